// Calendar days as people and exports write them.

import { calendarDay, dateOf, dayNumber, dayOf as dayNumberOf, serials } from '../words/calendar.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { expression } from '../words/letters.ts';
import { kept } from '../words/once.ts';
import { monthNames } from '../rules/columns.ts';
import type { Hint } from '../words/said.ts';
import { bad, good, isBlank, notGiven, type Refused, type Result } from './result.ts';

const firstYear = 2000;
const lastYear = 2099;

const dayIn = (year: number, month: number, day: number): string | null => (year >= firstYear && year <= lastYear ? calendarDay(year, month, day) : null);

// ---- one date -------------------------------------------------------------------------------------------------------

/** A calendar day, or nothing when blank: as YYYY-MM-DD, or in any form that a column of dates is read in and that says one day alone. */
export function readDate(value: unknown, parameter = 'date'): Result<string | undefined> {
  if (isBlank(value)) return notGiven;
  const text = typeof value === 'string' && value.length <= longestWord ? tidyText(value) : '';
  const plain = plainDay.exec(text);
  if (plain) {
    const [year, month, day] = [Number(plain[1]), Number(plain[2]), Number(plain[3])];
    if (year >= firstYear && year <= lastYear && dayNumber(year, month, day) !== null) return good(text);
  }
  return readOtherDate(text, value, parameter);
}

function readOtherDate(text: string, value: unknown, parameter: string): Result<string> {
  const written = text === '' ? null : readWritten(text);
  const refused = (code: 'date-ambiguous' | 'date-invalid', hint?: Hint): Refused => bad(code, parameter, value, { is: 'day', firstYear, lastYear }, hint);
  if (!written) return refused('date-invalid');
  if ('iso' in written) return written.iso === null ? refused('date-invalid', { is: 'no-such-day' }) : good(written.iso);
  const { byDay, byMonth } = bothOrders(written);
  const decided = oneOf(byDay, byMonth);
  if (decided !== null) return good(decided);
  if (byDay !== null && byMonth !== null) return refused('date-ambiguous', { is: 'write-day', days: [byDay, byMonth] });
  const monthFirst = dayIn(written.year, written.first, written.second); // 10.18.2026: nobody writes it so, and it can only be that
  return refused('date-invalid', monthFirst === null ? { is: 'no-such-day' } : { is: 'write-day', days: [monthFirst] });
}

// ---- a column of dates ----------------------------------------------------------------------------------------------

/** Day, month and year of a date as text, in the order of the text; null where it is none. */
type Written = { readonly iso: string | null } | Numbers;
interface Numbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly dotted: boolean;
}

/** 4/5/2026 is in May or April; with dots the day comes first. Null where there is no such day. */
const bothOrders = ({ first, second, year, dotted }: Numbers): { byDay: string | null; byMonth: string | null } => ({
  byDay: dayIn(year, second, first),
  byMonth: dotted ? null : dayIn(year, first, second),
});
/** The day where the two orders give one. */
const oneOf = (byDay: string | null, byMonth: string | null): string | null => (byDay === null || byMonth === null || byDay === byMonth ? (byDay ?? byMonth) : null);

const timeOfDay = /[T,]? ?(?:à|um|at)? ?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)? ?(?:[AaPp]\.?[Mm]\.?|Uhr)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u;
const weekday = expression(String.raw`^[\p{L}]+\.?,? (?=\d{1,4}[-/.])`);
const dayBeforeMonth = expression(String.raw`^(?:[\p{L}]+\.?,?\s+)?(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?[\s/-](?:de\s|of\s)?([\p{L}]+)\.?,?[\s/-](?:de\s)?(\d{4}|\d{2})$`);
const monthBeforeDay = expression(String.raw`^(?:[\p{L}]+\.?,?\s+)?([\p{L}]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$`);

const weekdayBehind = / ?\([A-Za-z]{2,10}\.?\)$/;

