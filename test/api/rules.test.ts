// GET /v1/rules/{id}: every rule under its id, those of today and those that earlier versions had.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { retired, rules } from '../../core/index.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const bodyOf = async (id: string): Promise<unknown> => (await server.fetch(`/v1/rules/${id}`)).json();

test('every id that an answer may name is there, whatever signs it has', async () => {
  for (const { id } of rules()) expect(await bodyOf(id), id).toMatchObject({ rulesVersion: '2026.12', rule: { id } });
});

describe('a retired id answers with its successor', () => {
  test.each(Object.entries(retired))('%s: %s', async (old, id) => {
    expect(await bodyOf(old)).toEqual(await bodyOf(id));
    expect(await bodyOf(old)).toMatchObject({ rule: { id } }); // under the id of today, so that a client can tell
    const [head, known] = await Promise.all([old, id].map((one) => server.fetch(`/v1/rules/${one}`, { method: 'HEAD' })));
    expect([head!.status, await head!.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'cache-control', 'etag']) expect(head!.headers.get(name)).toBe(known!.headers.get(name));
  });
  test('none of them has come back to life', () => {
    const ids = new Set(rules().map(({ id }) => id));
    expect(Object.keys(retired).filter((old) => ids.has(old))).toEqual([]);
  });
});

test.each<[id: string, hint: string | undefined]>([
  ['retrun-after-ultra', 'return-after-ultra'],
  ['race-1.6', undefined], // figures are meant as they stand
  ['toString', undefined],
  ['...', undefined],
  ['race%2F1.5', 'race-1500m'],
])('%s never was: not found, with the nearest where it is a slip of letters', async (id, hint) => {
  const response = await server.fetch(`/v1/rules/${id}`);
  const { code, errors } = (await response.json()) as { code: string; errors: { hint?: string }[] };
  expect([response.status, code]).toEqual([404, 'not-found']);
  if (hint === undefined) expect(errors[0]).not.toHaveProperty('hint');
  else expect(errors[0]!.hint).toContain(hint);
});
