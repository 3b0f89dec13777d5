// HTTP as it should be, on the deployed bundle: what the document promises, headers, hostile input. What only Cloudflare's own parts can show is in cloudflare.test.ts.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '../../core/index.ts';
import { makeApp } from '../../worker/app.ts';
import { errorExamples, type Example } from '../../worker/build/examples.ts';
import { ask, exampleId, exampleOrigin } from '../../worker/build/ask.ts';
import { mostLogBytes } from '../../worker/api/log.ts';
import { routes, type RouteId } from '../../worker/api/routes.ts';
import { isListed, unlisted } from '../../worker/build/about.ts';
import { assetsOf, documents } from '../../worker/build/static.ts';
import { formats } from '../../worker/http/route.ts';
import { apiVersion } from '../../worker/http/version.ts';
import { judgeOf, operationsOf, resolved, type Document, type Received } from './document.ts';
import { fuzz } from '../tools/fuzz.ts';
import { kinds, requestsTo, type Sent } from './requests.ts';
import { send } from './send.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;
const judge = judgeOf(document);
const get = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> => send(server.url, { method, url, headers, body: null });
const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Received> =>
  send(server.url, { method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(body) });
const codeOf = ({ body }: Received): string => (JSON.parse(body) as { code: string }).code;

// ---- the document ---------------------------------------------------------------------------------------------------

test('the document is served as it is committed, and covers every route but pages and what is read or copied', async () => {
  expect(JSON.parse((await get('/openapi.json')).body)).toEqual(document);
  const described = operationsOf(document).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(described.sort()).toEqual(
    routes
      .map(({ method, path }) => `${method} ${path}` as RouteId)
      .filter(isListed)
      .sort(),
  );
});

const examplesIn = (node: unknown): { summary: string; value: unknown; 'x-request'?: Example }[] => {
  if (typeof node !== 'object' || node === null) return [];
  return [...('x-request' in node ? [node as { summary: string; value: unknown; 'x-request': Example }] : []), ...Object.values(node).flatMap(examplesIn)];
};

describe('every example of the document is what the worker answers', () => {
  test.each(examplesIn(document).filter((one) => one['x-request']!.when === undefined))('$summary', async ({ value, 'x-request': request }) => {
    const { method, path, accept, type, body } = request!;
    const received = await send(server.url, {
      method,
      url: path,
      headers: { 'x-request-id': exampleId, ...(accept ? { accept } : {}), ...(type ? { 'content-type': type } : {}) },
      body: body === undefined ? null : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    expect(judge(method, path, received)).toBeNull();
    const text = received.body.replaceAll(server.url, exampleOrigin);
    expect(typeof value === 'string' ? text : JSON.parse(text)).toEqual(value);
  });

  test('request bodies of the document are accepted', async () => {
    for (const { path, operation } of operationsOf(document))
      for (const { value } of Object.values(operation.requestBody?.content['application/json']?.examples ?? {})) expect((await post(path, JSON.stringify(value))).status).toBe(200);
  });

  test('every code has an example, and its page resolves', async () => {
    const codes = errorCodes;
    for (const code of codes) {
      const answer = await ask(errorExamples[code], assetsOf(documents()));
      expect(((await answer.json()) as { code: string }).code).toBe(code);
      const page = await get(`/errors/${code}`);
      expect([page.status, page.body.includes(`<code>${code}</code>`)]).toEqual([200, true]);
    }
  });
});

const unknownMethod = {
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'nothing',
    params: {
      _meta: Object.fromEntries(
        Object.entries({ protocolVersion: '2026-07-28', clientInfo: { name: 'test', version: '1' }, clientCapabilities: {} }).map(([name, value]) => [
          `io.modelcontextprotocol/${name}`,
          value,
        ]),
      ),
    },
  }),
  headers: { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'nothing' },
};

/** Statuses that need more than a request: origins that are named, a limiter that says no, one that fails, and long bodies of others. */
const around = new Set(['403', '429', '500', '503']);

