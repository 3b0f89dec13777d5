// The why of a clock.

import type { Because } from '../answers/clocks.ts';
import type { LadderRow } from '../rules/ladders.ts';
import type { Clock } from '../words/terms.ts';
import { typicalOf } from '../answers/ladder.ts';

export function whyOf(clock: Clock, because: Because): string {
  if (because.is === 'row') return because.why;
  if (because.is === 'held') return `Held from the last row (${because.lastEffortKm} effort-km): ${because.why}`;
  const [from, to] = because.rows;
  const at = (row: LadderRow): string => `${row.id} (${typicalOf(row[clock])} at ${row.effortKm})`;
  return `${because.effortKm} effort-km lies between ${at(from)} and ${at(to)}; days are read off linearly against the logarithm of effort. ${from.id}: ${from[clock].why} ${to.id}: ${to[clock].why}`;
}
