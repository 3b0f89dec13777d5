// recoveryAfter: a run's clocks, milestones and what to know of them, as data; the sentences are written in prose/.

import type { Run } from '../reading/run.ts';
import { speck } from '../reading/number.ts';
import type { AdviceRow } from '../rules/advice.ts';
import { inputRules } from '../rules/input.ts';
import { raceSized, type Days as Points } from '../rules/ladders.ts';
import { easyDayFirst, full, hardSession, longRun } from '../rules/milestones.ts';
import { dateOf, dayOf } from '../words/calendar.ts';
import type { Warning } from '../words/said.ts';
import { rulesVersion, type Milestone } from '../words/terms.ts';
import { runTypes, type RunType } from '../words/types.ts';
import { daysFor } from './chance.ts';
import { clockAnswer, estimate, performanceOfRun, type ClockAnswer, type Estimate } from './clocks.ts';
import { adviceFor, asksForEasyDay, likeARace, recoveryRunRow, returnRow } from './fitting.ts';
import { clockIds, mapDays, typicalOf, wholeDays } from './ladder.ts';
import { milestoneOf, milestonesOf, type MilestoneAnswer } from './milestones.ts';
import { shareAnswers, type ShareAnswer } from './shares.ts';

export interface AppliedAdjustment {
  readonly ruleId: string;
  /** Whole days by which it moved the clock that it moved most: at its typical end, and at its late one. */
  readonly effectDays: number;
  readonly effectMaxDays: number;
  readonly why: string;
}
export interface RunAnswer {
  readonly distanceKm: number;
  readonly type: RunType;
  readonly elevationGainM: number;
  readonly effortKm: number;
  /** Which of these were concluded, not given. */
  readonly inferred?: Run['inferred'];
}
/** What every answer about a run begins with. */
interface Days {
  readonly run: RunAnswer;
  /** Days to `full`: half of runners have recovered by then, or the share that was asked for. */
  readonly recoveryDays: number;
  /** The share that was asked for. */
  readonly chance?: number;
  readonly range: { readonly minDays: number; readonly maxDays: number };
  readonly milestones: readonly MilestoneAnswer[];
  readonly warnings: readonly Warning[];
}
/** The days without the reasons: what a column or a batch needs. */
export interface RecoverySummary extends Days {
  readonly ruleIds: readonly string[];
}
export interface Recovery extends Days {
  readonly rulesVersion: typeof rulesVersion;
  readonly clocks: readonly ClockAnswer[];
  /** What share of runners has recovered on the day that was asked for, by each clock and by all of them. */
  readonly shares?: readonly ShareAnswer[];
  readonly adjustments: readonly AppliedAdjustment[];
  readonly advice: readonly AdviceRow[];
}

/** Days to one milestone alone: what fills a column. 0 without a recovery need. */
export function daysTo(milestone: Milestone, run: Run): number {
  if (milestone === 'full') {
    const performance = performanceOfRun(run);
    return performance ? fullDays(run, performance.days) : 0;
  }
  const found = estimate(run);
  return found ? milestoneOf(milestonesOf(run, found.values), milestone)!.days : 0;
}

/** Days to `full` alone. */
export const recoveryDays = (run: Run): number => daysTo('full', run);

/**
 * Days, range, milestones and rule ids of a run, without the reasons. Total on a parsed Run: it cannot fail.
 * Whole days; rest, cross-training, sick and injured give 0 days and no milestones.
 */
export function recoverySummary(run: Run): RecoverySummary {
  const found = estimate(run);
  if (!found) return { ...noNeed(run), ruleIds: [] };
  const ids = [
    ...clockIds.map((clock) => found.values[clock].ruleId),
    ...found.applied.map(({ adjustment }) => adjustment.id),
    returnRow(run).id,
    longRun.id,
    hardSession.id,
    ...(asksForEasyDay(run) ? [easyDayFirst.id] : []),
    full.id,
  ];
  return { ...daysOf(run, found), ruleIds: ids.filter((id, at) => ids.indexOf(id) === at) };
}

