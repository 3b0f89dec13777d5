// recoveryAfter: walk the ladder, apply adjustments, round, attach the evidence. The only control flow over the ladders.

import { addDays } from './calendar.ts';
import { cite, heldWhy, interpolatedWhy, notice, warn, type Cited, type Warning } from './describe.ts';
import type { EvidenceId } from './evidence.ts';
import { adjustments, type Adjustment } from './rules/adjustments.ts';
import { advice } from './rules/advice.ts';
import { inputRules } from './rules/input.ts';
import { ladders, raceSized, readings, type Days, type LadderRow, type Reading, type Row } from './rules/ladders.ts';
import { full, hardSession, returns, type Point, type ReturnRow } from './rules/milestones.ts';
import { recoveryRun, type RecoveryRunRow } from './rules/recovery-run.ts';
import { speck, type Run } from './run.ts';
import { basisOrder, certaintyOrder, clocks, rulesVersion, runTypes, type Basis, type Certainty, type Clock, type Milestone, type RunType } from './terms.ts';

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

const onRow = (row: Row, clock: Clock, days = row[clock].days, heldFrom: number | null = null): Value => ({
  days,
  ruleId: row.id,
  reading: row[clock],
  between: null,
  heldFrom,
  scaledBy: [],
});

function readLadder(ladder: readonly LadderRow[], effortKm: number): Values {
  const next = ladder.findIndex((row) => row.effortKm >= effortKm);
  const last = ladder[ladder.length - 1]!;
  if (next === -1) return eachClock((clock) => onRow(last, clock, last[clock].days, last.effortKm));
  const upper = ladder[next]!;
  const lower = ladder[next - 1];
  if (!lower || upper.effortKm === effortKm) return eachClock((clock) => onRow(upper, clock));

  const part = Math.log(effortKm / lower.effortKm) / Math.log(upper.effortKm / lower.effortKm);
  const nearest = part < 0.5 ? lower : upper;
  const isOnRow = Math.abs(effortKm / nearest.effortKm - 1) <= onTheRow || lower.id === upper.id;
  const between = isOnRow ? null : ([lower, upper] as const);
  return eachClock((clock) => {
    const [from, to] = [lower[clock].days, upper[clock].days];
    const days: Days = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1]), from[2] + part * (to[2] - from[2])];
    return { days, ruleId: nearest.id, reading: nearest[clock], between, heldFrom: null, scaledBy: [] };
  });
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

interface Estimate {
  readonly values: Values;
  readonly applied: readonly { readonly adjustment: Adjustment; readonly effectDays: number }[];
  readonly beyondKm: number | null;
}

function estimate(run: Run): Estimate | null {
  const reading = readings[run.type];
  if (!reading) return null;
  const ladder = rows[reading.ladder];
  const last = ladder[ladder.length - 1]!;

  let values: Values = readLadder(ladder, run.effortKm);
  const { atLeast, atMost: ceiling } = reading;
  if (atLeast) values = eachClock((clock) => later(onRow(atLeast, clock), values[clock]));
  if (ceiling) {
    const { days } = ceiling.performance;
    const capped = atMost(values.performance, days);
    const reason = values.performance.days[0] > days[0] ? { ruleId: ceiling.id, reading: ceiling.performance, between: null, heldFrom: null } : {};
    values = { ...values, performance: { ...capped, ...reason } };
  }

  const applied: { adjustment: Adjustment; effectDays: number }[] = [];
  for (const factor of ['rpe', 'age', 'descents'] as const) {
    const adjustment = adjustments.find((row) => row.factor === factor && applies(row, run));
    if (!adjustment) continue;
    const before = values;
    values = adjust(values, adjustment, run.effortKm);
    applied.push({ adjustment, effectDays: largestChange(before, values) });
  }

  const highest = (ceiling ?? last).performance.days[2];
  const performance = atMost(values.performance, [highest, highest, highest]);
  return {
    values: { soreness: atMost(values.soreness, performance.days), muscle: atMost(values.muscle, performance.days), performance },
    applied,
    beyondKm: run.effortKm > last.effortKm ? last.effortKm : null,
  };
}

