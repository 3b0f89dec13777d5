// What the items of the menu do. They may write and know today; the functions may not. Nothing that is there is ever overwritten.

import { errorMessage, terms, type Column, type RunError } from '../../core/index.ts';
import { askUnit, climbOf, colourAhead, colourAllowed, findLog, letters, logArguments, newSheet, open, ui, type FoundLog, type Sheet } from './found.ts';
import { spreadsheetZone } from '../functions/dates.ts';
import { isPlainRest, readCells } from '../functions/log.ts';

export const isoDate = 'yyyy-mm-dd';

const say = (title: string, text: string): void => void ui().alert(title, text, ui().ButtonSet.OK);

/** The functions work in a file once one item of the menu ran there. */
export function menuUse(): void {
  const point = new Intl.NumberFormat(open().getSpreadsheetLocale().replace('_', '-')).format(1.5).includes('.');
  const example = point ? '=RECOVERY_DAYS(42.195, "race")' : '=RECOVERY_DAYS(42,195; "race")';
  say('Ready', `The functions work in this spreadsheet now. Type ${example} into a cell: 14 days.\n\nOr choose "New sample log" in this menu.`);
}

/** The log of the open sheet; where there is none, it is said why. */
function logHere(): FoundLog | undefined {
  const log = findLog(open().getActiveSheet(), askUnit);
  if (typeof log !== 'string') return log;
  if (log !== '') say('No log found on this sheet', log);
  return undefined;
}

const understood = ({ columns, titleRow, unit }: FoundLog): string =>
  `Titles in row ${titleRow}. ${columns
    .filter(({ role }) => role in roleNames)
    .map((column) => describeColumn(column, unit))
    .join(', ')}.`;
const roleNames: Partial<Record<terms.ColumnRole, string>> = {
  date: 'Date',
  distance: 'Distance',
  type: 'Type',
  athlete: 'Athlete',
  elevationGainM: 'Climb',
  rpe: 'RPE',
  unit: 'Unit',
};
const describeColumn = ({ role, column, header, unit }: Column, distanceUnit: string): string => {
  const inUnit = role === 'distance' ? ` in ${distanceUnit}` : unit ? ` in ${unit}` : '';
  return `${roleNames[role]}: column ${letters(column + 1)} "${header}"${inUnit}`;
};

