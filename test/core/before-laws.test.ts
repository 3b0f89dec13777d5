// What holds before every race and over every season, whatever was run and whatever is asked for.

import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  addDays,
  beforeRace,
  daysTo,
  latestOf,
  milestoneOf,
  ownOf,
  parsePlan,
  parseRace,
  parseRun,
  planAfter,
  readLog,
  readRaces,
  recoveryAfter,
  recoverySummary,
  seasonOf,
  terms,
  type Latest,
  type LogRow,
  type Own,
  type Race,
  type RaceInput,
  type Result,
  type Run,
  type RunInput,
  type Season,
} from '../../core/index.ts';

function read<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
const runOf = (input: RunInput): Run => read(parseRun(input));
const raceOf = (input: RaceInput): Race => read(parseRace(input));

// ---- what is drawn --------------------------------------------------------------------------------------------------

const raceDate = '2026-10-18';
const purposes = ['goal', 'b', 'easy'] as const;
const trained = (Object.keys(terms.runTypes) as terms.RunType[]).filter((type) => terms.runTypes[type].kind !== 'none');
const raceTypes = trained.filter((type) => terms.runTypes[type].kind === 'race');
const km = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.3, max: 250, noNaN: true }), fc.constantFrom(1.5, 2, 5, 10, 15, 21.1, 36, 42.195, 100));
const climb = fc.constantFrom(0, 0, 10, 40, 80);

/** A run by its distance, and how much it climbs in a km. */
const aShape = fc.record({ type: fc.constantFrom(...trained, 'run'), metresPerKm: climb, rpe: fc.constantFrom(undefined, 5, 7, 9) });
const shaped = ({ type, metresPerKm, rpe }: { type: string; metresPerKm: number; rpe: number | undefined }, distance: number): RunInput => ({
  type,
  distance,
  elevationGainM: metresPerKm * distance,
  ...(rpe === undefined ? {} : { rpe }),
});
const aRun = fc.tuple(aShape, km).map(([shape, distance]) => shaped(shape, distance));
const aRace = fc
  .record({ type: fc.constantFrom(...raceTypes), distance: km, metresPerKm: climb, purpose: fc.constantFrom(...purposes) })
  .map(({ metresPerKm, ...race }): RaceInput => ({ ...race, elevationGainM: metresPerKm * race.distance, date: raceDate }));

const firstDay = '2026-03-01';
const aSeason = fc.array(
  fc.tuple(aRace, fc.integer({ min: 0, max: 200 })).map(([race, day]): RaceInput => ({ ...race, date: addDays(firstDay, day) })),
  { minLength: 1, maxLength: 5 },
);

