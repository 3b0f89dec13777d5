// The sidebar before a race as a coach meets it, in headless Chromium at 300 px: by keyboard, for a screen reader, in light, dark and the reader's own colours, on paper.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beforeRace, notice, parseBefore, shortDate, tellBefore, terms, type ToldBefore } from '../../core/index.ts';
import { dayTitles } from '../../addon/functions/day-before.ts';
import { standIn } from '../sheets/apps-script.ts';
import { launch } from './chromium.ts';
import { openPage, type Opened } from './sidebar.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(async () => browser.close());

const open = (options: Omit<NonNullable<Parameters<typeof openPage>[1]>, 'name'> = {}): Promise<Opened> => openPage(browser, { name: 'race', ...options });
type Values = Readonly<Record<string, string>>;
const selects = new Set(['type', 'unit', 'purpose', 'runType']);
/** The answer follows each key: nothing has to be pressed or waited for. */
async function type(page: Page, values: Values): Promise<void> {
  for (const [field, value] of Object.entries(values)) await (selects.has(field) ? page.selectOption(`#${field}`, value) : page.fill(`#${field}`, value));
}
const openAll = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const marathon = { distance: 'marathon', date: '2027-04-25' };
const long = { ...marathon, runDistance: '36', runType: 'long' };
const jogged = { distance: '100', type: 'trail-race', date: '2027-04-25', purpose: 'easy' };
const slips = { ...marathon, distance: '1,234', runDistance: 'abc', runRpe: '11' };
const told = (input: Values): ToldBefore => {
  const read = parseBefore(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return tellBefore(beforeRace(read.value.race, read.value));
};

describe('an answer', () => {
  test('follows each key: what is still missing, then the taper, then the last day of a run', async () => {
    const { page, asked } = await open();
    await page.focus('#distance');
    await page.keyboard.type('marathon');
    expect(await text(page, '#status')).toBe('Now the day of the race.');
    expect([await page.locator('#answer').isHidden(), await page.locator('[aria-invalid]').count()]).toEqual([true, 0]);
    await type(page, marathon);
    expect(await text(page, '#status')).toBe('The taper of 21 days begins on Mon 5 Apr. The shortest one has 14 days.');
    expect(await text(page, '#besides')).toBe('The last hard session: Tue 20 Apr, 5 days before the race.');
    expect(await text(page, '#summary')).toBe('Race of 42.195 km, Sun 25 Apr, goal race');
    await page.focus('#runDistance');
    await page.keyboard.type('36');
    expect(await text(page, '#status')).toBe('Last day for it: Sun 4 Apr, 21 days before the race.');
    expect(await text(page, '#besides')).toBe(told(long).latest!.text);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('runDistance');
    expect(asked).toEqual([]);
  });
  test('the purpose changes it, and says what follows from it', async () => {
    const { page } = await open();
    await type(page, { ...marathon, purpose: 'b' });
    expect(await text(page, '#purpose-hint')).toContain('half the taper');
    expect(await text(page, '#status')).toContain('The taper of 11 days');
    await type(page, { purpose: 'easy' });
    expect(await text(page, '#status')).toBe('No taper: a race run easy is a training run, but for the last two days before a long one.');
    expect(await page.locator('#weeks-part').isHidden()).toBe(true);
  });
  test('weeks with their share, warnings, notice', async () => {
    const { page } = await open();
    await type(page, { ...marathon, type: 'trail-race' });
    const { weeks, warnings } = told({ ...marathon, type: 'trail-race' });
    const lines = await page.locator('#weeks li').allInnerTexts();
    expect(lines.length).toBe(weeks.length);
    weeks.forEach(({ fromDate, toDate, volumeShare }, at) =>
      expect(lines[at]).toBe(`${shortDate(fromDate)} to ${shortDate(toDate)}: ${Math.round(volumeShare * 100)} % of what as many days of your peak week held.`),
    );
    expect(warnings.length).toBeGreaterThan(0);
    for (const warning of warnings) expect(await text(page, '#warnings')).toContain(warning.text);
    expect(await text(page, '#notice')).toBe(`Rules ${terms.rulesVersion}. ${notice}`);
  });
  test('why: each rule with its reason, how sure it is and who says so; of a run also what recovery asks', async () => {
    const { page } = await open();
    await type(page, long);
    await page.click('#why-part > summary');
    const [why, { rules, latest }] = [await text(page, '#why'), told(long)];
    for (const rule of rules) for (const part of [rule.ruleId, rule.why, `${rule.certainty} certainty`, ...rule.sources.map(({ source }) => source)]) expect(why).toContain(part);
    expect(why).toContain(`Recovery asks for ${latest!.recovery.days} days before the race`);
    expect(await page.locator('#why a[href="https://doi.org/10.3389/fspor.2021.735220"]').count()).toBe(1);
    expect(why).not.toMatch(/[{}]|undefined|null/);
  });
});

describe('the picture', () => {
  test('a bar a day, as high as its run; patterns say what binds, a ring the last hard session', async () => {
    const { page } = await open();
    await type(page, long);
    const { days } = told(long);
    const bars = await page
      .locator('#picture .before[data-day]')
      .evaluateAll((all) => all.map((bar) => [Number(bar.getAttribute('data-day')), Number(bar.getAttribute('height'))] as const));
    expect(bars.map(([day]) => day)).toEqual(days.map(({ daysToGo }) => daysToGo));
    const unit = bars[0]![1] / days[0]!.longestRun.km;
    bars.forEach(([, height], at) => expect(height).toBeCloseTo(days[at]!.longestRun.km * unit, 1));
    expect(await page.locator('#picture .hard[data-day]').count()).toBe(days.filter(({ hard }) => hard.fits).length);
    expect([await page.locator('#picture .latest').count(), await page.locator('#picture .stripes').count()]).toEqual([1, 0]);
    expect(await page.locator('#picture svg').getAttribute('aria-label')).toContain('36 km 21 before, as usual; 28 km 20 to 14 before, bound by the taper');
    await type(page, { ...jogged, runDistance: '' });
    expect(await page.locator('#picture .stripes').count()).toBe(told(jogged).days.filter(({ longestRun }) => longestRun.boundBy === 'recovery').length + 1); // and one that says so
  });
  test('its words as a table, with every column', async () => {
    const { page } = await open();
    await type(page, marathon);
    await page.click('#days-part > summary');
    expect(await page.locator('#days th[scope=col]').allInnerTexts()).toEqual([...dayTitles]);
    const { days } = told(marathon);
    const rows = await page.locator('#days tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.length).toBe(days.length);
    expect(rows[0]).toEqual(['Sun 4 Apr', '21', '36', '32', '23', 'yes', '100 %', 'run: custom, race: recovery']);
    expect(rows.map(([, daysToGo, run]) => [Number(daysToGo), Number(run)])).toEqual(days.map(({ daysToGo, longestRun }) => [daysToGo, longestRun.km]));
  });
  test.each([
    ['a marathon and a long run', long],
    ['5 km', { ...marathon, distance: '5' }],
    ['a half marathon as a B race', { ...marathon, distance: 'half marathon', purpose: 'b' }],
    ['100 km run easy', jogged],
    ['100 miles', { ...marathon, distance: '100 miles', type: 'trail-race', runDistance: '50', runType: 'trail-race' }],
  ] as const)('at 300 px no word lies over another or beyond its edge: %s', async (_, values) => {
    const { page } = await open();
    await type(page, values);
    const { boxes, frame } = await page.locator('svg').evaluate((svg) => ({
      boxes: [...svg.querySelectorAll('text')].map((one) => ({ words: one.textContent, ...one.getBoundingClientRect().toJSON() }) as DOMRect & { words: string }),
      frame: svg.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((one, at) => {
      expect([one.left >= frame.left - 1, one.right <= frame.right + 1, one.top >= frame.top - 1, one.bottom <= frame.bottom + 1], one.words).toEqual([true, true, true, true]);
      for (const other of boxes.slice(at + 1)) {
        const apart = one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 4 || other.bottom <= one.top + 4; // a line is higher than its letters
        expect(apart, `${one.words} and ${other.words}`).toBe(true);
      }
    });
  });
});

describe('mistakes', () => {
  test('each beside its field, the first gets the focus when the answer is asked for, all go when corrected', async () => {
    const { page, asked } = await open();
    await type(page, slips);
    expect(await text(page, '#distance-error')).toContain('The distance is ambiguous: "1,234"');
    expect(await text(page, '#runDistance-error')).toContain('"abc"');
    expect(await text(page, '#runRpe-error')).toContain('Expected a number from 1 to 10.');
    expect([await page.locator('[aria-invalid]').count(), await page.locator('#answer').isHidden()]).toEqual([3, true]);
    await page.click('#ask');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('distance');
    await type(page, { distance: 'marathon', runDistance: '36', runRpe: '' });
    expect([await page.locator('[aria-invalid]').count(), await page.locator('#answer').isVisible()]).toEqual([0, true]);
    await type(page, { runDistance: '<img src=x onerror="document.title=1">' });
    expect([await page.locator('main img').count(), asked]).toEqual([0, []]);
  });
  test('blank is a mistake when the answer is asked for, and a run without a distance at once', async () => {
    const { page } = await open();
    await page.click('#ask');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('distance');
    expect(await page.locator('#distance').getAttribute('aria-invalid')).toBe('true');
    await type(page, { ...marathon, runRpe: '6' });
    expect(await page.locator('#runDistance').getAttribute('aria-invalid')).toBe('true');
    await type(page, { runRpe: '' });
    expect(await page.locator('#answer').isVisible()).toBe(true);
  });
});

describe('Insert as formula', () => {
  const said = (page: Page, begin: string): Promise<unknown> => page.waitForFunction((wanted) => document.getElementById('inserted')!.textContent.startsWith(wanted), begin);
  test('the table without a run, the last day with one; what is inserted is the form as it is now', async () => {
    const book = standIn();
    const { page } = await open({ book });
    await type(page, marathon);
    expect([await page.inputValue('#what'), await page.locator('#what option[value=latest]').isDisabled()]).toEqual(['before', true]);
    await type(page, { ...long, purpose: 'b' });
    expect(await page.inputValue('#what')).toBe('latest');
    await page.click('#insert');
    await said(page, 'Written into A1.');
    await page.selectOption('#what', 'before');
    await page.click('#insert');
    await said(page, 'A1:H');
    expect(await text(page, '#inserted')).toMatch(/is not empty: select an empty cell with room below and to the right\.$/);
    book.sheet().select(2, 1);
    await page.click('#insert');
    await said(page, 'Written into A2.');
    expect(book.writes.filter((write) => write.includes('='))).toEqual([
      'Sheet1!A1 =RECOVERY_LATEST(DATE(2027, 4, 25), "marathon", "race", 36, "long", "b", "km")',
      'Sheet1!A2 =RECOVERY_BEFORE(DATE(2027, 4, 25), "marathon", "race", "b", "km")',
    ]);
    await type(page, { runDistance: '' });
    expect(await page.inputValue('#what')).toBe('before');
  });
  test('with a mistake nothing is written, and it says what to mend', async () => {
    const book = standIn();
    const { page } = await open({ book });
    await type(page, slips);
    await page.click('#insert');
    expect(await text(page, '#inserted')).toMatch(/^Nothing was inserted\. The distance is ambiguous/);
    expect(book.writes).toEqual([]);
  });
});

test('by keyboard alone, from the first field to the parts that open', async () => {
  const { page } = await open();
  const reached: string[] = [];
  const tab = async (): Promise<void> => {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.parentElement!.id));
  };
  await type(page, { date: marathon.date });
  await page.focus('#distance');
  await page.keyboard.type('marathon');
  await page.keyboard.press('Enter');
  expect(await page.locator('#answer').isVisible()).toBe(true);
  await openAll(page);
  while (reached.at(-1) !== 'insert' && reached.length < 40) await tab();
  const order = reached.filter((id, at) => id !== reached[at - 1]); // a date field has several stops
  const form = ['date', 'type', 'unit', 'elevationGainM', 'purpose', 'runDistance', 'runType', 'runElevationGainM', 'runRpe', 'ask'];
  expect(order.filter((id) => id !== '')).toEqual([...form, 'days-part', 'days', 'why-part', 'print', 'what', 'insert']);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
});

test('one page of paper, with headline, picture, weeks, an open table and notice, without the form', async () => {
  const { page } = await open();
  await type(page, long);
  await page.click('#days-part > summary');
  expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });
  for (const part of ['#status', 'svg', '#weeks', '#days table', '#notice']) expect(await page.locator(part).isVisible(), part).toBe(true);
  for (const part of ['#form', '#insert-part', '#why-part', '#print']) expect(await page.locator(part).first().isVisible(), part).toBe(false);
});

test('with colours of the reader every bar has an edge, and the taper is told from recovery and from what is as usual', async () => {
  const { page } = await open({ forcedColors: 'active' });
  await type(page, marathon);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const looks = await page.locator('.picture .before').evaluateAll((all) => all.map((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]));
  for (const look of looks) expect(look.some((colour) => colour !== 'none' && colour !== ground)).toBe(true);
  expect(new Set(looks.map(([, fill]) => fill)).size).toBe(2);
});

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  'with an answer, everything open': async (page) => {
    await type(page, long);
    await openAll(page);
  },
  'with mistakes': async (page) => {
    await type(page, slips);
    await page.click('#ask');
  },
};
describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)('in $colorScheme', ({ colorScheme }) => {
  test.each(Object.keys(states))('%s: axe finds nothing, and nothing is wider than 300 px', async (state) => {
    const { page } = await open({ colorScheme });
    await states[state]!(page);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  });
});