/** Four columns by one formula, right of everything; the days that are still ahead in colour; and a sheet that says who may do what. */
export function menuAddColumns(): void {
  const log = logHere();
  if (!log) return;
  const { sheet, titleRow } = log;
  const formulas = sheet.getDataRange().getFormulas();
  const row = formulas.findIndex((line) => line.some(isRecoveryLog));
  if (row >= 0) return say('Nothing to add', `This sheet has its recovery columns already: ${letters(formulas[row]!.findIndex(isRecoveryLog) + 1)}${row + 1}.`);

  const column = sheet.getLastColumn() + 1;
  const lacking = column + 3 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  sheet.getRange(titleRow, column).setFormula(`=RECOVERY_LOG(${logArguments(log)})`);
  sheet.getRange(titleRow, column, 1, 4).setFontWeight('bold');
  sheet.getRange(titleRow + 1, column, sheet.getMaxRows() - titleRow, 3).setNumberFormat(isoDate);
  colourAhead(sheet, titleRow + 1, log.columnOf('date')!, column, 'TODAY()');

  const status = newSheet('Recovery status');
  const zone = spreadsheetZone();
  writeStatus(status, 1, zone.write(zone.read(new Date()) as string), logArguments(log, `'${sheet.getName().replace(/'/g, "''")}'!`));
  sheet.activate();
  const planned = log.columnOf('planned');
  const plans = planned === undefined ? '' : `\n\nColumn ${letters(planned)} is not used: a run counts as planned while its day is still to come.`;
  const marked = log.source === null ? '' : `\n\nThis is an export: write "race" into the type of each run that was one.`;
  say(
    'Recovery columns added',
    `Columns ${letters(column)} to ${letters(column + 3)}: easy from, hard from, full on, note. Who may do what stands on the sheet "${status.getName()}".\n\n${understood(log)}${marked}${plans}`,
  );
}
const isRecoveryLog = (formula: string): boolean => /RECOVERY_LOG\(/i.test(formula);

/** A day, and below it who may do what on it. */
export function writeStatus(sheet: Sheet, column: number, day: Date, log: string): void {
  sheet.getRange(1, column).setValue('Status on').setFontWeight('bold');
  sheet
    .getRange(1, column + 1)
    .setValue(day)
    .setNumberFormat(isoDate)
    .setBackground('#d0e0f0');
  sheet.getRange(1, column + 2).setValue('Type another day into the blue cell.');
  sheet.getRange(3, column).setFormula(`=RECOVERY_STATUS(${letters(column + 1)}1, ${log})`);
  sheet.getRange(3, column, 1, 8).setFontWeight('bold');
  colourAllowed(sheet, sheet.getRange(`${letters(column + 1)}4:${letters(column + 1)}`));
  sheet.setColumnWidth(column + 5, 240).setColumnWidth(column + 7, 240);
}

/** Warnings about what was written, not about how somebody trains. */
const aboutRows = new Set(['read-as-trail-race', 'looks-like-miles', 'distance-ignored', 'elevation-assumed', 'climb-implausible', 'duplicate-row', 'may-be-race']);

/** A new sheet with each row that cannot be read or should be looked at, and a link to its cell. */
export function menuCheck(): void {
  const log = logHere();
  if (!log) return;
  const { sheet, titleRow, lastRow, columnOf } = log;
  const values = (role: terms.ColumnRole): unknown => {
    const column = columnOf(role);
    return column === undefined ? '' : sheet.getRange(titleRow, column, lastRow - titleRow + 1, 1).getValues();
  };
  const dates = values('date') as unknown[][];
  const climbs = values('elevationGainM');
  const { metres, numbersOnly } = climbOf(log);
  const types = columnOf('type') === undefined ? 'run' : (values('type') as unknown[][]);
  const read = readCells(
    {
      dates,
      distances: values('distance'),
      types,
      athletes: values('athlete'),
      unit: columnOf('unit') === undefined ? log.unit : values('unit'),
      elevationGainsM: Array.isArray(climbs) ? climbs.map(([climb]) => [typeof climb === 'number' ? climb * metres : numbersOnly ? '' : (climb as unknown)]) : climbs,
      rpes: values('rpe'),
    },
    spreadsheetZone(),
  );

  const found: (readonly [cell: string, what: string, why: string])[] = [];
  const note = (row: number, role: terms.ColumnRole, what: string, why: string): void =>
    void found.push([`${letters(columnOf(role) ?? columnOf('distance')!)}${titleRow + row}`, what, why]);
  let runs = 0;
  read.places.forEach((place, row) => {
    if (place === -1) return;
    runs++;
    const answer = read.log.rows[place]!;
    if ('errors' in answer) for (const error of answer.errors) note(row, roleOf(error), 'cannot be read', errorMessage(error));
    else if (!isPlainRest(answer.run.type)) for (const { code, text } of answer.warnings) if (aboutRows.has(code)) note(row, 'distance', 'please look', text);
  });

  const report = newSheet('Log check');
  report
    .getRange(1, 1)
    .setValue(`"${sheet.getName()}": ${runs} ${runs === 1 ? 'row' : 'rows'}, ${found.length} to look at`)
    .setFontWeight('bold');
  report.getRange(2, 1).setValue(understood(log));
  if (found.length === 0) return;
  report
    .getRange(4, 1, 1, 3)
    .setValues([['Cell', 'What', 'Why']])
    .setFontWeight('bold');
  report.getRange(5, 1, found.length, 1).setFormulas(found.map(([cell]) => [`=HYPERLINK("#gid=${sheet.getSheetId()}&range=${cell}", "${cell}")`]));
  report.getRange(5, 2, found.length, 2).setValues(found.map(([, what, why]) => [what, why]));
  report.setColumnWidth(3, 700);
}

const roleOf = ({ parameter }: RunError): terms.ColumnRole => (parameter in roleNames ? (parameter as terms.ColumnRole) : 'distance');

/** The sidebar: a run in, its plan out. It begins with the run of the selected row. */
export function menuPlan(): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Recovery days'));
}

export function menuHelp(): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('help').setTitle('Recovery days: help and sources'));
}
