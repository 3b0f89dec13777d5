// A picture of a sheet as the add-on writes it: the stand-in's cells as the engine computes them, in the colours of its rules, and its charts.
// A rendering of ours, labelled as such: Google Sheets draws grid, fonts and charts in its own way.

import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { letters, numberOf, type Chart, type StandIn } from './apps-script.ts';
import { computed } from '../computed.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export interface Part {
  readonly sheet: string;
  /** Rows to show; a gap is shown as one. */
  readonly rows: readonly number[];
  readonly from: string;
  readonly columns: number;
  readonly today?: string;
  readonly charts?: boolean;
}

const span = (range: string): [column: string, from: number, to: string, last: number] => {
  const [, column, from, to, last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)!;
  return [column!, Number(from), to!, Number(last)];
};

export async function rendered(book: StandIn, { sheet, rows, from, columns, today, charts }: Part): Promise<string> {
  const shown = computed(book);
  const { state } = book.sheet(sheet);
  const first = numberOf(from);
  const places = Array.from({ length: columns }, (_, at) => first + at);
  const inside = (range: string, row: number, column: number): boolean => {
    const [c, r, to, end] = span(range.includes(':') ? range : `${range}:${range}`);
    return row >= r && row <= end && column >= numberOf(c) && column <= numberOf(to);
  };
  const isBold = (row: number, column: number): boolean => state.bold.some((range) => inside(range, row, column));
  const wraps = (row: number, column: number): boolean => state.wrapped.some((range) => inside(range, row, column));
  const backgroundAt = (row: number, column: number): string => Object.entries(state.backgrounds).find(([range]) => inside(range, row, column))?.[1] ?? '';
  const usual = 100; // pixels of a new column

  const line = (row: number): string =>
    `<tr><th>${row}</th>${places
      .map((column) => {
        const text = shown.at(sheet, row, column);
        const colour = shown.colourAt(sheet, row, column, today) || backgroundAt(row, column);
        const isFree = row < 3 && shown.at(sheet, row, column + 1) === ''; // runs over its blank neighbours
        const kind = /^[\d.]+$/.test(text) ? 'number' : /^\d{4}-/.test(text) ? 'date' : 'text';
        return `<td class="${kind}${isBold(row, column) ? ' bold' : ''}"${colour === '' ? '' : ` style="background:${colour}"`}><div class="${isFree ? 'free' : wraps(row, column) ? 'wraps' : ''}" style="${isFree ? '' : `width:${(state.widths[column] ?? usual) - 13}px`}">${escape(text)}</div></td>`;
      })
      .join('')}</tr>`;
  const lines = rows.map((row, at) => (at > 0 && row > rows[at - 1]! + 1 ? `<tr class="gap"><th>⋮</th><td colspan="${columns}"></td></tr>` : '') + line(row));
  const drawn = charts ? await Promise.all(state.charts.map((chart) => draw(chart))) : [];

  async function draw({ ranges, options }: Chart): Promise<string> {
    const [[dayColumn, top, , last], [seriesColumn, , lastSeries]] = ranges.map(span) as [ReturnType<typeof span>, ReturnType<typeof span>];
    const series = Array.from({ length: numberOf(lastSeries) - numberOf(seriesColumn) + 1 }, (_, at) => numberOf(seriesColumn) + at);
    const names = series.map((column) => shown.at(sheet, top, column));
    const values = series.flatMap((column, at) =>
      Array.from({ length: last - top }, (_, day) => ({
        date: shown.at(sheet, top + 1 + day, numberOf(dayColumn)),
        days: Number(shown.at(sheet, top + 1 + day, column)),
        what: names[at],
        order: at,
      })),
    );
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title: { text: options['title'], anchor: 'start' },
      width: 720,
      height: 170,
      data: { values },
      mark: { type: 'area', stroke: '#5f6368', strokeWidth: 0.5 },
      encoding: {
        x: { field: 'date', type: 'temporal', title: null },
        y: { field: 'days', type: 'quantitative', stack: null, title: 'days' },
        color: { field: 'what', type: 'nominal', title: null, sort: names, scale: { domain: names, range: options['colors'] } },
        order: { field: 'order' },
      },
      background: 'white',
    } as unknown as TopLevelSpec;
    return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
  }

  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 10px; width: max-content; background: #fff; color: #202124; font: 13px Roboto, Arial, sans-serif; }
table { border-collapse: collapse; } th { background: #f8f9fa; color: #5f6368; font-weight: 400; padding: 2px 8px; border: 1px solid #dadce0; }
td { border: 1px solid #dadce0; padding: 2px 6px; } td { vertical-align: bottom; } td div { overflow: hidden; white-space: nowrap; text-overflow: clip; min-height: 16px; } td .wraps { white-space: normal; }
td .free { width: 0; overflow: visible; } .number, .date { text-align: right; } .bold { font-weight: 700; } .gap td { background: #f8f9fa; } p { margin: 8px 0 0; color: #5f6368; } svg { display: block; margin-top: 10px; }
</style><table><tr><th></th>${places.map((column) => `<th>${letters(column)}</th>`).join('')}</tr>${lines.join('')}</table>${drawn.join('')}
<p>A rendering of what the add-on writes on the sheet "${escape(sheet)}", not a photograph of Google Sheets.</p>`;
}
