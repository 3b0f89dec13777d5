// The HTTP API: mounts the route table, and what surrounds every request. Core decides; nothing is computed here.

import { routePath } from 'hono/route';
import { Hono } from 'hono/tiny';
import { nearestOf } from '../core/index.ts';
import { always, rateLimit } from './headers.ts';
import { problem } from './problem.ts';
import { door, type Env, type Route } from './route.ts';
import { routes } from './routes.ts';

/** `log` takes the one line that a request leaves: no address, no query, no body, no client. */
export function makeApp(log: (line: string) => void): Hono<Env> {
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const start = Date.now();
    await next();
    log(`${c.req.method} ${routePath(c, -1)} ${c.res.status} ${Date.now() - start} ms`);
  });

  app.use(async (c, next) => {
    const limiter = c.env.RATE_LIMIT;
    if (!limiter || c.req.method === 'OPTIONS') return next();
    const { success } = await limiter.limit({ key: c.req.header('CF-Connecting-IP') ?? '' });
    if (success) return next();
    const { requests, seconds } = rateLimit;
    const expected = `at most ${requests} requests in ${seconds} seconds`;
    return problem(c, 'rate-limited', { received: null, expected }, { 'Retry-After': String(seconds), 'RateLimit-Policy': `"client";q=${requests};w=${seconds}` });
  });

  app.options('*', (c) => new Response(null, { status: 204, headers: { ...always, ...preflight, Allow: allowed(methodsAt(c.req.path)) } }));

  for (const route of routes) app.on(route.method, route.path, door(route));

  app.notFound((c) => {
    const { path, method } = c.req;
    const methods = methodsAt(path);
    if (methods.length > 0) return problem(c, 'method-not-allowed', { received: method, expected: allowed(methods) }, { Allow: allowed(methods) });
    return problem(c, 'not-found', { received: path.slice(0, 80), expected: 'an address listed at /openapi.json', hint: nearestOf(path, plainPaths) });
  });

  app.onError((_error, c) => problem(c, 'internal', { received: null, expected: 'an answer' }));

  return app;
}

const preflight = { 'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS', 'Access-Control-Allow-Headers': 'Content-Type, If-None-Match', 'Access-Control-Max-Age': '86400' };

const plainPaths = [...new Set(routes.map(({ path }) => path))].filter((path) => !path.includes(':'));
const patterns = routes.map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace('.', '\\.').replace(/:\w+/, '[^/]+')}/?$`) }));
const methodsAt = (path: string): Route['method'][] => patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
const allowed = (methods: readonly Route['method'][]): string => [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ');
