// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { evidence, sources } from '../core/index.ts';

const dist = 'addon/dist';

/**
 * The two long tables by file, cut to what functions show: who says so, and where to find it. Findings and populations stay with the API,
 * as do sources that no rule and no time-course names. Sheets evaluates the bundle anew for each call, so each kB counts.
 */
const shown: Readonly<Record<string, string>> = { 'core/evidence.ts': ofSource(), 'core/sources.ts': `export const sources = ${JSON.stringify(citedSources())}` };
const shownColumns: Plugin = { name: 'shown-columns', load: (id) => shown[relative('.', id)] };

/** The time-courses with their source alone, written by source: that is the shortest. */
function ofSource(): string {
  const bySource = new Map<string, string[]>();
  for (const [id, { source }] of Object.entries(evidence)) bySource.set(source, [...(bySource.get(source) ?? []), id]);
  const rows = JSON.stringify(Object.fromEntries([...bySource].map(([source, ids]) => [source, ids.join(' ')])));
  return `export const evidence = {}; for (const [source, ids] of Object.entries(${rows})) for (const id of ids.split(' ')) evidence[id] = { source };`;
}

function citedSources(): Readonly<Record<string, object>> {
  const rules = readdirSync('core/rules').map((file) => readFileSync(`core/rules/${file}`, 'utf8'));
  const cited = new Set<string>(Object.values(evidence).map(({ source }) => source));
  const columns = ['authors', 'year', 'title', 'journal', 'doi', 'url', 'locator'];
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([key]) => cited.has(key) || rules.some((rule) => rule.includes(`'${key}'`)))
      .map(([key, row]) => [key, Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)))]),
  );
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
