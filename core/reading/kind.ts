// What kind of row it is: a run of some type, a race that only its title names, another sport.

import { exportRuns, raceWords, tableLimits } from '../rules/columns.ts';
import { fold } from '../words/fold.ts';
import { once } from '../words/once.ts';
import { plainRun, runTypes } from '../words/types.ts';
import { isKindOfDay } from './word.ts';

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => fold(word)));
const words = once(() => ({
  plain: setOf(['run', ...plainRun]),
  /** Words for running in any of the languages, whatever stands beside them (`Virtueller Lauf`, `Ultra Running`). */
  runs: setOf(exportRuns),
  race: setOf(raceWords.race),
  not: setOf(raceWords.not),
  trail: setOf(raceWords.trail),
  rest: setOf(['rest', ...runTypes.rest.aliases]),
}));

/** The words of a text, those written together apart: `EBikeRide` is three. */
const tokens = (text: string): string[] =>
  text
    .slice(0, 200)
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .map((word) => fold(word));

/** Whether a word for running stands in it, in any of the languages. */
export const namesARun = (text: string): boolean => tokens(text).some((word) => words().runs.has(word));

export const isRest = (type: string): boolean => words().rest.has(fold(type));

const takesBack = (text: string): boolean => tokens(text).some((word) => words().not.has(word));
const saysRace = (text: string): boolean => tokens(text).some((word) => words().race.has(word)) && !takesBack(text);

/**
 * The type of a row. In an export the column holds sports: what names no run, in any of the languages, is another sport.
 * A plain run is a race where its event, or its title with nothing that takes it back, says so in words.
 */
export function rowType(type: string, title: string, category: string, isExport: boolean): string {
  const { plain, trail } = words();
  const isSport = isExport && type !== '' && !isKindOfDay(type);
  const isRun = plain.has(fold(type.slice(0, tableLimits.headerLetters))) || (isSport && namesARun(type));
  if (!isRun) return isSport ? 'cross-training' : type;
  if (!saysRace(category) && (takesBack(category) || !saysRace(title))) return 'run';
  return [...tokens(type), ...tokens(title)].some((word) => trail.has(word)) ? 'trail-race' : 'race';
}
