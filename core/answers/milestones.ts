// From the clocks to the days a runner plans with. Milestones are read by id, never by their place.

import type { Run } from '../reading/run.ts';
import { easyDayFirst, hardSession, longRun, returns, type From } from '../rules/milestones.ts';
import { points, type Clock, type Milestone, type Point } from '../words/terms.ts';
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
  const full = clockAt(values, 'performance', point);
  const isRace = runTypes[run.type].kind === 'race';
  const atMostFull = isRace && effortKm >= hardSession.atMostFullFromEffortKm && point !== 'early' ? full : Infinity; // the earliest days stand
  const easy = Math.min(firstRun(run, values, point), atMostFull);

  const clocks = legs(values, point, isHabit || point !== 'typical' ? 0 : fade(effortKm, hardSession.lateFromEffortKm));
  const long = Math.max(easy, Math.min(easy + (isHabit ? 0 : fadedIn(longRun, run)) * (clocks - easy), atMostFull));
  const hard = Math.max(long, Math.min(Math.max(clocks, asksForEasyDay(run) ? easyDayFirst.earliestDay : 1), atMostFull));
  const towardsFull = isRace ? fade(effortKm, hardSession.isFullFromEffortKm) * Math.max(0, full - hard) : 0;
  return { 'easy-run': easy, 'long-run': long, 'hard-session': hard + towardsFull, full };
}

const clockAt = (values: Values, clock: Clock, point: Point): number => values[clock].days[placeOfPoint[point]];

/** Each row of the return as far as it has faded in. */
function firstRun(run: Run, values: Values, point: Point): number {
  let day = 0;
  for (const row of returns) {
    const part = fadedIn(row, run);
    if (part > 0) day += part * (firstDay(row[run.approach].easyRun, values, point) - day);
  }
  return day;
}

function firstDay({ notBefore, waitFor }: From, values: Values, point: Point): number {
  let day = notBefore;
  for (const clock of waitFor) day = Math.max(day, clockAt(values, clock[0], point === 'typical' ? clock[1] : point));
  return day;
}

/** The clocks of the legs, and how far their late end counts instead. */
function legs(values: Values, point: Point, towardsLate: number): number {
  let day = 0;
  let late = 0;
  for (const clock of hardSession.waitFor) {
    day = Math.max(day, clockAt(values, clock, point));
    late = Math.max(late, clockAt(values, clock, 'late'));
  }
  return day + towardsLate * (late - day);
}

const efforts: { readonly [In in 'from' | 'beyond']: { readonly [T in RunType]?: number } } = easyDayFirst;

/** Whether an easy day, or a day of rest, comes before the next hard session. */
export const asksForEasyDay = ({ type, effortKm }: Pick<Run, 'type' | 'effortKm'>): boolean =>
  effortKm >= (efforts.from[type] ?? Infinity) || effortKm > (efforts.beyond[type] ?? Infinity);
