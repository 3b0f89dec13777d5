// Never green with an unread row: slips of the pen in the row of a marathon two days ago, on core and API, and which athletes of the fixtures have a row to check.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, readLog, readTable, tellLog, type ErrorCode, type LogRow, type ToldLog } from '../../core/index.ts';
import { readRows as readCsv } from '../../worker/http/csv.ts';
import { serve, type Server } from '../api/workerd.ts';
import { caseVectors, exportVectors } from '../vectors.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

function logOf(...args: Parameters<typeof readLog>): ToldLog {
  const log = readLog(...args);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  return tellLog(log.value);
}
const post = (body: string, query = '', type = 'application/json') => server.fetch(`/v1/log${query}`, { method: 'POST', headers: { 'Content-Type': type }, body });

// ---- slips ----------------------------------------------------------------------------------------------------------

/** What is right of a row: it counts, with a cell left out or not, or nobody knows and it has to be looked at. */
type Right = 'read' | 'cell-ignored' | ErrorCode;
const slips: readonly (readonly [wrong: Partial<LogRow>, right: Right, why: string])[] = [
  [{ rpe: '8/10' }, 'read', 'eight of ten'],
  [{ rpe: '9-10' }, 'cell-ignored', 'which was it? the run counts without it'],
  [{ rpe: '17' }, 'cell-ignored', 'of another scale'],
  [{ rpe: '0' }, 'read', 'not rated'],
  [{ rpe: 'hard' }, 'cell-ignored', 'no number'],
  [{ rpe: '-' }, 'read', 'blank'],
  [{ elevationGainM: '300 hm' }, 'cell-ignored', 'a unit that is not known'],
  [{ elevationGainM: 'flat' }, 'cell-ignored', 'no number'],
  [{ elevationGainM: '-' }, 'read', 'blank'],
  [{ elevationGainM: '-120' }, 'cell-ignored', 'nobody climbs less than nothing'],
  [{ type: 'Race Day!' }, 'read', 'a race'],
  [{ type: 'Race - Berlin' }, 'read', 'a race'],
  [{ type: 'Berlin Marathon' }, 'read', 'a race'],
  [{ type: 'WK' }, 'type-unknown', 'Wettkampf to some, week to others'],
  [{ type: 'zzz' }, 'type-unknown', 'no word'],
  [{ type: '' }, 'type-missing', 'a run of 42 km, raced or not'],
  [{ type: 'HM', distance: 20 }, 'distance-type-mismatch', 'more than a twentieth off'],
  [{ type: '5k', distance: 5.3 }, 'distance-type-mismatch', 'more than a twentieth off'],
  [{ type: '5k', distance: 9 }, 'distance-type-mismatch', 'more than a twentieth off'],
  [{ distance: '' }, 'distance-missing', 'a race of unknown length'],
  [{ distance: 'abc' }, 'distance-not-a-number', 'a race of unknown length'],
  [{ distance: '42,2k m' }, 'read', '42.2 km'],
];
const isRead = (right: Right): boolean => right === 'read' || right === 'cell-ignored';

const raced = '2026-10-18';
const asOf = '2026-10-20';
/** Four weeks of easy running, then the marathon with its slip. */
const before: readonly LogRow[] = Array.from({ length: 14 }, (_, run) => ({ date: addDays('2026-09-19', 2 * run), distance: 10, type: 'easy' }));
const withSlip = (wrong: Partial<LogRow>): LogRow[] => [...before, { date: raced, distance: 42.195, type: 'race', ...wrong }];
const at = before.length;

type Seen = Pick<ToldLog, 'athletes'> & { readonly rows: readonly object[] };
function expectRight({ athletes, rows }: Seen, right: Right): void {
  const [status] = athletes;
  // hard sessions from day 10, races from day 14, easy runs from day 3: the day after tomorrow is a day of rest
  if (isRead(right)) expect(status).toMatchObject({ allowed: 'rest', allowedOn: asOf, causedBy: { index: at, date: raced }, unread: 0, unreadRows: [] });
  else expect(status).toMatchObject({ allowed: 'check', label: 'a row to check first', allowedOn: asOf, unread: 1, unreadRows: [at] });
  const row = rows[at] as { warnings?: readonly { code: string }[]; errors?: readonly { code: string }[]; error?: { code: string } };
  expect(row.warnings?.map(({ code }) => code) ?? row.errors?.[0]?.code ?? row.error?.code).toEqual(right === 'read' ? [] : right === 'cell-ignored' ? [right] : right);
}

