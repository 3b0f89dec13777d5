// What is served to be read: the pages of docs/, llms.txt, the feed of changes. /docs itself is in test/site.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feed } from '../../worker/site/markdown.ts';
import { send } from './send.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());
const read = async (path: string): Promise<string> => (await server.fetch(path)).text();
const linksOf = (text: string): string[] => [...text.matchAll(/(?:href="|\]\()(\/[^")]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));

test.each(['/', '/docs', '/docs/integrate', '/docs/stability', '/docs/changelog', '/llms.txt'])('%s: every address on it is one of ours, and answers', async (path) => {
  const text = await read(path);
  const links = linksOf(text);
  expect(links.length).toBeGreaterThanOrEqual(2);
  expect(text).not.toMatch(/href="(?!\/|#|data:,|https:)/); // what leads into the repository is plain text
  for (const link of links) if (link !== '/mcp') expect((await server.fetch(link)).status, link).toBe(link.includes('marathn') ? 400 : 200);
});

test.each(['integrate', 'stability', 'changelog'])('/docs/%s is written with the address at which it is asked', async (page) => {
  const { origin, host } = new URL(server.url);
  const text = await read(`/docs/${page}`);
  expect(text).not.toContain('localhost:8787');
  expect(text).toContain(`data-address="${origin}"`);
  const elsewhere = await send(server.url, { method: 'GET', url: `/docs/${page}`, headers: { host: 'recovery.example' }, body: null });
  expect(elsewhere.body).toBe(text.replaceAll(host, 'recovery.example'));
});

test('a host that is no name is never said again, on a page or in a problem', async () => {
  for (const host of ['"><script>', 'x"onload=alert(1)', "x'y", 'a b', 'a,b', 'a%22b']) {
    const asked = (url: string) => send(server.url, { method: 'GET', url, headers: { host }, body: null });
    const [page, refused] = [await asked('/docs/integrate'), await asked('/v1/recovery')];
    expect([page.status, page.body.includes('data-address="http://localhost:8787"')], host).toEqual([200, true]);
    expect([refused.status, (JSON.parse(refused.body) as { type: string }).type], host).toEqual([400, 'http://localhost:8787/errors/distance-missing']);
  }
});

test('the document names no host: its servers are where it is read', async () => {
  const { servers } = JSON.parse(await read('/openapi.json')) as { servers: { url: string }[] };
  expect(servers).toEqual([{ url: '/' }]);
});

test('a page that is none: 404 with the nearest', async () => {
  const response = await server.fetch('/docs/stabilty');
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'not-found', errors: [{ hint: 'Did you mean "stability"?' }] }]);
});

test('llms.txt is in the form of llmstxt.org, and its numbers are those of the API', async () => {
  const text = await read('/llms.txt');
  expect(text).toMatch(/^# .+\n\n> .+\n\n[\s\S]*?\n## /);
  expect(text.length).toBeLessThan(5000);
  const numbers = [...text.matchAll(/\]\((\/v1\/recovery[^)]*)\): (\d+) days \((\d+) to (\d+)\)/g)];
  expect(numbers.length).toBeGreaterThanOrEqual(4);
  for (const [, path, days, min, max] of numbers) {
    const csv = await read(`${path}${path!.includes('format=csv') ? '' : '&format=csv'}`);
    expect(csv.split('\r\n')[1]!.split(',').slice(4, 7)).toEqual([days, min, max]);
  }
});

describe('/changelog.json', () => {
  test('is a JSON Feed with an item a release', async () => {
    const served = JSON.parse(await read('/changelog.json')) as { version: string; items: { id: string; title: string; content_html: string; date_published?: string }[] };
    expect(served.version).toBe('https://jsonfeed.org/version/1.1');
    expect(served.items.find((item) => (item as { id: string }).id === '0.1.0')).toMatchObject({ id: '0.1.0', content_html: expect.stringContaining('race-42') as string });
    for (const { content_html: content } of served.items) expect(content).not.toMatch(/<script|href="(?!https:|\/)/);
  });
  test('has a date where the changelog has one, and only there', () => {
    const { items } = feed('# Changelog\n\n## 0.2.0, 2027-03-01: rules 2027.3\n- One\n\n## 0.1.0, unreleased: rules 2026.12\n- [Two](core/RULES.md)\n') as { items: object[] };
    expect(items).toEqual([
      { id: '0.2.0', title: '0.2.0, 2027-03-01: rules 2027.3', content_html: '<ul>\n<li>One</li>\n</ul>\n', date_published: '2027-03-01T00:00:00Z' },
      { id: '0.1.0', title: '0.1.0, unreleased: rules 2026.12', content_html: '<ul>\n<li>Two</li>\n</ul>\n' },
    ]);
  });
});
