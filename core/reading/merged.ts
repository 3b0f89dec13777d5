// What spreadsheets do to columns: names that are merged over several rows, and dates that were read in the order of another country.

import { calendarDay } from '../words/calendar.ts';
import { expression } from '../words/letters.ts';
import type { Note } from '../words/said.ts';
import { isBlank } from './result.ts';

/** The names of a column, and the rows that may be anybody's. */
export interface Names {
  readonly names: readonly unknown[];
  readonly nameless: readonly boolean[];
}

/**
 * A name written once, above the rows that it stands for, as merged cells show it. `hold`: what each row holds.
 * A blank is carried where the name above stands alone on its row, where the next name is the same, or where the whole column is written so: it begins with a name,
 * and no name stands twice in a row. Any other blank below a name may be anybody's; blanks from the first row on are somebody without a name.
 */
export function carriedNames(names: readonly unknown[], hold: (row: number) => 'run' | 'name' | null, notes: Note[]): Names {
  const areRuns = (row: number): boolean => hold(row) === 'run';
  const named = names.flatMap((name, row) => (isBlank(name) || hold(row) === null ? [] : [row]));
  const blanks = names.flatMap((name, row) => (isBlank(name) && areRuns(row) ? [row] : []));
  if (named.length === 0 || blanks.length === 0) return { names, nameless: [] };
  const isSame = (one: unknown, other: unknown): boolean => one === other || (typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase());
  const repeats = named.some((row, at) => at > 0 && row === named[at - 1]! + 1 && areRuns(row - 1) && isSame(names[row], names[row - 1]));
  const begins = blanks[0]! > named[0]!;
  const isMerged = begins && !repeats;
  const [all, nameless] = [[...names], names.map(() => false)];
  let [above, carried] = [-1, 0];
  for (const row of blanks) {
    while (above + 1 < named.length && named[above + 1]! < row) above++;
    const [last, next] = [named[above], named[above + 1]];
    const isSure = last !== undefined && (isMerged || !areRuns(last) || (next !== undefined && isSame(names[last], names[next])));
    if (isSure) all[row] = names[last];
    else nameless[row] = begins;
    if (isSure) carried++;
  }
  if (carried > 0) notes.push({ is: 'names-carried', rows: carried });
  return { names: all, nameless };
}

const most = 5;
const inNumbers = expression(String.raw`^(?:[\p{L}]{1,12}\.?,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)`);
const isDay = /^(\d{4})-(\d{2})-(\d{2})/;

/** Which of two figures is the day, where only one can be: that of a real day, and with dots the first. */
function orderOf(text: string): 'day' | 'month' | null {
  const match = inNumbers().exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3]!.padStart(4, '20'))];
  if (first > 12) return calendarDay(year, second, first) === null ? null : 'day';
  return second > 12 && !text.includes('.') && calendarDay(year, first, second) !== null ? 'month' : null;
}

/**
 * A spreadsheet of another country makes dates of what it can read and leaves the rest as text: 13/05/2026 beside a 4 May that became 5 April.
 * Where the text of the column shows one order and no date speaks against it, each date may have been the other day.
 */
export function swappedDates(dates: readonly unknown[], notes: Note[]): readonly (string | undefined)[] {
  const texts = dates.map((date) => (typeof date === 'string' ? date.slice(0, 40) : ''));
  const orders = new Set(texts.map(orderOf));
  const [byDay, byMonth] = [orders.has('day'), orders.has('month')];
  const days = texts.map((text) => isDay.exec(text));
  if (byDay === byMonth || days.some((day) => day !== null && Number(day[3]) > 12)) return [];
  const swapped = days.map((day) => (day && day[2] !== day[3] ? (calendarDay(Number(day[1]), Number(day[3]), Number(day[2])) ?? undefined) : undefined));
  const found = texts.filter((_, row) => swapped[row] !== undefined);
  if (found.length > 0) notes.push({ is: 'dates-swapped', dates: found.slice(0, most).map((date) => date.slice(0, 10)), rows: found.length, order: byDay ? 'month' : 'day' });
  return swapped;
}
