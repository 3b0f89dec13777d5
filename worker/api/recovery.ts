// GET /v1/recovery: one run in, the whole answer out. POST /v1/recovery: many runs, each with its own result or error, in order.

import type { Context } from 'hono';
import {
  milestoneOf,
  nearestOf,
  parseRun,
  recoveryAfter,
  recoverySummary,
  tellRecovery,
  tellSummary,
  terms,
  type Run,
  type RunInput,
  type ToldShare,
  type ToldSummary,
} from '../../core/index.ts';
import { detailCell, tellAlike, untoldOf, type SameProblem } from '../http/alike.ts';
import { fieldsFault, readBody } from '../http/body.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, type Problem } from '../http/problem.ts';
import { reply, type Asked } from '../http/route.ts';
import { leanRecovery, recoveryJson, type LeanRecovery } from './lean.ts';

/** What describes a run, in a query string and in a body. */
export const runParameters = [
  'distance',
  'type',
  'unit',
  'elevationGainM',
  'rpe',
  'descents',
  'age',
  'date',
  'approach',
  'chance',
  'onDay',
] as const satisfies readonly (keyof RunInput)[];

export function getRecovery(c: Context, asked: Asked): Response {
  const run = parseRun(asked.query);
  if (!run.ok) return runProblem(c, run.errors);
  const detail = detailOf(c, asked.query);
  if (detail instanceof Response) return detail;
  if (asked.format === 'csv') return replyCsv(asked, [...columns, ...laterColumns], [csvRow(compactOf(run.value))]);
  return reply(asked, detail === 'compact' ? JSON.stringify({ rulesVersion: terms.rulesVersion, ...compactOf(run.value) }) : recoveryJson(tellRecovery(recoveryAfter(run.value))));
}

/** How many runs one request may hold. The whole answer of a run is about twenty times the compact one. */
export const mostRuns = { compact: 1000, full: 100 } as const;
export type Detail = keyof typeof mostRuns;
const details = Object.keys(mostRuns) as Detail[];

/** How much of an answer is wanted: all of it, unless a client asks for less. */
export function detailOf(c: Context, { detail = 'full' }: { readonly detail?: unknown }, place: 'parameter' | 'pointer' = 'parameter'): Detail | Response {
  const found = details.find((one) => one === detail);
  if (found) return found;
  const text = typeof detail === 'string' ? detail.slice(0, 80) : '';
  const at = place === 'parameter' ? { parameter: 'detail' } : { pointer: '/detail' };
  return problem(c, 'parameter-invalid', { ...at, received: text || null, expected: { is: 'either', words: details }, hint: nearestOf(text, details) });
}

/** The days without the reasons, and the shares that were asked for without their sentences. */
export interface CompactRecovery extends ToldSummary {
  readonly shares?: readonly Omit<ToldShare, 'text'>[];
}
/** With the version, where it is the whole answer. */
export interface CompactAnswer extends CompactRecovery {
  readonly rulesVersion: typeof terms.rulesVersion;
}
type Entry = { readonly index: number } & ({ readonly result: CompactRecovery | LeanRecovery } | { readonly error: Problem | SameProblem });

export async function postRecovery(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, ['runs', 'detail'], {}, { field: 'runs', names: runParameters, isList: true });
  if (body instanceof Response) return body;
  const { runs, detail: given = 'compact' } = body;
  if (!Array.isArray(runs)) return problem(c, 'body-invalid', { pointer: '/runs', received: null, expected: { is: 'runs' } });
  const detail = detailOf(c, { detail: given }, 'pointer');
  if (detail instanceof Response) return detail;
  if (runs.length > mostRuns[detail])
    return problem(c, 'too-many-runs', { pointer: '/runs', received: runs.length, expected: { is: 'runs-with-detail', most: mostRuns[detail], detail } });

  const tell = tellAlike();
  const results = runs.map((run: unknown, index) => answerOne(c, run, index, detail, tell));
  if (asked.format !== 'csv') return reply(asked, JSON.stringify({ rulesVersion: terms.rulesVersion, results }));
  const rows = results.map(({ index, ...one }) => ({
    index,
    ...('error' in one ? { error: one.error.code, errorDetail: detailCell(one.error, (other) => `index ${other}`), rulesVersion: terms.rulesVersion } : csvRow(one.result)),
  }));
  return replyCsv(asked, ['index', ...columns, 'error', 'errorDetail', ...laterColumns], rows);
}

function answerOne(c: Context, run: unknown, index: number, detail: Detail, tell: ReturnType<typeof tellAlike>): Entry {
  const at = `/runs/${index}`;
  const fault = fieldsFault(c, run, runParameters, at);
  if (fault) return { index, error: tell(index, fault) };
  const read = parseRun(run as RunInput);
  if (!read.ok)
    return {
      index,
      error: tell(
        index,
        untoldOf(c, read.errors, (parameter) => `${at}/${parameter}`),
      ),
    };
  return { index, result: detail === 'full' ? leanRecovery(tellRecovery(recoveryAfter(read.value))) : compactOf(read.value) };
}

function compactOf(run: Run): CompactRecovery {
  const summary = tellSummary(recoverySummary(run));
  const shares = run.onDay === undefined ? undefined : recoveryAfter(run).shares;
  return shares ? { ...summary, shares: shares.map(({ id, day, share, basis, certainty }) => ({ id, day, share, basis, certainty })) } : summary;
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
/** A column keeps its place for ever: what is new stands behind all others. */
export const shareColumns = ['sorenessShare', 'muscleShare', 'performanceShare', 'fullShare'];
const laterColumns = ['longRunDays', 'longRunDate', 'chance', 'onDay', ...shareColumns];

function csvRow({ run, recoveryDays, chance, range, milestones, shares = [], warnings }: Omit<CompactRecovery, 'ruleIds'>): CsvRow {
  const { distanceKm, type, elevationGainM, effortKm } = run;
  const [easy, long] = [milestoneOf(milestones, 'easy-run'), milestoneOf(milestones, 'long-run')];
  const [hard, full] = [milestoneOf(milestones, 'hard-session'), milestoneOf(milestones, 'full')];
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
    longRunDays: long?.days ?? '',
    longRunDate: long?.date ?? '',
    chance: chance ?? '',
    onDay: shares[0]?.day ?? '',
    ...Object.fromEntries(shares.map(({ id, share }) => [`${id}Share`, share])),
  };
}
