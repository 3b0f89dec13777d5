// From the clocks to the days a runner plans with. Milestones are read by id, never by their place.

import type { Run } from '../reading/run.ts';
import { easyDayFirst, hardSession, longRun, returns, type From } from '../rules/milestones.ts';
import { points, type Milestone, type Point } from '../words/terms.ts';
import { runTypes, type RunType } from '../words/types.ts';
import { fadedIn } from './fitting.ts';
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
  const [early, typical, late] = points.map((point) => daysAt(run, values, point)) as [DaysAt, DaysAt, DaysAt];
  const milestone = (id: Milestone): MilestoneAnswer => ({
    id,
    days: wholeDays(typical[id]),
    minDays: wholeDays(Math.min(typical[id], early[id])),
    maxDays: wholeDays(Math.max(typical[id], late[id])),
  });
  return [milestone('easy-run'), milestone('long-run'), milestone('hard-session'), milestone('full')];
}

/** Unrounded days to each milestone. */
export type DaysAt = { readonly [M in Milestone]: number };

/**
 * Each milestone by one formula, read at the early, the typical or the late points of the clocks.
 * Of a training run within the athlete's habit hard sessions wait for the typical ends, and a long run comes with the first easy run.
 */
export function daysAt(run: Run, values: Values, point: Point, isHabit = false): DaysAt {
  const { effortKm } = run;
  const at = (clock: keyof Values, which: Point): number => values[clock].days[placeOfPoint[which]];
  const full = at('performance', point);
  const isRace = runTypes[run.type].kind === 'race';
  const atMostFull = isRace && effortKm >= hardSession.atMostFullFromEffortKm && point !== 'early' ? full : Infinity; // the earliest days stand

  const first = ({ notBefore, waitFor }: From): number => waitFor.reduce((day, [clock, which]) => Math.max(day, at(clock, point === 'typical' ? which : point)), notBefore);
  const returned = returns.reduce((day, row) => day + fadedIn(row, run) * (first(row[run.approach].easyRun) - day), 0);
  const easy = Math.min(returned, atMostFull);

  const legs = (which: Point): number => Math.max(...hardSession.waitFor.map((clock) => at(clock, which)));
  const towardsLate = isHabit ? 0 : fade(effortKm, hardSession.lateFromEffortKm);
  const clocks = point === 'typical' ? legs('typical') + towardsLate * (legs('late') - legs('typical')) : legs(point);
  const long = Math.max(easy, Math.min(easy + (isHabit ? 0 : fadedIn(longRun, run)) * (clocks - easy), atMostFull));
  const hard = Math.max(long, Math.min(Math.max(clocks, asksForEasyDay(run) ? easyDayFirst.earliestDay : 1), atMostFull));
  const towardsFull = isRace ? fade(effortKm, hardSession.isFullFromEffortKm) * Math.max(0, full - hard) : 0;
  return { 'easy-run': easy, 'long-run': long, 'hard-session': hard + towardsFull, full };
}

const efforts: { readonly [In in 'from' | 'beyond']: { readonly [T in RunType]?: number } } = easyDayFirst;

/** Whether an easy day, or a day of rest, comes before the next hard session. */
export const asksForEasyDay = ({ type, effortKm }: Pick<Run, 'type' | 'effortKm'>): boolean =>
  effortKm >= (efforts.from[type] ?? Infinity) || effortKm > (efforts.beyond[type] ?? Infinity);
