// The nearest valid word for a slip.

import { fold, longestWord } from './fold.ts';

/** Of what kind a word is. A slip that may be a word of another kind gets no suggestion: it would mislead. */
export type Family = 'race' | 'training' | 'hills' | 'downhill' | 'none' | 'other';

/** A word to suggest. `letters` is the set of its letters as bits, so that most words are ruled out by one comparison. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly letters: number;
  readonly family: Family | null;
}

export function wordOf(written: string, folded = fold(written), family: Family | null = null): Word {
  let letters = 0;
  for (let at = 0; at < folded.length; at++) letters |= 1 << (folded.charCodeAt(at) - 97); // digits share bits with letters: the test stays safe
  return { written, folded, letters, family };
}

/** The word meant by a slip of one or two letters; undefined when nothing is near, or something of another kind is. The first of equally near ones wins. */
export function nearestWord(text: string, words: readonly Word[]): string | undefined {
  if (text.length > longestWord || text.startsWith('#')) return undefined; // #REF! is a cell's error, no slip
  const slip = wordOf(text, fold(text).slice(0, longestWord));
  const { length } = slip.folded;
  if (length < 3) return undefined;
  const most = length < 7 ? 1 : 2; // one edit in a short word, two in a longer one that begins alike
  const near: Near[] = [];
  for (const word of words) {
    if (Math.abs(word.folded.length - length) > most + 1) continue;
    const edits = editsTo(word, slip, most + 1);
    if (edits <= most + 1) near.push({ word, edits });
  }
  const meant = near.filter(({ word, edits }) => edits <= most && isSlipOf(word, slip, edits) && !changesMeaning(word, slip));
  const found = meant.reduce<Near | undefined>((best, one) => (best && best.edits <= one.edits ? best : one), undefined);
  if (found) return near.some((one) => misleads(found, one)) ? undefined : suggested(found.word);
  const begun = length >= 4 ? words.filter(({ folded }) => folded.startsWith(slip.folded)) : [];
  return begun.every(({ family }) => family === begun[0]!.family) && begun[0] ? suggested(begun[0]) : undefined;
}

interface Near {
  readonly word: Word;
  readonly edits: number;
}
const suggested = ({ written, family }: Word): string | undefined => (family === 'other' ? undefined : written);

/** 50k is no slip of 10k: figures are meant as they stand. Two edits need the same beginning, and so does a race: pacing is not racing. */
const isSlipOf = ({ folded, family }: Word, slip: Word, edits: number): boolean =>
  figures(folded) === figures(slip.folded) && ((edits < 2 && family !== 'race') || folded[0] === slip.folded[0]);

/** Of types: CIM is no CM, anaerobic no aerobic, and no word of several is left out or is another (`R pace`, `corto veloce`). */
function changesMeaning({ written, folded, family }: Word, slip: Word): boolean {
  if (family === null) return false;
  if (folded.length <= 3 || (slip.folded.length > folded.length + 1 && slip.folded.endsWith(folded))) return true;
  const [meant, typed] = [partsOf(written), partsOf(slip.written)];
  if (typed.length === 1) return false;
  return meant.length !== typed.length || meant.some((part, at) => editDistance(typed[at]!, part, 3) > (part.length < 7 ? 1 : 2));
}
const partsOf = (text: string): readonly string[] => text.split(/[\s+/_&,-]+/).flatMap((part) => fold(part) || []);

/** As near, and of another kind; uphill and downhill may be one edit apart. */
const misleads = (found: Near, { word, edits }: Near): boolean =>
  word.family !== found.word.family && !(isTraining(word) && isTraining(found.word) && !isSlope(word, found.word)) && edits <= found.edits + (isSlope(word, found.word) ? 1 : 0);
const isTraining = ({ family }: Word): boolean => family === 'training' || family === 'hills' || family === 'downhill';
const isSlope = ({ family }: Word, other: Word): boolean => (family === 'hills' && other.family === 'downhill') || (family === 'downhill' && other.family === 'hills');

const figures = (text: string): string => text.replace(/\D/g, '');

/** An edit changes at most two letters of the set: most words are ruled out by that alone. */
const editsTo = (word: Word, slip: Word, limit: number): number => (countBits(word.letters ^ slip.letters) > 2 * limit ? limit + 1 : editDistance(slip.folded, word.folded, limit));

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other, up to `limit`; more is reported as limit + 1. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, next[column - 1]! + 1);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) edits = Math.min(edits, before[column - 2]! + 1);
      next.push(edits);
    }
    [before, last] = [last, next];
  }
  return last[to.length]!;
}
