// Training as coaches write it, and training that a coach would stop: the yardstick of the log.
// Written from published plans (two or three hard sessions a week with an easy day between, a race on Saturday and a long run on Sunday,
// long runs of 30 to 35 km, doubles), never from what the rules answer.

import { addDays } from '../../core/index.ts';

export interface YardstickRow {
  readonly date: string;
  readonly distance: number;
  readonly type: string;
  readonly elevationGainM?: number;
}
export interface Plan {
  readonly name: string;
  readonly rows: readonly YardstickRow[];
  /** The first of the 112 days that are counted; what lies before is the training that the athlete comes from. */
  readonly from: string;
  /** What the rules say of it, argued from them. */
  readonly argued: string;
}
interface Foolish extends Plan {
  /** The day from which it is foolish. */
  readonly change: string;
  /** Days from then by which it has to be flagged, and by which of these. */
  readonly within: number;
  readonly flags: readonly string[];
}

/** Monday to Sunday: nothing for a day off, `easy 8`, several runs `easy 8, tempo 12`, with metres of climb `long 35 800m`. */
type Week = readonly [string, string, string, string, string, string, string];
/** A week by its number: 0 to 15 are counted, those below 0 lie before. */
type Weeks = (week: number) => Week;

export const weeksCounted = 16;
const weeksBefore = 6;
const firstMonday = '2026-01-05';

function rowsOf(date: string, written: string): YardstickRow[] {
  if (written === '') return [];
  return written.split(', ').map((run) => {
    const [type = '', km, climb] = run.split(' ');
    return { date, distance: Number(km), type, ...(climb === undefined ? {} : { elevationGainM: Number.parseInt(climb, 10) }) };
  });
}

function write(weeks: Weeks, first = -weeksBefore): YardstickRow[] {
  return Array.from({ length: weeksCounted - first }, (_, at) => first + at).flatMap((week) =>
    weeks(week).flatMap((written, day) => rowsOf(addDays(firstMonday, week * 7 + day), written)),
  );
}
const plan = (name: string, argued: string, weeks: Weeks, first?: number): Plan => ({ name, argued, rows: write(weeks, first), from: firstMonday });

/** The next of a list each week, so that no two weeks are alike. */
const turn = <T>(list: readonly T[], week: number): T => list[((week % list.length) + list.length) % list.length]!;
/** Every fourth week is a lighter one. */
const isLight = (week: number): boolean => turn([false, false, false, true], week);

// ---- ordinary -------------------------------------------------------------------------------------------------------

const fiveRuns: Weeks = (week) => [
  '',
  `intervals ${turn([9, 9.6, 10.4], week)}`,
  `easy ${turn([8, 8.8, 7.5, 9.3], week)}`,
  isLight(week) ? 'easy 8' : `tempo ${turn([9, 10, 11, 9.5, 10.5], week)}`,
  '',
  `easy ${turn([6.5, 7, 8], week)}`,
  isLight(week) ? 'long 16' : `long ${turn([18, 19.5, 21, 20, 22], week)}`,
];

const club: Weeks = (week) => [
  '',
  `intervals ${turn([9.5, 10, 10.8, 11], week)}`,
  `easy ${turn([8, 9.2, 10], week)}`,
  `tempo ${isLight(week) ? 8 : turn([10, 11, 9.6, 12], week)}`,
  turn(['', 'easy 5', ''], week),
  isLight(week) ? 'easy 9' : 'race 5',
  `long ${isLight(week) ? 18 : turn([22, 21, 23, 22, 24], week)}`,
];

const polarised: Weeks = (week) => [
  `easy ${turn([9, 10, 8.5], week)}`,
  `intervals ${turn([11, 12, 11.5, 10.5], week)}`,
  `easy ${isLight(week) ? 13 : turn([16, 17, 18, 16.5, 17.5], week)}`,
  `easy ${turn([11, 12.5, 12], week)}`,
  isLight(week) ? 'easy 10' : turn([`hills 9.5 280m`, 'intervals 10', 'intervals 11'], week),
  `easy ${turn([8, 10, 9, 7.5], week)}`,
  `long ${isLight(week) ? 22 : turn([26, 28, 27, 30, 29], week)}`,
];

