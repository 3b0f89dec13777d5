// POST /mcp: the API for assistants, by the Model Context Protocol over streamable HTTP, without sessions. A tool asks the API itself,
// in this process, so that answers and errors are the same. What the tools take is told in worker/build/tools.ts.

import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { errorMessage, isBlank, nearestOf, notice, pointerPart, questions, runFields, statusNotice, tellHint } from '../../core/index.ts';
import { isObject, readJson, type Fields } from '../http/body.ts';
import { always } from '../http/headers.ts';
import { nestHint } from '../http/nested.ts';
import { problem, unknownProblem, type Problem } from '../http/problem.ts';
import { door, type Env, type Route } from '../http/route.ts';
import { beforeParameters, raceFields } from './before.ts';
import { planParameters, planRunFields } from './plan.ts';
import type { Called } from './protocol.ts';

/** What a tool asks of the API. */
interface Question {
  readonly path: string;
  readonly query?: Fields;
  readonly type?: string;
  readonly body?: string;
}
const json = (path: string, body: Fields): Question => ({ path, type: 'application/json', body: JSON.stringify(body) });

// a model has to read whatever comes: reasons, studies and thousands of rows only where it asks for them
const asking = {
  recovery_days: ({ detail, ...run }) => ({ path: '/v1/recovery', query: { ...run, detail: isBlank(detail) ? 'compact' : detail } }),
  recovery_plan: ({ detail, ...given }) => {
    const [run, about] = parted(given, planRunFields);
    return json('/v1/plan', { run, ...about, detail: isBlank(detail) ? 'compact' : detail });
  },
  recovery_before: ({ detail, runs, asOf, timeZone, athlete, ...given }) => {
    const about = { ...given, detail: isBlank(detail) ? 'compact' : detail };
    if (isBlank(runs)) return { path: '/v1/before', query: about };
    const [race, { unit, detail: wanted, ...asked }] = parted(about, raceFields);
    const run = Object.fromEntries(Object.entries(asked).map(([name, value]) => [(runFields as { readonly [name: string]: string })[name] ?? name, value]));
    return json('/v1/before', { race, ...(Object.keys(run).length > 0 ? { run } : {}), runs, asOf, timeZone, athlete, unit, detail: wanted });
  },
  recovery_season: ({ detail, ...given }) => json('/v1/season', { ...given, detail: isBlank(detail) ? 'compact' : detail }),
  recovery_log: ({ csv, detail, ...rest }) => {
    const given = { ...rest, detail: isBlank(detail) ? 'status' : detail };
    if (typeof csv === 'string') return { path: '/v1/log', query: given, type: 'text/csv', body: csv };
    return json('/v1/log', isBlank(csv) ? given : { ...given, csv });
  },
} as const satisfies { readonly [tool: string]: (given: Fields) => Question };
export type Tool = keyof typeof asking;
const tools = Object.keys(asking) as Tool[];

/** The arguments of a plan stand side by side, where its route has the run apart. */
export const planArguments = [...planParameters, 'checkIns', 'detail'] as const;
/** Those of what fits before a race, with the log beside them. */
export const beforeArguments = [...beforeParameters, 'runs', 'asOf', 'timeZone', 'athlete', 'detail'] as const;
/** What a model may put beside `checkIns` instead of into it. */
const checkInFields = ['day', ...Object.keys(questions), 'redFlags', 'flags'];

/** Those of these names, and the others. */
function parted(given: Fields, names: readonly string[]): [Fields, Fields] {
  const of = (isOne: boolean): Fields => Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name) === isOne));
  return [of(true), of(false)];
}

const instructions = `How long a runner needs to recover after a run, what is allowed until then, and which studies say so. Days are whole days after the run (day 0). No tool knows today: pass \`date\`, the day of the run, to recovery_days and recovery_plan, and \`asOf\`, today's date, to recovery_log (YYYY-MM-DD). Answers are short; \`detail: "full"\` adds reasons and studies. Of a log, \`allowed\` speaks of the day \`allowedOn\`; \`check\` means that a row may hide a run: name the rows, allow nothing. ${statusNotice} ${notice}`;

