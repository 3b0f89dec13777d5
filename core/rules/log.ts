// A log holds many runs: what an athlete is used to, how the countdown of one run is carried into the next, and what is said of the load.
// All of it is our policy, built on what few studies there are: nobody followed runners through a second run before they had recovered from the first.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty } from '../words/terms.ts';

interface LogRule {
  readonly id: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly studies: readonly EvidenceId[];
  readonly sources: readonly Citekey[];
  readonly why: string;
}

/** What an athlete is used to. within: times the habit, from which it fades, and by which it is gone. */
export const habit = {
  id: 'habit', days: 30, runs: 4, within: [1.1, 1.3], countsAsEffortKm: 36, fadesToOwnEffortKm: [60, 78],
  basis: 'inferred', certainty: 'very-low', studies: ['BYR85-1', 'HAQ15-2'], sources: ['schusterbrandtfrandsen2025'],
  why: 'The longest training run of the 30 days before, known once four runs lie in them; races and runs that came too early make no habit. A bout like one of the last weeks costs less, and a session hardly longer than the longest of the last 30 days does not raise the hazard of injury. So within 1.1 times the habit (fading out at 1.3) a training run from 36 to 60 effort-km counts as one of 36, a long run may follow with the first easy run, and hard sessions wait for the typical ends, not for the late ones.',
} as const;

/** What a run counts as. Sprints below the effort from which the day plan asks for an easy day are strides. */
export const kinds = {
  id: 'kinds', easyUpToEffortKm: 15, withinHabitEffortKm: 19, longAsksForEasyDayBeyond: 19,
  basis: 'convention', certainty: 'very-low', studies: ['NUU21-LIT', 'NUU21-LITr'], sources: [],
  why: 'Easy and recovery runs are easy up to 15 effort-km, within habit up to 19, and long beyond; strides belong to the easy run of the day. An easy day costs one day however many runs it has: a standard run is no harder 24 h after 90 min. Runs of one type on a day add up, of several types the longest recovery counts.',
} as const;

/** How runs of a day and the days between them work on each other. */
export const carryOver = {
  id: 'carry-over', addedByEasyDays: 1, heatsUpToKm: 2, longInARow: 2,
  basis: 'convention', certainty: 'very-low', studies: [], sources: [],
  why: 'A run that is allowed moves no end later than its own days ask. An easy run before the first easy day adds one day to each end, up to its late end: daily jogging cannot run away. A long, hard or race day that comes too early sets each end at the old one and its own days together, at most at the latest late end among the long, hard and race runs still unfinished: the late end holds the slow runners already. Easy runs never renew that end. After two long runs beyond 19 effort-km on successive days an easy day comes before the next; heats and a final of up to 2 km may lie on successive days.',
} as const;

/** The first weeks of a log know no habit. */
export const start = {
  id: 'habit-unknown', days: 28,
  basis: 'convention', certainty: 'very-low', studies: [], sources: [],
  why: 'In the first 28 days of a log nobody knows what the athlete is used to: an easy or long run is not called too early where only easy or long runs are unfinished. Its days count as ever.',
} as const;

/** A log has kilometres where a plan has minutes. */
export const afterRace = {
  id: 'above-plan', fromEffortKm: 15, easyUpToEffortKm: 15, minutesPerKm: 5,
  basis: 'convention', certainty: 'very-low', studies: ['MAR21-SJ-RUN'], sources: [],
  why: 'After a race of 15 effort-km and more, until the next hard session, an easy run ends at 15 effort-km, and easy running beyond the minutes that the plan\'s ramp has by then (at first 40, which are 8 km at 5 min per km) is noted. The note lengthens nothing; alternate days are the plan\'s advice.',
} as const;

