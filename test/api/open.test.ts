// Answers are open, requests are closed (docs/stability.md): a client of today can read the answers of tomorrow.
// What we answer today is described to the last field and word all the same: every other test judges by the strict form of the document.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '../../worker/build/ask.ts';
import { assetsOf } from '../../worker/build/static.ts';
import { toolList } from '../../worker/build/tools.ts';
import { recordFile, type Contract } from '../tools/record.ts';
import { answerAt, operationsOf, pathsOf, resolved, schemasOf, strict, type Document, type Json } from './document.ts';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

/** Every schema that a schema is made of. */
function partsOf(schema: Json, seen = new Set<Json>()): Set<Json> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  const { $ref, items, anyOf = [], properties = {} } = schema as { $ref?: string; items?: Json; anyOf?: Json[]; properties?: Record<string, Json> };
  const named = $ref === undefined ? [] : [document.components.schemas[$ref.split('/').at(-1)!]!];
  for (const part of [...named, ...(items ? [items] : []), ...anyOf, ...Object.values(properties)]) partsOf(part, seen);
  return seen;
}
const operations = operationsOf(document);
/** Everything but the messages of another protocol, which are open in both directions. */
const own = operations.filter(({ path }) => path !== '/mcp');
const requests = own.flatMap(({ operation: { parameters, requestBody } }) =>
  [...parameters, ...Object.values(requestBody?.content ?? {})].flatMap(({ schema }) => [...partsOf(schema)]),
);
const answers = own.flatMap(({ operation: { responses } }) =>
  Object.values(responses).flatMap((answer) => Object.values(resolved(document, answer).content ?? {}).flatMap(({ schema }) => [...partsOf(schema)])),
);

test('every object of a request is closed, and so is every set of words', () => {
  for (const part of requests) {
    if ('properties' in part) expect(part['additionalProperties']).toBe(false);
    expect(part).not.toHaveProperty('x-extensible-enum');
  }
});

test('every object of an answer is open, and so are its words, but for those that cannot become more', () => {
  for (const part of answers) expect(part['additionalProperties']).not.toBe(false);
  const closed = [...new Set(answers)].flatMap((part) => ('enum' in part ? [part['enum']] : []));
  expect(closed).toEqual([
    ['high', 'moderate', 'low', 'very-low'], // of GRADE
    ['yes', 'optional'], // beside no: which of two shapes a recovery run has
  ]);
});

// ---- answers of a later release -------------------------------------------------------------------------------------

const contract = JSON.parse(readFileSync(recordFile, 'utf8')) as Contract;
const pathOf = pathsOf(document);
const recorded = contract.answers
  .filter(({ request, status, headers }) => status === 200 && headers['content-type'] === 'application/json' && pathOf(request.path) !== '/mcp')
  .map(({ request: { method, path }, body }) => ({ name: `${method} ${path}`, at: answerAt(pathOf(path)!, method.toLowerCase(), 200), body }));

const words = new Set([...answers].flatMap((part) => (part['x-extensible-enum'] as string[] | undefined) ?? []));
words.delete('ok'); // of a gap, but the constant status of /healthz too
words.delete('optional'); // of advice, but of a recovery run too, which it tells apart

function later(value: unknown, change: { readonly field?: true; readonly word?: true }): unknown {
  if (Array.isArray(value)) return value.map((one) => later(one, change));
  if (typeof value === 'string') return change.word && words.has(value) ? 'not-yet-known' : value;
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, later(one, change)])), ...(change.field ? { notYetKnown: 1 } : {}) };
}

const published = schemasOf(document);
const ours = schemasOf(strict(document));
const one = schemasOf(JSON.parse(JSON.stringify(document).replaceAll('"anyOf":', '"oneOf":')) as Document);

describe.each(recorded)('$name', ({ at, body }) => {
  test('is what the strict document describes', () => expect(ours(at, body)).toBeNull());
  test('with a field more in every object: valid to clients, caught by us', () => {
    expect(published(at, later(body, { field: true }))).toBeNull();
    expect(ours(at, later(body, { field: true }))).not.toBeNull();
  });
  test('with words that nobody knows yet: valid to clients, caught by us', () => {
    const changed = later(body, { word: true });
    expect(published(at, changed)).toBeNull();
    if (JSON.stringify(changed) !== JSON.stringify(body)) expect(ours(at, changed)).not.toBeNull();
  });
  test('every union is told apart by what is required, however much is added', () => expect(one(at, later(body, { field: true, word: true }))).toBeNull());
});

