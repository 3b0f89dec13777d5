// The training log: vectors derived by hand on every surface, what is asked of its answer, and a real one. Its laws are in log-laws.test.ts.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { terms, describeLoggedRun, errorTitles, readLog, tellLog, type LogRow, type ToldLog, type ToldRow, type ErrorCode } from '../../core/index.ts';
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
/** What was not over is named beside what it made too early: an easy run after a session is what every plan has. */
function noteOf({ warnings, unfinished }: ToldRow): string {
  const isHeld = warnings.some(({ code }) => ['too-early', 'habit-unknown', 'above-plan'].includes(code));
  return [...warnings.map(({ text }) => text), ...(isHeld && unfinished?.causedBy ? [`Not over when the day began: ${describeLoggedRun(unfinished.causedBy)}.`] : [])].join(' ');
}

function logOf(rows: readonly LogRow[], asOf?: string): ToldLog {
  const log = readLog(rows, asOf);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return tellLog(log.value);
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
      if (wanted.rows.every((row) => 'error' in row)) {
        expect([shown.length, shown[0]![1], shown[0]![7]]).toEqual([1, 'a row to check first', expect.stringMatching(/cannot be read|can be read/)]); // one sentence for all
        return;
      }
      expect(shown.map(([athlete, allowed, ...left]) => [athlete, allowed, ...left.slice(0, 3)])).toEqual(
        wanted.athletes.map(({ athlete, allowed, daysLeft }) => [athlete ?? '', terms.statuses[allowed].label, ...(daysLeft ? withoutLong(daysLeft) : ['', '', ''])]),
      );
      for (const [line, { unread }] of wanted.athletes.entries()) expect(String(shown[line]![7]).includes('cannot be read')).toBe(unread > 0);
    });
  });
});

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
    const rows = answer.rows.filter((row) => 'milestones' in row);
    const shown = ['easy-run', 'hard-session', 'full'] as const;
    const fromSheet = log.map((_, row) => [0, 1, 2].map((column) => new Date(epoch + Number(sheet.at(row + 1, 3 + column)) * 86_400_000).toISOString().slice(0, 10)));
    expect(fromSheet).toEqual(rows.map(({ milestones }) => shown.map((id) => milestones.find((one) => one.id === id)!.date)));

    const [status] = answer.athletes;
    const count = (wanted: string): number => rows.filter(({ warnings }) => warnings.some(({ code }) => code === wanted)).length;
    const most = Math.max(...rows.flatMap(({ milestones }) => milestones.map(({ days }) => days)));
    console.log(
      `real log: ${answer.rows.length} rows, ${answer.rows.length - rows.length} errors, ${count('too-early')} run too early, ${count('session-spike')} spikes, ${answer.toConfirm.length} to confirm as races, ` +
        `longest countdown ${most} days, status ${answer.asOf}: ${status!.allowed}`,
    );
    // plain runs of at most 24.6 km: long ones beyond 19 ask for an easy day (hard on day 2), and all is over on day 1 (0.9 to 1 days); the next run on such a day is easy, so none is too early.
    // Spikes are said at most once in 7 days of a runner who builds up to a half marathon five times
    expect([most, count('too-early'), status!.allowed, status!.unreadRows]).toEqual([2, 0, 'race', []]);
    expect(count('session-spike') / rows.length).toBeLessThanOrEqual(0.05);
    expect(
      rows.filter(({ milestones }) => milestones.find(({ id }) => id === 'hard-session')!.days === 2).every(({ run, runsOfDay }) => run.distanceKm > 19 || runsOfDay! > 1),
    ).toBe(true);
  });
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
