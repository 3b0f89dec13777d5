// beforeRace: what each day from the start of the taper to the race still holds, and which rule binds it.

import type { Race } from '../../reading/race.ts';
import { speck } from '../../reading/number.ts';
import { effortOf, parseRun, type Run } from '../../reading/run.ts';
import { inputRules } from '../../rules/input.ts';
import { carryOver, kinds } from '../../rules/log.ts';
import { lastDays, longInTaper, ownPeak, purposes, raceInTaper, usualSession } from '../../rules/taper.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import { kept } from '../../words/once.ts';
import { rulesVersion, type Bound, type Purpose, type Status } from '../../words/terms.ts';
import type { Warning } from '../../words/said.ts';
import { runTypes, type RunType } from '../../words/types.ts';
import type { LoggedRun } from '../log/entry.ts';
import { spacing, type Spaced } from '../log/spacing.ts';
import { recoverySummary, runAnswer, type RunAnswer } from '../recovery.ts';
import { latestOf, mostRaceOf, type Latest } from './latest.ts';
import type { Peak } from '../log/weeks.ts';
import { boundOf, mostOn, peakBefore, speaksOf, yardstickOf, type Opens, type Own } from './own.ts';
import { holds, longestOn, longestRaceOn, taperOf, volumeOn, type Taper } from './taper.ts';
import { isTraining, waitAfter } from './wait.ts';

/** The most of something that a day holds, and what binds it. */
export interface Most {
  readonly km: number;
  readonly boundBy: Bound;
}
export interface BeforeDay {
  /** Days before the race. */
  readonly daysToGo: number;
  readonly date: string;
  readonly longestRun: Most;
  readonly longestRace: Most;
  /** With the climb that a trail race is taken to have, where none is given. */
  readonly longestTrailRace: Most;
  readonly hard: { readonly fits: boolean; readonly boundBy: Bound | null };
  /** Of the peak week's kilometres, in the week of this day. */
  readonly volumeShare: number;
}
export interface TaperWeek {
  /** Days before the race, the first and the last of the week. */
  readonly fromDaysToGo: number;
  readonly toDaysToGo: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly volumeShare: number;
  /** Of the runner's own peak week, where a log tells it. */
  readonly km?: number;
}
export interface RaceAnswer extends RunAnswer {
  readonly date: string;
  readonly purpose: Purpose;
}
export interface Before {
  readonly rulesVersion: typeof rulesVersion;
  readonly race: RaceAnswer;
  readonly taper: { readonly days: number; readonly leastDays: number; readonly fromDate: string | null; readonly lastHardDay: number; readonly ruleIds: readonly string[] };
  readonly weeks: readonly TaperWeek[];
  readonly days: readonly BeforeDay[];
  /** Of the run that was asked for. */
  readonly latest: Latest | null;
  /** What the log says; null without one. */
  readonly athlete: {
    readonly athlete: string | null;
    /** The first day that is still to come. */
    readonly fromDate: string | null;
    readonly allowed: Status;
    readonly peakWeekKm: number | null;
    readonly longestEffortKm: number | null;
    /** The race itself, after what is unfinished; null: nobody knows. */
    readonly race: (Spaced & { readonly causedBy: LoggedRun | null }) | null;
    readonly unreadRows: readonly number[];
  } | null;
  readonly warnings: readonly Warning[];
}

/** Days before the race that are listed at least: also where there is no taper. */
const listedDays = 7;

/** What fits before a race of this purpose. Total on what parseRace gives; `own`: of the runner's log. */
export function beforeRace(race: Race, { run = null, own = null }: { readonly run?: Run | null; readonly own?: Own | null } = {}): Before {
  const peak = yardstickOf(race, own);
  const taper = taperOf(race.run, race.purpose, peak?.longestEffortKm ?? null);
  const day = dayOf(race.date);
  const first = Math.min(Math.max(taper.days, listedDays), own?.from ? day - own.from : Infinity);
  const mosts = mostsOf(race, taper, own, own && peakBefore(race, own));
  const isRun = run !== null && runTypes[run.type].kind !== 'none';
  return {
    rulesVersion,
    race: raceAnswer(race),
    taper: {
      days: taper.days,
      leastDays: taper.leastDays,
      fromDate: taperStart(taper, day),
      lastHardDay: taper.lastHardDay,
      ruleIds: [...taper.rows.map(({ id }) => id), longInTaper.id, lastDays.id, raceInTaper.id, usualSession.id, purposes[race.purpose].id, ...(own ? [ownPeak.id] : [])],
    },
    weeks: weeksOf(taper, day, peak),
    days: Array.from({ length: Math.max(0, first) }, (_, at) => dayBefore(first - at, day, mosts, taper)),
    latest: isRun ? latestOf(run, race, own) : null,
    athlete: own && athleteOf(race, own, peak, day),
    warnings: [...race.run.warnings, ...(run ? recoverySummary(run).warnings : [])],
  };
}

