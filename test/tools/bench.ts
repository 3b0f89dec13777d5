// `npm run bench`: CPU time of the built add-on, all threads counted. Figures of this machine, for reports; never a pass or fail.
// Each sample is a fresh process, since Sheets evaluates the bundle anew for each call; plain V8 globals, since a vm context slows every one of them.
// Another folder with a built add-on may be named, to be sampled in turn with this one: `npm run bench -- ../before/addon/dist`.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runInThisContext } from 'node:vm';
import { builtFiles } from '../sheets/bundle.ts';
import { validate } from './validate/all.ts';

const rows = 10_000;
/** A whole log, doubled again and again: its cost should double with it. */
const growth = [2_500, 5_000, 10_000, 20_000];
const samples = 9;

/** The range functions, with the columns of the log that each takes; '' is a blank cell. */
const functions = {
  RECOVERY_DAYS: ['distance', 'type'],
  RECOVERY_DATE: ['date', 'distance', 'type'],
  RECOVERY_CHANCE: ['distance', 'type', 'days'],
  RECOVERY_RUN: ['distance', 'type'],
  RECOVERY_WHY: ['distance', 'type'],
  RECOVERY_LOG: ['date', 'distance', 'type'],
  RECOVERY_STATUS: ['', 'date', 'distance', 'type'], // of the last day
} as const;
type Name = keyof typeof functions;

/** A log as coaches keep it: a header, blanks, words, other languages, slips; six years of days. */
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
] as const;
const log = (length: number) => ({
  date: Array.from({ length }, (_, row) => (row === 0 ? 'Date' : new Date(2020, 0, row % 2_000))),
  distance: Array.from({ length }, (_, row) => (row === 0 ? 'Distance' : kinds[row % kinds.length]![0])),
  type: Array.from({ length }, (_, row) => (row === 0 ? 'Type' : kinds[row % kinds.length]![1])),
  days: Array.from({ length }, (_, row) => (row === 0 ? 'Days' : row % 30)),
});

interface Sample {
  readonly load: number;
  readonly run: number;
  /** MB that the process held at most. */
  readonly memory: number;
}

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function sample(name: Name, dist: string, length: number): Sample {
  const files = builtFiles.map((file) => `${dist}/${basename(file)}`).filter((file) => existsSync(file)); // an older folder may hold fewer
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  // a mock of Google's service: the zone of the spreadsheet only
  Object.assign(globalThis, { SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => 'Europe/Paris' }) } });
  const load = cpuMs(() => void runInThisContext(code));
  const call = runInThisContext(name) as (...ranges: unknown[]) => unknown;
  const columns = log(length);
  const ranges = functions[name].map((column) => (column === '' ? '' : columns[column].map((cell) => [cell])));
  const run = cpuMs(() => void call(...ranges));
  return { load, run, memory: process.resourceUsage().maxRSS / 1000 };
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${medianOf(values).toFixed(1)} ms (${sorted[0]!.toFixed(1)}-${sorted.at(-1)!.toFixed(1)})`;
}

const [, script, ...given] = process.argv;
if (given[0] === 'sample') console.log(JSON.stringify(sample(given[1] as Name, given[2]!, Number(given[3]))));
else {
  const folders = ['addon/dist', ...given];
  console.log(`CPU time, median (spread) of ${samples} fresh processes in turn; ${rows} mixed rows in one call`);
  for (const name of Object.keys(functions)) {
    const having = folders.filter((dist) => readFileSync(`${dist}/functions.js`, 'utf8').includes(`function ${name}(`)); // an older folder may have fewer
    const found = new Map<string, Sample[]>(having.map((dist) => [dist, []]));
    for (let round = 0; round < samples; round++)
      for (const dist of having) found.get(dist)!.push(JSON.parse(execFileSync(process.execPath, [script!, 'sample', name, dist, String(rows)], { encoding: 'utf8' })) as Sample);
    for (const [dist, all] of found) console.log(`${name.padEnd(15)}  load ${spread(all.map(({ load }) => load))}  rows ${spread(all.map(({ run }) => run))}  ${dist}`);
  }
  console.log('RECOVERY_LOG, growth');
  const take = (length: number) => JSON.parse(execFileSync(process.execPath, [script!, 'sample', 'RECOVERY_LOG', 'addon/dist', String(length)], { encoding: 'utf8' })) as Sample;
  const taken = growth.map((): Sample[] => []);
  for (let round = 0; round < samples; round++) growth.forEach((length, at) => taken[at]!.push(take(length)));
  taken.forEach((all, at) => {
    const [median, before] = [medianOf(all.map(({ run }) => run)), at === 0 ? null : medianOf(taken[at - 1]!.map(({ run }) => run))];
    console.log(
      `${String(growth[at]).padStart(15)} rows  ${spread(all.map(({ run }) => run))}${before === null ? '' : `  × ${(median / before).toFixed(2)}`}  ${medianOf(all.map(({ memory }) => memory)).toFixed(0)} MB held at most`,
    );
  });
  console.log(`validation of all rules: ${cpuMs(validate).toFixed(0)} ms`);
}
