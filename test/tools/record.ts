// `npm run contract`: records the answers that clients may rely on. What was recorded changes only with a version, and a word in the changelog.

import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { terms } from '../../core/index.ts';
import { exampleOrigin, requestOf } from '../../worker/build/ask.ts';
import { apiVersion } from '../../worker/http/version.ts';
import type { Example } from '../../worker/build/examples.ts';
import { fetchOnce } from '../api/send.ts';
import { serve } from '../api/workerd.ts';
import { contractRequests } from '../contract/requests.ts';

export const recordFile = 'test/contract/recorded.json';
export interface Recorded {
  readonly request: Example;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
}
export interface Contract {
  readonly rulesVersion: string;
  readonly apiVersion: string;
  readonly answers: readonly Recorded[];
}

/** Headers that clients build on; lengths and dates come from the server. */
const kept = [
  'access-control-allow-origin',
  'access-control-expose-headers',
  'allow',
  'cache-control',
  'content-disposition',
  'content-type',
  'etag',
  'referrer-policy',
  'vary',
  'x-content-type-options',
];

export async function answerTo(origin: string, request: Example): Promise<Recorded> {
  const response = await fetchOnce(requestOf(request, origin));
  const text = (await response.text()).replaceAll(origin, exampleOrigin);
  const headers = Object.fromEntries(kept.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)!]] : [])));
  return { request, status: response.status, headers, body: headers['content-type']?.includes('json') ? (JSON.parse(text) as unknown) : text };
}

if (import.meta.filename === process.argv[1]) {
  const before: Contract = JSON.parse(readFileSync(recordFile, 'utf8')) as Contract;
  const server = await serve();
  const answers: Recorded[] = [];
  for (const request of contractRequests) answers.push(await answerTo(server.url, request));
  server.stop();

  const changed = before.answers.filter((old) => !answers.some((one) => isDeepStrictEqual(JSON.parse(JSON.stringify(one)), old)));
  const isNewVersion = before.apiVersion !== apiVersion || before.rulesVersion !== terms.rulesVersion;
  const heading = readFileSync('CHANGELOG.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`## ${apiVersion}`) && line.includes(terms.rulesVersion));
  const mayChange = heading !== undefined && (isNewVersion || heading.includes('unreleased')); // nobody has built on what is not released
  if (changed.length > 0 && !mayChange) {
    for (const { request } of changed) console.error(`changed: ${request.method} ${request.path}`);
    console.error(
      heading === undefined
        ? `CHANGELOG.md has no heading with ${apiVersion} and ${terms.rulesVersion}`
        : 'neither the version of the API nor that of the rules has changed (test/contract/README.md)',
    );
    process.exit(1);
  }
  const contract: Contract = { rulesVersion: terms.rulesVersion, apiVersion, answers };
  writeFileSync(recordFile, `${JSON.stringify(contract, null, 1)}\n`);
  console.log(`${answers.length} answers recorded, ${changed.length} changed`);
}
