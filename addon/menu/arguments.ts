// What the menu found, as the arguments of the functions over a log: each as a formula, and as the cells which that formula gives.

import {
  besideRace,
  datePartsOf,
  exportKinds,
  hasLetter,
  isBlank,
  isYes,
  namesNoRun,
  planMarksOf,
  raceMarksOf,
  type Column,
  type Header,
  type Table,
  type terms,
} from '../../core/index.ts';
import type { Cell } from '../functions/cells.ts';
import { logCells, type LogCells } from '../functions/log.ts';

type Row = readonly Cell[];
/** `range` names the cells of a column, counted from 0. */
type Formula = (range: (column: number) => string) => string;
interface Argument {
  readonly formula: Formula;
  readonly cell: (row: Row) => Cell;
  readonly kind: 'range' | 'made' | 'constant';
}
export interface Found {
  readonly header: Header;
  readonly roles: ReadonlyMap<terms.ColumnRole, number>;
  readonly table: Table;
  readonly unit: string;
  /** Rows of the sheet below its titles. */
  readonly rows: readonly Row[];
}

const constant = (value: string): Argument => ({ formula: () => literal(value), cell: () => value, kind: 'constant' });
const range = (at: number): Argument => ({ formula: (of) => of(at), cell: (row) => row[at], kind: 'range' });
const made = (formula: Formula, cell: Argument['cell']): Argument => ({ formula, cell, kind: 'made' });

export const columnIn = ({ columns }: Pick<Table, 'columns'>, role: terms.ColumnRole): Column | undefined => columns.find((column) => column.role === role);

/**
 * The arguments in the order of the functions. `tellsPlans`: those of the status, which says what comes next, with a column of plans;
 * for the columns of the log a plan is nothing.
 */
export function argumentsOf(found: Found, tellsPlans: boolean): readonly Argument[] {
  const { table, roles, unit } = found;
  const left = (all: Argument): Argument => (tellsPlans ? all : withoutPlans(found, all));
  const columnAt = (role: terms.ColumnRole): number | undefined => columnIn(table, role)?.column;
  const plain = (role: terms.ColumnRole, otherwise: Argument): Argument => (columnAt(role) === undefined ? otherwise : range(columnAt(role)!));
  const none = constant('');
  const surname = roles.get('surname');
  const athletes = plain('athlete', none);
  return [
    dates(found, plain('date', none)),
    left(distances(found, plain('distance', none))),
    types(found, plain('type', constant('run')), left),
    surname === undefined ? athletes : both(athletes, range(surname)),
    plain('unit', constant(unit)),
    climbs(found, plain('elevationGainM', none)),
    plain('rpe', none),
    titles(found, plain('title', none)),
    ...(tellsPlans ? [plans(found, none)] : []),
  ];
}

const athletesAt = 3;
/** Where no column names athletes, the runs are those of the tab. */
export const ofTab = (all: readonly Argument[], tab: string): readonly Argument[] =>
  all.map((argument, at) => (at === athletesAt && argument.kind === 'constant' ? constant(tab) : argument));

/** Without those that say nothing at the end. Formulas are written with commas and decimal points: Sheets shows them in the way of the spreadsheet's locale. */
export function formulaOf(all: readonly Argument[], rangeOf: (column: number) => string, ...more: readonly string[]): string {
  const formulas = all.map(({ formula, kind }) => (kind === 'made' ? `ARRAYFORMULA(${formula(rangeOf)})` : formula(rangeOf)));
  formulas.push(...more);
  while (formulas[formulas.length - 1] === '""') formulas.pop();
  return formulas.join(', ');
}

/** The same as the functions are given it. */
export const cellsOf = (all: readonly Argument[], rows: readonly Row[]): LogCells =>
  logCells(all.map(({ cell, kind }) => (kind === 'constant' ? cell([]) : rows.map((row) => [cell(row)]))));

const text = (cell: Cell): string => (isBlank(cell) ? '' : String(cell));
const both = (one: Argument, other: Argument): Argument =>
  made(
    (of) => `${one.formula(of)} & " " & ${other.formula(of)}`,
    (row) => `${text(one.cell(row))} ${text(other.cell(row))}`,
  );

/** Day, month and year of three columns as one date in text. */
function dates({ table, header, rows }: Found, date: Argument): Argument {
  const parts = table.notes.some(({ is }) => is === 'date-of-parts') ? datePartsOf(header.fields) : null;
  if (!parts) return date;
  const [day, month, year] = parts;
  const isNamed = rows.some((row) => hasLetter(text(row[month])));
  const [order, mark] = isNamed ? [[day, month, year], ' '] : [[year, month, day], '-'];
  return made(
    (of) => `IF(LEN(${of(day)}), ${order.map(of).join(` & "${mark}" & `)}, "")`,
    (row) => (isBlank(row[day]) ? '' : order.map((at) => text(row[at])).join(mark)),
  );
}

