// Which lines below the header are rows of the log: titles of months, repeated headers and sums are none.

import { totalWords, type ColumnRole } from '../words/columns.ts';
import { fold } from '../words/fold.ts';
import { once } from '../words/once.ts';
import { isWrittenDate } from './date.ts';
import type { Field, Values } from './header.ts';
import { tokens } from './kind.ts';

const totals = once(() => new Set(totalWords.map((word) => fold(word))));

/** How many cells say what a line is. */
const looked = 30;

/** Whether a line may hold a run or a day. One with a date always may. */
export function isRowOf(line: Values, fields: readonly Field[], found: ReadonlyMap<ColumnRole, number>): boolean {
  const cell = (role: ColumnRole): string => (found.has(role) ? (line[found.get(role)!] ?? '').trim() : '');
  const date = cell('date');
  if (date !== '' && isWrittenDate(date.slice(0, 80))) return true;
  const filled = line.slice(0, looked).flatMap((one, column) => (one.trim() === '' ? [] : [{ text: one.trim().slice(0, 80), column }]));
  const repeated = filled.filter(({ text, column }) => text === fields[column]?.header.trim());
  if (repeated.length >= 2 && 2 * repeated.length > filled.length) return false;
  if (isTotal(date) || filled.some(({ text, column }) => column !== found.get('distance') && isTotal(text))) return false;
  // a title stands alone: it has letters, and is neither a distance nor a type
  const [only] = filled;
  return !(filled.length === 1 && line.length > 1 && /\p{L}/u.test(only!.text) && [found.get('distance'), found.get('type')].every((column) => column !== only!.column));
}

/** `Week total`, `Summe`, `KW 12`, `March 2026`: no word of a run beside a word for a sum. */
function isTotal(text: string): boolean {
  if (text === '' || !/^\p{L}/u.test(text)) return false;
  const words = tokens(text.slice(0, 40));
  return words.length <= 4 && totals().has(words[0]!);
}
