// What check-ins do to a countdown: signs close days, late ones move it, some stop it. Each effect only ever adds.

import type { CheckIn } from '../reading/check-in.ts';
import {
  comeback,
  jointPain,
  lateSign,
  lateStop,
  questions,
  redFlagRule,
  redFlags,
  severalSigns,
  signs,
  urgencies,
  type RedFlagRow,
  type Sign,
  type Urgency,
} from '../rules/check-in.ts';
import type { Basis, Certainty } from '../words/terms.ts';

export interface CheckInEffect {
  readonly ruleId: string;
  readonly day: number;
  readonly holdEasyDays: number;
  readonly holdHardDays: number;
  readonly extendDays: number;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
}
export interface Hold {
  /** Days whose signs say that the recovery runs late, first to last: each moves the countdown by a day. */
  readonly lateDays: readonly number[];
  /** No hard session before this day. */
  readonly notBefore: number;
  /** Day of full recovery. */
  readonly lastDay: number;
  readonly noRun: (day: number) => boolean;
  readonly noHard: (day: number) => boolean;
  /** Days on which running begins anew. */
  readonly comebacks: readonly number[];
  /** Rules that close a day. */
  readonly closing: (day: number) => readonly string[];
  readonly effects: readonly CheckInEffect[];
  /** Days of check-ins whose signs no longer counted: the countdown was over. */
  readonly overDays: readonly number[];
}

/** Why a countdown stops: no days, no dates, only where to turn or what to wait for. */
export interface Stop {
  readonly ruleId: string;
  readonly urgency: Urgency;
  readonly redFlags: readonly RedFlagRow[];
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
}

const shows = (checkIn: CheckIn, sign: Sign, from: number | true): boolean => {
  const value = checkIn[sign];
  return from === true ? value === true : typeof value === 'number' && value >= from;
};
/** Whether a sign counts by any of its rows. */
const counts = (checkIn: CheckIn, sign: Sign): boolean => signs.some((row) => row.sign === sign && shows(checkIn, sign, row.from));

const showsAny = (checkIn: CheckIn): boolean => signs.some(({ sign, from }) => shows(checkIn, sign, from));

/** The worse of two answers of one day; what was not asked says nothing. */
const worst = <T extends boolean | number>(one: T | undefined, other: T | undefined): T | undefined => (one === undefined || (other !== undefined && other > one) ? other : one);

/** One check-in a day, in their order: of several the worst of each sign. */
function byDay(checkIns: readonly CheckIn[]): CheckIn[] {
  const days = new Map<number, CheckIn>();
  for (const checkIn of checkIns) {
    const known = days.get(checkIn.day);
    const signsOfDay = known && Object.fromEntries((Object.keys(questions) as Sign[]).map((sign) => [sign, worst(known[sign], checkIn[sign])]));
    days.set(checkIn.day, known ? { day: known.day, ...signsOfDay, redFlags: [...(known.redFlags ?? []), ...(checkIn.redFlags ?? [])] } : checkIn);
  }
  return [...days.values()].sort((one, other) => one.day - other.day);
}

/** `easy`, `full`, `sorenessMax`: days without any check-in. */
export function hold({ easy, full, sorenessMax }: { easy: number; full: number; sorenessMax: number }, given: readonly CheckIn[]): Hold {
  const all = byDay(given);
  const checkIns = ofThisRun(all, full, sorenessMax);
  const holds = holdsOf(checkIns);
  const comebacks = comebacksOf(holds, easy);
  const effects = [...holds, ...comebacks.map((day) => effectOf(comeback, day))];
  const moves = movesOf(checkIns, sorenessMax);
  const notBefore = Math.max(0, ...effects.map(endOf));
  const moved = full + moves.length * lateSign.extendDays;
  const lastDay = Math.max(moved, ...effects.map(fullEndOf));
  const longest = effects.find((effect) => fullEndOf(effect) === lastDay); // what puts off the end beyond the late days
  const closes = (day: number, days: 'holdEasyDays' | 'holdHardDays') => effects.filter((effect) => day >= effect.day && day < effect.day + effect[days]);
  return {
    lateDays: moves.map(({ day }) => day),
    comebacks,
    notBefore,
    lastDay,
    overDays: all.filter((one) => showsAny(one) && !checkIns.includes(one)).map(({ day }) => day),
    noRun: (day) => closes(day, 'holdEasyDays').length > 0,
    noHard: (day) => closes(day, 'holdHardDays').length > 0,
    closing: (day) => [...new Set(closes(day, 'holdHardDays').map(({ ruleId }) => ruleId))],
    effects: [...effects.map((effect) => (effect === longest ? { ...effect, extendDays: lastDay - moved } : effect)), ...moves],
  };
}

const endOf = (effect: CheckInEffect): number => effect.day + effect.holdHardDays;
const fullEndOf = (effect: CheckInEffect): number => (effect.ruleId === comeback.id ? effect.day + comeback.holdFull : endOf(effect));

const isLate = (checkIn: CheckIn, sorenessMax: number): boolean => checkIn.day > sorenessMax && lateSign.signs.some((sign) => counts(checkIn, sign));

