// The countdown of one athlete: what is unfinished, and what a day of running or of illness does to it. The rules are those of rules/log.ts.

import { carryOver } from '../../rules/log.ts';
import { longAgo } from '../../words/calendar.ts';
import type { Allowed, Milestone } from '../../words/terms.ts';
import { isMore, type Load } from './day.ts';
import type { Entry } from './entry.ts';
import { eachEnd, endsFrom, laterEnds, never, raceEnd, type Ends } from './own.ts';

export type DaysLeft = { readonly [M in Milestone]: number };

/** What is unfinished, as calendar days. */
export interface State {
  readonly ends: Ends;
  /** The late ends of long, hard and race runs: of each kind the latest. */
  readonly lates: Ends;
  /** The run of the latest late end; of two the later run. */
  readonly cause: Entry | null;
  /** The latest late end of a hard or race run. */
  readonly lateOfHard: number;
  /** The last run that came too early and moved the end further. */
  readonly lengthenedBy: Entry | null;
  /** First easy day after a long race, which is over only with its hard session. */
  readonly afterRace: number | null;
  readonly lastBigLong: number;
}
export const rested: State = { ends: never, lates: never, cause: null, lateOfHard: longAgo, lengthenedBy: null, afterRace: null, lastBigLong: longAgo };

export const isOver = ({ ends }: State, day: number): boolean => raceEnd(ends) <= day;

export function allowedOn({ ends }: State, day: number): Allowed {
  if (day < ends.easy) return 'rest';
  if (day < ends.long) return 'easy';
  if (day < ends.hard) return 'long';
  return day < raceEnd(ends) ? 'hard' : 'race';
}

export const allows = (state: State, load: Pick<Load, 'day' | 'needs' | 'isHeat'>): boolean =>
  !isMore(load.needs, allowedOn(state, load.day)) || (load.needs === 'race' && load.isHeat && load.day >= state.ends.heats);

/** The long, hard or race run with the latest late end, where that is still ahead. */
export const causeOn = ({ cause, lates }: State, day: number): Entry | null => (raceEnd(lates) > day ? cause : null);
/** No hard run and no race is unfinished. */
export const isLongAtMost = ({ lateOfHard }: State, day: number): boolean => lateOfHard <= day;

/** The rule `carry-over`. */
export function afterRun(state: State, load: Load): State {
  const { day, needs, lead } = load;
  const own = endsFrom(day, load.own);
  const counts = needs !== 'easy';
  const late = day + load.late;
  const lates = counts ? laterEnds(endsFrom(day, load.lates), state.lates) : state.lates;
  const cause = counts && late >= raceEnd(state.lates) ? lead : state.cause;
  const isEarly = !allows(state, load);
  const moved = isEarly ? tooEarly(state.ends, load, lates) : state.ends;
  const ends = inOrder(withEasyDay(laterEnds(own, moved), load, state));
  const isLonger = isEarly && raceEnd(moved) > raceEnd(state.ends) && cause !== lead;
  return {
    ends,
    lates,
    cause,
    lateOfHard: needs === 'hard' || needs === 'race' ? Math.max(state.lateOfHard, late) : state.lateOfHard,
    lengthenedBy: isLonger ? lead : causeOn(state, day) && state.lengthenedBy,
    afterRace: load.isBigRace ? ends.easy : isAfterRace(state, day) ? state.afterRace : null,
    lastBigLong: load.isBigLong ? day : state.lastBigLong,
  };
}

/** What comes too early adds to what is unfinished: an easy run a day, up to the late ends of each kind; anything harder its own days, up to the latest of all. */
function tooEarly(ends: Ends, { day, needs, own }: Load, lates: Ends): Ends {
  const moved = (end: number, added: number, latest: number): number => (end > day ? Math.max(end, Math.min(end + added, latest)) : end);
  if (needs === 'easy') return eachEnd(ends, (end, of) => moved(end, carryOver.addedByEasyDays, lates[of]));
  return eachEnd(ends, (end, of) => moved(end, own[of], raceEnd(lates)));
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
  return { ...state, ends: eachEnd(state.ends, later), lates: eachEnd(state.lates, later), lateOfHard: later(state.lateOfHard) };
}

export const daysLeftOn = ({ ends: { easy, long, hard, full } }: State, day: number): DaysLeft => ({
  'easy-run': Math.max(0, easy - day),
  'long-run': Math.max(0, long - day),
  'hard-session': Math.max(0, hard - day),
  full: Math.max(0, full - day),
});
