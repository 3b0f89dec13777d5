// The OpenAPI 3.1 document: the route table, the shapes, the vocabulary, and examples computed by the API itself.

import { routes, type RouteId } from '../api/routes.ts';
import { type ErrorCode, errorCodes, runFields } from '../../core/index.ts';
import { always, rateLimit } from '../http/headers.ts';
import { statusOf } from '../http/problem.ts';
import { formats, type Env, type Format, type Route } from '../http/route.ts';
import { apiVersion } from '../http/version.ts';
import { about, description, isListed, tags, type ListedId } from './about.ts';
import { exampleOf } from './ask.ts';
import { errorExamples, examples, type Example } from './examples.ts';
import { refTo, schemas, type Json } from './schema.ts';
import * as shapes from './shapes.ts';

type Assets = Env['Bindings']['ASSETS'];

// ---- answers that many routes share ---------------------------------------------------------------------------------

const responses: { readonly [status: number]: { name: string; description: string } } = {
  400: { name: 'BadRequest', description: 'The input is not accepted.' },
  403: { name: 'Forbidden', description: 'A page of an origin that the server does not name in ALLOWED_ORIGINS.' },
  404: { name: 'NotFound', description: 'There is nothing at this address.' },
  405: { name: 'MethodNotAllowed', description: 'Another method than those that Allow lists.' },
  406: { name: 'NotAcceptable', description: 'Accept excludes every format that there is.' },
  413: { name: 'TooLarge', description: 'The body is too large, or holds too many runs.' },
  415: { name: 'UnsupportedMediaType', description: 'The body is of another media type, or packed.' },
  429: { name: 'TooManyRequests', description: 'Too many requests from one address.' },
  500: { name: 'ServerError', description: 'Something failed on our side.' },
  503: { name: 'Overloaded', description: 'Too many long bodies arrive at the same time. Short ones are always taken.' },
};

const codesOf = (status: number): ErrorCode[] => errorCodes.filter((code) => statusOf(code) === status);

const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` });
/** Of every answer, whatever it is. */
const everywhere: Json = Object.fromEntries(
  ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers', 'Cache-Control', 'X-Request-Id', 'RateLimit-Policy', 'RateLimit'].map((name) => [name, header(name)]),
);
const headersOf: { readonly [status: number]: Json } = {
  405: { Allow: header('Allow') },
  429: { 'Retry-After': header('Retry-After') },
  503: { 'Retry-After': header('Retry-After') },
};
const headers: Json = {
  ETag: { description: 'Strong: the rules, the version of the API, the format and the question.', schema: { type: 'string' } },
  'Cache-Control': { description: 'How long the answer may be kept; `no-store`: not at all.', schema: { type: 'string' } },
  'Access-Control-Allow-Origin': {
    description: 'Pages of any origin may read the answer, errors included.',
    schema: { type: 'string', const: always['Access-Control-Allow-Origin'] },
  },
  'Access-Control-Expose-Headers': {
    description: 'The headers that a page may read.',
    schema: { type: 'string', const: always['Access-Control-Expose-Headers'] },
  },
  'Content-Disposition': { description: 'A name for the file.', schema: { type: 'string' } },
  Allow: { description: 'The methods of this address.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string', pattern: '^[0-9]+$' } },
  'X-Request-Id': {
    description: 'That of the request, where it had one of 1 to 64 letters, digits, dots, dashes and underscores; else one that it was given here.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  },
  'RateLimit-Policy': {
    description: 'Requests (q) in a window of seconds (w), where they are limited.',
    schema: { type: 'string' },
    example: `"client";q=${rateLimit.requests};w=${rateLimit.seconds}`,
  },
  RateLimit: {
    description: 'Requests that remain (r) and seconds until there are more (t): with 429, and with every answer where the server counts them itself.',
    schema: { type: 'string' },
    example: `"client";r=0;t=${rateLimit.seconds}`,
  },
};

const statusesOf = ({ method, path, kept }: Route, isRpc: boolean): number[] => [
  200,
  ...(isRpc ? [202] : []),
  ...(kept ? [304] : []),
  400,
  ...(isRpc ? [403] : []),
  ...(path.includes(':') || isRpc ? [404] : []),
  405,
  406,
  ...(method === 'POST' ? [413, 415] : []),
  429,
  500,
  ...(method === 'POST' ? [503] : []),
];

const rpcError = { 'application/json': { schema: refTo(shapes.mcpAnswer) } };
const rpcAnswers: { readonly [status: number]: Json } = {
  202: { description: 'A notification was taken.', headers: everywhere },
  400: {
    description: 'A problem document where the body is no JSON-RPC 2.0, else an error of the protocol.',
    headers: everywhere,
    content: { 'application/problem+json': { schema: refTo(shapes.problem) }, ...rpcError },
  },
  404: { description: 'There is no such method (for clients of the revision 2026-07-28).', headers: everywhere, content: rpcError },
};

const pathParameters: { readonly [name: string]: Json } = {
  id: { description: 'Id of a rule, of today or retired.', schema: { type: 'string', pattern: '^[a-z0-9.-]{1,60}$' }, example: 'race-42' },
};

async function problemResponse(status: number, assets: Assets): Promise<Json> {
  const { description: says } = responses[status]!;
  const shownErrors: [string, Json][] = [];
  for (const code of codesOf(status)) shownErrors.push([code, await exampleOf(errorExamples[code], assets)]);
  const codes = codesOf(status).map((code) => `\`${code}\``);
  return {
    description: `${says} Codes: ${codes.join(', ')}.`,
    headers: { ...headersOf[status], ...everywhere },
    content: { 'application/problem+json': { schema: refTo(shapes.problem), examples: Object.fromEntries(shownErrors) } },
  };
}