describe('a slip in the row of a marathon two days ago', () => {
  test('there are 22', () => expect(slips).toHaveLength(22));
  describe.each(slips)('%j: %s, %s', (wrong, right) => {
    test('core', () => expectRight(logOf(withSlip(wrong), asOf), right));
    test('API', async () => {
      const response = await post(JSON.stringify({ runs: withSlip(wrong), asOf }));
      expectRight((await response.json()) as Seen, right);
    });
    test('CSV, and its answers as CSV', async () => {
      const fields = ['date', 'distance', 'type', 'rpe', 'elevationGainM'] as const;
      const csv = Papa.unparse({
        fields: ['Date', 'Distance (km)', 'Type', 'RPE', 'Elevation gain (m)'],
        data: withSlip(wrong).map((row) => fields.map((name) => row[name] ?? '')),
      });
      const { athletes, rows } = (await (await post(csv, `?asOf=${asOf}`, 'text/csv')).json()) as ToldLog & { athletes: { unreadFileRows: number[] }[] };
      const status = athletes[0]!;
      expect(rows).toHaveLength(at + 1);
      expect([status.allowed, status.unreadRows, status.unreadFileRows]).toEqual(isRead(right) ? ['rest', [], []] : ['check', [at], [at + 2]]);
      const table = await (await post(csv, `?asOf=${asOf}&detail=status&format=csv`, 'text/csv')).text();
      const [line] = Papa.parse<Record<string, string>>(table, { header: true }).data;
      expect([line!['allowed'], line!['unreadRows']]).toEqual(isRead(right) ? ['rest', ''] : ['check', String(at + 2)]);
    });
  });

  test('a month ago it is listed, and holds nobody', () => {
    const [status] = logOf(withSlip({ type: 'zzz' }), addDays(raced, 28)).athletes;
    expect(status).toMatchObject({ allowed: 'race', unread: 1, unreadRows: [] });
    expect(logOf(withSlip({ type: 'zzz' }), addDays(raced, 27)).athletes).toMatchObject([{ allowed: 'check' }]);
  });
  test('of a plan, of a day that is still to come, and of another sport it hides no run', () => {
    for (const row of [{ planned: true }, { date: '2026-10-21' }, { type: 'ride', distance: 40, date: 'x' }] as const)
      expect(logOf([...before, { date: raced, distance: 'abc', type: 'race', ...row }], asOf).athletes).toMatchObject([{ allowed: 'race', unread: 1, unreadRows: [] }]);
  });
  test('without a readable date it may be of any day', () => {
    expect(logOf([...before, { date: '30.02.2026', distance: 42.195, type: 'race' }], asOf).athletes).toMatchObject([{ allowed: 'check', unreadRows: [at] }]);
  });
});

describe('a log of which nothing could be read', () => {
  const runs = [
    { date: '2026-10-18', distance: 'abc', type: 'race', athlete: 'Anna' },
    { date: '2026-10-19', distance: 'def', type: 'race', athlete: 'Ben' },
    { date: 'x', distance: 8, type: 'easy', athlete: 'Ben' },
  ];
  const said = 'Nothing could be read in 3 rows (the distance cannot be read), so nothing is known of anybody here.';
  test('says so first, and allows nobody anything', async () => {
    const { notes, summary, athletes } = (await (await post(JSON.stringify({ runs }))).json()) as ToldLog;
    expect(notes.map(({ text }) => text)).toEqual([said]);
    expect(summary).toMatchObject({ rows: 3, runs: 0, refused: 3, refusedBy: { 'distance-not-a-number': 2, 'date-invalid': 1 }, athletes: 2, firstDay: null });
    expect(athletes.map(({ athlete, allowed, milestones, daysLeft }) => [athlete, allowed, milestones, daysLeft])).toEqual([
      ['Anna', 'check', null, null],
      ['Ben', 'check', null, null],
    ]);
  });
  test('as CSV too', async () => {
    const { notes } = (await (await post('Date,Distance (km),Type\n2026-10-18,abc,race\n', '', 'text/csv')).json()) as ToldLog;
    expect(notes.map(({ text }) => text)).toEqual([
      'Nothing could be read (the distance cannot be read), so nothing is known of anybody here.',
      'There is no column for the athlete: the log is read as that of one.',
      'No column for the climb was found: runs count as flat, trail races with an assumed climb.',
    ]);
  });
  test('an empty log has nothing to say', async () => {
    expect(await (await post(JSON.stringify({ runs: [] }))).json()).toMatchObject({ asOf: null, notes: [], athletes: [], summary: { rows: 0, refused: 0, lastDay: null } });
  });
});

// ---- the fixtures ---------------------------------------------------------------------------------------------------