/** The whole answer: three clocks with basis, certainty, reason and studies, what adjusted them, and the milestones. */
export function recoveryAfter(run: Run): Recovery {
  const found = estimate(run);
  if (!found) return { rulesVersion, ...noNeed(run), clocks: [], adjustments: [], advice: [] };
  const { run: about, recoveryDays: days, chance, range, milestones, warnings } = daysOf(run, found);
  const clocks = clockIds.map((id) => clockAnswer(id, found.values[id], run.effortKm));
  return {
    rulesVersion,
    run: about,
    recoveryDays: days,
    chance,
    range,
    milestones,
    warnings,
    clocks,
    shares: run.onDay === undefined ? undefined : shareAnswers(found.values, clocks, run.onDay),
    adjustments: found.applied.map(({ adjustment: { id, why }, effectDays, effectMaxDays }) => ({ ruleId: id, effectDays, effectMaxDays, why })),
    advice: adviceFor(run),
  } as Recovery; // undefined stands for left out: JSON has neither, and spreading what may be missing costs as much as the clocks
}

/** Typical, or the day by which the share that was asked for has recovered. */
const fullDays = ({ chance }: Run, performance: Points): number => wholeDays(chance === undefined ? typicalOf({ days: performance }) : daysFor(performance, chance));

function daysOf(run: Run, found: Estimate): Days {
  const { days } = found.values.performance;
  const [minDays, , maxDays] = mapDays(days, wholeDays);
  const toFull = fullDays(run, days);
  const milestones = milestonesOf(run, found.values);
  const dayOfRun = run.date === undefined ? null : dayOf(run.date);
  return {
    run: runAnswer(run),
    recoveryDays: toFull,
    chance: run.chance,
    range: { minDays, maxDays },
    milestones:
      run.chance === undefined && dayOfRun === null
        ? milestones
        : milestones.map((one) => {
            const to = one.id === 'full' ? toFull : one.days;
            const answer = { id: one.id, days: to, minDays: one.minDays, maxDays: one.maxDays };
            return dayOfRun === null ? answer : { ...answer, date: dateOf(dayOfRun + to) };
          }),
    warnings: warningsOf(run, found.beyondKm),
  } as Days;
}

const noNeed = (run: Run): Days => ({ run: runAnswer(run), recoveryDays: 0, range: { minDays: 0, maxDays: 0 }, milestones: [], warnings: run.warnings });

export function runAnswer({ distanceKm, type, elevationGainM, effortKm, inferred }: Run): RunAnswer {
  const answer = { distanceKm, type, elevationGainM, effortKm };
  return inferred.length > 0 ? { ...answer, inferred } : answer;
}

// ---- what to know before trusting it ----------------------------------------------------------------------------------

/** `beyondKm`: the effort beyond which the last row is held, where the run is. */
export function warningsOf(run: Run, beyondKm: number | null): Warning[] {
  const warnings = [...run.warnings];
  if (beyondKm !== null) warnings.push({ code: 'beyond-evidence', facts: { effortKm: run.effortKm, lastEffortKm: beyondKm } });
  if (likeARace(run) && runTypes[run.type].kind === 'training') {
    warnings.push({ code: 'race-sized', facts: { aboveEffortKm: raceSized.aboveEffortKm, share: raceSized.share } });
  }
  const contradicted = run.approach === 'active' ? recoveryRunRow(run) : null;
  if (contradicted && contradicted.advised.active !== 'no' && contradicted.advised.balanced === 'no') {
    warnings.push({ code: 'contradicts-trial', facts: { firstDay: returnRow(run).active.easyRun.notBefore, ruleId: contradicted.id } });
  }
  return run.inferred.includes('type') && runTypes[run.type].kind === 'training' ? [...warnings, ...mayBeRace(run)] : warnings;
}

/** The usual race distance that a run is near, if any. */
export function usualRaceKm({ distanceKm }: Run): number | undefined {
  const { distancesKm, within } = inputRules.mayBeRace;
  return distancesKm.find((km) => Math.abs(distanceKm / km - 1) <= within + speck);
}

/** A plain run near a usual race distance, with the days if it was that race. */
function mayBeRace(run: Run): readonly Warning[] {
  const nearKm = usualRaceKm(run);
  const raced = nearKm === undefined ? null : performanceOfRun({ ...run, type: 'race' });
  if (nearKm === undefined || !raced) return [];
  const [minDays, days, maxDays] = mapDays(raced.days, wholeDays);
  return [{ code: 'may-be-race', facts: { nearKm, days, minDays, maxDays } }];
}
