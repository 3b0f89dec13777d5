// The HTTP API: mounts the route table, and what surrounds every request. Core decides; nothing is computed here.

import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { nearestOf } from '../core/index.ts';
import { dropRest } from './http/body.ts';
import { always, rateLimit } from './http/headers.ts';
import { problem } from './http/problem.ts';
import { door, type Env, type Route } from './http/route.ts';
import { routes } from './api/routes.ts';

type Answer = (c: Context<Env>) => Response | Promise<Response>;

/** `log` takes the one line that a request leaves: no address, no query, no body, no client. */
export function makeApp(log: (line: string) => void): Hono<Env> {
  /** One function and no chain of middleware: a chain costs as much as the answer. */
  const around =
    (path: string, answer: Answer) =>
    async (c: Context<Env>): Promise<Response> => {
      const start = Date.now();
      let response: Response;
      try {
        response = (await tooMany(c)) ?? (await answer(c));
      } catch {
        response = problem(c, 'internal', { received: null, expected: { is: 'answer' } });
      }
      log(`${c.req.method} ${path} ${response.status} ${Date.now() - start} ms`);
      if (!response.ok) await dropRest(c.req.raw);
      return response;
    };

  const app = new Hono<Env>();
  for (const route of routes) app.on(route.method, route.path, around(route.path, door(route)));
  app.options('*', around('*', preflight));
  app.notFound(around('*', nothing));
  return app;
}

async function tooMany(c: Context<Env>): Promise<Response | null> {
  const limiter = c.env.RATE_LIMIT;
  if (!limiter || c.req.method === 'OPTIONS') return null;
  const { success } = await limiter.limit({ key: c.req.header('CF-Connecting-IP') ?? '' });
  if (success) return null;
  const { requests, seconds } = rateLimit;
  return problem(
    c,
    'rate-limited',
    { received: null, expected: { is: 'requests', most: requests, seconds } },
    { 'Retry-After': String(seconds), 'RateLimit-Policy': `"client";q=${requests};w=${seconds}` },
  );
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
