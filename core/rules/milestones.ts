// From the clocks to the days a runner plans with.
//
// notBefore  first calendar day it may be (day 0 = the day of the run)
// waitFor    clocks that must have run out: [clock, which of its points]; the latest counts. The range of a milestone is read at the early and the late points
// fadesIn    effort-km from which, and by which, a row holds whole, for races and for training; between them the days go from the row before to this one as ladders are read

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Approach, Basis, Certainty, Clock, Point } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';

/** The first day of something. */
export interface From {
  readonly notBefore: number;
  readonly waitFor: readonly (readonly [Clock, Point])[];
}
export interface Return {
  readonly crossTraining: From;
  readonly easyRun: From;
}
export type FadesIn = { readonly [Kind in 'race' | 'training']: readonly [from: number, whole: number] };
export type ReturnRow = {
  readonly id: string;
  readonly fadesIn: FadesIn;
  /** The return is a ramp that begins with alternate days: after races where the row holds whole, after training as soon as it fades in. */
  readonly alternateDays: boolean;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
} & { readonly [A in Approach]: Return };

const afterLong: FadesIn = { race: [10, 15], training: [36, 48] };

/** The return to running, by approach: training without impact first, then the first easy run. Each row fades in over those before it. */
export const returns: readonly ReturnRow[] = [
  {
    id: 'return-after-session', fadesIn: { race: [0, 0], training: [0, 0] }, alternateDays: false,
    active:       { crossTraining: { notBefore: 1, waitFor: [] }, easyRun: { notBefore: 1, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 1, waitFor: [] }, easyRun: { notBefore: 1, waitFor: [] } },
    'rest-first': { crossTraining: { notBefore: 1, waitFor: [] }, easyRun: { notBefore: 1, waitFor: [['soreness', 'typical']] } },
    basis: 'inferred', certainty: 'low',
    why: 'A standard run was no harder 24 h after easy and tempo runs, economy was normal a day after 26 km, active recovery for 72 h after a 5 km left the repeat as fast as passive recovery did (what the activity was is not in the abstract), and gentle daily running after an unaccustomed descent equalled rest. Article 3 would wait until soreness is gone.',
    studies: ['NUU21-LITr', 'NUU21-MOD', 'QUI12-RE', 'BOSACT-72', 'CHE08-RE'],
  },
  {
    id: 'return-after-race-15', fadesIn: afterLong, alternateDays: true,
    active:       { crossTraining: { notBefore: 1, waitFor: [] },                        easyRun: { notBefore: 2, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 2, waitFor: [] },                        easyRun: { notBefore: 3, waitFor: [['soreness', 'typical']] } },
    'rest-first': { crossTraining: { notBefore: 2, waitFor: [['soreness', 'typical']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'late'], ['muscle', 'typical']] } },
    basis: 'inferred', certainty: 'low',
    why: 'Running within 72 h of a half marathon delayed muscle repair on MRI, and daily running from day 1 set leg strength back after a marathon; 40 min on alternate days from 48 h did no harm.',
    studies: ['ZHO25-REST', 'ZHO25-MIR', 'ZHO25-HIR', 'SHE84-X-T', 'SHE84-X-W', 'MAR21-SJ-RUN'],
  },
  {
    id: 'return-after-ultra', fadesIn: { race: [42, 60], training: [48, 60] }, alternateDays: true,
    active:       { crossTraining: { notBefore: 1, waitFor: [] },                        easyRun: { notBefore: 2, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 2, waitFor: [['soreness', 'typical']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'late']] } },
    'rest-first': { crossTraining: { notBefore: 2, waitFor: [['soreness', 'typical']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'late'], ['muscle', 'typical']] } },
    basis: 'convention', certainty: 'very-low',
    why: 'No trial of running after an ultra: rest until soreness is gone, then training without impact, and easy running once nine runners in ten are free of soreness.',
    studies: ['FAZ19-DOMS', 'HOF17-DOMS', 'BAR22-HI'],
  },
];

/** The next long run: with the first easy run after sessions and short races, with the legs of a hard session after long ones. */
export const longRun = {
  id: 'long-run', fadesIn: afterLong,
  basis: 'convention', certainty: 'very-low',
  why: 'After sessions, races of up to 10 effort-km and training runs of up to 36 a long run may come with the first easy run: plans have a race on Saturday and a long run on Sunday. After longer ones it waits, as a hard session does, for soreness and muscle.',
} as const;

/** The next quality session: the later of soreness and muscle, and one easy day first. */
export const hardSession = {
  id: 'hard-session', clocks: ['soreness', 'muscle'], lateFromEffortKm: [10, 15], atMostFullFromEffortKm: 10, isFullFromEffortKm: [60, 80],
  basis: 'convention', certainty: 'low',
  why: 'Fast running needs legs free of soreness and strong again. From 10 to 15 effort-km the typical ends of both clocks give way to their late ends, on the careful side, as we take it that those who recover slowly are the ones who get hurt. From 60 to 80 effort-km of racing it moves up to full recovery.',
} as const;

/** What asks for an easy day, or a day of rest, before the next hard session: types from an effort on, and beyond one. */
export const easyDayFirst = {
  id: 'hard-easy', earliestDay: 2,
  from: { tempo: 0, intervals: 0, sprints: 1, hills: 0, downhill: 0, race: 0, 'trail-race': 0, 'stage-race': 0 },
  beyond: { recovery: 19, easy: 19, long: 19 },
  basis: 'convention', certainty: 'low',
  why: 'Hard days are parted by easy ones: at least one easy day, or a day of rest, lies between a hard session, a race or a long run beyond 19 effort-km and the next hard session.',
} as const satisfies { [In in 'from' | 'beyond']: { readonly [T in RunType]?: number } } & { [field: string]: unknown };

export const full = {
  id: 'full', clock: 'performance',
  basis: 'convention', certainty: 'low',
  why: 'Recovered means able to reproduce the same effort or performance (article 3): the last clock, not the first.',
} as const;
