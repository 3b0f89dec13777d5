// Before a race and a season over HTTP: the same days in each form, a log that binds, errors that say where, and nothing that could not be read called well.

import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompactBefore, LeanBefore } from '../../worker/api/before.ts';
import type { CompactSeason, LeanSeason } from '../../worker/api/season.ts';
import type { Problem } from '../../worker/http/problem.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

type Question = Readonly<Record<string, string | number>>;
const text = async (query: Question): Promise<string> => {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return (await server.fetch(`/v1/before?${asked.toString()}`)).text();
};
const get = async <T>(query: Question): Promise<T> => JSON.parse(await text(query)) as T;
const send = (path: string, body: object): Promise<Response> => server.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const post = async <T>(path: string, body: object): Promise<T> => (await (await send(path, body)).json()) as T;

const questions: readonly Question[] = [
  { distance: 'marathon', date: '2027-04-25', runDistance: 36, runType: 'long' },
  { distance: 10, type: 'race', date: '2027-04-25', purpose: 'b', runDistance: 5, runType: 'parkrun' },
  { distance: 'half marathon', date: '2027-04-25', purpose: 'easy' },
  { distance: 50, type: 'trail-race', elevationGainM: 2500, date: '2027-04-25', runDistance: 'marathon', runType: 'race', runRpe: 6 },
  { distance: 30, unit: 'mi', type: 'trail-race', date: '2027-04-25' },
];

