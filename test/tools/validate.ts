// `node test/tools/validate.ts`: how near the clocks come to every measured recovery, beside the rules that runners use, one number for everything, and a plain statistical fit.

import { validate } from './validate/all.ts';
import { report } from './validate/report.ts';

/** A table for the terminal. */
function aligned(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...body.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

console.log(report(validate(), aligned));
