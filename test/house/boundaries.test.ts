// The walls of the house: who may import whom, that nothing goes in a circle, and what core may not touch. A failure names the import and the wall.
// The compiler holds core to ES2019 without DOM, Node or timers; this holds the rest.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const notOurs = new Set(['dist', 'public', 'node_modules', 'fixtures']);
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (notOurs.has(name)) return [];
    return statSync(path).isDirectory() ? filesIn(path) : /\.(ts|js)$/.test(name) ? [path] : [];
  });

interface Import {
  readonly from: string;
  readonly to: string;
}
/** What a file imports, types too: a path from the root, or the name of a package. */
const importsOf = (from: string, code = readFileSync(from, 'utf8')): Import[] =>
  [...code.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, named, bare, dynamic]) => {
    const target = (named ?? bare ?? dynamic)!;
    return { from, to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target };
  });

// ---- the floors of core, and the wings ------------------------------------------------------------------------------

const floors = ['words', 'evidence', 'rules', 'reading', 'answers', 'prose', 'index.ts'];
const floorOf = (file: string): number => floors.indexOf(file.split('/')[1]!);

interface Wall {
  readonly says: string;
  readonly breaks: (one: Import) => boolean;
}
const isIn = (path: string, ...folders: string[]): boolean => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
/** What runs before a deployment and never on it. */
const beforeDeployment = [
  'worker/build',
  'worker/site',
  'worker/serve',
  'addon/build.ts',
  'addon/script.ts',
  'addon/halves.ts',
  'addon/later.ts',
  'addon/shown.ts',
  'addon/page/pages.ts',
];
const carried = /^(hono($|\/)|d3-dsv$|ical-generator$|@modelcontextprotocol\/server$)/;

const walls: readonly Wall[] = [
  { says: 'core imports nothing but core', breaks: ({ from, to }) => isIn(from, 'core') && !isIn(to, 'core') },
  { says: 'a floor of core imports its own floor and those below', breaks: ({ from, to }) => isIn(from, 'core') && isIn(to, 'core') && floorOf(to) > floorOf(from) },
  {
    says: 'nobody outside core imports a deeper path than its index, but the tests and what is built',
    breaks: ({ from, to }) => isIn(to, 'core') && to !== 'core/index.ts' && !isIn(from, 'core', 'test', 'addon/build.ts', 'addon/shown.ts'),
  },
  { says: 'http knows no api', breaks: ({ from, to }) => isIn(from, 'worker/http') && isIn(to, 'worker') && !isIn(to, 'worker/http') },
  {
    says: 'nothing that Cloudflare runs imports what runs before a deployment',
    breaks: ({ from, to }) => isIn(from, 'worker') && !isIn(from, ...beforeDeployment) && (isIn(to, ...beforeDeployment) || (!isIn(to, 'worker', 'core') && !carried.test(to))),
  },
  {
    says: 'nothing that Sheets runs imports what builds it',
    breaks: ({ from, to }) => isIn(from, 'addon') && !isIn(from, ...beforeDeployment) && isIn(to, ...beforeDeployment),
  },
  { says: 'the add-on imports core and itself', breaks: ({ from, to }) => isIn(from, 'addon') && !isIn(from, ...beforeDeployment) && !isIn(to, 'addon', 'core') },
  {
    says: 'a wing knows nothing of the other, and no test', // but their builds put files in place alike
    breaks: ({ from, to }) => (isIn(from, 'worker') && isIn(to, 'addon', 'test')) || (isIn(from, 'addon') && isIn(to, 'worker', 'test') && to !== 'worker/build/files.ts'),
  },
];

const brokenBy = (imports: readonly Import[]): string[] =>
  imports.flatMap((one) => walls.filter(({ breaks }) => breaks(one)).map(({ says }) => `${one.from} imports ${one.to}: ${says}`));

const files = ['core', 'worker', 'addon', 'test'].flatMap(filesIn);
const imports = files.flatMap((file) => importsOf(file));

test('every file of core stands on a floor', () => {
  expect(filesIn('core').filter((file) => floorOf(file) < 0)).toEqual([]);
});

test('no import breaks a wall', () => {
  expect(imports.length).toBeGreaterThan(300); // they are found at all
  expect(brokenBy(imports)).toEqual([]);
});

test.each([
  ['core/reading/run.ts', "import { recoveryAfter } from '../answers/recovery.ts';", 'a floor of core imports its own floor and those below'],
  ['core/rules/log.ts', "import type { Run } from '../reading/run.ts';", 'a floor of core imports its own floor and those below'],
  ['core/words/fold.ts', "import { z } from 'zod';", 'core imports nothing but core'],
  ['worker/http/body.ts', "import { runParameters } from '../api/recovery.ts';", 'http knows no api'],
  ['worker/api/log.ts', "import { examples } from '../build/examples.ts';", 'nothing that Cloudflare runs imports what runs before a deployment'],
  ['worker/api/log.ts', "import * as z from 'zod';", 'nothing that Cloudflare runs imports what runs before a deployment'],
  ['worker/api/plan.ts', "import { parseRun } from '../../core/reading/run.ts';", 'nobody outside core imports a deeper path than its index, but the tests and what is built'],
  ['addon/index.ts', "import { reply } from '../worker/http/route.ts';", 'a wing knows nothing of the other, and no test'],
])('an import that breaks a wall is named: %s', (file, line, says) => {
  const [, to] = /'(.+)'/.exec(line)!;
  const target = to!.startsWith('.') ? normalize(join(dirname(file), to!)) : to!;
  expect(brokenBy(importsOf(file, line))).toContain(`${file} imports ${target}: ${says}`);
});

// ---- circles --------------------------------------------------------------------------------------------------------

/** The circles that an import closes, each as the path of files that it goes through. */
function circlesIn(all: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  const circles = new Set<string>();
  const cleared = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.add([...path.slice(at), file].join(' → '));
    if (at >= 0 || cleared.has(file)) return;
    for (const to of targets.get(file) ?? []) walk(to, [...path, file]);
    cleared.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return [...circles];
}

test('no file imports itself by way of others, types included', () => {
  expect(circlesIn(imports)).toEqual([]);
});

test('a circle is named', () => {
  const one = { from: 'core/words/fold.ts', to: 'core/words/nearest.ts' };
  expect(circlesIn([...imports, one])).toEqual(['core/words/fold.ts → core/words/nearest.ts → core/words/fold.ts']);
});

// ---- core -----------------------------------------------------------------------------------------------------------

/** Code without its comments. */
const codeOf = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

test('core knows no clock, no chance, no locale and no output', () => {
  for (const file of filesIn('core')) expect(codeOf(file), file).not.toMatch(/Date\.now|new Date\(\)|Math\.random|toLocale|Intl\.|console\.|\bclass\s+[\w{]|\benum\b/);
});

test('nothing refers to what lies beside the project', () => {
  for (const file of files.filter((one) => !isIn(one, 'test'))) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\.\.\/shared|\/work\//);
});
