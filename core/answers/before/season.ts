// A season: every race against every other, the taper of each, where training is free between them, and where each race could move.

import type { Placed, UnreadRace } from '../../reading/race.ts';
import { freeWindow } from '../../rules/taper.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import { rulesVersion, type Bound, type Status } from '../../words/terms.ts';
import type { Warning } from '../../words/said.ts';
import type { LoggedRun } from '../log/entry.ts';
import { isWorse, spacing, type Spaced } from '../log/spacing.ts';
import { raceAnswer, readyFrom, taperStart, type RaceAnswer } from './before.ts';
import { askedOf, type BoundDays, type Latest } from './latest.ts';
import { boundOf, speaksOf, yardstickOf, type Own } from './own.ts';
import { taperOf } from './taper.ts';
import { areHeats, asRun, isTraining, waitAfter, type Wait } from './wait.ts';

/** Two races: the days between them beside those that the later one asks for. Races by their place in what was given. */
export interface RacePair extends Spaced {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** By then half of runners have recovered, and nine in ten. Before the first it is too soon. */
  readonly leastDays: number;
  readonly lateDays: number;
  /** Days that the earlier race carries of the ones before it, having come too soon after them: part of all the others. */
  readonly carriedDays: number;
  /** What the later race asks for in full, and which rule decides. */
  readonly askedDays: number;
  readonly boundBy: 'recovery' | 'taper';
  readonly recovery: Latest['recovery'];
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
  readonly athlete: {
    readonly athlete: string | null;
    readonly fromDate: string | null;
    readonly allowed: Status;
    readonly causedBy: LoggedRun | null;
    readonly unreadRows: readonly number[];
  } | null;
}

interface Timed extends Placed {
  readonly day: number;
  /** Until a race of whatever size that counts. */
  readonly wait: Wait;
  readonly carriedDays: number;
  /** The latest late end of the races up to this one, its day. */
  readonly lateEnd: number;
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
  const hiding = unread.filter(({ isNoRace }) => !isNoRace);
  const timed = carriedOver(races.map((race) => ({ ...race, day: dayOf(race.date) })).sort((one, other) => one.day - other.day || one.index - other.index));
  const before = timed.map((race, at) => {
    const ownEffortKm = yardstickOf(race, own)?.longestEffortKm ?? null;
    return timed.slice(0, at).map((earlier) => pairOf(earlier, race, ownEffortKm));
  });
  const all = before.flat();
  return {
    rulesVersion,
    blockWeeks,
    races: timed.map((race, at) => raceOf(race, before[at]!, all, own, hiding)),
    pairs: before.flatMap((pairs) => pairs.filter(({ verdict }, at) => at === pairs.length - 1 || verdict !== 'ok')),
    windows: windowsOf(timed, own, blockWeeks, hiding),
    athlete: own && { athlete: own.athlete, fromDate: own.from === null ? null : dateOf(own.from), allowed: own.allowed, causedBy: own.causedBy, unreadRows: own.unreadRows },
  };
}

/** Of a race that is no heat. */
const anySize = { distanceKm: Infinity, effortKm: Infinity };

/** As in a log (`carry-over`): what comes too soon ends when the old end and its own days are over, at most with the latest late end. Easy runs carry nothing, and a race that is run as a long run nothing where a long run is open again. */
function carriedOver(races: readonly (Placed & { readonly day: number })[]): readonly Timed[] {
  let [late, end, endForHeat, longRun] = [-Infinity, -Infinity, -Infinity, -Infinity];
  return races.map((race): Timed => {
    const run = asRun(race.run, race.purpose);
    const wait = waitAfter(run, 'goal', anySize);
    const before = areHeats(run, run) ? endForHeat : end;
    const alone = race.day + wait.least;
    late = Math.max(late, race.day + wait.late);
    const isTooSoon = run.type !== 'easy' && race.day < (isTraining(race.purpose, race.run.effortKm) ? longRun : before);
    const carriedDays = isTooSoon ? Math.max(0, Math.min(before + wait.least, late) - alone) : 0;
    end = Math.max(end, alone + carriedDays);
    endForHeat = Math.max(endForHeat, race.day + waitAfter(run, 'goal', null).least + carriedDays);
    longRun = Math.max(longRun, race.day + waitAfter(run, 'easy', null).least + carriedDays);
    return { ...race, wait, carriedDays, lateEnd: late };
  });
}

