// What an assistant is told of the tools of POST /mcp: made once, served as a file. Every conversation carries it, used or not, so each word counts
// (test/api/mcp.test.ts), arguments are flat, and no schema of an answer goes with it: the protocol asks for none, those of the API are in /openapi.json,
// and eight times as long as all the rest.

import { definitions, limits, questions, redFlags, terms } from '../../core/index.ts';
import type { logFields, logParameters } from '../api/log.ts';
import { logDetails } from '../api/log.ts';
import type { ownFields, raceFields } from '../api/before.ts';
import type { beforeArguments, planArguments, Tool } from '../api/mcp.ts';
import type { runParameters } from '../api/recovery.ts';

type Json = { readonly [name: string]: unknown };
type Arguments<Name extends string> = { readonly [N in Name]: Json };

// ---- kinds of arguments ---------------------------------------------------------------------------------------------

const said = (description?: string): Json => (description === undefined ? {} : { description });
const text = (description?: string): Json => ({ type: 'string', ...said(description) });
const yes = (description?: string): Json => ({ type: 'boolean', ...said(description) });
const oneOf = (words: readonly string[], description?: string): Json => ({ enum: words, type: 'string', ...said(description) });
const number = ({ min, max }: { readonly min: number; readonly max: number }, description?: string): Json => ({ type: 'number', minimum: min, maximum: max, ...said(description) });
const days = (description?: string): Json => ({ ...number(limits.dayAfter, description), type: 'integer' });
/** Closed: a slip in a name is refused. */
const fields = (properties: Json, required: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

// ---- arguments ------------------------------------------------------------------------------------------------------

const wordsOf = (of: object): string[] => Object.keys(of);
const distance = (description: string): Json => ({ anyOf: [{ type: 'number' }, { type: 'string' }], description });
const { unit, elevationGainM, rpe, descents, ...asked } = {
  unit: oneOf(wordsOf(terms.units), 'Of a distance without one, default km'),
  elevationGainM: number(limits.elevationGainM, 'Metres climbed'),
  rpe: number(limits.rpe, 'Perceived exertion of a race'),
  descents: oneOf(wordsOf(definitions.descents), 'How used to descents'),
  age: number(limits.age, 'Years'),
  date: text('Day of the run, YYYY-MM-DD; gives every milestone its date'),
  approach: oneOf(wordsOf(definitions.approaches), 'To recovery runs'),
  chance: number(limits.chance, 'Share of runners to wait for, default 0.5'),
};
const detail = oneOf(['compact', 'full'], 'full: with reasons, studies and advice');
const run = {
  distance: distance('km, or in unit, more than 0, at most 1,000 km; or text such as "26.2 mi", "half marathon"'),
  type: text(`${wordsOf(terms.runTypes).join(', ')}, or run (inferred); everyday words are understood. Needless with a named race distance`),
  unit,
  elevationGainM,
  rpe,
  descents,
  ...asked,
};

const signs = Object.fromEntries(
  Object.entries(questions).map(([name, question]) => [
    name,
    'from' in question ? number(limits.sign, '0, or 1 to 10') : yes(name === 'jointPain' ? 'false ends what it held' : undefined),
  ]),
);
const checkIn = fields(
  {
    day: days('After the run'),
    ...signs,
    redFlags: { type: 'array', items: oneOf(redFlags.map(({ id }) => id)) },
    flags: text('The same in the words of the runner'),
  },
  ['day'],
);

const logged = {
  date: text('YYYY-MM-DD'),
  distance: distance('km, or in unit, or text'),
  type: text(),
  unit: oneOf(wordsOf(terms.units)),
  athlete: text(),
  elevationGainM,
  rpe,
  planned: yes('Not yet run'),
  id: text('Of the activity'),
  title: text(),
  category: text(),
  start: text('Time of day'),
  duration: text('h:mm:ss'),
} satisfies Arguments<(typeof logFields)[number]>;

const race = {
  distance: distance('km, or in unit, or text such as "half marathon"'),
  type: text('race (default), trail-race, stage-race or a word for one'),
  date: text('YYYY-MM-DD'),
  purpose: oneOf(wordsOf(definitions.purposes), 'Default goal'),
  elevationGainM,
} satisfies Arguments<(typeof raceFields)[number]>;
/** As in recovery_log, where each field is told. */
const ownLog = {
  runs: { type: 'array', items: { type: 'object' }, description: 'Log, rows as in recovery_log' },
  asOf: text('Today, YYYY-MM-DD'),
  timeZone: text(),
  athlete: text('Whose log'),
};

// ---- tools ----------------------------------------------------------------------------------------------------------

const about: { readonly [T in Tool]: { readonly title: string; readonly description: string; readonly takes: Json } } = {
  recovery_days: {
    title: 'Days to recover after a run',
    description:
      'Says how many whole days a runner needs after one run until the same effort can be repeated (recoveryDays, with range), and when the first easy run, long run and hard session may come. ' +
      'Pass distance (km), type, and date, the day of the run (YYYY-MM-DD), so that every milestone has its date; the server does not know today. ' +
      'recoveryDays is when half of runners like those studied have recovered, the range one in ten to nine in ten; chance (0.5 to 0.9) asks for another share, onDay (0 to 365) for the share recovered by that day. Both are inferred or our convention, of low certainty. ' +
      'detail full adds the measured studies behind each clock.',
    takes: fields({ ...run, onDay: days('Adds the share recovered by the morning of that day'), detail } satisfies Arguments<(typeof runParameters)[number] | 'detail'>, [
      'distance',
    ]),
  },
  recovery_plan: {
    title: 'Plan of the days after a run',
    description:
      'Lists what a runner may do day by day after one run until full recovery: phase, and upper limits in minutes of running and cross-training (null: as usual). ' +
      'Pass distance (km), type, date, the day of the run (YYYY-MM-DD), and what the runner says of each day since as checkIns (soreness and fatigue 0 to 10). ' +
      'Check-ins may hold or extend the plan, never shorten it; a red flag stops it and says where to turn.',
    takes: fields(
      {
        ...run,
        trainingPhase: oneOf(terms.trainingPhases),
        level: oneOf(terms.levels),
        maxHrBpm: number(limits.maxHrBpm, 'Known maximum heart rate, beats per minute'),
        seasonEnd: yes('Whether the season ends with this race'),
        checkIns: { type: 'array', items: checkIn },
        detail,
      } satisfies Arguments<(typeof planArguments)[number]>,
      ['distance'],
    ),
  },
  recovery_before: {
    title: 'What still fits before a race',
    description:
      'Lists the days before a race: longest run and race in km, whether a hard session fits, share of the peak week; each bound by recovery or by the taper. ' +
      'With runDistance (and runType, runRpe, ...) it says the latest day of that run. Pass distance, date, the day of the race (YYYY-MM-DD), and purpose. ' +
      "With runs, the runner's log, and asOf, today, what the runner is used to binds too.",
    takes: fields(
      {
        ...race,
        unit,
        runDistance: distance('Of a run whose latest day is asked'),
        runType: text(),
        runElevationGainM: number(limits.elevationGainM),
        runRpe: number(limits.rpe, '6 and less: a race run easy'),
        ...ownLog,
        detail,
      } satisfies Arguments<(typeof beforeArguments)[number]>,
      ['distance', 'date'],
    ),
  },
  recovery_season: {
    title: 'Races of a season against each other',
    description:
      'Says of each race whether the ones before it leave time for recovery and taper (verdict, in one sentence), between which days it could move, and which weeks between races are free for training. ' +
      'Pass races, each with its date (YYYY-MM-DD) and purpose; runs, the log, and asOf, today, where it counts.',
    takes: fields(
      {
        races: { type: 'array', items: fields(race, ['distance', 'date']) },
        unit,
        ...ownLog,
        blockWeeks: number(limits.blockWeeks, 'Weeks of a block of training, default 4'),
        detail,
      } satisfies Arguments<(typeof ownFields)[number] | 'races' | 'blockWeeks' | 'detail'>,
      ['races'],
    ),
  },
  recovery_log: {
    title: 'Training log: who may do what today',
    description:
      `Reads a training log of one or many athletes and says per athlete what is allowed (${wordsOf(terms.allowances).join(', ')}; each includes those before it) on which day, when the next easy run, long run, hard session and race may come, and which race comes too soon. ` +
      'Pass asOf, today (YYYY-MM-DD), and runs as a list or csv as the text of an export (Strava, Garmin, ...); ' +
      `at most ${limits.logRows} rows and 1 MB. ` +
      'check: a row that may hide a run could not be read; allow nothing until somebody has looked at unreadRows (detail rows says what is wrong).',
    takes: fields({
      runs: { type: 'array', items: fields(logged) },
      csv: text('Instead of runs; the first line names the columns'),
      asOf: text('Today, YYYY-MM-DD; default: the last day of the log'),
      timeZone: text('IANA name, for times in UTC'),
      unit: oneOf(wordsOf(terms.units), 'Of numbers without one'),
      detail: oneOf(wordsOf(logDetails), 'Default status: no rows'),
    } satisfies Arguments<(typeof logParameters)[number] | 'runs' | 'csv'>),
  },
};

export const toolList = {
  tools: Object.entries(about).map(([name, { title, description, takes }]) => ({
    name,
    title,
    description,
    annotations: { readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false },
    inputSchema: takes,
  })),
};
