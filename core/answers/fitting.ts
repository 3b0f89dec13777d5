// The rows of the tables that fit a run.

import type { Run } from '../reading/run.ts';
import { advice } from '../rules/advice.ts';
import { raceSized } from '../rules/ladders.ts';
import { returns, type ReturnRow } from '../rules/milestones.ts';
import { recoveryRun, type RecoveryRunRow } from '../rules/recovery-run.ts';
import { runTypes } from '../words/types.ts';

type Sized = Pick<Run, 'type' | 'effortKm'>;

/** Races, and training runs so long that they are answered as a share of one. */
export const likeARace = ({ type, effortKm }: Sized): boolean => runTypes[type].kind === 'race' || ((type === 'easy' || type === 'long') && effortKm > raceSized.warnAboveEffortKm);

export const returnRow = (run: Sized): ReturnRow => returns.find((row) => run.effortKm >= row.fromEffortKm && (likeARace(run) || !row.races))!; // the last row fits every run

export const recoveryRunRow = (run: Sized): RecoveryRunRow => {
  const kind = likeARace(run) ? 'race' : 'training';
  return recoveryRun.find(({ when }) => (when.types?.includes(run.type) ?? true) && (when.kind ?? kind) === kind && run.effortKm < (when.belowEffortKm ?? Infinity))!;
};

export const adviceFor = ({ type, effortKm }: Sized): typeof advice =>
  advice.filter(({ when }) => (when.kind ?? runTypes[type].kind) === runTypes[type].kind && (!when.trail || type === 'trail-race') && effortKm >= (when.fromEffortKm ?? 0));
