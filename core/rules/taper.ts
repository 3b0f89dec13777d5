// Before a race: how long a taper is, what it still holds, and what a race of each purpose waits for. Two rules bind every day: recovery
// (the ladders, read backwards) and the taper. Recovered is not tapered: the later day decides.
//
// effortKm        the race that a row stands for, to within 1 %; between rows everything is read as ladders are, beyond them held
// days            length of a goal race's taper; the day that begins it is the last usual one
// leastDays       the shortest taper that is still one
// weeks           share of the peak week's kilometres in race week (the six days before), in the week before it, and so on; a long run holds that share of the longest one
// longestEffortKm longest run that plans for such a race usually hold, where no log tells the runner's own
// lastHardDay     last hard session, days before the race

import type { Citekey } from '../evidence/sources.ts';
import type { Basis, Certainty, Point, Purpose } from '../words/terms.ts';

interface Rule {
  readonly id: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly sources: readonly Citekey[];
  readonly why: string;
}

export interface TaperRow extends Rule {
  readonly effortKm: number;
  readonly days: number;
  readonly leastDays: number;
  readonly weeks: readonly [last: number, second: number, third: number];
  readonly longestEffortKm: number;
  readonly lastHardDay: number;
}

export const tapers: readonly [TaperRow, ...TaperRow[]] = [
  { id: 'taper-5', effortKm: 5, days: 7, leastDays: 7, weeks: [0.5, 1, 1], longestEffortKm: 14, lastHardDay: 4,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'A race week at half the volume, intensity and frequency kept: 41 to 60 % less did best in 27 studies of competitive athletes, who gained most from two weeks, and in 14 studies of endurance athletes tapers of up to 7 days helped as well. Whether that holds for beginners is inferred; that a week is enough for 5 km, the longest run and the last hard session are custom.' },
  { id: 'taper-10', effortKm: 10, days: 7, leastDays: 7, weeks: [0.5, 1, 1], longestEffortKm: 18, lastHardDay: 4,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'As for 5 km: a race week at half the volume, within the 41 to 60 % of both meta-analyses. A week, the longest run and the last hard session are custom.' },
  { id: 'taper-21', effortKm: 21.1, days: 14, leastDays: 10, weeks: [0.5, 0.65, 1], longestEffortKm: 26, lastHardDay: 4,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'Two weeks, which did best in 27 studies of competitive athletes (Bosquet), at 65 and 50 % of the peak week, 42 % less on average and within the 41 to 60 % of both meta-analyses. That it holds for half marathons and for beginners is inferred. Ten days at least, the longest run and the last hard session are custom.' },
  { id: 'taper-42', effortKm: 42.2, days: 21, leastDays: 14, weeks: [0.4, 0.6, 0.8], longestEffortKm: 36, lastHardDay: 5,
    basis: 'inferred', certainty: 'low', sources: ['smyth2021', 'bosquet2007', 'wang2023', 'fellrnrlongrun'],
    why: 'Three weeks, each with less than the one before: among 158,000 recreational marathoners such strict tapers went with better times than relaxed ones, up to three weeks, and a strict three-week taper with a time 2.6 % faster than a minimal one (observed, not tried). Of trials with competitive athletes one meta-analysis finds two weeks best, the other finds that up to 7, 8 to 14 and 15 to 21 days all help: so two weeks are kept as the least. The last two weeks hold half of the peak weeks, all three 60 %, a little more than the 41 to 60 % less of the trials. One page of custom puts a long run that leaves one sore 21 days before the race and one that leaves one tired 14 to 21; the longest run and the last hard session are custom too.' },
  { id: 'taper-100', effortKm: 100, days: 21, leastDays: 14, weeks: [0.4, 0.6, 0.8], longestEffortKm: 50, lastHardDay: 7,
    basis: 'convention', certainty: 'very-low', sources: [],
    why: 'We hold no study of tapers before ultras: that of the marathon, two to three weeks, is kept, as custom has it. The longest run and the last hard session are custom.' },
];

