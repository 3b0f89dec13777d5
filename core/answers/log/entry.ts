// A row of the log that could be read, and the clocks of its run.

import type { ReadRow } from '../../reading/row.ts';
import type { Run } from '../../reading/run.ts';
import type { Warning } from '../../words/said.ts';
import { runTypes, type RunType } from '../../words/types.ts';
import { kinds } from '../../rules/log.ts';
import { estimate } from '../clocks.ts';
import type { Values } from '../ladder.ts';
import { warningsOf } from '../recovery.ts';

export interface Logged extends ReadRow {
  readonly index: number;
  readonly athlete: string | null;
}
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

export function entryOf(row: Logged): Entry {
  const { run } = row;
  const found = isAlwaysEasy(run) ? null : estimate(run);
  const isRun = runTypes[run.type].kind !== 'none';
  return { ...row, values: found && found.values, warnings: isRun ? warningsOf(run, found && found.beyondKm) : run.warnings };
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

export function groups<T, K>(all: readonly T[], key: (one: T) => K): [T, ...T[]][] {
  const found = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return [...found.values()];
}
