// Days and dates in words, for a line or a picture.

import { dayOf } from '../words/calendar.ts';

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']; // 1970-01-01 was a Thursday
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Oct`, of `2026-10-18`. */
export const monthOf = (date: string): string => months[Number(date.slice(5, 7)) - 1]!;

/** `18 Oct`, of `2026-10-18`. */
export const dayAndMonth = (date: string): string => `${Number(date.slice(8))} ${monthOf(date)}`;

/** `Sun 18 Oct`, of `2026-10-18`. */
export const shortDate = (date: string): string => `${weekdays[((dayOf(date) % 7) + 7) % 7]} ${dayAndMonth(date)}`;

/** `day 3`, `days 0 to 1`, `days 2, 4, 6`: from the first to the last. */
export function listDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const open = runs[runs.length - 1];
    if (open && open[open.length - 1] === day - 1) open.push(day);
    else runs.push([day]);
  }
  const parts = runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]} to ${run[run.length - 1]}`));
  return `${days.length === 1 ? 'day' : 'days'} ${parts.join(', ')}`;
}
