// Errors are values: whatever comes in, out comes what it says or coded errors. Nothing here throws.

import { isBlankText } from '../words/fold.ts';
import type { ErrorCode, Expected, Hint, RunError } from '../words/said.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | Refused;
export interface Refused {
  readonly ok: false;
  readonly errors: readonly [RunError, ...RunError[]];
}

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const notGiven: Result<undefined> = good(undefined);

export function bad(code: ErrorCode, parameter: string, received: unknown, expected: Expected, hint?: Hint): Refused {
  return { ok: false, errors: [{ code, parameter, received: shown(received), expected, hint }] };
}

/** The same errors told otherwise. */
export const retold = ({ errors: [first, ...rest] }: Refused, tell: (error: RunError) => RunError): Refused => ({ ok: false, errors: [tell(first), ...rest.map(tell)] });

/** The errors of all that failed, in order; one of them has. */
export function failed(results: readonly Result<unknown>[]): Refused {
  const errors = results.flatMap((result) => (result.ok ? [] : result.errors));
  return { ok: false, errors: errors as [RunError, ...RunError[]] };
}

/** A value as an error shows it. */
export function shown(value: unknown): RunError['received'] {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : `${value}`;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : isDate(value) ? 'a date' : 'an object';
  const text = typeof value === 'string' ? value : typeof value;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A name as a part of a JSON pointer (RFC 6901), long ones cut. */
export const pointerPart = (name: string): string => name.slice(0, 60).replace(/~/g, '~0').replace(/\//g, '~1');

/** Nothing, or text that shows nothing. */
export const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && isBlankText(value));

/** True for a Date of any realm: a spreadsheet hands over its own. */
export const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';
