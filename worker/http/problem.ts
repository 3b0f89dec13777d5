// RFC 9457 problem documents. One shape for every error of every route, and for every bad row of a batch.

import type { Context } from 'hono';
import { errorMessage, errorTitles, nearestOf, tellError, type Expected, type Hint, type RunError, type ToldError, type ToldPlan, type ErrorCode } from '../../core/index.ts';
import { always } from './headers.ts';
import { originOf } from './origin.ts';

/** Where something is wrong: a name in the query string, or a JSON pointer into the body. */
interface Place {
  readonly parameter?: string;
  readonly pointer?: string;
}
interface Fault extends Place {
  /** Its own, where it differs from that of the problem. */
  readonly code?: ErrorCode;
  readonly received: RunError['received'];
  readonly expected: Expected;
  readonly hint?: Hint | undefined;
}
type Faults = readonly [Fault, ...Fault[]];

/** HTTP status by code; every code that is not listed is bad input, 400. */
const statuses: Partial<Record<ErrorCode, number>> = {
  'origin-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'body-too-large': 413,
  'too-many-runs': 413,
  'media-type-unsupported': 415,
  'rate-limited': 429,
  internal: 500,
  overloaded: 503,
};
export const statusOf = (code: ErrorCode): number => statuses[code] ?? 400;

/** Enough to mend a request by; more would only be long. */
const mostErrors = 20;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** Of the request, where this is its whole answer. */
  readonly requestId?: string;
  /** A red flag that was told with what is refused: it is heard all the same. */
  readonly stopped?: NonNullable<ToldPlan['stopped']>;
  readonly errors: readonly (Omit<ToldError, 'parameter'> & Place)[];
}

function problemOf(c: Context, code: ErrorCode, errors: Faults): Problem {
  return {
    type: `${originOf(c)}/errors/${code}`,
    title: errorTitles[code],
    status: statusOf(code),
    detail: errorMessage({ code, parameter: '', ...errors[0] }),
    code,
    errors: errors.slice(0, mostErrors).map((fault) => told(code, fault)),
  };
}

function told(code: ErrorCode, { parameter, pointer, ...fault }: Fault): Problem['errors'][number] {
  const { parameter: _, ...said } = tellError({ code, parameter: '', ...fault });
  return { ...(pointer === undefined ? (parameter === undefined ? {} : { parameter }) : { pointer }), ...said };
}

/** The errors of core: the first one gives the code, all of them are listed. In a body each is named by a JSON pointer. */
export function runProblemOf(c: Context, errors: readonly [RunError, ...RunError[]], pointerOf?: (parameter: string) => string): Problem {
  const named = ({ parameter, ...error }: RunError): Fault => ({ ...error, ...(pointerOf ? { pointer: pointerOf(parameter) } : { parameter }) });
  const [first, ...rest] = errors;
  return problemOf(c, first.code, [named(first), ...rest.map(named)]);
}

/** Names that do not exist, each with the nearest that does; `place` says where it stood. */
export function unknownProblemOf(
  c: Context,
  unknown: readonly string[],
  names: readonly string[],
  place: (name: string) => { parameter: string } | { pointer: string },
  hintOf: (name: string) => Hint | undefined = () => undefined,
): Problem {
  const expected: Expected = names.length > 0 ? { is: 'one-of', words: names } : { is: 'no-parameters' };
  const say = (name: string): Fault => ({ ...place(name), received: name.slice(0, 80), expected, hint: hintOf(name) ?? nearestOf(name, names) });
  const [first = '', ...rest] = unknown.slice(0, mostErrors);
  return problemOf(c, 'parameter-unknown', [say(first), ...rest.map(say)]);
}

export function sendProblem(found: Problem, headers?: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify(found), {
    status: found.status,
    headers: { ...always, 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json', ...headers },
  });
}

export const problem = (c: Context, code: ErrorCode, fault: Fault, headers?: Readonly<Record<string, string>>): Response => sendProblem(problemOf(c, code, [fault]), headers);
export const runProblem = (...of: Parameters<typeof runProblemOf>): Response => sendProblem(runProblemOf(...of));
export const unknownProblem = (...of: Parameters<typeof unknownProblemOf>): Response => sendProblem(unknownProblemOf(...of));
