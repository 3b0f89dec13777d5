// The picture of a plan: every day in the lane of what it allows, under its number; the shares as high as they are; the same in words.

import { describe, expect, test } from 'vitest';
import { drawPlan, milestoneOf, parsePlan, planAfter, shortDate, tellPlan, terms, type PlanInput, type ToldPlan } from '../../core/index.ts';
import { accepted } from '../vectors.ts';

function planOf(input: PlanInput): ToldPlan {
  const read = parsePlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return tellPlan(planAfter(read.value.run, read.value.options));
}

interface Element {
  readonly name: string;
  readonly text: string;
  readonly classes: readonly string[];
  readonly at: Readonly<Record<string, number>>;
}
/** The elements without children, which is all but the svg itself. */
const elementsOf = (svg: string): readonly Element[] =>
  [...svg.matchAll(/<(rect|line|circle|path|text)((?: [\w-]+="[^"]*")*)(?:\/>|>([^<]*)<\/\1>)/g)].map(([, name = '', written = '', text = '']) => {
    const attributes = Object.fromEntries([...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    const at = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, Number(value)]));
    return { name, text, classes: (attributes['class'] ?? '').split(' '), at };
  });
const of = (all: readonly Element[], name: string): readonly Element[] => all.filter(({ classes }) => classes.includes(name));
const attribute = (svg: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(svg)![1]!;

const runs = {
  'a marathon': { distance: 'marathon', date: '2026-10-18' },
  'intervals, two days': { distance: '10', type: 'intervals', date: '2026-10-18' },
  'an easy run, one day': { distance: '8', type: 'easy' },
  'a race of 1.5 km': { distance: '1.5', type: 'race' },
  'an ultra, three weeks and more': { distance: '171', type: 'trail-race', elevationGainM: 10000, date: '2026-10-18' },
  'a break after a marathon': { distance: 'marathon', seasonEnd: true },
} as const satisfies Record<string, PlanInput>;

describe.each(Object.entries(runs))('%s', (_, input) => {
  const plan = planOf(input);
  const full = milestoneOf(plan.milestones, 'full')!;
  describe.each([300, 390, 700])('at %i px', (width) => {
    const svg = drawPlan(plan, width);
    const all = elementsOf(svg);
    const days = of(all, 'day').filter(({ name }) => name === 'rect');
    const axis = Math.max(
      ...of(all, 'axis')
        .map(({ at }) => at['y1']!)
        .filter((y) => y < of(all, 'share')[0]!.at['y']!),
    );

    test('is as wide as it was asked for, in px that no page stretches', () => {
      expect([attribute(svg, 'width'), attribute(svg, 'viewBox')]).toEqual([`${width}`, `0 0 ${width} ${attribute(svg, 'height')}`]);
      for (const { name, at } of all.filter((one) => one.name === 'rect')) expect(at['x']! + at['width']!, name).toBeLessThanOrEqual(width + 0.5);
    });
    test('a cell for each day, one after the other and equally wide, the number of a day under its middle', () => {
      expect(days.map(({ at }) => at['data-day']).toSorted((a, b) => a! - b!)).toEqual(plan.days.map(({ day }) => day));
      const [first, second] = [0, 1].map((day) => days.find(({ at }) => at['data-day'] === day)!.at);
      const aDay = second!['x']! - first!['x']!;
      expect(aDay).toBeGreaterThanOrEqual(5); // days that alternate stay apart
      for (const { at } of days) expect(Math.abs(at['x']! - first!['x']! - at['data-day']! * aDay)).toBeLessThan(0.25); // hundredths of a px add up
      for (const { text, at } of of(all, 'number')) expect(Math.abs(at['x']! - (first!['x']! - 0.5 + (Number(text) + 0.5) * aDay)), text).toBeLessThan(6);
      expect(of(all, 'number').every(({ at }) => at['y']! > axis && at['y']! < axis + 20)).toBe(true);
      expect(of(all, 'number').map(({ text }) => text)).toEqual(expect.arrayContaining(['0', `${full.days}`]));
    });
    test('each in the lane of what it allows, which carries its word, the most on top', () => {
      const lanes = new Map(Object.entries(terms.phases).map(([phase, { label }]) => [phase, of(all, 'word').find(({ text }) => text === label)?.at['y']]));
      for (const { day, phase } of plan.days) {
        const { at } = days.find((one) => one.at['data-day'] === day)!;
        expect(at['y']! + at['height']!, `day ${day}`).toBeGreaterThan(lanes.get(phase)! - 8);
        expect(at['y'], `day ${day}`).toBeLessThan(lanes.get(phase)!);
      }
      const heights = [...lanes.values()].filter((y) => y !== undefined);
      expect(heights).toEqual(heights.toSorted((a, b) => b - a)); // terms are ordered from rest to race-ready
      expect(heights.length).toBe(new Set(plan.days.map(({ phase }) => phase)).size);
    });
    test('the shares are as high as they are, and the three points say so in words', () => {
      const shares = of(all, 'share');
      expect(shares.length).toBe(plan.shares!.length);
      const foot = shares[0]!.at['y']! + shares[0]!.at['height']!;
      const whole = shares.at(-1)!.at['height']! / plan.shares!.at(-1)!.full;
      shares.forEach(({ at }, day) => expect(Math.abs(at['height']! - plan.shares![day]!.full * whole)).toBeLessThan(0.1));
      const points = all.filter(({ name }) => name === 'circle');
      const said = of(all, 'scale').map(({ text }) => /^(more than 9|\d) of 10 by day (\d+)$/.exec(text)!);
      expect(points.map(({ at }) => at['data-day'])).toEqual(said.map(([, , day]) => Number(day)));
      points.forEach(({ at }, index) => {
        const share = (foot - at['cy']!) / whole;
        expect(`${Math.round(share * 10)}`.replace('10', 'more than 9')).toBe(said[index]![1]);
      });
      expect(said.map(([, , day]) => Number(day))).toContain(full.days);
      expect(said.at(-1)!.slice(1)).toEqual(['9', `${full.maxDays}`]);
    });
    test('no line of text is written over another, and edges do not hang on colours', () => {
      const texts = all.filter(({ name }) => name === 'text');
      const scales = of(texts, 'scale').map(({ at }) => at['y']!);
      scales.forEach((y, index) => index > 0 && expect(scales[index - 1]! - y).toBeGreaterThanOrEqual(12));
      const edges = [...svg.matchAll(/<rect class="(?:day|open)[^>]*>/g)];
      expect(edges.length).toBeGreaterThan(1);
      for (const [edge] of edges) expect(edge).toContain('stroke="currentColor"');
    });
  });
});

test('in words what it shows', () => {
  const plan = planOf(runs['a marathon']);
  const label = attribute(drawPlan(plan, 300), 'aria-label');
  expect(label).toMatch(/^Days after the run; day 0 is Sun 18 Oct\. Rest: days 0 to 1\. /); // 18 October 2026 is a Sunday
  expect(label).toMatch(/Runners who have fully recovered: 1 of 10 by day 7, 5 of 10 by day 14, 9 of 10 by day 28\.$/);
  const said = [...label.matchAll(/([A-Z][\w -]+): (?:from )?days? ([\d, to]+)\./g)].flatMap(([, phase, days]) =>
    days!.split(', ').flatMap((part) => {
      const [from = 0, to = from] = part.split(' to ').map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => `${from + at} ${phase!.toLowerCase()}`);
    }),
  );
  expect(said.toSorted()).toEqual(plan.days.map(({ day, phase }) => `${day} ${terms.phases[phase].label}`).toSorted());
});

test('after a check-in that moves days no share is drawn, as nobody counted', () => {
  const svg = drawPlan(planOf({ distance: 'marathon', checkIns: [{ day: 2, soreness: 5 }] }), 300);
  expect(of(elementsOf(svg), 'share')).toEqual([]);
  expect(svg).not.toContain('of 10');
});

test('nothing of a plan without days', () => {
  for (const input of [{ type: 'sick' }, { type: 'rest' }, { distance: 'marathon', checkIns: [{ day: 1, redFlags: ['fever'] }] }]) expect(drawPlan(planOf(input), 300)).toBe('');
});

test('every vector: well-formed, nothing but words, numbers and shapes', () => {
  let drawn = 0;
  for (const { input, name } of accepted) {
    const read = parsePlan(input);
    if (!read.ok) continue;
    const svg = drawPlan(tellPlan(planAfter(read.value.run, read.value.options)), 276);
    if (svg === '') continue;
    expect(svg, name).not.toMatch(/NaN|undefined|Infinity|<script|&(?!amp;|lt;|gt;|quot;)/);
    expect(svg.replace(/<(\w+)((?: [\w-]+="[^"<>]*")*)(\/>|>[^<>]*<\/\1>)/g, ''), name).toMatch(/^<svg(?: [\w-]+="[^"<>]*")*><\/svg>$/);
    drawn++;
  }
  expect(drawn).toBeGreaterThan(150);
});

test('a date in short', () => {
  expect(['2026-10-18', '2024-02-29', '1970-01-01', '1969-12-31'].map(shortDate)).toEqual(['Sun 18 Oct', 'Thu 29 Feb', 'Thu 1 Jan', 'Wed 31 Dec']);
});
