// POST /v1/log: a training log as JSON, or as the CSV of an export as it is. Per row its milestones, per athlete what is allowed, per race the gap.

import type { Context } from 'hono';
import {
  isBlank,
  limits,
  milestoneOf,
  nearestOf,
  notice,
  readLog,
  readTable,
  tellLog,
  tellTable,
  type LogRow,
  type LogRowError,
  type Table,
  type terms,
  type ToldLog,
  type Zone,
} from '../../core/index.ts';
import { fieldsProblem, readBody, readText, type Fields } from '../http/body.ts';
import { readRows, replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, runProblemOf, type Problem } from '../http/problem.ts';
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
/** Of the query string: `unit` for a CSV whose distances do not tell theirs, `asOf` the day of the status. */
export const logParameters = ['unit', 'asOf', 'timeZone'] as const;

/** The log itself, and what may stand above it. */
const mostRows = limits.logRows + 100;
const fewerRows = { expected: { is: 'rows', most: limits.logRows }, hint: { is: 'split-log' } } as const;

/** What is asked about a log, in its query or in its body. */
interface About {
  readonly asOf: unknown;
  readonly zone: Zone | undefined;
}

export async function postLog(c: Context, asked: Asked): Promise<Response> {
  return /^text\/csv\b/i.test(c.req.header('Content-Type') ?? '') ? postCsv(c, asked) : postJson(c, asked);
}

async function postJson(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['runs', ...inBoth], { media: ['application/json', 'text/csv'], bytes: mostLogBytes });
  if (body instanceof Response) return body;
  const { runs } = body;
  const { unit } = asked.query;
  if (!Array.isArray(runs)) return problem(c, 'body-invalid', { pointer: '/runs', received: null, expected: { is: 'runs' } });
  if (unit !== undefined) return problem(c, 'parameter-invalid', { parameter: 'unit', received: unit.slice(0, 80), expected: { is: 'unit-in-each-run' } });
  if (runs.length > limits.logRows) return problem(c, 'too-many-runs', { pointer: '/runs', received: runs.length, ...fewerRows });
  const about = aboutOf(c, asked, body);
  if (about instanceof Response) return about;
  // a row that is no run, or has a slip in a name, is an error of its own
  const faults = runs.map((run: unknown, index) => fieldsProblem(c, run, logFields, `/runs/${index}`));
  const log = readLog(
    runs.map((run, index) => (faults[index] ? { date: 'none' } : (run as LogRow))),
    about.asOf,
    about.zone,
  );
  if (!log.ok) return runProblem(c, log.errors, asked.query['asOf'] === undefined ? (parameter) => `/${parameter}` : undefined);
  const errorOf = ({ index, errors }: LogRowError): Problem => faults[index] ?? runProblemOf(c, errors, (parameter) => `/runs/${index}/${parameter}`);
  return answer(asked, tellLog(log.value), errorOf, null);
}

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
  return answer(asked, tellLog(log.value), ({ errors }) => runProblemOf(c, errors), table.value);
}

/** Parameters that a JSON body may hold as well. */
const inBoth = ['asOf', 'timeZone'] as const;

function aboutOf(c: Context, { query }: Asked, body: Fields): About | Response {
  const twice = inBoth.find((name) => body[name] !== undefined && query[name] !== undefined);
  if (twice) return problem(c, 'parameter-repeated', { parameter: twice, received: query[twice]!.slice(0, 80), expected: { is: 'one-value-in-all' } });
  const zone = zoneOf(body['timeZone'] ?? query['timeZone']);
  if (zone !== null) return { asOf: body['asOf'] ?? query['asOf'], zone };
  const given = body['timeZone'] ?? query['timeZone'];
  const name = typeof given === 'string' ? given.slice(0, 80) : '';
  const place = query['timeZone'] === undefined ? { pointer: '/timeZone' } : { parameter: 'timeZone' };
  return problem(c, 'parameter-invalid', { ...place, received: name || null, expected: { is: 'time-zone' }, hint: nearestOf(name, Intl.supportedValuesOf('timeZone')) });
}

/** Nothing asked for: undefined; no such zone: null. */
function zoneOf(name: unknown): Zone | undefined | null {
  if (isBlank(name)) return undefined;
  if (typeof name !== 'string' || name.length > 60) return null;
  try {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: name.trim(), year: 'numeric', month: '2-digit', day: '2-digit' }); // en-CA writes YYYY-MM-DD
    return { name: format.resolvedOptions().timeZone, dayOf: (moment) => format.format(moment) };
  } catch {
    return null;
  }
}

type ErrorOf = (row: LogRowError) => Problem;

function answer(asked: Asked, log: ToldLog, errorOf: ErrorOf, table: Table | null): Response {
  if (asked.format === 'csv') return csvAnswer(asked, log, errorOf, table);
  const { rulesVersion, asOf, notes, athletes, gaps, toConfirm } = log;
  const rows = log.rows.map((row) => {
    const place = { index: row.index, ...(table ? { row: table.rowNumbers[row.index] } : {}) };
    if (!('errors' in row)) return { ...row, ...place };
    return { ...place, ...(row.id === undefined ? {} : { id: row.id }), error: errorOf(row) };
  });
  const { source, columns: understood } = table ? tellTable(table) : { source: null, columns: [] };
  return reply(asked, JSON.stringify({ rulesVersion, asOf, source, columns: understood, notes, rows, athletes, gaps, toConfirm, notice }));
}

const columns = ['row', 'athlete', 'date', 'distanceKm', 'type', 'easyRunDate', 'hardSessionDate', 'fullDate', 'warnings', 'error', 'errorDetail', 'rulesVersion'];

/** One row for each of the log, in its order; numbered as a spreadsheet counts the file's rows, or from 1. */
function csvAnswer(asked: Asked, { rows, rulesVersion }: ToldLog, errorOf: ErrorOf, table: Table | null): Response {
  const csvRow = (row: ToldLog['rows'][number]): CsvRow => {
    const place = { row: table ? table.rowNumbers[row.index]! : row.index + 1, rulesVersion };
    if ('errors' in row) {
      const { code, detail } = errorOf(row);
      return { ...place, error: code, errorDetail: detail };
    }
    const { run, milestones, warnings } = row;
    const dateOf = (id: terms.Milestone): string => milestoneOf(milestones, id)?.date ?? '';
    const dates = { easyRunDate: dateOf('easy-run'), hardSessionDate: dateOf('hard-session'), fullDate: dateOf('full') };
    const { athlete = '', date, distanceKm, type } = run;
    return { ...place, athlete, date, distanceKm, type, ...dates, warnings: warnings.map(({ code }) => code).join(' ') };
  };
  return replyCsv(asked, columns, rows.map(csvRow));
}
