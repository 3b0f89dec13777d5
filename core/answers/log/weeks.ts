// What the last weeks of an athlete held: the habit, the load, and what is said of a run that goes beyond them.

import { afterRace, habit, load as loadRule, manyHardDays, spike, start } from '../../rules/log.ts';
import { ownPeak } from '../../rules/taper.ts';
import { speck } from '../../reading/number.ts';
import { farAhead, longAgo } from '../../words/calendar.ts';
import type { Warning } from '../../words/said.ts';
import { stepOn } from '../schedule.ts';
import type { Load } from './day.ts';
import { kindOf, type Entry } from './entry.ts';
import { total } from './same-run.ts';

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
  /** Of training, races left out. */
  readonly trainedKm: number;
  readonly isHard: boolean;
}
/** The days that still count, the first day of all, and when a spike was last said. One list goes through the walk and grows with it: copies cost more than the answer. */
export interface Weeks {
  readonly days: Trained[];
  readonly firstDay: number;
  readonly lastSpike: number;
}
export const noWeeks = (): Weeks => ({ days: [], firstDay: farAhead, lastSpike: longAgo });

const loadDays = loadRule.days * (loadRule.weeksBefore + 1);
/** Before a taper one looks back from its start. */
const keptDays = 2 * loadDays;

export function afterTraining({ days, firstDay, lastSpike }: Weeks, { day, runs, needs }: Load, isEarly: boolean, isSpike: boolean): Weeks {
  let km = 0;
  let effortKm = 0;
  let longestKm = 0;
  let habitKm = 0;
  let trainedKm = 0;
  for (const one of runs) {
    const { run } = one;
    km += run.distanceKm;
    effortKm += run.effortKm;
    longestKm = Math.max(longestKm, run.distanceKm);
    if (kindOf(one) !== 'training') continue;
    trainedKm += run.distanceKm;
    if (!isEarly) habitKm = Math.max(habitKm, run.effortKm);
  }
  if (days.length === 2 * keptDays) days.splice(0, keptDays);
  days.push({ day, runs: runs.length, km, effortKm, longestKm, habitKm, trainedKm, isHard: isHardDay(needs) });
  return { days, firstDay: Math.min(firstDay, day), lastSpike: isSpike ? day : lastSpike };
}

const isHardDay = (needs: Load['needs']): boolean => needs === 'hard' || needs === 'race';

/** The days of a stretch. */
function over({ days }: Weeks, from: number, to: number): readonly Trained[] {
  let end = days.length;
  while (end > 0 && days[end - 1]!.day > to) end--;
  let first = end;
  while (first > 0 && days[first - 1]!.day >= from) first--;
  return days.slice(first, end);
}
const hardDays = (weeks: Weeks, from: number, to: number): number => over(weeks, from, to).filter(({ isHard }) => isHard).length;
const kmOver = (weeks: Weeks, from: number, to: number): number => over(weeks, from, to).reduceRight((sum, { km }) => sum + km, 0);
function longestOver({ days }: Weeks, from: number, to: number): number {
  let longest = 0;
  for (let at = days.length - 1; at >= 0; at--) {
    const { day, longestKm } = days[at]!;
    if (day < from) break;
    if (day <= to && longestKm > longest) longest = longestKm;
  }
  return longest;
}

/** The rule `habit`; null where it is not known. */
export function habitOn({ days }: Weeks, day: number): number | null {
  let runs = 0;
  let longest = 0;
  for (let at = days.length - 1; at >= 0; at--) {
    const one = days[at]!;
    if (one.day < day - habit.days) break;
    if (one.day >= day) continue;
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
  const longestKm = longestOver(weeks, day - spike.days, day - 1);
  if (longestKm === 0) return effortKm > spike.breakEffortKm ? { entry, warning: { code: 'after-a-break', facts: { days: spike.days } } } : null;
  const ratio = distanceKm / longestKm;
  const found = spike.classes.find(({ above, upTo }) => ratio > above + speck && ratio <= upTo + speck);
  if (!found || distanceKm < spike.fromKm || day - weeks.lastSpike < spike.oncePerDays) return null;
  const { hazard, from, to } = found;
  return { entry, warning: { code: 'session-spike', facts: { longestKm, percent: Math.round((ratio - 1) * 100), hazardRatio: hazard, from, to } } };
}

/** The rule `many-hard-days`. */
export function manyHardOn(weeks: Weeks, { day, needs }: Load): Warning | null {
  if (!isHardDay(needs)) return null;
  const days = hardDays(weeks, day - manyHardDays.days + 1, day - 1) + 1;
  return days >= manyHardDays.from ? { code: 'many-hard-days', facts: { days, within: manyHardDays.days } } : null;
}

/** More than the plan's minutes after a long race, in km of easy running, so many days after the first easy one. */
export function abovePlan({ easyKm }: Load, days: number): Warning | null {
  const km = stepOn(days).runMinutes / afterRace.minutesPerKm;
  return easyKm > km + speck ? { code: 'above-plan', facts: { km } } : null;
}

// ---- the load of a day ----------------------------------------------------------------------------------------------

/** Facts without a verdict, of the days up to and with one. */
export interface LoadFacts {
  readonly kmLast7Days: number;
  /** Mean of the four weeks before those 7 days; null where the log does not hold them. */
  readonly kmPerWeekBefore: number | null;
  readonly longestKmLast30Days: number;
  readonly hardDaysLast14: number;
  /** Mean over standard deviation of the daily effort-km of the 7 days; null where all are alike. */
  readonly monotony: number | null;
}

const tenth = (value: number): number => Math.floor(value * 10 + 0.5 + speck) / 10;

export function loadFactsOn(weeks: Weeks, day: number): LoadFacts {
  const { days, weeksBefore, longestDays, hardDays: hardWithin } = loadRule;
  const daily = Array.from({ length: days }, (_, ago) => total(over(weeks, day - ago, day - ago).map(({ effortKm }) => effortKm)));
  const mean = total(daily) / days;
  const deviation = Math.sqrt(total(daily.map((one) => (one - mean) ** 2)) / days);
  return {
    kmLast7Days: tenth(kmOver(weeks, day - days + 1, day)),
    kmPerWeekBefore: weeks.firstDay > day - loadDays + 1 ? null : tenth(kmOver(weeks, day - loadDays + 1, day - days) / weeksBefore),
    longestKmLast30Days: tenth(longestOver(weeks, day - longestDays + 1, day)),
    hardDaysLast14: hardDays(weeks, day - hardWithin + 1, day),
    monotony: deviation < speck ? null : Math.round((mean / deviation) * 100) / 100,
  };
}

// ---- what a taper is a share of ---------------------------------------------------------------------------------------

/** The rule `own-peak`; null where the log does not tell. */
export interface Peak {
  readonly weekKm: number | null;
  /** Longest training run, effort-km. */
  readonly longestEffortKm: number | null;
}
export function peakOn(weeks: Weeks, day: number): Peak {
  const kmTo = (last: number): number => total(over(weeks, last - 6, last).map(({ trainedKm }) => trainedKm));
  const most = Math.max(...Array.from({ length: ownPeak.days - 6 }, (_, ago) => kmTo(day - ago)));
  const longest = Math.max(0, ...over(weeks, day - ownPeak.longestDays + 1, day).map(({ habitKm }) => habitKm));
  return { weekKm: most > 0 ? tenth(most) : null, longestEffortKm: longest > 0 ? longest : null };
}
