// Figures of a column, by the decimal mark that its values or those of the file show.

import { tableLimits } from '../rules/columns.ts';
import type { Values } from './header.ts';

type Mark = '.' | ',';

/** Whether decimals are written with a point or a comma; null when these values do not tell. */
function decimalMark(values: Iterable<string>): Mark | null {
  let [points, commas] = [false, false];
  for (const value of values) {
    if (value.length > 16) continue;
    if (/^-?\d+\.\d{1,2}$|^\d{1,3}(,\d{3})+\.\d+$|^\d{4,}\.\d+$|^\d+\.\d{4,}$/.test(value)) points = true;
    else if (/^-?\d+,\d{1,2}$|^\d{1,3}(\.\d{3})+,\d+$|^\d{4,},\d+$|^\d+,\d{4,}$/.test(value)) commas = true;
  }
  return points === commas ? null : points ? '.' : ',';
}

/** A figure as a number, where the mark decides it; everything else as written. */
function readFigure(value: string, mark: Mark | null): string | number {
  if (value.length > 20 || !/^-?[\d.,]+$/.test(value)) return value;
  const plain = mark === ',' ? value.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.') : mark === '.' ? value.replace(/,(?=\d{3}(?!\d))/g, '') : value;
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : value;
}

const thousandOrDecimal = /^\d{1,3}[.,]\d{3}$/;

export type FigureReader = (of: Values, inMetres?: boolean) => (string | number)[];

/** Reads figures, by the decimal mark of their column or, where that does not tell, of the file. */
export function figureReader(rows: readonly Values[]): FigureReader {
  let ofFile: Mark | null | undefined;
  const everything = function* (): Generator<string> {
    let left: number = tableLimits.cellsForMark;
    for (const row of rows) {
      if ((left -= row.length) < 0) return;
      yield* row;
    }
  };
  return (of, inMetres = false) => {
    const own = decimalMark(of);
    const doubtful = own === null && of.some((value) => thousandOrDecimal.test(value));
    const mark = doubtful ? (ofFile ??= decimalMark(everything())) : own;
    if (!doubtful || mark !== null) return of.map((value) => readFigure(value, mark));
    // nobody measures a metre to three decimals: there 1.200 is a thousand and two hundred; in km the row has to say what 1,234 is
    return of.map((value) => (!thousandOrDecimal.test(value) ? readFigure(value, null) : inMetres ? Number(value.replace(/[.,]/, '')) : value));
  };
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
