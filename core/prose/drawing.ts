// How a picture is drawn: SVG as text, for a width in px, so that words keep their size whatever the width. Colours are classes, with attributes behind them.

export type Attributes = Readonly<Record<string, string | number>>;

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
export const rounded = (value: string | number): string | number => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
export const draw = (name: string, attributes: Attributes, content = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(rounded(value)))}"`)
    .join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
export const text = (x: number, y: number, words: string, more: Attributes = {}): string => draw('text', { x, y, fill: 'currentColor', ...more }, escaped(words));

/** Px of a letter high and wide, and from one line of words to the next. */
export const letter = { size: 11, width: 6.4, line: 14 } as const;
export const widthOf = (words: string): number => words.length * letter.width;

export interface Label {
  readonly x: number;
  readonly words: string;
}
/** As many labels as have room, those that come first before the others, none beyond an edge. */
export function fitting<L extends Label>(labels: readonly L[], from: number, to: number): readonly L[] {
  const placed: L[] = [];
  for (const label of labels) {
    const half = widthOf(label.words) / 2;
    const x = Math.min(Math.max(label.x, from + half), to - half);
    const isFree = placed.every((other) => Math.abs(other.x - x) >= half + widthOf(other.words) / 2 + 6);
    if (isFree) placed.push({ ...label, x });
  }
  return placed;
}

const narrowest = 220;
/** Whole px, and never too few for the words. */
export const widthFor = (given: number): number => Math.max(narrowest, Math.floor(given));

/** The picture of its parts; `label` is what it says, for who does not see it. */
export const framed = (label: string, width: number, height: number, parts: readonly string[]): string =>
  draw(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-label': label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'system-ui, Roboto, Arial, sans-serif',
      'font-size': letter.size,
    },
    parts.join(''),
  );
