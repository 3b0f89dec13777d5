// The shapes as JSON Schema: named ones once, under components.

import * as z from 'zod';
import * as shapes from './shapes.ts';

export type Json = { readonly [name: string]: unknown };

/** zod's own JSON Schema, without what OpenAPI does not need, and each of several types by itself: generators of clients and some assistants misread a list of them. */
function clean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(clean);
  if (typeof node !== 'object' || node === null) return node;
  const unbounded = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name, value]) => !['$schema', '$id'].includes(name) || typeof value !== 'string')
      .filter(([name, value]) => !(['minimum', 'maximum'].includes(name) && unbounded.has(value)))
      .map(([name, value]) => (name === 'type' && Array.isArray(value) ? ['anyOf', value.map((type: unknown) => ({ type }))] : [name, clean(value)])),
  );
}

export function schemas(): Json {
  const { schemas: all } = z.toJSONSchema(z.globalRegistry, { ...shapes.told, uri: (id) => `#/components/schemas/${id}` });
  return clean(all) as Json;
}

export const refTo = (shape: z.ZodType): Json => {
  const id = shape.meta()?.id;
  return id === undefined ? (clean(z.toJSONSchema(shape, shapes.told)) as Json) : { $ref: `#/components/schemas/${id}` };
};
