// The shapes of the API in zod: requests as a client writes them, answers field by field. They document and test; parseRun decides,
// so the worker itself carries none of this. Each answer is held to core's type by the compiler, and to what is really answered by the tests.
// Requests are closed (`strictObject`: a slip in a name is refused), answers are open (`object`: a client ignores what it does not know).

import * as z from 'zod';
import {
  definitions,
  expectationFacts,
  hintFacts,
  limits,
  redFlags,
  ruleTables,
  terms,
  warningCodes,
  warningFacts,
  type AthleteStatus,
  type Rule,
  type SourceEntry,
  type ToldColumn,
  type ToldGap,
  type ToldPlan,
  type ToldRecovery,
  type ToldRow,
  type ToldSummary,
} from '../../core/index.ts';
import type { Problem } from '../http/problem.ts';
import { mostRuns, type runParameters } from '../api/recovery.ts';
import type { logFields } from '../api/log.ts';
import type { planParameters } from '../api/plan.ts';

const ids = <T extends string>(of: { readonly [id in T]: unknown }): [T, ...T[]] => Object.keys(of) as [T, ...T[]];
const listed = <T extends string>(of: readonly T[]): [T, ...T[]] => [...of] as [T, ...T[]];
/** What a set of words is about, and what each of them means. */
const meaning = <T extends string>(of: { readonly [id in T]: string }, about: string): string => [about, ...ids(of).map((id) => `\`${id}\`: ${of[id]}`)].join(' ');

const extensible = 'x-extensible-enum';
/** Words of an answer that may become more: a client has text, and those of today. */
const growing = <T extends string>(words: readonly T[]) => z.enum(listed(words)).meta({ [extensible]: words });
const growingTerms = <T extends string>(of: { readonly [id in T]: string }, about: string) => growing(ids(of)).meta({ description: meaning(of, about) });
/** Words of a request: others are refused. */
const closedTerms = <T extends string>(of: { readonly [id in T]: string }, about: string) => z.enum(ids(of)).meta({ description: meaning(of, about) });

/** How every shape is told to clients. As input, since an answer is what they take in: so zod leaves open what is not strict. */
export const told = {
  target: 'draft-2020-12',
  io: 'input',
  override({ jsonSchema }) {
    delete jsonSchema.id; // where it stands is its name
    if (extensible in jsonSchema) delete jsonSchema.enum;
  },
} as const satisfies z.core.ToJSONSchemaParams;

type Writable<T> = T extends readonly (infer E)[] ? Writable<E>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
/** Holds a shape to core: every answer of that type fits it. */
const shapeOf =
  <Answer>() =>
  <Shape extends z.ZodType>(shape: Shape & (Writable<Answer> extends z.output<Shape> ? unknown : never)): Shape =>
    shape;

const wholeDays = z.int().min(0).max(400);
const day = z.iso.date();
const text = z.string().min(1);

// ---- words ----------------------------------------------------------------------------------------------------------

const runType = growingTerms(definitions.runTypes, 'Run type.').meta({ id: 'RunType' });
const clock = growingTerms(definitions.clocks, 'Clock.').meta({ id: 'ClockId' });
const milestoneId = growingTerms(definitions.milestones, 'Milestone.').meta({ id: 'MilestoneId' });
const basis = growingTerms(definitions.basisTerms, 'Where a number comes from.').meta({ id: 'Basis' });
const certainty = z
  .enum(listed(terms.certaintyOrder))
  .meta({ id: 'Certainty', description: "How sure a number is, in GRADE's four words. Nothing here is high: the studies are small." });
const phase = growingTerms(definitions.phases, 'What a day is for.').meta({ id: 'Phase' });
const concluded = z
  .array(growing(['type', 'elevationGainM']))
  .exactOptional()
  .meta({ description: 'What was not given but concluded.' });
const rulesVersion = z
  .string()
  .regex(/^\d{4}\.\d+$/)
  .meta({ id: 'RulesVersion', description: 'Version of the rules. Results change only with it.', examples: [terms.rulesVersion] });
const notice = text.meta({ description: 'What this is not, in one sentence.' });

// ---- facts behind a sentence ----------------------------------------------------------------------------------------

