// POST /v1/log: what of the answer is wanted, how it is told in JSON and CSV, and what is said of the log itself.

import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice, statusNotice, terms, type ToldNote } from '../../core/index.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

type Json = Record<string, unknown>;
const post = (body: unknown, query = '', type = 'application/json'): Promise<Response> =>
  server.fetch(`/v1/log${query}`, { method: 'POST', headers: { 'Content-Type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const json = async (...asked: Parameters<typeof post>): Promise<Json> => (await (await post(...asked)).json()) as Json;
const table = async (...asked: Parameters<typeof post>): Promise<Record<string, string>[]> =>
  Papa.parse<Record<string, string>>((await (await post(...asked)).text()).trimEnd(), { header: true }).data;

const runs = [
  { date: '2026-10-18', distance: 42.195, type: 'race', athlete: 'Anna', id: 'a1' },
  { date: '2026-10-20', distance: 8, type: 'easy', athlete: 'Anna' },
  { date: '2026-10-21', distance: '8-10', type: 'easy', athlete: 'Ben' },
  { date: '2026-10-22', distance: 8, type: 'easy', athlete: 'Cleo' },
  { date: '2026-10-22', distance: 9, type: 'intervals', athlete: 'Cleo' },
  { date: '2026-11-08', distance: 10, type: 'race', athlete: 'Anna', planned: true },
];
const log = { runs, asOf: '2026-10-22' };
const csv = 'Date,Distance (km),Type,Athlete\n2026-10-18,42.195,race,Anna\n\n2026-10-20,8,easy,Anna\n2026-10-21,8-10,easy,Ben\n';

describe('detail', () => {
  const head = ['rulesVersion', 'asOf', 'summary', 'source'];
  test.each([
    ['full', [...head, 'columns', 'notes', 'rows', 'athletes', 'gaps', 'toConfirm', 'notice']],
    ['status', [...head, 'notes', 'athletes', 'gaps', 'notice']],
    ['rows', [...head, 'columns', 'notes', 'rows', 'toConfirm', 'notice']],
  ])('%s, in the query and in the body', async (detail, fields) => {
    const answer = await json(log, `?detail=${detail}`);
    expect(Object.keys(answer)).toEqual(fields);
    expect(await json({ ...log, detail })).toEqual(answer);
    const full = await json(log);
    expect(full).toMatchObject(answer);
    expect(Object.keys(await json(csv, `?detail=${detail}`, 'text/csv'))).toEqual(fields);
  });
  test('everything where nothing, or a blank, is asked for', async () => {
    expect(await json(log, '?detail=')).toEqual(await json(log));
    expect(await json({ ...log, detail: null })).toEqual(await json(log));
  });
  test.each<[string, unknown, string, Json]>([
    ['a slip in the query', log, '?detail=statsu', { code: 'parameter-invalid', errors: [{ parameter: 'detail', received: 'statsu', hint: 'Did you mean "status"?' }] }],
    ['another word in the body', { ...log, detail: 'row' }, '', { code: 'parameter-invalid', errors: [{ pointer: '/detail', received: 'row', hint: 'Did you mean "rows"?' }] }],
    ['no word', { ...log, detail: 7 }, '', { code: 'parameter-invalid', errors: [{ pointer: '/detail', received: null, expected: 'one of full, status, rows' }] }],
    ['twice', { ...log, detail: 'rows' }, '?detail=rows', { code: 'parameter-repeated', errors: [{ parameter: 'detail' }] }],
  ])('%s is refused', async (_, body, query, problem) => {
    const response = await post(body, query);
    expect([response.status, await response.json()]).toMatchObject([400, problem]);
  });
});

describe('JSON', () => {
  test('a status that can be acted on', async () => {
    const { athletes, summary, notice: said } = await json(log, '?detail=status');
    expect(said).toBe(`${statusNotice} ${notice}`);
    expect(summary).toMatchObject({
      rows: 6,
      runs: 4,
      races: 1,
      planned: 1,
      refused: 1,
      refusedBy: { 'distance-ambiguous': 1 },
      athletes: 3,
      firstDay: '2026-10-18',
      lastDay: '2026-10-22',
    });
    // a marathon: easy on day 3 (the 21st), long and hard on day 10, full on day 14; a jog on day 2 is too early and adds a day to each, long and hard up to their late end, day 10
    expect(athletes).toMatchObject([
      {
        athlete: 'Anna',
        allowed: 'easy',
        label: terms.statuses.easy.label,
        allowedOn: '2026-10-22',
        milestones: [
          { id: 'easy-run', days: 0, date: '2026-10-22' },
          { id: 'long-run', days: 6, date: '2026-10-28' },
          { id: 'hard-session', days: 6, date: '2026-10-28' },
          { id: 'full', days: 11, date: '2026-11-02' },
        ],
        cautiousUntil: '2026-11-15',
        causedBy: { index: 0 },
        load: { kmLast7Days: 50.2, hardDaysLast14: 1 },
        unreadRows: [],
        next: { index: 5, verdict: 'cautious', shortByDays: 7 },
      },
      { athlete: 'Ben', allowed: 'check', label: 'a row to check first', milestones: null, unread: 1, unreadRows: [2] },
      { athlete: 'Cleo', allowed: 'long', allowedOn: '2026-10-23', causedBy: { index: 4 }, next: null },
    ]);
    expect((athletes as Json[])[1]).not.toHaveProperty('unreadFileRows');
  });
  test('runs of a day say how many they are', async () => {
    const { rows } = await json(log, '?detail=rows');
    expect((rows as { runsOfDay?: number }[]).map(({ runsOfDay }) => runsOfDay)).toEqual([undefined, undefined, undefined, 2, 2, undefined]);
  });
  test('of a CSV the rows to check are told as a spreadsheet counts too, and the columns that are not there', async () => {
    const { athletes, notes, summary } = await json(csv, '', 'text/csv');
    expect(athletes).toMatchObject([{ unreadFileRows: [] }, { athlete: 'Ben', unreadRows: [2], unreadFileRows: [5] }]);
    expect((notes as ToldNote[]).map(({ text }) => text)).toEqual(['No column for the climb was found: runs count as flat, trail races with an assumed climb.']);
    expect(summary).toMatchObject({ columnsFound: ['date', 'distance', 'type', 'athlete'], columnsNotFound: ['elevationGainM', 'rpe', 'title'] });
  });
  test('each column that is not there is one sentence, once', async () => {
    const garmin = 'Activity Type,Date,Favorite,Title,Distance\nRunning,2026-10-18 08:00:00,false,Long one,"25,30"\n';
    const { notes } = await json(garmin, '?unit=km', 'text/csv');
    expect((notes as ToldNote[]).filter(({ code }) => code === 'no-climb-column')).toHaveLength(1);
    expect(((await json('Date,Distance (km)\n2026-10-18,10\n', '', 'text/csv'))['notes'] as ToldNote[]).map(({ text }) => text)).toEqual([
      'There is no column for the type: every row is read as a plain run.',
      'There is no column for the athlete: the log is read as that of one.',
      'No column for the climb was found: runs count as flat, trail races with an assumed climb.',
    ]);
    expect((await json({ runs: [{ date: '2026-10-18', distance: 10, type: 'easy' }] }))['notes']).toEqual([]); // JSON has no columns
  });
});

describe('CSV', () => {
  test('rows: new columns stand behind the others', async () => {
    const [marathon, jog, broken, , intervals] = await table(log, '?format=csv');
    expect(Object.keys(marathon!).join()).toBe(
      'row,athlete,date,distanceKm,type,easyRunDate,hardSessionDate,fullDate,warnings,error,errorDetail,rulesVersion,longRunDate,allowedBefore,causedBy,runsOfDay,note',
    );
    expect(marathon).toMatchObject({ row: '1', longRunDate: '2026-10-28', allowedBefore: 'race', causedBy: '', runsOfDay: '', note: '' });
    expect(jog).toMatchObject({ allowedBefore: 'rest', causedBy: '42.195 km race of 2026-10-18', warnings: 'too-early', note: expect.stringMatching(/^Too early: /) as string });
    expect(broken).toMatchObject({ row: '3', error: 'distance-ambiguous', allowedBefore: '' });
    expect(intervals).toMatchObject({ runsOfDay: '2' });
  });
  test('status: a row for each athlete', async () => {
    const [anna, ben] = await table(log, '?format=csv&detail=status');
    expect(anna).toMatchObject({
      athlete: 'Anna',
      allowed: 'easy',
      label: 'easy only',
      allowedOn: '2026-10-22',
      longRunDate: '2026-10-28',
      fullDate: '2026-11-02',
      cautiousUntil: '2026-11-15',
      causedBy: '42.195 km race of 2026-10-18',
      unreadRows: '',
      next: '10 km race of 2026-11-08',
      nextVerdict: 'cautious',
      nextShortByDays: '7',
      kmLast7Days: '50.2',
      asOf: '2026-10-22',
    });
    expect(ben).toMatchObject({ athlete: 'Ben', allowed: 'check', easyRunDate: '', unread: '1', unreadRows: '3' });
    expect((await table(csv, '?format=csv&detail=status', 'text/csv'))[1]).toMatchObject({ allowed: 'check', unreadRows: '5' });
  });
});
