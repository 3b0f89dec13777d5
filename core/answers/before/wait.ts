// How long a run asks a race of some purpose to wait: recovery, read from the race's side.

import type { Run } from '../../reading/run.ts';
import { carryOver, kinds } from '../../rules/log.ts';
import { purposes } from '../../rules/taper.ts';
import type { Purpose } from '../../words/terms.ts';
import { runTypes } from '../../words/types.ts';
import { milestoneOf } from '../milestones.ts';
import { recoverySummary } from '../recovery.ts';

/** Days. Below `least` it is too soon, below `whole` short of what the purpose asks for. */
export interface Wait {
  readonly least: number;
  readonly whole: number;
}

/**
 * What a race waits for after this run. A race that is raced: full recovery and the next hard session (where both races are up to 2 km, heats and a final, full recovery alone).
 * One that is run easy: the next run of its size. `effortKm`: of the race; null: not known, so that one run easy counts as a long run, and one that is raced as another heat.
 */
export function waitAfter(run: Run, purpose: Purpose, effortKm: number | null): Wait {
  const { recoveryDays, range, milestones } = recoverySummary(run);
  const { waitsFor, point } = purposes[purpose];
  if (waitsFor === 'run') {
    const next = milestoneOf(milestones, effortKm !== null && effortKm <= kinds.easyUpToEffortKm ? 'easy-run' : 'long-run');
    return { least: next?.days ?? 0, whole: next?.days ?? 0 };
  }
  const hard = areHeats(run, effortKm ?? 0) ? undefined : milestoneOf(milestones, 'hard-session');
  const least = Math.max(recoveryDays, hard?.days ?? 0);
  return { least, whole: point === 'late' ? Math.max(range.maxDays, hard?.maxDays ?? 0) : least };
}

/** Heats and a final: both races are up to 2 km. `effortKm`: of the second. */
export const areHeats = (run: Run, effortKm: number): boolean => runTypes[run.type].kind === 'race' && run.distanceKm <= carryOver.heatsUpToKm && effortKm <= carryOver.heatsUpToKm;

/** A race as a run that is recovered from: one that is run easy costs less. */
export function asRun(run: Run, purpose: Purpose): Run {
  const { rpe } = purposes[purpose];
  return rpe === undefined ? run : { ...run, rpe: Math.min(run.rpe ?? rpe, rpe) };
}
