// Columns that mark a row as a race, as planned or as done.

import type { ColumnRole } from '../words/columns.ts';
import type { Note } from '../words/said.ts';
import type { Field, Values } from './header.ts';
import { isNotDone, isYes, isYesOrNo } from './row.ts';

interface Sheet {
  readonly column: (role: ColumnRole) => Values;
  readonly found: ReadonlyMap<ColumnRole, number>;
  readonly fields: readonly Field[];
}

/** How much of a log may be races, where a column names them. */
const mostRaces = 0.5;

/** Of a row whether it is marked as a race: by yes, or by the name of a race. A name on most rows, or on many, is what they trained for. */
export function raceMarksOf({ column }: Pick<Sheet, 'column'>): (row: number) => string {
  const cells = column('race');
  const names = cells.filter((cell) => isName(cell));
  const areRaces = names.length <= mostRaces * cells.length && new Set(names).size === names.length;
  return (row) => {
    const cell = cells[row] ?? '';
    return cell !== '' && isYes(cell) ? 'race' : isName(cell) && areRaces ? `race ${cell}` : '';
  };
}
const isName = (cell: string): boolean => !isYesOrNo(cell) && /[a-z]{3}/i.test(cell);

/** Of a row the mark for a plan; what was not completed is one. */
export function planMarksOf({ column }: Pick<Sheet, 'column'>): (row: number) => string | boolean {
  const [marks, completed] = [column('planned'), column('completed')];
  return (row) => isNotDone(completed[row] ?? '') || (marks[row] ?? '');
}
const most = 5;

/** What was not understood in them. */
export function notesOnMarks({ column, found, fields }: Sheet): Note[] {
  const marks = raceMarksOf({ column });
  return (['race', 'completed'] as const).flatMap((role): Note[] => {
    const cells = found.has(role) ? column(role) : [];
    const left = [...new Set(cells.filter((cell, row) => cell !== '' && !isYesOrNo(cell) && (role !== 'race' || marks(row) === '')))];
    return left.length === 0 ? [] : [{ is: 'marks-unused', header: fields[found.get(role)!]!.header.trim(), marks: left.slice(0, most).map((mark) => mark.slice(0, 40)) }];
  });
}
