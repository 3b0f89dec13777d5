// One row into one answer: what every function over single runs has in common.

import { terms, type Result, type Run } from '../../core/index.ts';
import type { Refusal } from './cells.ts';
import { refusal } from './refusal.ts';

/** A run without a recovery need stays blank. */
export function answer<A>(run: Result<Run>, of: (run: Run) => A): A | '' | Refusal {
  if (!run.ok) return refusal(run.errors[0]);
  return terms.runTypes[run.value.type].kind === 'none' ? '' : of(run.value);
}
