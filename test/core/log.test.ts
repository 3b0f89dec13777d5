// The training log: vectors derived by hand on every surface, laws that hold for every log, and a real one.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeLoggedRun, errorTitles, gapBetween, parseRun, readLog, tellLog, type LogRow, type ToldLog, type ToldRow, type ErrorCode, errorCodes } from '../../core/index.ts';
import { call, dayOf, isDate, loadBundle } from '../sheets/bundle.ts';
import { sheetOf } from '../sheets/sheet.ts';
import { serve, type Server } from '../api/workerd.ts';
import { logVectors, type LogVector } from '../vectors.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

/** What a log answers through the API: as core's, but a row's errors as one. */
type Answer = Omit<ToldLog, 'rows'> & { rows: (Exclude<ToldLog['rows'][number], { errors: unknown }> | { index: number; error: { code: string; detail: string } })[] };

function post(body: string, query = '', type = 'application/json') {
  return server.fetch(`/v1/log${query}`, { method: 'POST', headers: { 'Content-Type': type }, body });
}

/** A log's answer in the terms of the vectors. */
function seen({ asOf, rows, athletes, gaps }: Answer): LogVector['expect'] {
  return {
    asOf,
    rows: rows.map((row) =>
      'error' in row
        ? { error: row.error.code as ErrorCode }
        : {
            dates: row.milestones.map(({ date }) => date),
            before: row.unfinished && { allowed: row.unfinished.allowed, causedBy: row.unfinished.causedBy?.index ?? null },
            warnings: row.warnings.map(({ code }) => code).sort(),
          },
    ),
    athletes: athletes.map(({ athlete, allowed, allowedOn, daysLeft, causedBy, cautiousUntil, recoveryRuns, unread }) => ({
      athlete,
      allowed,
      allowedOn,
      daysLeft: daysLeft && [daysLeft['easy-run'], daysLeft['long-run'], daysLeft['hard-session'], daysLeft.full],
      causedBy: causedBy?.index ?? null,
      cautiousUntil,
      recoveryRuns: recoveryRuns.last7Days,
      unread,
    })),
    gaps: gaps.map(({ athlete, from, to, days, verdict, shortByDays }) => ({ athlete, from: from?.index ?? null, to: to.index, days, verdict, shortByDays })),
  };
}

/** What RECOVERY_LOG says of a run, in core's words. */
const noteOf = ({ warnings, unfinished }: ToldRow): string =>
  [...warnings.map(({ text }) => text), ...(unfinished?.causedBy ? [`Not over when the day began: ${describeLoggedRun(unfinished.causedBy)}.`] : [])].join(' ');

function logOf(rows: readonly LogRow[], asOf?: string): ToldLog {
  const log = readLog(rows, asOf);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return tellLog(log.value);
}
/** The milestones of a row, which is no error. */
function milestonesAt(log: ToldLog, index: number): { days: number; date: string }[] {
  const row = log.rows[index];
  if (!row || 'errors' in row) throw new Error(`row ${index} is an error`);
  return [...row.milestones];
}
const answerOf = (log: ToldLog): Answer => ({
  ...log,
  rows: log.rows.map((row) => ('errors' in row ? { index: row.index, error: { code: row.errors[0].code, detail: '' } } : row)),
});

