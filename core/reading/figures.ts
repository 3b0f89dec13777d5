// Figures of a column, by the decimal mark that its values or those of the file show.

import { tableLimits } from '../rules/columns.ts';
import { inputRules } from '../rules/input.ts';
import type { Values } from './header.ts';

type Mark = '.' | ',';

/** Whether decimals are written with a point or a comma; null when these values do not tell. */
function decimalMark(values: Iterable<string>): Mark | null {
  let [points, commas] = [false, false];
  for (const value of values) {
    if (value === '' || value.length > 16) continue;
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
const dottedThousand = /^[1-9]\d{0,2}\.\d{3}(?: ?m)?$/;

type Metres = 'distance' | 'climb';

/** `metres`: what is measured in metres, if it is. */
export type FigureReader = (of: Values, metres?: Metres | false) => (string | number)[];

/** Nobody measures a metre to three decimals: a column of metres that writes every point so writes thousands, if somebody may run or climb as much. */
function writesThousands(of: Values, metres: Metres): boolean {
  const { distanceM, climbM } = inputRules.dottedThousands;
  const dotted = of.filter((value) => value.length <= 16 && value.includes('.'));
  return dotted.length > 0 && dotted.every((value) => dottedThousand.test(value) && inThousands(value) <= (metres === 'climb' ? climbM : distanceM));
}
const inThousands = (value: string): number => Number(value.replace(/\D/g, ''));

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
  return (of, metres = false) => {
    const own = decimalMark(of);
    if (own !== null) return of.map((value) => readFigure(value, own));
    if (metres !== false && writesThousands(of, metres)) return of.map((value) => (dottedThousand.test(value) ? inThousands(value) : readFigure(value, ',')));
    if (!of.some((value) => thousandOrDecimal.test(value))) return of.map((value) => readFigure(value, null));
    const mark = (ofFile ??= decimalMark(everything()));
    // in metres 1,200 is a thousand and two hundred; in km the row has to say what 1,234 is
    return of.map((value) =>
      metres !== false && mark === null && /^\d{1,3},\d{3}$/.test(value) ? inThousands(value) : mark === null && thousandOrDecimal.test(value) ? value : readFigure(value, mark),
    );
  };
}

/** A reader for columns without a file: each decides for itself. A point that JSON writes is decimal. */
export function looseFigures(cells: boolean): FigureReader {
  const read = figureReader([]);
  return (of, metres = false) => {
    const figures = read(of, cells && metres);
    return cells ? figures : figures.map((figure, row) => (/^\d{1,3}\.\d{3}$/.test(of[row]!) ? of[row]! : figure));
  };
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
