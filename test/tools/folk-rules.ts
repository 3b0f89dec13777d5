// The recovery rules that runners use, as days: each with the one clock that it speaks of, and the runs that it was made for.
//
// No straw men: a rule answers on its `home` ground only; where people also use it, it answers as `stretched`, which is scored apart.
// Days are whole, half up, as ours are shown. Where the rule gives a range, the middle is its answer and the range is scored for overlap.
// H numbers are those of the reviewers' list of heuristics.

import type { Citekey } from '../../core/evidence/sources.ts';
import { wholeDays } from '../../core/answers/ladder.ts';
import type { RunType } from '../../core/words/types.ts';
import type { Answer } from './validate/score.ts';

/** What is scored: our clocks, and `performance` split by what was measured. */
export const sections = ['soreness', 'muscle', 'repeated performance', 'aerobic markers'] as const;
export type Section = (typeof sections)[number];

export interface FolkRun {
  readonly type: RunType;
  readonly distanceKm: number;
  readonly effortKm: number;
}
export type Ground = 'home' | 'stretched';
export interface FolkRule {
  readonly id: string;
  readonly name: string;
  readonly source: Citekey;
  readonly says: string;
  readonly section: Section;
  readonly why: string;
  readonly made: string;
  readonly stretched?: string;
  readonly answer: (run: FolkRun) => readonly [Ground, Answer] | null;
}

const exactly = (days: number): Answer => [wholeDays(days), wholeDays(days), wholeDays(days)];
const between = (min: number, max: number): Answer => [wholeDays((min + max) / 2), wholeDays(min), wholeDays(max)];

const longestRoadKm = 43; // the marathon, a treadmill one of 42.7 km included
const onRoad = ({ type, distanceKm }: FolkRun): boolean => type === 'race' && distanceKm <= longestRoadKm;
const singleRace = ({ type }: FolkRun): boolean => type === 'race' || type === 'trail-race';
/** Days by km, from road racing; beyond the marathon and on trails only because people use them there. */
const perKm =
  (kmPerDay: number): FolkRule['answer'] =>
  (run) =>
    singleRace(run) ? [onRoad(run) ? 'home' : 'stretched', exactly(run.distanceKm / kmPerDay)] : null;

// ---- training stress score of a run: hours x intensity factor squared x 100, from the list's reference sessions of a 3:50 marathoner ----

const tss = (hours: number, intensity: number): number => hours * intensity ** 2 * 100;
type Anchor = readonly [km: number, score: number];
// prettier-ignore
const roadAnchors: readonly Anchor[] = [[10, tss(0.83, 1.02)], [21.1, tss(1.83, 0.95)], [42.2, tss(3.83, 0.86)]];
// prettier-ignore
const trailAnchors: readonly Anchor[] = [[50, tss(7, 0.7)], [100, tss(14, 0.62)], [166, tss(35, 0.52)], [330, tss(122, 0.4)]];

/** Straight between two anchors, both logarithmic; the outer ones go on. */
function logRead(anchors: readonly Anchor[], km: number): number {
  const next = anchors.findIndex(([at]) => at >= km);
  const upper = next === -1 ? anchors.length - 1 : Math.max(1, next);
  const [[fromKm, from], [toKm, to]] = [anchors[upper - 1]!, anchors[upper]!];
  return from * (to / from) ** (Math.log(km / fromKm) / Math.log(toKm / fromKm));
}

function stressOf({ type, distanceKm, effortKm }: FolkRun): number | null {
  switch (type) {
    case 'race':
      return logRead(roadAnchors, distanceKm);
    case 'trail-race':
      return distanceKm < 50 ? logRead(roadAnchors, effortKm) : logRead(trailAnchors, distanceKm);
    case 'long':
      return (tss(2.75, 0.78) * distanceKm) / 30;
    case 'easy':
      return (tss(0.83, 0.75) * distanceKm) / 8;
    case 'intervals':
    case 'sprints':
    case 'tempo':
    case 'downhill':
      return tss(1, 0.88); // an hour of intervals; none of the sessions measured is more
    default:
      return null;
  }
}

// ---- the rules ----