describe('before', () => {
  test.each(questions)('full, compact, CSV, POST and the tool say the same: $distance $purpose', async (query) => {
    const [full, compact] = [await get<LeanBefore>(query), await get<CompactBefore>({ ...query, detail: 'compact' })];
    const dateOf = (daysToGo: number): string => full.days.find((day) => day.daysToGo === daysToGo)!.date;
    const held = compact.days.flatMap((span) => {
      const { fromDaysToGo, toDaysToGo, fromDate, toDate, ...holds } = span;
      expect([fromDate, toDate]).toEqual([dateOf(fromDaysToGo), dateOf(toDaysToGo)]);
      return Array.from({ length: fromDaysToGo - toDaysToGo + 1 }, (_, at) => ({ daysToGo: fromDaysToGo - at, date: dateOf(fromDaysToGo - at), ...holds }));
    });
    expect(held).toEqual(full.days);
    expect([compact.race, compact.latest, compact.warnings]).toEqual([full.race, full.latest, full.warnings]);

    const rows = Papa.parse<Record<string, string>>(await text({ ...query, format: 'csv' }), { header: true, skipEmptyLines: true }).data;
    expect(rows.map((row) => [row['daysToGo'], row['date'], row['longestRunKm'], row['longestRaceKm'], row['longestTrailRaceKm'], row['hard'], row['volumeShare']].join())).toEqual(
      full.days.map((day) => [day.daysToGo, day.date, day.longestRun.km, day.longestRace.km, day.longestTrailRace.km, day.hard.fits ? 'yes' : 'no', day.volumeShare].join()),
    );
    expect(rows[0]!['latestDate']).toBe(full.latest?.date ?? '');

    const { unit, runDistance, runType, runRpe, ...race } = query;
    const run = runDistance === undefined ? undefined : { distance: runDistance, type: runType, rpe: runRpe };
    expect(await post<LeanBefore>('/v1/before', { race, run, unit })).toEqual(full);
    const called = await post<{ result: { structuredContent: CompactBefore } }>('/mcp', {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'recovery_before', arguments: query },
    });
    expect(called.result.structuredContent).toEqual(compact);
  });

  test('what binds is named: a 36 km long run a week before a marathon is over in time, and the taper refuses it', async () => {
    const { latest } = await get<LeanBefore>(questions[0]!);
    // recovery: late end of 36 km is 6 days; the taper: 80 % of 36 km within the last three weeks, 28.8
    expect(latest).toMatchObject({ daysBefore: 21, date: '2027-04-04', boundBy: 'taper', recovery: { days: 6 }, taper: { days: 21, leastDays: 14 } });
    expect(latest!.text).toContain('recovery alone would allow it 6 days before');
  });

  const log = [
    { date: '2027-03-21', distance: 18, type: 'long', athlete: 'Anna' },
    { date: '2027-03-24', distance: 10, type: 'easy', athlete: 'Anna' },
    { date: '2027-03-28', distance: 20, type: 'long', athlete: 'Anna' },
    { date: '2027-03-31', distance: 10, type: 'easy', athlete: 'Anna' },
    { date: '2027-04-04', distance: 'marathon', type: 'race', athlete: 'Anna' },
  ];
  const race = { distance: 10, date: '2027-04-18' };
  test('with a log nothing is open before the marathon is over, nor beyond what the runner is used to', async () => {
    const before = await post<LeanBefore>('/v1/before', { race, run: { distance: 25, type: 'long' }, runs: log, asOf: '2027-04-05' });
    // the day after the marathon: rest; from then on the days of its plan (easy from day 3, long and hard from day 10)
    const first = before.days.find(({ date }) => date === '2027-04-12')!;
    expect([first.longestRun.km, first.hard.fits, first.longestRace.km]).toEqual([12, false, 0]); // runs of up to 12 effort-km are no long runs
    expect(before.athlete).toMatchObject({ athlete: 'Anna', longestEffortKm: 20, race: { verdict: 'cautious', shortByDays: 14 } });
    expect(before.latest).toMatchObject({ boundBy: 'habit', fits: false, firstDate: null });
  });
  test('of a log that nobody can read nothing is known, not even without its day', async () => {
    for (const row of [{ date: '2027-04-11', dist: 21, type: 'race' }, null, { date: '2027-04-11', distance: '21-22', type: 'race' }]) {
      const before = await post<LeanBefore>('/v1/before', { race, runs: [row] });
      expect(before.athlete).toMatchObject({ allowed: 'check', race: null, fromDate: null });
      expect(before.days.every(({ longestRun, hard }) => longestRun.km === 0 && !hard.fits)).toBe(true);
      const { races } = await post<LeanSeason>('/v1/season', { races: [race], runs: [row] });
      expect(races).toMatchObject([{ verdict: null, boundBy: 'unknown' }]);
    }
  });
  test('a log speaks of four weeks: a run beyond the habit is refused then, and left to the build-up later', async () => {
    const asked = async (date: string) =>
      post<LeanBefore>('/v1/before', { race: { distance: 'marathon', date }, run: { distance: 30, type: 'long' }, runs: log.slice(0, 4), asOf: '2027-04-01' });
    expect((await asked('2027-05-09')).latest).toMatchObject({ fits: false, boundBy: 'habit' }); // its last day is 18 April
    expect((await asked('2027-06-13')).latest).toMatchObject({ fits: true, boundBy: 'taper', date: '2027-05-23' });
  });
  test('what the run asked for has to be told of is told, and a sick day is no run', async () => {
    const warned = async (query: Question) => (await get<LeanBefore>({ distance: 'marathon', date: '2027-04-25', ...query })).warnings.map(({ code }) => code);
    expect(await warned({ runDistance: 26.2, runType: 'race' })).toEqual(['looks-like-miles']);
    expect(await warned({ runDistance: 30, runType: 'trail-race' })).toEqual(['elevation-assumed']);
    expect(await get<LeanBefore>({ distance: 'marathon', date: '2027-04-25', runDistance: 5, runType: 'sick' })).toMatchObject({
      latest: null,
      warnings: [{ code: 'no-recovery-need' }],
    });
  });
  test('while a row cannot be read nothing is called open', async () => {
    const before = await post<LeanBefore>('/v1/before', { race, run: { distance: 8, type: 'easy' }, runs: [...log, { date: '2027-04-06', distance: 'ten' }], asOf: '2027-04-08' });
    expect(before.athlete).toMatchObject({ allowed: 'check', race: null, unreadRows: [5] });
    expect(before.days.every(({ longestRun, hard }) => longestRun.km === 0 && longestRun.boundBy === 'unknown' && !hard.fits)).toBe(true);
    expect(before.latest).toMatchObject({ boundBy: 'unknown', fits: false });
  });
  test('of several athletes one has to be named, and a slip is hinted', async () => {
    const runs = [...log, { date: '2027-04-04', distance: 5, type: 'easy', athlete: 'Ben' }];
    const named = await post<LeanBefore>('/v1/before', { race, runs, athlete: 'ben' });
    expect(named.athlete?.athlete).toBe('Ben');
    const response = await send('/v1/before', { race, runs, athlete: 'Ana' });
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code, problem.errors[0]!.pointer, problem.errors[0]!.hint]).toEqual([400, 'parameter-invalid', '/athlete', 'Did you mean "Anna"?']);
  });

  test.each([
    [{}, ['distance-missing distance', 'date-missing date']],
    [{ distance: 10, date: '2027-04-25', type: 'easy' }, ['parameter-invalid type']],
    [{ distance: 10, date: '2027-04-25', purpose: 'gaol' }, ['parameter-invalid purpose']],
    [{ distance: 10, date: '2027-04-25', runDistance: 'ten' }, ['distance-not-a-number runDistance']],
    [{ distance: 10, date: '2027-04-25', runType: 'long' }, ['distance-missing runDistance']],
    [{ distance: 10, date: '2027-04-25', runDistance: 5, runRpe: 11 }, ['rpe-out-of-range runRpe']],
  ])('refused: %o', async (query, errors) => {
    const problem = await get<Problem>(query);
    expect(problem.errors.map(({ code, parameter }) => `${code} ${parameter}`)).toEqual(expect.arrayContaining(errors));
  });
  test('of a body the places are told', async () => {
    const problem = await post<Problem>('/v1/before', { race: { distance: 10, purpose: 'gaol' }, run: { distance: 'ten', type: 'easy' } });
    expect(new Set(problem.errors.map(({ pointer }) => pointer))).toEqual(new Set(['/race/date', '/race/purpose', '/run/distance']));
    const flat = await post<Problem>('/v1/before', { distance: 10, date: '2027-04-25' });
    expect(flat.errors[0]!.hint).toContain('{"race": {"distance": ..., "date": ...}}');
  });
});

