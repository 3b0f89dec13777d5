// An id for every request, by which a client and whoever runs the server speak of the same one.

import type { Context } from 'hono';

const isId = (text: string): boolean => /^[A-Za-z0-9._-]{1,64}$/.test(text);

/** The client's own, else the one by which Cloudflare knows the request, else a new one. */
export const requestIdOf = ({ req }: Context): string =>
  [req.header('X-Request-Id'), req.header('CF-Ray')].find((id) => id !== undefined && isId(id)) ?? crypto.randomUUID().slice(24);
