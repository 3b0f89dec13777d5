// A spreadsheet in which items of the menu are chosen: what is asked before they write is answered with OK.

import { computed } from '../computed.ts';
import { standIn, type Answers, type Given, type StandIn } from './apps-script.ts';
import { call, loadBundle } from './bundle.ts';
import { stopClock } from './messy.ts';

export const today = '2026-10-20';
export const day = (month: number, date: number): Date => new Date(2026, month - 1, date);

/** Runs items on the first sheet, or on the one of that name, after what the book answers already. */
export function run(book: StandIn, ...items: readonly string[]): StandIn {
  for (const item of items) runOn(book, undefined, item);
  return book;
}
export function runOn(book: StandIn, name: string | undefined, item: string, press = 'OK', on = today): StandIn {
  const context = loadBundle(book.services);
  stopClock(context, on);
  book.sheet(name).sheet.activate();
  if (item === 'menuAddColumns') book.answer({ presses: [press] });
  call(context, item, []);
  return book;
}

export function bookOf(cells: readonly (readonly Given[])[], answers: Answers & { readonly locale?: string } = {}): StandIn {
  const book = standIn(answers);
  book.sheet().holds(cells);
  return book;
}

/** The formulas of the add-on that were written. */
export const formulasOf = (book: StandIn): string[] => book.writes.flatMap((write) => /^\S+ (=RECOVERY.*)$/.exec(write)?.[1] ?? []);

/** The rows of the status, each by its titles. */
export function statusIn(book: StandIn, sheet = 'Recovery status', column = 1, rows = 10): Record<string, string>[] {
  const [titles, ...lines] = computed(book).table(sheet, 3, column, rows + 1, 18);
  return lines.filter((line) => line.some((cell) => cell !== '')).map((line) => Object.fromEntries(titles!.map((title, at) => [title, line[at]!])));
}
