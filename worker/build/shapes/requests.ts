// Requests as a client writes them. Values may be text; core decides.

import * as z from 'zod';
import { definitions, limits, redFlags, terms } from '../../../core/index.ts';
import { mostRuns } from '../../api/recovery.ts';
import type { runParameters } from '../../api/recovery.ts';
import { logDetails, type logFields } from '../../api/log.ts';
import type { ownFields, raceFields } from '../../api/before.ts';
import type { planParameters } from '../../api/plan.ts';
import { closedTerms, day, ids, listed } from './kit.ts';

const amount = (about: string, limit: { min: number; max: number }) =>
  z.union([z.number().min(limit.min).max(limit.max), z.string()]).meta({ description: `${about}, ${limit.min} to ${limit.max}; may be text.` });

/** A run as a client writes it: values may be text, and everyday words in seven languages are understood. */
const runFields = {
  distance: z.union([z.number().min(0), z.string()]).meta({
    description:
      'km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0.',
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
  chance: z.union([z.number().min(limits.chance.min).max(limits.chance.max), z.string()]).meta({
    description: `Share of runners like those studied, ${limits.chance.min} to ${limits.chance.max} (0.9: nine in ten); may be text. \`recoveryDays\` and the milestone \`full\` are then the days by which that share has recovered; by default by which half of them have.`,
  }),
  onDay: z.union([z.int().min(limits.dayAfter.min).max(limits.dayAfter.max), z.string()]).meta({
    description: `Whole days after the run, ${limits.dayAfter.min} to ${limits.dayAfter.max}; may be text. The answer then has \`shares\`: which share of runners like those studied has recovered by the morning of that day, by each clock and by all three.`,
  }),
} satisfies { [N in (typeof runParameters)[number]]: z.ZodType };

const detail = closedTerms({ full: 'everything (the default).', compact: 'the days without the reasons.' }, 'How much of the answer is wanted.');
const planOptions = {
  trainingPhase: z.enum(listed(terms.trainingPhases)).meta({ description: 'With level trained or elite, build and peak allow the longer recovery run.' }),
  level: z.enum(listed(terms.levels)).meta({ description: 'Changes the recovery run of strong runners, nothing after races.' }),
  maxHrBpm: amount('Known maximum heart rate in beats per minute', limits.maxHrBpm),
  seasonEnd: z
    .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no'])])
    .meta({ description: 'Whether a season ends with this race: weeks off running, by distance. It changes no days to full recovery.' }),
} satisfies { [N in Exclude<(typeof planParameters)[number], keyof typeof runFields>]: z.ZodType };

const runRequest = z.strictObject(runFields).partial().required({ distance: true }).meta({ id: 'RunRequest', description: 'A run as a client writes it.' });
const { date, approach: chosen, onDay: _, ...runOnly } = runRequest.shape;

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
              .union([z.string().max(limits.athleteLetters), z.number()])
              .meta({ description: `Whose run it is, at most ${limits.athleteLetters} letters; case and spaces do not matter.`, examples: ['Anna'] }),
            elevationGainM: runFields.elevationGainM,
            rpe: runFields.rpe,
            planned: z.union([z.boolean(), z.enum(['yes', 'no', 'x'])]).meta({ description: 'Not yet run: never counted as done.' }),
            id: z
              .union([z.string().max(limits.idLetters), z.number()])
              .meta({ description: `Of the activity, at most ${limits.idLetters} characters; echoed. The same id is the same run.` }),
            title: z.string().meta({ description: 'Of the activity; may say that a plain run was a race.' }),
            category: z.string().meta({ description: 'Kind of event, as exports write it.', examples: ['Race', 'RACE_A'] }),
            start: z.string().meta({ description: 'Time of day, alone or behind a date: tells one run of a day from another.', examples: ['07:30'] }),
            duration: z.union([z.number(), z.string()]).meta({ description: 'Seconds, or text: tells one run from another where no start does.', examples: ['1:02:30'] }),
          } satisfies { [N in (typeof logFields)[number]]: z.ZodType })
          .partial()
          .required({ date: true })
          .meta({ id: 'LogRowRequest', description: 'A day of the log. A row of rest, cross-training, sick or injured needs no distance.' }),
      )
      .max(limits.logRows)
      .meta({ description: `At most ${limits.logRows}, in any order. A row that cannot be read has its own error.` }),
    asOf: day.optional().meta({ description: 'The day of the status; without it, the last day on which anything but rest was done.', examples: ['2026-10-25'] }),
    timeZone: z
      .string()
      .optional()
      .meta({ description: 'IANA name: times in UTC are read as days of this zone. Without it a day is the day as written.', examples: ['Europe/Berlin'] }),
    unit: runFields.unit.optional().meta({ description: 'Unit of bare numbers in rows without one of their own; km by default.', examples: ['mi'] }),
    detail: closedTerms(logDetails, 'What of the answer is wanted, by default all.').optional(),
  })
  .meta({ id: 'LogRequest' });

