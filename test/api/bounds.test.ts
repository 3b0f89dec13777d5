// What a hostile body may cost: the length of its answer, the memory it holds, and what nobody would have seen in it.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../worker/app.ts';
import { mostToCheck } from '../../worker/api/log.ts';
import { mostAlike, mostTold } from '../../worker/http/alike.ts';
import { mostAtOnce } from '../../worker/http/load.ts';
import { serve as serveWith } from '../../worker/serve/workerd.ts';
import { send } from './send.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const post = (path: string, body: string, type = 'application/json') => send(server.url, { method: 'POST', url: path, headers: { 'content-type': type }, body: Buffer.from(body) });
const many = (row: string, count: number): string => `{"runs":[${Array.from({ length: count }, () => row).join(',')}]}`;

type Row = { index: number; row?: number; run?: object; result?: object; error?: { code: string; sameAs?: number | null; detail?: string; errors?: { pointer?: string }[] } };
interface Answer {
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly rows: readonly Row[];
  readonly results: readonly Row[];
  readonly gaps: readonly { readonly verdict: string }[];
  readonly athletes: readonly {
    readonly allowed: string;
    readonly unread: number;
    readonly unreadRows: readonly number[];
    readonly load: { readonly longestKmLast30Days: number };
  }[];
  readonly summary: { readonly refused: number; readonly refusedBy: Readonly<Record<string, number>> };
}
const answerTo = async (...asked: Parameters<typeof post>): Promise<Answer> => JSON.parse((await post(...asked)).body) as Answer;

// ---- the length of an answer ----------------------------------------------------------------------------------------

/** The errors that are told in full, and a status; then so much a row beside twenty times the body. */
const bound = (bytes: number, rows: number): number => 200_000 + 100 * rows + 20 * bytes;

describe('an answer has a bound', () => {
  test.each([
    ['empty rows', '/v1/log', many('{}', 19_990), 'application/json'],
    ['rows that are none', '/v1/log', many('1', 19_990), 'application/json'],
    ['slips in a name', '/v1/log', many('{"x":1}', 7_000), 'application/json'],
    ['slips, each another', '/v1/log', `{"runs":[${Array.from({ length: 4_000 }, (_, at) => `{"x${at}":1}`).join()}]}`, 'application/json'],
    ['dates, each another', '/v1/log', `{"runs":[${Array.from({ length: 3_800 }, (_, at) => `{"date":"x${at}"}`).join()}]}`, 'application/json'],
    ['empty lines', '/v1/log', `Date,Distance,Type\n${',,,,\n'.repeat(12_000)}`, 'text/csv'],
    ['lines of one cell', '/v1/log', `Date,Distance,Type\n${'x,\n'.repeat(19_000)}`, 'text/csv'],
    ['lines of two cells', '/v1/log', `Date,Distance,Type\n${'1,1\n'.repeat(15_000)}`, 'text/csv'],
  ])('60 kB of %s', async (_, path, body, type) => {
    expect(Buffer.byteLength(body)).toBeLessThan(65_000);
    for (const query of ['', '?format=csv']) {
      const { status, body: answer } = await post(path + query, body, type);
      expect([status, Buffer.byteLength(answer) < (type === 'text/csv' ? 1_400_000 : 1_200_000)]).toEqual([200, true]);
    }
  });

  const value = fc.constantFrom<unknown>(1, 42.195, '8-10', 'x', '', null, true, [], {}, '2026-01-01', '03/04/2026', 'race', 'marathn', '\u{FDFA}'.repeat(30), -1, 1e9, 'Anna');
  const name = fc.constantFrom('date', 'distance', 'type', 'unit', 'athlete', 'elevationGainM', 'rpe', 'planned', 'id', 'title', 'start', 'duration', 'age', 'x', 'dist', '/~/~');
  const row = fc.oneof(
    fc.constantFrom<unknown>({}, 1, null, [], { date: '2026-01-01', distance: 5 }, { distance: 5 }, { distance: 10, type: 'race' }),
    fc.dictionary(name, value, { maxKeys: 12 }),
  );
  /** A few rows, again and again. */
  const rows = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 900 }))
    .map(([some, count]) => Array.from({ length: count }, (_, at) => some[at % some.length]));
  const cell = fc.constantFrom('', 'x', '1', '8-10', '2026-01-01', '03/04/2026', 'race', 'sick', 'Anna', '"', '=1', 'half marathon');

  test('whatever rows are sent', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('/v1/log', '/v1/log?format=csv', '/v1/log?detail=status', '/v1/recovery', '/v1/recovery?format=csv'), async (runs, path) => {
        const body = JSON.stringify({ runs });
        // a run that can be read is answered, however short it was: at most 1,000 of them
        const readable = path.startsWith('/v1/recovery') ? 1_000 * runs.length : 0;
        const { body: answer } = await post(path, body);
        expect(Buffer.byteLength(answer)).toBeLessThan(bound(Buffer.byteLength(body), runs.length) + readable);
      }),
      { numRuns: 150 },
    );
  });
  test('whatever lines are sent', async () => {
    const lines = fc.tuple(
      fc.array(
        fc.array(cell, { maxLength: 4 }).map((cells) => cells.join()),
        { minLength: 1, maxLength: 20 },
      ),
      fc.integer({ min: 1, max: 900 }),
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('', '?format=csv', '?detail=status'), async ([some, count], query) => {
        const body = `Date,Distance,Type,Athlete\n${Array.from({ length: count }, (_, at) => some[at % some.length]).join('\n')}`;
        const { body: answer } = await post(`/v1/log${query}`, body, 'text/csv');
        expect(Buffer.byteLength(answer)).toBeLessThan(bound(Buffer.byteLength(body), count));
      }),
      { numRuns: 100 },
    );
  });
});

