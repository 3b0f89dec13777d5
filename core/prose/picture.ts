// A plan as a picture: SVG as text, drawn for a width in px. Words and numbers keep their size whatever the width, so it is drawn anew where the width changes.
//
// From top to bottom: what each day allows, a lane for each word, so that the lane says it without any colour; the days, with dates where they are known;
// the share of runners who have recovered by each day. Colours are classes (`pictureStyle`), with attributes behind them where no style reaches.

import { milestoneOf } from '../answers/milestones.ts';
import { addDays } from '../words/calendar.ts';
import { phases, type Phase } from '../words/terms.ts';
import { capital } from './english.ts';
import { dayAndMonth, listDays, shortDate } from './days.ts';
import { draw, fitting, framed, letter, rounded, text, widthFor, widthOf } from './drawing.ts';
import type { ToldPlan } from './plan.ts';

type Days = ToldPlan['days'];

/** The lanes, the most on top, and their colours where no style reaches: darker with what a day allows. */
const fills: Readonly<Record<Phase, string>> = { 'race-ready': '#188038', quality: '#c2571a', long: '#e0a000', easy: '#f6b26b', 'cross-training': '#d7c4ea', rest: '#e8eaed' };
const lanesOf = Object.keys(fills) as Phase[];

const size = { words: 62, lane: 16, line: letter.line, chart: 58 } as const;

/** Where things stand: a day is a cell, and what is said of a day stands over its middle. */
interface Frame {
  readonly plan: ToldPlan;
  readonly width: number;
  readonly lanes: readonly Phase[];
  /** The last day of the plan, and that of the axis. */
  readonly end: number;
  readonly last: number;
  readonly cell: number;
  readonly left: (day: number) => number;
  readonly middle: (day: number) => number;
  /** The foot of the lanes. */
  readonly foot: number;
}
function frameOf(plan: ToldPlan, width: number): Frame {
  const { days, shares, milestones } = plan;
  const end = days.length - 1;
  const last = Math.max(end, shares ? (milestoneOf(milestones, 'full')?.maxDays ?? 0) : 0);
  const cell = (width - size.words - 1) / (last + 1);
  const left = (day: number): number => size.words + day * cell;
  const lanes = lanesOf.filter((phase) => days.some((one) => one.phase === phase));
  return { plan, width, lanes, end, last, cell, left, middle: (day) => left(day) + cell / 2, foot: 2 + lanes.length * size.lane };
}

// ---- what each day allows -------------------------------------------------------------------------------------------

const labelOf = (phase: Phase): string => phases[phase].label;

function drawLanes({ plan, width, lanes, end, last, cell, left, foot }: Frame): string {
  const lines = lanes.map((phase, at) => {
    const y = 2 + at * size.lane;
    const days = plan.days.filter((one) => one.phase === phase);
    const cells = days.map(({ day }) =>
      draw('rect', {
        class: `day ${phase}`,
        'data-day': day,
        x: left(day) + 0.5,
        y: y + 1.5,
        width: Math.max(1, cell - 1),
        height: size.lane - 3,
        fill: fills[phase],
        stroke: 'currentColor',
      }),
    );
    const rest = { x: left(end + 1) + 0.5, y: y + 1.5, width: (last - end) * cell - 1, height: size.lane - 3 };
    const open = phase === 'race-ready' && last > end;
    return [
      text(0, y + 12, labelOf(phase), { class: 'word' }),
      draw('line', { class: 'lane', x1: size.words, x2: width, y1: y + size.lane / 2, y2: y + size.lane / 2, stroke: 'currentColor', 'stroke-opacity': 0.25 }),
      ...cells,
      // the plan ends, and still some runners are not there
      open ? draw('rect', { class: 'open', ...rest, fill: fills[phase], 'fill-opacity': 0.25, stroke: 'currentColor', 'stroke-dasharray': '2 2' }) : '',
    ].join('');
  });
  return lines.join('') + draw('line', { class: 'axis', x1: size.words, x2: width, y1: foot, y2: foot, stroke: 'currentColor' });
}