/** A run longer than what the last weeks held. Each class from a ratio on: hazard rate ratio of injury with its confidence interval. */
export const spike = {
  id: 'session-spike', days: 30, fromLogDay: 28, fromKm: 8, oncePerDays: 7, breakEffortKm: 15,
  classes: [
    { above: 1.1, upTo: 1.3, hazard: 1.64, from: 1.31, to: 2.05 },
    { above: 1.3, upTo: 2, hazard: 1.52, from: 1.16, to: 2 },
    { above: 2, upTo: Infinity, hazard: 2.28, from: 1.5, to: 3.48 },
  ],
  basis: 'measured', certainty: 'low', studies: [], sources: ['schusterbrandtfrandsen2025'],
  why: 'In 5,205 runners and 588,071 sessions a session longer than the longest of the 30 days before went with more injuries (overuse injuries in 18 months), by these classes; it says nothing of slow recovery. Week against week went with no more. Never said of a race, nor below 8 km, at most once in 7 days; with no run in 30 days to compare with, the first beyond 15 effort-km is `after-a-break`, a convention.',
} as const;

export const manyHardDays = {
  id: 'many-hard-days', days: 14, from: 7,
  basis: 'convention', certainty: 'very-low', studies: [], sources: ['nuuttila2022b'],
  why: 'Seven hard or race days within 14 are said and counted, never a red light by themselves: ten interval sessions in two weeks left 30 recreational runners faster over 3000 m, sore, and faster still after a week of recovery. An easy week afterwards pays.',
} as const;

/** A row that could not be read and may hide a run. */
export const unread = {
  id: 'check-first', days: 28,
  basis: 'convention', certainty: 'low', studies: [], sources: [],
  why: 'A row of the last 28 days that cannot be read, or whose day cannot, may hide a run: until somebody has looked at it nothing is called allowed. Older ones are listed.',
} as const;

export const recentDescent = {
  id: 'recent-descent', days: 42,
  basis: 'inferred', certainty: 'very-low', studies: ['BYR85-1', 'HAQ15-2'], sources: [],
  why: 'A downhill run within six weeks of another is read as one that the legs know: a second bout left less soreness after three and after six weeks, not after nine.',
} as const;

/** Facts of the load, without a verdict. */
export const load = {
  id: 'load', days: 7, weeksBefore: 4, longestDays: 30, hardDays: 14,
  basis: 'convention', certainty: 'very-low', studies: [], sources: ['schusterbrandtfrandsen2025', 'foster1998'],
  why: 'Km of the last 7 days beside the mean of the four weeks before, the longest run of the last 30 days, hard and race days of the last 14, and monotony (mean over standard deviation of the daily effort-km of the 7 days). Facts without a verdict: the acute:chronic ratio went with fewer injuries, not more, and 2 as a limit of monotony is custom.',
} as const;

/** The weekly dose of recovery runs (recovery-run, perWeek) is held against this many days. */
export const weeklyRecoveryRuns = {
  id: 'weekly-recovery-runs', days: 7, basis: 'convention', certainty: 'very-low', studies: [], sources: ['article5'],
  why: 'Article 5 gives one to three recovery runs a week; no trial compared other numbers.',
} as const;

export const logRules: readonly LogRule[] = [
  habit,
  kinds,
  { id: 'same-day', basis: 'convention', certainty: 'very-low', studies: [], sources: [],
    why: 'What an athlete runs on one day is one load: distances of one type add up, of several types the longest recovery counts.' },
  { id: 'duplicate-row', basis: 'convention', certainty: 'low', studies: [], sources: [],
    why: 'Two devices or two exports write one run twice: rows of one id, or that begin within 5 minutes and are as long within 5 %, count once, by the longer distance and the type that takes longest; without starts rows of the same athlete, day, distance, type and, where given, duration do.' },
  carryOver,
  start,
  afterRace,
  recentDescent,
  { id: 'countdown-paused', basis: 'convention', certainty: 'very-low', studies: [], sources: [],
    why: 'Nobody measured recovery from a run during illness or injury: each such day puts the countdown off by a day, and nothing is cleared before training is logged again.' },
  unread,
  spike,
  manyHardDays,
  load,
  { id: 'race-spacing', basis: 'convention', certainty: 'very-low', studies: [], sources: ['article1'],
    why: 'Article 1 would space races and gives no number: before full recovery (typical) is too soon, before its late end is for those who know that they recover fast.' },
  weeklyRecoveryRuns,
];
