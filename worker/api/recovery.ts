// GET /v1/recovery: one run in, the whole answer out. POST /v1/recovery: many runs, each with its own result or error, in order.

import type { Context } from 'hono';
import { nearestOf, parseRun, recoveryAfter, recoverySummary, terms, type Recovery, type RecoverySummary, type RunInput } from '../../core/index.ts';
import { fieldsProblem, readBody } from '../http/body.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, runProblemOf, type Problem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';
import { milestoneOf } from './milestone.ts';

/** What describes a run, in a query string and in a body. */
export const runParameters = ['distance', 'type', 'unit', 'elevationGainM', 'rpe', 'descents', 'age', 'date', 'approach'] as const satisfies readonly (keyof RunInput)[];

export function getRecovery(c: Context, asked: Asked): Response {
  const run = parseRun(asked.query);
  if (!run.ok) return runProblem(c, run.errors);
  const recovery = recoveryAfter(run.value);
  return asked.format === 'csv' ? replyCsv(asked, columns, [csvRow(recovery)]) : reply(asked, JSON.stringify(recovery));
}

/** How many runs one request may hold. The whole answer of a run is about twenty times the compact one. */
export const mostRuns = { compact: 1000, full: 100 } as const;
const details = Object.keys(mostRuns) as (keyof typeof mostRuns)[];

type Entry = { readonly index: number } & ({ readonly result: RecoverySummary | Recovery } | { readonly error: Problem });

export async function postRecovery(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['runs', 'detail']);
  if (body instanceof Response) return body;
  const { runs, detail: given = 'compact' } = body;
  if (!Array.isArray(runs)) return problem(c, 'body-invalid', { pointer: '/runs', received: null, expected: 'a list of runs' });
  const detail = details.find((one) => one === given);
  if (!detail) {
    const text = typeof given === 'string' ? given.slice(0, 80) : '';
    return problem(c, 'parameter-invalid', { pointer: '/detail', received: text || null, expected: details.join(' or '), hint: nearestOf(text, details) });
  }
  if (runs.length > mostRuns[detail])
    return problem(c, 'too-many-runs', { pointer: '/runs', received: runs.length, expected: `at most ${mostRuns[detail]} with detail ${detail}` });

  const results = runs.map((run: unknown, index) => answerOne(c, run, index, detail));
  if (asked.format !== 'csv') return reply(asked, JSON.stringify({ rulesVersion: terms.rulesVersion, results }));
  const rows = results.map(({ index, ...one }) => ({
    index,
    ...('error' in one ? { error: one.error.code, errorDetail: one.error.detail, rulesVersion: terms.rulesVersion } : csvRow(one.result)),
  }));
  return replyCsv(asked, ['index', ...columns, 'error', 'errorDetail'], rows);
}

function answerOne(c: Context, run: unknown, index: number, detail: keyof typeof mostRuns): Entry {
  const at = `/runs/${index}`;
  const fault = fieldsProblem(c, run, runParameters, at);
  if (fault) return { index, error: fault };
  const read = parseRun(run as RunInput);
  if (!read.ok) return { index, error: runProblemOf(c, read.errors, (parameter) => `${at}/${parameter}`) };
  return { index, result: detail === 'full' ? recoveryAfter(read.value) : recoverySummary(read.value) };
}

/** One run in one row; dates only where the day of the run is known. */
const columns = [
  'distanceKm',
  'type',
  'elevationGainM',
  'effortKm',
  'recoveryDays',
  'minDays',
  'maxDays',
  'easyRunDays',
  'hardSessionDays',
  'easyRunDate',
  'hardSessionDate',
  'fullDate',
  'warnings',
  'rulesVersion',
];

function csvRow({ run, recoveryDays, range, milestones, warnings }: Omit<RecoverySummary, 'ruleIds'>): CsvRow {
  const { distanceKm, type, elevationGainM, effortKm } = run;
  const [easy, hard, full] = [milestoneOf(milestones, 'easy-run'), milestoneOf(milestones, 'hard-session'), milestoneOf(milestones, 'full')];
  return {
    distanceKm,
    type,
    elevationGainM,
    effortKm,
    recoveryDays,
    ...range,
    easyRunDays: easy?.days ?? '',
    hardSessionDays: hard?.days ?? '',
    easyRunDate: easy?.date ?? '',
    hardSessionDate: hard?.date ?? '',
    fullDate: full?.date ?? '',
    warnings: warnings.map(({ code }) => code).join(' '),
    rulesVersion: terms.rulesVersion,
  };
}
