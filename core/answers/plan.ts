// planAfter: day by day from day 0 to `full`, the recovery run, and what a check-in holds or extends.

import type { PlanOptions } from '../reading/plan.ts';
import type { Run } from '../reading/run.ts';
import { latestReturn, phases, seasonEnd, usualWeek, type PhaseRow } from '../rules/day-plan.ts';
import { hardSession, type ReturnRow } from '../rules/milestones.ts';
import { longPrescription } from '../rules/recovery-run.ts';
import type { Warning } from '../words/said.ts';
import type { Approach, Basis, Certainty, Phase } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { hold, stopOf, type CheckInEffect, type Hold, type Stop } from './check-in.ts';
import { estimate, type ClockAnswer } from './clocks.ts';
import { dated } from './dated.ts';
import { returnRow } from './fitting.ts';
import { fade, wholeDays } from './ladder.ts';
import { milestoneOf, type MilestoneAnswer } from './milestones.ts';
import { recoveryAfter, type Recovery, type RunAnswer } from './recovery.ts';
import { heartRate, isStrong, recoveryRunAfter, type HeartRate, type RecoveryRunAnswer } from './recovery-run.ts';
import { firstOpen, scheduleOf, type Schedule, type ScheduledDay } from './schedule.ts';
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
/** At its upper limits. */
export interface UsualWeek {
  readonly runDays: number;
  readonly runMinutes: number;
  readonly ruleId: string;
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
  /** Days to `full`, check-ins included; null while one of them stops the countdown. */
  readonly recoveryDays: number | null;
  /** The share that was asked for. */
  readonly chance?: number;
  readonly milestones: readonly MilestoneAnswer[];
  readonly days: readonly PlanDay[];
  readonly recoveryRun: RecoveryRunAnswer;
  /** After this day waiting longer gains nothing known; null while stopped or where there is nothing to wait for. */
  readonly latestReturn: { readonly day: number; readonly date?: string; readonly ruleId: string } | null;
  /** The break at a season's end, where one is asked for: no run before its day. */
  readonly seasonBreak: { readonly firstRunDay: number; readonly date?: string; readonly ruleId: string } | null;
  /** The days of recovery (day 1 to the day before the last) at their upper limits, beside those of as many usual days. */
  readonly totals: Totals;
  /** The week from the last day on; null without days. */
  readonly usualWeek: UsualWeek | null;
  /** What share of runners has recovered by each day; null after a check-in that holds or moves days, as nobody counted such runners. */
  readonly shares: readonly ({ readonly day: number; readonly date?: string } & Shares)[] | null;
  /** The clocks behind the shares. */
  readonly clocks: readonly ClockAnswer[];
  /** What the check-ins did. */
  readonly checkIns: readonly CheckInEffect[];
  /** Days of check-ins with a sign that did nothing any more, since the countdown was over. */
  readonly overDays: readonly number[];
  readonly stopped: Stop | null;
  readonly warnings: readonly Warning[];
  readonly advice: Recovery['advice'];
}

/**
 * One entry per day from day 0 to `full`, under the run's approach. Total on what parsePlan gives.
 * What stops the countdown (red flags, soreness that lasts far too long, joint pain) leaves no days and no dates, only where to turn.
 */
