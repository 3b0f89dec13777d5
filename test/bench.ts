// `npm run bench`: CPU time of the built add-on. Figures of this machine, for reports; never a pass or fail.
// Each sample is a fresh process, since Sheets evaluates the bundle anew for each call; plain V8 globals, since a vm context slows every one of them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { builtFiles } from './bundle.ts';

const rows = 10_000;
const samples = 9;
const code = builtFiles.map((file) => readFileSync(file, 'utf8')).join('\n');

function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A log as coaches keep it: a header, blanks, words, other languages, slips. */
const kinds = [
  ['', ''],
  [8, 'easy'],
  [21.1, 'race'],
  ['26.2 mi', 'Wettkampf'],
  ['abc', 'easy'],
  ['42,2 km', 'sortie longue'],
  [10, 'intervall'],
  ['rest', ''],
  [12.4, 'run'],
  ['1,234', 'tempo'],
  [50, 'trail-race'],
];
const log = [['Distance', 'Type'], ...Array.from({ length: rows - 1 }, (_, row) => kinds[row % kinds.length]!)];

const [, , only] = process.argv;
if (only !== undefined) {
  const load = cpuMs(() => void runInThisContext(code));
  const call = runInThisContext(only) as (...ranges: unknown[]) => unknown;
  const ranges = [0, 1].map((column) => log.map((cells) => [cells[column]]));
  console.log(JSON.stringify({ load, run: cpuMs(() => void call(...ranges)) }));
} else {
  const show = (values: readonly number[]): string => {
    const sorted = values.toSorted((a, b) => a - b);
    return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(1)} ms (${sorted[0]!.toFixed(1)}-${sorted.at(-1)!.toFixed(1)})`;
  };
  console.log(`add-on: ${(code.length / 1000).toFixed(1)} kB raw; CPU time, median (spread) of ${samples} fresh processes`);
  for (const name of ['RECOVERY_DAYS', 'RECOVERY_WHY']) {
    const found = Array.from(
      { length: samples },
      () => JSON.parse(execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' })) as { load: number; run: number },
    );
    console.log(`${name}: load ${show(found.map(({ load }) => load))}; ${rows} mixed rows in one call ${show(found.map(({ run }) => run))}`);
  }
}
