// POST /mcp with the official clients, those of today and those of the revisions of 2025: the same answers and errors as the API, and its door.

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, terms } from '../../core/index.ts';
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
/** What the tests ask of a client. */
interface Asker {
  readonly revision: string | undefined;
  tools(): Promise<
    readonly {
      name: string;
      description?: string | undefined;
      annotations?: object | undefined;
      inputSchema: { readonly properties?: object | undefined };
      outputSchema?: object | undefined;
    }[]
  >;
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

/** An estimate: no model's own count, and for JSON of this kind rather too high than too low at four bytes each. */
const tokensOf = (value: unknown): number => Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 4);
const marathon = { distance: 42.195, type: 'race', date: '2026-10-18' };
const mountains = { distance: 171, type: 'trail-race', elevationGainM: 10_000, date: '2026-10-18' };
const longLog = `Date,Distance (km),Type\n${Array.from({ length: 300 }, (_, day) => `${addDays('2026-01-01', day)},10,easy`).join('\n')}`;
const shortAnswers: [string, string, Given][] = [
  ['recovery_days', 'a marathon, chance and day asked for', { ...marathon, chance: 0.9, onDay: 5 }],
  ['recovery_plan', 'a marathon', marathon],
  ['recovery_plan', '171 km in the mountains, a check-in', { ...mountains, checkIns: [{ day: 2, soreness: 8, fatigue: 7, poorSleep: true }] }],
  ['recovery_before', 'a marathon, the last day of 36 km', { distance: 'marathon', date: '2027-04-25', runDistance: 36, runType: 'long' }],
  ['recovery_season', 'four marathons', { races: [1, 2, 3, 4].map((month) => ({ distance: 'marathon', date: `2027-0${month}-10` })) }],
  ['recovery_log', 'two rows, one of them unread', { runs: [marathon, { date: '2026-10-20', distance: 'ten', type: 'easy' }], asOf: '2026-10-25' }],
  ['recovery_log', '300 rows of CSV', { csv: longLog, asOf: '2026-10-28' }],
];
const badWeek = [1, 2, 3].map((day) => ({ day, soreness: 10 - day, fatigue: 8, poorSleep: true, lowMood: true }));

