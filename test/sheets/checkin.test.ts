// How a runner feels, through the built add-on: in an empty JavaScript context, in a spreadsheet engine, and beside what core and the API say of the same check-ins.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, milestoneOf, parsePlan, planAfter, recoveryAfter, parseRun, redFlags, tellPlan, tellRecovery, terms, type ToldPlan } from '../../core/index.ts';
import { serve, type Server } from '../api/workerd.ts';
import { checkIns as vectors } from '../vectors.ts';
import { call, dayOf, isDate, loadBundle } from './bundle.ts';
import { bookOf, sheetOf } from './sheet.ts';

const context = loadBundle();
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const iso = (cell: unknown): unknown => (isDate(cell) ? dayOf(cell) : cell);
const table = (name: string, args: readonly unknown[]): unknown[][] => {
  const answer = call(context, name, args);
  return Array.isArray(answer) ? (answer as unknown[][]).map((row) => [...row].map(iso)) : [[answer]];
};
/** Of the marathon of 18 October 2026. */
const felt = (...rest: readonly unknown[]): unknown[][] => table('RECOVERY_CHECKIN', ['marathon', 'race', '2026-10-18', ...rest]);
const rowOf = (rows: readonly unknown[][], about: string): unknown[] | undefined => rows.find(([first]) => first === about);
const notesOf = (rows: readonly unknown[][]): unknown[] => rows.filter(([about]) => about === 'note').map(([, , text]) => text);
const titles = ['About', 'Date', 'What', 'At most', 'Why'];

/** What hints at a day: a Date, a day as text, a day of the countdown. */
const datesIn = (rows: readonly unknown[][]): unknown[] => rows.flat().filter((cell) => isDate(cell) || typeof cell === 'number' || /\d{4}-\d\d|\bday \d/.test(String(cell)));

