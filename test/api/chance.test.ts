// Shares of runners over HTTP: `chance` and `onDay` of a run, the shares of a plan, in JSON, CSV and the tools; good and bad.
// Expected figures by hand: x(d) = ln(d + 1/2), share = Phi((x(d) - x(typical)) / s), s to the early end before the typical day and to the late one after it.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAt, schemasOf, strict, type Document } from './document.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const fits = schemasOf(strict(JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document));
type Body = { readonly [name: string]: unknown };
interface Share {
  readonly id: string;
  readonly day: number;
  readonly share: number;
  readonly basis: string;
  readonly certainty: string;
  readonly text?: string;
}
interface Answer extends Body {
  readonly recoveryDays: number;
  readonly chance?: number;
  readonly range: { readonly minDays: number; readonly maxDays: number };
  readonly milestones: readonly { readonly id: string; readonly days: number }[];
  readonly shares?: readonly Share[];
}
interface Problem extends Body {
  readonly code: string;
  readonly errors: readonly { readonly parameter?: string; readonly pointer?: string; readonly received: unknown; readonly expected: string; readonly hint?: string }[];
}
const send = (path: string, body?: object): Promise<Response> =>
  server.fetch(path, body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {});
/** A 200 that the document describes to the last field. */
async function good<T>(path: string, body?: object): Promise<T> {
  const response = await send(path, body);
  const answer = (await response.json()) as T;
  expect(response.status, JSON.stringify(answer)).toBe(200);
  expect(fits(answerAt(path.split('?')[0]!, body ? 'post' : 'get', 200), answer)).toBeNull();
  return answer;
}
async function bad(path: string, body?: object): Promise<Problem> {
  const response = await send(path, body);
  const problem = (await response.json()) as Problem;
  expect([response.status, fits(['components', 'schemas', 'Problem'], problem)]).toEqual([400, null]);
  return problem;
}
const rowsOf = async (response: Response): Promise<readonly Readonly<Record<string, string>>[]> =>
  Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true }).data;
const daysOf = ({ milestones }: Pick<Answer, 'milestones'>): Body => Object.fromEntries(milestones.map(({ id, days }) => [id, days]));
const sharesOf = (shares: readonly Share[] | undefined): unknown[] => (shares ?? []).map(({ id, day, share }) => [id, day, share]);

// row race-10: soreness 1.6 (0.88-2.8), muscle 1.9 (0.76-3.8), performance 3 (2-6)
const tenOnDay2 = [
  ['soreness', 2, 0.69], // s = (ln 3.3 - ln 2.1) / 1.2816 = 0.3527; (ln 2.5 - ln 2.1) / s = 0.494
  ['muscle', 2, 0.54], // s = (ln 4.3 - ln 2.4) / 1.2816 = 0.4551; (ln 2.5 - ln 2.4) / s = 0.090
  ['performance', 2, 0.1], // the early end itself
  ['full', 2, 0.1], // the least of the three
];

