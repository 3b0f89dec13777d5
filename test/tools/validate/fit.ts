// A plain statistical fit: log(days) = a + b log(effort-km) + noise, interval-censored, a line a family, one noise for all.

import { fitSimplex } from 'dfoptim';
import { wholeDays } from '../../../core/answers/ladder.ts';
import { familyIds, listed, type Family, type RowUsed } from './rows.ts';
import { probability } from './normal.ts';
import { mean, type Answer } from './score.ts';

export interface Censored {
  readonly source: string;
  readonly family: Family;
  readonly x: number; // log of effort-km
  readonly from: number; // log of days; -Infinity: from 0
  readonly to: number; // Infinity: never seen
}
/** What happens below half a day is shown as 0, and its logarithm would rule the fit. */
const resolution = 0.5;

export const censored = ({ source, family, effortKm, after, by }: RowUsed): Censored => ({
  source,
  family,
  x: Math.log(effortKm),
  from: after !== null && after >= resolution ? Math.log(after) : -Infinity,
  to: by === null ? Infinity : Math.log(Math.max(by, resolution)),
});

/** Where a family has too little for a line of its own, whose rows it is pooled with. */
const nearest: Record<Family, Family> = { sessions: 'road', downhill: 'road', road: 'trail', trail: 'road', stage: 'trail' };
/** Sessions and downhill runs: most distances are our conversions, so days have no slope to show. */
const sloped = new Set<Family>(['road', 'trail', 'stage']);
const boundsNeeded = 2;
const slopeNeeds = { rows: 4, studies: 3, times: 2 } as const;

export interface Pool {
  readonly families: readonly Family[];
  readonly slope: boolean;
  readonly rows: readonly Censored[];
}

/** Something must hold the days from both sides, and more than one row: with a single bound a line swings around it. */
const bounded = (rows: readonly Censored[]): boolean =>
  rows.filter(({ from }) => from > -Infinity).length >= boundsNeeded && rows.filter(({ to }) => to < Infinity).length >= boundsNeeded;

function hasSlope(pool: readonly Family[], rows: readonly Censored[]): boolean {
  if (!pool.some((family) => sloped.has(family))) return false;
  const at = rows.map(({ x }) => x);
  if (rows.length < slopeNeeds.rows || new Set(rows.map(({ source }) => source)).size < slopeNeeds.studies) return false;
  if (Math.max(...at) - Math.min(...at) < Math.log(slopeNeeds.times)) return false;
  // with all lower bounds on one side of some distance and all upper ones on the other, a line would turn ever steeper
  const lower = rows.filter(({ from }) => from > -Infinity).map(({ x }) => x);
  const upper = rows.filter(({ to }) => to < Infinity).map(({ x }) => x);
  return Math.max(...lower) > Math.min(...upper) && Math.max(...upper) > Math.min(...lower);
}

/** The families, each by itself where its rows bound a line, else with its nearest. null: nothing is bounded. */
export function poolsOf(rows: readonly Censored[]): readonly Pool[] | null {
  let groups: Family[][] = familyIds.map((family) => [family]);
  const rowsOf = (group: readonly Family[]) => rows.filter(({ family }) => group.includes(family));
  for (;;) {
    const weak = groups.findLast((group) => !bounded(rowsOf(group)));
    if (!weak) break;
    if (groups.length === 1) return null;
    const others = groups.filter((group) => group !== weak);
    const host = others.find((group) => weak.some((family) => group.includes(nearest[family]))) ?? others[0]!;
    groups = others.map((group) => (group === host ? [...host, ...weak] : group));
  }
  return groups.map((group) => ({ families: group, slope: hasSlope(group, rowsOf(group)), rows: rowsOf(group) }));
}

/** Nelder-Mead, begun again where it stopped until that gains nothing: a simplex may collapse short of the lowest point. */
export function minimise(f: (point: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let best = { location: [...start], value: Infinity };
  for (;;) {
    const next = fitSimplex(f, best.location, { deltaNonZero: 0.5, deltaZero: 0.5, tolerance: 1e-8 }, 1000);
    if (!(next.value < best.value - 1e-8)) return best.location;
    best = next;
  }
}

export interface Line {
  readonly families: readonly Family[];
  readonly rows: number;
  readonly studies: number;
  /** Median days at 1 effort-km, and the power of effort-km; 0 where no slope was fitted. */
  readonly atOne: number;
  readonly power: number;
}
export interface Fit {
  readonly lines: readonly Line[];
  /** Standard deviation of log days. */
  readonly sigma: number;
}
const leastSigma = 0.1; // a handful of rows may lie on one line by chance

/** Maximum likelihood. Its logarithm is concave in 1/sigma, a/sigma and b/sigma, so there is one highest point and one start is enough. */
export function fitLines(rows: readonly Censored[]): Fit | null {
  const pools = poolsOf(rows);
  return pools && fitPools(pools);
}

function fitPools(pools: readonly Pool[]): Fit {
  const centres = pools.map((pool) => mean(pool.rows.map(({ x }) => x)));
  const shape = pools.map(({ slope }, pool) => ({ a: pools.slice(0, pool).reduce((sum, before) => sum + (before.slope ? 2 : 1), 1), slope }));
  const precisionOf = (point: readonly number[]): number => Math.min(Math.exp(point[0]!), 1 / leastSigma);
  const deviance = (point: readonly number[]): number => {
    const precision = precisionOf(point);
    return pools.reduce((sum, pool, index) => {
      const { a, slope } = shape[index]!;
      const ofPool = pool.rows.map(({ x, from, to }) => {
        const middle = point[a]! + (slope ? point[a + 1]! * (x - centres[index]!) : 0);
        return -2 * Math.log(Math.max(probability(precision * from - middle, precision * to - middle), 1e-300));
      });
      return sum + ofPool.reduce((all, one) => all + one, 0);
    }, 0);
  };
  const start = [0, ...pools.flatMap(({ slope }) => (slope ? [1, 0.5] : [1]))];
  const found = minimise(deviance, start);
  const precision = precisionOf(found);
  const lines = pools.map((pool, index) => {
    const { a, slope } = shape[index]!;
    const power = slope ? found[a + 1]! / precision : 0;
    return {
      families: pool.families,
      rows: pool.rows.length,
      studies: new Set(pool.rows.map(({ source }) => source)).size,
      atOne: Math.exp(found[a]! / precision - power * centres[index]!),
      power,
    };
  });
  const falling = lines.findIndex(({ power }) => power < 0); // longer is never fewer days
  if (falling !== -1) return fitPools(pools.map((pool, index) => (index === falling ? { ...pool, slope: false } : pool)));
  return { lines, sigma: 1 / precision };
}

const tenth = 1.2815515655446004; // 10 and 90 % of a normal
export function predict({ lines, sigma }: Fit, family: Family, effortKm: number): Answer {
  const { atOne, power } = lines.find((line) => line.families.includes(family))!;
  const median = atOne * effortKm ** power;
  return [wholeDays(median), wholeDays(median * Math.exp(-tenth * sigma)), wholeDays(median * Math.exp(tenth * sigma))];
}

export const assumptionOfFit = (): string =>
  `Fit: what is over within ${resolution} day counts as by ${resolution}. A family needs ${boundsNeeded} rows bounded from below and ${boundsNeeded} from above, or is pooled (${listed(nearest, '')}). ` +
  `A slope needs ${slopeNeeds.rows} rows of ${slopeNeeds.studies} studies over ${slopeNeeds.times} x the effort-km, its bounds not apart; sessions and downhill have none, as their distances are mostly conversions; it is never below 0. Sigma is at least ${leastSigma}. A second bout is outside it.`;
