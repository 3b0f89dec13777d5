// GET /v1/recovery: one run in, the whole answer out, as JSON or as one row of CSV.

import type { Context } from 'hono';
import * as z from 'zod';
import { parseRun, recoveryAfter, terms, type Recovery } from '../core/index.ts';
import { csvAnswer, type CsvRow } from './csv.ts';
import { runProblem } from './problem.ts';
import { format, readQuery, runParameters } from './query.ts';

const query = z.strictObject({ ...runParameters, format });

export function getRecovery(c: Context): Response {
  const asked = readQuery(c, query);
  if (asked instanceof Response) return asked;
  const run = parseRun(asked);
  if (!run.ok) return runProblem(c, run.errors);
  const recovery = recoveryAfter(run.value);
  if (asked.format !== 'csv') return c.json(recovery);
  const row = csvRow(recovery);
  return csvAnswer(c, Object.keys(row), [row]);
}

/** One run in one row; dates only where the day of the run is known. */
function csvRow({ run, recoveryDays, range, milestones, warnings, rulesVersion }: Recovery): CsvRow {
  const { distanceKm, type, elevationGainM, effortKm } = run;
  const at = (id: terms.Milestone) => milestones.find((milestone) => milestone.id === id);
  const [easy, hard, full] = [at('easy-run'), at('hard-session'), at('full')];
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
    rulesVersion,
  };
}
