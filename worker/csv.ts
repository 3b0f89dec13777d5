// Rows as CSV (RFC 4180), with formulas made harmless for the spreadsheet that opens it.

import { csvFormatRow } from 'd3-dsv';
import { reply, type Asked } from './route.ts';

export type CsvRow = Readonly<Record<string, string | number>>;

/** Text that a spreadsheet would run, made text; a number is a number, whatever its sign. */
const harmless = (value: string | number): string => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value));

/** The header stands there even when there is no row. */
export function replyCsv(asked: Asked, columns: readonly string[], rows: readonly CsvRow[]): Response {
  const lines = rows.map((row) => csvFormatRow(columns.map((column) => harmless(row[column] ?? ''))));
  return reply(asked, `${[csvFormatRow([...columns]), ...lines].join('\r\n')}\r\n`);
}
