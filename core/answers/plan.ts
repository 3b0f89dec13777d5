// planAfter: day by day from day 0 to `full`, the recovery run, and what a check-in holds or extends.

import { addDays } from '../words/calendar.ts';
import type { Cited } from '../evidence/citation.ts';
import { cited } from '../evidence/cited.ts';
import { notice, type Warning } from '../prose/describe.ts';
import { recoveryAfter, recoveryRunRow, returnRow, type MilestoneAnswer, type Recovery, type RunAnswer } from './recovery.ts';
import { care, lateSign, redFlagRule, redFlags, signs, type RedFlagRow, type SignRow, type Urgency } from '../rules/check-in.ts';
import { hardEasy, latestReturn, phases, usualDay } from '../rules/day-plan.ts';
import { limits } from '../rules/input.ts';
import { full as fullMilestone, hardSession, type ReturnRow } from '../rules/milestones.ts';
import { cappedPrescription, forms, longPrescription, prescription } from '../rules/recovery-run.ts';
import { bad, failed, nearestOf, parseRun, pointerPart, readAmount, readWord, type Result, type Run, type RunInput } from '../reading/run.ts';
import { levels, trainingPhases, type Approach, type Basis, type Certainty, type Level, type Phase, type TrainingPhase } from '../words/terms.ts';

/** How the body feels on a day after the run. Every field but `day` may be left out. */
export interface CheckIn {
  /** Whole days after the run. */
  readonly day: number;
  /** 0-10 */
  readonly soreness?: number;
  /** 0-10 */
  readonly fatigue?: number;
  readonly poorSleep?: boolean;
  readonly lowMood?: boolean;
  readonly hrvBelowBaseline?: boolean;
  readonly jointPain?: boolean;
  readonly redFlags?: readonly string[];
}
export interface PlanInput extends RunInput {
  trainingPhase?: unknown;
  level?: unknown;
  /** Known maximum heart rate, 100-240 beats per minute. Never guessed from age. */
  maxHrBpm?: unknown;
  checkIns?: unknown;
}
export interface PlanOptions {
  readonly trainingPhase?: TrainingPhase | undefined;
  readonly level?: Level | undefined;
  readonly maxHrBpm?: number | undefined;
  readonly checkIns?: readonly CheckIn[];
}

export interface HeartRate {
  readonly fromPercent: number;
  readonly toPercent: number;
  readonly fromBpm?: number;
  readonly toBpm?: number;
}
/** Why, how sure, and who says so. */
interface Reasons {
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly evidence: readonly Cited[];
  readonly ruleIds: readonly string[];
}
export interface PlanDay {
  readonly day: number;
  readonly date?: string;
  readonly phase: Phase;
  readonly does: string;
  /** Upper limits. null = as usual. */
  readonly limit: { readonly runMinutes: number | null; readonly crossMinutes: number | null; readonly intensity: string; readonly heartRate: HeartRate | null };
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly ruleIds: readonly string[];
}
export type RecoveryRunAnswer =
  | ({ readonly advised: 'no' } & Reasons)
  | ({
      readonly advised: 'yes' | 'optional';
      readonly earliestDay: number;
      readonly earliestDate?: string;
      readonly minutes: { readonly min: number; readonly max: number };
      readonly heartRate: HeartRate;
      readonly talkTest: string;
      readonly surface: string;
      readonly stopRule: string;
      readonly perWeek: { readonly min: number; readonly max: number };
      readonly forms: readonly { readonly ruleId: string; readonly form: 'hot' | 'cold'; readonly why: string }[];
    } & Reasons);
export interface Plan {
  readonly rulesVersion: Recovery['rulesVersion'];
  readonly run: RunAnswer;
  readonly approach: Approach;
  /** Days to `full`, check-ins included; null while a red flag stops the countdown. */
  readonly recoveryDays: number | null;
  readonly milestones: readonly MilestoneAnswer[];
  readonly days: readonly PlanDay[];
  readonly recoveryRun: RecoveryRunAnswer;
  /** After this day waiting longer gains nothing known; null while stopped or where there is nothing to wait for. */
  readonly latestReturn: { readonly day: number; readonly date?: string; readonly text: string; readonly ruleId: string } | null;
  /** The recovery period (day 1 to the day before `full`) at its upper limits, beside what the same days usually hold. */
  readonly totals: { readonly runDays: number; readonly runMinutes: number; readonly usualRunDays: number; readonly usualRunMinutes: number };
  /** What the check-ins did. */
  readonly checkIns: readonly {
    readonly ruleId: string;
    readonly day: number;
    readonly holdEasyDays: number;
    readonly holdHardDays: number;
    readonly extendDays: number;
    readonly basis: Basis;
    readonly certainty: Certainty;
    readonly why: string;
  }[];
  readonly stopped: { readonly ruleId: string; readonly urgency: Urgency; readonly redFlags: readonly string[]; readonly text: string; readonly why: string } | null;
  readonly warnings: readonly Warning[];
  readonly advice: Recovery['advice'];
  readonly notice: string;
}