const allowance = growingTerms(definitions.allowances, 'What an athlete may do; each allows those before it.').meta({ id: 'Allowed' });
const kinds = { number: z.number(), text: z.string(), texts: z.array(z.string()), 'run-type': runType, allowed: allowance } as const;
type FactTable = { readonly [code: string]: { readonly [fact: string]: readonly [kind: keyof typeof kinds, about: string] } };

/** Every fact of a table, each optional: its description says with which code it comes, and what it is there. */
function factsOf(table: FactTable): { readonly [fact: string]: z.ZodType } {
  const found = new Map<string, { readonly kind: keyof typeof kinds; readonly told: string[] }>();
  for (const [code, facts] of Object.entries(table))
    for (const [fact, [kind, about]] of Object.entries(facts)) {
      const known = found.get(fact) ?? { kind, told: [] };
      if (known.kind !== kind) throw new Error(`${fact} is ${known.kind} and ${kind}`);
      known.told.push(`\`${code}\`: ${about}.`);
      found.set(fact, known);
    }
  return Object.fromEntries([...found].map(([fact, { kind, told: about }]) => [fact, kinds[kind].exactOptional().meta({ description: about.join(' ') })]));
}
/** The facts of each code, for reading. */
const carries = (table: FactTable): string =>
  Object.entries(table)
    .map(([code, facts]) => `\`${code}\`: ${Object.keys(facts).join(', ') || 'none'}.`)
    .join(' ');

// ---- parts of answers -----------------------------------------------------------------------------------------------

const reference = { doi: text.exactOptional(), url: z.url().exactOptional(), locator: text.exactOptional() };
const study = z
  .object({
    id: text,
    source: text.meta({ description: 'Authors, year, journal.' }),
    finding: text,
    population: text,
    verified: z.literal(false).exactOptional().meta({ description: 'Only where the figure could not be checked.' }),
    ...reference,
  })
  .meta({ id: 'Study', description: 'One measured time-course. `doi`, `url` or `locator` says where to find it.' });

const warning = z
  .object({
    code: growing(warningCodes).meta({ description: 'What it is about; a client may branch on it.' }),
    text,
    facts: z.object(factsOf(warningFacts)).meta({ id: 'WarningFacts', description: `What the text is made of, for a client with words of its own. ${carries(warningFacts)}` }),
  })
  .meta({ id: 'Warning', description: 'Something to know before trusting the answer. It is still an answer.' });

const run = z
  .object({
    distanceKm: z.number().min(0).max(1000),
    type: runType,
    elevationGainM: z.number().min(0).max(100_000),
    effortKm: z.number().min(0).max(2000).meta({ description: 'km + metres climbed / 100: the axis of every ladder.' }),
    inferred: concluded,
  })
  .meta({ id: 'Run', description: 'The run as it was read.' });

const range = z.object({ minDays: wholeDays, maxDays: wholeDays }).meta({ id: 'Range', description: 'The spread of studies and runners, not a confidence interval.' });

const milestone = z
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
const advice = z.object({ ruleId: text, text }).meta({ id: 'Advice' });

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

const compact = shapeOf<ToldSummary>()(
  z.object({ ...summary, ruleIds: z.array(text) }).meta({ id: 'CompactRecovery', description: 'The days without the reasons; the rules behind them by id.' }),
);

// ---- problems -------------------------------------------------------------------------------------------------------

const errorCode = growing(terms.errorCodes).meta({ id: 'ErrorCode', description: 'What is wrong; a client may branch on it. Of a problem: that of its first error.' });
const keyed = (table: FactTable, about: string) => z.object({ is: growing(Object.keys(table)), ...factsOf(table) }).meta({ description: `${about} ${carries(table)}` });
const errorFacts = z
  .object({ expected: keyed(expectationFacts, 'What is accepted.'), hint: keyed(hintFacts, 'How it may be mended.').optional() })
  .meta({ id: 'ErrorFacts', description: 'What `expected` and `hint` are made of, for a client with words of its own.' });

export const problem = shapeOf<Problem>()(
  z
    .object({
      type: z.url().meta({ description: 'A page about this code.' }),
      title: text,
      status: z.int().min(400).max(599),
      detail: text,
      code: errorCode,
      errors: z
        .array(
          z.object({
            code: errorCode,
            parameter: z.string().exactOptional().meta({ description: 'The name in the query string.' }),
            pointer: z.string().exactOptional().meta({ description: 'JSON pointer into the body.' }),
            received: z
              .union([z.string(), z.number(), z.boolean(), z.null()])
              .meta({ description: 'As received, long text cut; null where nothing was, or nothing that could be shown.' }),
            expected: text,
            hint: text.optional().meta({ description: 'The nearest valid choice.' }),
            facts: errorFacts,
          }),
        )
        .min(1)
        .max(20),
    })
    .meta({ id: 'Problem', description: 'RFC 9457 problem document: what was received, what is accepted, the nearest valid choice.' }),
);

