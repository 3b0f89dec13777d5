// From a run to its three clocks: the ladder, the row of its type, the adjustments. The only control flow over the ladders.

import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Run } from '../reading/run.ts';
import type { Adjustment } from '../rules/adjustments.ts';
import { ladders, readings, type LadderRow, type Reading } from '../rules/ladders.ts';
import { basisOrder, certaintyOrder, spreadOrder, type Basis, type Certainty, type Clock, type Spread } from '../words/terms.ts';
import { weaker } from '../words/order.ts';
import type { RunType } from '../words/types.ts';
import { adjust, adjustmentsFor } from './adjust.ts';
import { shownShare } from './chance.ts';
import { atMost, clockIds, eachClock, later, mapDays, placeOf, placeOnHeld, readAt, wholeDays, type Place, type Value, type Values } from './ladder.ts';

/** Where a clock's days come from: a row, two rows that the run lies between, or the last row, held. */
export type Because =
  | { readonly is: 'row'; readonly why: string }
  | { readonly is: 'between'; readonly effortKm: number; readonly rows: readonly [LadderRow, LadderRow] }
  | { readonly is: 'held'; readonly lastEffortKm: number; readonly why: string };

export interface ClockAnswer {
  readonly id: Clock;
  readonly days: number;
  readonly minDays: number;
  readonly maxDays: number;
  readonly basis: Basis;
  readonly certainty: Certainty;
  /** Share of runners whose clock has run out by the morning of `days`. */
  readonly share: number;
  /** Where minDays and maxDays come from. */
  readonly spread: Spread;
  readonly because: Because;
  readonly ruleId: string;
  /** Studies of this endpoint. */
  readonly evidence: readonly EvidenceId[];
  /** Studies that counted single runners, where the spread is measured. */
  readonly counted: readonly EvidenceId[];
  /** Other studies of the same kind of run. */
  readonly context: readonly EvidenceId[];
}

/** How a run is read: its row of readings, its place on the ladder, and the adjustments that apply. */
interface How {
  readonly run: Run;
  readonly reading: NonNullable<(typeof readings)[RunType]>;
  readonly last: LadderRow;
  readonly place: Place;
  readonly applied: readonly Adjustment[];
}

function howToRead(run: Run): How | null {
  const reading = readings[run.type];
  if (!reading) return null;
  const { ladder } = reading;
  return { run, reading, last: ladders[ladder][ladders[ladder].length - 1]!, place: placeOf(ladder, run.effortKm), applied: adjustmentsFor(run) };
}

/** A clock as it is read, then after each adjustment. */
function steps({ run, reading: { atLeast }, place, applied }: How, clock: Clock): readonly Value[] {
  let value = readAt(place, clock);
  if (atLeast) value = later(readAt(placeOnHeld(atLeast, run.effortKm), clock), value);
  const found = [value];
  for (const adjustment of applied) found.push((value = adjust(value, adjustment, clock, run)));
  return found;
}

/** The clock that the others never exceed; itself never above the latest late end of a race ladder, as adjustments may move it. */
function performanceOf({ reading, last }: How, found: readonly Value[]): Value {
  const value = found[found.length - 1]!;
  if (reading.ladder === 'training') return value;
  const [, , latest] = last.performance.days;
  return atMost(value, [latest, latest, latest]);
}

export interface Estimate {
  readonly values: Values;
  readonly applied: readonly { readonly adjustment: Adjustment; readonly effectDays: number; readonly effectMaxDays: number }[];
  readonly beyondKm: number | null;
}

/** null for a run without a recovery need. */
export function estimate(run: Run): Estimate | null {
  const how = howToRead(run);
  if (!how) return null;
  const found = eachClock((clock) => steps(how, clock));
  const performance = performanceOf(how, found.performance);
  const values = eachClock((clock) => (clock === 'performance' ? performance : atMost(found[clock][how.applied.length]!, performance.days)));
  return {
    values,
    applied: how.applied.map((adjustment, step) => ({ adjustment, effectDays: largestChange(found, step, 1), effectMaxDays: largestChange(found, step, 2) })),
    beyondKm: how.place.heldFrom,
  };
}

