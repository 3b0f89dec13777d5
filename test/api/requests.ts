// Requests drawn from the served document: valid ones, near misses of them, and hostile ones.

import fc from 'fast-check';
import { operationsOf, type Document, type Json } from './document.ts';

export const kinds = ['valid', 'near-valid', 'hostile'] as const;
export interface Sent {
  readonly kind: (typeof kinds)[number];
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer | null;
}

// ---- values ---------------------------------------------------------------------------------------------------------

/** Values that a schema of the document admits. */
function valuesOf(document: Document, schema: Json): fc.Arbitrary<unknown> {
  const {
    $ref,
    enum: words,
    const: only,
    anyOf,
    type,
    format,
    minimum,
    maximum,
    not,
    multipleOf,
    items,
    maxItems,
    properties,
    required = [],
    examples,
  } = schema as {
    $ref?: string;
    enum?: unknown[];
    const?: unknown;
    anyOf?: Json[];
    type?: string;
    format?: string;
    minimum?: number;
    maximum?: number;
    not?: { exclusiveMinimum: number; exclusiveMaximum: number };
    multipleOf?: number;
    items?: Json;
    maxItems?: number;
    properties?: { [name: string]: Json };
    required?: string[];
    examples?: unknown[];
  };
  if ($ref) return valuesOf(document, document.components.schemas[$ref.split('/').at(-1)!]!);
  if (words) return fc.constantFrom(...words);
  if (only !== undefined) return fc.constant(only);
  if (examples) return fc.constantFrom(...examples);
  if (anyOf) {
    const { minimum: least, maximum: most, type: kind } = anyOf.find((one) => 'minimum' in one) ?? {}; // of the number, and of the text that stands for it
    return fc.oneof(...anyOf.map((one) => valuesOf(document, { minimum: least, maximum: most, ...(kind === 'integer' ? { multipleOf: 1 } : {}), ...one })));
  }
  if (type === 'integer') return fc.integer({ min: minimum ?? 0, max: maximum ?? 1000 });
  if (type === 'number') {
    const parts = maximum !== undefined && maximum < 1 ? 100 : 2; // of a share, or halves
    const numbers = fc.integer({ min: parts * (minimum ?? 1), max: parts * (maximum ?? 300) }).map((part) => part / parts);
    return not ? numbers.filter((value) => value <= not.exclusiveMinimum || value >= not.exclusiveMaximum) : numbers;
  }
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(valuesOf(document, items!), { maxLength: Math.min(maxItems ?? 5, 5) });
  if (type === 'object') return fc.record(Object.fromEntries(Object.entries(properties ?? {}).map(([name, one]) => [name, valuesOf(document, one)])), { requiredKeys: required });
  if (format === 'date') return fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  if (minimum !== undefined) return valuesOf(document, { type: multipleOf === 1 ? 'integer' : 'number', minimum, maximum }).map(String); // a number as text
  return fc.constantFrom('10', '42.195');
}

const near = fc.oneof(
  fc.constantFrom('marathn', '1,234', '100M', 'carrera', '-5', '0', '1001', '11', '', ' ', 'xml', '03/04/2026', '2026-02-30', 'feet', '1e3', '0x10', 'NaN', '\u00a010 km', '１０'),
  fc.string({ maxLength: 12 }),
  fc.double().map(String),
);

const evil = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    '@SUM(1)',
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '%00',
    '\r\nSet-Cookie: a=b',
    '9'.repeat(400),
    '1e999',
    '🏃'.repeat(50),
    '‮10',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 3000 }),
);

/** Text that is no UTF-8, and an address nobody wrote. */
const rawBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

const sometimes = <T>(usually: T, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ arbitrary: fc.constant(usually), weight: 4 }, otherwise);

// ---- requests -------------------------------------------------------------------------------------------------------

const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const text = (value: unknown): string => encoded(typeof value === 'string' ? value : String(value));
const accepts = ['*/*', 'application/json', 'text/csv', 'text/csv;q=0.5, application/json;q=0.4', 'text/html,*/*;q=0.8', 'text/calendar', 'text/html', 'application/json;q=0, */*'];
const noAccepts = ['application/xml', 'image/*', 'text/html;q=0', '*/*;q=0', ';;;', 'a'.repeat(500)];

