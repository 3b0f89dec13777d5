// What the last weeks of an athlete held: the habit, the load, and what is said of a run that goes beyond them.

import { afterRace, habit, load as loadRule, manyHardDays, spike, start } from '../../rules/log.ts';
import { phases } from '../../rules/day-plan.ts';
import { speck } from '../../reading/number.ts';
import type { Warning } from '../../words/said.ts';
import type { Load } from './day.ts';
import { kindOf, type Entry } from './entry.ts';
import { largest, total } from './same-run.ts';

/** A day on which was run. */
interface Trained {
  readonly day: number;
  readonly runs: number;
  readonly km: number;
  readonly effortKm: number;
  /** Its longest run. */
  readonly longestKm: number;
  /** Its longest training run, effort-km; none where the day came too early. */
  readonly habitKm: number;
  readonly isHard: boolean;
}
/** The days that still count, the first day of all, and when a spike was last said. */
export interface Weeks {
  readonly days: readonly Trained[];
  readonly firstDay: number;
  readonly lastSpike: number;
}
export const noWeeks: Weeks = { days: [], firstDay: Infinity, lastSpike: -Infinity };

const keptDays = loadRule.days * (loadRule.weeksBefore + 1);

export function afterTraining({ days, firstDay, lastSpike }: Weeks, { day, runs, needs }: Load, isEarly: boolean, isSpike: boolean): Weeks {
  const efforts = (some: readonly Entry[]): number[] => some.map(({ run }) => run.effortKm);
  const trained: Trained = {
    day,
    runs: runs.length,
    km: total(runs.map(({ run }) => run.distanceKm)),
    effortKm: total(efforts(runs)),
    longestKm: largest(runs.map(({ run }) => run.distanceKm)),
    habitKm: isEarly ? 0 : Math.max(0, largest(efforts(runs.filter((one) => kindOf(one) === 'training')))),
    isHard: needs === 'hard' || needs === 'race',
  };
  const kept = days.slice(days.findIndex((one) => one.day > day - keptDays) >>> 0);
  kept.push(trained);
  return { days: kept, firstDay: Math.min(firstDay, day), lastSpike: isSpike ? day : lastSpike };
}

const between = ({ days }: Weeks, from: number, to: number): readonly Trained[] => days.filter(({ day }) => day >= from && day <= to);

/** The rule `habit`; null where it is not known. */
export function habitOn(weeks: Weeks, day: number): number | null {
  let [runs, longest] = [0, 0];
  for (const one of weeks.days) {
    if (one.day < day - habit.days || one.day >= day) continue;
    runs += one.runs;
    if (one.habitKm > longest) longest = one.habitKm;
  }
  return runs >= habit.runs && longest > 0 ? longest : null;
}

/** The first weeks of a log. */
export const isStart = ({ firstDay }: Weeks, day: number): boolean => day - Math.min(firstDay, day) < start.days;

// ---- what is said of a run ------------------------------------------------------------------------------------------

export interface SpikeSaid {
  readonly entry: Entry;
  readonly warning: Warning;
}

/** The rule `session-spike`: of the longest training run of the day. */
export function spikeOf(weeks: Weeks, { day, runs }: Load): SpikeSaid | null {
  const entry = runs.find((one) => kindOf(one) === 'training');
  if (!entry || day - weeks.firstDay + 1 < spike.fromLogDay) return null;
  const { distanceKm, effortKm } = entry.run;
  const before = between(weeks, day - spike.days, day - 1);
  if (before.length === 0) return effortKm > spike.breakEffortKm ? { entry, warning: { code: 'after-a-break', facts: { days: spike.days } } } : null;
  const longestKm = largest(before.map((one) => one.longestKm));
  const ratio = distanceKm / longestKm;
  const found = spike.classes.find(({ above, upTo }) => ratio > above + speck && ratio <= upTo + speck);
  if (!found || distanceKm < spike.fromKm || day - weeks.lastSpike < spike.oncePerDays) return null;
  const { hazard, from, to } = found;
  return { entry, warning: { code: 'session-spike', facts: { longestKm, percent: Math.round((ratio - 1) * 100), hazardRatio: hazard, from, to } } };
}

/** The rule `many-hard-days`. */
export function manyHardOn(weeks: Weeks, { day, needs }: Load): Warning | null {
  if (needs !== 'hard' && needs !== 'race') return null;
  const days = between(weeks, day - manyHardDays.days + 1, day - 1).filter(({ isHard }) => isHard).length + 1;
  return days >= manyHardDays.from ? { code: 'many-hard-days', facts: { days, within: manyHardDays.days } } : null;
}

/** The plan's minutes after a long race, in km of easy running. */
const planKm = phases.find(({ phase, when }) => phase === 'easy' && when === 'alternate-days')!.runMinutes! / afterRace.minutesPerKm;
export const abovePlan = ({ easyKm }: Load): Warning | null => (easyKm > planKm + speck ? { code: 'above-plan', facts: { km: planKm } } : null);

// ---- the load of a day ----------------------------------------------------------------------------------------------

/** Facts without a verdict, of the days up to and with one. */
export interface LoadFacts {
  readonly kmLast7Days: number;
  /** Mean of the four weeks before those 7 days. */
  readonly kmPerWeekBefore: number;
  readonly longestKmLast30Days: number;
  readonly hardDaysLast14: number;
  /** Mean over standard deviation of the daily effort-km of the 7 days; null where all are alike. */
  readonly monotony: number | null;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

export function loadFactsOn(weeks: Weeks, day: number): LoadFacts {
  const { days, weeksBefore, longestDays, hardDays } = loadRule;
  const last = between(weeks, day - days + 1, day);
  const before = between(weeks, day - keptDays + 1, day - days);
  const daily = Array.from({ length: days }, (_, ago) => total(last.filter((one) => one.day === day - ago).map(({ effortKm }) => effortKm)));
  const mean = total(daily) / days;
  const deviation = Math.sqrt(total(daily.map((one) => (one - mean) ** 2)) / days);
  return {
    kmLast7Days: tenth(total(last.map(({ km }) => km))),
    kmPerWeekBefore: tenth(total(before.map(({ km }) => km)) / weeksBefore),
    longestKmLast30Days: tenth(Math.max(0, largest(between(weeks, day - longestDays + 1, day).map(({ longestKm }) => longestKm)))),
    hardDaysLast14: between(weeks, day - hardDays + 1, day).filter(({ isHard }) => isHard).length,
    monotony: deviation < speck ? null : Math.round((mean / deviation) * 100) / 100,
  };
}
