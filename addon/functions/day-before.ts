// A day before a race as the columns of a table: the same in a sheet and on the page.

import { terms, type ToldBefore } from '../../core/index.ts';

type Day = ToldBefore['days'][number];

export const dayTitles = ['Date', 'Days to go', 'Longest run, km', 'Longest race, km', 'Longest trail race, km', 'Hard session', 'Week, of the peak week', 'Bound by'] as const;

/** The columns from the longest run on. */
export function dayCells({ longestRun, longestRace, longestTrailRace, hard, volumeShare }: Day): readonly [number, number, number, string, number, string] {
  const binds = { run: longestRun.boundBy, race: longestRace.boundBy, hard: hard.boundBy };
  const bound = Object.entries(binds).flatMap(([what, by]) => (by === null ? [] : [`${what}: ${terms.bounds[by].label}`]));
  return [longestRun.km, longestRace.km, longestTrailRace.km, hard.fits ? 'yes' : 'no', volumeShare, bound.join(', ')];
}
