// From a row of evidence to a run and a clock: what is scored, and what is left out for which reason.

import { readFileSync } from 'node:fs';
import { evidence, parseRun, recoveryAfter, type Run, type terms } from '../../../core/index.ts';
import type { Evidence, EvidenceId } from '../../../core/evidence/timecourses.ts';
import type { Clock } from '../../../core/words/terms.ts';
import type { RunType } from '../../../core/words/types.ts';
import type { Section } from '../folk-rules.ts';
import { inside, off, offEdgesFree, overlaps, type Answer, type Interval } from './score.ts';

export const families = {
  sessions: 'sessions and long runs',
  downhill: 'downhill',
  road: 'road races',
  trail: 'trail races and ultras',
  stage: 'stage races',
} as const;
export type Family = keyof typeof families;
export const familyIds = Object.keys(families) as Family[];
const familyOf = (type: RunType): Family =>
  type === 'race' ? 'road' : type === 'trail-race' ? 'trail' : type === 'stage-race' ? 'stage' : type === 'downhill' ? 'downhill' : 'sessions';

/** Where a study gives minutes alone. VAR-DR ran its 30 min downhill at 10 km/h. */
const kmPerHour: Partial<Record<RunType, number>> = { easy: 10, long: 10, tempo: 13, downhill: 10 };
/** Intervals and sprints without a distance: the day shown is the same at any distance that such sessions have. */
const sessionKm: Partial<Record<RunType, number>> = { intervals: 8, sprints: 8 };
/** A second bout is the habituated run; every other downhill study takes the default, unaccustomed. */
const descents: Partial<Record<EvidenceId, terms.Descents>> = { 'HAQ15-2': 'usual' };
/** Arms that ran in the days after: what follows is the course of another treatment. */
const ranAfterwards = new Set<EvidenceId>(['SHE84-X-T', 'SHE84-X-W', 'MAR21-SJ-RUN']);
const treatedAfterwards = new Set<EvidenceId>(['BOSACT-72', 'BOSCWI-24']);
const racedAgain = new Set<EvidenceId>(['BOS09', 'BOSACT-72', 'BOSCWI-24', 'BIR26-TT']);
const sleepRows = new Set<EvidenceId>(['BAR22-SLEEP']);
const exertionRows = new Set<EvidenceId>(['BIR26-RPE']);

