// A row of a training log, as somebody wrote it.

import { limits } from '../rules/input.ts';
import { dayOf } from '../words/calendar.ts';
import { doneStates, notDoneWords } from '../words/columns.ts';
import { fold, foldedSet, tidyText } from '../words/fold.ts';
import { once } from '../words/once.ts';
import type { RunError, Warning } from '../words/said.ts';
import { readDate } from './date.ts';
import { bad, failed, good, isBlank, notGiven, type Refused, type Result } from './result.ts';
import { parseRun, type Run, type RunInput } from './run.ts';
import { durationOf, startOf } from './start.ts';

/** Each value may be anything. Type, distance and the rest as in RunInput; the date is required. */
export interface LogRow extends Pick<RunInput, 'date' | 'distance' | 'type' | 'unit' | 'elevationGainM' | 'rpe'> {
  /** Case and spaces do not matter; blank for a log of one athlete. */
  athlete?: unknown;
  /** true, yes, 1, x: not yet run. */
  planned?: unknown;
  /** The same id is the same run; echoed. */
  id?: unknown;
  /** May say that a plain run was a race. */
  title?: unknown;
  /** The kind of event: `Race`, `RACE_A`. */
  category?: unknown;
  /** A time of day, alone or behind a date: tells one run from another. */
  start?: unknown;
  /** Tells one run from another, where no start does. */
  duration?: unknown;
}

/** A row as it is read among the others of its log (rows.ts). */
export interface SettledRow extends LogRow {
  /** A race that only its title names, and the distance of that race. */
  byTitle?: { readonly label: string; readonly km: number } | undefined;
  /** A plain run on trails. */
  isTrail?: boolean;
  /** It is marked as a race, against its type. */
  orRace?: boolean;
  /** The day that the date may have been before a spreadsheet read it. */
  swapped?: string | undefined;
  /** Others have names, and it has none: it may be anybody's. */
  isNameless?: boolean;
  /** Nothing was written in it. */
  isNothing?: boolean;
  /** It was read among the others of its log, and is not read again. */
  isSettled?: true;
}

export interface ReadRow {
  /** Its place in the log, from 0. */
  readonly index: number;
  readonly athlete: string | null;
  readonly run: Run;
  readonly date: string;
  /** Days from 1970-01-01. */
  readonly day: number;
  readonly planned: boolean;
  readonly id: string | undefined;
  /** Seconds of the day. */
  readonly start: number | undefined;
  readonly duration: number | undefined;
  /** A plain run on trails: a human should say whether it was a race. */
  readonly isTrail: boolean;
}

const words = once(() => ({
  yes: foldedSet(['yes', 'true', '1', 'x', 'y', 'ja', 'j', 'oui', 'si', 'sim', 'tak', 'wahr', 'vrai', 'verdadero', 'vero', 'verdadeiro', 'prawda']),
  no: foldedSet(['no', 'false', '0', 'n', 'nein', 'non', 'nie', 'nao', 'falsch', 'faux', 'falso', 'fałsz']),
  notDone: foldedSet(notDoneWords),
  done: foldedSet(doneStates),
}));
const marks = { yes: /^[✓✔☑✅√]\ufe0f?$/, no: /^[✗✘☐❌]\ufe0f?$/, notDone: null, done: null };
const says = (value: string, ...states: readonly (keyof typeof marks)[]): boolean =>
  value.length < 20 && states.some((state) => marks[state]?.test(value.trim()) === true || words()[state].has(fold(value)));
/** What stands in a column of planned runs, or of races: a run that was not done is planned. */
export const isYes = (value: string): boolean => says(value, 'yes', 'notDone');
export const isYesOrNo = (value: string): boolean => isYes(value) || says(value, 'no', 'done');
/** What stands in a column of completed runs. */
export const isNotDone = (value: string): boolean => says(value, 'no', 'notDone');

/** A mark as yes or no; blank is no. */
function readMark(parameter: string, value: unknown, isKnown: (word: string) => boolean, isTrue: (word: string) => boolean): Result<boolean> {
  if (typeof value === 'boolean' || isBlank(value)) return good(value === true);
  const word = typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
  return isKnown(word) ? good(isTrue(word)) : bad('parameter-invalid', parameter, value, { is: 'true-or-false' });
}
const readPlanned = (value: unknown): Result<boolean> => readMark('planned', value, isYesOrNo, isYes);
/** Yes or no in the words of a log. */
export const readYesNo = (parameter: string, value: unknown): Result<boolean> =>
  readMark(
    parameter,
    value,
    (word) => says(word, 'yes', 'no'),
    (word) => says(word, 'yes'),
  );

