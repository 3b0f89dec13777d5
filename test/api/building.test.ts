// Building while others read: no file is ever missing or half written, and none stays that is no longer made.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replaceFiles } from '../../worker/build/files.ts';
import { serve, type Server } from './workerd.ts';

const folder = mkdtempSync(join(tmpdir(), 'building-'));
let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((name) => statSync(name).isFile())
    .sort();

test.each([
  ['worker/build/static.ts', 'worker/public'],
  ['addon/build.ts', 'addon/dist'],
])('%s, while every file of %s is read without pause', async (script, place) => {
  const was = new Map(filesIn(place).map((name) => [name, readFileSync(name, 'utf8')]));
  const building = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  const built = new Promise<number | null>((done) => building.once('exit', done));
  const addresses = ['/v1/rules', '/llms.txt', '/swagger-ui.css', '/docs/stability'];
  const statuses = new Set<number>();
  let rounds = 0;
  for (; building.exitCode === null; rounds++) {
    for (const [name, content] of was) if (readFileSync(name, 'utf8') !== content) expect.fail(`${name} was seen half written`);
    statuses.add((await server.fetch(addresses[rounds % addresses.length]!)).status);
  }
  expect(await built).toBe(0);
  expect(rounds).toBeGreaterThan(5);
  expect([...statuses]).toEqual([200]);
  expect(filesIn(place)).toEqual([...was.keys()]); // nothing is left beside them either
});

test('what is no longer made is taken away, folders too', () => {
  const place = join(folder, 'public');
  replaceFiles(place, { 'a.txt': 'old', 'old/deep/b.txt': 'old' });
  mkdirSync(join(place, 'empty'));
  writeFileSync(join(place, 'by-hand.txt'), '');
  replaceFiles(place, { 'a.txt': 'new', 'c/d.txt': 'new' });
  expect(readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['a.txt', 'c', join('c', 'd.txt')]);
  expect(readFileSync(join(place, 'a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['public']);
});
