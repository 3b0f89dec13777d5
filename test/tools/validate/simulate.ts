// The tool turned on itself: studies in whose world the same number of days holds after everything, scored as the real ones are. What ladders seem
// to win here they win by having seen the rows, and nothing else.
//
// A world: the real studies with their test days and numbers of runners. The middle day of every run is the best constant of the real rows; with
// `alike` only runners differ, by the spread that was counted in few studies; with `as far apart as the real ones` studies and rows differ too, by
// the tau and sigma that the real rows have around one number. A test shows a loss while fewer than half of the runners of the study are back.
// Ladders that are redrawn: in each family the whole days nearest to the rows, longer never fewer. Seeded.

import { evidence } from '../../../core/index.ts';
import type { Evidence } from '../../../core/evidence/timecourses.ts';
import { sample } from './brackets.ts';
import { censored, type Pool } from './fit.ts';
import { bestConstant, constantsLeftOut } from './null.ts';
import { seeded, type Random } from './normal.ts';
import type { RowUsed } from './rows.ts';
import { mean, off, type Interval } from './score.ts';

type Row = Pick<RowUsed, 'id' | 'source' | 'family' | 'type' | 'effortKm' | 'answer'> & Interval;

/** SD of log days from runner to runner: counted after a marathon for soreness; for muscle that of the default spread, twice the typical day for nine in ten. */
const runners = { soreness: 0.44, muscle: 0.54 } as const;
const unknownN = 12;
const mostDays = 40; // of a redrawn ladder

// ---- a world ----

interface World {
  readonly days: number;
  readonly tau: number;
  readonly sigma: number;
  readonly runners: number;
}

/** What tests on these days would have shown. null: nothing to score, as a loss after the run and no later test. */
function seen({ id }: Row, middle: number, spread: number, random: Random): Interval | null {
  const { n, testDays }: Evidence = evidence[id];
  const own = Array.from({ length: n ?? unknownN }, () => middle * Math.exp(spread * random.normal())).toSorted((one, other) => one - other);
  const back = own[Math.ceil(own.length / 2) - 1]!;
  const days = testDays.toSorted((one, other) => one - other);
  const [after, by] = [days.findLast((day) => day < back) ?? null, days.find((day) => day >= back) ?? null];
  return by === null && (after ?? 0) === 0 ? null : { after, by };
}

function worldRows(rows: readonly Row[], { days, tau, sigma, runners: spread }: World, random: Random): Row[] {
  const ofStudy = new Map([...new Set(rows.map(({ source }) => source))].map((source) => [source, tau * random.normal()]));
  return rows.flatMap((row) => {
    const found = seen(row, days * Math.exp(ofStudy.get(row.source)! + sigma * random.normal()), spread, random);
    return found ? [{ ...row, ...found }] : [];
  });
}

// ---- ladders redrawn ----

const groupOf = ({ family, type }: Row): string => (family === 'sessions' ? type : family);
interface Step {
  readonly effortKm: number;
  readonly days: number;
}

/** Whole days for each row of a group, none fewer for more km, with the least sum of distances. */
function steps(group: readonly Row[]): Step[] {
  const rows = group.toSorted((one, other) => one.effortKm - other.effortKm);
  // least[days]: of all rows so far, with the last one at most at these days; stood[row][days]: where that row stood then
  let least = Array.from({ length: mostDays + 1 }, () => 0);
  const stood = rows.map((row) => {
    let [best, at] = [Infinity, 0];
    const places: number[] = [];
    least = least.map((cost, days) => {
      const here = cost + Math.abs(off(days, row));
      if (here < best) [best, at] = [here, days];
      places.push(at);
      return best;
    });
    return places;
  });
  const found: Step[] = [];
  let most = mostDays;
  for (const [row, places] of [...stood.entries()].toReversed()) {
    most = places[most]!;
    found.push({ effortKm: rows[row]!.effortKm, days: most });
  }
  return found.toReversed();
}

