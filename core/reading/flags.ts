// How a runner feels, in words: signs of a check-in and red flags. What cannot be read is refused: it never makes an athlete look more recovered.

import { questions, redFlags, type Sign } from '../rules/check-in.ts';
import { pairs, partWords, saying, scaleWords, signNames, type Part, type Saying } from '../words/flags.ts';
import { fold, foldedWords, longestWord, tidyText } from '../words/fold.ts';
import { expression } from '../words/letters.ts';
import { nearestWord, wordOf, type Word } from '../words/nearest.ts';
import { lastOnes, once } from '../words/once.ts';
import type { Hint } from '../words/said.ts';
import { bad, good, isBlank, notGiven, type Result } from './result.ts';

type YesOrNo = { readonly [S in Sign as (typeof questions)[S] extends { readonly from: string } ? never : S]?: boolean };
/** What words say of the signs that are yes or no, and of red flags; what they do not speak of is left out. */
export interface Flags extends YesOrNo {
  readonly redFlags?: readonly string[];
}

/** The words to write, as a refusal lists them. */
export const flagNames = once((): readonly string[] => [...Object.values(signNames), ...redFlags.map(({ id }) => id.replace(/-/g, ' '))]);

const mostLetters = 300;

/** Text, or nothing when blank. `part`: what of it was not understood. */
export function readFlags(parameter: string, value: unknown): Result<Flags | undefined> {
  if (isBlank(value)) return notGiven;
  const read = typeof value === 'string' && value.length <= mostLetters && !tidyText(value).startsWith('#') ? readText(value) : { unread: undefined };
  if (!('unread' in read)) return good(read);
  const { unread } = read;
  return bad('parameter-invalid', parameter, unread ?? value, { is: 'one-of', words: flagNames() }, unread === undefined ? undefined : hintOf(unread));
}

/** What stops a plan in words of which the rest cannot be read: each clause for itself, and of emergencies whatever is said beside words that are not known. */
export function heardIn(value: unknown): Flags {
  const read = readFlags('', value);
  if (read.ok || typeof value !== 'string') return read.ok ? (read.value ?? {}) : {};
  const said = value.split(separators).flatMap((part) => {
    const clauses = clausesIn(part).map((clause) => clause && meaningOf(clause));
    return clauses.includes(null) ? [...clauses.flatMap((one) => one ?? []), ...amongOthers(part)] : clauses.flatMap((one) => one!);
  });
  const { jointPain: hurts, redFlags: raised = [] } = flagsOf(said);
  return { ...(hurts === true ? { jointPain: true } : {}), ...(raised.length > 0 ? { redFlags: raised } : {}) };
}

