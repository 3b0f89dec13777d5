// Plans: hand-derived vectors over the surfaces, check-ins, claims, calendars, dates and what must never happen.

import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInContext } from 'node:vm';
import { redFlags } from '../../core/rules/check-in.ts';
import { milestoneOf, parsePlan, parseRun, planAfter, recoverySummary, tellPlan, terms, type PlanInput, type ToldPlan as Plan } from '../../core/index.ts';
import { call, isDate, loadBundle } from '../sheets/bundle.ts';
import { sheetOf } from '../sheets/sheet.ts';
import { serve, type Server } from '../api/workerd.ts';
import { leanPlan } from '../../worker/api/lean.ts';
import { checkIns, plans } from '../vectors.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const core = (input: PlanInput): Plan => {
  const read = parsePlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return tellPlan(planAfter(read.value.run, read.value.options));
};
const get = async (path: string): Promise<Plan> => (await (await server.fetch(path)).json()) as Plan;
const post = (body: unknown) => server.fetch('/v1/plan', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const milestoneDays = (plan: Plan) => Object.fromEntries(plan.milestones.map(({ id, days }) => [id, days]));
const dateOf = (plan: Plan, milestone: terms.Milestone) => plan.milestones.find(({ id }) => id === milestone)!.date;
const shape = (plan: Plan) => ({
  phases: plan.days.map(({ phase }) => phase),
  easyRun: milestoneDays(plan)['easy-run'],
  hardSession: milestoneDays(plan)['hard-session'],
  full: milestoneDays(plan)['full'],
});

describe.each(plans)('$name', ({ input, expect: wanted }) => {
  test('core', () => {
    const plan = core(input);
    const { recoveryRun: run } = plan;
    expect({
      ...shape(plan),
      ...(wanted.longRun === undefined ? {} : { longRun: milestoneDays(plan)['long-run'] }),
      recoveryRun: {
        advised: run.advised,
        ...(run.advised === 'no'
          ? {}
          : {
              earliestDay: run.earliestDay,
              minutes: [run.minutes.min, run.minutes.max],
              ...(run.heartRate.fromBpm === undefined ? {} : { bpm: [run.heartRate.fromBpm, run.heartRate.toBpm] }),
            }),
      },
      latestReturn: plan.latestReturn?.day,
      totals: Object.values(plan.totals),
      warnings: plan.warnings.map(({ code }) => code).sort(),
      ...(wanted.dates ? { dates: { easyRun: dateOf(plan, 'easy-run'), hardSession: dateOf(plan, 'hard-session'), full: dateOf(plan, 'full') } } : {}),
    }).toEqual(wanted);
  });
  test('API in workerd gives the same', async () => {
    const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
    expect(await get(`/v1/plan?${query.toString()}`)).toEqual(JSON.parse(JSON.stringify(leanPlan(core(input)))));
  });
});

// RECOVERY_PLAN takes no training phase, level, heart rate or RPE: vectors with one of them end at the API
const planArguments = new Set(['distance', 'type', 'date', 'approach', 'elevationGainM']);
describe.each(plans.filter(({ input }) => Object.keys(input).every((name) => planArguments.has(name))))('$name', ({ input, expect: wanted }) => {
  const { distance, type, date = '', approach = '', elevationGainM = '' } = input;
  const labels = wanted.phases.map((phase) => terms.phases[phase].label);
  test('built add-on gives the same phases', () => {
    const table = call(loadBundle(), 'RECOVERY_PLAN', [distance, type, date, approach, '', elevationGainM]) as unknown[][];
    expect(table.slice(1, 1 + labels.length).map((row) => [row[0], row[2]])).toEqual(labels.map((label, day) => [day, label]));
    const notes = table.slice(1 + labels.length);
    expect(notes.length).toBeGreaterThan(wanted.warnings.length);
    expect(notes.every((row) => row[2] === 'note')).toBe(true);
  });
  test('a spreadsheet spills the same phases', () => {
    const sheet = sheetOf([[distance, type, date, approach, elevationGainM], ['=RECOVERY_PLAN(A1,B1,C1,D1,"",E1)']]);
    expect(labels.map((_, day) => sheet.at(2 + day, 2))).toEqual(labels);
  });
});

describe.each(checkIns)('check-in: $name', ({ input, checkIns: given, expect: wanted }) => {
  test('core and POST /v1/plan', async () => {
    const plan = core({ ...input, checkIns: given });
    if ('stopped' in wanted) {
      expect(plan).toMatchObject({ recoveryDays: null, days: [], milestones: [], latestReturn: null, stopped: { urgency: wanted.stopped } });
      expect(JSON.stringify(plan)).not.toMatch(/\d{4}-\d{2}-\d{2}/); // no dates
    } else expect(shape(plan)).toEqual(wanted);
    const { approach, date, ...run } = input;
    const response = await post({ run, approach, date, checkIns: given });
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(leanPlan(plan))));
  });
});

