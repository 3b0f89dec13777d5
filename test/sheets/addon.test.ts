// The built add-on as Google receives it, and as a coach's column meets it.

import { readFileSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { terms } from '../../core/index.ts';
import { call, loadBundle } from './bundle.ts';

const code = readFileSync('addon/dist/functions.js', 'utf8');
const functions = [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nfunction (\w+)\(([^)]*)\)/g)].map(([, doc, name, params]) => ({
  doc: doc!,
  name: name!,
  params: params!.split(', ').filter(Boolean),
}));

/** What Sheets calls by name besides: the triggers, the items of the menu, the questions of the sidebar. */
const handlers = [...readFileSync('addon/dist/menu.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) => name!);

test('the only globals are the custom functions, the handlers and the two halves of the hidden bundle', () => {
  const globalsOf = (context: Context) => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const languageOwn = globalsOf(createContext(Object.create(null)));
  expect(
    globalsOf(loadBundle())
      .filter((name) => !languageOwn.includes(name))
      .sort(),
  ).toEqual(['addon_', 'otherHalf_', ...functions.map(({ name }) => name), ...handlers].sort());
});

/** The contract of the functions; brackets mark what may be left out. */
const contract = [
  'RECOVERY_DAYS(distance, type, [unit], [elevation_gain_m], [rpe], [chance], [descents], [age])',
  'RECOVERY_DATE(date, distance, type, [milestone], [unit], [elevation_gain_m], [chance], [rpe], [descents], [age])',
  'RECOVERY_CHANCE(distance, type, days, [clock], [unit], [elevation_gain_m], [rpe], [descents], [age])',
  'RECOVERY_PLAN(distance, type, [date], [approach], [unit], [elevation_gain_m], [training_phase], [level], [season_end])',
  'RECOVERY_CHECKIN(distance, type, date, on_date, soreness, fatigue, [flags], [unit], [elevation_gain_m])',
  'RECOVERY_ADVICE(distance, type, [unit], [elevation_gain_m])',
  'RECOVERY_RUN(distance, type, [approach], [max_hr_bpm], [unit], [elevation_gain_m], [training_phase], [level])',
  'RECOVERY_WHY(distance, type, [unit], [elevation_gain_m])',
  'RECOVERY_LOG(dates, distances, types, [athletes], [unit], [elevation_gains_m], [rpes], [titles])',
  'RECOVERY_STATUS(as_of, dates, distances, types, [athletes], [unit], [elevation_gains_m], [rpes], [titles], [planned], [first_row])',
  'RECOVERY_GAP(date_a, distance_a, type_a, date_b, [unit], [elevation_gain_m], [purpose_b])',
  'RECOVERY_LATEST(race_date, race_distance, race_type, distance, type, [purpose], [unit], [race_elevation_gain_m], [elevation_gain_m], [rpe])',
  'RECOVERY_BEFORE(race_date, race_distance, race_type, [purpose], [unit], [race_elevation_gain_m])',
  'RECOVERY_SEASON(dates, distances, types, [purposes], [unit], [elevation_gains_m])',
  'RECOVERY_VERSION()',
];
const helpOf = (doc: string) =>
  [...doc.matchAll(/^ \* @param \{([^}]+)\} (\S+) (\S.*)$/gm)].map(([, example, parameter, text]) => ({
    example: JSON.parse(example!) as unknown,
    parameter: parameter!,
    text: text!,
  }));

test('the help shows the signatures of the contract', () => {
  const shown = functions.map(
    ({ name, doc }) =>
      `${name}(${helpOf(doc)
        .map(({ parameter }) => parameter)
        .join(', ')})`,
  );
  expect(shown.sort()).toEqual([...contract].sort());
});

describe.each(functions)('$name', ({ name, doc, params }) => {
  const help = helpOf(doc);
  test('has help that Sheets shows: a first sentence, @customfunction, @return, and every parameter', () => {
    expect(doc).toMatch(/^\n \* [A-Z].*\.\n/);
    expect(doc).toMatch(/@customfunction/);
    expect(doc).toMatch(/@return \S/);
    expect(help.map(({ parameter }) => parameter.replace(/[[\]]/g, ''))).toEqual(params);
  });
  test('marks what may be left out, in brackets and in words, after what may not', () => {
    for (const { parameter, text } of help) expect(text.startsWith('Optional. ')).toBe(parameter.startsWith('['));
    expect(help.map(({ parameter }) => parameter.startsWith('[')).join(' ')).toMatch(/^(false ?)*(true ?)*$/);
  });
  test('its example works, with and without what may be left out', () => {
    const example = (all: typeof help) =>
      call(
        loadBundle(),
        name,
        all.map((one) => one.example),
      );
    expect(example(help)).toBeTruthy();
    expect(example(help.filter(({ parameter }) => !parameter.startsWith('[')))).toBeTruthy();
  });
  test('lists the accepted words and limits of the vocabulary', () => {
    const words: Readonly<Record<string, readonly string[]>> = {
      type: [...Object.keys(terms.runTypes), 'run'],
      unit: [...Object.keys(terms.units), 'Default km'],
      approach: [...Object.keys(terms.approaches), 'Default balanced'],
      milestone: [...Object.keys(terms.milestones), 'Default full'],
      rpe: ['1 to 10'],
      max_hr_bpm: ['100 to 240'],
      elevation_gain_m: ['0 to 100000'],
      date: ['YYYY-MM-DD'],
      chance: ['0.5 to 0.9', 'Default 0.5'],
      days: ['0 to 365'],
      clock: ['full', ...Object.keys(terms.clocks), 'Default full'],
      purpose: [...Object.keys(terms.purposes), 'default'],
      purpose_b: [...Object.keys(terms.purposes), 'default'],
      race_type: ['race', 'trail-race', 'stage-race', 'Default race'],
      race_elevation_gain_m: ['0 to 100000'],
      descents: [...Object.keys(terms.descents), 'Default usual'],
      age: ['10 to 100'],
      training_phase: [...terms.trainingPhases],
      level: [...terms.levels],
      soreness: ['0 to 10'],
      fatigue: ['0 to 10'],
    };
    for (const { parameter, text } of help) for (const word of words[parameter.replace(/[[\]]/g, '')] ?? []) expect(text).toMatch(new RegExp(`(?<![\\w-])${word}(?![\\w-])`));
  });
});

describe('a column', () => {
  const context = loadBundle();
  const days = (...args: unknown[]) => call(context, 'RECOVERY_DAYS', args);

  test('keeps its shape; header and blanks stay blank; a bad row gives its message in its own cell', () => {
    const answer = days(
      [['Distance (km)'], [42.195], [''], ['S'], ['abc'], ['26.2 mi'], [10]],
      [['Type'], ['race'], [''], ['strength'], ['easy'], ['Race'], ['joging']],
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
    expect(JSON.stringify(log('Distance'))).toBe('[[""],[""],[""],[8]]'); // 26.2 km: ln(26.2/21.1)/ln(2) = 0.312; 5.6 + 0.3123 × 8.4 = 8.22 → 8
    expect(JSON.stringify(days([['Marathon'], [10]], [['session'], ['easy']]))).toMatch(/^\[\["The type is unknown/);
  });
  test('a unit cell of spaces is blank, so the titles still give the unit', () => {
    expect(JSON.stringify(days([['Miles'], [26.2]], [['Type'], ['race']], ' '))).toBe('[[""],[14]]');
  });
  test('a single type serves a whole range, a 1 × 1 range is a cell', () => {
    expect(JSON.stringify(days([[42.195, 10]], 'race'))).toBe('[[14,3]]');
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
    for (const part of [
      '14 days (7-28)',
      'One runner in ten is there by day 7, nine in ten by day 28',
      'performance (inferred, very-low certainty, rule race-42)',
      'doi:10.1155/2017/9402386',
      'next hard session from day 10',
      'Rules 2026.12',
    ])
      expect(why).toContain(part);
    expect(
      call(context, 'RECOVERY_WHY', [
        [['marathon'], ['rest']],
        [['race'], ['rest']],
      ]),
    ).toHaveProperty('length', 2);
  });
  test('RECOVERY_VERSION is that of the rules', () => {
    expect(call(context, 'RECOVERY_VERSION', [])).toBe('2026.12');
  });
});
