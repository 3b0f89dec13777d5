// docs/client.ts, written from the OpenAPI document: the shapes as types, and one function for each route that answers with JSON or a calendar.

import { compile } from 'json-schema-to-typescript';
import { operationsOf, type Document, type Json, type Operation } from './document.ts';

const tags = new Set(['recovery', 'plan', 'before', 'log', 'reasons']);

const queryOf = ({ parameters }: Operation): typeof parameters => parameters.filter((one) => one.in === 'query' && one.name !== 'format');
const nameOf = (schema: unknown): string => (schema as { $ref: string }).$ref.split('/').at(-1)!;
const jsonOf = (content: { readonly [media: string]: { readonly schema: Json } } | undefined): Json | undefined => content?.['application/json']?.schema;

/** Words that may become more are text, of which an editor proposes those of today. */
const withOthers = (_: string, node: unknown): unknown => {
  const words = (node as { 'x-extensible-enum'?: readonly string[] } | null)?.['x-extensible-enum'];
  return words ? { ...(node as Json), tsType: `(${words.map((word) => `'${word}' | `).join('')}(string & {}))` } : node;
};

/** Types of everything that the functions take and answer. */
async function typesOf({ components }: Document, roots: Record<string, Json>): Promise<string> {
  const text = JSON.stringify({ title: 'Roots', type: 'object', properties: roots, definitions: components.schemas }).replaceAll('#/components/schemas/', '#/definitions/');
  const types = await compile(JSON.parse(text, withOthers) as object, 'Roots', {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: '',
    style: { singleQuote: true, printWidth: 180 },
  });
  return types.replace(/export interface Roots \{[\s\S]*?\n\}\n/, '').replaceAll(/^( *)\/\*\*\n *\* (.*)\n *\*\//gm, '$1/** $2 */');
}

/** One function, and the shapes that it needs by their names. */
interface Written {
  readonly line: string;
  readonly roots: Readonly<Record<string, Json>>;
}

function functionOf({ method, path, operation }: ReturnType<typeof operationsOf>[number]): Written | null {
  const { operationId, summary, tags: under, parameters, responses, requestBody } = operation;
  const content = responses['200']?.content;
  const answers = jsonOf(content);
  const isText = content?.['text/calendar'] !== undefined && !answers;
  if (!under.some((tag) => tags.has(tag)) || (!answers && !isText)) return null;
  const roots: Record<string, Json> = {};
  const nameRoot = (schema: Json): string => ((roots[nameOf(schema)] = schema), nameOf(schema));
  const [whole, compact] = answers ? ((answers['anyOf'] as Json[] | undefined) ?? [answers]).map(nameRoot) : ['string'];
  const [detail, asked] = compact ? ["<D extends 'full' | 'compact' = 'full'>", ' & { detail?: D }'] : ['', ''];
  const answer = compact ? `D extends 'compact' ? ${compact} : ${whole}` : whole;
  const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const takes = inPath.map((name) => `${name}: string`);
  const body = jsonOf(requestBody?.content);
  if (body) takes.push(`body: ${nameRoot(body)}${asked}${requestBody!.content['text/csv'] ? ' | string' : ''}`);
  const query = queryOf(operation);
  if (query.length > 0) {
    const name = `${operationId.replace(/^./, (letter) => letter.toUpperCase())}Query`;
    roots[name] = {
      title: name,
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(query.map(({ name: one, schema, description }) => [one, { ...schema, ...(description ? { description } : {}) }])),
      required: query.filter(({ required }) => required).map(({ name: one }) => one),
    };
    takes.push(body ? `query?: ${name}` : `query: ${name}${asked}`);
  }
  const sends = [...(query.length > 0 ? ['query'] : []), ...(body ? ['body'] : []), ...(isText ? ["media: 'text/calendar'"] : [])];
  const address = inPath.length > 0 ? `\`${path.replace(/\{(\w+)\}/g, '$${encodeURIComponent($1)}')}\`` : `'${path}'`;
  const line = `    /** ${summary} */
    ${operationId}: ${detail}(${[...takes, 'options?: CallOptions'].join(', ')}) => ask<${answer}>('${method}', ${address}, { ${sends.join(', ')} }, options),`;
  return { line: line.replace('{  }', '{}'), roots };
}

const head = `// A client of the Recovery days API in one file, without dependencies: copy it. Generated from openapi.json by \`npm run generate\`; do not edit.

/** What the API has against a request: \`problem.code\` to branch on, \`problem.errors\` for what was received and what is accepted. */
export class RecoveryProblem extends Error {
  override readonly name = 'RecoveryProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Of one call, beside those of the client. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Sent too, such as X-Request-Id or what a proxy asks for. */
  headers?: { readonly [name: string]: string };
}
/** Of all calls of a client. */
export interface ClientOptions extends CallOptions {
  /** Instead of the global one. */
  fetch?: (url: URL, init: RequestInit) => Promise<Response>;
}

interface Sent {
  query?: object | undefined;
  body?: object | string;
  /** Of the answer, JSON by default. */
  media?: string;
}

/** The problem that an answer is. One that is not the API's own, such as the page of a proxy, has the code \`not-from-the-api\`, its status, and the first words of it. */
function problemOf({ status, statusText, headers }: Response, text: string): Problem {
  try {
    if (headers.get('Content-Type')?.startsWith('application/problem+json')) return JSON.parse(text) as Problem;
  } catch {
    // cut off on the way
  }
  const title = statusText || \`HTTP \${status}\`;
  const words = text.replace(/<(head|style|script)\\b[^]*?<\\/\\1>|<[^>]*>/gi, ' ').replace(/\\s+/g, ' ').slice(0, 200).trim();
  const requestId = headers.get('X-Request-Id');
  return { type: 'about:blank', title, status, detail: words || title, code: 'not-from-the-api', ...(requestId === null ? {} : { requestId }), errors: [] };
}

const bothOf = (one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | null => (one && other ? AbortSignal.any([one, other]) : (one ?? other ?? null));

/** The API at an address, such as \`https://recovery.example\`, or below a path: \`https://example.org/api/\`. */
export function recoveryApi(address: string, client: ClientOptions = {}) {
  const base = address.replace(/\\/+$/, '');
  async function ask<Answer>(method: string, path: string, { query = {}, body, media = 'application/json' }: Sent, call: CallOptions = {}): Promise<Answer> {
    const url = new URL(base + path, (globalThis as { location?: { href: string } }).location?.href);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    const sent = body === undefined ? null : typeof body === 'string' ? { type: 'text/csv', text: body } : { type: 'application/json', text: JSON.stringify(body) };
    const response = await (client.fetch ?? fetch)(url, {
      method,
      headers: { ...client.headers, ...call.headers, ...(sent ? { 'Content-Type': sent.type } : {}) },
      body: sent ? sent.text : null,
      signal: bothOf(client.signal, call.signal),
    });
    const text = await response.text();
    try {
      if (response.ok && response.headers.get('Content-Type')?.startsWith(media)) return (media === 'application/json' ? JSON.parse(text) : text) as Answer;
    } catch {
      // cut off on the way
    }
    throw new RecoveryProblem(problemOf(response, text));
  }
  return {
`;

export async function clientFile(document: Document): Promise<string> {
  const functions = operationsOf(document).flatMap((one) => functionOf(one) ?? []);
  const roots: Record<string, Json> = Object.assign({ Problem: { $ref: '#/components/schemas/Problem' } }, ...functions.map((one) => one.roots));
  return `${head}${functions.map(({ line }) => line).join('\n')}
  };
}

${(await typesOf(document, roots)).trim()}
`;
}