// ---- the gate -------------------------------------------------------------------------------------------------------

/** Reads a run with the options of a plan. Errors of options carry `parameter-invalid` or `parameter-unknown`; those of a check-in name it as `checkIns/0/soreness`. */
export function parsePlan({ trainingPhase, level, maxHrBpm, checkIns, ...input }: PlanInput): Result<{ run: Run; options: PlanOptions }> {
  const run = parseRun(input);
  const phase = readWord('parameter-invalid', 'trainingPhase', trainingPhase, trainingPhases);
  const skill = readWord('parameter-invalid', 'level', level, levels);
  const maxHr = readAmount('parameter-invalid', 'maxHrBpm', maxHrBpm, limits.maxHrBpm, 'beats per minute');
  const read = readCheckIns(checkIns);
  if (run.ok && phase.ok && skill.ok && maxHr.ok && read.ok) {
    return { ok: true, value: { run: run.value, options: { trainingPhase: phase.value, level: skill.value, maxHrBpm: maxHr.value, checkIns: read.value } } };
  }
  return failed([run, phase, skill, maxHr, read]);
}

const flagSigns = signs.filter(({ from }) => from === true).map(({ sign }) => sign);
const scaleSigns = signs.filter(({ from }) => from !== true).map(({ sign }) => sign);
const checkInFields = ['day', ...scaleSigns, ...flagSigns, 'redFlags'];
const mostCheckIns = 366;

function readCheckIns(value: unknown): Result<readonly CheckIn[]> {
  if (value === undefined || value === null) return { ok: true, value: [] };
  if (!Array.isArray(value) || value.length > mostCheckIns) return bad('parameter-invalid', 'checkIns', value, `a list of at most ${mostCheckIns} check-ins`);
  const read = value.map((entry: unknown, index) => readCheckIn(entry, `checkIns/${index}`));
  return read.every((one) => one.ok) ? { ok: true, value: read.map((one) => one.value) } : failed(read);
}

function readCheckIn(entry: unknown, at: string): Result<CheckIn> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return bad('parameter-invalid', at, entry, `an object with ${checkInFields.join(', ')}`);
  const given = new Map(Object.entries(entry as Record<string, unknown>));
  const results: Result<unknown>[] = [];
  const checkIn: Record<string, unknown> = {};
  const keep = (name: string, result: Result<unknown>): void => {
    results.push(result);
    if (result.ok && result.value !== undefined) checkIn[name] = result.value;
  };
  const unknown = [...given.keys()].filter((name) => !checkInFields.includes(name));
  for (const name of unknown.slice(0, 10))
    results.push(bad('parameter-unknown', `${at}/${pointerPart(name)}`, name, `one of ${checkInFields.join(', ')}`, nearestOf(name, checkInFields)));
  const day = given.get('day');
  if (typeof day === 'number' && Number.isInteger(day) && day >= limits.checkInDay.min && day <= limits.checkInDay.max) checkIn['day'] = day;
  else results.push(bad('parameter-invalid', `${at}/day`, day, `whole days after the run, from ${limits.checkInDay.min} to ${limits.checkInDay.max}`));
  for (const name of scaleSigns) keep(name, readAmount('parameter-invalid', `${at}/${name}`, given.get(name), limits.sign, 'a number'));
  for (const name of flagSigns) {
    const flag = given.get(name);
    if (flag === undefined || flag === null || typeof flag === 'boolean') keep(name, { ok: true, value: flag ?? undefined });
    else results.push(bad('parameter-invalid', `${at}/${name}`, flag, 'true or false'));
  }
  const flags = given.get('redFlags');
  const ids = redFlags.map(({ id }) => id);
  if (Array.isArray(flags) && flags.length <= 50) {
    const read = flags.map((flag: unknown, index) => readWord('parameter-invalid', `${at}/redFlags/${index}`, flag ?? 'null', ids));
    results.push(...read);
    checkIn['redFlags'] = read.flatMap((one) => (one.ok && one.value !== undefined ? [one.value] : []));
  } else if (flags !== undefined && flags !== null) results.push(bad('parameter-invalid', `${at}/redFlags`, flags, `a list of ${ids.join(', ')}`));
  return results.every((one) => one.ok) ? { ok: true, value: checkIn as unknown as CheckIn } : failed(results);
}

