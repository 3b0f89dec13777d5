// planAfter: day by day from day 0 to `full`, the recovery run, and what a check-in holds or extends.

import type { PlanOptions } from '../reading/plan.ts';
import type { Run } from '../reading/run.ts';
import { redFlagRule, type RedFlagRow, type Urgency } from '../rules/check-in.ts';
import { latestReturn, phases, usualDay, type PhaseRow } from '../rules/day-plan.ts';
import type { ReturnRow } from '../rules/milestones.ts';
import { longPrescription } from '../rules/recovery-run.ts';
import type { Warning } from '../words/said.ts';
import type { Approach, Basis, Certainty, Phase } from '../words/terms.ts';
import { hold, raised, type CheckInEffect, type Hold } from './check-in.ts';
import { estimate, type ClockAnswer } from './clocks.ts';
import { dated } from './dated.ts';
import { returnRow } from './fitting.ts';
import { milestoneOf, type MilestoneAnswer } from './milestones.ts';
import { recoveryAfter, type Recovery, type RunAnswer } from './recovery.ts';
import { heartRate, isStrong, recoveryRunAfter, type HeartRate, type RecoveryRunAnswer } from './recovery-run.ts';
import { firstOpen, scheduleOf, type Schedule } from './schedule.ts';
import { sharesOn, type Shares } from './shares.ts';

export interface PlanDay {
  readonly day: number;
  readonly date?: string;
  readonly phase: Phase;
  /** The row that says what the phase allows, but for the longer recovery run of strong runners. */
  readonly detail: PhaseRow;
  readonly longer: boolean;
  /** Upper limits. null = as usual. */
  readonly limit: { readonly runMinutes: number | null; readonly crossMinutes: number | null; readonly heartRate: HeartRate | null };
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: readonly string[];
  readonly ruleIds: readonly string[];
}
export interface Totals {
  readonly runDays: number;
  readonly runMinutes: number;
  readonly usualRunDays: number;
  readonly usualRunMinutes: number;
}
export interface Plan {
  readonly rulesVersion: Recovery['rulesVersion'];
  readonly run: RunAnswer;
  readonly approach: Approach;
  /** Days to `full`, check-ins included; null while a red flag stops the countdown. */
  readonly recoveryDays: number | null;
  /** The share that was asked for. */
  readonly chance?: number;
  readonly milestones: readonly MilestoneAnswer[];
  readonly days: readonly PlanDay[];
  readonly recoveryRun: RecoveryRunAnswer;
  /** After this day waiting longer gains nothing known; null while stopped or where there is nothing to wait for. */
  readonly latestReturn: { readonly day: number; readonly date?: string; readonly ruleId: string } | null;
  /** The recovery period (day 1 to the day before `full`) at its upper limits, beside what the same days usually hold. */
  readonly totals: Totals;
  /** What share of runners has recovered by each day; null after a check-in that holds or moves days, as nobody counted such runners. */
  readonly shares: readonly ({ readonly day: number; readonly date?: string } & Shares)[] | null;
  /** The clocks behind the shares. */
  readonly clocks: readonly ClockAnswer[];
  /** What the check-ins did. */
  readonly checkIns: readonly CheckInEffect[];
  readonly stopped: { readonly ruleId: string; readonly urgency: Urgency; readonly redFlags: readonly RedFlagRow[]; readonly why: string } | null;
  readonly warnings: readonly Warning[];
  readonly advice: Recovery['advice'];
}

/**
 * One entry per day from day 0 to `full`, under the run's approach. Total on what parsePlan gives.
 * A red flag stops the countdown: no days, no dates, only where to turn.
 */
export function planAfter(run: Run, options: PlanOptions = {}): Plan {
  const recovery = recoveryAfter(run);
  const { checkIns = [] } = options;
  const flags = raised(checkIns);
  if (flags[0]) return stoppedPlan(run, recovery, [flags[0], ...flags.slice(1)]);
  const known = partsOf(recovery);
  if (!known) return nothingToPlan(run, recovery);

  const { easy, long, hard, full, soreness, muscle } = known;
  const row = returnRow(run);
  const held = hold(full.days, soreness.maxDays, checkIns);
  const schedule = scheduleOf(run, recovery.clocks, row, held, { easy: easy.days, long: long.days, hard: hard.days });
  const recoveryRun = recoveryRunAfter(run, row, schedule.first, options);
  const days = Array.from({ length: schedule.lastDay + 1 }, (_, day) => dayOfPlan(day, { run, row, options, held, schedule, recoveryRun }));
  return {
    ...headOf(run, recovery),
    recoveryDays: held.lastDay,
    milestones: [moved(easy, schedule.first, run), moved(long, schedule.long, run), moved(hard, schedule.hard, run), moved(full, held.lastDay, run)],
    days,
    recoveryRun,
    latestReturn: latestReturnOf(run, held, Math.max(schedule.first, muscle.days, soreness.maxDays)),
    totals: totalsOf(days, isStrong(options) ? usualDay.strongRunMinutes : usualDay.runMinutes),
    shares: held.effects.length > 0 ? null : sharesOver(run, days.length),
    clocks: recovery.clocks,
    checkIns: held.effects,
    stopped: null,
    warnings: recovery.warnings,
    advice: recovery.advice,
  };
}

