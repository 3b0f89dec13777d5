// The last day on which a run still fits before a race, and what binds it.

import type { Race } from '../../reading/race.ts';
import { speck } from '../../reading/number.ts';
import type { Run } from '../../reading/run.ts';
import { longInTaper, purposes, raceInTaper } from '../../rules/taper.ts';
import { dateOf, dayOf } from '../../words/calendar.ts';
import type { Bound } from '../../words/terms.ts';
import { kinds } from '../../rules/log.ts';
import { runAnswer, type RunAnswer } from '../recovery.ts';
import type { Peak } from '../log/weeks.ts';
import { mostOf, peakBefore, silentFrom, yardstickOf, type Opens, type Own } from './own.ts';
import { holds, kindInTaper, taperOf, type Taper } from './taper.ts';
import { areHeats, waitAfter } from './wait.ts';

/** Days before the race, and under the shortest wait that still has something for it. */
export interface BoundDays {
  readonly days: number;
  readonly leastDays: number;
  readonly ruleIds: readonly string[];
}
export interface Latest {
  readonly run: RunAnswer;
  readonly daysBefore: number;
  readonly date: string;
  readonly boundBy: Bound;
  readonly recovery: BoundDays & { /** Nine in ten runners have recovered. */ readonly lateDays: number };
  readonly taper: BoundDays;
  /** Of the run, where it was told. */
  readonly rpe?: number;
  /** Without a log: how far plans for such a race usually go, where the run is longer. */
  readonly usualEffortKm?: number;
  /** With a log: the first day on which the run may be run, and whether that is early enough; null: none, as nobody knows or as it is longer than the habit. */
  readonly firstDate?: string | null;
  readonly fits?: boolean;
}

/** What a race asks of a run before it, whenever that may be. */
export interface Asked extends Pick<Latest, 'daysBefore' | 'recovery' | 'taper'> {
  readonly boundBy: 'recovery' | 'taper';
}
/** `ownEffortKm`: the longest run of the runner's own log, where there is one. Between heats and a final there is no taper. */
export function askedOf(run: Run, race: Race, ownEffortKm: number | null): Asked {
  const taper = taperOf(race.run, race.purpose, ownEffortKm);
  const wait = waitAfter(run, race.purpose, race.run);
  const recovery = {
    days: Math.max(1, wait.whole),
    leastDays: Math.max(1, wait.least),
    lateDays: Math.max(1, wait.late),
    ruleIds: [purposes[race.purpose].id, ...wait.ruleIds.slice(0, 3)],
  };
  const inTaper = (days: number): number => (areHeats(run, race.run) ? 1 : daysInTaper(taper, run, days));
  const bound = { days: inTaper(taper.days), leastDays: inTaper(taper.leastDays), ruleIds: taperRules(taper, run) };
  return { daysBefore: Math.max(recovery.days, bound.days), boundBy: bound.days > recovery.days ? 'taper' : 'recovery', recovery, taper: bound };
}

/** The fewest days before the race of which the taper holds a run. */
function daysInTaper(taper: Taper, run: Run, days: number): number {
  let day = 1;
  while (day < days && !holds(taper, run, day, days)) day++;
  return day;
}
const taperRules = ({ rows }: Taper, run: Run): readonly string[] => [...rows.map(({ id }) => id), kindInTaper(run) === 'race' ? raceInTaper.id : longInTaper.id];

export function latestOf(run: Run, race: Race, own: Own | null = null): Latest {
  const { daysBefore, boundBy, ...bounds } = askedOf(run, race, yardstickOf(race, own)?.longestEffortKm ?? null);
  const last = dayOf(race.date) - daysBefore;
  const days = { run: runAnswer(run), ...(run.rpe === undefined ? {} : { rpe: run.rpe }), daysBefore, date: dateOf(last), boundBy, ...bounds };
  if (own) return { ...days, ...inLog(run, own, peakBefore(race, own), last, boundBy) };
  const { longestEffortKm } = taperOf(race.run, race.purpose, null);
  return kindInTaper(run) !== 'race' && run.effortKm > longestEffortKm + speck ? { ...days, usualEffortKm: Math.round(longestEffortKm) } : days;
}

/** What the log adds: the run comes after what is unfinished, and is one that the runner is used to. */
function inLog(run: Run, own: Own, peak: Peak, last: number, boundBy: Bound): Pick<Latest, 'boundBy' | 'firstDate' | 'fits'> {
  const silent = silentFrom(own);
  const closed = closedBy(run, own, peak);
  if (closed !== null && last < silent) return { boundBy: closed, firstDate: null, fits: false };
  const opens = Math.max(own.opens?.[opening(run)] ?? -Infinity, closed === null ? -Infinity : silent);
  const from = own.from ?? last;
  const first = Math.max(from, opens);
  return { boundBy: opens > Math.max(from, last) ? 'unfinished' : boundBy, firstDate: dateOf(first), fits: first <= last };
}

/** What keeps a run from every day of which the log speaks. */
function closedBy(run: Run, own: Own, peak: Peak): Bound | null {
  if (own.opens === null || peak.longestEffortKm === null) return 'unknown';
  const most = mostOf(peak);
  return run.effortKm > (kindInTaper(run) === 'race' ? mostRaceOf(most) : most) + speck ? 'habit' : null;
}

/** Races go beyond the habit of training, those that are short. */
export const mostRaceOf = (most: number): number => (most > 0 ? Math.max(longInTaper.anyDayEffortKm, most) : 0);

/** What has to be over before a run of this kind. */
function opening(run: Run): keyof Opens {
  const kind = kindInTaper(run);
  if (kind === 'race' || kind === 'hard') return kind;
  return kind === 'none' || run.effortKm <= kinds.easyUpToEffortKm ? 'easy' : 'long';
}
