// The help that Sheets shows for each parameter, from the vocabulary: written into addon/functions/functions.js by `npm run generate`.

import { inputRules, limits } from '../../core/rules/input.ts';
import { raceInTaper } from '../../core/rules/taper.ts';
import { approaches, clocks, descents, levels, milestones, runTypes, trainingPhases, units, type RunType } from '../../core/words/vocabulary.ts';

const or = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
const and = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
const typesOf = (needs: boolean): readonly string[] => (Object.keys(runTypes) as RunType[]).filter((type) => (runTypes[type].kind !== 'none') === needs);
const from = ({ min, max }: { readonly min: number; readonly max: number }): string => `${min} to ${max}`;

/** The signatures: brackets mark what may be left out. A function over ranges takes one cell or a range for each of its arguments. */
const functions = [
  { name: 'RECOVERY_DAYS', takes: 'One cell or a range.', parameters: ['distance', 'type', '[unit]', '[elevation_gain_m]', '[rpe]', '[chance]', '[descents]', '[age]'] },
  { name: 'RECOVERY_WHY', takes: 'One cell or a range.', parameters: ['distance', 'type', '[unit]', '[elevation_gain_m]'] },
  {
    name: 'RECOVERY_DATE',
    takes: 'One cell or a range.',
    parameters: ['date', 'distance', 'type', '[milestone]', '[unit]', '[elevation_gain_m]', '[chance]', '[rpe]', '[descents]', '[age]'],
  },
  {
    name: 'RECOVERY_CHANCE',
    takes: 'One cell or a range.',
    parameters: ['distance', 'type', 'days', '[clock]', '[unit]', '[elevation_gain_m]', '[rpe]', '[descents]', '[age]'],
  },
  {
    name: 'RECOVERY_PLAN',
    takes: 'One run.',
    parameters: ['distance', 'type', '[date]', '[approach]', '[unit]', '[elevation_gain_m]', '[training_phase]', '[level]', '[season_end]'],
  },
  {
    name: 'RECOVERY_CHECKIN',
    takes: 'One run.',
    parameters: ['distance', 'type', 'date', 'on_date', 'soreness', 'fatigue', '[flags]', '[unit]', '[elevation_gain_m]'],
  },
  { name: 'RECOVERY_ADVICE', takes: 'One run.', parameters: ['distance', 'type', '[unit]', '[elevation_gain_m]'] },
  {
    name: 'RECOVERY_RUN',
    takes: 'One cell or a range.',
    parameters: ['distance', 'type', '[approach]', '[max_hr_bpm]', '[unit]', '[elevation_gain_m]', '[training_phase]', '[level]'],
  },
  { name: 'RECOVERY_LOG', takes: 'One column.', parameters: ['dates', 'distances', 'types', '[athletes]', '[unit]', '[elevation_gains_m]', '[rpes]', '[titles]'] },
  {
    name: 'RECOVERY_STATUS',
    takes: 'One column.',
    parameters: ['as_of', 'dates', 'distances', 'types', '[athletes]', '[unit]', '[elevation_gains_m]', '[rpes]', '[titles]', '[planned]', '[first_row]'],
  },
  { name: 'RECOVERY_GAP', takes: 'One cell or a range.', parameters: ['date_a', 'distance_a', 'type_a', 'date_b', '[unit]', '[elevation_gain_m]', '[purpose_b]'] },
  {
    name: 'RECOVERY_LATEST',
    takes: 'One cell or a range.',
    parameters: ['race_date', 'race_distance', 'race_type', 'distance', 'type', '[purpose]', '[unit]', '[race_elevation_gain_m]', '[elevation_gain_m]', '[rpe]'],
  },
  { name: 'RECOVERY_BEFORE', takes: 'One race.', parameters: ['race_date', 'race_distance', 'race_type', '[purpose]', '[unit]', '[race_elevation_gain_m]'] },
  { name: 'RECOVERY_SEASON', takes: 'One column.', parameters: ['dates', 'distances', 'types', '[purposes]', '[unit]', '[elevation_gains_m]'] },
  { name: 'RECOVERY_VERSION', takes: '', parameters: [] },
] as const;

type Name<P extends string> = P extends `[${infer Inner}]` ? Inner : P;

const distance = 'in km, or text such as "10k", "5 mi", "42.2 km", "half marathon".';
const type = (none: string): string => `${or(typesOf(true))}; run is read from the distance; ${and(typesOf(false))} ${none}. Everyday words in seven languages work too.`;
const day = 'a date, or text such as YYYY-MM-DD or 18.10.2026.';
const climbOf = (what: string): string => `${what}, ${from(limits.elevationGainM)}. Default 0; for a trail race ${inputRules.assumedClimb.metresPerKm} m per km.`;
const climb = climbOf('Metres climbed');
const raceType = `${or((Object.keys(runTypes) as RunType[]).filter((one) => runTypes[one].kind === 'race'))}, or a word for one in seven languages. Default race.`;
const purpose =
  'goal (default) waits for the slow end and has the whole taper, b for half of runners and half the taper, easy is run as training. Everyday words in seven languages work too.';
const effort = `Effort, ${from(limits.rpe)}; counts for races. Default: race effort.`;

