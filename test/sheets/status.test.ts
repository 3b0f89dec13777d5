// RECOVERY_LOG and RECOVERY_STATUS over columns, through the built file: what a coach may trust. Expected days are derived by hand beside each case.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/index.ts';
import { afterRace, habit, kinds, manyHardDays, spike, start } from '../../core/rules/log.ts';
import { call, dayOf, isDate, loadBundle } from './bundle.ts';

const context = loadBundle();
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const text = (cell: unknown): string => (isDate(cell) ? dayOf(cell) : String(cell));

type Row = readonly [date: string, distance: unknown, type?: unknown, climb?: unknown, rpe?: unknown];
const columnsOf = (rows: readonly Row[], athlete = ''): unknown[] => {
  const at = (place: number): unknown[][] => column(...rows.map((row) => row[place] ?? ''));
  return [at(0), at(1), at(2), athlete, 'km', at(3), at(4)];
};
/** The rows of the table, each by its titles. */
function status(asOf: string, ...args: readonly unknown[]): Record<string, string>[] {
  const [titles, ...rows] = call(context, 'RECOVERY_STATUS', [asOf, ...args]) as unknown[][];
  return rows.map((row) => Object.fromEntries(titles!.map((title, at) => [String(title), text(row[at])])));
}
const statusOf = (asOf: string, rows: readonly Row[]): Record<string, string> => status(asOf, ...columnsOf(rows))[0]!;
const log = (rows: readonly Row[]): string[][] => (call(context, 'RECOVERY_LOG', columnsOf(rows)) as unknown[][]).map((row) => row.map(text));

const greenish = ['hard session ok', 'nothing unfinished'];

// marathon: easy 3.23 -> 3, long and hard 10.0 -> 10, full 14.0 -> 14, late 28
const marathon: Row = ['2026-10-18', 'marathon', 'race'];
/** Eight easy kilometres every other day of the four weeks before: without the marathon nothing is unfinished. */
const before: readonly Row[] = Array.from({ length: 14 }, (_, at): Row => [addDays('2026-09-20', 2 * at), 8, 'easy']);

describe('a slip in the row of a marathon, two days after it', () => {
  test('without that row the status would be green', () => {
    expect(statusOf('2026-10-20', before)['Allowed']).toBe('nothing unfinished');
  });
  // 22 slips: what can be read is rest, since the first easy run is on day 3, 21 October; what cannot is named
  const race = (change: Partial<Record<'distance' | 'type' | 'climb' | 'rpe', unknown>>): Row => {
    const { distance = 42.195, type = 'race', climb = '', rpe = '' } = change;
    return ['2026-10-18', distance, type, climb, rpe];
  };
  const [rest, check] = ['rest', 'a row to check first'];
  test.each<readonly [slip: string, row: Row, allowed: string]>([
    ['RPE 8/10: read as 8', race({ rpe: '8/10' }), rest],
    ['RPE 9-10: left out, which is race effort', race({ rpe: '9-10' }), rest],
    ['RPE 17', race({ rpe: 17 }), rest],
    ['RPE 0: not rated', race({ rpe: 0 }), rest],
    ['RPE hard', race({ rpe: 'hard' }), rest],
    ['RPE -', race({ rpe: '-' }), rest],
    ['climb 300 hm', race({ climb: '300 hm' }), rest],
    ['climb flat', race({ climb: 'flat' }), rest],
    ['climb -', race({ climb: '-' }), rest],
    ['climb -120', race({ climb: -120 }), rest],
    ['type Race Day!', race({ type: 'Race Day!' }), rest],
    ['type Race - Berlin', race({ type: 'Race - Berlin' }), rest],
    ['type Berlin Marathon', race({ type: 'Berlin Marathon' }), rest],
    ['type WK: no word of ours', race({ type: 'WK' }), check],
    ['type zzz', race({ type: 'zzz' }), check],
    ['type blank, where the other rows have one', race({ type: '' }), check],
    ['type HM with 20.0 km: more than 5 % off 21.1', race({ type: 'HM', distance: 20 }), check],
    ['type 5k with 5.3 km', race({ type: '5k', distance: 5.3 }), check],
    ['type 5k with 9 km', race({ type: '5k', distance: 9 }), check],
    ['distance blank', race({ distance: '' }), check],
    ['distance abc', race({ distance: 'abc' }), check],
    ['distance 42,2k m: 42.2 km', race({ distance: '42,2k m' }), rest],
  ])('%s', (_, row, allowed) => {
    const told = statusOf('2026-10-20', [...before, row]);
    expect(greenish).not.toContain(told['Allowed']);
    expect(told['Allowed']).toBe(allowed);
    // ranges without titles begin in row 2: fourteen runs, then the marathon
    expect(told['Rows to check']).toBe(allowed === check ? '16' : '');
    if (allowed === check) expect(told['Note']).toContain('Row 16 cannot be read and may hide a run');
  });
});

