// The HTTP API: mounts the route table, and what surrounds every request. Core decides; nothing is computed here.

import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { nearestOf } from '../core/index.ts';
import { dropRest } from './http/body.ts';
import { always } from './http/headers.ts';
import { limitOf, noLimit, tooMany, type Limit } from './http/limit.ts';
import { problem, type Problem } from './http/problem.ts';
import { requestIdOf } from './http/request-id.ts';
import { door, type Env, type Route } from './http/route.ts';
import { routes } from './api/routes.ts';

type Answer = (c: Context<Env>) => Response | Promise<Response>;

/** `log` takes the one line that a request leaves: no address, no query, no body, no client but the id that it gave its request. */
export function makeApp(log: (line: string) => void): Hono<Env> {
  /** One function and no chain of middleware: a chain costs as much as the answer. */
  const around =
    (path: string, answer: Answer) =>
    async (c: Context<Env>): Promise<Response> => {
      const start = Date.now();
      const id = requestIdOf(c);
      let limit = noLimit;
      let response: Response;
      try {
        limit = await limitOf(c);
        response = limit.isReached ? tooMany(c) : await answer(c);
      } catch {
        response = problem(c, 'internal', { received: null, expected: { is: 'answer' } });
      }
      log(`${c.req.method} ${path} ${response.status} ${Date.now() - start} ms ${id}`);
      if (!response.ok) await dropRest(c.req.raw);
      return answerTo(response, id, limit);
    };

  const app = new Hono<Env>();
  for (const route of routes) app.on(route.method, route.path, around(route.path, door(route)));
  app.options('*', around('*', preflight));
  app.notFound(around('*', nothing));
  return app;
}

/** The answer with what every answer has. A problem carries its id in its body too, so that whoever reports it has it at hand. */
async function answerTo(response: Response, requestId: string, limit: Limit): Promise<Response> {
  const { status, headers } = response;
  headers.set('X-Request-Id', requestId);
  for (const [name, value] of Object.entries(limit.headers)) headers.set(name, value);
  if (response.ok || headers.get('Content-Type') !== 'application/problem+json') return response;
  return new Response(JSON.stringify({ ...((await response.json()) as Problem), requestId }), { status, headers });
}

/** Whatever a page wants to send it may, so that it can read the answer, also where that is a 405. */
const onPreflight = { 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '86400' };
const preflight: Answer = (c) => new Response(null, { status: 204, headers: { ...always, ...onPreflight, Allow: allowed(methodsAt(c.req.path)) } });

const nothing: Answer = (c) => {
  const { path, method } = c.req;
  const methods = methodsAt(path);
  if (methods.length > 0) return problem(c, 'method-not-allowed', { received: method, expected: { is: 'methods', words: named(methods) } }, { Allow: allowed(methods) });
  return problem(c, 'not-found', { received: path.slice(0, 80), expected: { is: 'address' }, hint: nearestOf(path, plainPaths) });
};

const plainPaths = [...new Set(routes.map(({ path }) => path))].filter((path) => !path.includes(':'));
const patterns = routes.map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace('.', '\\.').replace(/:\w+/, '[^/]+')}/?$`) }));
const methodsAt = (path: string): Route['method'][] => patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
const named = (methods: readonly Route['method'][]): string[] => [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'];
const allowed = (methods: readonly Route['method'][]): string => named(methods).join(', ');
