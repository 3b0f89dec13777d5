// The countdown of one athlete: what is unfinished, and what a run or a day of illness does to it. The rules are those of rules/log.ts.

import { speck } from '../../reading/number.ts';
import { phases } from '../../rules/day-plan.ts';
import { logEasyRun } from '../../rules/log.ts';
import type { Allowed, Milestone } from '../../words/terms.ts';
import { eachEnd, isMore, laterEnds, never, type Ends, type Load } from './day.ts';
import type { Entry } from './entry.ts';

export type DaysLeft = { readonly [M in Milestone]: number };

/** What is unfinished, as calendar days. */
export interface State {
  readonly ends: Ends;
  /** Latest slow ends among the unfinished runs: no end moves beyond them. */
  readonly latest: Ends;
  readonly causedBy: Entry | null;
  /** The last run that came too early and moved the end further. */
  readonly lengthenedBy: Entry | null;
  readonly alternate: boolean;
  readonly lastRun: number;
}
export const rested: State = { ends: never, latest: never, causedBy: null, lengthenedBy: null, alternate: false, lastRun: -Infinity };

export const isOver = ({ ends }: State, day: number): boolean => ends.full <= day;

export function allowedOn({ ends: { easy, quality, full }, alternate, lastRun }: State, day: number): Allowed {
  if (day < easy) return 'rest';
  if (day < quality) return alternate && lastRun === day - 1 ? 'rest' : 'easy';
  return day < full ? 'hard' : 'race';
}

/** Longest easy run, km, by whether running returned on alternate days. */
export const easyLimitKm = (alternate: boolean): number =>
  phases.find(({ phase, when }) => phase === 'easy' && (when === 'alternate-days') === alternate)!.runMinutes! / logEasyRun.minutesPerKm;

export function allows(state: State, load: Pick<Load, 'day' | 'needs' | 'easyKm'>): boolean {
  const allowed = allowedOn(state, load.day);
  if (isMore(load.needs, allowed)) return false;
  return allowed !== 'easy' || load.easyKm <= easyLimitKm(state.alternate) + speck;
}

/** The rule `carry-over`. */
export function afterRun(state: State, load: Load): State {
  const { day, longest, alternate } = load;
  const own = eachEnd(load.own, (days) => day + days);
  const ownMax = eachEnd(load.ownMax, (days) => day + days);
  if (isOver(state, day)) return { ends: own, latest: ownMax, causedBy: longest, lengthenedBy: null, alternate, lastRun: day };
  const latest = laterEnds(state.latest, ownMax);
  const allowed = allows(state, load);
  const longer = allowed ? state.ends : eachEnd(state.ends, (end, of) => Math.min(end + load.own[of], latest[of]));
  const ends = laterEnds(own, longer);
  // what sets the end by itself is its cause, and so is a run that takes longer than the one before
  const sets = allowed ? own.full > longer.full : own.full >= longer.full || longest.summary.recoveryDays > state.causedBy!.summary.recoveryDays;
  const lengthenedBy = sets ? null : ends.full > state.ends.full ? longest : state.lengthenedBy;
  return { ends, latest, causedBy: sets ? longest : state.causedBy, lengthenedBy, alternate: alternate || state.alternate, lastRun: day };
}

/** The rule `countdown-paused`. */
export function afterIllDay(state: State, day: number): State {
  const pause = (ends: Ends): Ends => eachEnd(ends, (end) => Math.max(end, day) + 1);
  return { ...state, ends: pause(state.ends), latest: pause(state.latest) };
}

export const daysLeftOn = ({ ends: { easy, long, hard, full } }: State, day: number): DaysLeft => ({
  'easy-run': Math.max(0, easy - day),
  'long-run': Math.max(0, long - day),
  'hard-session': Math.max(0, hard - day),
  full: Math.max(0, full - day),
});
