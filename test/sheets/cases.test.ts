// The small files of test/vectors/cases.json, pasted into a sheet: read by RECOVERY_LOG over their columns, and through the menu, as the API reads the file.
// That each file is read rightly is for test/core/cases.test.ts; here each row has to have the same days.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorMessage, milestoneOf, readLog, readTable, terms, type Log, type Table } from '../../core/index.ts';
import { readRows as readCsv } from '../../worker/http/csv.ts';
import { computed } from '../computed.ts';
import { caseVectors, exportVectors, type CaseVector } from '../vectors.ts';
import { standIn, type Given } from './apps-script.ts';
import { call, dayOf, isDate, loadBundle } from './bundle.ts';
import { statusIn } from './menu-book.ts';

const context = loadBundle();

function cellsOf(file: string): string[][] {
  const read = readCsv(readFileSync(`test/fixtures/${file}`, 'utf8'), 1000);
  if (!('cells' in read)) throw new Error(JSON.stringify(read));
  return read.cells;
}

/** Whether a file writes its decimals with a comma, as a sheet of that country would take them. */
const hasCommas = (cells: readonly (readonly string[])[]): boolean => cells.flat().some((cell) => /^\d{1,3},\d{1,2}$/.test(cell));

/** What a spreadsheet makes of a cell that is pasted: figures, dates with and without a time, check marks; everything else is text. */
function pasted(cell: string, commas: boolean): Given {
  const moment = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d))?$/.exec(cell);
  if (moment) {
    const [year, month, day, hour = 0, minute = 0, second = 0] = moment.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number?, number?, number?];
    return new Date(year, month - 1, day, hour, minute, second);
  }
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  if (commas) return /^-?\d{1,3}(\.?\d{3})*(,\d+)?$/.test(cell) ? Number(cell.replace(/\./g, '').replace(',', '.')) : cell;
  return /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(cell) ? Number(cell.replace(/,/g, '')) : cell;
}