const tenRuns: Weeks = (week) => [
  `easy ${turn([10, 10.6, 9.4], week)}`,
  `easy 8, intervals ${turn([12, 12.6, 11.5], week)}`,
  `easy ${turn([14, 15, 14.5], week)}, easy 6.5`,
  `easy 7.6, tempo ${isLight(week) ? 9 : turn([13, 14, 12.5, 13.6], week)}`,
  `easy ${turn([10, 11, 9], week)}`,
  `easy ${turn([12, 13.4, 11], week)}`,
  `long ${isLight(week) ? 23 : turn([28, 30, 27, 32, 29], week)}`,
];

const thirteenRuns: Weeks = (week) => [
  `easy ${turn([11, 12, 12.5], week)}, easy 8`,
  `tempo ${turn([13, 14, 13.5], week)}, tempo ${turn([11.4, 12, 12.4, 11], week)}`,
  `easy ${turn([14, 15, 14.4], week)}, easy ${turn([10, 9, 10.5], week)}`,
  isLight(week) ? 'tempo 12, easy 8' : `tempo ${turn([12, 12.8, 13.2], week)}, intervals ${turn([12, 11.2, 12.6], week)}`,
  `easy ${turn([12, 13, 11.5, 12.4], week)}, easy ${turn([8, 7.4], week)}`,
  isLight(week) ? 'easy 14, easy 6' : `hills ${turn([13, 14, 13.4], week)} 320m, easy ${turn([8, 7, 9], week)}`,
  `long ${isLight(week) ? 24 : turn([30, 32, 28, 33, 31], week)}`,
];

const backToBack: Weeks = (week) => [
  '',
  `easy ${turn([9, 10, 11], week)} 120m`,
  isLight(week) ? 'easy 10 150m' : turn(['hills 12 450m', 'tempo 12 150m', 'intervals 11 100m'], week),
  `easy ${turn([12, 13.5, 11], week)} 140m`,
  turn(['easy 7 60m', '', 'easy 6 50m'], week),
  isLight(week) ? 'long 24 500m' : `long ${turn([35, 34, 36], week)} ${turn([800, 850, 780, 900], week)}m`,
  isLight(week) ? 'long 15 200m' : `long ${turn([25, 24, 26], week)} ${turn([250, 300], week)}m`,
];

/** Eleven weeks of build with a half marathon, two of taper, the race on the Sunday of the thirteenth, the way back. */
const marathonWeeks: readonly Week[] = [
  ['easy 9', 'intervals 11', 'easy 14', 'easy 8', 'tempo 12', 'easy 7, sprints 0.6', 'long 26'],
  ['', 'intervals 12', 'easy 15', 'easy 9', 'tempo 13', 'easy 8', 'long 29'],
  ['easy 8', 'hills 10 250m', 'long 18', 'easy 9', 'tempo 12.5', 'easy 7', 'long 32'],
  ['', 'easy 10, sprints 0.8', 'easy 12', '', 'tempo 9', 'easy 8', 'long 22'],
  ['easy 9', 'intervals 12.5', 'long 20', 'easy 8.5', 'tempo 14', 'easy 8', 'long 30'],
  ['', 'intervals 12', 'long 22', 'easy 9', 'tempo 15', 'easy 7', 'long 33'],
  ['easy 8', 'intervals 10', 'easy 12', 'easy 8', '', 'easy 5, sprints 0.5', 'race 21.1'],
  ['', 'easy 6', 'easy 8', 'easy 10', 'easy 10', 'easy 9, sprints 0.6', 'long 24'],
  ['easy 9', 'intervals 12', 'long 21', 'easy 9', 'tempo 15', 'easy 8', 'long 34'],
  ['', 'intervals 13', 'long 20', 'easy 9', 'tempo 14', 'easy 8', 'tempo 28'],
  ['easy 8', 'intervals 11', 'easy 15', 'easy 9', 'tempo 12', 'easy 7', 'long 32'],
  ['', 'intervals 10', 'easy 12', 'easy 8', 'tempo 10', 'easy 6', 'long 20'],
  ['', 'intervals 7', 'easy 8', '', 'easy 6, sprints 0.5', 'easy 4', 'race 42.195'],
  ['', '', '', 'easy 5', '', 'easy 6', 'easy 8'],
  ['', 'easy 8', '', 'easy 10', 'easy 8', '', 'long 15'],
  ['', 'intervals 8', 'easy 9', '', 'easy 10, sprints 0.6', '', 'long 18'],
];
const marathonBlock: Weeks = (week) => (week < 0 ? turn([marathonWeeks[0]!, marathonWeeks[1]!, marathonWeeks[4]!, marathonWeeks[3]!], week + 2) : marathonWeeks[week]!);

