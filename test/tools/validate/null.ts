// The null model: one number of days, the same after anything. What does not beat it has shown nothing.

import { mean, off, offEdgesFree, plainDay, score, type Interval, type Measure, type Score } from './score.ts';

const longest = 60; // days; no measured interval begins later
const candidates = Array.from({ length: longest + 1 }, (_, days) => days);

interface Row extends Interval {
  readonly source: string;
}

/** For each number of days its distances from these rows, added up. */
const costs = (rows: readonly Interval[], measure: Measure): number[] => candidates.map((days) => rows.reduce((sum, row) => sum + Math.abs(measure(days, row)), 0));
/** The least of them; of several the smallest number of days. */
function cheapest(of: readonly number[]): number {
  const least = Math.min(...of) + 1e-9;
  return of.findIndex((cost) => cost <= least);
}

/** The whole number of days with the least mean distance from these rows. */
export const bestConstant = (rows: readonly Interval[], measure: Measure = off): number => cheapest(costs(rows, measure));

export interface Constant {
  readonly days: number;
  readonly score: Score;
  /** With edges free another number may be the best; its own distance by row. */
  readonly edgesFree: { readonly days: number; readonly distance: number } | null;
}

/** The best one could have said of these rows with one number, having seen them. */
export function constantOf(rows: readonly Row[]): Constant {
  const days = bestConstant(rows);
  const free = bestConstant(rows, offEdgesFree);
  const scored = score(rows.map((row) => ({ ...row, answer: plainDay(days) })));
  return { days, score: scored, edgesFree: rows.length === 0 ? null : { days: free, distance: mean(rows.map((row) => Math.abs(offEdgesFree(free, row)))) } };
}

/** For each study the best constant of all others; none for a study that stands alone. */
export function constantsLeftOut(rows: readonly Row[], measure: Measure = off): ReadonlyMap<string, number> {
  const all = costs(rows, measure);
  const studies = [...Map.groupBy(rows, ({ source }) => source)];
  return new Map(
    studies.length < 2
      ? []
      : studies.map(([source, own]) => {
          const ofOwn = costs(own, measure);
          return [source, cheapest(all.map((cost, days) => cost - ofOwn[days]!))];
        }),
  );
}
