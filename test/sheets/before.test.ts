// The functions for what comes before a race, through the built file in an empty context and in a spreadsheet engine. Days are counted by hand from the rows of core/rules/taper.ts.

import type { ConfigParams } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { beforeRace, parseBefore, terms } from '../../core/index.ts';
import { call, dayOf, isDate, loadBundle } from './bundle.ts';
import { sheetOf } from './sheet.ts';

const context = loadBundle();
const plain = (answer: unknown): unknown => (Array.isArray(answer) ? answer.map(plain) : isDate(answer) ? dayOf(answer) : answer);
const asked =
  (name: string) =>
  (...args: unknown[]): unknown =>
    plain(call(context, name, args));
const [latest, before, season, gap] = ['LATEST', 'BEFORE', 'SEASON', 'GAP'].map((name) => asked(`RECOVERY_${name}`)) as [Ask, Ask, Ask, Ask];
type Ask = (...args: unknown[]) => unknown;
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const cannotRead = (name: string, received: string): RegExp => new RegExp(`^${name}: The distance cannot be read: "${received}"`);
/** As the engine shows a day. */
const serialOf = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;
const marathon = ['2027-04-25', 'marathon', 'race'] as const;

/** What people write for each purpose, in seven languages. */
const words: { readonly [P in terms.Purpose]: readonly string[] } = {
  goal: ['goal', 'A race', 'objectif', 'Hauptwettkampf', 'objetivo', 'gara obiettivo', 'principal', 'start docelowy'],
  b: ['b', 'tune-up', 'course de préparation', 'Vorbereitungswettkampf', 'preparación', 'gara di preparazione', 'prova de preparação', 'start kontrolny'],
  easy: ['easy', 'not flat out', 'sortie longue', 'Trainingslauf', 'entrenamiento', 'allenamento', 'treino', 'treningowo'],
};
const everyWord = Object.entries(words).flatMap(([purpose, all]) => all.map((word) => [word, purpose] as const));

describe('RECOVERY_LATEST', () => {
  test.each([
    // the taper of a marathon holds no run as long as its longest (36), so it ends 21 days before
    [[...marathon, 36, 'long'], '2027-04-04'],
    // half the taper: 10.5 days, rounded up
    [[...marathon, 36, 'long', 'b'], '2027-04-14'],
    // six tenths of 0.6 × 36 is 12.96 until day 7, of 0.4 × 36 8.64 from day 6
    [[...marathon, 10, 'race'], '2027-04-18'],
    // run easy it is a run: 0.6 × 36 is 21.6 until day 8
    [[...marathon, 'half marathon', 'race', '', '', '', '', 6], '2027-04-17'],
    [[...marathon, 'half marathon', 'race'], '2027-04-04'],
  ])('%j: %s', (args, day) => expect(latest(...args)).toBe(day));
  test('each row its own race and run; titles and blanks stay blank, a bad row says in its own cell which argument it speaks of', () => {
    const shown = latest(
      column('Race', '2027-04-25', '2027-04-25', '', 'soon', '2027-04-25', 46502),
      column('Race distance', 'marathon', 'marathon', 'marathon', 'marathon', 'xyz', 42.195),
      column('', 'race', '', 'race', 'race', 'race', 'race'),
      column('Distance', 36, 'abc', 36, 36, 36, 36),
      column('Type', 'long', 'long', 'long', 'long', 'long', 'long'),
    ) as unknown[][];
    expect(serialOf('2027-04-25')).toBe(46502);
    expect([shown[0], shown[1], shown[3], shown[6]]).toEqual([[''], ['2027-04-04'], [''], ['2027-04-04']]);
    expect(shown[2]![0]).toMatch(cannotRead('distance', 'abc'));
    expect(shown[4]![0]).toMatch(/^race_date: The date cannot be read: "soon"/);
    expect(shown[5]![0]).toMatch(cannotRead('race_distance', 'xyz'));
  });
  test('one race serves a column of runs, a day without a run stays blank', () => {
    expect(latest(...marathon, column(36, '', 10, 10), column('long', '', 'race', 'rest'))).toEqual(column('2027-04-04', '', '2027-04-18', ''));
    expect([latest('', 'marathon', 'race', 36, 'long'), latest(marathon[0], '', 'race', 36, 'long'), latest(...marathon, '', 'long')]).toEqual(['', '', '']);
  });
  test.each([
    [['soon', 10, 'race', 36, 'long'], /^race_date: /],
    [['2027-04-25', 'abc', 'race', 36, 'long'], cannotRead('race_distance', 'abc')],
    [['2027-04-25', 10, 'easy', 36, 'long'], /^race_type: .*one of race, trail-race, stage-race/],
    [[...marathon, 'abc', 'long'], cannotRead('distance', 'abc')],
    [[...marathon, 36, 'joging'], /^type: .*jogging/],
    [[...marathon, 36, 'long', 'sometimes'], /^purpose: .*one of goal, b, easy/],
    [[...marathon, 36, 'long', '', '', '', -1], /^elevation_gain_m: /],
    [[...marathon, 36, 'long', '', '', '', '', 11], /^rpe: /],
  ])('a bad single call throws, and names the argument: %j', (args, says) => expect(() => latest(...args)).toThrow(says));
  test.each(everyWord)('%s is %s', (word, purpose) => expect(latest(...marathon, 36, 'long', word)).toBe(latest(...marathon, 36, 'long', purpose)));
});

