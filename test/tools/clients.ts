// `npm run clients`: what generators of clients make of the document, compiled by TypeScript 5.9 at `strict`, with the recipe of docs/integrate.md.
// test/api/clients.test.ts runs it. The generators bring 112 MB and are installed apart from ours, when their lockfile is new; without a network they are
// left out, and a line says so: nobody's tests fail by the luck of a registry.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const folder = 'test/clients';
const generated = `${folder}/generated`;
const npm = (...what: string[]): boolean => spawnSync('npm', what, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const writtenAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);
const isInstalled = (): boolean => writtenAt(`${folder}/node_modules/.package-lock.json`) >= writtenAt(`${folder}/package-lock.json`);

/** The recipe as a reader copies it. */
export const recipeOf = (page: string): string => /^```typescript\n([\s\S]*?)^```/m.exec(page)![1]!;

if (import.meta.filename === process.argv[1]) {
  rmSync(generated, { recursive: true, force: true });
  if (isInstalled() || npm('ci')) {
    mkdirSync(generated);
    writeFileSync(`${generated}/recipe.ts`, recipeOf(readFileSync('docs/integrate.md', 'utf8')));
    if (!npm('run', 'generate') || !npm('run', 'check')) process.exit(1);
  } else console.log('The generators of clients could not be installed (their registry does not answer): no client is made of the document here.');
}
