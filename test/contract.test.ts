// The contract: what was recorded of this release is answered today. If this fails, read test/contract/README.md.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { terms } from '../core/index.ts';
import { routes } from '../worker/routes.ts';
import { apiVersion } from '../worker/version.ts';
import { answerTo, recordFile, type Contract } from './contract/record.ts';
import { contractRequests } from './contract/requests.ts';
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