describe('RECOVERY_BEFORE', () => {
  test('a table: titles, each day as core has it, then the reasons as notes', () => {
    const [titles, ...rows] = before(...marathon) as unknown[][];
    expect(titles).toEqual(['Date', 'Days to go', 'Longest run, km', 'Longest race, km', 'Longest trail race, km', 'Hard session', 'Week, of the peak week', 'Bound by']);
    expect(rows.slice(0, 2)).toEqual([
      ['2027-04-04', 21, 36, 32, 23, 'yes', 1, 'run: custom, race: recovery'],
      ['2027-04-05', 20, 28, 17, 12, 'yes', 0.8, 'run: taper, race: taper'], // 0.8 × 36 = 28.8, six tenths of it 17.28, on a trail with 40 m a km 12.3
    ]);
    const read = parseBefore({ distance: 'marathon', date: marathon[0] });
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const { days, taper } = beforeRace(read.value.race);
    expect(rows.slice(0, days.length).map((row) => row.slice(0, 5))).toEqual(
      days.map((day) => [day.date, day.daysToGo, day.longestRun.km, day.longestRace.km, day.longestTrailRace.km]),
    );
    const notes = rows.slice(days.length);
    expect(notes.length).toBe(taper.ruleIds.length + 1);
    for (const [what, note, ...blanks] of notes) expect([what, typeof note, blanks.join('')]).toEqual(['note', 'string', '']);
    expect(String(notes.at(-1)![1])).toContain(`Rules ${terms.rulesVersion}.`);
  });
  test('blank without distance or day; one race only, each argument named', () => {
    expect([before('', 'marathon', 'race'), before('2027-04-25', '', 'race')]).toEqual(['', '']);
    expect(before([['2027-04-25']], [['marathon']], [['race']])).toEqual(before(...marathon));
    expect(() => before(column('2027-04-25', '2027-05-25'), 'marathon', 'race')).toThrow('This function takes one race: give single cells, not a range of 2 × 1.');
    for (const [args, says] of [
      [['2027-04-25', 'abc', 'race'], cannotRead('race_distance', 'abc')],
      [['2027-04-25', 10, 'long run'], /^race_type: /],
      [['soon', 10, 'race'], /^race_date: /],
      [['2027-04-25', 10, 'race', 'sometimes'], /^purpose: /],
      [['2027-04-25', 10, 'race', 'b', 'km', 'steep'], /^race_elevation_gain_m: /],
    ] as const)
      expect(() => before(...args)).toThrow(says);
  });
  test.each(everyWord)('%s is %s', (word, purpose) => expect(before(...marathon, word)).toEqual(before(...marathon, purpose)));
});

describe('RECOVERY_SEASON', () => {
  // nine in ten runners have recovered 28 days after a marathon, half of them 14 days after
  const cautious = 'cautious: 7 days short of the slow end';
  test('a verdict a race, from the first day to which it could move; in the order of the rows', () => {
    const [second, first] = season(column('2027-05-16', '2027-04-25'), column('marathon', 'marathon'), 'race') as unknown[][];
    expect(first).toEqual(['ok', '2027-04-05', '', 'Fits: no race comes before it.']);
    expect(second!.slice(0, 3)).toEqual([cautious, '2027-04-26', '2027-05-23']);
    expect(second![3]).toContain('21 days after the 42.195 km race of 2027-04-25');
  });
  test('titles, blank rows and a bad row: each keeps its place, and what may come after the bad one is not known', () => {
    const shown = season(
      column('Date', '2027-04-25', '', '2027-05-16', '2027-06-13'),
      column('Distance (mi)', 26.2, '', 'abc', 6.2),
      column('Type', 'race', '', 'race', 'race'),
      column('For', '', '', '', 'B'),
    ) as unknown[][];
    expect(shown.map(([verdict]) => verdict)).toEqual(['Verdict', 'ok', '', '', 'not known']);
    expect(shown[2]).toEqual(['', '', '', '']);
    expect(shown[3]![3]).toMatch(/^The distance cannot be read: "abc"/);
    expect(shown[4]![3]).toContain('row 4 of the range');
  });
  test('a bad single call throws; a bad purpose says that it is one', () => {
    expect(() => season('2027-04-25', 'abc', 'race')).toThrow(/^The distance cannot be read/);
    expect(() => season('2027-04-25', 10, 'race', 'sometimes')).toThrow(/^purpose: /);
    expect(() => season(column('2027-04-25', '2027-05-16'), column(10, 10, 10), 'race')).toThrow('The columns must have the same number of rows: dates has 2, distances has 3.');
    expect(season('', '', '')).toEqual([['', '', '', '']]);
  });
  test.each(everyWord)('%s is %s', (word, purpose) => {
    const races = [column('2027-04-25', '2027-05-09'), column('marathon', 'marathon'), 'race'];
    expect(season(...races, column('', word))).toEqual(season(...races, column('', purpose)));
  });
});

