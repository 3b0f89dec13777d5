// A season as a picture: SVG as text, drawn for a width in px. From top to bottom: the races with what is said of them, then a lane for each of
// recovering (by half of runners, dashed until nine in ten), tapering and free training; the months beneath.

import { dayOf, dateOf } from '../words/calendar.ts';
import { runTypes } from '../words/types.ts';
import { purposes } from '../words/terms.ts';
import type { ToldSeason, ToldSeasonRace } from './before.ts';
import { dayAndMonth, monthOf } from './days.ts';
import { draw, fitting, framed, letter, text, widthFor, widthOf, type Label } from './drawing.ts';

const size = { words: 70, lane: 18, race: 34 } as const;
const lanes = [
  { id: 'recovering', label: 'recovering', fill: '#f6b26b' },
  { id: 'taper', label: 'taper', fill: '#a8c7fa' },
  { id: 'free', label: 'free', fill: '#81c995' },
] as const;
type Lane = (typeof lanes)[number]['id'];

interface Frame {
  readonly width: number;
  readonly foot: number;
  readonly x: (day: number) => number;
  readonly yOf: (lane: Lane) => number;
}

const nameOf = ({ race }: ToldSeasonRace): string => `${Math.round(race.distanceKm * 10) / 10} km ${runTypes[race.type].label}`;

/** The picture of a season; nothing of one without races. */
export function drawSeason(season: ToldSeason, givenWidth: number): string {
  const { races, windows } = season;
  if (races.length === 0) return '';
  const width = widthFor(givenWidth);
  const days = races.flatMap(({ race, taper, recovery }) => {
    const day = dayOf(race.date);
    return [day - taper.days, day + recovery.maxDays];
  });
  const [first, last] = [Math.min(...days) - 3, Math.max(...days) + 3];
  const top = size.race;
  const frame: Frame = {
    width,
    foot: top + lanes.length * size.lane,
    x: (day) => size.words + ((day - first) / (last - first)) * (width - size.words - 1),
    yOf: (lane) => top + lanes.findIndex(({ id }) => id === lane) * size.lane,
  };
  const free = windows.map(({ fromDate, toDate }) => bar(frame, 'free', dayOf(fromDate), toDate === null ? last : dayOf(toDate)));
  const parts = [...laneNames(frame), ...free, ...races.flatMap((race) => barsOf(frame, race)), ...raceNames(frame, races), ...monthsOf(frame, first, last)];
  return framed(races.map((race) => `${nameOf(race)} on ${race.race.date}: ${race.label}.`).join(' '), width, frame.foot + letter.line + 4, parts);
}

const laneNames = ({ width, foot, yOf }: Frame): readonly string[] => [
  ...lanes.map(({ id, label }) => text(0, yOf(id) + 13, label, { class: 'word' })),
  draw('line', { class: 'axis', x1: size.words, x2: width, y1: foot, y2: foot, stroke: 'currentColor' }),
];

/** Whole days, the last one included. */
function bar({ x, yOf }: Frame, lane: Lane, from: number, to: number, more: Readonly<Record<string, string | number>> = {}): string {
  const { fill } = lanes.find(({ id }) => id === lane)!;
  return draw('rect', { class: lane, x: x(from), y: yOf(lane) + 2, width: Math.max(1, x(to + 1) - x(from)), height: size.lane - 4, fill, stroke: 'currentColor', ...more });
}

function barsOf(frame: Frame, { race, taper, recovery }: ToldSeasonRace): readonly string[] {
  const day = dayOf(race.date);
  const late =
    recovery.maxDays > recovery.days ? [bar(frame, 'recovering', day + recovery.days, day + recovery.maxDays - 1, { 'fill-opacity': 0.25, 'stroke-dasharray': '2 2' })] : [];
  return [
    ...(taper.days > 0 ? [bar(frame, 'taper', day - taper.days + 1, day - 1)] : []),
    ...(recovery.days > 0 ? [bar(frame, 'recovering', day, day + recovery.days - 1)] : []),
    ...late,
    draw('line', { class: 'race', x1: frame.x(day), x2: frame.x(day), y1: size.race - 4, y2: frame.foot, stroke: 'currentColor', 'stroke-width': 2 }),
  ];
}

/** The name of each race on one line, its verdict on the next; in short where there is no room, and then those that are short of days before the others. */
function raceNames({ width, x }: Frame, all: readonly ToldSeasonRace[]): readonly string[] {
  const races = [...all].sort((one, other) => Number(one.verdict === 'ok') - Number(other.verdict === 'ok'));
  const placed = (wordsOf: (race: ToldSeasonRace) => string): readonly Label[] =>
    fitting(
      races.map((race) => ({ x: x(dayOf(race.race.date)), words: wordsOf(race) })),
      0,
      width,
    );
  const longest = (...forms: readonly ((race: ToldSeasonRace) => string)[]): readonly Label[] => {
    const tried = forms.map(placed);
    return tried.find(({ length }) => length === races.length) ?? tried[tried.length - 1]!;
  };
  const said = ({ label, verdict }: ToldSeasonRace): string => (verdict === 'cautious' ? verdict : label);
  const names = longest(
    (race) => `${nameOf(race)}, ${purposes[race.race.purpose].label}`,
    ({ race }) => `${Math.round(race.distanceKm)} km`,
  );
  const verdicts = longest((race) => `${dayAndMonth(race.race.date)}: ${said(race)}`, said);
  const line = (labels: readonly Label[], y: number): readonly string[] => labels.map((one) => text(one.x, y, one.words, { class: 'race-name', 'text-anchor': 'middle' }));
  return [...line(names, 11), ...line(verdicts, 11 + letter.line)];
}

function monthsOf({ foot, width, x }: Frame, first: number, last: number): readonly string[] {
  const starts = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => dateOf(day).endsWith('-01'));
  const ticks = starts.map((day) => draw('line', { class: 'axis', x1: x(day), x2: x(day), y1: foot, y2: foot + 4, stroke: 'currentColor' }));
  const names = starts.map((day): Label => ({ x: x(day) + widthOf('Jan') / 2 + 2, words: monthOf(dateOf(day)) }));
  return [...ticks, ...fitting(names, size.words, width).map((one) => text(one.x, foot + letter.line, one.words, { class: 'date', 'text-anchor': 'middle' }))];
}
