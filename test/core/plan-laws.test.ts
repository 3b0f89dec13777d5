// What holds of every plan and of every pair of check-ins, the second of which is worse.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlan, planAfter, tellPlan, terms, type CheckIn, type PlanInput, type ToldPlan } from '../../core/index.ts';

const core = (input: PlanInput): ToldPlan => {
  const read = parsePlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return tellPlan(planAfter(read.value.run, read.value.options));
};

const trained = (Object.keys(terms.runTypes) as terms.RunType[]).filter((type) => terms.runTypes[type].kind !== 'none');
const anyRun = fc.record(
  {
    distance: fc.oneof(fc.double({ min: 0.3, max: 60, noNaN: true }), fc.double({ min: 60, max: 1000, noNaN: true }), fc.constantFrom(10, 15, 21.1, 36, 42, 42.195, 60, 80)),
    type: fc.constantFrom(...trained),
    approach: fc.constantFrom(...Object.keys(terms.approaches)),
    elevationGainM: fc.integer({ min: 0, max: 8000 }),
    seasonEnd: fc.boolean(),
    level: fc.constantFrom(...terms.levels),
    trainingPhase: fc.constantFrom(...terms.trainingPhases),
    rpe: fc.integer({ min: 1, max: 10 }),
    descents: fc.constantFrom(...Object.keys(terms.descents)),
    chance: fc.constantFrom(0.5, 0.75, 0.9),
  },
  { requiredKeys: ['distance', 'type', 'approach'] },
);
const anyCheckIn = fc.record(
  {
    day: fc.integer({ min: 0, max: 40 }),
    soreness: fc.integer({ min: 0, max: 10 }),
    fatigue: fc.integer({ min: 0, max: 10 }),
    poorSleep: fc.boolean(),
    lowMood: fc.boolean(),
    hrvBelowBaseline: fc.boolean(),
    jointPain: fc.boolean(),
  },
  { requiredKeys: ['day'] },
);

const isOff = ({ phase }: ToldPlan['days'][number]): boolean => phase === 'rest' || phase === 'cross-training';
/** Minutes of a day at its upper limit; a day without a limit is a usual one of an hour, 75 min for a strong runner. */
const minutesOf = (input: PlanInput): ((day: ToldPlan['days'][number]) => number) => {
  const isStrong = ['build', 'peak'].includes(String(input.trainingPhase)) && ['trained', 'elite'].includes(String(input.level));
  return ({ limit }) => limit.runMinutes ?? (isStrong ? 75 : 60);
};

