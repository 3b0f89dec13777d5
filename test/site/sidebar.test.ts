// The sidebar as a coach meets it, in headless Chromium at 300 px: by keyboard, for a screen reader, in light, dark and the reader's own colours, on paper, without a request.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notice, redFlags, spansOf, care, parsePlan, planAfter, shortDate, tellPlan, terms, type PlanInput, type ToldPlan } from '../../core/index.ts';
import { standIn } from '../sheets/apps-script.ts';
import { call, loadBundle } from '../sheets/bundle.ts';
import { messyBook } from '../sheets/messy.ts';
import { launch } from './chromium.ts';
import { openPage } from './sidebar.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(async () => browser.close());

type Values = Readonly<Record<string, string>>;
const selects = new Set(['type', 'unit', 'approach', 'descents', 'chance', 'level', 'trainingPhase']);
/** The answer follows each key: nothing has to be pressed or waited for. */
async function type(page: Page, values: Values): Promise<void> {
  for (const [field, value] of Object.entries(values)) await (selects.has(field) ? page.selectOption(`#${field}`, value) : page.fill(`#${field}`, value));
}
const opened = ['#more', '#feel', '#plan-part details', '#why-part', '#advice-part', '#doctor'];
const openAll = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
const marathon = { distance: 'marathon', date: '2026-10-18' };
const slips = { distance: '1,234', rpe: '11' };
const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();
const told = (input: PlanInput): ToldPlan => {
  const read = parsePlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return tellPlan(planAfter(read.value.run, read.value.options));
};
/** Days, dates and their like, wherever they stand. */
const aDate = /\b(\d{4}-\d\d-\d\d|\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[Dd]ays? \d)/;

describe('an answer', () => {
  test('follows each key, and leaves the focus where it is', async () => {
    const { page, asked } = await openPage(browser);
    await page.focus('#distance');
    await page.keyboard.type('maratho');
    expect(await page.locator('#answer').isHidden()).toBe(true);
    expect(await text(page, '#distance-error')).not.toBe('');
    await page.keyboard.type('n');
    expect(await page.locator('#answer').isVisible()).toBe(true);
    expect(await page.locator('#distance-error').textContent()).toBe('');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('distance');
    await type(page, marathon);
    expect(await text(page, '#status')).toBe('Fully recovered after 14 days, on Sun 1 Nov. One runner in ten by day 7, nine in ten by day 28.');
    expect(await text(page, '#summary')).toBe('Race of 42.195 km, Sun 18 Oct');
    expect(asked).toEqual([]);
  });
  test('the plan: a line for each span, with its dates; each reason once', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    const plan = told(marathon);
    const lines = await page.locator('#plan li').allInnerTexts();
    const spans = spansOf(plan);
    expect(lines.length).toBe(spans.length);
    spans.forEach(({ fromDay, toDay, fromDate, toDate, phase, runDays, limit }, at) => {
      const days = fromDay === toDay ? `Day ${fromDay}, ${shortDate(fromDate!)}` : `Days ${fromDay}-${toDay}, ${shortDate(fromDate!)} to ${shortDate(toDate!)}`;
      expect(lines[at]!.startsWith(`${days}: ${terms.phases[phase].label}. `), lines[at]).toBe(true);
      if (runDays) expect(lines[at]).toContain(`On days ${runDays.join(', ')}: `);
      if (limit.runMinutes) expect(lines[at]).toContain(`At most ${limit.runMinutes} min`);
    });
    await page.click('#plan-part details summary');
    const whys = await page.locator('#plan-why').innerText();
    for (const why of new Set(plan.days.map((day) => day.why))) expect(whys.split(why).length, why).toBe(2);
    for (const one of [plan.latestReturn, plan.usualWeek])
      expect(one!.text.startsWith((await page.locator('#besides').innerText()).split('\n')[0]!) || whys.includes(one!.text)).toBe(true);
  });
  test('why: each clock with its runners, its reason and its studies; no place is left open', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#why-part > summary');
    expect(
      await page
        .locator('#why > p')
        .filter({ hasText: /^One runner in ten by day \d+, nine in ten by day \d+\. [A-Z]/ })
        .count(),
    ).toBe(3);
    expect(await text(page, '#why')).not.toMatch(/[{}]|undefined|null/);
    expect(await page.locator('#why a[href="https://doi.org/10.1155/2017/9402386"]').count()).toBeGreaterThan(0);
  });
  test.each([
    ['sick', /^Sick: no countdown applies/],
    ['injured', /no countdown applies/],
    ['rest', /has no recovery need of its own\.$/],
    ['cross-training', /has no recovery need of its own\.$/],
  ])('%s: the headline says so, and nothing is drawn or planned', async (kind, says) => {
    const { page } = await openPage(browser);
    await type(page, { type: kind, date: '2026-10-18' });
    expect(await text(page, '#status')).toMatch(says);
    if (kind === 'sick' || kind === 'injured') expect(await text(page, '#status')).not.toContain('recovery need');
    expect(await page.locator('svg').count()).toBe(0);
    expect(await page.locator('#plan-part').isHidden()).toBe(true);
  });
  test('a plan with easy running never says that there is none', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    expect(await text(page, '#plan')).toContain('easy');
    expect(await text(page, '#recovery-run')).toMatch(/Easy running comes back on day 3, as training/);
    expect(await text(page, '#plan-part')).not.toContain('No recovery run');
  });
});