/** Metres beside the same in kilometres: a row that has the latter alone is read by it. */
function distances({ roles, rows }: Found, distance: Argument): Argument {
  const km = roles.get('distance')!;
  if (rows.every((row) => isBlank(row[km]) || !isBlank(distance.cell(row)))) return distance;
  return made(
    (of) => `IF(LEN(${distance.formula(of)}), ${distance.formula(of)}, IF(LEN(${of(km)}), ${of(km)} & " km", ""))`,
    (row) => (isBlank(distance.cell(row)) && !isBlank(row[km]) ? `${text(row[km])} km` : distance.cell(row)),
  );
}

/** Most words that a formula compares with. */
const mostWords = 20;
/** The different cells of a column that are such a word, or stand in such a row. */
const wordsIn = (rows: readonly Row[], at: number, is: (word: string, row: number) => boolean): readonly Cell[] =>
  [...new Set(rows.filter((row, index) => !isBlank(row[at]) && is(text(row[at]), index)).map((row) => row[at]))].slice(0, mostWords);
/** The columns as the core reads them in a table. */
const textsOf = ({ roles, rows }: Found): { column: (role: terms.ColumnRole) => readonly string[] } => ({
  column: (role) => (roles.has(role) ? rows.map((row) => text(row[roles.get(role)!])) : []),
});
export const literal = (cell: Cell): string =>
  typeof cell === 'boolean' ? (cell ? 'TRUE()' : 'FALSE()') : typeof cell === 'string' ? `"${cell.replace(/"/g, '""')}"` : text(cell);
const isAny = (of: string, words: readonly Cell[]): string => `(${words.map((word) => `(${of}=${literal(word)})`).join('+')})`;

/** Types beside what the functions have no argument for: another column of sports, numbers that mean one, plans that were not run. */
function types(found: Found, type: Argument, left: (all: Argument) => Argument): Argument {
  if (type.kind === 'constant') return type; // without a distance there is no run
  const { table, roles, rows } = found;
  let all = type;
  const sport = roles.get('sport');
  if (sport !== undefined) {
    const runs = wordsIn(rows, sport, (word) => !namesNoRun(word));
    const session = all;
    all = made(
      (of) => `IF(LEN(${session.formula(of)})*${isAny(of(sport), [...runs, ''])}, ${session.formula(of)}, ${of(sport)})`,
      (row) => (!isBlank(session.cell(row)) && (isBlank(row[sport]) || runs.includes(row[sport])) ? session.cell(row) : row[sport]),
    );
  }
  const { category, codes } = codesOf(found);
  for (const [code, as] of Object.entries(codes)) {
    const inner = all;
    if (as !== 'race') {
      all = made(
        (of) => `IF(${of(category)}=${code}, "${as}", ${inner.formula(of)})`,
        (row) => (isCode(row[category], code) ? as : inner.cell(row)),
      );
    }
  }
  all = left(besideRaces(found, type, all));
  const plan = columnIn(table, 'plannedDistance')?.column;
  if (plan === undefined && (table.source === null || !table.rows.some(({ planned }) => planned === true))) return all;
  const [distance, inner] = [columnIn(table, 'distance')!.column, all];
  // of an export what has no result is a plan; of a log by hand, where a plan stands beside it
  const beside = table.source === null ? plan : undefined;
  const isNothing = (cell: Cell): boolean => isBlank(cell) || cell === 0;
  return made(
    (of) => `IF((${of(distance)}=0)${beside === undefined ? '' : `*(${of(beside)}<>0)`}, "", ${inner.formula(of)})`,
    (row) => (isNothing(row[distance]) && (beside === undefined || !isNothing(row[beside])) ? '' : inner.cell(row)),
  );
}

/** With what is written in rows to come. */
const withUsual = (usual: readonly Cell[], words: readonly Cell[]): readonly Cell[] => [...new Set([...usual, ...words])];

/** The cells of the column of races that mark one. */
function racesOf(found: Found): readonly Cell[] {
  const race = found.roles.get('race');
  if (race === undefined) return [];
  const marks = raceMarksOf(textsOf(found));
  return withUsual(
    [true, 'yes', 'x'],
    wordsIn(found.rows, race, (_, row) => marks(row) !== ''),
  );
}

