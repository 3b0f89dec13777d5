// POST /v1/log: a training log as JSON, or as the CSV of an export as it is. Per row its milestones, per athlete what is allowed, per race the gap.

import type { Context } from 'hono';
import { errorMessage, limits, milestoneOf, notice, readLog, readTable, tellLog, tellTable, type LogRow, type terms, type Table, type ToldLog } from '../../core/index.ts';
import { fieldsProblem, readBody, readText } from '../http/body.ts';
import { readRows, replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, runProblemOf, type Problem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';

/** A whole season of exports; more is refused before it is read. */
export const mostLogBytes = 5_000_000;
export const logFields = ['date', 'distance', 'type', 'unit', 'athlete', 'elevationGainM', 'rpe', 'planned'] as const satisfies readonly (keyof LogRow)[];
/** Of the query string: `unit` for a CSV whose distances do not tell theirs, `asOf` the day of the status. */
export const logParameters = ['unit', 'asOf'] as const;

/** The log itself, and what may stand above it. */
const mostRows = limits.logRows + 100;
const fewerRows = { expected: { is: 'rows', most: limits.logRows }, hint: { is: 'split-log' } } as const;

export async function postLog(c: Context, asked: Asked): Promise<Response> {
  const { unit, asOf } = asked.query;
  if (/^text\/csv\b/i.test(c.req.header('Content-Type') ?? '')) {
    const table = await readCsv(c, unit);
    return table instanceof Response ? table : answer(c, asked, table.rows, asOf, table);
  }
  const body = await readBody(c, ['runs', 'asOf'], { media: ['application/json', 'text/csv'], bytes: mostLogBytes });
  if (body instanceof Response) return body;
  const { runs } = body;
  if (!Array.isArray(runs)) return problem(c, 'body-invalid', { pointer: '/runs', received: null, expected: { is: 'runs' } });
  if (unit !== undefined) return problem(c, 'parameter-invalid', { parameter: 'unit', received: unit.slice(0, 80), expected: { is: 'unit-in-each-run' } });
  if (body['asOf'] !== undefined && asOf !== undefined)
    return problem(c, 'parameter-repeated', { parameter: 'asOf', received: asOf.slice(0, 80), expected: { is: 'one-value-in-all' } });
  return answer(c, asked, runs, body['asOf'] ?? asOf, null);
}

async function readCsv(c: Context, unit: unknown): Promise<Table | Response> {
  const csv = await readText(c, ['text/csv'], mostLogBytes);
  if (csv instanceof Response) return csv;
  if (csv.includes('\0')) return problem(c, 'body-invalid', { received: null, expected: { is: 'csv-text' } });
  const read = readRows(csv, mostRows);
  if ('tooWide' in read) return problem(c, 'body-invalid', { received: `a line of ${read.tooWide} separators`, expected: { is: 'csv-columns' } });
  if ('tooMany' in read) return problem(c, 'too-many-runs', { received: null, ...fewerRows });
  if ('brokenRow' in read) return problem(c, 'body-invalid', { received: `row ${read.brokenRow}`, expected: { is: 'csv' }, hint: { is: 'quotation' } });
  const table = readTable(read.cells, unit);
  return table.ok ? table.value : runProblem(c, table.errors);
}

function answer(c: Context, asked: Asked, runs: readonly unknown[], asOf: unknown, table: Table | null): Response {
  if (runs.length > limits.logRows) return problem(c, 'too-many-runs', { pointer: '/runs', received: runs.length, ...fewerRows });
  // a row that is no run, or has a slip in a name, is an error of its own
  const broken = new Map<number, Problem>();
  const rows = runs.map((run, index): LogRow => {
    const fault = fieldsProblem(c, run, logFields, `/runs/${index}`);
    if (fault) broken.set(index, fault);
    return fault ? {} : (run as LogRow);
  });
  const log = readLog(rows, asOf);
  if (!log.ok) return runProblem(c, log.errors, asked.query['asOf'] === undefined ? (parameter) => `/${parameter}` : undefined);
  const told = tellLog(log.value);
  if (asked.format === 'csv') return csvAnswer(asked, told, broken, table);

  const { rulesVersion, asOf: day, athletes, gaps, toConfirm } = told;
  const answered = told.rows.map((row) => {
    const place = { index: row.index, ...(table ? { row: table.rowNumbers[row.index] } : {}) };
    if (!('errors' in row)) return { ...row, ...place };
    return { ...place, error: broken.get(row.index) ?? runProblemOf(c, row.errors, table ? undefined : (parameter) => `/runs/${row.index}/${parameter}`) };
  });
  const { source, columns: understood, notes } = table ? tellTable(table) : { source: null, columns: [], notes: [] };
  return reply(asked, JSON.stringify({ rulesVersion, asOf: day, source, columns: understood, notes, rows: answered, athletes, gaps, toConfirm, notice }));
}

const columns = ['row', 'athlete', 'date', 'distanceKm', 'type', 'easyRunDate', 'hardSessionDate', 'fullDate', 'warnings', 'error', 'errorDetail', 'rulesVersion'];

/** One row for each of the log, in its order; numbered as a spreadsheet counts the file's rows, or from 1. */
function csvAnswer(asked: Asked, { rows, rulesVersion }: ToldLog, broken: ReadonlyMap<number, Problem>, table: Table | null): Response {
  const csvRow = (row: ToldLog['rows'][number]): CsvRow => {
    const place = { row: table ? table.rowNumbers[row.index]! : row.index + 1, rulesVersion };
    if ('errors' in row) {
      const { code, detail } = broken.get(row.index) ?? { code: row.errors[0].code, detail: errorMessage(row.errors[0]) };
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
