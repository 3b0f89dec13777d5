// What is said before anything is written, and the one status of all tabs.

import { describe, expect, test } from 'vitest';
import { computed } from '../computed.ts';
import { standIn, type Given, type StandIn } from './apps-script.ts';
import { bookOf, day, formulasOf, run, runOn, statusIn } from './menu-book.ts';
import { messyBook } from './messy.ts';

const titles = ['Date', 'Km', 'Type'];
/** A tab for each athlete, none of which names them. */
function tabs(of: Readonly<Record<string, readonly (readonly Given[])[]>>): StandIn {
  const book = standIn();
  const [first, ...others] = Object.entries(of);
  book.sheet().holds(first![1]);
  for (const [name, cells] of others) {
    book.services.SpreadsheetApp.getActive().insertSheet(name);
    book.sheet(name).holds(cells);
  }
  return book;
}
const anna = [titles, [day(10, 18), 'marathon', 'race'], [day(11, 8), 10, 'race']];
const ben = [
  ['Datum', 'Meilen', 'Art'],
  [day(10, 19), 5, 'easy'],
  [day(10, 20), 'abc', 'easy'],
];
const book = (): StandIn => tabs({ Sheet1: anna, Ben: ben, Shopping: [['Bananas', 3]] });

describe('before anything is written', () => {
  const said = (log: StandIn): string[] => log.shown.at(-1)!.split('\n');
  test('the summary of the messy log, in sentences', () => {
    const lines = said(run(messyBook(), 'menuAddColumns'));
    expect(lines.slice(0, 3)).toEqual([
      'Add recovery columns?: "Sheet1": 9 rows, 2026-09-20 to 2026-10-10, 2 athletes.',
      '4 runs, 2 of them races; 0 other sports; 1 day of rest or illness; 1 planned.',
      '3 rows cannot be read: The distance cannot be read (1), The distance is missing (1), The type is unknown (1). "Check my log" shows where.',
    ]);
    expect(lines).toContain('No title column: only the type makes a race.');
    expect(lines.slice(-2)).toEqual(['Columns H to K will be added: easy from, hard from, full on, note.', 'A sheet "Recovery status" will be added: who may do what.']);
  });
  test('columns that are not there, a sentence each', () => {
    const lines = said(
      run(
        bookOf([
          ['Date', 'Distance (km)'],
          [day(10, 18), 10],
        ]),
        'menuAddColumns',
      ),
    );
    for (const sentence of [
      'No type column: every row is read as a plain run.',
      'No athlete column: one athlete.',
      'No climb column: flat, and 40 m per km for a trail race.',
      'No RPE column: races count as raced in full.',
    ])
      expect(lines).toContain(sentence);
  });
  test('a log of which nothing can be read says so first', () => {
    const lines = said(run(bookOf([titles, [day(10, 18), 'abc', 'race'], [day(10, 19), 8, 'zz']]), 'menuAddColumns'));
    expect(lines[0]).toBe('Add recovery columns?: Nothing of this log can be read: The distance cannot be read (1), The type is unknown (1).');
  });
  test('services are asked for each tab, not for each row', () => {
    const readsOf = (rows: number): number => run(bookOf([titles, ...Array.from({ length: rows }, () => [day(10, 18), 10, 'race'])]), 'menuAddColumns').reads.length;
    expect(readsOf(500)).toBe(readsOf(2));
  });
  test('closed or cancelled, nothing is written', () => {
    for (const press of ['CANCEL', 'CLOSE']) expect(runOn(bookOf(anna), undefined, 'menuAddColumns', press).writes).toEqual([]);
  });
});