describe.each([
  { name: 'the client of today', connect: today, revision: '2026-07-28' },
  { name: 'the client of 2025', connect: of2025, revision: '2025-11-25' },
])('$name', ({ connect, revision }) => {
  let client: Asker;
  beforeAll(async () => void (client = await connect()));
  afterAll(() => client.close());

  test('agrees on a revision', () => expect(client.revision).toBe(revision));

  test('finds five tools that only read', async () => {
    const asksFor: Readonly<Record<string, RegExp>> = {
      recovery_days: /date, the day of the run \(YYYY-MM-DD\)/,
      recovery_plan: /date, the day of the run \(YYYY-MM-DD\)/,
      recovery_before: /date, the day of the race \(YYYY-MM-DD\).*asOf, today/,
      recovery_season: /races, each with its date \(YYYY-MM-DD\)/,
      recovery_log: /asOf, today \(YYYY-MM-DD\)/,
    };
    const tools = await client.tools();
    expect(tools.map(({ name }) => name)).toEqual(['recovery_days', 'recovery_plan', 'recovery_before', 'recovery_season', 'recovery_log']);
    for (const { name, annotations, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, destructiveHint: false, openWorldHint: false });
      expect(description).toMatch(/^[A-Z][a-z]+s .{100,}\. Pass /); // a verb first, then what to give
      expect(description).toMatch(asksFor[name]!); // no server knows today
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(JSON.stringify(inputSchema)).not.toContain('$ref');
      expect(inputSchema.properties).not.toHaveProperty('run');
      expect(outputSchema).toBeUndefined();
    }
    expect(JSON.stringify(tools[0])).toMatch(/at most 1,000 km.*0,"maximum":100000,"description":"Metres climbed.*1,"maximum":10,.*10,"maximum":100,/);
  });

  test('the whole list is under 4,000 tokens', async () => {
    const tools = await client.tools();
    const tokens = tokensOf({ tools });
    console.log(`tools/list: about ${tokens} tokens (${tools.map((tool) => `${tool.name} ${tokensOf(tool)}`).join(', ')}), four bytes each`);
    expect(tokens).toBeLessThan(4000);
  });

  test.each(shortAnswers)('%s, %s: less than 1,000 tokens, twice the same: for programs, and as text', async (tool, of, given) => {
    const { structuredContent, content } = await client.call(tool, given);
    expect([content.length, JSON.parse(content[0]!.text)]).toEqual([1, structuredContent]);
    console.log(`${tool}, ${of}: about ${tokensOf(structuredContent)} tokens`);
    expect(tokensOf(structuredContent)).toBeLessThan(1000);
  });

  test('a marathon: 14 days, 7 to 28, as text too', async () => {
    const { structuredContent, content, isError } = await client.call('recovery_days', { distance: 42.195, type: 'race', date: '2026-10-18' });
    expect(structuredContent).toMatchObject({ recoveryDays: 14, range: { minDays: 7, maxDays: 28 } });
    expect(structuredContent).toEqual(await (await server.fetch(`/v1/recovery?distance=42.195&type=race&date=2026-10-18&detail=compact`)).json());
    const full = await client.call('recovery_days', { distance: 42.195, type: 'race', date: '2026-10-18', detail: 'full' });
    expect(full.structuredContent).toEqual(await (await server.fetch(`/v1/recovery?distance=42.195&type=race&date=2026-10-18`)).json());
    expect(JSON.parse(content[0]!.text)).toEqual(structuredContent);
    expect(isError).toBeFalsy();
  });

  // every vector, field by field, is in test/parity.test.ts
  test('vectors: the days, or the code', async () => {
    const some = <V>(vectors: readonly V[]): V[] => vectors.filter((_, index) => index % 10 === 0);
    for (const { name, input, expect: wanted } of some(accepted))
      expect((await client.call('recovery_days', { ...input })).structuredContent, name).toMatchObject({ recoveryDays: wanted.recoveryDays, run: { type: wanted.type } });
    for (const { name, input, expect: wanted } of some(rejected)) {
      const { structuredContent, content, isError } = await client.call('recovery_days', { ...input });
      expect([isError, structuredContent], name).toMatchObject([true, { code: wanted.code, errors: [{ parameter: wanted.parameter }] }]);
      expect(content[0]!.text, name).toBe(`${wanted.parameter}: ${String(structuredContent['detail'])}`);
    }
  });

  test('recovery_plan answers what POST /v1/plan answers, and a red flag stops it', async () => {
    const run = { distance: 10, type: 'race' };
    const more = { date: '2026-10-18', seasonEnd: false, checkIns: [{ day: 2, soreness: 4, poorSleep: true }] };
    expect((await client.call('recovery_plan', { ...run, ...more })).structuredContent).toEqual(await (await post('/v1/plan', { run, ...more, detail: 'compact' })).json());
    expect((await client.call('recovery_plan', { ...run, ...more, detail: 'full' })).structuredContent).toEqual(await (await post('/v1/plan', { run, ...more })).json());
    const stopped = await client.call('recovery_plan', { ...run, checkIns: [{ day: 1, redFlags: ['dark-urine'] }], detail: 'full' });
    expect(stopped.structuredContent).toMatchObject({ recoveryDays: null, days: [], stopped: { redFlags: ['dark-urine'] } });
    const slip = await client.call('recovery_plan', { distance: 10, type: 'marathn' });
    expect([slip.isError, slip.structuredContent]).toMatchObject([true, { code: 'type-unknown', errors: [{ pointer: '/type' }] }]);
  });

  test.each(['recovery_days', 'recovery_plan'])('%s: a run that a model puts into `run` is read as if it stood beside the others, unless both say one thing', async (tool) => {
    const run = { distance: 10, type: 'race' };
    const { structuredContent } = await client.call(tool, { ...run, date: '2026-10-18' });
    expect((await client.call(tool, { run, date: '2026-10-18' })).structuredContent).toEqual(structuredContent);
    expect((await client.call(tool, { run: { ...run, date: '2026-10-18' }, type: null })).structuredContent).toEqual(structuredContent);
    const twice = await client.call(tool, { run, type: 'easy' });
    expect([twice.isError, twice.structuredContent]).toMatchObject([true, { code: 'parameter-repeated', errors: [{ pointer: '/type', received: 'easy' }] }]);
    const none = await client.call(tool, { run: '10 km race' });
    expect([none.isError, none.structuredContent]).toMatchObject([true, { code: 'parameter-unknown' }]);
  });

  test.each(['recovery_days', 'recovery_plan'])('%s without distance and type: both in one answer, in its text too', async (tool) => {
    for (const given of [{}, { run: {} }, { distance: null, type: '' }]) {
      const { structuredContent, content } = await client.call(tool, given);
      expect(structuredContent).toMatchObject({ errors: [{ code: 'distance-missing' }, { code: 'type-missing' }] });
      expect(content[0]!.text).toMatch(/^distance: .*\ntype: .*$/);
    }
  });

  test('what belongs into a check-in or a list of runs is refused with how to write it', async () => {
    const sore = await client.call('recovery_plan', { distance: 10, type: 'race', day: 2, soreness: 4 });
    expect([sore.structuredContent['code'], sore.content[0]!.text]).toEqual(['parameter-unknown', expect.stringContaining('{"checkIns": [{"day": ..., "soreness": ...}]}')]);
    const one = await client.call('recovery_log', { distance: 10, type: 'race', date: '2026-10-18' });
    expect([one.structuredContent['code'], one.content[0]!.text]).toEqual([
      'parameter-unknown',
      expect.stringContaining('{"runs": [{"distance": ..., "type": ..., "date": ...}]}'),
    ]);
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
    ['recovery_plan', { distance: 10, type: 'race', checkins: [] }, 'parameter-unknown', ''],
    ['recovery_plan', { distance: 10, type: 'race', detail: 'short' }, 'parameter-invalid', ''],
  ])('%s %j: %s', async (tool, given, code, parameter) => {
    const { structuredContent, isError } = await client.call(tool, given);
    expect([isError, structuredContent]).toMatchObject([true, { code, ...(parameter ? { errors: [{ parameter }] } : {}) }]);
  });

  test('a tool that is none is an error of the protocol, with the nearest', async () => {
    await expect(client.call('recovery_day', {})).rejects.toThrow(/no tool "recovery_day".*Did you mean "recovery_days"/);
  });
});

