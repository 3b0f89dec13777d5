// A messy log, as docs/coach.md shows it: a merged title, blank rows, miles, German titles, dates as text, formulas in the next column.

import { runInContext, type Context } from 'node:vm';
import { standIn, type Answers, type Given } from './apps-script.ts';

const day = (month: number, date: number): Date => new Date(2026, month - 1, date);
const week = (row: number, value: number): Given => ({ formula: `=ISOWEEKNUM(A${row})`, value });

export const messyLog: readonly (readonly Given[])[] = [
  ['Trainingslog 2026', '', '', '', '', ''], // merged over A1:F1: the first cell holds the text, the others are blank
  [],
  ['Datum', 'Läuferin', 'Distanz (mi)', 'Art', 'Höhenmeter', 'Anstrengung', 'Woche'],
  [day(9, 20), 'Anna', 13.1, 'Wettkampf', '', 9, week(4, 38)],
  [day(9, 21), 'Ben', '8 km', 'locker', '', '', week(5, 39)],
  [],
  [day(9, 27), 'Anna', 20, 'langer Lauf', 120, '', week(7, 39)],
  ['04.10.2026', 'Ben', 'abc', 'locker', '', '', week(8, 40)],
  [day(10, 5), 'Ben', '', 'Ruhetag', '', '', week(9, 41)],
  [day(10, 6), 'Anna', '', 'locker', '', '', week(10, 41)],
  [day(10, 10), 'Ben', 31, 'Trailrennen', 2500, 9, week(11, 41)],
  [day(10, 18), 'Anna', 26.2, 'Marathn', '', 9, week(12, 42)],
  [day(11, 8), 'Anna', '10 km', 'Wettkampf', '', '', week(13, 45)],
];

/** The same, corrected as the guide says. */
export const correctedLog: readonly (readonly Given[])[] = messyLog.map((row, at) =>
  at === 9 ? row.map((cell, column) => (column === 2 ? 5 : cell)) : row.map((cell) => (cell === 'Marathn' ? 'Marathon' : cell === 'abc' ? '8 km' : cell)),
);

export function messyBook(answers: Answers & { readonly locale?: string } = {}, log = messyLog) {
  const book = standIn({ locale: 'de_DE', ...answers });
  book.sheet().holds(log);
  return book;
}

/** Stops the clock of a context: menu actions may ask what day it is. */
export function stopClock(context: Context, iso: string): void {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  runInContext(`Date = class extends Date { constructor(...parts) { if (parts.length) super(...parts); else super(${year}, ${month - 1}, ${date}, 12); } };`, context);
}
