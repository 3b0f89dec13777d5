// The share of runners recovered by a day, and the days by which a share of them is: hand-derived vectors.

import { describe, expect, test } from 'vitest';
import { errorMessage, parseRun, recoveryAfter, type Recovery, type RunInput } from '../../core/index.ts';
import { chances } from '../vectors.ts';

function answer(input: RunInput): Recovery {
  const run = parseRun(input);
  if (!run.ok) throw new Error(errorMessage(run.errors[0]));
  return recoveryAfter(run.value);
}
const full = ({ milestones }: Recovery) => milestones.find(({ id }) => id === 'full')!;

test('there are enough vectors, each with a name of its own', () => {
  expect(chances.length).toBeGreaterThanOrEqual(40);
  expect(new Set(chances.map(({ name }) => name)).size).toBe(chances.length);
});

describe.each(chances)('$name', (vector) => {
  const { input, onDay, chance, expect: wanted } = vector;
  const plain = answer(input);
  if ('shares' in wanted)
    test('shares', () => {
      const { shares = [], ...rest } = answer({ ...input, onDay });
      expect(Object.fromEntries(shares.map(({ id, share }) => [id, share]))).toEqual(wanted.shares);
      expect(shares.map(({ day }) => day)).toEqual(shares.map(() => onDay));
      expect(shares.map(({ id }) => id)).toEqual(['soreness', 'muscle', 'performance', 'full']);
      expect([rest.recoveryDays, rest.milestones, rest.clocks]).toEqual([plain.recoveryDays, plain.milestones, plain.clocks]);
    });
  else
    test('days', () => {
      const asked = answer({ ...input, chance });
      expect([asked.recoveryDays, full(asked).days]).toEqual([wanted.recoveryDays, wanted.recoveryDays]);
      // everything else stays
      expect(asked.range).toEqual(plain.range);
      expect(asked.clocks).toEqual(plain.clocks);
      expect(asked.milestones.filter(({ id }) => id !== 'full')).toEqual(plain.milestones.filter(({ id }) => id !== 'full'));
      expect([full(asked).minDays, full(asked).maxDays]).toEqual([full(plain).minDays, full(plain).maxDays]);
      if (chance === 0.5) expect(asked.recoveryDays).toBe(plain.recoveryDays);
      if (chance === 0.9) expect(asked.recoveryDays).toBe(plain.range.maxDays);
    });
});
