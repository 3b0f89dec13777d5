// A distance as people write it: a number of km or of the given unit, or text with its unit or its name.

import { inputRules, limits } from '../rules/input.ts';
import { namedDistances, units, type Unit } from '../words/distances.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { nearestWord, wordOf } from '../words/nearest.ts';
import { lastOnes, once } from '../words/once.ts';
import type { ErrorCode, Hint } from '../words/said.ts';
import { readDigits, splitAmount, tidyNumber, unitOf } from './number.ts';
import { bad, good, isBlank, isDate, type Refused, type Result } from './result.ts';
import { typeEntryOf } from './word.ts';

export interface Distance {
  readonly km: number;
  readonly named: boolean;
  /** A bare number: no unit in the text. */
  readonly bare: number | null;
}

const byName = once(() => new Map(namedDistances.flatMap((distance) => distance.names.map((name) => [fold(name), distance] as const))));
const longNames = once(() => namedDistances.flatMap(({ names }) => names.filter((name) => name.length > 3).map((name) => wordOf(name))));

const refused = (code: ErrorCode, value: unknown, hint?: Hint): Refused =>
  bad(code, 'distance', value, code === 'distance-out-of-range' ? { is: 'distance-within', ...limits.distanceKm } : { is: 'distance' }, hint);

export function readDistance(value: unknown, unit: Unit | null): Result<Distance> {
  if (isBlank(value)) return refused('distance-missing', value);
  if (typeof value === 'number') return Number.isFinite(value) ? inKm(value, unit ?? 'km', true, value) : refused('distance-not-a-number', value);
  if (isDate(value)) return refused('distance-not-a-number', value, { is: 'a-date' }); // Sheets makes a date of 10.5 where the decimal is a comma
  if (typeof value !== 'string' || value.length > longestWord) return refused('distance-not-a-number', value);
  return readText(value, unit);
}

function readText(value: string, unit: Unit | null): Result<Distance> {
  const text = tidyText(value);
  const named = /^\d/.test(text) ? undefined : byName().get(fold(text));
  if (named) return good({ km: named.km, named: true, bare: null });

  const amount = splitAmount(text);
  const textUnit = !amount || amount.rest === '' ? null : unitOf(amount.rest);
  if (!amount || textUnit === undefined) return refused('distance-not-a-number', value, hintFor(text));

  const number = readDigits(amount.digits, textUnit);
  if (number === null) return refused('distance-not-a-number', value);
  if (number === 'ambiguous') {
    const [whole = '', part = ''] = amount.digits.split(/[.,]/);
    return refused('distance-ambiguous', value, { is: 'write', texts: [`${whole}.${part} ${unit === 'mi' ? 'mi' : 'km'}`, `${whole}${part} m`] });
  }
  if (amount.negative) return refused('distance-out-of-range', value);
  if (number < inputRules.bareM.metresFrom && fold(amount.rest) === 'm') return refused('distance-ambiguous', value, { is: 'miles-or-metres', figure: number });
  return inKm(number, textUnit ?? unit ?? 'km', textUnit === null, value);
}

/** A figure of some unit as a distance within the limits. */
function inKm(figure: number, unit: Unit, bare: boolean, value: unknown): Result<Distance> {
  const { above, max } = limits.distanceKm;
  const km = unit === 'km' ? figure : tidyNumber(figure * units[unit].km);
  if (km > above && km <= max) return good({ km, named: false, bare: bare ? figure : null });
  return refused('distance-out-of-range', value, unit === 'km' && km > max && km <= max * 1000 ? { is: 'in-metres', figure } : undefined);
}

const hintFor = lastOnes((text): Hint | undefined => {
  const entry = typeEntryOf(text);
  if (entry?.kind === 'type') return entry.says === 'read-as-trail-race' ? { is: 'ultra-distance' } : undefined;
  if (/\d\s*[:h]\s*\d|\d\s*(min|h|hrs?)\b/i.test(text)) return { is: 'a-time' };
  if (/^[\d.,]+\s*[-+x*]\s*[\d.,]+/i.test(text)) return { is: 'total-distance' };
  const word = nearestWord(text, longNames());
  return word === undefined ? undefined : { is: 'did-you-mean', word };
});

/** `5+5` is what was run twice that day: 10. `8-10` is for the runner to say. */
export function readSum(distance: unknown): Result<unknown> {
  const match =
    typeof distance === 'string' && distance.length < longestWord ? /^(\d+(?:[.,]\d{1,2})?)((?: ?[+-] ?\d+(?:[.,]\d{1,2})?)+)( ?\p{L}*)$/u.exec(tidyText(distance)) : null;
  if (!match) return good(distance);
  const [, first = '', rest = '', unit = ''] = match;
  const parts = `${first}${rest}`.split(/ ?[+-] ?/);
  if (rest.includes('-')) return bad('distance-ambiguous', 'distance', distance, { is: 'one-distance' }, { is: 'write', texts: parts.map((part) => `${part}${unit}`) });
  const sum = tidyNumber(parts.reduce((total, part) => total + Number(part.replace(',', '.')), 0));
  return good(unit === '' ? sum : `${sum}${unit}`);
}
