// One function over a cell or over ranges, as spreadsheet users expect: same shape out, and one bad row never spoils a column.

import { terms } from '../core/index.ts';

/** What Sheets hands over: a value, '' for a blank cell, undefined for an omitted argument, or a 2-D array for a range. */
export type Cell = unknown;
export type Answer = string | number | Date;
/** An error as a value: throwing once a row would cost more than the answer. */
export interface Refusal {
  readonly message: string;
}

/**
 * Calls `one` with the values of each row of cells, and with the unit of the title row, where there is one. Single cells are repeated along the ranges.
 * The distance comes first among the arguments, then the type.
 * A single call throws its message; in a range the message stands in the one bad cell.
 */
export function overCells(args: readonly Cell[], one: (row: readonly Cell[], titleUnit?: terms.Unit) => Answer | Refusal): Answer | Answer[][] {
  const cells = args.map(unwrap);
  const ranges = cells.filter(isRange);
  const [shape] = ranges;
  if (!shape) {
    const answer = one(cells);
    if (isRefusal(answer)) throw new Error(answer.message);
    return answer;
  }

  const size = (range: readonly (readonly Cell[])[]): string => `${range.length} × ${range[0]!.length}`;
  const other = ranges.find((range) => size(range) !== size(shape));
  if (other) throw new Error(`The ranges must have the same size (rows × columns): one is ${size(shape)}, another ${size(other)}.`);

  let titleUnit: terms.Unit | undefined;
  let answered = false;
  return shape.map((line, row) =>
    line.map((_, column) => {
      const values = cells.map((cell) => (isRange(cell) ? cell[row]![column] : cell));
      const answer = one(values, titleUnit);
      if (isRefusal(answer) && !answered && isTitleRow(values)) {
        titleUnit = unitOfTitle(values[0]);
        return '';
      }
      answered ||= answer !== '';
      return isRefusal(answer) ? answer.message : answer;
    }),
  );
}

/** A range of one cell works as that cell. */
const unwrap = (cell: Cell): Cell => (isRange(cell) && cell.length === 1 && cell[0]!.length === 1 ? cell[0]![0] : cell);

/** The value of an argument that takes one cell; a larger range is refused. */
export function single(cell: Cell): Cell {
  const value = unwrap(cell);
  if (isRange(value)) throw new Error(`This function takes one run: give single cells, not a range of ${value.length} × ${value[0]!.length}.`);
  return value;
}

const isRefusal = (answer: Answer | Refusal): answer is Refusal => typeof answer === 'object' && 'message' in answer;

const isRange = (cell: Cell): cell is readonly (readonly Cell[])[] => Array.isArray(cell);

/** A row of titles above the first run: no figure and no race where the distance stands, and a word that logs use as a title. */
function isTitleRow([distance, type]: readonly Cell[]): boolean {
  if (typeof distance !== 'string' || /\d/.test(distance) || isOneOf(distance, namedDistances)) return false;
  return isOneOf(distance, terms.headerWords.distance) || isOneOf(type, terms.headerWords.type);
}

const namedDistances = terms.namedDistances.flatMap(({ names }) => names);

const isOneOf = (cell: Cell, words: readonly string[]): boolean => typeof cell === 'string' && words.some((word) => terms.fold(word) === terms.fold(cell));

/** The unit that a title names, as in `Distance (mi)`; nothing where it names none. */
function unitOfTitle(title: Cell): terms.Unit | undefined {
  const words = typeof title === 'string' ? title.split(/[^\p{L}]+/u).filter(Boolean) : [];
  return (Object.keys(terms.units) as terms.Unit[]).find((unit) => words.some((word) => isOneOf(word, terms.units[unit].names)));
}
