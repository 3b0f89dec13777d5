// Which lines below the header are rows of the log: titles of months, repeated headers and sums are none.

import { besidePeriods, periodWords, sumWords } from '../words/columns.ts';
import { units } from '../words/distances.ts';
import { fold, foldedSet } from '../words/fold.ts';
import { hasLetter } from '../words/letters.ts';
import { once } from '../words/once.ts';
import { isWrittenDate } from './date.ts';
import { fieldsOf, namesDate, namesDistance, type Values } from './header.ts';
import { tokens } from './kind.ts';
import { readType } from './word.ts';

const labels = once(() => ({
  sums: foldedSet(sumWords),
  periods: foldedSet(periodWords),
  beside: foldedSet(besidePeriods),
  units: new Set(Object.values(units).flatMap(({ names }) => names.map((name) => fold(name)))),
}));

/** How many cells say what a line is. */
const looked = 30;
const letters = 80;

/** Where the cells stand that tell. */
export interface Places {
  readonly date: number | undefined;
  readonly distance: number | undefined;
  readonly type: number | undefined;
  readonly athlete?: number | undefined;
}

const cellOf = (line: Values, at: number | undefined): string => (at === undefined ? '' : (line[at] ?? '').slice(0, letters).trim());

/** Of each line whether it may hold a run or a day. One with a date always may, and so may one with a distance, except below a label of sums. */
export function whichAreRows(lines: readonly Values[], places: Places): boolean[] {
  const sums = sumsAbove();
  const weeks = lines.some((line) => isOfAWeek(line, places)); // the week stands beside every run
  return lines.map((line) => {
    const km = figureOf(cellOf(line, places.distance));
    const isRow = isRowOf(line, places, (label) => isSumLabel(label) || (!weeks && beginsLikeASum(label, labels().beside) && sums.are(km)));
    if (isRow) sums.add(km);
    else if (km > 0) sums.end();
    return isRow;
  });
}

const isOfAWeek = (line: Values, { date }: Places): boolean => date !== undefined && date > 0 && /^\d/.test(cellOf(line, date)) && beginsLikeASum(cellOf(line, 0));

function isRowOf(line: Values, places: Places, isSum: (label: string) => boolean): boolean {
  const [date, distance, type] = [cellOf(line, places.date), cellOf(line, places.distance), cellOf(line, places.type)];
  if (/^\d/.test(date) || (date !== '' && isWrittenDate(date))) return true;
  if (date !== '' && namesDate(fieldsOf([date])) && namesDistance(fieldsOf([distance]))) return false;
  const filled = line.slice(0, looked).flatMap((_, at) => (cellOf(line, at) === '' ? [] : [at]));
  const [first = -1] = filled;
  if (fold(distance) !== '') {
    // whoever ran that far: only a sum may be left out, where it says so in the first cell or in that of the date
    if (filled.length === 1 || (type !== '' && readType(type).ok)) return true;
    return !((date !== '' && isSum(date)) || (first !== places.distance && isSum(cellOf(line, first))));
  }
  if ((type === '' || beginsLikeASum(type)) && filled.some((at) => beginsLikeASum(cellOf(line, at)))) return false;
  // a name alone stands for the rows below it
  if (filled.length === 1 && first === places.athlete) return isNameAlone(cellOf(line, first));
  // a title stands alone: it has letters, and is no type
  return !(filled.length === 1 && line.length > 1 && first !== places.type && hasLetter(cellOf(line, first)));
}

/** Whether such a cell may be the name of an athlete: no week, no month, no sum. */
export const isNameAlone = (text: string): boolean => !/\d/.test(text) && fold(text) !== '' && !beginsLikeASum(text) && !labels().beside.has(fold(text));

/** `Week total`, `Summe`, `KW 12`: how a sum may begin, and much else. */
function beginsLikeASum(text: string, also?: ReadonlySet<string>): boolean {
  const [word, ...more] = tokens(text.slice(0, 40));
  return word !== undefined && more.length <= 3 && (labels().sums.has(word) || labels().periods.has(word) || also?.has(word) === true);
}

/** `Total`, `KW 40 Summe`, `Total km March 2026`: a sum, and nothing else. */
function isSumLabel(text: string): boolean {
  const { sums, periods, beside, units: unitWords } = labels();
  const words = /\d[:.,]\d/.test(text) ? [] : tokens(text);
  return words.some((word) => sums.has(word)) && words.every((word) => sums.has(word) || periods.has(word) || beside.has(word) || unitWords.has(word) || /^\d{1,4}$/.test(word));
}

const figureOf = (text: string): number => (text.length < 12 ? Number.parseFloat(text.replace(',', '.')) || 0 : 0);

/** What the runs above add up to: all of them, and those since the sum before. */
function sumsAbove(): { readonly add: (km: number) => void; readonly end: () => void; readonly are: (km: number) => boolean } {
  let [all, since, runs] = [0, 0, 0];
  return {
    add: (km) => {
      if (km <= 0) return;
      [all, since, runs] = [all + km, since + km, runs + 1];
    },
    end: () => void ([since, runs] = [0, 0]),
    are: (km) => {
      const within = Number.isInteger(km) ? 0.51 : 0.06;
      return km > 0 && ((runs > 1 && Math.abs(km - since) < within) || (all > since && Math.abs(km - all) < within));
    },
  };
}
