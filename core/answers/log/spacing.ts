// How far races are apart.

import type { Spacing } from '../../words/terms.ts';
import type { Load, RaceDay } from './day.ts';
import { fitting, named, type LoggedRun } from './entry.ts';

export interface Spaced {
  readonly verdict: Spacing;
  /** Days missing to recovery (too-soon) or to its late end (cautious). */
  readonly shortByDays: number;
}
export interface Gap extends Spaced {
  readonly athlete: string | null;
  /** The earlier race, or what else is unfinished; null when nothing is. */
  readonly from: LoggedRun | null;
  readonly to: LoggedRun;
  readonly days: number | null;
}

/** Days between two races beside those that it takes at least, and in full. */
export const spacing = (days: number, least: number, whole: number): Spaced =>
  days < least ? { verdict: 'too-soon', shortByDays: least - days } : days < whole ? { verdict: 'cautious', shortByDays: whole - days } : { verdict: 'ok', shortByDays: 0 };

/** Races, and runs of their size, that a later race has to be spaced from. */
export interface Before {
  readonly last: RaceDay | null;
  /** Those whose slow end is still to come. */
  readonly unspaced: readonly RaceDay[];
}
export const noRaces: Before = { last: null, unspaced: [] };

/** What else is unfinished when a planned race comes. */
export interface Unfinished {
  readonly causedBy: LoggedRun;
  readonly sinceDays: number;
  /** Days until a race may be run. */
  readonly openFor: number;
}

const order: { readonly [S in Spacing]: number } = { ok: 0, cautious: 1, 'too-soon': 2 };
/** Whether one is further from well than the other. */
export const isWorse = (one: Spaced, other: Spaced): boolean => order[one.verdict] > order[other.verdict] || (one.verdict === other.verdict && one.shortByDays > other.shortByDays);

/** The gap before the race of a day: to the race that is nearest to the day by its slow end, not only to the last one. */
export function gapBefore(race: RaceDay, { last, unspaced }: Before, athlete: string | null, planned: boolean, unfinished: Unfinished | null): Gap | null {
  let worst: (Spaced & { readonly from: LoggedRun; readonly days: number }) | null = null;
  const consider = (from: LoggedRun, days: number, spaced: Spaced): void => {
    if (!worst || isWorse(spaced, worst) || (!isWorse(worst, spaced) && days < worst.days)) worst = { from, days, ...spaced };
  };
  for (const one of last ? [last, ...unspaced] : unspaced) consider(named(one.entry), race.day - one.day, spacing(race.day - one.day, one.days, one.maxDays));
  if (planned && unfinished) consider(unfinished.causedBy, unfinished.sinceDays, { verdict: 'too-soon', shortByDays: unfinished.openFor });
  if (!worst && !planned) return null;
  return { athlete, to: named(race.entry), ...(worst ?? { from: null, days: null, ...spacing(0, 0, 0) }) };
}

/** What the day's races and runs of their size leave behind. */
export function afterRaces({ last, unspaced }: Before, day: number, race: RaceDay | null, raceSized: Load['raceSized']): Before {
  const still = fitting(unspaced, (one) => one.day + one.maxDays > day);
  return { last: race ?? last, unspaced: raceSized ? [...still, raceSized] : still };
}
