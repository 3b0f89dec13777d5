// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes, and what they are made of.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { evidence, sources } from '../core/index.ts';

const dist = 'addon/dist';

/** The columns of the two long tables that functions show: who says so, and where to find it. The others stay with the API. */
const tables = {
  evidence: columnsOf(evidence, ['source']),
  sources: columnsOf(sources, ['authors', 'year', 'title', 'journal', 'doi', 'url', 'locator']),
};

function columnsOf<Row extends object>(table: Record<string, Row>, columns: readonly (keyof Row | 'doi' | 'url' | 'locator')[]) {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, Object.fromEntries(Object.entries(row).filter(([name]) => (columns as readonly string[]).includes(name)))]));
}

const shownColumns: Plugin = {
  name: 'shown-columns',
  load(id) {
    const name = (Object.keys(tables) as (keyof typeof tables)[]).find((table) => relative('.', id) === `core/${table}.ts`);
    return name && `export const ${name} = ${JSON.stringify(tables[name])};`;
  },
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { output } = await build({
  input: 'addon/index.ts',
  plugins: [shownColumns],
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { file: `${dist}/bundle.js`, format: 'iife', name: 'addon_', minify: true },
});
for (const file of ['functions.js', 'appsscript.json']) copyFileSync(`addon/${file}`, `${dist}/${file}`);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
console.log(Object.entries(output[0].modules).map(([id,m])=>[relative('.',id), m.renderedLength, m.code?.length]));
const sizes = readdirSync(dist).map((file) => ({ file, bytes: statSync(`${dist}/${file}`).size }));
for (const { file, bytes } of sizes) console.log(`${kB(bytes)}  ${dist}/${file}`);
console.log(`${kB(sizes.reduce((sum, { bytes }) => sum + bytes, 0))}  raw in all`);
