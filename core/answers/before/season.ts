// A season: every race against every other, the taper of each, where training is free between them, and where each race could move.

import type { Placed, UnreadRace } from '../../reading/race.ts';
import { freeWindow } from '../../rules/taper.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import { rulesVersion, type Bound, type Status } from '../../words/terms.ts';
import type { Warning } from '../../words/said.ts';
import type { LoggedRun } from '../log/entry.ts';
import { isWorse, spacing, type Spaced } from '../log/spacing.ts';
import { raceAnswer, readyFrom, type RaceAnswer } from './before.ts';
import { askedOf, type BoundDays } from './latest.ts';
import { boundOf, type Own } from './own.ts';
import { taperOf } from './taper.ts';
import { asRun, waitAfter } from './wait.ts';

/** Two races: the days between them beside those that the later one asks for. Races by their place in what was given. */
export interface RacePair extends Spaced {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** What the later race asks for in full, and which rule decides. */
  readonly askedDays: number;
  readonly boundBy: 'recovery' | 'taper';
  readonly recovery: BoundDays;
  readonly taper: BoundDays;
}
export interface SeasonRace {
  readonly index: number;
  readonly race: RaceAnswer;
  /** As the worst pair with an earlier race has it, or the log; null: nobody knows, as the log does not tell or as a race that could not be read may come before it. */
  readonly verdict: Spaced['verdict'] | null;
  readonly shortByDays: number;
  /** The pair that decides; null: the log, or no race before it. */
  readonly pair: RacePair | null;
  readonly boundBy: Bound | null;
  readonly taper: { readonly days: number; readonly fromDate: string | null; readonly ruleIds: readonly string[] };
  /** Days after it until a race of whatever size: by half of runners, and by nine in ten. */
  readonly recovery: { readonly days: number; readonly maxDays: number };
  /** The days between which it could move, all other races staying as they are, so that nothing is short; null: nothing binds on that side, or the log does not tell. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Places of the races that could not be read and may come before it. */
  readonly unread: readonly number[];
  readonly warnings: readonly Warning[];
}
/** Days of free training, from recovered to the next taper. */
export interface FreeWindow {
  readonly fromDate: string;
  /** null: no race comes after it. */
  readonly toDate: string | null;
  readonly days: number | null;
  /** How many blocks of so many weeks it holds. */
  readonly blocks: number | null;
}
export interface Season {
  readonly rulesVersion: typeof rulesVersion;
  readonly blockWeeks: number;
  /** By date. */
  readonly races: readonly SeasonRace[];
  /** Of neighbours, and of all others that are short. */
  readonly pairs: readonly RacePair[];
  readonly windows: readonly FreeWindow[];
  readonly athlete: { readonly athlete: string | null; readonly allowed: Status; readonly causedBy: LoggedRun | null; readonly unreadRows: readonly number[] } | null;
}

interface Timed extends Placed {
  readonly day: number;
}

export interface SeasonOptions {
  /** Races that could not be read: whatever comes after them is not called well. */
  readonly unread?: readonly UnreadRace[];
  /** Of the runner's log. */
  readonly own?: Own | null;
  /** Weeks of a block of training. */
  readonly blockWeeks?: number | undefined;
}

/** Total on what readRaces gives. */
export function seasonOf(races: readonly Placed[], { unread = [], own = null, blockWeeks = freeWindow.blockWeeks }: SeasonOptions = {}): Season {
  const timed = races.map((race): Timed => ({ ...race, day: dayOf(race.date) })).sort((one, other) => one.day - other.day || one.index - other.index);
  const before = timed.map((race, at) => timed.slice(0, at).map((earlier) => pairOf(earlier, race, own)));
  const all = before.flat();
  return {
    rulesVersion,
    blockWeeks,
    races: timed.map((race, at) => raceOf(race, before[at]!, all, own, unread)),
    pairs: before.flatMap((pairs) => pairs.filter(({ verdict }, at) => at === pairs.length - 1 || verdict !== 'ok')),
    windows: windowsOf(timed, own, blockWeeks),
    athlete: own && { athlete: own.athlete, allowed: own.allowed, causedBy: own.causedBy, unreadRows: own.unreadRows },
  };
}