describe('one status for all tabs', () => {
  test('alone: the runs of one tab are of no name, and of no other', () => {
    const log = runOn(book(), 'Sheet1', 'menuAddColumns', 'NO');
    expect(log.shown[0]).toContain('Other tabs hold logs as well: "Ben" (1 run). Yes: this tab and those. No: this tab alone.');
    expect(log.shown[0]).toContain('No athlete column: the runs are those of "Sheet1".');
    expect(log.sheets().map(({ name }) => name)).toEqual(['Sheet1', 'Ben', 'Shopping', 'Recovery status']);
    // the marathon of the 18th: easy from the 21st
    expect(statusIn(log).map(({ Athlete, Allowed }) => [Athlete, Allowed])).toEqual([['', 'rest']]);
    expect(formulasOf(log)).toHaveLength(1);
  });
  test('a tab an athlete: Yes adds the columns of each and shows all, by the names of the tabs, with rows as they stand there', () => {
    const log = runOn(book(), 'Sheet1', 'menuAddColumns', 'YES');
    expect(log.writes.filter((write) => write.includes('=RECOVERY_LOG'))).toEqual([
      'Sheet1!D1 =RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km")',
      'Ben!D1 =RECOVERY_LOG(A1:A, B1:B, C1:C, "", "mi")',
    ]);
    expect(log.writes.find((write) => write.includes('=RECOVERY_STATUS'))).toBe(
      `Recovery status!A3 =RECOVERY_STATUS(B1, 'Sheet1'!A1:A, 'Sheet1'!B1:B, 'Sheet1'!C1:C, "Sheet1", "km", "", "", "", "", "Sheet1!" & ROW('Sheet1'!A1), 'Ben'!A1:A, 'Ben'!B1:B, 'Ben'!C1:C, "Ben", "mi", "", "", "", "", "Ben!" & ROW('Ben'!A1))`,
    );
    const [first, second] = statusIn(log);
    // day 21 after the marathon, whose late end is day 28
    expect([first!['Athlete'], first!['Allowed'], first!['Next']]).toEqual(['Sheet1', 'rest', '10 km race of 2026-11-08: cautious: 7 days short of the slow end']);
    expect([second!['Athlete'], second!['Allowed'], second!['Km in 7 days'], second!['Rows to check']]).toEqual(['Ben', 'a row to check first', '8', 'Ben!3']); // 5 mi
  });
  test('a tab after another: each call renews the one sheet, on its day, and what a coach wrote beside it stays', () => {
    const log = runOn(book(), 'Sheet1', 'menuAddColumns', 'NO');
    log.sheet('Recovery status').holds([[], [], [...Array.from({ length: 20 }, () => ''), 'my note']]);
    runOn(log, 'Ben', 'menuAddColumns', 'OK', '2026-10-29');
    expect(log.shown.at(-1)).toContain('The sheet "Recovery status" will be renewed: who may do what.\nIt shows these tabs too: "Sheet1" (1 run).');
    expect(log.sheets().map(({ name }) => name)).toEqual(['Sheet1', 'Ben', 'Shopping', 'Recovery status']);
    const shown = computed(log);
    expect([shown.at('Recovery status', 1, 2), shown.at('Recovery status', 3, 21)]).toEqual(['2026-10-29', 'my note']);
    expect(statusIn(log).map(({ Athlete, Allowed }) => [Athlete, Allowed])).toEqual([
      ['Sheet1', 'hard session ok'], // from the 28th; a race from 1 November
      ['Ben', 'a row to check first'],
    ]);
    const rules = log.sheet('Recovery status').state.rules;
    expect(rules.map(({ word }) => word)).toEqual(['rest', 'easy only', 'long run ok', 'hard session ok', 'nothing unfinished', 'a row to check first']);
    expect([4, 5].map((row) => shown.colourAt('Recovery status', row, 2))).toEqual(['#fff2cc', '#d9d2e9']);
  });
  test('again on the same tab: no column is added, and the status is renewed whatever its sheet is called now', () => {
    const log = runOn(book(), 'Sheet1', 'menuAddColumns', 'YES');
    const columns = log.writes.filter((write) => write.includes('=RECOVERY_LOG')).length;
    runOn(log, 'Sheet1', 'menuAddColumns');
    expect(log.shown.at(-1)).toContain('Renew the status?');
    expect(log.shown.at(-1)).toContain('This sheet has its recovery columns already: D1.');
    expect(log.writes.filter((write) => write.includes('=RECOVERY_LOG'))).toHaveLength(columns);
    expect(statusIn(log)).toHaveLength(2);
    expect(log.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Recovery status');
  });
  test('what was answered of kilometres and miles is not asked again', () => {
    const log = run(bookOf([['Date', 'Distance', 'Type'], anna[1]!.map((cell) => (cell === 'marathon' ? 26.2 : cell))], { presses: ['NO'] }), 'menuAddColumns', 'menuAddColumns');
    expect(log.shown.filter((text) => text.startsWith('Kilometres or miles?'))).toHaveLength(1);
    expect(statusIn(log)[0]!['Because of']).toBe('42.165 km race of 2026-10-18');
  });
  test('the sample log is nobody of theirs, and a sheet of that name that is no status is left alone', () => {
    const log = book();
    log.services.SpreadsheetApp.getActive().insertSheet('Recovery status');
    log.sheet('Recovery status').holds([['mine']]);
    runOn(log, 'Sheet1', 'menuSample');
    runOn(log, 'Sheet1', 'menuAddColumns', 'YES');
    expect(log.sheet('Recovery status').content()).toEqual([['mine']]);
    expect(statusIn(log, 'Recovery status 2').map(({ Athlete }) => Athlete)).toEqual(['Sheet1', 'Ben']);
  });
  test('plans: what a column marks is no run, and the next of them stands in the status', () => {
    const log = run(
      bookOf([
        [...titles, 'Planned'],
        [day(10, 18), 'marathon', 'race', 'no'],
        [day(10, 19), 10, 'easy', 'yes'],
        [day(10, 27), 8, 'intervals', 'yes'],
      ]),
      'menuAddColumns',
    );
    const plans = '((D1:D=TRUE())+(D1:D="yes")+(D1:D="x"))';
    expect(formulasOf(log)[0]).toBe(`=RECOVERY_LOG(A1:A, ARRAYFORMULA(IF(${plans}, "", B1:B)), ARRAYFORMULA(IF(${plans}, "", C1:C)), "", "km")`);
    const [told] = statusIn(log);
    expect([told!['Km in 7 days'], told!['Next']]).toEqual(['42.2', '8 km interval session of 2026-10-27: too soon by 1 day']); // hard from the 28th
  });
});