/** What a part says in the clauses between "and", and of emergencies in any words that stand together; nothing beside a denial. */
function amongOthers(part: string): readonly Saying[] {
  const tokens = tidyText(part).slice(0, mostLetters).split(' ');
  const ends = [-1, ...tokens.flatMap((word, at) => (isOf('and', word) ? [at] : [])), tokens.length];
  const clauses = ends.slice(1).map((end, at) => tokens.slice(ends[at]! + 1, end));
  return clauses.flatMap((clause) => {
    const whole = hear(clause.join(' '));
    if (whole && whole.length > 0) return meaningOf(whole) ?? [];
    if (clause.some((word) => isOf('not', word) || isOf('gone', word) || /n['’]t$/i.test(word))) return [];
    return saidIn(hear(clause.join(' '), true)!).filter((one) => redFlags.some(({ id, urgency }) => id === one && urgency === 'emergency'));
  });
}
const isOf = (part: Part, word: string): boolean => hear(word)?.[0]?.includes(part) ?? false;

/** Of several what each says: where two speak of one sign, the worse counts. */
export function worst(all: readonly (Flags | undefined)[]): Flags {
  const found: Record<string, boolean> = {};
  const flags = new Set<string>();
  for (const { redFlags: raised = [], ...signs } of all.flatMap((one) => one ?? [])) {
    for (const id of raised) flags.add(id);
    for (const [sign, value] of Object.entries(signs)) if (typeof value === 'boolean') found[sign] = found[sign] === true || value;
  }
  return { ...found, ...(flags.size > 0 ? { redFlags: [...flags] } : {}) };
}

// ---- words ----------------------------------------------------------------------------------------------------------

type Class = Saying | Part;
/** What each of its words is. */
type Clause = readonly (readonly Class[])[];
interface Words {
  /** What a folded word, or several as one, is. */
  readonly classes: ReadonlyMap<string, readonly Class[]>;
  /** The same of words without their endings; null where those are two. */
  readonly stems: ReadonlyMap<string, readonly Class[] | null>;
  /** Most words of a phrase. */
  readonly longest: number;
  /** For near misses: what says it alone, names first, and single words. */
  readonly names: readonly Word[];
  readonly parts: readonly Word[];
}
const words = once((): Words => {
  const classes = new Map<string, Class[]>();
  let longest = 1;
  const add = (of: Class, written: readonly string[]): void => {
    for (const word of written) {
      const parts = foldedWords(word);
      const key = parts.join(' '); // apart, since "mal à" is no "mala"
      const there = classes.get(key);
      if (!there) classes.set(key, [of]);
      else if (!there.includes(of)) there.push(of);
      longest = Math.max(longest, parts.length);
    }
  };
  for (const [of, name] of Object.entries(signNames)) add(of as Saying, [name]);
  for (const { id } of redFlags) if (!id.endsWith('pain')) add(id as Saying, [id]); // a chest pain at night is no night pain
  for (const [of, written] of [...Object.entries(saying()), ...Object.entries(partWords())]) add(of as Class, written);
  const stems = new Map<string, readonly Class[] | null>();
  for (const [word, of] of classes) {
    const [stem, there] = [stemOf(word), stems.get(stemOf(word))];
    stems.set(stem, there === undefined || String(there) === String(of) ? of : null);
  }
  const { joint, pain, sleep, chest, low } = partWords();
  const near = [joint, pain, sleep, chest, low].flat().filter((one) => one.length > 3);
  const names = [...flagNames(), ...Object.values(saying()).flat()];
  return { classes, stems, longest, names: names.map((one) => wordOf(one)), parts: near.map((one) => wordOf(one)) };
});

/** A word without its ending, where enough is left of it: `schlechter` and `schlecht`, `hinchado` and `hinchada`. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:e[nrs]?|[aoiy]s?|s)$/, '');
  return stem.length < 4 ? word : stem;
}
const known = (word: string): readonly Class[] | undefined => words().classes.get(word) ?? words().stems.get(stemOf(word)) ?? undefined;

/** A word, or two that German writes as one: `Knieschmerzen`. */
function classesOf(word: string): Clause | null {
  const one = known(word);
  if (one) return [one];
  const [, first = '', last = ''] = /^(.{3,})(schmerz(?:en)?|beschwerden|probleme)$/.exec(word) ?? [];
  const [place, hurts] = [known(first) ?? known(first.replace(/n$/, '')), known(last)];
  return place && hurts ? [place, hurts] : null;
}

/** What each word of a phrase is, the longest known phrases first; null where one is not known, unless those are passed over. */
function hear(text: string, passes = false): Clause | null {
  const { classes, longest } = words();
  const tokens = foldedWords(text.replace(/n['’]t\b/gi, ' not'));
  const heard: (readonly Class[])[] = [];
  for (let at = 0; at < tokens.length;) {
    let size = Math.min(longest, tokens.length - at);
    while (size > 1 && !classes.has(tokens.slice(at, at + size).join(' '))) size--;
    const read = size > 1 ? [classes.get(tokens.slice(at, at + size).join(' '))!] : classesOf(tokens[at]!);
    if (!read && !passes) return null;
    heard.push(...(read ?? []));
    at += size;
  }
  return heard;
}

// ---- sentences ------------------------------------------------------------------------------------------------------

const separators = /[,;/+&|\n·•]|\.(?=\s|$)/;
const pictures = expression(String.raw`[^\p{L}\d\s!-~¡¿«»„“”‘’…–—°]`);

/** The same words stand in a sheet many times. */
const readText = lastOnes((text: string): Flags | { readonly unread: string } => {
  const row = redFlags.find(({ id, label }) => fold(id) === fold(text) || fold(label) === fold(text)); // a label may hold a comma
  if (row) return { redFlags: [row.id] };
  if (words().classes.get(foldedWords(text).join(' '))?.includes('nothing')) return {}; // n/a
  const said: (readonly Saying[])[] = [];
  for (const part of text.split(separators).map(tidyText)) {
    if (/^[-–—\s]*$/.test(part)) continue;
    const clauses = clausesIn(part).map((clause) => clause && meaningOf(clause));
    if (part.includes('?') || !clauses.every((one) => one !== null)) return { unread: part };
    said.push(...clauses);
  }
  return flagsOf(said.flat());
});

const flagsOf = (said: readonly Saying[]): Flags =>
  worst(said.map((one): Flags => (one === 'nothing' ? {} : one === 'painFree' ? { jointPain: false } : one in signNames ? { [one]: true } : { redFlags: [one] })));

/** The clauses of a part; null for what holds none, or a word that is not known. */
function clausesIn(part: string): readonly (Clause | null)[] {
  const id = redFlags.find((row) => fold(row.id) === fold(part))?.id;
  if (id !== undefined) return [[[id as Saying]]];
  const heard = pictures().test(part) ? null : hear(part);
  return heard && heard.length > 0 ? clausesOf(heard) : [null];
}

/** Parted at "and", and where a denial follows what is said already: `fever no cough`. */
function clausesOf(heard: Clause): readonly Clause[] {
  const clauses: (readonly Class[])[][] = [[]];
  for (const [at, word] of heard.entries()) {
    const clause = clauses[clauses.length - 1]!;
    const follows = word.includes('not') && at < heard.length - 1 && saidIn(clause).length > 0;
    if (word.includes('and')) clauses.push([]);
    else if (follows) clauses.push([word]);
    else clause.push(word);
  }
  return clauses.filter((clause) => clause.length > 0);
}

const hurting: readonly Part[] = ['pain', 'sore', 'swollen'];
const places: readonly Part[] = ['joint', 'chest', 'bone', 'spot', 'calf', 'urine'];
const feelings: readonly (readonly [Part, Saying])[] = [
  ['sleep', 'poorSleep'],
  ['mood', 'lowMood'],
  ['hrv', 'hrvBelowBaseline'],
];

/** What a clause says, denied or not. */
function saidIn(clause: Clause): readonly Saying[] {
  const has = (of: Class): boolean =>
    clause.some((word) => word.includes(of) && !(of === 'low' && isMal(word) && !feels(clause)) && !(of === 'pain' && isMal(word) && feels(clause)));
  const alone = clause.flatMap((word) => word.filter((one): one is Saying => one in saying() && one !== 'nothing'));
  return [
    ...new Set([
      ...alone,
      ...pairs()
        .filter(([one, other]) => has(one) && has(other))
        .map(([, , says]) => says),
    ]),
  ];
}
/** Hurts, and is badly: beside sleep or mood the latter. */
const isMal = (word: readonly Class[]): boolean => word.includes('low') && word.includes('pain');
const feels = (clause: Clause): boolean => clause.some((word) => word.includes('sleep') || word.includes('mood'));

type Count = (...of: readonly Class[]) => number;

/** Null where it says nothing that is certain. */
function meaningOf(clause: Clause): readonly Saying[] | null {
  const count: Count = (...of) => clause.filter((word) => of.some((one) => word.includes(one))).length;
  const said = saidIn(clause);
  const denials = count('not', 'gone');
  if (denials > 1 || (denials === 1 && count('degree') > 0)) return null;
  if (denials === 1) return deniedIn(clause, said, count);
  if (count('joint') > 1 && (said.includes('painFree') || (said.length === 0 && count('good', 'nothing') > 0))) return null; // of which of the two
  if (said.length > 0) return isLoose(said, count) ? null : said;
  if (count(...places) > count('joint') || count(...hurting, 'pressure', 'dark', 'low') > 0) return null;
  if (count('joint') > 0) return count('sleep', 'mood', 'hrv', 'night') > 0 ? null : [count('good', 'nothing') > 0 ? 'painFree' : 'jointPain'];
  return count('good', 'nothing') > 0 ? ['nothing'] : null;
}

/** Whether a place or a feeling stands beside it of which nothing is said. */
const isLoose = (said: readonly Saying[], count: Count): boolean =>
  places.some((place) => count(place) > 0 && !said.some((one) => saysOf(place).includes(one))) ||
  feelings.some(([part, says]) => count(part) > 0 && !said.includes(says) && count('good') === 0);
const saysOf = (place: Part): readonly Saying[] => [...(place === 'joint' ? ['painFree' as const] : []), ...pairs().flatMap(([of, , says]) => (of === place ? [says] : []))];

function deniedIn(clause: Clause, said: readonly Saying[], count: Count): readonly Saying[] | null {
  const isNot = count('not') > 0;
  const feeling = feelings.find(([part]) => count(part) > 0);
  // no sleep, no motivation; did not sleep well
  if (feeling && said.length === 0) return isNot && (feeling[0] !== 'hrv' || count('good') > 0) && count(...places) === 0 ? [feeling[1]] : null;
  if (count('joint') > 0 && isNot && count('good') > 0) return ['jointPain'];
  if (said.length > 1 || said.includes('painFree') || count('good', 'nothing') > 0 || count(...hurting) > 1 || count(...places) > 1) return null;
  if (count('more') > 0 && count('no') === 0) return null;
  const isOfFeeling = said.some((one) => feelings.some(([, says]) => says === one));
  if (!isOfFeeling && (count('low') > 0 || isInTheMiddle(clause))) return null; // "not bad" is not "good"
  if (!isNot && redFlags.some(({ id }) => id === said[0])) return [said[0]!]; // a red flag that has gone was there
  if (said[0]) return [said[0] === 'jointPain' ? 'painFree' : 'nothing'];
  if (count(...places, 'night', 'swollen', 'pressure', 'dark') > 0) return null;
  return count('pain') > 0 ? ['painFree'] : isNot ? ['nothing'] : null; // no pain; no, no problems
}

/** `dor forte no joelho`: "no" between what hurts and where may be no denial. */
function isInTheMiddle(clause: Clause): boolean {
  const placeOf = (of: readonly Class[]): number => clause.findIndex((word) => of.some((one) => word.includes(one)));
  const [not, pain, place] = [placeOf(['not']), placeOf([...hurting, 'pressure']), placeOf(places)];
  return pain >= 0 && pain < not && not < place;
}

// ---- slips ----------------------------------------------------------------------------------------------------------

/** What pain alone may be. */
const pains = [signNames.jointPain, 'focal pain', 'bone pain'];

/** What to write instead: never a word that says that all is well. */
function hintOf(text: string): Hint | undefined {
  const tokens = foldedWords(text);
  const isSmall = (word: string): boolean => known(word)?.some((one) => one === 'side' || one === 'degree') ?? false;
  const [field, more] = (['soreness', 'fatigue'] as const).filter((one) => tokens.some((word) => isOfScale(one, word)));
  if (field && !more && tokens.every((word) => isOfScale(field, word) || isSmall(word))) return { is: 'as-a-scale', field };
  if (tokens.length > 0 && tokens.every((word) => known(word)?.includes('pain') === true || isSmall(word)) && tokens.some((word) => known(word)?.includes('pain')))
    return { is: 'write', texts: pains };
  const word = meant(text);
  if (word !== undefined) return { is: 'did-you-mean', word };
  return field && { is: 'as-a-scale', field };
}
const isOfScale = (field: keyof ReturnType<typeof scaleWords>, word: string): boolean => scaleWords()[field].some((one) => stemOf(fold(one)) === stemOf(word));

/** The name of what was meant: by a slip of a name, of a word that says it, or of one in a phrase. */
function meant(text: string): string | undefined {
  if (text.length > longestWord) return undefined;
  const { names, parts } = words();
  const slips = text.split(/\s+/).filter((word) => hear(word) === null);
  const mended = slips.length === 1 ? nearestWord(slips[0]!, parts) : undefined;
  const phrase = nearestWord(text, names) ?? (mended === undefined ? undefined : text.replace(slips[0]!, mended));
  const read = phrase === undefined ? undefined : readText(phrase);
  return read && !('unread' in read) ? nameOf(read) : undefined;
}

/** The first of what words say, by its name; none where nothing is wrong. */
function nameOf({ redFlags: raised = [], ...signs }: Flags): string | undefined {
  const sign = Object.entries(signs).find(([, value]) => value)?.[0];
  return raised[0]?.replace(/-/g, ' ') ?? (sign === undefined ? undefined : signNames[sign as keyof typeof signs]);
}
