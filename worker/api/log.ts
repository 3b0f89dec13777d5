// POST /v1/log: a training log as JSON, or as the CSV of an export as it is. Per row its milestones, per athlete what is allowed, per race the gap.

import type { Context } from 'hono';
import {
  describeLoggedRun,
  isBlank,
  limits,
  milestoneOf,
  nearestOf,
  notice,
  readLog,
  readTable,
  readUnit,
  statusNotice,
  tellLog,
  tellTable,
  type Expected,
  type Log,
  type LogRow,
  type LogRowError,
  type Table,
  type terms,
  type ToldLog,
  type ToldRow,
  type ToldStatus,
  type Zone,
} from '../../core/index.ts';
import { detailCell, tellAlike, untoldOf, type Untold } from '../http/alike.ts';
import { fieldsFault, readBody, readText, type Fields } from '../http/body.ts';
import { readRows, replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';

/** A whole season of exports; more is refused before it is read. */
export const mostLogBytes = 5_000_000;
export const logFields = [
  'date',
  'distance',
  'type',
  'unit',
  'athlete',
  'elevationGainM',
  'rpe',
  'planned',
  'id',
  'title',
  'category',
  'start',
  'duration',
] as const satisfies readonly (keyof LogRow)[];
/** Of the query string: `unit` of distances that do not tell theirs, `asOf` the day of the status, `detail` what of the answer is wanted. */
export const logParameters = ['unit', 'asOf', 'timeZone', 'detail'] as const;

/** What of the answer is wanted, and what that is. */
export const logDetails = {
  full: 'everything.',
  status: 'the summary, per athlete what is allowed, and the gaps ahead or too short; no rows and no columns.',
  rows: 'the summary and the rows.',
} as const;
type Detail = keyof typeof logDetails;
const details = Object.keys(logDetails) as Detail[];

/** The log itself, and what may stand above it. */
const mostRows = limits.logRows + 100;
const fewerRows = { expected: { is: 'rows', most: limits.logRows }, hint: { is: 'split-log' } } as const;

/** Of the rows of an athlete that may hide a run so many are named: whoever reads on looks at the file. */
export const mostToCheck = 100;

/** What is asked about a log, in its query or in its body. */
interface About {
  readonly asOf: unknown;
  readonly unit: unknown;
  readonly zone: Zone | undefined;
  readonly detail: Detail;
}

export async function postLog(c: Context, asked: Asked): Promise<Response> {
  return /^text\/csv\b/i.test(c.req.header('Content-Type') ?? '') ? postCsv(c, asked) : postJson(c, asked);
}

async function postJson(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['runs', ...inBoth], { media: ['application/json', 'text/csv'], bytes: mostLogBytes }, { field: 'runs', names: logFields, isList: true });
  if (body instanceof Response) return body;
  const about = aboutOf(c, asked, body);
  if (about instanceof Response) return about;
  const read = readRuns(c, body['runs'], about, asked.query);
  if (read instanceof Response) return read;
  const { log, faults } = read;
  const errorOf = ({ index, errors }: LogRowError): Untold => faults[index] ?? untoldOf(c, errors, (parameter) => `/runs/${index}/${parameter}`);
  return answer(asked, tellLog(log), about.detail, errorOf, null);
}

/** The rows of a body, and which of them are no rows. What is asked about them may stand in the query as well. */
export function readRuns(
  c: Context,
  runs: unknown,
  about: Pick<About, 'asOf' | 'unit' | 'zone'>,
  query: Asked['query'] = {},
): { readonly log: Log; readonly faults: readonly (Untold | null)[] } | Response {
  if (!Array.isArray(runs)) return problem(c, 'body-invalid', { pointer: '/runs', received: null, expected: { is: 'runs' } });
  if (runs.length > limits.logRows) return problem(c, 'too-many-runs', { pointer: '/runs', received: runs.length, ...fewerRows });
  const pointerOf = (name: string): ((parameter: string) => string) | undefined => (query[name] === undefined ? (parameter) => `/${parameter}` : undefined);
  const unit = readUnit(about.unit);
  if (!unit.ok) return runProblem(c, unit.errors, pointerOf('unit'));
  // a row that is no run, or has a slip in a name, is an error of its own
  const faults = runs.map((run: unknown, index) => fieldsFault(c, run, logFields, `/runs/${index}`));
  const log = readLog(
    runs.map((run, index) => (faults[index] ? { date: 'none' } : withUnit(run as LogRow, unit.value))),
    about.asOf,
    about.zone,
  );
  return log.ok ? { log: log.value, faults } : runProblem(c, log.errors, pointerOf('asOf'));
}

/** A bare number of a row without a unit is in that of the request. */
const withUnit = (row: LogRow, unit: LogRow['unit']): LogRow => (unit === undefined || !isBlank(row.unit) ? row : { ...row, unit });

