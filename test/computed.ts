// What a spreadsheet shows of the stand-in: its formulas computed by the spreadsheet engine, its conditional colours by their own formulas.

import { letters, type StandIn } from './sheets/apps-script.ts';
import { bookOf, bounded } from './sheets/sheet.ts';

export interface Computed {
  /** The text of a cell, counted from 1; a date as YYYY-MM-DD. */
  at(sheet: string, row: number, column: number): string;
  /** A part of a sheet, row by row. */
  table(sheet: string, row: number, column: number, rows: number, columns: number): string[][];
  /** The colour of the first rule that holds; '' for none. `today` stands for TODAY(). */
  colourAt(sheet: string, row: number, column: number, today?: string): string;
}

export function computed(book: StandIn): Computed {
  const sheets = book.sheets();
  const last = Math.max(...sheets.map((sheet) => sheet.content().length));
  const computedBook = bookOf(
    Object.fromEntries(
      sheets.map((sheet) => [sheet.name, sheet.content().map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? bounded(cell, last) : cell)))]),
    ),
  );
  const { engine } = computedBook;
  const idOf = (name: string): number => engine.getSheetId(name)!;
  const shown = (name: string, row: number, column: number): string => {
    const value = computedBook.at(row - 1, column - 1, idOf(name));
    const isDay = typeof value === 'number' && value > 40_000;
    if (!isDay) return value === null || value === undefined ? '' : `${value as string | number}`;
    const { year, month, day } = engine.numberToDate(value) as { year: number; month: number; day: number };
    return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  };
  return {
    at: shown,
    table: (name, row, column, rows, columns) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => shown(name, row + r, column + c))),
    colourAt(name, row, column, today) {
      const rules = sheets.find((sheet) => sheet.name === name)!.state.rules;
      const rule = rules.find(({ range, formula, word }) => {
        const [, first, from, end, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)!;
        const isInside = letters(column) >= first! && letters(column) <= end! && row >= Number(from) && row <= Number(to); // columns of one letter
        if (!isInside) return false;
        if (word !== undefined) return shown(name, row, column) === word;
        const here = formula!.replace(new RegExp(`(\\$[A-Z]+)${from}\\b`, 'g'), `$1${row}`);
        return Number(engine.calculateFormula(here.replaceAll('TODAY()', `DATE(${today?.replace(/-0?/g, ',')})`), idOf(name))) === 1;
      });
      return rule?.background ?? '';
    },
  };
}
