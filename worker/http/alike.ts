// The errors of many rows. Those alike are told a few times and then only named, so that no row of two bytes becomes a kilobyte of the same words.

import type { Context } from 'hono';
import type { ErrorCode, RunError } from '../../core/index.ts';
import { runProblemOf, type Problem } from './problem.ts';

/** An error of a row before it is told. `kind` is the same where nothing but what was received differs. */
export interface Untold {
  readonly code: ErrorCode;
  readonly kind: string;
  readonly tell: () => Problem;
}

/** Stands for an error that need not be told again. */
export interface SameProblem {
  readonly code: ErrorCode;
  /** The index of the first row with this error, where it is told; null where too many differ to tell each. */
  readonly sameAs: number | null;
}

/** So many rows of a kind are told in full, and so many errors of all kinds. */
export const mostAlike = 10;
export const mostTold = 200;

/** The errors of core about one row. */
export const untoldOf = (c: Context, errors: readonly [RunError, ...RunError[]], pointerOf?: (parameter: string) => string): Untold => ({
  code: errors[0].code,
  kind: errors.map(({ code, parameter, received, expected, hint }) => `${code} ${parameter} ${typeof received} ${expected.is} ${hint?.is}`).join(),
  tell: () => runProblemOf(c, errors, pointerOf),
});

/** Tells the errors of one answer, in the order of its rows. */
export function tellAlike(): (index: number, error: Untold) => Problem | SameProblem {
  const kinds = new Map<string, { readonly first: number; count: number }>();
  let told = 0;
  return (index, { code, kind, tell }) => {
    const known = kinds.get(kind);
    if (told >= mostTold || known?.count === mostAlike) return { code, sameAs: known?.first ?? null };
    if (known) known.count++;
    else kinds.set(kind, { first: index, count: 1 });
    const problem = tell();
    told += problem.errors.length;
    return problem;
  };
}

/** The same in the cell of a table. `where` names another row of it. */
export const detailCell = (error: Problem | SameProblem, where: (index: number) => string): string =>
  'detail' in error ? error.detail : error.sameAs === null ? '' : `as in ${where(error.sameAs)}`;
