// One function over a cell or over ranges, as spreadsheet users expect: same shape out, and one bad row never spoils a column.

import { fieldsOf, fold, isBlank, parseRun, rankOf, readDates, readThousands, settleCodes, terms } from '../../core/index.ts';
import type { Zone } from './dates.ts';

/** What Sheets hands over: a value, '' for a blank cell, undefined for an omitted argument, or a 2-D array for a range. */
export type Cell = unknown;
export type Answer = string | number | Date;
/** An error as a value: throwing once a row would cost more than the answer. */
export interface Refusal {
  readonly message: string;
}

/**
 * Calls `one` with the values of each row of cells. Single cells are repeated along the ranges.
 * The arguments begin with distance, type, unit and climb, and with a zone the next `dates` of them are days. Where the distance is blank, so is the answer.
 * A single call throws its message; in a range the message stands in the one bad cell.
 */
export function overCells(args: readonly Cell[], one: (row: readonly Cell[]) => Answer | Refusal, zone?: Zone, dates?: number): Answer | Answer[][] {
  const cells = args.map(unwrap);
  const ranges = cells.filter(isRange);
  const [shape] = ranges;
  if (!shape) return isBlank(cells[0]) ? '' : orThrow(one(settle(cells, undefined, zone, dates)));

  const size = (range: readonly (readonly Cell[])[]): string => `${range.length} × ${range[0]!.length}`;
  const other = ranges.find((range) => size(range) !== size(shape));
  if (other) throw new Error(`The ranges must have the same size (rows × columns): one is ${size(shape)}, another ${size(other)}.`);

  const width = shape[0]!.length;
  const columns = cells.map((cell) => (isRange(cell) ? cell.flat() : cell));
  const { row: title, unit } = titleOf(shape.length, (row) => columns.map((column) => cellAt(column, row * width)));
  const first = (title + 1) * width;
  const below = columns.map((column) => (Array.isArray(column) ? column.slice(first) : column));
  const settled = settle(below, unit, zone, dates);
  return shape.map((line, row) =>
    line.map((_, column) => {
      if (row <= title) return '';
      const values = settled.map((cell) => cellAt(cell, row * width + column - first));
      if (isBlank(values[0])) return '';
      const answer = one(values);
      return isRefusal(answer) ? answer.message : answer;
    }),
  );
}

/** Of a column its cell at a place; a single cell as it is. */
const cellAt = (column: Cell, place: number): Cell => (Array.isArray(column) ? column[place] : column);

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

// ---- what cells of a column say of one another ------------------------------------------------------------------------

/** Arguments as `overCells` takes them, each a cell or a column: codes of types, dots of thousands and the order of dates read by the whole column. */
export function settle([distance, type, given, climb, ...more]: readonly Cell[], titleUnit?: terms.Unit, zone?: Zone, dates = 0): readonly Cell[] {
  const unit = titleUnit === undefined ? given : ofColumn(given, (all) => all.map((one) => orTitleUnit(one, titleUnit)));
  return [
    ofColumn(distance, (all) => withThousands(all, (place) => cellAt(unit, place))),
    ofColumn(type, settledTypes),
    unit,
    ofColumn(climb, (all) => readThousands(all, 'climb')),
    ...more.map((cell, at) => (zone && at < dates ? ofColumn(cell, (all) => daysOf(all, zone)) : cell)),
  ];
}

const ofColumn = (cell: Cell, read: (all: readonly Cell[]) => readonly Cell[]): Cell => (Array.isArray(cell) ? read(cell) : read([cell])[0]);

function settledTypes(types: readonly Cell[]): readonly Cell[] {
  const kinds = [...new Set(types)];
  const settled = settleCodes(kinds);
  if (settled === kinds) return types;
  const meant = new Map(kinds.map((kind, at) => [kind, settled[at]]));
  return types.map((type) => meant.get(type));
}

/** Dots are thousands where all distances are metres that are written so. */
function withThousands(distances: readonly Cell[], unitAt: (place: number) => Cell): readonly Cell[] {
  const inMetres = (unit: Cell): boolean => typeof unit === 'string' && fold(unit) === 'm';
  const isOfMetres = distances.every((one, place) => isBlank(one) || (typeof one === 'string' && /\d ?m$/i.test(one.trim())) || inMetres(unitAt(place)));
  const read = isOfMetres ? readThousands(distances, 'distance') : distances;
  return read === distances ? read : read.map((one) => (isBlank(one) ? one : `${one as number} m`));
}

/** A column of days, which tells the order of day and month; a single one has to say it. */
function daysOf(cells: readonly Cell[], zone: Zone): readonly Cell[] {
  const days = cells.map((cell) => zone.read(cell));
  return days.length > 1 && days.some((day) => typeof day === 'string' && !/^(\d{4}-\d\d-\d\d)?$/.test(day)) ? readDates(days) : days;
}

// ---- the row of titles --------------------------------------------------------------------------------------------------

/** The row of titles (-1: none), and the unit that it names. `cellsOf` gives the distance and the type of a row, and in a log its day. */
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
  let isFirst = true;
  for (let row = 0; row < Math.min(rows, deepestTitle); row++) {
    const [distance, type, day] = cellsOf(row);
    if (isBlank(distance)) continue;
    if (typeof distance !== 'string' || /^\s*[\d.,-]/.test(distance) || parseRun({ distance, type: 'easy' }).ok) return -1;
    if (withWords(distance).some((word) => names('distance', word)) || (typeof type === 'string' && names('type', type))) return row;
    // of a language that is not known: words above all days, and no word for a day without a run
    if (isFirst && typeof day === 'string' && /^\p{L}[^\d]*$/u.test(day.trim()) && !parseRun({ distance }).ok) return row;
    isFirst = false;
  }
  return -1;
}

const names = (role: 'distance' | 'type', text: string): boolean => fieldsOf([text]).some((field) => rankOf(role, field) >= 0);

/** A title, and each of its words. */
const withWords = (title: string): readonly string[] => [title, ...title.split(/[^\p{L}]+/u).filter(Boolean)];

/** The unit that a title names, as in `Distance (mi)`; nothing where it names none. */
function unitOfTitle(title: Cell): terms.Unit | undefined {
  const units = typeof title === 'string' ? fieldsOf(withWords(title)).map(({ unit }) => unit) : [];
  return units.find((unit): unit is terms.Unit => unit !== undefined && unit in terms.units);
}
