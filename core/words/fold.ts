// Text made comparable. Whatever comes in is cut before it is normalised: one letter may grow to eighteen.

import { expression } from './letters.ts';

/** Nothing a runner writes for a distance, a type or a unit is longer; what is longer is not read. */
export const longestWord = 60;

/** Of any text, what is looked at. */
const longestText = 1000;

/**
 * A word as it is compared: lower case, without accents, spaces or punctuation (`Sortie longue` → `sortielongue`).
 * NFKC first, so that full-width digits and non-breaking spaces count as what they look like.
 */
export function fold(written: string): string {
  const text = written.slice(0, longestText);
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower; // most words of most logs: nothing to fold
  if (/^[ -~]*$/.test(lower)) return lower.replace(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/ł/g, 'l') // NFD leaves the stroke letters and ß whole
    .replace(/ß/g, 'ss')
    .replace(/[\u0300-\u036f\u3099\u309a]/g, '') // what NFD takes off the letters
    .replace(noLetters(), '');
}
const noLetters = expression(String.raw`[^\p{L}\d]+`, 'g');

/** Words to look others up in, folded as those are. */
export const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => fold(word)));

/** The words of a text, folded, those written together apart: `TrailRun` is two, `trail_running` as well. */
export const foldedWords = (text: string): readonly string[] =>
  tidyText(text)
    .replace(/[a-zß-ÿ](?=[A-ZÀ-Þ])/g, '$& ')
    .split(noLetters())
    .map((word) => fold(word))
    .filter(Boolean);

/** Text as it is read: compatibility forms and spaces made plain (a cell may hold a non-breaking space or a full-width digit). */
export const tidyText = (text: string): string =>
  /^[!-~]([ -~]*[!-~])?$/.test(text) && !text.includes('  ')
    ? text
    : text
        .slice(0, longestText)
        .normalize('NFKC')
        .replace(/[\u2010-\u2014\u2212]/g, '-')
        .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '') // of no width
        .replace(/\s+/g, ' ')
        .trim();

/** Whether text shows nothing: spaces and zero-width letters alone. */
export const isBlankText = (text: string): boolean => !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);
