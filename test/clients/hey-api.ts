// @hey-api/openapi-ts with its client for fetch.

import { client } from './generated/hey-api/client.gen';
import type { PostLogResponses } from './generated/hey-api/types.gen';
import { getPlan, getRecovery, postLog, postRecovery } from './generated/hey-api/sdk.gen';
import { csvLog, firstCell, log, marathon, race, runs, slip, there, type Answers } from './answers.ts';

/** JSON and CSV share an address: its type is of both, and one of them came. */
function ofJson<Data>(data: Data | undefined): Exclude<Data, string> {
  if (data === undefined || typeof data === 'string') throw new Error('no JSON');
  return data as Exclude<Data, string>;
}

export async function answersOf(baseUrl: string): Promise<Answers> {
  client.setConfig({ baseUrl });
  const full = ofJson((await getRecovery({ query: marathon })).data);
  const compact = ofJson((await getRecovery({ query: { ...marathon, detail: 'compact' } })).data);
  const plan = ofJson((await getPlan({ query: race })).data);
  const { results } = ofJson((await postRecovery({ body: { runs } })).data);
  const status = ofJson((await postLog({ body: log })).data);
  // it knows one kind of body for an address, the first
  const read = ofJson(
    (await client.post<PostLogResponses>({ url: '/v1/log', body: csvLog, query: { unit: 'km' }, headers: { 'Content-Type': 'text/csv' }, bodySerializer: null })).data,
  );
  const csv = there((await postLog({ body: log, query: { format: 'csv' }, parseAs: 'text' })).data);
  const { error, response } = await getRecovery({ query: slip });
  return {
    full: [full.recoveryDays, 'studies' in full && full.studies.length > 0],
    compact: [compact.recoveryDays, compact.range.minDays, compact.range.maxDays, 'ruleIds' in compact && compact.ruleIds.length > 0],
    plan: [plan.recoveryDays, plan.days[0]?.phase],
    batch: results.map((one) => ('error' in one ? one.error.code : one.result.recoveryDays)),
    status: status.athletes?.[0]?.allowed,
    kilometres: (read.rows ?? []).flatMap((row) => ('run' in row ? [row.run.distanceKm] : [])),
    csv: firstCell(String(csv)),
    error: [there(response).status, there(error).code, there(error).errors[0]?.hint],
  };
}
