// recoveryAfter: walk the ladder, apply adjustments, round, attach the evidence. The only control flow over the ladders.

import { addDays } from '../words/calendar.ts';
import type { Cited } from '../evidence/citation.ts';
import { cited } from '../evidence/cited.ts';
import { heldWhy, interpolatedWhy, notice, warn, type Warning } from '../prose/describe.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import { adjustments, type Adjustment } from '../rules/adjustments.ts';
import { advice } from '../rules/advice.ts';
import { inputRules } from '../rules/input.ts';
import { ladders, raceSized, readings, type Days, type LadderRow, type Reading } from '../rules/ladders.ts';
import { full, hardSession, returns, type Point, type ReturnRow } from '../rules/milestones.ts';
import { recoveryRun, type RecoveryRunRow } from '../rules/recovery-run.ts';
import { speck, type Run } from '../reading/run.ts';
import { basisOrder, certaintyOrder, clocks, rulesVersion, runTypes, type Basis, type Certainty, type Clock, type Milestone, type RunType } from '../words/terms.ts';

export interface ClockAnswer {
  readonly id: Clock;
  readonly days: number;
  readonly minDays: number;
  readonly maxDays: number;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly ruleId: string;
  /** Studies of this endpoint. */
  readonly evidence: readonly Cited[];
  /** Other studies of the same kind of run. */
  readonly context: readonly Cited[];
}
export interface MilestoneAnswer {
  readonly id: Milestone;
  readonly days: number;
  readonly minDays: number;
  readonly maxDays: number;
  /** YYYY-MM-DD, when the day of the run is known. */
  readonly date?: string;
}
export interface AppliedAdjustment {
  readonly ruleId: string;
  /** Whole days by which it moved the clock that it moved most. */
  readonly effectDays: number;
  readonly why: string;
}
export interface RunAnswer {
  readonly distanceKm: number;
  readonly type: RunType;
  readonly elevationGainM: number;
  readonly effortKm: number;
  /** Which of these were concluded, not given. */
  readonly inferred?: Run['inferred'];
}
/** The days without the reasons: what a column or a batch needs. */
export interface RecoverySummary {
  readonly run: RunAnswer;
  /** Days to `full`. */
  readonly recoveryDays: number;
  readonly range: { readonly minDays: number; readonly maxDays: number };
  readonly milestones: readonly MilestoneAnswer[];
  readonly ruleIds: readonly string[];
  readonly warnings: readonly Warning[];
}
export interface Recovery extends Omit<RecoverySummary, 'ruleIds'> {
  readonly rulesVersion: typeof rulesVersion;
  readonly clocks: readonly ClockAnswer[];
  readonly adjustments: readonly AppliedAdjustment[];
  readonly advice: readonly { readonly ruleId: string; readonly text: string }[];
  readonly notice: string;
}

// ---- reading a ladder -----------------------------------------------------------------------------------------------

/** One clock on its way to an answer: unrounded days, and where they come from. */
interface Value {
  readonly days: Days;
  readonly ruleId: string;
  readonly reading: Reading;
  /** The two rows it lies between, where it lies on neither. */
  readonly between: readonly [LadderRow, LadderRow] | null;
  /** The last row's effort-km, where the run is beyond it. */
  readonly heldFrom: number | null;
  readonly scaledBy: readonly Adjustment[];
}
type Values = { readonly [C in Clock]: Value };

const clockIds = Object.keys(clocks) as Clock[];
const eachClock = <T>(make: (clock: Clock) => T): { [C in Clock]: T } => ({ soreness: make('soreness'), muscle: make('muscle'), performance: make('performance') });
type At = 0 | 1 | 2;
const at = { best: 0, min: 1, max: 2 } as const satisfies Record<Point, At>;
const map = (days: Days, change: (day: number, point: At) => number): Days => [change(days[0], 0), change(days[1], 1), change(days[2], 2)];

const weaker = <T extends string>(order: readonly T[], all: readonly T[]): T => order[Math.max(...all.map((one) => order.indexOf(one)))]!;
/** GRADE's step down for indirectness: what lies between two rows was not measured there. */
const oneStepDown = (certainty: Certainty): Certainty => certaintyOrder[Math.min(certaintyOrder.indexOf(certainty) + 1, certaintyOrder.length - 1)]!;

