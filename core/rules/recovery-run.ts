// The recovery run: when one is advised, what it looks like, what it is claimed to do, and what the trials found.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Citekey } from '../evidence/sources.ts';
import type { Approach, Basis, Certainty } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';

export interface RecoveryRunRow {
  readonly id: string;
  /** Which runs; the first row that fits applies. */
  readonly when: { readonly types?: readonly RunType[]; readonly kind?: 'race' | 'training'; readonly belowEffortKm?: number };
  /** yes: advised · optional: harmless, as you like · no: none */
  readonly advised: { readonly [A in Approach]: 'yes' | 'optional' | 'no' };
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
  readonly sources: readonly Citekey[];
}

export const recoveryRun: readonly RecoveryRunRow[] = [
  { id: 'recovery-run-after-easy', when: { types: ['recovery', 'easy'], belowEffortKm: 15 }, advised: { active: 'no', balanced: 'no', 'rest-first': 'no' },
    basis: 'inferred', certainty: 'low', studies: ['NUU21-LITr', 'SEI07-E60'], sources: [],
    why: 'An easy run leaves nothing to recover from on the next day.' },
  { id: 'recovery-run-after-long-run', when: { types: ['recovery', 'easy', 'long'], belowEffortKm: 36 }, advised: { active: 'yes', balanced: 'optional', 'rest-first': 'no' },
    basis: 'inferred', certainty: 'low', studies: ['QUI12-RE', 'QUI12-POW'], sources: ['article2', 'article3', 'article4', 'article5'],
    why: 'Economy and power are normal 24 h after 26 km, so an easy run harms nothing and repairs nothing. Article 4 runs on the day after 30 km or a hard session, the first kilometres sore, then easier; article 3 would rest.' },
  { id: 'recovery-run-after-downhill', when: { types: ['downhill'] }, advised: { active: 'optional', balanced: 'optional', 'rest-first': 'no' },
    basis: 'inferred', certainty: 'low', studies: ['CHE09-RE-lo', 'CHE08-RE'], sources: ['chennd'],
    why: 'Daily, very gentle running (35 % VO2peak) after downhill running equalled rest in a trial of 24, and 30 min a day at 40 to 70 % VO2max did in one of 50: as you like, once soreness allows.' },
  { id: 'recovery-run-after-session', when: { kind: 'training' }, advised: { active: 'yes', balanced: 'optional', 'rest-first': 'optional' },
    basis: 'inferred', certainty: 'very-low', studies: ['NUU21-MOD', 'NUU21-HIIT', 'NUU21-HIITc'], sources: ['article2', 'article3', 'article5'],
    why: 'No trial of an easy run on the day after: a standard run costs no more 24 h after tempo and still feels harder after intervals. All articles allow it, article 3 because it may help through sleep.' },
  { id: 'recovery-run-after-short-race', when: { kind: 'race', belowEffortKm: 15 }, advised: { active: 'yes', balanced: 'optional', 'rest-first': 'optional' },
    basis: 'inferred', certainty: 'very-low', studies: ['GOM02-PT', 'BOS09', 'BOSACT-72'], sources: ['article2', 'article3', 'article5'],
    why: 'After a 5 km, 72 h of active recovery left the repeat as fast as passive recovery did (12 runners; what the activity was is not in the abstract). Most strength is back within two days of 10 km, and all articles allow an easy run, article 3 because it may help through sleep.' },
  { id: 'recovery-run-after-half', when: { kind: 'race', belowEffortKm: 30 }, advised: { active: 'yes', balanced: 'no', 'rest-first': 'no' },
    basis: 'measured', certainty: 'low', studies: ['ZHO25-REST', 'ZHO25-MIR', 'ZHO25-HIR'], sources: ['wiewelhove2018', 'article2', 'article3'],
    why: 'After a half marathon, muscle was normal at 72 h with rest, partly with moderate and not with hard running; active recovery on the same day left runners worse at 24 h.' },
  { id: 'recovery-run-after-marathon', when: { kind: 'race', belowEffortKm: 50 }, advised: { active: 'yes', balanced: 'no', 'rest-first': 'no' },
    basis: 'measured', certainty: 'low', studies: ['SHE84-R-W', 'SHE84-X-W', 'SHE84-X-T', 'MAR21-SJ-RUN', 'MAR21-SJ-REST'], sources: ['article2', 'article3'],
    why: 'After a marathon, 20 to 45 min a day from day 1 set leg strength back (trial of 10), while 40 min on alternate days from 48 h did no harm (trial of 64; squat jump 108 against 101 % at 96 h). Easy runs after that are training, and shorten nothing.' },
  { id: 'recovery-run-after-ultra', when: { kind: 'race' }, advised: { active: 'yes', balanced: 'no', 'rest-first': 'no' },
    basis: 'inferred', certainty: 'very-low', studies: ['SHE84-X-W', 'MAR21-SJ-RUN'], sources: ['article2', 'article3'],
    why: 'No trial after an ultra. The nearest are of marathons: daily running from day 1 harmed, 40 min on alternate days from 48 h did not; a longer race asks for no less.' },
];

