// The sidebar as a coach meets it, in headless Chromium at 300 px: by keyboard, for a screen reader, in light and dark, without a request.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standIn } from '../sheets/apps-script.ts';
import { messyBook } from '../sheets/messy.ts';
import { launch } from './chromium.ts';
import { openPage } from './sidebar.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(async () => browser.close());

type Values = Readonly<Record<string, string>>;
async function type(page: Page, values: Values): Promise<void> {
  for (const [field, value] of Object.entries(values)) await (['type', 'unit', 'approach'].includes(field) ? page.selectOption(`#${field}`, value) : page.fill(`#${field}`, value));
}
async function ask(page: Page, values: Values): Promise<void> {
  await type(page, values);
  await page.click('#ask');
  await page.waitForFunction(() => document.getElementById('ask')!.getAttribute('aria-disabled') === 'false');
}
const marathon = { distance: 'marathon', date: '2026-10-18' };
const slips = { distance: '1,234', rpe: '11' };
const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

describe('an answer', () => {
  test('the days, the timeline in words, the plan with dates, the why with links', async () => {
    const { page, asked } = await openPage(browser);
    await ask(page, marathon);
    expect(await text(page, '#status')).toBe('Fully recovered after 14 days, on Sun 1 Nov. One runner in ten by day 7, nine in ten by day 28.');
    expect(await text(page, '#summary')).toBe('Race of 42.195 km');
    expect(await page.locator('svg').getAttribute('aria-label')).toBe(
      'Timeline in days after the run. Soreness: 3 days, one runner in ten by day 2, nine in ten by day 5. Muscle function: 3 days, one runner in ten by day 1, nine in ten by day 10. ' +
        'Performance: 14 days, one runner in ten by day 7, nine in ten by day 28. First easy run: 3 days (3 to 5), Wed 21 Oct. Next long run: 10 days (3 to 10), Wed 28 Oct. ' +
        'Next hard session: 10 days (3 to 10), Wed 28 Oct. Fully recovered: 14 days, Sun 1 Nov, one runner in ten by day 7, nine in ten by day 28.',
    );
    expect(await page.locator('#plan li').count()).toBe(15);
    expect(await text(page, '#plan li:last-child')).toMatch(/^Day 14, Sun 1 Nov: race-ready\./);
    await page.click('text=Why, and who says so');
    // the sentences of soreness and muscle stand in the page, that of performance comes with the answer
    expect(
      await page
        .locator('#why p')
        .filter({ hasText: /^One runner in ten by day \d+, nine in ten by day \d+\. [A-Z]/ })
        .count(),
    ).toBe(3);
    expect(await text(page, '#why')).not.toContain('{');
    expect(await page.locator('#why a[href="https://doi.org/10.1155/2017/9402386"]').count()).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  });
  test('the drawing says what the numbers say', async () => {
    const { page } = await openPage(browser);
    await ask(page, marathon);
    const drawn = await page.locator('svg').evaluate((svg) => ({
      bars: [...svg.querySelectorAll('.range')].map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]),
      dots: [...svg.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx'))),
      bands: [...svg.querySelectorAll('rect[y="4"]')].map((band) => [band.getAttribute('class'), Number(band.getAttribute('x')), Number(band.getAttribute('width'))] as const),
      width: Number(svg.getAttribute('viewBox')!.split(' ')[2]),
    }));
    const aDay = (drawn.width - 12) / 28; // the axis ends at the slowest: day 28
    const near = (value: number, wanted: number): void => expect(Math.abs(value - wanted)).toBeLessThan(0.01);
    [3, 3, 14, 3, 10, 10, 14].forEach((days, at) => near(drawn.dots[at]!, 6 + days * aDay));
    (
      [
        [2, 5],
        [1, 10],
        [7, 28],
        [3, 5],
        [3, 10],
        [3, 10],
        [7, 28],
      ] as const
    ).forEach(([min, max], at) => {
      near(drawn.bars[at]![0]!, 6 + min * aDay);
      near(drawn.bars[at]![1]!, (max - min) * aDay);
    });
    // the plan after a marathon: rest, then easy running on alternate days from day 3, hard sessions from day 10, all from day 14
    const phases = 'rest rest cross-training easy cross-training easy cross-training easy cross-training easy quality quality quality quality race-ready'.split(' ');
    expect(drawn.bands.map(([phase]) => phase)).toEqual(phases);
    drawn.bands.forEach(([, x, width], day) => {
      near(x, 6 + day * aDay);
      near(width, (day === 14 ? 14 : 1) * aDay);
    });
  });
  test('of a type without a need: said, nothing drawn', async () => {
    const { page } = await openPage(browser);
    await ask(page, { distance: '10', type: 'cross-training' });
    expect(await text(page, '#status')).toBe('No recovery need of its own.');
    expect(await page.locator('svg').count()).toBe(0);
  });
});

