// Rows as CSV (RFC 4180), with formulas made harmless for the spreadsheet that opens it.

import Papa from 'papaparse';
import { reply, type Asked } from './route.ts';

export type CsvRow = Readonly<Record<string, string | number>>;

/** The header stands there even when there is no row. */
export function replyCsv(asked: Asked, columns: readonly string[], rows: readonly CsvRow[]): Response {
  const csv = Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { escapeFormulae: true });
  return reply(asked, `${csv}\r\n`);
}
