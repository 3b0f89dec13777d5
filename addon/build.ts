// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { tokenizer, tokTypes } from 'acorn';
import { build, type Plugin } from 'rolldown';
import { replaceFiles } from '../worker/build/files.ts';
import { pages } from './page/pages.ts';
import { reasons, shown, shownSources } from './shown.ts';

const dist = 'addon/dist';

const shownOnly: Plugin = { name: 'shown-only', load: (id) => shown[relative('.', id)] };

/**
 * A list of words of a table as one text, cut up where it is asked for: V8 reads one text faster than a hundred, and makes no lists that a cell has no use for.
 */
const inOneText = (code: string): string =>
  code.replace(/(?:(\w+): |(?<== ))\[\s*((?:(?:'[^'|]*'|"[^"|]*"),?\s*){13,})\]/g, (_, key: string | undefined, list: string) => {
    const words = [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, plain, withApostrophe]) => plain ?? withApostrophe);
    const cut = `${JSON.stringify(words.join('|'))}.split('|')`;
    return key === undefined ? `/* @__PURE__ */ ${cut}` : `get ${key}() { return ${cut} }`;
  });
const wordTables: Plugin = { name: 'word-tables', transform: (code, id) => (/^core.(words|rules)./.test(relative('.', id)) ? inOneText(code) : null) };

/** The minifier writes every text as a template, which V8 keeps twice, raw and cooked: plain texts are read faster. */
function withoutTemplates(code: string): string {
  const tokens = [...tokenizer(code, { ecmaVersion: 2019 })];
  const isTick = (at: number): boolean => tokens[at]?.type === tokTypes.backQuote;
  let [plain, end] = ['', 0];
  for (const [at, { type, start, end: behind }] of tokens.entries()) {
    if (type !== tokTypes.template || !isTick(at - 1) || !isTick(at + 1) || tokens[at - 2]?.type === tokTypes.name) continue; // String.raw is one
    const text = code.slice(start, behind);
    const mark = ['"', "'"].find((quote) => !text.includes(quote) && !text.includes('\n'));
    if (mark === undefined) continue;
    plain += code.slice(end, start - 1) + mark + text + mark;
    end = behind + 1;
  }
  return plain + code.slice(end);
}

const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shownOnly, wordTables],
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { format: 'iife', name: 'addon_', minify: true, comments: false, generatedCode: { symbols: false } },
  write: false,
});
const written = await pages(shownSources, reasons);
const files = {
  'bundle.js': withoutTemplates(output[0].code),
  ...Object.fromEntries(['functions/functions.js', 'menu/menu.js', 'appsscript.json'].map((file) => [basename(file), readFileSync(`addon/${file}`, 'utf8')])),
  ...Object.fromEntries(Object.entries(written).map(([name, page]) => [`${name}.html`, page])),
};
replaceFiles(dist, files);

const line = (bytes: number, what: string): void => console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}`);
const sizes = Object.entries(files).map(([file, content]) => ({ what: `${dist}/${file}`, bytes: Buffer.byteLength(content) }));
for (const { what, bytes } of sizes) line(bytes, what);
line(
  sizes.filter(({ what }) => what.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0),
  'scripts, raw: what Sheets evaluates for each call',
);
console.log('what bundle.js is made of, before it is minified:');
const modules = Object.entries(output[0].modules).map(([id, { renderedLength }]) => ({ what: relative('.', id), bytes: renderedLength }));
for (const { what, bytes } of modules.filter((one) => one.bytes > 0).sort((one, other) => other.bytes - one.bytes)) line(bytes, what);
