// parsePlan: the gate for a run with what is asked about it, check-ins among them.

import { limits } from '../rules/input.ts';
import { levels, trainingPhases, type Level, type TrainingPhase } from '../words/terms.ts';
import { readCheckIns, type CheckIn } from './check-in.ts';
import { readAmount } from './number.ts';
import { failed, good, type Result } from './result.ts';
import { readYesNo } from './row.ts';
import { parseRun, type Run, type RunInput } from './run.ts';
import { readWord } from './word.ts';

export interface PlanInput extends RunInput {
  trainingPhase?: unknown;
  level?: unknown;
  /** Known maximum heart rate, 100-240 beats per minute. Never guessed from age. */
  maxHrBpm?: unknown;
  /** Whether a season ends with this race: weeks off running. */
  seasonEnd?: unknown;
  checkIns?: unknown;
}
export interface PlanOptions {
  readonly trainingPhase?: TrainingPhase | undefined;
  readonly level?: Level | undefined;
  readonly maxHrBpm?: number | undefined;
  readonly seasonEnd?: boolean | undefined;
  readonly checkIns?: readonly CheckIn[];
}

/** Reads a run with the options of a plan. Errors of options carry `parameter-invalid` or `parameter-unknown`; those of a check-in name it as `checkIns/0/soreness`. */
export function parsePlan({ trainingPhase, level, maxHrBpm, seasonEnd, checkIns, ...input }: PlanInput): Result<{ run: Run; options: PlanOptions }> {
  const run = parseRun(input);
  const phase = readWord('parameter-invalid', 'trainingPhase', trainingPhase, trainingPhases);
  const skill = readWord('parameter-invalid', 'level', level, levels);
  const maxHr = readAmount('parameter-invalid', 'maxHrBpm', maxHrBpm, limits.maxHrBpm, 'beats-per-minute');
  const ends = readYesNo('seasonEnd', seasonEnd);
  const read = readCheckIns(checkIns);
  if (run.ok && phase.ok && skill.ok && maxHr.ok && ends.ok && read.ok) {
    return good({ run: run.value, options: { trainingPhase: phase.value, level: skill.value, maxHrBpm: maxHr.value, seasonEnd: ends.value, checkIns: read.value } });
  }
  return failed([run, phase, skill, maxHr, ends, read]);
}
