// Single runners, where a study counted them or prints the spread that counts them: how many were as before on a day.

import type { RunInput } from '../../core/index.ts';
import type { EvidenceId } from '../../core/evidence/timecourses.ts';
import type { Clock } from '../../core/words/terms.ts';

export interface Count {
  readonly name: string;
  readonly run: RunInput;
  readonly clock: Clock;
  readonly day: number;
  /** Runners counted; null where the text gives no number for the arm. */
  readonly n: number | null;
  /** Share that was as before: least and most, as the studies or their readings differ. */
  readonly counted: readonly [least: number, most: number];
  /** a fit: the row was set by these counts, so that agreement proves nothing. an upper bound: one test of several, all of which the clock waits for. */
  readonly standing: 'a fit' | 'an upper bound';
  readonly evidence: readonly EvidenceId[];
  readonly how: string;
}

const race5 = { distance: 5, type: 'race' } as const;
const marathon = { distance: 42.2, type: 'race' } as const;
const repeated5 = { run: race5, clock: 'performance', n: 12, standing: 'a fit' } as const;
const soreAfterMarathon = { run: marathon, clock: 'soreness', n: 11, standing: 'a fit', evidence: ['TAK17-DOMS'] } as const;
const fromSpread = 'at most 2 of 10, by the printed SDs and net of the 22 % above that before';

export const counts: readonly Count[] = [
  {
    ...repeated5,
    name: '5 km again, day 1',
    day: 1,
    counted: [3 / 12, 5 / 12],
    evidence: ['BOS09', 'BOSCWI-24'],
    how: 'no slower after 24 h: 3 of 12, after an ice bath 5 of 12',
  },
  {
    ...repeated5,
    name: '5 km again, day 3',
    day: 3,
    counted: [9 / 12, 11 / 12],
    evidence: ['BOS09', 'BOSACT-72'],
    how: 'no slower after 72 h: 9 or 10 of 12 at rest, 11 of 12 with active recovery',
  },
  { ...soreAfterMarathon, name: 'marathon soreness, day 3', day: 3, counted: [0.43, 0.43], how: fromSpread },
  { ...soreAfterMarathon, name: 'marathon soreness, day 4', day: 4, counted: [0.68, 0.68], how: fromSpread },
  { ...soreAfterMarathon, name: 'marathon soreness, day 5', day: 5, counted: [1, 1], how: `${fromSpread}; about all` },
  {
    name: 'marathon squat jump, day 4',
    run: marathon,
    clock: 'muscle',
    day: 4,
    n: null,
    counted: [0.73, 0.83],
    standing: 'an upper bound',
    evidence: ['MAR21-SJ-REST'],
    how: 'resters at 95 % of their jump or more, by the printed SD: 73 %, net of test noise up to 83 %',
  },
];