describe('GET /v1/recovery', () => {
  test('chance: days and milestone full are those of the share that was asked for, all else stays', async () => {
    const half = await good<Answer>('/v1/recovery?distance=42.195&type=race');
    // row race-42: performance 14 (7-28). exp(ln 14.5 + 0.6745 x (ln 28.5 - ln 14.5) / 1.2816) - 1/2 = 20.2 at 0.75
    for (const [chance, days] of [
      ['0.5', 14],
      ['0.75', 20],
      ['0.9', 28],
      ['0,9', 28],
    ] as const) {
      const answer = await good<Answer>(`/v1/recovery?distance=42.195&type=race&chance=${chance}`);
      expect([answer.recoveryDays, answer.chance, daysOf(answer)['full']]).toEqual([days, Number(chance.replace(',', '.')), days]);
      expect(answer.range).toEqual({ minDays: 7, maxDays: 28 });
      const { recoveryDays: _, chance: __, milestones, ...rest } = answer;
      const { recoveryDays: ___, milestones: known, ...same } = half;
      expect(rest).toEqual(same);
      expect({ ...daysOf({ milestones }), full: 14 }).toEqual(daysOf({ milestones: known }));
    }
    expect(half).not.toHaveProperty('chance');
  });

  test('its date is that of the day', async () => {
    const { milestones } = await good<{ milestones: readonly { id: string; date: string }[] }>('/v1/recovery?distance=42.195&type=race&chance=0.9&date=2026-10-18');
    expect(milestones.find(({ id }) => id === 'full')!.date).toBe('2026-11-15'); // + 28
  });

  test('onDay: shares of each clock and of all, with the sentence that says of whom', async () => {
    const { shares, recoveryDays } = await good<Answer>('/v1/recovery?distance=10&type=race&onDay=2');
    expect([sharesOf(shares), recoveryDays]).toEqual([tenOnDay2, 3]);
    for (const { basis, certainty, text } of shares!)
      expect([['inferred', 'convention'].includes(basis), certainty, text]).toEqual([true, 'very-low', expect.stringMatching(/^Of 10 runners.* by day 2/)]);
    expect(shares![1]).toMatchObject({
      basis: 'convention',
      text: expect.stringMatching(/about 5 by day 2 \(muscle function\), by our convention\. Studied: n = 10: experienced men\.$/) as string,
    }); // the default spread
    expect(await good<Answer>('/v1/recovery?distance=10&type=race')).not.toHaveProperty('shares');
  });

  test('nobody is certain: 0.01 on day 0, 0.99 a year on', async () => {
    for (const [day, share] of [
      [0, 0.01],
      [365, 0.99],
    ] as const) {
      const { shares } = await good<Answer>(`/v1/recovery?distance=10&type=race&onDay=${day}`);
      expect(shares!.map((one) => one.share)).toEqual([share, share, share, share]);
    }
  });

  test('each clock says the share of its own shown day', async () => {
    const { clocks } = await good<{ clocks: readonly { id: string; days: number; chance: { day: number; share: number } }[] }>('/v1/recovery?distance=42.195&type=race');
    // row race-42: soreness 3.2 (2-5.2) is shown as 3, by which 0.43 are there; muscle 2.6 (1-10) as 3: 0.55; performance 14 is 14
    expect(clocks.map(({ id, days, chance }) => [id, days, chance.day, chance.share])).toEqual([
      ['soreness', 3, 3, 0.43],
      ['muscle', 3, 3, 0.55],
      ['performance', 14, 14, 0.5],
    ]);
  });

  test('blank is not given; without a recovery need there is nothing to share', async () => {
    expect(await good('/v1/recovery?distance=10&type=race&chance=&onDay=%20')).toEqual(await good('/v1/recovery?distance=10&type=race'));
    const rest = await good<Answer>('/v1/recovery?type=rest&chance=0.9&onDay=2');
    expect([rest.recoveryDays, rest.shares, rest.chance]).toEqual([0, undefined, undefined]);
  });

  test('another question has another tag', async () => {
    const tags = await Promise.all(['', '&chance=0.9', '&onDay=2'].map(async (more) => (await send(`/v1/recovery?distance=10&type=race${more}`)).headers.get('etag')));
    expect(new Set(tags).size).toBe(3);
  });

  test.each<[query: string, parameter: string, expected: RegExp, hint: string | undefined]>([
    ['chance=90%20%25', 'chance', /0\.5 to 0\.9/, '0.9'],
    ['chance=90', 'chance', /0\.5 to 0\.9/, '0.9'],
    ['chance=0.95', 'chance', /0\.5 to 0\.9/, undefined],
    ['chance=0.4', 'chance', /0\.5 to 0\.9/, undefined],
    ['chance=0', 'chance', /0\.5 to 0\.9/, undefined],
    ['chance=9e-1', 'chance', /0\.5 to 0\.9/, undefined],
    ['chance=most', 'chance', /0\.5 to 0\.9/, undefined],
    ['onDay=-1', 'onDay', /whole days after the run, from 0 to 365/, undefined],
    ['onDay=366', 'onDay', /from 0 to 365/, undefined],
    ['onDay=2.5', 'onDay', /from 0 to 365/, undefined],
    ['onDay=2026-10-20', 'onDay', /from 0 to 365/, undefined],
  ])('%s is refused', async (query, parameter, expected, hint) => {
    const { code, errors } = await bad(`/v1/recovery?distance=10&type=race&${query}`);
    expect([code, errors.length, errors[0]!.parameter, errors[0]!.expected]).toEqual(['parameter-invalid', 1, parameter, expect.stringMatching(expected)]);
    if (hint === undefined) expect(errors[0]).not.toHaveProperty('hint');
    else expect(errors[0]!.hint).toContain(hint);
  });

  test('given twice is refused, and so is a slip in a name', async () => {
    expect(await bad('/v1/recovery?distance=10&type=race&chance=0.5&chance=0.9')).toMatchObject({
      code: 'parameter-repeated',
      errors: [{ parameter: 'chance', received: '0.5, 0.9' }],
    });
    expect(await bad('/v1/recovery?distance=10&type=race&onday=2')).toMatchObject({ code: 'parameter-unknown', errors: [{ parameter: 'onday', hint: 'Did you mean "onDay"?' }] });
  });

  test('CSV: columns behind all others', async () => {
    const response = await send('/v1/recovery?distance=10&type=race&chance=0.75&onDay=2&format=csv');
    const [row] = await rowsOf(response);
    expect(Object.keys(row!).slice(-9)).toEqual(['rulesVersion', 'longRunDays', 'longRunDate', 'chance', 'onDay', 'sorenessShare', 'muscleShare', 'performanceShare', 'fullShare']);
    // 0.75: exp(ln 3.5 + 0.6745 x (ln 6.5 - ln 3.5) / 1.2816) - 1/2 = 4.35; the long run of a race of 10 effort-km is that of the easy run
    expect(row).toMatchObject({
      recoveryDays: '4',
      longRunDays: '1',
      chance: '0.75',
      onDay: '2',
      sorenessShare: '0.69',
      muscleShare: '0.54',
      performanceShare: '0.1',
      fullShare: '0.1',
    });
  });
});

