// When a run began and how long it took: used only to tell whether two rows are one run.

import { longestWord, tidyText } from '../words/fold.ts';

const text = (value: string): string => tidyText(value.slice(0, longestWord));

/** Seconds of the day from a time of day, alone or behind a date; undefined without one. Midnight to the second is what a date without a time becomes. */
export function startOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/[:h]/.test(value)) return undefined; // a day alone
  const match = /(?:^|[T ,])(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,6})? ?([AaPp])?\.?[Mm]?\.?(?: ?Uhr)?(?:Z| ?UTC| ?GMT| ?[+-]\d{2}:?\d{2})?$/.exec(text(value));
  if (!match) return undefined;
  const [, hour = '', minute = '', second = '0', half] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second);
  return hours > 23 || Number(minute) > 59 || seconds === 0 ? undefined : seconds;
}

/** A duration made comparable: `0:45:00` in seconds, a number as it stands. */
export function durationOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  const written = text(value);
  const parts = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d{1,6})?$/.exec(written);
  if (parts) return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
  return /^\d{1,9}(?:[.,]\d{1,6})?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
}
