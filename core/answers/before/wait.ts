// How long a run asks a race of some purpose to wait: recovery, read from the race's side.

import type { Run } from '../../reading/run.ts';
import { carryOver, kinds } from '../../rules/log.ts';
import { purposes } from '../../rules/taper.ts';
import type { Purpose } from '../../words/terms.ts';
import { runTypes } from '../../words/types.ts';
import { milestoneOf } from '../milestones.ts';
import { recoverySummary } from '../recovery.ts';

export type RaceSize = Pick<Run, 'distanceKm' | 'effortKm'>;
/** Days. Below `least` it is too soon, below `whole` short of what the purpose asks for. `late`: nine in ten runners have recovered. */
export interface Wait {
  readonly least: number;
  readonly whole: number;
  readonly late: number;
  /** Of the run: its ladder, and what it returns by. */
  readonly ruleIds: readonly string[];
}

/**
 * What a race waits for after this run. A race that is raced: full recovery and the next hard session (where both races are up to 2 km, heats and a final, full recovery alone).
 * One that is run easy: the next long run. `race`: its size; null: not known, so that one run easy is of training size, and one that is raced another heat.
 */
export function waitAfter(run: Run, purpose: Purpose, race: RaceSize | null): Wait {
  const { recoveryDays, range, milestones, ruleIds } = recoverySummary(run);
  if (isTraining(purpose, race?.effortKm ?? 0)) {
    const { days, maxDays } = milestoneOf(milestones, 'long-run') ?? { days: 0, maxDays: 0 };
    return { least: days, whole: days, late: maxDays, ruleIds };
  }
  const hard = areHeats(run, race ?? run) ? undefined : milestoneOf(milestones, 'hard-session');
  const least = Math.max(recoveryDays, hard?.days ?? 0);
  const late = Math.max(range.maxDays, hard?.maxDays ?? 0);
  const isToBeSure = purposes[purpose].point === 'late' && (race === null || !areHeats(run, race));
  return { least, whole: isToBeSure ? late : least, late, ruleIds };
}

/** A race that is run easy, as long as it is of the size of training. */
export const isTraining = (purpose: Purpose, effortKm: number): boolean => purposes[purpose].waitsFor === 'run' && effortKm <= (purposes[purpose].upToEffortKm ?? Infinity);

/** Heats and a final: both races are up to 2 km, as in a log. */
export const areHeats = (run: Run, race: Pick<Run, 'distanceKm'>): boolean =>
  runTypes[run.type].kind === 'race' && Math.max(run.distanceKm, race.distanceKm) <= carryOver.heatsUpToKm;

/** A race as a run that is recovered from: one that is run easy is a training run. */
export function asRun(run: Run, purpose: Purpose): Run {
  if (purposes[purpose].waitsFor === 'race') return run;
  const { rpe: _, ...rest } = run;
  return { ...rest, type: run.effortKm <= kinds.easyUpToEffortKm ? 'easy' : 'long' };
}
