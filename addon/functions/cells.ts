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

/** The arguments of a function over runs, by the names that core has for them. */
interface Runs {
  readonly distance: Cell;
  readonly type: Cell;
  readonly unit?: Cell;
  readonly elevationGainM?: Cell;
}
type Row<Args> = { readonly [Name in keyof Args]: Cell };
type Writable<Of> = { -readonly [Name in keyof Of]: Of[Name] };
/** Which of the arguments are days, and in whose zone. */
interface Days<Args> {
  readonly zone: Zone;
  readonly days: readonly (keyof Args)[];
}

/**
 * Calls `one` with the values of each row of cells, by their names. It keeps none of them: the next row comes in the same object, as in most columns most values
 * stay and a new object for each costs as much as an answer. Single cells are repeated along the ranges. Where the distance is blank, so is the answer.
 * A single call throws its message; in a range the message stands in the one bad cell.
 */
export function overCells<Args extends Runs>(args: Args, one: (row: Row<Args>) => Answer | Refusal, dated?: Days<Args>): Answer | Answer[][] {
  const cells = mapCells(args, unwrap);
  const ranges = Object.values<Cell>(cells).filter(isRange);
  const [shape] = ranges;
  if (!shape) return isBlank(cells.distance) ? '' : orThrow(one(settle<Args>(cells, undefined, dated)));

  const size = (range: readonly (readonly Cell[])[]): string => `${range.length} × ${range[0]!.length}`;
  const other = ranges.find((range) => size(range) !== size(shape));
  if (other) throw new Error(`The ranges must have the same size (rows × columns): one is ${size(shape)}, another ${size(other)}.`);

  const width = shape[0]!.length;
  const columns = mapCells(cells, (cell) => (!isRange(cell) ? cell : width === 1 ? cell.map((line) => line[0]) : cell.flat()));
  const { row: title, unit } = titleOf(shape.length, (row) => [cellAt(columns.distance, row * width), cellAt(columns.type, row * width)]);
  const first = (title + 1) * width;
  const below = mapCells(columns, (column) => (Array.isArray(column) ? column.slice(first) : column));
  const next = answersOf<Args>(settle<Args>(below, unit, dated), one);
  return shape.map((line, row) => (row <= title ? line.map(() => '') : width === 1 ? [next()] : line.map(next)));
}

/** The answers of one row after the other. Distance and type are written by their own names: by a name that is looked up it costs a tenth of an answer more. */
function answersOf<Args extends Runs>(columns: Row<Args>, one: (row: Row<Args>) => Answer | Refusal): () => Answer {
  const { distance, type, ...more } = columns;
  const others = Object.entries<Cell>(more).filter((entry): entry is [string, Cell[]] => Array.isArray(entry[1]));
  const row: Writable<Runs> & Record<string, Cell> = { ...columns };
  let place = 0;
  return () => {
    row.distance = cellAt(distance, place);
    row.type = cellAt(type, place);
    for (let at = 0; at < others.length; at++) row[others[at]![0]] = others[at]![1][place];
    place++;
    if (isBlank(row.distance)) return '';
    const answer = one(row as Row<Args>);
    return isRefusal(answer) ? answer.message : answer;
  };
}

const mapCells = <Args extends object>(args: Args, change: (cell: Cell) => Cell): Row<Args> =>
  Object.fromEntries(Object.entries(args).map(([name, cell]) => [name, change(cell)])) as Row<Args>;

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

/** One value a row: a column as it is, a single cell repeated. `first`: the column that says how many rows there are. */
export function columnOf(name: string, cell: Cell, rows: number, first: string): readonly Cell[] {
  const range = unwrap(cell);
  if (!isRange(range)) return Array.from({ length: rows }, () => range);
  if (range.some((row) => row.length !== 1)) throw new Error(`${name} must be one column, such as A2:A: it is ${range.length} × ${range[0]!.length}.`);
  if (range.length !== rows) throw new Error(`The columns must have the same number of rows: ${first} has ${rows}, ${name} has ${range.length}.`);
  return range.map(([value]) => value);
}

export const isRefusal = (answer: unknown): answer is Refusal => typeof answer === 'object' && answer !== null && 'message' in answer;

/** A single call throws its message: Sheets shows it as the error of the cell. */
export function orThrow<A>(answer: A | Refusal): A {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

export const isRange = (cell: Cell): cell is readonly (readonly Cell[])[] => Array.isArray(cell);

// ---- what cells of a column say of one another ------------------------------------------------------------------------

/** Arguments, each a cell or a column: codes of types, dots of thousands and the order of dates read by the whole column. */
export function settle<Args extends Runs>(args: Row<Args>, titleUnit?: terms.Unit, dated?: Days<Args>): Row<Args> {
  const unit = titleUnit === undefined ? args.unit : ofColumn(args.unit, (all) => all.map((one) => orTitleUnit(one, titleUnit)));
  const days = dated ? dated.days.map((name) => [name, ofColumn(args[name], (all) => daysOf(all, dated.zone))]) : [];
  return {
    ...args,
    distance: ofColumn(args.distance, (all) => withThousands(all, (place) => cellAt(unit, place))),
    type: ofColumn(args.type, settleCodes),
    unit,
    elevationGainM: ofColumn(args.elevationGainM, (all) => readThousands(all, 'climb')),
    ...Object.fromEntries(days),
  };
}

const ofColumn = (cell: Cell, read: (all: readonly Cell[]) => readonly Cell[]): Cell => (Array.isArray(cell) ? read(cell) : read([cell])[0]);

/** Dots are thousands where all distances are metres that are written so. */
function withThousands(distances: readonly Cell[], unitAt: (place: number) => Cell): readonly Cell[] {
  const inMetres = (unit: Cell): boolean => typeof unit === 'string' && fold(unit) === 'm';
  const isOfMetres = distances.every((one, place) => isBlank(one) || (typeof one === 'string' && /\d ?m$/i.test(one.trim())) || inMetres(unitAt(place)));
  const read = isOfMetres ? readThousands(distances, 'distance') : distances;
  return read === distances ? read : read.map((one) => (isBlank(one) ? one : `${one as number} m`));
}

/** A column of days, which tells the order of day and month; a single one has to say it. */
export function daysOf(cells: readonly Cell[], zone: Zone): readonly Cell[] {
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