const masters: Weeks = (week) => [
  '',
  turn([0, 0, 0, 0, 1], week) ? 'easy 7' : `intervals ${turn([7, 7.6, 8.2], week)}`,
  turn([0, 0, 0, 0, 1], week) ? 'intervals 7' : `easy ${turn([7, 8, 6.5], week)}`,
  '',
  isLight(week) ? 'easy 8' : `tempo ${turn([8, 8.8, 9.4, 8.5], week)}`,
  turn(['easy 6', '', 'easy 5.5'], week),
  turn([0, 0, 0, 1, 0], week) ? 'race 10' : `long ${isLight(week) ? 14 : turn([16, 17, 18.5, 17.4, 20], week)}`,
];

/** From 3 km three times a week to a 10 km race: a kilometre more every week or two, strides from the ninth week, a 5 km race in the twelfth. */
const longRuns = [6, 6.5, 7, 6, 7.5, 8, 8.5, 7, 9, 9.5, 10, 5, 10.5, 11, 12, 10];
const beginner: Weeks = (week) => {
  if (week < 0) return ['', `easy ${turn([3, 3.4, 3.2], week)}`, '', `easy ${turn([3.5, 3, 4], week)}`, '', '', `easy ${turn([4, 4.4, 4.8, 5, 5.4, 5.8], week)}`];
  return [
    '',
    `easy ${(3.5 + week * 0.2).toFixed(1)}${week >= 8 && week % 2 === 0 ? ', sprints 0.4' : ''}`,
    '',
    week >= 12 && !isLight(week) ? `intervals ${turn([4.5, 5, 5.5], week)}` : `easy ${(4 + week * 0.2).toFixed(1)}`,
    '',
    week >= 4 ? `easy ${turn([3, 3.5, 4], week)}` : '',
    week === 11 ? 'race 5' : week === 15 ? 'race 10' : `long ${longRuns[week]}`,
  ];
};

export const ordinary: readonly Plan[] = [
  plan(
    '5 runs with 2 sessions',
    'None too early: after a session hard comes on day 2, and Tuesday, Thursday and Sunday are two and three days apart; the long run of 22 km asks for Monday alone. Four hard days in 14.',
    fiveRuns,
  ),
  plan(
    'the same, a log that starts with it',
    'As above: up to 22 km habit changes nothing but hard on day 2, which the easy day asks for anyway. No spike: by day 28 the longest run is in the log.',
    fiveRuns,
    0,
  ),
  plan(
    'club week: Saturday 5 km, Sunday long',
    'None: the tempo run of Thursday holds hard and race until Saturday (2), the 5 km race holds no long run (day 1), the long run holds hard until Tuesday. Six hard or race days in 14, one below the note.',
    club,
  ),
  plan('polarised', 'None: easy runs of 16 to 18 km are within the habit of 26 to 30 and so easy; intervals on Tuesday and Friday, four hard days in 14.', polarised),
  plan('10 runs, 120 km', 'None too early: doubles are one easy day. One spike where a long run of 32 km follows four weeks of at most 29 (1.103).', tenRuns),
  plan(
    '13 runs, 160-180 km, double threshold',
    'None: two threshold sessions of a day are one hard day, again on day 2; long runs of 28 to 33 km are within habit, so hard comes on Tuesday. Six hard days in 14.',
    thirteenRuns,
  ),
  plan(
    'ultra, back-to-back long runs',
    'None: 42 to 45 effort-km are within a habit as long, so they count as 36 and the next long run may come on day 1; after two such days long is closed on Monday, which is off.',
    backToBack,
  ),
  plan(
    'marathon block, race, return',
    'Few too early: the jog two days after the half marathon, easy from day 3, which adds a day, and so the run of day 3; a spike at the first 32 km. After the marathon easy runs of 5 to 8 km until day 10, longer ones from day 11, when nothing is above the plan.',
    marathonBlock,
  ),
  plan('masters', 'None too early: 10 km raced on Sunday hold hard until Tuesday, and the intervals are on Wednesday then. A spike at 20 km after 17.', masters),
  plan('beginner', 'None: easy days only until the twelfth week; below 8 km nothing is a spike, and beyond it the long run grows by at most a tenth.', beginner),
];

// ---- foolish --------------------------------------------------------------------------------------------------------

