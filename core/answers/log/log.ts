// readLog: from a training log to who may do what today, and which race comes too soon.

import { readDate, readDates, type Zone } from '../../reading/date.ts';
import { good, type Result } from '../../reading/result.ts';
import { isYes, nameMissing, readAthlete, readDay, readId, readRow, tooManyRows, type LogRow, type SettledRow } from '../../reading/row.ts';
import { readRows, type Rows } from '../../reading/rows.ts';
import type { Table } from '../../reading/table.ts';
import { parseRun } from '../../reading/run.ts';
import { readType } from '../../reading/word.ts';
import { runTypes } from '../../words/types.ts';
import { limits } from '../../rules/input.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import { namedDistances } from '../../words/distances.ts';
import { kept } from '../../words/once.ts';
import type { Note, RunError } from '../../words/said.ts';
import { rulesVersion } from '../../words/terms.ts';
import { usualRaceKm } from '../recovery.ts';
import { readAthleteLog, type AthleteLog, type LogRowAnswer } from './athlete.ts';
import { groups, isPlainRun, type Logged } from './entry.ts';
import type { Gap } from './spacing.ts';
import { unreadsOf, type AthleteStatus, type Unread, type When } from './status.ts';
import { summaryOf, type LogSummary } from './summary.ts';
import type { Peak } from './weeks.ts';

export interface LogRowError {
  readonly index: number;
  readonly id?: string;
  /** Where at least the name could be read. */
  readonly athlete: string | null;
  readonly errors: readonly [RunError, ...RunError[]];
}
/** With what could be read of it: whether it may hide a run. */
interface UnreadRow extends Unread {
  readonly answer: LogRowError;
}
export interface Log {
  readonly rulesVersion: typeof rulesVersion;
  /** The day of the status: as asked, else that of the last done row; null without any. */
  readonly asOf: string | null;
  readonly rows: readonly (LogRowAnswer | LogRowError)[];
  readonly athletes: readonly AthleteStatus[];
  /** What each of them was used to by the end of a day, for what still fits before a race. */
  readonly peaks: readonly ((day: number) => Peak)[];
  /** Every two consecutive races of an athlete, and every planned race. */
  readonly gaps: readonly Gap[];
  /** Rows of plain runs at a usual race distance or far on trails, and races that only their title names: a human should say whether they were races. */
  readonly toConfirm: readonly number[];
  readonly summary: LogSummary;
  /** How the columns were read. */
  readonly notes: readonly Note[];
}

/**
 * Reads a log: for each row its milestones after carry-over or coded errors, for each athlete what is allowed on `asOf`, and the gaps between races.
 * Rows may come in any order, as somebody wrote them or read among each other already (readTable, readRows); rows in which nothing is written have no answer.
 * With a zone, times in UTC are read as the runner's day.
 * Errors of the whole: `too-many-runs` (more than 20,000 rows), `date-invalid` or `date-ambiguous` of `asOf`.
 */
export function readLog(log: readonly LogRow[] | Rows | Table, asOf?: unknown, zone?: Zone): Result<Log> {
  const { rows, notes } = 'notes' in log ? log : readRows(log);
  const written = rows.reduce((count, { isNothing }) => (isNothing ? count : count + 1), 0);
  if (written > limits.logRows) return tooManyRows(written);
  const asked = readDate(asOf, 'asOf');
  if (!asked.ok) return asked;

  const { entries, errors } = readEntries(rows, zone, 'inUtc' in log && (log.inUtc ?? false));
  const day = asked.value ?? lastDone(entries);
  const logs = athleteLogs(entries, errors, { asOf: day === null ? null : dayOf(day), isAsked: asked.value !== undefined }, (index) => rows[index]!.isNameless === true);
  const answers = [...logs.flatMap((one) => one.rows), ...errors.map(({ answer }) => answer)].sort((a, b) => a.index - b.index);
  const columns = 'columns' in log ? log.columns.map(({ role }) => (role === 'plannedType' ? 'type' : role)) : null;
  const summary = summaryOf(
    rows,
    columns,
    entries,
    errors.map(({ answer }) => answer),
    day === null ? -Infinity : dayOf(day),
  );
  return good({
    rulesVersion,
    asOf: day,
    rows: answers,
    athletes: logs.map(({ status }) => status),
    peaks: logs.map(({ peakOn }) => peakOn),
    gaps: logs.flatMap((one) => one.gaps),
    toConfirm: entries.filter((entry) => isLongTrail(entry) || mayBeRace(entry)).map(({ index }) => index),
    summary,
    notes: [...nothingRead(summary), ...notes, ...(columns ? withoutColumns(notes, summary) : []), ...(zone ? [{ is: 'dates-in-zone', timeZone: zone.name } as const] : [])],
  });
}

