// What is served to be read: the pages of docs/, llms.txt, the feed of changes. /docs itself is in test/site.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feed } from '../../worker/site/markdown.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());
const read = async (path: string): Promise<string> => (await fetch(`${server.url}${path}`)).text();
const linksOf = (text: string): string[] => [...text.matchAll(/(?:href="|\]\()(\/[^")]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));

test.each(['/', '/docs', '/docs/integrate', '/docs/stability', '/docs/changelog', '/llms.txt'])('%s: every address on it is one of ours, and answers', async (path) => {
  const text = await read(path);
  const links = linksOf(text);
  expect(links.length).toBeGreaterThanOrEqual(2);
  expect(text).not.toMatch(/href="(?!\/|#|data:,|https:)/); // what leads into the repository is plain text
  for (const link of links) if (link !== '/mcp') expect((await fetch(`${server.url}${link}`)).status, link).toBe(link.includes('marathn') ? 400 : 200);
});

test('a page that is none: 404 with the nearest', async () => {
  const response = await fetch(`${server.url}/docs/stabilty`);
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
