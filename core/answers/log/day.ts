// The runs of one day of one athlete as one load.

import { plainTypeOf, effortOf, type Run } from '../../reading/run.ts';
import { tidyNumber } from '../../reading/number.ts';
import { sameRun } from '../../rules/columns.ts';
import { limits } from '../../rules/input.ts';
import { allowances, type Allowed } from '../../words/terms.ts';
import { runTypes, type RunType } from '../../words/types.ts';
import { likeARace, returnRow } from '../fitting.ts';
import { milestoneOf } from '../milestones.ts';
import { recoverySummary, type RecoverySummary } from '../recovery.ts';
import { groups, isPlainRun, type Entry } from './entry.ts';

const levels = Object.keys(allowances) as Allowed[];
export const isMore = (one: Allowed, other: Allowed): boolean => levels.indexOf(one) > levels.indexOf(other);
const needOf = (run: Run): Allowed => (likeARace(run) ? 'race' : run.type === 'recovery' || run.type === 'easy' ? 'easy' : 'hard');

/** Days, or calendar days. `hard` is the next hard session by the clocks, `quality` that of the plan: an easy day comes first. */
export interface Ends {
  readonly easy: number;
  readonly long: number;
  readonly hard: number;
  readonly quality: number;
  readonly full: number;
}
export const eachEnd = ({ easy, long, hard, quality, full }: Ends, change: (end: number, of: keyof Ends) => number): Ends => ({
  easy: change(easy, 'easy'),
  long: change(long, 'long'),
  hard: change(hard, 'hard'),
  quality: change(quality, 'quality'),
  full: change(full, 'full'),
});
export const laterEnds = (one: Ends, other: Ends): Ends => ({
  easy: Math.max(one.easy, other.easy),
  long: Math.max(one.long, other.long),
  hard: Math.max(one.hard, other.hard),
  quality: Math.max(one.quality, other.quality),
  full: Math.max(one.full, other.full),
});
export const never: Ends = { easy: -Infinity, long: -Infinity, hard: -Infinity, quality: -Infinity, full: -Infinity };

function endsOf({ milestones }: RecoverySummary, point: 'days' | 'maxDays'): Ends {
  const long = milestoneOf(milestones, 'long-run')![point];
  const [easy, hard, full] = [milestoneOf(milestones, 'easy-run')![point], milestoneOf(milestones, 'hard-session')![point], milestoneOf(milestones, 'full')![point]];
  return { easy, long, hard, quality: hard, full };
}

/** A race, or a training run of its size, as what another race has to be spaced from. */
export interface RaceDay {
  readonly entry: Entry;
  readonly day: number;
  readonly days: number;
  readonly maxDays: number;
}
export interface Load {
  readonly day: number;
  readonly own: Ends;
  readonly ownMax: Ends;
  readonly needs: Allowed;
  readonly easyKm: number;
  /** Running returns on alternate days after it. */
  readonly alternate: boolean;
  /** The run that takes longest. */
  readonly longest: Entry;
  readonly race: RaceDay | null;
  readonly raceSized: RaceDay | null;
  /** Rows that stand in the log several times, with how often. */
  readonly copies: ReadonlyMap<Entry, number>;
  readonly counted: number;
}

const typeKey = (entry: Entry): RunType | 'run' => (isPlainRun(entry) ? 'run' : entry.run.type);

/** Runs of one day, which all have a recovery need. */
export function loadOf(day: number, entries: readonly Entry[]): Load {
  const rows = sameRuns(entries);
  const runs = rows.map((copies) => asOne(copies, largest)).sort((a, b) => b.run.distanceKm - a.run.distanceKm || a.index - b.index);
  // a day in several runs is one longer run, found by the row of its longest
  const parts = groups(runs, typeKey)
    .map((group) => asOne(group, total))
    .sort((a, b) => b.summary.recoveryDays - a.summary.recoveryDays || b.run.distanceKm - a.run.distanceKm || a.index - b.index);
  const raceDay = (fits: (run: Run) => boolean): RaceDay | null => {
    const entry = parts.find(({ run }) => fits(run));
    return entry ? { entry, day, days: entry.summary.recoveryDays, maxDays: entry.summary.range.maxDays } : null;
  };
  return {
    day,
    own: parts.map(({ summary }) => endsOf(summary, 'days')).reduce(laterEnds),
    ownMax: parts.map(({ summary }) => endsOf(summary, 'maxDays')).reduce(laterEnds),
    needs: parts.map(({ run }) => needOf(run)).reduce((most, one) => (isMore(one, most) ? one : most)),
    easyKm: total(parts.map(({ run }) => (needOf(run) === 'easy' ? run.distanceKm : 0))),
    alternate: parts.some(({ run }) => returnRow(run).alternateDays),
    longest: parts[0]!,
    race: raceDay(({ type }) => runTypes[type].kind === 'race'),
    raceSized: raceDay(likeARace),
    copies: new Map(rows.flatMap((row) => (row.length > 1 ? row.map((entry) => [entry, row.length] as const) : []))),
    counted: runs.length,
  };
}

// ---- rows that are one run ------------------------------------------------------------------------------------------

/** The longest first; of equally long ones that which takes longest. */
const longestFirst = (a: Entry, b: Entry): number => b.run.distanceKm - a.run.distanceKm || b.summary.recoveryDays - a.summary.recoveryDays || a.index - b.index;

/**
 * The rows of a day, those of one run together and its longest first. One run has one id, or begins at one time and is as long;
 * rows that do not say when they began are one where day, type, distance and, if given, duration are.
 */
function sameRuns(entries: readonly Entry[]): [Entry, ...Entry[]][] {
  if (entries.length === 1) return [[entries[0]!]];
  const byId = groups(entries, (entry) => entry.id ?? entry).map((rows) => inOrder(rows));
  const byStart = bySameStart(byId);
  return byLikeness(byStart);
}

const inOrder = (rows: readonly Entry[]): [Entry, ...Entry[]] => [...rows].sort(longestFirst) as [Entry, ...Entry[]];

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
function asOne(entries: readonly [Entry, ...Entry[]], combine: (values: readonly number[]) => number): Entry {
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
  return { ...first, run, summary: recoverySummary(run) };
}
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);
