// What each day from day 0 to `full` holds. Phases follow the milestones; what a phase holds depends on the run and on the days around it.
//
// runMinutes    longest run of the day; 0 = no run, null = as the runner's usual training, 'step' = as the step of the ramp says
// crossMinutes  longest training without impact
// ofMaxHr       share of maximum heart rate, [from, to]; null = no limit or no effort

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty, Phase } from '../words/terms.ts';

/**
 * Where a day stands. day-0: the day of the run · season-break: the weeks off at a season's end · first-run: the first easy run of a ramp · ramp: a day of the ramp ·
 * more-days: one of its steps with more than every second day · held: a check-in holds its run · after-hard: between the first hard session and full · long-open: a long run may come
 */
export type Moment = 'day-0' | 'season-break' | 'first-run' | 'ramp' | 'more-days' | 'held' | 'after-hard' | 'long-open';

export interface PhaseRow {
  readonly id: string;
  readonly phase: Phase;
  readonly when?: Moment;
  readonly runMinutes: number | null | 'step';
  readonly crossMinutes: number | null;
  readonly intensity: string;
  readonly ofMaxHr: readonly [from: number, to: number] | null;
  readonly does: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly studies: readonly EvidenceId[];
}

/** The first row that fits the day applies. */
export const phases: readonly PhaseRow[] = [
  { id: 'day-race-ready', phase: 'race-ready', runMinutes: null, crossMinutes: null, intensity: 'any', ofMaxHr: null,
    does: 'Back to your usual training, by steps.',
    basis: 'inferred', certainty: 'low', studies: ['BOS09', 'BOSACT-72', 'BIR26-TT'],
    why: 'The performance clock has run out for half of runners: recovered means able to reproduce the effort. The other half is not there yet.' },
  { id: 'day-quality', phase: 'quality', runMinutes: null, crossMinutes: null, intensity: 'one hard session, then at least one easy day', ofMaxHr: null,
    does: 'One hard session, shorter than usual and without steep descents, if strides after the warm-up feel right; if not, an easy run. The next day is easy.',
    basis: 'convention', certainty: 'low', studies: ['CHE09-RE-lo', 'CHE09-RE-hi'],
    why: 'Soreness and muscle clocks have run out for half of runners, after runs of 15 effort-km and more for nine in ten. Easy running hides what is left of the damage, so a few fast steps decide, not how easy running feels.' },
  { id: 'day-long', phase: 'long', runMinutes: 'step', crossMinutes: 90, intensity: 'easy, able to talk', ofMaxHr: [0.6, 0.75],
    does: 'The next long run, easy from start to end. No hard session the day before or after.',
    basis: 'convention', certainty: 'very-low', studies: [],
    why: 'A long run asks for the legs of a hard session, so one easy day parts the two. Its length is a step of the ramp.' },
  { id: 'day-first-run', phase: 'easy', when: 'first-run', runMinutes: 30, crossMinutes: 45, intensity: 'very easy, below the first threshold, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'The first easy run: short, on flat, soft ground. Turn back if anything hurts.',
    basis: 'convention', certainty: 'low', studies: ['MAR21-SJ-RUN', 'MAR21-SJ-REST'],
    why: '40 min at 48 h after a marathon delayed nothing that a trial of 64 runners in three groups measured (injuries were not counted); that the first run is shorter is custom. It trains, it does not shorten the countdown.' },
  { id: 'day-easy-more', phase: 'easy', when: 'more-days', runMinutes: 'step', crossMinutes: 60, intensity: 'very easy, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run, no more than two days in a row.',
    basis: 'convention', certainty: 'very-low', studies: [],
    why: 'Two weeks after the first run two days of three may hold one: a step of the ramp, custom among runners, tested by nobody.' },
  { id: 'day-easy-alternate', phase: 'easy', when: 'ramp', runMinutes: 'step', crossMinutes: 45, intensity: 'very easy, below the first threshold, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run, then a day of rest or of training without impact.',
    basis: 'inferred', certainty: 'low', studies: ['MAR21-SJ-RUN', 'MAR21-SJ-REST', 'SHE84-X-T'],
    why: '40 min around the first threshold at 48, 96 and 144 h after a marathon delayed nothing that a trial of 64 runners in three groups measured (injuries were not counted), while 20 to 45 min daily set torque back in a trial of ten. Taken over to other long races, and kept up for two weeks. It trains; it does not shorten the countdown.' },
  { id: 'day-easy-after-hard', phase: 'easy', when: 'after-hard', runMinutes: 'step', crossMinutes: 60, intensity: 'very easy, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'Rest, or an easy run if you feel fresh.',
    basis: 'convention', certainty: 'low', studies: [],
    why: 'Hard days are parted by easy ones, or by days of rest: custom among runners.' },
  { id: 'day-easy-or-long', phase: 'easy', when: 'long-open', runMinutes: 45, crossMinutes: 60, intensity: 'very easy, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run of 20 to 45 minutes if you like, or rest: both are fine. A long run that your week has may be run now, easy; then no hard session on the next day.',
    basis: 'convention', certainty: 'low', studies: ['NUU21-LITr', 'NUU21-MOD', 'BOSACT-72'],
    why: 'A standard run is no harder a day after easy and tempo runs; active recovery for 72 h after a 5 km left the repeat as fast as passive recovery did (what the activity was is not in the abstract); easy running on the days after sessions was not tested. The length is that of articles 2 and 5; article 3 expects a jog to help, if at all, through sleep.' },
  { id: 'day-easy-after-session', phase: 'easy', runMinutes: 45, crossMinutes: 60, intensity: 'very easy, able to talk', ofMaxHr: [0.6, 0.7],
    does: 'An easy run of 20 to 45 minutes if you like, or rest: both are fine.',
    basis: 'convention', certainty: 'low', studies: ['QUI12-RE', 'CHE08-RE'],
    why: 'Economy was normal a day after 26 km, and 30 min a day after a downhill run equalled rest; after longer training runs nobody tested it. The length is that of articles 2 and 5.' },
  { id: 'day-season-break', phase: 'cross-training', when: 'season-break', runMinutes: 0, crossMinutes: 60, intensity: 'easy, without impact', ofMaxHr: [0.5, 0.7],
    does: 'The break at a season\'s end: no running. Whatever you enjoy without impact, or nothing.',
    basis: 'convention', certainty: 'very-low', studies: [],
    why: 'Article 3 takes weeks off running at the end of a season; nobody tested a number.' },
  { id: 'day-held', phase: 'cross-training', when: 'held', runMinutes: 0, crossMinutes: 45, intensity: 'easy, without impact', ofMaxHr: [0.5, 0.7],
    does: 'No run: the check-in holds it. Rest, or swim, cycle or walk if that feels good. Check in again tomorrow.',
    basis: 'convention', certainty: 'very-low', studies: [],
    why: 'How you feel outweighs the day count: the rule of the check-in says why.' },
  { id: 'day-off', phase: 'cross-training', when: 'ramp', runMinutes: 0, crossMinutes: 45, intensity: 'easy, without impact', ofMaxHr: [0.5, 0.7],
    does: 'No run between two runs: swim, cycle or walk, or rest.',
    basis: 'inferred', certainty: 'low', studies: ['MAR21-SJ-RUN', 'SHE84-X-T'],
    why: 'On alternate days running after a marathon delayed nothing that was measured; daily running did, in a trial of ten.' },
  { id: 'day-cross-training', phase: 'cross-training', runMinutes: 0, crossMinutes: 45, intensity: 'easy, without impact', ofMaxHr: [0.5, 0.7],
    does: 'No run. Swim, cycle, elliptical or walk, as gently as you like; rest is as good.',
    basis: 'inferred', certainty: 'low', studies: ['TKH06', 'MAR21-SJ-REST'],
    why: 'Elliptical training from 48 h after a marathon equalled rest, and water exercise after downhill running kept power up: no impact, no delay found, no credit in days. After ultras nobody tested it. Article 3 rests first, then lets several days pass before running. Length and heart rate are ours.' },
  { id: 'day-run', phase: 'rest', when: 'day-0', runMinutes: 0, crossMinutes: 0, intensity: 'none', ofMaxHr: null,
    does: 'The run itself. Eat, drink and sleep.',
    basis: 'convention', certainty: 'low', studies: [],
    why: 'Day 0 is the day of the run; its recovery starts with food, fluids and a night of sleep.' },
  { id: 'day-rest', phase: 'rest', runMinutes: 0, crossMinutes: 0, intensity: 'none', ofMaxHr: null,
    does: 'Rest: sleep, eat, walk a little if it feels good.',
    basis: 'inferred', certainty: 'low', studies: ['ZHO25-REST', 'SHE84-R-W'],
    why: 'Rest costs nothing in the first days: with it muscle was normal 72 h after a half marathon, and work capacity back on day 3 after a marathon. Article 3 rests after a marathon or ultra, then waits several days before running, at a season\'s end weeks.' },
];

