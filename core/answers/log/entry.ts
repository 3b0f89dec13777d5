// A row of the log that could be read, with the days of its run.

import type { ReadRow } from '../../reading/row.ts';
import type { Run } from '../../reading/run.ts';
import { runTypes, type RunType } from '../../words/types.ts';
import { recoverySummary, type RecoverySummary } from '../recovery.ts';

export interface Entry extends ReadRow {
  readonly index: number;
  readonly athlete: string | null;
  readonly summary: RecoverySummary;
}

export interface LoggedRun {
  /** Place of the row in the log, from 0; of several runs on one day, which count as one, that of the longest. */
  readonly index: number;
  readonly date: string;
  readonly distanceKm: number;
  readonly type: RunType;
}

export const entryOf = (row: ReadRow, index: number, athlete: string | null): Entry => ({ ...row, index, athlete, summary: recoverySummary(row.run) });

export const kindOf = ({ run }: { readonly run: Run }): 'race' | 'training' | 'none' => runTypes[run.type].kind;
/** Written as a plain run: the type was read off the distance. */
export const isPlainRun = ({ run }: Entry): boolean => run.inferred.includes('type') && runTypes[run.type].kind === 'training';
/** A plan by time has none. */
export const hasDistance = ({ run }: Entry): boolean => run.distanceKm > 0;
export const isIll = ({ run: { type } }: Entry): boolean => type === 'sick' || type === 'injured';
export const named = ({ index, date, run: { distanceKm, type } }: Entry): LoggedRun => ({ index, date, distanceKm, type });

export function groups<T, K>(all: readonly T[], key: (one: T) => K): [T, ...T[]][] {
  const found = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const group = found.get(key(one));
    if (group) group.push(one);
    else found.set(key(one), [one]);
  }
  return [...found.values()];
}
