// The address at which the API is asked.

import type { Context } from 'hono';

/** What docs/ are written with, and what stands for an address where a request names none that could be shown. */
export const writtenOrigin = 'http://localhost:8787';

/** A Host may hold anything: what is no plain name is never said again. */
export function originOf({ req }: Context): string {
  const { origin } = URL.canParse(req.url) ? new URL(req.url) : { origin: '' };
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : writtenOrigin;
}
