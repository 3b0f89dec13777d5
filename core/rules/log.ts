// A log holds many runs: how the countdown of one is carried into the next, and how far races are apart.
// All of it is our policy: no study followed runners through a second run before they had recovered from the first.

import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty } from '../words/terms.ts';

interface LogRule {
  readonly id: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly sources: readonly Citekey[];
  readonly why: string;
}

/** A log has kilometres where a plan has minutes. */
export const logEasyRun = {
  id: 'log-easy-run', minutesPerKm: 5, basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A log holds no minutes: an easy run counts as allowed up to the plan\'s minutes at 5 min per km (40 min are 8 km, 45 min are 9 km). Where the plan runs on alternate days, a run on the day after another is not.',
} as const;

/** The weekly dose of recovery runs (recovery-run, perWeek) is held against this many days. */
export const weeklyRecoveryRuns = {
  id: 'weekly-recovery-runs', days: 7, basis: 'convention', certainty: 'very-low', sources: ['article5'],
  why: 'Article 5 gives one to three recovery runs a week; no trial compared other numbers.',
} as const;

export const logRules: readonly LogRule[] = [
  { id: 'same-day', basis: 'convention', certainty: 'very-low', sources: [],
    why: 'What an athlete runs on one day is one load: distances of one type add up, of several types the longest recovery counts.' },
  { id: 'duplicate-row', basis: 'convention', certainty: 'low', sources: [],
    why: 'Two devices or two exports write one run twice: rows of one id, or that begin within 5 minutes and are as long within 5 %, count once, by the longer; without starts rows of the same athlete, day, distance, type and, where given, duration do.' },
  { id: 'carry-over', basis: 'convention', certainty: 'very-low', sources: [],
    why: 'A run that the plan allows costs no more than its own days. One that comes too early adds its days to the end that it found, at most up to the slow end (max) of the runs still unfinished: the slow end holds the slow runners already, so a countdown can never run away.' },
  logEasyRun,
  { id: 'countdown-paused', basis: 'convention', certainty: 'very-low', sources: [],
    why: 'Nobody measured recovery from a run during illness or injury: each such day puts the countdown off by a day, and nothing is cleared before training is logged again.' },
  { id: 'race-spacing', basis: 'convention', certainty: 'very-low', sources: ['article1'],
    why: 'Article 1 would space races and gives no number: before full recovery (typical) is too soon, before its late end is for those who know that they recover fast.' },
  weeklyRecoveryRuns,
];
