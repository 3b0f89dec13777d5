// The pictures of docs/validation.md: narrow, so that their words can be read on a telephone, and on white, so that a dark page does not swallow them.

import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { sections } from '../folk-rules.ts';
import type { Validation } from './all.ts';

const plotWidth = 190;
const labelWidth = 116; // of the longest name
const margin = 8;
const color = { measured: '#d95f02', range: '#9ecae1', hit: '#08306b', miss: '#e31a1c', faint: '#bbbbbb' } as const;
const ink = '#222222';
const config = {
  lineBreak: '\n',
  axis: { labelColor: ink, titleColor: ink, labelFontSize: 10, titleFontSize: 10, titleFontWeight: 'normal', labelLimit: 200 },
  title: { color: ink, subtitleColor: ink, fontSize: 13, subtitleFontSize: 10, subtitlePadding: 4 },
};

/** Without a browser vega takes words for half as wide again as they are and leaves room for that: cut to what is drawn. */
const cut = (svg: string, plotFrom: number): string =>
  svg.replace(/ width="\d+" height="(\d+)" viewBox="0 0 \d+ \d+"/, (_, height: string) => {
    const width = labelWidth + plotWidth + 2 * margin;
    return ` width="${width}" height="${height}" viewBox="${plotFrom - labelWidth - margin} 0 ${width} ${height}"`;
  });

async function picture(spec: object): Promise<string> {
  const whole = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', background: 'white', padding: margin, config, ...spec };
  const view = new View(parse(compile(whole as unknown as TopLevelSpec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  return cut(svg, view.origin()[0] + margin);
}
const titled = (text: string, ...subtitle: string[]): object => ({ text, subtitle, anchor: 'start', frame: 'group', offset: 10, dx: -labelWidth });
const quantitative = (field: string): object => ({ field, type: 'quantitative' });

// ---- predictions and brackets ----

const farthest = 40; // right end of the plot, where an open interval leaves it

const valuesOf = ({ rows }: Validation): object[] =>
  rows.map(({ id, section, effortKm, after, by, answer: [days, min, max], inside }) => ({
    row: `${id}  ${effortKm.toFixed(0)}`,
    clock: section,
    effortKm,
    after: after ?? 0,
    by: by === null ? farthest : Math.max(by, (after ?? 0) + 0.02), // no loss at all still shows as a tick
    open: by === null ? 'open' : 'seen',
    days,
    min,
    max,
    inside: inside ? 'inside' : 'missed',
  }));

const days = (field: string): object => ({
  ...quantitative(field),
  scale: { type: 'sqrt', domain: [0, farthest] },
  axis: { title: 'days after the run (root scale)', values: [0, 1, 2, 3, 5, 7, 10, 14, 21, 28] },
});
const dashes = { domain: ['seen', 'open'], range: [[1, 0], [3, 3]] }; // prettier-ignore

function panel(clock: string): object {
  const y = { field: 'row', type: 'nominal', sort: { field: 'effortKm' }, axis: { title: null, grid: true } };
  const dot = (field: string, hit: string, miss: string) => ({
    field: 'inside',
    type: 'nominal',
    scale: { domain: ['inside', 'missed'], range: [hit, miss] },
    legend: null,
    title: field,
  });
  return {
    title: { text: clock, anchor: 'start', frame: 'group', fontSize: 11 },
    transform: [{ filter: { field: 'clock', equal: clock } }],
    width: plotWidth,
    height: { step: 14 },
    layer: [
      { mark: { type: 'bar', color: color.range, height: 8, clip: true }, encoding: { x: days('min'), x2: { field: 'max' }, y } },
      {
        mark: { type: 'rule', color: color.measured, strokeWidth: 2, clip: true },
        encoding: { x: days('after'), x2: { field: 'by' }, y, strokeDash: { field: 'open', type: 'nominal', scale: dashes, legend: null } },
      },
      {
        mark: { type: 'point', filled: true, size: 42, opacity: 1 },
        encoding: { x: days('days'), y, color: dot('color', color.hit, color.miss), shape: dot('shape', 'circle', 'diamond') },
      },
    ],
  };
}

/** One line a row: the measured bracket, early to late, typical. */
export const predictionsPlot = (found: Validation): Promise<string> =>
  picture({
    title: titled(
      'Predicted and measured, a line a row',
      'orange: the bracket of the group, between two tests',
      '(dashed: the return was never seen)',
      'blue bar: early to late, of runners',
      'dot: typical, inside; red diamond: missed',
      'number beside a name: effort-km',
    ),
    data: { values: valuesOf(found) },
    vconcat: sections.map(panel),
    resolve: { scale: { y: 'independent' } },
  });

// ---- shares and counts ----

const stated = ({ counts }: Validation): object[] =>
  counts.map(({ name, predicted, counted: [least, most], chance, standing }, order) => ({
    name: name.replace(', ', '\n'),
    order,
    predicted,
    least: least === most ? least - 0.006 : least, // a single figure still shows as a tick
    most: least === most ? most + 0.006 : most,
    from: chance?.[0] ?? least,
    to: chance?.[1] ?? most,
    standing,
  }));

/** One line a count: what was counted, what so few runners allow, what is predicted. */
export function countsPlot(found: Validation): Promise<string> {
  const x = (field: string) => ({ ...quantitative(field), scale: { domain: [0, 1] }, axis: { title: 'share of runners', format: '%', values: [0, 0.25, 0.5, 0.75, 1] } });
  const y = { field: 'name', type: 'nominal', sort: { field: 'order' }, axis: { title: null, grid: true } };
  const standing = (range: readonly string[]) => ({ field: 'standing', type: 'nominal', scale: { domain: ['a fit', 'an upper bound'], range }, legend: null });
  return picture({
    title: titled(
      'Share recovered: predicted and counted',
      'orange: counted on that day',
      'grey: what 11 or 12 runners allow (95 %)',
      'dot: predicted, and set by these counts',
      'triangle: predicted; counted is its upper bound',
    ),
    data: { values: stated(found) },
    width: plotWidth,
    height: { step: 30 },
    layer: [
      { mark: { type: 'rule', color: color.faint, strokeWidth: 3 }, encoding: { x: x('from'), x2: { field: 'to' }, y } },
      { mark: { type: 'bar', color: color.measured, height: 14 }, encoding: { x: x('least'), x2: { field: 'most' }, y } },
      { mark: { type: 'point', filled: true, size: 60, opacity: 1, color: color.hit }, encoding: { x: x('predicted'), y, shape: standing(['circle', 'triangle-left']) } },
    ],
  });
}
