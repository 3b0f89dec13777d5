// Laws of the log, for whatever somebody may have run: what holds of every log, not of one.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, errorCodes, parseRun, readLog, recoverySummary, tellLog, terms, type LogRow, type ToldLog, type ToldRow } from '../../core/index.ts';

function logOf(rows: readonly LogRow[], asOf?: string): ToldLog {
  const log = readLog(rows, asOf);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return tellLog(log.value);
}
function rowsOf(log: ToldLog): readonly ToldRow[] {
  return log.rows.map((row) => {
    if ('errors' in row) throw new Error(`row ${row.index} was refused: ${row.errors[0].code}`);
    return row;
  });
}

// ---- logs drawn -----------------------------------------------------------------------------------------------------

const firstDay = '2026-01-01';
const on = (day: number): string => addDays(firstDay, day);
const span = 40;
const lastDay = on(span);
const runTypes = ['easy', 'recovery', 'run', 'long', 'tempo', 'intervals', 'sprints', 'hills', 'downhill', 'race', 'trail-race'];
const noRun = ['sick', 'injured', 'cross-training'];
const km = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.5, 8, 14, 16, 18, 21.1, 36, 42.195, 170));

const aRun = (types: readonly string[], athletes: readonly string[]): fc.Arbitrary<LogRow & { date: string; distance: number; type: string }> =>
  fc.record(
    {
      date: fc.integer({ min: 0, max: span }).map(on),
      distance: km,
      type: fc.constantFrom(...types),
      athlete: fc.constantFrom(...athletes),
      rpe: fc.constantFrom(5, 7, 9),
      planned: fc.constantFrom(false, false, false, true),
    },
    { requiredKeys: ['date', 'distance', 'type'] },
  );
const anyone = ['Anna', 'anna ', 'Bo', ''];
const aLog = fc.array(aRun([...runTypes, ...runTypes, ...noRun], anyone), { maxLength: 25 });
/** Of one athlete, all of it done. */
const ownLog = fc.array(
  aRun([...runTypes, ...runTypes, 'easy', 'easy', ...noRun], ['Anna']).map((row) => ({ ...row, planned: false })),
  { maxLength: 25 },
);
const nameOf = ({ athlete }: Pick<LogRow, 'athlete'>): string => (typeof athlete === 'string' ? athlete.trim().toLowerCase() : '');

/** Without what depends on the place of a row. */
const placeless = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'index' ? undefined : inner)));
const byText = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

// ---- what a morning allows ------------------------------------------------------------------------------------------

const levels = Object.keys(terms.allowances);
/** What each morning of 60 days allowed, by days of rest written on all of them. */
function mornings(rows: readonly LogRow[]): readonly number[] {
  const days = Array.from({ length: 60 }, (_, day) => ({ date: on(day), type: 'rest', athlete: 'Anna' }));
  return rowsOf(logOf([...days, ...rows], on(60)))
    .slice(0, days.length)
    .map(({ unfinished }) => levels.indexOf(unfinished?.allowed ?? 'race'));
}

/** Days to where even the slow are through, as POST /v1/recovery answers for the run alone: outside any habit. */
function lateOf(distance: number, type: string): number {
  const run = parseRun({ distance, type });
  if (!run.ok) throw new Error(JSON.stringify(run.errors));
  const { range, milestones } = recoverySummary(run.value);
  return Math.max(range.maxDays, ...milestones.map(({ maxDays }) => maxDays));
}
/** The latest day to which a day of running may hold anybody, with a day more for each day of illness since. */
function latestBy(rows: readonly ToldRow[], athlete: string, until: string): string {
  const own = rows.filter(({ run }) => nameOf(run) === athlete && !run.planned && run.date <= until);
  const illDays = [...new Set(own.filter(({ run }) => ['sick', 'injured'].includes(run.type)).map(({ run }) => run.date))];
  let latest = firstDay;
  for (const date of new Set(own.map(({ run }) => run.date))) {
    const onDay = own.filter(({ run }) => run.date === date && !noRun.includes(run.type));
    for (const type of new Set(onDay.map(({ run }) => run.type))) {
      const sum = onDay.filter(({ run }) => run.type === type || run.inferred?.includes('type')).reduce((total, { run }) => total + run.distanceKm, 0); // plain runs add up before they have a type
      const late = addDays(date, Math.max(lateOf(Math.min(sum, 1000), type), 2) + illDays.filter((ill) => ill >= date).length);
      if (late > latest) latest = late;
    }
  }
  return latest;
}