export function planAfter(run: Run, options: PlanOptions = {}): Plan {
  const recovery = recoveryAfter(run);
  const { checkIns = [] } = options;
  const known = partsOf(recovery);
  const stop = stopOf(checkIns, known && known.soreness.maxDays);
  if (stop) return stoppedPlan(run, recovery, stop);
  if (!known) return nothingToPlan(run, recovery, options);

  const { easy, long, hard, full, soreness, muscle } = known;
  const row = returnRow(run);
  const breakDays = options.seasonEnd === true && isRace(run) ? daysOff(run) : null;
  const whole = isWholeUltra(run) ? full.days : 0;
  const marks = { easy: easy.days, long: long.days, hard: Math.max(hard.days, whole), full: full.days };
  const ends = { easy: Math.max(easy.days, breakDays ?? 0), full: full.days, sorenessMax: soreness.maxDays };
  const held = hold(ends, checkIns);
  const schedule = scheduleOf(run, recovery.clocks, row, held, marks, breakDays);
  const recoveryRun = breakDays === null ? recoveryRunAfter(run, row, schedule.first, options, held.comebacks.length > 0) : noneInABreak;
  const days = schedule.days.map((one, day) => dayOfPlan(day, one, { run, row, options, held, schedule, recoveryRun }));
  const earliest = Math.max(schedule.first, muscle.days, soreness.maxDays);
  return {
    ...headOf(run, recovery),
    recoveryDays: held.lastDay,
    milestones: [moved(easy, schedule.first, run), moved(long, schedule.long, run), moved(hard, schedule.hard, run), moved(full, held.lastDay, run)],
    days,
    recoveryRun,
    latestReturn:
      held.comebacks.length > 0
        ? null
        : latestReturnOf(run, schedule.lastDay, breakDays === null ? Math.max(earliest, daysOff(run)) : Math.max(earliest, 2 * breakDays), held, breakDays !== null),
    seasonBreak: breakDays === null ? null : { firstRunDay: schedule.first, ...dated('date', run.date, schedule.first), ruleId: seasonEnd.id },
    totals: totalsOf(days, usualMinutes(options)),
    usualWeek: weekOf(usualMinutes(options)),
    shares: held.effects.length > 0 ? null : sharesOver(run, days.length),
    clocks: recovery.clocks,
    checkIns: held.effects,
    overDays: held.overDays,
    stopped: null,
    warnings: warningsOf(recovery.warnings, run, options, breakDays !== null),
    advice: recovery.advice,
  };
}

/** A break that is taken runs on no early day; one that cannot be says so. */
function warningsOf(warnings: readonly Warning[], { type }: Run, { seasonEnd: isAsked }: PlanOptions, isTaken: boolean): readonly Warning[] {
  if (isTaken) return warnings.filter(({ code }) => code !== 'contradicts-trial');
  return isAsked === true ? [...warnings, { code: 'season-end-ignored', facts: { type } }] : warnings;
}

const isRace = ({ type }: Run): boolean => runTypes[type].kind === 'race';
/** Where a hard session is the full effort, it waits for the share that was asked for too. */
const isWholeUltra = (run: Run): boolean => isRace(run) && run.effortKm >= hardSession.isFullFromEffortKm[1];

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
  seasonBreak: null,
  usualWeek: null,
  totals: { runDays: 0, runMinutes: 0, usualRunDays: 0, usualRunMinutes: 0 },
  shares: null,
  clocks: [],
  checkIns: [],
  overDays: [],
};

function stoppedPlan(run: Run, recovery: Recovery, stop: Stop): Plan {
  const { ruleId, basis, certainty, why } = stop;
  return {
    ...headOf(run, recovery),
    recoveryDays: null,
    ...nothing,
    recoveryRun: { advised: 'no', basis, certainty, why: [why], evidence: [], ruleIds: [ruleId] },
    stopped: stop,
    warnings: run.warnings,
    advice: recovery.advice.filter(({ id }) => id === 'advice-red-flags'),
  };
}

const nothingToPlan = (run: Run, recovery: Recovery, options: PlanOptions): Plan => ({
  ...headOf(run, recovery),
  recoveryDays: recovery.recoveryDays,
  ...nothing,
  recoveryRun: { advised: 'no', basis: 'convention', certainty: 'low', why: [], evidence: [], ruleIds: [] }, // the warnings say why
  stopped: null,
  warnings: warningsOf(recovery.warnings, run, options, false),
  advice: recovery.advice,
});

// ---- days -----------------------------------------------------------------------------------------------------------