function pairOf(from: Timed, to: Timed, own: Own | null): RacePair {
  const { daysBefore, boundBy, recovery, taper } = askedOf(asRun(from.run, from.purpose), to, own?.peak.longestEffortKm ?? null);
  const days = to.day - from.day;
  const spaced = spacing(days, Math.max(recovery.leastDays, taper.leastDays), daysBefore);
  return { from: from.index, to: to.index, days, ...spaced, askedDays: daysBefore, boundBy, recovery, taper };
}

function raceOf(race: Timed, before: readonly RacePair[], all: readonly RacePair[], own: Own | null, unread: readonly UnreadRace[]): SeasonRace {
  const taper = taperOf(race.run, race.purpose, own?.peak.longestEffortKm ?? null);
  const worst = before.reduce<RacePair | null>((most, pair) => (!most || !isWorse(most, pair) ? pair : most), null);
  const isAhead = own !== null && race.day >= own.from;
  const ready = isAhead && own.opens ? readyFrom(race, own.opens) : null;
  const log = ready && race.day < ready.whole ? spacing(race.day, ready.least, ready.whole) : null;
  const pair = log && (!worst || isWorse(log, worst)) ? null : worst;
  const hidden = unread.filter(({ date }) => date === null || date <= race.date).map(({ index }) => index);
  const spaced = pair ?? log ?? spacing(0, 0, 0);
  const isKnown = (!isAhead || own.opens !== null) && (hidden.length === 0 || spaced.verdict !== 'ok');
  const first = [...before.map((one) => race.day - one.days + one.askedDays), ...(ready ? [Math.max(own!.from, ready.whole)] : [])];
  const last = all.filter(({ from }) => from === race.index).map(({ days, askedDays }) => race.day + days - askedDays);
  const { least, whole } = waitAfter(asRun(race.run, race.purpose), 'goal', null);
  return {
    index: race.index,
    race: raceAnswer(race),
    verdict: isKnown ? spaced.verdict : null,
    shortByDays: isKnown ? spaced.shortByDays : 0,
    pair,
    boundBy: isKnown ? (pair?.boundBy ?? (log && own ? boundOf(own) : null)) : 'unknown',
    taper: { days: taper.days, fromDate: taper.days > 0 ? dateOf(race.day - taper.days) : null, ruleIds: taper.rows.map(({ id }) => id) },
    recovery: { days: least, maxDays: whole },
    firstDate: isKnown && first.length > 0 ? dateOf(Math.max(...first)) : null,
    lastDate: last.length > 0 ? dateOf(Math.min(...last)) : null,
    unread: hidden,
    warnings: race.run.warnings,
  };
}

/** The rule `free-window`: from the typical end of all that came before to the day on which the next taper begins, be it that of a later race. */
function windowsOf(races: readonly Timed[], own: Own | null, blockWeeks: number): readonly FreeWindow[] {
  const windows: FreeWindow[] = [];
  let from = own?.opens ? Math.max(own.from, own.opens.race) : null;
  const add = (to: number | null): void => {
    if (from === null || (to !== null && to < from)) return;
    const days = to === null ? null : to - from + 1;
    if (days !== null && days < freeWindow.leastDays) return;
    windows.push({ fromDate: dateOf(from), toDate: to === null ? null : dateOf(to), days, blocks: days === null ? null : Math.floor(days / (7 * blockWeeks)) });
  };
  const tapersFrom = races.map(({ run, purpose, day }) => day - Math.max(1, taperOf(run, purpose, null).days));
  for (const [at, { run, purpose, day }] of races.entries()) {
    add(Math.min(...tapersFrom.slice(at)));
    from = Math.max(from ?? -Infinity, day + waitAfter(asRun(run, purpose), 'b', Infinity).least); // training, and no other heat
  }
  add(null);
  return windows;
}