/** What nearly every export writes, and nobody else means otherwise. */
const plainDay = /^(\d{4})-(\d\d)-(\d\d)$/;
/** Of a cell, what is looked at. */
const longestDate = 80;

function readWritten(value: string): Written | null {
  const plain = plainDay.exec(value);
  if (plain) return { iso: dayIn(Number(plain[1]), Number(plain[2]), Number(plain[3])) };
  const text = tidyText(value.slice(0, longestDate))
    .slice(0, longestDate)
    .replace(timeOfDay, '')
    .replace(weekday(), '')
    .replace(weekdayBehind, '')
    .replace(/^(\d{5})\.\d+$/, '$1');
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { iso: dayIn(Number(iso[1]), Number(iso[3]), Number(iso[4])) };
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= serials.from && serial <= serials.to) return { iso: dateOf(serial - serials.epoch) };
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  if (numbers) return { first: Number(numbers[1]), second: Number(numbers[3]), year: fullYear(numbers[4]!), dotted: numbers[2] === '.' };
  const dayFirst = dayBeforeMonth().exec(text);
  if (dayFirst) return ofMonth(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = monthBeforeDay().exec(text);
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

/** Where the runner lives. Core knows no time zones, so the shell hands this over. */
export interface Zone {
  /** IANA name. */
  readonly name: string;
  /** YYYY-MM-DD of a moment, given in milliseconds from 1970-01-01 UTC. */
  readonly dayOf: (moment: number) => string;
}

/**
 * Dates of one column as YYYY-MM-DD. Whether 4/5/2026 is in April or May is decided by the other dates of the column;
 * what cannot be decided or read stays as it was, for the row to refuse. With a zone, a time in UTC is read as the
 * runner's day: one with a Z, or any where the file is known to be `inUtc`.
 */
export function readDates(values: readonly unknown[], zone?: Zone, inUtc = false): unknown[] {
  const read = kept(readWritten); // the same days stand in a log again and again
  const written = values.map((value) => (typeof value === 'string' && value !== '' ? read(value) : null));
  const readings = written.map((one) => (one && 'first' in one ? bothOrders(one) : null));
  const dayFirst = readings.some((one) => one && one.byDay !== null && one.byMonth === null);
  const monthFirst = readings.some((one) => one && one.byDay === null && one.byMonth !== null);
  const dayOfRow = (row: number): string | null => {
    const one = written[row]!;
    if ('iso' in one) return one.iso;
    const { byDay, byMonth } = readings[row]!;
    return oneOf(byDay, byMonth) ?? (dayFirst === monthFirst ? null : dayFirst ? byDay : byMonth);
  };
  return values.map((value, row) => {
    const one = written[row];
    if (!one) return value;
    const day = dayOfRow(row);
    if (day !== null) return zone ? localDay(day, value as string, zone, inUtc) : day;
    return 'iso' in one || one.year < firstYear || /^\d\d?([-/.])\d\d?\1\d{4}$/.test(value as string) ? value : `${one.first}/${one.second}/${one.year}`;
  });
}

const clock = /(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\.\d+)? ?(?:([AaPp])\.?[Mm]\.?|Uhr)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u;
const dayMs = 86_400_000;

/** The runner's day of a time in UTC; a time of no zone, or of another one, is the runner's own. */
function localDay(day: string, value: string, { dayOf }: Zone, inUtc: boolean): string {
  const time = clock.exec(tidyText(value.slice(0, longestDate)));
  if (!time || !(time[5] === undefined ? inUtc : /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(time[5]))) return day;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  const hour = time[4] === undefined ? hours : (hours % 12) + (/p/i.test(time[4]) ? 12 : 0);
  return hour > 23 || minutes > 59 || seconds > 59 ? day : dayOf(dayNumberOf(day) * dayMs + ((hour * 60 + minutes) * 60 + seconds) * 1000);
}
