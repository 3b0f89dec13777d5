// POST /mcp: the API for assistants, by the Model Context Protocol over streamable HTTP, without sessions. A tool asks the API itself,
// in this process, so that answers and errors are the same. What the tools take and answer is told in worker/build/tools.ts.

import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { nearestOf, notice, statusNotice, tellHint } from '../../core/index.ts';
import { isObject, readJson, type Fields } from '../http/body.ts';
import { always } from '../http/headers.ts';
import { problem, type Problem } from '../http/problem.ts';
import { door, type Env, type Route } from '../http/route.ts';
import type { Called } from './protocol.ts';

/** What a tool asks of the API. */
interface Question {
  readonly path: string;
  readonly query?: Fields;
  readonly type?: string;
  readonly body?: string;
}
const json = (path: string, body: Fields): Question => ({ path, type: 'application/json', body: JSON.stringify(body) });

const questions = {
  recovery_days: (given) => ({ path: '/v1/recovery', query: given }),
  recovery_plan: (given) => json('/v1/plan', given),
  // a model has to read whatever comes: thousands of rows only where it asks for them
  recovery_log: ({ csv, detail, ...rest }) => {
    const given = { ...rest, detail: detail ?? 'status' };
    if (typeof csv === 'string') return { path: '/v1/log', query: given, type: 'text/csv', body: csv };
    return json('/v1/log', csv === undefined || csv === null ? given : { ...given, csv });
  },
} as const satisfies { readonly [tool: string]: (given: Fields) => Question };
export type Tool = keyof typeof questions;
const tools = Object.keys(questions) as Tool[];

const instructions = `How long a runner needs to recover after a run, what is allowed until then, and which studies say so. Days are whole days after the run (day 0). Of a log, \`allowed\` speaks of the day \`allowedOn\`; \`check\` means that a row may hide a run: name the rows, allow nothing. ${statusNotice} ${notice}`;

/** `routes`: those of the API. The protocol is loaded when it is first asked for, since most requests need none of it. */
export function mcp(routes: readonly Route[]): Route['answer'] {
  const api = new Hono<Env>();
  for (const route of routes) api.on(route.method, route.path, door({ ...route, formats: ['json'] }));

  return async (c) => {
    const body = await readJson(c);
    if (body instanceof Response) return body;
    const { value: message } = body;
    if (!isObject(message) || message['jsonrpc'] !== '2.0') return problem(c, 'body-invalid', { pointer: '', received: null, expected: { is: 'json-rpc' } });
    const { answerTo } = await import('./protocol.ts');
    const answer = await answerTo(c.req.raw, message, {
      instructions,
      list: async () => (await c.env.ASSETS.fetch('http://assets/mcp-tools.json')).json(),
      call: (tool, given) => call(api, c, tool, given),
    });
    const type = answer.headers.get('Content-Type');
    return new Response(answer.body, { status: answer.status, headers: { ...always, 'Cache-Control': 'no-store', ...(type === null ? {} : { 'Content-Type': type }) } });
  };
}

/** A number of JSON has no thousands: as text, 2.345 could be two thousand. What a model leaves open, it often says with null. */
const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : typeof value === 'number' && /^\d{1,3}\.\d{3}$/.test(String(value)) ? `${value}0` : JSON.stringify(value);

/** The answer of a tool, or what is wrong with its name. */
async function call(api: Hono<Env>, { req, env }: Context<Env>, name: string, given: Fields): Promise<Called | string> {
  const tool = tools.find((one) => one === name);
  if (!tool) {
    const hint = nearestOf(name, tools);
    return `There is no tool "${name.slice(0, 80)}". Expected one of ${tools.join(', ')}.${hint ? ` ${tellHint(hint)}` : ''}`;
  }
  const { path, query = {}, type, body }: Question = questions[tool](given);
  const url = new URL(path, req.url);
  for (const [parameter, value] of Object.entries(query)) url.searchParams.set(parameter, written(value));
  const response = await api.request(url.href, type === undefined ? {} : { method: 'POST', headers: { 'Content-Type': type }, body: body! }, { ASSETS: env.ASSETS });
  const answer = (await response.json()) as Fields;
  if (response.ok) return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
  return { content: [{ type: 'text', text: (answer as Fields & Problem).detail }], structuredContent: answer, isError: true };
}