// ---- batch ----------------------------------------------------------------------------------------------------------

const failed = z.object({ index: z.int().min(0), error: problem });
export const batch = z
  .object({
    rulesVersion,
    results: z.array(z.union([z.object({ index: z.int().min(0), result: z.union([compact, recovery]) }), failed])).max(mostRuns.compact),
  })
  .meta({ id: 'Batch', description: 'A result or an error per run, in the order of the runs. One bad run never spoils the others.' });

// ---- log ------------------------------------------------------------------------------------------------------------

const place = z.int().min(0).meta({ description: 'Place of the row in the log, from 0.' });
const loggedRun = z
  .object({ index: place, date: day, distanceKm: z.number().min(0).max(1000), type: runType })
  .meta({ id: 'LoggedRun', description: 'A run of the log; several runs of one type on one day count as one, at the place of the longest.' });
const daysLeft = z.object({ 'easy-run': wholeDays, 'hard-session': wholeDays, full: wholeDays }).meta({ id: 'DaysLeft' });

const fileRow = z.int().min(1).exactOptional().meta({ description: 'Of a CSV: the row of the file, as a spreadsheet counts.' });
const logRow = shapeOf<ToldRow>()(
  z
    .object({
      index: place,
      row: fileRow,
      run: z.object({
        date: day,
        distanceKm: z.number().min(0).max(1000),
        type: runType,
        athlete: text.exactOptional(),
        planned: z.literal(true).exactOptional(),
        inferred: concluded,
      }),
      milestones: z
        .array(z.object({ id: milestoneId, days: wholeDays, date: day }))
        .meta({ description: 'After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need.' }),
      unfinished: z.object({ allowed: allowance, daysLeft, causedBy: loggedRun }).nullable().meta({ description: 'What was not over when the day began.' }),
      warnings: z.array(warning),
    })
    .meta({ id: 'LogRow' }),
);
const athleteStatus = shapeOf<AthleteStatus>()(
  z
    .object({
      athlete: text.nullable(),
      allowed: allowance,
      daysLeft: daysLeft.nullable().meta({ description: 'null while sick or injured: no countdown applies.' }),
      causedBy: loggedRun.nullable(),
      lengthenedBy: loggedRun.nullable().meta({ description: 'The last run that came too early and moved the day of full recovery.' }),
      sickSince: day.exactOptional().meta({ description: 'The last sick or injured day, when nothing was trained since.' }),
      recoveryRuns: z.object({ last7Days: z.int().min(0), min: z.int().min(0), max: z.int().min(0) }).meta({ description: "Beside article 5's weekly dose." }),
      unread: z.int().min(0).meta({ description: 'Rows of this athlete that could not be read, and so are not counted.' }),
    })
    .meta({ id: 'AthleteStatus' }),
);
const gap = shapeOf<ToldGap>()(
  z
    .object({
      athlete: text.nullable(),
      from: loggedRun.nullable(),
      to: loggedRun,
      days: z.int().min(0).nullable(),
      verdict: growingTerms(definitions.spacings, 'How far the race is from what came before it.'),
      shortByDays: wholeDays,
      text,
    })
    .meta({ id: 'Gap' }),
);
const column = shapeOf<ToldColumn>()(
  z
    .object({
      role: growing(ids(terms.headerWords)).meta({ description: 'What the column holds.' }),
      header: z.string(),
      column: z.int().min(0),
      unit: growing([...ids(terms.units), 'ft', 's', 'min', 'h'])
        .meta({ description: 'Of the bare numbers in it.' })
        .exactOptional(),
      note: text.exactOptional(),
    })
    .meta({ id: 'Column', description: 'A column of a CSV, and as what it was understood.' }),
);
export const log = z
  .object({
    rulesVersion,
    asOf: day.nullable().meta({ description: 'The day of the status; null for a log without a done run.' }),
    source: text.nullable().meta({ description: 'The kind of export, where it was recognised.' }),
    columns: z.array(column),
    notes: z.array(text),
    rows: z.array(z.union([logRow, z.object({ index: place, row: fileRow, error: problem })])).max(limits.logRows),
    athletes: z.array(athleteStatus),
    gaps: z.array(gap),
    toConfirm: z.array(place).meta({ description: 'Plain runs at a usual race distance: were they races?' }),
    notice,
  })
  .meta({ id: 'Log', description: 'Per row its milestones or its error, per athlete what is allowed, per race the gap.' });