// ---- check-ins ------------------------------------------------------------------------------------------------------

const counts = (row: SignRow, checkIn: CheckIn): boolean => {
  const value = checkIn[row.sign];
  return row.from === true ? value === true : typeof value === 'number' && value >= row.from;
};
const marksLate = (row: SignRow): boolean => (lateSign.signs as readonly string[]).includes(row.sign);

/** What check-ins do to a countdown: signs close days, late ones move it. Each effect only ever adds. */
interface Hold {
  /** Days by which late signs move the countdown. */
  readonly lateDays: number;
  /** No hard session before this day. */
  readonly notBefore: number;
  /** Day of full recovery. */
  readonly lastDay: number;
  readonly noRun: (day: number) => boolean;
  readonly noHard: (day: number) => boolean;
  /** Rules that close a day. */
  readonly closing: (day: number) => readonly string[];
  readonly effects: Plan['checkIns'];
}

function hold(full: number, sorenessMax: number, checkIns: readonly CheckIn[]): Hold {
  const effects = [...checkIns]
    .sort((one, other) => one.day - other.day)
    .flatMap((checkIn) =>
      signs
        .filter((row) => counts(row, checkIn))
        .map((row) => ({
          ruleId: row.id,
          day: checkIn.day,
          holdEasyDays: row.holdEasy ?? 0,
          holdHardDays: Math.max(row.holdHard ?? 0, row.holdEasy ?? 0),
          extendDays: 0,
          basis: row.basis,
          certainty: row.certainty,
          why: row.why,
        })),
    );
  const late = new Set(checkIns.filter((checkIn) => checkIn.day > sorenessMax && signs.some((row) => marksLate(row) && counts(row, checkIn))).map(({ day }) => day));
  const { id, extendDays, basis, certainty, why } = lateSign;
  const moves = [...late].sort((one, other) => one - other).map((day) => ({ ruleId: id, day, holdEasyDays: 0, holdHardDays: 0, extendDays, basis, certainty, why }));
  const closes = (day: number, days: 'holdEasyDays' | 'holdHardDays') => effects.filter((effect) => day >= effect.day && day < effect.day + effect[days]);
  const lateDays = late.size * extendDays;
  const endOf = (effect: (typeof effects)[number]): number => effect.day + effect.holdHardDays;
  const notBefore = Math.max(0, ...effects.map(endOf));
  const lastDay = Math.max(full + lateDays, notBefore);
  const longest = effects.find((effect) => endOf(effect) === notBefore); // what puts off the end beyond the late days
  return {
    lateDays,
    notBefore,
    lastDay,
    noRun: (day) => closes(day, 'holdEasyDays').length > 0,
    noHard: (day) => closes(day, 'holdHardDays').length > 0,
    closing: (day) => closes(day, 'holdHardDays').map(({ ruleId }) => ruleId),
    effects: [...effects.map((effect) => (effect === longest ? { ...effect, extendDays: lastDay - full - lateDays } : effect)), ...moves],
  };
}

/** The flags raised, most urgent first. */
function raised(checkIns: readonly CheckIn[]): readonly RedFlagRow[] {
  const ids = new Set(checkIns.flatMap(({ redFlags: flags }) => flags ?? []));
  const order = Object.keys(care);
  return redFlags.filter(({ id }) => ids.has(id)).sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency));
}

// ---- the schedule ---------------------------------------------------------------------------------------------------

interface Schedule {
  /** First day with an easy run; the milestone of the next hard session. */
  readonly first: number;
  readonly hard: number;
  readonly phaseOf: (day: number) => Phase;
  /** The rule that sets a day's phase. */
  readonly limiting: (day: number) => string;
}

/** The first day from here that is not closed. */
function open(from: number, isClosed: (day: number) => boolean): number {
  let day = from;
  while (isClosed(day)) day++;
  return day;
}

