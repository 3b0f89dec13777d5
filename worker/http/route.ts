// What every route shares. A route is one row; this is its door: known parameters, an acceptable format, an entity tag before any work.

import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { isBlank, terms } from '../../core/index.ts';
import { always, onPages } from './headers.ts';
import { problem, unknownProblem } from './problem.ts';
import { apiVersion } from './version.ts';

export interface Env {
  Bindings: {
    /** The files that worker/build/static.ts writes. */
    readonly ASSETS: { fetch(url: string, init?: { headers: Record<string, string> }): Promise<Response> };
    /** Absent where nobody limits: in tests, on a server of one's own. */
    /** `remaining`: for limiters that count for themselves; Cloudflare's does not say. */
    readonly RATE_LIMIT?: { limit(options: { key: string }): Promise<{ success: boolean; remaining?: number }> };
    /** Origins that alone may ask POST /mcp, with commas between them, `:*` for any port; absent or blank: any may. */
    readonly ALLOWED_ORIGINS?: string | null;
  };
}

export const formats = { json: 'application/json', csv: 'text/csv', ics: 'text/calendar', html: 'text/html', css: 'text/css', js: 'text/javascript', txt: 'text/plain' } as const;
export type Format = keyof typeof formats;

/** What a request asks for, checked. */
export interface Asked {
  /** Parameters of the query string as text, blank ones left out; core reads them. */
  readonly query: { readonly [name: string]: string };
  readonly format: Format;
  /** Where the answer depends on nothing but the question, the rules and this program. */
  readonly etag: string | null;
  readonly maxAge: number;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Parameters of the query string; `format` is one where there is a choice. */
  readonly parameters: readonly string[];
  /** The first is what is answered when nothing is asked for. */
  readonly formats: readonly [Format, ...Format[]];
  /** How long a cache may keep the answer of a GET, and what its tag stands for: the question asked, or the file served. Left out: it is never kept. */
  readonly kept?: { readonly seconds: number; readonly by: 'question' | 'file' };
  readonly answer: (c: Context<Env>, asked: Asked) => Response | Promise<Response>;
}

/** Bodies and queries are refused before any work, and so is work whose result the client holds already. */
export const door = ({ parameters, formats: offered, kept, answer }: Route): ((c: Context<Env>) => Response | Promise<Response>) => {
  const names = offered.length > 1 ? [...parameters, 'format'] : parameters;
  return (c) => {
    const query = readQuery(c, names);
    if (query instanceof Response) return query;
    const format = wantedFormat(c, offered, query['format']);
    if (format instanceof Response) return format;
    const etag = kept?.by === 'question' ? tagOf(names, query, format) : null;
    const asked = { query, format, etag, maxAge: kept?.seconds ?? 0 };
    if (etag === null || !isHeld(c, etag)) return answer(c, asked);
    return holdsAny(c) ? unlessRefused(asked, answer(c, asked)) : reply(asked, null, 304);
  };
};

export function reply({ format, etag, maxAge }: Asked, body: string | ReadableStream | null, status = 200, headers?: Readonly<Record<string, string>>): Response {
  const all: Record<string, string> = { ...always, 'Cache-Control': maxAge > 0 ? `public, max-age=${maxAge}` : 'no-store' };
  if (status !== 304) all['Content-Type'] = contentTypes[format];
  if (etag !== null) all['ETag'] = etag;
  if (format === 'html') Object.assign(all, onPages);
  return new Response(body, { status, headers: headers ? { ...all, ...headers } : all });
}

const contentTypes = {
  json: formats.json,
  csv: `${formats.csv}; charset=utf-8; header=present`,
  ics: `${formats.ics}; charset=utf-8`,
  html: `${formats.html}; charset=utf-8`,
  css: `${formats.css}; charset=utf-8`,
  js: `${formats.js}; charset=utf-8`,
  txt: `${formats.txt}; charset=utf-8`,
};

/** What mail, campaigns, networks and caches append to a link says nothing of the question. */
export const tracking = ['utm_*', 'fbclid', 'gclid', 'mc_cid', 'mc_eid', 'ref', '_'] as const;
const isTracking = ({ req }: Context, name: string): boolean => req.method !== 'POST' && (name.startsWith('utm_') || (tracking as readonly string[]).includes(name));

/** Every parameter known, each given at most once; what is appended to links is no parameter. */
function readQuery(c: Context, names: readonly string[]): Asked['query'] | Response {
  const given = c.req.queries();
  const unknown = Object.keys(given).filter((name) => !names.includes(name) && !isTracking(c, name));
  if (unknown.length > 0) return unknownProblem(c, unknown, names, (name) => ({ parameter: name.slice(0, 80) }));
  const query: Record<string, string> = {};
  for (const [name, values] of Object.entries(given)) {
    if (!names.includes(name)) continue;
    const filled = values.filter((value) => !isBlank(value));
    if (filled.length > 1) return problem(c, 'parameter-repeated', { parameter: name, received: filled.slice(0, 3).join(', ').slice(0, 80), expected: { is: 'one-value' } });
    if (filled[0] !== undefined) query[name] = filled[0];
  }
  return query;
}

/** `format` decides, then Accept with its weights; a client that names nothing gets the first. */
function wantedFormat(c: Context, offered: readonly [Format, ...Format[]], named: string | undefined): Format | Response {
  if (named !== undefined) {
    const format = offered.find((one) => one === named);
    return format ?? problem(c, 'parameter-invalid', { parameter: 'format', received: named.slice(0, 80), expected: { is: 'formats', words: offered } });
  }
  const accept = c.req.header('Accept');
  if (accept === undefined || accept === '*/*') return offered[0];
  const ranges = parseAccept(accept);
  const weight = (format: Format): number => {
    const media = formats[format];
    const patterns = [media, `${media.split('/')[0]}/*`, '*/*']; // the most specific decides
    return patterns.map((pattern) => ranges.find(({ type }) => type.toLowerCase() === pattern)?.q).find((q) => q !== undefined) ?? 0;
  };
  const best = offered.toSorted((one, other) => weight(other) - weight(one))[0]!;
  if (weight(best) > 0) return best;
  return problem(c, 'not-acceptable', { received: accept.slice(0, 80), expected: { is: 'formats', words: offered.map((format) => formats[format]) } });
}

/** Names stand in the order of the route, so that the same question has the same tag in whatever order it is asked. */
function tagOf(names: readonly string[], query: Asked['query'], format: Format): string {
  const question = names.flatMap((name) => (query[name] === undefined || name === 'format' ? [] : [`${name}=${encodeURIComponent(query[name])}`]));
  return `"${[terms.rulesVersion, apiVersion, format, ...question].join('&')}"`;
}

/** Any answer will do (RFC 9110): a client that only wants to know whether there is one. */
const isAny = (tags: string): boolean => tags.trim() === '*';
const holdsAny = (c: Context): boolean => isAny(c.req.header('If-None-Match') ?? '');

/** Whether there is one takes the work: what is refused without the header is refused with it. */
async function unlessRefused(asked: Asked, answered: Response | Promise<Response>): Promise<Response> {
  const response = await answered;
  return response.ok ? reply(asked, null, 304) : response;
}

export function isHeld(c: Context, etag: string): boolean {
  const held = c.req.header('If-None-Match');
  if (held === undefined) return false;
  return isAny(held) || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag); // weak on purpose: a cache on the way may have packed the answer
}