describe('RECOVERY_GAP, by what the second race is for', () => {
  const twoWeeks = ['2026-10-18', 'marathon', 'race', '2026-11-01', 'km', ''] as const;
  test('a goal race waits for the slow end, a B race for half of runners, an easy one as training does', () => {
    expect(gap(...twoWeeks)).toBe('cautious: 14 days short of the slow end');
    expect(['goal', 'b', 'easy'].map((purpose) => gap(...twoWeeks, purpose))).toEqual(['cautious: 14 days short of the slow end', 'ok', 'ok']);
    expect(() => gap(...twoWeeks, 'sometimes')).toThrow(/^purpose_b: /);
    expect(gap(column(twoWeeks[0]), column('marathon'), 'race', column(twoWeeks[3]), 'km', '', column('b'))).toBe('ok');
  });
  test.each(everyWord)('%s is %s', (word, purpose) => expect(gap(...twoWeeks, word)).toBe(gap(...twoWeeks, purpose)));
});

describe('in a spreadsheet', () => {
  const german = { functionArgSeparator: ';', decimalSeparator: ',', thousandSeparator: '.', dateFormats: ['DD.MM.YYYY'] } satisfies Partial<ConfigParams>;
  test('German locale: serial dates, decimal commas and semicolons', () => {
    const sheet = sheetOf(
      [
        ['Datum', 'Strecke', 'Art', 'Lauf', 'Typ', 'Zweck'],
        ['=DATE(2027;4;25)', 42.195, 'Wettkampf', 36, 'langer Lauf', 'Ziel'],
        [serialOf('2027-04-25'), 'Marathon', 'Wettkampf', '10,0 km', 'Wettkampf', 'Vorbereitung'],
        ['', '', '', '', '', ''],
        [serialOf('2027-04-25'), 'Marathon', 'Wettkampf', 'abc', 'Dauerlauf', ''],
        ['=RECOVERY_LATEST(A1:A5;B1:B5;C1:C5;D1:D5;E1:E5;F1:F5)'],
        [''],
        [''],
        [''],
        [''],
        ['=RECOVERY_SEASON(A1:A4;B1:B4;C1:C4;F1:F4)'],
      ],
      german,
    );
    // the B race has the weeks of the goal race, so six tenths of 0.6 × 36 is 12.96 until day 7
    expect([0, 1, 2, 3].map((row) => sheet.at(5 + row, 0))).toEqual(['', serialOf('2027-04-04'), serialOf('2027-04-18'), '']);
    expect(String(sheet.at(9, 0))).toMatch(cannotRead('distance', 'abc'));
    expect([0, 1, 2, 3].map((at) => sheet.at(10, at))).toEqual(['Verdict', 'Taper from', 'Could move to', 'Why']);
    expect(sheet.at(11, 0)).toBe('ok');
  });
  test('the table spills, a single bad call is an error with its message', () => {
    const sheet = sheetOf([['=RECOVERY_BEFORE(DATE(2027, 4, 25), "marathon", "race")']], { dateFormats: ['DD/MM/YYYY'] });
    expect([sheet.at(0, 0), sheet.at(1, 0), sheet.at(1, 1), sheet.at(21, 1), sheet.at(21, 7)]).toEqual([
      'Date',
      serialOf('2027-04-04'),
      21,
      1,
      'run: taper, race: recovery, hard: recovery',
    ]);
    expect(String(sheetOf([['=RECOVERY_BEFORE(DATE(2027, 4, 25), "abc", "race")']]).at(0, 0))).toMatch(/^#VALUE!: race_distance: The distance cannot be read/);
    expect(String(sheetOf([['=RECOVERY_LATEST(DATE(2027, 4, 25), 10, "race", "abc", "long")']]).at(0, 0))).toMatch(/^#VALUE!: distance: The distance cannot be read/);
    expect(sheetOf([['=RECOVERY_GAP(DATE(2026, 10, 18), "marathon", "race", DATE(2026, 11, 1), "km", "", "B race")']]).at(0, 0)).toBe('ok');
  });
});
