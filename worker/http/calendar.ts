// All-day events as a calendar (RFC 5545). ical-generator escapes and folds; the lines are put down here, since its builder alone is a tenth of the worker.

import { escape, foldLines } from 'ical-generator';
import { addDays } from '../../core/index.ts';
import { reply, type Asked } from './route.ts';

/** Days are YYYY-MM-DD. */
export interface CalendarEvent {
  /** The same for the same event of the same question, so that a calendar which imports it again does not hold it twice. */
  readonly uid: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly summary: string;
  readonly description: string;
}
export interface Calendar {
  readonly name: string;
  /** What wrote it, and of which version. */
  readonly product: string;
  /** The day on which the events are said to be written: never that of a clock, so that the same question gives the same bytes. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

export function replyCalendar(asked: Asked, fileName: string, { name, product, stamp, events }: Calendar): Response {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${product}//EN`,
    'METHOD:PUBLISH',
    `NAME:${escape(name, false)}`,
    `X-WR-CALNAME:${escape(name, false)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return reply(asked, `${foldLines(lines.join('\r\n'))}\r\n`, 200, { 'Content-Disposition': `attachment; filename="${fileName}"` });
}

const eventLines = ({ uid, firstDay, lastDay, summary, description }: CalendarEvent, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${compact(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(firstDay)}`,
  `DTEND;VALUE=DATE:${compact(addDays(lastDay, 1))}`, // the day after: the end is exclusive
  `SUMMARY:${escape(summary, false)}`,
  `DESCRIPTION:${escape(description, false)}`,
  'TRANSP:TRANSPARENT', // nobody is busy all day
  'END:VEVENT',
];

const compact = (day: string): string => day.replaceAll('-', '');
