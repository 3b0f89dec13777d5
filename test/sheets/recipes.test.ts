// The recipes of docs/recipes.md, each line run in a real spreadsheet engine in its own locale, and the engine's own view of a column.

import { readFileSync } from 'node:fs';
import type { ConfigParams } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { bounded, functionNames, sheetOf } from './sheet.ts';

const page = readFileSync('docs/recipes.md', 'utf8');
const recipes = [...page.matchAll(/^### \d+\. (.+)\n[\s\S]*?```\n(=.+)\n(=.+)\n```\n→ (.+)$/gm)].map(([, title, point, comma, shows]) => ({
  title: title!,
  point: point!,
  comma: comma!,
  shows: shows!.split(' · '),
}));

/** The sample log, as the page shows it. Figures are numbers and dates are dates, as Sheets makes them when they are typed. */
const [titles, , ...rows] = [...page.matchAll(/^\| (.*) \|$/gm)].map(([, line]) => line!.split('|').map((cell) => cell.trim())).slice(0, 8) as [string[], string[], ...string[][]];
const typed = (cell: string): unknown => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell;
};
const log = [titles.map((title) => title.replace(/^[A-Z]: /, '')), ...rows.map((row) => row.map(typed))];

const locales: Readonly<Record<'point' | 'comma', Partial<ConfigParams>>> = {
  point: {},
  comma: { functionArgSeparator: ';', decimalSeparator: ',', thousandSeparator: '.' },
};

/** The formula beside the log, in column G. */
const beside = (formula: string, locale: keyof typeof locales, cells: readonly (readonly unknown[])[] = log) =>
  sheetOf(
    cells.map((row, index) => [...row, '', index === 0 ? bounded(formula, cells.length) : '']),
    locales[locale],
  );
type Sheet = ReturnType<typeof sheetOf>;
const shownAt = (sheet: Sheet, row: number, column: number): string => {
  const value = sheet.at(row, column);
  if (typeof value === 'number' && value > 40_000) {
    const { year, month, day } = sheet.engine.numberToDate(value) as { year: number; month: number; day: number };
    return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  }
  return value === '' || value === null ? '(blank)' : `${value as string | number}`;
};
const answerColumn = 6;

