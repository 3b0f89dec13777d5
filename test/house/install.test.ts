// What is installed is what we mean: the stand-ins for two heavy packages are in their places, and hold all that is asked of them.

import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  ['@google/clasp', 'googleapis'],
  ['miniflare', 'sharp'],
])('%s finds our %s', (who, name) => {
  const from = createRequire(resolve('node_modules', who, 'package.json'));
  const found = from.resolve
    .paths(name)!
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))!;
  expect(realpathSync(found)).toBe(resolve('test/tools/instead', name));
});

test('clasp asks Google for no API that ours lacks', async () => {
  const { google } = (await import(resolve('test/tools/instead/googleapis/index.js'))) as { google: object };
  const sources = 'node_modules/@google/clasp/build/src';
  const code = readdirSync(sources, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.js') ? [readFileSync(join(sources, name), 'utf8')] : []));
  const asked = new Set(code.flatMap((text) => [...text.matchAll(/\bgoogle\.(\w+)\(/g)].map(([, api]) => api!)));
  expect([...asked].sort()).toEqual(Object.keys(google).sort());
});
