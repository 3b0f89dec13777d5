// What each day from day 0 to `full` allows. Phases follow the milestones; what a phase allows depends on the run.
//
// runMinutes    longest run of the day; 0 = no run, null = as the runner's usual training
// crossMinutes  longest training without impact
// ofMaxHr       share of maximum heart rate, [from, to]; null = no limit or no effort

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Basis, Certainty, Phase } from '../words/terms.ts';

export interface PhaseRow {
  readonly id: string;
  readonly phase: Phase;
  /** day-0: the day of the run · alternate-days: where running returns on alternate days */
  readonly when?: 'day-0' | 'alternate-days';
  readonly runMinutes: number | null;
  readonly crossMinutes: number | null;
  readonly intensity: string;
  readonly ofMaxHr: readonly [from: number, to: number] | null;
  readonly does: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
}

/** The first row that fits the day applies. */
export const phases: readonly PhaseRow[] = [
  { id: 'day-race-ready', phase: 'race-ready', runMinutes: null, crossMinutes: null, intensity: 'any', ofMaxHr: null,
    does: 'Full recovery for half of runners: the effort can be repeated, or a race run, by those whose legs agree. The slow end lies further on.',
    basis: 'inferred', certainty: 'low', studies: ['BOS09', 'BOSACT-72', 'BIR26-TT'],
    why: 'The performance clock has run out for half of runners: recovered means able to reproduce the effort.' },
  { id: 'day-quality', phase: 'quality', runMinutes: null, crossMinutes: null, intensity: 'one hard session, then at least one easy day', ofMaxHr: null,
    does: 'Hard sessions are back: start with a short one, after strides or stairs that feel right.',
    basis: 'convention', certainty: 'low', studies: ['CHE09-RE-lo', 'CHE09-RE-hi'],
    why: 'Soreness and muscle clocks have run out for half of runners, after runs of 15 effort-km and more for nine in ten. Easy running hides what is left of the damage, so a few fast steps decide, not how easy running feels.' },
  { id: 'day-easy-alternate', phase: 'easy', when: 'alternate-days', runMinutes: 40, crossMinutes: 45, intensity: 'very easy, below the first threshold, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run of at most 40 minutes, on alternate days; training without impact counts as well.',
    basis: 'inferred', certainty: 'low', studies: ['MAR21-SJ-RUN', 'MAR21-SJ-REST', 'SHE84-X-T'],
    why: '40 min around the first threshold at 48, 96 and 144 h after a marathon did no harm (trial of 64), while 40 to 45 min daily set torque back. Taken over to other long races, and kept up until hard sessions return. It trains; it does not shorten the countdown.' },
  { id: 'day-easy-after-session', phase: 'easy', runMinutes: 45, crossMinutes: 60, intensity: 'very easy, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run of 20 to 45 minutes if you like, or rest: both are fine.',
    basis: 'convention', certainty: 'low', studies: ['NUU21-LITr', 'NUU21-MOD', 'BOSACT-72'],
    why: 'A standard run is no harder a day after easy and tempo runs; active recovery for 72 h after a 5 km left the repeat as fast as passive recovery did (what the activity was is not in the abstract); easy running on the days after sessions was not tested. The length is that of articles 2 and 5.' },
  { id: 'day-cross-training', phase: 'cross-training', runMinutes: 0, crossMinutes: 45, intensity: 'easy, without impact', ofMaxHr: [0.5, 0.7],
    does: 'No run. Swim, cycle, elliptical or walk, as gently as you like; rest is as good.',
    basis: 'inferred', certainty: 'low', studies: ['TKH06', 'MAR21-SJ-REST'],
    why: 'Elliptical training from 48 h after a marathon equalled rest, and water exercise after downhill running kept power up: no impact, no harm, no credit in days. Length and heart rate are ours.' },
  { id: 'day-run', phase: 'rest', when: 'day-0', runMinutes: 0, crossMinutes: 0, intensity: 'none', ofMaxHr: null,
    does: 'The run itself. Eat, drink and sleep.',
    basis: 'convention', certainty: 'low', studies: [],
    why: 'Day 0 is the day of the run; its recovery starts with food, fluids and a night of sleep.' },
  { id: 'day-rest', phase: 'rest', runMinutes: 0, crossMinutes: 0, intensity: 'none', ofMaxHr: null,
    does: 'Rest: sleep, eat, walk a little if it feels good.',
    basis: 'inferred', certainty: 'low', studies: ['ZHO25-REST', 'SHE84-R-W'],
    why: 'Rest costs nothing in the first days: with it muscle was normal 72 h after a half marathon, and work capacity back on day 3 after a marathon.' },
];

/** What the runner might do on a day without any recovery: the measure that the plan stays below. */
export const usualDay = {
  id: 'usual-day', runMinutes: 60, strongRunMinutes: 75, basis: 'convention', certainty: 'very-low',
  why: 'A usual training day holds about an hour of running, 75 minutes for a strong runner in a build or peak phase: the days of recovery hold no more than that.',
} as const;

/** Rest has a price too: how long waiting still gains something. */
export const latestReturn = {
  id: 'latest-return', weeksWithoutLoss: 2, basis: 'convention', certainty: 'very-low',
  sources: [],
  why: 'Fitness fades with rest. That two weeks without running cost a trained runner little is custom: no study here tested it after a race.',
} as const;
