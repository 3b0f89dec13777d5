// What only Cloudflare's own parts can show: the tags of files, and a limiter that counts.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloudflare, type Cloudflare } from './cloudflare.ts';
import type { Received } from './document.ts';
import { send } from './send.ts';

/** More than the other test asks. */
const limit = 50;
let server: Cloudflare;
beforeAll(async () => void (server = await cloudflare({ limit })));
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}): Promise<Received> => send(server.url, { method: 'GET', url, headers, body: null });

test('files have strong tags, and 304 to them', async () => {
  for (const path of [
    '/v1/rules',
    '/v1/rules/race-5',
    '/v1/rules/race-1500m',
    '/v1/rules/race-1', // retired
    '/v1/sources',
    '/v1/validation',
    '/openapi.json',
    '/',
    '/docs',
    '/docs/integrate',
    '/llms.txt',
    '/swagger-ui.js',
    '/errors/internal',
  ]) {
    const { headers } = await get(path);
    const etag = String(headers['etag']);
    expect(etag, path).toMatch(/^"[^"]+"$/);
    const again = await get(path, { 'if-none-match': etag });
    expect([again.status, again.headers['etag'], again.body, again.headers['access-control-allow-origin']]).toEqual([304, etag, '', '*']);
    expect(headers['cache-control']).toBe('public, max-age=3600');
  }
});

test('the tag of a page with its own address is of that address too', async () => {
  const at = (host: string, held = ''): Promise<Received> => get('/docs/stability', { host, ...(held ? { 'if-none-match': held } : {}) });
  const [one, other] = [await at('one.example'), await at('other.example')];
  expect(one.headers['etag']).not.toBe(other.headers['etag']);
  expect([(await at('one.example', String(one.headers['etag']))).status, (await at('other.example', String(one.headers['etag']))).status]).toEqual([304, 200]);
});

test('If-None-Match: * gets a 304 from whatever has a tag', async () => {
  for (const [path, status] of [
    ['/v1/rules', 304],
    ['/docs/integrate', 304],
    ['/v1/rules/marathn', 404],
    ['/docs/stabilty', 404],
  ] as const)
    expect((await get(path, { 'if-none-match': '*' })).status, path).toBe(status);
});

test('a retired rule is the file of its successor', async () => {
  const [old, today] = [await get('/v1/rules/race-1'), await get('/v1/rules/race-1500m')];
  expect([old.body, old.headers['etag']]).toEqual([today.body, today.headers['etag']]);
});

test('more requests than the limit are too many, for that client only', async () => {
  const from = (client: string): Promise<Received> => get('/healthz', { 'cf-connecting-ip': client });
  // the local limiter counts anew with the minute: of one more than twice the limit, one minute has too many
  const statuses: number[] = [];
  for (let sent = 0; sent < 2 * limit + 1 && !statuses.includes(429); sent++) statuses.push((await from('192.0.2.1')).status);
  expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(limit);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect((await from('192.0.2.2')).status).toBe(200);
});