describe('POST /v1/recovery', () => {
  const runs = [
    { distance: 10, type: 'race', chance: 0.9, onDay: 2 },
    { distance: 10, type: 'race' },
    { distance: 10, type: 'race', chance: '90 %' },
    { distance: 10, type: 'race', onDay: 2.5 },
    { distance: 10, type: 'race', chance: '0.9', onDay: '2' },
    { distance: 10, type: 'race', chance: '', onDay: null },
  ];
  type Batch = { results: readonly { index: number; result?: Answer; error?: Problem }[] };

  test('each run has its own, and its own error', async () => {
    const { results } = await good<Batch>('/v1/recovery', { runs });
    expect(results.map(({ result, error }) => error?.code ?? [result!.recoveryDays, result!.chance, sharesOf(result!.shares)])).toEqual([
      [6, 0.9, tenOnDay2], // the late end of performance
      [3, undefined, []],
      'parameter-invalid',
      'parameter-invalid',
      [6, 0.9, tenOnDay2],
      [3, undefined, []],
    ]);
    expect(results.flatMap(({ error }) => error?.errors[0]?.pointer ?? [])).toEqual(['/runs/2/chance', '/runs/3/onDay']);
    for (const one of results[0]!.result!.shares!) expect(Object.keys(one)).toEqual(['id', 'day', 'share', 'basis', 'certainty']); // sentences are for the whole answer
  });

  test('the whole answer of a run is that of GET', async () => {
    const { results } = await good<Batch>('/v1/recovery', { detail: 'full', runs: runs.slice(0, 1) });
    expect(results[0]!.result).toEqual(await good('/v1/recovery?distance=10&type=race&chance=0.9&onDay=2'));
  });

  test('CSV: behind the columns of errors', async () => {
    const [first, second, third] = await rowsOf(await send('/v1/recovery?format=csv', { runs }));
    expect(Object.keys(first!).slice(-10, -7)).toEqual(['error', 'errorDetail', 'longRunDays']);
    expect(first).toMatchObject({ recoveryDays: '6', chance: '0.9', onDay: '2', performanceShare: '0.1', fullShare: '0.1' });
    expect(second).toMatchObject({ recoveryDays: '3', chance: '', onDay: '', fullShare: '' });
    expect(third).toMatchObject({ error: 'parameter-invalid', longRunDays: '', chance: '' });
  });
});

