// The OpenAPI 3.1 document: the route table, the shapes, the vocabulary, and examples computed by the API itself.

import * as z from 'zod';
import { terms } from '../../core/index.ts';
import { makeApp } from '../app.ts';
import { mostBytes } from '../http/body.ts';
import { docsPages } from '../api/documents.ts';
import { errorExamples, examples, type Example } from './examples.ts';
import { rateLimit } from '../http/headers.ts';
import { mostLogBytes } from '../api/log.ts';
import { statusOf } from '../http/problem.ts';
import { formats, type Env, type Format, type Route } from '../http/route.ts';
import { routes, type RouteId } from '../api/routes.ts';
import * as shapes from './shapes.ts';
import { apiVersion } from '../http/version.ts';

type Json = { readonly [name: string]: unknown };

/** What the tables do not say. Pages for people (/, /style.css) are not part of the API. */
const about: {
  readonly [R in RouteId]: {
    id: string;
    summary: string;
    tag: keyof typeof tags;
    answers?: z.ZodType;
    takes?: z.ZodType;
    takesText?: { media: string; about: string };
    missing?: string;
    /** Answers as JSON-RPC does: errors of the protocol beside our problems, nothing to a notification. */
    isRpc?: true;
  };
} = {
  'GET /v1/recovery': { id: 'getRecovery', tag: 'recovery', summary: 'One run: days, range, milestones, three clocks with evidence', answers: shapes.recovery },
  'POST /v1/recovery': { id: 'postRecovery', tag: 'recovery', summary: 'Many runs, each with its own result or error, in order', takes: shapes.batchBody, answers: shapes.batch },
  'GET /v1/plan': { id: 'getPlan', tag: 'plan', summary: 'The days after a run, one by one', answers: shapes.plan },
  'POST /v1/plan': {
    id: 'postPlan',
    tag: 'plan',
    summary: 'The same with check-ins: how the body feels may hold or extend the plan',
    takes: shapes.planBody,
    answers: shapes.plan,
  },
  'GET /v1/plan.ics': { id: 'getPlanCalendar', tag: 'plan', summary: 'The plan for a calendar; `date` is required' },
  'POST /v1/log': {
    id: 'postLog',
    tag: 'log',
    summary: 'A training log: per run its milestones with what was carried over, per athlete what is allowed, per race the gap',
    takes: shapes.logBody,
    takesText: { media: 'text/csv', about: 'An export as it is (Strava, Garmin Connect, TrainingPeaks, intervals.icu, garmin-connect-export) or a log typed by hand, in UTF-8.' },
    answers: shapes.log,
  },
  'POST /mcp': {
    id: 'postMcp',
    tag: 'assistants',
    summary: 'The same as tools: recovery_days, recovery_plan, recovery_log',
    takes: shapes.mcpMessage,
    answers: shapes.mcpAnswer,
    isRpc: true,
  },
  'GET /v1/rules': { id: 'getRules', tag: 'reasons', summary: 'Every rule', answers: shapes.ruleList },
  'GET /v1/rules/:id': { id: 'getRule', tag: 'reasons', summary: 'One rule, as named by a ruleId', answers: shapes.oneRule, missing: '/v1/rules/marathn' },
  'GET /v1/sources': { id: 'getSources', tag: 'reasons', summary: 'Every source with the time-courses that were read from it', answers: shapes.sourceList },
  'GET /v1/validation': { id: 'getValidation', tag: 'reasons', summary: 'How near the rules come to what was measured', answers: shapes.validation },
  'GET /openapi.json': { id: 'getOpenapi', tag: 'service', summary: 'This document', answers: z.looseObject({ openapi: z.string() }) },
  'GET /errors/:code': { id: 'getErrorPage', tag: 'service', summary: 'A page about an error code: where `type` of a problem leads', missing: '/errors/type-unknwn' },
  'GET /': { id: 'getHome', tag: 'service', summary: 'What this is, with addresses to try' },
  'GET /docs': { id: 'getDocs', tag: 'service', summary: 'This document as a page, with a form to try every route' },
  'GET /docs/:page': { id: 'getDocsPage', tag: 'service', summary: 'How to integrate, what may change, what did', missing: '/docs/stabilty' },
  'GET /llms.txt': { id: 'getLlms', tag: 'service', summary: 'A short index for language models' },
  'GET /changelog.json': {
    id: 'getChangelog',
    tag: 'service',
    summary: 'Changes of rules and API, as a feed (JSON Feed 1.1)',
    answers: z.looseObject({ version: z.url(), title: z.string(), items: z.array(z.looseObject({ id: z.string(), title: z.string(), content_html: z.string() })) }),
  },
  'GET /client.ts': { id: 'getClient', tag: 'service', summary: 'A typed client in one file' },
  'GET /style.css': { id: 'getStyle', tag: 'service', summary: 'How the pages look' },
  'GET /pages.js': { id: 'getPagesScript', tag: 'service', summary: 'What runs on the pages' },
  'GET /swagger-ui.css': { id: 'getReferenceStyle', tag: 'service', summary: 'Swagger UI, which shows the reference' },
  'GET /swagger-ui.js': { id: 'getReferenceScript', tag: 'service', summary: 'Swagger UI, with its licences' },
  'GET /healthz': { id: 'getHealth', tag: 'service', summary: 'Alive, and with which versions', answers: shapes.health },
};

