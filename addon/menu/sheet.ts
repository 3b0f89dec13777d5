// The spreadsheet as the menu writes to it: its services, room on a sheet, new sheets, colours.

import { terms } from '../../core/index.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export const ui = () => SpreadsheetApp.getUi();
export const open = () => SpreadsheetApp.getActive();
export const say = (title: string, text: string): void => void ui().alert(title, text, ui().ButtonSet.OK);

export const isoDate = 'yyyy-mm-dd';

/** A, B, ... Z, AA: the name of a column. */
export const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** A sheet has a grid of so many rows and columns (1000 and 26 when it is new), and nothing can be written beyond. */
export function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** A new sheet of at least this size, under a name that is still free, with all that is to be written on it; where that fails, no sheet at all. */
export function newSheet(name: string, rows: number, columns: number, write: (sheet: Sheet) => void): Sheet {
  const before = open().getActiveSheet();
  let free = name;
  for (let number = 2; open().getSheetByName(free); number++) free = `${name} ${number}`;
  const sheet = open().insertSheet(free);
  try {
    makeRoom(sheet, rows, columns);
    write(sheet);
  } catch (error) {
    open().deleteSheet(sheet);
    before.activate();
    throw error;
  }
  return sheet;
}

/** Colours of what is not over yet, and of what nobody knows. */
const colours = { rest: '#f4c7c3', easy: '#f9cb9c', long: '#fce5a8', hard: '#fff2cc', race: '#d9ead3', check: '#d9d2e9' } as const satisfies Record<terms.Status, string>;

/** Colours a column of what is allowed by its words; those of an earlier call are made anew. */
export function colourAllowed(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range): void {
  const [place] = range.getA1Notation().split(':');
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().filter((rule) => !rule.getRanges().some((one) => one.getA1Notation().split(':')[0] === place)));
  addRules(
    sheet,
    (Object.keys(colours) as terms.Status[]).map((status) =>
      SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(terms.statuses[status].label).setBackground(colours[status]).setRanges([range]),
    ),
  );
}

/** A row of titles: bold, on grey, whole words in two lines. */
export const asTitles = (range: GoogleAppsScript.Spreadsheet.Range): void => void range.setFontWeight('bold').setBackground('#e8eaed').setWrap(true);

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
