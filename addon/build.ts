// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { cited, named } from '../core/cited.ts';

const dist = 'addon/dist';

/**
 * The studies, cut to what functions show: who says so, and where to find it, each once. Findings and populations stay with the API.
 * Sheets evaluates the bundle anew for each call, so each kB counts.
 */
function shownStudies(): string {
  const studies = [...new Set(Object.values(cited).map(({ source, doi, url, locator }) => JSON.stringify({ source, doi, url, locator })))];
  const rows = Object.values(cited).map(({ id, source, doi, url, locator }) => `${JSON.stringify(id)}:studies[${studies.indexOf(JSON.stringify({ source, doi, url, locator }))}]`);
  return `const studies = [${studies.join(',')}]; export const cited = {${rows.join(',')}}; export const named = ${JSON.stringify(named)};`;
}
const shown: Plugin = { name: 'shown-studies', load: (id) => (relative('.', id) === 'core/cited.ts' ? shownStudies() : null) };

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shown],
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