const race = {
  distance: runFields.distance.meta({
    description: 'km, or in the `unit` of the request; or text: `10k`, `26.2mi`, `half marathon`. More than 0, at most 1,000 km.',
    examples: ['marathon', 10],
  }),
  type: z.string().meta({ description: '`race`, `trail-race`, `stage-race` or an everyday word for one; a race when left out.', examples: ['race', 'trail-race'] }),
  date: day.meta({ description: 'Day of the race; it has to be known.', examples: ['2027-04-25'] }),
  purpose: z.string().meta({
    description: `What it is for, by default \`goal\`; or an everyday word such as \`tune-up\`, \`Ziel\` or \`jogged\`. ${ids(definitions.purposes)
      .map((id) => `\`${id}\`: ${definitions.purposes[id]}`)
      .join(' ')}`,
    examples: ['goal', 'b', 'easy'],
  }),
  elevationGainM: runFields.elevationGainM,
} satisfies { [N in (typeof raceFields)[number]]: z.ZodType };
const raceRequest = z
  .strictObject(race)
  .partial()
  .required({ distance: true, date: true })
  .meta({ id: 'RaceRequest', description: 'A race that is still to come, as a client writes it.' });
const ownLog = {
  runs: logBody.shape.runs
    .optional()
    .meta({ description: `The log of the runner, at most ${limits.logRows} rows. One that cannot be read is among \`unreadRows\`; /v1/log says why.` }),
  asOf: logBody.shape.asOf,
  timeZone: logBody.shape.timeZone,
  unit: runFields.unit.optional().meta({ description: 'Unit of bare numbers, in races, run and rows alike; km by default.', examples: ['mi'] }),
  athlete: z
    .string()
    .optional()
    .meta({ description: 'Whose log it is, where it holds several.', examples: ['Anna'] }),
} satisfies { [N in (typeof ownFields)[number]]: z.ZodType };

export const beforeBody = z
  .strictObject({
    race: raceRequest,
    run: z
      .strictObject({ distance: runFields.distance, type: runFields.type, elevationGainM: runFields.elevationGainM, rpe: runFields.rpe })
      .partial()
      .required({ distance: true })
      .meta({ id: 'RunToFit', description: 'A run whose last day is asked.' })
      .optional(),
    ...ownLog,
    detail: detail.optional(),
  })
  .meta({ id: 'BeforeRequest' });

export const seasonBody = z
  .strictObject({
    races: z
      .array(raceRequest)
      .max(limits.seasonRaces)
      .meta({ description: `At most ${limits.seasonRaces}, in any order. A race that cannot be read has its own error.` }),
    ...ownLog,
    blockWeeks: z.int().min(limits.blockWeeks.min).max(limits.blockWeeks.max).optional().meta({ description: 'Weeks of a block of training, 4 by default.' }),
    detail: detail.optional(),
  })
  .meta({ id: 'SeasonRequest' });

export const batchBody = z
  .strictObject({
    runs: z
      .array(runRequest)
      .max(mostRuns.compact)
      .meta({ description: `At most ${mostRuns.compact}, with \`detail\` full at most ${mostRuns.full}. A run that cannot be read has its own error.` }),
    detail: z
      .enum(ids(mostRuns))
      .optional()
      .meta({ description: 'compact (default): days, range, milestones, shares without their sentences, rule ids. full: the whole answer of each run.' }),
  })
  .meta({ id: 'BatchRequest' });

const scale = z
  .number()
  .min(limits.sign.min)
  .max(limits.sign.max)
  .meta({
    description: '0, or from 1 to 10: a figure between 0 and 1 is refused, since spreadsheets hold 40 % as 0.4.',
    not: { exclusiveMinimum: 0, exclusiveMaximum: 1 }, // beside a plain number: generators of clients make a union of two numbers where there are two
  });
const checkIn = z
  .strictObject({
    day: z.int().min(limits.dayAfter.min).max(limits.dayAfter.max).meta({ description: 'Whole days after the run.' }),
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
    flags: z
      .union([z.string().max(300), z.array(z.string().max(300)).max(50)])
      .optional()
      .meta({
        description:
          'The same signs in words, as runners write them in seven languages: `slept badly, knee pain`, `kein Fieber`. Beside the fields; where both speak of one sign the worse counts. A word that is not understood is refused.',
      }),
  })
  .meta({ id: 'CheckIn', description: 'How the body feels on a day. It can hold or extend the plan, never shorten it.' });
export const planBody = z
  .strictObject({
    run: z.strictObject(runOnly).meta({ id: 'PlanRun', description: 'The run that the plan follows.' }),
    date,
    approach: chosen,
    ...z.strictObject(planOptions).partial().shape,
    checkIns: z.array(checkIn).max(366).optional(),
    detail: detail.optional(),
  })
  .meta({ id: 'PlanRequest' });