/** The days of this plan: the clocks, what check-ins hold, and one easy day before anything hard. */
function scheduleOf(run: Run, { clocks }: Recovery, row: ReturnRow, held: Hold, [easy, hard]: readonly [number, number]): Schedule {
  const { lastDay } = held;
  const clockDays = Object.fromEntries(clocks.map(({ id, days, minDays, maxDays }) => [id, { best: days, min: minDays, max: maxDays }]));
  const { notBefore, waitFor } = row[run.approach].crossTraining;
  const crossFrom = Math.min(easy, Math.max(notBefore, ...waitFor.map(([clock, point]) => clockDays[clock]![point])));

  const hardClock = hard + held.lateDays;
  const isOff = (day: number): boolean => row.alternateDays && day < hardClock && (day - easy) % 2 === 1;
  const first = Math.min(
    lastDay,
    open(easy, (day) => day < lastDay && (held.noRun(day) || isOff(day))),
  );
  const hardFrom = Math.min(
    lastDay,
    open(Math.max(hardClock, first + hardEasy.easyDaysFirst), (day) => day < lastDay && held.noHard(day)),
  );
  return {
    first,
    hard: Math.min(lastDay, Math.max(hardClock, held.notBefore)),
    phaseOf(day) {
      if (day >= lastDay) return 'race-ready';
      if (day >= hardFrom && !held.noHard(day)) return 'quality';
      if (day >= first && !held.noRun(day) && !isOff(day)) return 'easy';
      return day >= crossFrom ? 'cross-training' : 'rest';
    },
    limiting: (day) => (day >= lastDay ? fullMilestone.id : day >= hardFrom ? hardSession.id : day >= hardClock ? hardEasy.id : row.id),
  };
}

// ---- the plan -------------------------------------------------------------------------------------------------------

/**
 * One entry per day from day 0 to `full`, under the run's approach. Total on what parsePlan gives.
 * A red flag stops the countdown: no days, no dates, only where to turn.
 */
export function planAfter(run: Run, options: PlanOptions = {}): Plan {
  const recovery = recoveryAfter(run);
  const { checkIns = [] } = options;
  const head = { rulesVersion: recovery.rulesVersion, run: recovery.run, approach: run.approach };
  const tail = { warnings: recovery.warnings, advice: recovery.advice, notice };
  const nothing = { milestones: [], days: [], latestReturn: null, totals: { runDays: 0, runMinutes: 0, usualRunDays: 0, usualRunMinutes: 0 }, checkIns: [] };

  const flags = raised(checkIns);
  if (flags[0]) {
    const text = `${flags.map(({ label }) => label).join('; ')}: ${care[flags[0].urgency]}`;
    const stopped = {
      ruleId: redFlagRule.id,
      urgency: flags[0].urgency,
      redFlags: flags.map(({ id }) => id),
      text: text.charAt(0).toUpperCase() + text.slice(1),
      why: redFlagRule.why,
    };
    return {
      ...head,
      recoveryDays: null,
      ...nothing,
      recoveryRun: { advised: 'no', basis: redFlagRule.basis, certainty: redFlagRule.certainty, why: redFlagRule.why, evidence: [], ruleIds: [redFlagRule.id] },
      stopped,
      ...tail,
      warnings: run.warnings,
      advice: [],
    };
  }
  const [easy, hard, full] = recovery.milestones;
  const [soreness, muscle] = recovery.clocks;
  if (!easy || !hard || !full || !soreness || !muscle) {
    const why = recovery.warnings.map(({ text }) => text).join(' ');
    return {
      ...head,
      recoveryDays: recovery.recoveryDays,
      ...nothing,
      recoveryRun: { advised: 'no', basis: 'convention', certainty: 'low', why, evidence: [], ruleIds: [] },
      stopped: null,
      ...tail,
    };
  }

  const held = hold(full.days, soreness.maxDays, checkIns);
  const { lastDay } = held;
  const row = returnRow(run);
  const { first, hard: hardDay, phaseOf, limiting } = scheduleOf(run, recovery, row, held, [easy.days, hard.days]);

  const advised = recoveryRunAfter(run, row, first, options);
  const days = Array.from({ length: lastDay + 1 }, (_, day): PlanDay => {
    const phase = phaseOf(day);
    const when = day === 0 ? 'day-0' : row.alternateDays ? 'alternate-days' : undefined;
    const detail = phases.find((one) => one.phase === phase && (one.when === undefined || one.when === when))!;
    // the longer recovery run of strong runners is one run, not a habit
    const longer = day === first && phase === 'easy' && advised.advised !== 'no' && advised.ruleIds.includes(longPrescription.id);
    const { id, basis, certainty, why } = longer ? longPrescription : detail;
    return {
      day,
      ...dated('date', run.date, day),
      phase,
      does: longer ? `A recovery run of ${longPrescription.minutes[0]} to ${longPrescription.minutes[1]} minutes if you feel strong, or rest.` : detail.does,
      limit: {
        runMinutes: longer ? longPrescription.minutes[1] : detail.runMinutes,
        crossMinutes: detail.crossMinutes,
        intensity: detail.intensity,
        heartRate: detail.ofMaxHr && heartRate(detail.ofMaxHr, options.maxHrBpm),
      },
      basis,
      certainty,
      // where the trials are against a run this early, they speak, not the trial of another race
      why: phase === 'easy' && day < row.balanced.easyRun.notBefore ? advised.why : why,
      ruleIds: [id, limiting(day), ...held.closing(day)],
    };
  });

  const usual = isStrong(options) ? usualDay.strongRunMinutes : usualDay.runMinutes;
  const period = days.slice(1, -1);
  const minutes = period.map(({ limit }) => limit.runMinutes ?? usual);
  const moved = (milestone: MilestoneAnswer, to: number): MilestoneAnswer => {
    const by = to - milestone.days;
    return {
      ...milestone,
      days: to,
      minDays: milestone.minDays + by,
      maxDays: Math.max(to, milestone.id === 'hard-session' ? lastDay : milestone.maxDays + by),
      ...dated('date', run.date, to),
    };
  };
  const latest = open(Math.min(lastDay, Math.max(first, muscle.days, soreness.maxDays, latestReturn.weeksWithoutLoss * 7)), held.noRun);
  return {
    ...head,
    recoveryDays: lastDay,
    milestones: [moved(easy, first), moved(hard, hardDay), moved(full, lastDay)],
    days,
    recoveryRun: advised,
    latestReturn: {
      day: latest,
      ...dated('date', run.date, latest),
      text: `You may wait with running until day ${latest}; no gain is known from waiting longer. ${latestReturn.why}`,
      ruleId: latestReturn.id,
    },
    totals: {
      runDays: minutes.filter((one) => one > 0).length,
      runMinutes: minutes.reduce((sum, one) => sum + one, 0),
      usualRunDays: period.length,
      usualRunMinutes: period.length * usual,
    },
    checkIns: held.effects,
    stopped: null,
    ...tail,
  };
}

