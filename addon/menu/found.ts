// The log of the open sheet, found as core reads a table: its row of titles, its columns, its unit. And the formulas over it.

import { errorMessage, readTable, type Table, type terms } from '../../core/index.ts';
import { unitOfTitle } from '../functions/cells.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export const ui = () => SpreadsheetApp.getUi();
export const open = () => SpreadsheetApp.getActive();

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
    const { code, expected, hint = '' } = table.errors[0];
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
export function askUnit(title: string): string | undefined {
  const { Button, ButtonSet } = ui();
  const answer = ui().alert('Kilometres or miles?', `Nothing says in which unit "${title}" is.\n\nYes: kilometres. No: miles.`, ButtonSet.YES_NO_CANCEL);
  return answer === Button.YES ? 'km' : answer === Button.NO ? 'mi' : undefined;
}

/** A, B, ... Z, AA: the name of a column. */
export const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

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

/** A new sheet, under a name that is still free. */
export function newSheet(name: string): Sheet {
  let free = name;
  for (let number = 2; open().getSheetByName(free); number++) free = `${name} ${number}`;
  return open().insertSheet(free);
}

/** Colours of what is not over yet. */
const colours = { rest: '#f4c7c3', easy: '#f9cb9c', hard: '#fff2cc', race: '#d9ead3' } as const;

/** Colours a column of what is allowed by its word. */
export function colourAllowed(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range): void {
  addRules(
    sheet,
    (Object.keys(colours) as (keyof typeof colours)[]).map((word) =>
      SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word).setBackground(colours[word]).setRanges([range]),
    ),
  );
}

/**
 * Colours what is still ahead on a day: easy from, hard from, full on, each in its own shade, where the run was done by then.
 * The formula has no separator, which differs from locale to locale; `N` takes a date that is text as long past.
 */
export function colourAhead(sheet: Sheet, firstRow: number, dateColumn: number, milestoneColumn: number, day: string): void {
  const rows = sheet.getMaxRows() - firstRow + 1;
  addRules(
    sheet,
    (['rest', 'easy', 'hard'] as const).map((shade, at) => {
      const cell = `$${letters(milestoneColumn + at)}${firstRow}`;
      return SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(`=ISNUMBER(${cell})*(${cell}>${day})*(N($${letters(dateColumn)}${firstRow})<=${day})`)
        .setBackground(colours[shade])
        .setRanges([sheet.getRange(firstRow, milestoneColumn + at, rows, 1)]);
    }),
  );
}

function addRules(sheet: Sheet, builders: readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder[]): void {
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...builders.map((builder) => builder.build())]);
}
