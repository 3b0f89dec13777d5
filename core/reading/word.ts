// Words of the vocabulary as people write them: types of run, units, options.

import { units, type Unit } from '../words/distances.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { nearestWord, wordOf } from '../words/nearest.ts';
import { lastOnes } from '../words/once.ts';
import type { ErrorCode, Hint } from '../words/said.ts';
import { runTypes } from '../words/types.ts';
import { meaningOfPhrase } from './meaning.ts';
import { unitOf } from './number.ts';
import { readPhrase } from './phrase.ts';
import { bad, good, isBlank, notGiven, type Result } from './result.ts';
import { knownEntry, typeIds, vocabulary, type Meaning, type TypeEntry } from './vocabulary.ts';

/** A word to suggest, as a hint. */
export function nearestOf(text: string, words: readonly string[]): Hint | undefined {
  const word = nearestWord(
    text,
    words.map((one) => wordOf(one)),
  );
  return word === undefined ? undefined : { is: 'did-you-mean', word };
}

// ---- types of run ---------------------------------------------------------------------------------------------------

/** What the vocabulary knows of a word; undefined for any other, and for texts of several words that are no name together. */
export function typeEntryOf(text: string): TypeEntry | undefined {
  if (text.length > longestWord) return undefined;
  const exact = /[+/]/.test(tidyText(text)) ? undefined : vocabulary().entries.get(fold(text)); // E + R is no ER, fondo + medio no fondo medio
  return exact ?? (/[\s_/+&-]/.test(text.trim()) ? undefined : knownEntry(fold(text))); // several words have no ending in common
}

/** Whether a cell holds a word that names a type of run, or a sport. */
export const isTypeWord = (value: string): boolean => typeEntryOf(value) !== undefined;

/** Whether it names a kind of run, or of a day without one: more than a sport. */
export function isKindOfDay(value: string): boolean {
  const entry = typeEntryOf(value);
  return entry?.kind === 'type' && entry.says !== 'read-as-trail-race' && entry.type !== 'cross-training';
}

export interface TypeRead {
  readonly type: Meaning;
  /** What is said with the answer. */
  readonly says: 'read-as-trail-race' | 'strength-not-covered' | null;
  /** A type that names its distance. */
  readonly named: { readonly label: string; readonly km: number } | null;
}

const expected = { is: 'type', words: [...typeIds, 'run'] } as const;

/** Ids need neither folding nor the vocabulary. */
const canonical: ReadonlyMap<unknown, Result<TypeRead>> = new Map(([...typeIds, 'run'] as const).map((type) => [type, good({ type, says: null, named: null })]));

export function readType(value: unknown): Result<TypeRead> {
  const id = canonical.get(value);
  if (id) return id;
  if (isBlank(value)) return bad('type-missing', 'type', value, expected);
  if (typeof value !== 'string' || value.length > longestWord) return bad('type-unknown', 'type', value, expected);
  return readTypeText(value);
}

/** The same words stand in a log many times. */
const readTypeText = lastOnes((text: string): Result<TypeRead> => {
  const entry = typeEntryOf(text) ?? entryOfPhrase(text);
  switch (entry?.kind) {
    case undefined:
      return bad('type-unknown', 'type', text, expected, nearestType(text));
    case 'other':
      return bad('type-unknown', 'type', text, expected, { is: entry.asks, text: tidyText(text) });
    case 'ambiguous':
      return bad('type-ambiguous', 'type', text, { is: 'either', words: entry.choices }, { is: 'two-meanings', text: tidyText(text), words: entry.choices });
    case 'named-race':
      return good({ type: 'race', says: null, named: { label: entry.label, km: entry.km } });
    case 'run':
      return good({ type: 'run', says: null, named: null });
    case 'type':
      return good({ type: entry.type, says: entry.says ?? null, named: null });
  }
});

function entryOfPhrase(text: string): TypeEntry | undefined {
  const phrase = readPhrase(text);
  const entry = phrase && meaningOfPhrase(phrase);
  // `tempoo run` asks for no choice between run and race: it is a slip
  return entry?.kind === 'ambiguous' && phrase!.unknown === 'beside' && nearestType(text) ? undefined : entry;
}

function nearestType(text: string): Hint | undefined {
  const word = nearestWord(text, vocabulary().words);
  return word === undefined ? undefined : { is: 'did-you-mean', word };
}

/** True for the types whose days are not counted: rest, cross-training, sick, injured. */
export const hasNoRecoveryNeed = (type: Meaning): boolean => type !== 'run' && runTypes[type].kind === 'none';

// ---- units and closed sets ------------------------------------------------------------------------------------------

/** A unit, or nothing when blank. */
export function readUnit(value: unknown): Result<Unit | undefined> {
  if (isBlank(value)) return notGiven;
  const unit = typeof value === 'string' && value.length <= longestWord ? unitOf(value) : undefined;
  if (unit) return good(unit);
  const names = Object.values(units).flatMap((one) => [...one.names]);
  return bad('unit-unknown', 'unit', value, { is: 'unit', words: Object.keys(units) }, typeof value === 'string' ? nearestOf(value, names) : undefined);
}

/** One of a closed set of words, or nothing when blank. */
export function readWord<W extends string>(code: ErrorCode, parameter: string, value: unknown, words: readonly W[]): Result<W | undefined> {
  if (isBlank(value)) return notGiven;
  const text = typeof value === 'string' && value.length <= longestWord ? value : '';
  const folded = fold(text);
  const word = words.find((candidate) => fold(candidate) === folded);
  return word ? good(word) : bad(code, parameter, value, { is: 'one-of', words }, nearestOf(text, words));
}
