// The contract: what was recorded of this release is answered today. If this fails, read test/contract/README.md.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { terms } from '../../core/index.ts';
import { routes } from '../../worker/api/routes.ts';
import { apiVersion } from '../../worker/http/version.ts';
import { answerTo, recordFile, type Contract } from '../tools/record.ts';
import { contractRequests } from '../contract/requests.ts';
import { serve, type Server } from './workerd.ts';

const contract = JSON.parse(readFileSync(recordFile, 'utf8')) as Contract;

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

test.each(contract.answers.map((answer) => ({ name: `${answer.request.method} ${answer.request.path}`, answer })))('$name', async ({ answer }) => {
  expect(await answerTo(server.url, answer.request)).toEqual(answer);
});

test('the record is of these versions, and of every request', () => {
  expect([contract.apiVersion, contract.rulesVersion]).toEqual([apiVersion, terms.rulesVersion]);
  expect(contract.answers.map(({ request }) => request)).toEqual(JSON.parse(JSON.stringify(contractRequests)));
});

test('every route that computes has its place in it', () => {
  for (const { method, path } of routes.filter((route) => !('kept' in route && route.kept.by === 'file')))
    expect(
      contract.answers.some(({ request, status }) => request.method === method && request.path.split('?')[0] === path && status === 200),
      `${method} ${path}`,
    ).toBe(true);
});

describe('npm run check:api: the document beside that of the last release', () => {
  interface Shape {
    properties: Record<string, { 'x-extensible-enum'?: string[] }>;
    required: string[];
  }
  interface Document {
    paths: Record<string, Record<string, { parameters: { required: boolean }[]; responses: Record<string, { content: Record<string, object> }> }>>;
    components: { schemas: Record<string, Shape> };
  }
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [, ...check] = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts['check:api']!.split(' ');

  /** The very command, on a document with a change. */
  function passes(change: (document: Document) => void): boolean {
    const document = JSON.parse(readFileSync('test/contract/openapi.json', 'utf8')) as Document;
    change(document);
    const changed = join(folder, 'openapi.json');
    writeFileSync(changed, JSON.stringify(document));
    try {
      execFileSync(process.execPath, ['node_modules/@redocly/cli/bin/cli.js', ...check.map((part) => (part === 'docs/openapi.json' ? changed : part))], {
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        stdio: 'pipe',
      });
      return true;
    } catch {
      return false;
    }
  }

  test('a parameter that may be left out, a field, a route, a word of an answer may be added', () => {
    const added = ({ paths, components: { schemas } }: Document): void => {
      paths['/v1/recovery']!['get']!.parameters.push({ name: 'weight', in: 'query', required: false, schema: { type: 'number' } } as never);
      schemas['Recovery']!.properties['more'] = { type: 'string' } as never;
      paths['/v1/more'] = { get: paths['/healthz']!['get']! };
      schemas['Warning']!.properties['code']!['x-extensible-enum']!.push('more');
    };
    expect(passes(added)).toBe(true);
  });

  test.each<[string, (document: Document) => void]>([
    ['a field of an answer is gone', ({ components }) => void delete components.schemas['Recovery']!.properties['range']],
    ['a field is no longer sure to be there', ({ components }) => void components.schemas['Recovery']!.required.pop()],
    ['a field has another type', ({ components }) => void (components.schemas['Milestone']!.properties['days'] = { type: 'string' } as never)],
    ['a parameter is gone', ({ paths }) => void paths['/v1/recovery']!['get']!.parameters.shift()],
    ['a parameter has become required', ({ paths }) => void (paths['/v1/recovery']!['get']!.parameters[2]!.required = true)],
    ['a format is gone', ({ paths }) => void delete paths['/v1/plan']!['get']!.responses['200']!.content['text/csv']],
    ['a route is gone', ({ paths }) => void delete paths['/v1/plan']],
  ])('breaks: %s', (_, change) => expect(passes(change)).toBe(false));
});
