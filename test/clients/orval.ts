// orval with fetch, and the one function of our own that it wants for the address of the API.

import { getPlan, getRecovery, postLog, postRecovery } from './generated/orval';
import { address } from './orval-fetch.ts';
import { csvLog, firstCell, log, marathon, race, runs, slip, type Answers } from './answers.ts';

interface Answer {
  readonly status: number;
  readonly data: unknown;
}
type Good<Of extends Answer> = Extract<Of, { readonly status: 200 }>['data'];
/** Each status has a type of its own, and JSON and CSV share an address: what came is told apart by both. */
function good<Of extends Answer>(answer: Of): Good<Of> {
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  return answer.data as Good<Of>;
}
function json<Of extends Answer>(answer: Of): Exclude<Good<Of>, string> {
  const data = good(answer);
  if (typeof data === 'string') throw new Error('no JSON');
  return data as Exclude<Good<Of>, string>;
}

export async function answersOf(origin: string): Promise<Answers> {
  address.origin = origin;
  const full = json(await getRecovery(marathon));
  const compact = json(await getRecovery({ ...marathon, detail: 'compact' }));
  const plan = json(await getPlan(race));
  const { results } = json(await postRecovery({ runs }));
  const status = json(await postLog(log));
  const read = json(await postLog(csvLog, { unit: 'km' }));
  const csv = good(await postLog(log, { format: 'csv' }));
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
