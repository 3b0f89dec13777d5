// Reading a ladder: where an effort stands between two rows, and what one clock is there.

import { ladders, raceSized, type Days, type LadderRow, type Reading } from '../rules/ladders.ts';
import { speck } from '../reading/number.ts';
import type { Adjustment } from '../rules/adjustments.ts';
import { clocks, type Clock } from '../words/terms.ts';

/** One clock on its way to an answer: unrounded days, and where they come from. */
export interface Value {
  readonly days: Days;
  readonly ruleId: string;
  readonly reading: Reading;
  /** The two rows it lies between, where it lies on neither. */
  readonly between: readonly [LadderRow, LadderRow] | null;
  /** The last row's effort-km, where the run is beyond it. */
  readonly heldFrom: number | null;
  readonly scaledBy: readonly Adjustment[];
}
export type Values = { readonly [C in Clock]: Value };

export const clockIds = Object.keys(clocks) as Clock[];
export const eachClock = <T>(make: (clock: Clock) => T): { [C in Clock]: T } => ({ soreness: make('soreness'), muscle: make('muscle'), performance: make('performance') });

export type At = 0 | 1 | 2;
export const mapDays = (days: Days, change: (day: number, point: At) => number): Days => [change(days[0], 0), change(days[1], 1), change(days[2], 2)];

/** Half up; the speck is for float products that should be exact halves (35 × 0.7). */
export const wholeDays = (days: number): number => Math.floor(days + 0.5 + speck);

const raceSizedReading = { basis: raceSized.basis, certainty: raceSized.certainty, why: raceSized.why };
/** The ladders as they are walked: training goes on, beyond its own rows, as a share of the race. */
export const rows: Record<keyof typeof ladders, readonly LadderRow[]> = {
  ...ladders,
  training: [
    ...ladders.training,
    ...ladders[raceSized.of]
      .filter(({ effortKm }) => effortKm >= raceSized.fromEffortKm)
      .map((row) => ({
        id: raceSized.id,
        effortKm: row.effortKm,
        ...eachClock((clock) => ({ ...raceSizedReading, days: mapDays(row[clock].days, (day) => day * raceSized.share) })),
      })),
  ],
};

/** A run this near to a row is that row's run: 42.195 km is the marathon of 42.2. */
const onTheRow = 0.01;

/** Where an effort stands on a ladder: so far from one row towards the next. */
export interface Place {
  readonly from: LadderRow;
  readonly to: LadderRow;
  readonly part: number;
  /** The row whose reasons speak. */
  readonly nearest: LadderRow;
  readonly between: Value['between'];
  readonly heldFrom: Value['heldFrom'];
}

const onRow = (row: LadderRow, heldFrom: number | null = null): Place => ({ from: row, to: row, part: 0, nearest: row, between: null, heldFrom });

export function placeOn(ladder: readonly LadderRow[], effortKm: number): Place {
  const last = ladder[ladder.length - 1]!;
  if (effortKm > last.effortKm) return onRow(last, last.effortKm);
  let next = 0;
  while (ladder[next]!.effortKm < effortKm) next++;
  const to = ladder[next]!;
  const from = ladder[next - 1];
  if (!from || to.effortKm === effortKm) return onRow(to);

  const part = Math.log(effortKm / from.effortKm) / Math.log(to.effortKm / from.effortKm);
  const nearest = part < 0.5 ? from : to;
  const isOnRow = Math.abs(effortKm / nearest.effortKm - 1) <= onTheRow || from.id === to.id;
  return { from, to, part, nearest, between: isOnRow ? null : [from, to], heldFrom: null };
}

export const unscaled: readonly Adjustment[] = [];

export function readAt({ from, to, part, nearest, between, heldFrom }: Place, clock: Clock): Value {
  const [low, high] = [from[clock].days, to[clock].days];
  const days: Days = part === 0 ? low : [low[0] + part * (high[0] - low[0]), low[1] + part * (high[1] - low[1]), low[2] + part * (high[2] - low[2])];
  return { days, ruleId: nearest.id, reading: nearest[clock], between, heldFrom, scaledBy: unscaled };
}

/** The later of two values, point by point; the reasons are those of the later best. */
export function later(value: Value, floor: Value): Value {
  return { ...(floor.days[0] > value.days[0] ? floor : value), days: mapDays(value.days, (day, point) => Math.max(day, floor.days[point])) };
}

export function atMost(value: Value, ceiling: Days): Value {
  const { days } = value;
  if (days[0] <= ceiling[0] && days[1] <= ceiling[1] && days[2] <= ceiling[2]) return value;
  return { ...value, days: mapDays(days, (day, point) => Math.min(day, ceiling[point])) };
}