describe('how the runner feels', () => {
  test('soreness holds the run of its day, and what follows is said before it is answered', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    expect(await text(page, '#soreness-follows')).toContain('Soreness of 3 and more: no run on that day');
    await type(page, { checkInDay: '5', soreness: '6' });
    expect(await page.inputValue('#checkInDate')).toBe('2026-10-23');
    const plan = told({ ...marathon, checkIns: [{ day: 5, soreness: 6 }] });
    expect(plan.days[5]!.phase).toBe('cross-training');
    expect(await page.locator('#picture rect[data-day="5"]').getAttribute('class')).toBe('day cross-training');
    expect(await text(page, '#felt')).toContain(plan.checkIns[0]!.why);
    expect(await text(page, '#status')).toContain('nobody counted');
  });
  test('the date may be given for the day', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDate: '2026-10-20' });
    expect(await page.inputValue('#checkInDay')).toBe('2');
  });
  test('without a day it is asked for, beside its field', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await page.fill('#checkInDay', '');
    await type(page, { fatigue: '8' });
    expect(await text(page, '#checkInDay-error')).toContain('On which day');
    expect(await page.locator('#answer').isHidden()).toBe(true);
  });
  test('joint pain has three answers: not asked changes nothing, free of pain neither, pain stops the plan', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDay: '2' });
    const [before, none] = [await text(page, '#status'), page.locator('#stop')];
    await page.check('[name=jointPain][value=no]');
    expect(await text(page, '#status')).toBe(before);
    await page.check('[name=jointPain][value=yes]');
    expect(await none.isVisible()).toBe(true);
    expect(await none.innerText()).toContain('no run until a check-in says that it is gone');
    await page.check('[name=jointPain][value=""]');
    expect([await none.isHidden(), await text(page, '#status')]).toEqual([true, before]);
  });
  test.each(redFlags)('$id stops the plan: its text as an alert, no date anywhere, no formula', async ({ id, urgency }) => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await page.check(`[value="${id}"]`);
    expect(await page.locator('#stop').getAttribute('role')).toBe('alert');
    expect(await text(page, '#stop')).toContain(care[urgency]);
    for (const part of ['#stop', '#status', '#answer']) expect(await text(page, part)).not.toMatch(aDate);
    expect(await page.locator('svg').count()).toBe(0);
    for (const part of ['#insert-part', '#plan-part', '#why-part']) expect(await page.locator(part).isHidden(), part).toBe(true);
  });
  test('a red flag is heard though the run cannot be read', async () => {
    const { page } = await openPage(browser);
    await page.click('#feel > summary');
    await page.check('[value=chest-symptoms]');
    expect(await text(page, '#stop')).toContain(care.emergency);
    expect(await page.locator('#insert-part').isHidden()).toBe(true);
  });
});

test('Stop, and see a doctor: every red flag under where to turn', async () => {
  const { page } = await openPage(browser);
  await page.click('#doctor > summary');
  const sections = (await text(page, '#doctor')).split(/(?=Call the|See a)/);
  for (const [urgency, says] of Object.entries(care)) {
    const section = sections.find((one) => one.startsWith(says))!;
    const labels = section.split('\n').slice(1).map((line) => line.trim()).filter(Boolean); // prettier-ignore
    expect(labels.filter((line) => !line.includes('see a doctor'))).toEqual(redFlags.filter((flag) => flag.urgency === urgency).map(({ label }) => label));
  }
});