/** The first day that a taper binds. */
export const taperStart = ({ days, weeks }: Taper, raceDay: number): string | null => (weeks.length > 0 ? dateOf(raceDay - days + 1) : null);

export const raceAnswer = ({ run, date, purpose }: Race): RaceAnswer => ({ ...runAnswer(run), date, purpose });

function weeksOf(taper: Taper, raceDay: number, peak: Peak | null): readonly TaperWeek[] {
  const weeks: TaperWeek[] = [];
  for (let week = 0; week < taper.weeks.length && 7 * week < taper.days; week++) {
    const [from, to] = [Math.min(7 * week + 6, taper.days - 1), Math.max(1, 7 * week)];
    const volumeShare = hundredth(volumeOn(taper, to));
    const km = peak?.weekKm == null ? {} : { km: Math.floor((volumeShare * peak.weekKm * (from - to + 1)) / 7) };
    if (from >= to) weeks.unshift({ fromDaysToGo: from, toDaysToGo: to, fromDate: dateOf(raceDay - from), toDate: dateOf(raceDay - to), volumeShare, ...km });
  }
  return weeks;
}
const hundredth = (share: number): number => Math.round(share * 100) / 100;

function athleteOf(race: Race, own: Own, peak: Peak | null, raceDay: number): NonNullable<Before['athlete']> {
  const { athlete, from, allowed, opens, unreadRows, causedBy } = own;
  const ready = opens && from !== null && raceDay >= from ? readyFrom(race, opens) : null;
  return {
    athlete,
    fromDate: from === null ? null : dateOf(from),
    allowed,
    peakWeekKm: peak?.weekKm ?? null,
    longestEffortKm: peak?.longestEffortKm ?? null,
    race: ready && { ...spacing(raceDay, ready.least, ready.whole), causedBy },
    unreadRows,
  };
}

/** The days from which a race may be run after what a log holds: at least, and as its purpose asks. */
export function readyFrom({ run, purpose }: Race, opens: Opens): { readonly least: number; readonly whole: number } {
  if (isTraining(purpose, run.effortKm)) return { least: opens.long, whole: opens.long };
  return { least: opens.race, whole: purposes[purpose].point === 'late' ? opens.late : opens.race };
}

// ---- one day --------------------------------------------------------------------------------------------------------

/** What binds, each as effort-km on a day so many days before the race. */
interface Mosts {
  readonly run: (daysToGo: number) => Limits;
  readonly race: (daysToGo: number) => Limits;
  readonly trailRace: (daysToGo: number) => Limits;
  readonly hard: (daysToGo: number) => Bound | null;
}
type Limits = readonly (readonly [Bound, effortKm: number])[];

