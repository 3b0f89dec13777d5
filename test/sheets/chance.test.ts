// How many runners have recovered by a day, and by which day so many: through the built add-on, in ranges, and in a spreadsheet engine.
// Expected shares and days are those of the vectors, or worked out beside them: x(d) = ln(d + 1/2), Phi, 1.2816 at nine in ten.

import { describe, expect, test } from 'vitest';
import type { terms } from '../../core/index.ts';
import { chances } from '../vectors.ts';
import { call, dayOf, isDate, loadBundle } from './bundle.ts';
import { sheetOf } from './sheet.ts';

const context = loadBundle();
const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
const days = (...args: unknown[]) => plain(call(context, 'RECOVERY_DAYS', args));
const chance = (...args: unknown[]) => plain(call(context, 'RECOVERY_CHANCE', args));
const date = (...args: unknown[]): unknown => {
  const iso = (answer: unknown): unknown => (isDate(answer) ? dayOf(answer) : answer);
  const answer = call(context, 'RECOVERY_DATE', args);
  return Array.isArray(answer) ? (answer as unknown[][]).map((row) => [...row].map(iso)) : iso(answer);
};
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('every vector', () => {
  const more = ({ input }: (typeof chances)[number]): unknown[] => [input.unit ?? '', input.elevationGainM ?? '', input.rpe ?? ''];
  test.each(chances)('$name', (vector) => {
    const { distance, type, descents = '', age = '' } = vector.input;
    if (vector.chance !== undefined) return expect(days(distance, type, ...more(vector), vector.chance, descents, age)).toBe(vector.expect.recoveryDays);
    for (const [clock, share] of Object.entries(vector.expect.shares)) expect(chance(distance, type, vector.onDay, clock, ...more(vector), descents, age), clock).toBe(share);
  });
  test('in one range, each in its row', () => {
    const given = chances.flatMap((vector) =>
      vector.onDay === undefined
        ? []
        : (Object.entries(vector.expect.shares) as [terms.Clock | 'full', number][]).map(([clock, share]) => ({ ...vector.input, onDay: vector.onDay, clock, share })),
    );
    expect(given.length).toBeGreaterThan(100);
    const of = (field: keyof (typeof given)[number]): unknown[][] => column(...given.map((one) => one[field] ?? ''));
    expect(chance(of('distance'), of('type'), of('onDay'), of('clock'), of('unit'), of('elevationGainM'), of('rpe'), of('descents'), of('age'))).toEqual(of('share'));
  });
});

