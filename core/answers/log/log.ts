// readLog: from a training log to who may do what today, and which race comes too soon.

import { readDate, readDates } from '../../reading/date.ts';
import { good, type Result } from '../../reading/result.ts';
import { readAthlete, readRow, tooManyRows, type LogRow } from '../../reading/row.ts';
import { limits } from '../../rules/input.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import type { RunError } from '../../words/said.ts';
import { rulesVersion } from '../../words/terms.ts';
import { readAthleteLog, type AthleteLog, type AthleteStatus, type LogRowAnswer } from './athlete.ts';
import { entryOf, groups, type Entry } from './entry.ts';
import type { Gap } from './spacing.ts';

export interface LogRowError {
  readonly index: number;
  /** Where at least the name could be read. */
  readonly athlete: string | null;
  readonly errors: readonly [RunError, ...RunError[]];
}
export interface Log {
  readonly rulesVersion: typeof rulesVersion;
  /** The day of the status: as asked, else that of the last done row; null without any. */
  readonly asOf: string | null;
  readonly rows: readonly (LogRowAnswer | LogRowError)[];
  readonly athletes: readonly AthleteStatus[];
  /** Every two consecutive races of an athlete, and every planned race. */
  readonly gaps: readonly Gap[];
  /** Rows of plain runs at a usual race distance: a human should say whether they were races. */
  readonly toConfirm: readonly number[];
}

/**
 * Reads a log: for each row its milestones after carry-over or coded errors, for each athlete what is allowed on `asOf`, and the gaps between races.
 * Rows may come in any order. Errors of the whole: `too-many-runs` (more than 20,000 rows), `date-invalid` or `date-ambiguous` of `asOf`.
 */
export function readLog(rows: readonly LogRow[], asOf?: unknown): Result<Log> {
  if (rows.length > limits.logRows) return tooManyRows(rows.length);
  const asked = readDate(asOf, 'asOf');
  if (!asked.ok) return asked;

  const { entries, errors } = readRows(rows);
  const day = asked.value ?? lastDone(entries);
  const logs = athleteLogs(entries, errors, day === null ? 0 : dayOf(day));
  const answers = [...logs.flatMap((one) => one.rows), ...errors].sort((a, b) => a.index - b.index);
  return good({
    rulesVersion,
    asOf: day,
    rows: answers,
    athletes: logs.map(({ status }) => status),
    gaps: logs.flatMap((one) => one.gaps),
    toConfirm: answers.flatMap((answer) => ('run' in answer && answer.warnings.some(({ code }) => code === 'may-be-race') ? [answer.index] : [])),
  });
}

function readRows(rows: readonly LogRow[]): { entries: readonly Entry[]; errors: readonly LogRowError[] } {
  const dates = readDates(rows.map(({ date }) => date));
  const errors: LogRowError[] = [];
  const entries: Entry[] = [];
  rows.forEach((row, index) => {
    const athlete = readAthlete(row.athlete);
    const read = readRow({ ...row, date: dates[index] }, athlete);
    const name = athlete.ok ? athlete.value : null;
    if (read.ok) entries.push(entryOf(read.value, index, name));
    else errors.push({ index, athlete: name, errors: read.errors });
  });
  return { entries, errors };
}

/** The day of the last row that was done. A day of rest is nothing that was done: plans write them far ahead. */
function lastDone(entries: readonly Entry[]): string | null {
  const last = entries.reduce((latest, { planned, run, day }) => (planned || run.type === 'rest' ? latest : Math.max(latest, day)), -Infinity);
  return last === -Infinity ? null : dateOf(last);
}

/** In the order in which the log first names them. */
function athleteLogs(entries: readonly Entry[], errors: readonly LogRowError[], asOf: number): readonly AthleteLog[] {
  const inOrder = [...entries, ...errors].sort((a, b) => a.index - b.index);
  return groups(inOrder, ({ athlete }) => athlete?.toLowerCase() ?? null).map((all) => {
    const read = all.filter((one): one is Entry => 'run' in one);
    return readAthleteLog(all[0].athlete, read, asOf, all.length - read.length);
  });
}
