// Headers, said once.

/** On every answer, errors included: any page may read it, and nobody may guess at its type. */
export const always = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Allow, Content-Disposition, ETag, RateLimit, RateLimit-Policy, Retry-After, Vary, X-Request-Id',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept',
} as const;

/** On pages: nothing from elsewhere, nothing inline but the small images of style sheets, in nobody's frame. */
export const onPages = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** Requests of one client address, as in wrangler.toml. */
export const rateLimit = { requests: 600, seconds: 60 } as const;
