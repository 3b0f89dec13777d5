// Calendar days as text, YYYY-MM-DD. No clock and no time zone: a day is a day wherever it was run.

const dayMs = 86_400_000;

/** Day number of a calendar date, or null where there is no such day (2026-02-30). */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayMs : null;
}

/** `YYYY-MM-DD` of a real day, or null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const number = dayNumber(year, month, day);
  return number === null ? null : new Date(number * dayMs).toISOString().slice(0, 10);
}

/** The date so many days later; takes and gives `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10); // a date without a time is read as UTC
}
