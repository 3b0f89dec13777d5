// Check-ins: how the body feels on the days after a run, as a client sends it.

import { questions, redFlags, type Sign } from '../rules/check-in.ts';
import { limits } from '../rules/input.ts';
import { addDays, dayOf } from '../words/calendar.ts';
import type { Hint } from '../words/said.ts';
import { readDate } from './date.ts';
import { flagNames, heardIn, readFlags, worst, type Flags } from './flags.ts';
import { readAmount, tidyNumber } from './number.ts';
import { bad, failed, good, isDate, pointerPart, type Result } from './result.ts';
import { nearestOf } from './word.ts';

/** How the body feels on a day after the run. Every field but `day` may be left out. */
export interface CheckIn {
  /** Whole days after the run. */
  readonly day: number;
  /** 0-10 */
  readonly soreness?: number;
  /** 0-10 */
  readonly fatigue?: number;
  readonly poorSleep?: boolean;
  readonly lowMood?: boolean;
  readonly hrvBelowBaseline?: boolean;
  /** false: free of pain, which ends what joint pain held. Left out: not asked. */
  readonly jointPain?: boolean;
  readonly redFlags?: readonly string[];
}

const allSigns = Object.keys(questions) as Sign[];
const isScale = (sign: Sign): boolean => 'from' in questions[sign];
const scaleSigns = allSigns.filter(isScale);
const flagSigns = allSigns.filter((sign) => !isScale(sign));
const checkInFields = ['day', ...scaleSigns, ...flagSigns, 'redFlags', 'flags'];
const redFlagIds = redFlags.map(({ id }) => id);
const mostCheckIns = 366;
const mostFlags = 50;

export function readCheckIns(value: unknown): Result<readonly CheckIn[]> {
  if (value === undefined || value === null) return good([]);
  if (!Array.isArray(value) || value.length > mostCheckIns) return bad('parameter-invalid', 'checkIns', value, { is: 'check-ins', most: mostCheckIns });
  const read = value.map((entry: unknown, index) => readCheckIn(entry, `checkIns/${index}`));
  return read.every((one) => one.ok) ? good(read.map((one) => one.value)) : failed(read);
}

/** The red flags that can be heard in check-ins which are refused for something else, under whatever name they stand: a slip must not hide them. */
export function raisedIn(checkIns: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(checkIns) ? checkIns.slice(0, mostCheckIns) : [checkIns];
  const texts = entries.flatMap((entry) =>
    typeof entry === 'object' && entry !== null
      ? Object.entries(entry).flatMap(([name, said]: [string, unknown]) => (said === true ? name : [said].flat().slice(0, mostFlags)))
      : [],
  );
  return worst(texts.map(heardIn)).redFlags ?? [];
}

function readCheckIn(entry: unknown, at: string): Result<CheckIn> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return bad('parameter-invalid', at, entry, { is: 'fields', words: checkInFields });
  const given = new Map(Object.entries(entry as Record<string, unknown>));
  const unknown = unknownFields(given, at);
  const scales = scaleSigns.map((name) => [name, readScale(`${at}/${name}`, given.get(name))] as const);
  const flags = flagSigns.map((name) => [name, readFlag(given.get(name), `${at}/${name}`)] as const);
  const day = readDay(given.get('day'), `${at}/day`);
  const words = [readRedFlags(given.get('redFlags'), `${at}/redFlags`), readFlagWords(given.get('flags'), `${at}/flags`)];
  const read = [day, ...[...scales, ...flags].map(([, one]) => one), ...words];
  if (unknown.length > 0 || !read.every(({ ok }) => ok) || !day.ok) return failed([...unknown, ...read]);
  return good({ day: day.value, ...givenIn(scales), ...worst([givenIn(flags), ...words.map((one) => (one.ok ? one.value : undefined))]) });
}