async function postCsv(c: Context, asked: Asked): Promise<Response> {
  const csv = await readText(c, ['text/csv'], mostLogBytes);
  if (csv instanceof Response) return csv;
  const about = aboutOf(c, asked, {});
  if (about instanceof Response) return about;
  if (csv.includes('\0')) return problem(c, 'body-invalid', { received: null, expected: { is: 'csv-text' } });
  const read = readRows(csv, mostRows);
  if ('tooWide' in read) return problem(c, 'body-invalid', { received: `a line of ${read.tooWide} separators`, expected: { is: 'csv-columns' } });
  if ('tooMany' in read) return problem(c, 'too-many-runs', { received: null, ...fewerRows });
  if ('brokenRow' in read) return problem(c, 'body-invalid', { received: `row ${read.brokenRow}`, expected: { is: 'csv' }, hint: { is: 'quotation' } });
  const table = readTable(read.cells, asked.query['unit'], about.zone);
  if (!table.ok) return runProblem(c, table.errors);
  const log = readLog(table.value, about.asOf, about.zone);
  if (!log.ok) return runProblem(c, log.errors);
  return answer(asked, tellLog(log.value), about.detail, ({ errors }) => untoldOf(c, errors), table.value);
}

/** Parameters that a JSON body may hold as well. */
const inBoth = ['asOf', 'timeZone', 'detail', 'unit'] as const;

function aboutOf(c: Context, { query }: Asked, body: Fields): About | Response {
  const twice = inBoth.find((name) => body[name] !== undefined && query[name] !== undefined);
  if (twice) return problem(c, 'parameter-repeated', { parameter: twice, received: query[twice]!.slice(0, 80), expected: { is: 'one-value-in-all' } });
  const given = (name: (typeof inBoth)[number]): unknown => body[name] ?? query[name];
  const zone = readZone(c, given('timeZone'), query);
  if (zone instanceof Response) return zone;
  const detail = isBlank(given('detail')) ? 'full' : details.find((one) => one === given('detail'));
  return detail ? { asOf: given('asOf'), unit: given('unit'), zone, detail } : wordRefused(c, 'detail', given('detail'), { is: 'one-of', words: details }, details, query);
}

function wordRefused(c: Context, name: string, given: unknown, expected: Expected, words: readonly string[], query: Asked['query']): Response {
  const text = typeof given === 'string' ? given.slice(0, 80) : '';
  const place = query[name] === undefined ? { pointer: `/${name}` } : { parameter: name };
  return problem(c, 'parameter-invalid', { ...place, received: text || null, expected, hint: nearestOf(text, words) });
}

/** The zone of an IANA name; nothing where none is asked for. */
export function readZone(c: Context, name: unknown, query: Asked['query'] = {}): Zone | undefined | Response {
  if (isBlank(name)) return undefined;
  const refused = (): Response => wordRefused(c, 'timeZone', name, { is: 'time-zone' }, Intl.supportedValuesOf('timeZone'), query);
  if (typeof name !== 'string' || name.length > 60) return refused();
  try {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: name.trim(), year: 'numeric', month: '2-digit', day: '2-digit' }); // en-CA writes YYYY-MM-DD
    return { name: format.resolvedOptions().timeZone, dayOf: (moment) => format.format(moment) };
  } catch {
    return refused();
  }
}

type ErrorOf = (row: LogRowError) => Untold;

function answer(asked: Asked, log: ToldLog, detail: Detail, errorOf: ErrorOf, table: Table | null): Response {
  if (asked.format === 'csv') return detail === 'status' ? csvOfStatus(asked, log, table) : csvOfRows(asked, log, errorOf, table);
  const { rulesVersion, asOf, summary, notes, athletes, gaps, toConfirm } = log;
  const { source, columns: understood } = table ? tellTable(table) : { source: null, columns: [] };
  const checked = athletes.map((status) => ({ ...status, unreadRows: status.unreadRows.slice(0, mostToCheck) }));
  const found = {
    rulesVersion,
    asOf,
    summary,
    source,
    ...(detail === 'status' ? {} : { columns: understood }),
    notes,
    ...(detail === 'status' ? {} : { rows: rowAnswers(log, errorOf, table) }),
    ...(detail === 'rows'
      ? {}
      : { athletes: table ? checked.map((status) => inFile(status, table)) : checked, gaps: detail === 'status' ? gaps.filter((gap) => isStillNews(gap, asOf)) : gaps }),
    ...(detail === 'status' ? {} : { toConfirm }),
    notice: `${statusNotice} ${notice}`,
  };
  return reply(asked, JSON.stringify(found));
}

/** Of a race that lies behind and was far enough from the one before there is nothing to say any more. */
const isStillNews = ({ to, verdict }: ToldLog['gaps'][number], asOf: string | null): boolean => verdict !== 'ok' || asOf === null || to.date > asOf;

