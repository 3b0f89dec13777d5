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
/** Of half a year, or of races that come too soon one after the other. */
const aSeason = fc.constantFrom(200, 200, 40, 10).chain((days) =>
  fc.array(
    fc.tuple(aRace, fc.integer({ min: 0, max: days })).map(([race, day]): RaceInput => ({ ...race, date: addDays(firstDay, day) })),
    { minLength: 1, maxLength: 5 },
  ),
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
/** One that may tell nothing: a sick day, or a row that cannot be read. */
const anyLog = fc.tuple(aLog, fc.constantFrom(null, null, { type: 'sick' }, { distance: 'far', type: 'easy' }), fc.integer({ min: 0, max: 30 })).map(([log, row, ago]) => ({
  asOf: addDays(log.asOf, -ago), // up to 60 days before the race
  rows: [...log.rows, ...(row ? [{ ...row, date: log.asOf }] : [])].map((one): LogRow => ({ ...one, date: addDays(String(one.date), -ago) })),
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
  const longer = fc
    .tuple(fc.double({ min: 5, max: 100, noNaN: true }), fc.double({ min: 5, max: 100, noNaN: true }), fc.constantFrom(...raceTypes), climb)
    .map(([one, other, type, metresPerKm]) =>
      [Math.min(one, other), Math.max(one, other)].map((effortKm): Race => {
        const distance = effortKm / (1 + metresPerKm / 100);
        return raceOf({ distance, type, elevationGainM: metresPerKm * distance, date: raceDate });
      }),
    );
  test('a longer race asks for no less recovery, and for no less taper of a runner whose longest run is known', () => {
    fc.assert(
      fc.property(aRun, longer, fc.integer({ min: 5, max: 45 }), (run, [shorter, longest], ownKm) => {
        const [less, more] = [latestOf(runOf(run), shorter!), latestOf(runOf(run), longest!)];
        if (!areHeats(runOf(run), shorter!) && more.recovery.days < less.recovery.days) throw new Error(`recovery ${less.recovery.days} -> ${more.recovery.days}`);
        // before all of those tapers: the same yardstick
        const own = ownIn({ rows: [{ date: addDays(raceDate, -24), distance: ownKm, type: 'long' }], asOf: addDays(raceDate, -22) });
        atLeast(latestOf(runOf(run), longest!, own), latestOf(runOf(run), shorter!, own), 'a longer race and a shorter one');
      }),
      { numRuns },
    );
  });
  test('of a taper a longer race has as many days, its hard sessions end as early, and no day holds more of the peak week', () => {
    fc.assert(
      fc.property(longer, ([shorter, longest]) => {
        const [less, more] = [beforeRace(shorter!), beforeRace(longest!)];
        for (const what of ['days', 'leastDays', 'lastHardDay'] as const)
          if (more.taper[what] < less.taper[what]) throw new Error(`${what} ${less.taper[what]} -> ${more.taper[what]}`);
        for (const { daysToGo, volumeShare } of less.days)
          if (more.days.find((day) => day.daysToGo === daysToGo)!.volumeShare > volumeShare) throw new Error(`volume on day ${daysToGo}`);
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
  /** The usual hard session. */
  const session = runOf({ distance: 10, type: 'intervals' });
  test('hold what the last day of each run says, and no more: neither taper nor recovery is forgotten', () => {
    fc.assert(
      fc.property(aRace, (input) => {
        const race = raceOf(input);
        for (const day of beforeRace(race).days) {
          const { daysBefore } = latestOf(session, race);
          if (day.hard.fits !== day.daysToGo >= daysBefore) throw new Error(`a hard session on day ${day.daysToGo} (${day.hard.boundBy}), its last is ${daysBefore}`);
          for (const [most, type, metresPerKm] of kinds) {
            const { km: longest, boundBy } = day[most];
            const daysFor = (distance: number): number => latestOf(runOf({ distance, type, elevationGainM: metresPerKm * distance }), race).daysBefore;
            if (longest > 0 && daysFor(longest) > day.daysToGo) throw new Error(`${type} of ${longest} km on day ${day.daysToGo}, its last is ${daysFor(longest)}`);
            if (boundBy !== 'usual' && longest < 300 && daysFor(longest + 1) <= day.daysToGo)
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
      fc.property(anyLog, aRace, fc.integer({ min: 1, max: 45 }), (log, input, distance) => {
        const own = ownIn(log);
        const race = raceOf(input);
        const asked = [
          ['longestRun', { distance, type: 'run' }],
          ['longestRace', { distance, type: 'race' }],
          ['hard', { distance: 10, type: 'intervals' }],
        ] as const;
        for (const day of beforeRace(race, { own }).days) {
          for (const [what, run] of asked) {
            const { date, fits, firstDate } = latestOf(runOf(run), race, own);
            const holds = what === 'hard' ? day.hard.fits : day[what].km >= distance;
            const isWithin = fits === true && day.date >= firstDate! && day.date <= date;
            const isUsual = day[what].boundBy === 'usual'; // where no log speaks a list ends at what plans hold
            if (holds !== isWithin && !(isWithin && isUsual))
              throw new Error(`${JSON.stringify(run)} fits (${String(fits)}) from ${firstDate} to ${date}, ${day.date} has ${JSON.stringify(day[what])}`);
          }
        }
      }),
      { numRuns },
    );
  });
  test('no race is offered that is longer than the run of its day, where a taper binds it', () => {
    fc.assert(
      fc.property(fc.option(anyLog), aRace, (log, input) => {
        const race = raceOf(input);
        const { days, taper } = beforeRace(race, { own: log && ownIn(log) });
        if (race.run.distanceKm <= 2) return; // heats
        for (const { daysToGo, longestRun, longestRace } of days)
          if (daysToGo < taper.days && longestRun.boundBy === 'taper' && longestRace.km > longestRun.km) throw new Error(`day ${daysToGo}: a race of ${longestRace.km} km`);
      }),
      { numRuns: 300 },
    );
  });
  test('a log tells nothing of the days beyond four weeks: what could not be read, nor habits', () => {
    fc.assert(
      fc.property(anyLog, aRace, (log, input) => {
        const own = ownIn(log);
        const { days } = beforeRace(raceOf(input), { own });
        for (const { date, daysToGo, longestRun, longestRace, hard } of days) {
          const isAhead = date >= addDays(log.asOf, 29);
          for (const { boundBy } of [longestRun, longestRace, hard])
            if (isAhead && (boundBy === 'unknown' || boundBy === 'habit')) throw new Error(`${boundBy} on day ${daysToGo}, asked on ${log.asOf}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

// ---- a season -------------------------------------------------------------------------------------------------------

/** A race as it is logged: one that was run easy is a run of its length. */
function asDone({ purpose, ...race }: RaceInput): RunInput & { date: string } {
  const date = String(race.date);
  if (purpose !== 'easy') return { ...race, date };
  return { ...race, date, type: runOf(race).effortKm <= 15 ? 'easy' : 'long' };
}

describe('a season', () => {
  const order = ['ok', 'cautious', 'too-soon'];
  const seasonFrom = (races: readonly RaceInput[]): Season => seasonOf(readRaces(races).races);
  const verdicts = (season: Season): Map<number, readonly [verdict: number, short: number]> =>
    new Map(season.races.map(({ index, verdict, shortByDays }) => [index, [order.indexOf(verdict!), shortByDays]]));
  function neverWorse(now: Season, before: Season, except = -1, slack = 0): void {
    const [after, was] = [verdicts(now), verdicts(before)];
    for (const [index, [verdict, short]] of after) {
      const old = was.get(index);
      if (index === except || !old) continue;
      if (verdict > old[0] || (verdict === old[0] && short > old[1] + slack)) throw new Error(`race ${index}: ${order[old[0]]} by ${old[1]} -> ${order[verdict]} by ${short}`);
    }
  }
  test('a race of less weight never makes itself or another one worse', () => {
    fc.assert(
      fc.property(aSeason, fc.nat(), (races, which) => {
        const at = which % races.length;
        const [goal, b, easy] = purposes.map((purpose) => seasonFrom(races.map((race, index) => (index === at ? { ...race, purpose } : race))));
        // what is carried over ends with the latest late end, which for a race of less weight may lie a day further beyond the next long run
        const slack = [goal!, b!].some(({ pairs }) => pairs.some(({ carriedDays }) => carriedDays > 0)) ? 1 : 0;
        neverWorse(b!, goal!, -1, slack);
        neverWorse(easy!, b!, -1, slack);
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
  test('too soon is what recovery says, never the taper; every pair and every race says by how much', () => {
    fc.assert(
      fc.property(aSeason, fc.option(anyLog), (races, log) => {
        const { pairs, races: said } = seasonOf(readRaces(races).races, { own: log && ownIn(log) });
        for (const { days, verdict, shortByDays, leastDays, lateDays, askedDays, carriedDays, recovery, taper } of pairs) {
          if ((verdict === 'too-soon') !== days < leastDays) throw new Error(`${verdict} after ${days} days, at least ${leastDays}`);
          if (shortByDays !== (verdict === 'too-soon' ? leastDays - days : Math.max(0, askedDays - days))) throw new Error(`${verdict} by ${shortByDays}`);
          if (leastDays !== recovery.leastDays + carriedDays || lateDays < recovery.lateDays) throw new Error(`${leastDays} and ${lateDays} days, ${carriedDays} carried`);
          if (askedDays < Math.max(leastDays, recovery.days, taper.days)) throw new Error(`asks for ${askedDays}`);
        }
        for (const { verdict, boundBy } of said) if (verdict === 'too-soon' && boundBy !== 'recovery' && boundBy !== 'unfinished') throw new Error(`too soon by ${boundBy}`);
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
        const done = asDone(first);
        const { purpose: _, ...planned } = second;
        const run = runOf(done);
        const log = read(readLog([done, { ...planned, planned: true }], first.date));
        const spaced = log.gaps.find(({ to }) => to.date === raceDate);
        if (spaced?.verdict === 'too-soon') throw new Error(`${verdict} after ${gap} days, in the log too soon by ${spaced.shortByDays}`);
        if (areHeats(run, raceOf(second))) return;
        const { days } = planAfter(run, read(parsePlan(done)).options);
        if (gap < days.length - 1) throw new Error(`${verdict} after ${gap} days, the plan has ${days.length - 1}`);
      }),
      { numRuns: 1000 },
    );
  });
  test('free windows hold neither a race that is raced, nor a day of its taper, nor one of recovery, and the last one is open', () => {
    fc.assert(
      fc.property(aSeason, fc.integer({ min: 1, max: 12 }), (races, blockWeeks) => {
        const { windows, races: all } = seasonOf(readRaces(races).races, { blockWeeks });
        const said = all.filter(({ race }) => race.purpose !== 'easy' || race.effortKm > 36);
        if ((windows.at(-1)?.toDate === null) !== said.length > 0) throw new Error(`${said.length} races, the last window ends on ${windows.at(-1)?.toDate}`);
        for (const { fromDate, toDate, days, blocks } of windows) {
          if (toDate !== null && (addDays(fromDate, days! - 1) !== toDate || blocks !== Math.floor(days! / 7 / blockWeeks) || days! < 7))
            throw new Error(`${fromDate} to ${toDate}: ${days} days, ${blocks} blocks`);
          for (const { race, taper, index, recovery } of said) {
            const { recoveryDays, milestones } = recoverySummary(runOf(asDone(races[index]!)));
            const least = Math.max(recoveryDays, milestoneOf(milestones, 'hard-session')!.days);
            if (recovery.days < least) throw new Error(`recovered in ${recovery.days} days, alone in ${least}`);
            const isBefore = toDate !== null && toDate < (taper.fromDate ?? race.date);
            if (!isBefore && fromDate < addDays(race.date, recovery.days)) throw new Error(`${fromDate} to ${toDate} and the race of ${race.date}`);
          }
        }
      }),
      { numRuns },
    );
  });
});
