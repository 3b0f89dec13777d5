// The taper of a race: its row or what lies between two, and what a day of it holds.

import { speck } from '../../reading/number.ts';
import type { Run } from '../../reading/run.ts';
import { kinds } from '../../rules/log.ts';
import { lastDays, longInTaper, purposes, raceInTaper, tapers, type TaperRow } from '../../rules/taper.ts';
import type { Purpose } from '../../words/terms.ts';
import { runTypes } from '../../words/types.ts';
import { fade, wholeDays } from '../ladder.ts';

export interface Taper {
  /** Its length; a run that many days before the race is not bound by it. 0: none. */
  readonly days: number;
  readonly leastDays: number;
  /** Longest run before it, effort-km. */
  readonly longestEffortKm: number;
  readonly lastHardDay: number;
  /** Share of the peak week's kilometres in a week before the race, that of the race is 0. */
  readonly weeks: readonly number[];
  /** The rows it is read from. */
  readonly rows: readonly TaperRow[];
}

/** `ownEffortKm`: the longest run of the runner's own log, where there is one. */
export function taperOf({ effortKm }: Pick<Run, 'effortKm'>, purpose: Purpose, ownEffortKm: number | null): Taper {
  const above = tapers.findIndex((row) => row.effortKm * (1 + onTheRow) >= effortKm);
  const to = above === -1 ? tapers[tapers.length - 1]! : tapers[above]!;
  const isOn = above <= 0 || Math.abs(effortKm / to.effortKm - 1) <= onTheRow;
  const from = isOn ? to : tapers[above - 1]!;
  const part = isOn ? 0 : fade(effortKm, from.effortKm, to.effortKm);
  const at = (read: (row: TaperRow) => number): number => read(from) + part * (read(to) - read(from));
  const { taperShare } = purposes[purpose];
  const longest = { longestEffortKm: ownEffortKm ?? at((row) => row.longestEffortKm), rows: isOn ? [to] : [from, to] };
  if (taperShare === 0) {
    const days = effortKm > kinds.easyUpToEffortKm ? lastDays.days + 1 : 0;
    return { ...longest, days, leastDays: days, lastHardDay: Math.min(days, lastDays.days), weeks: [], rows: [] };
  }
  return {
    days: wholeDays(taperShare * at((row) => row.days)),
    leastDays: wholeDays(taperShare * at((row) => row.leastDays)),
    lastHardDay: wholeDays(taperShare * at((row) => row.lastHardDay)),
    weeks: [0, 1, 2].map((week) => at((row) => row.weeks[week]!)),
    ...longest,
  };
}
const onTheRow = 0.01;

/** The share of the peak week's kilometres that the week of a day holds, so many days before the race. */
export const volumeOn = ({ days, weeks }: Taper, daysToGo: number): number => (daysToGo < days ? (weeks[Math.floor(daysToGo / 7)] ?? 1) : 1);

const longRunOn = (taper: Taper, daysToGo: number): number => volumeOn(taper, daysToGo) * taper.longestEffortKm;

/** The longest run that a day of the taper holds, effort-km; Infinity before it. */
export function longestOn(taper: Taper, daysToGo: number, days = taper.days): number {
  if (daysToGo >= days) return Infinity;
  return daysToGo <= lastDays.days ? lastDays.effortKm : Math.max(longInTaper.anyDayEffortKm, longRunOn(taper, daysToGo));
}
/** A race on its last days is no longer than a run. */
export function longestRaceOn(taper: Taper, daysToGo: number, days = taper.days): number {
  if (daysToGo >= days) return Infinity;
  if (daysToGo < taper.lastHardDay) return 0;
  return Math.min(longestOn(taper, daysToGo, days), Math.max(raceInTaper.anyDayEffortKm, raceInTaper.ofLongRun * longRunOn(taper, daysToGo)));
}

/** Whether a day of the taper holds this run. `days`: of the taper, or of the shortest one. */
export function holds(taper: Taper, run: Run, daysToGo: number, days: number): boolean {
  const kind = kindInTaper(run);
  if (kind === 'none') return true;
  if (kind === 'race') return run.effortKm <= longestRaceOn(taper, daysToGo, days) + speck;
  return run.effortKm <= longestOn(taper, daysToGo, days) + speck && (kind !== 'hard' || daysToGo >= Math.min(taper.lastHardDay, days));
}

/** A race that is run easy is a run. */
export function kindInTaper({ type, rpe = 10 }: Run): 'race' | 'hard' | 'run' | 'none' {
  if (runTypes[type].kind === 'none') return 'none';
  if (runTypes[type].kind === 'race') return rpe <= raceInTaper.easyUpToRpe ? 'run' : 'race';
  return type === 'easy' || type === 'recovery' || type === 'long' ? 'run' : 'hard';
}
