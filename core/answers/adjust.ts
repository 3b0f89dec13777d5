// What changes the days of a run: effort, age, descents.

import type { Run } from '../reading/run.ts';
import { adjustments, type Adjustment } from '../rules/adjustments.ts';
import type { Clock } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { fade, later, mapDays, placeOf, placeOnHeld, readAt, unscaled, withDays, type Value } from './ladder.ts';

const adjustedDescents = new Set(adjustments.map(({ when }) => when.descents));

/** The first row that applies of each factor, whose rows stand together. */
export function adjustmentsFor(run: Run): readonly Adjustment[] {
  if (run.rpe === undefined && run.age === undefined && !adjustedDescents.has(run.descents)) return unscaled; // most runs of most logs
  const found: Adjustment[] = [];
  for (const row of adjustments) if (row.factor !== found[found.length - 1]?.factor && applies(row, run)) found.push(row);
  return found;
}

function applies({ factor, when }: Adjustment, run: Run): boolean {
  const number = factor === 'rpe' ? run.rpe : run.age;
  const isMet = factor === 'descents' ? run.descents === when.descents : number !== undefined && number >= (when.from ?? 0) && number <= (when.upTo ?? Infinity);
  return (
    isMet &&
    (when.kind === undefined || runTypes[run.type].kind === when.kind) &&
    (when.types?.includes(run.type) ?? true) &&
    !when.exceptTypes?.includes(run.type) &&
    run.distanceKm > (when.fadesInKm?.[0] ?? 0)
  );
}

export function adjust(value: Value, adjustment: Adjustment, clock: Clock, { effortKm, distanceKm }: Run): Value {
  const { clocks: acts, times, floor, atLeast, when } = adjustment;
  if (!acts.includes(clock)) return value;
  if (atLeast) return later(value, { ...readAt(placeOnHeld(atLeast, effortKm), clock), scaledBy: [adjustment] }); // longer runs were measured too
  if (!times) return value;
  const least = floor && readAt(placeOf(floor, effortKm), clock).days;
  const whole = when.fadesInKm ? fade(distanceKm, when.fadesInKm[0], when.fadesInKm[1]) : 1;
  // a floor may lie above the value itself: then nothing is taken off
  const days = mapDays(value.days, (day, point) => Math.max(day * (1 + whole * (times[point] - 1)), least ? Math.min(day, least[point]) : 0));
  return { ...withDays(value, days), scaledBy: [...value.scaledBy, adjustment] };
}
