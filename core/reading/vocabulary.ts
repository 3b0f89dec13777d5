// The vocabulary as it is looked up: every word of the types of run, folded, with what it means. Made on the first word that needs it.

import { columnCodes } from '../rules/words.ts';
import { namedDistances, numberedRaces } from '../words/distances.ts';
import { fold } from '../words/fold.ts';
import { wordOf, type Family, type Word } from '../words/nearest.ts';
import { once } from '../words/once.ts';
import { ambiguousTypes, otherThanTypes, plainRun, runTypes, strengthWords, ultraWords, type RunType } from '../words/types.ts';

/** What a type of run, or a run of no type, is called. */
export type Meaning = RunType | 'run';
export type TypeEntry =
  | { readonly kind: 'type'; readonly type: RunType; readonly says?: 'read-as-trail-race' | 'strength-not-covered' }
  | { readonly kind: 'run' }
  | { readonly kind: 'named-race'; readonly label: string; readonly km: number; readonly numbered: boolean }
  | { readonly kind: 'ambiguous'; readonly choices: readonly Meaning[]; readonly part?: true }
  | { readonly kind: 'other'; readonly asks: (typeof otherThanTypes)[number]['asks'] };

export const typeIds = Object.keys(runTypes) as RunType[];
const own = Object.fromEntries(typeIds.map((type) => [type, { kind: 'type', type }])) as { readonly [T in RunType]: TypeEntry };
export const entryOf = (meaning: Meaning): TypeEntry => (meaning === 'run' ? plain : own[meaning]);
const plain: TypeEntry = { kind: 'run' };
export const ultra: TypeEntry = { kind: 'type', type: 'trail-race', says: 'read-as-trail-race' };
export const strength: TypeEntry = { kind: 'type', type: 'cross-training', says: 'strength-not-covered' };

/** What a word is not to be taken for: a race for training, uphill for downhill. */
function familyOf(entry: TypeEntry): Family {
  if (entry.kind === 'type') return entry.type === 'hills' || entry.type === 'downhill' ? entry.type : runTypes[entry.type].kind;
  return entry.kind === 'named-race' ? 'race' : entry.kind === 'other' ? 'other' : 'training';
}

interface Vocabulary {
  readonly entries: ReadonlyMap<string, TypeEntry>;
  readonly stems: ReadonlyMap<string, TypeEntry | null>;
  /** For near misses, canonical ids first. */
  readonly words: readonly Word[];
}
export const vocabulary = once((): Vocabulary => {
  const entries = new Map<string, TypeEntry>();
  const stems = new Map<string, TypeEntry | null>();
  const words: Word[] = [];
  const add = (written: string, entry: TypeEntry): void => {
    const folded = fold(written);
    if (entries.has(folded)) return;
    entries.set(folded, entry);
    const stem = stemOf(folded);
    if (stem !== null) stems.set(stem, (stems.get(stem) ?? entry) === entry ? entry : null); // two meanings: none
    words.push(wordOf(written, folded, familyOf(entry)));
  };
  const all = (written: readonly string[], entry: TypeEntry): void => written.forEach((word) => add(word, entry));
  for (const type of typeIds) add(type, own[type]);
  add('run', plain);
  for (const { label, km, names } of namedDistances) all(names, { kind: 'named-race', label, km, numbered: false });
  for (const { label, km, names, races } of numberedRaces) {
    all(names, { kind: 'named-race', label, km, numbered: true });
    all(races, { kind: 'named-race', label, km, numbered: false });
  }
  for (const type of typeIds) all(runTypes[type].aliases, own[type]);
  all(strengthWords, strength);
  all(plainRun, plain);
  all(ultraWords, ultra);
  for (const { words: several, choices, part } of ambiguousTypes) all(several, { kind: 'ambiguous', choices, ...(part ? { part } : {}) });
  for (const { code, choices } of columnCodes) add(code, { kind: 'ambiguous', choices });
  for (const { words: others, asks } of otherThanTypes) all(others, { kind: 'other', asks });
  return { entries, stems, words };
});

/** A word without its endings, where enough is left of it: `ripetuta` and `ripetute`, `spokojny` and `spokojna`. */
function stemOf(word: string): string | null {
  const stem = word.replace(/(?:e[nrms]|[aeiouys]|[ao]s)$/, '');
  return stem.length < 6 ? null : stem;
}

/** What is known of a folded word, also where it only lacks or adds an ending: `interval`, `Steigerungen`, `corti`. */
export function inflected<Made>(known: ReadonlyMap<string, Made>, word: string, stems?: ReadonlyMap<string, Made | null>): Made | undefined {
  const exact = known.get(word);
  if (exact !== undefined || word.length < 4) return exact;
  const plural = word.endsWith('s') ? known.get(word.slice(0, -1)) : word.length < 5 ? undefined : known.get(`${word}s`);
  if (plural !== undefined || !stems) return plural;
  const stem = stemOf(word);
  return stem === null ? undefined : (known.get(stem) ?? stems.get(stem) ?? undefined);
}

/** What the vocabulary knows of a folded word. */
export function knownEntry(folded: string): TypeEntry | undefined {
  const { entries, stems } = vocabulary();
  return inflected(entries, folded, stems);
}
