// readLog: from a training log to who may do what today, and which race comes too soon. The carry-over rules are in rules/log.ts.

import { dateOf, dayOf } from '../words/calendar.ts';
import { describeGap, warn, type Warning } from '../prose/describe.ts';
import { likeARace, recoverySummary, returnRow, type RecoverySummary, type RunAnswer } from './recovery.ts';
import { hardEasy, phases } from '../rules/day-plan.ts';
import { inputRules, limits } from '../rules/input.ts';
import { logEasyRun, weeklyRecoveryRuns } from '../rules/log.ts';
import { prescription } from '../rules/recovery-run.ts';
import { isYesOrNo, readDates, tooManyRows, yesWords } from '../reading/table.ts';
import { bad, failed, isBlank, parseRun, readDate, speck, tidyNumber, tidyText, type Result, type Run, type RunError, type RunInput } from '../reading/run.ts';
import { allowances, fold, rulesVersion, runTypes, spacings, type Allowed, type Milestone, type RunType, type Spacing } from '../words/terms.ts';

/** A row as somebody wrote it: each value may be anything. Type, distance and the rest as in RunInput; the date is required. */
export interface LogRow extends Pick<RunInput, 'date' | 'distance' | 'type' | 'unit' | 'elevationGainM' | 'rpe'> {
  /** Case and spaces do not matter; blank for a log of one athlete. */
  athlete?: unknown;
  /** true, yes, 1, x: not yet run. */
  planned?: unknown;
}

export interface LoggedRun {
  /** Place of the row in the log, from 0; of several runs on one day, which count as one, that of the longest. */
  readonly index: number;
  readonly date: string;
  readonly distanceKm: number;
  readonly type: RunType;
}
export type DaysLeft = { readonly [M in Milestone]: number };

