// A page on another origin asks every route, errors included, and reads body and exposed headers.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorExamples, examples, type Example } from '../../worker/build/examples.ts';
import { routes } from '../../worker/api/routes.ts';
import { cloudflare, type Cloudflare } from '../api/cloudflare.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let page: Page;
let server: Cloudflare;
const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>elsewhere</title>'));

beforeAll(async () => {
  server = await cloudflare({ limit: 600 });
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser?.close();
  elsewhere.close();
  await server.close();
});

interface Read {
  status: number;
  body: string;
  headers: Record<string, string>;
}
/** What a script of that page can read. */
const read = ({ method, path, accept, type, body }: Example): Promise<Read> =>
  page.evaluate(
    async ({ url, init }) => {
      const response = await fetch(url, init);
      return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) };
    },
    {
      url: `${server.url}${path}`,
      init: {
        method,
        headers: { ...(accept ? { Accept: accept } : {}), ...(type ? { 'Content-Type': type } : {}) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
    },
  );

const all = Object.entries(examples).flatMap(([route, named]) => Object.entries(named).map(([name, example]) => ({ name: `${route} ${name}`, example })));
const files = routes
  .filter((route) => 'kept' in route && route.kept.by === 'file' && !route.path.includes(':'))
  .map(({ path }) => ({ name: `GET ${path}`, example: { method: 'GET', path } as Example }));
const docsPage = { name: 'GET /docs/:page', example: { method: 'GET', path: '/docs/integrate' } as Example };
const errorPage = { name: 'GET /errors/:code', example: { method: 'GET', path: '/errors/type-unknown' } as Example };
const asked = [...all, ...files, docsPage, errorPage];

test('the page is of another origin, and every route is asked', () => {
  expect(new URL(page.url()).origin).not.toBe(server.url);
  for (const { method, path } of routes)
    expect(
      asked.some(({ name }) => name.startsWith(`${method} ${path}`)),
      `${method} ${path}`,
    ).toBe(true);
});

describe('answers', () => {
  test.each(asked)('$name', async ({ example }) => {
    const { status, body, headers } = await read(example);
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(10);
    expect(headers['content-type']).toMatch(/json|csv|calendar|html|css|javascript|plain/);
    if (example.method === 'GET' && example.path !== '/healthz') expect(headers['etag']).toMatch(/^"/);
    if (example.path.startsWith('/v1/plan.ics')) expect(headers['content-disposition']).toMatch(/recovery-plan\.ics/);
  });
});

describe('errors', () => {
  const made = Object.entries(errorExamples).filter(([, { when }]) => when === undefined);
  test.each(made.map(([code, example]) => ({ code, example })))('$code', async ({ code, example }) => {
    const { status, body, headers } = await read(example);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ code, status });
    if (status === 405) expect(headers['allow']).toBe('GET, HEAD, POST, OPTIONS');
  });

  test('too many requests: the page can tell how long to wait', async () => {
    const limit = 5;
    const limited = await cloudflare({ limit });
    // the local limiter counts anew with the minute: of one more than twice the limit, one minute has too many
    const last = await page.evaluate(
      async ({ url, count }) => {
        const responses: Read[] = [];
        for (let sent = 0; sent < count; sent++) {
          const response = await fetch(url);
          responses.push({ status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) });
        }
        return responses.find(({ status }) => status === 429);
      },
      { url: `${limited.url}/healthz`, count: 2 * limit + 1 },
    );
    await limited.close();
    expect(last?.status).toBe(429);
    expect([last?.headers['retry-after'], last?.headers['ratelimit-policy']]).toEqual(['60', '"client";q=600;w=60']);
    expect(JSON.parse(last!.body)).toMatchObject({ code: 'rate-limited' });
  });
});
