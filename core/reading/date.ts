// Calendar days as people and exports write them.

import { calendarDay, dateOf, dayNumber, serials } from '../words/calendar.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { monthNames } from '../rules/columns.ts';
import { bad, good, isBlank, notGiven, type Refused, type Result } from './result.ts';

const firstYear = 2000;
const lastYear = 2099;

const dayIn = (year: number, month: number, day: number): string | null => (year >= firstYear && year <= lastYear ? calendarDay(year, month, day) : null);

// ---- one date -------------------------------------------------------------------------------------------------------

/** A calendar day, or nothing when blank. */
export function readDate(value: unknown, parameter = 'date'): Result<string | undefined> {
  if (isBlank(value)) return notGiven;
  const text = typeof value === 'string' && value.length <= longestWord ? tidyText(value) : '';
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (plain) {
    const [year, month, day] = [Number(plain[1]), Number(plain[2]), Number(plain[3])];
    if (year >= firstYear && year <= lastYear && dayNumber(year, month, day) !== null) return good(text);
  }
  return badDate(text, value, parameter);
}

/** What the date may have been: written another way, one of two days, or none. */
function badDate(text: string, value: unknown, parameter: string): Refused {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ])/.exec(text);
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const readings = yearFirst
    ? [dayIn(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))]
    : [dayIn(Number(year), Number(second), Number(first)), dayIn(Number(year), Number(first), Number(second))];
  const days = [...new Set(readings)].filter((day) => day !== null);
  const hint = days.length > 0 ? ({ is: 'write-day', days } as const) : yearFirst ? ({ is: 'no-such-day' } as const) : undefined;
  return bad(days.length > 1 ? 'date-ambiguous' : 'date-invalid', parameter, value, { is: 'day', firstYear, lastYear }, hint);
}

// ---- a column of dates ----------------------------------------------------------------------------------------------

/** Day, month and year of a date as text, in the order of the text; null where it is none. */
type Written = { readonly iso: string | null } | { readonly first: number; readonly second: number; readonly year: number; readonly dotted: boolean };

const timeOfDay = /[T,]? ?(?:à|um|at)? ?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)? ?(?:[AaPp]\.?[Mm]\.?|Uhr)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u;
const weekday = /^\p{L}+\.?,? (?=\d{1,4}[-/.])/u;

function readWritten(value: string): Written | null {
  const text = tidyText(value.slice(0, 80)).replace(timeOfDay, '').replace(weekday, '');
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { iso: dayIn(Number(iso[1]), Number(iso[3]), Number(iso[4])) };
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= serials.from && serial <= serials.to) return { iso: dateOf(serial - serials.epoch) };
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers) return { first: Number(numbers[1]), second: Number(numbers[3]), year: fullYear(numbers[4]!), dotted: numbers[2] === '.' };
  const dayFirst = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-](?:de\s)?(\p{L}+)\.?,?[\s-](?:de\s)?(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return ofMonth(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u.exec(text);
  return monthFirst ? ofMonth(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

/** Whether a cell holds a date, in whatever form. */
export const isWrittenDate = (value: string): boolean => readWritten(value) !== null;

const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);
/** Number of a month by its name, 0 for no month. `mar` may be March or Tuesday, `lun` is no month. */
const monthOf = (word: string): number => monthNames.findIndex((names) => names.some((name) => fold(word).startsWith(name))) + 1;

function ofMonth(year: string, month: string, day: string): Written | null {
  const number = monthOf(month);
  return number === 0 ? null : { iso: dayIn(fullYear(year), number, Number(day)) };
}

/**
 * Dates of one column as YYYY-MM-DD. Whether 4/5/2026 is in April or May is decided by the other dates of the column;
 * what cannot be decided or read stays as it was, for the row to refuse.
 */
export function readDates(values: readonly unknown[]): unknown[] {
  const written = values.map((value) => (typeof value === 'string' && value !== '' ? readWritten(value) : null));
  const readings = written.map((one) =>
    one && 'first' in one ? { byDay: dayIn(one.year, one.second, one.first), byMonth: one.dotted ? null : dayIn(one.year, one.first, one.second) } : null,
  );
  const dayFirst = readings.some((one) => one && one.byDay !== null && one.byMonth === null);
  const monthFirst = readings.some((one) => one && one.byDay === null && one.byMonth !== null);
  return values.map((value, row) => {
    const one = written[row];
    if (!one) return value;
    if ('iso' in one) return one.iso ?? value;
    const { byDay, byMonth } = readings[row]!;
    const decided = byDay === null || byMonth === null || byDay === byMonth ? (byDay ?? byMonth) : dayFirst === monthFirst ? null : dayFirst ? byDay : byMonth;
    return decided ?? `${one.first}/${one.second}/${one.year}`;
  });
}
