// Repeats as people write a session: `6x800`, `10 x 400 m`, `3 x 10 min`, `30/30`, `400m x 10`.

import { bareRepeatMetres, fastSlowSeconds, repeatKinds, trackMetres } from '../rules/words.ts';
import { units } from '../words/distances.ts';
import { expression } from '../words/letters.ts';
import type { RunType } from '../words/types.ts';
import { unitOf } from './number.ts';

/** One set of repeats: how many, and how long each is. Neither metres nor seconds where the figure has no unit. */
export interface Repeats {
  readonly count: number;
  readonly metres: number | null;
  readonly seconds: number | null;
}
export interface TakenRepeats {
  readonly sets: readonly Repeats[];
  /** The text with ` # ` where each set stood. */
  readonly rest: string;
}

const timeUnits: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  seconds: 1,
  '"': 1,
  '″': 1,
  '”': 1,
  "''": 1,
  sek: 1,
  seg: 1,
  min: 60,
  mins: 60,
  minutes: 60,
  mn: 60,
  "'": 60,
  '′': 60,
  '’': 60,
  minuten: 60,
  minutos: 60,
  minuti: 60,
};

// the unit ends where its letters end: `6 x 1 km off`, not `6 x 1 kmoff`
const figure = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)\s?(''|["'″”′’]|[\p{L}]{1,11}(?![\p{L}\d]))?`;
const countFirst = expression(String.raw`(?<![\p{L}\d.,])(\d{1,2})\s?[xX×*]\s?\(?\s?${figure}`, 'g');
const lengthFirst = expression(String.raw`(?<![\p{L}\d.,])${figure}\s?[xX×*]\s?(\d{1,2})(?![\p{L}\d]|[.,]\d)`, 'g');
const fastSlow = expression(String.raw`(?<![\p{L}\d.,/-])(?:\d{1,2}\s?[xX×*]\s?)?(\d{2})\s?["″”]?\s?[/-]\s?(\d{2})\s?["″”]?(?![\p{L}\d/-]|[.,]\d)`, 'g');
const ladder = expression(String.raw`(?<![\p{L}\d.,/-])\d{3,4}(?:\s?[-/]\s?\d{3,4}){2,9}(?![\p{L}\d/-]|[.,]\d)`, 'g');
const trackDistance = expression(String.raw`(?<![\p{L}\d.,])(\d{3,4})[sS](?![\p{L}\d])`, 'g');

function repeatsOf(count: string, length: string, unit: string | undefined): Repeats {
  const each = Number(length.replace(',', '.'));
  const seconds = unit === undefined ? undefined : timeUnits[unit.toLowerCase()];
  if (seconds !== undefined) return { count: Number(count), metres: null, seconds: each * seconds };
  const distance = unit === undefined ? undefined : unitOf(unit);
  if (distance !== undefined && !(distance === 'm' && each < bareRepeatMetres / 2)) return { count: Number(count), metres: each * units[distance].km * 1000, seconds: null };
  return { count: Number(count), metres: each >= bareRepeatMetres ? each : null, seconds: null };
}

/** The sets of repeats in a text, and what else it says. */
export function takeRepeats(text: string): TakenRepeats {
  const sets: Repeats[] = [];
  const take = (one: Repeats, behind = ''): string => {
    sets.push(one);
    return ` # ${behind}`;
  };
  // a word that is no unit stays: `6x800 easy`
  const behind = (unit: string | undefined): string => (unit !== undefined && !(unit.toLowerCase() in timeUnits) && unitOf(unit) === undefined ? unit : '');
  const includes = (list: readonly number[], value: string): boolean => list.includes(Number(value));
  const rest = !/\d/.test(text)
    ? text
    : text
        .replace(/(\d\s?[x×*]\s?)(miles?\b)/gi, (_, count: string, unit: string) => `${count}1 ${unit}`)
        .replace(fastSlow(), (all, fast: string, slow: string) =>
          includes(fastSlowSeconds, fast) && includes(fastSlowSeconds, slow) ? take({ count: 1, metres: null, seconds: 30 }) : all,
        )
        .replace(countFirst(), (_, count: string, length: string, unit?: string) => take(repeatsOf(count, length, unit), behind(unit)))
        .replace(lengthFirst(), (all, length: string, unit: string | undefined, count: string) =>
          Number(length) >= bareRepeatMetres || unit !== undefined ? take(repeatsOf(count, length, unit), behind(unit)) : all,
        )
        .replace(ladder(), (all) => (all.split(/[-/]/).every((metres) => includes(trackMetres, metres)) ? take({ count: 1, metres: trackMetres[0], seconds: null }) : all))
        .replace(trackDistance(), (all, metres: string) => (includes(trackMetres, metres) ? take({ count: 1, metres: Number(metres), seconds: null }) : all));
  return { sets, rest };
}

/** What kind of session repeats are; null where the runner has to say, with the choices. */
export function kindOfRepeats({ metres, seconds }: Repeats): { readonly type: RunType | null; readonly choices: readonly RunType[] } {
  if (metres === null && seconds === null) return { type: null, choices: ['intervals', 'tempo'] };
  return repeatKinds.find((row) => (metres === null ? seconds! <= row.seconds : metres <= row.metres))!;
}

/** Metres of one set of repeats that is all of a text: `6x800`; null for anything else. */
export function metresOfRepeats(text: string): number | null {
  if (!/[x×*]/i.test(text)) return null;
  const { sets, rest } = takeRepeats(text);
  const [{ count, metres }, ...more] = sets.length > 0 ? (sets as [Repeats, ...Repeats[]]) : [{ count: 1, metres: null }];
  return more.length === 0 && rest.trim() === '#' && count > 1 && metres !== null ? count * metres : null;
}
