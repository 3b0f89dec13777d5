// Numbers in text, with separators and units.

import { inputRules } from '../rules/input.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { units, type Unit } from '../words/distances.ts';
import { once } from '../words/once.ts';
import type { ErrorCode } from '../words/said.ts';
import { bad, good, isBlank, notGiven, type Result } from './result.ts';

/** What float arithmetic may add to a number that stands exactly on a limit. */
export const speck = 1e-9;

/** Float noise of unit conversions off, nothing else: 26.2 mi is 42.1648128 km. */
export const tidyNumber = (value: number): number => Number(value.toPrecision(10));

const unitNames = once(() => new Map((Object.keys(units) as Unit[]).flatMap((unit) => units[unit].names.map((name) => [fold(name), unit] as const))));
export const unitOf = (text: string): Unit | undefined => unitNames().get(fold(text));

/** What every program writes, and nobody means otherwise: `12`, `42.195`. */
export const isPlainNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** The number that digits with separators stand for; 'ambiguous' when thousands and decimals cannot be told apart. */
export function readDigits(digits: string, unit: Unit | null): number | 'ambiguous' | null {
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
export function splitAmount(text: string): { negative: boolean; digits: string; rest: string } | null {
  const match = /^(-?) ?([\d.,' ’]*\d)(.*)$/.exec(text);
  return match ? { negative: match[1] === '-', digits: (match[2] ?? '').trim(), rest: (match[3] ?? '').replace(/^\.$/, '').trim() } : null;
}

/** A plain number given as number or text, with at most the given unit behind it; null when it is none. */
function readPlain(value: unknown, unit: Unit | null): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > longestWord) return null;
  if (isPlainNumber(value)) return Number(value);
  const amount = splitAmount(tidyText(value));
  if (!amount || (amount.rest !== '' && (unit === null || unitOf(amount.rest) !== unit))) return null;
  const number = readDigits(amount.digits, unit);
  return typeof number === 'number' ? (amount.negative ? -number : number) : null;
}

/** A number of something within limits, or nothing when blank. */
export function readAmount(
  code: ErrorCode,
  parameter: string,
  value: unknown,
  { min, max }: { min: number; max: number },
  of: 'number' | 'metres' | 'years' | 'beats-per-minute' = 'number',
): Result<number | undefined> {
  if (isBlank(value)) return notGiven;
  if (code === 'elevation-out-of-range' && isDotted(value)) {
    const [whole = '', part = ''] = value.replace(/[^\d.]/g, '').split('.');
    return bad('elevation-ambiguous', parameter, value, { is: of as 'metres', min, max }, { is: 'write', texts: [`${Number(`${whole}.${part}`)}`, `${whole}${part}`] });
  }
  const number = readPlain(value, of === 'metres' ? 'm' : null);
  if (number !== null && number >= min && number <= max) return good(number === 0 ? 0 : number);
  const feet = of === 'metres' && typeof value === 'string' && value.length <= longestWord ? /^([\d.,]+)\s*(ft|feet|')$/i.exec(tidyText(value))?.[1] : undefined;
  const metres = Math.round(Number(feet?.replace(',', '')) * 0.3048);
  return bad(code, parameter, value, { is: of, min, max }, feet === undefined ? undefined : { is: 'in-feet', feet, metres });
}

/** `1.200`, `2.500 m`: thousands in one half of Europe, metres with three decimals in the other. */
const isDotted = (value: unknown): value is string => typeof value === 'string' && value.length <= longestWord && /^[1-9]\d{0,2}\.\d{3} ?m?$/.test(tidyText(value));

/** Metres of one column (or of one cell) whose dots are thousands: only where every value is written so, and none is further or higher than anybody runs. Others as they are. */
export function readThousands(values: readonly unknown[], of: 'distance' | 'climb'): readonly unknown[] {
  const { distanceM, climbM } = inputRules.dottedThousands;
  const filled = values.filter((value) => !isBlank(value));
  const metres = (value: unknown): number => Number(String(value).replace(/\D/g, ''));
  const all = filled.length > 0 && filled.every((value) => isDotted(value) && metres(value) <= (of === 'climb' ? climbM : distanceM));
  return all ? values.map((value) => (isBlank(value) ? value : metres(value))) : values;
}
