// The pages as people see them: /docs with its form, light, dark and on a phone; recipes with our own address; nothing asked from elsewhere.

import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Server } from '../api/workerd.ts';
import { launch } from './chromium.ts';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serve();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server.stop();
});

/** SCREENSHOTS names a folder to look at what was seen. */
const shots = process.env['SCREENSHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png` });
}

/** A page of somebody, and all that it asked or complained about. */
async function open(path: string, options: BrowserContextOptions): Promise<{ page: Page; elsewhere: string[]; complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.url}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${server.url}${path}`);
  return { page, elsewhere, complaints };
}

const sizes: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1200, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
/** What the page shows behind its text, as its brightest colour: 0 to 255. */
async function background(page: Page): Promise<number> {
  const [red, green, blue, alpha = 1] = (await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')).match(/[\d.]+/g)!.map(Number);
  return alpha === 0 ? 255 : Math.max(red!, green!, blue!);
}
/** How far the page itself can be scrolled sideways. */
const sideways = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe.each(Object.entries(sizes))('/docs, %s', (name, options) => {
  test('shows every operation, tries one, and asks nobody else', async () => {
    const { page, elsewhere, complaints } = await open('/docs', options);
    await page.waitForSelector('.opblock');
    const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
    expect(await page.locator('.opblock').count()).toBe(Object.values(document.paths).flatMap((path) => Object.keys(path)).length);
    expect(await background(page)).toSatisfy((brightest: number) => (name === 'dark' ? brightest < 60 : brightest > 240));
    await shoot(page, `docs-${name}`);

    const operation = page.locator('#operations-recovery-getRecovery');
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('.execute').click();
    await operation.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    expect(await operation.locator('.request-url').textContent()).toContain(`${server.url}/v1/recovery?distance=42.195&type=race`);
    expect(await operation.locator('.live-responses-table .highlight-code').first().textContent()).toContain('"recoveryDays": 14');
    await operation.locator('.execute').scrollIntoViewIfNeeded();
    await shoot(page, `docs-${name}-tried`);
    expect([elsewhere, complaints]).toEqual([[], []]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

test('/docs by keyboard: to the first operation, open, execute', async () => {
  const { page } = await open('/docs', sizes['light']!);
  await page.waitForSelector('.opblock');
  const focused = (): Promise<string> => page.evaluate<string>("`${document.activeElement.className} ${document.activeElement.closest('.opblock')?.id ?? ''}`");
  const reach = async (wanted: RegExp): Promise<void> => {
    for (let step = 0; step < 60 && !wanted.test(await focused()); step++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(wanted);
  };
  await reach(/opblock-summary-control.*getRecovery/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.execute');
  await reach(/execute.*getRecovery/);
  await page.keyboard.press('Enter');
  await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
});

describe.each(Object.entries(sizes))('pages, %s', (name, options) => {
  test.each(['/', '/docs/integrate', '/docs/stability', '/docs/changelog'])('%s', async (path) => {
    const { page, elsewhere, complaints } = await open(path, options);
    expect([elsewhere, complaints]).toEqual([[], []]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await shoot(page, `page${path.replaceAll('/', '-')}-${name}`);
  });
});

test('a recipe has the address of the site, and runs in a page of another origin', async () => {
  const { page } = await open('/docs/integrate', sizes['light']!);
  const code = (await page.locator('code.language-js').first().textContent())!;
  expect(code).toContain(`fetch('${server.url}/v1/recovery`);
  const elsewhere = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>elsewhere</title>'));
  await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  const other = await browser.newPage();
  await other.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const said: string[] = [];
  other.on('console', (message) => said.push(message.text()));
  await other.evaluate(`(async () => {${code}})()`);
  elsewhere.close();
  expect(said[0]).toBe('14 days (7 to 28)');
});