/** What the trials of volume do not say of a single run. */
export const longInTaper = {
  id: 'taper-long-run', anyDayEffortKm: 12,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A long run within a taper holds the share of the longest run that its week holds of the peak week: the trials cut the volume of weeks, and no single run, so this is our convention. Runs of up to 12 effort-km are no long runs: how often one runs stays as it was, and only the last two days bind them.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** The last days of a taper, whatever the race. */
export const lastDays = {
  id: 'taper-last-days', days: 2, effortKm: 8,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'On the last two days an easy run of at most 8 effort-km, or none: custom. That holds before a race of more than 15 effort-km that is run easy too.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** A race within a taper, beside a run of the same length. */
export const raceInTaper = {
  id: 'taper-race', ofLongRun: 0.6, anyDayEffortKm: 5, easyUpToRpe: 6,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A race within a taper is at most six tenths as long as a long run may be, so that a 10 km race two weeks before a marathon fits and a half marathon does not; one of up to 5 effort-km is a hard session: custom. A race at RPE 6 and less counts as a run, and heats before a final have no taper.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** The session that stands for "a hard session", where none is named. */
export const usualSession = {
  id: 'usual-session', type: 'intervals', effortKm: 10,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A hard session is read as intervals of 10 effort-km with warming up. In a taper intensity stays and volume falls: make it shorter.',
} as const satisfies Rule & { readonly [field: string]: unknown };

export interface PurposeRow extends Rule {
  /** race: full recovery and the next hard session of what came before · run: what a run of its size waits for. */
  readonly waitsFor: 'race' | 'run';
  readonly point: Point;
  /** Of the taper of a goal race. */
  readonly taperShare: number;
  /** Up to which it is run as training; longer ones wait as B races do. */
  readonly upToEffortKm?: number;
}
export const purposes: { readonly [P in Purpose]: PurposeRow } = {
  goal: { id: 'purpose-goal', waitsFor: 'race', point: 'late', taperShare: 1, basis: 'convention', certainty: 'low', sources: [],
    why: 'A goal race waits for the late end of what came before, by which nine in ten runners have recovered, and has the whole taper.' },
  b: { id: 'purpose-b', waitsFor: 'race', point: 'typical', taperShare: 0.5, basis: 'convention', certainty: 'very-low', sources: [],
    why: 'A B race is raced, but not what the season is for: it waits for the typical end, by which half of the runners have recovered and the other half has not, and has half the taper.' },
  easy: { id: 'purpose-easy', waitsFor: 'run', point: 'typical', taperShare: 0, upToEffortKm: 36, basis: 'convention', certainty: 'very-low', sources: [],
    why: 'A race run easy is a training run: it waits for the next long run, beyond 36 effort-km as a B race does, has no taper but its last two days, and is recovered from as an easy or long run of its length. That is easy running: an effort of RPE 6 is more, and a run asked for with it is recovered from as such a race.' },
};

/** What a log tells of the runner. */
export const ownPeak = {
  id: 'own-peak', days: 35, longestDays: 30, aheadDays: 28,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'With a log the peak week is that with the most kilometres of training in any 7 of 35 days, and the longest run that of training in 30 days, both counted back from the start of the taper or from today: a taper is a share of what the runner did, and no training run before it goes beyond the habit. A log speaks for four weeks ahead: beyond, nobody knows what the runner will be used to, and nothing that could not be read still counts.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** From the end of recovery to the next taper. */
export const freeWindow = {
  id: 'free-window', blockWeeks: 4, leastDays: 7,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A race run easy is training. Otherwise training is free from the day on which half of the runners have recovered from the races before (typical end of full recovery and of the next hard session) until the next taper begins.',
} as const satisfies Rule & { readonly [field: string]: unknown };

export const beforeRules: readonly Rule[] = [...tapers, longInTaper, lastDays, raceInTaper, usualSession, ...Object.values(purposes), ownPeak, freeWindow];
