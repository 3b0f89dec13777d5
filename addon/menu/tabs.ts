// The logs on the tabs of a spreadsheet: which have their recovery columns, and which could have them.

import { findLog, type FoundLog } from './found.ts';
import { letters, open, type Sheet } from './sheet.ts';
import { summed, type Summed } from './summary.ts';

export interface Tab extends Summed {
  /** The cell of the formula, where an earlier call wrote it. */
  readonly there: string | undefined;
  /** The first free column. */
  readonly free: number;
}
type Formulas = readonly (readonly string[])[];

export const formulasOn = (sheet: Sheet): Formulas => sheet.getDataRange().getFormulas();
export const tabOf = (log: FoundLog, formulas: Formulas): Tab => ({ ...summed(log), there: cellOf(formulas, isLog), free: log.sheet.getLastColumn() + 1 });

const isLog = (formula: string): boolean => /RECOVERY_LOG\(/i.test(formula);
const isStatus = (formula: string): boolean => /RECOVERY_STATUS\(/i.test(formula);
function cellOf(formulas: Formulas, is: (formula: string) => boolean): string | undefined {
  const row = formulas.findIndex((line) => line.some(is));
  return row < 0 ? undefined : `${letters(formulas[row]!.findIndex(is) + 1)}${row + 1}`;
}

/** A sheet that shows a status shows its own, or that of others: it is none of the tabs of the coach. */
export const hasOwnStatus = (formulas: Formulas): boolean => cellOf(formulas, isStatus) !== undefined;

/** Kilometres or miles, as it was answered when the columns were added. */
export const unitIn = (formulas: Formulas): string | undefined => formulas.flatMap((line) => /"(km|mi|m)"/.exec(line.find(isLog) ?? '')?.[1] ?? [])[0];

/** All other tabs with a log; where nothing tells kilometres from miles, they are as here. */
export function otherTabs(here: Tab): readonly Tab[] {
  return open()
    .getSheets()
    .flatMap((sheet) => {
      if (sheet.getSheetId() === here.sheet.getSheetId()) return [];
      const formulas = formulasOn(sheet);
      if (hasOwnStatus(formulas)) return [];
      const log = findLog(sheet, () => unitIn(formulas) ?? here.unit);
      return typeof log === 'string' ? [] : [tabOf(log, formulas)];
    });
}
