// A query string as an object: every parameter known, each given at most once. Values stay text; core reads them.

import type { Context } from 'hono';
import * as z from 'zod';
import { problem, unknownProblem } from './problem.ts';

export const text = z.string().optional();
export const format = z.enum(['json', 'csv'], { error: 'json or csv' }).optional();
/** What describes a run, in a query string. */
export const runParameters = { distance: text, type: text, unit: text, elevationGainM: text, rpe: text, descents: text, age: text, date: text, approach: text };

export function readQuery<Shape extends z.ZodRawShape>(c: Context, schema: z.ZodObject<Shape, z.core.$strict>): z.output<typeof schema> | Response {
  const given = Object.fromEntries(
    Object.entries(c.req.queries())
      .map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const)
      .filter(([name, value]) => value !== '' || !(name in schema.shape)), // blank is not given
  );
  const read = schema.safeParse(given);
  if (read.success) return read.data;

  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') return unknownProblem(c, issue.keys, Object.keys(schema.shape), (name) => ({ parameter: name.slice(0, 80) }));
  const parameter = String(issue?.path[0]);
  if (Array.isArray(given[parameter]))
    return problem(c, 'parameter-repeated', { parameter, received: given[parameter].slice(0, 3).join(', ').slice(0, 80), expected: 'one value' });
  return problem(c, 'parameter-invalid', { parameter, received: String(given[parameter]).slice(0, 80), expected: issue?.message ?? 'another value' });
}