/** Rows of the fixtures that were broken, or left without what a run needs, on purpose; each makes its athlete one to check. */
const noDistance = 'a run of half an hour and more without a distance: watch, treadmill or signal lost it';
const zeroDistance = 'a run whose distance is 0: nobody knows how far it was';
const bothReadings = 'read in two ways, and nothing in the file decides';
const toCheck: { readonly [file: string]: readonly (readonly [row: number, why: string])[] } = {
  'exports/garmin-connect-export.csv': [[12, noDistance]],
  'exports/garmin-de.csv': [[9, noDistance]],
  'exports/garmin-en-km.csv': [
    [8, noDistance],
    [15, zeroDistance],
  ],
  'exports/garmin-es.csv': [[13, noDistance]],
  'exports/garmin-fr.csv': [[12, noDistance]],
  'exports/garmin-it.csv': [[11, noDistance]],
  'exports/garmin-pl.csv': [[12, noDistance]],
  'exports/garmin-unsure.csv': [...[2, 3, 4, 5, 8, 10, 11].map((row) => [row, bothReadings] as const), [7, noDistance]],
  'exports/hand-made-ambiguous-dates.csv': [2, 3, 4, 5, 7, 8, 9, 10].map((row) => [row, bothReadings]),
  'exports/hand-made-semicolon.csv': [
    [12, 'a type that is no word for a run'],
    [13, 'a day that there is not'],
  ],
  'exports/hand-made-title-rows.csv': [
    [13, zeroDistance],
    [14, 'a word for run and race'],
  ],
  'exports/hand-made-us-dates.csv': [[11, 'a day that there is not']],
  'exports/hand-made.csv': [
    [4, 'a distance from 8 to 10'],
    [15, 'no type'],
    [16, 'a distance in words'],
    [17, 'a word for any session'],
  ],
  'exports/intervals-derived.csv': [
    [9, noDistance],
    [10, zeroDistance],
  ],
  'exports/intervals-icu.csv': [[12, noDistance]],
  'exports/strava-de.csv': [[10, zeroDistance]],
  'exports/strava-en.csv': [
    [12, zeroDistance],
    [15, noDistance],
  ],
  'exports/strava-old.csv': [[10, zeroDistance]],
  'cases/18-type-words.csv': [[9, 'a long run with marathon pace in it: two types']],
  'cases/21-status-race-with-unread-last-row.csv': [[3, 'a slip in the word marathon']],
  'cases/23-sections-and-totals.csv': [[4, 'no day: that of the row above, or another']],
  'cases/own-type-of-walks-fr.csv': [[2, 'a word that names no run and no sport that is known']],
  'cases/own-quotes-in-notes.csv': [[4, 'a row that a quotation mark broke']],
  'cases/own-garmin-sv.csv': [[4, 'trail running, in a language that is not known']],
  'cases/own-garmin-unknown-language.csv': [[3, 'cycling, in a language that is not known']],
  'cases/own-week-column-de.csv': [
    [3, 'no day'],
    [4, 'a day without its year'],
    [8, 'no day'],
  ],
  'cases/own-undated-is-no-sum.csv': [
    [3, 'no day'],
    [5, 'no day'],
    [6, 'no day'],
  ],
  'cases/own-name-left-out.csv': [[3, 'no name among named ones: it may be of either of two']],
  'cases/own-race-marks.csv': [[5, 'a session marked as a race']],
  'cases/own-day-fraction.csv': [
    [2, bothReadings],
    [4, bothReadings],
  ],
};

const files = [
  ...exportVectors.filter(({ refused }) => refused === undefined).map(({ file, unit }) => ({ file: `exports/${file}`, unit })),
  ...caseVectors.filter(({ refused }) => refused === undefined).map(({ file, unit }) => ({ file: `cases/${file}`, unit })),
  { file: 'half-marathon-training.csv', unit: undefined },
];
/** Its athletes, and of those to check the rows of the file. */
function statusesOf({ file, unit }: (typeof files)[number]): { athletes: number; check: number; rows: number[] } {
  const csv = readCsv(readFileSync(`test/fixtures/${file}`, 'utf8'), 20_000);
  const table = 'cells' in csv ? readTable(csv.cells, unit) : null;
  if (!table?.ok) throw new Error(`${file} was refused`);
  const { athletes } = logOf(table.value);
  const check = athletes.filter(({ allowed }) => allowed === 'check');
  const rows = new Set(check.flatMap(({ unreadRows }) => unreadRows.map((index) => table.value.rowNumbers[index]!)));
  return { athletes: athletes.length, check: check.length, rows: [...rows].sort((a, b) => a - b) };
}

describe('the fixtures', () => {
  const listed = new Map(files.map((one) => [one.file, statusesOf(one)]));

  test('rows to check are those that were broken on purpose, each with its reason', () => {
    const found = [...listed].filter(([, { check }]) => check > 0).map(([file, { rows }]) => [file, rows] as const);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(toCheck).map(([file, rows]) => [file, rows.map(([row]) => row).sort((a, b) => a - b)])));
  });

  test('of all other files at most one athlete in ten is one to check', () => {
    const others = [...listed].filter(([file]) => !(file in toCheck)).map(([, one]) => one);
    const [athletes, check] = [others.reduce((sum, one) => sum + one.athletes, 0), others.reduce((sum, one) => sum + one.check, 0)];
    expect(athletes).toBeGreaterThanOrEqual(50);
    expect(check / athletes).toBeLessThanOrEqual(0.1);
  });
});