const headOf = (run: Run, { rulesVersion, run: answer, chance }: Recovery) => ({
  rulesVersion,
  run: answer,
  approach: run.approach,
  ...(chance === undefined ? {} : { chance }),
});

/** What a plan is made of; null for a run without a recovery need. */
function partsOf({ milestones, clocks }: Recovery) {
  const [easy, long] = [milestoneOf(milestones, 'easy-run'), milestoneOf(milestones, 'long-run')];
  const [hard, full] = [milestoneOf(milestones, 'hard-session'), milestoneOf(milestones, 'full')];
  const [soreness, muscle] = [clocks.find(({ id }) => id === 'soreness'), clocks.find(({ id }) => id === 'muscle')];
  return easy && long && hard && full && soreness && muscle ? { easy, long, hard, full, soreness, muscle } : null;
}

// ---- plans without days ---------------------------------------------------------------------------------------------

const nothing = {
  milestones: [],
  days: [],
  latestReturn: null,
  totals: { runDays: 0, runMinutes: 0, usualRunDays: 0, usualRunMinutes: 0 },
  shares: null,
  clocks: [],
  checkIns: [],
};

function stoppedPlan(run: Run, recovery: Recovery, flags: readonly [RedFlagRow, ...RedFlagRow[]]): Plan {
  const { id, basis, certainty, why } = redFlagRule;
  return {
    ...headOf(run, recovery),
    recoveryDays: null,
    ...nothing,
    recoveryRun: { advised: 'no', basis, certainty, why: [why], evidence: [], ruleIds: [id] },
    stopped: { ruleId: id, urgency: flags[0].urgency, redFlags: flags, why },
    warnings: run.warnings,
    advice: [],
  };
}

const nothingToPlan = (run: Run, recovery: Recovery): Plan => ({
  ...headOf(run, recovery),
  recoveryDays: recovery.recoveryDays,
  ...nothing,
  recoveryRun: { advised: 'no', basis: 'convention', certainty: 'low', why: [], evidence: [], ruleIds: [] }, // the warnings say why
  stopped: null,
  warnings: recovery.warnings,
  advice: recovery.advice,
});

// ---- days -----------------------------------------------------------------------------------------------------------

interface PlanParts {
  readonly run: Run;
  readonly row: ReturnRow;
  readonly options: PlanOptions;
  readonly held: Hold;
  readonly schedule: Schedule;
  readonly recoveryRun: RecoveryRunAnswer;
}

function dayOfPlan(day: number, { run, row, options, held, schedule, recoveryRun }: PlanParts): PlanDay {
  const phase = schedule.phaseOf(day);
  const when = day === 0 ? 'day-0' : row.alternateDays ? 'alternate-days' : undefined;
  const detail = phases.find((one) => one.phase === phase && (one.when === undefined || one.when === when))!;
  // the longer recovery run of strong runners is one run, not a habit
  const longer = day === schedule.first && phase === 'easy' && recoveryRun.advised !== 'no' && recoveryRun.ruleIds.includes(longPrescription.id);
  const { id, basis, certainty, why } = longer ? longPrescription : detail;
  return {
    day,
    ...dated('date', run.date, day),
    phase,
    detail,
    longer,
    limit: {
      runMinutes: longer ? longPrescription.minutes[1] : detail.runMinutes,
      crossMinutes: detail.crossMinutes,
      heartRate: detail.ofMaxHr && heartRate(detail.ofMaxHr, options.maxHrBpm),
    },
    basis,
    certainty,
    // where the trials are against a run this early, they speak, not the trial of another race
    why: phase === 'easy' && day < row.balanced.easyRun.notBefore ? recoveryRun.why : [why],
    ruleIds: [id, schedule.limiting(day), ...held.closing(day)],
  };
}

function sharesOver(run: Run, days: number): NonNullable<Plan['shares']> {
  const { values } = estimate(run)!;
  return Array.from({ length: days }, (_, day) => ({ day, ...dated('date', run.date, day), ...sharesOn(values, day) }));
}

/** A milestone as check-ins have moved it. */
function moved(milestone: MilestoneAnswer, to: number, { date }: Run): MilestoneAnswer {
  const by = to - milestone.days;
  return {
    ...milestone,
    days: to,
    minDays: milestone.minDays + by,
    maxDays: Math.max(to, milestone.maxDays + by),
    ...dated('date', date, to),
  };
}

function latestReturnOf(run: Run, held: Hold, earliest: number): Plan['latestReturn'] {
  const day = firstOpen(Math.min(held.lastDay, Math.max(earliest, latestReturn.weeksWithoutLoss * 7)), held.noRun);
  return { day, ...dated('date', run.date, day), ruleId: latestReturn.id };
}

function totalsOf(days: readonly PlanDay[], usual: number): Totals {
  const minutes = days.slice(1, -1).map(({ limit }) => limit.runMinutes ?? usual);
  return {
    runDays: minutes.filter((one) => one > 0).length,
    runMinutes: minutes.reduce((sum, one) => sum + one, 0),
    usualRunDays: minutes.length,
    usualRunMinutes: minutes.length * usual,
  };
}