// ---- plan -----------------------------------------------------------------------------------------------------------

const beats = z.int().min(0).max(240);
const percent = z.int().min(0).max(100);
const heartRate = z
  .object({ fromPercent: percent, toPercent: percent, fromBpm: beats.exactOptional(), toBpm: beats.exactOptional() })
  .meta({ id: 'HeartRate', description: 'Share of maximum heart rate; in beats only where maxHrBpm was given.' });
const minutes = z.int().min(0).max(600);
const reasons = { basis, certainty, why: z.string() };

const planDay = z
  .object({
    day: wholeDays,
    date: day.exactOptional(),
    phase,
    does: text,
    limit: z
      .object({ runMinutes: minutes.nullable(), crossMinutes: minutes.nullable(), intensity: text, heartRate: heartRate.nullable() })
      .meta({ description: 'Upper limits; null: as usual.' }),
    ...reasons,
    ruleIds: z.array(text),
  })
  .meta({ id: 'PlanDay' });

const studied = { ...reasons, evidence: z.array(study), ruleIds: z.array(text) };
// `advised` tells these two apart, so its words are closed
const noRecoveryRun = z.object({ advised: z.literal('no'), ...studied });
const someRecoveryRun = z.object({
  advised: z.enum(['yes', 'optional']),
  earliestDay: wholeDays,
  earliestDate: day.exactOptional(),
  minutes: z.object({ min: minutes, max: minutes }),
  heartRate,
  talkTest: text,
  surface: text,
  stopRule: text,
  perWeek: z.object({ min: z.int(), max: z.int() }),
  forms: z.array(z.object({ ruleId: text, form: growing(['hot', 'cold']).meta({ description: '`hot`: right after the run. `cold`: hours to days later.' }), why: text })),
  ...studied,
});

export const plan = shapeOf<ToldPlan>()(
  z
    .object({
      rulesVersion,
      run,
      approach: growingTerms(definitions.approaches, 'Approach to recovery runs.'),
      recoveryDays: wholeDays.nullable().meta({ description: 'Days to full recovery, check-ins included; null while a red flag stops the countdown.' }),
      milestones: z.array(milestone),
      days: z.array(planDay),
      recoveryRun: z.union([noRecoveryRun, someRecoveryRun]).meta({ id: 'RecoveryRun', description: 'When a recovery run is advised, and what it looks like; or why none.' }),
      latestReturn: z.object({ day: wholeDays, date: day.exactOptional(), text, ruleId: text }).nullable(),
      totals: z.object({ runDays: wholeDays, runMinutes: z.int(), usualRunDays: wholeDays, usualRunMinutes: z.int() }),
      checkIns: z
        .array(z.object({ ruleId: text, day: wholeDays, holdEasyDays: wholeDays, holdHardDays: wholeDays, extendDays: wholeDays, ...reasons }))
        .meta({ description: 'What the check-ins did. Each effect only ever adds.' }),
      stopped: z
        .object({
          ruleId: text,
          urgency: growing(['emergency', 'same-day', 'physician']).meta({ description: 'How soon, and whom to see.' }),
          redFlags: z.array(text),
          text,
          why: text,
        })
        .nullable()
        .meta({ description: 'A red flag stops the plan: no days, no dates, only where to turn.' }),
      warnings: z.array(warning),
      advice: z.array(advice),
      notice,
    })
    .meta({ id: 'Plan', description: 'One entry a day from the run (day 0) to full recovery.' }),
);

// ---- rules, sources, validation -------------------------------------------------------------------------------------