// ---- the days -------------------------------------------------------------------------------------------------------

/** Days that deserve a number, the weightiest first: where something begins; then a grid. */
function daysToName({ plan, end, last }: Frame): readonly number[] {
  const marks = (['easy-run', 'hard-session', 'long-run'] as const).flatMap((id) => milestoneOf(plan.milestones, id)?.days ?? []);
  const step = [1, 2, 7, 14].find((days) => last / days <= 7) ?? 28;
  const grid = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  return [...new Set([0, milestoneOf(plan.milestones, 'full')?.days ?? end, end, last, ...marks, ...grid])].filter((day) => day <= last);
}

function drawAxis(frame: Frame): string {
  const { plan, width, middle, foot } = frame;
  const days = daysToName(frame);
  const at = (words: (day: number) => string) => days.map((day) => ({ day, x: middle(day), words: words(day) }));
  const numbers = fitting(at(String), size.words, width).map(
    ({ day, x, words }) =>
      draw('line', { class: 'axis', x1: middle(day), x2: middle(day), y1: foot, y2: foot + 3, stroke: 'currentColor' }) +
      text(x, foot + size.line, words, { class: 'number', 'text-anchor': 'middle' }),
  );
  const { date } = plan.days[0]!;
  const dates =
    date === undefined
      ? []
      : fitting(
          at((day) => dayAndMonth(dateOf(plan.days, day))),
          0,
          width,
        );
  return [
    text(0, foot + size.line, 'day', { class: 'word' }),
    ...numbers,
    ...dates.map(({ x, words }) => text(x, foot + 2 * size.line, words, { class: 'date', 'text-anchor': 'middle' })),
  ].join('');
}

/** Of a day beyond the plan too. */
const dateOf = (days: Days, day: number): string => addDays(days[0]!.date!, day);

// ---- how many runners have recovered --------------------------------------------------------------------------------

interface Mark {
  readonly day: number;
  readonly share: number;
  readonly words: string;
}
const outOf = 10;
/** The early, the typical and the late day. A share is that of the day; beyond the plan nine in ten, which is what a late day means. */
function marksOf({ shares, milestones }: ToldPlan): readonly Mark[] {
  const full = milestoneOf(milestones, 'full');
  if (!shares || !full) return [];
  return [...new Set([full.minDays, full.days, full.maxDays])].flatMap((day) => {
    const share = shares[day]?.full ?? 0.9;
    const of = Math.round(share * outOf);
    return of === 0 ? [] : [{ day, share, words: `${of === outOf ? 'more than 9' : of} of ${outOf} by day ${day}` }];
  });
}

function drawShares(frame: Frame, top: number): string {
  const { plan, width, cell, left, middle, end, last } = frame;
  const shares = plan.shares ?? [];
  const foot = top + size.chart;
  const y = (share: number): number => foot - share * (size.chart - size.line);
  const bars = shares.map(({ day, full }) =>
    draw('rect', { class: 'share', 'data-day': day, x: left(day), y: y(full), width: cell, height: foot - y(full), fill: '#a8c7fa', stroke: 'none' }),
  );
  const rim = shares.map(({ day, full }, at) => `${at === 0 ? 'M' : 'L'}${rounded(left(day))} ${rounded(y(full))}H${rounded(left(day + 1))}`).join('');
  const known = shares[end]?.full ?? 0.5;
  // between the last day of the plan and the late day nothing is counted but the two: a guide for the eye
  const guide = `M${rounded(left(end + 1))} ${rounded(y(known))}L${rounded(middle(last))} ${rounded(y(0.9))}`;
  const toCome = last > end ? [draw('path', { class: 'guide', d: guide, fill: 'none', stroke: 'currentColor', 'stroke-dasharray': '2 3' })] : [];
  const full = milestoneOf(plan.milestones, 'full')?.days ?? end;
  // the day by which half of runners are there, in the lanes as well
  const typical = [
    [2, frame.foot],
    [y(shares[full]?.full ?? 0.9), foot],
  ].map(([y1 = 0, y2 = 0]) => draw('line', { class: 'typical', x1: middle(full), x2: middle(full), y1, y2, stroke: 'currentColor', 'stroke-dasharray': '1 3' }));
  let above = Infinity;
  const marks = marksOf(plan).map(({ day, share, words }) => {
    const line = Math.min(y(share) - 3, above - 12);
    above = line;
    return (
      draw('circle', { class: 'point', 'data-day': day, cx: middle(day), cy: y(share), r: 3, fill: 'currentColor', stroke: 'none' }) +
      text(Math.max(widthOf(words), middle(day) - 5), line, words, { class: 'scale', 'text-anchor': 'end' })
    );
  });
  const base = draw('line', { class: 'axis', x1: size.words, x2: width, y1: foot, y2: foot, stroke: 'currentColor' });
  return [...bars, draw('path', { class: 'rim', d: rim, fill: 'none', stroke: 'currentColor' }), ...toCome, ...typical, base, ...marks].join('');
}