const everyDay = (run: string): Week => [run, run, run, run, run, run, run];
const off: Week = everyDay('');
/** An ordinary week, with some of its days written anew. */
const but = (week: Week, changed: { readonly [day: number]: string }): Week => week.map((run, day) => changed[day] ?? run) as unknown as Week;
const tooEarly = ['too-early'] as const;

interface From {
  /** Day of the counted weeks, from 0. */
  readonly on: number;
  readonly within?: number;
  readonly flags?: readonly string[];
  readonly argued: string;
}
const foolish = (name: string, weeks: Weeks, { on, within = 7, flags = tooEarly, argued }: From): Foolish => ({
  ...plan(name, argued, weeks),
  change: addDays(firstMonday, on),
  within,
  flags,
});

/** The marathon block four weeks earlier, its race on the Sunday of the ninth week; then as written. */
const raceWeek = 8;
const afterMarathon =
  (...weeks: readonly Week[]): Weeks =>
  (week) =>
    week <= raceWeek ? marathonBlock(week + 4) : (weeks[week - raceWeek - 1] ?? fiveRuns(week));
const raceDay = raceWeek * 7 + 6;
const jogs: Week = ['', '', '', 'easy 5', '', 'easy 6', 'easy 8'];

const everySecondDay: Weeks = (week) =>
  week < 0 ? fiveRuns(week) : (off.map((_, day) => ((week * 7 + day) % 2 === 0 ? turn(['intervals 9', 'tempo 10', 'hills 8 240m'], week + day) : 'easy 7')) as unknown as Week);
const spikes = ['session-spike', 'after-a-break'] as const;

export const foolishOnes: readonly Foolish[] = [
  foolish('intervals every day', (week) => (week < 4 ? fiveRuns(week) : everyDay(`intervals ${turn([8, 8.6], week)}`)), {
    on: 28,
    argued: 'The second day is before the easy day of the first.',
  }),
  foolish('three hard days in a row', (week) => (week < 4 ? fiveRuns(week) : but(fiveRuns(week), { 1: 'intervals 9', 2: 'tempo 10', 3: 'hills 8 240m' })), {
    on: 29,
    argued: 'The second and the third are before the easy day of the one before.',
  }),
  foolish('a hard session every second day', everySecondDay, {
    on: 0,
    within: 14,
    flags: ['many-hard-days'],
    argued: 'Never too early; the seventh hard day is the thirteenth day.',
  }),
  foolish('intervals three days after a marathon', afterMarathon(but(jogs, { 2: 'intervals 8' })), { on: raceDay + 3, argued: 'Hard sessions from day 10.' }),
  foolish('30 km six days after a marathon', afterMarathon(but(jogs, { 5: 'long 30', 6: '' })), { on: raceDay + 6, argued: 'Long runs from day 10.' }),
  foolish('35 km called easy, five days after a marathon', afterMarathon(but(jogs, { 4: 'easy 35', 5: '' })), {
    on: raceDay + 5,
    argued: 'More than 15 effort-km before day 10: a long run.',
  }),
  foolish('40 km three weeks after a marathon, then intervals', afterMarathon(jogs, marathonWeeks[14]!, but(marathonWeeks[15]!, { 1: 'easy 8', 6: 'long 40' })), {
    on: raceDay + 21,
    argued: 'The longest training run of 30 days is 20 km, so 40 km keep their own days: hard on day 6, intervals on day 2 are too early.',
  }),
  foolish('from 21 to 98 km a week', (week) => (week < 4 ? ['', 'easy 7', '', 'easy 7', '', '', 'easy 7'] : everyDay('easy 14')), {
    on: 28,
    flags: spikes,
    argued: 'Twice the longest run of 30 days.',
  }),
  foolish(
    'the first 30 km after eight weeks off',
    (week) => (week < 4 ? fiveRuns(week) : week < 12 ? off : but(fiveRuns(week), week === 12 ? { 1: 'long 30', 2: '', 3: '' } : {})),
    { on: 12 * 7 + 1, flags: spikes, argued: 'No run in 30 days to compare with.' },
  ),
  foolish(
    '30 km in the second week after eight weeks off',
    (week) =>
      week < 4
        ? fiveRuns(week)
        : week < 12
          ? off
          : week === 12
            ? ['', 'easy 6', '', 'easy 6', '', 'easy 6', '']
            : but(fiveRuns(week), week === 13 ? { 1: 'long 30', 2: '', 3: '' } : {}),
    { on: 13 * 7 + 1, flags: spikes, argued: 'Five times the longest run of 30 days, 6 km.' },
  ),
];
