// What clasp sends to Google: the real clasp on the built add-on. A mock stands for Google's servers alone: a loopback server that keeps what it is sent.

import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const dist = 'addon/dist';
const files = ['appsscript.json', 'bundle.js', 'functions.js', 'help.html', 'menu-code.html', 'menu.js', 'more.js', 'race.html', 'sidebar.html'];

interface Sent {
  readonly to: string;
  readonly body: string;
}
const sent: Sent[] = [];
const google = createServer((request, response) => {
  void textOf(request).then((body) => {
    sent.push({ to: `${request.method} ${request.headers['x-host'] as string}${request.url}`, body });
    response.setHeader('Content-Type', 'application/json');
    const known = { id: 'a-sheet-of-ours', scriptId: 'a-script-of-ours', files: [{ name: 'appsscript', type: 'JSON', source: '{}' }] };
    response.end(request.method === 'PUT' ? body : JSON.stringify(known));
  });
});
async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const homes: string[] = [];
/** A home and a project of its own: no login and no settings of the developer. */
function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'clasp-'));
  homes.push(home);
  const login = { client_id: 'made-up', client_secret: 'made-up', type: 'authorized_user', refresh_token: 'made-up', access_token: 'made-up', expiry_date: Date.now() + 3_600_000 };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: login } }));
  return home;
}
function project(): string {
  const home = newHome();
  cpSync(dist, join(home, dist), { recursive: true });
  const template = JSON.parse(readFileSync('addon/clasp.template.json', 'utf8')) as object;
  writeFileSync(join(home, '.clasp.json'), JSON.stringify({ ...template, scriptId: 'a-script-of-ours' }));
  return home;
}

beforeEach(() => void sent.splice(0));
beforeAll(async () => new Promise<void>((listening) => void google.listen(0, '127.0.0.1', listening)));
afterAll(() => {
  google.close();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

async function clasp(home: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', resolve('test/sheets/loopback.ts'), resolve('node_modules/@google/clasp/build/src/index.js'), ...args],
    {
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home, CI: '1', LOOPBACK: `http://127.0.0.1:${(google.address() as AddressInfo).port}` },
    },
  );
  return stdout;
}

test('the create command of the guide makes a sheet with a script, and settings like the template', async () => {
  const [, words] = /^npx clasp (create .*)$/m.exec(readFileSync('docs/addon.md', 'utf8'))!;
  const home = newHome();
  await clasp(home, ...[...words!.matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!));
  expect(sent.map(({ to }) => to).slice(0, 2)).toEqual(['POST www.googleapis.com/drive/v3/files', 'POST script.googleapis.com/v1/projects']);
  const { rootDir } = JSON.parse(readFileSync('addon/clasp.template.json', 'utf8')) as { rootDir: string };
  expect(JSON.parse(readFileSync(join(home, '.clasp.json'), 'utf8'))).toMatchObject({ scriptId: 'a-script-of-ours', rootDir });
});

test('clasp would push exactly the built files', async () => {
  const { filesToPush, untrackedFiles } = JSON.parse(await clasp(project(), 'status', '--json')) as { filesToPush: string[]; untrackedFiles: string[] };
  expect(filesToPush.sort()).toEqual(files.map((file) => `${dist}/${file}`));
  expect(untrackedFiles).toEqual([]);
  expect(sent).toEqual([]); // asked of the disk, not of Google
});

test('clasp push sends exactly the built files, and nothing else to anybody', async () => {
  await clasp(project(), 'push', '--force');
  const content = 'script.googleapis.com/v1/projects/a-script-of-ours/content';
  expect(sent.map(({ to }) => to)).toEqual([`GET ${content}`, `PUT ${content}`]);
  const pushed = (JSON.parse(sent[1]!.body) as { files: { name: string; type: string; source: string }[] }).files;
  const source = (file: string): string => readFileSync(join(dist, file), 'utf8');
  expect(pushed.sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    { name: 'appsscript', type: 'JSON', source: source('appsscript.json') },
    { name: 'bundle', type: 'SERVER_JS', source: source('bundle.js') },
    { name: 'functions', type: 'SERVER_JS', source: source('functions.js') },
    { name: 'help', type: 'HTML', source: source('help.html') },
    { name: 'menu', type: 'SERVER_JS', source: source('menu.js') },
    { name: 'menu-code', type: 'HTML', source: source('menu-code.html') },
    { name: 'more', type: 'SERVER_JS', source: source('more.js') },
    { name: 'race', type: 'HTML', source: source('race.html') },
    { name: 'sidebar', type: 'HTML', source: source('sidebar.html') },
  ]);
});