function mostsOf(race: Race, taper: Taper, own: Own | null, peak: Peak | null): Mosts {
  const raceDay = dayOf(race.date);
  const unfinished = own ? boundOf(own) : 'unfinished';
  const isOpen = (what: keyof Opens, daysToGo: number): boolean => {
    const day = raceDay - daysToGo;
    return !own || (own.opens === null ? !speaksOf(own, day) : day >= own.opens[what]);
  };
  /** What the runner is used to, or what plans usually hold. */
  const used = (daysToGo: number, of: (most: number) => number, usual: number): Limits[number] => {
    const most = mostOn(own, peak, raceDay - daysToGo);
    return most === null ? ['usual', usual] : [most > 0 ? 'habit' : 'unknown', of(most)];
  };
  const usual = taperOf(race.run, race.purpose, null).longestEffortKm;
  const usualRace = Math.max(race.run.effortKm, usual);
  const recovered = (type: RunType | 'run', metresPerKm: number) => longestWithin((km) => waitAfter(assumed(type, km, metresPerKm), race.purpose, race.run).whole);
  const [run, road, trail] = [recovered('run', 0), recovered('race', 0), recovered('trail-race', inputRules.assumedClimb.metresPerKm)];
  const trailKm = (km: number): number => effortOf(km, km * inputRules.assumedClimb.metresPerKm);
  const session = assumed(usualSession.type, usualSession.effortKm, 0);
  const sessionWait = waitAfter(session, race.purpose, race.run).whole;
  const unfinishedRun = (daysToGo: number): number => (isOpen('long', daysToGo) ? Infinity : isOpen('easy', daysToGo) ? kinds.easyUpToEffortKm : 0);
  // of heats and a final no taper is asked
  const heat = race.run.distanceKm <= carryOver.heatsUpToKm ? carryOver.heatsUpToKm : 0;
  const unfinishedRace = (daysToGo: number): number => (isOpen('race', daysToGo) ? Infinity : 0);
  return {
    run: (daysToGo) => [['recovery', run(daysToGo)], ['taper', longestOn(taper, daysToGo)], used(daysToGo, (most) => most, usual), [unfinished, unfinishedRun(daysToGo)]],
    race: (daysToGo) => [
      ['recovery', road(daysToGo)],
      ['taper', Math.max(heat, longestRaceOn(taper, daysToGo))],
      used(daysToGo, mostRaceOf, usualRace),
      [unfinished, unfinishedRace(daysToGo)],
    ],
    trailRace: (daysToGo) => [
      ['recovery', trailKm(trail(daysToGo))],
      ['taper', Math.max(trailKm(heat), longestRaceOn(taper, daysToGo))],
      used(daysToGo, mostRaceOf, usualRace),
      [unfinished, unfinishedRace(daysToGo)],
    ],
    hard: (daysToGo) => {
      if (!isOpen('hard', daysToGo)) return unfinished;
      if (daysToGo < sessionWait) return 'recovery';
      if (!holds(taper, session, daysToGo, taper.days)) return 'taper';
      const [bound, effortKm] = used(daysToGo, (most) => most, Infinity);
      return session.effortKm > effortKm + speck ? bound : null;
    },
  };
}

function dayBefore(daysToGo: number, raceDay: number, mosts: Mosts, taper: Taper): BeforeDay {
  const boundBy = mosts.hard(daysToGo);
  const perTrailKm = effortOf(1, inputRules.assumedClimb.metresPerKm);
  return {
    daysToGo,
    date: dateOf(raceDay - daysToGo),
    longestRun: leastOf(mosts.run(daysToGo), 1),
    longestRace: leastOf(mosts.race(daysToGo), 1),
    longestTrailRace: leastOf(mosts.trailRace(daysToGo), perTrailKm),
    hard: { fits: boundBy === null, boundBy },
    volumeShare: hundredth(volumeOn(taper, daysToGo)),
  };
}

/** The first of those that bind most, in whole km. */
function leastOf(limits: Limits, effortPerKm: number): Most {
  const [boundBy, effortKm] = limits.reduce((least, one) => (one[1] < least[1] ? one : least));
  return { km: Math.floor(effortKm / effortPerKm + 1e-9), boundBy };
}

/** Longest run, in whole km, that waits no longer than so many days. Longer runs never wait less. */
function longestWithin(waitOf: (km: number) => number): (days: number) => number {
  const wait = kept(waitOf);
  return (days) => {
    let [fits, least] = [0, mostKm + 1];
    while (least - fits > 1) {
      const km = Math.floor((fits + least) / 2);
      if (wait(km) <= days) fits = km;
      else least = km;
    }
    return fits;
  };
}
const mostKm = 300;

/** A run that nobody has run yet. */
function assumed(type: RunType | 'run', distance: number, metresPerKm: number): Run {
  const read = parseRun({ distance, type, elevationGainM: distance * metresPerKm });
  if (!read.ok) throw new Error(`${type} of ${distance} km is no run`);
  return read.value;
}