describe('RECOVERY_CHECKIN', () => {
  test('the day of the last check-in, the dates from then on, and what each check-in did', () => {
    // marathon, balanced: first run day 3, hard 10, full 14; soreness 4 on day 3 holds its run and, until day 5, hard ones: the next day of running is 5
    const rows = felt('2026-10-21', 4, 2, 'slept badly');
    expect(rows[0]).toEqual(titles);
    expect(rows[1]!.slice(0, 2)).toEqual(['day 3: no impact', '2026-10-21']);
    expect(rowOf(rows, 'first easy run')!.slice(1, 3)).toEqual(['2026-10-23', 'day 5']);
    expect(rowOf(rows, 'next hard session')!.slice(1, 3)).toEqual(['2026-10-28', 'day 10']);
    expect(rowOf(rows, 'fully recovered')!.slice(1, 3)).toEqual(['2026-11-01', 'day 14']);
    expect(rowOf(rows, 'next run')!.slice(1, 4)).toEqual(['2026-10-23', 'day 5: easy', '30 min run or 45 min without impact']);
    expect(rows.filter(([about]) => about === 'check-in').map((row) => row.slice(1, 3))).toEqual([
      ['2026-10-21', 'no run for 1 day, no hard session for 2 days'],
      ['2026-10-21', 'no hard session for 1 day'],
    ]);
    expect(rows.at(-1)![2]).toMatch(/^Rules 2026\.\d+, balanced approach, no end of a season\. Training information/);
    for (const row of rows) expect(row).toHaveLength(titles.length);
  });
  test('columns, with titles, blank rows and an open end; serial numbers, Dates and text as days', () => {
    const long = (...cells: readonly unknown[]): unknown[][] => column(...cells, ...Array.from({ length: 500 - cells.length }, () => ''));
    const one = felt(column('2026-10-21', '2026-10-24'), column(4, 2), column(2, 0), column('slept badly', 'ok'));
    expect(one[1]![0]).toMatch(/^day 6: /);
    for (const [days, sore, tired, said] of [
      [
        ['Date', 46316, '', new Date(2026, 9, 24)],
        ['Soreness', 4, '', 2],
        ['Fatigue', 2, '', 0],
        ['Flags', 'slept badly', '', 'ok'],
      ],
      [
        ['Anna', 'Day', '21.10.2026', 46319.5],
        ['', 'Sore', 4, 2],
        ['', 'Tired', 2, 0],
        ['', 'How', 'slept badly', 'ok'],
      ],
      [
        ['', 'Datum', '21/10/2026', '24/10/2026'],
        ['', 'Muskelkater', '4', '2'],
        ['', '', '2', '0'],
        ['', 'Illness', 'slept badly', 'ok'],
      ],
    ] as const)
      expect(felt(long(...days), long(...sore), long(...tired), long(...said)), JSON.stringify(days)).toEqual(one);
  });
  test('a single cell beside a column is that of every row; flags may be left out', () => {
    expect(felt(column('2026-10-21', '2026-10-22'), 4, 2)).toEqual(felt(column('2026-10-21', '2026-10-22'), column(4, 4), column(2, 2), ''));
    expect(felt([['2026-10-21']], [[4]], [[2]], [['']])).toEqual(felt('2026-10-21', 4, 2));
  });
  test('the order of the rows does not matter, the last day speaks', () => {
    const down = felt(column('2026-10-21', '2026-10-25'), column(4, 1), 2);
    expect(felt(column('2026-10-25', '2026-10-21'), column(1, 4), 2)).toEqual(down);
    expect(down[1]![0]).toMatch(/^day 7: /);
  });
  test('beyond the end of the plan the last day speaks', () =>
    expect(felt('2026-12-01', 0, 0)[1]!.slice(0, 2)).toEqual([`day 44: ${terms.phases['race-ready'].label}`, '2026-12-01']));
  test('blank: no distance, no day of the run, a type without a recovery need', () => {
    expect(call(context, 'RECOVERY_CHECKIN', ['', 'race', '2026-10-18', '2026-10-21', 4, 2])).toBe('');
    expect(call(context, 'RECOVERY_CHECKIN', ['marathon', 'race', '', '2026-10-21', 4, 2])).toBe('');
    expect(call(context, 'RECOVERY_CHECKIN', [30, 'ride', '2026-10-18', '2026-10-21', 4, 2])).toBe('');
  });
  test('no check-in yet: the plan as it is', () => {
    const rows = felt(column('Date', '', ''), column('Soreness', '', ''), column('Fatigue', '', ''), column('Flags', '', ''));
    expect(rows.map(([about]) => about)).toEqual(['About', 'no check-in yet', 'first easy run', 'next long run', 'next hard session', 'fully recovered', 'note']);
    expect(rowOf(rows, 'fully recovered')![1]).toBe('2026-11-01');
  });
  test('rows without a day are passed over, and named in one note where something stands in them', () => {
    const rows = felt(column('2026-10-21', '', 0, false, ''), column(4, 3, 9, '', ''), 2, column('', 'poor sleep', '', 'tierd', ''));
    expect(rowOf(rows, 'next hard session')).toEqual(rowOf(felt('2026-10-21', 4, 2), 'next hard session'));
    expect(notesOf(rows)[0]).toBe('Without a day: rows 2 to 4 of the range. Only what stops a plan was read there.');
    expect(notesOf(rows)).toHaveLength(2);
    const apart = felt(column('2026-10-21', '', '', ''), column(4, 3, '', 1), 2);
    expect(notesOf(apart)[0]).toBe('Without a day: 2 of the rows 2 to 4 of the range. Only what stops a plan was read there.');
    expect(notesOf(felt('', 4, 2))[0]).toBe('on_date is blank: only what stops a plan was read.');
    expect(notesOf(felt(column('2026-10-21', false, 0), column(4, 0, 0), column(2, 0, 0), column('', false, false)))).toHaveLength(1); // unticked, and formulas of blank cells
  });
  test('rows before the run, and more than a year after it, are left out with one note', () => {
    const rows = felt(column('2026-10-01', '2026-10-21', '2027-10-19'), column(9, 4, 9), 2, column('fever', '', 'chest pain'));
    expect(rows.slice(1, -2)).toEqual(felt('2026-10-21', 4, 2).slice(1, -1));
    expect(notesOf(rows)[0]).toBe('Left out, since before the run or more than a year after it: 2 of the rows 1 to 3 of the range.');
    expect(() => felt('2026-10-17', 1, 1)).toThrow(/^on_date: .*"2026-10-17"\. Expected a day from 2026-10-18, that of the run, to 2027-10-18\.$/);
  });
  test('more rows than a year has days', () => {
    const days = Array.from({ length: 367 }, (_, day) => addDays('2026-10-18', day % 366));
    expect(() => felt(column(...days), 0, 0)).toThrow('on_date: at most 366 check-ins; 367 rows have a day.');
    expect(felt(column(...days), 0, 0, column('chest pain', ...days.slice(1).map(() => '')))[1]![0]).toBe('stopped');
  });
  test('what lies behind is done, and what comes next is named', () => {
    const rows = felt(column('2026-10-21', '2026-10-29'), column(1, 1), 1);
    expect(rowOf(rows, 'first easy run')!.slice(1, 3)).toEqual(['2026-10-21', 'done (day 3)']);
    expect(rowOf(rows, 'fully recovered')!.slice(1, 3)).toEqual(['2026-11-01', 'day 14']);
    expect(rowOf(rows, 'next run')![1]).toBe('2026-10-30');
    expect(rowOf(felt('2026-10-18', 1, 1), `day 0: rest`)![3]).toBe('no training');
    expect(felt('2026-12-01', 0, 0)[1]![3]).toBe('as usual');
    expect(rowOf(felt('2026-12-01', 0, 0), 'next run')).toBeUndefined();
  });
  test('a sign after the end of the countdown is said not to count', () => {
    expect(notesOf(felt(column('2026-10-21', '2026-11-15'), 1, column(1, 8)))[0]).toBe('Not counted, since the countdown was over: what was felt on day 28.');
    expect(notesOf(felt('2026-11-15', 1, 2))).toHaveLength(1);
  });
  test('the longest column that a year of check-ins fills', () => {
    const days = Array.from({ length: 366 }, (_, day) => addDays('2026-10-18', day));
    expect(felt(column(...days), 0, 0)[1]![0]).toBe(`day 365: ${terms.phases['race-ready'].label}`);
  });
});

