// The recipes of docs/integrate.md and of the README's five minutes, each run as it stands against the running API, and what it prints.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RecoveryProblem, recoveryApi, type Allowed } from '../../docs/client.ts';
import { serve, type Server } from './workerd.ts';

const here = 'http://localhost:8787';
let server: Server;
/** An empty folder of somebody new, but for what the recipe says to install. */
const folder = mkdtempSync(join(tmpdir(), 'integrate-'));
beforeAll(async () => {
  server = await serve();
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'client.ts'), await (await server.fetch('/client.ts')).text());
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Synthetic answers of other APIs, by their host: their recipes are asked here. */
const others: { readonly [host: string]: { readonly path: RegExp; readonly key: string; readonly file: string } } = {
  'www.strava.com': { path: /^\/api\/v3\/athlete\/activities\?per_page=\d+$/, key: 'Bearer synthetic', file: 'strava-activities.json' },
  'intervals.icu': {
    path: /^\/api\/v1\/athlete\/0\/activities\?oldest=[\d-]+&newest=[\d-]+$/,
    key: `Basic ${Buffer.from('API_KEY:synthetic').toString('base64')}`,
    file: 'intervals-activities.json',
  },
};
const standIn = createServer((request, response) => {
  const [, host = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
  const api = others[host];
  const status = !api?.path.test(path) ? 404 : request.headers.authorization === api.key ? 200 : 401;
  response.writeHead(status, { 'content-type': 'application/json' }).end(status === 200 ? readFileSync(`test/fixtures/apis/${api!.file}`) : '{}');
});
beforeAll(() => new Promise<void>((ready) => standIn.listen(0, '127.0.0.1', ready)));
afterAll(() => standIn.close());
const addressed = (code: string): string => {
  const { port } = standIn.address() as AddressInfo;
  return Object.keys(others).reduce((text, host) => text.replaceAll(`https://${host}/`, `http://127.0.0.1:${port}/${host}/`), code.replaceAll(here, server.url));
};
const secrets = { ...process.env, STRAVA_TOKEN: 'synthetic', INTERVALS_KEY: 'synthetic' };

const pages = { 'docs/integrate.md': readFileSync('docs/integrate.md', 'utf8'), 'README.md': /^## Five minutes[\s\S]*?(?=^## )/m.exec(readFileSync('README.md', 'utf8'))![0] };

/** How a block of a language is run; those that need more than Node name it. */
const runners: { readonly [language: string]: { readonly program: string; readonly arguments: (code: string) => string[]; readonly needs?: string } } = {
  js: { program: process.execPath, arguments: (code) => ['--input-type=module', '--eval', code] },
  ts: { program: process.execPath, arguments: (code) => (writeFileSync(join(folder, 'recipe.ts'), code), ['recipe.ts']) },
  sh: { program: 'bash', arguments: (code) => ['-c', code], needs: 'curl' },
  python: { program: 'python3', arguments: (code) => ['-c', code], needs: 'python3' },
};
const recipes = Object.entries(pages).flatMap(([page, text]) =>
  [...text.matchAll(/^```(js|ts|sh|python)\n([\s\S]*?)```(?:\n```(?:text|json)\n([\s\S]*?)```)?/gm)].map(([, language, code, prints]) => ({
    page,
    language: language!,
    code: code!,
    prints,
  })),
);
const isHere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const missing = ['curl', 'python3'].filter((program) => !isHere(program));
for (const program of missing) console.log(`There is no ${program} on this machine: its recipes are not run here, but in CI.`);
/** In CI nothing is left out: what is missing fails. */
const runnable = recipes.filter(({ language }) => process.env['CI'] !== undefined || !missing.includes(runners[language]!.needs ?? ''));

test('there is a recipe in every language, and each says what it prints', () => {
  expect(new Set(recipes.map(({ language }) => language))).toEqual(new Set(Object.keys(runners)));
  for (const { code, prints } of recipes) if (!code.includes('curl -O')) expect(prints, code).toMatch(/\S/);
});

test.each(runnable)('$page, $language: $code', async ({ language, code, prints }) => {
  const { program, arguments: given } = runners[language]!;
  const printed = await new Promise<string>((done, failed) => {
    execFile(program, given(addressed(code)), { cwd: folder, env: secrets }, (error, out, errors) => (error ? failed(new Error(`${error.message}\n${errors}`)) : done(out)));
  });
  if (prints?.startsWith('{') && code.includes('/v1/')) expect(JSON.parse(printed)).toMatchObject(JSON.parse(prints) as object); // an excerpt
  else expect(printed.replaceAll('\r', '').trimEnd()).toBe((prints ?? '').trimEnd());
});

describe('the formulas of a spreadsheet (live on Google: the checklist of docs/deploy.md)', () => {
  const formulas = [...pages['docs/integrate.md'].matchAll(/^=.*IMPORTDATA\((.*)$/gm)].map(([formula, rest]) => ({ formula, rest: rest! }));
  /** What Sheets makes of the text of an address: cells filled in. */
  const cells: Readonly<Record<string, string>> = {
    'ENCODEURL(B2)': '42.195',
    'SUBSTITUTE(B2; ","; ".")': '42,195'.replace(',', '.'),
    'ENCODEURL(C2)': encodeURIComponent('trail race'),
  };
  const addressOf = (rest: string): string => {
    let text = rest;
    for (const [call, value] of Object.entries(cells)) text = text.replaceAll(`" & ${call} & "`, value).replaceAll(`" & ${call}`, `${value}"`);
    return /^"([^"]*)"/.exec(text)![1]!;
  };
  test.each(formulas)('$formula', async ({ rest }) => {
    const address = addressOf(rest);
    expect(address).toMatch(/^http:\/\/localhost:8787\/v1\/recovery\?[\w=&.%-]+$/);
    const response = await server.fetch(address.replace(here, ''));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    const { data, errors } = Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true });
    expect([errors, data.length, Object.keys(data[0]!)[4]]).toEqual([[], 1, 'recoveryDays']); // the fifth column, as INDEX asks
    expect(Number(data[0]!['recoveryDays'])).toBeGreaterThanOrEqual(14);
  });
  test('there are four', () => expect(formulas).toHaveLength(4));
});

