// Rules, sources, validation.

import * as z from 'zod';
import { ruleTables, type Rule, type SourceEntry } from '../../../core/index.ts';
import { growing, shapeOf, text } from './kit.ts';
import { basis, certainty, clock, rulesVersion, runType, spread } from './words.ts';
import { reference, study, title } from './recovery.ts';

const table = growing(ruleTables).meta({ id: 'RuleTable', description: 'The table of core/rules that holds it.' });
const unrounded = z.number().min(0);
const clockOfRule = z
  .object({
    id: clock,
    days: unrounded,
    minDays: unrounded,
    maxDays: unrounded,
    basis,
    certainty,
    spread,
    why: text,
    counted: z.array(text),
    evidence: z.array(study),
    context: z.array(study),
  })
  .meta({ id: 'ClockOfRule' });
const ruleOfDays = z
  .object({
    id: text,
    table,
    effortKm: z.number().meta({ description: 'The effort the row stands for.' }),
    clocks: z.array(clockOfRule),
  })
  .meta({
    id: 'RuleOfDays',
    description: 'A row of days, unrounded: typical, early (one runner in ten) and late (nine in ten). Between two rows days are read off linearly against log(effortKm).',
  });
const ruleOfPolicy = z
  .object({
    id: text,
    table,
    basis,
    certainty: certainty.nullable(),
    why: text,
    evidence: z.array(study),
    sources: z.array(z.object({ key: text, source: text, title, ...reference }).meta({ id: 'RuleSource' })),
    values: z.record(z.string(), z.unknown()).meta({ description: 'The other columns of its table.' }),
  })
  .meta({ id: 'RuleOfPolicy', description: 'Any other rule.' });
const rule = shapeOf<Rule>()(z.union([ruleOfDays, ruleOfPolicy]).meta({ id: 'Rule' }));
export const ruleList = z.object({ rulesVersion, rules: z.array(rule) }).meta({ id: 'Rules' });
export const oneRule = z.object({ rulesVersion, rule }).meta({ id: 'OneRule', description: 'The rule of that id; of a retired id its successor, under its own.' });

const timeCourse = z
  .object({
    id: text,
    type: runType,
    ran: text,
    distanceKm: z.number().nullable(),
    elevationGainM: z.number().nullable(),
    durationH: z.number().nullable(),
    n: z.int().nullable(),
    population: text,
    outcome: text,
    outcomeClass: text,
    testDays: z.array(z.number()),
    lastDayImpaired: z.number().nullable(),
    firstDayBack: z.number().nullable(),
    finding: text,
    verified: z.boolean(),
    sex: text.exactOptional().meta({ description: 'Men (M) and women (F) among n, where known.' }),
    whatWasRead: growing(['full-text', 'abstract', 'second-hand']).exactOptional().meta({ description: 'What the row rests on, where it was noted row by row.' }),
    individuals: text.exactOptional().meta({ description: 'How far single runners lie apart, where the text says so.' }),
  })
  .meta({ id: 'TimeCourse', description: 'What a study measured after one kind of run.' });
const sourceEntry = shapeOf<SourceEntry>()(
  z
    .object({
      id: text,
      formerly: z.array(text).exactOptional().meta({ description: 'Keys under which earlier versions held it.' }),
      authors: text,
      year: z.int().nullable(),
      title: text.nullable(),
      about: text.meta({ description: 'Our own description.' }),
      journal: text.nullable(),
      read: growing(['full-text', 'abstract', 'second-hand', 'title']).meta({ description: 'What was read of it.' }),
      found: z.literal(false).exactOptional().meta({ description: 'Only where it could not be found again: no rule above very-low certainty rests on it alone.' }),
      note: text.exactOptional(),
      ...reference,
      evidence: z.array(timeCourse),
    })
    .meta({ id: 'Source', description: 'A study, article or rule of thumb, with the time-courses that were read from it.' }),
);
export const sourceList = z.object({ rulesVersion, sources: z.array(sourceEntry) }).meta({ id: 'Sources' });

const part = z.number().min(0).max(1);
const means = z
  .object({ insideShare: part, meanDaysOff: z.number().min(0), overlapShare: part, biasDays: z.number() })
  .meta({ id: 'ScoreMeans' })
  .nullable();
const missed = z
  .object({ meanDays: z.number().min(0), biasDays: z.number() })
  .meta({ id: 'MissedDays' })
  .nullable();
