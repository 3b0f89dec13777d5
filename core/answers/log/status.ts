// What an athlete may do on the day of the status, and why.

import { prescription } from '../../rules/recovery-run.ts';
import { unread as unreadRule } from '../../rules/log.ts';
import { dateOf } from '../../words/calendar.ts';
import type { Milestone, Spacing, Status } from '../../words/terms.ts';
import { allowedOn, causeOn, daysLeftOn, type DaysLeft } from './countdown.ts';
import { hasNeed, loadOf, type Load } from './day.ts';
import { entryOf, hasDistance, named, type Logged, type LoggedRun } from './entry.ts';
import { raceEnd, type Ends } from './own.ts';
import type { Gap } from './spacing.ts';
import { knownOn, type Walk } from './walk.ts';
import { loadFactsOn, type LoadFacts } from './weeks.ts';

/** A row that could not be read; its day, where that could be. */
export interface Unread {
  readonly index: number;
  readonly day: number | null;
  /** Of a plan, or of another sport: it hides nothing that was run. */
  readonly planned: boolean;
  readonly isOther: boolean;
}
/** Rows of a log that could not be read, and the places of those that may hide a run of the last weeks. */
export interface Unreads {
  readonly count: number;
  readonly toCheck: readonly number[];
}
/** Without a day asked for, a row behind the last readable one may be the last run. */
export function unreadsOf(rows: readonly Unread[], { asOf: day, isAsked }: When): Unreads {
  const asOf = day ?? 0;
  const mayHide = (row: Unread): boolean => !row.planned && !row.isOther && (row.day === null || (row.day > asOf - unreadRule.days && (!isAsked || row.day <= asOf)));
  return { count: rows.length, toCheck: rows.filter(mayHide).map(({ index }) => index) };
}

/** The day of the status, null without any done run; asked for, or that of the last done run. */
export interface When {
  readonly asOf: number | null;
  readonly isAsked: boolean;
}

/** The next race or hard session that is planned. */
export interface Next extends LoggedRun {
  readonly verdict: Spacing;
  /** Days missing to where it would be allowed (too-soon), or to the late end (cautious). */
  readonly shortByDays: number;
}
export interface AthleteStatus {
  /** As first written; null where the log names none. */
  readonly athlete: string | null;
  readonly allowed: Status;
  /** The day of which `allowed` speaks: that of the status where nothing was run on it, else the next morning. */
  readonly allowedOn: string | null;
  /** Days from the day of the status, and dates; null where no row could be read, or no countdown applies. */
  readonly milestones: readonly { readonly id: Milestone; readonly days: number; readonly date: string }[] | null;
  /** null while sick or injured, and where no row could be read: no countdown applies. */
  readonly daysLeft: DaysLeft | null;
  /** The late end of the run that lasts longest: until then some runners are not through; null where none is ahead. */
  readonly cautiousUntil: string | null;
  /** The long, hard or race run of that late end. */
  readonly causedBy: LoggedRun | null;
  /** The last run that came too early and moved that day further; null when none did. */
  readonly lengthenedBy: LoggedRun | null;
  /** The last sick or injured day, when nothing was trained since. */
  readonly sickSince?: string;
  /** Runs of type recovery in the seven days up to asOf, beside article 5's dose. */
  readonly recoveryRuns: { readonly last7Days: number; readonly min: number; readonly max: number };
  readonly load: LoadFacts;
  /** Rows of this athlete that could not be read, and so are not in the countdown. */
  readonly unread: number;
  /** Those that may hide a run of the last weeks; of those that may be anybody's, the first. */
  readonly unreadRows: readonly number[];
  readonly next: Next | null;
}

interface About extends When {
  readonly athlete: string | null;
  readonly unread: Unreads;
}

export function statusOf(walk: Walk, rows: readonly Logged[], gaps: readonly Gap[], { athlete, asOf: day, unread }: About): AthleteStatus {
  const asOf = day ?? 0;
  const { state, weeks, ill, recoveryRuns } = walk;
  const ranToday = rows.some((row) => row.day === asOf && !row.planned && hasNeed(row));
  const on = ranToday ? asOf + 1 : asOf;
  const isUnknown = rows.length === 0; // of whom nothing could be read, nothing is known
  const cause = isUnknown ? null : causeOn(state, on);
  const counts = ill === null && !isUnknown;
  const [min, max] = prescription.perWeek;
  return {
    athlete,
    allowed: unread.toCheck.length > 0 || isUnknown ? 'check' : ill ? 'rest' : allowedOn(state, on),
    allowedOn: day === null ? null : dateOf(on),
    milestones: counts ? milestonesOn(state.ends, asOf, on) : null,
    daysLeft: counts ? daysLeftOn(state, asOf) : null,
    cautiousUntil: cause && counts ? dateOf(raceEnd(state.lates)) : null,
    causedBy: cause && counts ? named(cause) : null,
    lengthenedBy: cause && counts && state.lengthenedBy ? named(state.lengthenedBy) : null,
    ...(ill === null ? {} : { sickSince: dateOf(ill.day) }),
    recoveryRuns: { last7Days: recoveryRuns, min, max },
    load: loadFactsOn(weeks, asOf),
    unread: unread.count,
    unreadRows: unread.toCheck,
    next: counts ? nextOf(walk, rows, gaps, on) : null,
  };
}

/** What is over may be done on the day of which the status speaks. */
function milestonesOn({ easy, long, hard, full }: Ends, asOf: number, on: number): NonNullable<AthleteStatus['milestones']> {
  const at = (id: Milestone, end: number) => ({ id, days: Math.max(0, end - asOf), date: dateOf(Math.max(on, end)) });
  return [at('easy-run', easy), at('long-run', long), at('hard-session', hard), at('full', full)];
}

/** The next planned race, by its gap, or hard session, by its end. */
function nextOf(walk: Walk, rows: readonly Logged[], gaps: readonly Gap[], on: number): Next | null {
  const ahead = rows.filter((row) => row.day >= on && hasNeed(row) && hasDistance(row)).sort((a, b) => a.day - b.day || a.index - b.index);
  for (const row of ahead) {
    const load = loadOf(row.day, [entryOf(row)], knownOn(walk, row.day));
    if (load.needs === 'race' || load.needs === 'hard') return nextAt(row, load, walk, gaps);
  }
  return null;
}

function nextAt(row: Logged, { needs, isHeat }: Load, { state: { ends } }: Walk, gaps: readonly Gap[]): Next {
  const gap = gaps.find(({ to }) => to.index === row.index);
  if (gap) return { ...named(row), verdict: gap.verdict, shortByDays: gap.shortByDays };
  const end = needs === 'race' ? (isHeat ? ends.heats : raceEnd(ends)) : ends.hard;
  const shortByDays = Math.max(0, end - row.day);
  return { ...named(row), verdict: shortByDays > 0 ? 'too-soon' : 'ok', shortByDays };
}
