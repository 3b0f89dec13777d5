// The served OpenAPI document as a judge: is this answer one that the document describes?

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import Papa from 'papaparse';
import { unlisted } from '../../worker/build/about.ts';

export type Json = { readonly [name: string]: unknown };
interface Content {
  readonly schema: Json;
  readonly examples?: { readonly [name: string]: { readonly summary: string; readonly value: unknown; readonly 'x-request'?: Json } };
}
interface Answer {
  readonly $ref?: string;
  readonly description: string;
  readonly headers?: Json;
  readonly content?: { readonly [media: string]: Content };
}
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'query' | 'path';
    readonly required: boolean;
    readonly schema: Json;
    readonly description?: string;
    readonly example?: string;
  }[];
  readonly requestBody?: { readonly content: { readonly [media: string]: Content & { readonly examples: { readonly [name: string]: { readonly value: unknown } } } } };
  readonly responses: { readonly [status: string]: Answer };
}
export interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: Json }; readonly responses: { readonly [name: string]: Answer } };
}
export interface Received {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

export const operationsOf = ({ paths }: Document): { method: string; path: string; operation: Operation }[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));

export const resolved = (document: Document, answer: Answer): Answer => (answer.$ref ? document.components.responses[answer.$ref.split('/').at(-1)!]! : answer);

/** Headers that every answer has, whatever it is. */
const always: readonly [string, RegExp][] = [
  ['access-control-allow-origin', /^\*$/],
  ['access-control-expose-headers', /ETag.*Retry-After/],
  ['x-content-type-options', /^nosniff$/],
  ['x-request-id', /^[\w.-]{1,64}$/],
  ['referrer-policy', /^no-referrer$/],
];

/** Pages and files, which are no part of the document: http.test.ts. */
const unlistedPath = new RegExp(`^(?:${unlisted.map((id) => id.replace('GET ', '').replace('.', '\\.').replace(/:\w+/, '[^/]+')).join('|')})/?(?:[?#]|$)`);
/** Headers that a client builds on: each is in the document where it is sent. */
const forClients = /^(access-control-(allow-origin|expose-headers)|allow|cache-control|content-disposition|etag|ratelimit(-policy)?|retry-after|x-request-id)$/;

/**
 * The document as we hold ourselves to it. To clients answers are open; what we answer today holds no field and no word that is not described.
 * What is free on purpose (a message of another protocol, columns of any table) says so by `additionalProperties`.
 */
export function strict<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(strict) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-extensible-enum': words, ...schema } = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, strict<unknown>(value)]));
  return { ...(schema['properties'] ? { additionalProperties: false } : {}), ...schema, ...(words ? { enum: words } : {}) } as Node;
}

/** The path of the document that an address is of. */
export function pathsOf(document: Document): (url: string) => string | null {
  const paths = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace('.', '\\.').replace(/\{\w+\}/, '[^/]+')}/?$`) }));
  return (url) => paths.find(({ pattern }) => pattern.test(url.split(/[?#]/)[0]!))?.path ?? null;
}

/** Says why a value is not of the schema at a place of the document, or null. */
export function schemasOf(document: Document): (pointer: readonly string[], value: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  formats.default(ajv);
  ajv.addSchema(document, 'doc');
  const escaped = (part: string) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
  return (pointer, value) => {
    const check = ajv.getSchema(`doc#/${pointer.map(escaped).join('/')}`)!;
    return check(value) ? null : ajv.errorsText(check.errors).slice(0, 300);
  };
}
export const answerAt = (path: string, method: string, status: string | number): string[] => [
  'paths',
  path,
  method,
  'responses',
  String(status),
  'content',
  'application/json',
  'schema',
];

/** Says what is wrong with an answer, or null. */
export function judgeOf(document: Document): (method: string, url: string, received: Received) => string | null {
  const pathOf = pathsOf(document);
  const fits = schemasOf(strict(document));

  return (method, url, { status, headers, body }) => {
    const path = pathOf(url);
    for (const [name, pattern] of always) if (!pattern.test(String(headers[name] ?? ''))) return `header ${name}: ${String(headers[name])}`;
    if (method === 'OPTIONS') return status === 204 && headers['access-control-allow-methods'] ? null : `preflight ${status}`;
    if (status >= 500) return `status ${status}`;
    const media = String(headers['content-type'] ?? '').split(';')[0]!;
    if (status >= 400 && media === 'application/problem+json') {
      if (method !== 'HEAD') {
        const wrong = fits(['components', 'schemas', 'Problem'], JSON.parse(body));
        if (wrong) return wrong;
        if ((JSON.parse(body) as { status: number }).status !== status) return 'status of the problem';
      }
    }
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
    const operation = path === null ? undefined : document.paths[path]?.[wanted];
    if (path === null && unlistedPath.test(url) && status < 400) return null;
    if (path === null || !operation) return (status === 404 || status === 405) && media === 'application/problem+json' ? null : `undocumented: ${status} as ${media}`;
    const described = operation.responses[status];
    if (!described) return `status ${status} is not documented`;
    const told = new Set(Object.keys(resolved(document, described).headers ?? {}).map((name) => name.toLowerCase()));
    const untold = Object.keys(headers).find((name) => forClients.test(name) && !told.has(name));
    if (untold) return `header ${untold} is not documented with ${status}`;
    if (status === 304) return headers['etag'] && body === '' ? null : '304 without tag or with a body';
    if (status >= 400 && media === 'application/problem+json') return null;
    if (status === 202) return body === '' ? null : '202 with a body';
    if (!described.content?.[media]) return `${media} is not documented`;
    if (method === 'HEAD') return body === '' ? null : 'HEAD with a body';
    if (media === 'application/json') return fits(answerAt(path, wanted, status), JSON.parse(body));
    if (media === 'text/csv') return csvFault(body);
    if (media === 'text/calendar') return /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/.test(body) ? null : 'no calendar';
    return `nobody reads ${media} here`;
  };
}

function csvFault(body: string): string | null {
  const { data, errors } = Papa.parse<string[]>(body.trimEnd());
  if (errors.length > 0 || data.some((row) => row.length !== data[0]!.length)) return 'CSV of unequal rows';
  return data.flat().some((cell) => /^[=+@\t\r]|^-\D/.test(cell)) ? 'a formula in CSV' : null;
}
