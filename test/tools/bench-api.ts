// `npm run bench`: the API on plain workerd, beside a bare handler that returns the same bytes and beside hono alone, in turns within one run.
// Figures of this machine, for reports; never a pass or fail. The log line goes to the void, as it does deployed.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { send } from '../api/send.ts';
import { serve, type Server } from '../api/workerd.ts';

const agent = new Agent({ keepAlive: true });
const rounds = 9;
const seconds = 2;
const connections = 8;

const kinds = ['easy', 'race', 'Wettkampf', 'intervals', 'sortie longue', 'trail-race', 'run', 'tempo'];
const runs = (count: number) => ({ runs: Array.from({ length: count }, (_, index) => ({ distance: 5 + (index % 40), type: kinds[index % kinds.length] })) });

/** A log of so many rows, 40 athletes over ten years. */
const log = (rows: number) => ({
  runs: Array.from({ length: rows }, (_, row) => ({
    date: new Date(Date.UTC(2016, 0, 1 + (Math.floor(row / 40) % 3650))).toISOString().slice(0, 10),
    distance: 5 + (row % 40),
    type: kinds[row % kinds.length],
    athlete: `A${row % 40}`,
  })),
});

/** A row a question. `more`: addresses asked in turn. `one`: one request after another, three a round. */
const questions: readonly { name: string; path: string; more?: readonly string[]; body?: object; one?: true }[] = [
  { name: 'GET', path: '/v1/recovery?distance=42.195&type=race' },
  {
    name: 'GET, ever another',
    path: '/v1/recovery?distance=42.195&type=race',
    more: Array.from({ length: 2000 }, (_, index) => `/v1/recovery?distance=${41.8 + index / 2500}&type=race`),
  },
  { name: 'POST 1', path: '/v1/recovery', body: runs(1) },
  { name: 'POST 1,000', path: '/v1/recovery', body: runs(1000) },
  { name: 'POST /mcp', path: '/mcp', body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'recovery_days', arguments: { distance: 42.195, type: 'race' } } } },
  ...[2_500, 5_000, 10_000, 20_000].map((rows) => ({ name: `log of ${rows} rows`, path: '/v1/log', body: log(rows), one: true as const })),
];

/** The same bytes without any work, for reading the body where there is one. */
const bare = (answers: string) => `const answers = ${answers};
const headers = { 'Content-Type': 'application/json' };
export default { async fetch(request) { const body = request.body ? (await request.text()).length : 0; return new Response(answers[body], { headers }); } };`;
const honoAlone = (answers: string) => `import { Hono } from 'hono/tiny';
const answers = ${answers};
const app = new Hono();
app.get('/v1/recovery', (c) => c.body(answers[0], 200, { 'Content-Type': 'application/json' }));
app.post('*', async (c) => c.body(answers[(await c.req.text()).length], 200, { 'Content-Type': 'application/json' }));
export default app;`;

const init = (body?: object) => (body ? { method: 'POST' as const, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : { method: 'GET' as const });

/** User and system time of a process so far, in ms (Linux counts hundredths of a second). */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** MB that a process held at most, so far. */
const memoryMb = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000;

/** A closed loop: every connection asks again once it has its answer. */
async function load({ url, pid }: Server, { path, more, body, one: inTurn }: (typeof questions)[number]): Promise<{ perSecond: number; cpuPerRequestMs: number }> {
  const sent = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) } : { method: 'GET', headers: {}, body: null };
  const before = cpuMs(pid);
  const start = performance.now();
  let asked = 0;
  const connection = async (): Promise<void> => {
    while (inTurn ? asked < 3 : performance.now() < start + 1000 * seconds) {
      const address = more?.[asked % more.length] ?? path;
      asked++;
      const { status } = await send(url, { ...sent, url: address }, agent);
      if (status !== 200) throw new Error(`${path}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: inTurn ? 1 : connections }, connection));
  return { perSecond: asked / ((performance.now() - start) / 1000), cpuPerRequestMs: (cpuMs(pid) - before) / asked };
}

const spread = (values: readonly number[], digits: number): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(digits)} (${sorted[0]!.toFixed(digits)}-${sorted.at(-1)!.toFixed(digits)})`;
};

/** From the start of the process to the first answer. */
async function coldStart(script?: string): Promise<number> {
  const start = performance.now();
  const server = await serve(script);
  await (await fetch(`${server.url}${questions[0]!.path}`)).text();
  const took = performance.now() - start;
  server.stop();
  return took;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const ours = await serve();
const answers: Record<number, string> = {};
for (const { path, body } of questions) answers[body ? JSON.stringify(body).length : 0] = await (await fetch(`${ours.url}${path}`, init(body))).text();
const scripts: Record<string, string> = { 'bare handler': bare(JSON.stringify(answers)), 'hono alone': honoAlone(JSON.stringify(answers)) };
const servers: Record<string, Server> = { ours };
for (const [index, [name, code]] of Object.entries(scripts).entries()) {
  const source = join(folder, `in-${index}.js`);
  const bundle = join(folder, `${index}.js`);
  writeFileSync(source, code);
  const built = await rolldown({ input: source, resolve: { modules: [join(process.cwd(), 'node_modules')] } });
  await built.write({ file: bundle, format: 'esm', minify: true });
  servers[name] = await serve(bundle);
  scripts[name] = bundle;
}

const script = readFileSync('worker/dist/index.js');
console.log(`worker: ${(script.length / 1000).toFixed(1)} kB, ${(gzipSync(script).length / 1000).toFixed(1)} kB gzip`);
console.log(`median (spread) of ${rounds} rounds of ${seconds} s in turns, ${connections} connections`);
for (const question of questions) {
  const found: Record<string, { perSecond: number; cpuPerRequestMs: number }[]> = {};
  for (const server of Object.values(servers)) await load(server, question); // warm
  for (let round = 0; round < rounds; round++) for (const [name, server] of Object.entries(servers)) (found[name] ??= []).push(await load(server, question));
  console.log(`\n${question.name}: answer of ${(answers[question.body ? JSON.stringify(question.body).length : 0]!.length / 1000).toFixed(1)} kB`);
  console.log(
    `memory held at most so far: ${Object.entries(servers)
      .map(([name, { pid }]) => `${name} ${memoryMb(pid).toFixed(0)} MB`)
      .join(', ')}`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(found).map(([name, all]) => [
        name,
        {
          'requests/s': spread(
            all.map(({ perSecond }) => perSecond),
            0,
          ),
          'CPU ms/request': spread(
            all.map(({ cpuPerRequestMs }) => cpuPerRequestMs),
            3,
          ),
          // three requests of a bare handler are less than the hundredth of a second that Linux counts
          ...(question.one
            ? {}
            : {
                'CPU, times that of bare': spread(
                  all.map(({ cpuPerRequestMs }, round) => cpuPerRequestMs / found['bare handler']![round]!.cpuPerRequestMs),
                  2,
                ),
              }),
        },
      ]),
    ),
  );
}
for (const server of Object.values(servers)) server.stop();
for (const [name, path] of [['ours', undefined], ...Object.entries(scripts)] as const) {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await coldStart(path));
  console.log(`cold start, ${name}: ${spread(all, 0)} ms from starting workerd to the first answer`);
}
rmSync(folder, { recursive: true, force: true });
