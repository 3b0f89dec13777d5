// orval with fetch, and the one function of our own that it wants for the address of the API.

import { getPlan, getRecovery, postLog, postRecovery } from './generated/orval';
import { address } from './orval-fetch.ts';
import { csvLog, firstCell, log, marathon, race, runs, slip, type Answers } from './answers.ts';

/** JSON and CSV share an address, and each status has its own type: what came is told apart by both. */
function ofJson<Data>(answer: { readonly status: number; readonly data: Data }): Exclude<Data, string> {
  if (typeof answer.data === 'string') throw new Error('no JSON');
  return answer.data as Exclude<Data, string>;
}
function good<Answer extends { readonly status: number }>(answer: Answer): Extract<Answer, { readonly status: 200 }> {
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  return answer as Extract<Answer, { readonly status: 200 }>;
}

export async function answersOf(origin: string): Promise<Answers> {
  address.origin = origin;
  const full = ofJson(good(await getRecovery(marathon)));
  const compact = ofJson(good(await getRecovery({ ...marathon, detail: 'compact' })));
  const plan = ofJson(good(await getPlan(race)));
  const { results } = ofJson(good(await postRecovery({ runs })));
  const status = ofJson(good(await postLog(log)));
  const read = ofJson(good(await postLog(csvLog, { unit: 'km' })));
  const csv = good(await postLog(log, { format: 'csv' })).data;
  const error = await getRecovery(slip);
  return {
    full: [full.recoveryDays, 'studies' in full && full.studies.length > 0],
    compact: [compact.recoveryDays, compact.range.minDays, compact.range.maxDays, 'ruleIds' in compact && compact.ruleIds.length > 0],
    plan: [plan.recoveryDays, plan.days[0]?.phase],
    batch: results.map((one) => ('error' in one ? one.error.code : one.result.recoveryDays)),
    status: status.athletes?.[0]?.allowed,
    kilometres: (read.rows ?? []).flatMap((row) => ('run' in row ? [row.run.distanceKm] : [])),
    csv: typeof csv === 'string' ? firstCell(csv) : '',
    error: error.status === 400 ? [error.status, error.data.code, error.data.errors[0]?.hint] : [error.status, '', undefined],
  };
}
