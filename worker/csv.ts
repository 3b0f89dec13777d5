// Rows as CSV (RFC 4180), with formulas made harmless for the spreadsheet that opens it.

import type { Context } from 'hono';
import Papa from 'papaparse';

export function csvAnswer(c: Context, rows: readonly Record<string, string | number>[]): Response {
  return c.body(`${Papa.unparse([...rows], { escapeFormulae: true })}\r\n`, 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present' });
}
