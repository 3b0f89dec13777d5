// The rows of the tables that fit a run.

import type { Run } from '../reading/run.ts';
import { advice } from '../rules/advice.ts';
import { raceSized } from '../rules/ladders.ts';
import { easyDayFirst, returns, type FadesIn, type ReturnRow } from '../rules/milestones.ts';
import { recoveryRun, type RecoveryRunRow } from '../rules/recovery-run.ts';
import { runTypes, type RunType } from '../words/types.ts';
import { fade } from './ladder.ts';

type Sized = Pick<Run, 'type' | 'effortKm'>;

/** Races, and training runs so long that they are answered as a share of one. */
export const likeARace = ({ type, effortKm }: Sized): boolean => runTypes[type].kind === 'race' || effortKm > raceSized.aboveEffortKm;

/** How far a row of milestones has faded in for a run, 0 to 1. */
export const fadedIn = ({ fadesIn }: { readonly fadesIn: FadesIn }, { type, effortKm }: Sized): number => {
  const [from, whole] = fadesIn[runTypes[type].kind === 'race' ? 'race' : 'training'];
  return fade(effortKm, from, whole);
};

/** The last row of the return that holds whole. */
export const returnRow = (run: Sized): ReturnRow => returns.reduce((found, row) => (fadedIn(row, run) === 1 ? row : found));

export const recoveryRunRow = (run: Sized): RecoveryRunRow => {
  const kind = likeARace(run) ? 'race' : 'training';
  return recoveryRun.find(({ when }) => (when.types?.includes(run.type) ?? true) && (when.kind ?? kind) === kind && run.effortKm < (when.belowEffortKm ?? Infinity))!;
};

export function adviceFor(run: Sized): typeof advice {
  const { kind } = runTypes[run.type];
  const isTiring = asksForEasyDay(run);
  return advice.filter(
    ({ when }) => (when.kind ?? kind) === kind && (!when.trail || run.type === 'trail-race') && run.effortKm >= (when.fromEffortKm ?? 0) && (!when.tiring || isTiring),
  );
}

const efforts: { readonly [In in 'from' | 'beyond']: { readonly [T in RunType]?: number } } = easyDayFirst;

/** Whether an easy day, or a day of rest, comes before the next hard session. */
export const asksForEasyDay = ({ type, effortKm }: Sized): boolean => effortKm >= (efforts.from[type] ?? Infinity) || effortKm > (efforts.beyond[type] ?? Infinity);
