// What the bench measures with. Instructions repeat to a thousandth whatever else the machine does, but need valgrind; CPU time is taken beside a
// yardstick, the same work for ever, since the same code took 11, 21 and 27 ms on three days. Throughput of a shared machine says nothing.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Meter {
  readonly unit: 'instructions' | 'CPU ms';
  /** The program, with its arguments, that a process is run by. */
  readonly under: readonly string[];
  readonly v8Flags: readonly string[];
  /** What a process spends while `work` goes on, all threads counted. */
  spentOn(pid: number, work: () => Promise<void>): Promise<number>;
}

const say = async (pid: number, ...words: readonly string[]): Promise<string> => (await promisify(execFile)('vgdb', [`--pid=${pid}`, ...words], { timeout: 60_000 })).stdout;
const eventsOf = (status: string): number => [...status.matchAll(/^events-\d+: (\d+)/gm)].reduce((sum, [, thread]) => sum + Number(thread), 0);

export const instructions: Meter = {
  unit: 'instructions',
  under: ['valgrind', '-q', '--tool=callgrind', '--instr-atstart=no', '--callgrind-out-file=/dev/null'],
  v8Flags: ['--single-threaded', '--predictable'], // compiled and tidied at the same moments in every run
  async spentOn(pid, work) {
    await say(pid, 'instrumentation', 'on'); // what only warms up is run without: three times as fast
    const before = eventsOf(await say(pid, 'status', 'internal'));
    await work();
    const after = eventsOf(await say(pid, 'status', 'internal'));
    await say(pid, 'instrumentation', 'off');
    return after - before;
  },
};

/** Linux counts nanoseconds by thread. */
const threadsMs = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    .reduce((sum, ms) => sum + ms, 0);

export const cpuTime: Meter = {
  unit: 'CPU ms',
  under: [],
  v8Flags: [],
  async spentOn(pid, work) {
    const before = threadsMs(pid);
    await work();
    return threadsMs(pid) - before;
  },
};

export function hasValgrind(): boolean {
  try {
    execFileSync('valgrind', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Some work of a process, `times` over. Without a name it only warms up. */
export interface Step {
  readonly name?: string;
  readonly times: number;
  /** Where it would take too long to count. */
  readonly only?: Meter['unit'];
  readonly run: () => Promise<unknown>;
}
/** What each named step costs a time. */
export type Costs = Readonly<Record<string, number>>;

export async function costsOf(meter: Meter, pid: number, steps: readonly Step[]): Promise<Costs> {
  const costs: Record<string, number> = {};
  for (const { name, times, only, run } of steps) {
    if (only !== undefined && only !== meter.unit) continue;
    const work = async (): Promise<void> => {
      for (let time = 0; time < times; time++) await run();
    };
    if (name === undefined) await work();
    else costs[name] = (await meter.spentOn(pid, work)) / times;
  }
  return costs;
}

// ---- a process of its own that runs scripts -------------------------------------------------------------------------

/** Plain V8 globals, since a vm context slows every one of them. */
const listener = `const { runInThisContext } = require('node:vm');
process.on('message', ({ given, code }) => { Object.assign(globalThis, given); runInThisContext(code); process.send('done'); });
process.send('ready');`;

export interface Runner {
  readonly pid: number;
  /** `given`: globals for the code. */
  run(code: string, given?: object): Promise<void>;
  stop(): void;
}

export async function startRunner({ under, v8Flags }: Meter): Promise<Runner> {
  const [program, ...before] = [...under, process.execPath, ...v8Flags, '-e', listener];
  const child = spawn(program, before, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  await once(child, 'message');
  return {
    pid: child.pid!,
    async run(code, given = {}) {
      child.send({ given, code });
      const [heard] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
      if (heard !== 'done') throw new Error(`the script ended with ${String(heard)}`);
    },
    stop: () => child.kill(),
  };
}

/** CPU ms of work that never changes: texts, objects, sorting, numbers. */
export async function yardstick(): Promise<number> {
  const work = `for (let round = 0; round < 60; round++) {
    const rows = Array.from({ length: 1000 }, (_, row) => ({ row, name: 'n' + ((row * 7919) % 1000), share: Math.log(row + 1) }));
    JSON.parse(JSON.stringify(rows.sort((a, b) => (a.name < b.name ? -1 : 1))));
  }`;
  const runner = await startRunner(cpuTime);
  const { one } = await costsOf(cpuTime, runner.pid, [{ name: 'one', times: 1, run: () => runner.run(work) }]);
  runner.stop();
  return one!;
}

// ---- questions ------------------------------------------------------------------------------------------------------

/** Numbers from 0 to 1 out of a seed, the same in every run (Park and Miller). */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
