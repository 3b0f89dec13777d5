// The words of answers, and the facts behind their sentences.

import * as z from 'zod';
import { definitions, terms } from '../../../core/index.ts';
import { growing, growingTerms, listed, text } from './kit.ts';

export const runType = growingTerms(definitions.runTypes, 'Run type.').meta({ id: 'RunType' });
export const clock = growingTerms(definitions.clocks, 'Clock.').meta({ id: 'ClockId' });
export const milestoneId = growingTerms(definitions.milestones, 'Milestone.').meta({ id: 'MilestoneId' });
export const basis = growingTerms(definitions.basisTerms, 'Where a number comes from.').meta({ id: 'Basis' });
export const certainty = z
  .enum(listed(terms.certaintyOrder))
  .meta({ id: 'Certainty', description: "How sure a number is, in GRADE's four words. Nothing here is high: the studies are small." });
export const spread = growing(terms.spreadOrder).meta({
  id: 'Spread',
  description: 'Where minDays and maxDays come from. `measured`: single runners were counted. `argued`: argued from the studies, as `why` says. `default`: our convention.',
});
/** Nobody is certain, so a share is never 0 and never 1. */
export const share = z.number().min(0.01).max(0.99);
export const chanceOf = growingTerms({ ...definitions.clocks, full: 'All three: the least of their shares.' }, 'Whose share.').meta({ id: 'ChanceOf' });
export const phase = growingTerms(definitions.phases, 'What a day is for.').meta({ id: 'Phase' });
export const concluded = z
  .array(growing(['type', 'elevationGainM']))
  .exactOptional()
  .meta({ description: 'What was not given but concluded.' });
export const rulesVersion = z
  .string()
  .regex(/^\d{4}\.\d+$/)
  .meta({ id: 'RulesVersion', description: 'Version of the rules. Results change only with it.', examples: [terms.rulesVersion] });
export const notice = text.meta({ description: 'What this is not, in one sentence.' });

// ---- facts behind a sentence ----------------------------------------------------------------------------------------

const { check, ...allowances } = definitions.allowances;
export const allowance = growingTerms(allowances, 'What an athlete may do; each allows those before it.').meta({ id: 'Allowed' });
export const status = growingTerms({ ...allowances, check }, 'What an athlete may do; each allows those before it, `check` none.').meta({ id: 'Status' });
const kinds = { number: z.number(), text: z.string(), texts: z.array(z.string()), 'run-type': runType, allowed: allowance } as const;
export type FactTable = { readonly [code: string]: { readonly [fact: string]: readonly [kind: keyof typeof kinds, about: string] } };

/** Every fact of a table, each optional: its description says with which code it comes, and what it is there. */
export function factsOf(table: FactTable): { readonly [fact: string]: z.ZodType } {
  const found = new Map<string, { readonly kind: keyof typeof kinds; readonly told: string[] }>();
  for (const [code, facts] of Object.entries(table))
    for (const [fact, [kind, about]] of Object.entries(facts)) {
      const known = found.get(fact) ?? { kind, told: [] };
      if (known.kind !== kind) throw new Error(`${fact} is ${known.kind} and ${kind}`);
      known.told.push(`\`${code}\`: ${about}.`);
      found.set(fact, known);
    }
  return Object.fromEntries([...found].map(([fact, { kind, told: about }]) => [fact, kinds[kind].exactOptional().meta({ description: about.join(' ') })]));
}
/** The facts of each code, for reading. */
export const carries = (table: FactTable): string =>
  Object.entries(table)
    .map(([code, facts]) => `\`${code}\`: ${Object.keys(facts).join(', ') || 'none'}.`)
    .join(' ');
