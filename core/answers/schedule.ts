// The days of a plan one by one: the return by steps, hard days parted by easy ones, and what check-ins hold.

import type { Run } from '../reading/run.ts';
import { comeback } from '../rules/check-in.ts';
import { afterSession, hardEasy, ramp, seasonEnd, type Moment, type RampStep } from '../rules/day-plan.ts';
import { easyDayFirst, full, hardSession, longRun, returns, type ReturnRow } from '../rules/milestones.ts';
import type { Phase } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import type { Hold } from './check-in.ts';
import type { ClockAnswer } from './clocks.ts';
import { asksForEasyDay, fadedIn } from './fitting.ts';

export interface ScheduledDay {
  readonly phase: Phase;
  readonly moments: readonly Moment[];
  /** The step of the ramp, where the day belongs to one. */
  readonly step: RampStep | null;
  /** The rules that set the day. */
  readonly rules: readonly string[];
}
export interface Schedule {
  /** First day with an easy run; the milestones of the next long run and the next hard session. */
  readonly first: number;
  readonly long: number;
  readonly hard: number;
  /** From here on nothing is held back: full recovery, or the hard session where that comes later. */
  readonly lastDay: number;
  /** From day 0 to the last one. */
  readonly days: readonly ScheduledDay[];
}

/** Milestones without any check-in. */
interface Marks {
  readonly easy: number;
  readonly long: number;
  readonly hard: number;
  readonly full: number;
}
interface Frame extends Marks {
  readonly row: ReturnRow;
  readonly held: Hold;
  readonly crossFrom: number;
  /** Back by the steps of the ramp. */
  readonly isRamped: boolean;
  /** The run was a long run itself: another one is nothing to offer. */
  readonly wasLong: boolean;
  /** A break is taken until the first run. */
  readonly isBreak: boolean;
}

/** The first day from here that is not closed. */
export function firstOpen(from: number, isClosed: (day: number) => boolean): number {
  let day = from;
  while (isClosed(day)) day++;
  return day;
}

/** The step of the ramp so many days after the first easy run. */
export const stepOn = (days: number): RampStep => ramp.steps.reduce<RampStep>((found, step) => (days >= step.fromDay ? step : found), ramp.steps[0]);

/** `breakDays`: no run before this day, by the athlete's choice. */
export function scheduleOf(run: Run, clocks: readonly ClockAnswer[], row: ReturnRow, held: Hold, marks: Marks, breakDays: number | null): Schedule {
  const easy = Math.max(marks.easy, breakDays ?? 0);
  const hardMark = breakDays === null ? marks.hard : Math.max(marks.hard, easy + seasonEnd.rampDays);
  const frame: Frame = {
    easy,
    long: breakDays === null ? marks.long : Math.max(marks.long, hardMark),
    hard: hardMark,
    full: marks.full,
    row,
    held,
    crossFrom: Math.min(marks.easy, firstCrossTraining(run, clocks, row)),
    // training as soon as the row of long races fades in: nobody prescribes it daily running
    isRamped: breakDays !== null || row.alternateDays || (runTypes[run.type].kind === 'training' && returns.some((one) => one.alternateDays && fadedIn(one, run) > 0)),
    wasLong: run.type in easyDayFirst.beyond && asksForEasyDay(run), // beyond 19 effort-km
    isBreak: breakDays !== null,
  };
  const hardClock = putOff(frame.hard, held);
  const lastDay = Math.max(held.lastDay, hardClock);
  const upTo = (from: number, isClosed: (day: number) => boolean): number =>
    Math.min(
      lastDay,
      firstOpen(from, (day) => day < lastDay && isClosed(day)),
    );
  const first = upTo(easy, (day) => held.noRun(day) || !isRunDay(frame, day) || isDayOff(frame, day));
  // where a sign held the first easy run, a hard session does not come straight out of rest
  const notBefore = Math.max(hardClock, breakDays !== null ? first + seasonEnd.rampDays : first > easy ? first + 1 : 0);
  const hardFrom = upTo(notBefore, held.noHard);
  const hard = Math.min(lastDay, Math.max(notBefore, held.notBefore));
  const longClock = putOff(frame.long, held);
  const long = Math.min(hard, Math.max(first, longClock, held.notBefore));
  return { first, long, hard, lastDay, days: daysOf(frame, { first, longClock, hardClock, hardFrom, lastDay }) };
}