describe('the recovery run', () => {
  test('the prescription says what each claim on it says', () => {
    const run = core({ distance: 10, type: 'intervals', approach: 'active', maxHrBpm: 190 }).recoveryRun;
    expect(run).toMatchObject({
      advised: 'yes',
      minutes: { min: 20, max: 45 }, // A2.1, A5.2
      heartRate: { fromPercent: 60, toPercent: 70, fromBpm: 114, toBpm: 133 }, // A5.1: 0.6 × 190 = 114, 0.7 × 190 = 133
      talkTest: expect.stringMatching(/full sentences.*hours/) as string, // A2.3, A5.3
      surface: expect.stringMatching(/Flat and soft/) as string, // A2.4, A5.3
      stopRule: expect.stringMatching(/forced.*rest/) as string, // A2.5
      perWeek: { min: 1, max: 3 }, // A5.4
      forms: [{ form: 'hot' }, { form: 'cold' }], // A3.13
    });
  });
});

test('an active plan after a marathon quotes the trials against day 1', async () => {
  const plan = await get('/v1/plan?distance=42.195&type=race&date=2026-10-18&approach=active');
  expect(plan.warnings.find(({ code }) => code === 'contradicts-trial')?.text).toMatch(
    /run again on day 1.*Sherman, Armstrong et al\. 1984.*Martinez-Navarro, Montoya-Vieco et al\. 2021/,
  );
  expect(plan.milestones.at(-1)).toMatchObject({ id: 'full', date: '2026-11-01' });
});

