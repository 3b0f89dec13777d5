// The log of one athlete: one walk over the days, first to last.

import type { Run } from '../../reading/run.ts';
import { afterRace, kinds, weeklyRecoveryRuns } from '../../rules/log.ts';
import { dateOf } from '../../words/calendar.ts';
import type { Warning } from '../../words/said.ts';
import type { Allowed, Milestone } from '../../words/terms.ts';
import { afterIllDay, afterRun, allowedOn, allows, causeOn, daysLeftOn, isAfterRace, isLongAtMost, isOver, type DaysLeft, type State } from './countdown.ts';
import { hasNeed, loadOf, type Known, type Load } from './day.ts';
import { entryOf, fitting, groups, hasDistance, isIll, kindOf, named, type Entry, type Logged, type LoggedRun } from './entry.ts';
import { endsFrom, raceEnd, withinHabit, type Ends } from './own.ts';
import { afterRaces, gapBefore, type Gap } from './spacing.ts';
import { knownOn, noWalk, type Walk } from './walk.ts';
import { statusOf, type AthleteStatus, type Unreads, type When } from './status.ts';
import { abovePlan, afterTraining, isStart, manyHardOn, peakOn, spikeOf, type Peak, type SpikeSaid } from './weeks.ts';

export interface LogRowAnswer {
  readonly index: number;
  /** As the row gives it. */
  readonly id?: string;
  readonly run: Omit<LoggedRun, 'index'> & { readonly athlete?: string; readonly planned?: true; readonly inferred?: Run['inferred'] };
  /** Of a run that was done: how many runs its day has, which count together; absent where it is the only one. */
  readonly runsOfDay?: number;
  /** After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need. */
  readonly milestones: readonly { readonly id: Milestone; readonly days: number; readonly date: string }[];
  /** What was not over when the day began; null when all was. */
  readonly unfinished: { readonly allowed: Allowed; readonly daysLeft: DaysLeft; readonly causedBy: LoggedRun | null } | null;
  readonly warnings: readonly Warning[];
}
export interface AthleteLog {
  readonly rows: readonly LogRowAnswer[];
  readonly status: AthleteStatus;
  readonly gaps: readonly Gap[];
  /** What the athlete was used to by the end of a day. */
  readonly peakOn: (day: number) => Peak;
}

/** The rows of one day: done, or still to come. */
interface Day {
  readonly day: number;
  readonly done: readonly Entry[];
  readonly open: readonly Entry[];
  readonly known: Known;
  readonly load: Load | null;
  /** The races that are still to come, where the day is not over. */
  readonly planned: Load | null;
}

export function readAthleteLog(athlete: string | null, all: readonly Logged[], when: When, unread: Unreads): AthleteLog {
  const asOf = when.asOf ?? 0;
  const rows: LogRowAnswer[] = [];
  const gaps: Gap[] = [];
  let walk = noWalk();
  for (const onDay of groups(all, ({ day }) => day).sort((a, b) => a[0].day - b[0].day)) {
    const day = sortOut(onDay, walk, asOf);
    const gap = gapOn(day, walk, athlete);
    if (gap) gaps.push(gap);
    const said = day.load && saidOf(day.load, walk);
    const evening = trainedOn(day, walk, said, asOf);
    for (const answered of answersOf(day, walk, evening, said, { athlete, asOf })) rows.push(answered);
    walk = illOn(day, evening);
  }
  const { weeks } = walk;
  return { rows, gaps, status: statusOf(walk, all, gaps, { athlete, ...when, unread }), peakOn: (day) => peakOn(weeks, day) };
}

const none: readonly Entry[] = [];

function sortOut(onDay: readonly [Logged, ...Logged[]], walk: Walk, asOf: number): Day {
  const { day } = onDay[0];
  const entries = onDay.map(entryOf);
  const done = day > asOf ? none : fitting(entries, ({ planned }) => !planned);
  const open = done === entries ? none : fitting(entries, ({ planned }) => planned || day > asOf);
  const runs = fitting(done, hasNeed);
  const races = day < asOf ? [] : open.filter((entry) => kindOf(entry) === 'race' && hasDistance(entry)); // a plan of the past that was not run spaces nothing
  const known = knownOn(walk, day);
  return { day, done, open, known, load: runs.length > 0 ? loadOf(day, runs, known) : null, planned: races.length > 0 ? loadOf(day, races, known) : null };
}