describe('a stopped plan holds no date, no day and no milestone', () => {
  test.each(redFlags.map(({ id, label }) => [id, label] as const))('%s', (id, label) => {
    for (const word of [id, label, `poor sleep, ${id}`]) {
      const rows = felt(column('2026-10-21', '2026-10-22'), column(4, 0), 2, column(word, 'ok'));
      expect(rows).toHaveLength(3);
      expect(datesIn(rows)).toEqual([]);
      expect(rows.map(([about]) => about)).toEqual(['About', 'stopped', 'note']);
    }
  });
  test('joint pain, until a later day without it', () => {
    const rows = felt(column('2026-10-21', '2026-10-22'), 0, 0, column('knee pain', ''));
    expect(rowOf(rows, 'stopped')![2]).toMatch(/^Joint pain: no run until .*Write "pain-free" in the flags of the first day without it\.$/);
    expect(datesIn(rows)).toEqual([]);
    expect(rowOf(felt(column('2026-10-21', '2026-10-22'), 0, 0, column('knee pain', 'no knee pain')), 'stopped')).toBeUndefined();
    expect(rowOf(felt(column('2026-10-21', '2026-10-21'), 0, 0, column('knee pain', 'pain-free')), 'stopped')).toBeDefined(); // on the same day the worse counts
  });
  test('soreness far beyond the slow end of its clock', () => {
    const rows = felt('2026-11-15', 5, 0);
    expect(rowOf(rows, 'stopped')![2]).toMatch(/See a physician before you train again\.$/);
    expect(datesIn(rows)).toEqual([]);
  });
  test('a sign of urgency stops even where nothing counts down', () => {
    expect(table('RECOVERY_CHECKIN', [30, 'ride', '2026-10-18', '2026-10-21', 0, 0, 'chest pain'])[1]![2]).toContain('emergency');
  });
});