const raceSizedReading = { basis: raceSized.basis, certainty: raceSized.certainty, why: raceSized.why };
const rows: Record<keyof typeof ladders, readonly LadderRow[]> = {
  ...ladders,
  training: [
    ...ladders.training,
    ...ladders[raceSized.of]
      .filter(({ effortKm }) => effortKm >= raceSized.fromEffortKm)
      .map((row) => ({ id: raceSized.id, effortKm: row.effortKm, ...eachClock((clock) => ({ ...raceSizedReading, days: map(row[clock].days, (day) => day * raceSized.share) })) })),
  ],
};

/** A run this near to a row is that row's run: 42.195 km is the marathon of 42.2. */
const onTheRow = 0.01;

/** Where an effort stands on a ladder: so far from one row towards the next. */
interface Place {
  readonly from: LadderRow;
  readonly to: LadderRow;
  readonly part: number;
  /** The row whose reasons speak. */
  readonly nearest: LadderRow;
  readonly between: Value['between'];
  readonly heldFrom: Value['heldFrom'];
}

const onRow = (row: LadderRow, heldFrom: number | null = null): Place => ({ from: row, to: row, part: 0, nearest: row, between: null, heldFrom });

function placeOn(ladder: readonly LadderRow[], effortKm: number): Place {
  const last = ladder[ladder.length - 1]!;
  if (effortKm > last.effortKm) return onRow(last, last.effortKm);
  let next = 0;
  while (ladder[next]!.effortKm < effortKm) next++;
  const to = ladder[next]!;
  const from = ladder[next - 1];
  if (!from || to.effortKm === effortKm) return onRow(to);

  const part = Math.log(effortKm / from.effortKm) / Math.log(to.effortKm / from.effortKm);
  const nearest = part < 0.5 ? from : to;
  const isOnRow = Math.abs(effortKm / nearest.effortKm - 1) <= onTheRow || from.id === to.id;
  return { from, to, part, nearest, between: isOnRow ? null : [from, to], heldFrom: null };
}

const none: readonly Adjustment[] = [];

function readAt({ from, to, part, nearest, between, heldFrom }: Place, clock: Clock): Value {
  const [low, high] = [from[clock].days, to[clock].days];
  const days: Days = part === 0 ? low : [low[0] + part * (high[0] - low[0]), low[1] + part * (high[1] - low[1]), low[2] + part * (high[2] - low[2])];
  return { days, ruleId: nearest.id, reading: nearest[clock], between, heldFrom, scaledBy: none };
}

/** The later of two values, point by point; the reasons are those of the later best. */
function later(value: Value, floor: Value): Value {
  return { ...(floor.days[0] > value.days[0] ? floor : value), days: map(value.days, (day, point) => Math.max(day, floor.days[point])) };
}

function atMost(value: Value, ceiling: Days): Value {
  const { days } = value;
  if (days[0] <= ceiling[0] && days[1] <= ceiling[1] && days[2] <= ceiling[2]) return value;
  return { ...value, days: map(days, (day, point) => Math.min(day, ceiling[point])) };
}

// ---- from a run to its clocks ---------------------------------------------------------------------------------------

/** How a run is read: its row of readings, its place on the ladder, and the adjustments that apply. */
interface Read {
  readonly run: Run;
  readonly reading: NonNullable<(typeof readings)[RunType]>;
  readonly last: LadderRow;
  readonly place: Place;
  readonly applied: readonly Adjustment[];
}

function howToRead(run: Run): Read | null {
  const reading = readings[run.type];
  if (!reading) return null;
  const ladder = rows[reading.ladder];
  return { run, reading, last: ladder[ladder.length - 1]!, place: placeOn(ladder, run.effortKm), applied: adjustmentsFor(run) };
}