export const folkRules: readonly FolkRule[] = [
  {
    id: 'H17',
    name: 'a day per 10 km',
    source: 'courirmieuxnd',
    says: 'km / 10 days before running again',
    section: 'soreness',
    why: 'it says when one may jog again, which asks for legs free of soreness, not for strength',
    made: 'road races to the marathon',
    stretched: 'ultras and trail races',
    answer: perKm(10),
  },
  {
    id: 'H18',
    name: 'French trail ladder',
    source: 'courirmieuxnd',
    says: 'off running: short trail 7-10 days, longer 7-15, ultra 21-30',
    section: 'soreness',
    why: 'days off running, so as the rule above; short is read as below 42 km, ultra as from 80 km',
    made: 'trail races',
    answer: ({ type, distanceKm }) => (type === 'trail-race' ? ['home', distanceKm < 42 ? between(7, 10) : distanceKm < 80 ? between(7, 15) : between(21, 30)] : null),
  },
  {
    id: 'H5',
    name: 'Higdon',
    source: 'higdonnd',
    says: 'first 2-mile jog on day 4 after a marathon',
    section: 'soreness',
    why: 'a first jog, so as above; its five weeks to the next race have no measured counterpart (no marathon was raced again)',
    made: 'the road marathon',
    answer: (run) => (onRoad(run) && run.distanceKm > 42 ? ['home', exactly(4)] : null),
  },
  {
    id: 'H12',
    name: 'TSS guide',
    source: 'coggannd',
    says: 'below 150 gone by the next day, to 300 by the second, to 450 after more than two, above that several',
    section: 'soreness',
    why: "its subject is residual fatigue on the next days, which is perceived fatigue; 'more than two' is read as three, 'several' is no number",
    made: 'any training run or race',
    stretched: 'downhill runs, whose descent a score of heart load or pace does not see',
    answer: (run) => {
      const stress = stressOf(run);
      if (stress === null || stress > 450) return null;
      return [run.type === 'downhill' ? 'stretched' : 'home', exactly(stress < 150 ? 1 : stress <= 300 ? 2 : 3)];
    },
  },
  {
    id: 'H1',
    name: 'Foster, a day per mile',
    source: 'foster1974',
    says: 'no hard effort for km / 1.609 days (26 after a marathon)',
    section: 'muscle',
    why: 'no hard effort: the next hard session, which waits for strength; easy running is allowed, so not soreness',
    made: 'road races to the marathon',
    stretched: 'ultras and trail races',
    answer: perKm(1.609),
  },
  {
    id: 'H1-race',
    name: 'Foster, racing again',
    source: 'foster1974',
    says: 'no racing for km / 1.609 days',
    section: 'repeated performance',
    why: 'the other half of the rule: racing again is to reproduce the effort, and one distance was raced again',
    made: 'road races to the marathon',
    stretched: 'ultras and trail races',
    answer: perKm(1.609),
  },
  {
    id: 'H3',
    name: 'Daniels',
    source: 'daniels2014',
    says: 'km / 3 easy days before the next quality session',
    section: 'muscle',
    why: 'the next quality session, as Foster; read in a blog, not in the book',
    made: 'road races to the marathon',
    stretched: 'ultras and trail races',
    answer: perKm(3),
  },
  {
    id: 'H19',
    name: 'G. Millet, a week per 10 km',
    source: 'milletgregoirend',
    says: '7 x km / 10 days of rest after a mountain race',
    section: 'muscle',
    why: 'rest, read as rest from hard running: soreness, the other reading, would put it further off',
    made: 'trail races',
    answer: (run) => (run.type === 'trail-race' ? ['home', exactly((7 * run.distanceKm) / 10)] : null),
  },
  {
    id: 'H7',
    name: 'hard-easy',
    source: 'bowermannd',
    says: 'one easy day, sometimes two, after a hard one',
    section: 'muscle',
    why: 'from one hard session to the next: the first allowed day is day 2, sometimes 3',
    made: 'hard sessions: intervals, sprints, tempo, long runs from 25 km',
    stretched: 'downhill runs',
    answer: ({ type, distanceKm }) => {
      const hard = type === 'intervals' || type === 'sprints' || type === 'tempo' || (type === 'long' && distanceKm >= 25);
      return hard || type === 'downhill' ? [hard ? 'home' : 'stretched', [2, 2, 3]] : null;
    },
  },
  {
    id: 'H8',
    name: 'Garmin',
    source: 'garmin2022',
    says: 'ready for the next hard session after 0 to 4 days, never more',
    section: 'muscle',
    why: "'zero' on the watch is ready for a hard session; below the cap the days are the list's guess for each reference session",
    made: 'easy and long runs, intervals, road races from 10 km, trail races (capped)',
    answer: ({ type, distanceKm, effortKm }) => {
      if (type === 'trail-race') return ['home', effortKm < 42 ? between(3, 4) : exactly(4)];
      if (type === 'race' && distanceKm >= 10) return ['home', distanceKm < 15 ? between(2, 3) : distanceKm < 42 ? between(3, 4) : exactly(4)];
      if (type === 'intervals') return ['home', between(1.5, 3)];
      if (type === 'easy' || type === 'long') return ['home', distanceKm < 25 ? between(0, 1) : between(1.5, 3)];
      return null;
    },
  },
  {
    id: 'H6',
    name: 'Pfitzinger',
    source: 'pfitzinger2013',
    says: 'the next session of the same kind: VO2max 5 days or more, tempo 4 or more',
    section: 'aerobic markers',
    why: 'the same session again is performance; only a standard run was measured after intervals and tempo. A way to lay out training rather than a claim on recovery',
    made: 'intervals and tempo',
    answer: ({ type }) => (type === 'intervals' ? ['home', [5, 5, 10]] : type === 'tempo' ? ['home', [4, 4, 4]] : null),
  },
];

export const notScored: readonly { readonly id: string; readonly name: string; readonly why: string }[] = [
  { id: 'H2', name: '26 days after a marathon', why: 'is Foster at 42.2 km' },
  { id: 'H4', name: 'Galloway', why: 'from memory, and the same numbers as Foster' },
  { id: 'H6, long runs', name: 'Pfitzinger, long runs', why: 'from memory' },
  { id: 'H9', name: 'Polar', why: 'classes of load with an open end; which run falls into which is a guess' },
  { id: 'H10, H11', name: 'Suunto, COROS', why: 'no formula was seen' },
  { id: 'H13', name: 'Banister, form above zero', why: 'a constant 15 days of its own arithmetic; the other reading needs a threshold that nobody states' },
  { id: 'H14, H15, H16', name: 'session-RPE, ACWR, 10 % rule', why: 'hold no recovery time' },
  { id: 'H20', name: 'Guillaume Millet, force back after 15 days', why: 'his own study retold: MIL11 is scored' },
  { id: 'H21', name: 'ITRA, UTMB', why: 'no spacing was found' },
  { id: 'H22', name: 'Kilian Jornet', why: 'says that two weeks off lose nothing, not that they are needed' },
  { id: 'H23', name: 'Stanley', why: 'heart-rate variability, which is no clock of ours; numbers from memory' },
];