describe('plan', () => {
  interface Plan extends Body {
    readonly recoveryDays: number | null;
    readonly chance?: number;
    readonly days: readonly { readonly day: number; readonly phase: string }[];
    readonly shares?: readonly ({ readonly day: number; readonly date?: string } & Readonly<Record<'soreness' | 'muscle' | 'performance' | 'full', number>>)[];
    readonly sharesText: string;
  }
  // row race-5: soreness 0.9 (0.495-1.575), muscle 1 (0.4-2), performance 1.6 (0.5-4)
  const five = [
    { day: 0, soreness: 0.01, muscle: 0.01, performance: 0.01, full: 0.01 }, // the least that is shown
    { day: 1, soreness: 0.59, muscle: 0.5, performance: 0.28, full: 0.28 }, // muscle: its typical day; performance: s = (ln 2.1 - ln 1) / 1.2816 = 0.5789, z = -0.581
    { day: 2, soreness: 0.97, muscle: 0.9, performance: 0.62, full: 0.62 }, // muscle: its late end; performance: s = (ln 4.5 - ln 2.1) / 1.2816 = 0.5947, z = 0.293
  ];

  test('shares of every day, and of whom they speak', async () => {
    const { shares, sharesText, days } = await good<Plan>('/v1/plan?distance=5&type=race');
    expect([shares, days.map(({ day }) => day)]).toEqual([five, [0, 1, 2]]);
    expect(sharesText).toMatch(/^Share of runners who have recovered by the morning.*soreness: convention, very-low certainty.*performance: inferred, low certainty, n = 12/);
    const dated = await good<Plan>('/v1/plan', { run: { distance: 5, type: 'race' }, date: '2026-10-18' });
    expect(dated.shares!.map(({ date }) => date)).toEqual(['2026-10-18', '2026-10-19', '2026-10-20']);
  });

  test('chance: the plan goes to that day, and says so', async () => {
    const plan = await good<Plan>('/v1/plan?distance=5&type=race&chance=0.9');
    expect([plan.recoveryDays, plan.chance, plan.days.length, plan.shares?.at(-1)?.full]).toEqual([4, 0.9, 5, 0.9]); // the late end of performance
    expect(await good('/v1/plan', { run: { distance: 5, type: 'race', chance: 0.9 } })).toEqual(plan);
    expect(await good<Plan>('/v1/plan?distance=5&type=race')).not.toHaveProperty('chance');
    expect(await bad('/v1/plan', { run: { distance: 5, type: 'race', chance: 90 } })).toMatchObject({
      code: 'parameter-invalid',
      errors: [{ pointer: '/run/chance', received: 90 }],
    });
    const calendar = await (await send('/v1/plan.ics?distance=5&type=race&date=2026-10-18&chance=0.9')).text();
    expect(calendar).toMatch(/DTSTART;VALUE=DATE:20261022/); // race-ready on day 4
  });

  test('onDay is refused: a plan has the shares of every day', async () => {
    expect(await bad('/v1/plan?distance=5&type=race&onDay=2')).toMatchObject({ code: 'parameter-unknown', errors: [{ parameter: 'onDay' }] });
    expect(await bad('/v1/plan', { run: { distance: 5, type: 'race', onDay: 2 } })).toMatchObject({ code: 'parameter-unknown', errors: [{ pointer: '/run/onDay' }] });
  });

  test('none after a check-in that acts, nor where nothing counts down, and one sentence says why', async () => {
    const run = { distance: 5, type: 'race' };
    const held = await good<Plan>('/v1/plan', { run, checkIns: [{ day: 1, lowMood: true }] });
    expect([held.shares, held.sharesText]).toEqual([undefined, expect.stringMatching(/^No shares: nobody counted runners who felt like this \(check-mood\)\.$/)]);
    const stopped = await good<Plan>('/v1/plan', { run, checkIns: [{ day: 1, redFlags: ['fever'] }] });
    const rest = await good<Plan>('/v1/plan?type=rest');
    for (const plan of [stopped, rest]) expect([plan.shares, plan.sharesText]).toEqual([undefined, 'No shares: no countdown applies.']);
    expect((await good<Plan>('/v1/plan', { run, checkIns: [{ day: 1, soreness: 0 }] })).shares).toEqual(five); // a sign that holds nothing
  });

  test('CSV: columns behind all others, blank after a check-in that acts', async () => {
    const rows = await rowsOf(await send('/v1/plan?distance=5&type=race&format=csv'));
    expect(Object.keys(rows[0]!).slice(-6)).toEqual(['rulesVersion', 'sorenessShare', 'muscleShare', 'performanceShare', 'fullShare', 'sharesText']);
    expect(rows.map((row) => [row['sorenessShare'], row['muscleShare'], row['performanceShare'], row['fullShare']])).toEqual(
      five.map(({ soreness, muscle, performance, full }) => [soreness, muscle, performance, full].map(String)),
    );
    const held = await rowsOf(await send('/v1/plan?format=csv', { run: { distance: 5, type: 'race' }, checkIns: [{ day: 1, lowMood: true }] }));
    for (const row of held) expect([row['sorenessShare'], row['fullShare'], row['sharesText']]).toEqual(['', '', expect.stringMatching(/^No shares: /)]);
  });
});

