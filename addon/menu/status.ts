// The status: a day, and below it who may do what on it. One sheet for all tabs, made once and then renewed.

import { spreadsheetZone } from '../functions/dates.ts';
import { statusTitles } from '../functions/log.ts';
import { asTitles, colourAllowed, isoDate, letters, makeRoom, newSheet, open, type Sheet } from './sheet.ts';
import { todayIn } from './summary.ts';
import type { Tab } from './tabs.ts';

export const statusName = 'Recovery status';
const statusRow = 3;
const dayTitle = 'Status on';

/** The sheet that an earlier call made, whatever it is called now. */
export const statusSheet = (): Sheet | undefined =>
  open()
    .getSheets()
    .find((sheet) => sheet.getRange(1, 1).getValue() === dayTitle && sheet.getRange(statusRow, 1).getFormula().includes('RECOVERY_STATUS('));

export function writeStatusOf(tabs: readonly Tab[]): Sheet {
  const logs = tabs.map(({ statusFormula }) => statusFormula(tabs.length > 1)).join(', ');
  const today = spreadsheetZone().write(todayIn());
  const rows = statusRow + tabs.reduce((sum, { summary }) => sum + summary.athletes, 0);
  const write = (sheet: Sheet): void => writeStatus(sheet, 1, today, logs);
  const there = statusSheet();
  if (!there) return newSheet(statusName, rows, statusTitles.length, write);
  makeRoom(there, rows, statusTitles.length);
  there.getRange(1, 1, 1, 3).clearContent();
  there.getRange(2, 1, statusRow - 1, 1).clearContent();
  write(there);
  return there;
}

/** Widths of the columns whose words are long, and which of those are days. */
const widths = { Allowed: 150, 'Because of': 220, 'Recovery runs in 7 days': 115, Note: 420, 'Allowed on': 90, 'Cautious until': 90, Next: 220, 'Rows to check': 110 };
const days = ['Allowed on', 'Cautious until'];

/** The day, and one table. */
export function writeStatus(sheet: Sheet, column: number, day: Date, logs: string): void {
  const of = (title: string): number => column + statusTitles.indexOf(title);
  sheet.getRange(1, column).setValue(dayTitle).setFontWeight('bold');
  sheet
    .getRange(1, column + 1)
    .setValue(day)
    .setNumberFormat(isoDate)
    .setBackground('#d0e0f0');
  sheet.getRange(1, column + 2).setValue('Type another day into the blue cell.');
  sheet.getRange(2, column).setValue('It says what the rules see in the log. They do not see volume, sleep or how somebody feels.');
  sheet.getRange(statusRow, column).setFormula(`=RECOVERY_STATUS(${letters(column + 1)}1, ${logs})`);
  asTitles(sheet.getRange(statusRow, column, 1, statusTitles.length));
  const rows = sheet.getMaxRows() - statusRow;
  colourAllowed(sheet, sheet.getRange(statusRow + 1, of('Allowed'), rows, 1));
  for (const title of days) sheet.getRange(statusRow + 1, of(title), rows, 1).setNumberFormat(isoDate);
  sheet.getRange(statusRow + 1, column, rows, statusTitles.length).setWrap(true);
  for (const [title, width] of Object.entries(widths)) sheet.setColumnWidth(of(title), width);
  sheet.setFrozenRows(statusRow);
}
