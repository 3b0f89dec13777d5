// `npm run screenshots`: the pictures of docs/, from the built add-on in headless Chromium. The sidebar is the page itself;
// the sheets are a rendering of what the menu wrote into the stand-in, computed by the spreadsheet engine, and say so.

import { mkdirSync } from 'node:fs';
import { call, loadBundle } from '../sheets/bundle.ts';
import { launch } from '../site/chromium.ts';
import { openPage } from '../site/sidebar.ts';
import { correctedLog, messyBook, stopClock } from '../sheets/messy.ts';
import { rendered, type Part } from '../sheets/rendered.ts';

mkdirSync('docs/pictures', { recursive: true });
const browser = await launch();
const scale = 1.5;

/** The sidebar after a run was typed in. */
async function sidebar(name: string, width: number, height: number, values: Readonly<Record<string, string>>, colorScheme: 'light' | 'dark' = 'light', part?: string) {
  const { page } = await openPage(browser, { viewport: { width, height }, colorScheme, deviceScaleFactor: scale });
  for (const [field, value] of Object.entries(values)) await (field === 'type' ? page.selectOption(`#${field}`, value) : page.fill(`#${field}`, value));
  await page.click('#ask');
  await page.waitForSelector('#answer:not([hidden]), [aria-invalid]');
  if (part !== undefined) {
    await page.click(part);
    await page.locator(part).evaluate((element) => element.scrollIntoView());
  }
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.context().close();
}

const marathon = { distance: 'marathon', date: '2026-10-18' };
await sidebar('sidebar', 420, 900, marathon);
await sidebar('sidebar-300', 300, 880, marathon);
await sidebar('sidebar-dark', 300, 880, { distance: '62.5', type: 'trail-race', elevationGainM: '3800', date: '2026-10-18' }, 'dark');
await sidebar('sidebar-why', 300, 700, marathon, 'light', 'details:last-of-type summary');
await sidebar('sidebar-error', 300, 560, { distance: '1,234', rpe: '11' });

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
