// Who may import whom, and what core may not touch. The compiler holds core to ES2019 without DOM, Node or timers; this holds the rest.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'dist') return [];
    return statSync(path).isDirectory() ? filesIn(path) : name.endsWith('.ts') ? [path] : [];
  });

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)/g)].map(([, from, dynamic]) => {
    const target = (from ?? dynamic)!;
    return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
  });

const core = filesIn('core');

test('core imports nothing but core', () => {
  for (const file of core) for (const target of importsOf(file)) expect(target, file).toMatch(/^core\//);
});

/** A layer may import those before it and its own; types of a later layer too. */
const layers: readonly (readonly string[])[] = [
  ['terms', 'sources', 'calendar', 'definitions'],
  ['evidence'],
  ['citation', 'cited'],
  [
    'rules/input',
    'rules/columns',
    'rules/log',
    'rules/ladders',
    'rules/milestones',
    'rules/adjustments',
    'rules/recovery-run',
    'rules/day-plan',
    'rules/check-in',
    'rules/advice',
    'rules/claims',
  ],
  ['describe', 'catalogue'],
  ['run'],
  ['recovery'],
  ['plan', 'log', 'table'],
  ['index'],
];
const layerOf = (file: string): number => layers.findIndex((layer) => layer.some((name) => file === `core/${name}.ts`));

test('inside core imports point one way: terms and sources, evidence, rules, run, recovery, index', () => {
  for (const file of core) {
    expect(layerOf(file), `${file} has no layer`).toBeGreaterThanOrEqual(0);
    const values = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*? from '([^']+)'/gm)].map(([, from]) => normalize(join(dirname(file), from!)));
    for (const target of values) expect(layerOf(target), `${file} imports ${target}`).toBeLessThanOrEqual(layerOf(file));
  }
});

test('core knows no clock, no chance, no locale and no output', () => {
  for (const file of core) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code, file).not.toMatch(/Date\.now|new Date\(\)|Math\.random|toLocale|Intl\.|console\.|\bclass\b|\benum\b/);
  }
});

describe.each([
  {
    folder: 'worker',
    allowed: /^(core\/index\.ts|worker\/|hono|zod$|d3-dsv$|ical-generator$|@modelcontextprotocol\/server$)/,
    except: ['worker/serve/start.ts', 'worker/serve/workerd.ts', 'worker/build/static.ts', 'worker/build/files.ts', 'worker/site/markdown.ts'],
  },
  { folder: 'addon', allowed: /^(core\/index\.ts|addon\/)/, except: ['addon/build.ts', 'addon/page/pages.ts'] },
])('$folder', ({ folder, allowed, except }) => {
  test('imports the public surface of core only, and its given libraries', () => {
    for (const file of filesIn(folder).filter((name) => !except.includes(name))) for (const target of importsOf(file)) expect(target, file).toMatch(allowed);
  });
});

test('nothing refers to what lies beside the project', () => {
  for (const file of [...core, ...filesIn('worker'), ...filesIn('addon')]) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\.\.\/shared|\/work\//);
});