describe('RECOVERY_CHANCE', () => {
  // marathon: performance 14 (7-28). Day 21: (ln 21.5 - ln 14.5) × 1.2816 / (ln 28.5 - ln 14.5) = 0.747, Phi 0.77
  test('one run, some days; some runs, one day', () => {
    expect(chance('marathon', 'race', 21)).toBe(0.77);
    expect(chance('marathon', 'race', column(7, 14, 21, 28))).toEqual(column(0.1, 0.5, 0.77, 0.9));
    expect(chance(column(10, 'marathon'), 'race', 6)).toEqual(column(0.9, 0.06)); // 10 km: 3 (2-6); marathon: (ln 6.5 - ln 14.5) × 1.2816 / (ln 14.5 - ln 7.5) = -1.560, Phi 0.06
    expect(chance('marathon', 'race', [[7, 14, 28]])).toEqual([[0.1, 0.5, 0.9]]);
  });
  test('by each clock, in a range; blank is full, the last of the three', () => {
    // day 5: soreness 3.2 (2-5.35), muscle 2.6 (1-10), as the vector of that day has it
    expect(chance('marathon', 'race', 5, [['soreness', 'muscle', 'performance', 'full', '']])).toEqual([[0.87, 0.73, 0.03, 0.03, 0.03]]);
    expect(chance('marathon', 'race', 5, ' Soreness ')).toBe(0.87);
  });
  test('blank: no distance, no day, no recovery need', () => {
    expect(chance(column('Distance', 10, '', 10, 'rest', 8), column('Type', 'race', 'race', 'race', '', 'ride'), column('Days', 3, 3, '', 3, 3))).toEqual(
      column('', 0.5, '', '', '', ''),
    );
    expect(chance('', 'race', 3)).toBe('');
    expect(chance(10, 'race', '')).toBe('');
    expect(chance(column('abc', 'abc'), 'race', column('', 3))).toEqual([[''], [expect.stringMatching(/^The distance cannot be read: "abc"/)]]); // nothing is asked of the first
  });
  test('never 0 and never 1', () => expect(chance(5, 'race', column(0, 365))).toEqual(column(0.01, 0.99)));
  test('a day that is none is refused, alone by an error and in a range in its own cell', () => {
    const message = (received: string): string => `days: The parameter has an invalid value: ${received}. Expected whole days after the run, from 0 to 365.`;
    for (const [day, received] of [
      [1.5, '1.5'],
      [-1, '-1'],
      [366, '366'],
      ['soon', '"soon"'],
      [true, 'true'],
      [new Date(2026, 9, 18), '"a date"'],
      ['#N/A', '"#N/A"'],
    ] as const) {
      expect(() => chance(10, 'race', day)).toThrow(message(received));
      expect(chance(10, 'race', column(3, day)), received).toEqual(column(0.5, message(received)));
    }
    expect(chance(10, 'race', '3')).toBe(0.5); // figures held as text are figures
  });
  test('a clock that is none gets the nearest', () => {
    expect(() => chance(10, 'race', 3, 'sorenes')).toThrow(
      'clock: The parameter has an invalid value: "sorenes". Did you mean "soreness"? Expected one of full, soreness, muscle, performance.',
    );
    expect(chance(10, 'race', 3, column('full', 'musle'))).toEqual([[0.5], [expect.stringContaining('Did you mean "muscle"?')]]);
    expect(() => chance(10, 'race', 3, 'hard-session')).toThrow('Expected one of full, soreness, muscle, performance.');
  });
  test('a title gives the unit, and 10,000 rows are answered in order', () => {
    expect(chance(column('Miles', 26.2), column('Type', 'race'), 14)).toEqual(column('', 0.5));
    const asked = Array.from({ length: 10_000 }, (_, row) => row % 4);
    const answer = chance(column(...asked.map(() => 10)), 'race', column(...asked)) as unknown[][];
    expect(answer.slice(0, 4)).toEqual(column(0.01, 0.01, 0.1, 0.5)); // 10 km: 3 (2-6)
    for (let row = 0; row < answer.length; row++) if (answer[row]![0] !== answer[row % 4]![0]) throw new Error(`row ${row}`);
  });
});