// ---- laws -----------------------------------------------------------------------------------------------------------

describe('nothing is held for ever', () => {
  test('a run is named as cause only while its own late end is ahead, put off by days of illness', () => {
    fc.assert(
      fc.property(aLog, fc.integer({ min: 0, max: span + 30 }), (log, day) => {
        const found = logOf(log, on(day));
        const rows = rowsOf(found);
        for (const { athlete, causedBy, cautiousUntil, allowedOn } of found.athletes) {
          expect(causedBy === null).toBe(cautiousUntil === null);
          if (!causedBy) continue;
          expect(cautiousUntil! > allowedOn!).toBe(true);
          const cause = rows.filter(({ run }) => run.date === causedBy.date && nameOf(run) === nameOf({ athlete }));
          expect(cautiousUntil! <= latestBy([...cause, ...rows.filter(({ run }) => ['sick', 'injured'].includes(run.type))], nameOf({ athlete }), on(day))).toBe(true);
        }
        for (const { run, unfinished } of rows)
          if (unfinished?.causedBy)
            expect(
              run.date <
                latestBy(
                  rows.filter((row) => row.run.date === unfinished.causedBy!.date || noRun.includes(row.run.type)),
                  nameOf(run),
                  run.date,
                ),
            ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('no day is put off beyond the latest late end of what was run', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const rows = rowsOf(logOf(log, lastDay));
        for (const { run, milestones } of rows) {
          if (run.planned) continue;
          const latest = latestBy(rows, nameOf(run), run.date);
          for (const { date } of milestones) expect(date <= latest, `${run.date}: ${date} after ${latest}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('easy runs never renew it: whatever is jogged after one run, its late end stands', () => {
    const hardTypes = runTypes.filter((type) => !['easy', 'recovery', 'run', 'sprints'].includes(type));
    const jogs = fc.array(fc.record({ day: fc.integer({ min: 0, max: 50 }), distance: fc.integer({ min: 1, max: 15 }) }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...hardTypes), km, jogs, (type, distance, some) => {
        const late = addDays(firstDay, lateOf(distance, type));
        const log = [{ date: firstDay, distance, type }, ...some.map((one) => ({ date: on(one.day), distance: one.distance, type: 'easy' }))];
        for (const { run, milestones } of rowsOf(logOf(log, lastDay)))
          if (run.date <= lastDay) for (const { date } of milestones) expect(date <= late || date === addDays(run.date, 1)).toBe(true);
        const [status] = logOf(log, on(60)).athletes;
        expect(status).toMatchObject({ allowed: lateOf(distance, type) < 60 ? 'race' : (status!.allowed as string) });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what one more run does', () => {
  test('an easy run that was allowed makes no later morning redder', () => {
    let allowed = 0;
    fc.assert(
      fc.property(ownLog, fc.integer({ min: 1, max: span }), fc.integer({ min: 1, max: 15 }), fc.constantFrom('easy', 'recovery'), (log, day, distance, type) => {
        const first = log.filter((row) => !noRun.includes(row.type)).reduce((least, { date }) => (date < least ? date : least), '9');
        if (on(day) < first) return; // the log would start earlier, and its first weeks end earlier
        if (log.some((row) => row.date === on(day) && ['sick', 'injured'].includes(row.type))) return; // who is ill on that day is held by the illness
        const before = mornings(log);
        if (levels[before[day]!] === 'rest') return;
        allowed++;
        const after = mornings([...log, { date: on(day), distance, type, athlete: 'Anna' }]);
        for (let morning = day + 1; morning < 60; morning++) expect(after[morning]!, `morning ${morning}`).toBeGreaterThanOrEqual(before[morning]!);
      }),
      { numRuns: 2000 },
    );
    expect(allowed).toBeGreaterThan(500);
  });

  test('what was trained longer ago never makes a run less known', () => {
    const calm = fc.array(fc.record({ type: fc.constantFrom('easy', 'long'), distance: fc.integer({ min: 3, max: 36 }) }), { minLength: 1, maxLength: 14 });
    const aim = fc.record({ type: fc.constantFrom('easy', 'long', 'tempo'), distance: fc.integer({ min: 10, max: 60 }) });
    fc.assert(
      fc.property(ownLog, calm, aim, (older, base, last) => {
        // every second day, so that none comes too early; the history lies a hundred days before
        const rows: LogRow[] = [...base, last].map((run, at) => ({ ...run, date: on(200 + 2 * at), athlete: 'Anna' }));
        const days = (log: readonly LogRow[]): number[] =>
          rowsOf(logOf(log, on(250)))
            .at(-1)!
            .milestones.map((one) => one.days);
        const [alone, known] = [days(rows), days([...older, ...rows])];
        for (const [at, most] of alone.entries()) expect(known[at]).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what changes nothing', () => {
  test('days stay in order: easy, long, hard', () => {
    fc.assert(
      fc.property(aLog, fc.integer({ min: 0, max: 60 }), (log, day) => {
        const found = logOf(log, on(day));
        for (const { milestones } of [...rowsOf(found), ...found.athletes]) {
          const [easy = '', long = '', hard = ''] = (milestones ?? []).map(({ date }) => date);
          expect(easy <= long && long <= hard).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  /** Compared by days: of two runs of a day that take as long either may be named. */
  const comparable = (log: ToldLog) => ({
    rows: byText(rowsOf(log).map(({ unfinished, ...row }) => placeless({ ...row, before: unfinished && [unfinished.allowed, unfinished.daysLeft] }))),
    athletes: byText(log.athletes.map(({ causedBy, lengthenedBy, ...rest }) => placeless({ ...rest, since: causedBy?.date, and: lengthenedBy?.date }))),
    gaps: byText(placeless(log.gaps) as unknown[]),
  });

  test('the order of rows', () => {
    const both = aLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })));
    fc.assert(
      fc.property(both, ([log, shuffled]) => {
        // names are shown as first written, so they are written alike here
        const named = (rows: readonly LogRow[]): LogRow[] => rows.map((row) => ({ ...row, athlete: nameOf(row) }));
        expect(comparable(logOf(named(shuffled), lastDay))).toEqual(comparable(logOf(named(log), lastDay)));
      }),
      { numRuns: 500 },
    );
  });

  test('other athletes', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const whole = logOf(log, lastDay);
        const parts = ['anna', 'bo', ''].map((name) =>
          logOf(
            log.filter((row) => nameOf(row) === name),
            lastDay,
          ),
        );
        for (const list of ['rows', 'athletes', 'gaps'] as const)
          expect(byText(parts.flatMap((part) => placeless(part[list]) as unknown[]))).toEqual(byText(placeless(whole[list]) as unknown[]));
      }),
      { numRuns: 500 },
    );
  });

  test('the unit in which it is written', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const inMetres = log.map((row) => ({ ...row, distance: Math.round(row.distance * 1000), unit: 'm' }));
        const asText = log.map((row) => ({ ...row, distance: `${row.distance} km` }));
        const plain = placeless(logOf(log, lastDay));
        expect(placeless(logOf(inMetres, lastDay))).toEqual(plain);
        expect(placeless(logOf(asText, lastDay))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

test('every row gets an answer or a coded error, whatever it is', () => {
  const anything = fc.oneof(fc.anything({ withDate: true, withNullPrototype: true }), fc.constantFrom('2026-01-05', '5+5', '8-10', 'marathon', 'rest', 'S', true, 42));
  const aRow = fc.record(
    { date: anything, distance: anything, type: anything, athlete: anything, unit: anything, elevationGainM: anything, rpe: anything, planned: anything },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(aRow, aRun(runTypes, anyone)), { maxLength: 12 }), (log) => {
      const found = logOf(log);
      expect(found.rows.map(({ index }) => index)).toEqual(log.map((_, index) => index));
      for (const row of found.rows) if ('errors' in row) expect(errorCodes).toContain(row.errors[0].code);
      expect(() => JSON.stringify(found)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