describe('the recipes', () => {
  test('ten or more, on a log of six runs', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(10);
    expect(recipes.length).toBe([...page.matchAll(/^### /gm)].length);
    expect(log).toHaveLength(7);
    expect(log[6]).toEqual([new Date(2026, 9, 18), 'marathon', 'race', '', '']);
  });
  test.each(recipes)('$title: the second line is the first with the other separators', ({ point, comma }) => {
    expect(comma).toBe(point.replace(/,/g, ';').replace(/(\d)\.(\d)/g, '$1,$2'));
  });
  test.each(recipes.flatMap(({ title, shows, ...lines }) => (['point', 'comma'] as const).map((locale) => ({ title, shows, locale, formula: lines[locale] }))))(
    '$title, decimal $locale',
    ({ shows, locale, formula }) => {
      const sheet = beside(formula, locale);
      const across = ['=RECOVERY_PLAN', '=RECOVERY_STATUS', '=RECOVERY_CHECKIN', '=RECOVERY_ADVICE', '=RECOVERY_BEFORE'].some((name) => formula.startsWith(name));
      shows.forEach((wanted, at) => {
        const shown = across ? shownAt(sheet, 0, answerColumn + at) : shownAt(sheet, at, answerColumn);
        if (wanted.endsWith('…')) expect(shown.startsWith(wanted.slice(0, -1)), shown).toBe(true);
        else expect(shown).toBe(wanted);
      });
    },
  );
  test('the row that recipe 17 speaks of, corrected', () => {
    const { point } = recipes.find(({ title }) => title === 'The same, the one word')!;
    const corrected = log.map((row) => row.map((cell) => (cell === 'abc' ? 8 : cell)));
    // 70 ekm on the 10th: easy 17, long 22, hard 25, full 27; the marathon on the 18th is too early: easy 21, long 22 + 10 = 1 November
    expect(shownAt(beside(point, 'point', corrected), 0, answerColumn)).toBe('easy only');
  });
  test('name only functions that there are', () => {
    const documents = ['docs/recipes.md', 'docs/addon.md', 'README.md'].map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const [name] of documents.matchAll(/RECOVERY_[A-Z]+/g)) expect(functionNames).toContain(name);
  });
});

describe('when it does not work', () => {
  const shown = (formula: string, locale: keyof typeof locales = 'point', cells: readonly (readonly unknown[])[] = log) =>
    String(beside(formula, locale, cells).at(0, answerColumn));
  test('Unknown function: a slip in the name', () => expect(shown('=RECOVERY_DAY(B2, C2)')).toMatch(/^#NAME\?/));
  test('Formula parse error: the separators of the other locale', () => {
    expect(shown('=RECOVERY_DAYS(B2; C2)', 'point')).toMatch(/^#ERROR!/);
    expect(shown('=RECOVERY_DAYS(26.2, "race")', 'comma')).toMatch(/^#ERROR!/);
  });
  test('one bad cell: the sentence', () => expect(shown('=RECOVERY_DAYS(B5, C5)')).toMatch(/The distance cannot be read: "abc"\. Expected/));
  test('ranges of different size', () => expect(shown('=RECOVERY_DAYS(B2:B7, C2:C6)')).toMatch(/The ranges must have the same size.*6 × 1, another 5 × 1/));
  test('something in the way of the answer (#REF! in Sheets, #SPILL! in this engine)', () => {
    const taken = log.map((row, index) => [...row, '', index === 2 ? 'note' : '']);
    const sheet = sheetOf(taken.map((row, index) => (index === 0 ? [...row.slice(0, answerColumn), bounded('=RECOVERY_DAYS(B2:B, C2:C)', 7)] : row)));
    expect(String(sheet.at(0, answerColumn))).toMatch(/^#SPILL!/);
  });
  test('an error in a cell stays in its row', () => {
    const cells = log.map((row, index) => (index === 1 ? [row[0], '=1/0', ...row.slice(2)] : row));
    const sheet = beside('=RECOVERY_DAYS(B2:B, C2:C)', 'point', cells);
    expect([shownAt(sheet, 0, answerColumn), shownAt(sheet, 1, answerColumn)]).toEqual([expect.stringMatching(/^The distance cannot be read: "#DIV/), '2']);
  });
});

describe.each(Object.keys(locales) as (keyof typeof locales)[])('a column, decimal %s', (locale) => {
  const separator = locale === 'point' ? ',' : ';';
  const formula = (name: string, ...args: readonly string[]): string => `=${name}(${args.join(separator)})`;

  test('is answered anew when a cell changes, and only with it', () => {
    const sheet = beside(formula('RECOVERY_DAYS', 'B2:B', 'C2:C'), locale);
    const shown = () => rows.map((_, row) => shownAt(sheet, row, answerColumn));
    const before = shown();
    sheet.engine.setCellContents({ sheet: 0, row: 1, col: 1 }, [[21.1]]);
    expect(shown()).toEqual(['6', ...before.slice(1)]); // half marathon 6
    sheet.engine.setCellContents({ sheet: 0, row: 4, col: 1 }, [["'10,0 km"]]);
    expect(shown()[3]).toBe('1'); // 10 km easy: the bad row is repaired
    sheet.engine.setCellContents({ sheet: 0, row: 1, col: 1 }, null);
    expect(shown()[0]).toBe('(blank)');
  });

  test.each([
    ['RECOVERY_DAYS', ['B1:B', 'C1:C']],
    ['RECOVERY_DATE', ['A1:A', 'B1:B', 'C1:C']],
    ['RECOVERY_CHANCE', ['B1:B', 'C1:C', '7']],
    ['RECOVERY_RUN', ['B1:B', 'C1:C']],
    ['RECOVERY_WHY', ['B1:B', 'C1:C']],
  ])('of 10,000 rows: %s', (name, ranges) => {
    const run = [
      [new Date(2026, 9, 18), 'marathon', 'race'],
      [new Date(2026, 9, 19), '', ''],
      ['2026-10-20', 10, 'race'],
      [46313, '42,2 km', 'Wettkampf'],
    ];
    const long = [['Date', 'Distance', 'Type', '', ''], ...Array.from({ length: 9_999 }, (_, row) => [...run[row % run.length]!, '', ''])];
    const sheet = beside(formula(name, ...ranges), locale, long);
    const answers = long.map((_, row) => shownAt(sheet, row, answerColumn));
    expect(answers[0]).toBe('(blank)'); // the titles
    expect(answers.slice(1 + run.length)).toEqual(answers.slice(1, -run.length)); // the same four runs again and again
    expect(answers[2]).toBe('(blank)');
    const expected: Readonly<Record<string, readonly string[]>> = {
      RECOVERY_DAYS: ['14', '3', '14'],
      RECOVERY_DATE: ['2026-11-01', '2026-10-23', '2026-11-01'],
      RECOVERY_CHANCE: ['0.1', '0.94', '0.1'], // 10 km, 3 (2-6): (ln 7.5 - ln 3.5) × 1.2816 / (ln 6.5 - ln 3.5) = 1.578
      RECOVERY_RUN: ['No run for the sake of recovery.', 'Optional', 'No run for the sake of recovery.'],
      RECOVERY_WHY: ['14 days (7-28)', '3 days (2-6)', '14 days (7-28)'],
    };
    expected[name]!.forEach((start, at) => expect(answers[[1, 3, 4][at]!]!.startsWith(start)).toBe(true));
  });
});
