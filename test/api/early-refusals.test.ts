// What is refused while its client still sends: every client gets to see why. Real clients against plain workerd, as it runs deployed and with `npm start`.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../../worker/app.ts';
import { mostLogBytes } from '../../worker/api/log.ts';
import { mostDropped } from '../../worker/http/body.ts';
import { serve, type Server } from './workerd.ts';

const folder = mkdtempSync(join(tmpdir(), 'early-refusals-'));
let server: Server;
beforeAll(async () => {
  server = await serve();
  for (const { bytes } of cases) writeFileSync(fileOf(bytes), Buffer.alloc(bytes, ' '));
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const json = { 'Content-Type': 'application/json' };
const csv = { 'Content-Type': 'text/csv' };
interface Case {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly sees: string;
}
const cases: readonly Case[] = [
  { path: '/v1/log?x=1', headers: csv, bytes: 4_000_000, sees: '400 parameter-unknown' },
  { path: '/v1/log?x=1', headers: csv, bytes: 20_000_000, sees: '400 parameter-unknown' },
  { path: '/v1/log', headers: csv, bytes: 5_000_001, sees: '413 body-too-large' },
  { path: '/v1/log', headers: csv, bytes: 20_000_000, sees: '413 body-too-large' },
  { path: '/mcp', headers: json, bytes: 4_000_000, sees: '413 body-too-large' },
  { path: '/v1/recovery', headers: csv, bytes: 4_000_000, sees: '415 media-type-unsupported' },
  { path: '/v1/recovery', headers: { ...json, Accept: 'image/png' }, bytes: 4_000_000, sees: '406 not-acceptable' },
  { path: '/v1/rules', headers: json, bytes: 4_000_000, sees: '405 method-not-allowed' },
  { path: '/v1/logs', headers: csv, bytes: mostDropped, sees: '404 not-found' },
];
const times = 2;

const seenOf = (status: number | string, body: string): string => `${status} ${(JSON.parse(body) as { code: string }).code}`;
const fileOf = (bytes: number): string => join(folder, `${bytes}.bin`);
const printedBy = (program: string, given: readonly string[]): Promise<string> =>
  new Promise((done, failed) => {
    execFile(program, given, (error, out, errors) => (error ? failed(new Error(`${error.message}\n${errors}`)) : done(out)));
  });

const python = `
import json, sys, urllib.error, urllib.request
address, headers, file, times = sys.argv[1:]
for _ in range(int(times)):
    request = urllib.request.Request(address, open(file, "rb").read(), json.loads(headers), method="POST")
    try:
        print(urllib.request.urlopen(request).status)
    except urllib.error.HTTPError as error:
        print(error.code, json.load(error)["code"])
`;

/** What a client sees of a case, each time. */
type Client = (one: Case, address: string) => Promise<string[]>;
const each = async (ask: () => Promise<string>): Promise<string[]> => {
  const seen: string[] = [];
  while (seen.length < times) seen.push(await ask());
  return seen;
};
const curl =
  (...more: string[]): Client =>
  ({ headers, bytes }, address) => {
    const named = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
    const given = ['--silent', '--show-error', '--write-out', '\n%{http_code}', ...named, ...more, '--data-binary', `@${fileOf(bytes)}`, address];
    return each(async () => {
      const [body = '', status = ''] = (await printedBy('curl', given)).split('\n');
      return seenOf(status, body);
    });
  };
const clients: { readonly [name: string]: Client } = {
  'fetch of Node': ({ headers, bytes }, address) =>
    each(async () => {
      const response = await fetch(address, { method: 'POST', headers, body: Buffer.alloc(bytes, ' ') });
      return seenOf(response.status, await response.text());
    }),
  'fetch of Node, which does not tell the length': ({ headers, bytes }, address) =>
    each(async () => {
      const body = new Blob([Buffer.alloc(bytes, ' ')]).stream();
      const response = await fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      return seenOf(response.status, await response.text());
    }),
  'a socket that writes everything before it reads': ({ headers, bytes }, address) =>
    each(async () => {
      const answer = await talk(headOf(address, { ...headers, 'Content-Length': String(bytes), Connection: 'close' }), Buffer.alloc(bytes, ' '));
      return seenOf(answer.split(' ')[1]!, answer.split('\r\n\r\n')[1]!);
    }),
  python3: async ({ headers, bytes }, address) =>
    (await printedBy('python3', ['-c', python, address, JSON.stringify(headers), fileOf(bytes), String(times)])).trimEnd().split('\n'),
  curl: curl(),
  'curl, which does not ask first': curl('--header', 'Expect:'),
};

const missing = ['curl', 'python3'].filter((program) => spawnSync(program, ['--version']).status !== 0);
for (const program of missing) console.log(`There is no ${program} on this machine: what it sees of a refusal is not tested here, but in CI.`);
const runnable = Object.keys(clients).filter((name) => process.env['CI'] !== undefined || !missing.includes(name.split(',')[0]!));

const headOf = (address: string, headers: Readonly<Record<string, string>>): string => {
  const { host, pathname, search } = new URL(address);
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${pathname}${search} HTTP/1.1`, ...lines, '\r\n'].join('\r\n');
};

/** Writes everything, and only then reads what comes back until the other side hangs up. */
async function talk(...sent: (string | Buffer)[]): Promise<string> {
  const socket = open().on('error', () => {}); // told where it is written
  for (const piece of sent) await new Promise<void>((done, failed) => socket.write(piece, (error) => (error ? failed(error) : done())));
  return text(socket);
}
const open = (): Socket => connect(Number(new URL(server.url).port), '127.0.0.1');
async function text(socket: Socket): Promise<string> {
  let all = '';
  for await (const piece of socket) all += String(piece);
  return all;
}

describe.each(runnable)('%s', (name) => {
  test.each(cases)('POST $path of $bytes bytes sees $sees', async (one) => {
    expect(await clients[name]!(one, server.url + one.path)).toEqual(Array.from({ length: times }, () => one.sees));
  });
});

describe('a client that asks first (Expect: 100-continue)', () => {
  const asking = (path: string, bytes: number): string => headOf(server.url + path, { ...csv, Expect: '100-continue', 'Content-Length': String(bytes) });

  test.each([
    ['/v1/log', mostLogBytes + 1, '413 body-too-large'],
    ['/v1/log', mostDropped + 1, '413 body-too-large'],
    ['/v1/log?x=1', 1000, '400 parameter-unknown'],
    ['/v1/recovery', 1000, '415 media-type-unsupported'],
  ])('%s with %i bytes to come: %s at once, without a byte sent', async (path, bytes, sees) => {
    const answer = await talk(asking(path, bytes));
    expect(seenOf(answer.split(' ')[1]!, answer.split('\r\n\r\n')[1]!)).toBe(sees);
  });

  test('is told to go on where the body is wanted', async () => {
    const socket = open();
    const log = 'Date,Distance (km),Type\n2026-10-18,10,race\n';
    socket.write(headOf(`${server.url}/v1/log`, { ...csv, Expect: '100-continue', 'Content-Length': String(log.length), Connection: 'close' }));
    const first = await new Promise<string>((done) => socket.once('data', (data) => done(String(data))));
    expect(first).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write(log);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });
});

test('longer than what is dropped: the answer comes at once, and the connection ends with it', async () => {
  const answer = await talk(headOf(`${server.url}/v1/log?x=1`, { ...csv, 'Content-Length': String(mostDropped + 1) }));
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n(.*\r\n)*Connection: close\r\n/);
  expect(answer).toContain('"code":"parameter-unknown"');
});

test('bytes that are no text end the reading, and the rest is dropped', async () => {
  const body = Buffer.alloc(4_000_000, ' ').fill(0xff, 1000, 1001);
  const response = await fetch(`${server.url}/v1/log`, { method: 'POST', headers: csv, body });
  expect(seenOf(response.status, await response.text())).toBe('400 body-invalid');
});

test('after a body was dropped the connection goes on', async () => {
  const head = headOf(`${server.url}/v1/logs`, { ...csv, 'Content-Length': '4000000' });
  const answers = await talk(head, Buffer.alloc(4_000_000, ' '), `GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`);
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200']);
});

describe('around the routes (in this process, a stand-in for the limiter)', () => {
  /** A body of so many bytes, and how many of them were taken. */
  function bodyOf(bytes: number): { body: ReadableStream; taken: () => number } {
    let given = 0;
    const pull = (controller: ReadableByteStreamController): void => {
      controller.enqueue(new Uint8Array(Math.min(100_000, bytes - given)));
      given += Math.min(100_000, bytes - given);
      if (given === bytes) controller.close();
    };
    return { body: new ReadableStream({ type: 'bytes', pull }), taken: () => given };
  }
  const post = (body: ReadableStream, limit: () => Promise<{ success: boolean }>): Response | Promise<Response> =>
    makeApp(() => {}).request('/v1/log', { method: 'POST', headers: csv, body, duplex: 'half' } as RequestInit, {
      ASSETS: { fetch: () => Promise.reject(new Error()) },
      RATE_LIMIT: { limit },
    });

  test.each([
    [429, () => Promise.resolve({ success: false })],
    [500, () => Promise.reject(new Error())],
  ])('a %i drops the body too', async (status, limit) => {
    const { body, taken } = bodyOf(6_000_000);
    expect([(await post(body, limit)).status, taken()]).toEqual([status, 6_000_000]);
  });

  test('a body without end is read up to the bound', async () => {
    const { body, taken } = bodyOf(Infinity);
    expect((await post(body, () => Promise.resolve({ success: true }))).status).toBe(413);
    expect(taken()).toBeGreaterThan(mostDropped);
    expect(taken()).toBeLessThan(mostDropped + mostLogBytes + 1_000_000);
  });

  test('a client that goes away while it is heard out is nobody to fail for', async () => {
    const body = new ReadableStream({ type: 'bytes', pull: (controller) => controller.error(new Error('gone')) });
    expect((await post(body, () => Promise.resolve({ success: false }))).status).toBe(429);
  });
});
