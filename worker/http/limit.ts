// How many requests a client may send: what the limiter says of one, and the headers that tell (draft-ietf-httpapi-ratelimit-headers).

import type { Context } from 'hono';
import { rateLimit } from './headers.ts';
import { problem } from './problem.ts';
import type { Env } from './route.ts';

export interface Limit {
  readonly isReached: boolean;
  /** Of every answer where somebody limits; what remains only where the limiter says so, or where that is nothing. */
  readonly headers: Readonly<Record<string, string>>;
}
const { requests, seconds } = rateLimit;
export const noLimit: Limit = { isReached: false, headers: {} };

/** Preflights are free. */
export async function limitOf(c: Context<Env>): Promise<Limit> {
  const limiter = c.env.RATE_LIMIT;
  if (!limiter || c.req.method === 'OPTIONS') return noLimit;
  const { success, remaining } = await limiter.limit({ key: c.req.header('CF-Connecting-IP') ?? '' });
  const left = success ? remaining : 0;
  const policy = { 'RateLimit-Policy': `"client";q=${requests};w=${seconds}` };
  return { isReached: !success, headers: left === undefined ? policy : { ...policy, RateLimit: `"client";r=${left};t=${seconds}` } };
}

export const tooMany = (c: Context<Env>): Response =>
  problem(c, 'rate-limited', { received: null, expected: { is: 'requests', most: requests, seconds } }, { 'Retry-After': String(seconds) });
