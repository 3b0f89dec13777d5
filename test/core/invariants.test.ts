// What must hold for every run, swept over the whole domain, and fuzz of the gate.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorMessage, parseRun, recoveryAfter, recoverySummary, terms, type RecoverySummary, type Run, type RunInput, errorCodes } from '../../core/index.ts';

const trained = (Object.keys(terms.runTypes) as terms.RunType[]).filter((type) => terms.runTypes[type].kind !== 'none');
const approaches = Object.keys(terms.approaches) as terms.Approach[];
/** Every 0.1 km to 100 km, every 0.5 km to 600 km, where the last row of a ladder lies behind, and every 10 km to the limit: beyond its last row a ladder holds. */
const distances = [...steps(0, 100, 0.1), ...steps(100, 600, 0.5), ...steps(600, 1000, 10)];
/** For full answers, which carry all evidence. */
const fewer = [...steps(0, 60, 0.5), ...steps(60, 600, 2), ...steps(600, 1000, 50)];
/** After `from` up to `to`. */
function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) }, (_, index) => Math.round((from + (index + 1) * by) * 10) / 10);
}
const options: readonly RunInput[] = [
  {},
  { elevationGainM: 0 },
  { elevationGainM: 10_000 },
  { rpe: 7 },
  { rpe: 5 },
  { descents: 'recent' },
  { descents: 'unaccustomed' },
  { age: 50, rpe: 6, descents: 'recent' },
  { age: 50, descents: 'unaccustomed' },
];

function parsed(input: RunInput): Run {
  const run = parseRun(input);
  if (!run.ok) throw new Error(errorMessage(run.errors[0]));
  return run.value;
}

