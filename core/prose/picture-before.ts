// The days before a race as a picture, drawn for a width in px like that of a plan (picture.ts).
//
// From top to bottom: the weeks with their share of the peak week; the longest run that each day still holds, as bars, whose pattern says what binds it; a dot where
// a hard session fits, with a ring around the last one; days to go and dates; what the signs mean.

import type { Bound } from '../words/terms.ts';
import { dayAndMonth, shortDate } from './days.ts';
import { draw, fitting, framed, letter, rounded, text, widthFor, widthOf } from './drawing.ts';
import { asPercent, kilometres } from './english.ts';
import type { ToldBefore } from './before.ts';

type Day = ToldBefore['days'][number];
/** How a bar is drawn; whatever else binds, it is as usual. */
type Look = 'taper' | 'recovery' | 'usual';
const lookOf = (bound: Bound): Look => (bound === 'taper' || bound === 'recovery' ? bound : 'usual');
const fills: Readonly<Record<Look, string>> = { taper: '#a8c7fa', recovery: '#fff', usual: '#e8eaed' };
const means: Readonly<Record<Look, string>> = { usual: 'as usual', taper: 'bound by the taper', recovery: 'bound by recovery' };

const size = { bars: 72, lane: 16, dot: 3, sample: 10 } as const;

interface Frame {
  readonly before: ToldBefore;
  readonly width: number;
  readonly cell: number;
  readonly middle: (daysToGo: number) => number;
  readonly left: (daysToGo: number) => number;
  /** The last day of a hard session; none where none fits. */
  readonly lastHard: Day | undefined;
}
function frameOf(before: ToldBefore, width: number): Frame {
  const first = before.days.length;
  const cell = (width - 1) / (first + 1);
  const left = (daysToGo: number): number => 0.5 + (first - daysToGo) * cell;
  const hard = before.days.filter((day) => day.hard.fits);
  return { before, width, cell, left, middle: (day) => left(day) + cell / 2, lastHard: hard[hard.length - 1] };
}

// ---- the bars -------------------------------------------------------------------------------------------------------

/** A box of a look; one of recovery is striped, so that no colour has to say it. */
function box(look: Look, x: number, y: number, width: number, height: number, more: Readonly<Record<string, number>> = {}): string {
  const lines = Array.from({ length: Math.max(0, Math.floor((height - 1) / 4)) }, (_, at) => `M${rounded(x)} ${rounded(y + height - 4 * (at + 1))}h${rounded(width)}`).join('');
  const stripes = look === 'recovery' && lines !== '' ? draw('path', { class: 'stripes', d: lines, fill: 'none', stroke: 'currentColor' }) : '';
  return draw('rect', { class: `before by-${look}`, ...more, x, y, width, height, fill: fills[look], stroke: 'currentColor' }) + stripes;
}

/** Days in a row that hold the same. */
function groupsOf(days: readonly Day[]): readonly (readonly Day[])[] {
  const groups: Day[][] = [];
  for (const day of days) {
    const last = groups[groups.length - 1];
    const same = last && last[0]!.longestRun.km === day.longestRun.km && lookOf(last[0]!.longestRun.boundBy) === lookOf(day.longestRun.boundBy);
    if (same) last.push(day);
    else groups.push([day]);
  }
  return groups;
}