describe('calendar', () => {
  const path = '/v1/plan.ics?distance=42.195&type=race&date=2026-10-18';
  test('two independent parsers read the same all-day events', async () => {
    const response = await server.fetch(path);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const first = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return { uid: event.uid, summary: event.summary, start: event.startDate.toString(), end: event.endDate.toString(), allDay: event.startDate.isDate };
    });
    const day = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    const second = Object.values(nodeIcal.sync.parseICS(text))
      .filter((entry) => entry?.type === 'VEVENT')
      .map((event) => ({ uid: event.uid, summary: event.summary, start: day(event.start), end: day(event.end as Date), allDay: event.datetype === 'date' }));
    expect(first).toEqual(second);
    // rest 18 and 19 October, no impact 20, the first run on 21, then alternate days to 27; hard 28, easy, long 30, easy, race-ready on 1 November
    expect(first.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['Recovery: rest', '2026-10-18', '2026-10-19'],
      ['Recovery: rest', '2026-10-19', '2026-10-20'],
      ['Recovery: no impact', '2026-10-20', '2026-10-21'],
      ['Recovery: easy, at most 30 min', '2026-10-21', '2026-10-22'],
      ['Recovery: easy, at most 40 min, on 23 Oct, 25 Oct, 27 Oct', '2026-10-22', '2026-10-28'],
      ['Recovery: hard', '2026-10-28', '2026-10-29'],
      ['Recovery: easy, at most 45 min', '2026-10-29', '2026-10-30'],
      ['Recovery: long run, at most 65 min', '2026-10-30', '2026-10-31'],
      ['Recovery: easy, at most 45 min', '2026-10-31', '2026-11-01'],
      ['Recovery: as usual', '2026-11-01', '2026-11-02'],
    ]);
    expect(first.every(({ allDay }) => allDay)).toBe(true);
    expect(new Set(first.map(({ uid }) => uid)).size).toBe(first.length);
  });
  test('the same question gives the same bytes', async () => {
    expect(await (await server.fetch(path)).text()).toBe(await (await server.fetch(path)).text());
  });
  test('another question has other UIDs, a rest day still has an event, and an active plan says what stands against it', async () => {
    const text = async (query: string) => (await (await server.fetch(`/v1/plan.ics?date=2026-10-18&${query}`)).text()).replace(/\r\n[ \t]/g, '');
    const uids = (calendar: string) => [...calendar.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    const [plain, jogged] = [await text('distance=42.195&type=race'), await text('distance=42.195&type=race&rpe=6')];
    expect(uids(plain).filter((uid) => uids(jogged).includes(uid))).toEqual([]);
    expect(uids(await text('type=rest'))).toHaveLength(1);
    expect(await text('distance=42.195&type=race&approach=active')).toMatch(/Sherman\\, Armstrong et al\. 1984/);
    expect(plain).toContain('TRANSP:TRANSPARENT');
  });
  // what phones, word processors and Asian keyboards make of 2026-10-18
  const spellings = ['\u200b2026-10-18', '2026\u201310\u201318', '\uff12\uff10\uff12\uff16-\uff11\uff10-\uff11\uff18', ' 2026-10-18\u00a0', '2026\u221210\u221218\ufeff'];
  test.each(['rest', 'sick', 'injured', 'cross-training', 'race'])('%s: the same bytes however the day is spelled', async (type) => {
    const text = async (date: string) => {
      const response = await server.fetch(`/v1/plan.ics?${new URLSearchParams({ distance: '42.195', type, date }).toString()}`);
      return [response.status, await response.text()];
    };
    const plain = await text('2026-10-18');
    expect(plain).toEqual([200, expect.stringContaining('\r\nDTSTART;VALUE=DATE:20261018\r\nDTEND;VALUE=DATE:20261019\r\n')]);
    for (const date of spellings) expect(await text(date), JSON.stringify(date)).toEqual(plain);
  });
  test('two spellings of one question have the same UIDs', async () => {
    const uids = async (query: string) =>
      [...(await (await server.fetch(`/v1/plan.ics?date=2026-10-18&${query}`)).text()).replace(/\r\n[ \t]/g, '').matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    const plain = await uids('distance=42.195&type=race');
    expect(plain[0]).toBe('day-0.date=2026-10-18&distance=42.195&type=race@recovery-days');
    for (const query of ['distance=marathon', 'distance=42195&unit=m&type=Wettkampf', 'type=RACE&distance=42%2C195+km']) expect(await uids(query), query).toEqual(plain);
  });
  test('without a date it says so', async () => {
    const response = await server.fetch('/v1/plan.ics?distance=42.195&type=race');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'date-missing']);
  });
});

describe('CSV', () => {
  const rows = async (response: Awaited<ReturnType<typeof server.fetch>>) => Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true }).data;
  test('one row a day, with rules, warnings and version, by GET and by POST', async () => {
    const got = await rows(await server.fetch('/v1/plan?distance=21.1&type=race&approach=active&date=2026-10-18&format=csv'));
    expect(got.map(({ day, phase }) => [day, phase])).toEqual([
      ['0', 'rest'],
      ['1', 'cross-training'],
      ['2', 'easy'],
      ['3', 'cross-training'],
      ['4', 'quality'],
      ['5', 'easy'],
      ['6', 'race-ready'],
    ]);
    expect(got[2]).toMatchObject({
      date: '2026-10-20',
      runMinutes: '30',
      ruleIds: 'day-first-run return-after-race-15 ramp',
      warnings: 'contradicts-trial',
      rulesVersion: '2026.12',
    });
    const posted = await server.fetch('/v1/plan?format=csv', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ run: { distance: 21.1, type: 'race' }, approach: 'active', date: '2026-10-18' }),
    });
    expect(await rows(posted)).toEqual(got);
  });
  test('a stopped plan says so, a rest day has its header', async () => {
    const stopped = await server.fetch('/v1/plan?format=csv', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ run: { distance: 21.1, type: 'race' }, checkIns: [{ day: 1, redFlags: ['collapse'] }] }),
    });
    expect((await rows(stopped)).map(({ warnings }) => warnings)).toEqual(['stopped: Collapse or fainting: Call the emergency number now.']);
    expect(await (await server.fetch('/v1/plan?type=rest&format=csv')).text()).toMatch(/^day,date,phase,/);
  });
});