describe('vectors', () => {
  test('there are enough, each with its arithmetic', () => {
    expect(logVectors.length).toBeGreaterThanOrEqual(200);
    for (const { because } of logVectors) expect(because).toMatch(/\S/);
  });

  test.each(logVectors)('core: $name', ({ rows, asOf, expect: wanted }) => {
    expect(seen(answerOf(logOf(rows, asOf)))).toEqual(wanted);
  });

  test.each(logVectors)('API: $name', async ({ rows, asOf, expect: wanted }) => {
    const response = await post(JSON.stringify({ runs: rows, asOf }));
    expect(seen((await response.json()) as Answer)).toEqual(wanted);
  });

  // Sheets has no column for planned, id, start and duration: a planned run is one after the day of the status
  describe('built add-on', () => {
    const context = loadBundle();
    const day = (value: unknown): unknown => (isDate(value) ? dayOf(value) : value);
    const columns = (rows: readonly LogRow[]): unknown[] =>
      (['date', 'distance', 'type', 'athlete', 'unit', 'elevationGainM', 'rpe'] as const).map((name) => rows.map((row) => [row[name] ?? '']));
    /** Without the long run, which has no column of its own there. */
    const withoutLong = <T>([easy, , hard, full]: readonly T[]): T[] => [easy!, hard!, full!];
    const noBlank = logVectors.filter(
      ({ rows, expect: { rows: wanted } }) =>
        rows.length > 1 &&
        rows.every(({ planned, id, start, duration }) => [planned, id, start, duration].every((value) => value === undefined)) &&
        !wanted.some((row) => 'error' in row && row.error === 'distance-missing'),
    );

    test.each(noBlank.filter(({ asOf, rows }) => asOf === undefined || rows.every(({ date }) => typeof date !== 'string' || date <= asOf)))(
      'RECOVERY_LOG: $name',
      ({ rows, expect: wanted }) => {
        const shown = call(context, 'RECOVERY_LOG', columns(rows)) as unknown[][];
        const core = logOf(rows).rows;
        expect(shown.map((cells) => cells.slice(0, 3).map(day))).toEqual(
          wanted.rows.map((row) => ('dates' in row && row.dates.length > 0 ? withoutLong(row.dates) : ['', '', ''])),
        );
        for (const [row, cells] of shown.entries()) {
          const answer = core[row]!;
          if (!('errors' in answer)) expect(cells[3]).toBe(['rest', 'cross-training'].includes(answer.run.type) ? '' : noteOf(answer));
          else expect(cells[3]).toContain(errorTitles[answer.errors[0].code]);
        }
      },
    );

    test.each(noBlank.filter(({ expect: { athletes } }) => athletes.length > 0))('RECOVERY_STATUS: $name', ({ rows, asOf, expect: wanted }) => {
      const [, ...shown] = call(context, 'RECOVERY_STATUS', [asOf ?? '', ...columns(rows)]) as unknown[][];
      expect(shown.map(([athlete, allowed, ...left]) => [athlete, allowed, ...left.slice(0, 3)])).toEqual(
        wanted.athletes.map(({ athlete, allowed, daysLeft }) => [athlete ?? '', allowed, ...(daysLeft ? withoutLong(daysLeft) : ['', '', ''])]),
      );
      for (const [line, { unread }] of wanted.athletes.entries()) expect(String(shown[line]![7]).includes('cannot be read')).toBe(unread > 0);
    });
  });
});

// ---- laws -----------------------------------------------------------------------------------------------------------

const start = Date.UTC(2026, 0, 1);
const dateOf = (day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
const aRun = (types: readonly string[]): fc.Arbitrary<LogRow> =>
  fc.record(
    {
      date: fc.integer({ min: 0, max: 40 }).map(dateOf),
      distance: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(8, 9, 10, 42.195, 170)),
      type: fc.constantFrom(...types),
      athlete: fc.constantFrom('Anna', 'anna ', 'Bo', ''),
      rpe: fc.constantFrom(5, 7, 9),
      planned: fc.constantFrom(false, false, false, true),
    },
    { requiredKeys: ['date', 'distance', 'type'] },
  );
const runTypes = ['easy', 'recovery', 'run', 'long', 'tempo', 'intervals', 'race', 'trail-race', 'downhill'];
const aLog = fc.array(aRun([...runTypes, ...runTypes, 'rest', 'sick', 'cross-training']), { maxLength: 25 });
const lastDay = dateOf(40);
const nameOf = ({ athlete }: LogRow): string => (typeof athlete === 'string' ? athlete.trim().toLowerCase() : '');

/** Without what depends on the place of a row. */
const placeless = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'index' ? undefined : inner)));
const byText = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
const fullDays = (log: ToldLog): ReadonlyMap<string, number> =>
  new Map(log.athletes.flatMap(({ athlete, daysLeft }) => (daysLeft ? [[athlete?.toLowerCase() ?? '', daysLeft.full] as const] : [])));

