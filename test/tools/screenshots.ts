// `npm run screenshots`: the pictures of docs/, from the built add-on in headless Chromium. The sidebar is the page itself;
// the sheets are a rendering of what the menu wrote into the stand-in, computed by the spreadsheet engine, and say so.

import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { call, loadBundle } from '../sheets/bundle.ts';
import { launch } from '../site/chromium.ts';
import { openPage } from '../site/sidebar.ts';
import { correctedLog, messyBook, stopClock } from '../sheets/messy.ts';
import { rendered, type Part } from '../sheets/rendered.ts';

mkdirSync('docs/pictures', { recursive: true });
const browser = await launch();
const scale = 1.5;

type Values = Readonly<Record<string, string>>;
const selects = new Set(['type', 'runType', 'purpose']);
interface Shot {
  readonly name?: 'sidebar' | 'race';
  readonly values: Values;
  readonly width?: number;
  readonly height: number;
  readonly colours?: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
  /** What is done after the run was typed in, and what stands on top afterwards. */
  readonly act?: (page: Page) => Promise<void>;
  readonly top?: string;
}
async function typeIn(page: Page, values: Values): Promise<void> {
  for (const [field, value] of Object.entries(values)) await (selects.has(field) ? page.selectOption(`#${field}`, value) : page.fill(`#${field}`, value));
}
/** A sidebar after it was typed in. */
async function sidebar(picture: string, { name = 'sidebar', values, width = 300, height, colours = {}, act = async () => {}, top = 'body' }: Shot): Promise<void> {
  const { page } = await openPage(browser, { name, viewport: { width, height }, ...colours, deviceScaleFactor: scale });
  await typeIn(page, values);
  await page.click('#ask');
  await act(page);
  await page.locator(top).evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: `docs/pictures/${picture}.png` });
  await page.context().close();
}
/** The page of paper, as a printer lays it out. */
async function printed(picture: string, values: Values, name: 'sidebar' | 'race' = 'sidebar'): Promise<void> {
  const { page } = await openPage(browser, { name, viewport: { width: 300, height: 800 } });
  await typeIn(page, values);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1032 }); // A4 without its margins, in CSS px
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.screenshot({ path: `docs/pictures/${picture}.png` });
  await page.context().close();
}

const marathon = { distance: 'marathon', date: '2026-10-18' };
const ultra = { distance: '62.5', type: 'trail-race', elevationGainM: '3800', date: '2026-10-18' };
await sidebar('sidebar', { values: marathon, width: 420, height: 1080 });
await sidebar('sidebar-300', { values: marathon, height: 900, top: '#status' });
await sidebar('sidebar-dark', { values: ultra, height: 900, colours: { colorScheme: 'dark' }, top: '#status' });
await sidebar('sidebar-forced', { values: marathon, height: 420, colours: { forcedColors: 'active' }, top: '#status' });
await sidebar('sidebar-short', { values: { distance: '10', type: 'intervals', date: '2026-10-18' }, height: 560, top: '#status' });
await sidebar('sidebar-error', { values: { distance: '1,234', rpe: '11' }, height: 620 });
await sidebar('sidebar-why', { values: marathon, height: 760, act: (page) => page.click('#why-part > summary'), top: '#why-part' });
await sidebar('sidebar-advice', { values: marathon, height: 820, act: (page) => page.click('#advice-part > summary'), top: '#advice section:nth-child(3)' });
await sidebar('sidebar-check-in', {
  values: marathon,
  height: 1100,
  act: async (page) => {
    await page.click('#feel > summary');
    await page.fill('#checkInDay', '2');
    await page.fill('#soreness', '5');
  },
  top: '#feel',
});
await sidebar('sidebar-stop', {
  values: marathon,
  height: 560,
  act: async (page) => {
    await page.click('#feel > summary');
    await page.check('[value=fever]');
    await page.click('#doctor > summary');
  },
  top: '#stop',
});
await printed('sidebar-print', marathon);

const longRun = { distance: 'marathon', date: '2027-04-25', runDistance: '36', runType: 'long' };
const table = (page: Page): Promise<void> => page.click('#days-part > summary');
await sidebar('before', { name: 'race', values: longRun, width: 420, height: 1080 });
await sidebar('before-table', { name: 'race', values: { ...longRun, distance: 'half marathon', purpose: 'b', runDistance: '' }, height: 760, act: table, top: '#status' });
await sidebar('before-dark', { name: 'race', values: longRun, height: 700, colours: { colorScheme: 'dark' }, top: '#status' });
await sidebar('before-error', { name: 'race', values: { ...longRun, distance: '1,234', runDistance: '', runRpe: '11' }, height: 860 });
await printed('before-print', longRun, 'race');

const today = '2026-10-20';
const book = messyBook({ presses: ['OK'] });
const corrected = messyBook({ presses: ['OK'] }, correctedLog);
for (const [one, ...items] of [
  [book, 'menuAddColumns', 'menuSample'],
  [corrected, 'menuAddColumns'],
] as const) {
  const bundle = loadBundle(one.services);
  stopClock(bundle, today);
  for (const item of items) {
    one.sheet().sheet.activate();
    call(bundle, item, []);
  }
}
const rows = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const parts: Readonly<Record<string, Part>> = {
  log: { sheet: 'Sheet1', rows: rows(1, 13), from: 'A', columns: 11, today },
  status: { sheet: 'Recovery status', rows: rows(1, 5), from: 'A', columns: 8, today },
  'status-more': { sheet: 'Recovery status', rows: rows(3, 5), from: 'I', columns: 10, today },
  'sample-log': { sheet: 'Sample log', rows: [...rows(1, 4), ...rows(46, 49), ...rows(63, 72)], from: 'A', columns: 10 },
  'sample-charts': { sheet: 'Sample log', rows: rows(1, 5), from: 'L', columns: 8, charts: true },
};
for (const [name, part] of Object.entries(parts)) {
  const page = await browser.newPage({ deviceScaleFactor: name.startsWith('sample') ? 1.25 : scale, viewport: { width: 2400, height: 200 } });
  await page.setContent(await rendered(name.startsWith('status') ? corrected : book, part));
  await page.locator('body').screenshot({ path: `docs/pictures/${name}.png` });
  await page.close();
}
await browser.close();
