// The drawing of the house in CONTRIBUTING.md is that of the house, and every path that the guides name is there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  'test/contract/README.md',
  'test/fixtures/README.md',
];
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const [, drawing = ''] = /## The house\n\n```\n([\s\S]*?)```/.exec(contributing) ?? [];

test('every room of core is drawn, floor by floor, and no other', () => {
  const floors = [...drawing.matchAll(/^ core\/(\w+)\/ +(\d)/gm)].map(([, name, floor]) => [name, Number(floor)]);
  expect(floors).toEqual([
    ['prose', 6],
    ['answers', 5],
    ['reading', 4],
    ['rules', 3],
    ['evidence', 2],
    ['words', 1],
  ]);
  const rooms = readdirSync('core', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual(floors.map(([name]) => name).sort());
});

test.each(['worker', 'addon', 'test'])('every room of %s is drawn', (wing) => {
  const rooms = readdirSync(wing, { withFileTypes: true }).filter((one) => one.isDirectory() && !['dist', 'public'].includes(one.name));
  const [, drawn = ''] = new RegExp(`^ ${wing}/([\\s\\S]*?)(?=^ \\w|$(?![\\s\\S]))`, 'm').exec(drawing) ?? [];
  expect(rooms.map(({ name }) => name).filter((name) => !drawn.includes(`${name}/`))).toEqual([]);
});

/** Made by a build, or to be made by a reader. */
const notInRepository = /^(addon\/dist|worker\/dist|worker\/public)\b/;

test.each(guides)('%s names no path that is not there', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const inCode = [...text.matchAll(/`((?:core|worker|addon|test|docs)\/[\w./-]*)`/g)].map(([, path]) => path!);
  const linked = [...text.matchAll(/\]\((?!https?:|#|\/|mailto:)([^)#\s]+)/g)].map(([, path]) => join(dirname(guide), path!));
  expect([...inCode, ...linked].filter((path) => !notInRepository.test(path) && !existsSync(path))).toEqual([]);
});
