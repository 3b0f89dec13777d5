// A whole log at once: what each run leaves behind, and who may do what on a day.

import {
  describeGap,
  describeLoggedRun,
  errorMessage,
  errorTitles,
  findHeader,
  isBlank,
  milestoneOf,
  readDates,
  readLog,
  readRows,
  tellLog,
  terms,
  type ErrorCode,
  type LogRow,
  type LogSummary,
  type ToldLog,
  type ToldRow,
  type ToldStatus,
} from '../../core/index.ts';
import { columnOf, isRange, orTitleUnit, single, titleOf, unwrap, type Answer, type Cell } from './cells.ts';
import { spreadsheetZone, type Zone } from './dates.ts';

/** Columns of a log as Sheets hands them over. */
export interface LogCells {
  readonly dates: Cell;
  readonly distances: Cell;
  readonly types: Cell;
  readonly athletes: Cell;
  readonly unit: Cell;
  readonly elevationGainsM: Cell;
  readonly rpes: Cell;
  readonly titles: Cell;
  readonly planned: Cell;
  /** The row of the sheet in which the ranges begin; with the name of the tab where there are several. */
  readonly firstRow: Cell;
}

/** Where the rows of a log stand: the rows of its range that hold one, and what the sheet calls a row. */
interface Placed {
  readonly rows: readonly LogRow[];
  readonly count: number;
  readonly title: number;
  readonly kept: readonly number[];
  readonly nameOf: (row: number) => string;
}

/** The log, and for each row of the range its answer; none for titles and blank rows. */
interface SheetLog {
  readonly log: ToldLog;
  readonly title: number;
  readonly answers: readonly (ToldLog['rows'][number] | undefined)[];
}

/** The arguments of a log in their order. */
export const logCells = ([dates, distances, types, athletes, unit, elevationGainsM, rpes, titles, planned, firstRow]: readonly Cell[]): LogCells => ({
  dates,
  distances,
  types,
  athletes,
  unit,
  elevationGainsM,
  rpes,
  titles,
  planned,
  firstRow,
});
/** So many arguments has a log: one more log begins behind them. */
const argumentsOfLog = 10;

function placed(cells: LogCells, zone: Zone): Placed {
  const rows = Array.isArray(cells.dates) ? cells.dates.length : 1;
  const column = (name: string, cell: Cell): readonly Cell[] => columnOf(name, cell, rows, 'dates');
  const types = unwrap(cells.types);
  const isOfAll = rows > 1 && !isRange(types);
  const [day, km, type] = [column('dates', cells.dates), column('distances', cells.distances), isOfAll ? [] : column('types', types)];
  const [who, units, climb] = [column('athletes', cells.athletes), column('unit', cells.unit), column('elevation_gains_m', cells.elevationGainsM)];
  const [rpe, name, plan] = [column('rpes', cells.rpes), column('titles', cells.titles), column('planned', cells.planned)];
  const { row: title, unit: titleUnit } = titleOf(rows, (row) => [km[row], type[row], day[row]]);
  // a rest or sick day has no distance; a row without either holds no run, though its day or its name may be written ahead
  const isRun = (row: number): boolean => !isBlank(km[row]) || !isBlank(type[row]);
  const kept = km.flatMap((_, row) => (row > title && (isRun(row) || (isRange(cells.athletes) && !isBlank(who[row]))) ? [row] : []));
  // some exports are known by the very columns that are given
  const known = title < 0 ? undefined : findHeader([[day[title], km[title], type[title], name[title]].map(String)])?.known;
  const read = readRows(
    kept.map((row) => ({
      date: isRun(row) ? zone.read(day[row]) : '',
      start: zone.clock(day[row]),
      distance: km[row],
      type: type[row],
      athlete: who[row],
      unit: orTitleUnit(units[row], titleUnit),
      elevationGainM: climb[row],
      rpe: rpe[row],
      title: name[row],
      planned: plan[row],
    })),
    { cells: true, ...(isOfAll ? { type: types } : {}), known: known && { ...known, isForeign: false } },
  );
  return { rows: read.rows, count: rows, title, kept, nameOf: rowNames(cells.firstRow, title) };
}