const table = growing(ruleTables).meta({ id: 'RuleTable', description: 'The table of core/rules that holds it.' });
const unrounded = z.number().min(0);
const ruleOfDays = z
  .object({
    id: text,
    table,
    effortKm: z.number().nullable().meta({ description: 'The effort the row stands for; null: any.' }),
    clocks: z.array(
      z.object({ id: clock, days: unrounded, minDays: unrounded, maxDays: unrounded, basis, certainty, why: text, evidence: z.array(study), context: z.array(study) }),
    ),
  })
  .meta({ id: 'RuleOfDays', description: 'A row of days, unrounded. Between two rows days are read off linearly against log(effortKm).' });
const ruleOfPolicy = z
  .object({
    id: text,
    table,
    basis,
    certainty: certainty.nullable(),
    why: text,
    evidence: z.array(study),
    sources: z.array(z.object({ source: text, ...reference })),
    values: z.record(z.string(), z.unknown()).meta({ description: 'The other columns of its table.' }),
  })
  .meta({ id: 'RuleOfPolicy', description: 'Any other rule.' });
const rule = shapeOf<Rule>()(z.union([ruleOfDays, ruleOfPolicy]).meta({ id: 'Rule' }));
export const ruleList = z.object({ rulesVersion, rules: z.array(rule) }).meta({ id: 'Rules' });
export const oneRule = z.object({ rulesVersion, rule }).meta({ id: 'OneRule' });

const sourceEntry = shapeOf<SourceEntry>()(
  z
    .object({
      id: text,
      authors: text,
      year: z.int().nullable(),
      title: text.nullable(),
      about: text.meta({ description: 'Our own description.' }),
      journal: text.nullable(),
      read: growing(['full-text', 'abstract', 'second-hand', 'title']).meta({ description: 'What was read of it.' }),
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
        }),
      ),
    })
    .meta({ id: 'Source', description: 'A study, article or rule of thumb, with the time-courses that were read from it.' }),
);
export const sourceList = z.object({ rulesVersion, sources: z.array(sourceEntry) }).meta({ id: 'Sources' });

const share = z.number().min(0).max(1);
const means = z.object({ insideShare: share, meanDaysOff: z.number().min(0), overlapShare: share, biasDays: z.number() }).nullable();
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
    rows: z.array(
      z.object({
        id: text,
        clock: text,
        effortKm: z.number(),
        ruleId: text,
        measured: z.object({ afterDay: z.number().nullable(), byDay: z.number().nullable() }),
        days: z.number(),
        minDays: z.number(),
        maxDays: z.number(),
        fitDays: z.number().nullable(),
      }),
    ),
    leftOut: z.array(z.object({ id: text, clock: text, reason: text })),
  })
  .meta({ id: 'Validation', description: 'How near the rules come to what was measured. Read `readThis` first.' });

export const health = z.object({ status: z.literal('ok'), rulesVersion, apiVersion: text }).meta({ id: 'Health' });

// ---- assistants ----------------------------------------------------------------------------------------------------

const rpc = z.literal('2.0');
export const mcpMessage = z
  .looseObject({
    jsonrpc: rpc,
    id: z.union([z.string(), z.int()]).optional().meta({ description: 'Left out of a notification, which has no answer.' }),
    method: z.string().meta({ examples: ['tools/list', 'tools/call', 'initialize', 'ping', 'notifications/initialized'] }),
    params: z.looseObject({}).optional(),
  })
  .meta({ id: 'McpMessage', description: 'One JSON-RPC 2.0 message of the Model Context Protocol.' });
export const mcpAnswer = z
  .looseObject({
    jsonrpc: rpc,
    id: z.union([z.string(), z.int(), z.null()]),
    result: z.looseObject({}).optional(),
    error: z.looseObject({ code: z.int(), message: z.string() }).optional(),
  })
  .meta({ id: 'McpAnswer', description: 'Its result, or an error of the protocol. What is wrong with a run is a result with `isError`, and a problem document inside.' });

// ---- requests -------------------------------------------------------------------------------------------------------

const amount = (about: string, limit: { min: number; max: number }) =>
  z.union([z.number().min(limit.min).max(limit.max), z.string()]).meta({ description: `${about}, ${limit.min} to ${limit.max}; may be text.` });

