// SVG as text: what every picture is made of.

export type Attributes = Readonly<Record<string, string | number>>;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
export const rounded = (value: string | number): string | number => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

export const draw = (name: string, attributes: Attributes, content = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(rounded(value)))}"`)
    .join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
export const write = (x: number, y: number, words: string, more: Attributes = {}): string => draw('text', { x, y, fill: 'currentColor', ...more }, escaped(words));

/** Letters in px: their height, and how wide one is taken to be. */
const letter = { size: 11, width: 6.4 } as const;
export const widthOf = (text: string): number => text.length * letter.width;

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

/** A whole picture. `inWords`: what it says, for who does not see it. */
export const picture = (width: number, height: number, inWords: string, parts: readonly string[]): string =>
  draw(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-label': inWords,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'system-ui, Roboto, Arial, sans-serif',
      'font-size': letter.size,
    },
    parts.join(''),
  );
