// What stands a level too high in a body: the fields of a run beside the place for it, a list without its name.

import type { Hint } from '../../core/index.ts';

/** Where a body has its runs. */
export interface Nest {
  readonly field: string;
  readonly names: readonly string[];
  /** Of many runs. */
  readonly isList: boolean;
}

/** `found`: names of the body that it does not know. */
export function nestHint({ field, names, isList }: Nest, found: readonly string[]): ((name: string) => Hint | undefined) | undefined {
  const inside = found.filter((name) => names.includes(name));
  if (inside.length === 0) return undefined;
  const run = `{${inside.map((name) => `"${name}": ...`).join(', ')}}`;
  const hint: Hint = { is: 'put-into', field, names: inside, form: `{"${field}": ${isList ? `[${run}]` : run}}` };
  return (name) => (inside.includes(name) ? hint : undefined);
}

export const listHint = ({ field, isList }: Nest): Hint | undefined => (isList ? { is: 'put-into', field, names: [], form: `{"${field}": [...]}` } : undefined);