test('advice stands under what it is worth: claimed and contradicted never among what is advised', async () => {
  const { page } = await openPage(browser);
  await type(page, { distance: '171', type: 'trail-race', elevationGainM: '10000' });
  await page.click('#advice-part > summary');
  const { advice } = told({ distance: '171', type: 'trail-race', elevationGainM: '10000' });
  expect(new Set(advice.map(({ standing }) => standing)).size).toBe(4);
  for (const standing of Object.keys(terms.standings) as terms.Standing[]) {
    const section = page.locator(`#advice .${standing}`);
    const heading = (await section.locator('h3').innerText()).toLowerCase();
    expect(heading).toContain(terms.standings[standing].label);
    expect(heading).toMatch(/^[✓○?✗] /); // a sign, not a colour alone
    const shown = await section.locator('> ul > li').allInnerTexts();
    const own = advice.filter((one) => one.standing === standing);
    expect(shown.length).toBe(own.length);
    own.forEach(({ text: says, certainty, sources }, at) => {
      expect(shown[at]).toContain(says);
      expect(shown[at]).toContain(`${certainty} certainty`);
      for (const { source } of sources) expect(shown[at]).toContain(source);
    });
    expect((await section.innerText()).includes('Not advised.')).toBe(standing === 'claimed' || standing === 'contradicted');
  }
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
    await page.waitForFunction(() => document.getElementById('taken')!.textContent.startsWith('The selected row'));
    expect(await page.locator('#answer').isHidden()).toBe(true);
  });
  test('Insert as formula writes into the selected cell, once; then it is not empty', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await type(page, marathon);
    await page.selectOption('#what', 'plan');
    const table = call(loadBundle(), 'RECOVERY_PLAN', ['marathon', 'race', '2026-10-18', 'balanced', 'km']) as unknown[];
    const rows = table.length;
    for (const said of [/^Written into A1\.$/, new RegExp(`^A1:[A-Z]+${rows} is not empty: select an empty cell with room below and to the right\\.$`)]) {
      await page.click('#insert');
      await page.waitForFunction((wanted) => new RegExp(wanted).test(document.getElementById('inserted')!.textContent), said.source);
    }
    expect(book.writes.filter((write) => write.includes('='))).toEqual(['Sheet1!A1 =RECOVERY_PLAN("marathon", "race", DATE(2026, 10, 18), "balanced", "km")']);
  });
  test('what is inserted is what is shown: the form as it is now', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await type(page, marathon);
    await type(page, { distance: '10', type: 'race', rpe: '6' });
    await page.click('#insert');
    await page.waitForFunction(() => document.getElementById('inserted')!.textContent.startsWith('Written'));
    expect(book.writes.filter((write) => write.includes('='))).toEqual(['Sheet1!A1 =RECOVERY_DAYS(10, "race", "km", "", 6)']);
  });
  test('a stale answer cannot be inserted: with a mistake there is none, and Insert says what to mend', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await type(page, marathon);
    await type(page, { distance: '1,234' });
    expect(await page.locator('#answer').isHidden()).toBe(true);
    await page.click('#insert');
    expect(await text(page, '#inserted')).toContain('The distance is ambiguous: "1,234"');
    await type(page, { distance: '' });
    await page.click('#insert');
    expect(await text(page, '#inserted')).toMatch(/^Nothing was inserted\. .*distance/i);
    expect(book.writes).toEqual([]);
  });
  test('no formula for what it would not know: how the runner feels', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDay: '5', soreness: '6' });
    await page.click('#insert');
    expect(await text(page, '#inserted')).toContain('do not know how you feel');
    expect(book.writes).toEqual([]);
  });
  test('Sheets does not answer: said, and it can be asked again', async () => {
    const book = standIn();
    const { page } = await openPage(browser, { book });
    await type(page, marathon);
    await page.evaluate(() => {
      const { google } = window as unknown as { google: { script: { run: object } } };
      const works = google.script.run;
      const broken: object = new Proxy(
        {},
        {
          get: (_, name) => (name === 'withSuccessHandler' ? () => broken : (bad: (error: Error) => void) => ({ sidebarInsert: () => bad(new Error('You are offline')) })),
        },
      );
      google.script.run = broken;
      Object.assign(window, { mend: () => void (google.script.run = works) });
    });
    await page.click('#insert');
    expect(await text(page, '#inserted')).toBe('Sheets did not answer: You are offline. Please try again.');
    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await page.click('#insert');
    await page.waitForFunction(() => document.getElementById('inserted')!.textContent === 'Written into A1.');
  });
});

describe('mistakes', () => {
  test('each stands beside its field, the first field gets the focus when the answer is asked for, and both go when corrected', async () => {
    const { page } = await openPage(browser);
    await type(page, slips);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('rpe'); // where it was typed
    await page.click('#ask');
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
    await type(page, { distance: '10', rpe: '' });
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    expect(await page.locator('#answer').isVisible()).toBe(true);
  });
  test('a blank form is no mistake before the answer is asked for', async () => {
    const { page } = await openPage(browser);
    await type(page, { rpe: '7' });
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    await page.click('#ask');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('distance');
    expect(await page.locator('#distance').getAttribute('aria-invalid')).toBe('true');
  });
  test('one in a part that was closed opens it', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#more > summary');
    await type(page, { age: '5' });
    await page.click('#more > summary');
    await page.click('#ask');
    expect(await page.locator('#age').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('age');
  });
  test('markup in what was typed stays text', async () => {
    const { page, asked } = await openPage(browser);
    await type(page, { distance: '<img src=x onerror="document.title=1">' });
    expect(await text(page, '#distance-error')).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
    expect(asked).toEqual([]);
  });
});

