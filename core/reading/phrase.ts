// What a text of several words says of a run: the words that are known in it, and what stands beside them.

import { everydayWords, racedMiles, sideWords, ultraMiles, type SideWord } from '../rules/words.ts';
import { fold, longestWord, tidyText } from '../words/fold.ts';
import { beginsWithLetter, expression } from '../words/letters.ts';
import { once } from '../words/once.ts';
import { isHardPart, isTimes, isWith, mayBeHard, takesBack, type Opener, type Token } from './beside.ts';
import { unitOf } from './number.ts';
import { takeRepeats, type Repeats } from './repeats.ts';
import { entryOf, inflected, knownEntry, ultra, vocabulary, type TypeEntry } from './vocabulary.ts';

/** A known word, or several that are one name, with its place among the words of the text. */
export interface Heard {
  readonly entry: TypeEntry;
  readonly word: string;
  readonly at: number;
  readonly size: number;
  /** After a plus, a slash or an and. */
  readonly joined: boolean;
  /** Which of the parts between them it stands in. */
  readonly part: number;
}
export interface Phrase {
  readonly heard: readonly Heard[];
  readonly repeats: readonly Repeats[];
  /** Where the last set of repeats stands; -1 without any. */
  readonly repeatsAt: number;
  /** Whether the repeats stand right behind a known word, as those of a sport do: `swim 10x100`. */
  readonly ownRepeats: boolean;
  /** The parts in which a distance stands. */
  readonly distances: ReadonlySet<number>;
  readonly sides: ReadonlySet<SideWord | 'amount'>;
  /** Words that say nothing here: none, behind something that begins a detail, or right beside a known word. */
  readonly unknown: 'none' | 'behind' | 'beside';
}

const sides = once(() => {
  const known = new Map<string, SideWord>();
  for (const side of Object.keys(sideWords) as SideWord[]) for (const word of sideWords[side]) if (side !== 'between' && !known.has(fold(word))) known.set(fold(word), side);
  return known;
});
export const setOf = (words: readonly string[]): ReadonlyMap<string, true> => new Map(words.map((word) => [fold(word), true]));
const everyday = once(() => setOf(everydayWords));
/** Whether a word means something else too, as soon as an unknown one stands beside it. */
export const isEveryday = ({ word, size }: Heard): boolean => size === 1 && (word.length <= 3 || /\d$/.test(word) || inflected(everyday(), word) !== undefined);

// ---- words of a text ------------------------------------------------------------------------------------------------

