// The contract: what was recorded of this release is answered today. If this fails, read test/contract/README.md.

import { spawnSync } from 'node:child_process';
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

  /** The very command, on a changed document: the rules that it breaks, and whether that fails. */
  function told(change: (document: Document) => void): { broken: string[]; fails: boolean } {
    const document = JSON.parse(readFileSync('test/contract/openapi.json', 'utf8')) as Document;
    change(document);
    const changed = join(folder, 'openapi.json');
    writeFileSync(changed, JSON.stringify(document));
    const { stdout, status } = spawnSync(
      process.execPath,
      ['node_modules/@redocly/cli/bin/cli.js', ...check.map((part) => (part === 'docs/openapi.json' ? changed : part)), '--format=json'],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }, encoding: 'utf8' },
    );
    const { changes } = JSON.parse(stdout) as { changes: { path: string; verdicts: { ruleId: string; impact: string }[] }[] };
    const verdicts = changes.flatMap(({ path, verdicts: all }) => all.map(({ ruleId, impact }) => ({ impact, text: `${ruleId} ${path}` })));
    return { broken: verdicts.filter(({ impact }) => impact === 'major').map(({ text }) => text), fails: status !== 0 };
  }

  test('a parameter that may be left out, a field, a route, a word of an answer may be added', () => {
    const added = ({ paths, components: { schemas } }: Document): void => {
      paths['/v1/recovery']!['get']!.parameters.push({ name: 'weight', in: 'query', required: false, schema: { type: 'number' } } as never);
      schemas['Recovery']!.properties['more'] = { type: 'string' } as never;
      paths['/v1/more'] = { get: paths['/healthz']!['get']! };
      schemas['Warning']!.properties['code']!['x-extensible-enum']!.push('more');
    };
    expect(told(added)).toEqual({ broken: [], fails: false });
  });

  // all in one document, since the command takes a second
  const breaking: readonly (readonly [string, RegExp, (document: Document) => void])[] = [
    ['a field of an answer is gone', /^property-removed .*range/, ({ components }) => void delete components.schemas['Recovery']!.properties['range']],
    ['a field is no longer sure to be there', /^required-properties-removed .*plan/, ({ components }) => void components.schemas['Plan']!.required.pop()],
    ['a field has another type', /^schema-type-changed .*days/, ({ components }) => void (components.schemas['Milestone']!.properties['days'] = { type: 'string' } as never)],
    ['a parameter is gone', /^parameter-removed .*recovery/, ({ paths }) => void paths['/v1/recovery']!['get']!.parameters.shift()],
    ['a parameter has become required', /^parameter-became-required .*recovery/, ({ paths }) => void (paths['/v1/recovery']!['get']!.parameters[2]!.required = true)],
    ['a format is gone', /^media-type-removed .*csv/, ({ paths }) => void delete paths['/v1/plan']!['get']!.responses['200']!.content['text/csv']],
    ['a route is gone', /^path-removed .*sources/, ({ paths }) => void delete paths['/v1/sources']],
  ];
  let report: ReturnType<typeof told>;
  beforeAll(() => void (report = told((document) => breaking.forEach(([, , change]) => change(document)))));
  test.each(breaking)('breaks: %s', (_, rule) => expect(report.broken).toContainEqual(expect.stringMatching(rule)));
  test('and so it fails', () => expect(report.fails).toBe(true));
});
