// The recovery run after a run: when, how long, how hard; or why none.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { PlanOptions } from '../reading/plan.ts';
import type { Run } from '../reading/run.ts';
import { phases } from '../rules/day-plan.ts';
import type { ReturnRow } from '../rules/milestones.ts';
import { cappedPrescription, longPrescription, prescription } from '../rules/recovery-run.ts';
import type { Basis, Certainty } from '../words/terms.ts';
import { dated } from './dated.ts';
import { recoveryRunRow, returnRow } from './fitting.ts';
import { milestoneOf } from './milestones.ts';
import { recoverySummary, type RecoverySummary } from './recovery.ts';

export interface HeartRate {
  readonly fromPercent: number;
  readonly toPercent: number;
  readonly fromBpm?: number;
  readonly toBpm?: number;
}
/** How sure, and who says so. */
interface Reasons {
  readonly basis: Basis;
  readonly certainty: Certainty;
  /** Sentences of the rules that decide. */
  readonly why: readonly string[];
  readonly evidence: readonly EvidenceId[];
  readonly ruleIds: readonly string[];
}
export type RecoveryRunAnswer =
  | ({ readonly advised: 'no' } & Reasons)
  | ({
      readonly advised: 'yes' | 'optional';
      readonly earliestDay: number;
      readonly earliestDate?: string;
      readonly minutes: { readonly min: number; readonly max: number };
      readonly heartRate: HeartRate;
      readonly perWeek: { readonly min: number; readonly max: number };
    } & Reasons);

export function heartRate([from, to]: readonly [number, number], maxHrBpm: number | undefined): HeartRate {
  const percent = { fromPercent: Math.round(from * 100), toPercent: Math.round(to * 100) };
  return maxHrBpm === undefined ? percent : { ...percent, fromBpm: Math.round(from * maxHrBpm), toBpm: Math.round(to * maxHrBpm) };
}

export const isStrong = ({ trainingPhase, level }: PlanOptions): boolean =>
  (longPrescription.trainingPhases as readonly unknown[]).includes(trainingPhase) && (longPrescription.levels as readonly unknown[]).includes(level);

const firstRunMinutes = Number(phases.find(({ when }) => when === 'first-run')!.runMinutes);

/** `isAnew`: running begins anew after days that check-ins held. */
export function recoveryRunAfter(run: Run, { alternateDays }: ReturnRow, earliestDay: number, options: PlanOptions, isAnew = false): RecoveryRunAnswer {
  const { id, basis, certainty, why, studies, advised: by } = recoveryRunRow(run);
  const advised = by[run.approach];
  if (advised === 'no') return { advised, basis, certainty, why: [why], evidence: studies, ruleIds: [id] };
  const shape = alternateDays ? cappedPrescription : isStrong(options) && !isAnew ? longPrescription : prescription;
  const [min, most] = shape.minutes;
  const max = isAnew ? Math.min(most, firstRunMinutes) : most;
  return {
    advised,
    earliestDay,
    ...dated('earliestDate', run.date, earliestDay),
    minutes: { min, max },
    heartRate: heartRate(prescription.ofMaxHr, options.maxHrBpm),
    perWeek: { min: prescription.perWeek[0], max: prescription.perWeek[1] },
    basis,
    certainty,
    why: shape === prescription ? [why] : [why, shape.why],
    evidence: studies,
    ruleIds: [...new Set([id, prescription.id, shape.id])],
  };
}

/** The recovery run of a plan without its days and without check-ins: what fills a column. */
export interface RecoveryRunAlone extends Pick<RecoverySummary, 'milestones' | 'warnings'> {
  readonly recoveryRun: RecoveryRunAnswer;
}

/** null without a recovery need. */
export function recoveryRunOf(run: Run, options: PlanOptions = {}): RecoveryRunAlone | null {
  const { milestones, warnings } = recoverySummary(run);
  const easy = milestoneOf(milestones, 'easy-run');
  return easy ? { milestones, warnings, recoveryRun: recoveryRunAfter(run, returnRow(run), easy.days, options) } : null;
}
