// A row of the log that could be read, and the clocks of its run.

import type { ReadRow } from '../../reading/row.ts';
import type { Run } from '../../reading/run.ts';
import type { Warning } from '../../words/said.ts';
import { runTypes, type RunType } from '../../words/types.ts';
import { kinds } from '../../rules/log.ts';
import { estimate } from '../clocks.ts';
import type { Values } from '../ladder.ts';
import { warningsOf } from '../recovery.ts';

export type Logged = ReadRow;
/** With its clocks, made when its day comes: a log has thousands of rows, and few of them are still needed on the next day. */
export interface Entry extends Logged {
  /** null without a recovery need, and for easy runs, which need none. */
  readonly values: Values | null;
  /** Of the run alone. */
  readonly warnings: readonly Warning[];
}

export interface LoggedRun {
  /** Place of the row in the log, from 0; of several runs on one day, which count as one, that of the longest. */
  readonly index: number;
  readonly date: string;
  readonly distanceKm: number;
  readonly type: RunType;
}

/** Written field by field: a copy with more fields costs twice as much, and a log has thousands. */
export function entryOf({ index, athlete, run, date, day, planned, id, start, duration, isTrail }: Logged): Entry {
  const found = isAlwaysEasy(run) ? null : estimate(run);
  const isRun = runTypes[run.type].kind !== 'none';
  const warnings = isRun ? warningsOf(run, found && found.beyondKm) : run.warnings;
  return { index, athlete, run, date, day, planned, id, start, duration, isTrail, values: found && found.values, warnings };
}

/** An easy day costs a day whatever its clocks say, and most runs of a log are easy. */
const isAlwaysEasy = ({ type, effortKm }: Run): boolean => (type === 'easy' || type === 'recovery') && effortKm <= kinds.easyUpToEffortKm;

export const kindOf = ({ run }: { readonly run: Run }): 'race' | 'training' | 'none' => runTypes[run.type].kind;
/** Written as a plain run: the type was read off the distance. */
export const isPlainRun = ({ run }: Logged): boolean => run.inferred.includes('type') && runTypes[run.type].kind === 'training';
/** A plan by time has none. */
export const hasDistance = ({ run }: Logged): boolean => run.distanceKm > 0;
export const isIll = ({ run: { type } }: Logged): boolean => type === 'sick' || type === 'injured';
export const named = ({ index, date, run: { distanceKm, type } }: Logged): LoggedRun => ({ index, date, distanceKm, type });

/** Of a list those that fit: the list itself where all do, as nearly always in the lists of a day. */
export const fitting = <T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] => (all.every(fits) ? all : all.filter(fits));

export function groups<T, K>(all: readonly T[], key: (one: T) => K): [T, ...T[]][] {
  const found = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const own = key(one);
    const group = found.get(own);
    if (group) group.push(one);
    else found.set(own, [one]);
  }
  return [...found.values()];
}