interface Wanted {
  readonly table: Table;
  readonly log: Log;
  /** By its number in the sheet: the three days of a row, or how its error begins. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
}
const blank = ['', '', ''];
/** Each row of the file as the API answers it; what is planned beside the runs is none of the log's rows in a sheet. */
function wantedOf({ file, unit }: CaseVector): Wanted {
  const table = readTable(cellsOf(file), unit);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  const log = readLog(table.value);
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  const rows = log.value.rows.map((answer): readonly [number, readonly string[]] => {
    const row = table.value.rowNumbers[answer.index]!;
    if ('errors' in answer) return [row, [errorMessage(answer.errors[0]).split('.')[0]!]];
    if (answer.run.planned) return [row, blank];
    return [row, (['easy-run', 'hard-session', 'full'] as const).map((id) => milestoneOf(answer.milestones, id)?.date ?? '')];
  });
  return { table: table.value, log: log.value, rows: new Map(rows) };
}

/** The four columns of the log, from row `first` of the sheet on, held against what is wanted; rows that are none of the log's are blank. */
function expectRows(shown: readonly (readonly string[])[], first: number, { rows }: Wanted): void {
  shown.forEach(([easy, hard, full, note], at) => {
    const row = first + at;
    const wanted = rows.get(row) ?? blank;
    // no cell of a line with a sum says in the columns handed over that it is one: a distance without a day is asked about
    if (wanted === blank && note!.startsWith('The date is missing')) return;
    // what says neither yes nor no of a plan is for the file to refuse: the row counts as run, the safe side
    if (wanted[0] === 'The parameter has an invalid value: "?"') return;
    // a row with a day alone may be written ahead, and of 0 the functions know no duration that makes it a run
    if (/^The distance is (missing|out of range: 0)$/.test(wanted[0]!) && note === '') return;
    // beside a mark for a race the type is handed over with it, and of a day off with such a mark the distance is asked about first
    if (wanted.length === 1)
      return expect(
        [wanted[0]!, wanted[0]!.replace(/"$/, ' race"'), wanted[0]!.replace(/^The type is ambiguous: "rest"$/, 'The distance is out of range: 0')].some((error) =>
          note!.startsWith(error),
        ),
        `row ${row}: ${note} / ${wanted[0]}`,
      ).toBe(true);
    expect([easy, hard, full], `row ${row}: ${note}`).toEqual(wanted);
    if (wanted === blank) expect(note, `row ${row}`).toBe('');
  });
}

/** A row of a day and a duration: of the latter the functions know nothing, and a day alone may be written ahead. */
const knowsDurations = new Set(['intervals-derived']);

/** Each athlete as the API tells them of the same day. */
function expectStatus(shown: readonly Record<string, string>[], { table, log: { asOf } }: Wanted): void {
  const log = readLog(table, asOf ?? '');
  if (!log.ok) throw new Error(JSON.stringify(log.errors));
  const told = log.value.athletes.map(({ athlete, allowed, daysLeft }) => {
    const left = (id: terms.Milestone): string => (daysLeft ? `${daysLeft[id]}` : '');
    return [athlete ?? '', terms.statuses[allowed].label, left('easy-run'), left('long-run'), left('hard-session'), left('full')];
  });
  expect(shown.map((row) => ['Athlete', 'Allowed', 'Easy in', 'Long in', 'Hard in', 'Full in'].map((title) => row[title]))).toEqual(told);
}

const cases: readonly CaseVector[] = caseVectors.map((vector) => ({ ...vector, file: `cases/${vector.file}` }));
const answered = cases.filter(({ refused }) => refused === undefined);
const exports = exportVectors.flatMap(({ name, file, unit, refused }) => (refused === undefined ? [{ name, file: `exports/${file}`, ...(unit ? { unit } : {}), rows: [] }] : []));

describe('as columns of RECOVERY_LOG, with 50 blank rows below', () => {
  // what a column of events or of plans says has no argument: the menu hands it over with the others
  const columns = ({ table }: Wanted) => new Map(table.columns.map((column) => [column.role, column]));
  const fits = (vector: CaseVector): boolean => {
    if (vector.sheet === false) return false;
    const found = columns(wantedOf(vector));
    return !found.has('category') && !found.has('plannedDistance');
  };
  test.each(answered.filter(fits))('$name', (vector) => {
    const wanted = wantedOf(vector);
    const found = columns(wanted);
    const cells = cellsOf(vector.file);
    const first = wanted.table.rowNumbers[0]! - 1; // the row of titles, from 1
    const column = (role: terms.ColumnRole, otherwise = ''): unknown => {
      const at = found.get(role)?.column;
      return at === undefined ? otherwise : [...cells.slice(first - 1).map((row) => [pasted(row[at] ?? '', hasCommas(cells))]), ...Array.from({ length: 50 }, () => [''])];
    };
    const [dates, distances, types, athletes] = [column('date'), column('distance'), column('type', 'run'), column('athlete')];
    const args = [dates, distances, types, athletes, column('unit', found.get('distance')!.unit), column('elevationGainM'), column('rpe'), column('title')];
    const answer = call(context, 'RECOVERY_LOG', args) as unknown[][];
    const shown = answer.map((row) => row.map((cell) => (isDate(cell) ? dayOf(cell) : String(cell))));
    expect(shown[0]).toEqual(['Easy from', 'Hard from', 'Full on', 'Note']);
    expectRows(shown.slice(1), first + 1, wanted);
  });
});

describe('through the menu', () => {
  const pastedBook = (file: string, unit: string | undefined) => {
    const cells = cellsOf(file);
    const commas = hasCommas(cells);
    const book = standIn({ presses: [unit === 'mi' ? 'NO' : 'YES', 'OK'], locale: commas ? 'de_DE' : 'en_US' });
    book.sheet().holds(cells.map((row) => row.map((cell) => pasted(cell, commas))));
    const menu = loadBundle(book.services);
    call(menu, 'menuAddColumns', []);
    return book;
  };
  // what 7,000 is that file does not tell; a spreadsheet has decided
  test.each([...answered, ...exports.filter(({ name }) => name !== 'garmin-unsure')])('$name', (vector) => {
    const wanted = wantedOf(vector);
    const book = pastedBook(vector.file, vector.unit);
    const written = book.writes.map((write) => /!([A-Z]+)(\d+) =RECOVERY_LOG/.exec(write)).find(Boolean)!;
    const cells = cellsOf(vector.file);
    const column = Math.max(...cells.map((row) => row.length)) + 1;
    const shown = computed(book).table('Sheet1', Number(written[2]), column, cells.length - Number(written[2]) + 1, 4);
    expect(shown[0]).toEqual(['Easy from', 'Hard from', 'Full on', 'Note']);
    expectRows(shown.slice(1), Number(written[2]) + 1, wanted);

    const [year, month, date] = (wanted.log.asOf ?? '2026-10-20').split('-').map(Number) as [number, number, number];
    book.sheet('Recovery status').holds([['', new Date(year, month - 1, date)]]); // another day in the blue cell
    if (!knowsDurations.has(vector.name)) expectStatus(statusIn(book, 'Recovery status', 1, 30), wanted);

    // Check my log reads what the formula is given
    const again = loadBundle(book.services);
    book.sheet().sheet.activate();
    book.answer({ presses: [vector.unit === 'mi' ? 'NO' : 'YES'] });
    call(again, 'menuCheck', []);
    const report = book.sheet('Log check').content().slice(4);
    const unread = report.filter(([, what]) => what === 'cannot be read').map(([link]) => Number(/[A-Z](\d+)"\)$/.exec(String(link))![1]));
    const refused = shown.flatMap(([easy, , , note], at) => (at > 0 && easy === '' && note!.includes(' Expected ') ? [Number(written[2]) + at] : []));
    expect([...new Set(unread)]).toEqual(refused);
  });
  test.each(cases.filter(({ refused }) => refused !== undefined))('$name: $refused', ({ file, refused }) => {
    const { shown, writes } = pastedBook(file, undefined);
    if (refused === 'unit-unknown') return expect(shown[0]).toMatch(/^Kilometres or miles\?/);
    expect(shown[0]).toMatch(/^No log found on this sheet: /);
    expect(writes).toEqual([]);
  });

  test('a Garmin export of two years in Portuguese: as many runs in the sheet as by the API', () => {
    const [titles, ...kinds] = cellsOf('cases/own-garmin-pt.csv') as [string[], ...string[][]];
    const start = Date.UTC(2024, 0, 1, 6, 30, 1);
    const at = (row: number): string => new Date(start + row * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
    const rows = Array.from({ length: 760 }, (_, row) => kinds[row % kinds.length]!.map((cell, column) => (column === 1 ? at(row) : cell)));
    const table = readTable([titles, ...rows], 'km');
    const log = table.ok ? readLog(table.value) : table;
    if (!log.ok) throw new Error('not read');
    const runs = log.value.rows.filter((row) => 'run' in row && row.run.type !== 'cross-training').length;
    expect(runs).toBe(570); // three of four
    const book = standIn({ presses: ['YES', 'OK'] });
    book.sheet().holds([titles, ...rows].map((row) => row.map((cell) => pasted(cell, false))));
    call(loadBundle(book.services), 'menuAddColumns', []);
    const shown = computed(book).table('Sheet1', 2, titles.length + 1, rows.length, 3);
    expect(shown.filter(([, , full]) => full !== '')).toHaveLength(runs);
    expect(shown).toEqual(
      log.value.rows.map((row) => ('run' in row ? (['easy-run', 'hard-session', 'full'] as const).map((id) => milestoneOf(row.milestones, id)?.date ?? '') : blank)),
    );
  });
});
