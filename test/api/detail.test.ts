// How much of an answer is asked for: the same numbers in each form, small where less is asked for, and each study, source and reason once.

import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidence, sources } from '../../core/index.ts';
import type { CompactPlan, LeanPlan, LeanRecovery } from '../../worker/api/lean.ts';
import type { CompactAnswer } from '../../worker/api/recovery.ts';
import { accepted, plans } from '../vectors.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const ask = async (path: string, input: object, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const query = new URLSearchParams({ ...Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)])), ...more });
  return (await server.fetch(`${path}?${query.toString()}`)).text();
};
const json = async <T>(...of: Parameters<typeof ask>): Promise<T> => JSON.parse(await ask(...of)) as T;
const bytes = (text: string): number => Buffer.byteLength(text);
const marathon = { distance: 42.195, type: 'race', date: '2026-10-18' };

const asked = accepted.filter(({ input }) => Object.values(input).every((value) => typeof value === 'string' || typeof value === 'number'));

describe('every vector', () => {
  test('full, compact, CSV and batch give the same days', async () => {
    const runs = asked.map(({ input }) => input);
    const batch = JSON.parse(
      await (await server.fetch('/v1/recovery', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ runs: runs.slice(0, 1000) }) })).text(),
    ) as { results: { result: CompactAnswer }[] };
    for (const [at, input] of runs.entries()) {
      const [full, compact] = [await json<LeanRecovery>('/v1/recovery', input), await json<CompactAnswer>('/v1/recovery', input, { detail: 'compact' })];
      const [row] = Papa.parse<Record<string, string>>(await ask('/v1/recovery', input, { format: 'csv' }), { header: true }).data;
      const { run, recoveryDays, range, milestones, warnings } = full;
      expect({ run, recoveryDays, range, milestones, warnings }, asked[at]!.name).toEqual({
        run: compact.run,
        recoveryDays: compact.recoveryDays,
        range: compact.range,
        milestones: compact.milestones,
        warnings: compact.warnings,
      });
      expect([Number(row!['recoveryDays']), Number(row!['minDays']), Number(row!['maxDays'])]).toEqual([recoveryDays, range.minDays, range.maxDays]);
      const { rulesVersion: _, ...alone } = compact;
      expect(batch.results[at]!.result).toEqual(alone);
    }
  });
  test('a compact plan has the days of the whole one, those alike together', async () => {
    for (const { input, name } of plans) {
      const [full, compact] = [await json<LeanPlan>('/v1/plan', input), await json<CompactPlan>('/v1/plan', input, { detail: 'compact' })];
      expect([compact.recoveryDays, compact.milestones, compact.warnings], name).toEqual([full.recoveryDays, full.milestones, full.warnings]);
      const days = compact.days.flatMap(({ fromDay, toDay, phase, runDays, runMinutes }) =>
        Array.from({ length: toDay - fromDay + 1 }, (_, at) => {
          const isRun = runDays === undefined || runDays.includes(fromDay + at);
          return [fromDay + at, isRun ? phase : 'off', isRun ? runMinutes : 0] as const;
        }),
      );
      expect(
        full.days.map(({ day, phase, limit }, at) => [day, days[at]?.[1] === 'off' && (phase === 'rest' || phase === 'cross-training') ? 'off' : phase, limit.runMinutes]),
        name,
      ).toEqual(days);
    }
  });
});

describe('small', () => {
  test('compact: a marathon under 600 bytes, its plan under 3 kB and that of 170 km under 3.3 kB (each sentence with its key)', async () => {
    const long = { distance: 170, type: 'trail-race', date: '2026-10-18' };
    const sizes = await Promise.all([
      ask('/v1/recovery', marathon, { detail: 'compact' }),
      ask('/v1/plan', marathon, { detail: 'compact' }),
      ask('/v1/plan', long, { detail: 'compact' }),
      ask('/v1/recovery', marathon),
      ask('/v1/plan', long),
    ]);
    const [compact, plan, longPlan, full, fullPlan] = sizes.map(bytes) as [number, number, number, number, number];
    console.log(`bytes: compact marathon ${compact}, its plan ${plan}, plan of 170 km ${longPlan}; in full ${full} and ${fullPlan}`);
    expect(compact).toBeLessThan(600);
    expect(plan).toBeLessThan(3000);
    expect(longPlan).toBeLessThan(3300);
  });
});

describe('once', () => {
  const unique = (ids: readonly string[]): void => expect(new Set(ids).size).toBe(ids.length);
  test.each(['/v1/recovery', '/v1/plan'])('%s: each study and source once, and every id leads somewhere', async (path) => {
    const inputs = path === '/v1/plan' ? plans.map(({ input }) => input) : asked.map(({ input }) => input);
    for (const input of inputs.slice(0, 60)) {
      const answer = await json<LeanRecovery | LeanPlan>(path, input);
      const [studyIds, sourceIds] = [answer.studies.map(({ id }) => id), answer.sources.map(({ id }) => id)];
      unique(studyIds);
      unique(sourceIds);
      const named = 'clocks' in answer ? answer.clocks.flatMap((clock) => clock.evidence) : answer.recoveryRun.evidence;
      for (const id of named) expect(studyIds).toContain(id);
      for (const id of 'clocks' in answer ? answer.clocks.flatMap((clock) => clock.context) : []) expect(evidence).toHaveProperty(id);
      for (const { sourceId } of answer.studies) expect(sourceIds).toContain(sourceId);
      for (const id of answer.advice.flatMap((one) => one.sourceIds)) expect(sources).toHaveProperty(id);
      for (const id of sourceIds) expect(sources).toHaveProperty(id);
    }
  });
  test('a plan gives each reason once, and each day its own', async () => {
    for (const { input } of plans) {
      const { days, reasons } = await json<LeanPlan>('/v1/plan', input);
      unique(reasons.map(({ ruleId }) => ruleId));
      unique(reasons.map(({ why }) => why));
      for (const { reasonId } of days) expect(reasons.map(({ ruleId }) => ruleId)).toContain(reasonId);
    }
  });
});

test('what is neither full nor compact is refused', async () => {
  for (const path of ['/v1/recovery', '/v1/plan']) {
    const response = await server.fetch(`${path}?distance=10&type=race&detail=compct`);
    const problem = (await response.json()) as { code: string; errors: { parameter: string; hint: string }[] };
    expect([response.status, problem.code, problem.errors[0]!.parameter, problem.errors[0]!.hint]).toEqual([400, 'parameter-invalid', 'detail', 'Did you mean "compact"?']);
  }
  const posted = await server.fetch('/v1/plan', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ run: { distance: 10, type: 'race' }, detail: 7 }),
  });
  expect([posted.status, ((await posted.json()) as { errors: { pointer: string }[] }).errors[0]!.pointer]).toEqual([400, '/detail']);
});
