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

type Triple = readonly [days: number, min: number, max: number];
const milestoneIds = Object.keys(terms.milestones) as terms.Milestone[];
const clockIds = Object.keys(terms.clocks) as terms.Clock[];
const tripleOf = ({ days, minDays, maxDays }: { days: number; minDays: number; maxDays: number }): Triple => [days, minDays, maxDays];
const milestonesOf = ({ milestones }: RecoverySummary) => Object.fromEntries(milestones.map((milestone) => [milestone.id, tripleOf(milestone)])) as Record<terms.Milestone, Triple>;
const clocksOf = (input: RunInput) => Object.fromEntries(recoveryAfter(parsed(input)).clocks.map((clock) => [clock.id, tripleOf(clock)])) as Record<terms.Clock, Triple>;
const isRace = (type: terms.RunType): boolean => terms.runTypes[type].kind === 'race';
/** Plain comparison: an expect for each of half a million runs would take minutes. */
const check = (holds: boolean, law: string, run: unknown) => {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(run)}`);
};

describe.each(options.map((option) => ({ option, name: JSON.stringify(option) })))('with $name', ({ option }) => {
  test.each(trained)('%s: longer is never fewer days; min <= days <= max; milestones in order', (type) => {
    let before: Record<terms.Milestone, Triple> | undefined;
    for (const distance of distances) {
      const run = parsed({ distance, type, ...option });
      const summary = recoverySummary(run);
      check(summary.milestones.map(({ id }) => id).join() === milestoneIds.join(), 'each milestone once, in their order', summary);
      const now = milestonesOf(summary);
      for (const id of milestoneIds) check(0 <= now[id][1] && now[id][1] <= now[id][0] && now[id][0] <= now[id][2], '0 <= min <= days <= max', [id, summary]);
      const [easy, long, hard, full] = milestoneIds.map((id) => now[id]) as [Triple, Triple, Triple, Triple];
      check(easy[0] >= 1 && easy[0] <= long[0] && long[0] <= hard[0], 'easy run, then long run, then hard session', summary);
      if (isRace(type) && run.effortKm >= 15) check(hard[0] <= full[0], 'hard session no later than full after races from 15 effort-km', summary);
      if (isRace(type) && run.effortKm >= 80) check(hard.join() === full.join(), 'hard session with full after races from 80 effort-km', summary);
      check(full.join() === [summary.recoveryDays, summary.range.minDays, summary.range.maxDays].join(), 'recoveryDays and range are those of full', summary);
      // with a climb given for all distances alike the effort still rises with the distance
      if (before)
        for (const id of milestoneIds)
          check(
            now[id].every((day, point) => day >= before![id][point]!),
            'longer is never fewer days',
            [id, summary],
          );
      before = now;
    }
    expect(distances.length).toBe(2040);
  });

  test('soreness and muscle never exceed performance; race >= long >= easy; typical never shows as late', () => {
    for (const distance of fewer) {
      const at = Object.fromEntries(trained.map((type) => [type, clocksOf({ distance, type, ...option })]));
      for (const [type, clocks] of Object.entries(at)) {
        for (const id of clockIds) {
          const [days, min, max] = clocks[id];
          check(min <= days && days <= max, 'min <= days <= max', { distance, type, id });
          check(days <= 1 || days < max, 'typical never shows as late but on days 0 and 1', { distance, type, id, days, max });
          check(
            clocks[id].every((day, point) => day <= clocks.performance[point]!),
            'soreness and muscle <= performance',
            { distance, type, id },
          );
        }
      }
      const atLeast = (more: Record<terms.Clock, Triple>, less: Record<terms.Clock, Triple>) => clockIds.every((id) => more[id].every((day, point) => day >= less[id][point]!));
      // at rpe 6 and below a race is at least the long run; trail races are another ladder
      check(atLeast(at['race']!, at['long']!) && atLeast(at['long']!, at['easy']!), 'race >= long >= easy', { distance, option });
    }
    expect(fewer.length).toBe(398); // check throws on the first run that breaks the law
  });

  test('first run: active <= balanced <= rest-first; none before 48 h after 15 effort-km of racing; full is the same', () => {
    for (const type of trained) {
      for (const distance of fewer) {
        const input = { distance, type, ...option };
        const [active, balanced, restFirst] = ['active', 'balanced', 'rest-first'].map((approach) => recoverySummary(parsed({ ...input, approach }))) as [
          RecoverySummary,
          RecoverySummary,
          RecoverySummary,
        ];
        const first = (summary: RecoverySummary) => milestonesOf(summary)['easy-run'][0];
        check(first(active) <= first(balanced) && first(balanced) <= first(restFirst), 'active <= balanced <= rest-first', input);
        check(active.recoveryDays === balanced.recoveryDays && balanced.recoveryDays === restFirst.recoveryDays, 'full is the same', input);
        if (isRace(type) && active.run.effortKm >= 15) check(first(active) >= 2, 'no run before 48 h', input);
        check(first(restFirst) >= clocksOf({ ...input, approach: 'rest-first' }).soreness[0], 'rest-first waits for soreness', input);
      }
    }
    expect(fewer.length).toBe(398); // check throws on the first run that breaks the law
  });

  test.each(trained)('%s: no milestone moves by more than a day for 2 % more effort', (type) => {
    const efforts = [...steps(0, 60, 0.25), ...steps(60, 300, 1), ...steps(300, 980, 20)];
    for (const approach of approaches) {
      for (const distance of efforts) {
        // climb and kilometres alike, so that the effort grows by 2 % as the distance does
        const more = { distance: distance * 1.02, elevationGainM: option.elevationGainM === undefined ? undefined : Number(option.elevationGainM) * 1.02 };
        const [less, longer] = [{ distance }, more].map((run) => milestonesOf(recoverySummary(parsed({ type, approach, ...option, ...run }))));
        for (const id of milestoneIds) {
          // where the hard session fades up to full recovery, its late end climbs to a late end that is weeks away
          const climbs = id === 'hard-session' && isRace(type) ? 2 : 1;
          const [typical, early, late] = less![id].map((day, point) => longer![id][point]! - day) as [number, number, number];
          check(typical <= 1 && early <= 1 && late <= climbs, 'at most a day more for 2 % more effort', { type, approach, distance, option, id, from: less![id], to: longer![id] });
        }
      }
    }
    expect(efforts.length).toBe(514); // check throws on the first run that breaks the law
  });
});

test('road and trail differ by at most five days to full at the same effort', () => {
  for (const distance of distances.filter((km) => km <= 600)) {
    const [road, trail] = ['race', 'trail-race'].map((type) => milestonesOf(recoverySummary(parsed({ distance, type, elevationGainM: 0 }))).full);
    check(
      road!.every((day, point) => Math.abs(day - trail![point]!) <= 5),
      'at most five days',
      { distance, road, trail },
    );
  }
  expect(distances.length).toBe(2040);
});

describe('the chance', () => {
  const days = [...steps(-1, 50, 1), 60, 90, 365];
  const some = [...steps(0, 50, 2.5), ...steps(50, 300, 25), 600, 1000];
  const sharesOn = (input: RunInput, onDay: number) => {
    const shares = recoveryAfter(parsed({ ...input, onDay })).shares!;
    return Object.fromEntries(shares.map(({ id, share }) => [id, share])) as Record<terms.Clock | 'full', number>;
  };
  test.each(trained)('%s: a later day is never a smaller share, and full is the least clock', (type) => {
    for (const option of options) {
      for (const distance of some) {
        const input = { distance, type, ...option };
        let before: Record<terms.Clock | 'full', number> | undefined;
        for (const day of days) {
          const now = sharesOn(input, day);
          check(
            Object.values(now).every((share) => share >= 0.01 && share <= 0.99),
            '0.01 to 0.99',
            { input, day, now },
          );
          check(
            clockIds.every((id) => now.full <= now[id]),
            'full <= each clock',
            { input, day, now },
          );
          check(now.full === Math.min(...clockIds.map((id) => now[id])), 'full is the least', { input, day, now });
          if (before)
            check(
              [...clockIds, 'full' as const].every((id) => now[id] >= before![id]),
              'a later day is never a smaller share',
              { input, day, before, now },
            );
          before = now;
        }
      }
    }
    expect(some.length).toBe(32);
  });
  test.each(trained)('%s: a higher chance is never fewer days; half is typical, nine in ten late', (type) => {
    const asked = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
    for (const option of options) {
      for (const distance of fewer) {
        const input = { distance, type, ...option };
        const found = asked.map((chance) => recoverySummary(parsed({ ...input, chance })).recoveryDays);
        check(
          found.every((day, index) => index === 0 || day >= found[index - 1]!),
          'a higher chance is never fewer days',
          { input, found },
        );
        const { recoveryDays, range } = recoverySummary(parsed(input));
        check(found[0] === recoveryDays && found.at(-1) === range.maxDays, '0.5 is recoveryDays, 0.9 is maxDays', { input, found, recoveryDays, range });
      }
    }
    expect(fewer.length).toBe(398);
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
