// What would be deployed, as wrangler's dry run tells it: bindings, size, files; beside the limits that docs/deploy.md names.

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rateLimit } from '../../worker/http/headers.ts';
import { movedSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let told = '';
beforeAll(async () => {
  writeFileSync(join(folder, 'wrangler.toml'), movedSettings());
  const wrangler = [
    resolve('node_modules/wrangler/bin/wrangler.js'),
    'deploy',
    '--dry-run',
    '--minify',
    '--outdir',
    join(folder, 'out'),
    '--config',
    join(folder, 'wrangler.toml'),
  ];
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', NO_COLOR: '1' };
  told = await new Promise<string>((done, failed) => {
    execFile(process.execPath, wrangler, { env }, (error, out, errors) => (error ? failed(new Error(out + errors)) : done(out + errors)));
  });
});

test('the dry run passes without a warning, and says what the worker may reach', () => {
  expect(told).toContain('--dry-run: exiting now.');
  expect(told).not.toMatch(/warning|error/i);
  const bindings = [...told.matchAll(/^env\.(\w+)(?: \((.*?)\))? +(\S.*?) *$/gm)].map(([, name, what, kind]) => [name, what, kind]);
  expect(bindings).toEqual([
    ['RATE_LIMIT', `${rateLimit.requests} requests/${rateLimit.seconds}s`, 'Rate Limit'],
    ['ASSETS', undefined, 'Assets'],
  ]);
});

test('the worker is at most 225 kB gzip, the assistants included; what was built is what is deployed', () => {
  const [, total, packed] = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/.exec(told)!;
  expect(Number(packed) * 1024).toBeLessThanOrEqual(225_000);
  expect(Number(total) * 1024).toBeLessThanOrEqual(3_000_000);
  expect(readFileSync(join(folder, 'out/index.js'), 'utf8')).toBe(readFileSync('worker/dist/index.js', 'utf8'));
});

test('files: fewer and smaller than the free plan allows', () => {
  const files = readdirSync('worker/public', { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join('worker/public', name)))
    .filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(100);
  expect(files.length).toBeLessThanOrEqual(20_000);
  for (const { size } of files) expect(size).toBeLessThanOrEqual(25 * 1024 * 1024);
});
