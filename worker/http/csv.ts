// Rows of CSV (RFC 4180) in and out. d3-dsv parts and joins the cells; here stands what it leaves open.

import { csvFormatRow, dsvFormat } from 'd3-dsv';
import { hasHeader } from '../../core/index.ts';
import { reply, type Asked } from './route.ts';

export type CsvRow = Readonly<Record<string, string | number>>;

/** Text that a spreadsheet would run, made text; a number is a number, whatever its sign. */
const harmless = (value: string | number): string => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value));

/** The header stands there even when there is no row. */
export function replyCsv(asked: Asked, columns: readonly string[], rows: readonly CsvRow[]): Response {
  const lines = rows.map((row) => csvFormatRow(columns.map((column) => harmless(row[column] ?? ''))));
  return reply(asked, `${[csvFormatRow([...columns]), ...lines].join('\r\n')}\r\n`);
}

/** `cells` of all rows; `tooWide`: a line that may hold so many; `tooMany`: more than asked for, not read to the end; `brokenRow`: a quotation mark that does not close its cell, row from 1. */
export type CsvRead = { readonly cells: string[][] } | { readonly tooWide: number } | { readonly tooMany: true } | { readonly brokenRow: number };

const separators = [',', ';', '\t'];
/** No log is so wide; a row of a million cells would fill the memory before anybody counts them. */
const mostCells = 10_000;

/** Reads CSV whose separator is the one that shows a header. At most `most` rows that hold anything; blank ones are kept for their number. */
export function readRows(csv: string, most: number): CsvRead {
  const text = csv.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const wide = widestLine(text);
  if (wide > mostCells) return { tooWide: wide };
  const start = text.slice(0, 20_000);
  const separator = separators.find((one) => hasHeader(dsvFormat(one).parseRows(start))) ?? ',';
  const cells: string[][] = [];
  let [filled, isTooMany] = [0, false];
  const keep = (row: string[]): null => {
    if (isTooMany) return null; // the parser goes on, but nothing more is held
    const isBlank = row.length === 1 && row[0]!.trim() === '';
    cells.push(row);
    if (!isBlank) filled++;
    isTooMany = filled > most || cells.length > 10 * most;
    return null; // held here, not there
  };
  dsvFormat(separator).parseRows(text, keep);
  if (isTooMany) return { tooMany: true };

  // d3-dsv takes any text; what it read has to be what was written, quotation marks aside
  const written = unquoted(text.replace(/\n$/, ''));
  const read = unquoted(cells.map((row) => row.join(separator)).join('\n'));
  if (written === read && text.split('"').length % 2 === 1) return { cells };
  let at = 0;
  while (at < read.length && written[at] === read[at]) at++;
  return { brokenRow: written.slice(0, at).split('\n').length };
}

/** The most separators on one line, of whatever kind. */
function widestLine(text: string): number {
  let [widest, here] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') here = 0;
    else if (separators.includes(char)) widest = Math.max(widest, ++here);
  }
  return widest;
}

const unquoted = (text: string): string => text.replaceAll('"', '');