/** The redrawn days of a row: of the last step up to its effort, else of the first; without any, the constant. */
function redrawn(ladders: ReadonlyMap<string, readonly Step[]>, row: Row, constant: number): number {
  const own = ladders.get(groupOf(row));
  return own ? (own.findLast(({ effortKm }) => effortKm <= row.effortKm) ?? own[0]!).days : constant;
}
const redraw = (groups: Iterable<readonly [string, readonly Row[]]>): ReadonlyMap<string, readonly Step[]> =>
  new Map([...groups].flatMap(([group, own]) => (own.length === 0 ? [] : [[group, steps(own)]])));

/** By how many days a set of answers is nearer than the constant. */
interface Gains {
  readonly today: number;
  readonly redrawn: number;
  readonly leftOut: number;
}
function gains(rows: readonly Row[]): Gains {
  const distance = (answer: (row: Row) => number): number => mean(rows.map((row) => Math.abs(off(answer(row), row))));
  const constant = bestConstant(rows);
  const ofAll = distance(() => constant);
  const groups = Map.groupBy(rows, groupOf);
  const ladders = redraw(groups);
  const without = constantsLeftOut(rows);
  const groupsWithout = (source: string) =>
    [...groups].filter(([, own]) => own.some((row) => row.source === source)).map(([group, own]) => [group, own.filter((row) => row.source !== source)] as const);
  const laddersWithout = new Map([...without.keys()].map((source) => [source, redraw(groupsWithout(source))]));
  const leftOut = distance(({ source }) => without.get(source)!) - distance((row) => redrawn(laddersWithout.get(row.source)!, row, without.get(row.source)!));
  return { today: ofAll - distance(({ answer }) => answer[0]), redrawn: ofAll - distance((row) => redrawn(ladders, row, constant)), leftOut };
}

// ---- what the tool would claim ----

export const worlds = 100;

export interface Claim {
  /** Share of worlds in which the ladders seem nearer than the constant, and by how many days they seem so on average. */
  readonly share: number;
  readonly days: number;
}
export interface Simulated {
  readonly section: 'soreness' | 'muscle';
  readonly world: 'alike' | 'as far apart as the real ones';
  readonly truth: number;
  readonly tau: number;
  readonly sigma: number;
  readonly today: Claim;
  readonly redrawn: Claim;
  readonly leftOut: Claim;
  /** The same differences in the real rows. */
  readonly real: Gains;
  /** Share of worlds in which redrawn ladders seem to win at least what today's win on the real rows. */
  readonly asMuchAsReal: number;
}

/** How far the real studies lie apart around one number. */
function scatter(rows: readonly RowUsed[]): { tau: number; sigma: number } {
  const one: Pool = { families: [...new Set(rows.map(({ family }) => family))], slope: false, rows: rows.map(censored) };
  const { draws } = sample([one], 1000, 3);
  return { tau: mean(draws.map(({ tau }) => tau)), sigma: mean(draws.map(({ sigma }) => sigma)) };
}

export function simulate(section: Simulated['section'], rows: readonly RowUsed[]): Simulated[] {
  const truth = bestConstant(rows);
  const real = gains(rows);
  const apart = scatter(rows);
  return (
    [
      ['alike', { tau: 0, sigma: 0 }],
      ['as far apart as the real ones', apart],
    ] as const
  ).map(([world, { tau, sigma }], seed) => {
    const random = seeded(11 + seed);
    const found = Array.from({ length: worlds }, () => gains(worldRows(rows, { days: truth, tau, sigma, runners: runners[section] }, random)));
    const claim = (gain: (one: Gains) => number): Claim => ({ share: mean(found.map((one) => Number(gain(one) > 1e-9))), days: mean(found.map(gain)) });
    const asMuchAsReal = mean(found.map((one) => Number(one.redrawn >= real.today - 1e-9)));
    return { section, world, truth, tau, sigma, today: claim((one) => one.today), redrawn: claim((one) => one.redrawn), leftOut: claim((one) => one.leftOut), real, asMuchAsReal };
  });
}
