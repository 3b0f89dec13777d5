// Exports in any language, told by the order and the shape of their first columns.

import { missingWords, shapes, tableLimits } from '../rules/columns.ts';
import { beginsWithLetter } from '../words/letters.ts';

export type Shape = (typeof shapes)[number];
type Kind = Shape['columns'][number];

const missing = new Set<string>(missingWords);
const timeOfDay = /\b\d{1,2}:\d{2}/;
/** What the cells of a column look like. All take text that was cut. */
const looksLike: { readonly [K in Kind]: (cell: string) => boolean } = {
  id: (cell) => /^\d{1,20}$/.test(cell),
  word: (cell) => beginsWithLetter(cell) && cell.length < 40,
  text: () => true,
  moment: (cell) => /\d{4}/.test(cell) && timeOfDay.test(cell),
  'yes-no': (cell) => /^(true|false|0|1)$/i.test(cell),
  figure: (cell) => missing.has(cell) || /^[\d.,]{1,15}$/.test(cell),
  time: (cell) => missing.has(cell) || /^\d{1,3}:\d{2}(:\d{2})?([.,]\d+)?$/.test(cell),
};

const isName = (cell: string): boolean => beginsWithLetter(cell) && !/\d/.test(cell);

/** How many rows are looked at. */
const enough = 20;

/** The export whose shape the rows below a row of names have; nothing where one of them does not fit. */
export function shapeOf(cells: readonly (readonly string[])[], header: number): Shape | undefined {
  const names = cells[header]!;
  const rows = cells.slice(header + 1, header + 1 + enough).filter((row) => row.some((cell) => cell.trim() !== ''));
  const cut = (cell: string | undefined): string => (cell ?? '').slice(0, tableLimits.headerLetters).trim();
  return shapes.find(
    ({ columns, id }) =>
      rows.length > 0 &&
      columns.every((_, column) => isName(cut(names[column]))) &&
      rows.every((row) => columns.every((kind, column) => (cut(row[column]) === '' ? kind !== 'moment' && kind !== 'word' : looksLike[kind](cut(row[column]))))) &&
      (id !== 'strava' || repeats(names, 6)),
  );
}

/** Strava writes its distances twice, under one name. */
const repeats = (names: readonly string[], column: number): boolean => names.indexOf(names[column]!, column + 1) > 0;