const tags = {
  recovery: 'How many days until you can do it again',
  plan: 'What you may do on each day until then',
  log: 'Who may do what today, and which race comes too soon',
  assistants: 'The Model Context Protocol (streamable HTTP, without sessions)',
  reasons: 'Who says so',
  service: 'About this service',
} as const;

const description = `After this run, how many days until you can do it again, what may you do until then, and who says so?

Day 0 is the day of the run. No key, no cookies, nothing stored. Units stand in the names of fields. Unknown parameters and fields are refused, never ignored.

Start here: [five minutes to integrate](/docs/integrate), [what may change](/docs/stability), [what changed](/docs/changelog).

- **Errors** are problem documents (RFC 9457) with a code to branch on, what was received, what is accepted and the nearest valid choice.
- **Caching**: an answer to GET depends on the question, the rules and the version of the API only; its strong ETag holds all three. Send it back in If-None-Match for a 304 before any work.
- **Formats**: \`format\` decides, then Accept with its weights. CSV is safe to open in a spreadsheet: text that would run as a formula is quoted.
- **Methods**: HEAD wherever there is GET; OPTIONS everywhere. Any origin may read every answer, errors included.
- **Limits**: about ${rateLimit.requests} requests in ${rateLimit.seconds} seconds from one address, then 429 with Retry-After. A body may have ${mostBytes / 1e6} MB, a log ${mostLogBytes / 1e6} MB.
- **Stability**: inside /v1 nothing is taken away and nothing new is required. Answers are open: ignore fields that you do not know, have a default for words beyond \`x-extensible-enum\`. Numbers change with \`rulesVersion\` only.

Training information from group averages, not medical advice.`;

// ---- examples, computed ---------------------------------------------------------------------------------------------

/** Where the examples are asked; a reader's own address in the document. */
export const exampleOrigin = 'https://recovery.example';

/** What a test puts in the place of Cloudflare's limiter, so that every outcome can be shown. */
const around: { readonly [W in NonNullable<Example['when']>]: Env['Bindings']['RATE_LIMIT'] } = {
  limited: { limit: () => Promise.resolve({ success: false }) },
  broken: { limit: () => Promise.reject(new Error('no answer')) },
};