/** A clock as it is read, then after each adjustment. */
function steps({ run, reading, place, applied }: Read, clock: Clock): readonly Value[] {
  const { atLeast, atMost: ceiling } = reading;
  let value = readAt(place, clock);
  if (atLeast) value = later({ days: atLeast[clock].days, ruleId: atLeast.id, reading: atLeast[clock], between: null, heldFrom: null, scaledBy: none }, value);
  if (ceiling && clock === 'performance') {
    const { days } = ceiling.performance;
    value = value.days[0] > days[0] ? { ...atMost(value, days), ruleId: ceiling.id, reading: ceiling.performance, between: null, heldFrom: null } : atMost(value, days);
  }
  const found = [value];
  for (const adjustment of applied) found.push((value = adjust(value, adjustment, clock, run.effortKm)));
  return found;
}

/** The clock that the others never exceed; itself never above the ladder's highest max. */
function performanceOf({ reading, last }: Read, found: readonly Value[]): Value {
  const highest = (reading.atMost ?? last).performance.days[2];
  return atMost(found[found.length - 1]!, [highest, highest, highest]);
}

interface Estimate {
  readonly values: Values;
  readonly applied: readonly { readonly adjustment: Adjustment; readonly effectDays: number }[];
  readonly beyondKm: number | null;
}

function estimate(run: Run): Estimate | null {
  const how = howToRead(run);
  if (!how) return null;
  const found = eachClock((clock) => steps(how, clock));
  const performance = performanceOf(how, found.performance);
  const values = eachClock((clock) => (clock === 'performance' ? performance : atMost(found[clock][how.applied.length]!, performance.days)));
  return {
    values,
    applied: how.applied.map((adjustment, step) => ({ adjustment, effectDays: largestChange(found, step) })),
    beyondKm: how.place.heldFrom,
  };
}

/** The largest change of a clock's shown days in a step; of the later clock where two changed alike. */
function largestChange(found: { readonly [C in Clock]: readonly Value[] }, step: number): number {
  const changes = clockIds.map((clock) => wholeDays(found[clock][step + 1]!.days[0]) - wholeDays(found[clock][step]!.days[0]));
  return changes.reduce((largest, change) => (Math.abs(change) >= Math.abs(largest) ? change : largest), 0);
}

const factors = ['rpe', 'age', 'descents'] as const;
const adjustedDescents = new Set(adjustments.map(({ when }) => when.descents));

/** The first row that applies of each factor. */
function adjustmentsFor(run: Run): readonly Adjustment[] {
  if (run.rpe === undefined && run.age === undefined && !adjustedDescents.has(run.descents)) return none; // most runs of most logs
  return factors.flatMap((factor) => adjustments.find((row) => row.factor === factor && applies(row, run)) ?? none);
}

function applies({ factor, when }: Adjustment, run: Run): boolean {
  const number = factor === 'descents' ? undefined : run[factor];
  return (
    (factor === 'descents' ? run.descents === when.descents : number !== undefined && number >= (when.from ?? 0) && number <= (when.upTo ?? Infinity)) &&
    (when.kind === undefined || runTypes[run.type].kind === when.kind) &&
    (when.types?.includes(run.type) ?? true) &&
    !when.exceptTypes?.includes(run.type) &&
    run.distanceKm > (when.longerThanKm ?? 0)
  );
}

function adjust(value: Value, adjustment: Adjustment, clock: Clock, effortKm: number): Value {
  const { clocks: acts, times = 1, floor, atLeast } = adjustment;
  if (!acts.includes(clock)) return value;
  if (atLeast) {
    const longest = atLeast[atLeast.length - 1]!.effortKm; // longer runs were measured too: the last row holds for them
    return later(value, { ...readAt(placeOn(atLeast, Math.min(effortKm, longest)), clock), scaledBy: [adjustment] });
  }
  if (times === 1) return value;
  const least = floor && readAt(placeOn(rows[floor], effortKm), clock).days;
  return {
    ...value,
    // a floor may lie above the value itself (long training runs against mountain ultras): then nothing is taken off
    days: map(value.days, (day, point) => Math.max(day * times, least ? Math.min(day, least[point]) : 0)),
    scaledBy: [...value.scaledBy, adjustment],
  };
}

/** Half up; the speck is for float products that should be exact halves (35 × 0.7). */
export const wholeDays = (days: number): number => Math.floor(days + 0.5 + speck);

