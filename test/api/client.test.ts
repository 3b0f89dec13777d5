// docs/client.ts where it has to work: below a path, behind a proxy that may fail, with a fetch, headers and signals of its user.

import { createServer, type IncomingMessage, type Server as Proxy, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recoveryApi, RecoveryProblem, type Problem } from '../../docs/client.ts';
import { send } from './send.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
let proxy: Proxy;
let origin: string;
/** What the proxy was asked. */
let seen: { url: string; headers: IncomingMessage['headers'] }[] = [];

const page = '<!doctype html><html><head><title>502</title><style>h1 { color: red }</style></head><body><h1>502 Bad&nbsp;Gateway</h1>\n<hr><center>nginx</center></body></html>';
/** Answers that a proxy gives by itself, by the first part of the path. */
const own: { readonly [at: string]: { status: number; type: string; body: string } } = {
  down: { status: 502, type: 'text/html', body: page },
  empty: { status: 503, type: 'text/plain', body: '' },
  gateway: { status: 504, type: 'application/json', body: '{"message":"Endpoint request timed out"}' },
  portal: { status: 200, type: 'text/html', body: '<h1>Please sign in</h1>' },
  cut: { status: 200, type: 'application/json', body: '{"recoveryDays": 1' },
  long: { status: 500, type: 'text/html', body: `<p>${'word '.repeat(10_000)}</p>` },
};

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { url = '', method = 'GET', headers } = request;
  seen.push({ url, headers });
  const [, first = '', rest = ''] = /^\/(\w+)(\/.*)$/.exec(url) ?? [];
  const given = own[first];
  if (given) return void response.writeHead(given.status, { 'content-type': given.type, 'x-request-id': 'proxy-1' }).end(given.body);
  if (first === 'slow') return; // never answers
  const {
    status,
    headers: told,
    body,
  } = await send(server.url, { method, url: rest, headers: headers as Record<string, string>, body: chunks.length > 0 ? Buffer.concat(chunks) : null });
  response.writeHead(status, { 'content-type': String(told['content-type']), 'x-request-id': String(told['x-request-id']) }).end(body);
}

beforeAll(async () => {
  server = await serve();
  proxy = createServer((request, response) => void pass(request, response));
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.stop();
  proxy.closeAllConnections();
  proxy.close();
});

