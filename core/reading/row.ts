// A row of a training log, as somebody wrote it.

import { limits } from '../rules/input.ts';
import { dayOf } from '../words/calendar.ts';
import { fold, tidyText } from '../words/fold.ts';
import { readDate } from './date.ts';
import { readSum } from './distance.ts';
import { bad, failed, good, isBlank, type Refused, type Result } from './result.ts';
import { parseRun, type Run, type RunInput } from './run.ts';

/** Each value may be anything. Type, distance and the rest as in RunInput; the date is required. */
export interface LogRow extends Pick<RunInput, 'date' | 'distance' | 'type' | 'unit' | 'elevationGainM' | 'rpe'> {
  /** Case and spaces do not matter; blank for a log of one athlete. */
  athlete?: unknown;
  /** true, yes, 1, x: not yet run. */
  planned?: unknown;
}

export interface ReadRow {
  readonly run: Run;
  readonly date: string;
  /** Days from 1970-01-01. */
  readonly day: number;
  readonly planned: boolean;
}

const yesWords: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', 'y', 'ja', 'oui', 'si', 'sim', 'tak', 'planned']);
const noWords: ReadonlySet<string> = new Set(['', 'no', 'false', '0', 'n', 'nein', 'non', 'nie', 'nao', 'done']);
/** What stands in a column of planned runs. */
export const isYesOrNo = (value: string): boolean => value.length < 20 && (yesWords.has(fold(value)) || noWords.has(fold(value)));

function readPlanned(value: unknown): Result<boolean> {
  if (typeof value === 'boolean' || isBlank(value)) return good(value === true);
  const word = typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
  return isYesOrNo(word) ? good(yesWords.has(fold(word))) : bad('parameter-invalid', 'planned', value, { is: 'true-or-false' });
}

export function readAthlete(value: unknown): Result<string | null> {
  if (isBlank(value)) return good(null);
  const name = (typeof value === 'string' && value.length < 1000) || typeof value === 'number' ? tidyText(`${value}`) : '';
  return name !== '' && name.length <= limits.athleteLetters ? good(name) : bad('parameter-invalid', 'athlete', value, { is: 'name', letters: limits.athleteLetters });
}

export const dateMissing: Refused = bad('date-missing', 'date', null, { is: 'day-of-run' });

/** What a row says; `athlete` as it was read already. */
export function readRow({ date, type, unit, elevationGainM, rpe, ...row }: LogRow, athlete: Result<string | null>): Result<ReadRow> {
  const distance = readSum(row.distance);
  const run = parseRun({ type, unit, elevationGainM, rpe, distance: distance.ok ? distance.value : 1 });
  const day = isBlank(date) ? dateMissing : readDate(date);
  const planned = readPlanned(row.planned);
  if (!day.ok || day.value === undefined || !distance.ok || !run.ok || !athlete.ok || !planned.ok) return failed([day, distance, run, athlete, planned]);
  return good({ run: run.value, date: day.value, day: dayOf(day.value), planned: planned.value });
}

/** More rows than a log may have, said with the choice to make. */
export const tooManyRows = (count: number): Refused => bad('too-many-runs', 'runs', count, { is: 'rows', most: limits.logRows }, { is: 'split-log' });
