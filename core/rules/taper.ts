// Before a race: how long a taper is, what it still holds, and what a race of each purpose waits for. Two rules bind every day: recovery
// (the ladders, read backwards) and the taper. Recovered is not tapered: the later day decides.
//
// effortKm        the race that a row stands for, to within 1 %; between rows everything is read as ladders are, beyond them held
// days            length of a goal race's taper; the day that begins it is the last usual one
// leastDays       the shortest taper that the sources still find good
// weeks           share of the peak week's kilometres in the last week before the race, in the one before it, and so on; a run holds that share of the longest run
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
  { id: 'taper-5', effortKm: 5, days: 7, leastDays: 7, weeks: [0.5, 1, 1], longestEffortKm: 14, lastHardDay: 3,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'A week at half the volume: tapers of up to 7 days helped in time trials of endurance athletes, with 41 to 60 % less volume and intensity and frequency kept (meta-analysis of 14 studies); the best average lay at two weeks (27 studies). That a week is enough for 5 km, the longest run and the last hard session are custom.' },
  { id: 'taper-10', effortKm: 10, days: 7, leastDays: 7, weeks: [0.5, 1, 1], longestEffortKm: 18, lastHardDay: 3,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'As for 5 km: a week at half the volume, which lies within the 41 to 60 % of both meta-analyses. The longest run and the last hard session are custom.' },
  { id: 'taper-21', effortKm: 21.1, days: 14, leastDays: 10, weeks: [0.45, 0.65, 1], longestEffortKm: 24, lastHardDay: 4,
    basis: 'inferred', certainty: 'low', sources: ['bosquet2007', 'wang2023'],
    why: 'Two weeks that fall to 65 and 45 % of the peak week, 45 % less on average: two weeks and 41 to 60 % less are the best of both meta-analyses, none of which is of half marathons. Ten days at least, the longest run and the last hard session are custom.' },
  { id: 'taper-42', effortKm: 42.2, days: 21, leastDays: 14, weeks: [0.4, 0.6, 0.8], longestEffortKm: 36, lastHardDay: 5,
    basis: 'inferred', certainty: 'low', sources: ['smyth2021', 'bosquet2007', 'wang2023', 'fellrnrlongrun'],
    why: 'Three weeks, each with less than the one before: among 158,000 recreational marathoners strict tapers of up to three weeks went with times 2.6 % faster than minimal ones (observed, not tried; faster runners may taper better). The meta-analyses of trials find two weeks best: the last two here hold half of the peak weeks, within their 41 to 60 % less, and two weeks are the least. Custom puts the last run that leaves one sore three weeks before the race; the longest run and the last hard session are custom too.' },
  { id: 'taper-100', effortKm: 100, days: 21, leastDays: 14, weeks: [0.4, 0.6, 0.8], longestEffortKm: 50, lastHardDay: 7,
    basis: 'convention', certainty: 'very-low', sources: [],
    why: 'Nobody studied tapers of ultras: that of the marathon, two to three weeks, is kept, as custom has it. The longest run and the last hard session are custom.' },
];

/** The last days of a taper, whatever the race. */
export const lastDays = {
  id: 'taper-last-days', days: 2, effortKm: 8,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'On the last two days of a taper an easy run of at most 8 effort-km, or none: custom, tested by nobody.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** A race within a taper, beside a run of the same length. */
export const raceInTaper = {
  id: 'taper-race', ofRun: 0.5,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'A race within a taper is at most half as long as a run may be, so that a 10 km two weeks before a marathon fits and a half marathon does not: custom. A race run easy (RPE 6 and below) counts as a run.',
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
  /** As which it is recovered from. */
  readonly rpe?: number;
}
export const purposes: { readonly [P in Purpose]: PurposeRow } = {
  goal: { id: 'purpose-goal', waitsFor: 'race', point: 'late', taperShare: 1, basis: 'convention', certainty: 'low', sources: [],
    why: 'A goal race waits for the late end of what came before, by which nine in ten runners have recovered, and has the whole taper.' },
  b: { id: 'purpose-b', waitsFor: 'race', point: 'typical', taperShare: 0.5, basis: 'convention', certainty: 'very-low', sources: [],
    why: 'A B race is raced, but not what the season is for: it waits for the typical end, by which half of the runners have recovered, and has half the taper.' },
  easy: { id: 'purpose-easy', waitsFor: 'run', point: 'typical', taperShare: 0, rpe: 6, basis: 'convention', certainty: 'very-low', sources: [],
    why: 'A race run easy is a training run: it waits as a long run does (up to 15 effort-km as an easy one), has no taper, and is recovered from as a race of RPE 6.' },
};

/** How far back the log tells what the runner is used to. */
export const ownPeak = {
  id: 'own-peak', days: 35,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'With a log the peak week is that with the most kilometres in any 7 days of the last 35, and the longest run that of the habit: a taper is a share of what the runner did, and no run before it goes beyond the habit.',
} as const satisfies Rule & { readonly [field: string]: unknown };

/** From the end of recovery to the next taper. */
export const freeWindow = {
  id: 'free-window', blockWeeks: 4, leastDays: 7,
  basis: 'convention', certainty: 'very-low', sources: [],
  why: 'Training is free from the day on which half of the runners have recovered from the races before (typical end of full recovery and of the next hard session) until the next taper begins.',
} as const satisfies Rule & { readonly [field: string]: unknown };

export const beforeRules: readonly Rule[] = [...tapers, lastDays, raceInTaper, usualSession, ...Object.values(purposes), ownPeak, freeWindow];
