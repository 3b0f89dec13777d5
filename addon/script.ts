// How code becomes a script of the add-on: one global in one file, no text that V8 reads twice, and in an HTML file nothing that Google would take out.

import { parse, tokTypes, type Token, type TokenType } from 'acorn';
import { build, type InputOptions, type OutputChunk, type OutputOptions } from 'rolldown';

export interface Script {
  readonly code: string;
  /** What it is made of, before it is minified. */
  readonly modules: OutputChunk['modules'];
}
/** An entry with all that it needs; where it exports something, as one global of that name. */
export async function scriptOf(input: string, options: Pick<InputOptions, 'plugins' | 'transform' | 'treeshake'> = {}, output: OutputOptions = {}): Promise<Script> {
  const built = await build({ ...options, input, output: { format: 'iife', minify: true, comments: false, ...output }, write: false });
  const [{ code, modules }] = built.output;
  return { code: withoutTemplates(code), modules };
}

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2022, onToken: tokens, allowReturnOutsideFunction: true });
  return tokens;
}

const isTick = (token: Token | undefined): boolean => token?.type === tokTypes.backQuote;
/** Of such a template, String.raw is one, no letter may change. */
const isTagged = (tokens: readonly Token[], at: number): boolean => isTick(tokens[at - 1]) && tokens[at - 2]?.type === tokTypes.name;

/** The minifier writes every text as a template, which V8 keeps twice, raw and cooked: plain texts are read faster. */
export function withoutTemplates(code: string, quotes: readonly string[] = ['"', "'"]): string {
  const tokens = tokensOf(code);
  let [plain, end] = ['', 0];
  for (const [at, { type, start, end: behind }] of tokens.entries()) {
    if (type !== tokTypes.template || !isTick(tokens[at - 1]) || !isTick(tokens[at + 1]) || isTagged(tokens, at)) continue;
    const text = code.slice(start, behind);
    const mark = quotes.find((quote) => !text.includes(quote) && !text.includes('\n'));
    if (mark === undefined) continue;
    plain += code.slice(end, start - 1) + mark + text + mark;
    end = behind + 1;
  }
  return plain + code.slice(end);
}

/** A text as code. */
export const quoted = (text: string): string => JSON.stringify(text);
/** Letters of other languages as escapes, which texts and expressions take alike: V8 holds such a script in one byte a letter, and reads it faster. */
export const inAscii = (code: string): string => code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How the same is written without the two slashes, or slash and star, of a comment. */
const asNoComment = new Map<TokenType, (written: string) => string>([
  [tokTypes.string, (written) => written.replace(/\/(?=[/*])/g, '/\\')],
  [tokTypes.template, (written) => written.replace(/\/(?=[/*])/g, '/\\')],
  [tokTypes.regexp, (written) => written.replace(/\\\/(?=\/)/g, '[/]')],
]);

/**
 * A script as it may stand in an HTML file. Google takes comments out of what it serves, and in a template what only looks like one, such as the slashes
 * of an address, which breaks the page (known since 2022): so nothing in it looks like one, ends the script, or begins a comment of HTML.
 */
export function inHtml(code: string): string {
  const tokens = tokensOf(code);
  let [safe, end] = ['', 0];
  for (const [at, { type, start, end: behind }] of tokens.entries()) {
    const written = asNoComment.get(type);
    if (written === undefined || isTagged(tokens, at)) continue;
    safe += code.slice(end, start) + written(code.slice(start, behind));
    end = behind;
  }
  return (safe + code.slice(end)).replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}