/** The performance clock alone; null without a recovery need. */
export function performanceOfRun(run: Run): Value | null {
  const how = howToRead(run);
  return how && performanceOf(how, steps(how, 'performance'));
}

/** The largest change of a clock's shown days in a step, at one of its points; of the later clock where two changed alike. */
function largestChange(found: { readonly [C in Clock]: readonly Value[] }, step: number, point: 1 | 2): number {
  let largest = 0;
  for (const clock of clockIds) {
    const [before, after] = [found[clock][step]!, found[clock][step + 1]!];
    const change = before === after ? 0 : wholeDays(after.days[point]) - wholeDays(before.days[point]);
    if (Math.abs(change) >= Math.abs(largest)) largest = change;
  }
  return largest;
}

// ---- a clock as an answer -------------------------------------------------------------------------------------------

/** The day of the shown share: nothing is known of the morning of the run itself. */
export const shareDay = (typical: number): number => Math.max(1, typical);

/** GRADE's step down for indirectness: what lies between two rows was not measured there. */
const oneStepDown = (certainty: Certainty): Certainty => certaintyOrder[Math.min(certaintyOrder.indexOf(certainty) + 1, certaintyOrder.length - 1)]!;

export function clockAnswer(id: Clock, value: Value, effortKm: number): ClockAnswer {
  const { days, ruleId, reading, between, heldFrom, scaledBy } = value;
  const [minDays, typical, maxDays] = mapDays(days, wholeDays);
  const { basis, certainty, spread, evidence, counted, context } = between ? readBetween(between, id) : readOf(reading, heldFrom !== null);
  return {
    id,
    days: typical,
    minDays,
    maxDays,
    basis: scaledBy.length === 0 ? basis : weaker(basisOrder, [basis, ...scaledBy.map((one) => one.basis)]),
    certainty: scaledBy.length === 0 ? certainty : weaker(certaintyOrder, [certainty, ...scaledBy.map((one) => one.certainty)]),
    share: shownShare(days, shareDay(typical)),
    spread,
    because: between ? { is: 'between', effortKm, rows: between } : heldFrom === null ? { is: 'row', why: reading.why } : { is: 'held', lastEffortKm: heldFrom, why: reading.why },
    ruleId,
    evidence,
    counted: scaledBy.length > 0 ? noStudies : counted,
    context,
  };
}

/** What a clock's rows say besides days. */
type Said = Pick<ClockAnswer, 'basis' | 'certainty' | 'spread' | 'evidence' | 'counted' | 'context'>;

const noStudies: readonly EvidenceId[] = [];

function readOf({ basis, certainty, spread, evidence = noStudies, counted = noStudies, context = noStudies }: Reading, isHeld: boolean): Said {
  return { basis: isHeld ? weaker(basisOrder, [basis, 'inferred']) : basis, certainty: isHeld ? 'very-low' : certainty, spread, evidence, counted, context };
}

/** Kept for each pair of rows: many runs lie between the same two. */
const saidBetween = new WeakMap<Reading, Said>();

function readBetween([from, to]: readonly [LadderRow, LadderRow], id: Clock): Said {
  const [low, high] = [from[id], to[id]];
  const known = saidBetween.get(high);
  if (known) return known; // a row has one row before it
  const both = [low, high];
  const studies = (list: 'evidence' | 'context'): readonly EvidenceId[] => [...new Set(both.flatMap((one) => one[list] ?? noStudies))];
  const said: Said = {
    basis: weaker(basisOrder, ['inferred', ...both.map((one) => one.basis)]),
    certainty: oneStepDown(
      weaker(
        certaintyOrder,
        both.map((one) => one.certainty),
      ),
    ),
    spread: weaker(
      spreadOrder,
      both.map((one) => one.spread),
    ),
    evidence: studies('evidence'),
    counted: noStudies,
    context: studies('context'),
  };
  saidBetween.set(high, said);
  return said;
}