// ---- what a day does ------------------------------------------------------------------------------------------------

/** What is said of a day of running. */
interface SaidOfDay {
  readonly isEarly: boolean;
  readonly spike: SpikeSaid | null;
  readonly ofDay: readonly Warning[];
}

function saidOf(load: Load, { state, weeks }: Walk): SaidOfDay {
  const { day, needs } = load;
  const isEarly = !allows(state, load);
  // nobody knows yet what the athlete is used to
  const isUnknown = isEarly && isStart(weeks, day) && (needs === 'easy' || needs === 'long') && isLongAtMost(state, day);
  const early: Warning | false = isEarly && !isUnknown && tooEarly(state, day);
  const ofDay = those(
    early,
    isUnknown && unknownHabit,
    !isEarly && needs === 'easy' && isAfterRace(state, day) && abovePlan(load, day - state.afterRace!),
    manyHardOn(weeks, load),
  );
  return { isEarly: isEarly && !isUnknown, spike: spikeOf(weeks, load), ofDay };
}
/** Of what may be said, what is. */
function those(...all: readonly (Warning | false | null)[]): readonly Warning[] {
  const found = all.filter((one): one is Warning => one !== null && one !== false);
  return found.length === 0 ? nothing : found;
}
const nothing: readonly Warning[] = [];
const unknownHabit: Warning = { code: 'habit-unknown', facts: {} };
const tooEarly = (state: State, day: number): Warning => ({
  code: 'too-early',
  facts: { allowed: allowedOn(state, day), easyKm: isAfterRace(state, day) ? afterRace.easyUpToEffortKm : kinds.easyUpToEffortKm },
});

function trainedOn({ day, done, load, planned }: Day, walk: Walk, said: SaidOfDay | null, asOf: number): Walk {
  const races = afterRaces(walk.races, day, load?.race ?? planned?.race ?? null, load?.raceSized ?? planned?.raceSized ?? null);
  // whoever was sick trains again with a ride; whoever was injured may ride for weeks
  const trains = load !== null || (walk.ill?.type === 'sick' && done.some(({ run }) => run.type === 'cross-training'));
  return {
    races,
    ill: trains ? null : walk.ill,
    returns: walk.returns && load === null,
    state: load ? afterRun(walk.state, load) : walk.state,
    weeks: load && said ? afterTraining(walk.weeks, load, said.isEarly, said.spike?.warning.code === 'session-spike') : walk.weeks,
    lastDescent: load?.isDescent ? day : walk.lastDescent,
    recoveryRuns: walk.recoveryRuns + (day > asOf - weeklyRecoveryRuns.days ? new Set(done.filter(({ run }) => run.type === 'recovery').map(({ run }) => run.distanceKm)).size : 0),
  };
}

function illOn({ day, done }: Day, walk: Walk): Walk {
  const illness = done.filter(isIll);
  if (illness.length === 0) return walk;
  const injured = illness.some(({ run }) => run.type === 'injured') || walk.ill?.type === 'injured';
  return { ...walk, state: afterIllDay(walk.state, day), returns: true, ill: { day, type: injured ? 'injured' : 'sick' } };
}

/** A planned race also waits for whatever else is unfinished. */
function gapOn({ day, load, planned }: Day, { state, races }: Walk, athlete: string | null): Gap | null {
  const race = load?.race ?? planned?.race;
  if (!race) return null;
  const cause = causeOn(state, day);
  const unfinished = isOver(state, day) || !cause || planned?.isHeat ? null : { causedBy: named(cause), sinceDays: day - cause.day, openFor: raceEnd(state.ends) - day };
  return gapBefore(race, races, athlete, !load?.race, unfinished);
}

// ---- answers --------------------------------------------------------------------------------------------------------

/** What is said of a run by its length alone, and says nothing of one that the athlete is used to. */
const asIfUnused: ReadonlySet<string> = new Set(['race-sized', 'may-be-race']);

