// Parts of a log in words.

import type { LoggedRun } from '../answers/log/entry.ts';
import type { Spaced } from '../answers/log/spacing.ts';
import { runTypes } from '../words/types.ts';
import { dayCount, kilometres } from './english.ts';

/** How far apart two races are, in the words of every surface. */
export function describeGap({ verdict, shortByDays }: Spaced, of = 'the slow end'): string {
  if (verdict === 'too-soon') return `too soon by ${dayCount(shortByDays)}`;
  return verdict === 'cautious' ? `cautious: ${dayCount(shortByDays)} short of ${of}` : 'ok';
}

/** A run of a log as a coach finds it: `42.195 km race of 2026-10-18`. */
export const describeLoggedRun = ({ distanceKm, type, date }: Pick<LoggedRun, 'distanceKm' | 'type' | 'date'>): string =>
  `${kilometres(distanceKm)} ${runTypes[type].label} of ${date}`;