const deep = (levels: number): string => `{"runs":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const evilBodies = fc
  .oneof(
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '"runs"',
      '{"runs":null}',
      '{"runs":{"length":1001}}',
      '{"__proto__":{"runs":[]},"runs":[]}',
      '{"runs":[{"__proto__":{"distance":10,"type":"easy"}}]}',
      '{"runs":[null,1,"x",[],{"distance":1e999,"type":"easy"}]}',
      '{"runs":[{"distance":123456789012345678901234567890,"type":"race"}]}',
      '{"run":{"distance":10,"type":"race"},"checkIns":[{"day":-1},{"day":1e9},null,{"day":1,"redFlags":["x",null]}]}',
      deep(9),
      deep(100_000),
      `{"runs":[${'{},'.repeat(1000)}{}]}`,
      `{"runs":[${'{},'.repeat(100)}{}],"detail":"full"}`,
      ' '.repeat(1_000_001),
    ),
    fc.json({ maxDepth: 6 }),
    fc.json({ maxDepth: 3 }).map((value) => `{"runs":[${value}]}`),
    fc.json({ maxDepth: 3 }).map((value) => `{"run":{"distance":10,"type":"race"},"checkIns":[${value}]}`),
    fc.string({ maxLength: 200 }),
  )
  .map((body) => Buffer.from(body));
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

interface Body {
  readonly type: string;
  readonly body: Buffer;
}
/** An export with a cell of it spoilt, or cut off in the middle. */
const brokenCsv = (good: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc.tuple(good, fc.nat(), fc.oneof(near, evil, fc.constantFrom('"', '","', ';', '\t', '\r', '\n\n'))).chain(([csv, at, bit]) => {
    const place = at % csv.length;
    return fc.constantFrom(csv.slice(0, place) + bit + csv.slice(place), csv.slice(0, place), `${bit}\n${csv}`).map((one) => Buffer.from(one));
  });

/** Requests of one kind to one operation of the document. */
export function requestsTo(document: Document, { method, path, operation }: ReturnType<typeof operationsOf>[number], kind: Sent['kind']): fc.Arbitrary<Sent> {
  const isValid = kind === 'valid';
  const value = (schema: Json): fc.Arbitrary<string> => {
    const admitted = valuesOf(document, schema).map(text);
    if (isValid) return admitted;
    return kind === 'near-valid' ? fc.oneof({ arbitrary: admitted, weight: 4 }, near.map(text)) : fc.oneof(admitted, evil.map(text), rawBytes);
  };
  const inQuery = operation.parameters.filter((one) => one.in === 'query');
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, value(schema)])), {
        requiredKeys: isValid ? inQuery.filter(({ name }) => ['distance', 'type', 'date'].includes(name)).map(({ name }) => name) : [],
      }),
      isValid
        ? fc.constant([])
        : sometimes([], fc.array(fc.tuple(fc.oneof(fc.constantFrom('distance', 'typ', 'format', '__proto__'), evil).map(text), near.map(text)), { minLength: 1, maxLength: 3 })),
    )
    .map(([given, more]) => [...Object.entries(given), ...more].map(([name, one]) => `${name}=${one}`).join('&'));
  const places = operation.parameters.filter((one) => one.in === 'path');
  const place = fc.tuple(
    ...places.map(({ schema, example }) =>
      isValid
        ? fc.oneof(fc.constant(example!), 'enum' in schema ? value(schema) : fc.constant(example!))
        : fc.oneof(fc.constant(example!), near.map(text), evil.map(text), rawBytes),
    ),
  );
  // a body with its media type, so that CSV is drawn as CSV
  const written = (media: string, json: unknown): Body => ({
    type: media,
    body: Buffer.from(typeof json === 'string' && media !== 'application/json' ? json : JSON.stringify(json)),
  });
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(([media, { schema, examples }]) => {
    const shown = fc.constantFrom(...Object.values(examples).map((one) => one.value));
    const good = (media === 'application/json' ? fc.oneof(shown, valuesOf(document, schema)) : shown).map((one) => written(media, one));
    if (isValid) return good;
    const bad = media === 'application/json' ? evilBodies : brokenCsv(shown as fc.Arbitrary<string>);
    return fc.oneof(good, ...[bad, kind === 'hostile' ? anyBytes : bad].map((one) => one.map((body) => ({ type: media, body }))));
  });
  const content: fc.Arbitrary<Body | null> = bodies.length > 0 ? fc.oneof(...bodies) : fc.constant(null);
  const others = isValid ? ['OPTIONS', method === 'GET' ? 'HEAD' : method] : ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'GET'];
  const methods = fc.oneof({ arbitrary: fc.constant(method), weight: 5 }, fc.constantFrom(...others));
  const produced = Object.keys(operation.responses['200']!.content!);
  return fc
    .record({
      kind: fc.constant(kind),
      method: methods,
      place,
      query,
      accept: sometimes(null, fc.constantFrom(...(isValid ? ['*/*', ...produced] : [...accepts, ...noAccepts]))),
      otherType: isValid ? fc.constant(null) : sometimes(null, fc.constantFrom('application/json; charset=utf-8', 'text/plain', 'text/csv', 'multipart/form-data', '')),
      held: isValid ? fc.constant(null) : sometimes(null, fc.constantFrom('*', '"x"', 'W/"2026.12", "y"', '"'.repeat(300))),
      coding: isValid ? fc.constant(null) : sometimes(null, fc.constantFrom('gzip', 'identity', 'br', null, null)),
      content,
    })
    .map(({ method: used, place: at, query: asked, accept, otherType, held, coding, content: sent, ...rest }) => {
      let url = path;
      for (const [index, { name }] of places.entries()) url = url.replace(`{${name}}`, at[index] === '' ? 'x' : at[index]!);
      return {
        ...rest,
        method: used,
        url: asked === '' ? url : `${url}?${asked}`,
        headers: {
          ...(accept === null ? {} : { accept }),
          ...(held === null ? {} : { 'if-none-match': held }),
          ...(sent && otherType !== '' ? { 'content-type': otherType ?? sent.type } : {}),
          ...(sent && coding ? { 'content-encoding': coding } : {}),
        },
        body: ['POST', 'PUT', 'PATCH', 'DELETE'].includes(used) ? (sent?.body ?? Buffer.from('{}')) : null,
      };
    });
}

const nowhere: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'HEAD', 'PUT'),
    fc.oneof(
      fc.constantFrom('/', '/v1', '/v1/recovery/', '/V1/recovery', '//', '/v1//plan', '/errors/', '/v2/recovery'),
      evil.map((one) => `/${text(one)}`),
      rawBytes.map((one) => `/${one}`),
    ),
  )
  .map(([method, url]) => ({ kind: 'hostile', method, url, headers: {}, body: method === 'GET' || method === 'HEAD' ? null : Buffer.from('{}') }));

/** Requests of a kind to everywhere in the document, evenly. */
export function requests(document: Document, kind: Sent['kind']): fc.Arbitrary<Sent> {
  const all = operationsOf(document).map((one) => requestsTo(document, one, kind));
  return fc.oneof(...all, ...(kind === 'hostile' ? [nowhere] : []));
}
