// Reading a ladder: where an effort stands between two rows, and what one clock is there.

import { ladders, raceSized, type Days, type Ladder, type LadderRow, type Reading } from '../rules/ladders.ts';
import { speck } from '../reading/number.ts';
import type { Adjustment } from '../rules/adjustments.ts';
import { once } from '../words/once.ts';
import { clocks, type Clock, type Point } from '../words/terms.ts';

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

/** Where a point stands among the days of a row. */
export const placeOfPoint = { early: 0, typical: 1, late: 2 } as const satisfies { readonly [P in Point]: number };
export const mapDays = (days: Days, change: (day: number, point: 0 | 1 | 2) => number): Days => [change(days[0], 0), change(days[1], 1), change(days[2], 2)];
export const typicalOf = ({ days }: { readonly days: Days }): number => days[placeOfPoint.typical];

/** Half up; the speck is for float products that should be exact halves (35 × 0.7). */
export const wholeDays = (days: number): number => Math.floor(days + 0.5 + speck);

/** How far a value has come from one threshold to another: 0 up to the first, 1 from the second on, between them as ladders are read. */
export function fade(value: number, from: number, to: number): number {
  if (value <= from) return 0;
  return value >= to ? 1 : Math.log(value / from) / Math.log(to / from);
}

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

function placeOn(ladder: readonly LadderRow[], effortKm: number): Place {
  const last = ladder[ladder.length - 1]!;
  if (effortKm > last.effortKm) return onRow(last, last.effortKm);
  let next = 0;
  while (ladder[next]!.effortKm < effortKm) next++;
  const to = ladder[next]!;
  const from = ladder[next - 1];
  if (!from || to.effortKm === effortKm) return onRow(to);

  const part = fade(effortKm, from.effortKm, to.effortKm);
  const nearest = part < 0.5 ? from : to;
  const isOnRow = Math.abs(effortKm / nearest.effortKm - 1) <= onTheRow;
  return { from, to, part, nearest, between: isOnRow ? null : [from, to], heldFrom: null };
}

/** Held beyond the last row without a word: other rows speak for longer runs. */
export const placeOnHeld = (ladder: readonly LadderRow[], effortKm: number): Place => placeOn(ladder, Math.min(effortKm, ladder[ladder.length - 1]!.effortKm));

/** The place on a ladder by its name. Training goes on beyond its own rows as a share of the lesser race. */
export function placeOf(ladder: Ladder, effortKm: number): Place {
  const rows = ladders[ladder];
  const last = rows[rows.length - 1]!;
  if (ladder !== 'training' || effortKm <= last.effortKm) return placeOn(rows, effortKm);
  const { fromEffortKm, of } = raceSized;
  if (effortKm < fromEffortKm) return placeOn(towardsRaces(), effortKm);
  const known = Math.min(...of.map((race) => ladders[race][ladders[race].length - 1]!.effortKm));
  return onRow(raceSizedRow(effortKm), effortKm > known ? known : null);
}

/** From the last row of training to the first that is a share of a race. */
const towardsRaces = once(() => [ladders.training[ladders.training.length - 1]!, raceSizedRow(raceSized.fromEffortKm)]);

function raceSizedRow(effortKm: number): LadderRow {
  const { id, of, share, spread, basis, certainty, why } = raceSized;
  const races = of.map((race) => placeOn(ladders[race], effortKm));
  const reading = (clock: Clock): Reading => {
    const read = races.map((place) => readAt(place, clock).days);
    return { days: mapDays(read[0]!, (_, point) => share * Math.min(...read.map((days) => days[point]))), spread, basis, certainty, why };
  };
  return { id, effortKm, ...eachClock(reading) };
}

export const unscaled: readonly Adjustment[] = [];

export function readAt({ from, to, part, nearest, between, heldFrom }: Place, clock: Clock): Value {
  const [low, high] = [from[clock].days, to[clock].days];
  const days: Days = part === 0 ? low : [low[0] + part * (high[0] - low[0]), low[1] + part * (high[1] - low[1]), low[2] + part * (high[2] - low[2])];
  return { days, ruleId: nearest.id, reading: nearest[clock], between, heldFrom, scaledBy: unscaled };
}

/** Other days for the same reasons. */
export const withDays = ({ ruleId, reading, between, heldFrom, scaledBy }: Value, days: Days): Value => ({ days, ruleId, reading, between, heldFrom, scaledBy });

/** The later of two values, point by point; the reasons are those of the later typical day. */
export function later(value: Value, floor: Value): Value {
  const [one, other] = [value.days, floor.days];
  return withDays(typicalOf(floor) > typicalOf(value) ? floor : value, [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.max(one[2], other[2])]);
}

export function atMost(value: Value, ceiling: Days): Value {
  const { days } = value;
  if (days[0] <= ceiling[0] && days[1] <= ceiling[1] && days[2] <= ceiling[2]) return value;
  return withDays(value, [Math.min(days[0], ceiling[0]), Math.min(days[1], ceiling[1]), Math.min(days[2], ceiling[2])]);
}