/** Numbers whole (`10.5`, `1:30`), with the letters that hang on them (`10k`); words; the set of repeats as `#`. */
const tokenPattern = expression(String.raw`\d+(?:[.,:]\d+)*[\p{L}]*|[\p{L}][\p{L}\d]*|#|[+/([:;,@]| [-–—] `, 'g');

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let mark: Token['mark'] = null;
  for (const part of text.match(tokenPattern()) ?? []) {
    if (/^[+/([:;,@ ]/.test(part)) mark = part === '+' || part === '/' ? 'join' : part === '@' ? 'at' : 'open';
    else {
      tokens.push({ word: /^[\d#]/.test(part) ? part.toLowerCase().replace(',', '.') : fold(part), mark });
      mark = null;
    }
  }
  return tokens;
}

/** `w/` is with, `S&C` is an and, `Tom's` has no s of its own. */
const spelledOut = (text: string): string =>
  text
    .replace(withSlash(), 'with ')
    .replace(/&/g, ' and ')
    .replace(/(\d)\s?%/g, '$1pct')
    .replace(/_/g, ' ')
    .replace(ownS(), '');
const withSlash = expression(String.raw`(?<![\p{L}])[wW]/(?![uU](?![\p{L}]))`, 'g');
const ownS = expression(String.raw`['’][sS](?![\p{L}])`, 'g');

// ---- known words among them -----------------------------------------------------------------------------------------

/** More unknown words than these, or more words at all, are no type: nothing is looked for in them. */
const most = { unknown: 5, words: 24 } as const;

/** The longest name is six words. */
const longestName = 6;

/** The text as it was understood, before it is decided what it means; undefined for what is too long to be a type. */
export function readPhrase(written: string): Phrase | undefined {
  const text = tidyText(written);
  if (text.length > longestWord) return undefined;
  const { sets, rest } = takeRepeats(spelledOut(text));
  const tokens = tokensOf(rest);
  if (tokens.length > most.words) return undefined;
  const heard: Heard[] = [];
  const seen = new Set<SideWord | 'amount'>();
  const distances = new Set<number>();
  let [open, at, repeatsAt, part, unknowns, ownRepeats] = [false, 0, -1, 0, 0, true];
  let unknown = 'none' as Phrase['unknown'];
  let opener: Opener = null;
  while (at < tokens.length) {
    const { word, mark } = tokens[at]!;
    open = mark === null ? open : mark !== 'join';
    opener = mark === null ? opener : null;
    if (at > 0 && (mark === 'join' || isJoin(tokens[at]))) part++;
    const known = nameAt(tokens, at).map((one) => ({ ...one, part }));
    if (word === '#') {
      repeatsAt = at;
      ownRepeats &&= mark === null && endsAt(heard, at);
    }
    if (isDistance(tokens, at)) distances.add(part);
    if (known.length > 0) heard.push(...known);
    else {
      const side = sideOf(tokens, at);
      if (side === null) {
        if (++unknowns > most.unknown) return undefined;
        unknown = open && unknown !== 'beside' ? 'behind' : 'beside';
        if (mayBeHard(word, opener) || isZone(tokens, at)) seen.add('harder');
        if (takesBack(word)) seen.add('back');
      } else {
        seen.add(side);
        if (opener === 'with' && (side === 'period' || side === 'session')) seen.add('harder'); // with blocks, with a set
        if (side !== 'glue') open = side === 'opens' || side === 'with' || side === 'amount' || (open && side !== 'joins');
      }
    }
    if (isTimes(word)) seen.add('doubled');
    if (isHardPart(tokens, at, endsAt(heard, at))) seen.add('harder');
    if (known.length === 0 && sides().get(word) === 'opens') opener = 'where';
    if (known.length === 0 && isWith(word)) opener = 'with';
    at += known.length > 0 ? Math.max(...known.map(({ size }) => size)) : 1;
  }
  return { heard, repeats: sets, repeatsAt, ownRepeats, distances, sides: seen, unknown };
}

const endsAt = (heard: readonly Heard[], at: number): boolean => heard.some((one) => one.at + one.size === at && one.entry.kind !== 'named-race');

/** The longest name that begins here. None reaches across a plus or a slash, but those of two letters (W/U). */
function nameAt(tokens: readonly Token[], at: number): Omit<Heard, 'part'>[] {
  const first = tokens[at]!;
  const found = (entry: TypeEntry, word: string, size: number): Omit<Heard, 'part'> => ({ entry, word, at, size, joined: first.mark === 'join' || isJoin(tokens[at - 1]) });
  let name = first.word;
  const names = [name];
  for (let next = at + 1; next < Math.min(tokens.length, at + longestName); next++) {
    const { word, mark } = tokens[next]!;
    if (mark === 'join' && !(word.length === 1 && name.length === 1 && !knownEntry(name))) break; // W/U, but not E/R
    names.push((name += word));
  }
  for (let size = names.length; size > 0; size--) {
    if (size > 1 && isUnit(tokens, at + size)) continue; // `GA 2 h` is no GA2
    const isWhole = tokens[at + size - 1]!.word.length <= 3; // `time trial ER` has no ending
    const entry = size === 1 ? singleEntry(tokens, at) : isWhole ? vocabulary().entries.get(names[size - 1]!) : knownEntry(names[size - 1]!);
    if (entry) return [found(entry, names[size - 1]!, size)];
  }
  return compound(first.word).map((word) => found(knownEntry(word)!, word, 1));
}

const isJoin = (token: Token | undefined): boolean => token !== undefined && sides().get(token.word) === 'joins';

/** One word: a letter alone is a type only where no other word stands beside it (`E 45 min`, `3 x 2 miles @ T`). */
function singleEntry(tokens: readonly Token[], at: number): TypeEntry | undefined {
  const { word } = tokens[at]!;
  const number = tokens[at - 1]?.word;
  if (/^miler?s?$/.test(word) && number !== undefined && /^\d/.test(number)) return word.startsWith('miler') ? milerOf(Number(number)) : undefined;
  if (word.length > 1) return sides().has(word) && !knownEntry(word) ? undefined : knownEntry(word);
  return tokens.every((other, place) => other.word.length === 1 || isAmount(tokens, place)) && !isAmount(tokens, at) ? knownEntry(word) : undefined;
}

/** `10 miler` is a race; other runs of so many miles are as often a long run. */
function milerOf(miles: number): TypeEntry {
  if (miles >= ultraMiles) return ultra;
  return (racedMiles as readonly number[]).includes(miles) ? entryOf('race') : { kind: 'ambiguous', choices: ['long', 'race'] };
}

/** The unit behind a number. */
function isUnit(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1]?.word, tokens[at]?.word];
  return before !== undefined && word !== undefined && /^\d[\d.:]*$/.test(before) && (unitOf(word) !== undefined || amountUnits.has(word));
}
/** A number, or the unit behind one; not the second of two zones (GA1/2). */
function isAmount(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  return (/^[\d#]/.test(word) && !isZone(tokens, at)) || isUnit(tokens, at);
}
/** The second of two zones: `GA1/2`, `zone 2-3`, `zone 2 and 3`. */
function isZone(tokens: readonly Token[], at: number): boolean {
  if (!/^\d$/.test(tokens[at]!.word) || isUnit(tokens, at + 1)) return false;
  const first = at - (isJoin(tokens[at - 1]) || /^(?:to|bis|a|do)$/.test(tokens[at - 1]?.word ?? '') ? 2 : 1);
  const word = tokens[first]?.word ?? '';
  return /^[a-z]+\d$/.test(word) || (/^\d$/.test(word) && /^(?:z|zone|zona|strefa|bereich)$/.test(tokens[first - 1]?.word ?? ''));
}
/** A number of kilometres or miles: `12k`, `12 km`. */
function isDistance(tokens: readonly Token[], at: number): boolean {
  const [, letters] = /^\d[\d.:]*([a-z]*)$/.exec(tokens[at]!.word) ?? [];
  const unit = letters === undefined ? undefined : unitOf(letters || (tokens[at + 1]?.word ?? ''));
  return unit === 'km' || unit === 'mi';
}
const amountUnits: ReadonlySet<string> = new Set([
  'min',
  'mins',
  'minutes',
  'minuten',
  'minutos',
  'minuti',
  'minut',
  'mn',
  'h',
  'hr',
  'hrs',
  'hour',
  'hours',
  'heures',
  'std',
  'stunden',
  'horas',
  'ore',
  's',
  'sec',
  'sek',
  'seg',
  'hm',
  'w',
  'x',
  'bpm',
  'laps',
]);

function sideOf(tokens: readonly Token[], at: number): SideWord | 'amount' | null {
  if (isAmount(tokens, at)) return 'amount';
  const { word } = tokens[at]!;
  if (/^[a-z]$/.test(word) && !sides().has(word) && (tokens[at]!.mark !== null || isJoin(tokens[at - 1]))) return 'harder'; // E + R, E + H
  return inflected(sides(), word) ?? (unitOf(word) !== undefined || (word.length === 1 && beginsWithLetter(word)) ? 'glue' : null);
}

/** Two known words written as one: `Hügelsprints`, `Marathontempo`, `Morgenlauf`. The names among the two; the first may also say when or where. */
function compound(word: string): string[] {
  for (let cut = 3; cut <= word.length - 4; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (!knownEntry(second)) continue;
    const name = [first, first.replace(/s$/, '')].find((part) => knownEntry(part) ?? sides().has(part));
    if (name !== undefined)
      return knownEntry(name) ? [name, second] : sides().get(name) === 'when' || sides().get(name) === 'where' || sides().get(name) === 'short' ? [second] : [];
  }
  return [];
}
