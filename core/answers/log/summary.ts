// What a log holds, for whoever pasted it: before anything is trusted, whether it was read as meant.

import { isBlank } from '../../reading/result.ts';
import type { LogRow, SettledRow } from '../../reading/row.ts';
import { dateOf } from '../../words/calendar.ts';
import type { ErrorCode, RunError } from '../../words/said.ts';
import { kindOf, type Logged } from './entry.ts';

/** Columns that a log may do without, and what that means is said. */
const optional = ['type', 'athlete', 'elevationGainM', 'rpe', 'title'] as const satisfies readonly (keyof LogRow)[];

export interface LogSummary {
  readonly rows: number;
  /** Done training runs and races. */
  readonly runs: number;
  readonly races: number;
  readonly otherSports: number;
  /** Rest, sick and injured days. */
  readonly restDays: number;
  /** Planned, or after the day of the status. */
  readonly planned: number;
  readonly refused: number;
  readonly refusedBy: { readonly [C in ErrorCode]?: number };
  readonly athletes: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Of a table the columns that were understood; otherwise those that hold something. */
  readonly columnsFound: readonly string[];
  readonly columnsNotFound: readonly (typeof optional)[number][];
}

interface Refused {
  readonly athlete: string | null;
  readonly errors: readonly [RunError, ...RunError[]];
}

/** `columns`: what those of a table hold; null where there is none. */
export function summaryOf(rows: readonly SettledRow[], columns: readonly string[] | null, entries: readonly Logged[], errors: readonly Refused[], asOf: number): LogSummary {
  const done = entries.filter(({ planned, day }) => !planned && day <= asOf);
  const ran = done.filter((entry) => kindOf(entry) !== 'none');
  const races = ran.filter((entry) => kindOf(entry) === 'race').length;
  const otherSports = done.filter(({ run }) => run.type === 'cross-training').length;
  const refusedBy: { [C in ErrorCode]?: number } = {};
  for (const {
    errors: [{ code }],
  } of errors)
    refusedBy[code] = (refusedBy[code] ?? 0) + 1;
  const [first, last] = [ran.reduce((day, one) => Math.min(day, one.day), Infinity), ran.reduce((day, one) => Math.max(day, one.day), -Infinity)];
  const found = optional.filter((column) => (columns ? columns.includes(column) : rows.some((row) => !isBlank(row[column]))));
  const names = new Set([...entries, ...errors].map(({ athlete }) => athlete));
  return {
    rows: entries.length + errors.length,
    runs: ran.length,
    races,
    otherSports,
    restDays: done.length - ran.length - otherSports,
    planned: entries.length - done.length,
    refused: errors.length,
    refusedBy,
    athletes: new Set([...names].map((name) => name?.toLowerCase() ?? null)).size,
    firstDay: ran.length > 0 ? dateOf(first) : null,
    lastDay: ran.length > 0 ? dateOf(last) : null,
    columnsFound: ['date', 'distance', ...found],
    columnsNotFound: optional.filter((column) => !found.includes(column)),
  };
}
