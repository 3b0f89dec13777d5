// Check-ins: how the body feels on the days after a run, as a client sends it.

import { redFlags, signs, type SignRow } from '../rules/check-in.ts';
import { limits } from '../rules/input.ts';
import { readAmount } from './number.ts';
import { bad, failed, good, pointerPart, type Result } from './result.ts';
import { nearestOf, readWord } from './word.ts';

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
  readonly jointPain?: boolean;
  readonly redFlags?: readonly string[];
}

const namesOf = (rows: readonly SignRow[]): string[] => rows.map(({ sign }) => sign);
const flagSigns = namesOf(signs.filter(({ from }) => from === true));
const scaleSigns = namesOf(signs.filter(({ from }) => from !== true));
const checkInFields = ['day', ...scaleSigns, ...flagSigns, 'redFlags'];
const redFlagIds = redFlags.map(({ id }) => id);
const mostCheckIns = 366;
const mostRedFlags = 50;

export function readCheckIns(value: unknown): Result<readonly CheckIn[]> {
  if (value === undefined || value === null) return good([]);
  if (!Array.isArray(value) || value.length > mostCheckIns) return bad('parameter-invalid', 'checkIns', value, { is: 'check-ins', most: mostCheckIns });
  const read = value.map((entry: unknown, index) => readCheckIn(entry, `checkIns/${index}`));
  return read.every((one) => one.ok) ? good(read.map((one) => one.value)) : failed(read);
}

function readCheckIn(entry: unknown, at: string): Result<CheckIn> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return bad('parameter-invalid', at, entry, { is: 'fields', words: checkInFields });
  const given = new Map(Object.entries(entry as Record<string, unknown>));
  const unknown = unknownFields(given, at);
  const fields: readonly (readonly [name: string, read: Result<unknown>])[] = [
    ['day', readDay(given.get('day'), `${at}/day`)],
    ...scaleSigns.map((name) => [name, readAmount('parameter-invalid', `${at}/${name}`, given.get(name), limits.sign)] as const),
    ...flagSigns.map((name) => [name, readFlag(given.get(name), `${at}/${name}`)] as const),
    ['redFlags', readRedFlags(given.get('redFlags'), `${at}/redFlags`)],
  ];
  if (unknown.length > 0 || !fields.every(([, { ok }]) => ok)) return failed([...unknown, ...fields.map(([, result]) => result)]);
  return good(Object.fromEntries(fields.flatMap(([name, result]) => (result.ok && result.value !== undefined ? [[name, result.value]] : []))) as unknown as CheckIn);
}

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

function readRedFlags(flags: unknown, at: string): Result<readonly string[] | undefined> {
  if (flags === undefined || flags === null) return good(undefined);
  if (!Array.isArray(flags) || flags.length > mostRedFlags) return bad('parameter-invalid', at, flags, { is: 'list-of', words: redFlagIds });
  const read = flags.map((flag: unknown, index) => readWord('parameter-invalid', `${at}/${index}`, flag ?? 'null', redFlagIds));
  return read.every((one) => one.ok) ? good(read.flatMap((one) => one.value ?? [])) : failed(read);
}
