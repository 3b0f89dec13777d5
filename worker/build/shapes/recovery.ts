// A run and its recovery.

import * as z from 'zod';
import { warningCodes, warningFacts, type ToldRecovery, type ToldSummary } from '../../../core/index.ts';
import { day, growing, shapeOf, text, wholeDays } from './kit.ts';
import { basis, carries, certainty, clock, concluded, factsOf, milestoneId, notice, rulesVersion, runType } from './words.ts';

export const title = text.exactOptional().meta({ description: 'The printed title, where it was seen; the rules and sources give it, an answer leaves it out.' });
export const reference = { doi: text.exactOptional(), url: z.url().exactOptional(), locator: text.exactOptional() };
export const study = z
  .object({
    id: text,
    source: text.meta({ description: 'First authors, year, journal; where no author is known, the title.' }),
    title,
    finding: text,
    population: text,
    verified: z.literal(false).exactOptional().meta({ description: 'Only where the figure could not be checked.' }),
    ...reference,
  })
  .meta({ id: 'Study', description: 'One measured time-course. `doi`, `url` or `locator` says where to find it.' });

export const warning = z
  .object({
    code: growing(warningCodes).meta({ description: 'What it is about; a client may branch on it.' }),
    text,
    facts: z.object(factsOf(warningFacts)).meta({ id: 'WarningFacts', description: `What the text is made of, for a client with words of its own. ${carries(warningFacts)}` }),
  })
  .meta({ id: 'Warning', description: 'Something to know before trusting the answer. It is still an answer.' });

export const run = z
  .object({
    distanceKm: z.number().min(0).max(1000),
    type: runType,
    elevationGainM: z.number().min(0).max(100_000),
    effortKm: z.number().min(0).max(2000).meta({ description: 'km + metres climbed / 100: the axis of every ladder.' }),
    inferred: concluded,
  })
  .meta({ id: 'Run', description: 'The run as it was read.' });

const range = z.object({ minDays: wholeDays, maxDays: wholeDays }).meta({ id: 'Range', description: 'The spread of studies and runners, not a confidence interval.' });

export const milestone = z
  .object({ id: milestoneId, days: wholeDays, minDays: wholeDays, maxDays: wholeDays, date: day.exactOptional().meta({ description: 'When the day of the run is known.' }) })
  .meta({ id: 'Milestone', description: 'Days after the run; the day of the run is day 0.' });

const clockAnswer = z
  .object({
    id: clock,
    days: wholeDays,
    minDays: wholeDays,
    maxDays: wholeDays,
    basis,
    certainty,
    why: text,
    ruleId: text.meta({ description: 'To be looked up at /v1/rules/{id}.' }),
    evidence: z.array(study).meta({ description: 'Studies of this endpoint.' }),
    context: z.array(study).meta({ description: 'Other studies of the same kind of run.' }),
  })
  .meta({ id: 'Clock', description: 'One of the three clocks that a run starts.' });

const adjustment = z
  .object({ ruleId: text, effectDays: z.int(), why: text })
  .meta({ id: 'Adjustment', description: 'What changed the days of this run; 0 where it was considered and changed nothing.' });
export const advice = z.object({ ruleId: text, text }).meta({ id: 'Advice' });

const summary = {
  run,
  recoveryDays: wholeDays.meta({ description: 'Whole days until the same effort can be repeated.' }),
  range,
  milestones: z.array(milestone),
  warnings: z.array(warning),
};

export const recovery = shapeOf<ToldRecovery>()(
  z
    .object({ rulesVersion, ...summary, clocks: z.array(clockAnswer), adjustments: z.array(adjustment), advice: z.array(advice), notice })
    .meta({ id: 'Recovery', description: 'The whole answer of a run. Rest, cross-training, sick and injured give 0 days, no clocks and no milestones.' }),
);

export const compact = shapeOf<ToldSummary>()(
  z.object({ ...summary, ruleIds: z.array(text) }).meta({ id: 'CompactRecovery', description: 'The days without the reasons; the rules behind them by id.' }),
);