test('a stopped plan never tells anybody to run', () => {
  const plan = core({ distance: 42.2, type: 'race', approach: 'active', checkIns: [{ day: 1, redFlags: ['chest-symptoms'] }] });
  expect(JSON.stringify(plan)).not.toMatch(/starts on day|alternate days|recovery run/i);
});

test('a training run as long as a race is returned from like a race', () => {
  const plan = core({ distance: 100, type: 'long', approach: 'active' });
  expect(plan.days[1]?.phase).toBe('cross-training');
  expect(plan.warnings.map(({ code }) => code).sort()).toEqual(['contradicts-trial', 'race-sized']);
});

test('errors of a body are few, and name their place as a JSON pointer', async () => {
  const response = await post({
    run: { distance: 10, type: 'race' },
    checkIns: [{ day: 1, 'a/b~c': 1, ...Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`x${index}`, 1])) }],
  });
  const text = await response.text();
  expect(text.length).toBeLessThan(10_000);
  expect((JSON.parse(text) as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/checkIns/0/a~1b~0c');
  const own = (await (await post({ run: { distance: 10, type: 'race', 'a/b~c': 1 } })).json()) as { errors: { pointer: string }[] };
  expect(own.errors[0]?.pointer).toBe('/run/a~1b~0c');
});

describe('POST /v1/plan refuses', () => {
  const bad: [string, unknown, string, string | undefined, RegExp | null][] = [
    ['an unknown field', { run: { distance: 10, typ: 'race' } }, 'parameter-unknown', '/run/typ', /type/],
    ['a slip in a check-in', { run: { distance: 10, type: 'race' }, checkIns: [{ day: 1, sorness: 2 }] }, 'parameter-unknown', '/checkIns/0/sorness', /soreness/],
    ['an unknown red flag', { run: { distance: 10, type: 'race' }, checkIns: [{ day: 1, redFlags: ['dark uirne'] }] }, 'parameter-invalid', '/checkIns/0/redFlags/0', /dark-urine/],
    ['a flag that is no list', { run: { distance: 10, type: 'race' }, checkIns: [{ day: 1, redFlags: 'collapse' }] }, 'parameter-invalid', '/checkIns/0/redFlags', null],
    ['soreness 11', { run: { distance: 10, type: 'race' }, checkIns: [{ day: 1, soreness: 11 }] }, 'parameter-invalid', '/checkIns/0/soreness', null],
    ['a day before the run', { run: { distance: 10, type: 'race' }, checkIns: [{ day: -1 }] }, 'parameter-invalid', '/checkIns/0/day', null],
    ['a yes that is no boolean', { run: { distance: 10, type: 'race' }, checkIns: [{ day: 1, jointPain: 'yes' }] }, 'parameter-invalid', '/checkIns/0/jointPain', null],
    ['a bad distance', { run: { distance: 'x', type: 'race' } }, 'distance-not-a-number', '/run/distance', null],
    ['a heart rate of 300', { run: { distance: 10, type: 'race' }, maxHrBpm: 300 }, 'parameter-invalid', '/maxHrBpm', null],
    ['an unknown level', { run: { distance: 10, type: 'race' }, level: 'elit' }, 'parameter-invalid', '/level', /elite/],
    ['no run', {}, 'body-invalid', '/run', null],
    ['a list', [], 'body-invalid', '', null],
  ];
  test.each(bad)('%s', async (_, body, code, pointer, hint) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { code: string; errors: { pointer?: string; hint?: string }[] };
    expect([problem.code, problem.errors[0]?.pointer]).toEqual([code, pointer]);
    if (hint) expect(problem.errors[0]?.hint).toMatch(hint);
  });
  test('what is no JSON, and what is no JSON by its type', async () => {
    const broken = await server.fetch('/v1/plan', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' });
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'body-invalid']);
    const form = await server.fetch('/v1/plan', { method: 'POST', body: new URLSearchParams({ distance: '10' }) });
    expect([form.status, ((await form.json()) as { code: string }).code]).toEqual([415, 'media-type-unsupported']);
  });
});