/** What it looks like. Numbers of the articles; the heart-rate share is article 5's, in beats only where the runner's maximum is known. */
export const prescription = {
  id: 'recovery-run', minutes: [20, 45], ofMaxHr: [0.6, 0.7], perWeek: [1, 3],
  talkTest: 'Able to speak in full sentences, at a pace you could hold for hours.',
  surface: 'Flat and soft: trail, grass or treadmill.',
  stopRule: 'If it has to be forced, or anything hurts more as you go, stop and rest: rest is better.',
  basis: 'convention', certainty: 'low',
  why: 'Length, effort and surface are those of articles 2 and 5 (20 to 45 min, 60 to 70 % of maximum heart rate); no trial compared them.',
} as const;

/** The longer one of article 2. */
export const longPrescription = {
  id: 'recovery-run-long', minutes: [60, 75], trainingPhases: ['build', 'peak'], levels: ['trained', 'elite'],
  basis: 'convention', certainty: 'very-low',
  why: 'Article 2 gives 60 to 75 min to runners who run strong in a build or peak phase; no trial tested it.',
} as const;

/** After a race from 15 effort-km an active plan may run, but no longer than the trial that did no harm. */
export const cappedPrescription = {
  id: 'recovery-run-capped', minutes: [20, 40], basis: 'measured', certainty: 'low', studies: ['MAR21-SJ-RUN'],
  why: 'At most 40 minutes on alternate days from 48 h on: the only running after a marathon that a trial found harmless.',
} as const satisfies { studies: readonly EvidenceId[]; [field: string]: unknown };

/** Right after the run ("hot") or hours to days later ("cold"): article 3's distinction, with the trials of each. */
export const forms: readonly { readonly id: string; readonly form: 'hot' | 'cold'; readonly basis: Basis; readonly certainty: Certainty; readonly why: string; readonly studies: readonly EvidenceId[]; readonly sources: readonly Citekey[] }[] = [
  { id: 'recovery-run-hot', form: 'hot', basis: 'measured', certainty: 'low', studies: [], sources: ['vanhooren2018', 'wiewelhove2018'],
    why: 'Right after the run: cool-downs are largely ineffective for the next day (review), and after a half marathon active recovery left runners worse at 24 h.' },
  { id: 'recovery-run-cold', form: 'cold', basis: 'measured', certainty: 'low', studies: ['SHE84-X-W', 'MAR21-SJ-RUN', 'ZHO25-MIR'], sources: ['article3'],
    why: 'Hours to days later: harmful daily from day 1 after a marathon and within 72 h of a half, harmless from 48 h on alternate days. Article 3 adds that it spends reserves that are being refilled.' },
];