test('the longest plan of any type and distance is under 1,000 tokens, with check-ins and a season that ends too', async () => {
  let longest = { tokens: 0, given: '' };
  for (const type of Object.keys(terms.runTypes))
    for (const distance of [1, 5, 10, 21.0975, 42.195, 90, 171, 330])
      for (const more of [{}, { elevationGainM: 3000 }, { elevationGainM: 3000, checkIns: badWeek }, { seasonEnd: true, approach: 'cautious', age: 70 }]) {
        const given = JSON.stringify({ distance, type, date: '2026-10-18', ...more });
        const answer = await post('/mcp', `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"recovery_plan","arguments":${given}}}`);
        const tokens = tokensOf(((await answer.json()) as { result: Called }).result.structuredContent);
        if (tokens > longest.tokens) longest = { tokens, given };
      }
  console.log(`recovery_plan, the longest, ${longest.given}: about ${longest.tokens} tokens`);
  expect(longest.tokens).toBeLessThan(1000);
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

  // in this process: an environment of its own
  test.each<[string, string | undefined, string | undefined, number]>([
    ['any origin where none is named', undefined, 'https://page.example', 200],
    ['any origin where blanks are', ' , ', 'https://page.example', 200],
    ['one that is named', 'https://one.example, https://Two.example/', 'https://two.example', 200],
    ['what is no browser', 'https://one.example', undefined, 200],
    ['another', 'https://one.example', 'https://two.example', 403],
    ['another port', 'https://one.example', 'https://one.example:8443', 403],
    ['one that only begins alike', 'https://one.example', 'https://one.example.page.example', 403],
    ['a file', 'https://one.example', 'null', 403],
    ['any port where one is named so', 'http://localhost:*', 'http://localhost:5173', 200],
    ['no port, which is one too', 'http://localhost:*', 'http://LOCALHOST', 200],
    ['any port of another scheme', 'http://localhost:*', 'https://localhost:5173', 403],
    ['any port of one that only begins alike', 'http://localhost:*', 'http://localhost.page.example:5173', 403],
  ])('%s', async (_, allowed, origin, status) => {
    const env = { ASSETS: assetsOf(documents()), ...(allowed === undefined ? {} : { ALLOWED_ORIGINS: allowed }) };
    const response = await makeApp(() => {}).request(
      '/mcp',
      { method: 'POST', headers: { 'Content-Type': 'application/json', ...(origin === undefined ? {} : { Origin: origin }) }, body: JSON.stringify(ping) },
      env,
    );
    expect([response.status, await response.json()]).toMatchObject([status, status === 200 ? { result: {} } : { code: 'origin-refused', errors: [{ received: origin }] }]);
    const elsewhere = await makeApp(() => {}).request('/v1/recovery?distance=10&type=easy', { headers: origin === undefined ? {} : { Origin: origin } }, env);
    expect(elsewhere.status).toBe(200); // the protocol asks for it, nothing else does
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

  test('a notification is taken without an answer', async () => {
    const taken = await post('/mcp', { jsonrpc: '2.0', method: 'notifications/initialized' });
    expect([taken.status, await taken.text()]).toEqual([202, '']);
  });

  // read to its end: nobody may hold a stream open
  test('a subscription is acknowledged without anything that was asked for, and ends', async () => {
    const params = {
      _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientInfo': me, 'io.modelcontextprotocol/clientCapabilities': {} },
      notifications: { toolsListChanged: true, promptsListChanged: true, resourcesListChanged: true, resourceSubscriptions: ['file:///a'] },
    };
    const listen = await post(
      '/mcp',
      { jsonrpc: '2.0', id: 7, method: 'subscriptions/listen', params },
      { 'Content-Type': 'application/json', 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'subscriptions/listen' },
    );
    expect([listen.status, listen.headers.get('content-type'), listen.headers.get('cache-control')]).toEqual([200, 'text/event-stream', 'no-store']);
    const messages = (await listen.text()).split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6)) as unknown] : []));
    const _meta = { 'io.modelcontextprotocol/subscriptionId': 7 };
    expect(messages).toMatchObject([
      { method: 'notifications/subscriptions/acknowledged', params: { _meta, notifications: {} } },
      { id: 7, result: { resultType: 'complete', _meta } },
    ]);
    expect(messages).toHaveProperty('0.params.notifications', {});
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
    expect([counted, lines.map((line) => line.replace(/\d+ ms \w+$/, 'n ms id'))]).toEqual([1, ['POST /mcp 200 n ms id']]);
  });
});