describe('the selected row and cell', () => {
  test('opened on a row of the log, it answers for that run at once', async () => {
    const book = messyBook();
    book.sheet().select(4, 1);
    const { page } = await openPage(browser, { book });
    await page.waitForSelector('#answer:not([hidden])');
    expect(await page.inputValue('#distance')).toBe('13.1');
    expect(await page.inputValue('#unit')).toBe('mi');
    expect(await text(page, '#status')).toMatch(/^Fully recovered after 6 days, on Sat 26 Sept?\. One runner in ten by day 3, nine in ten by day 11\.$/);
  });
  test('Take the selected row says when there is none', async () => {
    const { page } = await openPage(browser, { book: messyBook() });
    await page.click('#take');
    await page.waitForFunction(() => document.getElementById('status')!.textContent.startsWith('The selected row'));
    expect(await page.locator('#answer').isHidden()).toBe(true);
  });
  test('Insert as formula writes into the selected cell, once; then it is not empty', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await ask(page, marathon);
    await page.selectOption('#what', 'plan');
    for (const said of ['Written into A1.', 'A1:G17 is not empty: select an empty cell with room below and to the right.']) {
      await page.click('#insert');
      await page.waitForFunction((wanted) => document.getElementById('inserted')!.textContent === wanted, said);
    }
    expect(book.writes.filter((write) => write.includes('='))).toEqual(['Sheet1!A1 =RECOVERY_PLAN("marathon", "race", DATE(2026, 10, 18), "balanced", "km")']);
  });
});

describe('mistakes', () => {
  test('each stands beside its field, the first field gets the focus, and both go when corrected', async () => {
    const { page } = await openPage(browser);
    await ask(page, slips);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('distance');
    const described = await page.locator('#distance').evaluate((field) =>
      field
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)!.textContent),
    );
    expect(described.join(' ')).toContain('The distance is ambiguous: "1,234"');
    expect(await text(page, '#rpe-error')).toContain('Expected a number from 1 to 10.');
    expect(await page.locator('[aria-invalid]').count()).toBe(2);
    expect(await page.locator('#answer').isHidden()).toBe(true);
    await ask(page, { distance: '10', rpe: '' });
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    expect(await page.locator('#answer').isVisible()).toBe(true);
  });
  test('markup in what was typed stays text', async () => {
    const { page, asked } = await openPage(browser);
    await ask(page, { distance: '<img src=x onerror="document.title=1">' });
    expect(await text(page, '#distance-error')).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
    expect(asked).toEqual([]);
  });
  test('Sheets does not answer: said, and it can be asked again', async () => {
    const { page } = await openPage(browser);
    await page.evaluate(() => {
      const { google } = window as unknown as { google: { script: { run: object } } };
      const works = google.script.run;
      const broken: object = new Proxy(
        {},
        {
          get: (_, name) =>
            name === 'withSuccessHandler'
              ? () => broken
              : name === 'withFailureHandler'
                ? (bad: (error: Error) => void) => ({ sidebarAnswer: () => bad(new Error('You are offline')) })
                : undefined,
        },
      );
      google.script.run = broken;
      Object.assign(window, { mend: () => void (google.script.run = works) });
    });
    await ask(page, marathon);
    expect(await text(page, '#status')).toBe('Sheets did not answer: You are offline. Please try again.');
    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await ask(page, marathon);
    expect(await page.locator('#answer').isVisible()).toBe(true);
  });
});

test('by keyboard alone, from the first field to the plan', async () => {
  const { page } = await openPage(browser);
  const reached: string[] = [];
  const tab = async (): Promise<void> => {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.tagName));
  };
  await tab();
  await page.keyboard.type('marathon');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#answer:not([hidden])');
  while (reached.at(-1) !== 'SUMMARY' && reached.length < 20) await tab();
  const order = reached.filter((id, at) => id !== reached[at - 1]); // a date field has several stops
  expect(order).toEqual(['distance', 'unit', 'type', 'elevationGainM', 'date', 'rpe', 'approach', 'ask', 'take', 'what', 'insert', 'SUMMARY']);
  await page.keyboard.press('Enter');
  expect(await page.locator('#plan').isHidden()).toBe(true);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe('solid');
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    empty: async () => {},
    'with an answer': async (page) => {
      await ask(page, marathon);
      await page.click('text=Why, and who says so');
    },
    'with mistakes': async (page) => ask(page, slips),
  };
  test.each(Object.keys(states))('%s: axe finds nothing, and nothing is wider than 300 px', async (state) => {
    const { page } = await openPage(browser, { colorScheme });
    await states[state]!(page);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  });
  test('the help page: axe finds nothing, nothing is wider than 300 px, nothing is asked for', async () => {
    const { page, asked } = await openPage(browser, { name: 'help', colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    expect(asked).toEqual([]);
  });
});