const three = ({ recoveryDays, range }: RecoverySummary) => [recoveryDays, range.minDays, range.maxDays];
const ranges = (summary: RecoverySummary) => [three(summary), ...summary.milestones.map(({ days, minDays, maxDays }) => [days, minDays, maxDays])];
/** Plain comparison: an expect for each of half a million runs would take minutes. */
const check = (holds: boolean, law: string, run: unknown) => {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(run)}`);
};

describe.each(options.map((option) => ({ option, name: JSON.stringify(option) })))('with $name', ({ option }) => {
  test.each(trained)('%s: longer is never fewer days; min <= best <= max; milestones in order', (type) => {
    let before: number[][] = [];
    for (const distance of distances) {
      const run = parsed({ distance, type, ...option });
      const summary = recoverySummary(run);
      const now = ranges(summary);
      for (const [best, min, max] of now as [number, number, number][]) check(min <= best && best <= max && min >= 0, 'min <= best <= max', run);
      const [easy, hard, full] = summary.milestones;
      check(easy!.days <= hard!.days && hard!.days <= full!.days && easy!.days >= 1, 'easy run, then hard session, then full', summary);
      check(full!.days === summary.recoveryDays, 'recoveryDays are the days to full', summary);
      // with a climb given for all distances alike the effort still rises with the distance
      check(before.length === 0 || now.every((range, row) => range.every((day, point) => day >= before[row]![point]!)), 'longer is never fewer days', run);
      before = now;
    }
    expect(distances.length).toBe(2040);
  });

  test('soreness and muscle never exceed performance; race >= long >= easy', () => {
    const clocksOf = (input: RunInput) => recoveryAfter(parsed(input)).clocks.map(({ days, minDays, maxDays }) => [days, minDays, maxDays]);
    for (const distance of fewer) {
      const at = Object.fromEntries(trained.map((type) => [type, clocksOf({ distance, type, ...option })]));
      for (const [type, [soreness, muscle, performance]] of Object.entries(at)) {
        check(
          [soreness!, muscle!].every((clock) => clock.every((day, point) => day <= performance![point]!)),
          'soreness and muscle <= performance',
          { distance, type },
        );
      }
      const atLeast = (more: number[][], less: number[][]) => more.every((clock, row) => clock.every((day, point) => day >= less[row]![point]!));
      // at rpe 6 and below a race is at least the long run; trail races are another ladder
      check(atLeast(at['race']!, at['long']!) && atLeast(at['long']!, at['easy']!), 'race >= long >= easy', { distance, option });
    }
    expect(fewer.length).toBe(398); // check throws on the first run that breaks the law
  });

  test('first run: active <= balanced <= rest-first; none before 48 h after 15 effort-km of racing; full is the same', () => {
    for (const type of trained) {
      for (const distance of fewer) {
        const input = { distance, type, ...option };
        const [active, balanced, restFirst] = ['active', 'balanced', 'rest-first'].map((approach) => recoverySummary(parsed({ ...input, approach })));
        const first = (summary: RecoverySummary | undefined) => summary!.milestones[0]!.days;
        check(first(active) <= first(balanced) && first(balanced) <= first(restFirst), 'active <= balanced <= rest-first', input);
        check(active!.recoveryDays === balanced!.recoveryDays && balanced!.recoveryDays === restFirst!.recoveryDays, 'full is the same', input);
        if (terms.runTypes[type].kind === 'race' && active!.run.effortKm >= 15) check(first(active) >= 2, 'no run before 48 h', input);
        check(first(restFirst) >= recoveryAfter(parsed({ ...input, approach: 'rest-first' })).clocks[0]!.days, 'rest-first waits for soreness', input);
      }
    }
    expect(fewer.length).toBe(398); // check throws on the first run that breaks the law
  });
});

const nearly = fc.oneof(
  fc.stringMatching(/^[-+]?[0-9.,' ]{1,8} ?(k|km|m|M|mi|miles|ft|)$/),
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    'marathon',
    'HM',
    'rest',
    '#N/A',
    '--',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '-0',
    '５ km',
    '1.234.567,8 m',
    '🏃',
    '\u0000',
    '__proto__',
    'constructor',
  ),
);
const anything = fc.oneof(
  nearly,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.double(),
);
const anyType = fc.oneof(fc.constantFrom(...trained, 'run', 'marathn', 'carrera', 'Sortie longue', 'sick'), anything);

test('parseRun never throws and never lets a number through that is none: a run or coded errors', () => {
  fc.assert(
    fc.property(
      fc.record(
        { distance: anything, type: anyType, unit: anything, elevationGainM: anything, rpe: anything, age: anything, descents: anything, approach: anything, date: anything },
        { requiredKeys: [] },
      ),
      (input) => {
        const run = parseRun(input);
        if (!run.ok) {
          check(run.errors.length > 0, 'refused with an error', run);
          for (const error of run.errors) {
            check((errorCodes as readonly string[]).includes(error.code), 'a code of the list', error);
            check(errorMessage(error).length < 700, 'a message to be read', error);
            JSON.stringify(error);
          }
          return;
        }
        const { recoveryDays: days, range } = recoverySummary(run.value);
        for (const value of [days, range.minDays, range.maxDays, run.value.distanceKm, run.value.effortKm]) check(Number.isFinite(value), 'numbers are numbers', run.value);
        check(days <= 42, 'at most six weeks', run.value);
        for (const approach of approaches) recoveryAfter({ ...run.value, approach });
      },
    ),
    { numRuns: 5000 },
  );
});

test('parseRun accepts what it accepts however it is spaced and cased', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...trained.flatMap((type) => [type, ...terms.runTypes[type].aliases])),
      fc.integer({ min: 1, max: 1000 }),
      fc.boolean(),
      fc.constantFrom(' ', '\u00a0', '  '),
      (word, km, upper, space) => {
        const plain = parseRun({ distance: km, type: word });
        const shouted = parseRun({ distance: `${space}${km}${space}${upper ? 'KM' : 'km'} `, type: `${space}${upper ? word.toUpperCase() : word}${space}` });
        expect(shouted.ok && shouted.value.type).toBe(plain.ok && plain.value.type);
        expect(shouted.ok && shouted.value.distanceKm).toBe(km);
      },
    ),
    { numRuns: 2000 },
  );
});
