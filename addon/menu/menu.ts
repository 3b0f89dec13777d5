// The items of the menu that write nothing: the greeting and the pages.

import { open, say, ui } from './sheet.ts';

/** The functions work in a file once one item of the menu ran there. */
export function menuUse(): void {
  const point = new Intl.NumberFormat(open().getSpreadsheetLocale().replace('_', '-')).format(1.5).includes('.');
  const example = point ? '=RECOVERY_DAYS(42.195, "race")' : '=RECOVERY_DAYS(42,195; "race")';
  say('Ready', `The functions work in this spreadsheet now. Type ${example} into a cell: 14 days.\n\nOr choose "New sample log" in this menu.`);
}

/** The sidebar: a run in, its plan out. It begins with the run of the selected row. */
export function menuPlan(): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Recovery days'));
}

/** The other sidebar: a race that is to come in, the days before it out. */
export function menuBefore(): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('race').setTitle('Recovery days: before a race'));
}

export function menuHelp(): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('help').setTitle('Recovery days: help and sources'));
}