const validationRow = z
  .object({
    id: text,
    clock: text,
    effortKm: z.number(),
    ruleId: text,
    measured: z.object({ afterDay: z.number().nullable(), byDay: z.number().nullable() }).meta({ id: 'MeasuredBetween' }),
    days: z.number(),
    minDays: z.number(),
    maxDays: z.number(),
    milestoneDays: z.number(),
    fitDays: z.number().nullable(),
    constantDays: z.number().nullable(),
  })
  .meta({ id: 'ValidationRow' });
const rowLeftOut = z.object({ id: text, clock: text, reason: text }).meta({ id: 'RowLeftOut' });
const score = z.object({ rows: z.int(), studies: z.int(), byRow: means, byStudy: means, missedByRow: missed, missedByStudy: missed }).meta({
  id: 'Score',
  description:
    'missed...: a day on which a loss was still measured is a miss, counted to the next whole day. byRow and byStudy let such a day through: their days are those with edges free.',
});
const constant = z.object({ days: z.int().min(0), score }).meta({ id: 'Constant', description: 'The one number of days that is nearest to these very rows.' });
const heldShare = z
  .object({ toTheDay: part, asRounded: part })
  .meta({ id: 'HeldShare', description: 'To the day, and with half a day more at either end, as days are rounded to be shown.' });
const claim = z
  .object({ share: part, days: z.number() })
  .meta({ id: 'Claim', description: 'Share of worlds in which it seems nearer than the constant, and by how many days on average.' });
const inSample = { laddersInSample: score, constantInSample: constant };
const withoutStudy = { fitLeftOut: score, constantLeftOut: score };
const secondTable = z.object({ clock: text, ladders: score, constantInSample: constant, fit: score, constantWithout: score }).meta({ id: 'SecondScores' });
const oneRange = z
  .object({ minDays: z.number(), maxDays: z.number(), known: heldShare, newStudy: heldShare })
  .meta({ id: 'OneRange', description: 'The null model: the medians of `minDays` and `maxDays` for everything.' });
const studyBracket = z
  .object({
    clock: text,
    rows: z.int(),
    studies: z.int(),
    tau: z.number(),
    sigma: z.number(),
    known: heldShare,
    newStudy: heldShare,
    oneRange,
    modelRange: part,
  })
  .meta({ id: 'StudyBracket' });
const count = z
  .object({
    name: text,
    clock: text,
    day: z.int(),
    runners: z.int().nullable(),
    countedShare: z.object({ least: part, most: part }).meta({ id: 'ShareBetween' }),
    predictedShare: part,
    standing: growing(['a fit', 'an upper bound']),
    evidence: z.array(text),
  })
  .meta({ id: 'RunnersCounted' });
const world = z
  .object({
    clock: text,
    world: text,
    trueDay: z.int(),
    today: claim,
    redrawnInSample: claim,
    redrawnLeftOut: claim,
    realDays: z.number(),
    asMuchAsRealShare: part,
  })
  .meta({ id: 'SimulatedWorld' });
const scores = z.object({ clock: text, family: text, milestoneInSample: score, ...inSample, ...withoutStudy, leftOut: z.record(z.string(), z.int()) }).meta({ id: 'Scores' });
const folkRule = z.object({ id: text, name: text, clock: text, on: text, rule: score, milestoneInSample: score, ...inSample, ...withoutStudy }).meta({ id: 'FolkRule' });
export const validation = z
  .object({
    rulesVersion,
    assumptions: z.array(text),
    scores: z.array(scores),
    folkRules: z.array(folkRule),
    readThis: text,
    targets: z.array(z.looseObject({})).meta({ description: 'Ours against theirs: met yes (won), level, or no (lost).' }),
    misses: z.array(text),
    studyBrackets: z
      .array(studyBracket)
      .meta({ description: 'Coverage of study brackets, not of runners: what `minDays` to `maxDays` hold of the known ones and are expected to hold of a new study.' }),
    counts: z.array(count).meta({ description: 'Single runners, where studies counted them, beside the share that the rules predict.' }),
    nothingToFind: z.array(world).meta({ description: 'What this validation says of simulated studies in whose world the same number of days holds after everything.' }),
    rows: z.array(validationRow),
    leftOut: z.array(rowLeftOut),
    added: z
      .object({ scores: z.array(secondTable), rows: z.array(validationRow), leftOut: z.array(rowLeftOut) })
      .meta({ id: 'SecondTable', description: 'The second table of evidence. The ladders have seen it; fit and `constantWithout` are those of the first table, which have not.' }),
    together: z.array(z.object({ clock: text, ...inSample }).meta({ id: 'BothTables' })).meta({ description: 'Both tables.' }),
  })
  .meta({ id: 'Validation', description: 'How near the rules come to what was measured. Read `readThis` first.' });
