// Add recovery columns to this log. The menu may write and know today; the functions may not. Nothing that is there is ever overwritten, but for its own status.

import { askUnit, logHere } from './found.ts';
import { asTitles, colourAhead, isoDate, letters, makeRoom, open, say, ui } from './sheet.ts';
import { statusName, statusSheet, writeStatusOf } from './status.ts';
import { count, summaryOf } from './summary.ts';
import { formulasOn, hasOwnStatus, otherTabs, tabOf, unitIn, type Tab } from './tabs.ts';

/** Four columns by one formula, right of everything; the days that are still ahead in colour; and one sheet that says who may do what, of all tabs that have such columns. */
export function menuAddColumns(): void {
  const formulas = formulasOn(open().getActiveSheet());
  const log = logHere((title) => unitIn(formulas) ?? askUnit(title));
  if (!log) return;
  const here = tabOf(log, formulas);
  if (hasOwnStatus(formulas)) return say('Nothing to add', `This sheet has its recovery columns and its status already: ${here.there}.`);
  const others = otherTabs(here);
  const pressed = askBefore(here, others);
  const { Button } = ui();
  if (pressed !== Button.OK && pressed !== Button.YES && pressed !== Button.NO) return;
  const tabs = [here, ...others.filter(({ there }) => there !== undefined || pressed === Button.YES)].sort((one, other) => one.sheet.getIndex() - other.sheet.getIndex());
  for (const tab of tabs) if (tab.there === undefined) writeColumns(tab);
  const status = writeStatusOf(tabs);
  if (here.there === undefined) here.sheet.getRange(here.titleRow, here.free).activate();
  else status.activate();
}

/** What the log holds and what will be written, before it is. */
function askBefore(here: Tab, others: readonly Tab[]): GoogleAppsScript.Base.Button {
  const [joined, more] = [others.filter(({ there }) => there !== undefined), others.filter(({ there }) => there === undefined)];
  const named = (tabs: readonly Tab[]): string => tabs.map(({ sheet, summary }) => `"${sheet.getName()}" (${count(summary.runs, 'run')})`).join(', ');
  const status = statusSheet();
  const willWrite = [
    here.there === undefined
      ? `Columns ${letters(here.free)} to ${letters(here.free + 3)} will be added: easy from, hard from, full on, note.`
      : `This sheet has its recovery columns already: ${here.there}.`,
    status ? `The sheet "${status.getName()}" will be renewed: who may do what.` : `A sheet "${statusName}" will be added: who may do what.`,
    ...(joined.length === 0 ? [] : [`It shows these tabs too: ${named(joined)}.`]),
    ...(more.length === 0 ? [] : [`Other tabs hold logs as well: ${named(more)}. Yes: this tab and those. No: this tab alone.`]),
  ];
  const text = [...summaryOf(here, others.length > 0), ...hints(here), '', ...willWrite].join('\n');
  return ui().alert(here.there === undefined ? 'Add recovery columns?' : 'Renew the status?', text, more.length === 0 ? ui().ButtonSet.OK_CANCEL : ui().ButtonSet.YES_NO_CANCEL);
}

function hints({ table, columnOf }: Tab): readonly string[] {
  return [
    ...(table.source === null ? [] : ['This is an export: write "race" into the type of each run that was one.']),
    ...(columnOf('plannedDistance') === undefined ? [] : ['A row with a plan and no result is left out until it is run.']),
  ];
}

function writeColumns({ sheet, titleRow, free, formula, columnOf }: Tab): void {
  makeRoom(sheet, titleRow + 1, free + 3);
  sheet.getRange(titleRow, free).setFormula(`=RECOVERY_LOG(${formula})`);
  asTitles(sheet.getRange(titleRow, free, 1, 4));
  sheet.getRange(titleRow + 1, free, sheet.getMaxRows() - titleRow, 3).setNumberFormat(isoDate);
  sheet.getRange(titleRow + 1, free + 3, sheet.getMaxRows() - titleRow, 1).setWrap(true);
  sheet.setColumnWidth(free + 3, 420);
  colourAhead(sheet, titleRow + 1, columnOf('date')!, free, 'TODAY()');
}