describe('season', () => {
  const two = [
    { date: '2027-04-04', distance: 'marathon' },
    { date: '2027-04-25', distance: 'marathon' },
  ];
  test('full, compact, CSV, calendar and the tool say the same', async () => {
    const [full, compact] = [await post<LeanSeason>('/v1/season', { races: two }), await post<CompactSeason>('/v1/season', { races: two, detail: 'compact' })];
    const said = (season: LeanSeason | CompactSeason) =>
      season.races.map((race) => ('race' in race ? [race.race.date, race.verdict, race.shortByDays, race.firstDate, race.text] : []));
    // a marathon asks for 28 days at its late end; 21 are given
    expect(full.races).toMatchObject([
      { verdict: 'ok', lastDate: '2027-03-28' },
      { verdict: 'cautious', shortByDays: 7, boundBy: 'recovery', firstDate: '2027-05-02' },
    ]);
    expect(said(compact)).toEqual(said(full));
    const csv = Papa.parse<Record<string, string>>(await (await send('/v1/season?format=csv', { races: two })).text(), { header: true, skipEmptyLines: true }).data;
    expect(csv.map((row) => [row['date'], row['verdict'], Number(row['shortByDays']), row['firstDate'] || null, row['text']])).toEqual(said(full));
    const calendar = (await (await send('/v1/season?format=ics', { races: two })).text()).replaceAll('\r\n ', '');
    expect([...calendar.matchAll(/^SUMMARY:(.*)$/gm)].map(([, summary]) => summary!.split(' of ')[0])).toEqual([
      'Taper: before the 42.195 km race',
      'Race: 42.195 km race',
      'Taper: before the 42.195 km race',
      'Race: 42.195 km race',
    ]);
    const called = await post<{ result: { structuredContent: CompactSeason } }>('/mcp', {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'recovery_season', arguments: { races: two } },
    });
    expect(called.result.structuredContent).toEqual(compact);
  });
  test('a race that could not be read has its own error, nothing after it is called well, and a calendar is refused', async () => {
    const unread = [two[0]!, { date: '2027-05-01', distance: 'ten' }, { date: '2027-09-01', distance: 10 }, { date: '2027-10-01', distance: 10, distnace: 5 }];
    const { races } = await post<LeanSeason>('/v1/season', { races: unread });
    expect(races).toMatchObject([
      { index: 0, verdict: 'ok' },
      { index: 2, verdict: null, unread: [1] },
      { index: 1, error: { code: 'distance-not-a-number', errors: [{ pointer: '/races/1/distance' }] } },
      { index: 3, error: { code: 'parameter-unknown', errors: [{ pointer: '/races/3/distnace' }] } },
    ]);
    const calendar = await send('/v1/season?format=ics', { races: unread });
    expect([calendar.status, ((await calendar.json()) as Problem).errors[0]!.pointer]).toEqual([400, '/races/1/distance']);
  });
  test.each([
    [{}, 'body-invalid', '/races'],
    [{ races: Array.from({ length: 61 }, () => two[0]) }, 'too-many-runs', '/races'],
    [{ races: two, blockWeeks: 0 }, 'parameter-invalid', '/blockWeeks'],
    [{ races: two, unit: 'furlongs' }, 'unit-unknown', '/unit'],
    [{ races: two, runs: 7 }, 'body-invalid', '/runs'],
  ])('refused: %o', async (body, code, pointer) => {
    const problem = await post<Problem>('/v1/season', body);
    expect([problem.code, problem.errors[0]!.pointer]).toEqual([code, pointer]);
  });
  test('a log binds the first race', async () => {
    const runs = [{ date: '2027-03-21', distance: 'marathon', type: 'race' }];
    const { races, windows } = await post<LeanSeason>('/v1/season', { races: two, runs, asOf: '2027-03-22' });
    // 14 days after a marathon: half of runners are ready, the slow end is day 28, 18 April
    expect(races[0]).toMatchObject({ verdict: 'cautious', shortByDays: 14, boundBy: 'unfinished', firstDate: '2027-04-18' });
    expect(windows[0]).toMatchObject({ fromDate: '2027-05-09' });
  });
});