/** What is felt after the end of the countdown is no longer of this run, but for joint pain, and for a while soreness and fatigue. */
function ofThisRun(checkIns: readonly CheckIn[], full: number, sorenessMax: number): readonly CheckIn[] {
  let end = full;
  return checkIns.flatMap((checkIn) => {
    const { day, jointPain: hurts } = checkIn;
    const late = isLate(checkIn, sorenessMax);
    if (day > end + (late ? lateSign.upToDaysAfterEnd : 0)) return hurts === undefined ? [] : [{ day, jointPain: hurts }];
    end = Math.max(end + (late ? lateSign.extendDays : 0), ...holdsOf([checkIn]).map(endOf));
    return [checkIn];
  });
}

/** The first open day after joint pain, or after a long stretch of days whose running was held: those from the first easy run on count. */
function comebacksOf(holds: readonly CheckInEffect[], easy: number): readonly number[] {
  const closing = holds.filter(({ holdEasyDays }) => holdEasyDays > 0);
  const isHeld = (day: number): boolean => closing.some((one) => day >= one.day && day < easyEndOf(one));
  const open = (from: number): number => {
    let day = from;
    while (isHeld(day)) day++;
    return day;
  };
  const ends = [...new Set(closing.map((one) => open(one.day)))].filter((day) => day >= easy);
  const start = (end: number): number => {
    let day = end;
    while (day > easy && isHeld(day - 1)) day--;
    return day;
  };
  const isOfPain = (end: number): boolean => closing.some((one) => one.ruleId === jointPain.id && open(one.day) === end);
  return ends.filter((end) => isOfPain(end) || end - start(end) >= comeback.heldDays).sort((one, other) => one - other);
}
const easyEndOf = ({ day, holdEasyDays }: CheckInEffect): number => day + holdEasyDays;

interface Holding {
  readonly id: string;
  readonly holdEasy?: number | null;
  readonly holdHard?: number | null;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
}
const effectOf = ({ id, holdEasy, holdHard, basis, certainty, why }: Holding, day: number, days = 0): CheckInEffect => ({
  ruleId: id,
  day,
  holdEasyDays: days + (holdEasy ?? 0),
  holdHardDays: days + Math.max(holdHard ?? 0, holdEasy ?? 0),
  extendDays: 0,
  basis,
  certainty,
  why,
});

/** Each sign that counts, in the order of the days: of one sign the first row alone. */
const holdsOf = (checkIns: readonly CheckIn[]): CheckInEffect[] => [
  ...checkIns.flatMap((checkIn) => {
    const counting = signs.filter((row) => shows(checkIn, row.sign, row.from));
    const several = severalSigns.signs.filter((sign) => counts(checkIn, sign)).length >= severalSigns.atLeast;
    return [...counting.filter((row) => counting.find(({ sign }) => sign === row.sign) === row), ...(several ? [severalSigns] : [])].map((row) => effectOf(row, checkIn.day));
  }),
  ...painsOf(checkIns).flatMap(({ from, to }) => (to === null ? [] : [effectOf(jointPain, from, to - from)])),
];

/** From a check-in with joint pain to the next one that is free of it; null while none is. */
function painsOf(checkIns: readonly CheckIn[]): readonly { readonly from: number; readonly to: number | null }[] {
  const daysWith = (answer: boolean): number[] => checkIns.flatMap((checkIn) => (checkIn.jointPain === answer ? [checkIn.day] : []));
  const free = daysWith(false);
  return daysWith(true).map((from) => ({ from, to: free.find((day) => day > from) ?? null }));
}

/** Each day whose signs say that the recovery runs late. */
function movesOf(checkIns: readonly CheckIn[], sorenessMax: number): CheckInEffect[] {
  const late = checkIns.filter((checkIn) => isLate(checkIn, sorenessMax));
  const { id, extendDays, basis, certainty, why } = lateSign;
  return late.map(({ day }) => ({ ruleId: id, day, holdEasyDays: 0, holdHardDays: 0, extendDays, basis, certainty, why }));
}

/** What stops the countdown, the most urgent first; null where nothing does. `sorenessMax`: null where nothing counts down. */
export function stopOf(checkIns: readonly CheckIn[], sorenessMax: number | null): Stop | null {
  const ids = new Set(checkIns.flatMap(({ redFlags: flags }) => flags ?? []));
  const flags = redFlags.filter(({ id }) => ids.has(id)).sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
  const by = ({ id, basis, certainty, why }: Holding, urgency: Urgency): Stop => ({ ruleId: id, urgency, redFlags: flags, basis, certainty, why });
  if (flags[0]) return by(redFlagRule, flags[0].urgency);
  const isTooLate = sorenessMax !== null && checkIns.some((checkIn) => checkIn.day > sorenessMax + lateStop.daysBeyondLate && counts(checkIn, lateStop.sign));
  if (isTooLate) return by(lateStop, lateStop.urgency);
  return painsOf(byDay(checkIns)).some(({ to }) => to === null) ? by(jointPain, jointPain.urgency) : null;
}