/** From 0 to 10, also as `3/10`, `4 of 10` or `40 %`. A share of 1, which a cell shows as 40 %, is refused: nobody means 0.4 of 10. */
function readScale(at: string, value: unknown): Result<number | undefined> {
  const [, figure, percent] = (typeof value === 'string' && value.length < 30 && /^\s*([\d.,]+)\s*(?:(%)|(?:\/|of|out of|von|sur|de|su|z|na)\s*10)\s*$/i.exec(value)) || [];
  const read = readAmount('parameter-invalid', at, figure ?? value, percent ? { min: 0, max: 100 } : limits.sign);
  const given = read.ok && percent ? read.value! / 10 : read.ok ? read.value : undefined;
  const refuse = (hint?: Hint) => bad('parameter-invalid', at, value, { is: 'number', ...limits.sign }, hint);
  if (isDate(value)) return refuse({ is: 'a-date-made' });
  if (!read.ok) return refuse();
  if (given === undefined || percent || given === 0 || given >= 1) return good(given);
  return refuse({ is: 'in-percent', percent: tidyNumber(given * 100), figure: tidyNumber(given * 10) });
}

/** What is given of these fields. */
const givenIn = <Value>(fields: readonly (readonly [name: string, read: Result<Value | undefined>])[]): { readonly [field: string]: Value } =>
  Object.fromEntries(fields.flatMap(([name, read]) => (read.ok && read.value !== undefined ? [[name, read.value]] : [])));

const unknownFields = (given: ReadonlyMap<string, unknown>, at: string): Result<never>[] =>
  [...given.keys()]
    .filter((name) => !checkInFields.includes(name))
    .slice(0, 10)
    .map((name) => bad('parameter-unknown', `${at}/${pointerPart(name)}`, name, { is: 'one-of', words: checkInFields }, nearestOf(name, checkInFields)));

function readDay(day: unknown, at: string): Result<number> {
  const { min, max } = limits.dayAfter;
  return typeof day === 'number' && Number.isInteger(day) && day >= min && day <= max ? good(day) : bad('parameter-invalid', at, day, { is: 'days-after', min, max });
}

const readFlag = (flag: unknown, at: string): Result<boolean | undefined> =>
  flag === undefined || flag === null || typeof flag === 'boolean' ? good(flag ?? undefined) : bad('parameter-invalid', at, flag, { is: 'true-or-false' });

/** Words in one text or in a list of texts. */
function readFlagWords(flags: unknown, at: string): Result<Flags | undefined> {
  if (!Array.isArray(flags)) return readFlags(at, flags);
  if (flags.length > mostFlags) return bad('parameter-invalid', at, flags, { is: 'list-of', words: flagNames() });
  return allOf(flags.map((flag: unknown, index) => readFlags(`${at}/${index}`, flag ?? {})));
}

/** Red flags, by their ids or in other words. */
function readRedFlags(flags: unknown, at: string): Result<Flags | undefined> {
  if (flags === undefined || flags === null) return good(undefined);
  if (!Array.isArray(flags) || flags.length > mostFlags) return bad('parameter-invalid', at, flags, { is: 'list-of', words: redFlagIds });
  const isRaised = ({ redFlags: raised = [], ...signs }: Flags): boolean => raised.length > 0 && Object.keys(signs).length === 0;
  const read = flags.map((flag: unknown, index): Result<Flags | undefined> => {
    const one = readFlags(`${at}/${index}`, flag ?? {});
    if (one.ok && (!one.value || isRaised(one.value))) return one;
    return bad('parameter-invalid', `${at}/${index}`, flag ?? 'null', { is: 'one-of', words: redFlagIds }, nearestOf(String(flag), redFlagIds));
  });
  return allOf(read);
}

const allOf = (read: readonly Result<Flags | undefined>[]): Result<Flags> =>
  read.every((one) => one.ok) ? good(worst(read.map((one) => (one.ok ? one.value : undefined)))) : failed(read);

/** How many days after its run a check-in was made, from its date; nothing when that is blank. Dates are YYYY-MM-DD. */
export function readDayAfter(parameter: string, value: unknown, runDate: string): Result<number | undefined> {
  const read = readDate(value, parameter);
  if (!read.ok || read.value === undefined) return read as Result<undefined>;
  const { min, max } = limits.dayAfter;
  const day = dayOf(read.value) - dayOf(runDate);
  return day >= min && day <= max ? good(day) : bad('parameter-invalid', parameter, read.value, { is: 'day-between', from: addDays(runDate, min), to: addDays(runDate, max) });
}
