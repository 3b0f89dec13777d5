// A distance as people write it: a number of km or of the given unit, or text with its unit or its name.

import { inputRules, limits } from '../rules/input.ts';
import { namedDistances, units, type Unit } from '../words/distances.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { expression } from '../words/letters.ts';
import { nearestWord, wordOf } from '../words/nearest.ts';
import { lastOnes, once } from '../words/once.ts';
import type { ErrorCode, Hint } from '../words/said.ts';
import { isPlainNumber, readDigits, splitAmount, tidyNumber, unitOf } from './number.ts';
import { metresOfRepeats } from './repeats.ts';
import { bad, good, isBlank, isDate, type Refused, type Result } from './result.ts';
import { readType, typeEntryOf } from './word.ts';

export interface Distance {
  readonly km: number;
  readonly named: boolean;
  /** A bare number: no unit in the text. */
  readonly bare: number | null;
  /** What stands behind the figure and says more of the run: `10 km easy`. */
  readonly words?: string;
}

const byName = once(() => new Map(namedDistances.flatMap((distance) => distance.names.map((name) => [fold(name), distance] as const))));
const longNames = once(() => namedDistances.flatMap(({ names }) => names.filter((name) => name.length > 3).map((name) => wordOf(name))));

const refused = (code: ErrorCode, value: unknown, hint?: Hint): Refused =>
  bad(code, 'distance', value, code === 'distance-out-of-range' ? { is: 'distance-within', ...limits.distanceKm } : { is: 'distance' }, hint);

export function readDistance(value: unknown, unit: Unit | null): Result<Distance> {
  if (typeof value === 'number') return Number.isFinite(value) ? bareFigure(value, unit, value) : refused('distance-not-a-number', value);
  if (isBlank(value)) return refused('distance-missing', value);
  if (isDate(value)) return refused('distance-not-a-number', value, { is: 'a-date' }); // Sheets makes a date of 10.5 where the decimal is a comma
  if (typeof value !== 'string' || value.length > longestWord) return refused('distance-not-a-number', value);
  return readText(value, unit);
}

/** About 10 is 10. */
const roughly = /^(?:[~≈∼]|(?:ca|circa|c|about|approx|approximately|around|env|environ|etwa|ungefähr|unos|aprox|cerca de|cerca di|około|ok)\.?) ?(?=[\d.,])/i;

function readText(value: string, unit: Unit | null): Result<Distance> {
  if (isPlainNumber(value)) return bareFigure(Number(value), unit, value);
  const written = tidyText(value);
  if (written.length > longestWord) return refused('distance-not-a-number', value); // one letter may grow to eighteen
  if (!/\d/.test(written)) {
    const named = byName().get(fold(written));
    return named ? good({ km: named.km, named: true, bare: null }) : refused('distance-not-a-number', value, hintFor(written));
  }
  const text = written.replace(roughly, '');
  return readFigure(text, unit, value) ?? readTotal(text, unit, value) ?? readWithWords(text, unit, value) ?? refused('distance-not-a-number', value, hintFor(text));
}

/** One figure and at most its unit; undefined for anything else. */
function readFigure(text: string, unit: Unit | null, value: unknown): Result<Distance> | undefined {
  const amount = splitAmount(text);
  const textUnit = !amount || amount.rest === '' ? null : unitOf(amount.rest);
  if (!amount || textUnit === undefined) return undefined;
  const number = readDigits(amount.digits, textUnit);
  if (number === null) return undefined;
  if (number === 'ambiguous') {
    const [whole = '', part = ''] = amount.digits.split(/[.,]/);
    return refused('distance-ambiguous', value, { is: 'write', texts: [`${whole}.${part} ${unit === 'mi' ? 'mi' : 'km'}`, `${whole}${part} m`] });
  }
  if (amount.negative) return refused('distance-out-of-range', value);
  if (textUnit === null) return bareFigure(number, unit, value);
  if (number < inputRules.bareM.metresFrom && fold(amount.rest) === 'm') return refused('distance-ambiguous', value, { is: 'miles-or-metres', figure: number });
  return inKm(number, textUnit, null, value);
}

/** A figure without a unit of its own. A spreadsheet may keep 90 minutes as 0.0625 of a day: whole minutes that are no whole metres. */
function bareFigure(figure: number, unit: Unit | null, value: unknown): Result<Distance> {
  const minutes = (unit === null || unit === 'km') && figure > 0 && figure < inputRules.dayFraction.below ? minutesOfDay(figure) : null;
  if (minutes !== null) return refused('distance-ambiguous', value, { is: 'day-fraction', figure, minutes });
  return inKm(figure, unit ?? 'km', figure, value);
}

function minutesOfDay(figure: number): number | null {
  const minutes = figure * inputRules.dayFraction.minutesADay;
  return Math.abs(minutes - Math.round(minutes)) < 1e-4 && !Number.isInteger(tidyNumber(figure * 1000)) ? Math.round(minutes) : null;
}

/** A figure of some unit as a distance within the limits. */
function inKm(figure: number, unit: Unit, bare: number | null, value: unknown): Result<Distance> {
  const { above, max } = limits.distanceKm;
  const km = unit === 'km' ? figure : tidyNumber(figure * units[unit].km);
  if (km > above && km <= max) return good({ km, named: false, bare });
  return refused('distance-out-of-range', value, unit === 'km' && km > max && km <= max * 1000 ? { is: 'in-metres', figure } : undefined);
}

