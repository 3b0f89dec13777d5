// What people write for a type, a distance, a climb and a day, against tables of expected readings. `?` may be refused; a wrong reading is never fine.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { errorMessage, fold, parseRun, readDates, readThousands, settleCodes, terms, type RunInput } from '../../core/index.ts';
import { together, sideWords } from '../../core/rules/words.ts';

const table = <Row>(file: string): readonly Row[] => Papa.parse<Row>(readFileSync(`test/fixtures/words/${file}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;

// ---- types ----------------------------------------------------------------------------------------------------------

/** Distances of which one suits any type that names its own. */
const suits = [10, 5, 21.1, 42.2, 160];

/** How a word is read: its type, `none` where it needs no recovery, `?` where it is refused. */
function readingOf(word: string): string {
  for (const distance of suits) {
    const run = parseRun({ distance, type: word });
    if (run.ok) return terms.runTypes[run.value.type].kind === 'none' ? 'none' : run.value.type;
    if (run.errors[0].code !== 'distance-type-mismatch') return '?';
  }
  return '?';
}
type Verdict = 'understood' | 'refused rightly' | 'refused but readable' | 'wrong';
const verdict = (reading: string, expected: readonly string[]): Verdict =>
  reading === '?' ? (expected.includes('?') ? 'refused rightly' : 'refused but readable') : expected.includes(reading) ? 'understood' : 'wrong';

interface TypeRow {
  readonly word: string;
  readonly language: string;
  readonly expected: string;
}
const words = table<TypeRow>('types');
const promised = new Set(['en', 'fr', 'de', 'es', 'it', 'pt', 'pl']);

test('types that coaches write, in seven languages', () => {
  const judged = words.map((row) => ({ ...row, verdict: verdict(readingOf(row.word), row.expected.split(',')) }));
  const count = (language: string, is: Verdict): number => judged.filter((row) => row.language === language && row.verdict === is).length;
  const verdicts: readonly Verdict[] = ['understood', 'refused rightly', 'refused but readable', 'wrong'];
  console.table(
    Object.fromEntries([...new Set(words.map(({ language }) => language))].map((language) => [language, Object.fromEntries(verdicts.map((is) => [is, count(language, is)]))])),
  );
  expect(judged.filter((row) => row.verdict === 'wrong')).toEqual([]);
  const readable = judged.filter(({ language, expected }) => promised.has(language) && !expected.split(',').includes('?'));
  expect(readable.filter((row) => row.verdict === 'understood').length / readable.length).toBeGreaterThanOrEqual(0.95);
});

test.each(table<{ word: string; expected: string }>('more-types'))('$word is read as $expected', ({ word, expected }) => expect(readingOf(word)).toBe(expected));

const refusal = (type: string) => {
  const run = parseRun({ distance: 10, type });
  if (run.ok) throw new Error(`${type} was read as ${run.value.type}`);
  return run.errors[0];
};

test.each([
  ['easy race', ['easy', 'race']],
  ['long run at marathon pace', ['long', 'tempo']],
  ['rest or easy', ['rest', 'easy']],
  ['R', ['recovery', 'intervals', 'race', 'rest']],
  ['Great North Run', ['run', 'race']],
])('%s is refused with its choices', (type, choices) => expect(refusal(type)).toMatchObject({ code: 'type-ambiguous', expected: { is: 'either', words: choices } }));

test.each(['pacing', 'paced', 'Paced the half', 'pacer'])('%s asks for the effort and suggests no race', (type) =>
  expect(refusal(type)).toMatchObject({ code: 'type-unknown', hint: { is: 'not-raced' } }),
);
test.each(['DNF', 'walked', 'time on feet', 'marathon DNF'])('%s asks what was run', (type) =>
  expect(refusal(type)).toMatchObject({ code: 'type-unknown', hint: { is: 'km-done' } }),
);
test.each(['pacing', 'DNF', 'walked', 'time on feet'])('the hint for %s names no race', (type) =>
  expect(errorMessage(refusal(type)).split('houses?')[0]!.split('. ').slice(1).join('. ')).not.toMatch(/"race"/),
);

test.each([
  ['Bergan', undefined], // bergab or bergauf
  ['Bergaub', undefined],
  ['packing', undefined], // no racing
  ['uphil', 'uphill'],
  ['marathn', 'marathon'],
  ['tempoo run', 'tempo run'],
  ['strenght', 'strength'],
  ['recovry', 'recovery'],
  ['half marathn', 'half marathon'],
  ['CCV', undefined],
  ['CCS', undefined],
  ['CIM', undefined],
  ['L w/ T', undefined],
  ['R pace', undefined], // race
  ['travel + race', undefined], // trail race
  ['corto veloce', undefined],
  ['anaerobic', undefined],
])('%s: nearest %s', (type, word) => expect(refusal(type).hint).toEqual(word === undefined ? undefined : { is: 'did-you-mean', word }));

test.each([...terms.strengthWords, 'gym session', 'Krafttraining 45 min', 's&c', 'strength / yoga'])('%s: lifting is not covered', (type) => {
  const run = parseRun({ type });
  expect(run.ok && [run.value.type, run.value.warnings.map(({ code }) => code)]).toEqual(['cross-training', ['no-recovery-need', 'strength-not-covered']]);
});
test.each(['cross-training', 'bike', 'yoga', 'swim'])('%s is no lifting', (type) => {
  const run = parseRun({ type });
  expect(run.ok && run.value.warnings.map(({ code }) => code)).toEqual(['no-recovery-need']);
});

// ---- codes of a column ----------------------------------------------------------------------------------------------

test.each([
  [
    ['E', 'T', 'L', 'I', 'M', 'R'],
    ['E', 'T', 'long', 'intervals', 'tempo', 'intervals'],
  ],
  [
    ['E', 'T', 'L', 'R', ''],
    ['E', 'T', 'long', 'R', ''],
  ], // rest, recovery or repetitions
  [
    ['e', 't', 'l'],
    ['e', 't', 'long'],
  ],
  [
    ['L', 'M', 'S'],
    ['L', 'M', 'S'],
  ],
  [
    ['E', 'T', 'X', 'rest'],
    ['E', 'T', 'cross-training', 'rest'],
  ],
  [
    ['rodaje', 'TL', 'series', 'CC'],
    ['rodaje', 'long', 'series', 'easy'],
  ],
  [
    ['DL', 'TL', 'locker'],
    ['DL', 'tempo', 'locker'],
  ],
  [
    ['DL', 'TL', 'rodaje'],
    ['DL', 'TL', 'rodaje'],
  ], // both languages: not settled
  [
    ['TL', 7, null],
    ['TL', 7, null],
  ],
])('%j as a column of types is %j', (column, settled) => expect(settleCodes(column)).toEqual(settled));

// ---- distances ------------------------------------------------------------------------------------------------------

const kmOf = (distance: unknown, more: RunInput = {}): number | '?' => {
  const run = parseRun({ distance, type: typeof distance === 'string' && distance.includes('easy') ? 'easy' : 'race', ...more });
  return run.ok ? run.value.distanceKm : '?';
};
const valueOf = (word: string): unknown => (word.startsWith('(number) ') ? Number(word.slice(9)) : word.startsWith('(boolean) ') ? word.endsWith('true') : word);
/** `=`: nothing stands for a distance, which a single run refuses. */
const distances = table<{ word: string; expected: string }>('distances');

test('distances that coaches write', () => {
  const judged = distances.map(({ word, expected }) => {
    const km = kmOf(valueOf(word));
    const choices = expected.split('|').map((one) => (one === '=' ? '?' : one));
    const fits = km !== '?' && choices.some((one) => one !== '?' && Math.abs(Number(one) - km) < 1e-9);
    return { word, expected, km, verdict: verdict(km === '?' ? '?' : fits ? 'fits' : 'other', [...choices, ...(fits ? ['fits'] : [])]) };
  });
  const count = (is: Verdict): number => judged.filter((row) => row.verdict === is).length;
  console.log(
    `distances: ${count('understood')} understood, ${count('refused rightly')} refused rightly, ${count('refused but readable')} refused but readable, ${count('wrong')} wrong`,
  );
  expect(judged.filter((row) => row.verdict === 'wrong' || row.verdict === 'refused but readable')).toEqual([]);
});

test.each<[unknown, number | '?']>([
  ['7.5+2.5', 10],
  ['3 mi + 2 mi', 8.04672],
  ['4 km + 800 metres', 4.8],
  ['5+5 km', 10],
  ['2 + 6x800 m + 2', 8.8],
  ['10 km + 800', '?'],
  ['5 km + 5', '?'],
  ['2 km + 6x800 m + 2 km', 8.8],
  ['5 + 800 m', '?'],
  ['1,234 + 5', '?'],
  ['5+', '?'],
  ['3 x 1 km', 3],
  ['12x400', 4.8],
  ['400 m x 12', 4.8],
  ['3x10', '?'],
  ['5 x 3 min', '?'],
  ['approx. 12,5 km', 12.5],
  ['etwa 10', 10],
  ['ok. 8 km', 8],
  ['8 miles easy', 12.874752],
  ['10 km (easy)', 10],
  ['10 easy', '?'], // minutes or kilometres
  ['10 km banana', '?'],
  ['10 km 5 km', '?'],
  ['12 km/h', '?'],
])('the distance %s is %s', (distance, km) => expect(kmOf(distance)).toBe(km));

test('a type behind a distance is that of the run, and has to fit the type beside it', () => {
  const typeOf = (distance: string, type?: string) => {
    const run = parseRun({ distance, type });
    return run.ok ? run.value.type : run.errors[0].code;
  };
  expect(['10 km easy', '20 miles long run', '10 mile race', '5 km bike'].map((distance) => typeOf(distance))).toEqual(['easy', 'long', 'race', 'cross-training']);
  expect([typeOf('10 km easy', 'easy'), typeOf('10 km easy', 'run'), typeOf('10 km easy', 'race')]).toEqual(['easy', 'easy', 'type-ambiguous']);
});

test.each(['45 min', '1h30', '0:45:00', "45'", '90min', '1 h', '2 Stunden', '3x10min', '50 minutes'])('%s is a time, no distance', (distance) => {
  const run = parseRun({ distance, type: 'easy' });
  expect(!run.ok && run.errors[0]).toMatchObject({ code: 'distance-not-a-number', hint: { is: 'a-time' } });
});

test.each([
  [0.0625, 90],
  [0.03125, 45],
  [45 / 1440, 45],
  [50 / 1440, 50],
])('%s may be a part of a day', (distance, minutes) => {
  const run = parseRun({ distance, type: 'easy' });
  expect(!run.ok && run.errors[0]).toMatchObject({ code: 'distance-ambiguous', hint: { is: 'day-fraction', minutes } });
  expect(kmOf(`${distance} km`)).toBe(distance);
  const inKm = parseRun({ distance, unit: 'km', type: 'easy' }); // the unit is of the column, and sheets keep a time as a part of a day in any
  expect(!inKm.ok && inKm.errors[0]).toMatchObject({ code: 'distance-ambiguous' });
});
test.each([0.25, 0.1, 0.06, 0.2, 0.4, 0.125, 0.05])('%s is a distance', (distance) => expect(kmOf(distance)).toBe(distance));

test.each([200, 300, 400, 600, 800, 1000])('a bare %i may be metres', (figure) => {
  const codes = (distance: unknown, unit?: string) => {
    const run = parseRun({ distance, unit, type: 'stage-race' });
    return run.ok ? run.value.warnings.filter(({ code }) => code === 'looks-like-metres') : [];
  };
  for (const distance of [figure, `${figure}`]) expect(codes(distance)).toEqual([{ code: 'looks-like-metres', facts: { figure, km: figure } }]);
  expect([codes(`${figure} km`), codes(figure, 'km'), codes(figure + 1)]).toEqual([[], [], []]);
});

// ---- dots in metres -------------------------------------------------------------------------------------------------

test.each<[readonly unknown[], 'distance' | 'climb', readonly unknown[]]>([
  [['1.200 m', '', '10.000'], 'distance', [1200, '', 10_000]],
  [['800.000 m', '799.5 m'], 'distance', ['800.000 m', '799.5 m']],
  [['800.000 m'], 'distance', ['800.000 m']], // 800 km is no run
  [['2.500'], 'climb', [2500]],
  [['2.500', '1.050 m'], 'climb', [2500, 1050]],
  [['2.500', '850'], 'climb', ['2.500', '850']],
  [['2.500', '16.000'], 'climb', ['2.500', '16.000']],
  [['0.500'], 'climb', ['0.500']],
  [[2.5, '2.500'], 'climb', [2.5, '2.500']],
  [['', null], 'climb', ['', null]],
])('%j as a column of metres (%s) is %j', (column, of, read) => expect(readThousands(column, of)).toEqual(read));

test.each(['2.500', '1.200 m', '12.345'])('a climb of %s on its own is asked about', (elevationGainM) => {
  const run = parseRun({ distance: 30, type: 'trail-race', elevationGainM });
  expect(!run.ok && run.errors[0]).toMatchObject({ code: 'elevation-ambiguous', parameter: 'elevationGainM', hint: { is: 'write' } });
});
test.each<[unknown, number]>([
  [2.5, 2.5],
  ['2.50', 2.5],
  ['2,500', 2500],
  ['0.500', 0.5],
  ['1234.500', 1234.5],
])('a climb of %s is %s', (elevationGainM, metres) => {
  const run = parseRun({ distance: 30, type: 'trail-race', elevationGainM });
  expect(run.ok && run.value.elevationGainM).toBe(metres);
});

// ---- days -----------------------------------------------------------------------------------------------------------

const dayOf = (date: unknown) => {
  const run = parseRun({ distance: 10, type: 'easy', date });
  return run.ok ? run.value.date : run.errors[0].code;
};
test.each([
  '2026-10-18',
  '18.10.2026',
  '2026/10/18',
  '2026.10.18',
  '18 Oct 2026',
  'Oct 18, 2026',
  'Sun 18/10/2026',
  '18/10/2026 07:30',
  '18.10.2026, 15:24:49',
  '2026-10-18T07:30:00Z',
  '2026-10-18 7:30',
  'Oct 18, 2026, 11:19:20 PM',
  '18 octobre 2026',
  '18 de octubre de 2026',
  '18. Oktober 2026',
  '18 października 2026',
  '10/18/2026',
  '18-10-2026',
])('%s is one day', (date) => {
  expect(dayOf(date)).toBe('2026-10-18');
  expect(readDates([date])).toEqual(['2026-10-18']);
});
test.each([
  ['03/04/2026', 'date-ambiguous'],
  ['3-4-2026 07:00', 'date-ambiguous'],
  ['30/02/2026', 'date-invalid'],
  ['18.13.2026', 'date-invalid'],
  ['yesterday', 'date-invalid'],
  ['1999-12-31', 'date-invalid'],
  ['18 Foo 2026', 'date-invalid'],
  [46_313, 'date-invalid'],
])('%s is refused', (date, code) => expect(dayOf(date)).toBe(code));

test('times in UTC are days of the runner where the shell says where that is', () => {
  const at = (hours: number) => ({ dayOf: (moment: number) => new Date(moment + hours * 3_600_000).toISOString().slice(0, 10), name: 'Etc/Test' });
  const evening = ['2026-10-18T23:30:00Z', '2026-10-18T00:30:00+00:00', '2026-10-18T23:30:00', '2026-10-18', '2026-10-18T23:30:00+02:00'];
  expect(readDates(evening, at(2))).toEqual(['2026-10-19', '2026-10-18', '2026-10-18', '2026-10-18', '2026-10-18']);
  expect(readDates(evening, at(-7))).toEqual(['2026-10-18', '2026-10-17', '2026-10-18', '2026-10-18', '2026-10-18']);
  expect(readDates(['Oct 6, 2022, 11:19:20 PM', 'Oct 6, 2022, 12:19:20 AM'], at(2), true)).toEqual(['2022-10-07', '2022-10-06']);
  expect(readDates(['13/10/2026 23:30', '04/10/2026 23:30'], at(9), true)).toEqual(['2026-10-14', '2026-10-05']);
});

// ---- whatever the spelling ------------------------------------------------------------------------------------------

const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const respelled: Readonly<Record<string, (text: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  'without accents': (text) =>
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .normalize('NFC'),
  decomposed: (text) => text.normalize('NFD'),
  'non-breaking spaces': (text) => `\u00a0${text.replace(/ /g, '\u00a0')}\u00a0`,
  'full width': wide,
  punctuation: (text) => `${text}!`,
  'full stop': (text) => `"${text}."`,
};
test.each(Object.entries(respelled))('no reading changes in %s', (_, respell) => {
  const changed = [...words, ...table<TypeRow>('more-types')].filter(({ word }) => word !== '???' && readingOf(word) !== readingOf(respell(word)));
  expect(changed.map(({ word }) => word)).toEqual([]);
});

const trained = (Object.keys(terms.runTypes) as terms.RunType[]).filter((type) => terms.runTypes[type].kind !== 'none');
const named = trained.flatMap((type) => [type, ...terms.runTypes[type].aliases].map((word) => ({ word, type }))).filter(({ word }) => fold(word).length > 1);
const anyNamed = fc.constantFrom(...named);

test('a plural is read as the singular', () => {
  for (const { word, type } of named)
    if (fold(word).length > 3 && /[a-z]$/.test(word) && !/s$|start|^aerobic$/i.test(word)) expect(['?', type], word).toContain(readingOf(`${word}s`));
});

test('a known word with a detail is read as the word', () => {
  const details = ['45 min', '12 km', '- 12 km', '(hilly)', 'with Bob', '@ 5:10/km', 'Tuesday', '1h30', ', with the club', '#4'];
  fc.assert(
    fc.property(anyNamed, fc.constantFrom(...details), ({ word, type }, detail) => {
      expect(readingOf(`${word} ${detail}`), `${word} ${detail}`).toBe(type);
    }),
    { numRuns: 4000 },
  );
});

test('a known word that contradicts it refuses it', () => {
  const training = named.filter(({ word, type }) => terms.runTypes[type].kind === 'training' && !(sideWords.pace as readonly string[]).includes(fold(word)));
  const races = named.filter(({ type }) => type === 'race');
  fc.assert(
    fc.property(fc.constantFrom(...training), fc.constantFrom(...races), fc.constantFrom(' ', ' + ', ' / ', ' and '), fc.boolean(), (one, race, between, first) => {
      const text = first ? `${one.word}${between}${race.word}` : `${race.word}${between}${one.word}`;
      expect(readingOf(text), text).toBe('?');
    }),
    { numRuns: 4000 },
  );
});

test('two kinds of training are one only where the table says so', () => {
  const training = named.filter(({ type, word }) => terms.runTypes[type].kind === 'training' && type !== 'recovery' && !(sideWords.pace as readonly string[]).includes(fold(word)));
  fc.assert(
    fc.property(fc.constantFrom(...training), fc.constantFrom(...training), (one, other) => {
      const counts = together.find(([a, b]) => (a === one.type && b === other.type) || (b === one.type && a === other.type))?.[2];
      const allowed = ['?', one.type === other.type ? one.type : (counts ?? '?')];
      expect(allowed, `${one.word} + ${other.word}`).toContain(readingOf(`${one.word} + ${other.word}`));
    }),
    { numRuns: 4000 },
  );
});

test('no text is too long, too strange or too deep to be answered', () => {
  const letters = fc.constantFrom(
    '\ufdfa',
    'x',
    '6x',
    '30/30',
    '+',
    '(',
    ' ',
    '-',
    'easy',
    'é',
    '\u0301',
    '１',
    '10',
    ',',
    '.',
    ':',
    '#',
    '🏃',
    '\u0000',
    'ﬃ',
    '@',
    "'",
    'km',
    'race',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 200 }), (parts) => {
      const text = parts.join('');
      for (const input of [
        { distance: 10, type: text },
        { distance: text, type: 'easy' },
        { distance: 10, type: 'easy', date: text, elevationGainM: text, unit: text },
      ]) {
        const run = parseRun(input);
        if (!run.ok) for (const error of run.errors) expect(errorMessage(error).length).toBeLessThan(700);
      }
      expect(settleCodes([text])).toHaveLength(1);
      expect(readThousands([text], 'climb')).toHaveLength(1);
      expect(readDates([text])).toHaveLength(1);
    }),
    { numRuns: 3000 },
  );
  for (const text of ['\ufdfa'.repeat(60), '\ufdfa'.repeat(5000), '6x'.repeat(30), '5+'.repeat(29) + '5', '('.repeat(60)]) {
    const type = parseRun({ distance: 10, type: text });
    expect(type.ok).toBe(false);
    const distance = parseRun({ distance: text, type: 'easy' });
    if (!distance.ok) expect(errorMessage(distance.errors[0]).length).toBeLessThan(700);
  }
});