export interface LogRowAnswer {
  readonly index: number;
  readonly run: Omit<LoggedRun, 'index'> & { readonly athlete?: string; readonly planned?: true; readonly inferred?: Run['inferred'] };
  /** After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need. */
  readonly milestones: readonly { readonly id: Milestone; readonly days: number; readonly date: string }[];
  /** What was not over when the day began; null when all was. */
  readonly unfinished: { readonly allowed: Allowed; readonly daysLeft: DaysLeft; readonly causedBy: LoggedRun } | null;
  readonly warnings: readonly Warning[];
}
export interface LogRowError {
  readonly index: number;
  /** Where at least the name could be read. */
  readonly athlete: string | null;
  readonly errors: readonly [RunError, ...RunError[]];
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
export interface Gap {
  readonly athlete: string | null;
  /** The earlier race, or what else is unfinished; null when nothing is. */
  readonly from: LoggedRun | null;
  readonly to: LoggedRun;
  readonly days: number | null;
  readonly verdict: Spacing;
  /** Days missing to full recovery (too-soon) or to its slow end (cautious). */
  readonly shortByDays: number;
  readonly text: string;
}
export interface Log {
  readonly rulesVersion: typeof rulesVersion;
  /** The day of the status: as asked, else that of the last done row; null without any. */
  readonly asOf: string | null;
  readonly rows: readonly (LogRowAnswer | LogRowError)[];
  readonly athletes: readonly AthleteStatus[];
  /** Every two consecutive races of an athlete, and every planned race. */
  readonly gaps: readonly Gap[];
  /** Rows of plain runs at a usual race distance: a human should say whether they were races. */
  readonly toConfirm: readonly number[];
}

// ---- rows -----------------------------------------------------------------------------------------------------------

interface Entry {
  readonly index: number;
  readonly run: Run;
  readonly date: string;
  /** Days from 1970-01-01. */
  readonly day: number;
  readonly athlete: string | null;
  readonly planned: boolean;
  readonly summary: RecoverySummary;
}

function readPlanned(value: unknown): Result<boolean> {
  if (typeof value === 'boolean' || isBlank(value)) return { ok: true, value: value === true };
  const word = typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
  return isYesOrNo(word) ? { ok: true, value: yesWords.has(fold(word)) } : bad('parameter-invalid', 'planned', value, 'true or false');
}

function readAthlete(value: unknown): Result<string | null> {
  if (isBlank(value)) return { ok: true, value: null };
  const name = (typeof value === 'string' && value.length < 1000) || typeof value === 'number' ? tidyText(`${value}`) : '';
  return name !== '' && name.length <= limits.athleteLetters
    ? { ok: true, value: name }
    : bad('parameter-invalid', 'athlete', value, `a name of at most ${limits.athleteLetters} letters`);
}

/** `5+5` is what was run twice that day: 10. `8-10` is for the runner to say. */
function readSum(distance: unknown): Result<unknown> {
  const match = typeof distance === 'string' && distance.length < 60 ? /^(\d+(?:[.,]\d{1,2})?)((?: ?[+-] ?\d+(?:[.,]\d{1,2})?)+)( ?\p{L}*)$/u.exec(tidyText(distance)) : null;
  if (!match) return { ok: true, value: distance };
  const [, first = '', rest = '', unit = ''] = match;
  const parts = `${first}${rest}`.split(/ ?[+-] ?/);
  if (rest.includes('-')) return bad('distance-ambiguous', 'distance', distance, 'one distance', `Write ${parts.map((part) => `"${part}${unit}"`).join(' or ')}.`);
  const sum = tidyNumber(parts.reduce((total, part) => total + Number(part.replace(',', '.')), 0));
  return { ok: true, value: unit === '' ? sum : `${sum}${unit}` };
}

const dateMissing: Result<never> = bad('date-missing', 'date', null, 'the day of the run as YYYY-MM-DD');

function readRow(row: LogRow, athlete: Result<string | null>, index: number): Result<Entry> {
  const { date, type, unit, elevationGainM, rpe } = row;
  const distance = readSum(row.distance);
  const run = parseRun({ type, unit, elevationGainM, rpe, distance: distance.ok ? distance.value : 1 });
  const day = isBlank(date) ? dateMissing : readDate(date);
  const planned = readPlanned(row.planned);
  if (!day.ok || day.value === undefined || !distance.ok || !run.ok || !athlete.ok || !planned.ok) return failed([day, distance, run, athlete, planned]);
  return {
    ok: true,
    value: { index, run: run.value, date: day.value, day: dayOf(day.value), athlete: athlete.value, planned: planned.value, summary: recoverySummary(run.value) },
  };
}

const kindOf = ({ run }: Entry): 'race' | 'training' | 'none' => runTypes[run.type].kind;
/** Written as a plain run: the type was read off the distance. */
const isPlainRun = ({ run }: Entry): boolean => run.inferred.includes('type') && runTypes[run.type].kind === 'training';
const typeKey = (entry: Entry): RunType | 'run' => (isPlainRun(entry) ? 'run' : entry.run.type);
const isIll = ({ run: { type } }: Entry): boolean => type === 'sick' || type === 'injured';
const named = ({ index, date, run: { distanceKm, type } }: Entry): LoggedRun => ({ index, date, distanceKm, type });

// ---- one day of one athlete -----------------------------------------------------------------------------------------

const levels = Object.keys(allowances) as Allowed[];
const isMore = (one: Allowed, other: Allowed): boolean => levels.indexOf(one) > levels.indexOf(other);
const needOf = (run: RunAnswer): Allowed => (likeARace(run) ? 'race' : run.type === 'recovery' || run.type === 'easy' ? 'easy' : 'hard');

/** Days, or calendar days: easy run · hard session by the clocks · hard session of the plan (an easy day first) · full. */
type Ends = readonly [easy: number, hard: number, quality: number, full: number];
const each = (ends: Ends, change: (end: number, at: 0 | 1 | 2 | 3) => number): Ends => [change(ends[0], 0), change(ends[1], 1), change(ends[2], 2), change(ends[3], 3)];
const later = (one: Ends, other: Ends): Ends => each(one, (end, at) => Math.max(end, other[at]));
const never: Ends = [-Infinity, -Infinity, -Infinity, -Infinity];

function endsOf({ milestones }: RecoverySummary, point: 'days' | 'maxDays'): Ends {
  const [easy, hard, full] = [milestones[0]![point], milestones[1]![point], milestones[2]![point]];
  return [easy, hard, Math.min(full, Math.max(hard, easy + hardEasy.easyDaysFirst)), full];
}

/** A race, or a training run of its size, as what another race has to be spaced from. */
interface RaceDay {
  readonly entry: Entry;
  readonly day: number;
  readonly days: number;
  readonly maxDays: number;
}
interface Load {
  readonly day: number;
  readonly own: Ends;
  readonly ownMax: Ends;
  readonly needs: Allowed;
  readonly easyKm: number;
  /** Running returns on alternate days after it. */
  readonly alternate: boolean;
  /** The run that takes longest. */
  readonly longest: Entry;
  readonly race: RaceDay | null;
  readonly raceSized: RaceDay | null;
  /** Rows that stand in the log several times, with how often. */
  readonly copies: ReadonlyMap<Entry, number>;
  readonly counted: number;
}

/** Several rows of one type as one run, their distances and climbs combined; effort counts as the hardest, or as unknown where one is. */
function asOne(entries: readonly Entry[], combine: (values: readonly number[]) => number): Entry {
  const [first] = entries as [Entry];
  if (entries.length === 1) return first;
  const all = (of: (run: Run) => number): number => tidyNumber(combine(entries.map(({ run }) => of(run))));
  const { rpe: _, ...plain } = first.run;
  const distanceKm = Math.min(
    limits.distanceKm.max,
    all((run) => run.distanceKm),
  );
  const elevationGainM = all((run) => run.elevationGainM);
  const rpes = entries.map(({ run }) => run.rpe ?? Infinity);
  const run: Run = {
    ...plain,
    distanceKm,
    type: !isPlainRun(first) ? plain.type : distanceKm <= inputRules.plainRun.easyUpToKm ? 'easy' : 'long',
    elevationGainM,
    effortKm: tidyNumber(distanceKm + elevationGainM / inputRules.effortKm.metresPerKm),
    ...(rpes.includes(Infinity) ? {} : { rpe: Math.max(...rpes) }),
  };
  return { ...first, run, summary: recoverySummary(run) };
}
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const largest = (values: readonly number[]): number => Math.max(...values);

function groups<T, K>(all: readonly T[], key: (one: T) => K): T[][] {
  const found = new Map<K, T[]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return [...found.values()];
}

/** The runs of one day, which all have a recovery need. */
function loadOf(day: number, entries: readonly [Entry, ...Entry[]]): Load {
  const rows = groups(entries, (entry) => `${typeKey(entry)} ${entry.run.distanceKm}`);
  const runs = rows.map((copies) => asOne(copies, largest)).sort((a, b) => b.run.distanceKm - a.run.distanceKm || a.index - b.index);
  // a day in several runs is one longer run, found by the row of its longest
  const parts = groups(runs, typeKey)
    .map((group) => asOne(group, total))
    .sort((a, b) => b.summary.recoveryDays - a.summary.recoveryDays || b.run.distanceKm - a.run.distanceKm || a.index - b.index);
  const raceDay = (fits: (run: Run) => boolean): RaceDay | null => {
    const entry = parts.find(({ run }) => fits(run));
    return entry ? { entry, day, days: entry.summary.recoveryDays, maxDays: entry.summary.range.maxDays } : null;
  };
  return {
    day,
    own: parts.map(({ summary }) => endsOf(summary, 'days')).reduce(later),
    ownMax: parts.map(({ summary }) => endsOf(summary, 'maxDays')).reduce(later),
    needs: parts.map(({ run }) => needOf(run)).reduce((most, one) => (isMore(one, most) ? one : most)),
    easyKm: total(parts.map(({ run }) => (needOf(run) === 'easy' ? run.distanceKm : 0))),
    alternate: parts.some(({ run }) => returnRow(run).alternateDays),
    longest: parts[0]!,
    race: raceDay(({ type }) => runTypes[type].kind === 'race'),
    raceSized: raceDay(likeARace),
    copies: new Map(rows.flatMap((row) => (row.length > 1 ? row.map((entry) => [entry, row.length] as const) : []))),
    counted: runs.length,
  };
}

// ---- the countdown of one athlete -----------------------------------------------------------------------------------

/** What is unfinished, as calendar days. */
interface State {
  readonly ends: Ends;
  /** Latest slow ends among the unfinished runs: no end moves beyond them. */
  readonly latest: Ends;
  readonly causedBy: Entry | null;
  /** The last run that came too early and moved the end further. */
  readonly lengthenedBy: Entry | null;
  readonly alternate: boolean;
  readonly lastRun: number;
}
const rested: State = { ends: never, latest: never, causedBy: null, lengthenedBy: null, alternate: false, lastRun: -Infinity };

const isOver = ({ ends }: State, day: number): boolean => ends[3] <= day;

function allowedOn({ ends: [easy, , quality, full], alternate, lastRun }: State, day: number): Allowed {
  if (day < easy) return 'rest';
  if (day < quality) return alternate && lastRun === day - 1 ? 'rest' : 'easy';
  return day < full ? 'hard' : 'race';
}

/** Longest easy run, km, by whether running returned on alternate days. */
const easyLimitKm = (alternate: boolean): number =>
  phases.find(({ phase, when }) => phase === 'easy' && (when === 'alternate-days') === alternate)!.runMinutes! / logEasyRun.minutesPerKm;

function allows(state: State, load: Pick<Load, 'day' | 'needs' | 'easyKm'>): boolean {
  const allowed = allowedOn(state, load.day);
  if (isMore(load.needs, allowed)) return false;
  return allowed !== 'easy' || load.easyKm <= easyLimitKm(state.alternate) + speck;
}

/** The rule `carry-over`. */
function afterRun(state: State, load: Load): State {
  const { day, longest, alternate } = load;
  const own = each(load.own, (days) => day + days);
  const ownMax = each(load.ownMax, (days) => day + days);
  if (isOver(state, day)) return { ends: own, latest: ownMax, causedBy: longest, lengthenedBy: null, alternate, lastRun: day };
  const latest = later(state.latest, ownMax);
  const allowed = allows(state, load);
  const longer = allowed ? state.ends : each(state.ends, (end, at) => Math.min(end + load.own[at], latest[at]));
  const ends = later(own, longer);
  // what sets the end by itself is its cause, and so is a run that takes longer than the one before
  const sets = allowed ? own[3] > longer[3] : own[3] >= longer[3] || longest.summary.recoveryDays > state.causedBy!.summary.recoveryDays;
  const lengthenedBy = sets ? null : ends[3] > state.ends[3] ? longest : state.lengthenedBy;
  return { ends, latest, causedBy: sets ? longest : state.causedBy, lengthenedBy, alternate: alternate || state.alternate, lastRun: day };
}

/** The rule `countdown-paused`. */
function afterIllDay(state: State, day: number): State {
  const pause = (ends: Ends): Ends => each(ends, (end) => Math.max(end, day) + 1);
  return { ...state, ends: pause(state.ends), latest: pause(state.latest) };
}

const daysLeftOn = ({ ends: [easy, hard, , full] }: State, day: number): DaysLeft => ({
  'easy-run': Math.max(0, easy - day),
  'hard-session': Math.max(0, hard - day),
  full: Math.max(0, full - day),
});

// ---- race spacing ---------------------------------------------------------------------------------------------------

interface Found {
  readonly verdict: Spacing;
  readonly shortByDays: number;
}
interface Spaced extends Found {
  readonly from: Entry;
  readonly days: number;
}

const spacing = (days: number, best: number, max: number): Found =>
  days < best ? { verdict: 'too-soon', shortByDays: best - days } : days < max ? { verdict: 'cautious', shortByDays: max - days } : { verdict: 'ok', shortByDays: 0 };

/**
 * Whether a race on `date` leaves time to recover from this run, whose own date has to be known. Dates are YYYY-MM-DD.
 * Before full recovery (best) it is too soon, before its slow end (max) cautious. Source: article 1; the numbers are the ladder's.
 * Errors: `date-missing`, `date-invalid`, `date-ambiguous` of either date.
 */
export function gapBetween(run: Run, date: unknown): Result<Found & { readonly days: number; readonly text: string }> {
  const race = readDate(date);
  if (!race.ok) return race;
  if (run.date === undefined || race.value === undefined) return dateMissing;
  const days = dayOf(race.value) - dayOf(run.date);
  if (days < 0) return bad('parameter-invalid', 'date', race.value, `a day from ${run.date} on: the race comes after the run`);
  const { recoveryDays, range } = recoverySummary(run);
  const found = spacing(days, recoveryDays, range.maxDays);
  return { ok: true, value: { days, ...found, text: describeGap(found) } };
}

const severity = ({ verdict, shortByDays }: Found): number => Object.keys(spacings).indexOf(verdict) * 1000 + shortByDays;

// ---- the log of one athlete -----------------------------------------------------------------------------------------

interface AthleteLog {
  readonly rows: readonly LogRowAnswer[];
  readonly status: AthleteStatus;
  readonly gaps: readonly Gap[];
}

const milestonesAt = (day: number, [easy, hard, , full]: Ends): LogRowAnswer['milestones'] =>
  (
    [
      ['easy-run', easy],
      ['hard-session', hard],
      ['full', full],
    ] as const
  ).map(([id, end]) => ({ id, days: end - day, date: dateOf(end) }));

/** One walk over the days, first to last. */
function readAthleteLog(athlete: string | null, entries: readonly Entry[], asOf: number, unread: number): AthleteLog {
  const rows: LogRowAnswer[] = [];
  const gaps: Gap[] = [];
  let state = rested;
  let recoveryRuns = 0;
  let ill = null as { readonly day: number; readonly type: 'sick' | 'injured' } | null; // the last such day without training since
  let lastRace: RaceDay | null = null;
  let unspaced: readonly RaceDay[] = []; // whose slow end is still to come

  const days = groups(entries, ({ day }) => day).sort(([a], [b]) => a!.day - b!.day);
  for (const onDay of days) {
    const { day } = onDay[0]!;
    const morning = state;
    const unfinished = isOver(morning, day) ? null : { allowed: allowedOn(morning, day), daysLeft: daysLeftOn(morning, day), causedBy: named(morning.causedBy!) };
    const answer = (entry: Entry, milestones: LogRowAnswer['milestones'], warnings: readonly (Warning | false)[] = []): void => {
      const { run, index, planned, summary } = entry;
      rows.push({
        index,
        run: {
          date: entry.date,
          distanceKm: run.distanceKm,
          type: run.type,
          ...(athlete === null ? {} : { athlete }),
          ...(planned ? { planned } : {}),
          ...(run.inferred.length > 0 ? { inferred: run.inferred } : {}),
        },
        milestones,
        unfinished,
        warnings: [...summary.warnings, ...warnings.filter((one) => one !== false)],
      });
    };
    const done = onDay.filter(({ planned }) => !planned && day <= asOf);
    const open = onDay.filter((entry) => !done.includes(entry));
    const runs = done.filter((entry) => kindOf(entry) !== 'none');

    const load = runs.length > 0 ? loadOf(day, runs as [Entry, ...Entry[]]) : null;
    const wasIll = ill !== null;
    // whoever was sick trains again with a ride; whoever was injured may ride for weeks
    if (load || (ill?.type === 'sick' && done.some(({ run }) => run.type === 'cross-training'))) ill = null;
    if (load) {
      state = afterRun(state, load);
      if (day > asOf - weeklyRecoveryRuns.days) recoveryRuns += new Set(runs.filter(({ run }) => run.type === 'recovery').map(({ run }) => run.distanceKm)).size;
    }
    const { ends } = state;
    const paused = !isOver(state, day);
    const illness = done.filter(isIll);
    if (illness.length > 0) {
      state = afterIllDay(state, day);
      ill = { day, type: illness.some(({ run }) => run.type === 'injured') || ill?.type === 'injured' ? 'injured' : 'sick' };
    }

    const tooEarly = (what: Load): Warning | false => unfinished !== null && !allows(morning, what) && warn('too-early', unfinished.allowed, easyLimitKm(morning.alternate));
    for (const entry of done) {
      if (kindOf(entry) === 'none') answer(entry, [], [isIll(entry) && paused && warn('countdown-paused')]);
      else {
        const copies = load!.copies.get(entry);
        answer(entry, milestonesAt(day, ends), [
          copies !== undefined && warn('duplicate-row', copies),
          load!.counted > 1 && warn('same-day', load!.counted),
          tooEarly(load!),
          wasIll && warn('return-not-studied'),
        ]);
      }
    }
    for (const entry of open) {
      const said = entry.planned ? warn('planned-row') : kindOf(entry) !== 'none' || isIll(entry) ? warn('future-row', dateOf(asOf)) : false;
      if (kindOf(entry) === 'none') answer(entry, [], [said]);
      else {
        const own = loadOf(day, [entry]);
        answer(
          entry,
          milestonesAt(
            day,
            each(own.own, (one) => day + one),
          ),
          [said, tooEarly(own), wasIll && warn('return-not-studied')],
        );
      }
    }

    // the race that is nearest to the day by its slow end counts, not only the last one; a planned race also waits for whatever else is unfinished
    const openRaces = day < asOf ? [] : open.filter((entry) => kindOf(entry) === 'race'); // a plan of the past that was not run spaces nothing
    const planned = openRaces.length > 0 ? loadOf(day, openRaces as [Entry, ...Entry[]]) : null;
    const race = load?.race ?? planned?.race;
    if (race) {
      const spaced = (from: RaceDay): Spaced => ({ from: from.entry, days: day - from.day, ...spacing(day - from.day, from.days, from.maxDays) });
      const found = [...(lastRace ? [lastRace] : []), ...unspaced].map(spaced);
      if (!load?.race && unfinished) found.push({ from: morning.causedBy!, days: day - morning.causedBy!.day, verdict: 'too-soon', shortByDays: unfinished.daysLeft.full });
      const [worst] = found.sort((one, other) => severity(other) - severity(one) || one.days - other.days);
      if (worst || !load?.race) {
        const { from, ...gap } = worst ?? { from: null, days: null, ...spacing(0, 0, 0) };
        gaps.push({ athlete, from: from && named(from), to: named(race.entry), ...gap, text: describeGap(gap) });
      }
      lastRace = race;
    }
    const raceSized = load?.raceSized ?? planned?.raceSized;
    unspaced = [...unspaced.filter((one) => one.day + one.maxDays > day), ...(raceSized ? [raceSized] : [])];
  }

  const over = isOver(state, asOf) || ill !== null;
  const [min, max] = prescription.perWeek;
  return {
    rows,
    gaps,
    status: {
      athlete,
      // of whom nothing could be read, nothing is known
      allowed: ill !== null || entries.length === 0 ? 'rest' : allowedOn(state, asOf),
      daysLeft: ill !== null || entries.length === 0 ? null : daysLeftOn(state, asOf),
      causedBy: over || !state.causedBy ? null : named(state.causedBy),
      lengthenedBy: over || !state.lengthenedBy ? null : named(state.lengthenedBy),
      ...(ill === null ? {} : { sickSince: dateOf(ill.day) }),
      recoveryRuns: { last7Days: recoveryRuns, min, max },
      unread,
    },
  };
}

// ---- the log --------------------------------------------------------------------------------------------------------

/**
 * Reads a log: for each row its milestones after carry-over or coded errors, for each athlete what is allowed on `asOf`, and the gaps between races.
 * Rows may come in any order. Errors of the whole: `too-many-runs` (more than 20,000 rows), `date-invalid` or `date-ambiguous` of `asOf`.
 */
export function readLog(rows: readonly LogRow[], asOf?: unknown): Result<Log> {
  if (rows.length > limits.logRows) return tooManyRows(rows.length);
  const asked = readDate(asOf, 'asOf');
  if (!asked.ok) return asked;

  const dates = readDates(rows.map(({ date }) => date));
  const errors: LogRowError[] = [];
  const entries: Entry[] = [];
  rows.forEach((row, index) => {
    const athlete = readAthlete(row.athlete);
    const entry = readRow({ ...row, date: dates[index] }, athlete, index);
    if (entry.ok) entries.push(entry.value);
    else errors.push({ index, athlete: athlete.ok ? athlete.value : null, errors: entry.errors });
  });
  // a day of rest is nothing that was done: plans write them far ahead
  const lastDone = entries.reduce((last, { planned, run, day }) => (planned || run.type === 'rest' ? last : Math.max(last, day)), -Infinity);
  const shown = asked.value ?? (lastDone === -Infinity ? null : dateOf(lastDone));
  const day = shown === null ? 0 : dayOf(shown);

  const athletes = groups(
    [...entries, ...errors].sort((a, b) => a.index - b.index),
    ({ athlete }) => athlete?.toLowerCase() ?? null,
  ).map((all) => {
    const read = all.filter((one): one is Entry => 'run' in one);
    return readAthleteLog(all[0]!.athlete, read, day, all.length - read.length);
  });
  const answers = [...athletes.flatMap((one) => one.rows), ...errors].sort((a, b) => a.index - b.index);
  return {
    ok: true,
    value: {
      rulesVersion,
      asOf: shown,
      rows: answers,
      athletes: athletes.map(({ status }) => status),
      gaps: athletes.flatMap((one) => one.gaps),
      toConfirm: answers.flatMap((answer) => ('run' in answer && answer.warnings.some(({ code }) => code === 'may-be-race') ? [answer.index] : [])),
    },
  };
}
