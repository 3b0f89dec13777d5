// readRows: the rows of a log read among each other, wherever they come from: JSON, the columns of a sheet, a file.
// What one row does not say, its columns do: whether types are the sports of an export, how decimals are written, what a blank name means.

import { metresFrom } from '../rules/columns.ts';
import { units } from '../words/distances.ts';
import { fold } from '../words/fold.ts';
import type { Note } from '../words/said.ts';
import { settleCodes } from './codes.ts';
import { cellText } from './columns.ts';
import { readDistance } from './distance.ts';
import { looseFigures, median, type FigureReader } from './figures.ts';
import { isRest, kindOfRow, namesNoRun, type Sports } from './kind.ts';
import { whichAreRows } from './lines.ts';
import { carriedNames, swappedDates } from './merged.ts';
import { isBlank } from './result.ts';
import type { LogRow, SettledRow } from './row.ts';
import { sportsOf, type KnownExport } from './sports.ts';
import { hasNoRecoveryNeed, readType, readUnit } from './word.ts';

/** What is known of the rows besides themselves. */
export interface RowsContext {
  /** They are columns of cells, where thousands may have points and a merged name stands in its first row. */
  readonly cells?: boolean;
  /** The type of every row, where no column names it. */
  readonly type?: unknown;
  /** The export that the headers show. */
  readonly known?: KnownExport | undefined;
  /** Reads figures by the decimal mark of a whole file. */
  readonly figures?: FigureReader;
  readonly climbsInFeet?: boolean;
}
export interface Rows {
  /** As many as there were, in their order. */
  readonly rows: readonly SettledRow[];
  readonly notes: readonly Note[];
  /** All times are UTC, though none says so. */
  readonly inUtc?: boolean;
}

/** The columns of all rows, read. */
interface Written {
  readonly date: readonly unknown[];
  readonly type: readonly unknown[];
  readonly title: readonly unknown[];
  readonly category: readonly unknown[];
  readonly duration: readonly unknown[];
  readonly distance: readonly unknown[];
  readonly climb: readonly unknown[];
  readonly rpe: readonly unknown[];
  readonly swapped: readonly (string | undefined)[];
}
interface Columns extends Written {
  readonly athlete: readonly unknown[];
  readonly nameless: readonly boolean[];
}

export function readRows(rows: readonly LogRow[], context: RowsContext = {}): Rows {
  if (rows.length > 0 && rows.every((row: SettledRow) => row.isSettled)) return { rows, notes: [] };
  const notes: Note[] = [];
  const isCells = context.cells === true;
  const figures = context.figures ?? looseFigures(isCells);
  const inMetres = rows.length > 0 && rows.every(({ unit }) => typeof unit === 'string' && fold(unit) === 'm');
  const date = rows.map((row) => cellText(row.date));
  const athlete = rows.map((row) => cellText(row.athlete));
  const written: Written = {
    date,
    type: settleCodes(rows.map((row) => cellText(row.type))),
    title: rows.map((row) => cellText(row.title)),
    category: rows.map((row) => cellText(row.category)),
    duration: rows.map((row) => cellText(row.duration)),
    distance: asFigures(
      rows.map((row) => cellText(row.distance)),
      (texts) => figures(texts, inMetres && 'distance'),
    ),
    climb: asFigures(
      rows.map((row) => cellText(row.elevationGainM)),
      (texts) => figures(texts, 'climb'),
    ),
    rpe: asFigures(
      rows.map((row) => outOfTen(cellText(row.rpe))),
      (texts) => figures(texts),
    ),
    swapped: isCells ? swappedDates(date, notes) : [],
  };
  const isOneType = isOneTypeOf(rows, written);
  const areRows = isCells && !context.figures && hasMoreThanDays(written, athlete) ? whichAreRows(linesOf(written, athlete, isOneType), places) : [];
  const left = areRows.filter((isRow) => !isRow).length;
  if (left > 0) notes.push({ is: 'not-rows', rows: left });
  const hold = (row: number): 'run' | 'name' | null => (areRows[row] === false ? null : isNothingIn(written, row, isOneType) ? 'name' : 'run');
  const { names, nameless } = isCells ? carriedNames(athlete, hold, notes) : { names: athlete, nameless: [] };
  const columns = { ...written, athlete: names, nameless };
  const sports = sportsOf(rows, columns, context.known, context.type);
  const unit = isCells ? unitByValues(rows, columns) : undefined;
  const around: Around = { sports, unit, isOneType, isCells, areRows, type: context.type, feet: context.climbsInFeet === true };
  return { rows: rows.map((row, at) => settle(row, at, columns, around)), notes };
}

interface Around {
  readonly sports: Sports;
  readonly unit: string | undefined;
  readonly isOneType: boolean;
  readonly isCells: boolean;
  /** Of an open range, with whatever stands between the runs: which of its lines are rows. */
  readonly areRows: readonly boolean[];
  readonly type: unknown;
  readonly feet: boolean;
}

