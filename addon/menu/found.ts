// The log of the open sheet, found as core reads a table: its row of titles, its columns, its unit. And the formulas over it.

import { errorMessage, readTable, tellError, type Column, type Table, type terms } from '../../core/index.ts';
import { unitOfTitle } from '../functions/cells.ts';
import { letters, open, say, ui, type Sheet } from './sheet.ts';

export interface FoundLog {
  readonly sheet: Sheet;
  /** Rows and columns count from 1, as Sheets does. */
  readonly titleRow: number;
  readonly lastRow: number;
  readonly columns: Table['columns'];
  readonly unit: string;
  readonly source: string | null;
  readonly columnOf: (role: terms.ColumnRole) => number | undefined;
}

/** The log, or the message why there is none. `unitFor` is asked where nothing tells kilometres from miles. */
export function findLog(sheet: Sheet, unitFor: (title: string) => string | undefined): FoundLog | string {
  const area = sheet.getDataRange();
  const values: unknown[][] = area.getValues();
  // a number as the functions will get it, without the unit or the signs that its format shows
  const cells = area.getDisplayValues().map((line, row) => line.map((shown, column) => (typeof values[row]![column] === 'number' ? String(values[row]![column]) : shown)));
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
  const { columns, source } = table.value;
  const distance = columnIn(table.value, 'distance');
  if (!distance) return 'There is no column of distances.';
  return {
    sheet,
    titleRow: cells.findIndex((row) => columns.every(({ column, header }) => row[column]!.trim() === header)) + 1,
    lastRow: cells.length,
    columns,
    unit: asked ?? distance.unit!,
    source,
    columnOf: (role) => {
      const found = columnIn({ columns }, role);
      return found && found.column + 1;
    },
  };
}

const columnIn = ({ columns }: Pick<Table, 'columns'>, role: terms.ColumnRole) => columns.find((column) => column.role === role);

/** Bare numbers under a title without a unit: kilometres by default, which only the coach knows. */
function isDoubtful(table: Table): boolean {
  const distance = columnIn(table, 'distance');
  if (!distance || distance.unit !== 'km' || table.source !== null || columnIn(table, 'unit') || unitOfTitle(distance.header)) return false;
  return table.rows.some((row) => typeof row.distance === 'number');
}

/** A climb in feet is made metres; an export writes words such as `--` for no climb, which count as none. */
export function climbOf({ columns, source }: Pick<FoundLog, 'columns' | 'source'>): { readonly metres: number; readonly numbersOnly: boolean } {
  const inFeet = columnIn({ columns }, 'elevationGainM')?.unit === 'ft';
  return { metres: inFeet ? 0.3048 : 1, numbersOnly: inFeet || source !== null };
}

/** Kilometres or miles? Nothing when the coach closes the question. */
function askUnit(title: string): string | undefined {
  const { Button, ButtonSet } = ui();
  const answer = ui().alert('Kilometres or miles?', `Nothing says in which unit "${title}" is.\n\nYes: kilometres. No: miles.`, ButtonSet.YES_NO_CANCEL);
  return answer === Button.YES ? 'km' : answer === Button.NO ? 'mi' : undefined;
}

/** The log of the open sheet; where there is none, it is said why. */
export function logHere(): FoundLog | undefined {
  const log = findLog(open().getActiveSheet(), askUnit);
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
};
export const understood = ({ columns, titleRow, unit }: FoundLog): string =>
  `Titles in row ${titleRow}. ${columns
    .filter(({ role }) => role in roleNames)
    .map((column) => describeColumn(column, unit))
    .join(', ')}.`;
const describeColumn = ({ role, column, header, unit }: Column, distanceUnit: string): string => {
  const inUnit = role === 'distance' ? ` in ${distanceUnit}` : unit ? ` in ${unit}` : '';
  return `${roleNames[role]}: column ${letters(column + 1)} "${header}"${inUnit}`;
};

/**
 * The log as arguments, from the dates on: open ranges that begin in the row of titles, so new rows are answered as they are typed.
 * Formulas are written with commas and decimal points: Sheets shows them in the way of the spreadsheet's locale.
 */
export function logArguments(log: FoundLog, prefix = ''): string {
  const { titleRow, columnOf, unit } = log;
  const { metres, numbersOnly } = climbOf(log);
  const range = (role: terms.ColumnRole, otherwise: string): string => {
    const column = columnOf(role);
    return column === undefined ? otherwise : `${prefix}${letters(column)}${titleRow}:${letters(column)}`;
  };
  const climbs = range('elevationGainM', '""');
  const all = [
    range('date', '""'),
    range('distance', '""'),
    range('type', '"run"'),
    range('athlete', '""'),
    range('unit', `"${unit}"`),
    climbs !== '""' && numbersOnly ? `ARRAYFORMULA(IF(ISNUMBER(${climbs}), ${climbs}${metres === 1 ? '' : ` * ${metres}`}, ""))` : climbs,
    range('rpe', '""'),
  ];
  while (all[all.length - 1] === '""') all.pop();
  return all.join(', ');
}