function drawBars({ before, cell, left, middle, width }: Frame, top: number): string {
  const { days, latest } = before;
  const most = Math.max(1, ...days.map(({ longestRun }) => longestRun.km));
  const [head, foot] = [top + letter.line, top + letter.line + size.bars];
  const y = (km: number): number => foot - (km / most) * size.bars;
  const bars = days.map(({ daysToGo, longestRun: { km, boundBy } }) =>
    box(lookOf(boundBy), left(daysToGo) + 0.5, y(km), Math.max(1, cell - 1), foot - y(km), { 'data-day': daysToGo }),
  );
  const figures = groupsOf(days).map((group) => {
    const { km } = group[0]!.longestRun;
    const x = (middle(group[0]!.daysToGo) + middle(group[group.length - 1]!.daysToGo)) / 2;
    return text(Math.max(x, widthOf(`${km}`) / 2), y(km) - 3, `${km}`, { class: 'number', 'text-anchor': 'middle' });
  });
  const marked = latest && latest.daysBefore <= days.length ? middle(latest.daysBefore) : null;
  const line =
    marked === null ? '' : draw('line', { class: 'latest', x1: marked, x2: marked, y1: head, y2: foot, stroke: 'currentColor', 'stroke-width': 2, 'stroke-dasharray': '4 2' });
  const race = draw('line', { class: 'race', x1: middle(0), x2: middle(0), y1: head, y2: foot, stroke: 'currentColor', 'stroke-width': 2 });
  return [...bars, line, race, draw('line', { class: 'axis', x1: 0, x2: width, y1: foot, y2: foot, stroke: 'currentColor' }), ...figures].join('');
}

// ---- what stands around them ----------------------------------------------------------------------------------------

const drawWeeks = ({ before, cell, left }: Frame, top: number): string =>
  before.weeks
    .map(({ fromDaysToGo, toDaysToGo, volumeShare }) => {
      const [from, to] = [left(fromDaysToGo) + 1, left(toDaysToGo) + cell - 1];
      const y = top + letter.line;
      return (
        draw('path', { class: 'week', d: `M${rounded(from)} ${y + 4}v-4H${rounded(to)}v4`, fill: 'none', stroke: 'currentColor' }) +
        text((from + to) / 2, y - 3, asPercent(volumeShare), { class: 'number', 'text-anchor': 'middle' })
      );
    })
    .join('');

const ring = (x: number, y: number): string => draw('circle', { class: 'ring', cx: x, cy: y, r: size.dot + 2.5, fill: 'none', stroke: 'currentColor' });
const dot = (x: number, y: number, more: Readonly<Record<string, number>> = {}): string =>
  draw('circle', { class: 'hard', ...more, cx: x, cy: y, r: size.dot, fill: 'currentColor', stroke: 'none' });

const drawHard = ({ before, middle, lastHard }: Frame, y: number): string =>
  before.days.flatMap(({ daysToGo, hard }) => (hard.fits ? [dot(middle(daysToGo), y, { 'data-day': daysToGo })] : [])).join('') +
  (lastHard ? ring(middle(lastHard.daysToGo), y) : '');

function drawAxis({ before: { days, race }, width, middle, lastHard }: Frame, top: number): string {
  const first = days.length;
  const named = [...new Set([0, first, lastHard?.daysToGo ?? 0, 7, 14, 1, ...days.map(({ daysToGo }) => daysToGo)])].filter((day) => day <= first);
  const line = (y: number, words: (daysToGo: number) => string, kind: string): string =>
    fitting(
      named.map((day) => ({ day, x: middle(day), words: words(day) })),
      0,
      width,
    )
      .map(({ x, words: said }) => text(x, y, said, { class: kind, 'text-anchor': 'middle' }))
      .join('');
  const dateOf = (day: number): string => dayAndMonth(days[first - day]?.date ?? race.date);
  const numbers = line(top + letter.line, (day) => (day === 0 ? 'race' : day === first ? `${day} days` : `${day}`), 'number');
  return numbers + line(top + 2 * letter.line, dateOf, 'date');
}

// ---- what the signs mean --------------------------------------------------------------------------------------------

