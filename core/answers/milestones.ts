// From the clocks to the days a runner plans with. Milestones are read by id, never by their place.

import type { Run } from '../reading/run.ts';
import { easyDayFirst, hardSession, longRun, returns, type From } from '../rules/milestones.ts';
import type { Milestone, Point } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { asksForEasyDay, fadedIn } from './fitting.ts';
import { fade, placeOfPoint, wholeDays, type Values } from './ladder.ts';

export interface MilestoneAnswer {
  readonly id: Milestone;
  readonly days: number;
  readonly minDays: number;
  readonly maxDays: number;
  /** YYYY-MM-DD, when the day of the run is known. */
  readonly date?: string;
}

/** One milestone of an answer; undefined where the run has no recovery need. */
export const milestoneOf = <M extends { readonly id: Milestone }>(all: readonly M[], id: Milestone): M | undefined => all.find((one) => one.id === id);

/** In their order: easy run, long run, hard session, full. */
export function milestonesOf(run: Run, values: Values): readonly MilestoneAnswer[] {
  const at = milestonesAt(run, values);
  const [early, typical, late] = [at('early'), at('typical'), at('late')];
  const milestone = (id: Milestone): MilestoneAnswer => {
    const days = typical[id];
    return { id, days: wholeDays(days), minDays: wholeDays(Math.min(days, early[id])), maxDays: wholeDays(Math.max(days, late[id])) };
  };
  return [milestone('easy-run'), milestone('long-run'), milestone('hard-session'), milestone('full')];
}

/** Unrounded days to each milestone. */
export type DaysAt = { readonly [M in Milestone]: number };

/**
 * Each milestone by one formula, read at the early, the typical or the late points of the clocks.
 * Of a training run within the athlete's habit hard sessions wait for the typical ends, and a long run comes with the first easy run.
 */
export function milestonesAt(run: Run, values: Values): (point: Point, isHabit?: boolean) => DaysAt {
  const { effortKm, approach, type } = run;
  const isRace = runTypes[type].kind === 'race';
  const parts = returns.map((row) => fadedIn(row, run));
  const { lateFromEffortKm: late, isFullFromEffortKm: isFull } = hardSession;
  const longPart = fadedIn(longRun, run);
  const latePart = fade(effortKm, late[0], late[1]);
  const fullPart = isRace ? fade(effortKm, isFull[0], isFull[1]) : 0;
  const earliestHard = asksForEasyDay(run) ? easyDayFirst.earliestDay : 1;
  const { soreness, muscle, performance } = values;
  const legs = (which: Point): number => Math.max(soreness.days[placeOfPoint[which]], muscle.days[placeOfPoint[which]]);

  return (point, isHabit = false) => {
    const full = performance.days[placeOfPoint[point]];
    const atMost = isRace && effortKm >= hardSession.atMostFullFromEffortKm && point !== 'early' ? full : Infinity; // the earliest days stand
    let returned = 0;
    for (let row = 0; row < returns.length; row++) {
      const part = parts[row]!;
      if (part > 0) returned += part * (firstDay(returns[row]![approach].easyRun, values, point) - returned);
    }
    const easy = Math.min(returned, atMost);
    const clocks = point === 'typical' && !isHabit ? legs('typical') + latePart * (legs('late') - legs('typical')) : legs(point);
    const long = isHabit ? easy : Math.max(easy, Math.min(easy + longPart * (clocks - easy), atMost));
    const hard = Math.max(long, Math.min(Math.max(clocks, earliestHard), atMost));
    return { 'easy-run': easy, 'long-run': long, 'hard-session': hard + fullPart * Math.max(0, full - hard), full };
  };
}

/** The first day of something, its clocks waited for. */
function firstDay({ notBefore, waitFor }: From, values: Values, point: Point): number {
  let day = notBefore;
  for (const clock of waitFor) day = Math.max(day, values[clock[0]].days[placeOfPoint[point === 'typical' ? clock[1] : point]]);
  return day;
}
