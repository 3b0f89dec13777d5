// What spreadsheets do to columns: names that are merged over several rows, and dates that were read in the order of another country.

import { calendarDay } from '../words/calendar.ts';
import { expression } from '../words/letters.ts';
import type { Note } from '../words/said.ts';
import { isBlank } from './result.ts';

/**
 * A name written once, above the rows that it stands for, as merged cells show it. Carried down only where the column is written so throughout:
 * the first row has a name and no name stands twice in a row; else a blank is a blank.
 */
export function carriedNames(names: readonly unknown[], notes: Note[]): readonly unknown[] {
  const blanks = names.filter(isBlank).length;
  const repeats = names.some((name, at) => at > 0 && !isBlank(name) && name === names[at - 1]);
  if (blanks === 0 || blanks === names.length || isBlank(names[0]) || repeats) return names;
  notes.push({ is: 'names-carried', rows: blanks });
  let last: unknown;
  return names.map((name) => (isBlank(name) ? last : (last = name)));
}

const most = 5;
const inNumbers = expression(String.raw`^(?:[\p{L}]{1,12}\.?,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)`);
const isDay = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * A spreadsheet of another country makes dates of what it can read and leaves the rest as text: 13/05/2026 beside a 4 May that became 5 April.
 * Where the text of the column shows one order and no date speaks against it, each date may have been the other day.
 */
export function swappedDates(dates: readonly unknown[], notes: Note[]): readonly (string | undefined)[] {
  const texts = dates.map((date) => (typeof date === 'string' ? date.slice(0, 40) : ''));
  const numbers = texts.flatMap((text) => {
    const match = inNumbers().exec(text);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  const [byDay, byMonth] = [numbers.some(([first, second]) => first > 12 && second <= 12), numbers.some(([first, second]) => second > 12 && first <= 12)];
  const days = texts.map((text) => isDay.exec(text));
  if (byDay === byMonth || days.some((day) => day !== null && Number(day[3]) > 12)) return [];
  const swapped = days.map((day) => (day && day[2] !== day[3] ? (calendarDay(Number(day[1]), Number(day[3]), Number(day[2])) ?? undefined) : undefined));
  const found = texts.filter((_, row) => swapped[row] !== undefined);
  if (found.length > 0) notes.push({ is: 'dates-swapped', dates: found.slice(0, most).map((date) => date.slice(0, 10)), rows: found.length, order: byDay ? 'month' : 'day' });
  return swapped;
}