/** Said first: a status of nobody is no day off. */
function nothingRead({ rows, refused, refusedBy }: LogSummary): readonly Note[] {
  if (refused === 0 || refused < rows) return [];
  const [[code] = ['body-invalid']] = Object.entries(refusedBy).sort(([, one], [, other]) => other - one);
  return [{ is: 'nothing-read', rows, code }];
}

/** What a table does without, where its reading has not said so. */
function withoutColumns(notes: readonly Note[], { columnsNotFound }: LogSummary): readonly Note[] {
  const missing = (column: (typeof columnsNotFound)[number], note: Note): readonly Note[] =>
    columnsNotFound.includes(column) && !notes.some(({ is }) => is === note.is) ? [note] : [];
  return [...missing('athlete', { is: 'no-athlete-column' }), ...missing('elevationGainM', { is: 'no-climb-column' })];
}

/** A plain run as long as a usual race, and a race that only its title names. */
const mayBeRace = (entry: Logged): boolean => (isPlainRun(entry) && usualRaceKm(entry.run) !== undefined) || entry.run.warnings.some(({ code }) => code === 'race-by-title');
/** Who runs further than a marathon on trails mostly races. */
const isLongTrail = (entry: Logged): boolean => entry.isTrail && isPlainRun(entry) && entry.run.effortKm > marathonKm;
const marathonKm = namedDistances.find(({ label }) => label === 'marathon')!.km;

function readEntries(rows: readonly SettledRow[], zone: Zone | undefined, inUtc: boolean): { entries: readonly Logged[]; errors: readonly UnreadRow[] } {
  const dates = readDates(
    rows.map(({ date }) => date),
    zone,
    inUtc,
  );
  const [dayOfText, athleteOfText] = [kept(readDay), kept(readAthlete)];
  const errors: UnreadRow[] = [];
  const entries: Logged[] = [];
  rows.forEach((row, index) => {
    if (row.isNothing) return;
    const athlete = row.isNameless ? nameMissing : athleteOfText(row.athlete);
    const id = readId(row.id);
    const day = dayOfText(dates[index]);
    const read = readRow(row, { index, day, athlete, id });
    if (read.ok) entries.push(read.value);
    else {
      const answer = { index, ...(id.ok && id.value !== undefined ? { id: id.value } : {}), athlete: athlete.ok ? athlete.value : null, errors: read.errors };
      errors.push({ index, day: day.ok ? day.value.day : null, ...mayHide(row), answer });
    }
  });
  return { entries, errors };
}

/** What is known of a row that could not be read. */
function mayHide({ planned, type, distance }: SettledRow): Omit<Unread, 'index' | 'day'> {
  const run = parseRun({ type, distance });
  return {
    isOther: run.ok && runTypes[run.value.type].kind === 'none',
    planned: planned === true || (typeof planned === 'string' && isYes(planned)),
  };
}

/** The day of the last row that was done. A day of rest is nothing that was done: plans write them far ahead. */
function lastDone(entries: readonly Logged[]): string | null {
  const last = entries.reduce((latest, { planned, run, day }) => (planned || run.type === 'rest' ? latest : Math.max(latest, day)), -Infinity);
  return last === -Infinity ? null : dateOf(last);
}

/** Of rows that may be anybody's, each athlete is told so many: thousands of athletes may have thousands of them. */
const mostOfAnybody = 10;

/** In the order in which the log first names them. What may be anybody's could not be read for anybody. */
function athleteLogs(entries: readonly Logged[], errors: readonly UnreadRow[], when: When, isNameless: (index: number) => boolean): readonly AthleteLog[] {
  const named = entries.some(({ athlete }) => athlete !== null);
  // without a name among names, or under a type of run, as where a line has shifted, a row may be anybody's
  const isAnybodys = ({ index, answer: { athlete } }: UnreadRow): boolean => isNameless(index) || (named && (athlete === null || readType(athlete).ok));
  const own = errors.filter((one) => !isAnybodys(one));
  const anybodys = unreadsOf(errors.filter(isAnybodys), when);
  const some = anybodys.toCheck.slice(0, mostOfAnybody);
  const athleteOf = (one: Logged | UnreadRow): string | null => ('run' in one ? one : one.answer).athlete;
  const inOrder = [...entries, ...own].sort((a, b) => a.index - b.index);
  const keyOf = kept((athlete: string | null) => athlete?.toLowerCase() ?? null);
  return groups(inOrder, (one) => keyOf(athleteOf(one))).map((all) => {
    const read = all.filter((one): one is Logged => 'run' in one);
    const { count, toCheck } = unreadsOf(
      all.filter((one): one is UnreadRow => !('run' in one)),
      when,
    );
    return readAthleteLog(athleteOf(all[0]), read, when, { count: count + anybodys.count, toCheck: [...toCheck, ...some] });
  });
}
