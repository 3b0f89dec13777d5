// The sample log: eight weeks until today, what stands beside them, and that the other items take it for a log.

import { describe, expect, test } from 'vitest';
import { computed } from '../computed.ts';
import { addDays } from '../../core/index.ts';
import { standIn, type Given } from './apps-script.ts';
import { day, runOn, statusIn, today } from './menu-book.ts';

const name = 'Sample log';
const made = () => runOn(standIn({ locale: 'de_DE' }), undefined, 'menuSample');
const book = made();
const shown = computed(book);
const sheet = book.sheet(name);
const [dateAt, athleteAt, distanceAt, typeAt] = [0, 1, 2, 3];
const [logColumn, statusColumn, chartColumn] = [7, 12, 31];
const runs = sheet
  .content()
  .slice(3)
  .filter((row) => typeof row[athleteAt] === 'string');
/** The row of the sheet in which a run stands. */
const rowOf = (athlete: string, distance: unknown): number => runs.findIndex((row) => row[athleteAt] === athlete && row[distanceAt] === distance) + 4;
const answers = (row: number): string[] => shown.table(name, row, logColumn, 1, 4)[0]!;

describe('New sample log', () => {
  test('asks nothing, and ends today: eight weeks of two athletes, in order', () => {
    expect(book.shown).toEqual([]);
    expect([...new Set(runs.map((row) => String(row[athleteAt])))].sort()).toEqual(['Anna', 'Ben']);
    const days = runs.map((row) => Math.round((Number(row[dateAt]) - Number(day(8, 26))) / 86_400_000));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect([days[0], days.at(-1)]).toEqual([0, 55]);
    expect(shown.at(name, 3 + runs.length, 1)).toBe(today);
    const later = runOn(standIn(), undefined, 'menuSample', 'OK', '2027-01-03').sheet(name);
    expect(later.content()[2 + runs.length]![dateAt]).toEqual(new Date(2027, 0, 3));
  });
  test('is mostly fine: one spike, one row to check, days of illness, and not a word on all other runs', () => {
    const notes = runs.flatMap((row, at): string[] =>
      answers(at + 4)[3] === '' ? [] : [`${String(row[athleteAt])} ${String(row[distanceAt] ?? row[typeAt])}: ${answers(at + 4)[3]!.split(/[.:"]/)[0]}`],
    );
    expect(notes).toEqual([
      'Ben sick: Sick',
      'Ben sick: Sick',
      'Ben 6: It follows a sick or injured day',
      'Anna 26: 37 % longer than the longest run of the 30 days before (19 km)', // 26 / 19 = 1.368
      'Ben 1O km: The distance cannot be read',
    ]);
  });
  test('every run that can be read has its three days', () => {
    for (const [at, row] of runs.entries()) {
      const needsNone = ['sick', 'cross-training'].includes(String(row[typeAt])) || row[distanceAt] === '1O km';
      for (const cell of answers(at + 4).slice(0, 3)) expect(cell).toMatch(needsNone ? /^$/ : /^2026-\d\d-\d\d$/);
    }
  });
  test('the status of today: one has a row to check, the other has nothing unfinished, in their colours', () => {
    expect([shown.at(name, 1, statusColumn), shown.at(name, 1, statusColumn + 1)]).toEqual(['Status on', today]);
    const [ben, anna] = statusIn(book, name, statusColumn);
    expect([ben!['Athlete'], ben!['Allowed'], ben!['Rows to check']]).toEqual(['Ben', 'a row to check first', String(rowOf('Ben', '1O km'))]);
    // half marathon of the 13th: hard from day 4, full on day 6, the 19th; late 11.2 -> 11, the 24th. Easy 8 km today: the 21st
    expect([anna!['Athlete'], anna!['Allowed'], anna!['Allowed on'], anna!['Cautious until'], anna!['Because of']]).toEqual([
      'Anna',
      'nothing unfinished',
      '2026-10-21',
      '2026-10-24',
      '21.098 km race of 2026-10-13',
    ]);
    expect([anna!['Km in 7 days'], anna!['Longest in 30 days'], anna!['Hard days in 14']]).toEqual(['22', '26', '2']); // 6 + 8 + 8; the spike of 29 September; intervals and the race
    expect([4, 5].map((row) => shown.colourAt(name, row, statusColumn + 1))).toEqual(['#d9d2e9', '#d9ead3']);
  });
  test('on the day after the race, in colour; and another day in the blue cell changes all of it', () => {
    const race = rowOf('Anna', 'half marathon');
    expect(answers(race).slice(0, 3)).toEqual(['2026-10-16', '2026-10-17', '2026-10-19']); // 3, 4 and 6 days
    const blank = (many: number): Given[] => Array.from({ length: many }, () => '');
    const changed = made();
    changed.sheet(name).holds([[...blank(statusColumn), day(10, 14)]]);
    const then = computed(changed);
    expect([7, 8, 9].map((column) => then.colourAt(name, race, column))).toEqual(['#f4c7c3', '#f9cb9c', '#fff2cc']);
    const anna = statusIn(changed, name, statusColumn).find(({ Athlete }) => Athlete === 'Anna')!;
    expect([anna['Allowed'], anna['Easy in'], anna['Hard in'], anna['Full in']]).toEqual(['rest', '2', '3', '5']);
    // a marathon in its place: 3, 10 and 14 days
    changed.sheet(name).holds([...Array.from({ length: race - 1 }, () => []), [...blank(2), 'marathon']]);
    expect(computed(changed).table(name, race, logColumn, 1, 3)[0]).toEqual(['2026-10-16', '2026-10-23', '2026-10-27']);
  });
  test('the row to check, corrected: green as well', () => {
    const corrected = made();
    corrected.sheet(name).holds([...Array.from({ length: rowOf('Ben', '1O km') - 1 }, () => []), ['', '', '10 km']]);
    expect(statusIn(corrected, name, statusColumn).map(({ Allowed }) => Allowed)).not.toContain('a row to check first');
  });
  test('titles in grey, wide enough, long words wrapped, and the columns of days as days', () => {
    expect(sheet.state.backgrounds).toMatchObject({ 'A3:J3': '#e8eaed', 'L3:AC3': '#e8eaed' });
    expect(sheet.state.wrapped).toEqual(expect.arrayContaining(['J4:J1000', 'L4:AC1000']));
    expect([sheet.state.widths[10], sheet.state.widths[statusColumn + 7]]).toEqual([420, 420]);
  });
  test('a chart for each athlete: the days left, day by day, as the log says', () => {
    expect(sheet.state.charts.map(({ options, ranges }) => [options['kind'], options['title'], ranges])).toEqual([
      ['area', 'Anna: days left until', ['AE3:AE59', 'AF3:AH59']],
      ['area', 'Ben: days left until', ['AE3:AE59', 'AI3:AK59']],
    ]);
    const left = (iso: string): string[] => {
      const row = Array.from({ length: 56 }, (_, at) => at + 4).find((one) => shown.at(name, one, chartColumn) === iso)!;
      return shown.table(name, row, chartColumn + 1, 1, 6)[0]!;
    };
    expect(left('2026-10-13').slice(0, 3)).toEqual(['6', '4', '3']); // the race: full, hard, easy
    expect(left(addDays('2026-10-13', 2)).slice(0, 3)).toEqual(['4', '2', '1']);
  });
  test('its own sheet passes the other items', () => {
    const again = made();
    runOn(again, name, 'menuCheck');
    expect(again.sheet('Log check').content()[0]![0]).toBe(`"${name}": ${runs.length} rows, 1 to look at`);
    runOn(again, name, 'menuAddColumns');
    expect(again.shown.at(-1)).toBe('Nothing to add: This sheet has its recovery columns and its status already: G3.');
  });
});