function pairOf(from: Timed, to: Timed, ownEffortKm: number | null): RacePair {
  const { boundBy, recovery, taper, ...asked } = askedOf(asRun(from.run, from.purpose), to, ownEffortKm);
  const days = to.day - from.day;
  const { carriedDays } = from;
  const [leastDays, lateDays] = [recovery.leastDays + carriedDays, Math.max(recovery.lateDays, Math.min(recovery.lateDays + carriedDays, from.lateEnd - from.day))];
  const recovered = recovery.days === recovery.leastDays ? leastDays : Math.max(leastDays, lateDays);
  const askedDays = Math.max(asked.daysBefore, recovered);
  return {
    from: from.index,
    to: to.index,
    days,
    ...spacing(days, leastDays, askedDays),
    leastDays,
    lateDays,
    carriedDays,
    askedDays,
    boundBy: recovered >= askedDays ? 'recovery' : boundBy,
    recovery,
    taper,
  };
}

function raceOf(race: Timed, before: readonly RacePair[], all: readonly RacePair[], own: Own | null, unread: readonly UnreadRace[]): SeasonRace {
  const taper = taperOf(race.run, race.purpose, null);
  const worst = before.reduce<RacePair | null>((most, pair) => (!most || !isWorse(most, pair) ? pair : most), null);
  const isAhead = own !== null && own.from !== null && race.day >= own.from;
  const ready = isAhead && own.opens ? readyFrom(race, own.opens) : null;
  const log = ready && race.day < ready.whole ? spacing(race.day, ready.least, ready.whole) : null;
  const pair = log && (!worst || isWorse(log, worst)) ? null : worst;
  const boundBy = pair?.verdict === 'too-soon' ? 'recovery' : (pair?.boundBy ?? (log && own ? boundOf(own) : null));
  const hidden = unread.filter(({ date }) => date === null || date <= race.date).map(({ index }) => index);
  const spaced = pair ?? log ?? spacing(0, 0, 0);
  const isTold = hidden.length === 0 && !(own?.opens === null && (isAhead || own.from === null) && speaksOf(own, race.day));
  const isKnown = isTold || spaced.verdict !== 'ok';
  const first = [...before.map((one) => race.day - one.days + one.askedDays), ...(ready ? [Math.max(own!.from!, ready.whole)] : [])];
  const last = all.filter(({ from }) => from === race.index).map(({ days, askedDays }) => race.day + days - askedDays);
  return {
    index: race.index,
    race: raceAnswer(race),
    verdict: isKnown ? spaced.verdict : null,
    shortByDays: isKnown ? spaced.shortByDays : 0,
    pair,
    boundBy: isKnown ? boundBy : 'unknown',
    taper: { days: taper.days, fromDate: taperStart(taper, race.day), ruleIds: taper.rows.map(({ id }) => id) },
    recovery: { days: race.wait.least + race.carriedDays, maxDays: Math.max(race.wait.late, race.wait.least + race.carriedDays) },
    firstDate: isTold && first.length > 0 ? dateOf(Math.max(...first)) : null,
    lastDate: unread.every(({ date }) => date !== null && date < race.date) && last.length > 0 ? dateOf(Math.min(...last)) : null,
    unread: hidden,
    warnings: race.run.warnings,
  };
}

/** The first day to which a race could move, as long as its neighbours stay; null: none, or none is known. */
export const movesTo = ({ firstDate, lastDate }: Pick<SeasonRace, 'firstDate' | 'lastDate'>): string | null =>
  firstDate !== null && lastDate !== null && lastDate < firstDate ? null : firstDate;

/** The rule `free-window`: from the typical end of all that came before to the next taper, be it that of a later race. Nothing is known of the time behind a race that could not be read. */
function windowsOf(races: readonly Timed[], own: Own | null, blockWeeks: number, unread: readonly UnreadRace[]): readonly FreeWindow[] {
  const windows: FreeWindow[] = [];
  const known = Math.min(Infinity, ...unread.map(({ date }) => (date === null ? -Infinity : dayOf(date))));
  let from = own?.opens && own.from !== null ? Math.max(own.from, own.opens.race) : null;
  const add = (to: number | null): void => {
    if (from === null || (known < Infinity && (to ?? Infinity) >= known)) return;
    const days = to === null ? null : to - from + 1;
    if (days !== null && days < freeWindow.leastDays) return;
    windows.push({ fromDate: dateOf(from), toDate: to === null ? null : dateOf(to), days, blocks: days === null ? null : Math.floor(days / (7 * blockWeeks)) });
  };
  const raced = races.filter(({ run, purpose }) => !isTraining(purpose, run.effortKm));
  const tapersFrom = raced.map(({ run, purpose, day }) => day - Math.max(1, taperOf(run, purpose, null).days));
  for (const [at, { day, wait, carriedDays }] of raced.entries()) {
    add(Math.min(...tapersFrom.slice(at)));
    from = Math.max(from ?? -Infinity, day + wait.least + carriedDays);
  }
  add(null);
  return windows;
}
