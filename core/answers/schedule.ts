// The phase of each day of a plan: the clocks, what check-ins hold, and one easy day before anything hard.

import type { Run } from '../reading/run.ts';
import { easyDayFirst, full, hardSession, type ReturnRow } from '../rules/milestones.ts';
import type { Phase } from '../words/terms.ts';
import type { Hold } from './check-in.ts';
import type { ClockAnswer } from './clocks.ts';

export interface Schedule {
  /** First day with an easy run; the milestone of the next hard session. */
  readonly first: number;
  readonly long: number;
  readonly hard: number;
  /** From here on nothing is held back: full recovery, or the hard session where that comes later. */
  readonly lastDay: number;
  readonly phaseOf: (day: number) => Phase;
  /** The rule that sets a day's phase. */
  readonly limiting: (day: number) => string;
}

/** The first day from here that is not closed. */
export function firstOpen(from: number, isClosed: (day: number) => boolean): number {
  let day = from;
  while (isClosed(day)) day++;
  return day;
}

/** `easy`, `long`, `hard`: milestones without any check-in. */
export function scheduleOf(run: Run, clocks: readonly ClockAnswer[], row: ReturnRow, held: Hold, { easy, long, hard }: { easy: number; long: number; hard: number }): Schedule {
  const crossFrom = Math.min(easy, firstCrossTraining(run, clocks, row));
  const hardClock = hard + held.lateDays;
  const lastDay = Math.max(held.lastDay, hardClock);
  const isOff = (day: number): boolean => row.alternateDays && day < hardClock && (day - easy) % 2 === 1;
  const upTo = (from: number, isClosed: (day: number) => boolean): number =>
    Math.min(
      lastDay,
      firstOpen(from, (day) => day < lastDay && isClosed(day)),
    );
  const first = upTo(easy, (day) => held.noRun(day) || isOff(day));
  // where a sign held the first easy run, a hard session does not come straight out of rest
  const notBefore = Math.max(hardClock, first > easy ? first + 1 : 0);
  const hardFrom = upTo(notBefore, held.noHard);
  const hardDay = Math.min(lastDay, Math.max(notBefore, held.notBefore));
  return {
    first,
    long: Math.min(hardDay, Math.max(first, long + held.lateDays, held.notBefore)),
    hard: hardDay,
    lastDay,
    phaseOf(day) {
      if (day >= lastDay) return 'race-ready';
      if (day >= hardFrom && !held.noHard(day)) return 'quality';
      if (day >= first && !held.noRun(day) && !isOff(day)) return 'easy';
      return day >= crossFrom ? 'cross-training' : 'rest';
    },
    limiting: (day) => (day >= lastDay ? full.id : day >= hardFrom ? hardSession.id : day >= hardClock ? easyDayFirst.id : row.id),
  };
}

function firstCrossTraining({ approach }: Run, clocks: readonly ClockAnswer[], row: ReturnRow): number {
  const { notBefore, waitFor } = row[approach].crossTraining;
  const waits = waitFor.map(([id, point]) => {
    const { days, minDays, maxDays } = clocks.find((clock) => clock.id === id)!;
    return { early: minDays, typical: days, late: maxDays }[point];
  });
  return Math.max(notBefore, ...waits);
}
