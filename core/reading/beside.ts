// Words beside an easy, long or plain run that make it more than that: what is not known is taken for harmless only where it looks it.

import { companyWords, hardStems, hardWords, notRacedStems, sideWords } from '../rules/words.ts';
import { fold } from '../words/fold.ts';
import { once } from '../words/once.ts';
import { unitOf } from './number.ts';

export interface Token {
  readonly word: string;
  /** Something stands before it that joins, that begins a detail, or an @. */
  readonly mark: 'join' | 'open' | 'at' | null;
}
/** What the last words began: with whom or with what, or where and when; null behind a comma. */
export type Opener = 'with' | 'where' | null;

const words = once(() => ({
  with: new Set<string>(sideWords.with),
  paced: new Set<string>(['at', 'a', 'in', 'um', 'sub', 'unter', 'sous', 'sotto', 'bajo', 'w', 'po', 'with', 'mit', 'avec', 'con', 'com', 'z', 'en']),
  company: companyWords.map(fold),
  stems: hardStems.map(fold),
  hard: new Set(hardWords.map(fold)),
  notRaced: notRacedStems.map(fold),
}));
export const isWith = (word: string): boolean => words().with.has(word);

/** Whether an unknown word may be a part of a session: it begins like one, or is a plural or an action behind `with` (`con cambios`, `mit Antritten`; nobody is called so). */
export function mayBeHard(word: string, opener: Opener): boolean {
  const { company, stems, hard } = words();
  if (hard.has(word) || stems.some((stem) => word.startsWith(stem))) return true;
  if (/^z\d/.test(word) || /(?:ungen|ciones|zioni|coes|tions)$/.test(word)) return true;
  return opener === 'with' && !company.some((one) => word.startsWith(one)) && /(?:[isx]|en|ern|tion|zione|cion|cao|ung)$/.test(word);
}

/** Whether an unknown word beside a race says that it was not raced: `Zuschauer`, `with buggy`. */
export const takesBack = (word: string): boolean => words().notRaced.some((stem) => word.startsWith(stem));

/** `2x`, `x2`. */
export const isTimes = (word: string): boolean => /^(?:x\d+|\d+x)$/.test(word);

/** Whether figures, or a word for an effort, are of a part that is run harder: `@ 3:30`, `with 5 km`, `@ 10k effort`. */
export function isHardPart(tokens: readonly Token[], at: number, afterKnown: boolean): boolean {
  const { word, mark } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  if (word.startsWith('effort')) return !afterKnown || mark !== null;
  const [, minutes, seconds] = /^(\d):(\d\d)/.exec(word) ?? [];
  if (before === 'rpe') return Number(word) >= hardRpe;
  const [, percent] = /^(\d+)pct$/.exec(word) ?? [];
  if (percent !== undefined) return Number(percent) > easyPercent;
  const next = unitOf(tokens[at + 1]?.word ?? '');
  if (minutes !== undefined) {
    const perUnit = tokens[at + 1]?.mark === 'join' && (next === 'km' || next === 'mi');
    const isPace = mark === 'at' || perUnit || (mark === null && words().paced.has(before));
    return isPace && Number(minutes) * 60 + Number(seconds) < (next === 'mi' ? quick * 1.609 : quick);
  }
  return (
    mark === null && isWith(before) && (/^\d[\d.]*[a-z]/.test(word) || (/^\d/.test(word) && (next !== undefined || /^(?:min|h$|hour|std|sec)/.test(tokens[at + 1]?.word ?? ''))))
  );
}
/** From this RPE on, and beyond this share of the highest pulse, nothing is easy. */
const hardRpe = 7;
const easyPercent = 80;
/** Seconds per km: below this no easy or long run is believed. */
const quick = 240;
