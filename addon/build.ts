// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.
// menu/index.ts becomes another one, in an HTML file, which is read when an item of the menu is chosen: no cell loads it.

import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Plugin } from 'rolldown';
import { replaceFiles } from '../worker/build/files.ts';
import { pages } from './page/pages.ts';
import { halvesOf } from './halves.ts';
import { later } from './later.ts';
import { inHtml, scriptOf } from './script.ts';
import { saidOfTables, shown, shownInCells, shownSources } from './shown.ts';

const dist = 'addon/dist';

const only = (modules: Readonly<Record<string, string>>): Plugin => ({ name: 'shown-only', load: (id) => modules[relative('.', id)] });

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

/** A script for Google's servers. The target is what their parser takes for certain. */
const onServer = (modules: Readonly<Record<string, string>>) => ({
  treeshake: { moduleSideEffects: false },
  plugins: [only(modules), wordTables],
  transform: { target: 'es2019' },
});
const bundle = await halvesOf('addon/index.ts', later, onServer(shownInCells), { generatedCode: { symbols: false } }, { first: 'addon_', text: 'otherHalf_' });
const menu = await scriptOf('addon/menu/index.ts', onServer(shown), { name: 'menu_', generatedCode: { symbols: false } });
const named = saidOfTables.filter((code) => RegExp(`["'\`]${code}["'\`]`).test(bundle.first + bundle.other));
if (named.length > 0) throw new Error(`A function may say ${named.join(' and ')}, whose words the bundle leaves out.`);
const written = await pages(shownSources);
const files = {
  'bundle.js': bundle.first,
  'more.js': bundle.other,
  ...Object.fromEntries(['functions/functions.js', 'menu/menu.js', 'appsscript.json'].map((file) => [basename(file), readFileSync(`addon/${file}`, 'utf8')])),
  'menu-code.html': `<script>${inHtml(menu.code)}</script>`,
  ...Object.fromEntries(Object.entries(written).map(([name, page]) => [`${name}.html`, page])),
};
replaceFiles(dist, files);

const line = (bytes: number, what: string): void => console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}`);
const sizes = Object.entries(files).map(([file, content]) => ({ what: `${dist}/${file}`, bytes: Buffer.byteLength(content) }));
for (const { what, bytes } of sizes) line(bytes, what);
line(
  sizes.filter(({ what }) => what.endsWith('.js') && !what.endsWith('/more.js')).reduce((sum, { bytes }) => sum + bytes, 0),
  'scripts, raw, without more.js: the code that Sheets parses for each call',
);
for (const [file, modules] of [['bundle.js', bundle.modules[0]] as const, ['more.js', bundle.modules[1]] as const]) {
  console.log(`what ${file} is made of, before it is minified:`);
  const parts = Object.entries(modules).map(([id, { renderedLength }]) => ({ what: id.replace(/^\0/, '').replace(`${process.cwd()}/`, ''), bytes: renderedLength }));
  for (const { what, bytes } of parts.filter((one) => one.bytes > 0).sort((one, other) => other.bytes - one.bytes)) line(bytes, what);
}
