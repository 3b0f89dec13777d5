// What a log holds and how it was read, said before anything is written.

import type { LogSummary, terms } from '../../core/index.ts';
import { spreadsheetZone } from '../functions/dates.ts';
import { readCells, reasonsIn } from '../functions/log.ts';
import { notesOn, understood, type FoundLog } from './found.ts';

export const todayIn = (): string => spreadsheetZone().read(new Date()) as string;

export const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

export interface Summed extends FoundLog {
  readonly summary: LogSummary;
}
export const summed = (log: FoundLog): Summed => ({ ...log, summary: readCells(log.statusCells, spreadsheetZone(), todayIn()).log.summary });

/** What it means that a column is not there. */
const without: readonly (readonly [terms.ColumnRole, string])[] = [
  ['type', 'No type column: every row is read as a plain run.'],
  ['athlete', 'No athlete column: one athlete.'],
  ['elevationGainM', 'No climb column: flat, and 40 m per km for a trail race.'],
  ['rpe', 'No RPE column: races count as raced in full.'],
  ['title', 'No title column: only the type makes a race.'],
];

/** In sentences, the most important first. */
export function summaryOf(log: Summed, isOneOfMany: boolean): readonly string[] {
  const { summary, sheet, table } = log;
  const { rows, runs, races, otherSports, restDays, planned, refused, athletes, firstDay, lastDay } = summary;
  const kinds = [
    `${count(runs, 'run')}, ${races} of them ${races === 1 ? 'a race' : 'races'}`,
    count(otherSports, 'other sport'),
    `${count(restDays, 'day')} of rest or illness`,
    `${planned} planned`,
  ];
  const days = firstDay === null ? '' : `, ${firstDay} to ${lastDay}`;
  const isNothing = rows > 0 && refused === rows;
  const unread = `${isNothing ? 'Nothing of this log can' : `${count(refused, 'row')} cannot`} be read: ${reasonsIn(summary)}.`;
  const total = `"${sheet.getName()}": ${count(rows, 'row')}${days}, ${count(athletes, 'athlete')}.`;
  return [
    ...(isNothing ? [unread, total] : [total, `${kinds.join('; ')}.`, ...(refused === 0 ? [] : [`${unread} "Check my log" shows where.`])]),
    '',
    understood(log),
    ...without.flatMap(([role, sentence]) =>
      table.columns.some((column) => column.role === role) ? [] : [isOneOfMany && role === 'athlete' ? `No athlete column: the runs are those of "${sheet.getName()}".` : sentence],
    ),
    ...notesOn(log),
  ];
}
