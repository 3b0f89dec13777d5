// `npm start` for real: it says where it is once it is there, takes a port, and leaves nothing behind.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = 'worker/serve/start.ts';

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((done) => server.once('error', () => done(false)).listen(port, 'localhost', () => done(true)));
  if (free) await new Promise((done) => server.close(done));
  return free;
}
/** A free port below those that the system gives away by itself, so that nobody gets it while this one builds. */
async function freePort(): Promise<number> {
  let port = 20_000 + (process.pid % 10_000);
  while (!(await isFree(port))) port++;
  return port;
}

interface Started {
  readonly process: ChildProcess;
  /** All that was printed so far. */
  readonly printed: () => string;
  /** When it prints that it is ready, with all that was printed before. */
  readonly ready: Promise<string>;
  /** When every process that was started with it is gone: each holds the other end of what is read here. */
  readonly gone: Promise<number | null>;
}
function start(program: string, given: readonly string[], env = process.env): Started {
  const child = spawn(program, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let all = '';
  const gone = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((done, failed) => {
    const hear = (data: Buffer): void => {
      all += String(data);
      if (all.includes('Ready on ')) done(all.slice(0, all.indexOf('Ready on ')));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void gone.then((code) => failed(new Error(`ended with ${code}: ${all}`)));
  });
  ready.catch(() => {}); // who does not wait for it is told by `gone`
  return { process: child, printed: () => all, ready, gone };
}

async function answers(port: number): Promise<void> {
  const { recoveryDays } = (await (await fetch(`http://localhost:${port}/v1/recovery?distance=42.195&type=race`)).json()) as { recoveryDays: number };
  expect(recoveryDays).toBe(14);
}

test('npm start -- --port N: ready, asked, and gone at a SIGTERM to npm', async () => {
  const port = await freePort();
  const started = start('npm', ['start', '--', '--port', String(port)]);
  expect(await started.ready).not.toContain('http'); // no address before there is one
  expect(started.printed()).toContain(`Ready on http://localhost:${port}\n`);
  await answers(port);
  for (const [host, status] of [
    [`localhost:${port}`, 200],
    ['127.0.0.1:5173', 200],
    [`page.example:${port}`, 403],
  ] as const) {
    const headers = { 'Content-Type': 'application/json', Origin: `http://${host}` };
    expect((await fetch(`http://localhost:${port}/mcp`, { method: 'POST', headers, body: '{"jsonrpc":"2.0","id":1,"method":"ping"}' })).status, host).toBe(status);
  }
  // refused while it is still being sent, and seen all the same (all cases: early-refusals.test.ts)
  const refused = await fetch(`http://localhost:${port}/v1/log?x=1`, { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: Buffer.alloc(4_000_000, ' ') });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'parameter-unknown']);

  const other = start(process.execPath, [script, `--port=${port}`]);
  expect(await other.gone).toBe(1);
  expect(other.printed()).toBe(`npm start: port ${port} is in use; for another one: npm start -- --port 9000\n`);

  started.process.kill('SIGTERM');
  await started.gone;
  expect(await isFree(port)).toBe(true);
  expect(started.printed()).toContain('GET /v1/recovery 200');
});

test('the script alone, on a machine whose own node is another one', async () => {
  writeFileSync(join(folder, 'node'), '#!/bin/sh\necho "the wrong node" >&2; exit 9\n', { mode: 0o755 });
  const port = await freePort();
  const started = start(process.execPath, [script, `--port=${port}`], { PATH: [folder, '/usr/bin', '/bin'].join(delimiter), HOME: folder });
  await started.ready;
  await answers(port);
  started.process.kill('SIGTERM');
  expect(await started.gone).toBe(0);
  expect(await isFree(port)).toBe(true);
});

test.each([
  ['--port=0', '--port takes a number from 1 to 65535, and not "0"'],
  ['--port=70000', '--port takes a number from 1 to 65535, and not "70000"'],
  ['--port=8o80', '--port takes a number from 1 to 65535, and not "8o80"'],
  ['--port', "Option '--port <value>' argument missing"],
  ['--prot=9000', "Unknown option '--prot'"],
])('%s: %s', async (given, message) => {
  const started = start(process.execPath, [script, given]);
  expect(await started.gone).toBe(1);
  expect(started.printed()).toBe(`npm start: ${message}\n`);
});
