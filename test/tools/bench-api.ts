// The API on plain workerd, and beside it a bare handler and hono alone, which send the same headers and bytes without any work. The log line goes to
// the void, as it does deployed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { serve } from '../../worker/serve/workerd.ts';
import type { Received } from '../api/document.ts';
import { send } from '../api/send.ts';
import { costsOf, drawFrom, type Costs, type Meter, type Step } from './bench-meter.ts';

const kinds = ['easy', 'race', 'long', 'tempo', 'intervals', 'trail-race', 'recovery', 'hills'];

/** No two alike: eleven questions in turn would make any cache look miraculous. */
export function makeQuestions(): () => URLSearchParams {
  const draw = drawFrom(2026);
  const sometimes = (share: number, name: string, value: string): Record<string, string> => (draw() < share ? { [name]: value } : {});
  return () =>
    new URLSearchParams({
      distance: (3 + 60 * draw() ** 2).toFixed(2),
      type: kinds[Math.floor(kinds.length * draw())]!,
      ...sometimes(0.3, 'elevationGainM', (1500 * draw()).toFixed(0)),
      ...sometimes(0.3, 'age', (20 + 50 * draw()).toFixed(0)),
      ...sometimes(0.2, 'rpe', (1 + 9 * draw()).toFixed(0)),
      ...sometimes(0.5, 'date', `2026-0${(1 + 8 * draw()).toFixed(0)}-15`),
    });
}

/** In words as they stand in logs. */
const words = ['easy', 'race', 'Wettkampf', 'intervals', 'sortie longue', 'trail-race', 'run', 'tempo'];
const runs = (count: number) => ({ runs: Array.from({ length: count }, (_, row) => ({ distance: 5 + (row % 40), type: words[row % words.length] })) });
/** A log of so many rows, 40 athletes over ten years. */
const log = (rows: number) => ({
  runs: runs(rows).runs.map((run, row) => ({ ...run, date: new Date(Date.UTC(2016, 0, 1 + (Math.floor(row / 40) % 3650))).toISOString().slice(0, 10), athlete: `A${row % 40}` })),
});
const dayOfRuns = (rows: number) => ({ runs: runs(rows).runs.map((run) => ({ ...run, date: '2026-06-01' })) });

type Ask = (path: string, body?: object) => Promise<Received>;
const warm = (name: string, times: number, warmUp: number, run: () => Promise<unknown>): Step[] => [
  { times: warmUp, run },
  { name, times, run },
];

/** What every server is asked: an isolate seldom lives to be warm, so its first answers count as well. */
function single(ask: Ask, question = makeQuestions()): Step[] {
  const full = () => ask(`/v1/recovery?${question()}`);
  return [{ name: 'first answer', times: 1, run: full }, { name: 'the next 499', times: 499, run: full }, ...warm('GET', 200, 1300, full)];
}
function whole(ask: Ask): Step[] {
  const question = makeQuestions();
  return [
    ...single(ask, question),
    ...warm('GET, compact', 200, 500, () => ask(`/v1/recovery?${question()}&detail=compact`)),
    ...warm('GET plan', 50, 200, () => ask(`/v1/plan?${question()}`)),
    ...warm('POST 1,000 runs', 1, 3, () => ask('/v1/recovery', runs(1000))),
    { name: 'log of 20,000 rows', times: 1, run: () => ask('/v1/log', log(20_000)) },
    { name: 'log of 20,000 rows, all on one day', times: 1, only: 'CPU ms', run: () => ask('/v1/log', dayOfRuns(20_000)) },
  ];
}

/** From the start of a server to its end. */
async function askAll(meter: Meter, script: string, steps: (ask: Ask) => readonly Step[]): Promise<Costs> {
  const agent = new Agent({ keepAlive: true });
  const server = await serve({ script, under: meter.under, v8Flags: meter.v8Flags });
  const ask: Ask = async (path, body) => {
    const sent =
      body === undefined
        ? { method: 'GET', headers: {}, body: null }
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
    const answer = await send(server.url, { ...sent, url: path }, agent);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body.slice(0, 300)}`);
    return answer;
  };
  try {
    return await costsOf(meter, server.pid, steps(ask));
  } finally {
    agent.destroy();
    server.stop();
    await server.ended;
  }
}

// ---- what sends the same without any work -------------------------------------------------------------------------

const bare = `export default { fetch: () => new Response(body, { headers }) };`;
/** It reads the query and leaves a line, as every program would. */
const honoAlone = `import { Hono } from 'hono/tiny';
const app = new Hono();
app.get('/v1/recovery', (c) => {
  const start = Date.now();
  const answer = new Response(Object.keys(c.req.queries()).length > 0 ? body : '', { headers });
  console.log(\`\${c.req.method} /v1/recovery \${answer.status} \${Date.now() - start} ms\`);
  return answer;
});
export default app;`;

/** An answer in full of middling length, with its headers but those that the platform writes. */
async function middling(script: string): Promise<Pick<Received, 'headers' | 'body'>> {
  const answers: Received[] = [];
  await askAll({ unit: 'CPU ms', under: [], v8Flags: [], spentOn: (_, work) => work().then(() => 0) }, script, (ask) => {
    const question = makeQuestions();
    return [{ times: 501, run: async () => answers.push(await ask(`/v1/recovery?${question()}`)) }];
  });
  return answers.toSorted((one, other) => one.body.length - other.body.length)[250]!;
}

/** The platform writes these itself. */
const itsOwn = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date']);

async function bundle(code: string, answer: Pick<Received, 'headers' | 'body'>, to: string): Promise<string> {
  const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !itsOwn.has(name)));
  const source = `${to}.source.js`;
  writeFileSync(source, `${code}\nconst [headers, body] = ${JSON.stringify([headers, answer.body])};`);
  const built = await rolldown({ input: source, resolve: { modules: [join(process.cwd(), 'node_modules')] } });
  await built.write({ file: to, format: 'esm', minify: true });
  return to;
}

/** Ways to measure each server, from its start to its end, by the server's name. `root`: the folder of a built project. */
export async function benchApi(root: string): Promise<{ readonly about: string; readonly servers: Readonly<Record<string, (meter: Meter) => Promise<Costs>>>; tidy(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const ours = join(root, 'worker/dist/index.js');
  const answer = await middling(ours);
  const [bareScript, honoScript] = [await bundle(bare, answer, join(folder, 'bare.js')), await bundle(honoAlone, answer, join(folder, 'hono.js'))];
  return {
    about: `a full answer of middling length has ${answer.body.length} characters`,
    servers: {
      ours: (meter) => askAll(meter, ours, whole),
      'bare handler': (meter) => askAll(meter, bareScript, single),
      'hono alone': (meter) => askAll(meter, honoScript, single),
    },
    tidy: () => rmSync(folder, { recursive: true }),
  };
}
