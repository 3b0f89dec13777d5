// Clients of the tests. Each request has a connection of its own: workerd hangs up on one that is idle for 15 seconds, and a process that computes
// as long, or is not let run, writes into it before it hears of that. So no test that asks after a long silence fails by load.

import { request, type Agent } from 'node:http';
import type { Received } from './document.ts';
import type { Sent } from './requests.ts';

type Asked = Pick<Sent, 'method' | 'url' | 'headers' | 'body'>;

function exchange(origin: string, { method, url, headers, body }: Asked, agent: Agent | false): Promise<Omit<Received, 'body'> & { readonly body: Buffer<ArrayBuffer> }> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(origin);
    const length = body ? { 'content-length': body.length } : {};
    const sent = request({ agent, hostname, port, method, path: url, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(body ?? undefined);
  });
}

/** The address goes out as it is: fetch would mend it. `agent`: keeps connections, for a great many requests without a pause. */
export async function send(origin: string, asked: Asked, agent: Agent | false = false): Promise<Received> {
  const { body, ...received } = await exchange(origin, asked, agent);
  return { ...received, body: body.toString() };
}

/** As fetch, but that it reads the answer to its end. */
export async function fetchOnce(asked: Request): Promise<Response> {
  const sent = asked.body ? Buffer.from(await asked.arrayBuffer()) : null;
  const { origin, pathname, search } = new URL(asked.url);
  const { status, headers, body } = await exchange(origin, { method: asked.method, url: pathname + search, headers: Object.fromEntries(asked.headers), body: sent }, false);
  const given = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
  return new Response([204, 304].includes(status) ? null : body, { status, headers: given });
}
