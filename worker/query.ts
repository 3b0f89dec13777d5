// A query string as an object: every parameter known, each given at most once. Values stay text; core reads them.

import type { Context } from 'hono';
import * as z from 'zod';
import { nearestOf } from '../core/index.ts';
import { problem } from './problem.ts';

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

  const names = Object.keys(schema.shape);
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [first = '', ...others] = issue.keys;
    const unknown = (name: string) => ({ parameter: name.slice(0, 80), received: name.slice(0, 80), expected: `one of ${names.join(', ')}`, hint: nearestOf(name, names) });
    return problem(c, 'parameter-unknown', unknown(first), ...others.slice(0, 9).map(unknown));
  }
  const parameter = String(issue?.path[0]);
  if (Array.isArray(given[parameter]))
    return problem(c, 'parameter-repeated', { parameter, received: given[parameter].slice(0, 3).join(', ').slice(0, 80), expected: 'one value' });
  return problem(c, 'parameter-invalid', { parameter, received: String(given[parameter]).slice(0, 80), expected: issue?.message ?? 'another value' });
}
