// What changes the days of a run: effort, age, descents.

import type { Run } from '../reading/run.ts';
import { adjustments, type Adjustment } from '../rules/adjustments.ts';
import type { Clock } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { later, mapDays, placeOn, readAt, rows, unscaled, type Value } from './ladder.ts';

const factors = ['rpe', 'age', 'descents'] as const;
const adjustedDescents = new Set(adjustments.map(({ when }) => when.descents));

/** The first row that applies of each factor. */
export function adjustmentsFor(run: Run): readonly Adjustment[] {
  if (run.rpe === undefined && run.age === undefined && !adjustedDescents.has(run.descents)) return unscaled; // most runs of most logs
  return factors.flatMap((factor) => adjustments.find((row) => row.factor === factor && applies(row, run)) ?? unscaled);
}

function applies({ factor, when }: Adjustment, run: Run): boolean {
  const number = factor === 'descents' ? undefined : run[factor];
  return (
    (factor === 'descents' ? run.descents === when.descents : number !== undefined && number >= (when.from ?? 0) && number <= (when.upTo ?? Infinity)) &&
    (when.kind === undefined || runTypes[run.type].kind === when.kind) &&
    (when.types?.includes(run.type) ?? true) &&
    !when.exceptTypes?.includes(run.type) &&
    run.distanceKm > (when.longerThanKm ?? 0)
  );
}

export function adjust(value: Value, adjustment: Adjustment, clock: Clock, effortKm: number): Value {
  const { clocks: acts, times = 1, floor, atLeast } = adjustment;
  if (!acts.includes(clock)) return value;
  if (atLeast) {
    const longest = atLeast[atLeast.length - 1]!.effortKm; // longer runs were measured too: the last row holds for them
    return later(value, { ...readAt(placeOn(atLeast, Math.min(effortKm, longest)), clock), scaledBy: [adjustment] });
  }
  if (times === 1) return value;
  const least = floor && readAt(placeOn(rows[floor], effortKm), clock).days;
  return {
    ...value,
    // a floor may lie above the value itself (long training runs against mountain ultras): then nothing is taken off
    days: mapDays(value.days, (day, point) => Math.max(day * times, least ? Math.min(day, least[point]) : 0)),
    scaledBy: [...value.scaledBy, adjustment],
  };
}
