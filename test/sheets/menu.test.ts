// The menu and the sidebar's questions: the built add-on on a stand-in for Google's services, its formulas computed by a spreadsheet engine.
// The messy log, what is written and what is shown are those of docs/coach.md.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parsePlan, planAfter, redFlags, tellPlan, terms } from '../../core/index.ts';
import { ladders } from '../../core/rules/ladders.ts';
import { letters, standIn, type Answers, type Given, type StandIn } from './apps-script.ts';
import { call, laterCode, loadBundle } from './bundle.ts';
import { computed } from '../computed.ts';
import { bookOf, day, formulasOf, run, runOn, statusIn } from './menu-book.ts';
import { correctedLog, messyBook, messyLog } from './messy.ts';
import { sheetOf } from './sheet.ts';

const guide = readFileSync('docs/coach.md', 'utf8');

/** The table of the guide that begins with this title row; cells as text. */
function tableOf(titles: string): string[][] {
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const lines = guide.slice(guide.indexOf(`\n${titles}\n`) + 1).split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('|')),
    )
    .filter((_, at) => at !== 1)
    .map(cells);
}
/** What the guide says is written by an item. */
const writtenBy = (item: string): string[] =>
  guide
    .slice(guide.indexOf(`*${item}*`, guide.indexOf('## 9.')))
    .split('```text\n')[1]!
    .split('\n```')[0]!
    .split('\n');

const ask = <T>(book: StandIn, question: string, ...args: readonly unknown[]): T => JSON.parse(JSON.stringify(call(loadBundle(book.services), question, args))) as T;
/** Every word that ends with … is a beginning. */
function expectShown(shown: readonly string[][], wanted: readonly string[][]): void {
  expect(shown.length).toBe(wanted.length);
  wanted.forEach((line, row) =>
    line.forEach((text, column) => {
      const cell = shown[row]![column]!;
      if (text.endsWith('…')) expect(cell.startsWith(text.slice(0, -1)), cell).toBe(true);
      else expect(cell, `row ${row}, column ${column}`).toBe(text);
    }),
  );
}