function rowAnswers({ rows }: ToldLog, errorOf: ErrorOf, table: Table | null): readonly object[] {
  const tell = tellAlike();
  return rows.map((row) => {
    const { index, id } = row;
    if (!('errors' in row)) return table ? { ...row, row: table.rowNumbers[index] } : row;
    return { index, ...(table ? { row: table.rowNumbers[index] } : {}), ...(id === undefined ? {} : { id }), error: tell(index, errorOf(row)) };
  });
}

/** The rows to check as a spreadsheet counts the file's. */
const inFile = (status: ToldStatus, { rowNumbers }: Table): object => ({ ...status, unreadFileRows: status.unreadRows.map((index) => rowNumbers[index]!) });

// ---- CSV ------------------------------------------------------------------------------------------------------------

/** A column keeps its place for ever: what is new stands behind all others. */
export const rowColumns = [
  'row',
  'athlete',
  'date',
  'distanceKm',
  'type',
  'easyRunDate',
  'hardSessionDate',
  'fullDate',
  'warnings',
  'error',
  'errorDetail',
  'rulesVersion',
  'longRunDate',
  'allowedBefore',
  'causedBy',
  'runsOfDay',
  'note',
];

/** Numbered as a spreadsheet counts the file's rows, or from 1. */
const numberOf = (index: number, table: Table | null): number => (table ? table.rowNumbers[index]! : index + 1);

/** One row for each of the log, in its order. */
function csvOfRows(asked: Asked, { rows, rulesVersion }: ToldLog, errorOf: ErrorOf, table: Table | null): Response {
  const tell = tellAlike();
  const csvRow = (row: ToldLog['rows'][number]): CsvRow => {
    const place = { row: numberOf(row.index, table), rulesVersion };
    if ('errors' in row) {
      const error = tell(row.index, errorOf(row));
      return { ...place, error: error.code, errorDetail: detailCell(error, (index) => `row ${numberOf(index, table)}`) };
    }
    const { run, milestones, unfinished, runsOfDay, warnings } = row;
    const { athlete = '', date, distanceKm, type } = run;
    return {
      ...place,
      athlete,
      date,
      distanceKm,
      type,
      ...datesOf(milestones),
      warnings: warnings.map(({ code }) => code).join(' '),
      allowedBefore: unfinished?.allowed ?? (milestones.length > 0 ? 'race' : ''),
      causedBy: unfinished?.causedBy ? describeLoggedRun(unfinished.causedBy) : '',
      runsOfDay: runsOfDay ?? '',
      note: warnings.map(({ text }) => text).join(' '),
    };
  };
  return replyCsv(asked, rowColumns, rows.map(csvRow));
}

function datesOf(milestones: ToldRow['milestones']): CsvRow {
  const dateOf = (id: terms.Milestone): string => milestoneOf(milestones, id)?.date ?? '';
  return { easyRunDate: dateOf('easy-run'), longRunDate: dateOf('long-run'), hardSessionDate: dateOf('hard-session'), fullDate: dateOf('full') };
}

export const statusColumns = [
  'athlete',
  'allowed',
  'label',
  'allowedOn',
  'easyRunDate',
  'longRunDate',
  'hardSessionDate',
  'fullDate',
  'cautiousUntil',
  'causedBy',
  'unread',
  'unreadRows',
  'next',
  'nextVerdict',
  'nextShortByDays',
  'kmLast7Days',
  'kmPerWeekBefore',
  'longestKmLast30Days',
  'hardDaysLast14',
  'monotony',
  'asOf',
  'rulesVersion',
];

/** One row for each athlete. */
function csvOfStatus(asked: Asked, { athletes, asOf, rulesVersion }: ToldLog, table: Table | null): Response {
  const csvRow = ({ athlete, allowed, label, allowedOn, milestones, cautiousUntil, causedBy, unread, unreadRows, next, load }: ToldStatus): CsvRow => ({
    ...load,
    kmPerWeekBefore: load.kmPerWeekBefore ?? '',
    ...datesOf(milestones ?? []),
    athlete: athlete ?? '',
    allowed,
    label,
    allowedOn: allowedOn ?? '',
    cautiousUntil: cautiousUntil ?? '',
    causedBy: causedBy ? describeLoggedRun(causedBy) : '',
    unread,
    unreadRows: unreadRows
      .slice(0, mostToCheck)
      .map((index) => numberOf(index, table))
      .join(' '),
    next: next ? describeLoggedRun(next) : '',
    nextVerdict: next?.verdict ?? '',
    nextShortByDays: next?.shortByDays ?? '',
    monotony: load.monotony ?? '',
    asOf: asOf ?? '',
    rulesVersion,
  });
  return replyCsv(asked, statusColumns, athletes.map(csvRow));
}
