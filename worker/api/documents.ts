// Answers that are the same for everybody until the next release. worker/build/static.ts writes them once; here they are served.

import type { Context } from 'hono';
import { nearestOf, errorCodes, retired } from '../../core/index.ts';
import { originOf, writtenOrigin } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import { isHeld, reply, type Asked, type Env } from '../http/route.ts';

/** The store of files knows its own tags; whether the client holds one of them is told as on every route. */
async function file(c: Context<Env>, path: string): Promise<Response> {
  const found = await c.env.ASSETS.fetch(`http://assets/${path}`);
  const etag = found.headers.get('ETag');
  return etag !== null && isHeld(c, etag) ? new Response(null, { status: 304, headers: { ETag: etag } }) : found;
}

const replyFile = (asked: Asked, found: Response): Response => reply({ ...asked, etag: found.headers.get('ETag') }, found.body, found.status);

const isThere = ({ status }: Response): boolean => status === 200 || status === 304;

export const document =
  (path: string) =>
  async (c: Context<Env>, asked: Asked): Promise<Response> => {
    const found = await file(c, path);
    if (!isThere(found)) throw new Error(`no file ${path}`);
    return replyFile(asked, found);
  };

/** Names that may stand in a file's path; anything else is nobody's id. */
const isId = (id: string): boolean => /^[a-z0-9.-]{1,60}$/.test(id);
/** The id under which a rule stands today. */
const idToday = (id: string): string => (Object.hasOwn(retired, id) ? retired[id]! : id);

export async function getRule(c: Context<Env>, asked: Asked): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const found = isId(id) ? await file(c, `v1/rules/${idToday(id)}.json`) : null;
  if (found && isThere(found)) return replyFile(asked, found);
  const ids = (await (await c.env.ASSETS.fetch('http://assets/v1/rule-ids.json')).json()) as readonly string[];
  return problem(c, 'not-found', { received: id.slice(0, 80), expected: { is: 'rule' }, hint: nearestOf(id, ids) });
}

/** A page with the address at which it is asked, so that what stands there can be copied as it is; its tag is of both. */
const addressed =
  (path: string) =>
  async (c: Context<Env>, asked: Asked): Promise<Response> => {
    const found = await c.env.ASSETS.fetch(`http://assets/${path}`);
    if (!found.ok) throw new Error(`no file ${path}`);
    const [tag, origin] = [found.headers.get('ETag'), originOf(c)];
    const etag = tag === null ? null : `"${tag.replace(/^W\/|"/g, '')}&${origin}"`;
    if (etag !== null && isHeld(c, etag)) return reply({ ...asked, etag }, null, 304);
    return reply({ ...asked, etag }, (await found.text()).replaceAll(writtenOrigin, origin));
  };

/** Pages of docs/ that are served. */
export const docsPages = ['integrate', 'stability', 'changelog'] as const;

/** A page of a closed list of names. */
const pageOf =
  (parameter: string, folder: string, names: readonly string[], serve: typeof document) =>
  (c: Context<Env>, asked: Asked): Response | Promise<Response> => {
    const name = c.req.param(parameter) ?? '';
    if (names.includes(name)) return serve(`${folder}/${name}.html`)(c, asked);
    return problem(c, 'not-found', { received: name.slice(0, 80), expected: { is: 'one-of', words: names }, hint: nearestOf(name, names) });
  };
export const getDocsPage = pageOf('page', 'docs', docsPages, addressed);
export const getErrorPage = pageOf('code', 'errors', errorCodes, document);
