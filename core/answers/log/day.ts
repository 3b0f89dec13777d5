// The runs of one day of one athlete as one load.

import { plainTypeOf, effortOf, type Run } from '../../reading/run.ts';
import { tidyNumber } from '../../reading/number.ts';
import { hardEasy } from '../../rules/day-plan.ts';
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
  readonly hard: number;
  readonly quality: number;
  readonly full: number;
}
export const eachEnd = ({ easy, hard, quality, full }: Ends, change: (end: number, of: keyof Ends) => number): Ends => ({
  easy: change(easy, 'easy'),
  hard: change(hard, 'hard'),
  quality: change(quality, 'quality'),
  full: change(full, 'full'),
});
export const laterEnds = (one: Ends, other: Ends): Ends => ({
  easy: Math.max(one.easy, other.easy),
  hard: Math.max(one.hard, other.hard),
  quality: Math.max(one.quality, other.quality),
  full: Math.max(one.full, other.full),
});
export const never: Ends = { easy: -Infinity, hard: -Infinity, quality: -Infinity, full: -Infinity };

function endsOf({ milestones }: RecoverySummary, point: 'days' | 'maxDays'): Ends {
  const [easy, hard, full] = [milestoneOf(milestones, 'easy-run')![point], milestoneOf(milestones, 'hard-session')![point], milestoneOf(milestones, 'full')![point]];
  return { easy, hard, quality: Math.min(full, Math.max(hard, easy + hardEasy.easyDaysFirst)), full };
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
  const rows = groups(entries, (entry) => `${typeKey(entry)} ${entry.run.distanceKm}`);
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