test('by keyboard alone, from the first field to the parts that open', async () => {
  const { page } = await openPage(browser);
  const reached: string[] = [];
  const tab = async (): Promise<void> => {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement!.id || document.activeElement!.parentElement!.id || document.activeElement!.parentElement!.parentElement!.id));
  };
  await tab();
  await page.keyboard.type('marathon');
  await page.keyboard.press('Enter');
  expect(await page.locator('#answer').isVisible()).toBe(true);
  while (reached.at(-1) !== 'doctor' && reached.length < 40) await tab();
  const order = reached.filter((id, at) => id !== reached[at - 1]); // a date field has several stops
  const form = ['distance', 'unit', 'type', 'elevationGainM', 'date', 'rpe', 'approach', 'more', 'feel', 'ask', 'take'];
  expect(order).toEqual([...form, 'plan-part', 'print', 'why-part', 'advice-part', 'what', 'insert', 'doctor']);
  await page.keyboard.press('Enter');
  expect(await page.locator('#doctor ul').first().isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
});

describe('room', () => {
  test('the plan of a marathon fits the screen of a phone', async () => {
    const { page } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await type(page, marathon);
    const { width, height } = (await page.locator('#plan').boundingBox())!;
    expect([width <= 390, height <= 844, height > 200]).toEqual([true, true, true]);
  });
  test('and one page of paper, with headline, picture, plan and notice, without the form', async () => {
    const { page } = await openPage(browser, { viewport: { width: 300, height: 800 } });
    await type(page, marathon);
    const svg = page.locator('svg');
    const before = (await svg.boundingBox())!;
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    for (const part of ['#status', 'svg', '#plan', '#notice']) expect(await page.locator(part).isVisible(), part).toBe(true);
    for (const part of ['#form', '#insert-part', 'button', '#doctor']) expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect((await svg.boundingBox())!.height).toBe(before.height); // it does not grow with the paper
  });
  test.each([
    ['a marathon', marathon],
    ['intervals', { distance: '10', type: 'intervals', date: '2026-10-18' }],
    ['an easy run', { distance: '8', type: 'easy', date: '2026-10-18' }],
    ['1500 m', { distance: '1.5', type: 'race', date: '2026-10-18' }],
    ['an ultra', { distance: '171', type: 'trail-race', elevationGainM: '10000', date: '2026-10-18' }],
  ])('at 300 px no word of the picture lies over another or beyond its edge: %s', async (_, values) => {
    const { page } = await openPage(browser);
    await type(page, values);
    const { boxes, frame } = await page.locator('svg').evaluate((svg) => ({
      boxes: [...svg.querySelectorAll('text')].map((one) => ({ words: one.textContent, ...one.getBoundingClientRect().toJSON() }) as DOMRect & { words: string }),
      frame: svg.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(boxes.length).toBeGreaterThan(5);
    boxes.forEach((one, at) => {
      expect([one.left >= frame.left - 1, one.right <= frame.right + 1, one.top >= frame.top - 1, one.bottom <= frame.bottom + 1], one.words).toEqual([true, true, true, true]);
      for (const other of boxes.slice(at + 1)) {
        const apart = one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 4 || other.bottom <= one.top + 4; // a line is higher than its letters
        expect(apart, `${one.words} and ${other.words}`).toBe(true);
      }
    });
  });
});

test('with colours of the reader every edge is there', async () => {
  const { page } = await openPage(browser, { forcedColors: 'active' });
  await type(page, marathon);
  const days = await page.locator('.picture .day, .picture .open').evaluateAll((all) => all.map((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]));
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(days.length).toBeGreaterThan(14);
  for (const [stroke, fill] of days) expect([stroke, fill].some((colour) => colour !== 'none' && colour !== ground)).toBe(true);
  for (const part of ['#insert', '#take']) expect(await page.locator(part).evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid');
});

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  'with an answer, everything open': async (page) => {
    await type(page, marathon);
    await openAll(page);
    for (const part of opened) expect(await page.locator(part).first().getAttribute('open'), part).toBe('');
  },
  'with a check-in': async (page) => {
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDay: '5', soreness: '6' });
  },
  stopped: async (page) => {
    await type(page, marathon);
    await page.click('#feel > summary');
    await page.check('[value=fever]');
  },
  'with mistakes': async (page) => {
    await type(page, slips);
    await page.click('#ask');
  },
};
describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)('in $colorScheme', ({ colorScheme }) => {
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

test('it says what it is not, and holds the rules themselves', async () => {
  const { page } = await openPage(browser);
  await type(page, marathon);
  expect(await text(page, '#notice')).toBe(`Rules ${terms.rulesVersion}. ${notice}`);
});
