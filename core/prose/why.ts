// The why of a clock.

import type { Because } from '../answers/clocks.ts';
import { typicalOf } from '../answers/ladder.ts';
import type { LadderRow, Reading } from '../rules/ladders.ts';
import type { Clock } from '../words/terms.ts';

export function whyOf(clock: Clock, because: Because): string {
  if (because.is === 'row') return because.why;
  if (because.is === 'held') return `Held from the last row (${because.lastEffortKm} effort-km): ${because.why}`;
  return `${because.effortKm} effort-km lies between ${between(because.rows, clock)}`;
}

/** Kept for each pair of rows: many runs lie between the same two. */
const kept = new WeakMap<Reading, string>();

function between([from, to]: readonly [LadderRow, LadderRow], clock: Clock): string {
  const known = kept.get(to[clock]);
  if (known !== undefined) return known; // a row has one row before it
  const at = (row: LadderRow): string => `${row.id} (${typicalOf(row[clock])} at ${row.effortKm})`;
  const text = `${at(from)} and ${at(to)}; days are read off linearly against the logarithm of effort. ${from.id}: ${from[clock].why} ${to.id}: ${to[clock].why}`;
  kept.set(to[clock], text);
  return text;
}
