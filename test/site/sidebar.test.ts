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
const dayAndDate = async (page: Page): Promise<string[]> => [await page.inputValue('#checkInDay'), await page.inputValue('#checkInDate')];
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
  test.each(['sick', 'injured', 'rest', 'cross-training'] as const)('%s: no distance in the heading, with a red flag neither', async (kind) => {
    const { page } = await openPage(browser);
    await type(page, { distance: '10', type: kind, date: '2026-10-18' });
    const { label } = terms.runTypes[kind];
    const name = label.charAt(0).toUpperCase() + label.slice(1);
    expect(await text(page, '#summary')).toBe(`${name}, Sun 18 Oct`);
    await page.click('#feel > summary');
    await page.check('[value=fever]');
    expect(await text(page, '#summary')).toBe(name);
  });
  test.each(['sick', 'easy', 'cross-training'])('the end of a season after %s is left out, and said in words of the page', async (kind) => {
    const { page } = await openPage(browser);
    await type(page, { distance: '10', type: kind });
    await page.click('#more > summary');
    await page.check('#seasonEnd');
    expect(await text(page, '#warnings')).toContain('The end of the season was left out: a break follows a race.');
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
  test('following the hint keeps the date of the check-in, and the day is counted from it', async () => {
    const { page } = await openPage(browser);
    await type(page, { distance: 'marathon' });
    await page.click('#feel > summary');
    await type(page, { checkInDate: '2026-10-21', soreness: '4' });
    expect(await page.locator('#checkInDate-hint').isVisible()).toBe(true);
    expect(await text(page, '#date-error')).toBe('The check-in has a date: fill in that of the run too.');
    expect(await page.locator('#checkInDay-error').textContent()).toBe('');
    await page.click('#ask');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('date');
    await type(page, { date: '2026-10-18' });
    expect(await dayAndDate(page)).toEqual(['3', '2026-10-21']);
    expect([await page.locator('[aria-invalid]').count(), await page.locator('#checkInDate-hint').isHidden()]).toEqual([0, true]);
    expect(await text(page, '#felt')).toContain('Marathoners could not be told');
  });
  test('the one that was typed last stays when the date of the run is corrected, the other is counted anew', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDate: '2026-10-21', date: '2026-10-17' });
    expect(await dayAndDate(page)).toEqual(['4', '2026-10-21']);
    await type(page, { checkInDay: '6', date: '2026-10-18' });
    expect(await dayAndDate(page)).toEqual(['6', '2026-10-24']);
    await type(page, { checkInDate: '2026-10-20', date: '' });
    expect(await dayAndDate(page)).toEqual(['', '2026-10-20']); // what was counted goes, what was typed stays
    await type(page, { date: '2026-10-19' });
    expect(await dayAndDate(page)).toEqual(['1', '2026-10-20']);
    await type(page, { checkInDate: '' });
    expect(await dayAndDate(page)).toEqual(['', '']);
  });
  test('a day without a date of the run stays too', async () => {
    const { page } = await openPage(browser);
    await type(page, { distance: 'marathon' });
    await page.click('#feel > summary');
    await type(page, { checkInDay: '3', soreness: '4' });
    expect(await page.locator('#answer').isVisible()).toBe(true);
    await type(page, { date: '2026-10-18' });
    expect(await dayAndDate(page)).toEqual(['3', '2026-10-21']);
    await type(page, { date: '' });
    expect(await dayAndDate(page)).toEqual(['3', '']);
    await type(page, { checkInDate: '2026-10-22', checkInDay: '', date: '2026-10-18' });
    expect(await dayAndDate(page)).toEqual(['4', '2026-10-22']);
  });
  test('opened, it speaks of today, and goes on to when the date of the run is corrected', async () => {
    const { page } = await openPage(browser);
    const [today = '', before = ''] = [0, 5].map((days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
    await type(page, { distance: 'marathon', date: before });
    await page.click('#feel > summary');
    await page.waitForFunction(() => (document.getElementById('checkInDay') as HTMLInputElement).value !== '');
    expect(await dayAndDate(page)).toEqual(['5', today]);
    await type(page, { date: new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10) });
    expect(await dayAndDate(page)).toEqual(['7', today]);
  });
  test.each([
    ['2026-10-10', 'Sat 10 Oct 2026 lies before the run of Sun 18 Oct 2026.'],
    ['2027-10-21', 'Thu 21 Oct 2027 lies more than 365 days after the run of Sun 18 Oct 2026.'],
  ])('a check-in of %s, run on 2026-10-18: said beside its date, with both', async (day, says) => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDate: day, soreness: '4' });
    expect(await text(page, '#checkInDate-error')).toBe(says);
    expect(await page.getAttribute('#checkInDate', 'aria-describedby')).toContain('checkInDate-error');
    expect([await page.locator('#checkInDay-error').textContent(), ...(await dayAndDate(page))]).toEqual(['', '', day]);
    await page.click('#ask');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('checkInDate');
    await page.check('[name=jointPain][value=yes]'); // stops the plan, and hides no mistake
    expect([await page.locator('#stop').isVisible(), await text(page, '#checkInDate-error')]).toEqual([true, says]);
    await page.check('[name=jointPain][value=""]');
    await type(page, { checkInDate: '2026-10-21' });
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
  });
  test.each([
    [{ checkInDay: '5', soreness: '2' }, false],
    [{ checkInDay: '20', soreness: '2' }, true],
    [{ checkInDay: '14', fatigue: '4' }, false],
    [{ checkInDay: '15', fatigue: '4' }, true],
    [{ checkInDay: '40', fatigue: '9' }, true],
  ])('a check-in that holds nothing says so under the plan: %o', async (felt, isOver) => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    const before = await text(page, '#plan');
    await page.click('#feel > summary');
    await type(page, felt);
    expect(await text(page, '#plan')).toBe(before);
    expect(await text(page, '#felt')).toContain('Nothing in this check-in changes the plan.');
    expect((await text(page, '#felt')).includes('The countdown was over: what you feel then is no longer of this run.')).toBe(isOver);
  });
  test('after what counts nothing down, nothing follows, and the page says so', async () => {
    const { page } = await openPage(browser);
    await type(page, { type: 'rest' });
    await page.click('#feel > summary');
    await type(page, { checkInDay: '1', soreness: '8' });
    expect(await text(page, '#warnings')).toContain('nothing follows from this check-in');
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
  test.each([{ rpe: '11' }, { soreness: '99' }, { distance: '1,234' }, { distance: '' }, { checkInDay: 'three' }, { elevationGainM: 'steep', fatigue: '11' }])(
    'joint pain and red flags are heard beside a slip: %o',
    async (slip: Values) => {
      const { page } = await openPage(browser);
      await type(page, marathon);
      await page.click('#feel > summary');
      await type(page, { checkInDay: '3' });
      for (const [sign, says] of [
        ['[name=jointPain][value=yes]', 'no run until a check-in says that it is gone'],
        ['[value=chest-symptoms]', care.emergency],
      ] as const) {
        await page.check(sign);
        await type(page, slip);
        expect(await text(page, '#stop')).toContain(says);
        expect(await page.locator('#insert-part').isHidden()).toBe(true);
        expect(await page.locator('#answer').isHidden()).toBe(true);
        for (const [field, value] of Object.entries(slip)) if (value !== '') expect(await text(page, `#${field}-error`), field).not.toBe('');
        await type(page, { rpe: '', soreness: '', fatigue: '', elevationGainM: '', checkInDay: '3', ...marathon });
      }
    },
  );
  test('soreness that comes far too late is heard beside a slip that has nothing to do with it', async () => {
    const { page } = await openPage(browser);
    await type(page, marathon);
    await page.click('#feel > summary');
    await type(page, { checkInDay: '40', soreness: '6', rpe: '11' });
    expect(await text(page, '#stop')).toContain('Legs sore this late');
    expect(await page.locator('#insert-part').isHidden()).toBe(true);
    await type(page, { soreness: '99' });
    expect(await page.locator('#stop').isHidden()).toBe(true);
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
    expect(await text(page, '#inserted')).toMatch(/do not know how you feel.* RECOVERY_CHECKIN does; or clear the check-in\.$/);
    const table = call(loadBundle(), 'RECOVERY_CHECKIN', ['marathon', 'race', '2026-10-18', '2026-10-23', 6]) as unknown[][];
    expect(table.find(([about]) => about === terms.milestones.full.label)![2]).toBe(`day ${told({ ...marathon, checkIns: [{ day: 5, soreness: 6 }] }).recoveryDays}`);
    expect(book.writes).toEqual([]);
  });
  const intervals = { distance: '10', type: 'intervals', date: '2026-10-18' };
  test.each<[Values, string]>([
    [{ ...marathon, approach: 'rest-first' }, ', but would leave out the approach'],
    [{ ...marathon, seasonEnd: 'yes' }, ', but would leave out the end of the season'],
    [{ ...marathon, rpe: '6' }, ', but would leave out the RPE'],
    [{ ...marathon, descents: 'unaccustomed' }, ', but would leave out the descents'],
    [{ ...marathon, chance: '0.9' }, ', but would leave out the share of runners'],
    [{ ...marathon, maxHrBpm: '190' }, ', but would leave out the maximum heart rate'],
    [{ distance: '100', type: 'trail-race', date: '2026-10-18', age: '60' }, ', but would leave out the age'],
    [{ ...intervals, level: 'elite', trainingPhase: 'peak' }, ', but would leave out the level and the training phase'],
    [{ ...marathon, rpe: '6', approach: 'active', maxHrBpm: '190' }, ', but would leave out the RPE, the approach and the maximum heart rate'],
    [{ ...intervals, seasonEnd: 'yes' }, ', but would leave out the end of the season'], // a warning goes with it
    [{ ...marathon, age: '30' }, ''], // changes nothing
    [{ distance: 'marathon' }, ', once the run has a date'],
  ])('and the refusal names what the formula of a check-in would leave out: %o', async (values, says) => {
    const { page } = await openPage(browser);
    await openAll(page);
    const { seasonEnd, ...fields } = values;
    await type(page, fields);
    if (seasonEnd) await page.check('#seasonEnd');
    await type(page, { checkInDay: '1', soreness: '6' });
    await page.click('#insert');
    expect(await text(page, '#inserted')).toMatch(new RegExp(`RECOVERY_CHECKIN does${says}; or clear the check-in\\.$`));
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
  'stopped, with slips': async (page) => {
    await type(page, marathon);
    await page.click('#feel > summary');
    await page.check('[name=jointPain][value=yes]');
    await type(page, { checkInDate: '2026-10-10', soreness: '99', rpe: '11' });
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
