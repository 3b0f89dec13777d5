// The help that Sheets shows for each parameter, from the vocabulary: written into addon/functions.js by `npm run generate`.

import { inputRules, limits } from '../core/rules/input.ts';
import { approaches, milestones, runTypes, units, type RunType } from '../core/terms.ts';

const or = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
const and = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
const typesOf = (needs: boolean): readonly string[] => (Object.keys(runTypes) as RunType[]).filter((type) => (runTypes[type].kind !== 'none') === needs);
const from = ({ min, max }: { readonly min: number; readonly max: number }): string => `${min} to ${max}`;

/** The signatures: brackets mark what may be left out. A function over ranges takes one cell or a range for each of its arguments. */
const functions = [
  { name: 'RECOVERY_DAYS', takes: 'One cell or a range.', parameters: ['distance', 'type', '[unit]', '[elevation_gain_m]', '[rpe]'] },
  { name: 'RECOVERY_WHY', takes: 'One cell or a range.', parameters: ['distance', 'type', '[unit]', '[elevation_gain_m]'] },
  { name: 'RECOVERY_DATE', takes: 'One cell or a range.', parameters: ['date', 'distance', 'type', '[milestone]', '[unit]', '[elevation_gain_m]'] },
  { name: 'RECOVERY_PLAN', takes: 'One run.', parameters: ['distance', 'type', '[date]', '[approach]', '[unit]', '[elevation_gain_m]'] },
  { name: 'RECOVERY_RUN', takes: 'One cell or a range.', parameters: ['distance', 'type', '[approach]', '[max_hr_bpm]', '[unit]', '[elevation_gain_m]'] },
  { name: 'RECOVERY_VERSION', takes: '', parameters: [] },
] as const;

type Name<P extends string> = P extends `[${infer Inner}]` ? Inner : P;

/** Each parameter with an example and what it accepts. */
const words: Readonly<Record<Name<(typeof functions)[number]['parameters'][number]>, readonly [example: string | number, accepts: string]>> = {
  distance: [10, 'Distance in km, or text such as "10k", "5 mi", "42.2 km", "half marathon".'],
  type: ['race', `${or(typesOf(true))}; run is read from the distance; ${and(typesOf(false))} stay blank. Everyday words in seven languages work too.`],
  date: ['2026-10-18', 'Day of the run: a date, or text as YYYY-MM-DD.'],
  milestone: ['full', `${or(Object.keys(milestones))}. Default full.`],
  approach: ['balanced', `${or(Object.keys(approaches))}. Default balanced: what the trials support.`],
  unit: ['km', `${or(Object.keys(units))}, for distances without a unit of their own. Default km.`],
  elevation_gain_m: [0, `Metres climbed, ${from(limits.elevationGainM)}. Default 0; for a trail race ${inputRules.assumedClimb.metresPerKm} m per km.`],
  rpe: [9, `Effort, ${from(limits.rpe)}; counts for races. Default: race effort.`],
  max_hr_bpm: [190, `Known maximum heart rate, ${from(limits.maxHrBpm)} beats per minute. Never guessed.`],
};

function lines({ takes, parameters }: (typeof functions)[number]): string {
  return parameters
    .map((parameter, at) => {
      const name = parameter.replace(/[[\]]/g, '') as keyof typeof words;
      const [example, accepts] = words[name];
      const optional = parameter !== name ? 'Optional. ' : '';
      return ` * @param {${JSON.stringify(example)}} ${parameter} ${optional}${accepts}${at === parameters.indexOf('distance' as never) ? ` ${takes}` : ''}\n`;
    })
    .join('');
}

/** addon/functions.js with its @param lines as the vocabulary has them now; the first sentence and @return of each function are written by hand. */
export const withHelp = (code: string): string =>
  functions.reduce(
    (filled, signature) =>
      filled.replace(
        new RegExp(`((?: \\* @param .*\\n)*)( \\* @return .*\\n(?: \\* (?!@param).*\\n)* \\*/\\nfunction ${signature.name}\\()`),
        (_, __, rest: string) => `${lines(signature)}${rest}`,
      ),
    code,
  );
