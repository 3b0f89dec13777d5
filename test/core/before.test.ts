// Before a race and over a season: vectors derived from the rules by hand.

import { describe, expect, test } from 'vitest';
import { beforeRace, latestOf, ownOf, parseRace, parseRun, readLog, readRaces, seasonOf, type Before, type Own, type Result } from '../../core/index.ts';
import { befores, latests, seasons, type BeforeVector } from '../vectors.ts';

function read<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const ownIn = ({ rows, asOf }: Pick<BeforeVector, 'rows' | 'asOf'>): Own | null => (rows ? read(ownOf(read(readLog(rows, asOf)), undefined)) : null);

describe('the last day of a run', () => {
  test.each(latests)('$name', (vector) => {
    const { run: _, rpe: __, recovery, taper, ...days } = latestOf(read(parseRun(vector.run)), read(parseRace(vector.race)), ownIn(vector));
    expect({ ...days, recovery: [recovery.days, recovery.leastDays, recovery.lateDays], taper: [taper.days, taper.leastDays] }).toEqual(vector.expect);
  });
});

/** Days on which the same fits, as one. */
function linesOf({ days }: Before): BeforeVector['expect']['days'] {
  const lines: [number, number, ...unknown[]][] = [];
  for (const { daysToGo, longestRun, longestRace, longestTrailRace, hard, volumeShare } of days) {
    const most = [longestRun, longestRace, longestTrailRace].map(({ km, boundBy }) => `${km} ${boundBy}`);
    const line = [...most, hard.boundBy ?? 'yes', Math.round(100 * volumeShare)];
    const last = lines[lines.length - 1];
    if (last && JSON.stringify(last.slice(2)) === JSON.stringify(line)) last[1] = daysToGo;
    else lines.push([daysToGo, daysToGo, ...line]);
  }
  return lines as unknown as BeforeVector['expect']['days'];
}

describe('the days before a race', () => {
  test.each(befores)('$name', (vector) => {
    const answer = beforeRace(read(parseRace(vector.race)), { own: ownIn(vector) });
    const { taper, days, athlete } = answer;
    expect({
      taper: [taper.days, taper.leastDays, taper.lastHardDay],
      days: linesOf(answer),
      ...(athlete ? { peakWeekKm: athlete.peakWeekKm, longestEffortKm: athlete.longestEffortKm, afterLog: athlete.race && [athlete.race.verdict, athlete.race.shortByDays] } : {}),
    }).toEqual(vector.expect);
    expect(days.every(({ hard }) => hard.fits === (hard.boundBy === null))).toBe(true);
  });
});

describe('a season', () => {
  test.each(seasons)('$name', ({ races, blockWeeks, expect: wanted, ...log }) => {
    const season = seasonOf(readRaces(races).races, { blockWeeks, own: ownIn(log) });
    expect({
      races: season.races.map(({ index, verdict, shortByDays, boundBy, firstDate, lastDate }) => [index, verdict, shortByDays, boundBy, firstDate, lastDate]),
      pairs: season.pairs.map(({ from, to, days, askedDays, leastDays, lateDays, carriedDays, boundBy, verdict, shortByDays }) => [
        from,
        to,
        days,
        askedDays,
        leastDays,
        lateDays,
        carriedDays,
        boundBy,
        verdict,
        shortByDays,
      ]),
      windows: season.windows.map(({ fromDate, toDate, days, blocks }) => [fromDate, toDate, days, blocks]),
    }).toEqual(wanted);
  });
});
