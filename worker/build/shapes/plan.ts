// The days after a run.

import * as z from 'zod';
import { definitions, urgencies } from '../../../core/index.ts';
import type { CompactPlan, LeanPlan } from '../../api/lean.ts';
import { day, growing, growingTerms, shapeOf, text, wholeDays } from './kit.ts';
import { basis, certainty, notice, phase, rulesVersion, share } from './words.ts';
import { stop } from './problem.ts';
import { advice, chance, library, milestone, run, warning } from './recovery.ts';

const beats = z.int().min(0).max(240);
const percent = z.int().min(0).max(100);
const heartRate = z
  .object({ fromPercent: percent, toPercent: percent, fromBpm: beats.exactOptional(), toBpm: beats.exactOptional() })
  .meta({ id: 'HeartRate', description: 'Share of maximum heart rate; in beats only where maxHrBpm was given.' });
const minutes = z.int().min(0).max(600);
const reasons = { basis, certainty, why: z.string() };

const limit = z
  .object({ runMinutes: minutes.nullable(), crossMinutes: minutes.nullable(), intensity: text, heartRate: heartRate.nullable() })
  .meta({ id: 'DayLimit', description: 'Upper limits; null: as usual.' });
const doesId = text.meta({ description: 'Key of the words in `does` (and `intensity`), for a client with words of its own.' });
const planDay = z
  .object({
    day: wholeDays,
    date: day.exactOptional(),
    phase,
    does: text,
    doesId,
    limit,
    basis,
    certainty,
    ruleIds: z.array(text),
    reasonId: text.meta({ description: 'Among `reasons`: why the day is as it is.' }),
  })
  .meta({ id: 'PlanDay' });

const dayShares = z
  .object({ day: wholeDays, date: day.exactOptional(), soreness: share, muscle: share, performance: share, full: share })
  .meta({ id: 'DayShares', description: 'Share of runners who have recovered by the morning of a day, by each clock; `full` is the least of the three.' });

const forms = z
  .array(
    z
      .object({ ruleId: text, form: growing(['hot', 'cold']).meta({ description: '`hot`: right after the run. `cold`: hours to days later.' }), why: text })
      .meta({ id: 'RecoveryRunForm' }),
  )
  .meta({ description: 'What the trials found of each form, advised or not.' });
const studied = { ...reasons, forms, evidence: z.array(text).meta({ description: 'By their ids among `studies`.' }), ruleIds: z.array(text) };
// `advised` tells these two apart, so its words are closed
const minutesRange = z.object({ min: minutes, max: minutes }).meta({ id: 'MinutesRange' });
const noRecoveryRun = z.object({ advised: z.literal('no'), ...studied }).meta({ id: 'NoRecoveryRun', description: 'None, and why.' });
const someRecoveryRun = z
  .object({
    advised: z.enum(['yes', 'optional']),
    earliestDay: wholeDays,
    earliestDate: day.exactOptional(),
    minutes: minutesRange,
    heartRate,
    talkTest: text,
    surface: text,
    stopRule: text,
    perWeek: z.object({ min: z.int(), max: z.int() }).meta({ id: 'RunsPerWeek' }),
    ...studied,
  })
  .meta({ id: 'SomeRecoveryRun', description: 'What it looks like.' });

export const plan = shapeOf<LeanPlan>()(
  z
    .object({
      rulesVersion,
      run,
      approach: growingTerms(definitions.approaches, 'Approach to recovery runs.'),
      recoveryDays: wholeDays.nullable().meta({ description: 'Days to full recovery, check-ins included; null while one of them stops the countdown.' }),
      chance,
      milestones: z.array(milestone),
      days: z.array(planDay),
      reasons: z.array(z.object({ ruleId: text, why: text }).meta({ id: 'Reason' })).meta({ description: 'Each reason once, as `reasonId` of a day names it.' }),
      recoveryRun: z.union([noRecoveryRun, someRecoveryRun]).meta({ id: 'RecoveryRun', description: 'When a recovery run is advised, and what it looks like; or why none.' }),
      latestReturn: z.object({ day: wholeDays, date: day.exactOptional(), text, ruleId: text }).meta({ id: 'LatestReturn' }).nullable(),
      seasonBreak: z
        .object({ firstRunDay: wholeDays, date: day.exactOptional(), text, ruleId: text })
        .meta({ id: 'SeasonBreak' })
        .nullable()
        .meta({ description: 'With `seasonEnd`, after a race: no run before this day. A choice, which changes no days to full recovery.' }),
      usualWeek: z
        .object({ runDays: z.int(), runMinutes: z.int(), text, ruleId: text })
        .meta({ id: 'UsualWeek' })
        .nullable()
        .meta({ description: 'The week from the last day on, at its upper limits: no 7 days of the plan hold more.' }),
      totals: z.object({ runDays: wholeDays, runMinutes: z.int(), usualRunDays: wholeDays, usualRunMinutes: z.int() }).meta({ id: 'PlanTotals' }),
      shares: z
        .array(dayShares)
        .exactOptional()
        .meta({ description: 'One for each of the days. Left out after a check-in that holds or moves days, and where nothing counts down.' }),
      sharesText: text.meta({ description: 'Of whom the shares speak, or why there are none.' }),
      checkIns: z
        .array(z.object({ ruleId: text, day: wholeDays, holdEasyDays: wholeDays, holdHardDays: wholeDays, extendDays: wholeDays, ...reasons }).meta({ id: 'CheckInEffect' }))
        .meta({ description: 'What the check-ins did. Each effect only ever adds.' }),
      overDays: z.array(wholeDays).meta({ description: 'Days of check-ins with a sign that no longer counted, since the countdown was over by then.' }),
      stopped: stop
        .nullable()
        .meta({ description: 'A red flag, soreness that lasts far too long, or joint pain stops the plan: no days, no dates, only where to turn or what to wait for.' }),
      warnings: z.array(warning),
      advice: z.array(advice),
      ...library,
      notice,
    })
    .meta({ id: 'Plan', description: 'One entry a day from the run (day 0) to full recovery, or to the next hard session where that comes later.' }),
);

const span = z
  .object({
    fromDay: wholeDays,
    toDay: wholeDays,
    fromDate: day.exactOptional(),
    toDate: day.exactOptional(),
    phase,
    runDays: z.array(wholeDays).exactOptional().meta({ description: 'The days with a run, where the others have none.' }),
    does: text,
    doesId,
    runMinutes: minutes.nullable(),
    crossMinutes: minutes.nullable(),
  })
  .meta({ id: 'PlanSpan', description: 'Days that are alike, or that alternate. Minutes are upper limits; null: as usual.' });
export const compactPlan = shapeOf<CompactPlan>()(
  z
    .object({
      rulesVersion,
      run,
      approach: plan.shape.approach,
      recoveryDays: wholeDays.nullable(),
      chance,
      milestones: z.array(milestone),
      days: z.array(span),
      recoveryRunMinutes: minutesRange.nullable().meta({ description: 'Of a recovery run, advised or optional; null: none.' }),
      latestReturnDay: wholeDays.nullable(),
      seasonBreakUntilDay: wholeDays.nullable().meta({ description: 'With `seasonEnd`: no run before this day.' }),
      stopped: z
        .object({ urgency: growing(urgencies), text })
        .meta({ id: 'CompactStop' })
        .nullable(),
      warnings: z.array(warning),
    })
    .meta({ id: 'CompactPlan', description: 'With `detail=compact`: days that are alike as one, without reasons.' }),
);