describe('tools of an assistant', () => {
  async function call(name: string, given: object): Promise<{ isError?: true; structuredContent: Body }> {
    const response = await send('/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });
    return ((await response.json()) as { result: { isError?: true; structuredContent: Body } }).result;
  }
  test('recovery_days and recovery_plan answer as the API does', async () => {
    expect((await call('recovery_days', { distance: 10, type: 'race', chance: 0.9, onDay: 2, detail: 'full' })).structuredContent).toEqual(
      await good('/v1/recovery?distance=10&type=race&chance=0.9&onDay=2'),
    );
    const run = { distance: 5, type: 'race', chance: 0.9 };
    expect((await call('recovery_plan', { ...run, detail: 'full' })).structuredContent).toEqual(await good('/v1/plan', { run }));
    expect((await call('recovery_days', { distance: 10, type: 'race', chance: null, onDay: null })).structuredContent).toEqual(
      await good('/v1/recovery?distance=10&type=race&detail=compact'),
    );
  });
  test.each<[string, object, string, object]>([
    ['recovery_days', { distance: 10, type: 'race', chance: 90 }, 'parameter-invalid', { parameter: 'chance', received: '90', hint: expect.stringContaining('0.9') as string }],
    ['recovery_days', { distance: 10, type: 'race', onDay: '2026-10-20' }, 'parameter-invalid', { parameter: 'onDay' }],
    ['recovery_plan', { distance: 10, type: 'race', onDay: 2 }, 'parameter-unknown', { pointer: '/onDay' }],
  ])('%s %j is refused', async (name, given, code, error) => {
    expect(await call(name, given)).toMatchObject({ isError: true, structuredContent: { code, errors: [error] } });
  });
  test('they are told, of whom and how sure', async () => {
    const { result } = (await (await send('/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' })).json()) as {
      result: { tools: { name: string; description: string; inputSchema: { properties: Record<string, { description?: string }> } }[] };
    };
    const [days, plan] = ['recovery_days', 'recovery_plan'].map((name) => result.tools.find((tool) => tool.name === name)!);
    expect(days!.description).toMatch(/chance \(0\.5 to 0\.9\).*onDay \(0 to 365\).*convention, of low certainty/);
    expect(days!.inputSchema.properties['chance']!.description).toMatch(/^Share of runners/);
    expect(Object.keys(plan!.inputSchema.properties)).toContain('chance');
    expect(Object.keys(plan!.inputSchema.properties)).not.toContain('onDay');
  });
});