test.each(operationsOf(document))('$method $path: generated requests reach every documented status and no other', async ({ method, path, operation }) => {
  const isFile = routes.some((route) => route.path === path.replace(/\{(\w+)\}/g, ':$1') && 'kept' in route && route.kept.by === 'file');
  const reached = new Set<string>();
  const check = async (sent: Sent): Promise<Received> => {
    const received = await send(server.url, sent);
    expect(
      judge(sent.method, sent.url, received),
      `${sent.method} ${sent.url} ${sent.body?.toString().slice(0, 200)} → ${received.status} ${received.body.slice(0, 200)}`,
    ).toBeNull();
    if (sent.method === method || received.status === 405) reached.add(String(received.status));
    return received;
  };
  for (const kind of kinds)
    for (const sent of fc.sample(requestsTo(document, { method, path, operation }, kind), { numRuns: isFile ? 25 : 80, seed: 5 })) {
      const { status, headers } = await check(sent);
      // what the client holds already is not sent again
      if (status === 200 && headers['etag'] && sent.method === method)
        expect((await check({ ...sent, headers: { ...sent.headers, 'if-none-match': String(headers['etag']) } })).status).toBe(304);
    }
  // too many bytes stand in the table of examples, since nobody would draw five megabytes, which is too much for whatever takes a log too
  if (operation.requestBody) reached.add(String((await post(path, ' '.repeat(mostLogBytes + 1))).status));
  // a method that the protocol of 2026-07-28 does not have: its envelope is nothing that chance would draw
  if (path === '/mcp') reached.add(String((await post(path, unknownMethod.body, unknownMethod.headers)).status));
  // files get their tags from Cloudflare's store: cloudflare.test.ts
  const expected = Object.keys(operation.responses).filter((status) => !around.has(status) && !(isFile && status === '304'));
  expect([...reached].sort()).toEqual(expected.sort());
  for (const answer of Object.values(operation.responses)) expect(resolved(document, answer).description).toMatch(/\S/);
});

test.each(unlisted)('%s is no part of the document, and a route like all others', async (id) => {
  const path = id.replace('GET ', '').replace(':page', 'stability').replace(':code', 'internal');
  const [media] = routes.find((route) => `${route.method} ${route.path}` === id)!.formats.map((format) => formats[format]);
  const answers: [number, Received][] = [
    [200, await get(path)],
    [200, await get(path, { accept: media! })],
    [200, await get(path, {}, 'HEAD')],
    [400, await get(`${path}?typ=race`)],
    [405, await get(path, {}, 'PUT')],
    [406, await get(path, { accept: 'image/png' })],
  ];
  for (const [status, received] of answers) {
    expect([received.status, received.headers['content-type']]).toEqual([status, expect.stringContaining(status === 200 ? media! : 'application/problem+json')]);
  }
  if (id.includes(':')) expect((await get(path.replace(/\w+$/, 'nothing'))).status).toBe(404);
});

test('a short fuzz finds nothing outside the document (npm run fuzz for the long one)', async () => {
  const { faults, seen } = await fuzz(server.url, 1500, 7);
  expect(faults).toEqual([]);
  for (const kind of kinds) expect(seen[kind]!['200']).toBeGreaterThan(50);
});

// ---- caching --------------------------------------------------------------------------------------------------------

