// A request that is nearly right is told what to write: values that were exchanged, fields and lists a level too high.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

interface Told {
  status: number;
  detail: string;
  code: string;
  errors: { parameter?: string; pointer?: string; hint?: string; facts: { hint?: object } }[];
}
const told = async (response: Response): Promise<Told> => (await response.json()) as Told;
const get = async (path: string): Promise<Told> => told(await server.fetch(path));
const post = async (path: string, body: unknown): Promise<Told> =>
  told(await server.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));

describe('distance and type exchanged', () => {
  const hint = 'Did you swap distance and type?';
  test.each(['distance=race&type=10', 'distance=easy&type=8%20km', 'distance=long&type=13&unit=mi', 'distance=Wettkampf&type=42%2C195%20km'])('%s', async (query) => {
    for (const path of ['/v1/recovery', '/v1/plan']) {
      const { status, code, detail, errors } = await get(`${path}?${query}`);
      expect([status, code, errors.map((one) => [one.parameter, one.hint])]).toEqual([
        400,
        'distance-not-a-number',
        [
          ['distance', hint],
          ['type', hint],
        ],
      ]);
      expect(detail).toContain(hint);
      expect(errors[0]!.facts.hint).toEqual({ is: 'swapped', parameters: ['distance', 'type'] });
    }
  });
  test('a type that names its distance is fine where it stands, the distance is not', async () => {
    expect((await get('/v1/recovery?distance=race&type=half%20marathon')).errors.map(({ parameter, hint: says }) => [parameter, says])).toEqual([['distance', hint]]);
  });
  test.each(['distance=marathn&type=10', 'distance=race&type=ten', 'distance=race', 'distance=10&type=marathn', 'distance=abc&type=easy'])('not of %s', async (query) => {
    expect(JSON.stringify(await get(`/v1/recovery?${query}`))).not.toContain('swap');
  });
  test('in rows of a batch and of a log too', async () => {
    const row = { distance: 'race', type: 10, date: '2026-10-18' };
    for (const [path, pick] of [
      ['/v1/recovery', 'results'],
      ['/v1/log', 'rows'],
    ] as const) {
      const answer = (await post(path, { runs: [row] })) as unknown as Record<string, { error: Told }[]>;
      expect(answer[pick]![0]!.error.errors[0], path).toMatchObject({ pointer: '/runs/0/distance', hint });
    }
  });
});

describe('a level too high', () => {
  test('POST /v1/plan with the run beside `run`', async () => {
    const { status, code, errors } = await post('/v1/plan', { distance: 10, type: 'race', date: '2026-10-18' });
    const hint = 'Put distance and type into run: {"run": {"distance": ..., "type": ...}}.';
    expect([status, code, errors]).toMatchObject([
      400,
      'parameter-unknown',
      [
        { pointer: '/distance', hint, facts: { hint: { is: 'put-into', field: 'run', names: ['distance', 'type'] } } },
        { pointer: '/type', hint },
      ],
    ]);
  });
  test('POST /v1/recovery and /v1/log with one run and no list', async () => {
    const { errors } = await post('/v1/recovery', { distance: 10, type: 'race' });
    const hint = 'Put distance and type into runs: {"runs": [{"distance": ..., "type": ...}]}.';
    expect(errors).toMatchObject([
      { pointer: '/distance', hint },
      { pointer: '/type', hint },
    ]);
    expect((await post('/v1/log', { date: '2026-10-18', distance: 10 })).errors[0]).toMatchObject({
      pointer: '/date',
      hint: 'Put date and distance into runs: {"runs": [{"date": ..., "distance": ...}]}.',
    });
  });
  test('a bare list', async () => {
    for (const path of ['/v1/log', '/v1/recovery'])
      for (const body of [[], [{ date: '2026-10-18', distance: 10, type: 'race' }]])
        expect(await post(path, body), path).toMatchObject({ status: 400, code: 'body-invalid', errors: [{ pointer: '', hint: 'Put the list into runs: {"runs": [...]}.' }] });
  });
  test('what belongs nowhere keeps the nearest name', async () => {
    const { errors } = await post('/v1/plan', { distance: 10, runn: {} });
    expect(errors.map(({ pointer, hint }) => [pointer, hint])).toEqual([
      ['/distance', 'Put distance into run: {"run": {"distance": ...}}.'],
      ['/runn', 'Did you mean "run"?'],
    ]);
    expect((await post('/v1/plan', [])).errors[0]).not.toHaveProperty('hint');
  });
});