/** Late days put a milestone off while it is ahead. */
const putOff = (mark: number, { lateDays }: Hold): number => lateDays.reduce((day, late) => (late <= day ? day + 1 : day), mark);

/** The last day up to this one on which running began anew; null where it never did. */
const anewOn = ({ held }: Frame, day: number): number | null => held.comebacks.reduce<number | null>((last, one) => (one <= day ? one : last), null);

const isComingBack = (frame: Frame, day: number): boolean => day < (anewOn(frame, day) ?? -Infinity) + comeback.holdHard;

/** Steps end where the first hard session was due: what check-ins put off does not go on growing. Where running begins anew, so do they. */
function stepOfRamp(frame: Frame, day: number): RampStep {
  const planned = Math.min(day, frame.hard) - frame.easy;
  const anew = anewOn(frame, day);
  return stepOn(anew === null ? planned : Math.min(planned, day - anew));
}

/** Of a ramp only some days hold a run. They are counted from the first easy run without check-ins, so that a hold never moves a run to a day that was free. */
function isRunDay(frame: Frame, day: number): boolean {
  const anew = anewOn(frame, day);
  const step = frame.isRamped || anew !== null ? stepOfRamp(frame, day) : afterSession;
  return isOn(step, day - frame.easy);
}
const isOn = ({ fromDay, run, of }: Pick<RampStep, 'fromDay' | 'run' | 'of'>, days: number): boolean => (days - fromDay) % of < run;

interface Bounds {
  readonly first: number;
  readonly longClock: number;
  readonly hardClock: number;
  readonly hardFrom: number;
  readonly lastDay: number;
}

/** Day by day: what a check-in holds of the hard and long days is made up on the next open day, an easy run is not. */
function daysOf(frame: Frame, bounds: Bounds): ScheduledDay[] {
  const { hardClock, hardFrom, lastDay } = bounds;
  const week = hardWeek(frame);
  const days: ScheduledDay[] = [];
  let done = 0;
  const last = { long: -Infinity, run: -Infinity };
  for (let day = 0; day < lastDay; day++) {
    const wanted = week[done] ?? 'easy';
    const isWeek = day >= hardFrom && !isComingBack(frame, day);
    const one = isWeek ? afterHard(day, day - last.long, wanted, frame, frame.hard + done) : beforeHard(day, last, frame, bounds);
    if (isWeek && !isOwed(day, wanted, frame)) done++;
    if (one.phase === 'long') last.long = day;
    if (one.phase !== 'rest' && one.phase !== 'cross-training') last.run = day;
    days.push(day >= hardClock && day < hardFrom ? { ...one, rules: [...one.rules, easyDayFirst.id] } : one);
  }
  return [...days, { phase: 'race-ready', moments: lastDay === 0 ? ['day-0'] : [], step: null, rules: [full.id] }];
}

const isHardOrLong = (phase: Phase): boolean => phase === 'quality' || phase === 'long';
/** The day off of each week. Check-ins do not move it, so that they never give a run on a day that had none. */
function isDayOff(frame: Frame, day: number): boolean {
  const { hard, isRamped } = frame;
  if (day <= hard) return false;
  const [at, of] = isRamped ? [hardEasy.dayOff, 7] : [afterSession.run, afterSession.of];
  return (day - hard) % of === at;
}

/** Held or on a day off, and to be made up. */
const isOwed = (day: number, wanted: Phase, frame: Frame): boolean => isDayOff(frame, day) || (isHardOrLong(wanted) && frame.held.noHard(day));

/**
 * From the first hard session to full recovery, without check-ins. Neither a hard session nor a long run comes on the eve of full recovery, but for the first
 * hard one; where no easy run came before, it waits for one.
 */
