// parseRun: the only gate for input. Whatever comes in, out comes a Run or coded errors; it never throws.

import { calendarDay, dayNumber } from '../words/calendar.ts';
import { warn, type Warning } from '../prose/describe.ts';
import { inputRules, limits } from '../rules/input.ts';
import {
  ambiguousTypes,
  approaches,
  descents,
  fold,
  namedDistances,
  numberedRaces,
  plainRun,
  runTypes,
  ultraWords,
  units,
  type Approach,
  type Descents,
  type ErrorCode,
  type RunType,
  type Unit,
} from '../words/terms.ts';

/** A run as somebody wrote it: each value may be anything. Blank (undefined, null, empty text) counts as not given. */
export interface RunInput {
  /** km as a number (or in `unit`), or text: `10k`, `5 mi`, `42,2 km`, `half marathon`. */
  distance?: unknown;
  type?: unknown;
  unit?: unknown;
  elevationGainM?: unknown;
  /** Rate of perceived exertion, 1-10. Counts for races. */
  rpe?: unknown;
  descents?: unknown;
  /** Years. */
  age?: unknown;
  approach?: unknown;
  /** Day of the run, YYYY-MM-DD. */
  date?: unknown;
}

export interface Run {
  readonly distanceKm: number;
  readonly type: RunType;
  readonly elevationGainM: number;
  /** km + metres climbed / 100 */
  readonly effortKm: number;
  /** What was not given but concluded. */
  readonly inferred: readonly ('type' | 'elevationGainM')[];
  readonly descents: Descents;
  readonly approach: Approach;
  readonly rpe?: number;
  readonly age?: number;
  readonly date?: string;
  readonly warnings: readonly Warning[];
}

export interface RunError {
  readonly code: ErrorCode;
  /** A name of RunInput, or the place in a list: `checkIns/0/soreness`. */
  readonly parameter: string;
  /** As received, long text cut; null when nothing was. */
  readonly received: string | number | boolean | null;
  readonly expected: string;
  readonly hint?: string | undefined;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly [RunError, ...RunError[]] };

const good = <T>(value: T): Result<T> => ({ ok: true, value });
const notGiven: Result<undefined> = good(undefined);

export function bad(code: ErrorCode, parameter: string, received: unknown, expected: string, hint?: string): Result<never> {
  return { ok: false, errors: [{ code, parameter, received: shown(received), expected, hint }] };
}

/** A name as a part of a JSON pointer (RFC 6901), long ones cut. */
export const pointerPart = (name: string): string => name.slice(0, 60).replace(/~/g, '~0').replace(/\//g, '~1');

/** The errors of all that failed, in order; one of them has. */
export function failed(results: readonly Result<unknown>[]): Result<never> {
  const errors = results.flatMap((result) => (result.ok ? [] : result.errors));
  return { ok: false, errors: errors as [RunError, ...RunError[]] };
}

function shown(value: unknown): RunError['received'] {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `${value}`;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : isDate(value) ? 'a date' : 'an object';
  const text = typeof value === 'string' ? value : typeof value;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** True for a Date of any realm: a spreadsheet hands over its own. */
const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

/** Text as it is read: compatibility forms and spaces made plain (a cell may hold a non-breaking space or a full-width digit). */
export const tidyText = (text: string): string =>
  /^[!-~]([ -~]*[!-~])?$/.test(text) && !text.includes('  ')
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u2212\u2013]/g, '-')
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, '') // zero width
        .replace(/\s+/g, ' ')
        .trim();

const longestText = 60; // nothing a runner writes for a distance or a type is longer; keeps hostile text cheap

/** Nothing, or text that shows nothing. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && (value === '' || (!/^[!-~]/.test(value) && tidyText(value) === '')));
}

/** What float arithmetic may add to a number that stands exactly on a limit. */
export const speck = 1e-9;

/** Float noise of unit conversions off, nothing else: 26.2 mi is 42.1648128 km. */
export const tidyNumber = (value: number): number => Number(value.toPrecision(10));

