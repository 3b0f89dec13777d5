// The log of one athlete: one walk over the days, first to last.

import type { Run } from '../../reading/run.ts';
import { weeklyRecoveryRuns } from '../../rules/log.ts';
import { prescription } from '../../rules/recovery-run.ts';
import { dateOf } from '../../words/calendar.ts';
import type { Warning } from '../../words/said.ts';
import type { Allowed, Milestone } from '../../words/terms.ts';
import { afterIllDay, afterRun, allowedOn, allows, daysLeftOn, easyLimitKm, isOver, rested, type DaysLeft, type State } from './countdown.ts';
import { eachEnd, loadOf, type Ends, type Load } from './day.ts';
import { groups, hasDistance, isIll, kindOf, named, type Entry, type LoggedRun } from './entry.ts';
import { afterRaces, gapBefore, noRaces, type Before, type Gap } from './spacing.ts';

export interface LogRowAnswer {
  readonly index: number;
  /** As the row gives it. */
  readonly id?: string;
  readonly run: Omit<LoggedRun, 'index'> & { readonly athlete?: string; readonly planned?: true; readonly inferred?: Run['inferred'] };
  /** After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need. */
  readonly milestones: readonly { readonly id: Milestone; readonly days: number; readonly date: string }[];
  /** What was not over when the day began; null when all was. */
  readonly unfinished: { readonly allowed: Allowed; readonly daysLeft: DaysLeft; readonly causedBy: LoggedRun } | null;
  readonly warnings: readonly Warning[];
}
export interface AthleteStatus {
  /** As first written; null where the log names none. */
  readonly athlete: string | null;
  readonly allowed: Allowed;
  /** null while sick or injured, and where no row could be read: no countdown applies. */
  readonly daysLeft: DaysLeft | null;
  /** The run that set the day of full recovery; null when it is over. */
  readonly causedBy: LoggedRun | null;
  /** The last run that came too early and moved that day further; null when none did. */
  readonly lengthenedBy: LoggedRun | null;
  /** The last sick or injured day, when nothing was trained since. */
  readonly sickSince?: string;
  /** Runs of type recovery in the seven days up to asOf, beside article 5's dose. */
  readonly recoveryRuns: { readonly last7Days: number; readonly min: number; readonly max: number };
  /** Rows of this athlete that could not be read, and so are not in the countdown. */
  readonly unread: number;
}
export interface AthleteLog {
  readonly rows: readonly LogRowAnswer[];
  readonly status: AthleteStatus;
  readonly gaps: readonly Gap[];
}

/** Where the walk stands between two days. */
interface Walk {
  readonly state: State;
  /** The last sick or injured day without training since. */
  readonly ill: { readonly day: number; readonly type: 'sick' | 'injured' } | null;
  readonly recoveryRuns: number;
  readonly races: Before;
}
/** The rows of one day: done, or still to come. */
interface Day {
  readonly day: number;
  readonly done: readonly Entry[];
  readonly open: readonly Entry[];
  readonly load: Load | null;
  /** The races that are still to come, where the day is not over. */
  readonly planned: Load | null;
}

export function readAthleteLog(athlete: string | null, entries: readonly Entry[], asOf: number, unread: number): AthleteLog {
  const rows: LogRowAnswer[] = [];
  const gaps: Gap[] = [];
  let walk: Walk = { state: rested, ill: null, recoveryRuns: 0, races: noRaces };
  for (const onDay of groups(entries, ({ day }) => day).sort(([a], [b]) => a.day - b.day)) {
    const day = sortOut(onDay, asOf);
    const gap = gapOn(day, walk, athlete);
    if (gap) gaps.push(gap);
    const evening = trainedOn(day, walk, asOf);
    rows.push(...answersOf(day, walk, evening, athlete, asOf));
    walk = illOn(day, evening);
  }
  return { rows, gaps, status: statusOf(walk, asOf, { athlete, unread, isEmpty: entries.length === 0 }) };
}

function sortOut(onDay: readonly [Entry, ...Entry[]], asOf: number): Day {
  const { day } = onDay[0];
  const isDone = ({ planned }: Entry): boolean => !planned && day <= asOf;
  const done = onDay.filter(isDone);
  const open = onDay.filter((entry) => !isDone(entry));
  const runs = done.filter((entry) => kindOf(entry) !== 'none');
  const races = day < asOf ? [] : open.filter((entry) => kindOf(entry) === 'race' && hasDistance(entry)); // a plan of the past that was not run spaces nothing
  return { day, done, open, load: runs.length > 0 ? loadOf(day, runs) : null, planned: races.length > 0 ? loadOf(day, races) : null };
}

// ---- what a day does ------------------------------------------------------------------------------------------------

function trainedOn({ day, done, load, planned }: Day, walk: Walk, asOf: number): Walk {
  const races = afterRaces(walk.races, day, load?.race ?? planned?.race ?? null, load?.raceSized ?? planned?.raceSized ?? null);
  // whoever was sick trains again with a ride; whoever was injured may ride for weeks
  const trains = load !== null || (walk.ill?.type === 'sick' && done.some(({ run }) => run.type === 'cross-training'));
  return {
    races,
    ill: trains ? null : walk.ill,
    state: load ? afterRun(walk.state, load) : walk.state,
    recoveryRuns: walk.recoveryRuns + (day > asOf - weeklyRecoveryRuns.days ? new Set(done.filter(({ run }) => run.type === 'recovery').map(({ run }) => run.distanceKm)).size : 0),
  };
}

