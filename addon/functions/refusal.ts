// An error as a cell shows it.

import { errorMessage, errorTitles, type ErrorCode, type RunError } from '../../core/index.ts';
import type { Refusal } from './cells.ts';

/** Where the sentence does not say of which argument it speaks, its name stands before it. */
export function refusal(error: RunError): Refusal {
  const { code, parameter } = error;
  const name = parameter === 'onDay' ? 'days' : parameter.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { message: `${code === 'parameter-invalid' || code === 'parameter-unknown' ? `${name}: ` : ''}${errorMessage(error)}` };
}

/** Where a function has several arguments of a kind, each error names its own. */
export const refusalAt = (name: string, error: RunError): Refusal => ({ message: `${name}: ${errorMessage(error)}` });

/** What a function refuses by itself. */
export const refusalOf = (code: ErrorCode, why: string): Refusal => ({ message: `${errorTitles[code]}: ${why}.` });
