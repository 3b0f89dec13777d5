// `npm run build:addon`: addon/dist, one `clasp push` away from a sheet. Prints the sizes.
// index.ts becomes one global (a flat bundle would make every inner function callable as a formula); functions.js is copied with its help.

import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { build } from 'rolldown';

const dist = 'addon/dist';
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await build({
  input: 'addon/index.ts',
  transform: { target: 'es2019' }, // what Google's parser takes for certain
  output: { file: `${dist}/bundle.js`, format: 'iife', name: 'addon_', minify: true },
});
for (const file of ['functions.js', 'appsscript.json']) copyFileSync(`addon/${file}`, `${dist}/${file}`);

const sizes = readdirSync(dist).map((file) => ({ file, bytes: statSync(`${dist}/${file}`).size }));
for (const { file, bytes } of sizes) console.log(`${dist}/${file}  ${(bytes / 1000).toFixed(1)} kB`);
console.log(`add-on, raw: ${(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`);
