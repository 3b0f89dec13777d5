// The deployed bundle of `npm run build` on plain workerd, with its files and without a limiter, as `npm start` serves it: the fastest server there is here.

import { serve as serveWith, type Server as Served } from '../../worker/serve/workerd.ts';
import { fetchOnce } from './send.ts';

export interface Server extends Served {
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** `script`: another module than the bundle, to compare with. */
export async function serve(script?: string): Promise<Server> {
  const server = await serveWith(script === undefined ? {} : { script });
  return { ...server, fetch: (path, init) => fetchOnce(new Request(new URL(path, server.url), init)) };
}