function illOn({ day, done }: Day, walk: Walk): Walk {
  const illness = done.filter(isIll);
  if (illness.length === 0) return walk;
  const injured = illness.some(({ run }) => run.type === 'injured') || walk.ill?.type === 'injured';
  return { ...walk, state: afterIllDay(walk.state, day), ill: { day, type: injured ? 'injured' : 'sick' } };
}

/** A planned race also waits for whatever else is unfinished. */
function gapOn({ day, load, planned }: Day, { state, races }: Walk, athlete: string | null): Gap | null {
  const race = load?.race ?? planned?.race;
  if (!race) return null;
  const { causedBy } = state;
  const unfinished = isOver(state, day) || !causedBy ? null : { causedBy: named(causedBy), sinceDays: day - causedBy.day, fullIn: daysLeftOn(state, day).full };
  return gapBefore(race, races, athlete, !load?.race, unfinished);
}

// ---- answers --------------------------------------------------------------------------------------------------------

const milestonesAt = (day: number, { easy, hard, full }: Ends): LogRowAnswer['milestones'] => {
  const at = (id: Milestone, end: number) => ({ id, days: end - day, date: dateOf(end) });
  return [at('easy-run', easy), at('hard-session', hard), at('full', full)];
};

const noMilestones: LogRowAnswer['milestones'] = [];

/** `morning` and `evening`: before and after the day's training. */
function answersOf({ day, done, open, load }: Day, morning: Walk, evening: Walk, athlete: string | null, asOf: number): LogRowAnswer[] {
  const { state } = morning;
  const unfinished = isOver(state, day) ? null : { allowed: allowedOn(state, day), daysLeft: daysLeftOn(state, day), causedBy: named(state.causedBy!) };
  const tooEarly = (what: Load): Warning | false =>
    unfinished !== null && !allows(state, what) && { code: 'too-early', facts: { allowed: unfinished.allowed, easyKm: easyLimitKm(state.alternate) } };
  const returns: Warning | false = morning.ill !== null && { code: 'return-not-studied', facts: {} };
  const paused: Warning | false = !isOver(evening.state, day) && { code: 'countdown-paused', facts: {} };
  const early = load && tooEarly(load);

  const answer = (entry: Entry, milestones: LogRowAnswer['milestones'], warnings: readonly (Warning | false | null | undefined)[]): LogRowAnswer => ({
    index: entry.index,
    ...(entry.id === undefined ? {} : { id: entry.id }),
    run: {
      date: entry.date,
      distanceKm: entry.run.distanceKm,
      type: entry.run.type,
      ...(athlete === null ? {} : { athlete }),
      ...(entry.planned ? { planned: true } : {}),
      ...(entry.run.inferred.length > 0 ? { inferred: entry.run.inferred } : {}),
    },
    milestones,
    unfinished,
    warnings: [...entry.summary.warnings, ...warnings.filter((one): one is Warning => !!one)],
  });
  const doneAnswer = (entry: Entry): LogRowAnswer => {
    if (!load || kindOf(entry) === 'none') return answer(entry, noMilestones, [isIll(entry) && paused]);
    const copies = load.copies.get(entry);
    return answer(entry, milestonesAt(day, evening.state.ends), [
      copies !== undefined && { code: 'duplicate-row', facts: { copies } },
      load.counted > 1 && { code: 'same-day', facts: { rows: load.counted } },
      early,
      returns,
    ]);
  };
  const openAnswer = (entry: Entry): LogRowAnswer => {
    const hasNeed = kindOf(entry) !== 'none' && hasDistance(entry);
    const said: Warning | false = entry.planned ? { code: 'planned-row', facts: {} } : (hasNeed || isIll(entry)) && { code: 'future-row', facts: { asOf: dateOf(asOf) } };
    if (!hasNeed) return answer(entry, noMilestones, [said]);
    const own = loadOf(day, [entry]);
    const ends = eachEnd(own.own, (days) => day + days);
    return answer(entry, milestonesAt(day, ends), [said, tooEarly(own), returns]);
  };
  return [...done.map(doneAnswer), ...open.map(openAnswer)];
}

function statusOf({ state, ill, recoveryRuns }: Walk, asOf: number, { athlete, unread, isEmpty }: { athlete: string | null; unread: number; isEmpty: boolean }): AthleteStatus {
  const over = isOver(state, asOf) || ill !== null;
  const unknown = ill !== null || isEmpty; // of whom nothing could be read, nothing is known
  const [min, max] = prescription.perWeek;
  return {
    athlete,
    allowed: unknown ? 'rest' : allowedOn(state, asOf),
    daysLeft: unknown ? null : daysLeftOn(state, asOf),
    causedBy: over || !state.causedBy ? null : named(state.causedBy),
    lengthenedBy: over || !state.lengthenedBy ? null : named(state.lengthenedBy),
    ...(ill === null ? {} : { sickSince: dateOf(ill.day) }),
    recoveryRuns: { last7Days: recoveryRuns, min, max },
    unread,
  };
}