// ---- several figures ------------------------------------------------------------------------------------------------

const range = expression(String.raw`^(\d+(?:[.,]\d{1,2})?) ?- ?(\d+(?:[.,]\d{1,2})?)( ?[\p{L}]*)$`);
const lastUnit = expression(String.raw`^[\d.,]+ ?([\p{L}]+)$`);
const figureAndWords = expression(String.raw`^([\d.,' ’]*\d ?([\p{L}]+)\.?),? \(?([\p{L}][^()]*)\)?$`);

/** `5+5` is what was run twice that day: 10. `6x800 m` is 4.8 km. `8-10` is for the runner to say. */
function readTotal(text: string, unit: Unit | null, value: unknown): Result<Distance> | undefined {
  const [, from, to, rangeUnit = ''] = range().exec(text) ?? [];
  if (from !== undefined && (rangeUnit === '' || unitOf(rangeUnit) !== undefined)) {
    return bad('distance-ambiguous', 'distance', value, { is: 'one-distance' }, { is: 'write', texts: [`${from}${rangeUnit}`, `${to}${rangeUnit}`] });
  }
  const parts = withSharedUnit(text.split(/ ?[+&] ?/));
  const kms = parts.map((part) => kmOfPart(part, unit));
  const two = mayBeTwo(parts, kms, unit);
  if (two) return bad('distance-ambiguous', 'distance', value, { is: 'one-distance' }, { is: 'write', texts: two });
  const withUnit = parts.filter((part) => !isBare(part) && metresOfRepeats(part) === null).length;
  if (!kms.every((km): km is number => km !== null) || (withUnit > 0 && parts.some(isBare))) return undefined; // 10 km + 800 of what?
  return inKm(tidyNumber(kms.reduce((total, km) => total + km, 0)), 'km', null, value);
}

/** A sum that may be none: metres behind kilometres are often the climb, and beside repeats in metres bare figures are often kilometres. */
function mayBeTwo(parts: readonly string[], kms: readonly (number | null)[], unit: Unit | null): string[] | null {
  if (!kms.every((km): km is number => km !== null)) return null;
  const total = (all: readonly number[]): string => `${tidyNumber(all.reduce((sum, km) => sum + km, 0))} km`;
  const isClimb = (part: string): boolean => /^\d{3,5} ?m$/i.test(part);
  if (kms.length === 2 && isClimb(parts[1]!) && /^[\d.,]+ ?k(?:m|ms)?$/i.test(parts[0]!) && kms[0]! >= 1) return [total(kms.slice(0, 1)), total(kms)];
  const isSmall = (part: string): boolean => isBare(part) && Number(part.replace(',', '.')) < smallest;
  if (unit !== 'm' || !parts.some(isSmall) || !parts.some((part) => metresOfRepeats(part) !== null)) return null;
  return [total(kms), total(kms.map((km, at) => (isSmall(parts[at]!) ? km * 1000 : km)))];
}
/** Nobody measures a part of a run in fewer metres. */
const smallest = 50;

const isBare = (part: string): boolean => /^\d+(?:[.,]\d{1,2})?$/.test(part);
/** The unit behind the last figure alone is that of all: `5+5 km`. Metres are said with each: `5 + 800 m` is no sum of metres. */
function withSharedUnit(parts: readonly string[]): readonly string[] {
  const [last, before] = [parts[parts.length - 1]!, parts.slice(0, -1)];
  const unit = lastUnit().exec(last)?.[1];
  return unit !== undefined && unitOf(unit) !== 'm' && before.every(isBare) ? [...before.map((part) => `${part} ${unit}`), last] : parts;
}

function kmOfPart(part: string, unit: Unit | null): number | null {
  const metres = metresOfRepeats(part);
  if (metres !== null) return metres / 1000;
  const read = /^\d/.test(part) ? readFigure(part, unit, part) : undefined;
  return read?.ok ? read.value.km : null;
}

/** `10 km easy`: a figure with its unit, and a type of run. */
function readWithWords(text: string, unit: Unit | null, value: unknown): Result<Distance> | undefined {
  const [, figure, , words] = figureAndWords().exec(text) ?? [];
  if (figure === undefined || words === undefined || !readType(words).ok) return undefined;
  const read = readFigure(figure, unit, value);
  return read?.ok ? good({ ...read.value, words }) : read;
}

// ---- what it may have been ------------------------------------------------------------------------------------------

const hintFor = lastOnes((text: string): Hint | undefined => {
  const entry = typeEntryOf(text);
  if (entry?.kind === 'type') return entry.says === 'read-as-trail-race' ? { is: 'ultra-distance' } : undefined;
  if (/\d ?[:h] ?\d|\d ?(?:min|mins|minutes|minuten|minutos|minuti|mn|h|hrs?|hours?|heures|std|stunden|horas|ore|godz)(?![a-zß-ž])|\d ?['’′"″]/i.test(text))
    return { is: 'a-time' };
  if (/^[\d.,]+\s*[-+x×*/]\s*[\d.,]+/i.test(text)) return { is: 'total-distance' };
  const word = nearestWord(text, longNames());
  return word === undefined ? undefined : { is: 'did-you-mean', word };
});
