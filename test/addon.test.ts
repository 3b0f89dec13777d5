// The built add-on as Google receives it, and as a coach's column meets it.

import { readFileSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { terms } from '../core/index.ts';
import { builtFiles, call, loadBundle } from './bundle.ts';

const help = readFileSync('addon/dist/functions.js', 'utf8');
const functions = [...help.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nfunction (\w+)\(([^)]*)\)/g)].map(([, doc, name, params]) => ({
  doc: doc!,
  name: name!,
  params: params!.split(', ').filter(Boolean),
}));

test.each(builtFiles)('%s parses as an ES2019 script, without module syntax', (file) => {
  const code = readFileSync(file, 'utf8');
  expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  expect(code).not.toMatch(/^\s*(import|export)\b|module\.exports|require\(/m);
});

test('the only globals are the custom functions and the hidden bundle', () => {
  const globalsOf = (context: Context) => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const languageOwn = globalsOf(createContext(Object.create(null)));
  expect(
    globalsOf(loadBundle())
      .filter((name) => !languageOwn.includes(name))
      .sort(),
  ).toEqual(['addon_', ...functions.map(({ name }) => name)].sort());
});

describe.each(functions)('$name', ({ doc, params }) => {
  test('has help that Sheets shows: @customfunction, @return, every parameter with an example', () => {
    expect(doc).toMatch(/@customfunction/);
    expect(doc).toMatch(/@return \S/);
    expect([...doc.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map(([, name]) => name)).toEqual(params);
  });
  test('lists the accepted run types and units of the vocabulary', () => {
    for (const param of params) {
      const line = doc.split('\n').find((text) => text.includes(`} ${param} `))!;
      if (param === 'type') for (const type of [...Object.keys(terms.runTypes), 'run']) expect(line).toMatch(new RegExp(`(?<![\\w-])${type}(?![\\w-])`));
      if (param === 'approach') for (const approach of Object.keys(terms.approaches)) expect(line).toContain(approach);
      if (param === 'milestone') for (const milestone of Object.keys(terms.milestones)) expect(line).toContain(milestone);
      if (param === 'unit') for (const unit of Object.keys(terms.units)) expect(line).toMatch(new RegExp(`\\b${unit}\\b.*Default km`));
    }
  });
});

test('the manifest asks for the current spreadsheet only', () => {
  const manifest = JSON.parse(readFileSync('addon/dist/appsscript.json', 'utf8')) as { runtimeVersion: string; oauthScopes: string[]; exceptionLogging: string };
  expect(manifest).toMatchObject({ runtimeVersion: 'V8', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'], exceptionLogging: 'NONE' });
});

describe('a column', () => {
  const context = loadBundle();
  const days = (...args: unknown[]) => call(context, 'RECOVERY_DAYS', args);

  test('keeps its shape; header and blanks stay blank; a bad row gives its message in its own cell', () => {
    const answer = days(
      [['Distance (km)'], [42.195], [''], ['S'], ['abc'], ['26.2 mi'], [10]],
      [['Type'], ['race'], [''], ['strength'], ['easy'], ['Race'], ['intervall']],
    ) as string[][];
    // marathon 14; rest and cross-training blank; 26.2 mi = 42.165 km on the marathon row
    expect(answer.map(([cell]) => (typeof cell === 'string' && cell !== '' ? cell.split(':')[0] : cell))).toEqual([
      '',
      14,
      '',
      '',
      'The distance cannot be read',
      14,
      'The type is unknown',
    ]);
  });
  test('a name of the log above the titles is no run, and the titles give the unit', () => {
    const log = (title: string) => days([['Season 2026'], [''], [title], [26.2]], [[''], [''], ['Type'], ['race']]);
    for (const title of ['Distance (mi)', 'Miles', 'Distance [miles] 2026', 'Distanz (mi)']) expect(JSON.stringify(log(title)), title).toBe('[[""],[""],[""],[14]]'); // 42.165 km
    expect(JSON.stringify(log('Distance'))).toBe('[[""],[""],[""],[8]]'); // 26.2 km: ln(26.2/21.1)/ln(2) = 0.312; 6 + 0.3123 × 8 = 8.499 → 8
    expect(JSON.stringify(days([['Marathon'], [10]], [['session'], ['easy']]))).toMatch(/^\[\["The type is unknown/);
  });
  test('a unit cell of spaces is blank, so the titles still give the unit', () => {
    expect(JSON.stringify(days([['Miles'], [26.2]], [['Type'], ['race']], ' '))).toBe('[[""],[14]]');
  });
  test('a single type serves a whole range, a 1 × 1 range is a cell', () => {
    expect(JSON.stringify(days([[42.195, 10]], 'race'))).toBe('[[14,4]]'); // 3.5 rounds half up
    expect(days([[42.195]], [['race']])).toBe(14);
    expect(days(42.195, 'race', undefined, '', undefined)).toBe(14);
  });
  test('ranges of different size are refused with both sizes', () => {
    expect(() => days([[1], [2]], [['easy'], ['easy'], ['easy']])).toThrow('The ranges must have the same size (rows × columns): one is 2 × 1, another 3 × 1.');
    expect(() => days([[1, 2]], [['easy'], ['easy']])).toThrow('1 × 2, another 2 × 1');
  });
  test('a single bad call throws the message', () => {
    expect(() => days('1,234', 'easy')).toThrow('Write "1.234 km" or "1234 m".');
    expect(() => days(new Date(2026, 0, 1), 'easy')).toThrow('The distance cannot be read: "a date"');
    expect(() => days('#N/A', 'easy')).toThrow('"#N/A"');
  });
  test('RECOVERY_WHY names the clock, the range, the rule and the studies', () => {
    const why = call(context, 'RECOVERY_WHY', ['marathon', 'race']) as string;
    for (const part of ['14 days (7-28)', 'performance (inferred, low certainty, rule race-42)', 'doi:10.1155/2017/9402386', 'next hard session from day 10', 'Rules 2026.11'])
      expect(why).toContain(part);
    expect(
      call(context, 'RECOVERY_WHY', [
        [['marathon'], ['rest']],
        [['race'], ['rest']],
      ]),
    ).toHaveProperty('length', 2);
  });
  test('RECOVERY_VERSION is that of the rules', () => {
    expect(call(context, 'RECOVERY_VERSION', [])).toBe('2026.11');
  });
});
