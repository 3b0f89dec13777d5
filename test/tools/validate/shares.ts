// The share of runners that core says has recovered, beside the runners that were counted.

import { parseRun, recoveryAfter } from '../../../core/index.ts';
import { counts, type Count } from '../counts.ts';
import { quantile } from './normal.ts';

export interface SharePredicted extends Count {
  readonly predicted: number;
  /** How far outside what was counted: positive where core says more. Above an upper bound alone is a miss. */
  readonly off: number;
  /** What so few runners can tell: the 95 % interval of Wilson around what was counted; null without a number of runners. */
  readonly chance: readonly [from: number, to: number] | null;
}

/** The interval of Wilson 1927 for a share of n. */
export function wilson(share: number, n: number): readonly [number, number] {
  const z = quantile(0.975);
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function predictedOf({ run: input, clock, day, name }: Count): number {
  const run = parseRun({ ...input, onDay: day });
  if (!run.ok) throw new Error(`${name}: ${run.errors[0].code}`);
  return recoveryAfter(run.value).shares!.find(({ id }) => id === clock)!.share;
}

export const sharesPredicted = (): SharePredicted[] =>
  counts.map((count) => {
    const predicted = predictedOf(count);
    const [least, most] = count.counted;
    const below = count.standing === 'an upper bound' ? 0 : Math.min(0, predicted - least);
    const chance = count.n === null ? null : ([wilson(least, count.n)[0], wilson(most, count.n)[1]] as const);
    return { ...count, predicted, off: predicted > most ? predicted - most : below, chance };
  });
