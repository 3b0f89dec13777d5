// Rows as CSV (RFC 4180), with formulas made harmless for the spreadsheet that opens it.

import type { Context } from 'hono';
import Papa from 'papaparse';

export type CsvRow = Readonly<Record<string, string | number>>;

/** The header stands there even when there is no row. */
export function csvAnswer(c: Context, columns: readonly string[], rows: readonly CsvRow[]): Response {
  return c.body(`${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { escapeFormulae: true })}\r\n`, 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
  });
}