/** Each parameter with an example and what it accepts. */
const words: Readonly<Record<Name<(typeof functions)[number]['parameters'][number]>, readonly [example: string | number, accepts: string]>> = {
  distance: [10, `Distance ${distance}`],
  type: ['race', type('stay blank')],
  date: ['2026-10-18', `Day of the run: ${day}`],
  milestone: ['full', `${or(Object.keys(milestones))}. Default full.`],
  chance: [0.8, `Share of runners by whose recovery the days are counted, ${from(limits.chance)} (or 50 % to 90 %). Default ${limits.chance.min}: half of them.`],
  days: [7, `Whole days after the run, ${from(limits.dayAfter)}: recovered by that morning.`],
  clock: ['full', `full, ${or(Object.keys(clocks))}. Default full: all three clocks.`],
  descents: [
    inputRules.descentsDefault.other,
    `${or(Object.keys(descents).map((word) => (word === 'recent' ? 'recent (a similar descent within six weeks)' : word)))}. Default ${inputRules.descentsDefault.other}; for type downhill ${inputRules.descentsDefault.downhill}.`,
  ],
  age: [50, `Years, ${from(limits.age)}; counts after long trail races.`],
  approach: ['balanced', `${or(Object.keys(approaches))}. Default balanced: what the trials support.`],
  unit: ['km', `${or(Object.keys(units))}, for distances without a unit of their own. Default km.`],
  elevation_gain_m: [0, climb],
  rpe: [9, effort],
  training_phase: ['base', `${or(trainingPhases)}. For the longer recovery run of build and peak.`],
  level: ['recreational', `${or(levels)}. Changes the recovery run of strong runners, nothing after races.`],
  season_end: ['no', 'yes: the season ends with this race, weeks off running follow. Default no.'],
  on_date: ['2026-10-21', `Days of the check-ins: ${day} One cell or a column.`],
  soreness: [2, `Soreness, ${from(limits.sign)}; blank is not asked. One cell or a column.`],
  fatigue: [2, `Fatigue, ${from(limits.sign)}; blank is not asked. One cell or a column.`],
  flags: [
    'poor sleep',
    'Words, parted by commas: poor sleep, low mood, low HRV, joint pain, pain-free; fever, chest pain and what else calls for a doctor. Seven languages work. One cell or a column.',
  ],
  max_hr_bpm: [190, `Known maximum heart rate, ${from(limits.maxHrBpm)} beats per minute. Never guessed.`],
  dates: ['2026-10-18', `Days of the runs: ${day} One column, such as A2:A.`],
  distances: [10, `Distances ${distance}`],
  types: ['race', type('count as such days')],
  athletes: ['Anna', 'Whose run it is, for a log of several athletes. Default: one athlete.'],
  elevation_gains_m: [0, climb],
  rpes: [9, effort],
  titles: ['Morning run', 'Names of the runs, as an export has them: a word such as race, or a marathon of that distance, makes a plain run a race. One column.'],
  planned: ['no', 'Which rows are plans: yes, x or true. One column. Rows after as_of are plans anyway.'],
  first_row: [2, 'Row of the sheet in which the ranges begin, such as ROW(A2), for Rows to check. More tabs: the ten arguments from dates on, once more for each.'],
  as_of: ['2026-10-25', `The day to look at: ${day} Runs after it count as planned; blank is the day of the last run.`],
  date_a: ['2026-10-18', `Day of the first race: ${day}`],
  distance_a: [10, `Distance ${distance}`],
  type_a: ['race', type('stay blank')],
  date_b: ['2026-11-01', `Day of the second race: ${day}`],
  purpose_b: ['goal', `What the second race is for: ${purpose}`],
  race_date: ['2027-04-25', `Day of the race: ${day}`],
  race_distance: ['marathon', `Distance ${distance}`],
  race_type: ['race', raceType],
  purpose: ['goal', `What the race is for: ${purpose}`],
  race_elevation_gain_m: [0, climbOf('Metres climbed in the race')],
  purposes: ['goal', 'What each race is for: goal (default), b or easy, or an everyday word. One column.'],
};

/** Where a function asks for something else by the same name. */
const otherWords: Readonly<Record<string, Partial<typeof words>>> = {
  RECOVERY_LATEST: {
    distance: [36, `Of the run before it: distance ${distance}`],
    type: ['long', type('stay blank')],
    elevation_gain_m: [0, climbOf('Metres climbed in the run')],
    rpe: [6, `Effort of a race before it, ${from(limits.rpe)}; ${raceInTaper.easyUpToRpe} and less is run easy and counts as a run. Default: race effort.`],
  },
  RECOVERY_SEASON: {
    dates: ['2027-04-25', `Days of the races: ${day} One column, such as A2:A.`],
    distances: ['marathon', `Distances ${distance}`],
    types: ['race', `${raceType} One column.`],
  },
};

function lines({ name: called, takes, parameters }: (typeof functions)[number]): string {
  return parameters
    .map((parameter) => {
      const name = parameter.replace(/[[\]]/g, '') as keyof typeof words;
      const [example, accepts] = otherWords[called]?.[name] ?? words[name];
      const optional = parameter !== name ? 'Optional. ' : '';
      return ` * @param {${JSON.stringify(example)}} ${parameter} ${optional}${accepts}${/^(race_)?distance/.test(name) ? ` ${takes}` : ''}\n`;
    })
    .join('');
}

/** addon/functions/functions.js with its @param lines as the vocabulary has them now; the first sentence and @return of each function are written by hand. */
export const withHelp = (code: string): string =>
  functions.reduce(
    (filled, signature) =>
      filled.replace(
        new RegExp(`((?: \\* @param .*\\n)*)( \\* @return .*\\n(?: \\* (?!@param).*\\n)* \\*/\\nfunction ${signature.name}\\()`),
        (_, __, rest: string) => `${lines(signature)}${rest}`,
      ),
    code,
  );
