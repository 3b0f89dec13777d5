// From the clocks to the days a runner plans with.
//
// notBefore  first calendar day it may be (day 0 = the day of the run)
// waitFor    clocks that must have run out: [clock, which of its best, min, max]; the latest counts

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Approach, Basis, Certainty, Clock } from '../words/terms.ts';

export type Point = 'best' | 'min' | 'max';
/** The first day of something. */
export interface From {
  readonly notBefore: number;
  readonly waitFor: readonly (readonly [Clock, Point])[];
}
export interface Return {
  readonly crossTraining: From;
  readonly easyRun: From;
}
export type ReturnRow = {
  readonly id: string;
  /** true: races, and training runs of their size · false: every run */
  readonly races: boolean;
  readonly fromEffortKm: number;
  /** Until the next hard session, run on alternate days only. */
  readonly alternateDays: boolean;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
} & { readonly [A in Approach]: Return };

/** The return to running, by approach: training without impact first, then the first easy run. The first row that fits the run applies. */
export const returns: readonly ReturnRow[] = [
  {
    id: 'return-after-race-50', races: true, fromEffortKm: 50, alternateDays: true,
    active:       { crossTraining: { notBefore: 1, waitFor: [] },                     easyRun: { notBefore: 2, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 2, waitFor: [['soreness', 'best']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'max']] } },
    'rest-first': { crossTraining: { notBefore: 2, waitFor: [['soreness', 'best']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'max'], ['muscle', 'best']] } },
    basis: 'convention', certainty: 'very-low',
    why: 'No trial of running after an ultra: rest until soreness is gone, then training without impact, and easy running once even the slower runners are free of soreness.',
    studies: ['FAZ19-DOMS', 'HOF17-DOMS', 'BAR22-HI'],
  },
  {
    id: 'return-after-race-15', races: true, fromEffortKm: 15, alternateDays: true,
    active:       { crossTraining: { notBefore: 1, waitFor: [] },                     easyRun: { notBefore: 2, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 2, waitFor: [] },                     easyRun: { notBefore: 3, waitFor: [['soreness', 'min']] } },
    'rest-first': { crossTraining: { notBefore: 2, waitFor: [['soreness', 'best']] }, easyRun: { notBefore: 3, waitFor: [['soreness', 'max'], ['muscle', 'best']] } },
    basis: 'inferred', certainty: 'low',
    why: 'Running within 72 h of a half marathon delayed muscle repair on MRI, and daily running from day 1 set leg strength back after a marathon; 40 min on alternate days from 48 h did no harm.',
    studies: ['ZHO25-REST', 'ZHO25-MIR', 'ZHO25-HIR', 'SHE84-X-T', 'SHE84-X-W', 'MAR21-SJ-RUN'],
  },
  {
    id: 'return-after-session', races: false, fromEffortKm: 0, alternateDays: false,
    active:       { crossTraining: { notBefore: 1, waitFor: [] },                     easyRun: { notBefore: 1, waitFor: [] } },
    balanced:     { crossTraining: { notBefore: 1, waitFor: [] },                     easyRun: { notBefore: 1, waitFor: [['soreness', 'min']] } },
    'rest-first': { crossTraining: { notBefore: 1, waitFor: [] },                     easyRun: { notBefore: 1, waitFor: [['soreness', 'best']] } },
    basis: 'inferred', certainty: 'low',
    why: 'A standard run was no harder 24 h after easy and tempo runs, and economy was normal a day after 26 km; active recovery for 72 h after a 5 km left the repeat as fast as passive recovery did (what the activity was is not in the abstract). It waits only where soreness cannot be gone yet.',
    studies: ['NUU21-LITr', 'NUU21-MOD', 'QUI12-RE', 'BOSACT-72'],
  },
];

/** The next quality session: the later of soreness and muscle, between the first easy run and `full`. */
export const hardSession = {
  id: 'hard-session', notBefore: 1, waitFor: ['soreness', 'muscle'], slowEndFromEffortKm: 15,
  basis: 'convention', certainty: 'low',
  why: 'Fast running needs legs free of soreness and strong again. From 15 effort-km up the slow end (max) of both clocks counts, because the slow runners are the ones who get hurt.',
} as const;

export const full = {
  id: 'full', clock: 'performance',
  basis: 'convention', certainty: 'low',
  why: 'Recovered means able to reproduce the same effort or performance (article 3): the last clock, not the first.',
} as const;