/** A short text, or nothing when blank. */
function readShort(parameter: 'athlete' | 'id', value: unknown, letters: number): Result<string | undefined> {
  if (isBlank(value)) return notGiven;
  const text = (typeof value === 'string' && value.length < 1000) || typeof value === 'number' ? tidyText(`${value}`) : '';
  return text !== '' && text.length <= letters ? good(text) : bad('parameter-invalid', parameter, value, { is: 'name', letters });
}

export function readAthlete(value: unknown): Result<string | null> {
  const read = readShort('athlete', value, limits.athleteLetters);
  return read.ok ? good(read.value ?? null) : read;
}
/** Of a row that may be anybody's. */
export const nameMissing: Refused = bad('parameter-invalid', 'athlete', null, { is: 'name', letters: limits.athleteLetters }, { is: 'no-name' });
export const readId = (value: unknown): Result<string | undefined> => readShort('id', value, limits.idLetters);

export const dateMissing: Refused = bad('date-missing', 'date', null, { is: 'day-of-run' });

/** One of the two is a slip. */
function raceOr(type: string): Refused {
  return bad('type-ambiguous', 'type', type, { is: 'either', words: [type.slice(0, 40), 'race'] });
}

/** A day of rest with a distance is a slip of one of the two. */
const restOf = (distance: unknown): Refused => bad('distance-type-mismatch', 'distance', distance, { is: 'either', words: ['no distance for a day of rest', 'another type'] });

/** The day of a row, and the same as days from 1970-01-01. */
type RowDay = Pick<ReadRow, 'date' | 'day'>;
export function readDay(date: unknown): Result<RowDay> {
  const read = isBlank(date) ? dateMissing : readDate(date);
  return read.ok ? good({ date: read.value!, day: dayOf(read.value!) }) : read;
}

/** What of a row is read with its column, or for an error as well. */
interface Beside {
  readonly index: number;
  readonly day: Result<RowDay>;
  readonly athlete: Result<string | null>;
  readonly id: Result<string | undefined>;
}

/** What a row says. Written field by field: a log has thousands. */
export function readRow(row: SettledRow, { index, day, athlete, id }: Beside): Result<ReadRow> {
  const { type, unit, elevationGainM, rpe } = row;
  const mark = readPlanned(row.planned);
  const planned = mark.ok && mark.value;
  const byTime = planned && isBlank(row.distance); // a plan by time has no distance
  const { run: read, ignored } =
    row.orRace && typeof type === 'string' ? { run: raceOr(type), ignored: noErrors } : withoutOptional({ type, unit, elevationGainM, rpe, distance: byTime ? 1 : row.distance });
  const run = read.ok && read.value.type === 'rest' && read.value.distanceKm > 0 ? restOf(row.distance) : read;
  if (!day.ok || !run.ok || !athlete.ok || !id.ok) return failed([day, run, athlete, id]);
  return good({
    index,
    athlete: athlete.value,
    run: byTime
      ? { ...run.value, distanceKm: 0, effortKm: 0, elevationGainM: 0, warnings: [] }
      : foundRun(run.value, row, day.value.date, mark.ok ? ignored : [...ignored, ...mark.errors]),
    date: day.value.date,
    day: day.value.day,
    planned,
    id: id.value,
    start: startOf(row.start),
    duration: durationOf(row.duration),
    isTrail: row.isTrail === true,
  });
}

/** Cells that a run does without: one that cannot be read deletes no run. */
const noErrors: readonly RunError[] = [];
const optionalCells: readonly string[] = ['elevationGainM', 'rpe'] satisfies (keyof RunInput)[];

function withoutOptional(input: RunInput): { readonly run: Result<Run>; readonly ignored: readonly RunError[] } {
  const run = parseRun(input);
  if (run.ok || !run.errors.every(({ parameter }) => optionalCells.includes(parameter))) return { run, ignored: noErrors };
  const left: RunInput = { ...input };
  for (const { parameter } of run.errors) delete left[parameter as keyof RunInput];
  return { run: parseRun(left), ignored: run.errors };
}

/** The run, with what its row was found to be. */
function foundRun(run: Run, { byTitle, swapped }: SettledRow, date: string, ignored: readonly RunError[]): Run {
  if (byTitle === undefined && swapped === undefined && ignored.length === 0) return run;
  const warnings: Warning[] = [...run.warnings];
  for (const { parameter, received } of ignored) warnings.push({ code: 'cell-ignored', facts: { column: parameter, received: `${received}` } });
  if (byTitle) warnings.push({ code: 'race-by-title', facts: { label: byTitle.label, km: byTitle.km } });
  if (swapped !== undefined) warnings.push({ code: 'date-swapped', facts: { date, instead: swapped } });
  return { ...run, warnings, inferred: byTitle && !run.inferred.includes('type') ? ['type', ...run.inferred] : run.inferred };
}

/** More rows than a log may have, said with the choice to make. */
export const tooManyRows = (count: number): Refused => bad('too-many-runs', 'runs', count, { is: 'rows', most: limits.logRows }, { is: 'split-log' });
