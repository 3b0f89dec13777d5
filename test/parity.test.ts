// The same input gives the same answer on every surface: every vector over every surface, in one loop.

import { beforeAll, describe, expect, test } from 'vitest';
import { errorMessage, parseRun, terms } from '../core/index.ts';
import { surfaces, type Outcome } from './surfaces.ts';
import { accepted, rejected } from './vectors.ts';

test('there are enough vectors, each with a name of its own', () => {
  expect(accepted.length).toBeGreaterThanOrEqual(150);
  expect(rejected.length).toBeGreaterThanOrEqual(60);
  const names = [...accepted, ...rejected].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { because } of accepted) expect(because).toMatch(/\S/);
});

const noNeed = new Set(['rest', 'cross-training', 'sick', 'injured']);

describe.each(surfaces)('$name', (surface) => {
  const yes = accepted.filter(({ input }) => surface.takes(input));
  const no = rejected.filter(({ input }) => surface.takes(input));
  let outcomes: ReadonlyMap<object, Outcome>;
  beforeAll(async () => {
    const vectors = [...yes, ...no];
    const answers = await surface.answer(vectors.map(({ input }) => input));
    outcomes = new Map(vectors.map(({ input }, index) => [input, answers[index]!]));
  });

  test.each(yes)('$name', ({ input, expect: wanted }) => {
    const outcome = outcomes.get(input)!;
    if (surface.daysOnly) return expect(outcome).toEqual({ days: noNeed.has(wanted.type) ? '' : wanted.recoveryDays });
    if (!('full' in outcome) || !outcome.full) throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
    const { full } = outcome;
    const { clocks: wantedClocks, ...wantedRest } = wanted;
    const daysOf = (milestone: terms.Milestone): number | null => full.milestones.find(({ id }) => id === milestone)?.days ?? null;
    expect({
      type: full.run.type,
      recoveryDays: full.recoveryDays,
      range: [full.range.minDays, full.range.maxDays],
      ...(wanted.easyRun === undefined ? {} : { easyRun: daysOf('easy-run') }),
      ...(wanted.longRun === undefined ? {} : { longRun: daysOf('long-run') }),
      hardSession: daysOf('hard-session'),
      warnings: full.warnings.map(({ code }) => code).sort(),
    }).toEqual(wantedRest);
    const clocks = full.clocks && Object.fromEntries(full.clocks.map(({ id, days, minDays, maxDays }) => [id, [days, minDays, maxDays]]));
    if (clocks && wantedClocks) expect(clocks).toEqual(wantedClocks);
  });

  test.each(no)('$name', ({ input, expect: wanted }) => {
    const outcome = outcomes.get(input)!;
    if (surface.daysOnly && wanted.code === 'distance-missing') return expect(outcome).toEqual({ days: '' }); // blank stays blank
    if (!('message' in outcome)) throw new Error(`accepted: ${JSON.stringify(outcome)}`);
    if (surface.daysOnly) {
      // the cell shows the very message of core, whose code is checked on the core surface
      const run = parseRun(input);
      return expect(outcome.message).toBe(run.ok ? 'an error' : errorMessage(run.errors[0]));
    }
    expect(outcome.code).toBe(wanted.code);
    expect(outcome.errors?.map(({ parameter }) => parameter)).toEqual([wanted.parameter]);
    if (wanted.hint) expect(outcome.errors?.[0]?.hint?.toLowerCase()).toContain(wanted.hint.toLowerCase());
  });
});
