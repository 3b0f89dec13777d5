// openapi-typescript with openapi-fetch.

import createClient from 'openapi-fetch';
import type { paths } from './generated/openapi-typescript.ts';
import { csvLog, firstCell, log, marathon, race, runs, slip, there, type Answers } from './answers.ts';

export async function answersOf(baseUrl: string): Promise<Answers> {
  const api = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl });
  const full = there((await api.GET('/v1/recovery', { params: { query: marathon } })).data);
  const compact = there((await api.GET('/v1/recovery', { params: { query: { ...marathon, detail: 'compact' } } })).data);
  const plan = there((await api.GET('/v1/plan', { params: { query: race } })).data);
  const { results } = there((await api.POST('/v1/recovery', { body: { runs } })).data);
  const status = there((await api.POST('/v1/log', { body: log })).data);
  const asText = { headers: { 'Content-Type': 'text/csv' }, bodySerializer: (body: unknown) => String(body) };
  const read = there((await api.POST('/v1/log', { body: csvLog, params: { query: { unit: 'km' } }, ...asText })).data);
  const csv = there((await api.POST('/v1/log', { body: log, params: { query: { format: 'csv' } }, parseAs: 'text' })).data);
  const { error, response } = await api.GET('/v1/recovery', { params: { query: slip } });
  return {
    full: [full.recoveryDays, 'studies' in full && full.studies.length > 0],
    compact: [compact.recoveryDays, compact.range.minDays, compact.range.maxDays, 'ruleIds' in compact && compact.ruleIds.length > 0],
    plan: [plan.recoveryDays, plan.days[0]?.phase],
    batch: results.map((one) => ('error' in one ? one.error.code : one.result.recoveryDays)),
    status: status.athletes?.[0]?.allowed,
    kilometres: (read.rows ?? []).flatMap((row) => ('run' in row ? [row.run.distanceKm] : [])),
    csv: firstCell(csv),
    error: [response.status, there(error).code, there(error).errors[0]?.hint],
  };
}
