// The log of the open sheet, found as core reads a table: its row of titles, its columns, its unit. And the formulas over it.

import { columnsOf, errorMessage, findColumns, findHeader, readTable, tellError, tellTable, type Column, type Table, type terms } from '../../core/index.ts';
import type { LogCells } from '../functions/log.ts';
import { isDate, spreadsheetZone, type Zone } from '../functions/dates.ts';
import { argumentsOf, cellsOf, columnIn, formulaOf, literal, ofTab } from './arguments.ts';
import { letters, open, say, ui, type Sheet } from './sheet.ts';

export interface FoundLog {
  readonly sheet: Sheet;
  /** Rows and columns count from 1, as Sheets does. */
  readonly titleRow: number;
  readonly lastRow: number;
  readonly table: Table;
  readonly unit: string;
  readonly columnOf: (role: terms.ColumnRole) => number | undefined;
  /** The log as arguments of RECOVERY_LOG: open ranges that begin in the row of titles, so new rows are answered as they are typed. */
  readonly formula: string;
  /** The same for the status, on another sheet; of one log of several the athlete without a name is that of the tab. */
  readonly statusFormula: (isOneOfMany: boolean) => string;
  /** What the arguments of the log hold now. */
  readonly cells: LogCells;
  /** What those of the status hold. */
  readonly statusCells: LogCells;
}

/** The log, or the message why there is none. `unitFor` is asked where nothing tells kilometres from miles. */
export function findLog(sheet: Sheet, unitFor: (title: string) => string | undefined): FoundLog | string {
  const area = sheet.getDataRange();
  const values: unknown[][] = area.getValues();
  const zone = spreadsheetZone();
  const cells = area.getDisplayValues().map((line, row) => line.map((shown, column) => written(values[row]![column], shown, zone)));
  let table = readTable(cells);
  let asked: string | undefined;
  if (table.ok ? isDoubtful(table.value) : table.errors[0].code === 'unit-unknown') {
    asked = unitFor(table.ok ? columnIn(table.value, 'distance')!.header : 'Distance');
    if (asked === undefined) return '';
    table = readTable(cells, asked);
  }
  if (!table.ok) {
    const { code, expected, hint = '' } = tellError(table.errors[0]);
    return code === 'body-invalid' ? `Needed: ${expected}. ${hint}` : errorMessage(table.errors[0]);
  }
  const distance = columnIn(table.value, 'distance');
  const header = findHeader(cells);
  if (!distance || !header) return 'There is no column of distances.';
  const rows = values.slice(header.row);
  const { roles } = findColumns(header, columnsOf(cells.slice(header.row + 1)));
  const unit = asked ?? distance.unit!;
  const found = { header, roles, table: table.value, unit, rows: rows.slice(1) };
  const [all, ofStatus] = [argumentsOf(found, false), argumentsOf(found, true)];
  const titleRow = header.row + 1;
  const name = sheet.getName();
  const tab = `'${name.replace(/'/g, "''")}'!`;
  const rangeOf =
    (prefix: string) =>
    (column: number): string =>
      `${prefix}${letters(column + 1)}${titleRow}:${letters(column + 1)}`;
  return {
    sheet,
    titleRow,
    lastRow: cells.length,
    table: table.value,
    unit,
    columnOf: (role) => {
      const at = columnIn(table.value, role)?.column;
      return at === undefined ? at : at + 1;
    },
    formula: formulaOf(all, rangeOf('')),
    statusFormula: (isOneOfMany) => {
      const firstRow = `ROW(${tab}A${titleRow})`;
      return isOneOfMany ? formulaOf(ofTab(ofStatus, name), rangeOf(tab), `${literal(`${name}!`)} & ${firstRow}`) : formulaOf(ofStatus, rangeOf(tab), firstRow);
    },
    cells: cellsOf(all, rows),
    statusCells: cellsOf(ofStatus, rows),
  };
}

/** A cell as text: a number as the functions will get it, without the unit or the signs that its format shows, and a day in the one way that nobody misreads. */
function written(value: unknown, shown: string, zone: Zone): string {
  if (typeof value === 'number') return String(value);
  const day = isDate(value) ? zone.read(value) : ''; // a time or a duration is a Date of 1899
  return typeof day === 'string' && day >= '2000' ? [day, zone.clock(value) ?? ''].join(' ').trim() : shown;
}

/** Bare numbers under a title without a unit: kilometres by default, which only the coach knows. */
function isDoubtful(table: Table): boolean {
  return (
    table.source === null && columnIn(table, 'distance')?.note?.is === 'unit-default' && !columnIn(table, 'unit') && table.rows.some((row) => typeof row.distance === 'number')
  );
}

/** Kilometres or miles? Nothing when the coach closes the question. */
export function askUnit(title: string): string | undefined {
  const { Button, ButtonSet } = ui();
  const answer = ui().alert('Kilometres or miles?', `Nothing says in which unit "${title}" is.\n\nYes: kilometres. No: miles.`, ButtonSet.YES_NO_CANCEL);
  return answer === Button.YES ? 'km' : answer === Button.NO ? 'mi' : undefined;
}

/** The log of the open sheet; where there is none, it is said why. */
export function logHere(unitFor = askUnit): FoundLog | undefined {
  const log = findLog(open().getActiveSheet(), unitFor);
  if (typeof log !== 'string') return log;
  if (log !== '') say('No log found on this sheet', log);
  return undefined;
}

/** What is read of a log, and how it is called to a coach. */
export const roleNames: Partial<Record<terms.ColumnRole, string>> = {
  date: 'Date',
  distance: 'Distance',
  type: 'Type',
  athlete: 'Athlete',
  elevationGainM: 'Climb',
  rpe: 'RPE',
  unit: 'Unit',
  title: 'Title',
  category: 'Category',
};
export const understood = ({ table, titleRow, unit }: FoundLog): string =>
  `Titles in row ${titleRow}. ${table.columns
    .filter(({ role }) => role in roleNames)
    .map((column) => describeColumn(column, unit))
    .join(', ')}.`;
const describeColumn = ({ role, column, header, unit }: Column, distanceUnit: string): string => {
  const inUnit = role === 'distance' ? ` in ${distanceUnit}` : unit ? ` in ${unit}` : '';
  return `${roleNames[role]}: column ${letters(column + 1)} "${header}"${inUnit}`;
};

/** What to know of how it was read, a sentence each. */
export function notesOn({ table }: FoundLog): readonly string[] {
  const { notes, columns } = tellTable(table);
  return [...notes, ...columns.flatMap(({ role, note }) => (role === 'date' && note !== undefined ? [note] : []))].map(({ text }) => text);
}
