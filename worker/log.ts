// POST /v1/log: a training log as JSON, or as the CSV of an export as it is. Per row its milestones, per athlete what is allowed, per pair of races the gap.

import type { Context } from 'hono';
import Papa from 'papaparse';
import * as z from 'zod';
import { errorMessage, notice, readLog, readTable, type Log, type LogRow, type RunError, type Table } from '../core/index.ts';
import { readBody, readText } from './body.ts';
import { csvAnswer, type CsvRow } from './csv.ts';
import { problem, runProblem } from './problem.ts';
import { format, readQuery, text } from './query.ts';

const any = z.unknown().optional();
const logRow = z.strictObject({ date: any, distance: any, type: any, unit: any, athlete: any, elevationGainM: any, rpe: any, planned: any });
const logBody = z.strictObject({ runs: z.array(logRow), asOf: any });

export async function postLog(c: Context): Promise<Response> {
  const asked = readQuery(c, z.strictObject({ unit: text, asOf: text, format }));
  if (asked instanceof Response) return asked;
  const isCsv = /^text\/csv\b/i.test(c.req.header('Content-Type') ?? '');
  const table = isCsv ? await readCsv(c, asked.unit) : null;
  if (table instanceof Response) return table;
  const body = table ? { runs: table.rows, asOf: asked.asOf } : await readBody(c, logBody, ['application/json', 'text/csv']);
  if (body instanceof Response) return body;
  const log = readLog(body.runs as readonly LogRow[], body.asOf ?? asked.asOf);
  if (!log.ok) return runProblem(c, log.errors);
  return asked.format === 'csv' ? csvLog(c, log.value, table) : c.json(answerOf(log.value, table));
}

async function readCsv(c: Context, unit: unknown): Promise<Table | Response> {
  const csv = await readText(c, ['text/csv']);
  if (csv instanceof Response) return csv;
  if (csv.includes('\0')) return problem(c, 'body-invalid', { received: null, expected: 'CSV as text, without NUL bytes' });
  const { data, errors } = Papa.parse<string[]>(csv.replace(/\r\n?/g, '\n'), { delimitersToGuess: [',', ';', '\t'] });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return problem(c, 'body-invalid', {
      received: `row ${(broken.row ?? 0) + 1}`,
      expected: 'CSV (RFC 4180)',
      hint: 'A quotation mark in that row is never closed, or text follows a closed one.',
    });
  const table = readTable(data, unit);
  return table.ok ? table.value : runProblem(c, table.errors);
}

/** The log as an answer: what came from a CSV also names the row of the file, counted as a spreadsheet counts. */
function answerOf({ rulesVersion, asOf, rows, athletes, gaps, toConfirm }: Log, table: Table | null) {
  return {
    rulesVersion,
    asOf,
    source: table?.source ?? null,
    columns: table?.columns ?? [],
    notes: table?.notes ?? [],
    rows: rows.map((row) => {
      const place = { index: row.index, ...(table ? { row: table.rowNumbers[row.index] } : {}) };
      return 'errors' in row ? { ...place, error: rowError(row.errors) } : { ...row, ...place };
    }),
    athletes,
    gaps,
    toConfirm,
    notice,
  };
}

const rowError = (errors: readonly [RunError, ...RunError[]]) => ({
  code: errors[0].code,
  detail: errorMessage(errors[0]),
  errors: errors.map(({ parameter, received, expected, hint }) => ({ parameter, received, expected, hint })),
});

const csvColumns = ['row', 'athlete', 'date', 'distanceKm', 'type', 'easyRunDate', 'hardSessionDate', 'fullDate', 'warnings', 'error', 'rulesVersion'];

/** One row for each of the log, in its order. */
function csvLog(c: Context, { rows, rulesVersion }: Log, table: Table | null): Response {
  const csvRow = (row: Log['rows'][number]): CsvRow => {
    const place = { row: table ? table.rowNumbers[row.index]! : row.index + 1, rulesVersion };
    if ('errors' in row) return { ...place, error: errorMessage(row.errors[0]) };
    const { run, milestones, warnings } = row;
    const [easyRunDate = '', hardSessionDate = '', fullDate = ''] = milestones.map(({ date }) => date);
    return {
      ...place,
      athlete: run.athlete ?? '',
      date: run.date,
      distanceKm: run.distanceKm,
      type: run.type,
      easyRunDate,
      hardSessionDate,
      fullDate,
      warnings: warnings.map(({ code }) => code).join(' '),
    };
  };
  return csvAnswer(c, csvColumns, rows.map(csvRow));
}
