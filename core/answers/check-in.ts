// What check-ins do to a countdown: signs close days, late ones move it, a red flag stops it. Each effect only ever adds.

import type { CheckIn } from '../reading/check-in.ts';
import { care, lateSign, redFlags, signs, type RedFlagRow, type SignRow } from '../rules/check-in.ts';
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
  readonly effects: readonly CheckInEffect[];
}

const counts = (row: SignRow, checkIn: CheckIn): boolean => {
  const value = checkIn[row.sign];
  return row.from === true ? value === true : typeof value === 'number' && value >= row.from;
};
const marksLate = (row: SignRow): boolean => (lateSign.signs as readonly string[]).includes(row.sign);

/** `full` and `sorenessMax`: days without any check-in. */
export function hold(full: number, sorenessMax: number, checkIns: readonly CheckIn[]): Hold {
  const effects = holdsOf(checkIns);
  const moves = movesOf(checkIns, sorenessMax);
  const lateDays = moves.length * lateSign.extendDays;
  const notBefore = Math.max(0, ...effects.map(endOf));
  const lastDay = Math.max(full + lateDays, notBefore);
  const longest = effects.find((effect) => endOf(effect) === notBefore); // what puts off the end beyond the late days
  const closes = (day: number, days: 'holdEasyDays' | 'holdHardDays') => effects.filter((effect) => day >= effect.day && day < effect.day + effect[days]);
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

const endOf = (effect: CheckInEffect): number => effect.day + effect.holdHardDays;

/** Each sign that counts, in the order of the days. */
const holdsOf = (checkIns: readonly CheckIn[]): CheckInEffect[] =>
  [...checkIns]
    .sort((one, other) => one.day - other.day)
    .flatMap((checkIn) =>
      signs
        .filter((row) => counts(row, checkIn))
        .map(({ id, holdEasy, holdHard, basis, certainty, why }) => ({
          ruleId: id,
          day: checkIn.day,
          holdEasyDays: holdEasy ?? 0,
          holdHardDays: Math.max(holdHard ?? 0, holdEasy ?? 0),
          extendDays: 0,
          basis,
          certainty,
          why,
        })),
    );

/** Each day whose signs say that the recovery runs late. */
function movesOf(checkIns: readonly CheckIn[], sorenessMax: number): CheckInEffect[] {
  const late = new Set(checkIns.filter((checkIn) => checkIn.day > sorenessMax && signs.some((row) => marksLate(row) && counts(row, checkIn))).map(({ day }) => day));
  const { id, extendDays, basis, certainty, why } = lateSign;
  return [...late].sort((one, other) => one - other).map((day) => ({ ruleId: id, day, holdEasyDays: 0, holdHardDays: 0, extendDays, basis, certainty, why }));
}

/** The flags raised, most urgent first. */
export function raised(checkIns: readonly CheckIn[]): readonly RedFlagRow[] {
  const ids = new Set(checkIns.flatMap(({ redFlags: flags }) => flags ?? []));
  const order = Object.keys(care);
  return redFlags.filter(({ id }) => ids.has(id)).sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency));
}
