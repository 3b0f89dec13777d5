// Rows of a day that are one run, and runs that count as one.

import { effortOf, plainTypeOf, type Run } from '../../reading/run.ts';
import { tidyNumber } from '../../reading/number.ts';
import { sameRun } from '../../rules/columns.ts';
import { limits } from '../../rules/input.ts';
import type { RunType } from '../../words/types.ts';
import { estimate } from '../clocks.ts';
import { typicalOf } from '../ladder.ts';
import { groups, isPlainRun, type Entry } from './entry.ts';

const typeKey = (entry: Entry): RunType | 'run' => (isPlainRun(entry) ? 'run' : entry.run.type);
const fullOf = ({ values }: Entry): number => (values ? typicalOf(values.performance) : 1);

/** What takes longest first, so that a watch's copy of a race takes nothing from it; then the longest. */
const hardestFirst = (a: Entry, b: Entry): number => fullOf(b) - fullOf(a) || b.run.distanceKm - a.run.distanceKm || a.index - b.index;

/**
 * The rows of a day, those of one run together, the one that takes longest first. One run has one id, or begins at one time and is as long;
 * rows that do not say when they began are one where day, type, distance and, if given, duration are.
 */
export function sameRuns(entries: readonly Entry[]): [Entry, ...Entry[]][] {
  if (entries.length === 1) return [[entries[0]!]];
  const byId = groups(entries, (entry) => entry.id ?? entry).map((rows) => inOrder(rows));
  const byStart = bySameStart(byId);
  return byLikeness(byStart);
}

const inOrder = (rows: readonly Entry[]): [Entry, ...Entry[]] => [...rows].sort(hardestFirst) as [Entry, ...Entry[]];

type Rows = [Entry, ...Entry[]];

/** Of runs that begin together few are open at a time: they differ by more than a twentieth in length. */
function bySameStart(all: readonly Rows[]): Rows[] {
  const timed = all.filter(([{ start }]) => start !== undefined).sort(([a], [b]) => a.start! - b.start!);
  const found: Rows[] = all.filter(([{ start }]) => start === undefined);
  let open: { readonly start: number; readonly rows: Entry[] }[] = [];
  for (const rows of timed) {
    const [{ start = 0, run }] = rows;
    open = open.filter((one) => start - one.start <= sameRun.seconds);
    const same = open.find((one) => isAsLong(one.rows[0]!.run.distanceKm, run.distanceKm));
    if (same) same.rows.push(...rows);
    else open.push({ start, rows: [...rows] });
    if (!same) found.push(open[open.length - 1]!.rows as Rows);
  }
  return found.map(inOrder);
}
const isAsLong = (one: number, other: number): boolean => Math.abs(one - other) <= sameRun.within * Math.max(one, other);

/** A duration without a start is that of a run with one, where it is the same. */
function joinTimed(timed: readonly Rows[], durations: readonly Rows[]): Rows[] {
  const joined = timed.map((rows) => [...rows] as Rows);
  const byDuration = new Map(joined.map((rows) => [rows[0].duration, rows]));
  for (const rows of durations) {
    const same = byDuration.get(rows[0].duration) ?? byDuration.get(undefined);
    if (same) same.push(...rows);
    else joined.push(rows);
  }
  return joined;
}

/** Rows without a start join those alike. */
function byLikeness(all: readonly Rows[]): Rows[] {
  const alike = groups(all, ([entry]) => `${typeKey(entry)} ${entry.run.distanceKm}`);
  return alike.flatMap((group): Rows[] => {
    const timed = group.filter(([{ start }]) => start !== undefined);
    const open = group.filter(([{ start }]) => start === undefined);
    if (open.length === 0 || group.length === 1) return group;
    const durations = groups(
      open.filter(([{ duration }]) => duration !== undefined),
      ([{ duration }]) => duration,
    ).map((rows) => inOrder(rows.flat()));
    const [first, ...others] = joinTimed(timed, durations);
    const unknown = open.filter(([{ duration }]) => duration === undefined).flat();
    return first === undefined ? [inOrder(unknown)] : [inOrder([...first, ...unknown]), ...others];
  });
}

/** Several rows of one type as one run, their distances and climbs combined; effort counts as the hardest, or as unknown where one is. */
export function asOne(entries: readonly [Entry, ...Entry[]], combine: (values: readonly number[]) => number): Entry {
  const [first] = entries;
  if (entries.length === 1) return first;
  const all = (of: (run: Run) => number): number => tidyNumber(combine(entries.map(({ run }) => of(run))));
  const { rpe: _, ...plain } = first.run;
  const distanceKm = Math.min(
    limits.distanceKm.max,
    all((run) => run.distanceKm),
  );
  const elevationGainM = all((run) => run.elevationGainM);
  const rpes = entries.map(({ run }) => run.rpe ?? Infinity);
  const run: Run = {
    ...plain,
    distanceKm,
    type: isPlainRun(first) ? plainTypeOf(distanceKm) : plain.type,
    elevationGainM,
    effortKm: effortOf(distanceKm, elevationGainM),
    ...(rpes.includes(Infinity) ? {} : { rpe: largest(rpes) }),
  };
  const found = estimate(run);
  return { ...first, run, values: found && found.values };
}
export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
export function largest(values: readonly number[]): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  return most;
}