describe('the columns of the status', () => {
  test('a week after a marathon, with a race planned three weeks after it', () => {
    expect(statusOf('2026-10-25', [marathon, ['2026-11-08', 10, 'race']])).toEqual({
      Athlete: '',
      Allowed: 'easy only', // from the 21st; long and hard from the 28th
      'Easy in': '0',
      'Hard in': '3',
      'Full in': '7', // 1 November
      'Because of': '42.195 km race of 2026-10-18',
      'Recovery runs in 7 days': '0 (1-3 a week)',
      Note: '10 km race of 2026-11-08: cautious: 7 days short of the slow end.',
      'Allowed on': '2026-10-25', // nothing was run on it
      'Long in': '3',
      'Cautious until': '2026-11-15', // day 28
      Next: '10 km race of 2026-11-08: cautious: 7 days short of the slow end', // day 21 of 28
      'Km in 7 days': '0', // 19 to 25 October
      'Km a week before': '', // the log does not hold the four weeks before
      'Longest in 30 days': '42.2',
      'Hard days in 14': '1',
      Monotony: '', // seven days alike
      'Rows to check': '',
    });
  });
  test('the day of which it speaks: the next morning where something was run', () => {
    expect(statusOf('2026-10-25', [marathon, ['2026-10-25', 8, 'easy']])['Allowed on']).toBe('2026-10-26');
  });
  test('a planned session is next too: too soon by the days until the hard end', () => {
    expect(statusOf('2026-10-25', [marathon, ['2026-10-27', 8, 'intervals'], ['2026-11-08', 10, 'race']])['Next']).toBe('8 km interval session of 2026-10-27: too soon by 1 day');
    expect(statusOf('2026-10-25', [marathon, ['2026-10-28', 8, 'intervals']])['Next']).toBe('8 km interval session of 2026-10-28: ok');
  });
  test('a column of plans: a plan of yesterday was not run, one of next week is next', () => {
    const rows: readonly Row[] = [
      ['2026-10-01', 8, 'easy'],
      ['2026-10-19', 10, 'race'],
      ['2026-10-27', 8, 'tempo'],
    ];
    const [told] = status('2026-10-20', ...columnsOf(rows), '', column('', 'yes', 'x'));
    expect([told!['Allowed'], told!['Next']]).toEqual(['nothing unfinished', '8 km tempo run of 2026-10-27: ok']);
    expect(statusOf('2026-10-20', rows)['Allowed']).toBe('long run ok'); // the race counts: easy and long from day 1, hard from day 2, the 21st
  });
  test('sick: rest, and no countdown', () => {
    const told = statusOf('2026-10-20', [marathon, ['2026-10-19', '', 'sick']]);
    expect([told['Allowed'], told['Easy in'], told['Long in'], told['Cautious until'], told['Km in 7 days']]).toEqual(['rest', '', '', '', '42.2']);
    expect(told['Note']).toBe('Sick or injured on 2026-10-19, nothing trained since: no countdown applies.');
  });
});

