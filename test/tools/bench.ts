// `npm run bench`: what answers cost, beside what they may cost. Figures for reports; never a pass or fail.
// `npm run bench -- --root ../before` measures another folder with a built project, `--only hono` the parts whose names hold a word.

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { benchApi } from './bench-api.ts';
import { cpuTime, hasValgrind, instructions, yardstick, type Costs, type Meter } from './bench-meter.ts';
import { benchCore, benchSheets } from './bench-scripts.ts';
import { targets } from './bench-targets.ts';

const rounds = 5;
const { root, only } = parseArgs({ options: { root: { type: 'string', default: '.' }, only: { type: 'string', default: '' } } }).values;

interface Part {
  readonly name: string;
  readonly measure: (meter: Meter) => Promise<Costs>;
}
const named = async ({ name, measure }: Part, meter: Meter): Promise<[string, number][]> =>
  Object.entries(await measure(meter)).map(([step, cost]) => [['bare handler', 'hono alone'].includes(name) ? `${name}: ${step}` : step, cost]);

/** As many at once as there are cores: instructions do not mind. */
async function countAll(parts: readonly Part[]): Promise<Costs> {
  const waiting = [...parts];
  const found: [string, number][] = [];
  const next = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) found.push(...(await named(part, instructions)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return Object.fromEntries(found);
}

/** In turns, each round beginning with the yardstick. */
async function timeAll(parts: readonly Part[]): Promise<Readonly<Record<string, readonly number[]>>> {
  const found: Record<string, number[]> = {};
  const all: Part[] = [{ name: 'yardstick', measure: async () => ({ yardstick: await yardstick() }) }, ...parts];
  for (let round = 0; round < rounds; round++) for (const part of all) for (const [name, cost] of await named(part, cpuTime)) (found[name] ??= []).push(cost);
  return found;
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);
const middle = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;
const shown = (value: number): string => (value < 10 ? value.toPrecision(2) : value.toFixed(value < 100 ? 1 : 0));
const thousands = (value: number | undefined): string => (value === undefined ? '' : `${Math.round(value / 1000).toLocaleString('en')} k`);

function line(name: string, counted: Costs, timed: Readonly<Record<string, readonly number[]>>): Record<string, string> {
  const { before, says = '', most } = targets[name] ?? {};
  const times = timed[name]!;
  const cpuMs = middle(times);
  const limit = most?.(counted, before);
  const [value, mayBe] = limit === undefined ? [] : 'ms' in limit ? [cpuMs, limit.ms] : [counted[name], limit.instructions];
  return {
    instructions: thousands(counted[name]),
    before: thousands(before),
    'CPU ms': `${shown(cpuMs)} (${shown(sorted(times)[0]!)}-${shown(sorted(times).at(-1)!)})`,
    yardsticks: (cpuMs / middle(timed['yardstick']!)).toPrecision(3),
    target: says,
    'of the target': value === undefined || mayBe === undefined ? '' : `${Math.round((100 * value) / mayBe)} %`,
  };
}

const start = performance.now();
const api = await benchApi(root);
const servers: readonly Part[] = Object.entries(api.servers).map(([name, measure]) => ({ name, measure }));
const scripts: readonly Part[] = Object.entries({ ...benchSheets(root), core: await benchCore(root) }).map(([name, measure]) => ({ name, measure }));
const parts = [...servers, ...scripts].filter(({ name }) => name.includes(only));
if (!hasValgrind()) console.log('no valgrind here, so instructions are not counted (apt-get install valgrind)');
const counted = hasValgrind() ? await countAll(parts) : {};
const timed = await timeAll(parts);
api.tidy();

const script = readFileSync(join(root, 'worker/dist/index.js'));
console.log(`worker: ${(script.length / 1000).toFixed(1)} kB, ${(gzipSync(script).length / 1000).toFixed(1)} kB gzip; ${api.about}`);
console.log(`instructions: of one run; CPU ms: median (spread) of ${rounds} rounds in turns; both of a single time`);
console.table(Object.fromEntries(Object.keys(timed).map((name) => [name, line(name, counted, timed)])));
console.log(`took ${((performance.now() - start) / 1000).toFixed(0)} s`);
