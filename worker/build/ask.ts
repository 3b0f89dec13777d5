// Examples, computed: the API is asked in this process, with a stand-in for Cloudflare's limiter.

import { makeApp } from '../app.ts';
import { hold, mostAtOnce } from '../http/load.ts';
import type { Env } from '../http/route.ts';
import type { Example } from './examples.ts';

/** Where the examples are asked; a reader's own address in the document. */
export const exampleOrigin = 'https://recovery.example';

/** The id that an example gives its request, and is answered with. */
export const exampleId = 'example';

/** What a test puts in the place of Cloudflare's limiter, and how a server may be configured, so that every outcome can be shown. */
const around: { readonly [W in NonNullable<Example['when']>]: Omit<Env['Bindings'], 'ASSETS'> } = {
  limited: { RATE_LIMIT: { limit: () => Promise.resolve({ success: false }) } },
  broken: { RATE_LIMIT: { limit: () => Promise.reject(new Error('no answer')) } },
  elsewhere: { ALLOWED_ORIGINS: 'https://assistant.example' },
  busy: {},
};

export const requestOf = ({ method, path, accept, type, body, when }: Example, origin: string): Request =>
  new Request(new URL(path, origin), {
    method,
    headers: {
      'X-Request-Id': exampleId,
      ...(accept ? { Accept: accept } : {}),
      ...(type ? { 'Content-Type': type } : {}),
      ...(when === 'elsewhere' ? { Origin: 'https://page.example' } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const app = makeApp(() => {});
/** The answer of the API in this process. */
export async function ask(example: Example, ASSETS: Env['Bindings']['ASSETS']): Promise<Response> {
  const others = hold(0);
  if (example.when === 'busy') others?.grew(mostAtOnce);
  try {
    return await app.fetch(requestOf(example, exampleOrigin), { ASSETS, ...(example.when && around[example.when]) });
  } finally {
    others?.done();
  }
}

export const shown = (example: Example): string => {
  const { body } = example;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return `${example.method} ${example.path}${example.accept ? ` (Accept: ${example.accept})` : ''}${text ? ` ${text.length > 120 ? `${text.trim().slice(0, 60)}… (${text.length} bytes)` : text}` : ''}`;
};
const valueOf = async (response: Response): Promise<unknown> => (response.headers.get('Content-Type')!.includes('json') ? response.json() : response.text());

/** Requests too long to print are told by their summary alone, and made again from worker/build/examples.ts. */
export async function exampleOf(example: Example, assets: Env['Bindings']['ASSETS']): Promise<{ readonly [name: string]: unknown }> {
  const isLong = JSON.stringify(example.body ?? '').length > 1000;
  return { summary: shown(example), value: await valueOf(await ask(example, assets)), ...(isLong ? {} : { 'x-request': example }) };
}