/** The largest change of a clock's shown days; of the later clock where two changed alike. */
function largestChange(before: Values, after: Values): number {
  const changes = clockIds.map((clock) => wholeDays(after[clock].days[0]) - wholeDays(before[clock].days[0]));
  return changes.reduce((largest, change) => (Math.abs(change) >= Math.abs(largest) ? change : largest), 0);
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

function adjust(values: Values, adjustment: Adjustment, effortKm: number): Values {
  const { clocks: acts, times = 1, floor, atLeast } = adjustment;
  const least = floor && readLadder(rows[floor], effortKm);
  const lowest = atLeast && readLadder(atLeast, Math.min(effortKm, atLeast[atLeast.length - 1]!.effortKm)); // longer runs were measured too: the last row holds for them
  return eachClock((clock) => {
    const value = values[clock];
    if (!acts.includes(clock)) return value;
    if (lowest) return later(value, { ...lowest[clock], scaledBy: [adjustment] });
    if (times === 1) return value;
    return {
      ...value,
      // a floor may lie above the value itself (long training runs against mountain ultras): then nothing is taken off
      days: map(value.days, (day, point) => Math.max(day * times, least ? Math.min(day, least[clock].days[point]) : 0)),
      scaledBy: [...value.scaledBy, adjustment],
    };
  });
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

function milestonesOf(run: Run, { soreness, muscle, performance }: Values): MilestoneAnswer[] {
  const values = { soreness, muscle, performance };
  const [days, minDays, maxDays] = performance.days;

  const { notBefore: earliest, waitFor } = returnRow(run)[run.approach].easyRun;
  const easy = Math.max(earliest, ...waitFor.map(([clock, point]) => values[clock].days[at[point]]));
  const easyMin = Math.min(easy, Math.max(earliest, soreness.days[at.min]));
  const easyMax = Math.max(easy, soreness.days[at.max]);

  const waited = (notBefore: number, point: At): number => Math.min(days, Math.max(notBefore, ...hardSession.waitFor.map((clock) => values[clock].days[point])));
  const hard = waited(easy, run.effortKm >= hardSession.slowEndFromEffortKm ? at.max : at.best);

  const milestone = (id: Milestone, day: number, min: number, max: number): MilestoneAnswer => {
    const whole = wholeDays(day);
    return { id, days: whole, minDays: wholeDays(min), maxDays: wholeDays(max), ...(run.date === undefined ? {} : { date: addDays(run.date, whole) }) };
  };
  return [milestone('easy-run', easy, easyMin, easyMax), milestone('hard-session', hard, waited(hardSession.notBefore, at.best), days), milestone('full', days, minDays, maxDays)];
}

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
    milestones: milestonesOf(run, found.values),
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

/** Days to `full` alone: what fills a column. */
export function recoveryDays(run: Run): number {
  const found = estimate(run);
  return found ? wholeDays(found.values.performance.days[0]) : 0;
}

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
  const cited = (list: 'evidence' | 'context'): Cited[] => [...new Set(read.flatMap<EvidenceId>((one) => one[list] ?? []))].map(cite);
  return {
    id,
    days: best,
    minDays,
    maxDays,
    basis: weaker(basisOrder, [...read, ...scaledBy].map((one) => one.basis).concat(between || heldFrom !== null ? ['inferred'] : [])),
    certainty: weaker(certaintyOrder, [between ? oneStepDown(certainty) : certainty, ...scaledBy.map((one) => one.certainty)]),
    why: between ? interpolatedWhy(effortKm, between, id) : heldFrom === null ? value.reading.why : heldWhy(heldFrom, value.reading.why),
    ruleId,
    evidence: cited('evidence'),
    context: cited('context'),
  };
}