/** A run as a client writes it: values may be text, and everyday words in seven languages are understood. */
const runFields = {
  distance: z.union([z.number(), z.string()]).meta({
    description: 'km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km.',
    examples: [42.195, '26.2 mi', 'half marathon'],
  }),
  type: z.string().meta({
    description: `One of ${ids(terms.runTypes)
      .map((id) => `\`${id}\``)
      .join(', ')}, or \`run\`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none.`,
    examples: ['race', 'trail-race', 'sortie longue'],
  }),
  unit: z.enum(ids(terms.units)).meta({ description: 'Unit of a distance given as a bare number; km by default.', examples: ['mi'] }),
  elevationGainM: amount('Metres climbed', limits.elevationGainM),
  rpe: amount('Rate of perceived exertion; counts for races', limits.rpe),
  descents: closedTerms(definitions.descents, 'How used the runner is to descents.'),
  age: amount('Years', limits.age),
  date: day.meta({ description: 'Day of the run, 2000 to 2099; then every milestone has a date.', examples: ['2026-10-18'] }),
  approach: closedTerms(definitions.approaches, 'Approach to recovery runs.').meta({ id: 'Approach' }),
} satisfies { [N in (typeof runParameters)[number]]: z.ZodType };

const planOptions = {
  trainingPhase: z.enum(listed(terms.trainingPhases)).meta({ description: 'With level trained or elite, build and peak allow the longer recovery run.' }),
  level: z.enum(listed(terms.levels)).meta({ description: 'Changes the recovery run of strong runners, nothing after races.' }),
  maxHrBpm: amount('Known maximum heart rate in beats per minute', limits.maxHrBpm),
} satisfies { [N in Exclude<(typeof planParameters)[number], keyof typeof runFields>]: z.ZodType };

export const runRequest = z.strictObject(runFields).partial().meta({ id: 'RunRequest', description: 'A run as a client writes it.' });
const { date, approach: chosen, ...runOnly } = runRequest.shape;

export const logBody = z
  .strictObject({
    runs: z
      .array(
        z
          .strictObject({
            date: runFields.date,
            distance: runFields.distance,
            type: runFields.type,
            unit: runFields.unit,
            athlete: z
              .union([z.string(), z.number()])
              .meta({ description: `Whose run it is, at most ${limits.athleteLetters} letters; case and spaces do not matter.`, examples: ['Anna'] }),
            elevationGainM: runFields.elevationGainM,
            rpe: runFields.rpe,
            planned: z.union([z.boolean(), z.enum(['yes', 'no', 'x'])]).meta({ description: 'Not yet run: never counted as done.' }),
          } satisfies { [N in (typeof logFields)[number]]: z.ZodType })
          .partial()
          .meta({ id: 'LogRowRequest' }),
      )
      .max(limits.logRows)
      .meta({ description: `At most ${limits.logRows}, in any order. A row that cannot be read has its own error.` }),
    asOf: day.optional().meta({ description: 'The day of the status; without it, the last day on which anything but rest was done.', examples: ['2026-10-25'] }),
  })
  .meta({ id: 'LogRequest' });

export const batchBody = z
  .strictObject({
    runs: z
      .array(runRequest)
      .max(mostRuns.compact)
      .meta({ description: `At most ${mostRuns.compact}, with \`detail\` full at most ${mostRuns.full}. A run that cannot be read has its own error.` }),
    detail: z.enum(ids(mostRuns)).optional().meta({ description: 'compact (default): days, range, milestones, rule ids. full: the whole answer of each run.' }),
  })
  .meta({ id: 'BatchRequest' });

const scale = z.number().min(limits.sign.min).max(limits.sign.max);
const checkIn = z
  .strictObject({
    day: z.int().min(limits.checkInDay.min).max(limits.checkInDay.max).meta({ description: 'Whole days after the run.' }),
    soreness: scale.optional(),
    fatigue: scale.optional(),
    poorSleep: z.boolean().optional(),
    lowMood: z.boolean().optional(),
    hrvBelowBaseline: z.boolean().optional(),
    jointPain: z.boolean().optional(),
    redFlags: z
      .array(z.enum(listed(redFlags.map(({ id }) => id))))
      .max(50)
      .optional()
      .meta({ description: 'Signs that stop the countdown.' }),
  })
  .meta({ id: 'CheckIn', description: 'How the body feels on a day. It can hold or extend the plan, never shorten it.' });
export const planBody = z
  .strictObject({
    run: z.strictObject(runOnly),
    date,
    approach: chosen,
    ...z.strictObject(planOptions).partial().shape,
    checkIns: z.array(checkIn).max(366).optional(),
  })
  .meta({ id: 'PlanRequest' });
