// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { evidence, sources } from '../core/index.ts';

const dist = 'addon/dist';

/**
 * The two long tables by file, cut to the columns that functions show: who says so, and where to find it. Findings and populations stay with the API.
 * Sheets evaluates the bundle anew for each call, so each kB counts.
 */
const shown: Readonly<Record<string, string>> = {
  'core/evidence.ts': `export const evidence = ${columns(evidence, ['source'])}`,
  'core/sources.ts': `export const sources = ${columns(sources, ['authors', 'year', 'title', 'journal', 'doi', 'url', 'locator'])}`,
};
const shownColumns: Plugin = { name: 'shown-columns', load: (id) => shown[relative('.', id)] };

function columns(table: Readonly<Record<string, object>>, names: readonly string[]): string {
  return JSON.stringify(table, (key, value: unknown) => (key === '' || key in table || names.includes(key) ? value : undefined));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shownColumns],
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { file: `${dist}/bundle.js`, format: 'iife', name: 'addon_', minify: true },
});
for (const file of ['functions.js', 'appsscript.json']) copyFileSync(`addon/${file}`, `${dist}/${file}`);

const line = (bytes: number, what: string): void => console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${what}`);
const files = readdirSync(dist).map((file) => ({ what: `${dist}/${file}`, bytes: statSync(`${dist}/${file}`).size }));
for (const { what, bytes } of files) line(bytes, what);
line(
  files.reduce((sum, { bytes }) => sum + bytes, 0),
  'the add-on, raw',
);
console.log('what bundle.js is made of, before it is minified:');
const modules = Object.entries(output[0].modules).map(([id, { renderedLength }]) => ({ what: relative('.', id), bytes: renderedLength }));
for (const { what, bytes } of modules.filter((one) => one.bytes > 0).sort((one, other) => other.bytes - one.bytes)) line(bytes, what);
