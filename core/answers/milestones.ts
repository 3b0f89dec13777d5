// From the clocks to the days a runner plans with. Milestones are read by id, never by their place.

import type { Run } from '../reading/run.ts';
import { hardSession, type Point } from '../rules/milestones.ts';
import type { Milestone } from '../words/terms.ts';
import { returnRow } from './fitting.ts';
import { wholeDays, type At, type Values } from './ladder.ts';

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

const at = { best: 0, min: 1, max: 2 } as const satisfies Record<Point, At>;

export function milestonesOf(run: Run, values: Values): readonly MilestoneAnswer[] {
  const { soreness, performance } = values;
  const [days, minDays, maxDays] = performance.days;

  const { notBefore: earliest, waitFor } = returnRow(run)[run.approach].easyRun;
  const easy = waitFor.reduce((day, [clock, point]) => Math.max(day, values[clock].days[at[point]]), earliest);
  const easyMin = Math.min(easy, Math.max(earliest, soreness.days[at.min]));
  const easyMax = Math.max(easy, soreness.days[at.max]);

  const waited = (notBefore: number, point: At): number =>
    Math.min(
      days,
      hardSession.waitFor.reduce((day, clock) => Math.max(day, values[clock].days[point]), notBefore),
    );
  const hard = waited(easy, run.effortKm >= hardSession.slowEndFromEffortKm ? at.max : at.best);

  return [milestone('easy-run', easy, easyMin, easyMax), milestone('hard-session', hard, waited(hardSession.notBefore, at.best), days), milestone('full', days, minDays, maxDays)];
}

const milestone = (id: Milestone, days: number, min: number, max: number): MilestoneAnswer => ({ id, days: wholeDays(days), minDays: wholeDays(min), maxDays: wholeDays(max) });
