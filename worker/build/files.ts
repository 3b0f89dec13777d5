// A folder written anew while others read it: each file is finished beside it and then moved into its place, so that none is ever missing or half there.

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** `files` by their path in the folder; what else lies there is taken away. */
export function replaceFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const beside = mkdtempSync(`${folder}.`); // on the same disk, where a move is one step
  const kept = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(join(beside, 'next'), content);
    renameSync(join(beside, 'next'), place);
    for (let at = path; at !== '.'; at = dirname(at)) kept.add(normalize(at));
  }
  rmSync(beside, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) if (!kept.has(path)) rmSync(join(folder, path), { recursive: true, force: true });
}