/** What the sheet calls a row of the range: its number, behind the name of its tab where that is given. Ranges without titles begin below them. */
function rowNames(given: Cell, title: number): (row: number) => string {
  const first = single(given, 'first_row is one cell:');
  const [, tab = '', row] = isBlank(first) ? [undefined, '', title < 0 ? '2' : '1'] : (/^(.*!)?(\d+)$/s.exec(String(first)) ?? []);
  if (row === undefined) throw new Error(`first_row is the row in which the ranges begin, such as ROW(A2): it is "${String(first)}".`);
  return (at) => `${tab}${Number(row) + at}`;
}

/** Several logs as one. Day and month stand in each in the order of its own column. */
function toldLog(logs: readonly Placed[], asOf: Cell): ToldLog {
  const withDays = ({ rows }: Placed): readonly LogRow[] => {
    const days = readDates(rows.map(({ date }) => date));
    return rows.map((row, at) => ({ ...row, date: days[at] }));
  };
  const rows = logs.length === 1 ? logs[0]!.rows : logs.flatMap(withDays);
  const log = readLog({ rows, notes: [] }, asOf);
  if (!log.ok) throw new Error(errorMessage(log.errors[0]));
  return tellLog(log.value);
}

export function readCells(cells: LogCells, zone: Zone, asOf?: Cell): SheetLog {
  const one = placed(cells, zone);
  const log = toldLog([one], asOf);
  const answers: (ToldLog['rows'][number] | undefined)[] = Array.from({ length: one.count });
  for (const answer of log.rows) answers[one.kept[answer.index]!] = answer;
  return { log, title: one.title, answers };
}

/** Rest and cross-training stay blank, as in every function; a sick or injured day says that no countdown applies. */
export const isPlainRest = (type: terms.RunType): boolean => terms.runTypes[type].kind === 'none' && type !== 'sick' && type !== 'injured';

const logTitles = ['Easy from', 'Hard from', 'Full on', 'Note'];
const blankRow = ['', '', '', ''];

/** For each row of the log: first easy run, next hard session, full recovery, and what to know. */
export function recoveryLog(...columns: Cell[]): Answer[][] {
  const zone = spreadsheetZone();
  const { title, answers } = readCells(logCells(columns.slice(0, 8)), zone);
  return answers.map((answer, row) => {
    if (!answer) return row === title ? logTitles : blankRow;
    if ('errors' in answer) {
      const message = errorMessage(answer.errors[0]);
      if (!Array.isArray(columns[0])) throw new Error(message);
      return ['', '', '', message];
    }
    return [...(['easy-run', 'hard-session', 'full'] as const).map((id) => dateOf(answer, id, zone)), noteOf(answer)];
  });
}

function dateOf({ milestones }: ToldRow, id: terms.Milestone, zone: Zone): Answer {
  const milestone = milestoneOf(milestones, id);
  return milestone ? zone.write(milestone.date) : '';
}

/** What calls for the run that was not over: an easy run after a session is what every plan has. */
const namesCause: ReadonlySet<string> = new Set(['too-early', 'habit-unknown', 'above-plan']);

/** What to know of a run; a day of rest or of a swim stays blank, as in every function. */
function noteOf({ run, unfinished, warnings }: ToldRow): string {
  if (isPlainRest(run.type)) return '';
  const cause = warnings.some(({ code }) => namesCause.has(code)) ? unfinished?.causedBy : null;
  return [...warnings.map(({ text }) => text), ...(cause ? [`Not over when the day began: ${describeLoggedRun(cause)}.`] : [])].join(' ');
}

export const statusTitles =
  'Athlete|Allowed|Easy in|Hard in|Full in|Because of|Recovery runs in 7 days|Note|Allowed on|Long in|Cautious until|Next|Km in 7 days|Km a week before|Longest in 30 days|Hard days in 14|Monotony|Rows to check'.split(
    '|',
  );

/** One row an athlete, with a row of titles: what is allowed on a day, days left, and which run it is. Each ten arguments are a log. */
export function recoveryStatus(asOf: Cell, ...columns: Cell[]): Answer[][] {
  const zone = spreadsheetZone();
  const logs: Placed[] = [];
  for (let at = 0; at === 0 || at < columns.length; at += argumentsOfLog) logs.push(placed(logCells(columns.slice(at, at + argumentsOfLog)), zone));
  const log = toldLog(logs, zone.read(single(asOf, 'as_of is one day:')));
  const { rows, refused } = log.summary;
  if (refused > 0 && refused === rows) return [statusTitles, nothingRead(log.summary)];
  return [statusTitles, ...log.athletes.map((status) => statusRow(status, log, zone, (index) => nameIn(logs, index)))];
}

