// The nearest valid word for a slip.

import { fold, longestWord } from './fold.ts';

/** A word to suggest. `letters` is the set of its letters as bits, so that most words are ruled out by one comparison. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly letters: number;
}

export function wordOf(written: string, folded = fold(written)): Word {
  let letters = 0;
  for (let at = 0; at < folded.length; at++) letters |= 1 << (folded.charCodeAt(at) - 97); // digits share bits with letters: the test stays safe
  return { written, folded, letters };
}

/** The word meant by a slip of one or two letters; undefined when nothing is near. The first of equally near ones wins. */
export function nearestWord(text: string, words: readonly Word[]): string | undefined {
  if (text.length > longestWord || text.startsWith('#')) return undefined; // #REF! is a cell's error, no slip
  const slip = wordOf(text);
  const { length } = slip.folded;
  if (length < 3) return undefined;
  let nearest = length < 7 ? 2 : 3; // one edit in a short word, two in a longer one that begins alike
  let found: string | undefined;
  for (const { folded, written, letters } of words) {
    if (countBits(letters ^ slip.letters) > 2 * (nearest - 1)) continue; // an edit changes at most two letters of the set
    const edits = editDistance(slip.folded, folded, nearest - 1);
    // 50k is no slip of 10k: figures are meant as they stand
    if (edits < nearest && figures(folded) === figures(slip.folded) && (edits < 2 || folded[0] === slip.folded[0])) [nearest, found] = [edits, written];
  }
  return found ?? words.find(({ folded }) => length >= 4 && folded.startsWith(slip.folded))?.written;
}

const figures = (text: string): string => text.replace(/\D/g, '');

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