describe('dates in Sheets', () => {
  test('RECOVERY_PLAN spills real dates, full on 2026-11-01', () => {
    const sheet = sheetOf([['=RECOVERY_PLAN("marathon","race",DATE(2026,10,18))']]);
    expect(sheet.engine.numberToDate(sheet.at(15, 1) as number)).toMatchObject({ year: 2026, month: 11, day: 1 });
    expect([sheet.at(0, 1), sheet.at(15, 2)]).toEqual(['Date', 'as usual']);
  });
  test('RECOVERY_DATE gives whole days: a column, milestones, serials, text', () => {
    const sheet = sheetOf([
      ['Date', 'Distance', 'Type', '=RECOVERY_DATE(A1:A5,B1:B5,C1:C5)', '=RECOVERY_DATE(A2,B2,C2,"hard-session")', '=RECOVERY_DATE(46313,42.195,"race","easy-run")'],
      [new Date(2026, 9, 18), 42.195, 'race'],
      ['2026-12-31', 10, 'race'],
      ['03/04/2026', 10, 'race'],
      ['', 10, 'race'],
    ]);
    const day = (value: unknown) => sheet.engine.numberToDate(value as number);
    expect(day(sheet.at(1, 3))).toMatchObject({ year: 2026, month: 11, day: 1 }); // + 14
    expect(day(sheet.at(2, 3))).toMatchObject({ year: 2027, month: 1, day: 3 }); // + 3 over the year's end
    expect(sheet.at(3, 3)).toMatch(/^The date is ambiguous: "03\/04\/2026".*2026-04-03 or 2026-03-04/);
    expect([sheet.at(0, 3), sheet.at(4, 3)]).toEqual(['', '']);
    expect(day(sheet.at(0, 4))).toMatchObject({ year: 2026, month: 10, day: 28 }); // + 10
    expect(day(sheet.at(0, 5))).toMatchObject({ year: 2026, month: 10, day: 21 }); // 46313 is 2026-10-18; + 3
  });
  // Sheets hands midnight of the spreadsheet's zone, whatever the script's own zone; the clock changes between run and recovery in all but Tokyo
  test.each([
    ['Europe/Paris', '2026-10-17T22:00:00Z', '2026-10-31T23:00:00Z'], // 18 October 00:00 +02:00; 1 November 00:00 +01:00
    ['America/New_York', '2026-10-18T04:00:00Z', '2026-11-01T04:00:00Z'], // the clock changes at 02:00 on 1 November
    ['Asia/Tokyo', '2026-10-17T15:00:00Z', '2026-10-31T15:00:00Z'],
    ['Pacific/Auckland', '2026-10-17T11:00:00Z', '2026-10-31T11:00:00Z'], // + 13
  ])('%s keeps the day', (zone, run, full) => {
    const context = loadBundle();
    runInContext(`var SpreadsheetApp = { getActive: () => ({ getSpreadsheetTimeZone: () => ${JSON.stringify(zone)} }) }`, context); // a mock of Google's service: its zone only
    const answer = call(context, 'RECOVERY_DATE', [new Date(run), 'marathon', 'race']);
    expect(isDate(answer) && answer.toISOString()).toBe(new Date(full).toISOString());
    const table = call(context, 'RECOVERY_PLAN', ['marathon', 'race', new Date(run)]) as unknown[][];
    expect((table[15]![1] as Date).toISOString()).toBe(new Date(full).toISOString());
  });
  test('impossible and out-of-range dates are refused', () => {
    const context = loadBundle();
    for (const date of ['2026-02-29', '1999-12-31', 12]) expect(() => call(context, 'RECOVERY_DATE', [date, 10, 'race'])).toThrow('The date cannot be read');
    const leap = call(context, 'RECOVERY_DATE', ['2028-02-27', 10, 'race']) as Date;
    expect([leap.getFullYear(), leap.getMonth() + 1, leap.getDate()]).toEqual([2028, 3, 1]); // 27 February + 3 in a leap year
  });
});