/** What the sheet calls a row of several logs that were read as one. */
function nameIn([first, ...others]: readonly Placed[], index: number): string {
  const { kept, nameOf } = first!;
  return index < kept.length ? nameOf(kept[index]!) : nameIn(others, index - kept.length);
}

/** Why rows were refused, the most frequent reason first. */
export const reasonsIn = ({ refusedBy }: LogSummary): string =>
  (Object.entries(refusedBy) as [ErrorCode, number][])
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${errorTitles[code]} (${count})`)
    .join(', ');

/** A log of which nothing could be read: that is not rest. */
function nothingRead(summary: LogSummary): Answer[] {
  const note = `${summary.rows === 1 ? 'The one row of this log cannot' : `None of the ${summary.rows} rows can`} be read: ${reasonsIn(summary)}.`;
  return statusTitles.map((title) => (title === 'Allowed' ? terms.statuses.check.label : title === 'Note' ? note : ''));
}

function statusRow(status: ToldStatus, log: ToldLog, zone: Zone, nameOf: (index: number) => string): Answer[] {
  const { athlete, label, allowedOn, daysLeft, causedBy, lengthenedBy, cautiousUntil, recoveryRuns, load, next, unreadRows } = status;
  const day = (date: string | null): Answer => (date === null ? '' : zone.write(date));
  const left = (id: terms.Milestone): Answer => (daysLeft ? daysLeft[id] : '');
  return [
    athlete ?? '',
    label,
    left('easy-run'),
    left('hard-session'),
    left('full'),
    [causedBy, lengthenedBy].flatMap((run) => (run ? [describeLoggedRun(run)] : [])).join(', and '),
    `${recoveryRuns.last7Days} (${recoveryRuns.min}-${recoveryRuns.max} a week)`,
    statusNote(status, log, nameOf),
    day(allowedOn),
    left('long-run'),
    day(cautiousUntil),
    next ? `${describeLoggedRun(next)}: ${describeGap(next)}` : '',
    ...(isUnknown(status) ? ['', '', '', '', ''] : [load.kmLast7Days, load.kmPerWeekBefore ?? '', load.longestKmLast30Days, load.hardDaysLast14, load.monotony ?? '']),
    named(unreadRows, nameOf),
  ];
}

/** Of whom no row could be read. */
const isUnknown = ({ daysLeft, sickSince }: ToldStatus): boolean => daysLeft === null && sickSince === undefined;

/** Most rows that are named. */
const mostNamed = 10;
const named = (rows: readonly number[], nameOf: (index: number) => string): string =>
  rows.slice(0, mostNamed).map(nameOf).join(', ') + (rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : '');

/** What the days left do not show: rows not counted, illness, races that come too soon. */
function statusNote(status: ToldStatus, { asOf, gaps }: ToldLog, nameOf: (index: number) => string): string {
  const { athlete, sickSince, unread, unreadRows } = status;
  const [many, older] = [unreadRows.length > 1, unread - unreadRows.length];
  return [
    ...(unreadRows.length === 0
      ? []
      : [
          `${many ? 'Rows' : 'Row'} ${named(unreadRows, nameOf)} cannot be read and may hide ${many ? 'runs' : 'a run'}: ${many ? 'correct them' : 'correct it'} first, RECOVERY_LOG says why.`,
        ]),
    ...(older === 0 ? [] : [`${older === 1 ? '1 other row cannot be read and is' : `${older} other rows cannot be read and are`} not counted.`]),
    ...(isUnknown(status) ? ['No row of this athlete could be read.'] : []),
    ...(sickSince === undefined ? [] : [`Sick or injured on ${sickSince}, nothing trained since: no countdown applies.`]),
    ...gaps.filter((gap) => gap.athlete === athlete && asOf !== null && gap.to.date > asOf && gap.verdict !== 'ok').map(({ to, text }) => `${describeLoggedRun(to)}: ${text}.`),
  ].join(' ');
}
