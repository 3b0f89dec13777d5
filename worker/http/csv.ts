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

/** `cells` of all rows; `tooWide`: a line that may hold so many; `tooMany`: more than asked for, not read to the end; `brokenRow`: a quotation mark that is never closed, row from 1. */
export type CsvRead = { readonly cells: string[][] } | { readonly tooWide: number } | { readonly tooMany: true } | { readonly brokenRow: number };

const separators = [',', ';', '\t'];
/** No log is so wide; a row of a million cells would fill the memory before anybody counts them. */
const mostCells = 10_000;

/** Reads CSV whose separator is the one that shows a header. At most `most` rows that hold anything; blank ones are kept for their number. */
export function readRows(csv: string, most: number): CsvRead {
  const text = csv.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const wide = widestLine(text);
  if (wide > mostCells) return { tooWide: wide };
  const separator = separatorOf(text.slice(0, 20_000));
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
  return readLoosely(text, separator, most);
}

/** The separator that shows a header; else the one of most cells. */
function separatorOf(start: string): string {
  const parsed = separators.map((separator) => ({ separator, rows: dsvFormat(separator).parseRows(start) }));
  const widest = (rows: readonly (readonly string[])[]): number => rows.slice(0, 20).reduce((most, { length }) => Math.max(most, length), 0);
  const shown = parsed.find(({ rows }) => hasHeader(rows));
  return (shown ?? parsed.reduce((best, one) => (widest(one.rows) > widest(best.rows) ? one : best))).separator;
}

/**
 * CSV whose writer did not double the quotation marks in its cells (Garmin's titles: "8x15"/45""). A mark closes a cell where a separator or the end
 * of the line follows; any other is a letter. A line on which that may be wrong, since it gives another number of cells than the first,
 * is refused as a row: no cell of it can be trusted.
 */
function readLoosely(text: string, separator: string, most: number): CsvRead {
  const cells: string[][] = [];
  let [at, width, wasted] = [0, 0, 0];
  while (at < text.length) {
    if (cells.length > 10 * most) return { tooMany: true };
    const strict = readRecord(text, at, separator, false);
    if (strict.isGood) {
      width = Math.max(width, strict.cells.length);
      cells.push(strict.cells);
      at = strict.end + 1;
      continue;
    }
    wasted += strict.end - at;
    // a mark that is never closed, or marks that cross each other over the whole file
    if (strict.end >= text.length || wasted > text.length) return { brokenRow: cells.length + 1 };
    const loose = readRecord(text, at, separator, true);
    cells.push(loose.isGood && loose.cells.length === width ? loose.cells : Array.from({ length: Math.max(width, 1) }, () => '"'));
    at = (loose.isGood ? loose.end : lineEnd(text, at)) + 1;
  }
  return { cells };
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

interface CsvRecord {
  readonly cells: string[];
  /** Where its line ends, or where it failed. */
  readonly end: number;
  readonly isGood: boolean;
}

/** One record from `at`. Strictly a mark in a quoted cell is doubled or closes it; loosely any mark that closes nothing is a letter, and a cell ends with its line. */
function readRecord(text: string, at: number, separator: string, isLoose: boolean): CsvRecord {
  const cells: string[] = [];
  const ends = (place: number): boolean => place >= text.length || text[place] === separator || text[place] === '\n';
  for (let from = at; ;) {
    let end = from;
    if (text[from] === '"') {
      end = closingMark(text, from + 1, ends, isLoose);
      if (text[end] !== '"' || !ends(end + 1)) return { cells, end, isGood: false };
      cells.push(text.slice(from + 1, end).replaceAll('""', '"'));
      end++;
    } else {
      while (!ends(end)) end++;
      cells.push(text.slice(from, end));
    }
    if (text[end] !== separator) return { cells, end, isGood: true };
    from = end + 1;
  }
}

/** The mark that closes a quoted cell; loosely the end of its line where none does. */
function closingMark(text: string, from: number, ends: (place: number) => boolean, isLoose: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    if (isLoose && text[at] === '\n') return at;
    if (text[at] !== '"') continue;
    if (isLoose ? ends(at + 1) : text[at + 1] !== '"') return at;
    if (!isLoose) at++; // doubled: a letter
  }
  return at;
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
