// `npm run fuzz [count] [seed]`: requests from the served document, valid, near-valid and hostile, against the deployed bundle on workerd.
// No 5xx, every error a problem document with CORS and a code of the list, every success as the document says.

import { Agent } from 'node:http';
import fc from 'fast-check';
import { judgeOf, type Document, type Received } from '../api/document.ts';
import { kinds, requests, type Sent } from '../api/requests.ts';
import { send } from '../api/send.ts';
import { serve } from '../api/workerd.ts';

export interface Found {
  /** By kind, then by status and code. */
  readonly seen: Record<string, Record<string, number>>;
  readonly faults: readonly { readonly wrong: string; readonly sent: Sent; readonly received: Received }[];
}

export async function fuzz(origin: string, count: number, seed: number, agent: Agent | false = false): Promise<Found> {
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as Document;
  const judge = judgeOf(document);
  const seen: Found['seen'] = Object.fromEntries(kinds.map((kind) => [kind, {}]));
  const faults: Found['faults'][number][] = [];
  const one = async (sent: Sent): Promise<void> => {
    const received = await send(origin, sent, agent);
    const code =
      received.status >= 400 && received.headers['content-type'] === 'application/problem+json' && received.body !== ''
        ? ` ${(JSON.parse(received.body) as { code: string }).code}`
        : '';
    const outcome = `${received.status}${code}`;
    seen[sent.kind]![outcome] = (seen[sent.kind]![outcome] ?? 0) + 1;
    const wrong = judge(sent.method, sent.url, received);
    if (wrong !== null) faults.push({ wrong, sent, received });
  };
  const batch = 500;
  for (let done = 0; done < count; done += batch) {
    const kind = kinds[(done / batch) % kinds.length]!;
    const drawn = fc.sample(requests(document, kind), { numRuns: Math.min(batch, count - done), seed: seed + done });
    for (let at = 0; at < drawn.length; at += 16) await Promise.all(drawn.slice(at, at + 16).map(one));
  }
  return { seen, faults };
}

if (import.meta.filename === process.argv[1]) {
  const [count = 100_000, seed = 2026] = process.argv.slice(2).map(Number);
  const server = await serve();
  const start = performance.now();
  const { seen, faults } = await fuzz(server.url, count, seed, new Agent({ keepAlive: true })); // there are not as many ports as requests
  server.stop();
  console.log(`${count} requests, seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s`);
  const outcomes = [...new Set(Object.values(seen).flatMap((one) => Object.keys(one)))].sort();
  console.table(Object.fromEntries(outcomes.map((outcome) => [outcome, Object.fromEntries(kinds.map((kind) => [kind, seen[kind]![outcome] ?? 0]))])));
  for (const { wrong, sent, received } of faults.slice(0, 10))
    console.log({ wrong, ...sent, body: sent.body?.toString().slice(0, 300), status: received.status, answer: received.body.slice(0, 300) });
  console.log(`${faults.length} answers outside the document`);
  process.exit(faults.length > 0 ? 1 : 0);
}
