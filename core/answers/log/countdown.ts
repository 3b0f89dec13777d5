// The countdown of one athlete: what is unfinished, and what a day of running or of illness does to it. The rules are those of rules/log.ts.

import { carryOver } from '../../rules/log.ts';
import { longAgo } from '../../words/calendar.ts';
import type { Allowed, Milestone } from '../../words/terms.ts';
import { isMore, type Load } from './day.ts';
import { fitting, type Entry } from './entry.ts';
import { eachEnd, endsFrom, laterEnds, never, raceEnd, type Ends } from './own.ts';

export type DaysLeft = { readonly [M in Milestone]: number };

/** A long, hard or race run whose late end is still ahead. */
export interface Unfinished {
  readonly entry: Entry;
  readonly needs: Load['needs'];
  readonly late: number;
  readonly lates: Ends;
}
/** What is unfinished, as calendar days. */
export interface State {
  readonly ends: Ends;
  readonly open: readonly Unfinished[];
  /** The last run that came too early and moved the end further. */
  readonly lengthenedBy: Entry | null;
  /** First easy day after a long race, which is over only with its hard session. */
  readonly afterRace: number | null;
  readonly lastBigLong: number;
}
export const rested: State = { ends: never, open: [], lengthenedBy: null, afterRace: null, lastBigLong: longAgo };

export const isOver = ({ ends }: State, day: number): boolean => raceEnd(ends) <= day;

export function allowedOn({ ends }: State, day: number): Allowed {
  if (day < ends.easy) return 'rest';
  if (day < ends.long) return 'easy';
  if (day < ends.hard) return 'long';
  return day < raceEnd(ends) ? 'hard' : 'race';
}

export const allows = (state: State, load: Pick<Load, 'day' | 'needs' | 'isHeat'>): boolean =>
  !isMore(load.needs, allowedOn(state, load.day)) || (load.needs === 'race' && load.isHeat && load.day >= state.ends.heats);

export const unfinishedOn = ({ open }: State, day: number): readonly Unfinished[] => fitting(open, ({ late }) => late > day);
/** Of what is unfinished, the run with the latest late end; of two the later run. */
export function causeOn({ open }: Pick<State, 'open'>, day: number): Unfinished | null {
  let latest: Unfinished | null = null;
  for (const one of open) if (one.late > day && (latest === null || one.late >= latest.late)) latest = one;
  return latest;
}

/** The rule `carry-over`. */
export function afterRun(state: State, load: Load): State {
  const { day, needs } = load;
  const own = endsFrom(day, load.own);
  const before = unfinishedOn(state, day);
  const open = needs === 'easy' ? before : [...before, { entry: load.lead, needs, late: day + load.late, lates: endsFrom(day, load.lates) }];
  const isEarly = !allows(state, load);
  const moved = isEarly ? tooEarly(state.ends, load, open) : state.ends;
  const ends = inOrder(withEasyDay(laterEnds(own, moved), load, state));
  const isLonger = isEarly && raceEnd(moved) > raceEnd(state.ends) && causeOn({ open }, day)?.entry !== load.lead;
  return {
    ends,
    open,
    lengthenedBy: isLonger ? load.lead : before.length === 0 ? null : state.lengthenedBy,
    afterRace: load.isBigRace ? ends.easy : isAfterRace(state, day) ? state.afterRace : null,
    lastBigLong: load.isBigLong ? day : state.lastBigLong,
  };
}

/** What comes too early adds to what is unfinished: an easy run a day, up to the late ends of each kind; anything harder its own days, up to the latest of all. */
function tooEarly(ends: Ends, { day, needs, own }: Load, open: readonly Unfinished[]): Ends {
  const moved = (end: number, added: number, latest: number): number => (end > day ? Math.max(end, Math.min(end + added, latest)) : end);
  if (needs === 'easy') {
    const latest = open.reduce((last, { lates }) => laterEnds(last, lates), never);
    return eachEnd(ends, (end, of) => moved(end, carryOver.addedByEasyDays, latest[of]));
  }
  const latest = open.reduce((last, { late }) => Math.max(last, late), longAgo);
  return eachEnd(ends, (end, of) => moved(end, own[of], latest));
}

/** Two long runs on successive days ask for an easy day before the next. */
function withEasyDay(ends: Ends, { day, isBigLong }: Load, { lastBigLong }: State): Ends {
  return isBigLong && lastBigLong === day - 1 ? { ...ends, long: Math.max(ends.long, day + carryOver.longInARow) } : ends;
}

function inOrder(ends: Ends): Ends {
  if (ends.easy <= ends.long && ends.long <= ends.hard) return ends;
  const long = Math.max(ends.easy, ends.long);
  return { ...ends, long, hard: Math.max(long, ends.hard) };
}

/** Until the hard session after it. */
export const isAfterRace = ({ afterRace, ends }: State, day: number): boolean => afterRace !== null && day < ends.hard;

/** The rule `countdown-paused`. */
export function afterIllDay(state: State, day: number): State {
  const later = (end: number): number => (end > day ? end + 1 : end);
  return { ...state, ends: eachEnd(state.ends, later), open: unfinishedOn(state, day).map((one) => ({ ...one, late: one.late + 1, lates: eachEnd(one.lates, later) })) };
}

export const daysLeftOn = ({ ends: { easy, long, hard, full } }: State, day: number): DaysLeft => ({
  'easy-run': Math.max(0, easy - day),
  'long-run': Math.max(0, long - day),
  'hard-session': Math.max(0, hard - day),
  full: Math.max(0, full - day),
});
