// Short names in a column of types (E, T, L, I; TL; CC): what they mean is settled by the rest of the column, or left for the row to refuse.

import { columnCodes } from '../rules/words.ts';
import { fold, longestWord } from '../words/fold.ts';
import { kept } from '../words/once.ts';
import type { RunType } from '../words/types.ts';

const folded = (words: readonly string[] | undefined): readonly string[] | undefined => words?.map((word) => fold(word));
const readingsOf = kept(({ settled }: (typeof columnCodes)[number]) => settled.map(({ as, all, any }) => ({ as, all: folded(all) ?? [], any: folded(any) })));

/** The column with its codes written out, where the rest of it says in one way only what they mean. */
export function settleCodes(types: readonly unknown[]): readonly unknown[] {
  const words = new Map([...new Set(types)].map((type) => [type, typeof type === 'string' && type.length <= longestWord ? fold(type) : '']));
  const column = new Set(words.values());
  const settled = new Map<string, RunType>();
  for (const row of columnCodes) {
    const code = fold(row.code);
    if (!column.has(code)) continue;
    const fitting = readingsOf(row).filter(({ all, any }) => all.every((word) => column.has(word)) && (any === undefined || any.some((word) => column.has(word))));
    if (fitting.length === 1) settled.set(code, fitting[0]!.as);
  }
  return settled.size === 0 ? types : types.map((type) => settled.get(words.get(type)!) ?? type);
}
