// Every pitfall that users of custom functions complain of, by name, through the built file. Dates, blanks and errors are handed over as Sheets does.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createContext, runInContext, type Context } from 'node:vm';
import { parse, tokenizer } from 'acorn';
import { describe, expect, test } from 'vitest';
import {
  describe as inWords,
  describeRecoveryRun,
  errorMessage,
  evidence,
  parsePlan,
  parseRun,
  planAfter,
  recoveryAfter,
  shareOn,
  tellPlan,
  tellRecovery,
  terms,
  type PlanInput,
} from '../../core/index.ts';
import { builtFiles, call, cellFiles, dayOf, isDate, laterCode, loadBundle, menuCode } from './bundle.ts';
import { functionNames } from './sheet.ts';
import { accepted, plans, rejected } from '../vectors.ts';

const context = loadBundle();
/** Whatever Google's servers evaluate: the scripts, the code that is a text in one of them, and the code of the menu, which stands in an HTML file. */
const scripts: readonly (readonly [file: string, code: string])[] = [
  ...builtFiles.map((file) => [file, readFileSync(file, 'utf8')] as const),
  ['the other half', laterCode()],
  ['addon/dist/menu-code.html', menuCode()],
];
const days = (...args: unknown[]) => call(context, 'RECOVERY_DAYS', args);
const date = (...args: unknown[]) => call(context, 'RECOVERY_DATE', args);
/** The answers of the bundle are arrays of its own realm. */
const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const race = (...distances: readonly unknown[]): unknown => plain(days(column(...distances), 'race'));
const iso = (answer: unknown): string => (isDate(answer) ? dayOf(answer) : String(answer));
/** With the name of the argument before it where a function takes several distances. */
const cannotRead = (received: string): RegExp => new RegExp(`^(distance: )?The distance cannot be read: "?${received}`);

/** A call of each function that maps over ranges, with a range for the distance, the type and, where it takes one, the date. */
const overRanges: Readonly<Record<string, (distances: unknown[][], types: unknown[][]) => unknown[]>> = {
  RECOVERY_DAYS: (distances, types) => [distances, types],
  RECOVERY_DATE: (distances, types) => [distances.map((row) => row.map(() => '2026-10-18')), distances, types],
  RECOVERY_CHANCE: (distances, types) => [distances, types, 3],
  RECOVERY_RUN: (distances, types) => [distances, types],
  RECOVERY_WHY: (distances, types) => [distances, types],
  RECOVERY_GAP: (distances, types) => [distances.map((row) => row.map(() => '2026-10-18')), distances, types, distances.map((row) => row.map(() => '2026-10-20'))],
  RECOVERY_LATEST: (distances, types) => ['2027-04-25', 'marathon', 'race', distances, types],
};

