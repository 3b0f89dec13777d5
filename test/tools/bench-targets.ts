// What an answer may cost, by the name of its line, and what it cost before: at commit 6b6595f, by this bench (`--root`).

import type { Costs } from './bench-meter.ts';

type Limit = { readonly instructions: number | undefined } | { readonly ms: number };
interface Target {
  /** Instructions. */
  readonly before?: number;
  readonly says?: string;
  readonly most?: (counted: Costs, before: number | undefined) => Limit;
}
const share = (of: number): Pick<Target, 'says' | 'most'> => ({
  says: `at most ${of} of before`,
  most: (_, before) => ({ instructions: before === undefined ? undefined : of * before }),
});

export const targets: Readonly<Record<string, Target>> = {
  'first answer': { before: 19_084_576, ...share(0.5) },
  GET: { before: 1_202_124, says: 'at most hono alone / 0.8', most: (counted) => ({ instructions: (counted['hono alone: GET'] ?? NaN) / 0.8 }) },
  'POST 1,000 runs': { says: 'under 5 ms', most: () => ({ ms: 5 }) },
  'log of 20,000 rows': { before: 4_553_384_000, ...share(0.5) },
  'load and first cell': { before: 57_963_000, ...share(0.65) },
  'RECOVERY_DAYS, 10,000 rows': { before: 289_932_000, ...share(0.8) },
  'RECOVERY_RUN, 10,000 rows': { before: 873_387_000 }, // a third of release 0.1 was reached there
  'RECOVERY_LOG, 20,000 rows': { before: 5_059_630_000, ...share(0.5) },
};