// ---- numbers in text ------------------------------------------------------------------------------------------------

/** The number that digits with separators stand for; 'ambiguous' when thousands and decimals cannot be told apart. */
function readDigits(digits: string, unit: Unit | null): number | 'ambiguous' | null {
  const text = digits.replace(/(\d)[ '’](?=\d{3}(?!\d))/g, '$1'); // 5 000, 1'234
  if (/^\d+,\d{3}$/.test(text)) {
    // 42,195 km is decimal, 5,000 m is thousands, and 1,234 alone may be either
    return unit === null ? 'ambiguous' : Number(text.replace(',', unit === 'm' ? '' : '.'));
  }
  if (/^\d*[.,]?\d+$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(,\d{3}){2,}$|^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  return null;
}

/** Splits `-42,2 km` into sign, digits and the rest. Scientific, hex and sums leave a rest that is no unit. */
function splitAmount(text: string): { negative: boolean; digits: string; rest: string } | null {
  const match = /^(-?) ?([\d.,' ’]*\d)(.*)$/.exec(text);
  return match ? { negative: match[1] === '-', digits: (match[2] ?? '').trim(), rest: (match[3] ?? '').replace(/^\.$/, '').trim() } : null;
}

/** A plain number given as number or text, with at most the given unit behind it; null when it is none. */
function readPlain(value: unknown, unit: Unit | null): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > longestText) return null;
  const amount = splitAmount(tidyText(value));
  if (!amount || (amount.rest !== '' && (unit === null || unitOf(amount.rest) !== unit))) return null;
  const number = readDigits(amount.digits, unit);
  return typeof number === 'number' ? (amount.negative ? -number : number) : null;
}

// ---- the vocabulary as an index -------------------------------------------------------------------------------------

type TypeEntry =
  | { kind: 'type'; type: RunType; ultra?: boolean }
  | { kind: 'run' }
  | { kind: 'named-race'; label: string; km: number }
  | { kind: 'ambiguous'; choices: readonly string[] };

/** Made on first use and kept: a request that needs no type pays nothing. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same slip stands in a log many times: the answers to the last ones are kept. */
function lastOnes(answer: (text: string) => string | undefined): (text: string) => string | undefined {
  const kept = new Map<string, string | undefined>();
  return (text) => {
    if (!kept.has(text)) {
      if (kept.size >= 100) kept.clear();
      kept.set(text, answer(text));
    }
    return kept.get(text);
  };
}

const index = once(() => {
  const types = new Map<string, TypeEntry>();
  const words: Word[] = []; // for near misses, canonical ids first
  const add = (written: string, entry: TypeEntry): void => {
    const folded = fold(written);
    if (types.has(folded)) return;
    types.set(folded, entry);
    words.push(wordOf(written, folded));
  };
  for (const type of Object.keys(runTypes) as RunType[]) add(type, { kind: 'type', type });
  add('run', { kind: 'run' });
  for (const { label, km, names } of [...namedDistances, ...numberedRaces]) for (const name of names) add(name, { kind: 'named-race', label, km });
  for (const type of Object.keys(runTypes) as RunType[]) for (const alias of runTypes[type].aliases) add(alias, { kind: 'type', type });
  for (const word of plainRun) add(word, { kind: 'run' });
  for (const word of ultraWords) add(word, { kind: 'type', type: 'trail-race', ultra: true });
  for (const { words: ambiguous, choices } of ambiguousTypes) for (const word of ambiguous) add(word, { kind: 'ambiguous', choices });
  return { types, words };
});

const unitIndex = once(() => new Map((Object.keys(units) as Unit[]).flatMap((unit) => units[unit].names.map((name) => [fold(name), unit] as const))));

const unitOf = (text: string): Unit | undefined => unitIndex().get(fold(text));

const namedIndex = once(() => new Map(namedDistances.flatMap((distance) => distance.names.map((name) => [fold(name), distance] as const))));

const longNames = once(() => namedDistances.flatMap(({ names }) => names.filter((name) => name.length > 3).map((name) => wordOf(name))));

/** Edits (insert, delete, replace, swap neighbours) from one word to the other, up to `limit`; more is reported as limit + 1. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, next[column - 1]! + 1);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) edits = Math.min(edits, before[column - 2]! + 1);
      next.push(edits);
    }
    [before, last] = [last, next];
  }
  return last[to.length]!;
}

/** A word to suggest. `letters` is the set of its letters as bits, so that most words are ruled out by one comparison. */
interface Word {
  readonly written: string;
  readonly folded: string;
  readonly letters: number;
}

function wordOf(written: string, folded = fold(written)): Word {
  let letters = 0;
  for (let at = 0; at < folded.length; at++) letters |= 1 << (folded.charCodeAt(at) - 97); // digits share bits with letters: the test stays safe
  return { written, folded, letters };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** The nearest valid word for a slip of one or two letters, as a question; undefined when nothing is near. The first of equally near ones wins. */
function didYouMean(text: string, words: readonly Word[]): string | undefined {
  if (text.length > longestText || text.startsWith('#')) return undefined; // #REF! is a cell's error, no slip
  const slip = wordOf(text);
  const { length } = slip.folded;
  if (length < 3) return undefined;
  let nearest = length < 7 ? 2 : 3; // one edit in a short word, two in a longer one that begins alike
  let found: string | undefined;
  for (const { folded, written, letters } of words) {
    if (countBits(letters ^ slip.letters) > 2 * (nearest - 1)) continue; // an edit changes at most two letters of the set
    const edits = editDistance(slip.folded, folded, nearest - 1);
    // 50k is no slip of 10k: figures are meant as they stand
    if (edits < nearest && figures(folded) === figures(slip.folded) && (edits < 2 || folded[0] === slip.folded[0])) [nearest, found] = [edits, written];
  }
  found ??= words.find(({ folded }) => length >= 4 && folded.startsWith(slip.folded))?.written;
  return found === undefined ? undefined : `Did you mean "${found}"?`;
}

const figures = (text: string): string => text.replace(/\D/g, '');

/** The nearest of a closed set of words, as a question. */
export const nearestOf = (text: string, words: readonly string[]): string | undefined =>
  didYouMean(
    text,
    words.map((word) => wordOf(word)),
  );

// ---- one reader a parameter -----------------------------------------------------------------------------------------

interface Distance {
  km: number;
  named: boolean;
  /** A bare number: no unit in the text. */
  bare: number | null;
}

const badDistance = (code: ErrorCode, value: unknown, hint?: string): Result<never> =>
  bad(
    code,
    'distance',
    value,
    code === 'distance-out-of-range' ? `more than 0 and at most ${limits.distanceKm.max} km` : 'a number of km, or text such as 10k, 5 mi, 42.2 km, 5000 m, half marathon',
    hint,
  );

function readDistance(value: unknown, unit: Unit | null): Result<Distance> {
  if (isBlank(value)) return badDistance('distance-missing', value);
  if (typeof value === 'number') return Number.isFinite(value) ? inKm(value, unit ?? 'km', true, value) : badDistance('distance-not-a-number', value);
  if (isDate(value)) return badDistance('distance-not-a-number', value, 'A date or a time? The rules need the distance.'); // Sheets makes a date of 10.5 where the decimal is a comma
  if (typeof value !== 'string' || value.length > longestText) return badDistance('distance-not-a-number', value);

  const text = tidyText(value);
  const named = /^\d/.test(text) ? undefined : namedIndex().get(fold(text));
  if (named) return good({ km: named.km, named: true, bare: null });

  const amount = splitAmount(text);
  const textUnit = !amount || amount.rest === '' ? null : unitOf(amount.rest);
  if (!amount || textUnit === undefined) return badDistance('distance-not-a-number', value, distanceHint(text));

  const number = readDigits(amount.digits, textUnit);
  if (number === null) return badDistance('distance-not-a-number', value);
  if (number === 'ambiguous') {
    const [whole = '', part = ''] = amount.digits.split(/[.,]/);
    return badDistance('distance-ambiguous', value, `Write "${whole}.${part} ${unit === 'mi' ? 'mi' : 'km'}" or "${whole}${part} m".`);
  }
  if (amount.negative) return badDistance('distance-out-of-range', value);
  if (number < inputRules.bareM.metresFrom && fold(amount.rest) === 'm')
    return badDistance('distance-ambiguous', value, `Miles or metres? Write "${number} mi" or "${number} metres".`);
  return inKm(number, textUnit ?? unit ?? 'km', textUnit === null, value);
}

/** A figure of some unit as a distance within the limits. */
function inKm(figure: number, unit: Unit, bare: boolean, value: unknown): Result<Distance> {
  const { above, max } = limits.distanceKm;
  const km = unit === 'km' ? figure : tidyNumber(figure * units[unit].km);
  if (km > above && km <= max) return good({ km, named: false, bare: bare ? figure : null });
  return badDistance('distance-out-of-range', value, unit === 'km' && km > max && km <= max * 1000 ? `Metres? Write "${figure} m", or give the unit m.` : undefined);
}

const distanceHint = lastOnes((text) => {
  const entry = index().types.get(fold(text));
  if (entry?.kind === 'type') return entry.ultra ? 'An ultra has no fixed distance: write its km, such as 100 km.' : undefined;
  if (/\d\s*[:h]\s*\d|\d\s*(min|h|hrs?)\b/i.test(text)) return 'A time? The rules need the distance.';
  if (/^[\d.,]+\s*[-+x*]\s*[\d.,]+/i.test(text)) return 'One run a row: write the total distance.';
  return didYouMean(text, longNames());
});

interface TypeRead {
  type: RunType | 'run';
  ultra: boolean;
  /** A type that names its distance. */
  named: { label: string; km: number } | null;
}

const expectedType = `one of ${Object.keys(runTypes).join(', ')}, or run`;

const nearestType = lastOnes((text) => didYouMean(text, index().words));

/** Whether a cell holds a word that names a type of run, or a sport. */
export const isTypeWord = (value: string): boolean => value.length <= longestText && index().types.has(fold(value));

/** Whether it names a kind of run, or of a day without one: more than a sport. */
export const isKindOfDay = (value: string): boolean => {
  const entry = value.length <= longestText ? index().types.get(fold(value)) : undefined;
  return entry?.kind === 'type' && !entry.ultra && entry.type !== 'cross-training';
};

function readType(value: unknown): Result<TypeRead> {
  if (isBlank(value)) return bad('type-missing', 'type', value, expectedType);
  if (typeof value !== 'string' || value.length > longestText) return bad('type-unknown', 'type', value, expectedType);
  const { types } = index();
  const entry = types.get(value) ?? types.get(fold(value)); // a canonical word needs no folding
  switch (entry?.kind) {
    case undefined:
      return bad('type-unknown', 'type', value, expectedType, nearestType(value));
    case 'ambiguous':
      return bad('type-ambiguous', 'type', value, entry.choices.join(' or '), `"${tidyText(value)}" can mean either: write "${entry.choices.join('" or "')}".`);
    case 'named-race':
      return good({ type: 'race', ultra: false, named: entry });
    case 'run':
      return good({ type: 'run', ultra: false, named: null });
    case 'type':
      return good({ type: entry.type, ultra: entry.ultra ?? false, named: null });
  }
}

/** A unit, or nothing when blank. */
export function readUnit(value: unknown): Result<Unit | undefined> {
  if (isBlank(value)) return notGiven;
  const expected = Object.keys(units).join(', ');
  if (typeof value !== 'string' || value.length > longestText) return bad('unit-unknown', 'unit', value, expected);
  const unit = unitOf(value);
  return unit
    ? good(unit)
    : bad(
        'unit-unknown',
        'unit',
        value,
        expected,
        nearestOf(
          value,
          Object.values(units).flatMap(({ names }) => names),
        ),
      );
}

/** A number within limits, or nothing when blank. */
export function readAmount(
  code: ErrorCode,
  parameter: string,
  value: unknown,
  { min, max }: { min: number; max: number },
  what: string,
  unit: Unit | null = null,
): Result<number | undefined> {
  if (isBlank(value)) return notGiven;
  const number = readPlain(value, unit);
  if (number !== null && number >= min && number <= max) return good(number === 0 ? 0 : number);
  const feet = unit === 'm' && typeof value === 'string' ? /^([\d.,]+)\s*(ft|feet|')$/i.exec(tidyText(value)) : null;
  return bad(code, parameter, value, `${what} from ${min} to ${max}`, feet ? `Feet? ${feet[1]} ft are ${Math.round(Number(feet[1]?.replace(',', '')) * 0.3048)} m.` : undefined);
}

/** One of a closed set of words, or nothing when blank. */
export function readWord<W extends string>(code: ErrorCode, parameter: string, value: unknown, words: readonly W[]): Result<W | undefined> {
  if (isBlank(value)) return notGiven;
  const text = typeof value === 'string' && value.length <= longestText ? value : '';
  const folded = fold(text);
  const word = words.find((candidate) => fold(candidate) === folded);
  return word ? good(word) : bad(code, parameter, value, `one of ${words.join(', ')}`, nearestOf(text, words));
}

export const firstYear = 2000;
export const lastYear = 2099;

/** A calendar day, or nothing when blank. */
export function readDate(value: unknown, parameter = 'date'): Result<string | undefined> {
  if (isBlank(value)) return notGiven;
  const expected = `a day as YYYY-MM-DD, from ${firstYear}-01-01 to ${lastYear}-12-31`;
  const text = typeof value === 'string' && value.length <= longestText ? tidyText(value) : '';
  const inRange = (year: number): boolean => year >= firstYear && year <= lastYear;

  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (plain && inRange(Number(plain[1])) && dayNumber(Number(plain[1]), Number(plain[2]), Number(plain[3])) !== null) return good(text);

  const dayOf = (year: number, month: number, day: number): string | null => (inRange(year) ? calendarDay(year, month, day) : null);
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ])/.exec(text);
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const [, first = '', second = '', year = ''] = yearLast ?? [];
  const readings = yearFirst
    ? [dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))]
    : [dayOf(Number(year), Number(second), Number(first)), dayOf(Number(year), Number(first), Number(second))];
  const days = [...new Set(readings)].filter((day) => day !== null);
  const hint = days.length > 0 ? `Write ${days.join(' or ')}.` : yearFirst ? 'There is no such day, or it is out of range.' : undefined;
  return bad(days.length > 1 ? 'date-ambiguous' : 'date-invalid', parameter, value, expected, hint);
}

const descentWords = Object.keys(descents) as Descents[];
const approachWords = Object.keys(approaches) as Approach[];

// ---- the gate -------------------------------------------------------------------------------------------------------

/**
 * Reads a run. Distances are km, climb is metres, age is years, RPE is 1 to 10.
 * Errors: every code of `errorCodes` that names one of RunInput's parameters; all that apply, in the order of the parameters.
 */
export function parseRun(input: RunInput): Result<Run> {
  const unit = readUnit(input.unit);
  let distance = readDistance(input.distance, unit.ok && unit.value ? unit.value : null);
  let type = readType(input.type);
  const elevation = readAmount('elevation-out-of-range', 'elevationGainM', input.elevationGainM, limits.elevationGainM, 'metres', 'm');
  const rpe = readAmount('rpe-out-of-range', 'rpe', input.rpe, limits.rpe, 'a number');
  const age = readAmount('age-out-of-range', 'age', input.age, limits.age, 'years');
  const descent = readWord('descents-unknown', 'descents', input.descents, descentWords);
  const approach = readWord('approach-unknown', 'approach', input.approach, approachWords);
  const date = readDate(input.date);

  const typeGiven = !isBlank(input.type);
  if (!typeGiven) {
    // a name stands for its race, and a rest day is often written into the distance column
    const word = distance.ok ? null : readType(input.distance);
    if (distance.ok && distance.value.named) type = good({ type: 'race', ultra: false, named: null });
    else if (word?.ok && hasNoRecoveryNeed(word.value.type)) type = word;
  }
  // nothing depends on the distance of a rest day or a swim, whatever stands in its cell
  const distanceIgnored = type.ok && hasNoRecoveryNeed(type.value.type) && !distance.ok;
  if (distanceIgnored) distance = good({ km: 0, named: false, bare: null });
  if (type.ok && distance.ok && type.value.named) {
    const { label, km } = type.value.named;
    const off = Math.abs(distance.value.km - km) / km;
    if (off > inputRules.namedDistance.within + speck) {
      const { bare } = distance.value;
      const miles = bare !== null && Math.abs(bare * units.mi.km - km) / km <= inputRules.namedDistance.within;
      const hint = miles ? `In miles? Write "${bare} mi".` : `Write the type "race", or the distance of a ${label}.`;
      type = bad('distance-type-mismatch', 'distance', input.distance, `about ${km} km for type ${label}`, hint);
    }
  }

  if (!unit.ok || !distance.ok || !type.ok || !elevation.ok || !rpe.ok || !age.ok || !descent.ok || !approach.ok || !date.ok) {
    return failed([distance, type, unit, elevation, rpe, descent, age, date, approach]);
  }

  const { km, bare } = distance.value;
  const plain = type.value.type === 'run';
  const runType: RunType = type.value.type !== 'run' ? type.value.type : km <= inputRules.plainRun.easyUpToKm ? 'easy' : 'long';
  const climbAssumed = runType === 'trail-race' && elevation.value === undefined;
  const elevationGainM = elevation.value ?? (climbAssumed ? tidyNumber(km * inputRules.assumedClimb.metresPerKm) : 0);

  const warnings: Warning[] = [];
  if (hasNoRecoveryNeed(runType)) {
    warnings.push(warn('no-recovery-need', runType));
    if (distanceIgnored && typeGiven && !isBlank(input.distance)) warnings.push(warn('distance-ignored', String(shown(input.distance))));
  } else {
    if (type.value.ultra) warnings.push(warn('read-as-trail-race'));
    if (bare !== null && (!unit.value || unit.value === 'm') && (inputRules.looksLikeMiles.numbers as readonly number[]).includes(bare))
      warnings.push(warn('looks-like-miles', bare, km));
    if (climbAssumed) warnings.push(warn('elevation-assumed', elevationGainM, inputRules.assumedClimb.metresPerKm));
    if (elevationGainM > inputRules.implausibleClimb.metresPerKm * km + speck) warnings.push(warn('climb-implausible', elevationGainM, km));
  }
  if (age.value !== undefined && age.value < inputRules.notStudied.underAge) warnings.push(warn('population-not-studied'));

  const inferred: Run['inferred'][number][] = [];
  if (plain || !typeGiven) inferred.push('type');
  if (climbAssumed) inferred.push('elevationGainM');

  // written field by field: spreading what was given costs more than the answer, in a column of ten thousand
  const run: { -readonly [Field in keyof Run]: Run[Field] } = {
    distanceKm: km,
    type: runType,
    elevationGainM,
    effortKm: elevationGainM === 0 ? km : tidyNumber(km + elevationGainM / inputRules.effortKm.metresPerKm),
    inferred,
    descents: descent.value ?? (runType === 'downhill' ? inputRules.descentsDefault.downhill : inputRules.descentsDefault.other),
    approach: approach.value ?? 'balanced',
    warnings,
  };
  if (rpe.value !== undefined) run.rpe = rpe.value;
  if (age.value !== undefined) run.age = age.value;
  if (date.value !== undefined) run.date = date.value;
  return good(run);
}

/** True for the types whose days are not counted: rest, cross-training, sick, injured. */
const hasNoRecoveryNeed = (type: RunType | 'run'): boolean => type !== 'run' && runTypes[type].kind === 'none';
