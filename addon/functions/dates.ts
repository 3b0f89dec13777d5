// Calendar days as Sheets holds them: Dates at midnight of the spreadsheet's own zone, serial numbers, or text.

import { serials } from '../../core/index.ts';

declare const SpreadsheetApp: { getActive(): { getSpreadsheetTimeZone(): string } } | undefined;

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

export interface Zone {
  /** `YYYY-MM-DD` of a Date or a serial; everything else as it came, for core to read or refuse. */
  read(cell: unknown): unknown;
  /** The time of day of a Date or a serial, `HH:MM:SS`; nothing at midnight, which is a date without a time. */
  clock(cell: unknown): string | undefined;
  /** The Date that the spreadsheet shows as this day, or so many days later. */
  write(date: string, daysLater?: number): Date;
}

/**
 * The spreadsheet's zone, asked once a call. The script's own zone may be another one, so days are read and written
 * with the spreadsheet's offset at that moment. Without a spreadsheet (tests) the script's zone is all there is.
 */
export function spreadsheetZone(): Zone {
  const zone = typeof SpreadsheetApp === 'undefined' ? undefined : SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const offsetAt = zone === undefined ? (time: number) => -new Date(time).getTimezoneOffset() * 60_000 : zoneOffset(zone);
  /** Milliseconds of the spreadsheet's own clock; NaN for what is no moment. */
  const localTime = (cell: unknown): number => {
    if (typeof cell === 'number') return cell >= serials.from && cell < serials.to + 1 ? (cell - serials.epoch) * dayMs : Number.NaN;
    if (!isDate(cell)) return Number.NaN;
    const time = cell.getTime();
    return Number.isNaN(time) ? time : time + offsetAt(time);
  };
  return {
    read(cell) {
      const time = localTime(cell);
      return Number.isNaN(time) ? cell : new Date(time).toISOString().slice(0, 10);
    },
    clock(cell) {
      const time = Math.round(localTime(cell) / 1000) * 1000; // a serial holds no whole seconds
      return Number.isNaN(time) || time % dayMs === 0 ? undefined : new Date(time).toISOString().slice(11, 19);
    },
    write(date, daysLater = 0) {
      const midnight = Date.parse(date) + daysLater * dayMs; // of UTC, where a date without a time is read
      const guess = midnight - offsetAt(midnight);
      return new Date(midnight - offsetAt(guess)); // the offset at the day's own midnight, not at UTC's
    },
  };
}

/** A Date of any realm. */
export const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

/** Milliseconds ahead of UTC at a moment, from the language's own zone data. That is slow, so it is asked at the ends of a week, and inside only where they differ. */
function zoneOffset(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour12: false,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ask = (time: number): number => {
    const parts = new Map(format.formatToParts(new Date(time)).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour') % 24, at('minute'), at('second')) - Math.floor(time / 1000) * 1000;
  };
  const asked = new Map<number, number>();
  const askOnce = (time: number): number => {
    const offset = asked.get(time) ?? ask(time);
    asked.set(time, offset);
    return offset;
  };
  return (time) => {
    const week = Math.floor(time / weekMs) * weekMs;
    const offset = askOnce(week);
    return offset === askOnce(week + weekMs) ? offset : askOnce(time);
  };
}