/** From the first easy run to the first hard session, after runs that are returned from on alternate days. */
export interface RampStep {
  /** Days after the first easy run. */
  readonly fromDay: number;
  readonly runMinutes: number;
  readonly longMinutes: number;
  /** Runs on so many days of so many. */
  readonly run: number;
  readonly of: number;
}
export const ramp = {
  id: 'ramp',
  steps: [
    { fromDay: 0, runMinutes: 40, longMinutes: 60, run: 1, of: 2 },
    { fromDay: 8, runMinutes: 45, longMinutes: 65, run: 1, of: 2 },
    { fromDay: 14, runMinutes: 50, longMinutes: 75, run: 2, of: 3 },
    { fromDay: 23, runMinutes: 60, longMinutes: 90, run: 2, of: 3 },
  ],
  longEveryDays: 7,
  basis: 'convention', certainty: 'very-low', studies: ['MAR21-SJ-RUN'],
  why: 'Running comes back by steps: a first run of 30 min, then 40 min on alternate days as in the trial after a marathon, from day 8 of running 45 min, from day 14 two days of three with 50 min, from day 23 with 60. The steps are custom, tested by nobody; a long run is half as long again (60 to 90 min) and comes once a week. Steps end where the first hard session was due: what check-ins put off does not go on growing.',
} as const satisfies { readonly steps: readonly [RampStep, ...RampStep[]]; readonly [field: string]: unknown };