/** A mark for a race beside a type: what the core makes of the two. */
function besideRaces(found: Found, type: Argument, all: Argument): Argument {
  const [at, chosen, races] = [found.roles.get('race'), columnIn(found.table, 'type')?.column, racesOf(found)];
  if (at === undefined || chosen === undefined) return all;
  const beats = (word: string): boolean => besideRace(word, 'race').type !== word;
  const doubts = (word: string): boolean => besideRace(word, 'race').orRace === true;
  const beaten = withUsual(['easy', 'long', 'recovery'], wordsIn(found.rows, chosen, beats));
  const doubted = withUsual(['tempo', 'intervals', 'rest'], wordsIn(found.rows, chosen, doubts));
  return made(
    (of) =>
      `IF(${isAny(of(at), races)}, IF(${isAny(of(chosen), beaten)}, "race", IF(${isAny(of(chosen), doubted)}, ${type.formula(of)} & " race", ${all.formula(of)})), ${all.formula(of)})`,
    (row) => (!races.includes(row[at]) ? all.cell(row) : beaten.includes(row[chosen]) ? 'race' : doubted.includes(row[chosen]) ? `${text(row[chosen])} race` : all.cell(row)),
  );
}

/** The columns that say what is planned, or was not done, with the cells that say so. */
function planColumns(found: Found): readonly (readonly [column: number, plans: readonly Cell[]])[] {
  const marks = planMarksOf(textsOf(found));
  const isPlan = (_: string, row: number): boolean => isYes(`${marks(row)}`);
  return (['planned', 'completed'] as const).flatMap((role) => {
    const at = found.roles.get(role);
    return at === undefined ? [] : [[at, withUsual(role === 'planned' ? [true, 'yes', 'x'] : [false, 'no'], wordsIn(found.rows, at, isPlan))] as const];
  });
}

/** Nothing where a row is a plan. */
const withoutPlans = (found: Found, all: Argument): Argument =>
  planColumns(found).reduce(
    (inner, [at, words]) =>
      made(
        (of) => `IF(${isAny(of(at), words)}, "", ${inner.formula(of)})`,
        (row) => (words.includes(row[at]) ? '' : inner.cell(row)),
      ),
    all,
  );

/** Which rows are plans. */
function plans(found: Found, none: Argument): Argument {
  const columns = planColumns(found);
  if (columns.length === 0) return none;
  return made(
    (of) => `IF(${columns.map(([at, words]) => isAny(of(at), words)).join('+')}, "yes", "")`,
    (row) => (columns.some(([at, words]) => words.includes(row[at])) ? 'yes' : ''),
  );
}

const isCode = (cell: Cell, code: string): boolean => !isBlank(cell) && Number(cell) === Number(code);
/** What the numbers of an export mean, in its column of categories. */
function codesOf({ table }: Found): { readonly category: number; readonly codes: Readonly<Record<string, string>> } {
  const category = columnIn(table, 'category')?.column;
  const known = exportKinds.find(({ id, codes }) => id === table.source && codes);
  return category === undefined || !known ? { category: -1, codes: {} } : { category, codes: known.codes! };
}

/** Titles, with the marks of races behind them: the event or category in words, a number that means race, a column that says yes. */
function titles(found: Found, title: Argument): Argument {
  const { table, roles } = found;
  const { category, codes } = codesOf(found);
  const words = columnIn(table, 'category')?.column;
  let all = words === undefined || category >= 0 ? title : title.kind === 'constant' ? range(words) : both(title, range(words));
  const mark = (at: number, isMarked: (range: string) => string, is: (cell: Cell) => boolean): void => {
    const inner = all;
    all = made(
      (of) => `${inner.formula(of)} & IF(${isMarked(of(at))}, " race", "")`,
      (row) => `${text(inner.cell(row))}${is(row[at]) ? ' race' : ''}`,
    );
  };
  for (const [code, as] of Object.entries(codes)) {
    if (as === 'race')
      mark(
        category,
        (of) => `${of}=${code}`,
        (cell) => isCode(cell, code),
      );
  }
  const race = roles.get('race');
  if (race !== undefined) {
    const yes = racesOf(found);
    mark(
      race,
      (of) => isAny(of, yes),
      (cell) => yes.includes(cell),
    );
  }
  return all;
}

/** Feet as metres. What is no number is handed over with its unit, for the row to say; an export writes `--` for no climb. */
function climbs({ table }: Found, climb: Argument): Argument {
  if (columnIn(table, 'elevationGainM')?.unit !== 'ft') return climb;
  const metres = (cell: Cell): Cell => (isBlank(cell) || cell === '--' ? '' : Number.isFinite(Number(cell)) ? Number(cell) * 0.3048 : `${text(cell)} ft`);
  return made(
    (of) => {
      const feet = climb.formula(of);
      return `IF((${feet}="")+(${feet}="--"), "", IFERROR(${feet} * 0.3048, ${feet} & " ft"))`;
    },
    (row) => metres(climb.cell(row)),
  );
}