describe('errors alike', () => {
  const bad = { date: '2026-10-20', distance: '8-10', type: 'easy' };
  const good = { date: '2026-10-21', distance: 8, type: 'easy' };

  test('are told ten times, then only named, each in its place; the summary counts all', async () => {
    const runs = Array.from({ length: 40 }, (_, at) => (at % 4 === 1 ? good : at % 4 === 2 ? { ...bad, date: 'soon' } : { ...bad, distance: `${at}-99` }));
    const { rows, summary, athletes } = await answerTo('/v1/log', JSON.stringify({ runs }));
    expect(rows.map(({ index }) => index)).toEqual(runs.map((_, at) => at));
    expect(summary).toMatchObject({ refused: 30, refusedBy: { 'distance-ambiguous': 20, 'date-invalid': 10 } });
    expect(athletes).toMatchObject([{ allowed: 'check', unread: 30 }]);
    const ambiguous = rows.filter(({ index }) => index % 4 === 0 || index % 4 === 3);
    for (const [at, { index, error }] of ambiguous.entries())
      if (at < mostAlike) expect(error).toMatchObject({ code: 'distance-ambiguous', errors: [{ pointer: `/runs/${index}/distance` }] });
      else expect(error).toEqual({ code: 'distance-ambiguous', sameAs: 0 });
    for (const { index, error } of rows) if (index % 4 === 2) expect(error!.errors).toHaveLength(2); // the date as well: another error
  });
  test('of a table too, as JSON and as CSV', async () => {
    const csv = `Date,Distance (km),Type\n2026-10-19,9,easy\n${'2026-10-20,8-10,easy\n'.repeat(20)}`;
    const { rows } = await answerTo('/v1/log', csv, 'text/csv');
    expect(rows[20]).toEqual({ index: 20, row: 22, error: { code: 'distance-ambiguous', sameAs: 1 } });
    const lines = (await post('/v1/log?format=csv', csv, 'text/csv')).body.split('\r\n');
    expect(lines[11]).toMatch(/^12,.*,distance-ambiguous,"?The distance /);
    expect(lines[12]).toMatch(/^13,.*,distance-ambiguous,as in row 3,/);
  });
  test('of many runs', async () => {
    const runs = [{ distance: 5, type: 'easy' }, ...Array.from({ length: 12 }, (_, at) => ({ distance: at + 1 })), 7, { distanz: 5 }];
    const { results } = await answerTo('/v1/recovery', JSON.stringify({ runs }));
    expect(results.map(({ index }) => index)).toEqual(runs.map((_, at) => at));
    expect(results[10]!.error!.errors).toMatchObject([{ pointer: '/runs/10/type' }]);
    expect(results.slice(11, 13).map(({ error }) => error)).toEqual([
      { code: 'type-missing', sameAs: 1 },
      { code: 'type-missing', sameAs: 1 },
    ]);
    expect(results.slice(13).map(({ error }) => [error!.code, error!.errors![0]!.pointer])).toEqual([
      ['body-invalid', '/runs/13'],
      ['parameter-unknown', '/runs/14/distanz'],
    ]);
    expect((await post('/v1/recovery?format=csv', JSON.stringify({ runs }))).body.split('\r\n')[12]).toMatch(/,type-missing,as in index 1,/);
  });
  test('where too many differ, the rest has its code', async () => {
    const { rows } = await answerTo('/v1/log', JSON.stringify({ runs: Array.from({ length: 300 }, (_, at) => ({ [`x${at}`]: 1 })) }));
    expect(rows.filter(({ error }) => error!.errors)).toHaveLength(mostTold);
    expect(rows.at(-1)).toEqual({ index: 299, error: { code: 'parameter-unknown', sameAs: null } });
  });
  test('a row that is only named takes less than 60 bytes, and no athlete has more than a hundred rows to check', async () => {
    const { rows, athletes } = await answerTo('/v1/log', many('{}', 19_990));
    expect(rows).toHaveLength(19_990);
    expect(Math.max(...rows.slice(mostAlike).map((one) => JSON.stringify(one).length))).toBeLessThan(60);
    expect(athletes).toMatchObject([{ allowed: 'check', unread: 19_990 }]);
    expect(athletes[0]!.unreadRows).toHaveLength(mostToCheck);
  });
});

// ---- detail=status --------------------------------------------------------------------------------------------------

/** A season of one athlete: three hundred days, a race every forty. */
const season = Array.from({ length: 300 }, (_, at) => {
  const date = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  if (at % 40 === 39) return { date, distance: [10, 21.1, 5][at % 3], type: 'race' };
  return at % 7 === 0 ? { date, type: 'rest' } : { date, distance: 8 + (at % 5), type: at % 7 === 6 ? 'long' : at % 7 === 3 ? 'intervals' : 'easy' };
});

test('the status of 300 rows is less than 2 kB, as JSON and as the CSV of an export', async () => {
  const json = await post('/v1/log?detail=status', JSON.stringify({ runs: season }));
  const lines = season.map(
    ({ date, distance, type }, at) => `${at},"${date} 08:00:00",Run ${at},${type === 'rest' ? 'Walk' : 'Run'},${distance ?? 1},${(distance ?? 1) * 1000},40`,
  );
  const strava = await post('/v1/log?detail=status', ['Activity ID,Activity Date,Activity Name,Activity Type,Distance,Distance,Elevation Gain', ...lines].join('\n'), 'text/csv');
  for (const { status, body } of [json, strava]) expect([status, Buffer.byteLength(body) < 2_000]).toEqual([200, true]);
});

test('a status leaves out gaps that are over and were long enough, and no other', async () => {
  const runs = [
    { date: '2026-03-01', distance: 10, type: 'race' },
    { date: '2026-05-01', distance: 10, type: 'race' },
    { date: '2026-05-03', distance: 10, type: 'race' },
    { date: '2026-09-01', distance: 10, type: 'race', planned: true },
  ];
  const of = async (detail: string) => (await answerTo(`/v1/log?detail=${detail}`, JSON.stringify({ runs }))).gaps.map(({ verdict }) => verdict);
  expect([await of('full'), await of('status')]).toEqual([
    ['ok', 'too-soon', 'ok'],
    ['too-soon', 'ok'],
  ]);
});

// ---- a unit for all rows --------------------------------------------------------------------------------------------

describe('unit of a log', () => {
  const runs = [
    { date: '2026-10-18', distance: 10, type: 'easy' },
    { date: '2026-10-19', distance: 10, type: 'easy', unit: 'km' },
    { date: '2026-10-20', distance: '10 km', type: 'easy' },
    { date: '2026-10-21', distance: 6000, type: 'easy', unit: 'm' },
  ];
  const kmOf = (answer: Answer) => answer.rows.map(({ run }) => (run as { distanceKm: number }).distanceKm);

  test('is that of rows without one of their own, in the query and in the body', async () => {
    const miles = [16.09, 10, 10, 6].map((km) => expect.closeTo(km, 2) as number);
    expect(kmOf(await answerTo('/v1/log?unit=mi', JSON.stringify({ runs })))).toEqual(miles);
    expect(kmOf(await answerTo('/v1/log', JSON.stringify({ runs, unit: 'miles' })))).toEqual(miles);
    expect(kmOf(await answerTo('/v1/log', JSON.stringify({ runs, unit: null })))).toEqual([10, 10, 10, 6]);
  });
  test.each([
    ['in the query', '?unit=feet', {}, { code: 'unit-unknown', errors: [{ parameter: 'unit', received: 'feet' }] }],
    ['in the body', '', { unit: 'feet' }, { code: 'unit-unknown', errors: [{ pointer: '/unit', received: 'feet' }] }],
    ['in both', '?unit=km', { unit: 'km' }, { code: 'parameter-repeated', errors: [{ parameter: 'unit' }] }],
  ])('is refused %s', async (_, query, more, problem) => {
    expect(await answerTo(`/v1/log${query}`, JSON.stringify({ runs, ...more }))).toMatchObject(problem);
  });
});

// ---- keys that stand twice ------------------------------------------------------------------------------------------

describe('a key that stands twice is refused, with its place', () => {
  test.each([
    ['/v1/log', '{"runs":[],"asOf":"2026-01-01","runs":[]}', '/runs', 'runs'],
    ['/v1/log', '{"runs":[{"date":"2026-01-01"},{"distance":5, "type":"easy","distance" : 50}]}', '/runs/1/distance', 'distance'],
    ['/v1/recovery', '{"runs":[{"distance":5,"d\\u0069stance":50}]}', '/runs/0/distance', 'distance'],
    ['/v1/plan', '{"run":{"distance":5,"type":"race"},"checkIns":[{"day":1},{"day":2,"soreness":1,"soreness":9}]}', '/checkIns/1/soreness', 'soreness'],
    ['/v1/plan', '{"run":{"a/b":1,"a/b":{"\\"":[]}}}', '/run/a~1b', 'a/b'],
    ['/v1/recovery', '{"runs":[{"__proto__":1,"__proto__":2}]}', '/runs/0/__proto__', '__proto__'],
    ['/mcp', '{"jsonrpc":"2.0","id":1,"method":"ping","method":"tools/list"}', '/method', 'method'],
  ])('%s %s', async (path, body, pointer, received) => {
    expect(await answerTo(path, body)).toMatchObject({ code: 'body-invalid', errors: [{ pointer, received }] });
  });
  test('the same key in other objects, as a value, or in a string is no such key', async () => {
    const runs = [
      { date: '2026-01-01', distance: 5, type: 'easy', title: '"date":"date":{"a":1,"a":2}' },
      { date: '2026-01-02', distance: 5, type: 'easy', title: 'date', id: ':' },
    ];
    expect((await answerTo('/v1/log', JSON.stringify({ runs }))).rows.every(({ run }) => run)).toBe(true);
  });
});

// ---- what arrives at the same time ----------------------------------------------------------------------------------

describe('long bodies at the same time', () => {
  /** A body that arrives when the test says so; `push` waits until it is taken. */
  function slowBody() {
    let controller!: ReadableByteStreamController;
    let wanted: (() => void) | undefined;
    const body = new ReadableStream({
      type: 'bytes',
      start: (one) => void (controller = one),
      pull: () => wanted?.(),
    });
    const push = (bytes: number): Promise<void> =>
      new Promise((done) => {
        wanted = done; // asked for more: it has taken what there was
        controller.enqueue(new Uint8Array(bytes).fill(0x20));
      });
    const end = (): void => {
      controller.close();
      controller.byobRequest?.respond(0); // whoever waits hears of it
    };
    return { body, push, end };
  }
  const app = makeApp(() => {});
  const env = { ASSETS: { fetch: () => Promise.reject(new Error()) } };
  const arrive = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(app.request('/v1/log', { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body, duplex: 'half' } as RequestInit, env));
  const codeOf = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as { code: string }).code;
  const log = JSON.stringify({ runs: [{ date: '2026-10-18', distance: 10, type: 'race' }] });

  test('beyond 12 MB the next long one is told to try again; short ones never are; once they are over there is room', async () => {
    const others = [slowBody(), slowBody(), slowBody()];
    const answers = others.map(({ body }) => arrive(body));
    for (const { push } of others) for (let sent = 0; sent < mostAtOnce / 3; sent += 50_000) await push(50_000);

    const refused = await arrive(' '.repeat(150_000) + log);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ code: 'overloaded', status: 503 });
    expect(await codeOf(arrive(' '.repeat(150_000), { 'Content-Length': '150000' }))).toBe('overloaded');
    expect((await arrive(log)).status).toBe(200);
    expect((await arrive(' '.repeat(90_000) + log)).status).toBe(200);

    for (const { end } of others) end();
    expect(await Promise.all(answers.map(codeOf))).toEqual(['body-invalid', 'body-invalid', 'body-invalid']); // blanks are no JSON
    expect((await arrive(' '.repeat(150_000) + log)).status).toBe(200);
  });

  test('of two that outgrow the bound together one is put off, and the other is answered', async () => {
    const [first, second, third] = [slowBody(), slowBody(), slowBody()];
    const answers = [first, second, third].map(({ body }) => arrive(body));
    for (const { push } of [first, second, third]) await push(mostAtOnce / 3);
    void third.push(50_000);
    third.end();
    expect(await codeOf(answers[2]!)).toBe('overloaded');
    await first.push(50_000);
    first.end();
    second.end();
    expect(await Promise.all([answers[0]!, answers[1]!].map(codeOf))).toEqual(['body-invalid', 'body-invalid']);
  });

  test('two logs of 20,000 rows and 5 MB at once are answered with 128 MB of heap', async () => {
    const small = await serveWith({ v8Flags: ['--max-heap-size=128'] });
    try {
      const kinds = ['easy', 'race', 'Wettkampf', 'intervals', 'sortie longue', 'trail-race', 'run', 'tempo'];
      const runs = Array.from({ length: 20_000 }, (_, at) => ({
        date: new Date(Date.UTC(2016, 0, 1 + Math.floor(at / 40))).toISOString().slice(0, 10),
        distance: 5 + (at % 40),
        type: kinds[at % kinds.length],
        athlete: `A${at % 40}`,
        title: 'x'.repeat(150),
        id: `id${at}`,
      }));
      const body = Buffer.from(JSON.stringify({ runs }));
      const ask = () => sendTo(small.url, body);
      expect(body.length).toBeGreaterThan(4_800_000);
      expect(await Promise.all([ask(), ask()])).toEqual([200, 200]);
    } finally {
      small.stop();
    }
  });
});

const sendTo = async (url: string, body: Buffer): Promise<number> =>
  (await send(url, { method: 'POST', url: '/v1/log', headers: { 'content-type': 'application/json' }, body })).status;
