// The part of english.ts that only a request over HTTP can be told. The add-on is built without it (addon/build.ts).

import type { ErrorCode, Expected, Hint } from '../words/said.ts';

export const requestTitles = {
  'parameter-repeated': 'The parameter is given more than once',
  'body-too-large': 'The body is too large',
  'media-type-unsupported': 'The media type is not supported',
  'not-acceptable': 'No acceptable format is available',
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'The method is not allowed here',
  'rate-limited': 'Too many requests',
  'origin-refused': 'Pages of this origin may not ask here',
  overloaded: 'Too much is being read at the moment',
  internal: 'Something failed on our side',
} satisfies { readonly [C in ErrorCode]?: string };

export const requestTexts = {
  'list-of': ({ words }) => `a list of ${words.join(', ')}`,
  'check-ins': ({ most }) => `a list of at most ${most} check-ins`,
  'time-zone': () => 'the IANA name of a time zone, such as Europe/Berlin',
  'unit-in-each-run': () => 'a unit in each run of a JSON body; here only with text/csv',
  fields: ({ words }) => `an object with ${words.join(', ')}`,
  object: ({ words }) => `a JSON object with ${words.join(', ')}`,
  races: ({ most }) => `a list of at most ${most} races: {"races": [{...}]}`,
  runs: () => 'a list of runs',
  'runs-with-detail': ({ most, detail }) => `at most ${most} with detail ${detail}`,
  'brackets-deep': ({ most }) => `at most ${most} levels of lists and objects`,
  brackets: ({ most }) => `at most ${most} lists and objects`,
  json: () => 'JSON',
  'json-rpc': () => 'one JSON-RPC 2.0 message of the Model Context Protocol',
  csv: () => 'CSV (RFC 4180)',
  'csv-text': () => 'CSV as text, without NUL bytes',
  'csv-columns': () => 'CSV with a few hundred columns at most',
  utf8: () => 'text in UTF-8',
  bytes: ({ most }) => `at most ${most} bytes`,
  'no-coding': () => 'a body without Content-Encoding',
  formats: ({ words }) => words.join(' or '),
  'one-value': () => 'one value',
  'one-value-in-all': () => 'one value, in the body or in the query',
  'no-parameters': () => 'no parameters',
  address: () => 'an address listed at /openapi.json',
  rule: () => 'the id of a rule listed at /v1/rules',
  methods: ({ words }) => words.join(', '),
  requests: ({ most, seconds }) => `at most ${most} requests in ${seconds} seconds`,
  'bytes-at-once': ({ most, seconds }) =>
    `at most ${most} bytes in all long bodies that arrive at the same time; try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}`,
  answer: () => 'an answer',
} satisfies { readonly [C in Expected['is']]?: (expected: Extract<Expected, { readonly is: C }>) => string };

export const requestHints = {
  'put-into': ({ field, names, form }) => `Put ${names.length === 0 ? 'the list' : names.join(' and ')} into ${field}: ${form}.`,
} satisfies { readonly [C in Hint['is']]?: (hint: Extract<Hint, { readonly is: C }>) => string };
