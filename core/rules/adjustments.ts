// What changes the days of a run, and what was considered and does not.
//
// when      which runs the row speaks of; the first matching row of each factor applies
// clocks    the clocks it acts on; effectDays in an answer is the change of the last of them
// times     factor on best, min and max · floor: never below this ladder at the same effort · atLeast: never below this row
// Factors are conventions: the trials show a direction, none gives a factor in days.

import type { EvidenceId } from '../evidence.ts';
import type { Citekey } from '../sources.ts';
import type { Basis, Certainty, Clock, Descents, RunType } from '../terms.ts';
import { type Ladder, type Row, unaccustomedDescent } from './ladders.ts';

export interface Adjustment {
  readonly id: string;
  readonly factor: 'rpe' | 'age' | 'descents';
  readonly when: {
    readonly kind?: 'race' | 'training';
    readonly types?: readonly RunType[];
    readonly exceptTypes?: readonly RunType[];
    readonly from?: number; // of the factor's own number (RPE, age in years)
    readonly descents?: Descents;
    readonly longerThanKm?: number;
  };
  readonly clocks: readonly Clock[];
  readonly times?: number;
  readonly floor?: Ladder;
  readonly atLeast?: Row;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly evidence: readonly EvidenceId[];
}

const allClocks = ['soreness', 'muscle', 'performance'] as const;

export const adjustments: readonly Adjustment[] = [
  { id: 'rpe-race-effort', factor: 'rpe', when: { kind: 'race', from: 8 }, clocks: allClocks, times: 1, floor: 'training',
    basis: 'convention', certainty: 'low', evidence: [],
    why: 'RPE 8 to 10 is race effort: the ladder stands as it is.' },
  { id: 'rpe-hard', factor: 'rpe', when: { kind: 'race', from: 7 }, clocks: allClocks, times: 0.85, floor: 'training',
    basis: 'convention', certainty: 'very-low', evidence: ['MAR21-118'],
    why: 'RPE 7: run a little below race effort. Faster finishers show more damage; the factor 0.85 is ours. Never below a long run of the same effort-km.' },
  { id: 'rpe-training-effort', factor: 'rpe', when: { kind: 'race', from: 1 }, clocks: allClocks, times: 0.7, floor: 'training',
    basis: 'convention', certainty: 'very-low', evidence: ['MAR21-118'],
    why: 'RPE 6 and below: a race run as training. Faster finishers show more damage; the factor 0.7 is ours. Never below a long run of the same effort-km.' },
  { id: 'rpe-training', factor: 'rpe', when: { kind: 'training', from: 1 }, clocks: allClocks, times: 1,
    basis: 'convention', certainty: 'low', evidence: [],
    why: 'The RPE of a training run changes nothing: its type already says how hard it is.' },
  { id: 'age-long-trail', factor: 'age', when: { types: ['trail-race'], from: 45, longerThanKm: 50 }, clocks: allClocks, times: 1.1,
    basis: 'convention', certainty: 'very-low', evidence: ['EAS10-M', 'EAS10-Y', 'BAR22-HI'],
    why: 'From 45 years after a trail race beyond 50 km: masters lost more force and recovered slower, and felt worse after 171 km; the factor 1.1 is ours.' },
  { id: 'age-other', factor: 'age', when: { from: 10 }, clocks: allClocks, times: 1,
    basis: 'inferred', certainty: 'low', evidence: ['HAY19-DOMS', 'MAK22'],
    why: 'No days for age: trained runners of 58 recovered like those of 27 after downhill running, 44 like 26.' },
  { id: 'descents-recent', factor: 'descents', when: { descents: 'recent', exceptTypes: ['downhill'] }, clocks: ['muscle'], times: 0.7,
    basis: 'convention', certainty: 'very-low', evidence: ['HAQ15-1', 'HAQ15-2'],
    why: 'A similar descent within three weeks protects the muscle; the factor 0.7 on the muscle clock is ours.' },
  { id: 'descents-recent-downhill', factor: 'descents', when: { descents: 'recent', types: ['downhill'] }, clocks: ['muscle'], times: 1,
    basis: 'inferred', certainty: 'low', evidence: ['HAQ15-2'],
    why: 'The row of habituated downhill running already is the second bout: its protection is not counted twice.' },
  { id: 'descents-unaccustomed', factor: 'descents', when: { descents: 'unaccustomed' }, clocks: allClocks, atLeast: unaccustomedDescent,
    basis: 'measured', certainty: 'moderate', evidence: ['CHE07-MVC', 'CHE07-DOMS', 'VAR-DR'],
    why: 'Descent that the runner is not used to costs about four days of soreness and strength, however short the run.' },
];

export interface Considered {
  readonly id: string;
  readonly factor: string;
  readonly certainty: Certainty;
  readonly why: string;
  readonly evidence: readonly EvidenceId[];
  readonly sources: readonly Citekey[];
}

/** Considered, no effect on days shown. Each changes nothing in any answer. */
export const considered: readonly Considered[] = [];