test('what a tool takes is closed', () => {
  for (const { inputSchema } of toolList.tools) expect(inputSchema).toMatchObject({ additionalProperties: false });
});

// ---- what the document says of a request is what becomes of it ------------------------------------------------------

test('every operation says what it is for, its limits, and what its errors are like', () => {
  for (const { path, operation } of operations) {
    expect(operation.description, path).toMatch(/^For .{100,}\.$/);
    expect(operation.description, path).toMatch(/refused|rror|404|no cache|kept/);
  }
});

/** Objects with fields of their own that stand outside of the named ones. */
function unnamed(node: unknown, path: readonly string[] = []): string[] {
  if (typeof node !== 'object' || node === null || path.at(-1) === 'examples') return [];
  const isNamed = path[0] === 'components' && path[1] === 'schemas' && path.length === 3;
  const isObject = (node as Json)['type'] === 'object' && Object.keys((node as { properties?: object }).properties ?? {}).length > 0;
  return [...(isObject && !isNamed ? [path.join('/')] : []), ...Object.entries(node).flatMap(([name, part]) => unnamed(part, [...path, name]))];
}
/** Places where a schema lists its types instead of its choices (`anyOf`), which generators of clients and some assistants misread. */
function listsOfTypes(node: unknown, path: readonly string[] = []): string[] {
  if (typeof node !== 'object' || node === null || path.at(-1) === 'examples') return [];
  return [...(Array.isArray((node as Json)['type']) ? [path.join('/')] : []), ...Object.entries(node).flatMap(([name, part]) => listsOfTypes(part, [...path, name]))];
}
test('a value of several types is told as `anyOf`', () => expect(listsOfTypes(document)).toEqual([]));

test('every object has a name, so that a generated client need not invent one', () => expect(unnamed(document)).toEqual([]));

describe('a request that the document does not describe is refused, and one that it does is answered', () => {
  const parameters = (path: string): string[] => document.paths[path]!['get']!.parameters.filter(({ required }) => required).map(({ name }) => name);
  const body = (path: string): string[] => ['paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema'];
  const answerTo = async (path: string, given?: object): Promise<Response> =>
    ask(given ? { method: 'POST', path, type: 'application/json', body: given } : { method: 'GET', path }, assetsOf({}));

  test('without a distance; of rest it may be 0, and a named race distance needs no type', async () => {
    expect(['/v1/recovery', '/v1/plan', '/v1/plan.ics'].map(parameters)).toEqual([['distance'], ['distance'], ['distance', 'date']]);
    expect([(await answerTo('/v1/recovery?type=race')).status, (await answerTo('/v1/recovery?distance=marathon')).status]).toEqual([400, 200]);
    expect((await answerTo('/v1/recovery?distance=0&type=rest')).status).toBe(200);
    for (const [run, status] of [[{ type: 'race' }, 400] as const, [{ distance: 'marathon' }, 200] as const, [{ distance: 0, type: 'rest' }, 200] as const]) {
      expect((await answerTo('/v1/plan', { run })).status).toBe(status);
      expect(published(body('/v1/plan'), { run }) === null).toBe(status === 200);
      expect(published(body('/v1/recovery'), { runs: [run] }) === null).toBe(status === 200);
    }
  });

  test.each([0, 0.5, 1, 1.5, 10, 11])('soreness %d', async (soreness) => {
    const given = { run: { distance: 10, type: 'race' }, checkIns: [{ day: 2, soreness }] };
    expect((await answerTo('/v1/plan', given)).ok).toBe(published(body('/v1/plan'), given) === null);
  });

  test('a row of a log without a date cannot be read; one of sickness without a distance can', async () => {
    const rows = [
      { distance: 10, type: 'easy' },
      { date: '2026-10-18', type: 'sick' },
      { date: '2026-10-18', distance: 'marathon' },
    ];
    const { rows: read } = (await (await answerTo('/v1/log', { runs: rows })).json()) as { rows: object[] };
    expect(rows.map((row) => published(body('/v1/log'), { runs: [row] }) === null)).toEqual(read.map((row) => !('error' in row)));
  });
});
