// What each word of the vocabulary means, in one sentence: for documents, help and schemas. Apart from the words, so that a worker need not carry it.

import type { Allowed, Approach, Basis, Bound, Clock, Descents, Milestone, Phase, Purpose, Spacing, Standing, Status } from './terms.ts';
import type { RunType } from './types.ts';

/** What a milestone opens, what a log then allows, and the phase of a plan's day that holds it: the same step under three names. */
export const rungs: readonly { readonly milestone: Milestone | null; readonly allowed: Allowed; readonly phases: readonly Phase[] }[] = [
  { milestone: null, allowed: 'rest', phases: ['rest', 'cross-training'] },
  { milestone: 'easy-run', allowed: 'easy', phases: ['easy'] },
  { milestone: 'long-run', allowed: 'long', phases: ['long'] },
  { milestone: 'hard-session', allowed: 'hard', phases: ['quality'] },
  { milestone: 'full', allowed: 'race', phases: ['race-ready'] },
];

export const definitions = {
  runTypes: {
    recovery: 'Very easy running of at most about 40 minutes between harder days.',
    easy: 'Running at conversation pace, below the first threshold.',
    long: 'The long run of the week, at easy to moderate effort.',
    tempo: 'Sustained running around the second threshold, about 20 to 40 minutes of it.',
    intervals: 'Repeated fast efforts of about one to five minutes with easy recovery between them.',
    sprints: 'Repeated all-out efforts of up to about 30 seconds.',
    hills: 'Uphill repeats with easy recovery on the way down.',
    downhill: 'A run or repeats with mostly steep descent.',
    race: 'A race or time trial on road or track, run near best effort.',
    'trail-race': 'A race on trails or in the mountains, of any length, in one go.',
    'stage-race': 'A race over several days; the distance is the total.',
    rest: 'A day without training.',
    'cross-training': 'Anything trained that is not running: walk, hike, ride, swim, strength.',
    sick: 'A day lost to illness. No countdown applies: see a physician before training again if in doubt.',
    injured: 'A day lost to injury. No countdown applies: the return from injury is not covered by these rules.',
  },
  descents: {
    usual: 'The runner is used to descents like those of this run (the default, except for type downhill).',
    recent: 'A similar descent was run within the last six weeks.',
    unaccustomed: 'The run had more or steeper descent than the runner is used to (the default for type downhill).',
  },
  clocks: {
    soreness: 'Acute symptoms gone: muscle soreness and heavy fatigue.',
    muscle: 'Strength and jump back to at least 95 % of before.',
    performance: 'Able to reproduce the effort.',
  },
  milestones: {
    'easy-run': 'The first easy run under the chosen approach.',
    'long-run': 'The next long run.',
    'hard-session': 'The next quality session: tempo, intervals, hills, sprints.',
    full: 'Able to repeat the effort, or to race again.',
  },
  basisTerms: {
    measured: 'A study reports when this came back.',
    inferred: 'Derived from measurements; the why gives the step.',
    convention: 'Custom among runners, or our policy.',
  },
  approaches: {
    'rest-first': 'No run before soreness is gone; after long races also not before the muscle is back (article 3).',
    balanced: 'What the trials support (the default).',
    active: 'A recovery run as early as the evidence allows (articles 2, 4 and 5).',
  },
  phases: {
    rest: 'No training.',
    'cross-training': 'No run; training without impact is allowed.',
    easy: 'An easy run, up to the limit of the day.',
    long: 'A long run, easy from start to end.',
    quality: 'One hard session; an easy day follows.',
    'race-ready': 'Half of runners can repeat the effort, or race.',
  },
  allowances: {
    rest: 'No run.',
    easy: 'An easy run of up to 15 effort-km (19 within habit).',
    long: 'A long run, or an easy one.',
    hard: 'A hard session, a long run, or an easy one.',
    race: 'Anything: nothing that the rules see is unfinished.',
    check: 'A row that may hide a run could not be read: look at it first.',
  },
  standings: {
    advised: 'Do it.',
    optional: 'As you like: credited with 0 days.',
    claimed: 'An article says so, and nobody tested it. Not advised.',
    contradicted: 'An article says so, and trials say otherwise. Not advised.',
  },
  spacings: {
    ok: 'After the slow end (max) of full recovery.',
    cautious: 'After full recovery (typical), before its late end.',
    'too-soon': 'Before full recovery (typical).',
  },
  purposes: {
    goal: 'The race that counts: it waits for the late end of what came before, and has the whole taper.',
    b: 'A race on the way: it waits for the typical end, and has half the taper.',
    easy: 'A race run easy, as training: it waits as a long run does, and has no taper but its last two days.',
  },
  bounds: {
    recovery: 'A longer one would not be recovered from by the race.',
    taper: 'The taper holds no more, though recovery would.',
    habit: 'Longer than the training runs of the log.',
    usual: 'Longer than plans for such a race usually go: custom.',
    unfinished: 'An earlier run of the log is not over by then.',
    unknown: 'The log does not tell: the athlete is sick or injured, rows of the last weeks could not be read, or it holds no training run of the last 30 days.',
  },
} as const satisfies {
  runTypes: Record<RunType, string>;
  descents: Record<Descents, string>;
  clocks: Record<Clock, string>;
  milestones: Record<Milestone, string>;
  basisTerms: Record<Basis, string>;
  approaches: Record<Approach, string>;
  phases: Record<Phase, string>;
  allowances: Record<Status, string>;
  standings: Record<Standing, string>;
  spacings: Record<Spacing, string>;
  purposes: Record<Purpose, string>;
  bounds: Record<Bound, string>;
};