describe('the menu', () => {
  const items = [...guide.split('\n## 2.')[0]!.matchAll(/^\| (\w[^|]+) \| [^|]+ \|$/gm)].map(([, item]) => item!.trim()).slice(1);
  test('has the items of the guide, and each calls a function that there is', () => {
    const { shown } = run(standIn(), 'onOpen');
    expect(shown.map((item) => item.split(' → ')[0])).toEqual(items);
    const handlers = [...readFileSync('addon/dist/menu.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) => name!);
    for (const item of shown) expect(handlers).toContain(item.split(' → ')[1]);
  });
  test('needs no permission: in AuthMode.NONE only the menu of the add-on may be made', () => {
    const added: string[] = [];
    const menu = { addItem: (label: string) => (added.push(label), menu), addSeparator: () => menu, addToUi: () => added.push('shown') };
    for (const trigger of ['onOpen', 'onInstall']) call(loadBundle({ SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) } }), trigger, [{ authMode: 'NONE' }]);
    expect(added).toEqual([...items, 'shown', ...items, 'shown']);
  });
  test('Use in this spreadsheet writes nothing, and shows the formula as this spreadsheet wants it typed', () => {
    for (const [locale, formula] of [
      ['en_US', '=RECOVERY_DAYS(42.195, "race")'],
      ['de_DE', '=RECOVERY_DAYS(42,195; "race")'],
      ['pt_BR', '=RECOVERY_DAYS(42,195; "race")'],
    ] as const) {
      const book = run(standIn({ locale }), 'menuUse');
      expect(book.shown[0]).toContain(`Type ${formula} into a cell: 14 days.`);
      expect([book.writes, book.reads]).toEqual([[], []]);
    }
  });
  test('Help and sources: a page of its own, that asks nobody for anything', () => {
    const book = run(standIn(), 'menuHelp');
    expect(book.shown).toEqual(['sidebar: Recovery days: help and sources, with a page']);
    expect(book.writes).toEqual([]);
    const page = readFileSync('addon/dist/help.html', 'utf8');
    for (const part of ['RECOVERY_DAYS(distance, type, [unit]', 'Nothing leaves the sheet', `version ${terms.rulesVersion}`, 'https://doi.org/10.1155/2017/9402386'])
      expect(page).toContain(part);
    for (const item of items.slice(0, -1)) expect(page).toContain(`<b>${item}</b>`);
  });
  test('its code is read from its own file, once for each call; to open a spreadsheet none is', () => {
    const handlers = [...readFileSync('addon/dist/menu.js', 'utf8').matchAll(/^function (\w+[a-z])\(/gm)].map(([, name]) => name!);
    expect(handlers.length).toBeGreaterThanOrEqual(10);
    for (const handler of handlers) {
      const book = messyBook({ presses: ['OK'] });
      const read: string[] = [];
      const HtmlService = { createHtmlOutputFromFile: (name: string): unknown => (read.push(name), book.services.HtmlService.createHtmlOutputFromFile(name)) };
      call(loadBundle({ ...book.services, HtmlService }), handler, handler.endsWith('Insert') ? [{}, 'days'] : []);
      const page = { menuPlan: ['sidebar'], menuBefore: ['race'], menuHelp: ['help'] }[handler] ?? [];
      expect(read, handler).toEqual(handler.startsWith('on') ? [] : ['menu-code', ...page]);
    }
  });
  test.each(['sidebar', 'race', 'menu-code'])('%s.html: nothing in its script looks like a comment, since Google takes those out, even of texts', (name) => {
    const [script, ...others] = [...readFileSync(`addon/dist/${name}.html`, 'utf8').matchAll(/<script>([^]*?)<\/script>/g)].map(([, code]) => code!);
    expect(others).toEqual([]);
    expect(script!.length).toBeGreaterThan(100_000);
    expect(script).not.toMatch(/.{0,20}(?:\/[/*]|<!--).{0,20}/);
  });
  test.each(['sidebar', 'race', 'help'])('%s.html: whole, with no mark left and nothing to load', (name) => {
    const page = readFileSync(`addon/dist/${name}.html`, 'utf8');
    expect(page).not.toMatch(/<!--|\/\* (page|sidebar|race)|<link|src=|@import|url\(|\bfetch\b|XMLHttpRequest/);
  });
});

describe('the messy log of the guide', () => {
  test('is the one of these tests', () => {
    const shown = tableOf('| | A | B | C | D | E | F | G |')
      .slice(1)
      .map(([, ...cells]) => cells);
    const iso = (cell: Date): string => [cell.getFullYear(), cell.getMonth() + 1, cell.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    const text = (cell: Given = ''): string =>
      Object.prototype.toString.call(cell) === '[object Date]' ? iso(cell as Date) : String(typeof cell === 'object' ? (cell as { value: unknown }).value : cell);
    expect(messyLog.map((row) => Array.from({ length: 7 }, (_, column) => text(row[column])))).toEqual(shown);
  });

  test('Add recovery columns: writes exactly what the guide says, and nothing that was there is touched', () => {
    const book = messyBook();
    const before = JSON.stringify(book.sheet().content());
    run(book, 'menuAddColumns');
    expect(book.writes).toEqual(writtenBy('Add recovery columns to this log'));
    expect(
      JSON.stringify(
        book
          .sheet()
          .content()
          .map((row) => row.slice(0, 7)),
      ),
    ).toBe(before);
    expect(book.shown).toHaveLength(1); // no unit was asked: the title says mi
    for (const line of guide.split('```text\n"Sheet1"')[1]!.split('\n```')[0]!.split('\n')) expect(book.shown[0]).toContain(line);
  });
  test('the columns show what the guide shows', () => {
    const shown = computed(run(messyBook(), 'menuAddColumns'));
    // 13.1 mi = 21.08 km: half marathon, 3.0-4.0-5.6: 3-4-6 days · 8 km easy 1 · 20 mi = 32.19 km + 120 m = 33.39 ekm: 1-2.72-2.31: 1-3-2
    // 31 mi = 49.89 km + 2500 m = 74.89 ekm: 6.84-16.2-17.4: 7-16-17 · 10 km race: 1-2-3
    const [, ...wanted] = tableOf('| | H | I | J | K |');
    expectShown(
      shown.table('Sheet1', 3, 8, 11, 4),
      wanted.map(([, ...cells]) => cells),
    );
    const [titles, ...status] = tableOf('| Athlete | Allowed | Easy in | Hard in | Full in | Because of |');
    expectShown(shown.table('Recovery status', 3, 1, 3, 6), [titles!, ...status]);
    expect(shown.at('Recovery status', 4, 8)).toBe('Rows 10, 12 cannot be read and may hide runs: correct them first, RECOVERY_LOG says why.');
    expect(shown.at('Recovery status', 5, 8)).toBe('Row 8 cannot be read and may hide a run: correct it first, RECOVERY_LOG says why.');
    expect([4, 5].map((row) => shown.at('Recovery status', row, 18))).toEqual(['10, 12', '8']);
  });
  test('what is still ahead is in colour, on a day and on the days around it', () => {
    const shown = computed(run(messyBook(), 'menuAddColumns'));
    const colours = (row: number, on: string): string[] => [8, 9, 10].map((column) => shown.colourAt('Sheet1', row, column, on));
    expect(colours(11, '2026-10-09')).toEqual(['', '', '']); // not yet run
    expect(colours(11, '2026-10-10')).toEqual(['#f4c7c3', '#f9cb9c', '#fff2cc']);
    expect(colours(11, '2026-10-15')).toEqual(['#f4c7c3', '#f9cb9c', '#fff2cc']);
    expect(colours(11, '2026-10-17')).toEqual(['', '#f9cb9c', '#fff2cc']);
    expect(colours(11, '2026-10-26')).toEqual(['', '', '#fff2cc']);
    expect(colours(11, '2026-10-27')).toEqual(['', '', '']);
    for (const row of [6, 8, 9, 10, 12]) expect(colours(row, '2026-10-10')).toEqual(['', '', '']); // blank and bad rows
    expect([4, 5].map((row) => shown.colourAt('Recovery status', row, 2))).toEqual(['#d9d2e9', '#d9d2e9']);
  });
  test('twice adds nothing twice: the status is renewed, on its sheet', () => {
    const book = run(messyBook(), 'menuAddColumns');
    const [before, sheets] = [book.writes.length, book.sheets().length];
    run(book, 'menuAddColumns');
    const renewed = book.writes.slice(before);
    expect(renewed.slice(0, 2)).toEqual(['Recovery status!A1:C1 cleared', 'Recovery status!A2:A3 cleared']);
    for (const write of renewed) expect(write).toMatch(/^Recovery status!/);
    expect(book.sheets()).toHaveLength(sheets);
    expect(book.shown[1]).toContain('This sheet has its recovery columns already: H3.');
  });

  test('Check my log: a new sheet as the guide shows it, with links to the cells', () => {
    const book = run(messyBook(), 'menuCheck');
    expect(book.writes).toEqual(writtenBy('Check my log'));
    expectShown(computed(book).table('Log check', 4, 1, 4, 3), tableOf('| Cell | What | Why |'));
    expect(book.sheet('Log check').content()[4]![0]).toBe('=HYPERLINK("#gid=0&range=C8", "C8")');
  });
  test('corrected as the guide says, the row answers, Anna rests and Ben runs easily', () => {
    const book = run(bookOf(correctedLog, { locale: 'de_DE' }), 'menuAddColumns', 'menuCheck');
    const shown = computed(book);
    const again = guide.slice(guide.indexOf('Correct *Marathn*'));
    const wanted = /^\| 12 \|(.*)\|$/m
      .exec(again)![1]!
      .split('|')
      .map((cell) => cell.trim());
    expect(shown.table('Sheet1', 12, 8, 1, 4)).toEqual([wanted]);
    const [titles, ...rows] = tableOf('| Athlete | Allowed | Easy in | Hard in | Full in | Next |');
    expect(statusIn(book).map((row) => titles!.map((title) => row[title]))).toEqual(rows);
    expect([4, 5].map((row) => shown.colourAt('Recovery status', row, 2))).toEqual(['#f4c7c3', '#f9cb9c']);
    expect(book.sheet('Log check').content()[0]![0]).toBe('"Sheet1": 9 rows, 0 to look at');
  });
});

describe('Add recovery columns', () => {
  const plain: readonly (readonly Given[])[] = [
    ['Date', 'Distance', 'Type'],
    [day(10, 18), 26.2, 'race'],
  ];
  const added = (cells: readonly (readonly Given[])[], answers: Answers = {}): StandIn => run(bookOf(cells, answers), 'menuAddColumns');

  test('asks kilometres or miles only where nothing tells', () => {
    const asked = (book: StandIn): boolean => book.shown.some((text) => text.startsWith('Kilometres or miles?'));
    const [km, miles, closed] = ['YES', 'NO', 'CANCEL'].map((press) => added(plain, { presses: [press] }));
    expect([km!, miles!, closed!].map(asked)).toEqual([true, true, true]);
    expect(formulasOf(km!)[0]).toBe('=RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km")');
    expect(computed(miles!).at('Sheet1', 2, 6)).toBe('2026-11-01'); // 26.2 mi is the marathon: 14 days
    expect(computed(km!).at('Sheet1', 2, 6)).toBe('2026-10-26'); // 26.2 km: 8 days
    expect(closed!.writes).toEqual([]);
    for (const title of ['Distance (km)', 'Miles', 'Distanz (mi)']) expect(asked(added([['Date', title, 'Type'], plain[1]!])), title).toBe(false);
    expect(asked(added([plain[0]!, [day(10, 18), 'marathon', 'race'], [day(10, 25), '5 mi', 'easy']]))).toBe(false); // each cell tells its own
    expect(
      asked(
        added([
          ['Date', 'Distance', 'Type', 'Unit'],
          [day(10, 18), 26.2, 'race', 'mi'],
        ]),
      ),
    ).toBe(false);
  });
  test('a column of units, climbs in feet, no types', () => {
    const units = added([
      ['Date', 'Distance', 'Type', 'Unit'],
      [day(10, 18), 26.2, 'race', 'mi'],
      [day(12, 20), 26.2, 'race', 'km'],
    ]);
    expect(formulasOf(units)[0]).toBe('=RECOVERY_LOG(A1:A, B1:B, C1:C, "", D1:D)');
    expect(computed(units).table('Sheet1', 2, 7, 2, 1)).toEqual([['2026-11-01'], ['2026-12-28']]);
    const feet = added([
      ['Date', 'Distance (km)', 'Type', 'Elevation gain (ft)'],
      [day(10, 18), 62.5, 'trail race', 12_467],
    ]);
    expect(formulasOf(feet)[0]).toBe('=RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km", ARRAYFORMULA(IF((D1:D="")+(D1:D="--"), "", IFERROR(D1:D * 0.3048, D1:D & " ft"))))');
    expect(computed(feet).at('Sheet1', 2, 7)).toBe('2026-11-06'); // 12,467 ft = 3,800 m: 19 days, as recipe 4
    const untyped = added([
      ['Date', 'Distance (km)'],
      [day(10, 18), 20],
    ]);
    expect(formulasOf(untyped)[0]).toBe('=RECOVERY_LOG(A1:A, B1:B, "run", "", "km")');
    expect(computed(untyped).at('Sheet1', 2, 5)).toBe('2026-10-19'); // a long run of 20 km: between 0.9 and 1
  });
  test('climbs held as text are handed over as they are; in feet what is no number is said, not dropped', () => {
    const held = added([
      ['Date', 'Distance (km)', 'Type', 'Climb (m)'],
      [day(10, 18), '30,5', 'long', '1500,7'],
    ]);
    expect(formulasOf(held)[0]).toBe('=RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km", D1:D)');
    expect(computed(held).at('Sheet1', 2, 7)).toBe(
      computed(
        added([
          ['Date', 'Distance (km)', 'Type', 'Climb (m)'],
          [day(10, 18), 30.5, 'long', 1500.7],
        ]),
      ).at('Sheet1', 2, 7),
    );
    const feet = added([
      ['Date', 'Distance (mi)', 'Type', 'Vert (ft)'],
      [day(10, 18), 10, 'long', 'a lot'],
      [day(10, 19), 10, 'long', '--'],
      [day(10, 20), 10, 'long', 300],
    ]);
    expect(
      computed(feet)
        .table('Sheet1', 2, 8, 3, 1)
        .map(([note]) => note!.split('.')[0]),
    ).toEqual(['The climb "a lot ft" could not be read and was left out; the run counts', '', '']);
  });
  test('what has no argument is written into one that there is: events, marks, codes, sports, plans, dates in parts, surnames', () => {
    const formula = (...cells: readonly (readonly Given[])[]): string => formulasOf(added(cells, { presses: ['YES'] }))[0]!;
    expect(formula(['startTimeLocal', 'activityName', 'activityId', 'activityType', 'eventType', 'distance'], ['2026-10-18 09:00:00', 'Loop', 1, 'running', 'race', 10000])).toBe(
      '=RECOVERY_LOG(A1:A, F1:F, D1:D, "", "m", "", "", ARRAYFORMULA(B1:B & " " & E1:E))',
    );
    const yes = '((D1:D=TRUE())+(D1:D="yes")+(D1:D="x")+(D1:D="ja"))';
    expect(formula(['Date', 'Km', 'Type', 'Race'], [day(10, 18), 10, 'run', 'ja'])).toBe(
      `=RECOVERY_LOG(A1:A, B1:B, ARRAYFORMULA(IF(${yes}, IF(((C1:C="easy")+(C1:C="long")+(C1:C="recovery")), "race", IF(((C1:C="tempo")+(C1:C="intervals")+(C1:C="rest")), C1:C & " race", C1:C)), C1:C)), "", "km", "", "", ARRAYFORMULA("" & IF(${yes}, " race", "")))`,
    );
    const done = '((D1:D=FALSE())+(D1:D="no")+(D1:D="missed"))';
    expect(formula(['Date', 'Km', 'Type', 'Completed'], [day(10, 17), 8, 'easy', 'yes'], [day(10, 18), 10, 'run', 'missed'])).toBe(
      `=RECOVERY_LOG(A1:A, ARRAYFORMULA(IF(${done}, "", B1:B)), ARRAYFORMULA(IF(${done}, "", C1:C)), "", "km")`,
    );
    expect(formula(['start_date_local', 'name', 'distance', 'sport_type', 'workout_type'], [day(10, 18), 'Loop', 10.5, 'Run', 1], [day(10, 19), 'Spin', 30, 'Ride', 10])).toBe(
      '=RECOVERY_LOG(A1:A, C1:C, ARRAYFORMULA(IF(E1:E=3, "intervals", IF(E1:E=2, "long", D1:D))), "", "km", "", "", ARRAYFORMULA(B1:B & IF(E1:E=1, " race", "")))',
    );
    expect(formula(['Date', 'Sport', 'Session', 'Distance km'], [day(10, 18), 'Run', 'Tempo', 12], [day(10, 19), 'Bike', 'Easy', 40], [day(10, 20), 'Run', 'Easy', 8])).toBe(
      '=RECOVERY_LOG(A1:A, D1:D, ARRAYFORMULA(IF(LEN(C1:C)*((B1:B="Run")+(B1:B="")), C1:C, B1:B)), "", "km")',
    );
    expect(formula(['Date', 'Planned km', 'Actual km', 'Session'], [day(10, 18), 10, 11, 'easy'], [day(10, 19), 12, '', 'intervals'])).toBe(
      '=RECOVERY_LOG(A1:A, C1:C, ARRAYFORMULA(IF((C1:C=0)*(B1:B<>0), "", D1:D)), "", "km")',
    );
    expect(formula(['Day', 'Month', 'Year', 'Distance (km)', 'Type'], [18, 10, 2026, 10, 'race'])).toBe(
      '=RECOVERY_LOG(ARRAYFORMULA(IF(LEN(A1:A), C1:C & "-" & B1:B & "-" & A1:A, "")), D1:D, E1:E, "", "km")',
    );
    expect(formula(['Date', 'First name', 'Last name', 'Km', 'Type'], [day(10, 18), 'Ana', 'Prado', 10, 'easy'], [day(10, 18), 'Ana', 'Ruiz', 8, 'easy'])).toBe(
      '=RECOVERY_LOG(A1:A, D1:D, E1:E, ARRAYFORMULA(B1:B & " " & C1:C), "km")',
    );
  });
  test('the dialog says what was understood, a sentence each, and no row', () => {
    const merged = added([
      ['Date', 'Athlete', 'Km', 'Type'],
      [day(5, 4), 'Ana', 10, 'easy'],
      ['13/05/2026', '', 8, 'tempo'],
      ['14/05/2026', 'Ben', 12, 'easy'],
    ]);
    const said = merged.shown.at(-1)!.split('\n');
    expect(said).toContain('1 row has no name: read as those of the name above.');
    expect(said.find((line) => line.startsWith('1 date'))).toMatch(/^1 date was probably read month first/);
    expect(computed(merged).at('Recovery status', 5, 1)).toBe('Ben');
    const garmin = Papa.parse<string[]>(readFileSync('test/fixtures/cases/own-garmin-pt.csv', 'utf8'), { skipEmptyLines: true }).data;
    expect(added(garmin, { presses: ['YES'] }).shown.at(-1)).toMatch(/\nRead as cross-training, since it names no run: /);
  });
  test('Garmin in miles: climbs in feet and -- for none read alike in the columns and in the check', () => {
    const { data } = Papa.parse<string[]>(readFileSync('test/fixtures/exports/garmin-en-mi.csv', 'utf8'), { skipEmptyLines: true });
    const pasted = data.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
    const book = run(bookOf(pasted, { presses: ['NO'] }), 'menuAddColumns');
    book.answer({ presses: ['NO'] });
    run(book, 'menuCheck');
    const notes = computed(book)
      .table('Sheet1', 2, Math.max(...data.map((row) => row.length)) + 4, data.length - 1, 1)
      .flat();
    const report = computed(book).table('Log check', 5, 3, 12, 1).flat().filter(Boolean);
    const perhaps = (texts: readonly string[]): string[] => texts.flatMap((text) => /if it was a race, it takes \d+ days \(\d+-\d+\)/.exec(text)?.[0] ?? []);
    expect(perhaps(report)).toEqual(perhaps(notes));
    expect(perhaps(report)).toHaveLength(1); // 13.00 mi; the 10K says race in its title
    expect([...notes, ...report].join()).not.toContain('"--"');
  });
  test('a sheet without room gets new columns; a sheet name with an apostrophe is quoted; a taken name is not taken again', () => {
    const wide = added([
      [...plain[0]!.slice(0, 1), 'Distance (km)', 'Type', ...Array.from({ length: 22 }, (_, at) => `More ${at}`)],
      [day(10, 18), 10, 'race', ...Array.from({ length: 22 }, () => 1)],
    ]);
    expect(wide.writes.slice(0, 2)).toEqual(['Sheet1 +3 columns', 'Sheet1!Z1 =RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km")']);
    expect(letters(29)).toBe('AC');
    const book = standIn();
    book.services.SpreadsheetApp.getActive().insertSheet("Anna's log");
    book.sheet("Anna's log").holds([
      ['Date', 'Km', 'Type'],
      [day(10, 18), 10, 'race'],
    ]);
    book.services.SpreadsheetApp.getActive().insertSheet('Recovery status');
    runOn(book, "Anna's log", 'menuAddColumns');
    expect(book.sheet('Recovery status').content()).toEqual([]);
    expect(book.writes.find((write) => write.startsWith('Recovery status 2!A3 '))).toContain("'Anna''s log'!A1:A");
    expect(computed(book).at('Recovery status 2', 4, 2)).toBe('hard session ok'); // day 2 of 3
  });
  test('a sheet cut to its log has room for the answers', () => {
    const cells = [['Date', 'Km', 'Type'], ...plain.slice(1)];
    const cut = bookOf(cells);
    cut.sheet().measures(2, 3);
    const [rows, shown] = [run(cut, 'menuAddColumns').writes, computed(cut)];
    expect(rows.slice(0, 2)).toEqual(['Sheet1 +4 columns', 'Sheet1!D1 =RECOVERY_LOG(A1:A, B1:B, C1:C, "", "km")']);
    expect(shown.at('Sheet1', 2, 6)).toBe('2026-10-26'); // a race of 26.2 km: 8 days
  });
  test('a status of 2,000 athletes has its rows', () => {
    const titles = ['Date', 'Km', 'Type', 'Athlete'];
    const rows = Array.from({ length: 2000 }, (_, at) => [day(10, 18), 10, 'race', `Runner ${at + 1}`]);
    const book = added([titles, ...rows]);
    const column = (at: number): unknown[][] => rows.map((row) => [row[at]]);
    const table = call(loadBundle(book.services), 'RECOVERY_STATUS', [day(10, 20), column(0), column(1), column(2), column(3)]) as unknown[][];
    expect(table).toHaveLength(2001);
    expect(book.sheet('Recovery status').sheet.getMaxRows()).toBeGreaterThanOrEqual(2 + table.length); // it begins in row 3
  });
  test('no log on the sheet: says what is needed, and writes nothing', () => {
    for (const cells of [[], [['Shopping'], ['Bananas', 3]]]) {
      const book = added(cells);
      expect(book.writes).toEqual([]);
      expect(book.shown[0]).toMatch(
        /^No log found on this sheet: Needed: a header row that names at least a date and a distance.*Add a first row such as: Date, Distance, Type, Athlete\.$/,
      );
    }
  });
  test.each(['strava-en', 'strava-de', 'trainingpeaks', 'intervals-icu', 'garmin-de'])('an export, pasted: %s', (file) => {
    const cells = Papa.parse<string[]>(readFileSync(`test/fixtures/exports/${file}.csv`, 'utf8'), { skipEmptyLines: true }).data;
    const pasted = cells.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
    const book = added(pasted, { presses: ['YES'] });
    expect(book.shown.at(-1)).toContain('This is an export: write "race" into the type of each run that was one.');
    const unit = { 'strava-en': 'm', 'strava-de': 'm', trainingpeaks: 'm', 'intervals-icu': 'm', 'garmin-de': 'km' }[file]!;
    expect(formulasOf(book)[0]).toContain(`"${unit}"`);
    expect(book.shown.some((text) => text.startsWith('Kilometres or miles?'))).toBe(file === 'garmin-de'); // Garmin never says
    const width = Math.max(...cells.map((row) => row.length));
    const full = computed(book)
      .table('Sheet1', 2, width + 3, cells.length - 1, 1)
      .flat();
    expect(full.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)).length).toBeGreaterThan(2);
  });
});

describe('Check my log', () => {
  test('a clean log: nothing to look at', () => {
    const book = run(
      bookOf([
        ['Date', 'Km', 'Type'],
        [day(10, 18), 10, 'race'],
        [day(10, 19), '', 'rest'],
      ]),
      'menuCheck',
    );
    expect(book.writes.slice(1)).toEqual([
      'Log check!A1 "Sheet1": 2 rows, 0 to look at',
      'Log check!A1 bold',
      'Log check!A2 Titles in row 1. Date: column A "Date", Distance: column B "Km" in km, Type: column C "Type".',
    ]);
  });
  test('each slip points at its own cell: date, distance, type, climb, RPE; doubles and likely races are shown too', () => {
    const book = run(
      bookOf([
        ['Date', 'Km', 'Type', 'Climb', 'RPE'],
        ['2026-02-31', 10, 'easy', '', ''],
        [day(10, 1), '1,234', 'easy', '', ''],
        [day(10, 2), 10, 'joging', '', ''],
        [day(10, 3), 10, 'race', 'high', ''],
        [day(10, 4), 10, 'race', '', 11],
        ['', 10, 'easy', '', ''],
        [day(10, 6), 8, 'easy', '', 3],
        [day(10, 6), 8, 'easy', '', 3],
        [day(10, 7), 42.2, 'run', '', ''],
        [day(10, 9), 30, 'trail race', '', ''],
      ]),
      'menuCheck',
    );
    const rows = book.sheet('Log check').content().slice(4);
    expect(rows.map(([link, what]) => `${/"(\w+)"\)$/.exec(String(link))![1]} ${String(what)}`)).toEqual([
      'A2 cannot be read',
      'B3 cannot be read',
      'C4 cannot be read',
      'D5 please look',
      'E6 please look',
      'A7 cannot be read',
      'B8 please look',
      'B9 please look',
      'B10 please look',
      'B11 please look',
    ]);
    expect(String(rows[6]![2])).toContain('counted once');
    expect(String(rows[8]![2])).toContain('if it was a race');
    expect(String(rows[9]![2])).toContain('1200 m were assumed');
  });

  test('dates that were turned round, and races that only a title names', () => {
    const book = run(
      bookOf(
        [
          ['Date', 'Km', 'Type', 'Title'],
          [new Date(2026, 4, 4, 8, 0, 1), 12, 'Running', 'Loop'],
          ['13/05/2026 08:00:05', 42.3, 'Running', 'City Marathon'],
          ['14/05/2026 08:00:09', 6, 'Cycling', 'Spin'],
        ],
        { presses: ['YES'] },
      ),
      'menuCheck',
    );
    const [, , notes, , ...rows] = book.sheet('Log check').content();
    expect(String(notes![0])).toContain('2026-05-04');
    expect(rows.map(([link, , why]) => [/"(\w+)"\)$/.exec(String(link))![1], String(why).slice(0, 24)])).toEqual([
      ['A2', '2026-05-04 may be 2026-0'],
      ['B3', 'Read as a race, since th'],
    ]);
  });

  const unreadable = (rows: number): Given[][] => [['Date', 'Km', 'Type'], ...Array.from({ length: rows }, () => [day(10, 18), 'abc', 'easy'])];
  // a new sheet has 1000 rows; the findings begin in row 5
  test.each([
    [996, undefined],
    [997, 'Log check +1 rows'],
    [5000, 'Log check +4004 rows'],
  ])('%i findings: each has its row', (many, added) => {
    const book = run(bookOf(unreadable(many)), 'menuCheck');
    expect(book.writes.find((write) => write.startsWith('Log check +'))).toBe(added);
    const report = book.sheet('Log check').content();
    expect(report).toHaveLength(4 + many);
    expect(report[0]![0]).toBe(`"Sheet1": ${many} rows, ${many} to look at`);
    expect(report.at(-1)![0]).toBe(`=HYPERLINK("#gid=0&range=B${many + 1}", "B${many + 1}")`);
  });
  test('where the spreadsheet has no room for them, it fails as Google does, and leaves no empty sheet behind', () => {
    const book = bookOf(unreadable(5000));
    book.sheet().measures(380_000, 26); // 120,000 cells are left: for a new sheet, not for 4004 rows more
    expect(() => run(book, 'menuCheck')).toThrow('above the limit of 10000000 cells');
    expect(book.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
    expect(book.services.SpreadsheetApp.getActive().getActiveSheet().getName()).toBe('Sheet1');
  });
  test('a wide log: the links have columns of two letters', () => {
    const more = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `More ${from + at}`);
    const book = run(
      bookOf([
        ['Date', ...more(2, 199), 'Km', 'Type', ...more(202, 300)],
        [day(10, 18), ...more(2, 199), 10, 'joging'],
        ['18.10.', ...more(2, 199), 'abc', 'easy'],
      ]),
      'menuCheck',
    );
    const rows = book.sheet('Log check').content().slice(4);
    expect(rows.map(([link]) => /"(\w+)"\)$/.exec(String(link))![1])).toEqual(['GS2', 'A3', 'GR3']);
  });
});

describe('the questions of the sidebar', () => {
  const marathon = { distance: 'marathon', type: 'race', unit: 'km', elevationGainM: '', rpe: '', date: '2026-10-18', approach: 'balanced' };

  test('Plan after a race opens it, and writes nothing', () => {
    const book = run(messyBook(), 'menuPlan');
    expect(book.shown).toEqual(['sidebar: Recovery days, with a page']);
    expect(book.writes).toEqual([]);
  });
  test('the run of the selected row; nothing on titles, blank and bad rows, or without a log', () => {
    const selected = (row: number, book = messyBook()): unknown => {
      book.sheet().select(row, 2);
      return ask(book, 'sidebarSelected');
    };
    expect(selected(4)).toEqual({ distance: '13.1', type: 'race', unit: 'mi', elevationGainM: '', rpe: '9', date: '2026-09-20' });
    expect(selected(11)).toEqual({ distance: '31', type: 'trail-race', unit: 'mi', elevationGainM: '2500', rpe: '9', date: '2026-10-10' });
    for (const row of [1, 2, 3, 6, 8, 9, 10, 12, 14]) expect(selected(row), `row ${row}`).toEqual({});
    expect(selected(1, standIn())).toEqual({});
  });
  test('the page answers by itself: it holds the reasons that no function shows, and the bundle leaves them out', () => {
    const [page, first] = ['sidebar.html', 'bundle.js'].map((file) => readFileSync(`addon/dist/${file}`, 'utf8')) as [string, string];
    const bundle = first + laterCode();
    const rows = Object.values(ladders).flat();
    const whys = new Set(rows.flatMap(({ soreness, muscle }) => [soreness.why, muscle.why]).filter((why) => why.length > 60));
    const told = new Set(rows.map(({ performance }) => performance.why));
    expect(whys.size).toBeGreaterThan(30);
    for (const why of whys) expect(page, why).toContain(why);
    expect([...whys].filter((why) => !told.has(why) && bundle.includes(why)).length).toBeLessThanOrEqual(1); // one is shared by three clocks
    for (const { label } of redFlags) expect(page).toContain(label);
    for (const drawing of ['<svg', 'viewBox']) expect(bundle).not.toContain(drawing);
  });

  const insert = (form: object, what: string, book = standIn()) => ({ book, ...ask<{ done: boolean; message: string }>(book, 'sidebarInsert', form, what) });
  test.each([
    ['days', marathon, '=RECOVERY_DAYS("marathon", "race", "km")', '14'],
    ['days', { ...marathon, distance: '26.2', unit: 'mi', rpe: '6' }, '=RECOVERY_DAYS(26.2, "race", "mi", "", 6)', '10'], // 14 × 0.7 = 9.8
    ['date', marathon, '=RECOVERY_DATE(DATE(2026, 10, 18), "marathon", "race", "full", "km")', '2026-11-01'],
    ['date', { ...marathon, rpe: '6' }, '=RECOVERY_DATE(DATE(2026, 10, 18), "marathon", "race", "full", "km", "", "", 6)', '2026-10-28'], // 9.8
    ['plan', marathon, '=RECOVERY_PLAN("marathon", "race", DATE(2026, 10, 18), "balanced", "km")', 'Day'],
    ['plan', { ...marathon, date: '', elevationGainM: '300', distance: '42,2 km' }, '=RECOVERY_PLAN("42,2 km", "race", "", "balanced", "km", 300)', 'Day'],
    ['why', { ...marathon, type: 'trail-race', distance: '62.5', elevationGainM: '3800' }, '=RECOVERY_WHY(62.5, "trail-race", "km", 3800)', '19 days (9-33)'],
  ])('insert %s', (what, form, formula, begins) => {
    const { book, done, message } = insert(form, what);
    expect([done, message]).toEqual([true, 'Written into A1.']);
    expect(book.writes[0]).toBe(`Sheet1!A1 ${formula}`);
    expect(computed(book).at('Sheet1', 1, 1).startsWith(begins)).toBe(true);
  });
  test('the answer of each formula is that of the sidebar, or the difference is said', () => {
    const { message } = insert({ ...marathon, rpe: '6' }, 'plan');
    expect(message).toBe('Written into A1. This function takes no RPE: it answers for race effort.');
  });
  test.each([
    ['days', { age: '50', descents: 'unaccustomed', chance: '0.9' }, '=RECOVERY_DAYS("marathon", "race", "km", "", "", 0.9, "unaccustomed", 50)', ''],
    ['date', { chance: '0.9' }, '=RECOVERY_DATE(DATE(2026, 10, 18), "marathon", "race", "full", "km", "", 0.9)', ''],
    ['plan', { seasonEnd: 'yes' }, '=RECOVERY_PLAN("marathon", "race", DATE(2026, 10, 18), "balanced", "km", "", "", "", "yes")', ''],
    ['why', { chance: '0.9', age: '30' }, '=RECOVERY_WHY("marathon", "race", "km")', ' This function takes no share of runners: it answers for a run without.'], // an age of 30 changes nothing
    ['days', { seasonEnd: 'yes' }, '=RECOVERY_DAYS("marathon", "race", "km")', ''], // nor does a break the days to full recovery
  ])('what was filled in besides goes along where it is an argument, else it is said where it matters: %s', (what, more, formula, said) => {
    const { book, message } = insert({ ...marathon, ...more }, what);
    expect([book.writes[0], message]).toEqual([`Sheet1!A1 ${formula}`, `Written into A1.${said}`]);
    expect(computed(book).at('Sheet1', 1, 1)).not.toMatch(/^#|ERROR/);
  });
  test('only into an empty cell, and a table only where it has room', () => {
    const filled = (): StandIn => bookOf([[''], [''], ['', '', 'note']]);
    const rows = (call(loadBundle(), 'RECOVERY_PLAN', ['marathon', 'race']) as unknown[]).length;
    const read = parsePlan(marathon);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const { days, warnings, seasonBreak, latestReturn, usualWeek } = tellPlan(planAfter(read.value.run));
    const besides = [seasonBreak, latestReturn, usualWeek].filter((one) => one !== null);
    expect([days.length, rows]).toEqual([15, 1 + days.length + warnings.length + besides.length + 1]); // titles, days 0 to 14, what is said besides, the notice
    expect(insert(marathon, 'plan', filled())).toMatchObject({ done: false, message: `A1:G${rows} is not empty: select an empty cell with room below and to the right.` });
    expect(insert(marathon, 'days', filled()).done).toBe(true);
    const taken = filled();
    taken.sheet().select(3, 3);
    expect(insert(marathon, 'days', taken)).toMatchObject({ done: false, message: 'C3 is not empty: select an empty cell.' });
    expect(taken.writes).toEqual([]);
    const corner = standIn();
    corner.sheet().select(1000, 26);
    expect(insert(marathon, 'plan', corner).done).toBe(true);
    expect(corner.writes.slice(0, 3)).toEqual([
      `Sheet1 +${rows - 1} rows`,
      'Sheet1 +6 columns',
      'Sheet1!Z1000 =RECOVERY_PLAN("marathon", "race", DATE(2026, 10, 18), "balanced", "km")',
    ]);
  });
  test('nothing is written for a run that cannot be read, or a date without a day', () => {
    for (const [form, what, message] of [
      [{ ...marathon, distance: 'abc' }, 'days', /^The distance cannot be read/],
      [{ ...marathon, date: '' }, 'date', /^For a date, fill in/],
    ] as const) {
      const { book, done, message: said } = insert(form, what);
      expect([done, book.writes]).toEqual([false, []]);
      expect(said).toMatch(message);
    }
  });
  test('a quotation mark in what was typed stays inside the formula', () => {
    const { book } = insert({ ...marathon, distance: '10k"&A1&"', type: 'race' }, 'days');
    expect(book.writes).toEqual([]); // refused: no distance
    expect(insert({ ...marathon, distance: ' half marathon ' }, 'days').book.writes[0]).toBe('Sheet1!A1 =RECOVERY_DAYS("half marathon", "race", "km")');
  });
});

describe('the question of the sidebar before a race', () => {
  const marathon = { distance: 'marathon', type: 'race', unit: 'km', elevationGainM: '', date: '2027-04-25', purpose: 'goal' };
  const long = { ...marathon, runDistance: '36', runType: 'long', runElevationGainM: '', runRpe: '' };
  const insert = (form: object, what: string, book = standIn()) => ({ book, ...ask<{ done: boolean; message: string }>(book, 'raceInsert', form, what) });

  test('Plan before a race opens it, and writes nothing', () => {
    const book = run(messyBook(), 'menuBefore');
    expect(book.shown).toEqual(['sidebar: Recovery days: before a race, with a page']);
    expect([book.writes, book.reads]).toEqual([[], []]);
  });
  test.each([
    ['latest', long, '=RECOVERY_LATEST(DATE(2027, 4, 25), "marathon", "race", 36, "long", "goal", "km")', '2027-04-04'],
    [
      'latest',
      { ...long, runDistance: '10', runType: 'race', runRpe: '6', elevationGainM: '300', purpose: 'b', unit: 'mi' },
      '=RECOVERY_LATEST(DATE(2027, 4, 25), "marathon", "race", 10, "race", "b", "mi", 300, "", 6)',
      '2027-04-',
    ],
    ['before', long, '=RECOVERY_BEFORE(DATE(2027, 4, 25), "marathon", "race", "goal", "km")', 'Date'],
    [
      'before',
      { ...marathon, distance: '42,2 km', type: 'trail-race', elevationGainM: '900', purpose: 'easy' },
      '=RECOVERY_BEFORE(DATE(2027, 4, 25), "42,2 km", "trail-race", "easy", "km", 900)',
      'Date',
    ],
  ])('insert %s', (what, form, formula, begins) => {
    const { book, done, message } = insert(form, what);
    expect([done, message]).toEqual([true, 'Written into A1.']);
    expect(book.writes[0]).toBe(`Sheet1!A1 ${formula}`);
    expect(computed(book).at('Sheet1', 1, 1).startsWith(begins)).toBe(true);
  });
  test('the table only where it has room, which is made at the end of the sheet; its days and shares look like days and shares', () => {
    const rows = (call(loadBundle(), 'RECOVERY_BEFORE', ['2027-04-25', 'marathon', 'race']) as unknown[]).length;
    const filled = bookOf([[''], [''], ['', '', 'note']]);
    expect(insert(marathon, 'before', filled)).toMatchObject({ done: false, message: `A1:H${rows} is not empty: select an empty cell with room below and to the right.` });
    expect(filled.writes).toEqual([]);
    expect(insert(long, 'latest', filled).done).toBe(true);
    const corner = standIn();
    corner.sheet().select(1000, 26);
    expect(insert(marathon, 'before', corner).done).toBe(true);
    expect(corner.writes).toEqual([
      `Sheet1 +${rows - 1} rows`,
      'Sheet1 +7 columns',
      'Sheet1!Z1000 =RECOVERY_BEFORE(DATE(2027, 4, 25), "marathon", "race", "goal", "km")',
      `Sheet1!Z1000:Z${999 + rows} as yyyy-mm-dd`,
      `Sheet1!AF1000:AF${999 + rows} as 0%`,
    ]);
  });
  test.each([
    [{ ...marathon, distance: 'abc' }, 'before', /^The distance cannot be read/],
    [{ ...marathon, date: '' }, 'before', /day of the race/],
    [marathon, 'latest', /^For the last day of a run, fill in the run/],
    [{ ...long, runDistance: 'abc' }, 'before', /^The distance cannot be read/],
  ])('nothing is written for what cannot be answered: %j', (form, what, says) => {
    const { book, done, message } = insert(form, what);
    expect([done, book.writes]).toEqual([false, []]);
    expect(message).toMatch(says);
  });
});

test('the pictures of the guide and the README are there, each is shown, and none is large', () => {
  const named = [...[guide, readFileSync('README.md', 'utf8')].join('').matchAll(/pictures\/([\w-]+\.png)/g)].map(([, file]) => file!);
  expect([...new Set(named)].sort()).toEqual(
    readdirSync('docs/pictures')
      .filter((file) => file.endsWith('.png'))
      .sort(),
  );
  for (const file of named) expect(statSync(`docs/pictures/${file}`).size, file).toBeLessThan(200_000);
});

test('the formulas of the guide, in both separators', () => {
  const blocks = [...guide.matchAll(/```\n(=.+)\n(=.+)\n```\n→ (.+)/g)];
  expect(blocks.length).toBeGreaterThan(1);
  const shown = (formula: string, options = {}): string => String(sheetOf([[formula]], options).at(0, 0));
  for (const [, point, comma, wanted] of blocks) {
    expect(comma).toBe(point!.replace(/,/g, ';'));
    const begin = wanted!.replace(/…$/, '');
    expect(shown(point!).startsWith(begin), shown(point!)).toBe(true);
    expect(shown(comma!, { functionArgSeparator: ';', decimalSeparator: ',', thousandSeparator: '.' }).startsWith(begin)).toBe(true);
  }
  for (const [, formula, days] of guide.matchAll(/`(=RECOVERY[^`]+)`: (\d+) days/g)) expect(shown(formula!)).toBe(days);
});