// ---- the whole ------------------------------------------------------------------------------------------------------

/** What the picture says, for who does not see it. */
function inWords(plan: ToldPlan): string {
  const { days } = plan;
  const [from] = days;
  const each = (Object.keys(phases) as Phase[]).flatMap((phase) => {
    const own = days.filter((one) => one.phase === phase).map(({ day }) => day);
    if (own.length === 0) return [];
    const isLast = own[own.length - 1] === days.length - 1;
    return `${capital(labelOf(phase))}: ${isLast && own.length === 1 ? `from day ${own[0]}` : listDays(own)}.`;
  });
  const marks = marksOf(plan).map(({ words }) => words);
  return [
    `Days after the run${from?.date === undefined ? '' : `; day 0 is ${shortDate(from.date)}`}.`,
    ...each,
    ...(marks.length === 0 ? [] : [`Runners who have fully recovered: ${marks.join(', ')}.`]),
  ].join(' ');
}

/** The picture of a plan for a width in px; nothing of a plan without days. */
export function drawPlan(plan: ToldPlan, givenWidth: number): string {
  if (plan.days.length === 0) return '';
  const width = widthFor(givenWidth);
  const frame = frameOf(plan, width);
  const heading = frame.foot + (plan.days[0]!.date === undefined ? 1 : 2) * size.line + 20;
  const withShares = plan.shares !== undefined;
  const height = withShares ? heading + 6 + size.chart + 2 : heading - 14;
  const parts = [drawLanes(frame), drawAxis(frame), withShares ? text(0, heading, 'Runners who have fully recovered', { class: 'word' }) + drawShares(frame, heading + 6) : ''];
  return framed(inWords(plan), width, height, parts);
}

/** Its colours, light and dark; where colours are the reader's own, edges alone. */
export const pictureStyle = `
.picture { display: block; overflow: visible; }
.picture .rest { fill: #e8eaed; }
.picture .cross-training { fill: #d7c4ea; }
.picture .share { fill: #a8c7fa; }
@media (prefers-color-scheme: dark) {
  .picture .rest { fill: #5f6368; }
  .picture .cross-training { fill: #8e6bb0; }
  .picture .easy { fill: #e8964a; }
  .picture .long { fill: #f2c14e; }
  .picture .quality { fill: #f28b6b; }
  .picture .race-ready, .picture .open { fill: #81c995; }
  .picture .share { fill: #335c9c; }
}
@media (forced-colors: active) {
  .picture { forced-color-adjust: none; color: CanvasText; }
  .picture text { fill: CanvasText; }
  .picture rect { fill: Canvas; stroke: CanvasText; }
  .picture .day { fill: CanvasText; stroke: Canvas; }
  .picture .share { fill: Canvas; stroke: none; }
}
@media print { .picture { break-inside: avoid; } .picture rect, .picture line { print-color-adjust: exact; } }
`;
