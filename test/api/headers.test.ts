// What every answer carries and every request may: an id, what remains of the limit, a tag, what is appended to links.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../worker/app.ts';
import { routes } from '../../worker/api/routes.ts';
import { assetsOf, documents } from '../../worker/build/static.ts';
import { tracking } from '../../worker/http/route.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const race = '/v1/recovery?distance=10&type=race';
const json = { 'Content-Type': 'application/json' };
const idOf = (response: Response): string | null => response.headers.get('X-Request-Id');

describe('X-Request-Id', () => {
  test('every route answers with an id of its own, and any page may read it', async () => {
    const seen: (string | null)[] = [];
    for (const { method, path } of routes) {
      const response = await server.fetch(path.replace(':id', 'race-5').replace(':page', 'integrate').replace(':code', 'internal'), { method });
      seen.push(idOf(response));
      expect(response.headers.get('Access-Control-Expose-Headers'), path).toMatch(/\bX-Request-Id\b/);
    }
    for (const id of seen) expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(seen).size).toBe(routes.length);
  });

  test("the client's own is kept, in the header and in a problem", async () => {
    const headers = { 'X-Request-Id': 'My.trace_1-2' };
    expect(idOf(await server.fetch(race, { headers }))).toBe('My.trace_1-2');
    const refused = await server.fetch('/v1/recovery?distance=10&type=marathn', { headers });
    expect([idOf(refused), await refused.json()]).toMatchObject(['My.trace_1-2', { code: 'type-unknown', requestId: 'My.trace_1-2' }]);
  });

  test('else that of Cloudflare, else a new one; what is no id is none', async () => {
    const ray = '8f2a1b3c4d5e6f70-FRA';
    expect(idOf(await server.fetch(race, { headers: { 'CF-Ray': ray } }))).toBe(ray);
    expect(idOf(await server.fetch(race, { headers: { 'CF-Ray': ray, 'X-Request-Id': 'a b' } }))).toBe(ray);
    expect(idOf(await server.fetch(race, { headers: { 'CF-Ray': ray, 'X-Request-Id': 'a'.repeat(64) } }))).toBe('a'.repeat(64));
    for (const id of ['', 'a b', 'a"b', 'a,b', 'é', 'a'.repeat(65)]) expect(idOf(await server.fetch(race, { headers: { 'X-Request-Id': id } })), id).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([
    ['GET', '/nowhere', 404],
    ['PUT', '/v1/recovery', 405],
    ['POST', '/v1/recovery', 415],
    ['POST', '/mcp', 415],
  ])('%s %s: a problem says it in its body too', async (method, path, status) => {
    const response = await server.fetch(path, { method });
    const { requestId } = (await response.json()) as { requestId: string };
    expect([response.status, requestId]).toEqual([status, idOf(response)]);
  });

  test('HEAD, OPTIONS and 304 have it, and the tag does not change with it', async () => {
    const first = await server.fetch(race);
    const again = await server.fetch(race, { headers: { 'If-None-Match': first.headers.get('ETag')!, 'X-Request-Id': 'second' } });
    expect([again.status, again.headers.get('ETag'), idOf(again)]).toEqual([304, first.headers.get('ETag'), 'second']);
    for (const method of ['HEAD', 'OPTIONS']) expect(idOf(await server.fetch(race, { method }))).toMatch(/^\w{12}$/);
  });

  test('errors of rows have none: they are parts of an answer', async () => {
    const response = await server.fetch('/v1/recovery', { method: 'POST', headers: json, body: '{"runs":[{"distance":10,"type":"marathn"}]}' });
    expect(await response.text()).not.toContain('requestId');
  });

  test('stands in the line that a request leaves', async () => {
    const lines: string[] = [];
    const response = await makeApp((line) => lines.push(line)).request('/healthz', { headers: { 'X-Request-Id': 'mine' } }, { ASSETS: assetsOf({}) });
    expect([response.status, lines[0]!.replace(/\d+ ms/, 'n ms')]).toEqual([200, 'GET /healthz 200 n ms mine']);
  });
});

describe('RateLimit (in this process, with a stand-in for the limiter)', () => {
  type Limit = { success: boolean; remaining?: number };
  const askedOf = async (limit: Limit | null, method = 'GET') => {
    const response = await makeApp(() => {}).request(
      race,
      { method },
      { ASSETS: assetsOf(documents()), ...(limit ? { RATE_LIMIT: { limit: () => Promise.resolve(limit) } } : {}) },
    );
    return [response.status, ...['RateLimit-Policy', 'RateLimit', 'Retry-After'].map((name) => response.headers.get(name))];
  };
  const policy = '"client";q=600;w=60';
  test.each<[string, Limit | null, string, unknown[]]>([
    ['nobody limits', null, 'GET', [200, null, null, null]],
    ['the limiter only says yes', { success: true }, 'GET', [200, policy, null, null]],
    ['and only no', { success: false }, 'GET', [429, policy, '"client";r=0;t=60', '60']],
    ['it counts', { success: true, remaining: 17 }, 'GET', [200, policy, '"client";r=17;t=60', null]],
    ['the last one', { success: true, remaining: 0 }, 'GET', [200, policy, '"client";r=0;t=60', null]],
    ['a preflight is free', { success: false }, 'OPTIONS', [204, null, null, null]],
  ])('%s', async (_, limit, method, expected) => expect(await askedOf(limit, method)).toEqual(expected));
  test('any page may read them', async () => expect((await server.fetch(race)).headers.get('Access-Control-Expose-Headers')).toMatch(/RateLimit, RateLimit-Policy, Retry-After/));
});

describe('If-None-Match: *', () => {
  const any = { headers: { 'If-None-Match': '*' } };
  test('304 wherever there is an answer with a tag', async () => {
    for (const path of [race, `${race}&format=csv`, '/v1/plan?distance=10&type=race', '/v1/plan.ics?distance=10&type=race&date=2026-10-18']) {
      const [whole, response] = [await server.fetch(path), await server.fetch(path, any)];
      expect([response.status, await response.text(), response.headers.get('ETag')], path).toEqual([304, '', whole.headers.get('ETag')]);
    }
  });
  test('what is refused is refused all the same, and what has no tag is answered', async () => {
    const statuses = await Promise.all(
      ['/v1/recovery', '/v1/plan.ics?distance=10&type=race', '/v1/rules/marathn', '/healthz'].map(async (path) => (await server.fetch(path, any)).status),
    );
    expect(statuses).toEqual([400, 400, 404, 200]);
  });
  test('a star inside a list is no star', async () => {
    const etag = (await server.fetch(race)).headers.get('ETag')!;
    const statusOf = async (held: string) => (await server.fetch(race, { headers: { 'If-None-Match': held } })).status;
    expect([await statusOf('"*"'), await statusOf(`"x", W/${etag}`), await statusOf(' * ')]).toEqual([200, 304, 304]);
  });
});

describe('what is appended to links', () => {
  const appended = tracking.map((name) => `${name.replace('*', 'source')}=x`);
  test('changes nothing, not even the tag', async () => {
    const [plain, linked] = [await server.fetch(race), await server.fetch(`${race}&${[...appended, 'utm_medium=a', 'utm_medium=b'].join('&')}`)];
    expect([linked.status, linked.headers.get('ETag'), await linked.text()]).toEqual([200, plain.headers.get('ETag'), await plain.text()]);
  });
  test.each(appended)('%s, on pages too, and with HEAD', async (parameter) => {
    const statuses = await Promise.all([`${race}&${parameter}`, `/?${parameter}`, `/docs/integrate?${parameter}`].map(async (path) => (await server.fetch(path)).status));
    expect([...statuses, (await server.fetch(`${race}&${parameter}`, { method: 'HEAD' })).status]).toEqual([200, 200, 200, 200]);
  });
  test('anything else is refused, and so is every one of them on POST', async () => {
    for (const name of ['utm', 'utmsource', '__', 'refs', 'clid']) {
      const response = await server.fetch(`${race}&${name}=1`);
      expect([response.status, ((await response.json()) as { code: string }).code], name).toEqual([400, 'parameter-unknown']);
    }
    expect((await server.fetch('/v1/recovery?utm_source=x', { method: 'POST', headers: json, body: '{"runs":[]}' })).status).toBe(400);
  });
  test('is said where the API is described', () => {
    for (const file of ['docs/integrate.md', 'docs/openapi.json']) for (const name of tracking) expect(readFileSync(file, 'utf8'), `${file}: ${name}`).toContain(`\`${name}\``);
  });
});
