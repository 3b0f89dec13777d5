// Clients made of the document by the generators that are used most, which `npm run clients` made and compiled: each asks the running API, and finds the same.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wanted, type Answers } from '../clients/answers.ts';
import { recipeOf } from '../tools/clients.ts';
import { serve, type Server } from './workerd.ts';

const folder = 'test/clients';
const isMade = existsSync(`${folder}/generated`);
if (!isMade) console.log('There are no generated clients on this machine (npm run clients): they are not run here.');

describe.skipIf(!isMade)('a client made by', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve()));
  afterAll(() => server.stop());

  test.each(['openapi-typescript', 'hey-api', 'orval'])('%s', async (name) => {
    const client = (await import(resolve(folder, `${name}.ts`))) as { answersOf(origin: string): Promise<Answers> };
    expect(await client.answersOf(server.url)).toEqual(wanted);
  });

  test('openapi-typescript, as docs/integrate.md has it', () => {
    const page = readFileSync('docs/integrate.md', 'utf8');
    const code = recipeOf(page).replaceAll('http://localhost:8787', server.url);
    const [, prints] = /^```typescript\n[\s\S]*?```\n```text\n([\s\S]*?)```/m.exec(page)!;
    expect(execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', code], { cwd: folder, encoding: 'utf8' })).toBe(prints);
  });
});