describe('every plan', () => {
  test('hard days are parted by easy ones, no 7 days hold more than the usual week, and each phase waits for its milestone', () => {
    fc.assert(
      fc.property(anyRun, (input) => {
        const plan = core(input);
        const { days, usualWeek } = plan;
        const minutes = minutesOf(input);
        const between = days.slice(1, -1);
        for (let from = 0; from < between.length; from++) {
          const week = between.slice(from, from + 7);
          const run = week.filter((day) => !isOff(day));
          if (run.length > usualWeek!.runDays) throw new Error(`${run.length} runs from day ${from + 1}`);
          const all = run.reduce((sum, day) => sum + minutes(day), 0);
          if (all > usualWeek!.runMinutes) throw new Error(`${all} min from day ${from + 1}`);
        }
        days.slice(0, -2).forEach(({ phase }, day) => {
          const next = days[day + 1]!.phase;
          const isHard = (one: terms.Phase): boolean => one === 'quality' || one === 'long';
          if (isHard(phase) && isHard(next)) throw new Error(`${phase} and ${next} on days ${day} and ${day + 1}`);
        });
        const first = (phase: terms.Phase): number => days.findIndex((day) => day.phase === phase);
        const milestone = Object.fromEntries(plan.milestones.map((one) => [one.id, one.days]));
        for (const [phase, id] of [
          ['easy', 'easy-run'],
          ['long', 'long-run'],
          ['quality', 'hard-session'],
        ] as const) {
          if (first(phase) !== -1 && first(phase) < milestone[id]!) throw new Error(`${phase} on day ${first(phase)}, ${id} on ${milestone[id]}`);
        }
      }),
      { numRuns: 5000 },
    );
  });
  test('after 42 effort-km and more of racing at most one day of three is hard, and beyond 80 none comes before full', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 42, max: 300, noNaN: true }),
        fc.constantFrom('race', 'trail-race', 'stage-race'),
        fc.constantFrom(...Object.keys(terms.approaches)),
        (distance, type, approach) => {
          const { days, run } = core({ distance, type, approach, elevationGainM: 0 });
          const hard = days.flatMap(({ phase, day }) => (phase === 'quality' ? [day] : []));
          expect(hard.every((day, at) => at === 0 || day - hard[at - 1]! >= 3)).toBe(true);
          if (run.effortKm >= 80) expect(hard).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
  test('easy minutes of a ramp never fall, and a run day never follows two', () => {
    fc.assert(
      fc.property(fc.double({ min: 15, max: 400, noNaN: true }), fc.constantFrom(...Object.keys(terms.approaches)), fc.boolean(), (distance, approach, seasonEnd) => {
        const { days } = core({ distance, type: 'race', approach, seasonEnd });
        const hard = days.findIndex(({ phase }) => phase === 'quality' || phase === 'race-ready');
        const ramp = days.slice(0, hard);
        const minutes = ramp.filter(({ phase }) => phase === 'easy').map(({ limit }) => limit.runMinutes!);
        expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
        expect(ramp.some((_, day) => day > 1 && [0, 1, 2].every((ago) => !isOff(ramp[day - ago]!)))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same check-in, worse by one sign. */
const worse: readonly ((one: CheckIn) => CheckIn)[] = [
  (one) => ({ ...one, soreness: Math.min(10, (one.soreness ?? 0) + 3) }),
  (one) => ({ ...one, soreness: 10 }),
  (one) => ({ ...one, fatigue: Math.min(10, (one.fatigue ?? 0) + 2) }),
  (one) => ({ ...one, fatigue: 10 }),
  (one) => ({ ...one, poorSleep: true }),
  (one) => ({ ...one, lowMood: true }),
  (one) => ({ ...one, hrvBelowBaseline: true }),
  (one) => ({ ...one, jointPain: true }),
  ({ jointPain, ...one }) => (jointPain === true ? { ...one, jointPain } : one), // not asked, where it may have been free of pain
  (one) => ({ ...one, redFlags: ['fever'] }),
];

describe('a worse check-in never gives more', () => {
  /** By the morning of each day, so many days: of running, of long runs and harder, of hard sessions and racing; and minutes. */
  function heldBy(plan: ToldPlan, input: PlanInput, upTo: number): number[][] {
    const minutes = minutesOf(input);
    const sums = [0, 0, 0, 0];
    return Array.from({ length: upTo }, (_, day) => {
      const one = plan.days[Math.min(day, plan.days.length - 1)];
      if (one) {
        if (!isOff(one)) sums[0]!++;
        if (['long', 'quality', 'race-ready'].includes(one.phase)) sums[1]!++;
        if (['quality', 'race-ready'].includes(one.phase)) sums[2]!++;
        sums[3]! += one.phase === 'race-ready' ? 90 : minutes(one); // from then on a day may hold the longest run of a usual week
      }
      return [...sums];
    });
  }
  function neverMore(input: PlanInput, before: readonly unknown[], after: readonly unknown[]): void {
    const [one, other] = [core({ ...input, checkIns: before }), core({ ...input, checkIns: after })];
    if (other.recoveryDays === null) return; // stopped: nothing is less
    if (one.recoveryDays === null) throw new Error('a stopped countdown goes on');
    const moved = other.checkIns.reduce((sum, { extendDays }) => sum + extendDays, 0);
    if (core(input).recoveryDays! + moved !== other.recoveryDays) throw new Error(`${moved} days of effects, ${other.recoveryDays} in all`);
    if (other.recoveryDays < one.recoveryDays) throw new Error(`recoveryDays ${one.recoveryDays} -> ${other.recoveryDays}`);
    one.milestones.forEach(({ id, days }, at) => {
      if (other.milestones[at]!.days < days) throw new Error(`${id} ${days} -> ${other.milestones[at]!.days}`);
    });
    const upTo = Math.max(one.days.length, other.days.length) + 3;
    const [most, held] = [heldBy(one, input, upTo), heldBy(other, input, upTo)];
    held.forEach((sums, day) =>
      sums.forEach((sum, of) => {
        if (sum > most[day]![of]!)
          throw new Error(`${['run days', 'long or harder', 'hard', 'minutes'][of]} by day ${day}: ${most[day]![of]} -> ${sum}\n${show(one)}\n${show(other)}`);
      }),
    );
  }
  const show = ({ days }: ToldPlan): string =>
    days.map(({ phase }) => ({ rest: '-', 'cross-training': 'o', easy: 'e', long: 'L', quality: 'H', 'race-ready': 'F' })[phase]).join('');

  test('over pairs: one check-in more', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyCheckIn, { maxLength: 4 }), anyCheckIn, (input, some, one) => {
        if (one.jointPain === false) return; // which may end what pain holds
        neverMore(input, some, [...some, one]);
      }),
      { numRuns: 5000 },
    );
  });
  test('over pairs: one sign worse', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyCheckIn, { maxLength: 4 }), anyCheckIn, fc.constantFrom(...worse), (input, some, one, make) => {
        neverMore(input, [...some, one], [...some, make(one)]);
      }),
      { numRuns: 5000 },
    );
  });
  test('and no days before a check-in change', () => {
    fc.assert(
      fc.property(anyRun, anyCheckIn, (input, one) => {
        const [plain, held] = [core(input), core({ ...input, checkIns: [one] })];
        held.days.slice(0, one.day).forEach(({ phase }, day) => {
          if (day < plain.days.length - 1 && phase !== plain.days[day]!.phase)
            throw new Error(`day ${day} of ${one.day}: ${plain.days[day]!.phase} -> ${phase}\n${show(plain)}\n${show(held)}`);
        });
      }),
      { numRuns: 3000 },
    );
  });
});