interface Sign {
  readonly draws: (x: number, y: number) => string;
  readonly words: string;
}
function signsOf({ before, lastHard }: Frame): readonly Sign[] {
  const half = size.sample / 2;
  const looks = (Object.keys(means) as Look[]).filter((look) => before.days.some(({ longestRun }) => lookOf(longestRun.boundBy) === look));
  const { latest } = before;
  return [
    ...looks.map((look): Sign => ({ draws: (x, y) => box(look, x, y - size.sample + 1, size.sample, size.sample), words: means[look] })),
    ...(lastHard
      ? [
          { draws: (x: number, y: number) => dot(x + half, y - 4), words: 'hard session fits' },
          { draws: (x: number, y: number) => dot(x + half, y - 4) + ring(x + half, y - 4), words: `the last: ${shortDate(lastHard.date)}` },
        ]
      : []),
    ...(latest && latest.daysBefore <= before.days.length
      ? [
          {
            draws: (x: number, y: number) =>
              draw('line', { x1: x + half, x2: x + half, y1: y - size.sample, y2: y + 1, stroke: 'currentColor', 'stroke-width': 2, 'stroke-dasharray': '4 2' }),
            words: `last day for ${kilometres(latest.run.distanceKm)}`,
          },
        ]
      : []),
  ];
}
/** Side by side as far as there is room, then on the next line. */
function drawSigns(frame: Frame, top: number): { readonly drawn: string; readonly lines: number } {
  let [x, line] = [0, 1];
  const drawn = signsOf(frame).map(({ draws, words }) => {
    const needs = size.sample + 5 + widthOf(words);
    if (x > 0 && x + needs > frame.width) [x, line] = [0, line + 1];
    const y = top + line * (letter.line + 2);
    const sign = draws(x, y) + text(x + size.sample + 5, y, words, { class: 'word' });
    x += needs + 8;
    return sign;
  });
  return { drawn: drawn.join(''), lines: line };
}

// ---- the whole ------------------------------------------------------------------------------------------------------

/** What the picture says, for who does not see it. */
function inWords({ before: { days, weeks, race }, lastHard }: Frame): string {
  const daysOf = (group: readonly Day[]): string => {
    const [from, to] = [group[0]!.daysToGo, group[group.length - 1]!.daysToGo];
    return from === to ? `${from}` : `${from} to ${to}`;
  };
  const runs = groupsOf(days).map((group) => `${group[0]!.longestRun.km} km ${daysOf(group)} before, ${means[lookOf(group[0]!.longestRun.boundBy)]}`);
  return [
    `The days before the race of ${shortDate(race.date)}.`,
    `Longest run that still fits: ${runs.join('; ')}.`,
    lastHard ? `Hard sessions until ${shortDate(lastHard.date)}, ${lastHard.daysToGo} before.` : 'No hard session.',
    ...(weeks.length === 0 ? [] : [`Weeks, of the peak week: ${weeks.map(({ volumeShare }) => asPercent(volumeShare)).join(', ')}.`]),
  ].join(' ');
}

/** The picture for a width in px; nothing where no day is left. */
export function drawBefore(before: ToldBefore, givenWidth: number): string {
  if (before.days.length === 0) return '';
  const width = widthFor(givenWidth);
  const frame = frameOf(before, width);
  const weeks = before.weeks.length > 0 ? [text(0, letter.size, "Of the peak week's kilometres", { class: 'word' }), drawWeeks(frame, letter.line)] : [];
  const top = weeks.length > 0 ? 3 * letter.line : 0;
  const lane = top + 2 * letter.line + size.bars + size.lane / 2 + 2;
  const axis = lane + size.lane / 2 - 2;
  const signs = drawSigns(frame, axis + 2 * letter.line + 4);
  const height = axis + 2 * letter.line + 10 + signs.lines * (letter.line + 2);
  const heading = text(0, top + letter.size, 'Longest run that still fits, km', { class: 'word' });
  return framed(inWords(frame), width, height, [...weeks, heading, drawBars(frame, top + letter.line), drawHard(frame, lane), drawAxis(frame, axis), signs.drawn]);
}

/** Beside the colours of a plan. */
export const beforeStyle = `
.picture .by-usual { fill: #e8eaed; }
.picture .by-taper { fill: #a8c7fa; }
.picture .by-recovery { fill: #fff; }
@media (prefers-color-scheme: dark) {
  .picture .by-usual { fill: #5f6368; }
  .picture .by-taper { fill: #335c9c; }
  .picture .by-recovery { fill: #1f1f1f; }
}
@media (forced-colors: active) {
  .picture .by-taper { fill: CanvasText; stroke: Canvas; }
  .picture .by-usual, .picture .by-recovery { fill: Canvas; }
}
`;
