// parseRace: the gate for a race that is still to come, with what it is for. parseBefore: with a run whose last day is asked. readSeason: of many.

import { fold, longestWord } from '../words/fold.ts';
import { kept } from '../words/once.ts';
import { purposeWords } from '../words/purposes.ts';
import type { RunError } from '../words/said.ts';
import { purposes, type Purpose } from '../words/terms.ts';
import { limits } from '../rules/input.ts';
import { runTypes, type RunType } from '../words/types.ts';
import { readDate, readDates } from './date.ts';
import { readAmount, readThousands } from './number.ts';
import { bad, failed, good, isBlank, notGiven, retold, type Refused, type Result } from './result.ts';
import { parseRun, type Run, type RunInput } from './run.ts';
import { nearestOf, readType } from './word.ts';

export interface RaceInput extends Pick<RunInput, 'distance' | 'type' | 'unit' | 'elevationGainM' | 'date'> {
  /** goal, b or easy, or a word for them; goal if not given. */
  purpose?: unknown;
}
export interface Race {
  readonly run: Run;
  readonly date: string;
  readonly purpose: Purpose;
}
const purposeIds = Object.keys(purposes) as Purpose[];
const raceTypes = (Object.keys(runTypes) as RunType[]).filter((type) => runTypes[type].kind === 'race');

/** What a race is for, or nothing when blank. */
export function readPurpose(value: unknown, parameter = 'purpose'): Result<Purpose | undefined> {
  if (isBlank(value)) return notGiven;
  const text = typeof value === 'string' && value.length <= longestWord ? value : '';
  const found = purposeIds.find((purpose) => wordsOf(purpose).has(fold(text)));
  if (found !== undefined && text !== '') return good(found);
  return bad(
    'parameter-invalid',
    parameter,
    value,
    { is: 'one-of', words: purposeIds },
    nearestOf(
      text,
      purposeIds.flatMap((purpose) => [...purposeWords()[purpose]]).filter((word) => word.length > 3),
    ),
  );
}
const wordsOf = kept((purpose: Purpose): ReadonlySet<string> => new Set(purposeWords()[purpose].map((word) => fold(word))));

/**
 * Reads a race that is still to come, on its day (YYYY-MM-DD), which has to be known. Without a type it is a race; a word that means both a run and a race is one.
 * Errors: those of parseRun, `date-missing`, and `parameter-invalid` of `purpose` or of a `type` that is no race.
 */
export function parseRace({ purpose, ...input }: RaceInput): Result<Race> {
  const asked = readPurpose(purpose);
  const run = parseRun({ ...input, type: raceWord(input.type) });
  const isRace = !run.ok || runTypes[run.value.type].kind === 'race';
  const type = isRace ? notGiven : bad('parameter-invalid', 'type', input.type, { is: 'one-of', words: raceTypes });
  const day = isBlank(input.date) ? bad('date-missing', 'date', null, { is: 'day-of-race' }) : notGiven;
  if (!asked.ok || !run.ok || !type.ok || !day.ok) return failed([ofRaces(run), type, day, asked]);
  return good({ run: run.value, date: run.value.date!, purpose: asked.value ?? 'goal' });
}

/** Of types only those of races are accepted here. */
const ofRaces = (run: Result<Run>): Result<Run> =>
  run.ok ? run : retold(run, (error) => (error.parameter === 'type' && error.expected.is === 'type' ? { ...error, expected: { is: 'one-of', words: raceTypes } } : error));

/** Where only a race can stand, a word that may mean one does. */
function raceWord(type: unknown): unknown {
  if (isBlank(type)) return 'race';
  const read = readType(type);
  const [expected] = read.ok ? [] : read.errors.map((error) => error.expected);
  const isLoose = expected?.is === 'either' && expected.words.includes('run'); // `carrera`, `trail`; `easy race` contradicts itself
  return (isLoose && raceTypes.find((one) => expected.words.includes(one))) || type;
}

/** What is asked of a run before a race: its fields carry `run` in front of their names. */
export const runFields = { runDistance: 'distance', runType: 'type', runElevationGainM: 'elevationGainM', runRpe: 'rpe' } as const satisfies Record<string, keyof RunInput>;
/** `runUnit`: of its distance, where it is not that of the race. */
export type RunFields = { readonly [F in keyof typeof runFields]?: unknown } & { readonly runUnit?: RunInput['unit'] };
const fieldNames = Object.entries(runFields);

/** The race, and the run whose last day is asked, where one is. */
export interface BeforeAsked {
  readonly race: Race;
  readonly run: Run | null;
}
export function parseBefore({ runDistance, runType, runElevationGainM, runRpe, runUnit, ...race }: RaceInput & RunFields): Result<BeforeAsked> {
  const given = { distance: runDistance, type: runType, elevationGainM: runElevationGainM, rpe: runRpe };
  const read = parseRace(race);
  const isAsked = Object.values(given).some((value) => !isBlank(value));
  const run = isAsked ? named(parseRun({ ...given, unit: runUnit ?? race.unit })) : notGiven;
  if (!read.ok || !run.ok) return failed([read, run]);
  return good({ race: read.value, run: run.value ?? null });
}

/** An error of the run names the field that was given; that of the unit is the race's too. */
function named(run: Result<Run>): Result<Run | undefined> {
  if (run.ok) return run;
  const [first, ...rest] = run.errors.filter(({ parameter }) => parameter !== 'unit');
  const own = (error: RunError): RunError => ({ ...error, parameter: fieldNames.find(([, field]) => field === error.parameter)?.[0] ?? error.parameter });
  return first ? retold({ ok: false, errors: [first, ...rest] }, own) : notGiven;
}

// ---- a season -------------------------------------------------------------------------------------------------------

/** A race by its place in what was given. */
export interface Placed extends Race {
  readonly index: number;
}
/** One that could not be read; its day, where that could be. */
export interface UnreadRace {
  readonly index: number;
  readonly errors: Refused['errors'];
  readonly date: string | null;
  /** A row of training, or of rest: it hides no race. */
  readonly isNoRace: boolean;
}
export interface Races {
  readonly races: readonly Placed[];
  readonly unread: readonly UnreadRace[];
}
/** Dates and climbs are read as columns, as those of a log are: what one of them leaves open the others tell. Whatever cannot be read is named with its errors. */
export function readRaces(given: readonly RaceInput[]): Races {
  const dates = readDates(given.map(({ date }) => date));
  const climbs = readThousands(
    given.map(({ elevationGainM }) => elevationGainM),
    'climb',
  );
  const races: Placed[] = [];
  const unread: UnreadRace[] = [];
  given.forEach((row, index) => {
    const read = parseRace({ ...row, date: dates[index], elevationGainM: climbs[index] });
    if (read.ok) races.push({ ...read.value, index });
    else {
      const day = readDate(dates[index]);
      const isNoRace = read.errors.every(({ code, parameter, expected }) => code === 'parameter-invalid' && parameter === 'type' && expected.is === 'one-of');
      unread.push({ index, errors: read.errors, date: (day.ok && day.value) || null, isNoRace });
    }
  });
  return { races, unread };
}

/** Weeks of a block of training, whole, or nothing when blank. */
export function readBlockWeeks(value: unknown): Result<number | undefined> {
  const weeks = readAmount('parameter-invalid', 'blockWeeks', value, limits.blockWeeks);
  return weeks.ok && weeks.value !== undefined && !Number.isInteger(weeks.value) ? bad('parameter-invalid', 'blockWeeks', value, { is: 'number', ...limits.blockWeeks }) : weeks;
}