describe('the typed client', () => {
  test('every function, typed as it is answered', async () => {
    const api = recoveryApi(server.url);
    const { recoveryDays, milestones } = await api.getRecovery({ distance: 'marathon', date: '2026-10-18' });
    const full: string | undefined = milestones.find(({ id }) => id === 'full')?.date;
    expect([recoveryDays, full]).toEqual([14, '2026-11-01']);
    const { results } = await api.postRecovery({ runs: [{ distance: 10, type: 'race' }, { distance: 'ten' }] });
    expect(results.map((one) => ('error' in one ? one.error.code : one.result.recoveryDays))).toEqual([3, 'distance-not-a-number']);
    const { chance, shares } = await api.getRecovery({ distance: 10, type: 'race', chance: 0.9, onDay: 2 });
    expect([chance, shares?.map(({ id }) => id)]).toEqual([0.9, ['soreness', 'muscle', 'performance', 'full']]);
    expect((await api.getPlan({ distance: 10, type: 'race' })).days.map(({ phase }) => phase)).toEqual(
      (await api.postPlan({ run: { distance: 10, type: 'race' } })).days.map(({ phase }) => phase),
    );
    expect((await api.postLog({ runs: [{ date: '2026-10-18', distance: 42.195, type: 'race' }], asOf: '2026-10-19' })).athletes?.[0]?.allowed).toBe('rest');
    expect((await api.postLog('Date,Distance,Type\n2026-10-18,42.2,race\n', { unit: 'km' })).rows).toHaveLength(1);
  });

  test('an error is a problem, by its code', async () => {
    const problem = await recoveryApi(server.url)
      .getRecovery({ distance: 10, type: 'marathn' })
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(RecoveryProblem);
    expect((problem as RecoveryProblem).problem).toMatchObject({ code: 'type-unknown', errors: [{ hint: 'Did you mean "marathon"?' }] });
  });

  test('what the API does not take does not compile', () => {
    const api = recoveryApi(server.url);
    // @ts-expect-error -- a slip in a name
    void (() => api.getRecovery({ distance: 10, typ: 'race' }));
    // @ts-expect-error -- a unit that there is not
    void (() => api.getRecovery({ distance: 10, unit: 'feet' }));
    // @ts-expect-error -- a plan has the shares of all its days
    void (() => api.getPlan({ distance: 10, type: 'race', onDay: 2 }));
    // @ts-expect-error -- a field that there is not
    void (async () => (await api.getRecovery({ distance: 10 })).days);
  });

  test('an answer may hold a word that nobody knows yet, and proposes those of today', () => {
    const ofTomorrow: Allowed = 'not-yet-known';
    const ofToday: Extract<Allowed, 'rest'> = 'rest'; // never, were it any text
    expect([ofToday, ofTomorrow]).toEqual(['rest', 'not-yet-known']);
  });
});
