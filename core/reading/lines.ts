// Which lines below the header are rows of the log: titles of months, repeated headers and sums are none.

import { totalWords } from '../words/columns.ts';
import { fold } from '../words/fold.ts';
import { beginsWithLetter, hasLetter } from '../words/letters.ts';
import { once } from '../words/once.ts';
import { isWrittenDate } from './date.ts';
import { fieldsOf, namesDate, namesDistance, type Values } from './header.ts';
import { tokens } from './kind.ts';

const totals = once(() => new Set(totalWords.map((word) => fold(word))));

/** How many cells say what a line is. */
const looked = 30;
const letters = 80;

/** Where the cells stand that tell. */
export interface Places {
  readonly date: number | undefined;
  readonly distance: number | undefined;
  readonly type: number | undefined;
}

/** Whether a line may hold a run or a day. One with a date always may. */
export function isRowOf(line: Values, { date: dateAt, distance, type }: Places): boolean {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (line[at] ?? '').slice(0, letters).trim());
  const date = cell(dateAt);
  if (/^\d/.test(date) || (date !== '' && isWrittenDate(date))) return true;
  if (date !== '' && namesDate(fieldsOf([date])) && namesDistance(fieldsOf([cell(distance)]))) return false;
  const filled = line.slice(0, looked).flatMap((_, at) => (cell(at) === '' ? [] : [at]));
  const kind = cell(type); // a sum has no type: what has one is a run whose date is for the row to say
  if ((kind === '' || isSum(kind)) && filled.some((at) => at !== distance && isSum(cell(at)))) return false;
  // a title stands alone: it has letters, and is neither a distance nor a type
  const [only = -1] = filled;
  return !(filled.length === 1 && line.length > 1 && only !== distance && only !== type && hasLetter(cell(only)));
}

/** `Week total`, `Summe`, `KW 12`. */
function isSum(text: string): boolean {
  if (!beginsWithLetter(text)) return false;
  const words = tokens(text.slice(0, 40));
  return words.length > 0 && words.length <= 4 && totals().has(words[0]!);
}
