// The runs of one day of one athlete as one load.

import { easyDayFirst } from '../../rules/milestones.ts';
import { afterRace, kinds, recentDescent } from '../../rules/log.ts';
import { allowances, type Allowed } from '../../words/terms.ts';
import { runTypes } from '../../words/types.ts';
import { estimate } from '../clocks.ts';
import { likeARace } from '../fitting.ts';
import { fitting, groups, kindOf, type Entry, type Logged } from './entry.ts';
import { easyDay, isHeat, laterEnds, ownOf, withinHabit, type Ends, type Own } from './own.ts';
import { asOne, largest, sameRuns, total } from './same-run.ts';

const levels = Object.keys(allowances) as Allowed[];
export const isMore = (one: Allowed, other: Allowed): boolean => levels.indexOf(one) > levels.indexOf(other);

/** What the days before say of a day. */
export interface Known {
  /** Longest training run of the days before, effort-km; null where it is not known. */
  readonly habitKm: number | null;
  /** A long race is not over. */
  readonly afterRace: boolean;
  /** The last downhill run. */
  readonly lastDescent: number;
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
  readonly lates: Ends;
  readonly late: number;
  readonly needs: Exclude<Allowed, 'rest'>;
  /** The run that takes longest. */
  readonly lead: Entry;
  /** Its races are so short that another may follow on the next day. */
  readonly isHeat: boolean;
  readonly isBigRace: boolean;
  readonly isBigLong: boolean;
  readonly isDescent: boolean;
  /** Easy running in all, km. */
  readonly easyKm: number;
  /** Single runs, rows that are one counted once. */
  readonly runs: readonly Entry[];
  readonly race: RaceDay | null;
  readonly raceSized: RaceDay | null;
  /** Rows that stand in the log several times, with how often. */
  readonly copies: ReadonlyMap<Entry, number>;
}

/** Runs that count together. */
interface Part {
  readonly entry: Entry;
  readonly needs: Load['needs'];
  readonly own: Own;
}

const noCopies: Load['copies'] = new Map();

/** Runs of one day, which all have a recovery need. */
export function loadOf(day: number, entries: readonly Entry[], known: Known): Load {
  const [only] = entries;
  if (entries.length === 1) return loadOfOne(day, knownDescent(only!, day, known), known);
  const rows = sameRuns(entries);
  const runs = rows
    .map((copies) => asOne(copies, largest))
    .sort(longestFirst)
    .map((entry) => knownDescent(entry, day, known));
  const easy = easyOf(runs, known);
  return {
    ...partsOf(runs, easy, known)
      .map((part) => loadOfPart(day, part, runs))
      .reduce(together),
    easyKm: total(easy.map(({ run }) => run.distanceKm)),
    copies: new Map(rows.flatMap((row) => (row.length > 1 ? row.map((entry) => [entry, row.length] as const) : []))),
  };
}

/** Most days of most logs have one run. */
function loadOfOne(day: number, run: Entry, known: Known): Load {
  const only = [run] as const;
  return loadOfPart(day, easyOf(only, known).length === 1 ? easyPart(run) : partOf(only, known), only);
}

function loadOfPart(day: number, { entry, needs, own: { ends, lates, late } }: Part, runs: readonly Entry[]): Load {
  const { run } = entry;
  const isRace = needs === 'race';
  const likeRace = likeARace(run) ? { entry, day, days: ends.heats, maxDays: late } : null;
  return {
    day,
    own: ends,
    lates,
    late,
    needs,
    lead: entry,
    isHeat: isRace && isHeat(entry),
    isBigRace: isRace && run.effortKm >= afterRace.fromEffortKm,
    isBigLong: needs === 'long' && run.effortKm > kinds.longAsksForEasyDayBeyond,
    isDescent: run.type === 'downhill',
    easyKm: needs === 'easy' ? run.distanceKm : 0,
    runs,
    race: isRace ? likeRace : null,
    raceSized: likeRace,
    copies: noCopies,
  };
}

/** The second part of a day beside the first, which lasts longer. */
function together(one: Load, other: Load): Load {
  return {
    ...one,
    own: laterEnds(one.own, other.own),
    lates: laterEnds(one.lates, other.lates),
    needs: isMore(other.needs, one.needs) ? other.needs : one.needs,
    isHeat: (one.isHeat || one.race === null) && (other.isHeat || other.race === null) && (one.isHeat || other.isHeat),
    isBigRace: one.isBigRace || other.isBigRace,
    isBigLong: one.isBigLong || other.isBigLong,
    isDescent: one.isDescent || other.isDescent,
    race: one.race ?? other.race,
    raceSized: one.raceSized ?? other.raceSized,
  };
}

const longestFirst = (a: Entry, b: Entry): number => b.run.distanceKm - a.run.distanceKm || a.index - b.index;
const lastsLongest = (a: Part, b: Part): number => b.own.late - a.own.late || b.own.ends.full - a.own.ends.full || longestFirst(a.entry, b.entry);

/** What counts together, that which lasts longest first. */
function partsOf(runs: readonly Entry[], easy: readonly Entry[], known: Known): readonly Part[] {
  const isEasyRun = new Set(easy);
  const parts = groups(
    runs.filter((run) => !isEasyRun.has(run)),
    ({ run }) => run.type,
  ).map((group) => partOf(group, known));
  if (easy[0]) parts.push(easyPart(easy[0]));
  return parts.sort(lastsLongest);
}

/** The easy runs of a day: easy and recovery up to where they are long, and strides. */
function easyOf(runs: readonly Entry[], known: Known): readonly Entry[] {
  const strides = runs.some(isSprints) ? total(runs.filter(isSprints).map(({ run }) => run.effortKm)) : 0;
  return fitting(runs, (entry) => (isSprints(entry) ? strides < easyDayFirst.from.sprints : isEasy(entry, known)));
}
const isSprints = ({ run }: Entry): boolean => run.type === 'sprints';
function isEasy({ run: { type, effortKm } }: Entry, { habitKm, afterRace: isAfterRace }: Known): boolean {
  if (type !== 'easy' && type !== 'recovery') return false;
  return effortKm <= kinds.easyUpToEffortKm || (effortKm <= kinds.withinHabitEffortKm && !isAfterRace && withinHabit(effortKm, habitKm) === 1);
}
const easyPart = (longest: Entry): Part => ({ entry: longest, needs: 'easy', own: easyDay });

/** Runs of one type, which add up; their longest tells whether the athlete is used to them. */
function partOf(group: readonly [Entry, ...Entry[]], { habitKm }: Known): Part {
  const entry = asOne(group, total);
  const { type } = entry.run;
  if (runTypes[type].kind === 'race') return { entry, needs: 'race', own: ownOf(entry, 0) };
  const needs = type === 'easy' || type === 'recovery' || type === 'long' ? 'long' : 'hard';
  return { entry, needs, own: ownOf(entry, withinHabit(largest(group.map(({ run }) => run.effortKm)), habitKm)) };
}

/** A descent like one of the last weeks. */
function knownDescent(entry: Entry, day: number, { lastDescent }: Known): Entry {
  if (entry.run.type !== 'downhill' || day - lastDescent > recentDescent.days) return entry;
  const run = { ...entry.run, descents: 'recent' as const };
  return { ...entry, run, values: estimate(run)!.values };
}

export const hasNeed = (row: Logged): boolean => kindOf(row) !== 'none';
