// Add recovery columns to this log. The menu may write and know today; the functions may not. Nothing that is there is ever overwritten.

import { spreadsheetZone } from '../functions/dates.ts';
import { logHere, notesOn, understood, type FoundLog } from './found.ts';
import { colourAhead, colourAllowed, isoDate, letters, makeRoom, newSheet, say, type Sheet } from './sheet.ts';

/** Four columns by one formula, right of everything; the days that are still ahead in colour; and a sheet that says who may do what. */
export function menuAddColumns(): void {
  const log = logHere();
  if (!log) return;
  const there = columnsThere(log);
  if (there) return say('Nothing to add', `This sheet has its recovery columns already: ${there}.`);
  const column = log.sheet.getLastColumn() + 1;
  writeColumns(log, column);
  const status = addStatus(log);
  log.sheet.activate();
  say('Recovery columns added', whatWasAdded(log, column, status.getName()));
}

/** The cell of the formula, where an earlier call wrote it. */
function columnsThere({ sheet }: FoundLog): string | undefined {
  const isRecoveryLog = (formula: string): boolean => /RECOVERY_LOG\(/i.test(formula);
  const formulas = sheet.getDataRange().getFormulas();
  const row = formulas.findIndex((line) => line.some(isRecoveryLog));
  return row < 0 ? undefined : `${letters(formulas[row]!.findIndex(isRecoveryLog) + 1)}${row + 1}`;
}

function writeColumns(log: FoundLog, column: number): void {
  const { sheet, titleRow } = log;
  makeRoom(sheet, titleRow + 1, column + 3);
  sheet.getRange(titleRow, column).setFormula(`=RECOVERY_LOG(${log.formula()})`);
  sheet.getRange(titleRow, column, 1, 4).setFontWeight('bold');
  sheet.getRange(titleRow + 1, column, sheet.getMaxRows() - titleRow, 3).setNumberFormat(isoDate);
  colourAhead(sheet, titleRow + 1, log.columnOf('date')!, column, 'TODAY()');
}

const statusRow = 3;

function addStatus(log: FoundLog): Sheet {
  const zone = spreadsheetZone();
  const today = zone.write(zone.read(new Date()) as string);
  const from = `'${log.sheet.getName().replace(/'/g, "''")}'!`;
  return newSheet('Recovery status', statusRow + mostAthletes(log), 8, (sheet) => writeStatus(sheet, 1, today, log.formula(from)));
}

/** Names as they are written: at least as many as the athletes that will be told apart. */
function mostAthletes({ sheet, titleRow, lastRow, columnOf }: FoundLog): number {
  const column = columnOf('athlete');
  return column === undefined
    ? 1
    : new Set(
        sheet
          .getRange(titleRow, column, lastRow - titleRow + 1, 1)
          .getDisplayValues()
          .map(String),
      ).size;
}

/** A day, and below it who may do what on it. */
export function writeStatus(sheet: Sheet, column: number, day: Date, log: string): void {
  sheet.getRange(1, column).setValue('Status on').setFontWeight('bold');
  sheet
    .getRange(1, column + 1)
    .setValue(day)
    .setNumberFormat(isoDate)
    .setBackground('#d0e0f0');
  sheet.getRange(1, column + 2).setValue('Type another day into the blue cell.');
  sheet.getRange(statusRow, column).setFormula(`=RECOVERY_STATUS(${letters(column + 1)}1, ${log})`);
  sheet.getRange(statusRow, column, 1, 8).setFontWeight('bold');
  colourAllowed(sheet, sheet.getRange(`${letters(column + 1)}${statusRow + 1}:${letters(column + 1)}`));
  sheet.setColumnWidth(column + 5, 240).setColumnWidth(column + 7, 240);
}

function whatWasAdded(log: FoundLog, column: number, statusName: string): string {
  const planned = log.columnOf('planned');
  const plans =
    planned !== undefined
      ? `\n\nColumn ${letters(planned)} is not used: a run counts as planned while its day is still to come.`
      : log.columnOf('plannedDistance') !== undefined
        ? '\n\nA row with a plan and no result is left out until it is run.'
        : '';
  const marked = log.table.source === null ? '' : `\n\nThis is an export: write "race" into the type of each run that was one.`;
  return `Columns ${letters(column)} to ${letters(column + 3)}: easy from, hard from, full on, note. Who may do what stands on the sheet "${statusName}".\n\n${[understood(log), ...notesOn(log)].join('\n')}${marked}${plans}`;
}