describe('the pitfall checklist', () => {
  describe.each(Object.entries(overRanges))('%s', (name, args) => {
    const over = (distances: unknown[][], types: unknown[][]) => plain(call(context, name, args(distances, types))) as unknown[][];

    test('empty range: blank in, blank out', () => {
      expect(over(column('', '', ''), column('', '', ''))).toEqual(column('', '', ''));
      expect(call(context, name, args([['']], [['']]))).toBe(''); // one cell
      expect(call(context, name, ['', '', ''])).toBe('');
    });
    test('header in the range: recognised, answered with blank', () => {
      const [header, run] = over(column('Distance', 10), column('Type', 'race'));
      expect(header).toEqual(['']);
      expect(run![0]).toBeTruthy();
    });
    test('one bad row gives its message in its own cell, and spoils nothing', () => {
      const alone = over(column(10, 8), column('race', 'easy'));
      const [good, bad, alsoGood] = over(column(10, 'abc', 8), column('race', 'race', 'easy'));
      expect([good, alsoGood]).toEqual(alone);
      expect(bad![0]).toMatch(cannotRead('abc'));
    });
    test('1 × N, N × 1 and N × M keep their shape', () => {
      for (const [rows, columns] of [
        [1, 3],
        [3, 1],
        [2, 3],
      ] as const) {
        const answer = over(
          Array.from({ length: rows }, () => Array.from({ length: columns }, () => 10)),
          Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'race')),
        );
        expect(answer.map((row) => row.length)).toEqual(Array.from({ length: rows }, () => columns));
        expect(new Set(answer.flat()).size).toBe(1);
      }
    });
    test('different lengths are refused with both sizes', () => {
      expect(() => over(column(1, 2), column('easy', 'easy', 'easy'))).toThrow('The ranges must have the same size (rows × columns): one is 2 × 1, another 3 × 1.');
    });
    test('a single bad call throws the message', () => {
      expect(() => call(context, name, args([['abc']], [['race']]))).toThrow(cannotRead('abc'));
    });
    test('undefined for an omitted argument and a blank cell mean the default', () => {
      const short = args([[10]], [['race']]);
      const answer = plain(call(context, name, short));
      for (const nothing of [undefined, '', '  ', null]) expect(plain(call(context, name, [...short, nothing, nothing]))).toEqual(answer);
    });
    test('10,000 rows in one call, in order', () => {
      const distances = Array.from({ length: 10_000 }, (_, row) => (row % 3 === 0 ? '' : 5 + (row % 40)));
      const answer = over(column(...distances), column(...distances.map((cell) => (cell === '' ? '' : 'race'))));
      expect(answer).toHaveLength(10_000);
      for (const row of [0, 1, 2, 4999, 9998, 9999]) expect(answer[row]).toEqual([distances[row] === '' ? '' : plain(call(context, name, args([[distances[row]]], [['race']])))]);
    });
    test('answers are text, numbers and dates alone, in a rectangle', () => {
      const answer = call(context, name, args(column('Distance', 10, '', 'abc', 'rest'), column('Type', 'race', '', 'easy', ''))) as unknown[][];
      expect(answer.map((row) => row.length)).toEqual([1, 1, 1, 1, 1]);
      for (const cell of answer.flat()) expect(isDate(cell) || typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
    });
  });

  test('mixed text and numbers', () => expect(race(42.195, '42.195', '42,2 km', '26.2mi', '10k', 'HM', 'marathon')).toEqual(column(14, 14, 14, 14, 3, 6, 14)));
  test('a title deep in the column is no header once figures have begun', () => {
    expect(race('Distance', 10, 'Distance')).toEqual([[''], [3], [expect.stringMatching(cannotRead('Distance'))]]);
  });
  test.each(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#ERROR!', '#NAME?', '#NUM!', '#NULL!'])('%s in an input: said in its own cell, without a guess', (error) => {
    expect(race(10, error)).toEqual([[3], [expect.stringMatching(cannotRead(error))]]);
    expect(race(10, error)).not.toEqual([[3], [expect.stringMatching('Did you mean')]]);
    expect(plain(days(column(10, 10), column('race', error)))).toEqual([[3], [expect.stringMatching(/^The type is unknown: "#/)]]);
  });
  test('an error as an object, as a cell may hand it over', () => {
    expect(runInContext('RECOVERY_DAYS([[10], [new Error("#N/A")]], "race").map(String)', context)).toEqual(['3', expect.stringMatching(/^The distance cannot be read/)]);
  });
  test('Date against text date', () => {
    const marathon = (day: unknown) => iso(date(day, 'marathon', 'race'));
    expect(marathon(new Date(2026, 9, 18))).toBe('2026-11-01');
    expect(marathon(new Date(2026, 9, 18, 23, 59))).toBe('2026-11-01'); // a timestamp counts as its day
    expect(marathon('2026-10-18')).toBe('2026-11-01');
    expect(marathon(' 2026-10-18\u00a0')).toBe('2026-11-01');
    for (const text of ['18.10.2026', '2026/10/18', '18/10/26', 'Oct 18, 2026', '2026-10-18T08:30:00', '18.10.2026 08:30']) expect(marathon(text), text).toBe('2026-11-01');
    expect(() => marathon('03/04/2026')).toThrow('Write 2026-04-03 or 2026-03-04.');
    expect(() => date(new Date(Number.NaN), 10, 'race')).toThrow(/The date cannot be read/);
  });
  test('a number in a date argument is a serial from 36526 to 73050', () => {
    expect(iso(date(46313, 'marathon', 'race'))).toBe('2026-11-01'); // 46313 = 2026-10-18
    expect(iso(date(46313.99, 'marathon', 'race'))).toBe('2026-11-01'); // with a time of the day
    expect(iso(date(36526, 10, 'race'))).toBe('2000-01-04'); // 1 January 2000 + 3
    expect(iso(date(73050, 10, 'race'))).toBe('2100-01-03'); // 31 December 2099 + 3
    for (const number of [36525, 73051, 0, -1, 20261018]) expect(() => date(number, 10, 'race')).toThrow(`The date cannot be read: ${number}`);
  });
  test('a blank date stays blank, also in a column', () => {
    expect(date('', 10, 'race')).toBe('');
    expect((plain(date(column('', '2026-10-18'), column(10, 10), 'race')) as unknown[][])[0]).toEqual(['']);
  });
  test('a duration cell arrives as a Date of 1899: no distance, and said so', () => {
    expect(race(new Date(1899, 11, 30, 0, 52, 30), 10)).toEqual([
      [expect.stringMatching(/^The distance cannot be read: "a date".*A date or a time\? The rules need the distance\. Expected a number of km/)],
      [3],
    ]);
    expect(() => date(new Date(1899, 11, 30, 0, 52, 30), 10, 'race')).toThrow('The date cannot be read: "1899-12-30"');
  });
  test('a checkbox is no distance, no type and no option', () => {
    expect(race(true, false, 10)).toEqual([[expect.stringMatching(cannotRead('true'))], [expect.stringMatching(cannotRead('false'))], [3]]);
    expect(() => days(10, true)).toThrow('The type is unknown: true');
    expect(() => days(10, 'race', false)).toThrow('The unit is unknown: false');
    expect(() => days(10, 'race', '', true)).toThrow('The elevation gain is out of range or not a number: true');
    expect(() => days(10, 'race', '', '', false)).toThrow('The RPE is out of range or not a number: false');
    expect(() => date(true, 10, 'race')).toThrow('The date cannot be read: true');
  });
  test('a percentage arrives as a fraction: 50 % is half a kilometre', () => expect(days(0.5, 'race')).toBe(1));
  test('0, negative, NaN and Infinity', () => {
    for (const number of [0, -0, -5, 1000.1, 1e300]) expect(() => days(number, 'race')).toThrow('The distance is out of range');
    for (const number of ['NaN', 'Infinity', '-Infinity', '1e3', '0x10']) expect(() => days(number, 'race')).toThrow('The distance cannot be read');
    for (const number of ['NaN', 'Infinity'])
      expect(() => runInContext(`RECOVERY_DAYS(${number}, "race")`, context) as unknown).toThrow(`The distance cannot be read: "${number}"`);
    expect(race(0, 10, -1)).toEqual([[expect.stringMatching(/^The distance is out of range: 0\./)], [3], [expect.stringMatching(/^The distance is out of range: -1\./)]]);
  });
  test('comma-decimal text', () => {
    expect(race('42,2', '42,195 km', '21,1km', '10,0')).toEqual(column(14, 14, 6, 3));
    expect(() => days('1,234', 'race')).toThrow('Write "1.234 km" or "1234 m".');
    expect(days(20, 'race', 'km', '1.000,5 m')).toBe(days(20, 'race', 'km', 1000.5));
    expect(days('10', 'race', '', '', '6,5')).toBe(days(10, 'race', '', '', 6.5));
  });
  test('leading, trailing and non-breaking spaces', () => {
    expect(plain(days(column(' 10 ', '10\u00a0km', '\u00a0', '\u202f10 km\u200b', '10  km '), column(' race ', 'race\u00a0', '', '\u00a0race', 'race')))).toEqual(
      column(3, 3, '', 3, 3),
    );
  });
  test('upper and lower case', () => expect(plain(days(column(10, '10 KM', '10 Km'), column('RACE', 'Race', 'rAcE')))).toEqual(column(3, 3, 3)));
  test('local language type names', () => {
    const words = ['Wettkampf', 'compétition', 'competición', 'gara', 'prova', 'zawody', 'COMPETICIÓN'];
    expect(plain(days(column(...words.map(() => 10)), column(...words)))).toEqual(column(...words.map(() => 3)));
    expect(() => days(10, 'carrera')).toThrow('write "run" or "race"');
  });
  test('what has no recovery need stays blank: rest, sick, injured, cross-training', () => {
    expect(plain(days(column('', 'rest', 30, '', 0), column('rest', '', 'Rad', 'krank', 'injured')))).toEqual(column('', '', '', '', ''));
  });
  test('a blank optional argument is the default, never 0', () => {
    expect(days(30, 'trail-race', '', '')).not.toBe(days(30, 'trail-race', '', 0)); // 40 m per km assumed against none
    expect(days(21.1, 'race', '', '', '')).toBe(6);
  });
  test('options may be ranges too', () => {
    expect(plain(days(column(10, 6.3, 10_000), 'race', column('', 'mi', 'm')))).toEqual(column(3, 3, 3)); // 6.3 mi = 10.139 km: 3 + ln(1.0139)/ln(2.11) × 2.6 = 3.05
    expect(plain(date('2026-10-18', 'marathon', 'race', [['easy-run', 'full']]))).toEqual(plain([[new Date(2026, 9, 21), new Date(2026, 10, 1)]]));
  });
  test('no console noise, no exports, no modules', () => {
    for (const [file, code] of scripts) {
      const names = namesIn(code);
      for (const name of ['console', 'exports', 'module', 'require', 'Logger', 'print']) expect(names.has(name), `${name} in ${file}`).toBe(false);
    }
  });
  test('ES2019 script, no class fields: what V8 of Apps Script takes for certain', () => {
    for (const [file, code] of scripts) expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' }), file).not.toThrow();
  });
});

// ---- cells among each other -----------------------------------------------------------------------------------------

/** The answer of RECOVERY_LOG, dates as text. */
const logOf = (...columns: readonly unknown[]): string[][] => (call(context, 'RECOVERY_LOG', columns) as unknown[][]).map((row) => row.map(iso));
const allowed = (...args: readonly unknown[]): unknown[][] => (plain(call(context, 'RECOVERY_STATUS', args)) as unknown[][]).slice(1).map((row) => row.slice(0, 2));

describe('cells of one column say what they mean together', () => {
  test('an open range of 1,000 rows with 3 runs and one type for all: blank below them, and nothing unread', () => {
    const open = (...cells: readonly unknown[]): unknown[][] => column(...cells, ...Array.from({ length: 1000 - cells.length }, () => ''));
    const [dates, distances] = [open('Date', new Date(2026, 9, 1), new Date(2026, 9, 2), new Date(2026, 9, 4), new Date(2026, 9, 6)), open('Km', 8, 0, 30, '')];
    for (const types of ['run', open('Type', 'run', 'run', 'run', '')]) {
      const shown = logOf(dates, distances, types === 'run' ? types : open('Type', 'run', 'rest', 'run', ''));
      expect(shown[0]).toEqual(['Easy from', 'Hard from', 'Full on', 'Note']);
      expect(shown[1]![2]).toBe('2026-10-02'); // 8 km easy: 1
      expect(shown[2]).toEqual(['', '', '', '']); // nothing far is a day without a run
      expect(shown[3]![0]).toBe('2026-10-05');
      expect(
        shown
          .slice(4)
          .flat()
          .every((cell) => cell === ''),
      ).toBe(true);
      const [status] = plain(call(context, 'RECOVERY_STATUS', ['', dates, distances, types])) as unknown[][][];
      expect(status).toEqual(expect.not.arrayContaining([expect.stringContaining('cannot be read')]));
    }
  });
  test('titles make races of plain runs, in the log and in the status', () => {
    const log = [column(new Date(2026, 9, 18, 9, 0, 12), new Date(2026, 9, 20, 7, 30, 40)), column(42.3, 8), column('Running', 'Running')];
    const titled = [...log, '', 'km', '', '', column('City Marathon', 'Morning run')];
    expect(logOf(...log)[0]![2]).toBe('2026-10-28'); // a long run, a little above the last row: 9.8 + 0.018 × (0.7 × 14.765 - 9.8) = 9.81
    expect(logOf(...titled)[0]![2]).toBe('2026-11-01');
    expect(logOf(...titled)[0]![3]).toMatch(/^Read as a race, since the title names a marathon/);
    expect([log, titled].map((one) => allowed(new Date(2026, 9, 29), ...one)[0])).toEqual([
      ['', 'nothing unfinished'],
      ['', 'hard session ok'],
    ]);
    expect(logOf(column('2026-10-18'), column(10), column('run'), '', '', '', '', column('Race day'))[0]![2]).toBe('2026-10-21'); // 10 km race: 3
  });
  test('dots of thousands: where each value of the column is written so; else the row is asked', () => {
    expect(plain(days(column('Distance (m)', '1.200', '', '10.000'), 'race'))).toEqual(column('', 1, '', 3));
    expect(plain(days(column('1.200 m', '10.000 m'), 'race'))).toEqual(column(1, 3));
    expect(days('10.000 m', 'race')).toBe(3);
    expect(days('10.000', 'race', 'm')).toBe(3);
    expect(plain(days(column('10.000', '5.5'), 'race'))).toEqual(plain(days(column(10, 5.5), 'race'))); // km
    expect(plain(days(column(20, 20), 'race', '', column('1.000', '850')))).toEqual([[expect.stringMatching(/^The elevation gain is ambiguous/)], [days(20, 'race', '', 850)]]);
    expect(plain(days(column(20, 20), 'race', '', column('1.000', '2.500')))).toEqual(plain(days(column(20, 20), 'race', '', column(1000, 2500))));
    expect(days(20, 'race', 'km', '2.500')).toBe(days(20, 'race', 'km', 2500));
    expect(plain(call(context, 'RECOVERY_PLAN', [20, 'race', '18.10.2026', '', 'km', '2.500']))).toEqual(
      plain(call(context, 'RECOVERY_PLAN', [20, 'race', '2026-10-18', '', 'km', 2500])),
    );
  });
  test('short names of types are settled by the rest of the column', () => {
    const types = column('E', 'T', 'L', 'I');
    expect(plain(days(column(8, 8, 30, 8), types))).toEqual(plain(days(column(8, 8, 30, 8), column('easy', 'tempo', 'long', 'intervals'))));
    expect(() => days(8, 'L')).toThrow(/^The type is ambiguous|^The type is unknown/);
  });
  test('the order of day and month is that of the column', () => {
    const on = (...dates: readonly unknown[]): string[] => (date(column(...dates), 10, 'race') as unknown[][]).flat().map(iso);
    expect(on('Date', '3/4/2026', '13/4/2026')).toEqual([expect.stringMatching(/^The date/), '2026-04-06', '2026-04-16']);
    expect(on('3/4/2026', '4/13/2026')).toEqual(['2026-03-07', '2026-04-16']);
    expect(on('3/4/2026', '5/6/2026')[0]).toMatch(/^The date is ambiguous/);
  });
  test('a day as text in STATUS and GAP', () => {
    const log = [column('18.10.2026'), column('marathon'), column('race')];
    for (const day of ['25.10.2026', '2026/10/25', '2026-10-25 18:00']) expect(allowed(day, ...log), day).toEqual(allowed('2026-10-25', ...log));
    expect(call(context, 'RECOVERY_GAP', ['18.10.2026', 'marathon', 'race', '8 Nov 2026'])).toBe('cautious: 7 days short of the slow end');
  });
  test('RPE 0 is not rated, -- is nothing, a name stands for the rows below it, another start is another run', () => {
    expect(logOf(column('2026-10-18', '2026-10-20'), column(10, 8), column('race', 'easy'), '', '', column('--', 40), column(0, 3))[0]!.slice(2)).toEqual(['2026-10-21', '']);
    const merged = [column('Date', '2026-10-18', '2026-10-19', '2026-10-18'), column('Km', 10, 8, 12), column('Type', 'race', 'easy', 'easy'), column('Who', 'Ana', '', 'Ben')];
    expect(allowed('2026-10-19', ...merged).map(([who]) => who)).toEqual(['Ana', 'Ben']);
    const twice = (...hours: readonly number[]) => logOf(column(...hours.map((hour) => new Date(2026, 9, 18, hour, 5))), column(5, 5), column('easy', 'easy')).map((row) => row[3]);
    expect(twice(7, 18).join(' ')).not.toContain('counted once');
    expect(twice(7, 7).join(' ')).toContain('counted once');
  });
  test('dates that a spreadsheet of another country turned round are said in the note', () => {
    const [first, , third] = logOf(column(new Date(2026, 4, 5), new Date(2026, 5, 4), '13/05/2026'), column(8, 8, 10), column('easy', 'easy', 'race'));
    expect(first![3]).toBe(''); // 5 May either way
    expect(logOf(column(new Date(2026, 5, 4), '13/05/2026'), column(8, 10), column('easy', 'race'))[0]![3]).toContain('2026-06-04 may be 2026-04-06');
    expect(third![2]).toBe('2026-05-16');
  });
  test('a row of titles in a language that nobody told us of', () => {
    const shown = logOf(column('Dátum', '2026-10-18'), column('Távolság', 10), column('Típus', 'race'));
    expect(shown.map((row) => row[2])).toEqual(['Full on', '2026-10-21']);
  });
});

// ---- what the platform asks ----------------------------------------------------------------------------------------

/** Identifiers of a script; strings and comments hold none. */
function namesIn(code: string): ReadonlySet<string> {
  return new Set([...tokenizer(code, { ecmaVersion: 2019 })].filter(({ type }) => type.label === 'name').map(({ start, end }) => code.slice(start, end)));
}

/** Every service of Apps Script, as its published types declare it. */
const types = 'node_modules/@types/google-apps-script';
const services = readdirSync(types, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts'))
  .flatMap((file) => [...readFileSync(`${types}/${file}`, 'utf8').matchAll(/^declare (?:var|const) (\w+)/gm)].map(([, name]) => name!))
  .filter((name) => !['Date2', 'console'].includes(name));

/** The services that the add-on calls, and what it calls on them: the open spreadsheet and its dialogs, never another file. */
const calls: Readonly<Record<string, readonly string[]>> = {
  HtmlService: ['createHtmlOutputFromFile'],
  SpreadsheetApp: ['getActive', 'getUi', 'newConditionalFormatRule'],
};
const mostScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'];

const built = scripts.map(([, code]) => code).join('\n');

describe('the platform', () => {
  test('the manifest asks for the current document and for dialogs, and for nothing else', () => {
    const { oauthScopes } = JSON.parse(readFileSync('addon/dist/appsscript.json', 'utf8')) as { oauthScopes: string[] };
    expect(oauthScopes).toEqual(mostScopes);
  });
  test('V8, and no log of errors', () => {
    expect(JSON.parse(readFileSync('addon/dist/appsscript.json', 'utf8'))).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'NONE' });
  });
  test('no service is called but those, and on them nothing else', () => {
    expect(services.length).toBeGreaterThan(40);
    const names = namesIn(built);
    expect(services.filter((service) => names.has(service)).sort()).toEqual(Object.keys(calls));
    for (const [service, known] of Object.entries(calls)) {
      const used = new Set([...built.matchAll(new RegExp(`\\b${service}\\.(\\w+)`, 'g'))].map(([, name]) => name!));
      expect([...used].sort(), service).toEqual(known);
    }
  });
  test('a custom function asks for the zone of the spreadsheet, and touches nothing else', () => {
    const nothingElse = <Members extends object>(members: Members): Members =>
      new Proxy(members, {
        get(target, name) {
          if (name in target) return target[name as keyof Members];
          throw new Error(`touched ${String(name)}`);
        },
      });
    const zoneOnly = nothingElse({ getActive: () => nothingElse({ getSpreadsheetTimeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone }) });
    const watched = loadBundle({ SpreadsheetApp: zoneOnly, HtmlService: nothingElse({}) });
    answersAlike(watched);
  });
  test('a cell needs the two halves and functions.js in an empty JavaScript context, in any order, and no code of the menu', () => {
    for (const files of [cellFiles, cellFiles.toReversed()]) {
      const bare = createContext(Object.create(null) as Context);
      for (const file of files) runInContext(readFileSync(file, 'utf8'), bare);
      answersAlike(bare);
    }
    for (const item of ['Recovery status', 'Kilometres or miles?', 'is not empty: select', 'SpreadsheetApp.getUi']) {
      expect(menuCode(), item).toContain(item);
      expect(scripts[0]![1], item).not.toContain(item);
    }
  });
  test('a cell of days makes no code of the other half', () => {
    const half = createContext(Object.create(null) as Context);
    for (const file of cellFiles.filter((one) => one !== 'addon/dist/more.js')) runInContext(readFileSync(file, 'utf8'), half);
    const log = [column('Distance', 10, 'marathon', '', '26.2 mi', '10 km'), column('Type', 'race', 'Wettkampf', '', 'run', 'rest')];
    const asked = {
      RECOVERY_DAYS: log.map((cells) => cells.slice(1)),
      RECOVERY_DATE: ['2026-10-18', 'marathon', 'race', 'easy-run'],
      RECOVERY_CHANCE: ['marathon', 'race', 5],
      RECOVERY_VERSION: [],
    };
    for (const [name, args] of Object.entries(asked)) expect(plain(call(half, name, args)), name).toEqual(plain(call(context, name, args)));
    expect(() => call(half, 'RECOVERY_WHY', ['marathon', 'race'])).toThrow('otherHalf_');
  });
  /** Every function, once. */
  function answersAlike(other: Context): void {
    const log = [column('2026-10-18', '2026-10-20'), column('marathon', 8), column('race', 'easy')];
    const more: Readonly<Record<string, unknown[]>> = {
      RECOVERY_PLAN: ['marathon', 'race', '2026-10-18'],
      RECOVERY_CHECKIN: ['marathon', 'race', '2026-10-18', '2026-10-21', 4, 2, 'poor sleep'],
      RECOVERY_ADVICE: ['marathon', 'race'],
      RECOVERY_LOG: log,
      RECOVERY_STATUS: ['2026-10-21', ...log],
      RECOVERY_BEFORE: ['2027-04-25', 'marathon', 'race', 'b'],
      RECOVERY_SEASON: [column('2027-04-04', '2027-04-25'), column('marathon', 10), column('race', 'race')],
      RECOVERY_VERSION: [],
    };
    const asked = { ...Object.fromEntries(Object.entries(overRanges).map(([name, args]) => [name, args(column(10), column('race'))])), ...more };
    expect(Object.keys(asked).sort()).toEqual([...functionNames].sort());
    for (const [name, args] of Object.entries(asked)) expect(plain(call(other, name, args)), name).toEqual(plain(call(context, name, args)));
  }
  test('no network, no timer, no clock, no chance: the same arguments give the same answer', () => {
    for (const [file, code] of scripts) {
      const names = namesIn(code);
      for (const name of ['fetch', 'XMLHttpRequest', 'setTimeout', 'setInterval', 'eval', 'random', 'now', 'globalThis', 'google']) expect(names.has(name), name).toBe(false);
      expect(names.has('Function'), file).toBe(/\/(bundle|menu)\.js$/.test(file)); // which make code of our own files
    }
    const still = loadBundle();
    runInContext(
      `Math.random = () => { throw new Error('chance'); };
       Date = class extends Date { constructor(...parts) { if (parts.length === 0) throw new Error('clock'); super(...parts); } static now() { throw new Error('clock'); } };`,
      still,
    );
    for (const [name, args] of Object.entries(overRanges)) {
      const given = args(column('Distance', 10, 'marathon', 'abc'), column('Type', 'race', 'race', 'easy'));
      expect(plain(call(still, name, given)), name).toEqual(plain(call(context, name, given)));
    }
  });
  test('Sheets evaluates the scripts for each call: of code at most 120 kB, and a text of at most 180 kB, which is read twenty times faster', () => {
    const evaluated = readdirSync('addon/dist').filter((file) => file.endsWith('.js'));
    expect(evaluated.map((file) => `addon/dist/${file}`)).toEqual(builtFiles);
    const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(`addon/dist/${file}`).size, 0);
    expect(bytesOf(evaluated.filter((file) => file !== 'more.js'))).toBeLessThanOrEqual(120_000);
    expect(bytesOf(['more.js'])).toBeLessThanOrEqual(180_000);
    expect(readFileSync('addon/dist/more.js', 'utf8')).toMatch(/^var otherHalf_="[ -~]*";\n$/); // in one byte a letter
    expect(built).not.toContain(evidence['TAK17-DOMS'].finding); // what no function shows stays out
  });
  test('names: upper case, none of a built-in function, none hidden by an underscore at the end', () => {
    expect(functionNames.length).toBeGreaterThanOrEqual(6);
    for (const name of functionNames) expect(name).toMatch(/^RECOVERY_[A-Z]+$/);
  });
  test('a table is a rectangle of text, numbers and dates, with a header row', () => {
    const table = call(context, 'RECOVERY_PLAN', ['marathon', 'race', new Date(2026, 9, 18)]) as unknown[][];
    expect([...table[0]!]).toEqual(['Day', 'Date', 'Phase', 'What to do', 'At most', 'Heart rate', 'Why']);
    for (const row of table) expect(row).toHaveLength(7);
    for (const cell of table.flat()) expect(isDate(cell) || typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
    expect(call(context, 'RECOVERY_PLAN', ['', ''])).toBe('');
    expect(() => call(context, 'RECOVERY_PLAN', [column(10, 20), 'race'])).toThrow('This function takes one run: give single cells, not a range of 2 × 1.');
  });
});

// ---- the shared truth, through the built file -----------------------------------------------------------------------

/** RECOVERY_DAYS is asked every vector beside the API, in parity.test.ts. */
const parameters: Readonly<Record<string, readonly (keyof PlanInput | 'milestone' | 'clock')[]>> = {
  RECOVERY_DATE: ['date', 'distance', 'type', 'milestone', 'unit', 'elevationGainM', 'chance', 'rpe', 'descents', 'age'],
  RECOVERY_CHANCE: ['distance', 'type', 'onDay', 'clock', 'unit', 'elevationGainM', 'rpe', 'descents', 'age'],
  RECOVERY_PLAN: ['distance', 'type', 'date', 'approach', 'unit', 'elevationGainM', 'trainingPhase', 'level', 'seasonEnd'],
  RECOVERY_RUN: ['distance', 'type', 'approach', 'maxHrBpm', 'unit', 'elevationGainM', 'trainingPhase', 'level'],
  RECOVERY_WHY: ['distance', 'type', 'unit', 'elevationGainM'],
};
type Given = PlanInput & { milestone?: terms.Milestone; clock?: terms.Clock };
/** Of a share, where a vector names no day. */
const askedDay = 3;
/** A function with the values of a vector; a vector with something that it does not take says nothing about it. */
const ask = (name: string, input: Given): unknown =>
  call(
    context,
    name,
    parameters[name]!.map((parameter) => input[parameter] ?? (parameter === 'onDay' ? askedDay : '')),
  );
const takes = (name: string, input: Given): boolean => Object.keys(input).every((key) => (parameters[name] as readonly string[]).includes(key));

const wholeMetres = (climb: unknown): number => Number(String(climb).replace(/\D/g, ''));

describe.each(Object.keys(parameters))('%s, every vector', (name) => {
  test.each(rejected.filter(({ input }) => takes(name, input)))('refused: $name', ({ input, expect: { code } }) => {
    if (code === 'distance-missing') return expect(ask(name, input)).toBe(''); // blank stays blank
    if (code === 'elevation-ambiguous') return expect(ask(name, input)).toEqual(ask(name, { ...input, elevationGainM: wholeMetres(input.elevationGainM) })); // in a cell dots are thousands
    const run = parseRun(input);
    expect(() => ask(name, input)).toThrow(run.ok ? 'an error' : errorMessage(run.errors[0]));
  });

  const answered = accepted.filter(({ input }) => takes(name, input));
  const needs = ({ expect: { type } }: (typeof accepted)[number]): boolean => terms.runTypes[type].kind !== 'none';
  test.each(answered.filter((vector) => !needs(vector)))('blank: $name', ({ input }) => {
    expect(ask(name, input)).toBe('');
  });
  test.each(answered.filter(needs))('$name', ({ input, expect: { recoveryDays, range, easyRun, longRun, hardSession } }) => {
    const run = parseRun(input);
    const plan = parsePlan(input);
    if (!run.ok || !plan.ok) throw new Error('not accepted by core');
    const from = new Date(`${run.value.date ?? '2026-10-18'}T00:00`);
    const on = (day: number): Date => new Date(from.getFullYear(), from.getMonth(), from.getDate() + day);
    const [min, max] = range;
    switch (name) {
      case 'RECOVERY_DATE':
        for (const [milestone, day] of Object.entries({ full: recoveryDays, 'easy-run': easyRun, 'long-run': longRun, 'hard-session': hardSession! }))
          if (day !== undefined) expect(iso(ask(name, { date: '2026-10-18', ...input, milestone: milestone as terms.Milestone })), milestone).toBe(iso(on(day)));
        return;
      case 'RECOVERY_CHANCE': // the days of the chance are those of chance.test.ts: here the column is core's
        for (const clock of ['', 'soreness', 'muscle', 'performance'] as const)
          expect(ask(name, { ...input, ...(clock === '' ? {} : { clock }) }), clock).toBe(shareOn(run.value, askedDay, clock === '' ? 'full' : clock));
        return;
      case 'RECOVERY_WHY':
        expect(ask(name, input)).toContain(`${recoveryDays} ${recoveryDays === 1 ? 'day' : 'days'}${min === max ? '' : ` (${min}-${max})`} after th`); // this race, these intervals
        return expect(ask(name, input)).toBe(inWords(tellRecovery(recoveryAfter(run.value)))); // the bundle holds fewer columns of the tables than core: none that is shown
      case 'RECOVERY_RUN':
        return expect(ask(name, input)).toBe(describeRecoveryRun(tellPlan(planAfter(plan.value.run, plan.value.options))));
      default: {
        const table = ask(name, input) as unknown[][];
        return expect(table.filter(([day]) => typeof day === 'number').map(([day]) => day)).toEqual(
          Array.from({ length: Math.max(recoveryDays, hardSession!) + 1 }, (_, day) => day),
        ); // to the later of the two
      }
    }
  });
});

describe('RECOVERY_RUN, every plan', () => {
  // the words hold no date
  const withoutDate = (input: PlanInput): PlanInput => Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'date'));
  test.each(plans.filter(({ input }) => takes('RECOVERY_RUN', withoutDate(input))))('$name', ({ input, expect: { recoveryRun } }) => {
    const words = ask('RECOVERY_RUN', withoutDate(input));
    const { advised, earliestDay, minutes, bpm } = recoveryRun;
    if (advised === 'no') return expect(words).toMatch(/^No run for the sake of recovery\. /);
    expect(words).toContain(`${advised === 'yes' ? 'Recovery run' : 'Optional'}, from day ${earliestDay}: ${minutes!.join('-')} min at 60-70 % of maximum heart rate`);
    if (bpm) expect(words).toContain(`(${bpm.join('-')} beats per minute)`);
  });
});