const noneInABreak: RecoveryRunAnswer = {
  advised: 'no',
  basis: seasonEnd.basis,
  certainty: seasonEnd.certainty,
  why: [seasonEnd.why],
  evidence: [],
  ruleIds: [seasonEnd.id],
};

interface PlanParts {
  readonly run: Run;
  readonly row: ReturnRow;
  readonly options: PlanOptions;
  readonly held: Hold;
  readonly schedule: Schedule;
  readonly recoveryRun: RecoveryRunAnswer;
}

function dayOfPlan(day: number, { phase, moments, step, rules }: ScheduledDay, { run, row, options, held, schedule, recoveryRun }: PlanParts): PlanDay {
  const detail = phases.find((one) => one.phase === phase && (one.when === undefined || moments.includes(one.when)))!;
  // the longer recovery run of strong runners is one run, not a habit
  const longer =
    day === schedule.first &&
    phase === 'easy' &&
    !moments.includes('first-run') &&
    held.effects.length === 0 &&
    recoveryRun.advised !== 'no' &&
    recoveryRun.ruleIds.includes(longPrescription.id);
  const { id, basis, certainty, why } = longer ? longPrescription : detail;
  const ofStep = phase === 'long' ? step?.longMinutes : step?.runMinutes;
  return {
    day,
    ...dated('date', run.date, day),
    phase,
    detail,
    longer,
    limit: {
      runMinutes: longer ? longPrescription.minutes[1] : detail.runMinutes === 'step' ? (ofStep ?? null) : detail.runMinutes,
      crossMinutes: detail.crossMinutes,
      heartRate: detail.ofMaxHr && heartRate(detail.ofMaxHr, options.maxHrBpm),
    },
    basis,
    certainty,
    // where the trials are against a run this early, they speak, not the trial of another race
    why: phase === 'easy' && day < row.balanced.easyRun.notBefore ? recoveryRun.why : [why],
    ruleIds: [id, ...rules, ...held.closing(day)],
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
    minDays: by > 0 ? to : milestone.minDays, // nobody knows how early those come who felt like this
    maxDays: Math.max(to, milestone.maxDays + by),
    ...dated('date', date, to),
  };
}

/** Days without a run that custom allows after a run of this size. */
function daysOff({ effortKm }: Run): number {
  const { points } = latestReturn;
  let days: number = points[0].days;
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1]!, points[at]!];
    days += (to.days - from.days) * fade(effortKm, from.effortKm, to.effortKm);
  }
  return wholeDays(days);
}

function latestReturnOf(run: Run, lastDay: number, wanted: number, held: Hold, isBreak: boolean): Plan['latestReturn'] {
  const day = firstOpen(isBreak ? wanted : Math.min(lastDay, wanted), held.noRun);
  return { day, ...dated('date', run.date, day), ruleId: latestReturn.id };
}

// ---- the usual week, and how much less the days of recovery hold ------------------------------------------------------

const usualMinutes = (options: PlanOptions): number => (isStrong(options) ? usualWeek.strongRunMinutes : usualWeek.runMinutes);
const moreForLong = (usual: number): number => Math.max(0, usualWeek.longMinutes - usual);
const weekOf = (usual: number): UsualWeek => ({ runDays: usualWeek.runDays, runMinutes: usualWeek.runDays * usual + moreForLong(usual), ruleId: usualWeek.id });

function totalsOf(days: readonly PlanDay[], usual: number): Totals {
  const minutes = days.slice(1, -1).map(({ limit }) => limit.runMinutes ?? usual);
  const [weeks, rest] = [Math.floor(minutes.length / 7), minutes.length % 7];
  const usualRunDays = weeks * usualWeek.runDays + Math.min(rest, usualWeek.runDays);
  return {
    runDays: minutes.filter((one) => one > 0).length,
    runMinutes: minutes.reduce((sum, one) => sum + one, 0),
    usualRunDays,
    usualRunMinutes: usualRunDays * usual + Math.ceil(minutes.length / 7) * moreForLong(usual),
  };
}