// ---- the rows that speak of a run -----------------------------------------------------------------------------------

/** Races, and training runs so long that they are answered as a share of one. */
export const likeARace = ({ type, effortKm }: RunAnswer): boolean =>
  runTypes[type].kind === 'race' || ((type === 'easy' || type === 'long') && effortKm > raceSized.warnAboveEffortKm);

export const returnRow = (run: RunAnswer): ReturnRow => returns.find((row) => run.effortKm >= row.fromEffortKm && (likeARace(run) || !row.races))!; // the last row fits every run

export const recoveryRunRow = (run: RunAnswer): RecoveryRunRow => {
  const kind = likeARace(run) ? 'race' : 'training';
  return recoveryRun.find(({ when }) => (when.types?.includes(run.type) ?? true) && (when.kind ?? kind) === kind && run.effortKm < (when.belowEffortKm ?? Infinity))!;
};

const adviceFor = ({ type, effortKm }: RunAnswer): Recovery['advice'] =>
  advice
    .filter(({ when }) => (when.kind ?? runTypes[type].kind) === runTypes[type].kind && (!when.trail || type === 'trail-race') && effortKm >= (when.fromEffortKm ?? 0))
    .map(({ id, text }) => ({ ruleId: id, text }));

// ---- milestones -----------------------------------------------------------------------------------------------------

type Milestones = readonly Omit<MilestoneAnswer, 'date'>[];

function milestonesOf(run: Run, { soreness, muscle, performance }: Values): Milestones {
  const values = { soreness, muscle, performance };
  const [days, minDays, maxDays] = performance.days;

  const { notBefore: earliest, waitFor } = returnRow(run)[run.approach].easyRun;
  const easy = waitFor.reduce((day, [clock, point]) => Math.max(day, values[clock].days[at[point]]), earliest);
  const easyMin = Math.min(easy, Math.max(earliest, soreness.days[at.min]));
  const easyMax = Math.max(easy, soreness.days[at.max]);

  const waited = (notBefore: number, point: At): number =>
    Math.min(
      days,
      hardSession.waitFor.reduce((day, clock) => Math.max(day, values[clock].days[point]), notBefore),
    );
  const hard = waited(easy, run.effortKm >= hardSession.slowEndFromEffortKm ? at.max : at.best);

  const milestone = (id: Milestone, day: number, min: number, max: number) => ({ id, days: wholeDays(day), minDays: wholeDays(min), maxDays: wholeDays(max) });
  return [milestone('easy-run', easy, easyMin, easyMax), milestone('hard-session', hard, waited(hardSession.notBefore, at.best), days), milestone('full', days, minDays, maxDays)];
}

const dated = (milestones: Milestones, date: string | undefined): readonly MilestoneAnswer[] =>
  date === undefined ? milestones : milestones.map((milestone) => ({ ...milestone, date: addDays(date, milestone.days) }));

// ---- answers --------------------------------------------------------------------------------------------------------

function runAnswer({ distanceKm, type, elevationGainM, effortKm, inferred }: Run): RunAnswer {
  return { distanceKm, type, elevationGainM, effortKm, ...(inferred.length > 0 ? { inferred } : {}) };
}

function warningsOf(run: Run, found: Estimate): Warning[] {
  const warnings = [...run.warnings];
  if (found.beyondKm !== null) warnings.push(warn('beyond-evidence', run.effortKm, found.beyondKm));
  if (likeARace(run) && runTypes[run.type].kind === 'training') warnings.push(warn('race-sized'));
  const contradicted = run.approach === 'active' ? recoveryRunRow(run) : null;
  if (contradicted && contradicted.advised.active !== 'no' && contradicted.advised.balanced === 'no') {
    warnings.push(warn('contradicts-trial', returnRow(run).active.easyRun.notBefore, contradicted.why, contradicted.studies, contradicted.sources));
  }
  if (run.inferred.includes('type') && runTypes[run.type].kind === 'training') {
    const near = inputRules.mayBeRace.distancesKm.find((km) => Math.abs(run.distanceKm / km - 1) <= inputRules.mayBeRace.within + speck);
    const raced = near === undefined ? null : estimate({ ...run, type: 'race' });
    if (near !== undefined && raced) {
      const [best, min, max] = map(raced.values.performance.days, wholeDays);
      warnings.push(warn('may-be-race', near, best, min, max));
    }
  }
  return warnings;
}

