// One row into one answer: what every function over single runs has in common.

import { errorMessage, parsePlan, planAfter, tellPlan, terms, type PlanInput, type Result, type Run, type RunError, type ToldPlan } from '../../core/index.ts';
import type { Refusal } from './cells.ts';

/** Where the sentence does not say of which argument it speaks, its name stands before it. */
export function refusal(error: RunError): Refusal {
  const { code, parameter } = error;
  const name = parameter === 'onDay' ? 'days' : parameter.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { message: `${code === 'parameter-invalid' || code === 'parameter-unknown' ? `${name}: ` : ''}${errorMessage(error)}` };
}

/** A run without a recovery need stays blank. */
export function answer<A>(run: Result<Run>, of: (run: Run) => A): A | '' | Refusal {
  if (!run.ok) return refusal(run.errors[0]);
  return terms.runTypes[run.value.type].kind === 'none' ? '' : of(run.value);
}

/** The same, for what is read off a plan. */
export function planned<A>(input: PlanInput, of: (plan: ToldPlan) => A): A | '' | Refusal {
  const read = parsePlan(input);
  return read.ok ? answer({ ok: true, value: read.value.run }, (run) => of(tellPlan(planAfter(run, read.value.options)))) : refusal(read.errors[0]);
}