/** After sessions, short races and long runs of the usual size: no ramp, but a day off after three runs. */
export const afterSession = {
  id: 'ramp-after-session', fromDay: 0, runMinutes: 45, longMinutes: 90, run: 3, of: 4,
  basis: 'convention', certainty: 'very-low', studies: [],
  why: 'Where a hard session waits for days, as after an unaccustomed descent, one day of four has no run: custom among runners.',
} as const satisfies RampStep & { readonly [field: string]: unknown };

/** From the first hard session to full recovery: a week, over and over. `dayOff`: days after the first hard session, of each week. */
export const hardEasy = {
  id: 'hard-easy-week', order: ['quality', 'easy', 'long', 'easy', 'easy', 'easy'], dayOff: 4,
  basis: 'convention', certainty: 'very-low', studies: [],
  why: 'One hard day, then an easy one, a long run, an easy one, a day off, two easy ones. After sessions every fourth day is off, as before. Where no easy run came before, one does now, before the first hard session. Neither a hard session nor a long run is planned for the eve of full recovery, but for the first hard one. What a check-in holds of them comes on the next open day.',
} as const satisfies { readonly order: readonly Phase[]; readonly [field: string]: unknown };

/** The week from full recovery on, at its upper limits: the days before hold no more than that. */
export const usualWeek = {
  id: 'usual-week', runDays: 6, runMinutes: 60, strongRunMinutes: 75, longMinutes: 90, basis: 'convention', certainty: 'very-low',
  why: 'A usual week holds at most six days of running, an hour each (75 min for a strong runner in a build or peak phase) and 90 min once: the days of recovery hold no more than that.',
} as const;

/** Rest has a price too: how long waiting still gains something. Days are read off between effort-km as ladders are; a season ends with as many. */
export const latestReturn = {
  id: 'latest-return',
  points: [
    { effortKm: 10, days: 7 },
    { effortKm: 42, days: 14 },
    { effortKm: 100, days: 21 },
  ],
  basis: 'convention', certainty: 'very-low',
  sources: [],
  why: 'Fitness fades with rest. How much of it costs a trained runner little is custom: a week after a short race, two after a marathon, three after an ultra, but not beyond full recovery. No study here tested it.',
} as const;

/** The break that an athlete chooses to take: it says nothing of recovery. */
export const seasonEnd = {
  id: 'season-end', rampDays: 8, basis: 'convention', certainty: 'very-low',
  sources: ['article3'],
  why: 'At the end of a season article 3 takes weeks off running after a marathon or ultra, and gives no number: a week after a short race, two after a marathon, three from 100 effort-km on are ours. Hard sessions come back after a week of easy running. The days to full recovery are the same without it.',
} as const satisfies { readonly sources: readonly Citekey[]; readonly [field: string]: unknown };