/** Written field by field, whatever the row holds: what is read from rows of one shape is found at once. */
function settle(row: LogRow, at: number, columns: Columns, { sports, unit, isOneType, isCells, areRows, type: otherwise, feet }: Around): SettledRow {
  const distance = columns.distance[at];
  const own = columns.type[at];
  const rpe = columns.rpe[at];
  const ownUnit = isBlank(row.unit) ? (unit ?? row.unit) : row.unit;
  const given = !isBlank(own) ? own : saysItsType(distance) ? '' : otherwise; // a day of rest may stand in the column of distances, and so may the name of a race
  const kind = typeof given === 'string' ? kindOfRow(given, textOf(columns.title[at]), textOf(columns.category[at]), () => kmOf(distance, ownUnit), sports) : null;
  const type: unknown = kind ? kind.type : given;
  const isDayOff = isBlank(own) && isZero(distance) && isBlank(columns.duration[at]); // nothing far, and nothing that took time
  return {
    date: columns.date[at],
    distance: isDayOff ? '' : distance,
    type: isDayOff ? 'rest' : type,
    unit: ownUnit,
    elevationGainM: climbInMetres(columns.climb[at], feet),
    rpe: isZero(rpe) ? '' : rpe, // 0: not rated
    athlete: columns.athlete[at],
    planned: cellText(row.planned),
    id: row.id,
    title: row.title,
    category: row.category,
    start: isBlank(row.start) ? row.date : row.start,
    duration: columns.duration[at],
    byTitle: kind?.byTitle,
    isTrail: kind?.isTrail === true,
    orRace: kind?.orRace === true,
    swapped: columns.swapped[at],
    isNameless: columns.nameless[at] === true && !isRest(textOf(own)),
    isNothing: isCells && (areRows[at] === false || isNothingIn(columns, at, isOneType)),
    isSettled: true,
  };
}

/** Cells of an open range hold nothing, whatever constant stands beside them. */
const isOneTypeOf = (rows: readonly LogRow[], { type, distance }: Written): boolean =>
  type.length > 1 && new Set(type).size === 1 && rows.some((row, at) => !isBlank(row.date) || !isBlank(distance[at]));
const isNothingIn = ({ date, distance, type }: Written, at: number, isOneType: boolean): boolean => isBlank(date[at]) && isBlank(distance[at]) && (isOneType || isBlank(type[at]));

/** Whether something stands beside no day: only then is there a title, a name or a sum to find. */
const hasMoreThanDays = ({ date, distance, title }: Written, athlete: readonly unknown[]): boolean =>
  date.some((day, at) => (isBlank(day) ? !isBlank(distance[at]) || !isBlank(athlete[at]) || !isBlank(title[at]) : typeof day === 'string' && !/^\d/.test(day)));

/** Columns of cells as lines: which of them a title stands in is not known. */
const places = { date: 0, athlete: 1, distance: 2, type: 3 };
const linesOf = ({ date, distance, type, title }: Written, athlete: readonly unknown[], isOneType: boolean): string[][] =>
  date.map((day, at) => [typeof day === 'string' ? day : isBlank(day) ? '' : '0', textOf(athlete[at]), textOf(distance[at]), isOneType ? '' : textOf(type[at]), textOf(title[at])]);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '');
const isZero = (value: unknown): boolean => value === 0 || (typeof value === 'string' && value.length < 12 && /^0+([.,]0+)? ?(km|mi|m)?$/i.test(value));
const outOfTen = (rpe: unknown): unknown => (typeof rpe === 'string' && rpe.length < 20 ? rpe.replace(/ ?\/ ?10$/, '') : rpe);

/** Figures that are text as numbers, where their column tells; everything else as it came. */
function asFigures(values: readonly unknown[], read: (texts: readonly string[]) => (string | number)[]): readonly unknown[] {
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const texts = values.filter(isText);
  if (texts.length === 0) return values;
  const figures = read(texts).values();
  return values.map((value) => (isText(value) ? figures.next().value : value));
}

const climbInMetres = (climb: unknown, feet: boolean): unknown => (feet && typeof climb === 'number' ? Math.round(climb * 3.048) / 10 : climb);

/** Whether a distance is the word for a day without a run, or the name of a race. */
function saysItsType(distance: unknown): boolean {
  if (typeof distance !== 'string' || distance === '' || /^\d/.test(distance)) return false;
  const [read, named] = [readType(distance), readDistance(distance, null)];
  return (named.ok && named.value.named) || (read.ok && hasNoRecoveryNeed(read.value.type));
}

function kmOf(distance: unknown, unit: unknown): number | null {
  const own = readUnit(unit);
  const read = readDistance(distance, own.ok ? (own.value ?? null) : null);
  return read.ok ? read.value.km : null;
}

/** How many runs show the unit of a column. */
const enoughRuns = 3;

/** Metres, where no unit is given and runs are too far for anything else. */
function unitByValues(rows: readonly LogRow[], { distance, type }: Written): string | undefined {
  const bare = rows.flatMap(({ unit }, at) => (isBlank(unit) && !namesNoRun(textOf(type[at])) && typeof distance[at] === 'number' && distance[at] > 0 ? [distance[at]] : []));
  return bare.length >= enoughRuns && median(bare) >= metresFrom ? ('m' satisfies keyof typeof units) : undefined;
}