const dated = <N extends string>(name: N, date: string | undefined, day: number): { [K in N]?: string } =>
  date === undefined ? {} : ({ [name]: addDays(date, day) } as { [K in N]: string });

function heartRate([from, to]: readonly [number, number], maxHrBpm: number | undefined): HeartRate {
  const percent = { fromPercent: Math.round(from * 100), toPercent: Math.round(to * 100) };
  return maxHrBpm === undefined ? percent : { ...percent, fromBpm: Math.round(from * maxHrBpm), toBpm: Math.round(to * maxHrBpm) };
}

const isStrong = ({ trainingPhase, level }: PlanOptions): boolean =>
  (longPrescription.trainingPhases as readonly unknown[]).includes(trainingPhase) && (longPrescription.levels as readonly unknown[]).includes(level);

function recoveryRunAfter(run: Run, { alternateDays }: ReturnRow, earliestDay: number, options: PlanOptions): RecoveryRunAnswer {
  const row = recoveryRunRow(run);
  const advised = row.advised[run.approach];
  const { basis, certainty, why, studies } = row;
  const reasons = { basis, certainty, why, evidence: studies.map((id) => cited[id]), ruleIds: [row.id] };
  if (advised === 'no') return { advised, ...reasons };
  const shape = alternateDays ? cappedPrescription : isStrong(options) ? longPrescription : prescription;
  const [min, max] = shape.minutes;
  return {
    advised,
    earliestDay,
    ...dated('earliestDate', run.date, earliestDay),
    minutes: { min, max },
    heartRate: heartRate(prescription.ofMaxHr, options.maxHrBpm),
    talkTest: prescription.talkTest,
    surface: prescription.surface,
    stopRule: prescription.stopRule,
    perWeek: { min: prescription.perWeek[0], max: prescription.perWeek[1] },
    forms: forms.map((one) => ({ ruleId: one.id, form: one.form, why: one.why })),
    ...reasons,
    why: shape === prescription ? why : `${why} ${shape.why}`,
    ruleIds: [...new Set([row.id, prescription.id, shape.id])],
  };
}