test('RECOVERY_RUN prescribes, or says why not', () => {
  const context = loadBundle();
  expect(call(context, 'RECOVERY_RUN', [10, 'intervals', 'active', 190])).toMatch(/from day 1: 20-45 min at 60-70 % of maximum heart rate \(114-133 beats per minute\)/);
  expect(call(context, 'RECOVERY_RUN', ['marathon', 'race'])).toMatch(
    /^No run for the sake of recovery\. Easy running comes back on day 3, as training\. After a marathon.*Right after the run/,
  );
  expect(
    JSON.stringify(
      call(context, 'RECOVERY_RUN', [
        [['rest'], [8]],
        [['rest'], ['easy']],
      ]),
    ),
  ).toMatch(/^\[\[""\],\["No run for the sake of recovery\. An easy run leaves nothing/);
});

describe('what must never happen', () => {
  const trained = (Object.keys(terms.runTypes) as terms.RunType[]).filter((type) => terms.runTypes[type].kind !== 'none');
  const anyRun = fc.record({
    distance: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    type: fc.constantFrom(...trained),
    approach: fc.constantFrom(...Object.keys(terms.approaches)),
    rpe: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  });
  const anyCheckIn = fc.record(
    {
      day: fc.integer({ min: 0, max: 60 }),
      soreness: fc.integer({ min: 0, max: 10 }),
      fatigue: fc.integer({ min: 0, max: 10 }),
      poorSleep: fc.boolean(),
      lowMood: fc.boolean(),
      hrvBelowBaseline: fc.boolean(),
      jointPain: fc.boolean(),
    },
    { requiredKeys: ['day'] },
  );

  test('no hard session before hard-session, no race before full, lighter than usual, one phase a day', () => {
    fc.assert(
      fc.property(anyRun, (input) => {
        const plan = core(input);
        const run = parseRun(input);
        const found = run.ok ? recoverySummary(run.value).milestones : [];
        const ids = ['easy-run', 'long-run', 'hard-session', 'full'] as const;
        const [easy, long, hard, full] = ids.map((id) => milestoneOf(found, id)?.days ?? 0) as [number, number, number, number];
        expect(plan.days.map(({ day }) => day)).toEqual(Array.from({ length: Math.max(hard, full) + 1 }, (_, day) => day));
        for (const { day, phase, limit } of plan.days) {
          if (phase === 'race-ready') expect(day).toBeGreaterThanOrEqual(Math.max(hard, full));
          if (phase === 'quality') expect(day).toBeGreaterThanOrEqual(hard);
          if (phase === 'easy') expect(day).toBeGreaterThanOrEqual(easy);
          if (phase === 'rest' || phase === 'cross-training') expect(limit.runMinutes).toBe(0);
        }
        expect(plan.milestones.map(({ id, days }) => [id, days])).toEqual([
          ['easy-run', easy],
          ['long-run', long],
          ['hard-session', hard],
          ['full', full],
        ]); // as /v1/recovery and RECOVERY_DATE say
        expect(plan.totals.runDays).toBeLessThanOrEqual(plan.totals.usualRunDays);
        expect(plan.totals.runMinutes).toBeLessThanOrEqual(plan.totals.usualRunMinutes);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is felt after the end of the countdown is named, and moves nothing', () => {
    const felt = (...given: readonly object[]) => core({ distance: 'marathon', type: 'race', checkIns: given });
    // full recovery on day 14, soreness and fatigue count for a week more
    expect(felt({ day: 3, soreness: 4 }, { day: 28, fatigue: 8 }).overDays).toEqual([28]);
    expect(felt({ day: 28, fatigue: 8 }).days).toEqual(felt().days);
    expect(felt({ day: 20, fatigue: 8 }, { day: 40, fatigue: 4, soreness: 2 }, { day: 41, jointPain: false }).overDays).toEqual([]);
    expect(felt({ day: 20, poorSleep: true }, { day: 60, lowMood: true, jointPain: true }, { day: 61, jointPain: false }).overDays).toEqual([20, 60]);
    expect(felt({ day: 28, fatigue: 8, redFlags: ['fever'] }).overDays).toEqual([]);
  });

  test('a red flag stops everything, whatever else is said', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyCheckIn, { maxLength: 3 }), fc.constantFrom(...redFlags.map(({ id }) => id)), (input, some, flag) => {
        const plan = core({ ...input, date: '2026-10-18', checkIns: [...some, { day: 2, redFlags: [flag] }] });
        expect([plan.recoveryDays, plan.days.length, plan.milestones.length, plan.latestReturn, plan.recoveryRun.advised]).toEqual([null, 0, 0, null, 'no']);
        expect(plan.stopped?.text).toMatch(/emergency|doctor|physician/);
      }),
      { numRuns: 300 },
    );
  });
});
