// POST /mcp with the official clients, those of today and those of the revisions of 2025: the same answers and errors as the API, and its door.

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../worker/app.ts';
import { assetsOf, documents } from '../../worker/build/static.ts';
import { accepted, rejected } from '../vectors.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

type Given = Record<string, unknown>;
interface Called {
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent: Given;
  readonly isError?: boolean;
}
/** What the tests ask of a client. Both check every answer against the output schema of its tool. */
interface Asker {
  readonly revision: string | undefined;
  tools(): Promise<readonly { name: string; description?: string | undefined; annotations?: object | undefined; inputSchema: object; outputSchema?: object | undefined }[]>;
  call(name: string, given: Given): Promise<Called>;
  close(): Promise<void>;
}
const address = (): URL => new URL('/mcp', server.url);
/** As every test asks: see send.ts. */
const asking = { fetch: (url: string | URL, init?: RequestInit): Promise<Response> => server.fetch(new URL(url).pathname, init) };
const me = { name: 'test', version: '1' };

async function today(): Promise<Asker> {
  const client = new Client(me, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(address(), asking));
  return {
    revision: client.getNegotiatedProtocolVersion(),
    tools: async () => (await client.listTools()).tools,
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as unknown as Called,
    close: () => client.close(),
  };
}
async function of2025(): Promise<Asker> {
  const client = new OldClient(me);
  const transport = new OldTransport(address(), asking);
  await client.connect(transport);
  return {
    revision: transport.protocolVersion,
    tools: async () => (await client.listTools()).tools,
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as unknown as Called,
    close: () => client.close(),
  };
}

