// The claims of the five articles: each is acted on by its rules, and seen at every place that docs/claims.md names, which is opened here.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claims } from '../core/rules/claims.ts';
import { parsePlan, parseRun, planAfter, recoveryAfter, tellPlan, tellRecovery } from '../core/index.ts';
import { serve, type Server } from './api/workerd.ts';
import { sheetOf } from './sheets/sheet.ts';
import { claimVectors } from './vectors.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const range = (from: number, to: number, article: string): string[] => Array.from({ length: to - from + 1 }, (_, index) => `${article}.${from + index}`);

test('every claim of the five articles is there, once', () => {
  const wanted = [...range(1, 6, 'A1'), ...range(1, 8, 'A2'), ...range(1, 13, 'A3'), ...range(1, 4, 'A4'), ...range(1, 13, 'A5')].sort();
  expect(claims.map(({ id }) => id).sort()).toEqual(wanted);
  expect(claimVectors.map(({ claim }) => claim).sort()).toEqual(wanted);
});
test.each(claimVectors)('$claim is acted on by $rule', ({ claim, ask, input, rule }) => {
  expect(claims.find(({ id }) => id === claim)!.rules).toContain(rule);
  const [plan, run] = [parsePlan(input), parseRun(input)];
  const answer = ask === 'plan' ? plan.ok && tellPlan(planAfter(plan.value.run, plan.value.options)) : run.ok && tellRecovery(recoveryAfter(run.value));
  expect(JSON.stringify(answer)).toContain(`"${rule}"`);
});
test('a claimed one says what stands against it', () => {
  for (const { id, standing, against } of claims) if (standing === 'claimed') expect(against, id).toMatch(/\S/);
});

/** All that a formula shows, its table with it. */
function shownBy(formula: string): string {
  const { engine } = sheetOf([[formula]]);
  const cells = engine.getSheetValues(0).flat();
  return cells.map((cell) => (typeof cell === 'object' && cell !== null ? `${cell.value}: ${cell.message}` : String(cell ?? ''))).join('\n');
}

describe.each(claims)('$id', ({ seen }) => {
  test.each(seen)('$at', async ({ at, shows }) => {
    const shown = at.startsWith('=') ? shownBy(at) : await (await server.fetch(at.replace('GET ', ''))).text();
    expect(shown).toContain(shows);
  });
  test('a coach sees it in Sheets', () => expect(seen.some(({ at }) => at.startsWith('=RECOVERY_'))).toBe(true));
});
