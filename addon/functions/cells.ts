// One function over a cell or over ranges, as spreadsheet users expect: same shape out, and one bad row never spoils a column.

import { fold, isBlank, terms } from '../../core/index.ts';

/** What Sheets hands over: a value, '' for a blank cell, undefined for an omitted argument, or a 2-D array for a range. */
export type Cell = unknown;
export type Answer = string | number | Date;
/** An error as a value: throwing once a row would cost more than the answer. */
export interface Refusal {
  readonly message: string;
}

/**
 * Calls `one` with the values of each row of cells, and with the unit of the title row, where there is one. Single cells are repeated along the ranges.
 * The distance comes first among the arguments, then the type; where the distance is blank, so is the answer.
 * A single call throws its message; in a range the message stands in the one bad cell.
 */
export function overCells(args: readonly Cell[], one: (row: readonly Cell[], titleUnit?: terms.Unit) => Answer | Refusal): Answer | Answer[][] {
  const cells = args.map(unwrap);
  const ranges = cells.filter(isRange);
  const [shape] = ranges;
  if (!shape) return isBlank(cells[0]) ? '' : orThrow(one(cells));

  const size = (range: readonly (readonly Cell[])[]): string => `${range.length} × ${range[0]!.length}`;
  const other = ranges.find((range) => size(range) !== size(shape));
  if (other) throw new Error(`The ranges must have the same size (rows × columns): one is ${size(shape)}, another ${size(other)}.`);

  const rowAt = (row: number, column: number): readonly Cell[] => cells.map((cell) => (isRange(cell) ? cell[row]![column] : cell));
  const { row: title, unit: titleUnit } = titleOf(shape.length, (row) => rowAt(row, 0));
  return shape.map((line, row) =>
    line.map((_, column) => {
      if (row <= title) return '';
      const values = rowAt(row, column);
      if (isBlank(values[0])) return '';
      const answer = one(values, titleUnit);
      return isRefusal(answer) ? answer.message : answer;
    }),
  );
}

/** A range of one cell works as that cell. */
export const unwrap = (cell: Cell): Cell => (isRange(cell) && cell.length === 1 && cell[0]!.length === 1 ? cell[0]![0] : cell);

/** The value of an argument that takes one cell; a larger range is refused. */
export function single(cell: Cell, what = 'This function takes one run:'): Cell {
  const value = unwrap(cell);
  if (isRange(value)) throw new Error(`${what} give single cells, not a range of ${value.length} × ${value[0]!.length}.`);
  return value;
}

const isRefusal = (answer: unknown): answer is Refusal => typeof answer === 'object' && answer !== null && 'message' in answer;

/** A single call throws its message: Sheets shows it as the error of the cell. */
export function orThrow<A>(answer: A | Refusal): A {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

export const isRange = (cell: Cell): cell is readonly (readonly Cell[])[] => Array.isArray(cell);

/** The row of titles (-1: none), and the unit that it names. `cellsOf` gives the distance and the type of a row. */
export function titleOf(rows: number, cellsOf: (row: number) => readonly Cell[]): { readonly row: number; readonly unit: terms.Unit | undefined } {
  const row = titleRow(rows, cellsOf);
  return { row, unit: row === -1 ? undefined : unitOfTitle(cellsOf(row)[0]) };
}

/** The unit given, else the one in the title of the distance column. */
export const orTitleUnit = (unit: Cell, titleUnit: terms.Unit | undefined): Cell => (isBlank(unit) ? titleUnit : unit);

/** Titles stand within the first rows of a log. */
const deepestTitle = 100;

/**
 * The row of titles, or -1: the first row with a word that logs use as a title, above the first figure in the distance column.
 * What stands above it (a name of the log, blank rows) is no run either.
 */
function titleRow(rows: number, cellsOf: (row: number) => readonly Cell[]): number {
  for (let row = 0; row < Math.min(rows, deepestTitle); row++) {
    const [distance, type] = cellsOf(row);
    if (isBlank(distance)) continue;
    if (typeof distance !== 'string' || /^\s*[\d.,-]/.test(distance) || isOneOf(distance, namedDistances)) return -1;
    if (wordsOf(distance).some((word) => isOneOf(word, titles.distance)) || isOneOf(type, titles.type)) return row;
  }
  return -1;
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
const namedDistances = folded(terms.namedDistances.flatMap(({ names }) => names));
const titles = { distance: folded(terms.headerWords.distance), type: folded(terms.headerWords.type) };

const isOneOf = (cell: Cell, words: ReadonlySet<string>): boolean => typeof cell === 'string' && words.has(fold(cell));

const wordsOf = (text: Cell): string[] => (typeof text === 'string' ? text.split(/[^\p{L}]+/u).filter(Boolean) : []);

/** The unit that a title names, as in `Distance (mi)`; nothing where it names none. */
export function unitOfTitle(title: Cell): terms.Unit | undefined {
  const words = wordsOf(title);
  return (Object.keys(terms.units) as terms.Unit[]).find((unit) => words.some((word) => isOneOf(word, folded(terms.units[unit].names))));
}
