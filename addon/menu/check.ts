// Check my log: a new sheet with each row that cannot be read or should be looked at, and a link to its cell.

import { errorMessage, type terms } from '../../core/index.ts';
import { spreadsheetZone } from '../functions/dates.ts';
import { isPlainRest, readCells } from '../functions/log.ts';
import { logHere, notesOn, roleNames, understood, type FoundLog } from './found.ts';
import { letters, newSheet, type Sheet } from './sheet.ts';

interface Finding {
  readonly cell: string;
  readonly what: 'cannot be read' | 'please look';
  readonly why: string;
}
interface Checked {
  readonly runs: number;
  readonly found: readonly Finding[];
}

const firstFinding = 5;

export function menuCheck(): void {
  const log = logHere();
  if (!log) return;
  const checked = check(log);
  newSheet('Log check', firstFinding - 1 + checked.found.length, 3, (report) => writeReport(report, log, checked));
}

/** Warnings about what was written, not about how somebody trains. */
const aboutRows = new Set([
  'read-as-trail-race',
  'looks-like-miles',
  'looks-like-metres',
  'distance-ignored',
  'elevation-assumed',
  'climb-implausible',
  'duplicate-row',
  'may-be-race',
  'race-by-title',
  'date-swapped',
  'cell-ignored',
]);

function check(log: FoundLog): Checked {
  const { answers, log: read } = readCells(log.cells, spreadsheetZone());
  const cellIn = (row: number, role: terms.ColumnRole): string => `${letters(log.columnOf(role) ?? log.columnOf('distance')!)}${log.titleRow + row}`;
  const found = answers.flatMap((answer, row): Finding[] => {
    if (!answer) return [];
    if ('errors' in answer) return answer.errors.map((error) => ({ cell: cellIn(row, roleOf(error.parameter)), what: 'cannot be read', why: errorMessage(error) }));
    if (isPlainRest(answer.run.type)) return [];
    return answer.warnings
      .filter(({ code }) => aboutRows.has(code))
      .map(({ code, text, facts }) => ({
        cell: cellIn(row, code === 'date-swapped' ? 'date' : 'column' in facts ? roleOf(facts.column) : 'distance'),
        what: 'please look',
        why: text,
      }));
  });
  return { runs: read.rows.length, found };
}

const roleOf = (parameter: string): terms.ColumnRole => (parameter in roleNames ? (parameter as terms.ColumnRole) : 'distance');

function writeReport(report: Sheet, log: FoundLog, { runs, found }: Checked): void {
  report
    .getRange(1, 1)
    .setValue(`"${log.sheet.getName()}": ${runs} ${runs === 1 ? 'row' : 'rows'}, ${found.length} to look at`)
    .setFontWeight('bold');
  report.getRange(2, 1).setValue(understood(log));
  const notes = notesOn(log);
  if (notes.length > 0) report.getRange(3, 1).setValue(notes.join(' '));
  if (found.length === 0) return;
  report
    .getRange(firstFinding - 1, 1, 1, 3)
    .setValues([['Cell', 'What', 'Why']])
    .setFontWeight('bold');
  const id = log.sheet.getSheetId();
  report.getRange(firstFinding, 1, found.length, 1).setFormulas(found.map(({ cell }) => [`=HYPERLINK("#gid=${id}&range=${cell}", "${cell}")`]));
  report.getRange(firstFinding, 2, found.length, 2).setValues(found.map(({ what, why }) => [what, why]));
  report.setColumnWidth(3, 700);
}