export const requestOf = ({ method, path, accept, type, body }: Example, origin: string): Request =>
  new Request(new URL(path, origin), {
    method,
    headers: { ...(accept ? { Accept: accept } : {}), ...(type ? { 'Content-Type': type } : {}) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const app = makeApp(() => {});
/** The answer of the API in this process. */
export async function ask(example: Example, ASSETS: Env['Bindings']['ASSETS']): Promise<Response> {
  const limiter = example.when && around[example.when];
  return app.fetch(requestOf(example, exampleOrigin), { ASSETS, ...(limiter ? { RATE_LIMIT: limiter } : {}) });
}

export const shown = (example: Example): string => {
  const { body } = example;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return `${example.method} ${example.path}${example.accept ? ` (Accept: ${example.accept})` : ''}${text ? ` ${text.length > 120 ? `${text.trim().slice(0, 60)}… (${text.length} bytes)` : text}` : ''}`;
};
const valueOf = async (response: Response): Promise<unknown> => (response.headers.get('Content-Type')!.includes('json') ? response.json() : response.text());

/** Requests too long to print are told by their summary alone, and made again from worker/build/examples.ts. */
async function exampleOf(example: Example, assets: Env['Bindings']['ASSETS']): Promise<Json> {
  const isLong = JSON.stringify(example.body ?? '').length > 1000;
  return { summary: shown(example), value: await valueOf(await ask(example, assets)), ...(isLong ? {} : { 'x-request': example }) };
}

// ---- the document ---------------------------------------------------------------------------------------------------

const responses: { readonly [status: number]: { name: string; description: string } } = {
  400: { name: 'BadRequest', description: 'The input is not accepted.' },
  404: { name: 'NotFound', description: 'There is nothing at this address.' },
  405: { name: 'MethodNotAllowed', description: 'Another method than those that Allow lists.' },
  406: { name: 'NotAcceptable', description: 'Accept excludes every format that there is.' },
  413: { name: 'TooLarge', description: 'The body is too large, or holds too many runs.' },
  415: { name: 'UnsupportedMediaType', description: 'The body is of another media type, or packed.' },
  429: { name: 'TooManyRequests', description: 'Too many requests from one address.' },
  500: { name: 'ServerError', description: 'Something failed on our side.' },
};

const codesOf = (status: number): terms.ErrorCode[] => terms.errorCodes.filter((code) => statusOf(code) === status);

const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
const headersOf: { readonly [status: number]: Json } = {
  405: { Allow: header('Allow') },
  429: { 'Retry-After': header('Retry-After'), 'RateLimit-Policy': header('RateLimit-Policy') },
};
const headers: Json = {
  ETag: { description: 'Strong: the rules, the version of the API, the format and the question.', schema: { type: 'string' } },
  'Cache-Control': { description: 'How long the answer may be kept.', schema: { type: 'string' } },
  Allow: { description: 'The methods of this address.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string', const: String(rateLimit.seconds) } },
  'RateLimit-Policy': { description: 'Requests (q) in a window of seconds (w).', schema: { type: 'string' } },
};

/** zod's own JSON Schema, without what OpenAPI does not need. */
function clean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(clean);
  if (typeof node !== 'object' || node === null) return node;
  const unbounded = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name, value]) => !['$schema', '$id'].includes(name) || typeof value !== 'string')
      .filter(([name, value]) => !(['minimum', 'maximum'].includes(name) && unbounded.has(value)))
      .map(([name, value]) => [name, clean(value)]),
  );
}

function schemas(): Json {
  const { schemas: all } = z.toJSONSchema(z.globalRegistry, { ...shapes.told, uri: (id) => `#/components/schemas/${id}` });
  return clean(all) as Json;
}

const refTo = (shape: z.ZodType): Json => {
  const id = shape.meta()?.id;
  return id === undefined ? (clean(z.toJSONSchema(shape, shapes.told)) as Json) : { $ref: `#/components/schemas/${id}` };
};

const statusesOf = ({ method, path, kept }: Route, isRpc: boolean): number[] => [
  200,
  ...(isRpc ? [202] : []),
  ...(kept ? [304] : []),
  400,
  ...(path.includes(':') || isRpc ? [404] : []),
  405,
  406,
  ...(method === 'POST' ? [413, 415] : []),
  429,
  500,
];

const rpcError = { 'application/json': { schema: refTo(shapes.mcpAnswer) } };
const rpcAnswers: { readonly [status: number]: Json } = {
  202: { description: 'A notification was taken.' },
  400: {
    description: 'A problem document where the body is no JSON-RPC 2.0, else an error of the protocol.',
    content: { 'application/problem+json': { schema: refTo(shapes.problem) }, ...rpcError },
  },
  404: { description: 'There is no such method (for clients of the revision 2026-07-28).', content: rpcError },
};