describe('laws', () => {
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(
        aLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          // names are shown as first written, so they are written alike here
          const named = (rows: readonly LogRow[]) =>
            rows.map((row) => ({
              ...row,
              athlete: nameOf(row),
            }));
          const [one, other] = [logOf(named(log), lastDay), logOf(named(shuffled), lastDay)];
          // a run on the day of another may be named by either row where both take as long: compared by days
          const plain = (found: ToldLog) =>
            found.rows.map((row) =>
              'errors' in row ? row : { run: row.run, milestones: row.milestones, warnings: row.warnings, before: row.unfinished?.allowed, left: row.unfinished?.daysLeft },
            );
          expect(byText(plain(other).map(placeless))).toEqual(byText(plain(one).map(placeless)));
          const status = (found: ToldLog) => found.athletes.map(({ causedBy, lengthenedBy, ...rest }) => ({ ...rest, since: causedBy?.date, and: lengthenedBy?.date }));
          expect(byText(status(other))).toEqual(byText(status(one)));
          expect(byText(placeless(other.gaps) as unknown[])).toEqual(byText(placeless(one.gaps) as unknown[]));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('adding a run never makes anyone recovered sooner', () => {
    fc.assert(
      fc.property(aLog, aRun(runTypes), fc.integer({ min: 0, max: 60 }), (log, more, day) => {
        const without = logOf(log, dateOf(day));
        const added = logOf([...log, more], dateOf(day));
        const before = fullDays(without);
        // while somebody is sick no countdown applies, and the first run afterwards starts it again: nothing to compare
        for (const [athlete, days] of fullDays(added)) if (before.has(athlete)) expect(days).toBeGreaterThanOrEqual(before.get(athlete)!);
        for (const [index, row] of without.rows.entries()) {
          const then = added.rows[index]!;
          if ('errors' in row || 'errors' in then) throw new Error('a row of the generator was refused');
          for (const [at, { date }] of row.milestones.entries()) expect(then.milestones[at]!.date >= date).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('splitting a log by athlete changes nothing', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const whole = logOf(log, lastDay);
        const parts = ['anna', 'bo', ''].map((name) =>
          logOf(
            log.filter(({ athlete }) => nameOf({ athlete }) === name),
            lastDay,
          ),
        );
        for (const list of ['rows', 'athletes', 'gaps'] as const) {
          expect(byText(parts.flatMap((part) => placeless(part[list]) as unknown[]))).toEqual(byText(placeless(whole[list]) as unknown[]));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('days left never exceed the largest max of the unfinished runs, one more for each sick day among them', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const { rows } = logOf(log, lastDay);
        const ofAthlete = new Map<string, ToldRow[]>();
        for (const row of rows) {
          if ('errors' in row) throw new Error('a row of the generator was refused');
          const key = nameOf({ athlete: row.run.athlete });
          ofAthlete.set(key, [...(ofAthlete.get(key) ?? []), row]);
        }
        for (const all of ofAthlete.values()) {
          let bound = 0;
          const days = [...new Set(all.map(({ run }) => run.date))].sort();
          for (const day of days) {
            const onDay = all.filter(({ run }) => run.date === day);
            if (onDay[0]!.unfinished === null) bound = 0; // nothing is unfinished: a new count
            else expect(onDay[0]!.unfinished.daysLeft.full).toBeLessThanOrEqual(bound);
            // a day's runs of one type add up, so it is the whole distance that counts
            const types = new Set(onDay.map(({ run }) => (run.inferred?.includes('type') ? 'run' : run.type)));
            for (const type of types) {
              const alike = onDay.filter(({ run }) => (run.inferred?.includes('type') ? 'run' : run.type) === type);
              if (['rest', 'sick', 'cross-training'].includes(type)) continue;
              const run = parseRun({ distance: alike.reduce((sum, one) => sum + one.run.distanceKm, 0), type });
              if (run.ok) bound = Math.max(bound, maxOf(run.value));
            }
            for (const { milestones } of onDay) for (const { days: left } of milestones) expect(left).toBeLessThanOrEqual(bound);
            if (onDay.some(({ run }) => run.type === 'sick')) bound++;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every row gets an answer or a coded error, whatever it is', () => {
    const anything = fc.oneof(fc.anything({ withDate: true, withNullPrototype: true }), fc.constantFrom('2026-01-05', '5+5', '8-10', 'marathon', 'rest', 'S', true, 42));
    const aRow = fc.record(
      { date: anything, distance: anything, type: anything, athlete: anything, unit: anything, elevationGainM: anything, rpe: anything, planned: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(aRow, aRun(runTypes)), { maxLength: 12 }), (log) => {
        const found = logOf(log);
        expect(found.rows.map(({ index }) => index)).toEqual(log.map((_, index) => index));
        for (const row of found.rows) if ('errors' in row) expect(errorCodes).toContain(row.errors[0].code);
        expect(() => JSON.stringify(found)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

/** Days to the slow end of full recovery. */
const maxOf = (run: Parameters<typeof gapBetween>[0]): number => {
  // the slow end, read off the words: the first day on which a race is no longer called short
  for (let day = 0; ; day++) {
    const gap = gapBetween({ ...run, date: '2026-01-01' }, dateOf(day));
    if (gap.ok && gap.value.verdict === 'ok') return day;
  }
};

// ---- a real log -----------------------------------------------------------------------------------------------------

describe('a real log of 1,055 rows', () => {
  const csv = readFileSync('test/fixtures/half-marathon-training.csv', 'utf8');
  const { data: log } = Papa.parse<{ date: string; dist_m: string }>(csv, { header: true, skipEmptyLines: true });
  const last = log.length + 1;

  test('RECOVERY_DAYS and POST /v1/recovery agree on every run', async () => {
    expect(log).toHaveLength(1055);
    const sheet = sheetOf([['Date', 'Distance', 'Type', `=RECOVERY_DAYS(B1:B${last},C1:C${last},"m")`], ...log.map(({ date, dist_m }) => [date, Number(dist_m), 'run'])]);
    expect(sheet.at(0, 3)).toBe(''); // the header
    const column = log.map((_, row) => sheet.at(row + 1, 3));
    const counts = new Map<unknown, number>();
    for (const days of column) counts.set(days, (counts.get(days) ?? 0) + 1);
    console.log(`real log: days → runs: ${[...counts].map(([days, runs]) => `${String(days)} → ${runs}`).join(', ')}`);
    expect(column.filter((days) => typeof days === 'number')).toHaveLength(1055);

    const fromApi: unknown[] = [];
    for (const from of [0, 1000]) {
      const runs = log.slice(from, from + 1000).map(({ dist_m }) => ({ distance: dist_m, unit: 'm', type: 'run' }));
      const response = await server.fetch('/v1/recovery', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ runs }) });
      fromApi.push(...((await response.json()) as { results: { result: { recoveryDays: number } }[] }).results.map(({ result }) => result.recoveryDays));
    }
    expect(column).toEqual(fromApi);
  });

  test('POST /v1/log as CSV and RECOVERY_LOG give the same dates; the longest countdown comes from one run', async () => {
    const response = await post(csv, '', 'text/csv');
    const answer = (await response.json()) as Answer & { columns: readonly { role: string; header: string; unit?: string }[] };
    expect(response.status).toBe(200);
    expect(answer.columns.map(({ role, header, unit }) => [role, header, unit])).toEqual([
      ['date', 'date', undefined],
      ['distance', 'dist_m', 'm'],
      ['duration', 'mov_s', 's'],
    ]);
    expect(answer.rows).toHaveLength(1055);

    const sheet = sheetOf([
      ['Date', 'Distance', 'Type', `=RECOVERY_LOG(A1:A${last},B1:B${last},C1:C${last},"","m")`],
      ...log.map(({ date, dist_m }) => [date, Number(dist_m), 'run']),
    ]);
    expect([0, 1, 2, 3].map((column) => sheet.at(0, 3 + column))).toEqual(['Easy from', 'Hard from', 'Full on', 'Note']);
    const epoch = Date.UTC(1899, 11, 30); // the engine answers serial numbers
    const fromSheet = log.map((_, row) => [0, 1, 2].map((column) => new Date(epoch + Number(sheet.at(row + 1, 3 + column)) * 86_400_000).toISOString().slice(0, 10)));
    expect(fromSheet).toEqual(answer.rows.map((row) => ('milestones' in row ? row.milestones.map(({ date }) => date) : row.error)));

    const rows = answer.rows.filter((row) => 'milestones' in row);
    const full = (row: (typeof rows)[number]): number => row.milestones[2]!.days;
    const longest = rows.reduce((most, row) => (full(row) > full(most) ? row : most));
    const early = rows.filter(({ warnings }) => warnings.some(({ code }) => code === 'too-early')).length;
    const cause = longest.unfinished?.causedBy ?? longest.run;
    console.log(
      `real log: ${answer.rows.length} rows, ${answer.rows.length - rows.length} errors, ${early} run too early, ${answer.toConfirm.length} to confirm as races, status ${answer.asOf}: ${answer.athletes[0]!.allowed}; ` +
        `longest countdown ${full(longest)} days after ${longest.run.distanceKm} km on ${longest.run.date}, from ${cause.distanceKm} km on ${cause.date}`,
    );
    // 3.86 + 7.45 + 2.00 + 7.84 = 21.16 km on 5 July 2022: between 15 (1 day) and 25 km (2 days), ln(21.16/15)/ln(25/15) = 0.67 of the way, so 2 days.
    // The day after allows 9 easy km: 14.36 km add their day (1), to 8 July; on 7 July 13.84 km are again too many, to 9 July: 2 days, and no run leaves more.
    expect([full(longest), longest.run.date, cause.date, cause.distanceKm]).toEqual([2, '2022-07-07', '2022-07-05', 21.16142]);
  });
});

test('the example of docs/log.md says what it says', () => {
  const page = readFileSync('docs/log.md', 'utf8');
  const { runs, asOf } = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as { runs: LogRow[]; asOf: string };
  const full = (rows: readonly LogRow[], index: number) =>
    milestonesAt(logOf(rows), index)
      .map(({ date }) => date)
      .slice(1);
  expect(full(runs, 0)).toEqual(['2026-10-28', '2026-11-01']); // "hard sessions from the 28th and full recovery on 1 November"
  expect(full(runs, 1)).toEqual(['2026-10-28', '2026-11-01']); // "Easy 8 km on the 21st changes nothing"
  expect(full([runs[0]!, { ...runs[1]!, type: 'intervals' }], 1)[1]).toBe('2026-11-03'); // "move full recovery to the 3rd"
  expect(logOf(runs, asOf).athletes[0]).toMatchObject({ athlete: 'Anna', allowed: 'easy' });
});

describe('race spacing in words', () => {
  const formula = (dateA: string, distance: unknown, type: string, dateB: string) => call(loadBundle(), 'RECOVERY_GAP', [dateA, distance, type, dateB]);
  test.each([
    // race 42.2: full 14 (7-28); race 10: 3.5 (3-5) rounds to 4
    ['2026-10-01', 42.195, 'race', '2026-10-14', 'too soon by 1 day'],
    ['2026-10-01', 42.195, 'race', '2026-10-04', 'too soon by 11 days'],
    ['2026-10-01', 42.195, 'race', '2026-10-15', 'cautious: 14 days short of the slow end'],
    ['2026-10-01', 42.195, 'race', '2026-10-28', 'cautious: 1 day short of the slow end'],
    ['2026-10-01', 42.195, 'race', '2026-10-29', 'ok'],
    ['2026-10-01', 10, 'race', '2026-10-09', 'ok'],
    ['2026-10-01', 10, 'rest', '2026-10-09', ''],
    ['2026-10-01', '', 'race', '2026-10-09', ''],
  ])('%s %s %s, then %s: %s', (dateA, distance, type, dateB, words) => {
    expect(formula(dateA, distance, type, dateB)).toBe(words);
  });
  test('a race before the run is an error', () => {
    expect(() => formula('2026-10-09', 10, 'race', '2026-10-01')).toThrow('the race comes after the run');
  });
});
