// Letters in expressions. V8 resolves `\p{L}` when it parses a script, by a walk through all of Unicode for each place where it stands, used or not:
// sixty places were a third of what every cell of a sheet waited for. So letters are plain ranges here, in expressions made on first use.

import { once } from './once.ts';

/** Letters of all scripts that people write a log in, with the marks and figures that stand among them; no punctuation, no signs, no pictures. */
const letters = String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\ud7ff`;

/** An expression for text made plain (NFKC, as `tidyText` and `fold` have it) in which a class may hold `\p{L}`, those letters. */
export const expression = (source: string, flags = ''): (() => RegExp) =>
  once(
    () =>
      new RegExp(
        source.replace(/\\p\{L\}/g, () => letters),
        flags,
      ),
  );

const some = expression(String.raw`[\p{L}]`);
const first = expression(String.raw`^[\p{L}]`);
export const hasLetter = (text: string): boolean => some().test(text);
export const beginsWithLetter = (text: string): boolean => first().test(text);
