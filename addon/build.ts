// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what the bundle is made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { cited, named } from '../core/evidence/cited.ts';
import { evidence } from '../core/index.ts';
import { replaceFiles } from '../worker/build/files.ts';
import { pages } from './page/pages.ts';

const dist = 'addon/dist';

/**
 * What no function and no sidebar shows stays with the API: findings, populations, studies of the context, advice. Sheets evaluates the bundle
 * anew for each call, so each kB counts.
 */
const withoutContext = (code: string): string => code.replace(/,\s*context: \[[^\]]*\]/g, '');
const unshown = new Set(['advice.ts', 'claims.ts']);
const rules = readdirSync('core/rules')
  .filter((file) => !unshown.has(file))
  .map((file) => withoutContext(readFileSync(`core/rules/${file}`, 'utf8')))
  .join('\n');
const shownRows = Object.values(cited).filter(({ id }) => rules.includes(`'${id}'`));

/** The studies of those rows, each once: who says so, and where to find it. */
function shownStudies(): string {
  const study = ({ source, doi, url, locator }: (typeof shownRows)[number]): string => JSON.stringify({ source, doi, url, locator });
  const studies = [...new Set(shownRows.map(study))];
  const rows = shownRows.map((row) => `${JSON.stringify(row.id)}:studies[${studies.indexOf(study(row))}]`);
  return `const studies = [${studies.join(',')}]; export const cited = {${rows.join(',')}}; export const named = ${JSON.stringify(named)};`;
}

const shown: Readonly<Record<string, string>> = {
  'core/evidence/cited.ts': shownStudies(),
  'core/rules/ladders.ts': withoutContext(readFileSync('core/rules/ladders.ts', 'utf8')),
  'core/rules/advice.ts': 'export const advice = []',
};
const shownOnly: Plugin = { name: 'shown-only', load: (id) => shown[relative('.', id)] };

const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shownOnly],
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { format: 'iife', name: 'addon_', minify: true, comments: false },
  write: false,
});
const written = await pages([...new Set([...shownRows.map(({ id }) => evidence[id].source), ...Object.keys(named)])]);
const files = {
  'bundle.js': output[0].code,
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