describe('[chance]', () => {
  test('days: a share, a cell of percent, a range, blank for half', () => {
    // marathon: ln 14.5 + 0.8416 / 1.2816 × (ln 28.5 - ln 14.5) = 3.1179; e to that, less 0.5 = 22.10
    expect(days('marathon', 'race', '', '', '', 0.8)).toBe(22);
    expect(days('marathon', 'race', '', '', '', column(0.5, 0.9, ''))).toEqual(column(14, 28, 14));
    expect(days(column(5, 'marathon'), 'race', '', '', '', column(0.9, 0.8))).toEqual(column(4, 22)); // 5 km: late is 4
    expect(sheetOf([['=RECOVERY_DAYS("marathon", "race", "", "", "", 90%)']]).at(0, 0)).toBe(28);
  });
  test('bad values: beside the row, with what was meant', () => {
    const message = 'chance: The parameter has an invalid value: 0.95. Expected a number from 0.5 to 0.9.';
    expect(() => days(10, 'race', '', '', '', 0.95)).toThrow(message);
    expect(days(10, 'race', '', '', '', column(0.95, 0.5))).toEqual(column(message, 3));
    for (const percent of [90, '90', '90 %', '90%']) expect(() => days(10, 'race', '', '', '', percent)).toThrow('Write "0.9".');
    for (const none of [0.4, 0, 1, 'most', true]) expect(() => days(10, 'race', '', '', '', none)).toThrow('Expected a number from 0.5 to 0.9.');
  });
  test('dates: with full, or no milestone named; with another one the cell says why not', () => {
    const asked = (milestone: unknown, share: unknown): unknown => date('2026-10-18', 'marathon', 'race', milestone, '', '', share);
    expect(asked('full', 0.8)).toBe('2026-11-09'); // 22 days
    expect(asked('', 0.9)).toBe('2026-11-15'); // 28 days
    for (const milestone of ['easy-run', 'long-run', 'hard-session'])
      expect(() => asked(milestone, 0.8)).toThrow(`The parameter has an invalid value: chance goes with full, not with ${milestone}.`);
    expect(asked(column('full', 'hard-session', 'long-run'), column(0.9, 0.5, ''))).toEqual([
      ['2026-11-15'],
      ['The parameter has an invalid value: chance goes with full, not with hard-session.'],
      ['2026-10-28'], // muscle late: 10 days
    ]);
    expect(() => asked('longrun ', 0.95)).toThrow('Expected a number from 0.5 to 0.9.');
    expect(() => asked('lon-run', '')).toThrow('Did you mean "long-run"?');
  });
});

describe('RPE, descents and age, where they stand', () => {
  test('RECOVERY_DAYS', () => {
    expect(days(5, 'easy', '', '', '', '', column('', 'usual', 'unaccustomed'))).toEqual(column(1, 1, 7)); // easy 0.7, an unaccustomed descent 7
    expect(days(5, 'downhill', '', '', '', '', column('', 'recent'))).toEqual(column(7, 3)); // unaccustomed unless said; habituated 2.75
    // a trail race of 60 km without climb: performance 16.09 (7.93-30.32), from 45 on late × 1.2 = 36.39
    expect(days(60, 'trail-race', '', 0, '', 0.9, '', column(44, 45))).toEqual(column(30, 36));
    expect(() => days(5, 'easy', '', '', '', '', 'unacustomed')).toThrow('Did you mean "unaccustomed"?');
    expect(days(5, 'easy', '', '', '', '', '', column(9, 30))).toEqual([
      [expect.stringMatching(/^The age is out of range or not a number: 9\. Expected years from 10 to 100\.$/)],
      [1],
    ]);
  });
  test('RECOVERY_DATE', () => {
    expect(date('2026-10-18', 60, 'trail-race', '', '', 0, 0.9, '', '', 45)).toBe('2026-11-23'); // 36 days
    expect(date('2026-10-18', 'marathon', 'race', '', '', '', '', 6)).toBe('2026-10-28'); // 14 × 0.7 = 9.8
    expect(date('2026-10-18', 5, 'easy', 'hard-session', '', '', '', '', 'unaccustomed')).toBe('2026-10-23'); // soreness and muscle 5
  });
  test('RECOVERY_CHANCE', () => {
    // half marathon, muscle 2 (0.8-4): (ln 1.5 - ln 2.5) × 1.2816 / (ln 2.5 - ln 1.3) = -1.001, Phi 0.16; × 0.7 = 1.4 (0.56-2.8): (ln 1.5 - ln 1.9) × 1.2816 / (ln 1.9 - ln 1.06) = -0.519, Phi 0.30
    expect(chance(21.1, 'race', 1, 'muscle', '', '', '', column('usual', 'recent'))).toEqual(column(0.16, 0.3));
    expect(chance(60, 'trail-race', 33, '', '', 0, '', '', column(44, 45))).toEqual(column(0.93, 0.87)); // the vectors of both
    expect(chance('marathon', 'race', 10, '', '', '', 6)).toBe(0.51); // 9.8 (4.9-19.6): (ln 10.5 - ln 10.3) × 1.2816 / (ln 20.1 - ln 10.3) = 0.037
  });
});
