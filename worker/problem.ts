// RFC 9457 problem documents. One shape for every error of every route.

import type { Context } from 'hono';
import { errorMessage, nearestOf, terms, type RunError } from '../core/index.ts';

type Problem = Pick<RunError, 'received' | 'expected' | 'hint'> & { readonly parameter?: string; readonly pointer?: string };

/** HTTP status by code; every code that is not listed is bad input, 400. */
const statuses: Partial<Record<terms.ErrorCode, 404 | 405 | 406 | 413 | 415 | 429 | 500>> = {
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'body-too-large': 413,
  'too-many-runs': 413,
  'media-type-unsupported': 415,
  'rate-limited': 429,
  internal: 500,
};

/** Enough to mend a request by; more would only be long. */
const mostErrors = 20;

export function problem(c: Context, code: terms.ErrorCode, ...errors: readonly [Problem, ...Problem[]]): Response {
  const status = statuses[code] ?? 400;
  const body = {
    type: new URL(`/errors/${code}`, c.req.url).href,
    title: terms.errorCodes[code],
    status,
    detail: errorMessage({ code, ...errors[0] }),
    code,
    errors: errors.slice(0, mostErrors).map(({ parameter, pointer, received, expected, hint }) => ({ parameter, pointer, received, expected, hint })),
  };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

/** Names that do not exist, each with the nearest that does; `place` says where it stood. */
export function unknownProblem(c: Context, unknown: readonly string[], names: readonly string[], place: (name: string) => { parameter: string } | { pointer: string }): Response {
  const say = (name: string): Problem => ({ ...place(name), received: name.slice(0, 80), expected: `one of ${names.join(', ')}`, hint: nearestOf(name, names) });
  const [first = '', ...rest] = unknown.slice(0, mostErrors);
  return problem(c, 'parameter-unknown', say(first), ...rest.map(say));
}

/** The errors of core: the first one gives the code, all of them are listed. In a body each is named by a JSON pointer. */
export function runProblem(c: Context, errors: readonly [RunError, ...RunError[]], pointerOf?: (parameter: string) => string): Response {
  const named = ({ parameter, received, expected, hint }: RunError): Problem => ({ ...(pointerOf ? { pointer: pointerOf(parameter) } : { parameter }), received, expected, hint });
  const [first, ...rest] = errors;
  return problem(c, first.code, named(first), ...rest.map(named));
}