/** A log of five weeks that ends so many days before the race. */
const aLog = fc
  .record({
    rows: fc.array(
      fc.record({
        ago: fc.integer({ min: 1, max: 35 }),
        distance: fc.oneof(fc.integer({ min: 1, max: 45 }), fc.constantFrom(10, 21.1, 42.195)),
        type: fc.constantFrom('easy', 'easy', 'easy', 'long', 'tempo', 'intervals', 'downhill', 'race', 'trail-race'),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    daysToGo: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ rows, daysToGo }) => ({
    asOf: addDays(raceDate, -daysToGo),
    rows: rows.map(({ ago, ...row }): LogRow => ({ ...row, date: addDays(raceDate, -daysToGo - ago) })),
  }));
const ownIn = ({ rows, asOf }: { readonly rows: readonly LogRow[]; readonly asOf: string }): Own => read(ownOf(read(readLog(rows, asOf)), undefined))!;

/** Heats and a final lie on successive days: another rule. */
const areHeats = (run: Run, race: Race): boolean => run.distanceKm <= 2 && race.run.distanceKm <= 2;
const numRuns = 1000;

// ---- the last day of a run ------------------------------------------------------------------------------------------

describe('the last day of a run', () => {
  const numbers = ({ daysBefore, recovery, taper }: Latest): number[] => [daysBefore, recovery.days, recovery.leastDays, taper.days, taper.leastDays];
  const names = ['days before', 'recovery', 'recovery at least', 'taper', 'taper at least'];
  /** Each number of one at least that of the other. */
  function atLeast(more: Latest, less: Latest, of: string): void {
    const [most, least] = [numbers(more), numbers(less)];
    most.forEach((days, at) => {
      if (days < least[at]!) throw new Error(`${of}: ${names[at]} ${days} < ${least[at]}`);
    });
  }
  test('a longer run never fits later', () => {
    fc.assert(
      fc.property(aShape, km, km, aRace, (shape, one, other, race) => {
        const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
        atLeast(latestOf(runOf(shaped(shape, longer)), raceOf(race)), latestOf(runOf(shaped(shape, shorter)), raceOf(race)), `${longer} and ${shorter} km`);
      }),
      { numRuns },
    );
  });
  test('a goal race asks for no less than a B race, and that for no less than one run easy', () => {
    fc.assert(
      fc.property(aRun, aRace, (run, race) => {
        const [goal, b, easy] = purposes.map((purpose) => latestOf(runOf(run), raceOf({ ...race, purpose })));
        atLeast(goal!, b!, 'goal and b');
        atLeast(b!, easy!, 'b and easy');
      }),
      { numRuns },
    );
  });
  test('the later of recovery and taper decides, and is named', () => {
    fc.assert(
      fc.property(aRun, aRace, (run, race) => {
        const { daysBefore, date, boundBy, recovery, taper } = latestOf(runOf(run), raceOf(race));
        if (daysBefore !== Math.max(recovery.days, taper.days)) throw new Error(`${daysBefore} days: recovery ${recovery.days}, taper ${taper.days}`);
        if (boundBy !== (taper.days > recovery.days ? 'taper' : 'recovery')) throw new Error(boundBy);
        if (addDays(date, daysBefore) !== raceDate) throw new Error(date);
      }),
      { numRuns },
    );
  });
  test('run on that day, it is recovered from by the race: 9 of 10 runners before a goal race, half of them before a B race', () => {
    fc.assert(
      fc.property(aRun, aRace, fc.constantFrom(['goal', 0.9] as const, ['b', 0.5] as const), (input, race, [purpose, chance]) => {
        const asked = raceOf({ ...race, purpose });
        const run = runOf(input);
        if (areHeats(run, asked)) return;
        const { recovery } = latestOf(run, asked);
        const date = addDays(raceDate, -recovery.days);
        const dated = recoveryAfter(runOf({ ...input, date, chance }));
        const full = milestoneOf(dated.milestones, 'full')!;
        const hard = milestoneOf(dated.milestones, 'hard-session')!;
        const recoveredBy = [full.date!, addDays(date, purpose === 'goal' ? hard.maxDays : hard.days)].sort().at(-1)!;
        if (daysTo('full', runOf({ ...input, chance })) !== full.days) throw new Error(`full in ${full.days} days`);
        // on the very day, but for a run after which the next day is a race day already
        if (recoveredBy > raceDate || (recovery.days > 1 && recoveredBy < raceDate)) throw new Error(`${recovery.days} days, recovered by ${recoveredBy}`);
      }),
      { numRuns },
    );
  });
});

// ---- the days before a race -----------------------------------------------------------------------------------------

describe('the days before a race', () => {
  const kinds = [
    ['longestRun', 'run', 0],
    ['longestRace', 'race', 0],
    ['longestTrailRace', 'trail-race', 40],
  ] as const;
  test('hold what the last day of each run says, and no more: neither taper nor recovery is forgotten', () => {
    fc.assert(
      fc.property(aRace, (input) => {
        const race = raceOf(input);
        for (const day of beforeRace(race).days) {
          for (const [most, type, metresPerKm] of kinds) {
            const { km: longest, boundBy } = day[most];
            const daysFor = (distance: number): number => latestOf(runOf({ distance, type, elevationGainM: metresPerKm * distance }), race).daysBefore;
            if (longest > 0 && daysFor(longest) > day.daysToGo) throw new Error(`${type} of ${longest} km on day ${day.daysToGo}, its last is ${daysFor(longest)}`);
            if (boundBy !== 'habit' && longest < 300 && daysFor(longest + 1) <= day.daysToGo)
              throw new Error(`${type} of ${longest + 1} km fits on day ${day.daysToGo} too (${boundBy})`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
  test('never hold more as the race comes nearer, nor more before a race of more weight', () => {
    fc.assert(
      fc.property(aRace, (input) => {
        const [goal, b, easy] = purposes.map((purpose) => beforeRace(raceOf({ ...input, purpose })));
        for (const { days } of [goal!, b!, easy!]) {
          days.slice(1).forEach((day, at) => {
            const earlier = days[at]!;
            for (const [most] of kinds) if (day[most].km > earlier[most].km) throw new Error(`${most} ${earlier[most].km} -> ${day[most].km} on day ${day.daysToGo}`);
            if (day.hard.fits && !earlier.hard.fits) throw new Error(`hard on day ${day.daysToGo}, not on the day before it`);
            if (day.volumeShare > earlier.volumeShare) throw new Error(`volume rises on day ${day.daysToGo}`);
          });
        }
        for (const [more, less] of [
          [goal!, b!],
          [b!, easy!],
        ] as const) {
          for (const day of more.days) {
            const same = less.days.find(({ daysToGo }) => daysToGo === day.daysToGo);
            if (!same) continue;
            for (const [most] of kinds) {
              if (day[most].km > same[most].km)
                throw new Error(`${most} on day ${day.daysToGo}: ${day[most].km} before ${more.race.purpose}, ${same[most].km} before ${less.race.purpose}`);
            }
            if (day.hard.fits && !same.hard.fits) throw new Error(`hard on day ${day.daysToGo} before ${more.race.purpose}, not before ${less.race.purpose}`);
            if (day.volumeShare > same.volumeShare) throw new Error(`volume on day ${day.daysToGo}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

// ---- with a log -----------------------------------------------------------------------------------------------------

describe('after a log', () => {
  test('nothing is offered that the log would call too early, and the milestones of its status are kept', () => {
    fc.assert(
      fc.property(aLog, aRace, (log, input) => {
        const status = read(readLog(log.rows, log.asOf)).athletes[0]!;
        const from = Object.fromEntries(status.milestones!.map(({ id, date }) => [id, date])) as Record<terms.Milestone, string>;
        const race = raceOf(input);
        for (const day of beforeRace(race, { own: ownIn(log) }).days) {
          const where = `on ${day.date}, asked on ${log.asOf}`;
          if (day.longestRun.km > 0 && day.date < from['easy-run']) throw new Error(`a run of ${day.longestRun.km} km ${where}, easy from ${from['easy-run']}`);
          if (day.longestRun.km > 15 && day.date < from['long-run']) throw new Error(`a run of ${day.longestRun.km} km ${where}, long from ${from['long-run']}`);
          if (day.hard.fits && day.date < from['hard-session']) throw new Error(`a hard session ${where}, from ${from['hard-session']}`);
          if (day.longestRace.km > 0 && (day.date < from['full'] || day.date < from['hard-session'])) throw new Error(`a race ${where}, recovered on ${from['full']}`);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('what is offered is not too early when it is logged', () => {
    fc.assert(
      fc.property(aLog, aRace, fc.nat(), (log, input, which) => {
        const { days } = beforeRace(raceOf(input), { own: ownIn(log) });
        const day = days[which % Math.max(1, days.length)];
        if (!day) return;
        const offered: LogRow[] = [
          ...(day.longestRun.km > 0 ? [{ distance: day.longestRun.km, type: 'run' }] : []),
          ...(day.longestRace.km > 0 ? [{ distance: day.longestRace.km, type: 'race' }] : []),
          ...(day.hard.fits ? [{ distance: 10, type: 'intervals' }] : []),
        ];
        for (const row of offered) {
          const last = read(readLog([...log.rows, { ...row, date: day.date }], day.date)).rows[log.rows.length]!;
          if ('errors' in last) throw new Error('refused');
          if (last.warnings.some(({ code }) => code === 'too-early')) throw new Error(`${JSON.stringify(row)} on ${day.date} is too early: ${JSON.stringify(last)}`);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('the last day of a run agrees with the days: it fits where a day from its first to its last is listed with it', () => {
    fc.assert(
      fc.property(aLog, aRace, fc.integer({ min: 1, max: 45 }), (log, input, distance) => {
        const own = ownIn(log);
        const race = raceOf(input);
        const { days } = beforeRace(race, { own });
        for (const [type, most] of [
          ['run', 'longestRun'],
          ['race', 'longestRace'],
        ] as const) {
          const { date, fits, firstDate } = latestOf(runOf({ distance, type }), race, own);
          for (const day of days) {
            const holds = day[most].km >= distance;
            const isWithin = fits === true && day.date >= firstDate! && day.date <= date;
            const isHeld = day[most].boundBy === 'habit'; // a list without the runner's own habit ends at that of plans
            if (holds && !isWithin) throw new Error(`${type} of ${distance} km on ${day.date}: ${String(fits)} from ${firstDate} to ${date}`);
            if (isWithin && !holds && !isHeld)
              throw new Error(`${type} of ${distance} km fits from ${firstDate} to ${date}, ${day.date} holds ${day[most].km} (${day[most].boundBy})`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

// ---- a season -------------------------------------------------------------------------------------------------------

describe('a season', () => {
  const order = ['ok', 'cautious', 'too-soon'];
  const seasonFrom = (races: readonly RaceInput[]): Season => seasonOf(readRaces(races).races);
  const verdicts = (season: Season): Map<number, readonly [verdict: number, short: number]> =>
    new Map(season.races.map(({ index, verdict, shortByDays }) => [index, [order.indexOf(verdict!), shortByDays]]));
  function neverWorse(now: Season, before: Season, except = -1): void {
    const [after, was] = [verdicts(now), verdicts(before)];
    for (const [index, [verdict, short]] of after) {
      const old = was.get(index);
      if (index === except || !old) continue;
      if (verdict > old[0] || (verdict === old[0] && short > old[1])) throw new Error(`race ${index}: ${order[old[0]]} by ${old[1]} -> ${order[verdict]} by ${short}`);
    }
  }
  test('a race of less weight never makes itself or another one worse', () => {
    fc.assert(
      fc.property(aSeason, fc.nat(), (races, which) => {
        const at = which % races.length;
        const [goal, b, easy] = purposes.map((purpose) => seasonFrom(races.map((race, index) => (index === at ? { ...race, purpose } : race))));
        neverWorse(b!, goal!);
        neverWorse(easy!, b!);
      }),
      { numRuns },
    );
  });
  test('a race that moves to its first or its last date fits, and makes no other one worse', () => {
    fc.assert(
      fc.property(aSeason, fc.nat(), (races, which) => {
        const at = which % races.length;
        const season = seasonFrom(races);
        const { firstDate, lastDate } = season.races.find(({ index }) => index === at)!;
        if (firstDate !== null && lastDate !== null && firstDate > lastDate) return; // no day fits
        const movedTo = (date: string): Season => seasonFrom(races.map((race, index) => (index === at ? { ...race, date } : race)));
        for (const date of [firstDate, lastDate]) {
          if (date === null) continue;
          const moved = movedTo(date);
          const own = moved.races.find(({ index }) => index === at)!;
          if (own.verdict !== 'ok') throw new Error(`moved to ${date} it is ${own.verdict} by ${own.shortByDays}`);
          if (moved.pairs.some(({ from, verdict }) => from === at && verdict !== 'ok')) throw new Error(`moved to ${date} a later race is short of it`);
          neverWorse(moved, season, at);
        }
        // and the day before is too early
        const earlier = firstDate && addDays(firstDate, -1);
        if (earlier === null || races.some(({ date }) => date === earlier || date === firstDate)) return;
        const one = movedTo(earlier).races.find(({ index }) => index === at)!;
        if (one.verdict === 'ok') throw new Error(`it fits on ${earlier} too, before ${firstDate}`);
      }),
      { numRuns },
    );
  });
  test('without a race no other one is worse', () => {
    fc.assert(
      fc.property(aSeason, fc.nat(), (races, which) => {
        const at = which % races.length;
        const given = readRaces(races).races;
        neverWorse(seasonOf(given.filter(({ index }) => index !== at)), seasonOf(given));
      }),
      { numRuns },
    );
  });
  test('the order in which races are given does not matter', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          aSeason.map(([race]) => race!),
          { selector: ({ date }) => date, maxLength: 5 },
        ),
        (races) => {
          const placeless = ({ races: said, windows }: Season) =>
            JSON.stringify([said.map(({ race, verdict, shortByDays, firstDate, lastDate }) => [race, verdict, shortByDays, firstDate, lastDate]), windows]);
          if (placeless(seasonFrom(races)) !== placeless(seasonFrom(races.toReversed()))) throw new Error('another answer');
        },
      ),
      { numRuns: 300 },
    );
  });
  test('a race that is not too soon after another is not so in a log, nor before the plan after it is over', () => {
    fc.assert(
      fc.property(aRace, aRace, fc.integer({ min: 0, max: 40 }), (one, other, gap) => {
        if (other.purpose === 'easy') return;
        const [first, second] = [{ ...one, date: addDays(raceDate, -gap) }, other];
        const { verdict } = seasonFrom([first, second]).races[1]!;
        if (verdict === 'too-soon' || gap === 0) return;
        const rpe = one.purpose === 'easy' ? 6 : undefined;
        const { purpose: _, ...done } = first;
        const { purpose: __, ...planned } = second;
        const run = runOf({ ...done, rpe });
        const log = read(
          readLog(
            [
              { ...done, rpe },
              { ...planned, planned: true },
            ],
            first.date,
          ),
        );
        const spaced = log.gaps.find(({ to }) => to.date === raceDate);
        if (spaced?.verdict === 'too-soon') throw new Error(`${verdict} after ${gap} days, in the log too soon by ${spaced.shortByDays}`);
        if (areHeats(run, raceOf(second))) return;
        const { days } = planAfter(run, read(parsePlan({ ...done, rpe })).options);
        if (gap < days.length - 1) throw new Error(`${verdict} after ${gap} days, the plan has ${days.length - 1}`);
      }),
      { numRuns: 1000 },
    );
  });
  test('free windows hold neither a race, nor a day of a taper, nor one of recovery', () => {
    fc.assert(
      fc.property(aSeason, fc.integer({ min: 1, max: 12 }), (races, blockWeeks) => {
        const { windows, races: said } = seasonOf(readRaces(races).races, { blockWeeks });
        for (const { fromDate, toDate, days, blocks } of windows) {
          if (toDate !== null && (addDays(fromDate, days! - 1) !== toDate || blocks !== Math.floor(days! / 7 / blockWeeks)))
            throw new Error(`${fromDate} to ${toDate}: ${days} days, ${blocks} blocks`);
          for (const { race, taper, index } of said) {
            const run = runOf({ ...races[index]!, ...(race.purpose === 'easy' ? { rpe: 6 } : {}) });
            const { recoveryDays, milestones } = recoverySummary(run);
            const recovered = addDays(race.date, Math.max(recoveryDays, milestoneOf(milestones, 'hard-session')!.days));
            const isBefore = toDate !== null && toDate <= (taper.fromDate ?? addDays(race.date, -1));
            if (!isBefore && fromDate < recovered) throw new Error(`${fromDate} to ${toDate} and the race of ${race.date}`);
          }
        }
      }),
      { numRuns },
    );
  });
});