describe('no slip elsewhere hides what stops a plan', () => {
  const emergency = /Call the emergency number now\.$/;
  const hidden: readonly (readonly [slip: string, rest: readonly unknown[], note: RegExp])[] = [
    ['another row', [column('2026-10-21', '2026-10-22'), 1, 1, column('chest pain', 'tierd')], /^Row 2 of the range, flags: .*"tierd"\. Write it as fatigue, from 0 to 10\./],
    ['the same cell', ['2026-10-21', 1, 1, 'chest pain, tierd'], /^flags: .*"tierd"/],
    ['the same clause', ['2026-10-21', 1, 1, 'chest pain since the tunnel'], /^flags: .*"chest pain since the tunnel"/],
    ['words between', ['2026-10-21', 1, 1, 'my chest really hurts'], /^flags: /],
    ['a question', ['2026-10-21', 1, 1, 'chest pain?'], /^flags: /],
    ['soreness 11', ['2026-10-21', 11, 1, 'chest pain'], /^soreness: .*: 11\./],
    ['a day that is none', ['yesterday', 1, 1, 'chest pain'], /^on_date: The date cannot be read/],
    ['a single day before the run', ['2026-10-17', 1, 1, 'chest pain'], /^on_date: /],
    ['no day', ['', 1, 1, 'chest pain'], /^on_date is blank/],
    ['a row without a day', [column('2026-10-21', ''), 1, 1, column('', 'chest pain')], /^Without a day: row 2 of the range\./],
  ];
  test.each(hidden)('%s', (_, rest, note) => {
    const rows = felt(...rest);
    expect(rows[1]!.slice(0, 2)).toEqual(['stopped', '']);
    expect(rows[1]![2]).toMatch(emergency);
    expect(notesOf(rows)[0]).toMatch(note);
    expect(rows.filter(([about]) => about !== 'note')).toHaveLength(2);
  });
  test.each([
    ['a blank distance', '', 'race', '2026-10-18', /^The distance is missing/],
    ['a distance that is none', 'abc', 'race', '2026-10-18', /^The distance cannot be read/],
    ['a type that is none', 10, 'qqq', '2026-10-18', /^The type is unknown/],
    ['a blank day of the run', 10, 'race', '', /^The date is missing/],
  ] as const)('%s', (_, distance, type, date, note) => {
    const rows = table('RECOVERY_CHECKIN', [distance, type, date, column('2026-10-21', '2026-10-22'), 1, 1, column('Brustschmerzen', '')]);
    expect(rows[1]![2]).toMatch(emergency);
    expect(notesOf(rows)[0]).toMatch(note);
  });
  test('joint pain without a later day that is certainly free of it', () => {
    const stops = (...flags: readonly string[]): boolean => felt(column('2026-10-21', '2026-10-22', '2026-10-23'), 1, 1, column(...flags))[1]![0] === 'stopped';
    expect(stops('knee pain', 'xyz', '')).toBe(true);
    expect(stops('knee pain', '', 'pain-free, xyz')).toBe(true);
    expect(() => stops('knee pain', 'pain-free', 'xyz')).toThrow(/"xyz"/);
    expect(() => stops('no chest pain', 'not sure: chest pain', '')).toThrow(/^Row 2/);
    expect(felt(column('2026-10-21', ''), 1, 1, column('', 'knee pain'))[1]![0]).toBe('stopped'); // nobody knows that it is over
  });
  test('names of emergencies beside any slip', () => {
    const urgent = redFlags.filter(({ urgency }) => urgency === 'emergency').map(({ id }) => id.replace(/-/g, ' '));
    fc.assert(
      fc.property(fc.constantFrom(...urgent), fc.stringMatching(/^[qxz][a-z]{2,6}$/), fc.constantFrom(', ', ' and ', ' ', '\n'), (flag, slip, between) => {
        for (const text of [flag + between + slip, slip + between + flag]) expect(felt('2026-10-21', 1, 1, text)[1]![2], text).toMatch(emergency);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of seven languages', () => {
  const stopped: readonly string[] = ['fever', 'Fieber', 'fièvre', 'fiebre', 'febbre', 'febre', 'gorączka'];
  test.each(stopped)('%s stops', (word) => expect(felt('2026-10-21', 0, 0, word)[1]!.slice(0, 3)).toEqual(['stopped', '', 'Fever: See a physician before you train again.']));
  const slept: readonly string[] = ['slept badly', 'schlecht geschlafen', 'mal dormi', 'dormí mal', 'dormito male', 'dormi mal', 'źle spałem'];
  test.each(slept)('%s holds the hard session of that day', (word) => expect(felt('2026-10-28', 0, 0, word)).toEqual(felt('2026-10-28', 0, 0, 'poor sleep')));
  const well: readonly string[] = ['no fever', 'kein Fieber', 'pas de fièvre', 'sin fiebre', 'senza febbre', 'sem febre', 'bez gorączki'];
  test.each(well)('%s does nothing', (word) => expect(felt('2026-10-28', 0, 0, word)).toEqual(felt('2026-10-28', 0, 0)));
});

describe('what cannot be read is refused, with its row', () => {
  const refused: readonly (readonly [name: string, rest: readonly unknown[], message: RegExp])[] = [
    [
      'a word that is not known, with what was meant',
      ['2026-10-21', 4, 2, 'poor slep'],
      /^flags: The parameter has an invalid value: "poor slep"\. Did you mean "poor sleep"\? Expected one of poor sleep, low mood/,
    ],
    ['the same in a row', [column('2026-10-21', '2026-10-22'), 1, 1, column('ok', 'tierd')], /^Row 2 of the range, flags: .*"tierd"/],
    ['a number as a flag', ['2026-10-21', 4, 2, 3], /^flags: .*: 3\. Expected/],
    ['a checkbox as a flag', ['2026-10-21', 4, 2, true], /^flags: .*: true\. Expected/],
    ['an error of a cell', ['2026-10-21', 4, 2, '#N/A'], /^flags: .*"#N/],
    ['soreness beyond 10', [column('2026-10-21', '2026-10-22'), column(4, 11), 2], /^Row 2 of the range, soreness: .*: 11\. Expected a number from 0 to 10\.$/],
    ['a word as fatigue', ['2026-10-21', 4, 'much'], /^fatigue: .*"much"/],
    ['a day that is none', [column('2026-10-21', 'yesterday'), 1, 1], /^Row 2 of the range, on_date: The date cannot be read: "yesterday"/],
    [
      'a day that is none, in the first row, beside a sign',
      [column('abc', '2026-10-22'), 1, 1, column('poor sleep', '')],
      /^Row 1 of the range, on_date: The date cannot be read: "abc"/,
    ],
    ['a day that may be two', ['3/4/2027', 1, 1], /^on_date: The date is ambiguous.*2027-04-03 or 2027-03-04/],
    [
      'columns of different length',
      [column('2026-10-21', '2026-10-22'), column(4), column(1, 2, 3)],
      /^The columns must have the same number of rows: on_date has 2, fatigue has 3\.$/,
    ],
    ['a range of two columns', [[['2026-10-21', 4]], 1, 1], /^on_date must be one column, such as A2:A: it is 1 × 2\.$/],
  ];
  test.each(refused)('%s', (_, rest, message) => expect(() => felt(...rest)).toThrow(message));
  test('the run itself', () => {
    expect(() => table('RECOVERY_CHECKIN', ['abc', 'race', '2026-10-18', '2026-10-21', 1, 1])).toThrow(/^The distance cannot be read: "abc"/);
    expect(() => table('RECOVERY_CHECKIN', [column(10, 20), 'race', '2026-10-18', '2026-10-21', 1, 1])).toThrow(
      'This function takes one run: give single cells, not a range of 2 × 1.',
    );
  });
  test('any word that is not known', () => {
    const unknown = fc.stringMatching(/^[qxzj][a-z]{3,9}$/).filter((word) => !/(schmerz(en)?|beschwerden|probleme)$/.test(word));
    fc.assert(
      fc.property(unknown, fc.constantFrom('', 'poor sleep, ', 'no '), (word, before) => {
        expect(() => felt('2026-10-21', 0, 0, before + word)).toThrow(/^flags: The parameter has an invalid value/);
      }),
      { numRuns: 200 },
    );
  });
});

// ---- the same answer as core and as the API -------------------------------------------------------------------------

type Given = { day: number; soreness?: number; fatigue?: number; poorSleep?: boolean; lowMood?: boolean; hrvBelowBaseline?: boolean; jointPain?: boolean; redFlags?: string[] };
const inWords = ({ poorSleep, lowMood, hrvBelowBaseline, jointPain, redFlags: raised = [] }: Given): string => {
  const said = (value: boolean | undefined, yes: string, no: string): string[] => (value === undefined ? [] : [value ? yes : no]);
  return [
    ...said(poorSleep, 'poor sleep', 'slept well'),
    ...said(lowMood, 'low mood', 'good mood'),
    ...said(hrvBelowBaseline, 'low HRV', 'HRV ok'),
    ...said(jointPain, 'joint pain', 'pain-free'),
    ...raised,
  ].join(', ');
};
const date = '2026-10-18';
const cases = vectors.filter(({ input, checkIns }) => Object.keys(input).every((name) => ['distance', 'type', 'unit', 'elevationGainM'].includes(name)) && checkIns.length > 0);
const asked = ({ input, checkIns }: (typeof cases)[number]): unknown[][] => {
  const all = checkIns as Given[];
  const of = (cell: (one: Given) => unknown): unknown[][] => column(...all.map((one) => cell(one) ?? ''));
  const { distance, type, unit = '', elevationGainM = '' } = input;
  return table('RECOVERY_CHECKIN', [
    distance,
    type,
    date,
    of((one) => addDays(date, one.day)),
    of((one) => one.soreness),
    of((one) => one.fatigue),
    of(inWords),
    unit,
    elevationGainM,
  ]);
};

/** The table as it follows from a plan. */
function expectedOf(plan: ToldPlan, checkIns: readonly Given[]): unknown[][] {
  if (plan.stopped) return [['stopped', '', expect.stringContaining(plan.stopped.text), '', plan.stopped.why]];
  const last = Math.max(...checkIns.map(({ day }) => day));
  const today = plan.days[Math.min(last, plan.days.length - 1)]!;
  const next = plan.days.find(({ day, limit }) => day > last && limit.runMinutes !== 0);
  return [
    [`day ${last}: ${terms.phases[today.phase].label}`, addDays(date, last), today.does, expect.any(String), today.why],
    ...(next ? [['next run', addDays(date, next.day), `day ${next.day}: ${terms.phases[next.phase].label}`, expect.any(String), '']] : []),
    ...(Object.keys(terms.milestones) as terms.Milestone[]).map((id) => {
      const { days } = milestoneOf(plan.milestones, id)!;
      return [terms.milestones[id].label, addDays(date, days), days < last ? `done (day ${days})` : `day ${days}`, '', ''];
    }),
    ...plan.checkIns.map(({ day, ruleId }) => ['check-in', addDays(date, day), expect.any(String), '', expect.stringContaining(`[${ruleId}]`)]),
  ];
}

describe('every check-in of the vectors', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve()));
  afterAll(() => server.stop());

  test.each(cases)('$name', async (vector) => {
    const { input, checkIns } = vector;
    const read = parsePlan({ ...input, date, checkIns });
    if (!read.ok) throw new Error('not accepted by core');
    const rows = asked(vector).slice(1);
    const wanted = expectedOf(tellPlan(planAfter(read.value.run, read.value.options)), checkIns as Given[]);
    expect(rows.slice(0, wanted.length)).toEqual(wanted);
    for (const [about, , , most] of rows) if (/^day |^next run/.test(String(about))) expect(most, String(about)).not.toBe('');
    expect(rows.slice(wanted.length).every(([about]) => about === 'note')).toBe(true);
    const body = JSON.stringify({
      run: input,
      date,
      checkIns: (checkIns as Given[]).map((one) => ({ day: one.day, soreness: one.soreness, fatigue: one.fatigue, flags: inWords(one) })),
    });
    const response = await server.fetch('/v1/plan', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { reasons, ...answer } = (await response.json()) as Omit<ToldPlan, 'days'> & {
      days: (ToldPlan['days'][number] & { reasonId: string })[];
      reasons: { ruleId: string; why: string }[];
    };
    const days = answer.days.map((day) => ({ ...day, why: reasons.find(({ ruleId }) => ruleId === day.reasonId)!.why }));
    expect(expectedOf({ ...answer, days }, checkIns as Given[])).toEqual(wanted);
  });
});

// ---- in a spreadsheet -----------------------------------------------------------------------------------------------

describe('in a spreadsheet', () => {
  const log = (...rows: readonly (readonly unknown[])[]) =>
    bookOf({
      Plan: [['=RECOVERY_CHECKIN("marathon", "race", DATE(2026, 10, 18), Log!A1:A6, Log!B1:B6, Log!C1:C6, Log!D1:D6)']],
      Log: [['Date', 'Soreness', 'Fatigue', 'How'], ...rows],
    });
  const days: readonly (readonly unknown[])[] = [
    [new Date(2026, 9, 21), 4, 2, 'slept badly'],
    ['', '', '', ''],
    ['2026-10-23', 1, 1, ''],
    ['', '', '', ''],
    ['', '', '', ''],
  ];
  test('a log of its own, with titles and blank rows', () => {
    const book = log(...days);
    expect([0, 1, 2, 3, 4].map((at) => book.at(0, at))).toEqual(titles);
    expect(book.at(1, 0)).toBe('day 5: easy');
    expect(book.engine.numberToDate(book.at(2, 1) as number)).toMatchObject({ year: 2026, month: 10, day: 25 });
    expect([0, 2].map((at) => book.at(2, at))).toEqual(['next run', 'day 7: easy']);
  });
  test('a fever that is typed in stops it at once', () => {
    const book = log(...days);
    book.engine.setCellContents({ sheet: 1, row: 3, col: 3 }, [["'Fieber"]]);
    expect([0, 1, 2].map((at) => book.at(1, at))).toEqual(['stopped', '', 'Fever: See a physician before you train again.']);
    for (let row = 0; row < 10; row++) for (let at = 0; at < 5; at++) expect(typeof (book.at(row, at) ?? '')).toBe('string');
  });
  test('a slip is the sentence of the cell', () => {
    const book = log(...days);
    book.engine.setCellContents({ sheet: 1, row: 3, col: 3 }, [["'poor slep"]]);
    expect(String(book.at(0, 0))).toMatch(/^#VALUE!: Row 4 of the range, flags: .*Did you mean "poor sleep"\?/);
  });
});

// ---- advice ---------------------------------------------------------------------------------------------------------

/** Core lists all who speak of it; in a cell those who claim it stand first. */
const whoSays = ({ standing, sources, ruleId }: ReturnType<typeof tellRecovery>['advice'][number]): string => {
  const names = sources.map(({ source }) => source);
  if (standing !== 'claimed' && standing !== 'contradicted') return names.join('; ');
  const claims = names.filter((name) => /^article \d$/.test(name) && (ruleId !== 'claimed-faster-recovery' || name !== 'article 3'));
  const others = names.filter((name) => !claims.includes(name));
  const beside = others.length === 0 ? '' : `; ${standing === 'claimed' ? 'measured' : 'against it'}: ${others.join('; ')}`;
  return `claimed by ${claims.length === 1 ? 'article' : 'articles'} ${claims.map((name) => name.slice(-1)).join(', ')}${beside}`;
};

describe('RECOVERY_ADVICE', () => {
  const order = Object.values(terms.standings).map(({ label }) => label as string);
  test.each([
    ['marathon', 'race'],
    [10, 'easy'],
    [171, 'trail-race'],
    [5, 'intervals'],
    [42.2, 'long'],
  ] as const)('%s %s: the advice of core, by its standing', (distance, type) => {
    const rows = table('RECOVERY_ADVICE', [distance, type]);
    const run = parseRun({ distance, type });
    if (!run.ok) throw new Error('not accepted by core');
    const { advice, warnings, rulesVersion, notice } = tellRecovery(recoveryAfter(run.value));
    expect(rows[0]).toEqual(['Standing', 'What', 'Basis', 'Certainty', 'Who says so', 'Rule']);
    expect(notesOf(rows.map(([about, text]) => [about, '', text]))).toEqual([...warnings.map(({ text }) => text), `Rules ${rulesVersion}. ${notice}`]);
    const shown = rows.slice(1, -1 - warnings.length);
    expect(new Set(shown.map((row) => row.join('|')))).toEqual(
      new Set(
        advice.map((one) =>
          [terms.standings[one.standing].label, one.text, one.standing === 'contradicted' ? `${one.basis} (against)` : one.basis, one.certainty, whoSays(one), one.ruleId].join(
            '|',
          ),
        ),
      ),
    );
    for (const { standing, ruleId, sources } of advice) {
      const said = String(shown.find((row) => row[5] === ruleId)![4]);
      for (const { source } of sources) expect(said).toContain(source.replace('article ', ''));
      expect(said.startsWith('claimed by article')).toBe(standing === 'claimed' || standing === 'contradicted');
    }
    expect(shown).toHaveLength(advice.length);
    expect(shown.map(([standing]) => order.indexOf(standing as string))).toEqual(shown.map(([standing]) => order.indexOf(standing as string)).toSorted((a, b) => a - b));
    expect(shown.some((row) => row[5] === 'advice-red-flags')).toBe(true);
  });
  test('who claims stands apart from who is against it', () => {
    const said = table('RECOVERY_ADVICE', ['marathon', 'race']).find((row) => row[5] === 'claimed-faster-recovery')!;
    expect(said[2]).toBe('measured (against)');
    expect(said[4]).toMatch(/^claimed by articles 2, 4, 5; against it: Sherman.*Zhou.*; article 3$/);
    expect(rowOf(table('RECOVERY_ADVICE', [800, 'trail-race']), 'note')![1]).toMatch(/^800 was read as 800 km/);
  });
  test('blank: no distance, no recovery need; a slip is refused', () => {
    expect(call(context, 'RECOVERY_ADVICE', ['', 'race'])).toBe('');
    expect(call(context, 'RECOVERY_ADVICE', [30, 'ride'])).toBe('');
    expect(() => call(context, 'RECOVERY_ADVICE', ['abc', 'race'])).toThrow(/^The distance cannot be read: "abc"/);
    expect(() => call(context, 'RECOVERY_ADVICE', [column(10, 20), 'race'])).toThrow('This function takes one run');
  });
  test('in a spreadsheet it spills', () => {
    const sheet = sheetOf([['=RECOVERY_ADVICE("marathon", "race")']]);
    expect(sheet.at(0, 4)).toBe('Who says so');
    expect(sheet.at(1, 0)).toBe('advised');
  });
});

describe('refusals name the argument', () => {
  const plan = ['marathon', 'race', '2026-10-18'];
  test.each([
    ['RECOVERY_PLAN', [...plan, '', '', '', '', '', 'maybe'], /^season_end: .*"maybe"\. Expected true or false\.$/],
    ['RECOVERY_PLAN', [...plan, '', '', '', 'Aufbau'], /^training_phase: .*"Aufbau"/],
    ['RECOVERY_PLAN', [...plan, '', '', '', '', 'beginner'], /^level: .*"beginner"/],
    ['RECOVERY_RUN', [10, 'intervals', 'active', 20], /^max_hr_bpm: .*: 20\. Expected beats per minute/],
    ['RECOVERY_DATE', ['2026-10-18', 10, 'race', 'soon'], /^milestone: .*"soon"/],
    ['RECOVERY_PLAN', ['abc', 'race'], /^The distance cannot be read/],
  ])('%s %j', (name, args, message) => expect(() => call(context, name, args)).toThrow(message));
  test('over a range too', () => expect(String(table('RECOVERY_RUN', [column(10, 10), 'race', '', column('', 20)])[1]![0])).toMatch(/^max_hr_bpm: /));
  test.each(['WAHR', 'VRAI', 'VERDADERO', 'VERO', 'VERDADEIRO', 'PRAWDA', 'j', true])('a season ends: %s', (word) =>
    expect(table('RECOVERY_PLAN', [...plan, '', '', '', '', '', word])).toEqual(table('RECOVERY_PLAN', [...plan, '', '', '', '', '', 'yes'])),
  );
  test.each(['FALSCH', 'FAUX', 'FALSO', 'FAŁSZ', false])('it does not: %s', (word) =>
    expect(table('RECOVERY_PLAN', [...plan, '', '', '', '', '', word])).toEqual(table('RECOVERY_PLAN', plan)),
  );
  test('every day of a plan says what it allows at most', () => {
    const rows = table('RECOVERY_PLAN', plan)
      .slice(1)
      .filter(([day]) => typeof day === 'number');
    expect(rows.map((row) => row[4])).not.toContain('');
    expect([rows[1]![4], rows.at(-1)![4]]).toEqual(['no training', 'as usual']);
  });
});
