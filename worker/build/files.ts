// A folder written anew while others read it: each file is finished beside it and then moved into its place, so that none is ever missing or half there.

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** `files` by their path in the folder; what else lies there is taken away. */
export function replaceFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const kept = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    const beside = `${place}.${process.pid}`; // what an interrupted build leaves, the next one takes away
    writeFileSync(beside, content);
    renameSync(beside, place);
    for (let at = path; at !== '.'; at = dirname(at)) kept.add(normalize(at));
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) if (!kept.has(path)) rmSync(join(folder, path), { recursive: true, force: true });
}
