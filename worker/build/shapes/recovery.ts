// A run and its recovery.

import * as z from 'zod';
import { definitions, limits, noteCodes, noteFacts, warningCodes, warningFacts } from '../../../core/index.ts';
import type { LeanRecovery } from '../../api/lean.ts';
import type { CompactAnswer, CompactRecovery } from '../../api/recovery.ts';
import { day, growing, growingTerms, shapeOf, text, wholeDays } from './kit.ts';
import { basis, carries, certainty, chanceOf, clock, concluded, factsOf, milestoneId, notice, rulesVersion, runType, share, spread } from './words.ts';

export const title = text.exactOptional().meta({ description: 'The printed title, where it was seen; the rules and sources give it, an answer leaves it out.' });
export const reference = { doi: text.exactOptional(), url: z.url().exactOptional(), locator: text.exactOptional() };
export const study = z
  .object({
    id: text,
    key: text.meta({ description: 'Of the source, at /v1/sources.' }),
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

export const note = z
  .object({
    code: growing(noteCodes).meta({ description: 'What it is about; a client may branch on it.' }),
    text,
    facts: z.object(factsOf(noteFacts)).meta({ id: 'NoteFacts', description: `What the text is made of, for a client with words of its own. ${carries(noteFacts)}` }),
  })
  .meta({ id: 'Note', description: 'How a log was read.' });

export const run = z
  .object({
    distanceKm: z.number().min(0).max(1000),
    type: runType,
    elevationGainM: z.number().min(0).max(100_000),
    effortKm: z.number().min(0).max(2000).meta({ description: 'km + metres climbed / 100: the axis of every ladder.' }),
    inferred: concluded,
  })
  .meta({ id: 'Run', description: 'The run as it was read.' });

const range = z.object({ minDays: wholeDays, maxDays: wholeDays }).meta({
  id: 'Range',
  description:
    'Of runners, not of group means: one in ten has recovered by `minDays`, half by the typical day, nine in ten by `maxDays`. No confidence interval. The `spread` of the clock `performance` says where it comes from; where that is our convention, it says so.',
});
const ofRunners = {
  days: wholeDays.meta({ description: 'Typical: half of runners are there by then.' }),
  minDays: wholeDays.meta({ description: 'Early: one runner in ten.' }),
  maxDays: wholeDays.meta({ description: 'Late: nine runners in ten.' }),
};
export const chance = z
  .number()
  .min(limits.chance.min)
  .max(limits.chance.max)
  .exactOptional()
  .meta({ description: 'The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them.' });

const compactShare = z.object({ id: chanceOf, day: wholeDays, share, basis, certainty }).meta({
  id: 'CompactShare',
  description: 'Share of runners like those studied who have recovered by the morning of a day: inferred or our convention, of low certainty at most.',
});
const said = text.meta({ description: 'In words: of 10 runners, like whom, so many by which day; and where it is our convention.' });
const toldShare = compactShare.extend({ text: said }).meta({
  id: 'Share',
  description:
    'Share of runners like those studied who have recovered by the morning of a day, with the sentence that says of whom: inferred or our convention, of low certainty at most.',
});

export const milestone = z
  .object({
    id: milestoneId,
    days: wholeDays.meta({
      description:
        'Of `full`: half of runners, or the share that `chance` asked for. The others are rules over the clocks, and wait for late ends where the slow runners get hurt.',
    }),
    minDays: wholeDays.meta({ description: 'The same at the early ends of the clocks; of `full`: one runner in ten.' }),
    maxDays: wholeDays.meta({ description: 'The same at their late ends; of `full`: nine runners in ten.' }),
    date: day.exactOptional().meta({ description: 'When the day of the run is known.' }),
  })
  .meta({ id: 'Milestone', description: 'Days after the run; the day of the run is day 0. Read it by its `id`, never by its place.' });

export const source = z
  .object({ id: text, source: text.meta({ description: 'First authors, year, journal; where no author is known, the title.' }), ...reference })
  .meta({ id: 'SourceReference' });
export const library = {
  sources: z.array(source).meta({ description: 'Who measured it, each once, as `sourceId` of a study names them.' }),
  studies: z
    .array(
      z
        .object({
          id: text,
          sourceId: text,
          finding: text,
          population: text,
          verified: z.literal(false).exactOptional().meta({ description: 'Only where the figure could not be checked.' }),
        })
        .meta({ id: 'StudyFinding' }),
    )
    .meta({ description: 'What was measured, each once, as `evidence` names it.' }),
};
const studyIds = z.array(text);

const clockAnswer = z
  .object({
    id: clock,
    ...ofRunners,
    basis,
    certainty,
    spread,
    chance: z.object({ day: wholeDays, share, basis, certainty, text: said }).meta({
      id: 'Chance',
      description: 'Share of runners like those studied whose clock has run out by the morning of the shown `days`: inferred or our convention, of low certainty at most.',
    }),
    why: text,
    ruleId: text.meta({ description: 'To be looked up at /v1/rules/{id}.' }),
    counted: z.array(text).meta({ description: 'Ids of the studies that counted single runners, or printed their standard deviation; none unless `spread` is measured.' }),
    evidence: studyIds.meta({ description: 'Studies of this endpoint, by their ids among `studies`.' }),
    context: studyIds.meta({ description: 'Other studies of the same kind of run, by their ids at /v1/sources.' }),
  })
  .meta({ id: 'Clock', description: 'One of the three clocks that a run starts.' });

const adjustment = z
  .object({
    ruleId: text,
    effectDays: z.int().meta({ description: 'Change of the typical day, of the clock that it moved most.' }),
    effectMaxDays: z.int().meta({ description: 'Change of the late end, of the clock whose late end it moved most.' }),
    why: text,
  })
  .meta({ id: 'Adjustment', description: 'What changed the days of this run; 0 where it was considered and changed nothing.' });
export const advice = z
  .object({
    ruleId: text,
    standing: growingTerms(definitions.standings, 'What it is worth.').meta({ id: 'Standing' }),
    text,
    basis,
    certainty,
    sourceIds: z.array(text).meta({ description: 'At /v1/sources, and with the rule at /v1/rules.' }),
  })
  .meta({ id: 'Advice', description: 'What to do besides running, and what is only claimed.' });

const summary = {
  run,
  recoveryDays: wholeDays.meta({ description: 'Whole days until the same effort can be repeated: by half of runners, or by the share that `chance` asked for.' }),
  chance,
  range,
  milestones: z.array(milestone),
  warnings: z.array(warning),
};

export const recovery = shapeOf<LeanRecovery>()(
  z
    .object({
      rulesVersion,
      ...summary,
      clocks: z.array(clockAnswer),
      shares: z.array(toldShare).exactOptional().meta({ description: 'With `onDay`: of each clock, and of `full`.' }),
      adjustments: z.array(adjustment),
      advice: z.array(advice),
      ...library,
      notice,
    })
    .meta({ id: 'Recovery', description: 'The whole answer of a run. Rest, cross-training, sick and injured give 0 days, no clocks and no milestones.' }),
);

export const compact = shapeOf<CompactRecovery>()(
  z
    .object({ ...summary, shares: z.array(compactShare).exactOptional().meta({ description: 'With `onDay`.' }), ruleIds: z.array(text) })
    .meta({ id: 'CompactRecovery', description: 'The days without the reasons; the rules behind them by id.' }),
);

export const compactAnswer = shapeOf<CompactAnswer>()(
  z
    .object({ rulesVersion, ...compact.shape })
    .meta({ id: 'CompactRecoveryAnswer', description: 'With `detail=compact`: the days without the reasons; the rules behind them by id.' }),
);