function hardWeek(frame: Frame): readonly Phase[] {
  const { easy, hard, full: end } = frame;
  const { order } = hardEasy;
  const lead = hard > easy ? 0 : 1;
  const days = Array.from({ length: Math.max(0, end - hard) }, (_, at) => hard + at).filter((day) => !isDayOff(frame, day));
  const lastLong = longsOfRamp(frame).reduce((_, day) => day, -Infinity);
  return days.map((day, at) => {
    const isEve = at > 0 && day === end - 1;
    const phase = order[(at - lead) % order.length]!;
    return at < lead || isEve || (phase === 'long' && day - lastLong < ramp.longEveryDays) ? 'easy' : phase;
  });
}

function beforeHard(day: number, last: { readonly long: number; readonly run: number }, frame: Frame, { first, longClock }: Bounds): ScheduledDay {
  const { row, held, isRamped, isBreak, crossFrom, easy, wasLong } = frame;
  if (day === 0) return { phase: 'rest', moments: ['day-0'], step: null, rules: [row.id] };
  const anew = anewOn(frame, day);
  const step = (isRamped || anew !== null) && day >= first ? stepOfRamp(frame, day) : null;
  const isAlternate = step !== null && step.run === 1; // also where the first run came on a day of its own
  const isRun = day === first || (day > first && !held.noRun(day) && isRunDay(frame, day) && !isDayOff(frame, day) && !(isAlternate && last.run === day - 1));
  const rules = step ? [row.id, ramp.id] : [row.id];
  if (!isRun) {
    const moments: Moment[] = isBreak && day < easy ? ['season-break'] : day >= easy && held.noRun(day) ? ['held'] : step ? ['ramp'] : [];
    return { phase: day >= crossFrom ? 'cross-training' : 'rest', moments, step, rules: isBreak && day < easy ? [row.id, seasonEnd.id] : rules };
  }
  // one easy day parts a long run from the hard session; none comes in because that is put off
  const isFirst = last.run < (anew ?? first);
  const isLong = isRamped && day >= longClock && day <= frame.hard - 2 && day - last.long >= ramp.longEveryDays && !isFirst && !held.noHard(day);
  // a first long run that was put off is no longer for that
  if (isLong) return { phase: 'long', moments: [], step: stepOn((last.long === -Infinity ? (longsOfRamp(frame)[0] ?? day) : day) - easy), rules: [...rules, longRun.id] };
  const open: Moment[] = !wasLong && day >= longClock && !held.noHard(day) ? ['long-open'] : [];
  const onRamp: Moment[] = !step ? open : isFirst ? ['first-run'] : step.of > 2 ? ['more-days', 'ramp'] : ['ramp'];
  return { phase: 'easy', moments: onRamp, step, rules };
}

/** The long runs before the first hard session, without check-ins. */
function longsOfRamp({ easy, long, hard, isRamped }: Frame): readonly number[] {
  const days: number[] = [];
  if (!isRamped) return days;
  for (let day = Math.max(long, easy + 1); day <= hard - 2; day++) {
    if (isOn(stepOn(day - easy), day - easy) && day - (days[days.length - 1] ?? -Infinity) >= ramp.longEveryDays) days.push(day);
  }
  return days;
}

/** `planned`: the day for which it was meant, which tells its step. */
function afterHard(day: number, sinceLong: number, wanted: Phase, frame: Frame, planned: number): ScheduledDay {
  const { row, held, easy, isRamped } = frame;
  const step = isRamped ? stepOn(planned - easy) : afterSession;
  const rules = [hardSession.id, hardEasy.id];
  if (held.noRun(day)) return { phase: 'cross-training', moments: ['held'], step, rules: [...rules, row.id] };
  if (isDayOff(frame, day)) return { phase: 'cross-training', moments: [], step, rules };
  const isTooSoon = wanted === 'long' && sinceLong < ramp.longEveryDays;
  const phase = isTooSoon || isOwed(day, wanted, frame) ? 'easy' : wanted;
  return { phase, moments: phase === 'easy' ? ['after-hard'] : [], step, rules };
}

function firstCrossTraining({ approach }: Run, clocks: readonly ClockAnswer[], row: ReturnRow): number {
  const { notBefore, waitFor } = row[approach].crossTraining;
  const waits = waitFor.map(([id, point]) => {
    const { days, minDays, maxDays } = clocks.find((clock) => clock.id === id)!;
    return { early: minDays, typical: days, late: maxDays }[point];
  });
  return Math.max(notBefore, ...waits);
}