/** Rows of the second table. Fits and constants are made without them, the ladders were drawn with them: they are reported beside the others. */
export const added: ReadonlySet<string> = new Set(
  readFileSync('test/fixtures/timecourses-2.csv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!)
    .filter((id) => id in evidence),
);

export const clockOf: Record<Section, Clock> = { soreness: 'soreness', muscle: 'muscle', 'repeated performance': 'performance', 'aerobic markers': 'performance' };

function sectionOf(id: EvidenceId): Section | null {
  switch (evidence[id].outcomeClass) {
    case 'soreness':
    case 'psychological':
      return 'soreness';
    case 'muscle-function':
      return 'muscle';
    case 'aerobic-performance':
      return racedAgain.has(id) ? 'repeated performance' : 'aerobic markers';
    default:
      return null;
  }
}

function runOf(id: EvidenceId): Run | null {
  const { type, distanceKm, durationH, elevationGainM }: Evidence = evidence[id];
  const pace = kmPerHour[type];
  const distance = distanceKm ?? (durationH !== null && pace !== undefined ? durationH * pace : sessionKm[type]);
  if (distance === undefined) return null;
  const run = parseRun({ distance, type, elevationGainM, descents: descents[id] });
  if (!run.ok) throw new Error(`${id}: ${run.errors[0].code}`);
  return run.value;
}

export const reasons = {
  unverified: 'not verified: from memory, or the text was cut off before the figure',
  sleep: 'sleep is neither soreness nor perceived fatigue',
  exertion: 'the effort felt in a repeat is neither soreness nor perceived fatigue',
  'ran afterwards': 'an arm that ran during recovery, not the default',
  treated: 'an arm treated during recovery (active recovery, ice bath), not the default',
  'no day': 'no day of loss or return is stated',
  'finish only': 'tested right after the run only',
  'silent later': 'tested later, but nothing is stated beyond the finish',
  'no distance': 'neither distance nor minutes of one kind of run',
} as const;
export type Reason = keyof typeof reasons;

function reasonToLeaveOut(id: EvidenceId, run: Run | null): Reason | null {
  const { verified, lastDayImpaired, firstDayBack, testDays }: Evidence = evidence[id];
  if (!verified) return 'unverified';
  if (sleepRows.has(id)) return 'sleep';
  if (exertionRows.has(id)) return 'exertion';
  if (ranAfterwards.has(id)) return 'ran afterwards';
  if (treatedAfterwards.has(id)) return 'treated';
  if (lastDayImpaired === null && firstDayBack === null) return 'no day';
  if (firstDayBack === null && testDays.every((day) => day === 0)) return 'finish only'; // no loss at the finish is an answer
  if (lastDayImpaired === 0 && firstDayBack === null) return 'silent later'; // every prediction above 0 would be right
  return run ? null : 'no distance';
}

export interface RowUsed extends Interval {
  readonly id: EvidenceId;
  readonly source: string;
  readonly section: Section;
  readonly family: Family;
  readonly type: RunType;
  readonly distanceKm: number;
  readonly effortKm: number;
  readonly descents: terms.Descents;
  /** The rows of the rules that answered. */
  readonly ruleId: string;
  readonly answer: Answer;
  /** What a runner is told to do by this clock: the first easy run for soreness, the next hard session for muscle, to race again for performance. */
  readonly milestone: number;
  readonly off: number;
  readonly offEdgesFree: number;
  readonly inside: boolean;
  readonly overlap: boolean;
}
export interface RowLeftOut extends Interval {
  readonly id: EvidenceId;
  readonly section: Section;
  readonly family: Family;
  readonly reason: Reason;
  /** What we would have said, for those who would have scored it. */
  readonly answer: Answer | null;
}

export const milestoneOf = { soreness: 'easy-run', muscle: 'hard-session', performance: 'full' } as const satisfies Record<Clock, terms.Milestone>;

function ours(run: Run, section: Section): { answer: Answer; ruleId: string; milestone: number } {
  const { clocks, milestones } = recoveryAfter(run);
  const { days, minDays, maxDays, ruleId } = clocks.find(({ id }) => id === clockOf[section])!;
  return { answer: [days, minDays, maxDays], ruleId, milestone: milestones.find(({ id }) => id === milestoneOf[clockOf[section]])!.days };
}

export interface Sorted<Row> {
  readonly rows: readonly Row[];
  readonly leftOut: readonly RowLeftOut[];
  readonly otherOutcomes: Readonly<Record<string, number>>;
}

function used(id: EvidenceId, section: Section, run: Run): RowUsed {
  const { source, lastDayImpaired: after, firstDayBack: by } = evidence[id];
  const { type, distanceKm, effortKm, descents: habit } = run;
  const own = ours(run, section);
  const [days, min, max] = own.answer;
  const seen = { after, by };
  const found = { off: off(days, seen), offEdgesFree: offEdgesFree(days, seen), inside: inside(days, seen), overlap: overlaps(min, max, seen) };
  return { id, source, section, family: familyOf(type), type, distanceKm, effortKm, descents: habit, ...seen, ...own, ...found };
}

/** Each evidence row of a clock: scored, or left out for a reason. */
export function sortRows(ids: readonly EvidenceId[]): Sorted<RowUsed> {
  const rows: RowUsed[] = [];
  const leftOut: RowLeftOut[] = [];
  const otherOutcomes: Record<string, number> = {};
  for (const id of ids) {
    const { outcomeClass, type, lastDayImpaired: after, firstDayBack: by } = evidence[id];
    const section = sectionOf(id);
    if (!section) {
      otherOutcomes[outcomeClass] = (otherOutcomes[outcomeClass] ?? 0) + 1;
      continue;
    }
    const run = runOf(id);
    const reason = reasonToLeaveOut(id, run);
    if (reason) leftOut.push({ id, section, family: familyOf(type), reason, after, by, answer: run && ours(run, section).answer });
    else rows.push(used(id, section, run!)); // without a reason to leave it out there is a run
  }
  return { rows, leftOut, otherOutcomes };
}

/** A second bout: the fits know nothing of habits. */
export const habituated = ({ id }: RowUsed): boolean => id in descents;

/** How minutes and bare sessions were read, and which runs are not the default. */
export function assumptionsOfRows(): string[] {
  return [
    `Minutes alone are converted: ${listed(kmPerHour, ' km/h')}. Sessions with neither: ${listed(sessionKm, ' km')}; the day shown is the same from 5 to 10 km.`,
    `Descents: ${listed(descents, '')} (a second bout); every other run takes its default, so downhill runs are unaccustomed.`,
    'A trail race without climb takes the 40 m per km that users get; any other run without climb is flat.',
  ];
}
export const listed = (values: Readonly<Record<string, string | number>>, unit: string): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}${unit}`)
    .join(', ');
