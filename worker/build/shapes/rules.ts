// Rules, sources, validation.

import * as z from 'zod';
import { ruleTables, type Rule, type SourceEntry } from '../../../core/index.ts';
import { growing, shapeOf, text } from './kit.ts';
import { basis, certainty, clock, rulesVersion, runType, spread } from './words.ts';
import { reference, study, title } from './recovery.ts';

const table = growing(ruleTables).meta({ id: 'RuleTable', description: 'The table of core/rules that holds it.' });
const unrounded = z.number().min(0);
const ruleOfDays = z
  .object({
    id: text,
    table,
    effortKm: z.number().meta({ description: 'The effort the row stands for.' }),
    clocks: z.array(
      z.object({
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
      }),
    ),
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
    sources: z.array(z.object({ source: text, title, ...reference })),
    values: z.record(z.string(), z.unknown()).meta({ description: 'The other columns of its table.' }),
  })
  .meta({ id: 'RuleOfPolicy', description: 'Any other rule.' });
const rule = shapeOf<Rule>()(z.union([ruleOfDays, ruleOfPolicy]).meta({ id: 'Rule' }));
export const ruleList = z.object({ rulesVersion, rules: z.array(rule) }).meta({ id: 'Rules' });
export const oneRule = z.object({ rulesVersion, rule }).meta({ id: 'OneRule', description: 'The rule of that id; of a retired id its successor, under its own.' });

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
      evidence: z.array(
        z.object({
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
        }),
      ),
    })
    .meta({ id: 'Source', description: 'A study, article or rule of thumb, with the time-courses that were read from it.' }),
);
export const sourceList = z.object({ rulesVersion, sources: z.array(sourceEntry) }).meta({ id: 'Sources' });

const part = z.number().min(0).max(1);
const means = z.object({ insideShare: part, meanDaysOff: z.number().min(0), overlapShare: part, biasDays: z.number() }).nullable();
const validationRow = z.object({
  id: text,
  clock: text,
  effortKm: z.number(),
  ruleId: text,
  measured: z.object({ afterDay: z.number().nullable(), byDay: z.number().nullable() }),
  days: z.number(),
  minDays: z.number(),
  maxDays: z.number(),
  fitDays: z.number().nullable(),
});
const rowLeftOut = z.object({ id: text, clock: text, reason: text });
const score = z.object({ rows: z.int(), studies: z.int(), byRow: means, byStudy: means }).meta({ id: 'Score' });
export const validation = z
  .object({
    rulesVersion,
    assumptions: z.array(text),
    scores: z.array(z.object({ clock: text, family: text, laddersInSample: score, fitLeftOut: score, leftOut: z.record(z.string(), z.int()) })),
    folkRules: z.array(z.object({ id: text, name: text, clock: text, on: text, rule: score, laddersInSample: score, fitLeftOut: score })),
    readThis: text,
    targets: z.array(z.looseObject({})),
    misses: z.array(text),
    rows: z.array(validationRow),
    leftOut: z.array(rowLeftOut),
    added: z
      .object({ scores: z.array(z.object({ clock: text, ladders: score, fit: score })), rows: z.array(validationRow), leftOut: z.array(rowLeftOut) })
      .meta({ description: 'Studies added since: neither the ladders nor the fit were made from them.' }),
  })
  .meta({ id: 'Validation', description: 'How near the rules come to what was measured. Read `readThis` first.' });