const post = (path: string, body: unknown, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Promise<Response> =>
  server.fetch(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

describe.each([
  { name: 'the client of today', connect: today, revision: '2026-07-28' },
  { name: 'the client of 2025', connect: of2025, revision: '2025-11-25' },
])('$name', ({ connect, revision }) => {
  let client: Asker;
  beforeAll(async () => void (client = await connect()));
  afterAll(() => client.close());

  test('agrees on a revision', () => expect(client.revision).toBe(revision));

  test('finds three tools that only read', async () => {
    const tools = await client.tools();
    expect(tools.map(({ name }) => name)).toEqual(['recovery_days', 'recovery_plan', 'recovery_log']);
    for (const { annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false });
      expect(description).toMatch(/^[A-Z][a-z]+s .{100}/); // a verb first, and more than a name
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(JSON.stringify(inputSchema)).not.toContain('$ref');
      expect(outputSchema).toMatchObject({ type: 'object' });
    }
    expect(JSON.stringify(tools[0])).toMatch(/at most 1,000 km.*Metres climbed, 0 to 100000.*1 to 10.*10 to 100/);
  });

  test('a marathon: 14 days, 7 to 28, as text too', async () => {
    const { structuredContent, content, isError } = await client.call('recovery_days', { distance: 42.195, type: 'race', date: '2026-10-18' });
    expect(structuredContent).toMatchObject({ recoveryDays: 14, range: { minDays: 7, maxDays: 28 } });
    expect(structuredContent).toEqual(await (await server.fetch(`/v1/recovery?distance=42.195&type=race&date=2026-10-18`)).json());
    expect(JSON.parse(content[0]!.text)).toEqual(structuredContent);
    expect(isError).toBeFalsy();
  });

  // every vector, field by field, is in test/parity.test.ts; here the clients hold the answers to the output schema
  test('vectors: the days, or the code', async () => {
    const some = <V>(vectors: readonly V[]): V[] => vectors.filter((_, index) => index % 10 === 0);
    for (const { name, input, expect: wanted } of some(accepted))
      expect((await client.call('recovery_days', { ...input })).structuredContent, name).toMatchObject({ recoveryDays: wanted.recoveryDays, run: { type: wanted.type } });
    for (const { name, input, expect: wanted } of some(rejected)) {
      const { structuredContent, content, isError } = await client.call('recovery_days', { ...input });
      expect([isError, structuredContent], name).toMatchObject([true, { code: wanted.code, detail: content[0]!.text }]);
    }
  });

  test('recovery_plan answers what POST /v1/plan answers, and a red flag stops it', async () => {
    const asked = { run: { distance: 10, type: 'race' }, date: '2026-10-18', checkIns: [{ day: 2, soreness: 4, poorSleep: true }] };
    expect((await client.call('recovery_plan', asked)).structuredContent).toEqual(await (await post('/v1/plan', asked)).json());
    const stopped = await client.call('recovery_plan', { ...asked, checkIns: [{ day: 1, redFlags: ['dark-urine'] }] });
    expect(stopped.structuredContent).toMatchObject({ recoveryDays: null, days: [], stopped: { redFlags: ['dark-urine'] } });
    const slip = await client.call('recovery_plan', { run: { distance: 10, type: 'marathn' } });
    expect([slip.isError, slip.structuredContent]).toMatchObject([true, { code: 'type-unknown', errors: [{ pointer: '/run/type' }] }]);
  });

  test('recovery_log answers what POST /v1/log answers, from runs and from CSV, without rows where none are asked for', async () => {
    const runs = [
      { date: '2026-10-18', distance: 42.195, type: 'race', athlete: 'Anna' },
      { date: '2026-10-20', distance: 'ten', type: 'easy', athlete: 'Anna' },
    ];
    const { structuredContent } = await client.call('recovery_log', { runs, asOf: '2026-10-25' });
    expect(structuredContent).toEqual(await (await post('/v1/log?detail=status', { runs, asOf: '2026-10-25' })).json());
    expect(structuredContent).toMatchObject({
      summary: { rows: 2, refused: 1 },
      athletes: [{ athlete: 'Anna', allowed: 'check', label: 'a row to check first', unreadRows: [1] }],
    });
    expect(structuredContent).not.toHaveProperty('rows');
    const full = (await client.call('recovery_log', { runs, asOf: '2026-10-25', detail: 'full' })).structuredContent;
    expect(full).toEqual(await (await post('/v1/log', { runs, asOf: '2026-10-25' })).json());
    expect(full['rows']).toMatchObject([{ index: 0 }, { index: 1, error: { code: 'distance-not-a-number' } }]);
    const csv = 'Activity Type,Date,Favorite,Title,Distance,Total Ascent\nRunning,2026-10-18 08:00:00,false,Long one,"25,30","310"\n';
    const fromCsv = await client.call('recovery_log', { csv, unit: 'km', detail: null });
    expect(fromCsv.structuredContent).toEqual(await (await post('/v1/log?unit=km&detail=status', csv, { 'Content-Type': 'text/csv' })).json());
  });

  test.each<[string, Given, string, string]>([
    ['recovery_days', { distance: 10, type: 'easy', effort: 3 }, 'parameter-unknown', 'effort'],
    ['recovery_days', { distance: 10, type: 'easy', format: 'csv' }, 'parameter-unknown', 'format'],
    ['recovery_days', { distance: null, type: 'race' }, 'distance-missing', 'distance'],
    ['recovery_days', { distance: { km: 10 }, type: 'easy' }, 'distance-not-a-number', 'distance'],
    ['recovery_log', { csv: 'Date,Distance (km),Type\n2026-10-18,10,race\n', runs: [] }, 'parameter-unknown', 'runs'],
    ['recovery_log', {}, 'body-invalid', ''],
    ['recovery_plan', { distance: 10, type: 'race' }, 'parameter-unknown', ''],
  ])('%s %j: %s', async (tool, given, code, parameter) => {
    const { structuredContent, isError } = await client.call(tool, given);
    expect([isError, structuredContent]).toMatchObject([true, { code, ...(parameter ? { errors: [{ parameter }] } : {}) }]);
  });

  test('a tool that is none is an error of the protocol, with the nearest', async () => {
    await expect(client.call('recovery_day', {})).rejects.toThrow(/no tool "recovery_day".*Did you mean "recovery_days"/);
  });
});

describe('the door of /mcp', () => {
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

  test('one message without a handshake, whatever the client accepts', async () => {
    for (const accept of [undefined, '*/*', 'application/json', 'application/json, text/event-stream']) {
      const response = await post('/mcp', ping, { 'Content-Type': 'application/json', ...(accept ? { Accept: accept } : {}) });
      expect([response.status, await response.json()]).toEqual([200, { jsonrpc: '2.0', id: 1, result: {} }]);
      expect([response.headers.get('access-control-allow-origin'), response.headers.get('cache-control'), response.headers.get('mcp-session-id')]).toEqual(['*', 'no-store', null]);
    }
  });

  test.each(['GET', 'DELETE', 'PUT'])('%s is 405: there are no streams and no sessions', async (method) => {
    const response = await server.fetch('/mcp', { method, headers: { Accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow'), ((await response.json()) as { code: string }).code]).toEqual([405, 'POST, OPTIONS', 'method-not-allowed']);
  });

  test('any page may ask', async () => {
    const response = await server.fetch('/mcp', { method: 'OPTIONS', headers: { Origin: 'https://example.org', 'Access-Control-Request-Headers': 'mcp-protocol-version' } });
    expect([response.status, response.headers.get('access-control-allow-headers')]).toEqual([204, '*']);
  });

  test.each<[string, unknown, Record<string, string>, number, string]>([
    ['no JSON', '{', {}, 400, 'body-invalid'],
    ['no JSON-RPC', { method: 'ping' }, {}, 400, 'body-invalid'],
    ['many at once', [ping, ping], {}, 400, 'body-invalid'],
    ['too deep', '['.repeat(50), {}, 400, 'body-invalid'],
    ['too long', { ...ping, params: { text: 'x'.repeat(1_000_000) } }, {}, 413, 'body-too-large'],
    ['another media type', ping, { 'Content-Type': 'text/plain' }, 415, 'media-type-unsupported'],
    ['events only', ping, { 'Content-Type': 'application/json', Accept: 'text/event-stream' }, 406, 'not-acceptable'],
  ])('%s: a problem as on every route', async (_, body, headers, status, code) => {
    const response = await post('/mcp', body, { 'Content-Type': 'application/json', ...headers });
    expect([response.status, response.headers.get('content-type'), ((await response.json()) as { code: string }).code]).toEqual([status, 'application/problem+json', code]);
  });

  test('what is JSON-RPC but no message, or of an unknown revision, is an error of the protocol', async () => {
    for (const [body, headers] of [[{ jsonrpc: '2.0' }, {}] as const, [ping, { 'MCP-Protocol-Version': '1999-01-01' }] as const]) {
      const response = await post('/mcp', body, { 'Content-Type': 'application/json', ...headers });
      expect([response.status, await response.json()]).toMatchObject([400, { jsonrpc: '2.0', error: { code: expect.any(Number) as number } }]);
    }
  });

  test('a notification is taken without an answer; nobody may hold a stream open', async () => {
    const taken = await post('/mcp', { jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([taken.status, await taken.text()]).toEqual([202, '']);
    const params = {
      _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientInfo': me, 'io.modelcontextprotocol/clientCapabilities': {} },
      filter: {},
    };
    const listen = await post(
      '/mcp',
      { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params },
      { 'Content-Type': 'application/json', 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'subscriptions/listen' },
    );
    expect([listen.headers.get('content-type'), await listen.json()]).toMatchObject(['application/json', { error: { message: 'Subscription limit reached' } }]);
  });

  test('a call of a tool counts as one request and leaves one line (in this process, a stand-in for the limiter)', async () => {
    const lines: string[] = [];
    let counted = 0;
    const env = { ASSETS: assetsOf(documents()), RATE_LIMIT: { limit: () => Promise.resolve({ success: ++counted > 0 }) } };
    const call = { ...ping, method: 'tools/call', params: { name: 'recovery_days', arguments: { distance: 10, type: 'easy' } } };
    const response = await makeApp((line) => lines.push(line)).request(
      '/mcp',
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(call) },
      env,
    );
    expect(await response.json()).toMatchObject({ result: { structuredContent: { recoveryDays: 1 } } });
    expect([counted, lines.map((line) => line.replace(/\d+ ms/, 'n ms'))]).toEqual([1, ['POST /mcp 200 n ms']]);
  });
});