const summary = (run: Run, found: Estimate): Omit<RecoverySummary, 'ruleIds'> => {
  const [best, min, max] = map(found.values.performance.days, wholeDays);
  return {
    run: runAnswer(run),
    recoveryDays: best,
    range: { minDays: min, maxDays: max },
    milestones: dated(milestonesOf(run, found.values), run.date),
    warnings: warningsOf(run, found),
  };
};

const noNeed = (run: Run): Omit<RecoverySummary, 'ruleIds'> => ({
  run: runAnswer(run),
  recoveryDays: 0,
  range: { minDays: 0, maxDays: 0 },
  milestones: [],
  warnings: run.warnings,
});

/** Days to one milestone alone: what fills a column. 0 without a recovery need. */
export function daysTo(milestone: Milestone, run: Run): number {
  if (milestone === 'full') {
    const how = howToRead(run);
    return how ? wholeDays(performanceOf(how, steps(how, 'performance')).days[0]) : 0;
  }
  const found = estimate(run);
  return found ? milestonesOf(run, found.values).find(({ id }) => id === milestone)!.days : 0;
}

/** Days to `full` alone. */
export const recoveryDays = (run: Run): number => daysTo('full', run);

/**
 * Days, range, milestones and rule ids of a run, without the reasons. Total on a parsed Run: it cannot fail.
 * Whole days; rest, cross-training, sick and injured give 0 days and no milestones.
 */
export function recoverySummary(run: Run): RecoverySummary {
  const found = estimate(run);
  if (!found) return { ...noNeed(run), ruleIds: [] };
  const ids = [...clockIds.map((clock) => found.values[clock].ruleId), ...found.applied.map(({ adjustment }) => adjustment.id), returnRow(run).id, hardSession.id, full.id];
  return { ...summary(run, found), ruleIds: [...new Set(ids)] };
}

/** The whole answer: three clocks with basis, certainty, why and studies, what adjusted them, and the milestones. */
export function recoveryAfter(run: Run): Recovery {
  const found = estimate(run);
  return {
    rulesVersion,
    ...(found ? summary(run, found) : noNeed(run)),
    clocks: found ? clockIds.map((id) => clockAnswer(id, found.values[id], run.effortKm)) : [],
    adjustments: found ? found.applied.map(({ adjustment, effectDays }) => ({ ruleId: adjustment.id, effectDays, why: adjustment.why })) : [],
    advice: found ? adviceFor(run) : [],
    notice,
  };
}

const cite = (ids: readonly EvidenceId[] = []): readonly Cited[] => ids.map((id) => cited[id]);
const studiesOf = ([one, other]: readonly Reading[], list: 'evidence' | 'context'): readonly Cited[] =>
  other ? cite([...new Set([...(one![list] ?? []), ...(other[list] ?? [])])]) : cite(one![list]);

function clockAnswer(id: Clock, value: Value, effortKm: number): ClockAnswer {
  const { days, ruleId, between, heldFrom, scaledBy } = value;
  const [best, minDays, maxDays] = map(days, wholeDays);
  const read = between ? between.map((row) => row[id]) : [value.reading];
  const certainty =
    heldFrom === null
      ? weaker(
          certaintyOrder,
          read.map((one) => one.certainty),
        )
      : 'very-low';
  return {
    id,
    days: best,
    minDays,
    maxDays,
    basis: weaker(basisOrder, [...read, ...scaledBy].map((one) => one.basis).concat(between || heldFrom !== null ? ['inferred'] : [])),
    certainty: weaker(certaintyOrder, [between ? oneStepDown(certainty) : certainty, ...scaledBy.map((one) => one.certainty)]),
    why: between ? interpolatedWhy(effortKm, between, id) : heldFrom === null ? value.reading.why : heldWhy(heldFrom, value.reading.why),
    ruleId,
    evidence: studiesOf(read, 'evidence'),
    context: studiesOf(read, 'context'),
  };
}
