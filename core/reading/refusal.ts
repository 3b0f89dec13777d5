// Why a table has no header: which half is missing, and the column of this very file that it may be.

import { tableLimits } from '../rules/columns.ts';
import { headerWords, weekdayWords, type ColumnRole } from '../words/columns.ts';
import { fold, longestWord } from '../words/fold.ts';
import { nearestWord, wordOf } from '../words/nearest.ts';
import { once } from '../words/once.ts';
import type { Hint } from '../words/said.ts';
import { columnsOf, looksLikeAPerson } from './columns.ts';
import { isWrittenDate } from './date.ts';
import { carriedLabels, distanceUnitOf, fieldsOf, namesDate, namesDistance, rankOf, type Cells, type Field, type Header, type Values } from './header.ts';
import { isNameAlone } from './lines.ts';
import { bad, type Refused } from './result.ts';
import { isTypeWord } from './word.ts';

export function refuseHeader(cells: Cells): Refused {
  return bad('body-invalid', 'runs', null, { is: 'header', within: tableLimits.headerWithin }, hintOf(cells.slice(0, 3 * tableLimits.headerWithin)));
}

/** Names above groups of columns, or above each header: whose run it is stands in no row, and would be lost. */
export function refuseNamesAbove(cells: Cells, { row, fields }: Header): Refused | null {
  const groups = namesOf(carriedLabels(cells[row - 1] ?? [], fields.length).filter((_, column) => isTwice(fields, column)));
  const heads = cells.flatMap((line, at) => (at === row || (at > row && isSameHeader(line, cells[row]!)) ? [at] : []));
  const sections = heads.length < 2 ? [] : namesOf(heads.map((at) => onlyCell(cells[at - 1] ?? [])));
  if (groups.length < 2 && sections.length < 2) return null;
  return bad('body-invalid', 'runs', null, { is: 'header', within: tableLimits.headerWithin }, { is: 'one-run-a-row', column: 'name' });
}
const isTwice = (fields: readonly Field[], column: number): boolean =>
  rankOf('distance', fields[column]!) >= 0 && !fields[column]!.done && fields.some((field, other) => other !== column && field.name === fields[column]!.name);
const isSameHeader = (line: Values, header: Values): boolean => line.length >= 2 && header.every((cell, at) => cell.trim().toLowerCase() === (line[at] ?? '').trim().toLowerCase());
function onlyCell(line: Values): string {
  const filled = line.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length === 1 ? filled[0]! : '';
}
/** Of these titles those that may be people. */
const namesOf = (titles: Values): string[] => [...new Set(titles.filter((title) => title.length < 40 && isNameAlone(title) && looksLikeAPerson(title)))];

const isDayOfWeek = (cell: string): boolean => {
  const word = cell.length < 20 ? fold(cell) : '';
  return weekdayWords.some((names) => names.some((name) => (name.length < 3 ? word === name : word.startsWith(name))));
};

function hintOf(cells: Cells): Hint {
  const rows = cells.slice(0, tableLimits.headerWithin).map((row) => row.slice(0, 60));
  if (rows.some((row) => row.filter(isDayOfWeek).length >= 5)) return { is: 'one-run-a-row', column: 'day' };
  const best = rows.findIndex((row) => namesDate(fieldsOf(row)) || namesDistance(fieldsOf(row)));
  if (best < 0)
    return { is: 'add-header', near: near(rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [], [...headerWords.date, ...headerWords.distance, ...headerWords.type]) };
  const fields = fieldsOf(rows[best]!);
  const values = columnsOf(cells.slice(best + 1));
  const hasDate = namesDate(fields);
  const free = fields.map((_, column) => column).filter((column) => isFree(fields[column]!));
  const looks = hasDate ? isDistance : isWrittenDate;
  const byName = near(
    free.map((column) => fields[column]!.header.trim()),
    headerWords[hasDate ? 'distance' : 'date'],
    'cell',
  );
  const byUnit = hasDate ? free.filter((column) => distanceUnitOf(fields[column]!.unit) !== undefined) : [];
  const alike = [...byUnit, ...free.filter((column) => mostly(values(column), looks))];
  if (hasDate && byUnit.length === 0 && byName.length === 0 && alike.filter((column) => values(column).some((cell) => /\d/.test(cell))).length >= 2)
    return { is: 'one-run-a-row', column: 'name' };
  const found = fields.find((field) => rankOf(hasDate ? 'date' : 'distance', field) >= 0) ?? fields.find(({ header }) => header.trim() !== '');
  const maybe = byName[0] ?? (alike.length > 0 ? fields[alike[0]!]!.header.trim() : undefined);
  return {
    is: 'half-found',
    found: hasDate ? 'date' : 'distance',
    header: (found?.header ?? '').trim().slice(0, 40),
    missing: hasDate ? 'distance' : 'date',
    near: maybe === undefined ? [] : [maybe.slice(0, 40)],
  };
}

/** Whether a name plays no role yet. */
const roles = once(() => Object.keys(headerWords) as ColumnRole[]);
const isFree = (field: Field): boolean => field.header.trim() !== '' && field.name !== '' && roles().every((role) => rankOf(role, field) < 0);

const isDistance = (cell: string): boolean => /^\d{1,3}([.,]\d{1,3})?( ?(km|mi|k))?$/i.test(cell) || isTypeWord(cell);
function mostly(values: Values, right: (value: string) => boolean): boolean {
  const some = values.filter((value) => value !== '').slice(0, 20);
  return some.length > 0 && 2 * some.filter((value) => right(value.slice(0, longestWord))).length > some.length;
}

/** The first slip of a word: the word that was meant, or the cell that it stands in. */
function near(cells: Values, known: readonly string[], give: 'word' | 'cell' = 'word'): string[] {
  const words = known.map((word) => wordOf(word));
  const folded = new Set(words.map((word) => word.folded));
  for (const cell of cells.slice(0, 20)) {
    const word = cell.length > 30 || folded.has(fold(cell)) ? undefined : nearestWord(cell, words);
    if (word !== undefined) return [give === 'word' ? word : cell];
  }
  return [];
}