const milestonesAt = (day: number, { easy, long, hard, full }: Ends): LogRowAnswer['milestones'] => [
  { id: 'easy-run', days: easy - day, date: dateOf(easy) },
  { id: 'long-run', days: long - day, date: dateOf(long) },
  { id: 'hard-session', days: hard - day, date: dateOf(hard) },
  { id: 'full', days: full - day, date: dateOf(full) },
];
const noMilestones: LogRowAnswer['milestones'] = [];

/** What the rows of a day have in common. */
interface Morning {
  readonly athlete: string | null;
  readonly asOf: number;
  readonly habitKm: number | null;
  readonly unfinished: LogRowAnswer['unfinished'];
  readonly returns: Warning | false;
}

/** `morning` and `evening`: before and after the day's training. */
function answersOf(of: Day, { state, returns }: Walk, evening: Walk, said: SaidOfDay | null, { athlete, asOf }: { athlete: string | null; asOf: number }): LogRowAnswer[] {
  const { day, done, open, known } = of;
  const cause = causeOn(state, day);
  const unfinished = isOver(state, day) ? null : { allowed: allowedOn(state, day), daysLeft: daysLeftOn(state, day), causedBy: cause && named(cause) };
  const morning: Morning = { athlete, asOf, habitKm: known.habitKm, unfinished, returns: returns && { code: 'return-not-studied', facts: {} } };
  const answers = done.map((entry) => doneAnswer(entry, of, morning, evening.state, said));
  for (const entry of open) answers.push(openAnswer(entry, of, morning, state));
  return answers;
}

/** Written field by field: a log has thousands. */
function answer(
  { index, id, date, planned, run, warnings }: Entry,
  { athlete, habitKm, unfinished }: Morning,
  milestones: LogRowAnswer['milestones'],
  said: readonly Warning[],
): LogRowAnswer {
  const { distanceKm, type, inferred } = run;
  const told: Writable<LogRowAnswer['run']> = athlete === null ? { date, distanceKm, type } : { date, distanceKm, type, athlete };
  if (planned) told.planned = true;
  if (inferred.length > 0) told.inferred = inferred;
  // within the habit it counts as a run of ordinary plans
  const ofRun = warnings.length > 0 && withinHabit(run.effortKm, habitKm) === 1 ? warnings.filter(({ code }) => !asIfUnused.has(code)) : warnings;
  const found: Writable<LogRowAnswer> = { index, run: told, milestones, unfinished, warnings: said.length > 0 ? [...ofRun, ...said] : ofRun };
  if (id !== undefined) found.id = id;
  return found;
}
type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

function doneAnswer(entry: Entry, { day, load }: Day, morning: Morning, evening: State, ofDay: SaidOfDay | null): LogRowAnswer {
  if (!load || !ofDay || !hasNeed(entry)) return answer(entry, morning, noMilestones, isIll(entry) && !isOver(evening, day) ? [{ code: 'countdown-paused', facts: {} }] : nothing);
  const copies = load.copies.get(entry);
  const spike = ofDay.spike?.entry.index === entry.index && ofDay.spike.warning;
  const says =
    copies === undefined && !spike && !morning.returns
      ? ofDay.ofDay
      : those(copies !== undefined && { code: 'duplicate-row', facts: { copies } }, ...ofDay.ofDay, spike, morning.returns);
  const found: Writable<LogRowAnswer> = answer(entry, morning, milestonesAt(day, evening.ends), says);
  if (load.runs.length > 1) found.runsOfDay = load.runs.length;
  return found;
}

function openAnswer(entry: Entry, { day, known }: Day, morning: Morning, state: State): LogRowAnswer {
  const isRun = hasNeed(entry) && hasDistance(entry);
  const ahead: Warning | false = entry.planned ? { code: 'planned-row', facts: {} } : (isRun || isIll(entry)) && { code: 'future-row', facts: { asOf: dateOf(morning.asOf) } };
  if (!isRun) return answer(entry, morning, noMilestones, those(ahead));
  const own = loadOf(day, [entry], known);
  return answer(entry, morning, milestonesAt(day, endsFrom(day, own.own)), those(ahead, !allows(state, own) && tooEarly(state, day), morning.returns));
}
