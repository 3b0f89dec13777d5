// Calendar days as text, YYYY-MM-DD. No clock and no time zone: a day is a day wherever it was run.

const dayMs = 86_400_000;

/** Days as spreadsheets count them, from 1899-12-30: those of 2000 to 2099, and 1970-01-01. */
export const serials = { from: 36_526, to: 73_050, epoch: 25_569 };

/** Day number of a calendar date, or null where there is no such day (2026-02-30). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayMs : null;
}

/** `YYYY-MM-DD` of a real day, or null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const number = dayNumber(year, month, day);
  return number === null ? null : dateOf(number);
}

/** Days from 1970-01-01 to `YYYY-MM-DD`; and back, for real days only. Rounded: V8 boxes a quotient as if it were a fraction. */
export const dayOf = (date: string): number => Math.round(Date.parse(date) / dayMs); // a date without a time is read as UTC
export function dateOf(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (day >= kept.from && day < kept.to) written.set(day, date);
  return date;
}
/** The days of a log come again and again; those of 2000 to 2099, where runs lie, are written once. */
const kept = { from: serials.from - serials.epoch, to: serials.to + 1 - serials.epoch };
const written = new Map<number, string>();

/** Days before and after all others. Whole numbers: V8 boxes every day of a field that once held an infinite one, and a log has thousands. */
export const [longAgo, farAhead] = [-1_000_000, 1_000_000];

/** The date so many days later; takes and gives `YYYY-MM-DD`. */
export const addDays = (date: string, days: number): string => dateOf(dayOf(date) + days);
