// How a sidebar inserts a formula: its arguments as they were typed, and room for its answer.

import { makeRoom, open } from '../menu/sheet.ts';

const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;
/** A number as a number, whatever else as text. */
export const argument = (value = ''): string => (value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : text(value.trim()));
/** One of a list of words. */
export const word = (value = ''): string => text(value);
export function day(date = ''): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return parts ? `DATE(${Number(parts[1])}, ${Number(parts[2])}, ${Number(parts[3])})` : '""';
}

/** What is left out at the end falls away. */
export function formula(name: string, args: readonly string[]): string {
  const filled = [...args];
  while (filled[filled.length - 1] === '""') filled.pop();
  return `=RECOVERY_${name}(${filled.join(', ')})`;
}

type Size = readonly [rows: number, columns: number];
/** How many rows and columns an answer fills. */
export const sizeOf = (answer: unknown): Size => (Array.isArray(answer) ? [answer.length, (answer as unknown[][])[0]!.length] : [1, 1]);

export interface Inserted {
  readonly done: boolean;
  readonly message: string;
}
/** Writes the formula into the selected cell, if that and what the answer needs are empty. `formats`: of columns, counted from that cell. */
export function insertFormula(written: string, [rows, columns]: Size, formats: Readonly<Record<number, string>>): Inserted {
  const sheet = open().getActiveSheet();
  const cell = sheet.getActiveCell();
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const area = sheet.getRange(row, column, Math.min(rows, sheet.getMaxRows() - row + 1), Math.min(columns, sheet.getMaxColumns() - column + 1));
  if ([...area.getFormulas(), ...area.getValues()].some((line) => line.some((there) => there !== '')))
    return { done: false, message: `${area.getA1Notation()} is not empty: select an empty cell${rows > 1 ? ' with room below and to the right' : ''}.` };
  makeRoom(sheet, row + rows - 1, column + columns - 1);
  cell.setFormula(written);
  for (const [at, format] of Object.entries(formats)) sheet.getRange(row, column + Number(at), rows, 1).setNumberFormat(format);
  return { done: true, message: `Written into ${cell.getA1Notation()}.` };
}
