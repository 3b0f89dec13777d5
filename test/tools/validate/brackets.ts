// Coverage of study brackets: what early to late hold of the brackets that studies measured, and would hold of one more study. Not of runners: a
// bracket is about the mean of a group.
//
// log(days of a row) = line of its family + effect of its study + rest, of which only the bracket is known. Study effects are normal with SD tau,
// rests with SD sigma. Bayesian, because two dozen studies of mostly one row each hardly part tau from sigma: the likeliest single point has tau 0.
// Priors: lines Normal(1, 1.5), slopes Normal(0.3, 0.5), tau and sigma half-normal(1). Sampled by Gibbs: the days within their brackets, then
// study effects, lines, tau and sigma in turn. Seeded, so the same every time.

import { poolsOf, type Censored, type Pool } from './fit.ts';
import { probability, seeded, type Random } from './normal.ts';
import { mean } from './score.ts';

const prior = { line: { mean: 1, sd: 1.5 }, slope: { mean: 0.3, sd: 0.5 }, scale: 1 } as const;
/** Where a standard deviation is looked for: steps of its logarithm. */
const scaleRange = { from: Math.log(0.02), to: Math.log(3), steps: 40 } as const;
const stepOfScale = (scaleRange.to - scaleRange.from) / scaleRange.steps;
const logScales = Array.from({ length: scaleRange.steps }, (_, step) => scaleRange.from + (step + 0.5) * stepOfScale);