// ---- one operation --------------------------------------------------------------------------------------------------

type Fields = { readonly [name: string]: Json };

/** Every parameter of a query string is a field of some body. */
function fieldsOf(components: Json, path: string): Fields {
  const { RunRequest, PlanRequest, LogRequest, RaceRequest, RunToFit } = components as { [name: string]: { properties: { [name: string]: Json } } };
  if (path === '/v1/before') {
    const ofRun = Object.entries(runFields).map(([name, field]) => [name, RunToFit!.properties[field]!] as const);
    return { unit: RunRequest!.properties['unit']!, detail: PlanRequest!.properties['detail']!, ...RaceRequest!.properties, ...Object.fromEntries(ofRun) };
  }
  const [first, last] = path === '/v1/log' ? [PlanRequest!, LogRequest!] : [LogRequest!, PlanRequest!]; // both have a `detail`
  return { ...first.properties, ...last.properties, ...RunRequest!.properties };
}

/** A run without a distance is refused, unless its type needs none, and then 0 is one. A type may be left out: a named race distance says it. */
const isRequired = (path: string, name: string): boolean => name === 'distance' || (name === 'date' && ['/v1/plan.ics', '/v1/before'].includes(path));

function parameter(fields: Fields, name: string, required: boolean): Json {
  const { description: says, ...schema } = fields[name]!;
  // an example fills the form of the reference: only what every question needs
  const example = required || ['distance', 'type'].includes(name) ? (schema['examples'] as unknown[])[0] : undefined;
  return { name, in: 'query', required, ...(says === undefined ? {} : { description: says }), schema, ...(example === undefined ? {} : { example }) };
}

const parametersOf = ({ path, parameters, formats: offered }: Route, fields: Fields): Json[] => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, ...pathParameters[name!] })),
  ...parameters.map((name) => parameter(fields, name, isRequired(path, name))),
  ...(offered.length > 1 ? [{ name: 'format', in: 'query', required: false, description: 'Wins over Accept.', schema: { type: 'string', enum: offered } }] : []),
];

/** What a route answers when all goes well, by its formats, with examples. */
async function contentOf(route: Route, id: ListedId, assets: Assets): Promise<Json> {
  const { answers, compact, csv } = about[id];
  const json = answers && (compact ? { anyOf: [refTo(answers), refTo(compact)] } : refTo(answers));
  const isOf = (example: Example, format: Format) => (/[?&]format=(\w+)/.exec(example.path)?.[1] ?? route.formats[0]) === format;
  const content: Record<string, Json> = {};
  for (const format of route.formats) {
    const made: [string, Json][] = [];
    for (const [name, example] of Object.entries(examples[id] ?? {})) if (isOf(example, format)) made.push([name, await exampleOf(example, assets)]);
    content[formats[format]] = {
      schema: format === 'json' && json ? json : { type: 'string', ...(format === 'csv' && csv ? { description: csv } : {}) },
      ...(made.length > 0 ? { examples: Object.fromEntries(made) } : {}),
    };
  }
  return content;
}

async function answersOf(route: Route, id: ListedId, assets: Assets): Promise<Json> {
  const { summary, missing, isRpc = false } = about[id];
  const told = { headers: { ...(route.kept ? { ETag: header('ETag') } : {}), ...everywhere } };
  const named = (route.formats as readonly Format[]).includes('ics') ? { 'Content-Disposition': header('Content-Disposition') } : {};
  const found: [number, Json][] = [];
  for (const status of statusesOf(route, isRpc)) {
    if (status === 200) found.push([200, { description: summary, headers: { ...named, ...told.headers }, content: await contentOf(route, id, assets) }]);
    else if (status === 304) found.push([304, { description: 'If-None-Match holds the tag of this answer, or is `*`.', ...told }]);
    else if (isRpc && status in rpcAnswers) found.push([status, rpcAnswers[status]!]);
    else if (status === 404 && missing) found.push([404, await notFound(missing, assets)]);
    else found.push([status, { $ref: `#/components/responses/${responses[status]!.name}` }]);
  }
  return Object.fromEntries(found);
}

async function notFound(path: string, assets: Assets): Promise<Json> {
  const example = await exampleOf({ method: 'GET', path }, assets);
  return {
    description: responses[404]!.description,
    headers: everywhere,
    content: { 'application/problem+json': { schema: refTo(shapes.problem), examples: { 'not-found': example } } },
  };
}

function requestBodyOf(id: ListedId): Json {
  const { takes, takesText } = about[id];
  if (!takes) return {};
  const bodies = (isText: boolean) =>
    Object.fromEntries(
      Object.entries(examples[id] ?? {}).flatMap(([name, { body }]) => (body === undefined || (typeof body === 'string') !== isText ? [] : [[name, { value: body }] as const])),
    );
  const textBody = takesText && { [takesText.media]: { schema: { type: 'string', description: takesText.about }, examples: bodies(true) } };
  return { requestBody: { required: true, content: { 'application/json': { schema: refTo(takes), examples: bodies(false) }, ...textBody } } };
}

// ---- the document ---------------------------------------------------------------------------------------------------

export async function openapi(assets: Assets): Promise<Json> {
  const components = schemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const id = `${route.method} ${route.path}` as RouteId;
    if (!isListed(id)) continue;
    const { id: operationId, summary, description: says, tag } = about[id];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operation = {
      operationId,
      summary,
      description: says,
      tags: [tag],
      parameters: parametersOf(route, fieldsOf(components, route.path)),
      ...requestBodyOf(id),
      responses: await answersOf(route, id, assets),
    };
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation };
  }
  const shared: [string, Json][] = [];
  for (const status of Object.keys(responses).map(Number)) if (status !== 404) shared.push([responses[status]!.name, await problemResponse(status, assets)]);
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
