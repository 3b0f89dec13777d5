// The deployed bundle of `npm run build` on plain workerd, with its files and without a limiter, as `npm start` serves it: the fastest server there is here.

import { serve as serveWith, type Server as Served } from '../../worker/serve/workerd.ts';

export interface Server extends Served {
  /**
   * A connection a request: workerd hangs up on one that was idle for five seconds, and a test that has computed so long
   * has not heard of it and would write into it.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** `script`: another module than the bundle, to compare with. */
export async function serve(script?: string): Promise<Server> {
  const server = await serveWith(script === undefined ? {} : { script });
  const fetchOnce: Server['fetch'] = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Connection', 'close');
    return fetch(`${server.url}${path}`, { ...init, headers });
  };
  return { ...server, fetch: fetchOnce };
}