describe('tags', () => {
  test('the same question has the same tag however it is written, in another process too', async () => {
    const other = await serve();
    const question = '/v1/recovery?type=race&distance=10';
    const elsewhere = await send(other.url, { method: 'GET', url: question, headers: {}, body: null }).finally(() => other.stop());
    const tags = [elsewhere, await get(question), await get('/v1/recovery?distance=10&type=race&unit=')].map(({ headers }) => headers['etag']);
    expect(new Set(tags).size).toBe(1);
    expect(tags[0]).toMatch(/^"2026\.12&/); // strong, and of these rules
    expect(tags[0]).toContain(apiVersion);
  });

  test('another question, or another format, has another tag', async () => {
    const tags = await Promise.all(
      ['distance=10&type=race', 'distance=11&type=race', 'distance=10&type=race&format=csv'].map(async (query) => (await get(`/v1/recovery?${query}`)).headers['etag']),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('304 for the tag alone, in a list, or made weak on the way; 200 for another', async () => {
    const url = '/v1/recovery?distance=10&type=race';
    const etag = String((await get(url)).headers['etag']);
    const statuses = await Promise.all([etag, `"x", ${etag}`, `W/${etag}`, '"x"'].map(async (held) => (await get(url, { 'if-none-match': held })).status));
    expect(statuses).toEqual([304, 304, 304, 200]);
  });

  test('answers to GET may be kept, others and errors may not', async () => {
    const kept = [await get('/v1/recovery?distance=10&type=race'), await get('/v1/recovery'), await post('/v1/recovery', '{"runs":[]}'), await get('/healthz')];
    expect(kept.map(({ headers }) => headers['cache-control'])).toEqual(['public, max-age=86400', 'no-store', 'no-store', 'no-store']);
    expect(kept.every(({ headers }) => headers['vary'] === 'Accept')).toBe(true);
  });

  test('the version is that of the package, and the changelog tells of it', () => {
    expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(apiVersion);
    expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(new RegExp(`^## ${apiVersion.replaceAll('.', '\\.')}\\b`, 'm'));
  });
});

// ---- formats and methods --------------------------------------------------------------------------------------------

describe('formats', () => {
  const url = '/v1/recovery?distance=10&type=race';
  test.each([
    [undefined, 200, 'application/json'],
    ['*/*', 200, 'application/json'],
    ['text/csv', 200, 'text/csv'],
    ['TEXT/CSV', 200, 'text/csv'],
    ['application/json;q=0.4, text/csv;q=0.5', 200, 'text/csv'],
    ['text/csv;q=0.4, application/json;q=0.5', 200, 'application/json'],
    ['text/*', 200, 'text/csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 200, 'application/json'], // a browser
    ['application/json;q=0, */*', 200, 'text/csv'],
    ['application/xml', 406, 'application/problem+json'],
    ['*/*;q=0', 406, 'application/problem+json'],
  ])('Accept: %s → %i %s', async (accept, status, media) => {
    const received = await get(url, accept === undefined ? {} : { accept });
    expect([received.status, String(received.headers['content-type']).split(';')[0]]).toEqual([status, media]);
  });

  test('format wins over Accept', async () => {
    expect((await get(`${url}&format=csv`, { accept: 'application/json' })).headers['content-type']).toMatch(/^text\/csv/);
  });

  test('CSV of a batch: a row a run, in order, the error in its own row, formulas made text', async () => {
    const runs = [
      { distance: 10, type: 'race' },
      { distance: '=1+1', type: 'easy' },
      { distance: 5, type: '@SUM(A1)' },
    ];
    const { body, headers } = await post('/v1/recovery?format=csv', JSON.stringify({ runs }));
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const rows = body.trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'index,distanceKm,type,elevationGainM,effortKm,recoveryDays,minDays,maxDays,easyRunDays,hardSessionDays,easyRunDate,hardSessionDate,fullDate,warnings,rulesVersion,error,errorDetail,longRunDays,longRunDate,chance,onDay,sorenessShare,muscleShare,performanceShare,fullShare',
    );
    expect(rows[1]).toBe('0,10,race,0,10,3,2,6,1,2,,,,,2026.12,,,1,,,,,,,');
    expect(rows[2]).toMatch(/^1,{14}2026\.12,distance-not-a-number,/);
    expect(rows[3]).toMatch(/^2,{14}2026\.12,type-unknown,/);
    expect(body).not.toMatch(/(^|[,\n])"?[=@]/);
  });
});

describe('methods', () => {
  test.each([
    ['PUT', '/v1/recovery', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/v1/rules', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/rules/race-5', 'GET, HEAD, OPTIONS'],
    ['POST', '/errors/type-unknown', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405, allowed are %s', async (method, url, allow) => {
    const received = await send(server.url, { method, url, headers: {}, body: null });
    expect([received.status, received.headers['allow'], codeOf(received)]).toEqual([405, allow, 'method-not-allowed']);
    expect((await send(server.url, { method: 'OPTIONS', url, headers: {}, body: null })).headers['allow']).toBe(allow);
  });

  test('HEAD has the headers of GET and no body', async () => {
    for (const url of ['/v1/recovery?distance=10&type=race', '/v1/recovery', '/v1/rules', '/nowhere']) {
      const [head, whole] = [await get(url, {}, 'HEAD'), await get(url)];
      expect([head.status, head.body, head.headers['content-type'], head.headers['etag']]).toEqual([whole.status, '', whole.headers['content-type'], whole.headers['etag']]);
    }
  });

  test('a near miss of an address, and of a rule, is suggested', async () => {
    expect((JSON.parse((await get('/v1/recovry')).body) as { errors: { hint: string }[] }).errors[0]!.hint).toMatch('/v1/recovery');
    expect((JSON.parse((await get('/v1/rules/race-43')).body) as { errors: object[] }).errors[0]).not.toHaveProperty('hint'); // figures are meant as they stand
    expect((JSON.parse((await get('/v1/rules/rpe-hrad')).body) as { errors: { hint: string }[] }).errors[0]!.hint).toMatch('rpe-hard');
  });

  test('pages let nothing in from elsewhere', async () => {
    for (const url of ['/', '/errors/internal']) expect((await get(url)).headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });
});

// ---- many runs ------------------------------------------------------------------------------------------------------

describe('POST /v1/recovery', () => {
  const batch = async (body: object) =>
    JSON.parse((await post('/v1/recovery', JSON.stringify(body))).body) as {
      results: { index: number; result?: Record<string, unknown>; error?: { code: string; errors: object[] } }[];
    };

  test('one run of a batch is what GET answers', async () => {
    const runs = [
      { distance: 42.195, type: 'race', date: '2026-10-18' },
      { distance: '26.2 mi', type: 'Wettkampf' },
      { distance: 10, type: 'sick' },
    ];
    for (const run of runs) {
      const single = JSON.parse((await get(`/v1/recovery?${new URLSearchParams(run as never).toString()}`)).body) as Record<string, unknown>;
      expect((await batch({ runs: [run], detail: 'full' })).results).toEqual([{ index: 0, result: single }]);
      const { run: read, recoveryDays, range, milestones, warnings } = single;
      expect((await batch({ runs: [run] })).results[0]!.result).toMatchObject({ run: read, recoveryDays, range, milestones, warnings });
    }
  });

  test('one bad run never spoils the others', async () => {
    const { results } = await batch({
      runs: [{ distance: 10, type: 'race' }, { distance: 10, type: 'marathn' }, null, { distance: 10, type: 'easy', effort: 3 }, { distance: 5, type: 'easy' }],
    });
    expect(results.map(({ index, error }) => [index, error?.code])).toEqual([
      [0, undefined],
      [1, 'type-unknown'],
      [2, 'body-invalid'],
      [3, 'parameter-unknown'],
      [4, undefined],
    ]);
    expect(results[1]!.error!.errors[0]).toMatchObject({ pointer: '/runs/1/type', received: 'marathn', hint: 'Did you mean "marathon"?' });
    expect(results[3]!.error!.errors[0]).toMatchObject({ pointer: '/runs/3/effort' });
  });

  test('the limits hold, and say so', async () => {
    const runs = (count: number) => Array.from({ length: count }, () => ({ distance: 5, type: 'easy' }));
    expect((await batch({ runs: runs(1000) })).results.length).toBe(1000);
    expect((await batch({ runs: runs(100), detail: 'full' })).results.length).toBe(100);
    for (const body of [{ runs: runs(1001) }, { runs: runs(101), detail: 'full' }]) {
      const refused = await post('/v1/recovery', JSON.stringify(body));
      expect([refused.status, codeOf(refused)]).toEqual([413, 'too-many-runs']);
    }
    expect(codeOf(await post('/v1/recovery', '{"runs":[],"detail":"ful"}'))).toBe('parameter-invalid');
  });
});

// ---- hostile --------------------------------------------------------------------------------------------------------

describe('hostile input', () => {
  test.each([
    ['brackets without end', '['.repeat(500_000), 400, 'body-invalid'],
    ['deeper than anything needs', `{"runs":${'[{"a":'.repeat(20)}1${'}]'.repeat(20)}}`, 400, 'body-invalid'],
    ['brackets inside text are no depth', `{"runs":[{"type":"${'['.repeat(50)}\\"${'{'.repeat(50)}"}]}`, 200, null],
    ['a key of the prototype', '{"__proto__":{"runs":[]}}', 400, 'parameter-unknown'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'body-invalid'],
    ['nothing', '', 400, 'body-invalid'],
    ['a list', '[]', 400, 'body-invalid'],
    ['a byte too many', ' '.repeat(1_000_001), 413, 'body-too-large'],
  ])('%s', async (_, body, status, code) => {
    const received = await post('/v1/recovery', body);
    expect([received.status, received.status === 200 ? null : codeOf(received)]).toEqual([status, code]);
  });

  test('a key of the prototype inside a run, and numbers beyond numbers', async () => {
    const { body } = await post('/v1/recovery', '{"runs":[{"__proto__":{"distance":10,"type":"easy"}},{"distance":1e999,"type":"easy"},{"distance":1e308,"type":"easy"}]}');
    const codes = (JSON.parse(body) as { results: { error: { code: string } }[] }).results.map(({ error }) => error.code);
    expect(codes).toEqual(['parameter-unknown', 'distance-not-a-number', 'distance-out-of-range']);
  });

  test('a body is counted as it comes in, without a length to trust', async () => {
    let chunks = 0;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
        if (++chunks === 16) controller.close(); // 1,048,576 bytes
      },
    });
    const response = await fetch(`${server.url}/v1/recovery`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as never);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'body-too-large']);
  });

  test('a packed body is 415', async () => {
    expect((await post('/v1/recovery', '{"runs":[]}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test('long queries are answered by the API up to 60 kB, and refused by the server above', async () => {
    for (const query of [`distance=${'9'.repeat(60_000)}`, `${'x'.repeat(60_000)}=1`, 'type=a&'.repeat(8000), `unit=${'%20'.repeat(20_000)}&distance=5&type=easy`]) {
      const received = await get(`/v1/recovery?${query}`);
      expect([200, 400]).toContain(received.status);
      expect(judge('GET', '/v1/recovery', received)).toBeNull();
      expect(received.body.length).toBeLessThan(10_000);
      expect(String(received.headers['etag'] ?? '').length).toBeLessThan(200);
    }
    expect((await get(`/v1/recovery?distance=${'9'.repeat(100_000)}`)).status).toBe(414); // workerd's own, before the worker
  });

  test('nothing of a request comes back as HTML', async () => {
    const script = '<script>alert(1)</script>';
    for (const url of [
      `/${script}`,
      `/errors/${script}`,
      `/v1/rules/${script}`,
      `/?${script}=1`,
      `/v1/recovery?distance=${script}&type=${script}&format=${script}`,
      `/v1/recovery?${script}=1`,
    ]) {
      const { headers } = await get(encodeURI(url), { accept: 'text/html,*/*' });
      expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['application/problem+json', 'nosniff']);
    }
  });

  test('what is logged is method, route, status, duration and the id of the request, nothing else', async () => {
    const lines: string[] = [];
    const app = makeApp((line) => lines.push(line));
    const env = { ASSETS: assetsOf(documents()) };
    for (const path of ['/v1/recovery?distance=42&type=race&age=33', '/v1/rules/race-5', '/secret?token=1'])
      await app.request(path, { headers: { 'CF-Connecting-IP': '192.0.2.7', Cookie: 'a=b' } }, env);
    await app.request('/v1/recovery', { method: 'POST', body: '{"runs":[{"distance":42}]}', headers: { 'Content-Type': 'application/json' } }, env);
    expect(lines.map((line) => line.replace(/\d+ ms [0-9a-f]{12}$/, 'n ms id'))).toEqual([
      'GET /v1/recovery 200 n ms id',
      'GET /v1/rules/:id 200 n ms id',
      'GET * 404 n ms id',
      'POST /v1/recovery 200 n ms id',
    ]);
  });
});

// ---- around: a limiter that says no, and one that fails ------------------------------------------------------------------

describe('when something around fails (in this process, a stand-in for the limiter)', () => {
  const limiters = { 429: () => Promise.resolve({ success: false }), 500: () => Promise.reject(new Error('secret')) };
  test.each(routes.flatMap((route) => [429, 500].map((status) => ({ ...route, status: status as 429 | 500 }))))('$method $path: $status', async ({ method, path, status }) => {
    const env = { ASSETS: assetsOf(documents()), RATE_LIMIT: { limit: limiters[status] } };
    const response = await makeApp(() => {}).request(path, { method }, env);
    const body = await response.text();
    expect(response.status).toBe(status);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({ status, code: status === 429 ? 'rate-limited' : 'internal' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    if (status === 429) expect([response.headers.get('Retry-After'), response.headers.get('RateLimit-Policy')]).toEqual(['60', '"client";q=600;w=60']);
    if (isListed(`${method} ${path}` as RouteId)) expect(document.paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!.responses).toHaveProperty(String(status));
  });

  test('files that are missing are a coded 500', async () => {
    const response = await makeApp(() => {}).request('/v1/rules', {}, { ASSETS: assetsOf({}) });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([500, 'internal']);
  });
});