describe('rows that cannot be read', () => {
  const old: Row = ['2026-09-21', 'abc', 'easy']; // 29 days before 20 October
  test('within 28 days they are named; older ones are counted', () => {
    const told = statusOf('2026-10-20', [old, ['2026-09-23', 8, 'easy'], ['2026-10-05', 'x', 'easy'], ['', 'y', 'easy']]);
    expect(told['Allowed']).toBe('a row to check first');
    expect(told['Rows to check']).toBe('4, 5');
    expect(told['Note']).toBe('Rows 4, 5 cannot be read and may hide runs: correct them first, RECOVERY_LOG says why. 1 other row cannot be read and is not counted.');
    const older = statusOf('2026-10-20', [old, ['2026-10-05', 8, 'easy']]);
    expect([older['Allowed'], older['Rows to check'], older['Note']]).toEqual(['nothing unfinished', '', '1 other row cannot be read and is not counted.']);
  });
  test('rows as the coach sees them: of ranges with titles from row 1 on, of others from row 2 on, else as first_row says', () => {
    const bad: Row = ['2026-10-18', 'abc', 'race'];
    const good: Row = ['2026-10-10', 8, 'easy'];
    const rowOf = (rows: readonly Row[], ...more: readonly unknown[]): string => status('2026-10-20', ...columnsOf(rows), '', '', ...more)[0]!['Rows to check']!;
    expect(rowOf([['Date', 'Km', 'Type'], good, bad])).toBe('3');
    expect(rowOf([good, bad])).toBe('3');
    expect(rowOf([['Date', 'Km', 'Type'], good, bad], 7)).toBe('9');
    expect(rowOf([good, bad], "Anna's log!7")).toBe("Anna's log!8");
    expect(() => rowOf([good, bad], 'below')).toThrow('first_row is the row in which the ranges begin, such as ROW(A2): it is "below".');
  });
  test('a log of which nothing could be read says so in one sentence; a blank one has no rows', () => {
    const rows: readonly Row[] = [
      ['2026-10-17', 8, 'zz'],
      ['2026-10-18', 42.2, 'Marathn'],
      ['2026-10-18', 'abc', 'easy'],
    ];
    const told = status('2026-10-20', ...columnsOf(rows));
    expect(told).toHaveLength(1);
    expect([told[0]!['Allowed'], told[0]!['Easy in'], told[0]!['Km in 7 days']]).toEqual(['a row to check first', '', '']);
    expect(told[0]!['Note']).toBe('None of the 3 rows can be read: The type is unknown (2), The distance cannot be read (1).');
    expect(status('2026-10-20', ...columnsOf([['2026-10-18', 'abc', 'race']]))[0]!['Note']).toBe('The one row of this log cannot be read: The distance cannot be read (1).');
    expect(
      status(
        '2026-10-20',
        ...columnsOf([
          ['', '', ''],
          ['', '', ''],
        ]),
      ),
    ).toEqual([]);
  });
  test('of one athlete nothing: check, and no days', () => {
    const [dates, distances, types] = columnsOf([
      ['2026-10-17', 8, 'easy'],
      ['2026-10-18', 'abc', 'race'],
    ]);
    const told = status('2026-10-20', dates, distances, types, column('Ana', 'Ben')).find(({ Athlete }) => Athlete === 'Ben')!;
    expect([told['Allowed'], told['Full in'], told['Longest in 30 days']]).toEqual(['a row to check first', '', '']);
    expect(told['Note']).toMatch(/No row of this athlete could be read\.$/);
  });
});

describe('several tabs', () => {
  const tab = (rows: readonly Row[], athlete: string, place: unknown, unit = 'km'): unknown[] => {
    const [dates, distances, types] = columnsOf(rows);
    return [dates, distances, types, athlete, unit, '', '', '', '', place];
  };
  test('one row an athlete, each tab with its own unit and its own order of day and month', () => {
    const anna = tab(
      [
        ['18/10/2026', 26.2, 'race'],
        ['05/10/2026', 5, 'easy'],
      ],
      'Anna',
      'Anna!2',
      'mi',
    );
    const ben = tab(
      [
        ['10/18/2026', 10, 'race'],
        ['10/05/2026', 'abc', 'easy'],
      ],
      'Ben',
      'Ben!2',
    );
    const told = status('2026-10-20', ...anna, ...ben);
    expect(told.map(({ Athlete, Allowed, 'Because of': cause, 'Rows to check': rows }) => [Athlete, Allowed, cause, rows])).toEqual([
      ['Anna', 'rest', '42.165 km race of 2026-10-18', ''],
      ['Ben', 'a row to check first', '10 km race of 2026-10-18', 'Ben!3'],
    ]);
  });
  test('an athlete on two tabs is one: a tab for each month', () => {
    const told = status('2026-10-20', ...tab([['2026-09-30', 8, 'easy']], 'Anna', 'September!2'), ...tab([marathon], 'anna', 'October!2'));
    expect(told.map(({ Athlete, Allowed, 'Km in 7 days': km }) => [Athlete, Allowed, km])).toEqual([['Anna', 'rest', '42.2']]);
  });
});

