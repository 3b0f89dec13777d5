// The Model Context Protocol by its official library, and nothing of ours: whoever imports this file carries more than the whole API weighs.

import {
  createMcpHandler,
  isLegacyRequest,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  WebStandardStreamableHTTPServerTransport,
  type ListToolsResult,
} from '@modelcontextprotocol/server';
import type { Fields } from '../http/body.ts';
import { apiVersion } from '../http/version.ts';

export type Called = { content: { type: 'text'; text: string }[]; structuredContent: Fields; isError?: true };

export interface Tools {
  readonly instructions: string;
  readonly list: () => Promise<unknown>;
  readonly call: (tool: string, given: Fields) => Promise<Called | string>;
}

function serverOf({ instructions, list, call }: Tools): Server {
  const server = new Server({ name: 'recovery-days', title: 'Recovery days', version: apiVersion }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler('tools/list', async () => (await list()) as ListToolsResult);
  server.setRequestHandler('tools/call', async ({ params }) => {
    const called = await call(params.name, params.arguments ?? {});
    if (typeof called === 'string') throw new ProtocolError(ProtocolErrorCode.InvalidParams, called);
    return called;
  });
  return server;
}

/** One message, one answer, nothing kept in between. Clients of the revisions of 2025 shake hands first; those of 2026-07-28 do not. */
export async function answerTo({ url, headers: given }: Request, message: Fields, tools: Tools): Promise<Response> {
  const headers = new Headers(given);
  headers.set('Accept', 'application/json, text/event-stream'); // whatever a client names, it gets one piece of JSON (of a subscription, events)
  const request = new Request(url, { method: 'POST', headers });
  const options = { parsedBody: message };
  // nothing here ever changes, so a subscription is acknowledged, empty, and ends at once: no stream is held open
  if (!(await isLegacyRequest(request, message))) return createMcpHandler(() => serverOf(tools)).fetch(request, options);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await serverOf(tools).connect(transport);
  return transport.handleRequest(request, options);
}