const problemOf = async (asked: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await asked.then(
    () => null,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(RecoveryProblem);
  return (error as RecoveryProblem).problem;
};

describe('every function', () => {
  test.each(['/api', '/api/', '/api//'])('below %s', async (path) => {
    seen = [];
    const api = recoveryApi(origin + path);
    expect((await api.getRecovery({ distance: 'marathon' })).recoveryDays).toBe(14);
    expect((await api.postRecovery({ runs: [{ distance: 10, type: 'race' }] })).results).toHaveLength(1);
    expect((await api.getRules()).rules.length).toBeGreaterThan(50);
    expect(seen.map(({ url }) => url)).toEqual(['/api/v1/recovery?distance=marathon', '/api/v1/recovery', '/api/v1/rules']);
  });

  test('rules, one rule, sources, validation, a calendar', async () => {
    const api = recoveryApi(server.url);
    const { rulesVersion, rules } = await api.getRules();
    const { rule } = await api.getRule('race-1'); // retired
    expect([rules.some(({ id }) => id === rule.id), rule.id]).toEqual([true, 'race-1500m']);
    expect((await api.getSources()).sources.length).toBeGreaterThan(100);
    expect((await api.getValidation()).rulesVersion).toBe(rulesVersion);
    const calendar: string = await api.getPlanCalendar({ distance: 10, type: 'race', date: '2026-10-18' });
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    // @ts-expect-error -- a calendar needs a date
    expect(await problemOf(api.getPlanCalendar({ distance: 10, type: 'race' }))).toMatchObject({ code: 'date-missing' });
  });

  test('an id is a part of the path, whatever stands in it', async () => {
    seen = [];
    expect(await problemOf(recoveryApi(`${origin}/api`).getRule('../sources?x=1'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(seen[0]!.url).toBe('/api/v1/rules/..%2Fsources%3Fx%3D1');
  });
});

describe('an answer that is not from the API', () => {
  test.each([
    ['down', { status: 502, title: 'Bad Gateway', detail: '502 Bad&nbsp;Gateway nginx' }],
    ['empty', { status: 503, title: 'Service Unavailable', detail: 'Service Unavailable' }],
    ['gateway', { status: 504, detail: '{"message":"Endpoint request timed out"}' }],
    ['portal', { status: 200, detail: 'Please sign in' }],
    ['cut', { status: 200, detail: '{"recoveryDays": 1' }],
  ])('%s', async (at, expected) => {
    const problem = await problemOf(recoveryApi(`${origin}/${at}`).getRecovery({ distance: 10 }));
    expect(problem).toMatchObject({ ...expected, type: 'about:blank', code: 'not-from-the-api', requestId: 'proxy-1', errors: [] });
  });
  test('a long one is cut, and the message of the error is its text', async () => {
    const error = await recoveryApi(`${origin}/long`)
      .getRecovery({ distance: 10 })
      .catch((one: unknown) => one as RecoveryProblem);
    expect(error).toMatchObject({ name: 'RecoveryProblem', message: `${'word '.repeat(39)}word` });
  });
  test('a calendar is text, and nothing else passes for one', async () => {
    for (const at of ['portal', 'cut'])
      expect((await problemOf(recoveryApi(`${origin}/${at}`).getPlanCalendar({ distance: 10, type: 'race', date: '2026-10-18' }))).code).toBe('not-from-the-api');
  });
  test('a problem passes the proxy as it is', async () => {
    expect(await problemOf(recoveryApi(`${origin}/api`).getRecovery({ distance: 10, type: 'marathn' }, { headers: { 'X-Request-Id': 'mine' } }))).toMatchObject({
      status: 400,
      code: 'type-unknown',
      requestId: 'mine',
      errors: [{ parameter: 'type' }],
    });
  });
});

describe('options', () => {
  test('headers of the client and of the call; the type of the body is not theirs', async () => {
    seen = [];
    const api = recoveryApi(`${origin}/api`, { headers: { Authorization: 'Basic x', 'X-Request-Id': 'client' } });
    await api.getRules();
    await api.postRecovery({ runs: [] }, { headers: { 'X-Request-Id': 'call', 'Content-Type': 'text/plain' } });
    expect(seen.map(({ headers }) => [headers['authorization'], headers['x-request-id'], headers['content-type']])).toEqual([
      ['Basic x', 'client', undefined],
      ['Basic x', 'call', 'application/json'],
    ]);
  });

  test('a fetch of its own', async () => {
    const asked: string[] = [];
    const api = recoveryApi('https://recovery.example/api/', {
      fetch: (url, { method }) => {
        asked.push(`${method} ${url.href}`);
        return Promise.resolve(Response.json({ recoveryDays: 3 }));
      },
    });
    expect((await api.getRecovery({ distance: 10 })).recoveryDays).toBe(3);
    expect(asked).toEqual(['GET https://recovery.example/api/v1/recovery?distance=10']);
  });

  test('a signal of the client, of the call, and of both: either ends it', async () => {
    const aborted = { name: 'AbortError' };
    const ended = AbortSignal.abort();
    const open = new AbortController();
    await expect(recoveryApi(server.url, { signal: ended }).getRules()).rejects.toMatchObject(aborted);
    await expect(recoveryApi(server.url, { signal: open.signal }).getRules({ signal: ended })).rejects.toMatchObject(aborted);
    await expect(recoveryApi(server.url, { signal: ended }).getRules({ signal: open.signal })).rejects.toMatchObject(aborted);
    const waits = recoveryApi(`${origin}/slow`, { signal: open.signal }).getRules({ signal: new AbortController().signal });
    open.abort();
    await expect(waits).rejects.toMatchObject(aborted);
  });
});