describe('the notes of RECOVERY_LOG', () => {
  const noteOf = (rows: readonly Row[], row: number): string => log(rows)[row]![3]!;
  test('a day of two runs, and an easy run after a session, get none', () => {
    const dates = column(new Date(2026, 9, 18, 7, 5), new Date(2026, 9, 18, 18, 5), new Date(2026, 9, 19, 7, 5));
    const rows = call(context, 'RECOVERY_LOG', [dates, column(8, 8, 8), column('intervals', 'easy', 'easy')]) as unknown[][];
    expect(rows.map((row) => row[3])).toEqual(['', '', '']);
  });
  test('a session too early says so, and what was not over', () => {
    const rows: readonly Row[] = [...before, marathon, ['2026-10-21', 8, 'intervals']];
    expect(noteOf(rows, 15)).toMatch(/^Too early: what was unfinished that day allowed /);
    expect(noteOf(rows, 15)).toMatch(/Not over when the day began: 42\.195 km race of 2026-10-18\.$/);
    // intervals of 8 km are 2 days of their own: easy 21 + 1, hard 28 + 2, full 1 November + 2, all before the late end on 15 November
    expect(log(rows)[15]!.slice(0, 3)).toEqual(['2026-10-22', '2026-10-30', '2026-11-03']);
    expect(noteOf([...before, marathon, ['2026-10-21', 8, 'easy']], 15)).toBe('');
  });
  test('a cell that a run does without is left out, and said', () => {
    expect(noteOf([['2026-10-18', 10, 'race', 'high']], 0)).toBe('The climb "high" could not be read and was left out; the run counts.');
    expect(log([['2026-10-18', 10, 'race', 'high']])[0]![2]).toBe('2026-10-21'); // 3 days
  });
});

describe('the log in the guide for coaches', () => {
  const guide = readFileSync('docs/coach.md', 'utf8');
  const lines = guide.split('| The log says | on | Allowed |\n')[1]!.split('\n\n')[0]!.split('\n').slice(1);
  test.each(lines.map((line) => line.slice(2, -2).split(' | ') as [string, string, string]))('%s, on %s', (says, on, allowed) => {
    const rows = says.split(', ').map((run): Row => {
      const [date, distance, type] = run.split(' ') as [string, string, string];
      return [date, distance === '-' ? '' : Number(distance) || distance, type];
    });
    expect(statusOf(on, rows)['Allowed']).toBe(allowed);
  });
  test('holds a dozen examples, and the numbers of the rules', () => {
    expect(lines).toHaveLength(12);
    for (const words of [
      `The longest training run of the last ${habit.days} days is the habit, once ${habit.runs} runs lie in them. Up to ${habit.within[0]} times that, a run is nothing new; at ${habit.within[1]} times it is.`,
      `up to ${kinds.easyUpToEffortKm} km of effort (kilometres, and one more for each 100 m of climb), up to ${kinds.withinHabitEffortKm} km for whoever is used to it`,
      `a long run beyond ${kinds.longAsksForEasyDayBeyond} km of effort`,
      `After a race of ${afterRace.fromEffortKm} km of effort and more**, easy running of more than 8 km a day`, // 40 min at 5 min per km
      `The first ${start.days} days of a log know no habit`,
      `from ${spike.fromKm} km on and more than ${spike.classes[0].above} times the longest of ${spike.days} days`,
      `${manyHardDays.from} hard days within ${manyHardDays.days}`,
      'a row of the last 28 days cannot be read',
    ])
      expect(guide).toContain(words);
  });
});
