// The picture of a page is drawn for the room that there is, so that words keep their size.

import { one } from './make.ts';

/** `draw`: core's own markup, its texts escaped. */
export function drawInto(draw: (width: number) => string, width = one('picture').clientWidth || one('form').clientWidth): void {
  one('picture').innerHTML = draw(width);
}

const paper = 640; // px that A4 and Letter have between their margins, and a little less

/** Drawn anew where the room changes, and for paper. */
export function keepDrawn(redraw: (width?: number) => void): void {
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) redraw(); // a keyboard that comes up changes the height alone
    width = innerWidth;
  });
  addEventListener('beforeprint', () => redraw(paper));
  addEventListener('afterprint', () => redraw());
  one('print').addEventListener('click', () => print());
}
