// How a run is read: limits, inferences and plausibility checks. All of these are conventions: our policy, no study.

/** Accepted ranges, inclusive unless said. An answer outside them would be a guess about another sport. */
export const limits = {
  distanceKm: { above: 0, max: 1000 },
  elevationGainM: { min: 0, max: 100_000 },
  rpe: { min: 1, max: 10 },
  age: { min: 10, max: 100 },
  maxHrBpm: { min: 100, max: 240 },
  /** Share of runners: half of them at least, and no more than the late end speaks of. */
  chance: { min: 0.5, max: 0.9 },
  /** Soreness and fatigue of a check-in. */
  sign: { min: 0, max: 10 },
  dayAfter: { min: 0, max: 365 },
  /** Of one log, and of one name and one id in it. */
  logRows: 20_000,
  athleteLetters: 100,
  idLetters: 80,
  /** Of one season: races, and weeks of a block of training between them. */
  seasonRaces: 60,
  blockWeeks: { min: 1, max: 52 },
} as const;

export const inputRules = {
  effortKm: { id: 'effort-km', metresPerKm: 100, why: '100 m of climb count as one more km. Its only support is one conference abstract (ACA25): 29 km with 1400 m recovered like 42.7 km flat in runners used to descents, but six runners ran the flat distance, on a treadmill, and 13 of 25 the climb on one.' },
  plainRun: { id: 'plain-run', easyUpToKm: 15, why: 'A device writes "run" for all of them: up to 15 km it is answered as easy, above as long, never as a race.' },
  mayBeRace: { id: 'may-be-race', distancesKm: [10, 21.1, 42.2, 50, 100], within: 0.03, why: 'Runs this close to a usual race distance are often races, and races cost more days.' },
  assumedClimb: { id: 'elevation-assumed', metresPerKm: 40, why: 'A trail race without its climb is answered with 40 m per km, that of a rolling trail race.' },
  implausibleClimb: { id: 'climb-implausible', metresPerKm: 200, why: 'More than 200 m of climb per km is steeper than nearly every race: the figure may be in feet.' },
  looksLikeMiles: { id: 'looks-like-miles', numbers: [3.1, 6.2, 13.1, 26.2], why: 'These bare numbers are the usual race distances in miles.' },
  looksLikeMetres: { id: 'looks-like-metres', numbers: [200, 300, 400, 600, 800, 1000], why: 'These bare numbers are the usual distances of a track, in metres.' },
  dayFraction: { id: 'day-fraction', below: 0.25, minutesADay: 1440, why: 'A spreadsheet keeps a time as a part of a day: a bare number below 0.25 that is whole minutes of a day and no whole metres may be one, and is asked about.' },
  dottedThousands: { id: 'dotted-thousands', distanceM: 100_000, climbM: 15_000, why: 'Metres with a dot and three digits are thousands only where every value of the column is written so and no run is beyond 100 km, no climb beyond 15,000 m.' },
  otherTraining: { id: 'other-training', letters: ['s', 'x'], why: 'In a cell for the distance S stands for strength and X for cross-training, as hand-written logs have it: there was no run.' },
  namedDistance: { id: 'distance-type-mismatch', within: 0.05, why: 'A type such as marathon names its distance; more than 5 % off, one of the two is a slip.' },
  bareM: { id: 'bare-m', metresFrom: 400, why: 'A bare m after 400 or more is metres; below that it may as well be miles.' },
  notStudied: { id: 'population-not-studied', underAge: 18, why: 'No study in the evidence file followed runners under 18.' },
  descentsDefault: { id: 'descents-default', downhill: 'unaccustomed', other: 'usual', why: 'Few runners train steep descents; a session named for its descent is answered on the careful side.' },
} as const;
