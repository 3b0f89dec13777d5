// Words of the vocabulary as people write them: types of run, units, options.

import { units, namedDistances, numberedRaces, type Unit } from '../words/distances.ts';
import { fold, longestWord } from '../words/fold.ts';
import { nearestWord, wordOf, type Word } from '../words/nearest.ts';
import { lastOnes, once } from '../words/once.ts';
import type { ErrorCode, Hint } from '../words/said.ts';
import { ambiguousTypes, plainRun, runTypes, ultraWords, type RunType } from '../words/types.ts';
import { tidyText } from '../words/fold.ts';
import { unitOf } from './number.ts';
import { bad, good, isBlank, notGiven, type Result } from './result.ts';

/** A word to suggest, as a hint. */
export function nearestOf(text: string, words: readonly string[]): Hint | undefined {
  const word = nearestWord(
    text,
    words.map((one) => wordOf(one)),
  );
  return word === undefined ? undefined : { is: 'did-you-mean', word };
}

// ---- types of run ---------------------------------------------------------------------------------------------------

type TypeEntry =
  | { readonly kind: 'type'; readonly type: RunType; readonly ultra?: boolean }
  | { readonly kind: 'run' }
  | { readonly kind: 'named-race'; readonly label: string; readonly km: number }
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] };

const index = once(() => {
  const types = new Map<string, TypeEntry>();
  const words: Word[] = []; // for near misses, canonical ids first
  const add = (written: string, entry: TypeEntry): void => {
    const folded = fold(written);
    if (types.has(folded)) return;
    types.set(folded, entry);
    words.push(wordOf(written, folded));
  };
  for (const type of Object.keys(runTypes) as RunType[]) add(type, { kind: 'type', type });
  add('run', { kind: 'run' });
  for (const { label, km, names } of [...namedDistances, ...numberedRaces]) for (const name of names) add(name, { kind: 'named-race', label, km });
  for (const type of Object.keys(runTypes) as RunType[]) for (const alias of runTypes[type].aliases) add(alias, { kind: 'type', type });
  for (const word of plainRun) add(word, { kind: 'run' });
  for (const word of ultraWords) add(word, { kind: 'type', type: 'trail-race', ultra: true });
  for (const { words: ambiguous, choices } of ambiguousTypes) for (const word of ambiguous) add(word, { kind: 'ambiguous', choices });
  return { types, words };
});

/** What the vocabulary knows of a word; undefined for any other. */
export const typeEntryOf = (text: string): TypeEntry | undefined => (text.length <= longestWord ? index().types.get(fold(text)) : undefined);

/** Whether a cell holds a word that names a type of run, or a sport. */
export const isTypeWord = (value: string): boolean => typeEntryOf(value) !== undefined;

/** Whether it names a kind of run, or of a day without one: more than a sport. */
export function isKindOfDay(value: string): boolean {
  const entry = typeEntryOf(value);
  return entry?.kind === 'type' && !entry.ultra && entry.type !== 'cross-training';
}

export interface TypeRead {
  readonly type: RunType | 'run';
  readonly ultra: boolean;
  /** A type that names its distance. */
  readonly named: { readonly label: string; readonly km: number } | null;
}

const expected = { is: 'type', words: [...Object.keys(runTypes), 'run'] } as const;

const nearestType = lastOnes((text): Hint | undefined => {
  const word = nearestWord(text, index().words);
  return word === undefined ? undefined : { is: 'did-you-mean', word };
});

export function readType(value: unknown): Result<TypeRead> {
  if (isBlank(value)) return bad('type-missing', 'type', value, expected);
  if (typeof value !== 'string' || value.length > longestWord) return bad('type-unknown', 'type', value, expected);
  const entry = index().types.get(value) ?? typeEntryOf(value); // a canonical word needs no folding
  switch (entry?.kind) {
    case undefined:
      return bad('type-unknown', 'type', value, expected, nearestType(value));
    case 'ambiguous':
      return bad('type-ambiguous', 'type', value, { is: 'either', words: entry.choices }, { is: 'two-meanings', text: tidyText(value), words: entry.choices });
    case 'named-race':
      return good({ type: 'race', ultra: false, named: entry });
    case 'run':
      return good({ type: 'run', ultra: false, named: null });
    case 'type':
      return good({ type: entry.type, ultra: entry.ultra ?? false, named: null });
  }
}

/** True for the types whose days are not counted: rest, cross-training, sick, injured. */
export const hasNoRecoveryNeed = (type: RunType | 'run'): boolean => type !== 'run' && runTypes[type].kind === 'none';

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