interface State {
  /** Log days of each row, and the effect of its study. */
  readonly days: readonly number[];
  readonly effects: readonly number[];
  readonly lines: readonly number[];
  readonly slopes: readonly number[];
  readonly tau: number;
  readonly sigma: number;
}
interface Setting {
  readonly pools: readonly Pool[];
  readonly rows: readonly Censored[];
  readonly poolOf: readonly number[];
  /** Log effort-km from the middle of the pool. */
  readonly x: readonly number[];
  readonly centres: readonly number[];
  /** Places of the rows of each study, and of each pool. */
  readonly studies: readonly (readonly number[])[];
  readonly inPool: readonly (readonly number[])[];
}
export interface Posterior {
  readonly setting: Setting;
  readonly draws: readonly State[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function settingOf(pools: readonly Pool[]): Setting {
  const rows = pools.flatMap((pool) => pool.rows);
  const poolOf = pools.flatMap((pool, index) => pool.rows.map(() => index));
  const centres = pools.map((pool) => mean(pool.rows.map(({ x }) => x)));
  const places = [...rows.keys()];
  return {
    pools,
    rows,
    poolOf,
    centres,
    x: rows.map(({ x }, row) => x - centres[poolOf[row]!]!),
    studies: [...Map.groupBy(places, (row) => rows[row]!.source).values()],
    inPool: pools.map((_, index) => places.filter((row) => poolOf[row] === index)),
  };
}

/** A normal mean, from what is around it with this sigma (sum, and count or squares), and its prior. */
function drawMean(random: Random, { sum, weight, sigma }: { sum: number; weight: number; sigma: number }, before: { mean: number; sd: number }): number {
  const precision = weight / sigma ** 2 + 1 / before.sd ** 2;
  return (sum / sigma ** 2 + before.mean / before.sd ** 2) / precision + random.normal() / Math.sqrt(precision);
}

/** A standard deviation, from normals that have it. */
function drawScale(random: Random, values: readonly number[]): number {
  const squares = total(values.map((value) => value ** 2));
  const logs = logScales.map((log) => (1 - values.length) * log - squares / (2 * Math.exp(2 * log)) - Math.exp(2 * log) / (2 * prior.scale ** 2)); // 1: as the steps are logarithmic
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  let left = random.uniform() * total(weights);
  const at = weights.findIndex((weight) => (left -= weight) <= 0);
  return Math.exp(logScales.at(at)! + (random.uniform() - 0.5) * stepOfScale);
}

const slopeOf = (pool: Pool): number => (pool.slope ? prior.slope.mean : 0);
const someDay = ({ from, to }: Censored): number => (from === -Infinity ? to - 0.3 : to === Infinity ? from + 0.3 : (from + to) / 2);
const start = ({ rows, pools }: Setting): State => ({
  days: rows.map(someDay),
  effects: rows.map(() => 0),
  lines: pools.map(() => prior.line.mean),
  slopes: pools.map(slopeOf),
  tau: 0.5,
  sigma: 0.5,
});

function sweep(random: Random, { pools, rows, poolOf, x, studies, inPool }: Setting, before: State): State {
  const { sigma } = before;
  const onLine = (row: number, lines = before.lines, slopes = before.slopes): number => lines[poolOf[row]!]! + slopes[poolOf[row]!]! * x[row]!;
  const days = rows.map(({ from, to }, row) => random.within(onLine(row) + before.effects[row]!, sigma, from, to));
  const ofStudies = studies.map((own) => drawMean(random, { sum: total(own.map((row) => days[row]! - onLine(row))), weight: own.length, sigma }, { mean: 0, sd: before.tau }));
  const effects = rows.map(() => 0);
  for (const [study, own] of studies.entries()) for (const row of own) effects[row] = ofStudies[study]!;

  const rest = (row: number): number => days[row]! - effects[row]!;
  const lines = inPool.map((own, pool) => {
    const sum = total(own.map((row) => rest(row) - before.slopes[pool]! * x[row]!));
    return drawMean(random, { sum, weight: own.length, sigma }, prior.line);
  });
  const slopes = inPool.map((own, pool) => {
    if (!pools[pool]!.slope) return 0;
    const sum = total(own.map((row) => x[row]! * (rest(row) - lines[pool]!)));
    return drawMean(random, { sum, weight: total(own.map((row) => x[row]! ** 2)), sigma }, prior.slope);
  });
  const rests = [...rows.keys()].map((row) => rest(row) - onLine(row, lines, slopes));
  return { days, effects, lines, slopes, tau: drawScale(random, ofStudies), sigma: drawScale(random, rests) };
}

export function sample(pools: readonly Pool[], wanted: number, seed: number): Posterior {
  const random = seeded(seed);
  const setting = settingOf(pools);
  let state = start(setting);
  const step = (): State => (state = sweep(random, setting, state));
  for (let unused = 0; unused < wanted / 4; unused++) step();
  return { setting, draws: Array.from({ length: wanted }, step) };
}

// ---- what a range holds ----

export interface Ranged extends Censored {
  /** Early and late, the whole days shown. */
  readonly early: number;
  readonly late: number;
}
/** Shares from 0 to 1. To the day: not before early, not after late. As rounded: half a day more at either end, as a day is rounded to be shown. */
export interface Held {
  readonly toTheDay: number;
  readonly asRounded: number;
}
export interface Coverage {
  readonly rows: number;
  readonly studies: number;
  /** Medians. */
  readonly tau: number;
  readonly sigma: number;
  readonly known: Held;
  readonly newStudy: Held;
  /** The null model: the medians of early and late, the same after everything. */
  readonly oneRange: { readonly early: number; readonly late: number; readonly known: Held; readonly newStudy: Held };
  /** What the model's own 10 to 90 % of a study that it has not seen is expected to hold of its brackets: near 80 % where the model is right. */
  readonly ownRange: number;
}

const logDays = (days: number): number => (days > 0 ? Math.log(days) : -Infinity);
const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
const between = (share: (from: number, to: number) => number, { early, late }: Pick<Ranged, 'early' | 'late'>): Held => ({
  toTheDay: share(logDays(early), logDays(late)),
  asRounded: share(logDays(early - 0.5), logDays(late + 0.5)),
});
const meanHeld = (all: readonly Held[]): Held => ({ toTheDay: mean(all.map((one) => one.toTheDay)), asRounded: mean(all.map((one) => one.asRounded)) });

/** The days of a run by a study that the model has not seen: how likely between two log days, and below which a share of them lies. */
function unseen({ setting, draws }: Posterior, { family, x }: Censored): { share: (from: number, to: number) => number; at: (share: number) => number } {
  const pool = setting.pools.findIndex(({ families }) => families.includes(family));
  const each = draws.map((draw) => ({ middle: draw.lines[pool]! + draw.slopes[pool]! * (x - setting.centres[pool]!), sd: Math.hypot(draw.tau, draw.sigma) }));
  const share = (from: number, to: number): number => mean(each.map(({ middle, sd }) => probability((from - middle) / sd, (to - middle) / sd)));
  const at = (wanted: number): number => {
    let [low, high] = [-5, 7];
    for (let step = 0; step < 16; step++) {
      const halfway = (low + high) / 2;
      if (share(-Infinity, halfway) < wanted) low = halfway;
      else high = halfway;
    }
    return (low + high) / 2;
  };
  return { share, at };
}

/** Fewer rows cost less, and need more. */
const sweepsOf = (rows: readonly unknown[]): { known: number; leftOut: number } => ({ known: Math.ceil(60_000 / rows.length), leftOut: Math.ceil(400_000 / rows.length ** 2) });

export function coverageOf(rows: readonly Ranged[]): Coverage | null {
  const pools = poolsOf(rows);
  if (!pools) return null;
  const sweeps = sweepsOf(rows);
  const all = sample(pools, sweeps.known, 1);
  const one = { early: median(rows.map(({ early }) => early)), late: median(rows.map(({ late }) => late)) };
  const known = all.setting.rows.map((row, place) => {
    const share = (from: number, to: number): number => mean(all.draws.map(({ days }) => Number(days[place]! >= from && days[place]! <= to)));
    return { own: between(share, row as Ranged), one: between(share, one) };
  });
  const left = [...Map.groupBy(rows, ({ source }) => source)].flatMap(([source, own], study) => {
    const rest = poolsOf(rows.filter((row) => row.source !== source));
    if (!rest) return [];
    const others = sample(rest, sweeps.leftOut, 2 + study);
    return own.map((row) => {
      const { share, at } = unseen(others, row);
      const [from, to] = [Math.max(row.from, at(0.1)), Math.min(row.to, at(0.9))];
      return { own: between(share, row), one: between(share, one), ownRange: to > from ? share(from, to) / share(row.from, row.to) : 0 };
    });
  });
  return {
    rows: rows.length,
    studies: new Set(rows.map(({ source }) => source)).size,
    tau: median(all.draws.map(({ tau }) => tau)),
    sigma: median(all.draws.map(({ sigma }) => sigma)),
    known: meanHeld(known.map(({ own }) => own)),
    newStudy: meanHeld(left.map(({ own }) => own)),
    oneRange: { ...one, known: meanHeld(known.map((row) => row.one)), newStudy: meanHeld(left.map((row) => row.one)) },
    ownRange: mean(left.map(({ ownRange }) => ownRange)),
  };
}