/** `routes`: those of the API. The protocol is loaded when it is first asked for, since most requests need none of it. */
export function mcp(routes: readonly Route[]): Route['answer'] {
  const api = new Hono<Env>();
  for (const route of routes) api.on(route.method, route.path, door({ ...route, formats: ['json'] }));

  return async (c) => {
    const refused = foreignOrigin(c);
    if (refused) return refused;
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

/**
 * The protocol has servers look at Origin, since a page can reach a server inside somebody's network by a name that it points there. A public service that
 * keeps nothing and knows nobody gives such a page nothing that it could not ask for itself: any origin may ask, unless ALLOWED_ORIGINS names some
 * (`npm start` names this machine). `:*` behind one stands for any port, as in a Content-Security-Policy. What is no browser sends none.
 */
function foreignOrigin(c: Context<Env>): Response | null {
  const allowed = (c.env.ALLOWED_ORIGINS ?? '').split(',').flatMap((one) => one.trim().replace(/\/$/, '').toLowerCase() || []);
  const origin = c.req.header('Origin');
  if (origin === undefined || allowed.length === 0) return null;
  const asked = origin.toLowerCase();
  if (allowed.includes(asked) || allowed.includes(asked.replace(/(:\d+)?$/, ':*'))) return null;
  return problem(c, 'origin-refused', { received: origin.slice(0, 80), expected: { is: 'one-of', words: allowed } });
}

/** A number of JSON has no thousands: as text, 2.345 could be two thousand. What a model leaves open, it often says with null. */
const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : typeof value === 'number' && /^\d{1,3}\.\d{3}$/.test(String(value)) ? `${value}0` : JSON.stringify(value);

/** The answer of a tool, or what is wrong with its name. */
async function call(api: Hono<Env>, c: Context<Env>, name: string, given: Fields): Promise<Called | string> {
  const tool = tools.find((one) => one === name);
  if (!tool) {
    const hint = nearestOf(name, tools);
    return `There is no tool "${name.slice(0, 80)}". Expected one of ${tools.join(', ')}.${hint ? ` ${tellHint(hint)}` : ''}`;
  }
  const read = argumentsOf(c, tool, given);
  const response = read instanceof Response ? read : await ask(api, c, asking[tool](read));
  const answer = (await response.json()) as Fields;
  if (response.ok) return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
  return refusal(tool, answer as Fields & Problem);
}

/** Objects that a model may have made of arguments, which stand side by side: what a field of each is called among them. */
const same = (name: string): string => name;
const besideRace = (name: string): string => Object.entries(runFields).find(([, field]) => field === name)?.[0] ?? name;
const nested: { readonly [T in Tool]?: { readonly [object: string]: typeof same } } = {
  recovery_days: { run: same },
  recovery_plan: { run: same },
  recovery_before: { race: same, run: besideRace },
};
const namesOf: { readonly [T in Tool]?: readonly string[] } = { recovery_plan: planArguments, recovery_before: beforeArguments };

/** As they are asked for: side by side. What a model has put into `run` or `race` is taken out of it, unless the two then say one thing twice. */
function argumentsOf(c: Context<Env>, tool: Tool, given: Fields): Fields | Response {
  let flat = given;
  for (const [object, nameOf] of Object.entries(nested[tool] ?? {})) {
    const { [object]: inside, ...beside } = flat;
    const taken = isObject(inside) ? Object.fromEntries(Object.entries(inside).map(([name, value]) => [nameOf(name), value])) : isBlank(inside) ? {} : { [object]: inside };
    const twice = Object.keys(taken).find((name) => !isBlank(taken[name]) && !isBlank(beside[name]));
    if (twice !== undefined)
      return problem(c, 'parameter-repeated', { pointer: `/${pointerPart(twice)}`, received: written(beside[twice]).slice(0, 80), expected: { is: 'one-value' } });
    flat = { ...beside, ...Object.fromEntries(Object.entries(taken).filter(([name]) => isBlank(beside[name]))) };
  }
  const names = namesOf[tool];
  if (!names) return flat; // the route judges them
  const unknown = Object.keys(flat).filter((name) => !names.includes(name));
  if (unknown.length === 0) return flat;
  return unknownProblem(c, unknown, names, (name) => ({ pointer: `/${pointerPart(name)}` }), nestHint({ field: 'checkIns', names: checkInFields, isList: true }, unknown));
}

async function ask(api: Hono<Env>, { req, env }: Context<Env>, { path, query = {}, type, body }: Question): Promise<Response> {
  const url = new URL(path, req.url);
  for (const [parameter, value] of Object.entries(query)) url.searchParams.set(parameter, written(value));
  return api.request(url.href, type === undefined ? {} : { method: 'POST', headers: { 'Content-Type': type }, body: body! }, { ASSETS: env.ASSETS });
}

/** Every error in a line of its own, so that one more attempt is enough; and where it stands among the arguments, which have no `run` and no `race`. */
function refusal(tool: Tool, { errors, ...said }: Fields & Problem): Called {
  const among = (pointer: string): string => pointer.replace(/^\/(run|race)\/(\w+)/, (_, object: string, name: string) => `/${(nested[tool]?.[object] ?? same)(name)}`);
  const here: Problem['errors'] = errors.map(({ pointer, ...error }) => (pointer === undefined ? error : { ...error, pointer: among(pointer) }));
  const text = here.map(({ parameter, pointer, code, received, facts }) => {
    const place = parameter ?? pointer?.slice(1);
    return `${place ? `${place}: ` : ''}${errorMessage({ code, parameter: '', received, ...facts })}`;
  });
  return { content: [{ type: 'text', text: text.join('\n') }], structuredContent: { ...said, errors: here }, isError: true };
}
