// Milestones are read by their id: there may be more of them, in another order (docs/stability.md).

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A place in the list, a list taken apart by places, a callback that asks for the place. */
const byPlace = [
  /milestones!?(?:\?\.)?\[(?!(?:\w+\.)?id\]|milestone\]|'|\])/,
  /milestones: \[\w+(?:, \w+)*\]/,
  /milestones!?(?:\?\.)?\.?(?:slice|splice|pop|shift)\(/,
  /milestones\.at\(/,
  /\[[^[\]]*\] = [\w.]*milestones\b/,
  /milestones\.\w+\(\((?:\{[^}]*\}|\w+), \w+\)/,
];
const isByPlace = (code: string): boolean => byPlace.some((pattern) => pattern.test(code));

const files = ['core', 'worker', 'addon'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name) && !name.startsWith('dist'))
    .map((name) => `${folder}/${name}`),
);

test.each(files)('%s', (file) => expect(readFileSync(file, 'utf8').split('\n').filter(isByPlace)).toEqual([]));

test.each([
  'const full = milestones[2];',
  'answer.milestones[at]!.days',
  "const [easy = '', hard = '', full = ''] = answer.milestones.map(({ date }) => zone.write(date));",
  'milestones.map(({ label, days }, at) => label)',
  'recovery.milestones.at(-1)',
  'const { milestones: [easy] } = recovery;',
  '({ milestones: [easy, hard] }) => easy',
  'recovery.milestones[i]',
  'recovery.milestones[recovery.milestones.length - 1]',
  'recovery.milestones.slice(-1)',
])('would find: %s', (line) => expect(isByPlace(line)).toBe(true));
test.each([
  "milestones.find(({ id }) => id === 'full')",
  'terms.milestones[one.id].label',
  "const [easy, hard] = [milestoneOf(milestones, 'easy-run'), milestoneOf(milestones, 'hard-session')];",
])('would not: %s', (line) => expect(isByPlace(line)).toBe(false));
