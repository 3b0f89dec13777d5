// What is read off a plan, by the functions that show its days.

import { parsePlan, planAfter, tellPlan, type PlanInput, type ToldPlan } from '../../core/index.ts';
import { answer } from './answer.ts';
import { refusal } from './refusal.ts';
import type { Refusal } from './cells.ts';

/** A plan that cannot be read is refused; a run without a recovery need stays blank. */
export function planned<A>(input: PlanInput, of: (plan: ToldPlan) => A): A | '' | Refusal {
  const read = parsePlan(input);
  return read.ok ? answer({ ok: true, value: read.value.run }, (run) => of(tellPlan(planAfter(run, read.value.options)))) : refusal(read.errors[0]);
}