const pathParameters: { readonly [name: string]: Json } = {
  id: { description: 'Id of a rule.', schema: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' }, example: 'race-42' },
  page: { description: 'Name of a page.', schema: { type: 'string', enum: docsPages }, example: 'integrate' },
  code: { description: 'Code of an error.', schema: { type: 'string', enum: terms.errorCodes }, example: 'type-unknown' },
};

export async function openapi(assets: Env['Bindings']['ASSETS']): Promise<Json> {
  const components = schemas();
  const { RunRequest, PlanRequest, LogRequest } = components as { [name: string]: { properties: { [name: string]: Json } } };
  const fields: { readonly [name: string]: Json } = { ...PlanRequest!.properties, ...LogRequest!.properties, ...RunRequest!.properties };

  const parameter = (name: string, required: boolean): Json => {
    const { description: says, ...schema } = fields[name]!;
    // an example fills the form of the reference: only what every question needs
    const example = required || ['distance', 'type'].includes(name) ? (schema['examples'] as unknown[])[0] : undefined;
    return { name, in: 'query', required, ...(says === undefined ? {} : { description: says }), schema, ...(example === undefined ? {} : { example }) };
  };
  const parametersOf = ({ path, parameters, formats: offered }: Route): Json[] => [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, ...pathParameters[name!] })),
    ...parameters.map((name) => parameter(name, path === '/v1/plan.ics' && name === 'date')),
    ...(offered.length > 1 ? [{ name: 'format', in: 'query', required: false, description: 'Wins over Accept.', schema: { type: 'string', enum: offered } }] : []),
  ];

  const operation = async (route: Route, id: RouteId): Promise<Json> => {
    const { id: operationId, summary, tag, answers, takes, takesText, missing, isRpc = false } = about[id];
    const own = Object.entries(examples[id] ?? {});
    const isOf = (example: Example, format: Format) => (example.path.includes('format=csv') ? 'csv' : route.formats[0]) === format;
    const examplesFor = async (format: Format): Promise<Json> => {
      const made: [string, Json][] = [];
      for (const [name, example] of own) if (isOf(example, format)) made.push([name, await exampleOf(example, assets)]);
      return made.length > 0 ? { examples: Object.fromEntries(made) } : {};
    };
    const content: Record<string, Json> = {};
    for (const format of route.formats) content[formats[format]] = { schema: format === 'json' && answers ? refTo(answers) : { type: 'string' }, ...(await examplesFor(format)) };
    const cached = route.kept ? { headers: { ETag: header('ETag'), 'Cache-Control': header('Cache-Control') } } : {};

    const answersOf: [number, Json][] = [];
    for (const status of statusesOf(route, isRpc)) {
      if (status === 200) answersOf.push([200, { description: summary, ...cached, content }]);
      else if (status === 304) answersOf.push([304, { description: 'If-None-Match holds the tag of this answer.', ...cached }]);
      else if (isRpc && status in rpcAnswers) answersOf.push([status, rpcAnswers[status]!]);
      else if (status === 404 && missing) {
        const example = await exampleOf({ method: 'GET', path: missing }, assets);
        const { description: says } = responses[404]!;
        answersOf.push([404, { description: says, content: { 'application/problem+json': { schema: refTo(shapes.problem), examples: { 'not-found': example } } } }]);
      } else answersOf.push([status, { $ref: `#/components/responses/${responses[status]!.name}` }]);
    }
    const bodies = (isText: boolean) =>
      Object.fromEntries(own.flatMap(([name, { body }]) => (body === undefined || (typeof body === 'string') !== isText ? [] : [[name, { value: body }] as const])));
    const textBody = takesText && { [takesText.media]: { schema: { type: 'string', description: takesText.about }, examples: bodies(true) } };
    return {
      operationId,
      summary,
      tags: [tag],
      parameters: parametersOf(route),
      ...(takes ? { requestBody: { required: true, content: { 'application/json': { schema: refTo(takes), examples: bodies(false) }, ...textBody } } } : {}),
      responses: Object.fromEntries(answersOf),
    };
  };

  const problemResponse = async (status: number): Promise<Json> => {
    const { description: says } = responses[status]!;
    const shownErrors: [string, Json][] = [];
    for (const code of codesOf(status)) shownErrors.push([code, await exampleOf(errorExamples[code], assets)]);
    return {
      description: `${says} Codes: ${codesOf(status)
        .map((code) => `\`${code}\``)
        .join(', ')}.`,
      ...(headersOf[status] ? { headers: headersOf[status] } : {}),
      content: { 'application/problem+json': { schema: refTo(shapes.problem), examples: Object.fromEntries(shownErrors) } },
    };
  };

  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const id = `${route.method} ${route.path}` as RouteId;
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: await operation(route, id) };
  }
  const shared: [string, Json][] = [];
  for (const status of Object.keys(responses).map(Number)) if (status !== 404) shared.push([responses[status]!.name, await problemResponse(status)]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Recovery days',
      version: apiVersion,
      summary: 'How many days until a runner can do it again, and who says so.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.entries(tags).map(([name, says]) => ({ name, description: says })),
    paths,
    components: { schemas: components, responses: Object.fromEntries(shared), headers },
  };
}
