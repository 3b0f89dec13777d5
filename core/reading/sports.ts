// Whether a column of types holds the sports that a device wrote, told by the column itself where no header does.

import { exports, type ExportRow } from '../rules/columns.ts';
import { foldedSet } from '../words/fold.ts';
import { kept, once } from '../words/once.ts';
import { ambiguousTypes } from '../words/types.ts';
import { isForeignRun, isRest, namesARun, namesASession, tokens, type Sports } from './kind.ts';
import { isBlank } from './result.ts';
import type { LogRow } from './row.ts';
import { isKindOfDay, readType, typeEntryOf } from './word.ts';

const words = once(() => ({
  ambiguous: foldedSet(ambiguousTypes.flatMap(({ words: two, choices }) => (choices[0] === 'run' ? two : []))),
  indoors: foldedSet(['treadmill', 'laufband', 'cinta', 'tapis', 'esteira', 'biezni', 'bieznia', 'loopband']),
}));

/** More kinds of sport than anybody does. */
const mostKinds = 200;

/** No runner types such a word: `Trail running`, `Corsa su tapis roulant`. */
function isDeviceWord(type: string): boolean {
  const all = tokens(type);
  if (all.length < 2 || !namesARun(type)) return false;
  const { ambiguous, indoors } = words();
  return all.some((word) => indoors.has(word)) || (typeEntryOf(type)?.kind === 'run' && !all.some((word) => ambiguous.has(word)));
}

/** Nor seconds to a date. */
const hasSeconds = ({ date, start }: LogRow): boolean => [date, start].some((value) => typeof value === 'string' && /\d:\d{2}:\d{2}/.test(value.slice(0, 40)));

/** Whether a type is more than a sport, so that somebody chose it. */
function isChosen(type: string): boolean {
  if (isRest(type)) return false;
  if (isKindOfDay(type) || namesASession(type)) return true;
  const read = readType(type);
  return read.ok && read.value.named !== null;
}

const isCode = (category: unknown): boolean => (typeof category === 'string' || typeof category === 'number') && /^([0-3]|1[0-2])(\.0)?$/.test(`${category}`);

/** Strava's interface marks races with numbers. */
const codesOf = (categories: readonly unknown[]): ExportRow['codes'] => {
  const some = categories.filter((category) => !isBlank(category));
  return some.length > 0 && some.every(isCode) ? exports.find(({ codes }) => codes)?.codes : undefined;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export interface TypeColumns {
  readonly type: readonly unknown[];
  readonly title: readonly unknown[];
  readonly category: readonly unknown[];
}
export type KnownExport = Pick<ExportRow, 'sessions' | 'codes'> & { readonly isForeign: boolean };

export function sportsOf(rows: readonly LogRow[], { type: types, title: titles, category: categories }: TypeColumns, known: KnownExport | undefined, otherwise?: unknown): Sports {
  const isPlainRun = kept((type: unknown) => isText(type) && namesARun(type) && !isChosen(type)); // each word is looked at once
  const isOtherwise = otherwise === 'run';
  const hasSessions =
    known?.sessions === true || mostlySessions(titles.filter((title, row): title is string => isText(title) && (isPlainRun(types[row]) || (isOtherwise && isBlank(types[row])))));
  const kinds = [...new Set(types)].filter(isText).slice(0, mostKinds + 1);
  const foreign = kinds.some(isForeignRun);
  const isUnknown = foreign || !kinds.some(namesARun);
  if (known) return { isExport: true, isOfSports: true, isForeign: foreign || (known.isForeign && isUnknown), hasSessions, codes: known.codes };
  const isOfSports = kinds.length <= mostKinds && kinds.some(namesARun) && !kinds.some(isChosen);
  const byClock = isOfSports && 2 * rows.filter(hasSeconds).length > rows.filter(({ date }) => !isBlank(date)).length;
  const isExport = byClock || (isOfSports && kinds.some(isDeviceWord));
  return { isExport, isOfSports, isForeign: foreign || !byClock, hasSessions, codes: isExport ? codesOf(categories) : undefined };
}

/** Titles are sessions where most of at least two are. */
function mostlySessions(titles: readonly string[]): boolean {
  const some = titles.slice(0, 60);
  return some.length >= 2 && 2 * some.filter(namesASession).length > some.length;
}
