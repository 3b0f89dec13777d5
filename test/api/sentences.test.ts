// Every sentence of an answer has a key, as docs/integrate.md lists them: an app that translates finds the same words behind the same key and facts.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, checkIns, plans, rejected } from '../vectors.ts';
import { serve, type Server } from './workerd.ts';

let server: Server;
beforeAll(async () => void (server = await serve()));
afterAll(() => server.stop());

const page = /^## Words of your own$([\s\S]*?)(?=^## )/m.exec(readFileSync('docs/integrate.md', 'utf8'))![1]!;
/** The key of each sentence: a path from the object that holds it or, for those of a field, the name of the field. */
const keys = new Map(
  [...page.matchAll(/^\| (`.*?) \| (.*?) \|/gm)].flatMap(([, sentences, key]) =>
    [...sentences!.matchAll(/`(.*?)`/g)].map(([, path]) => [path!, /^`(.*)`$/.exec(key!)?.[1] ?? null] as const),
  ),
);

/** What is no sentence of ours: names, findings and what the asker wrote. */
const noSentences = /^(sources|studies)\[\]\.|\.received$|\.header$|\.athlete$|(^|\.)id$|\.(facts|shares\[\]\.facts)\.|refusedBy/;

interface Sentence {
  readonly path: string;
  readonly text: string;
  readonly holders: readonly object[];
}
function* sentencesOf(value: unknown, path = '', holders: readonly object[] = []): Generator<Sentence> {
  if (typeof value === 'string' && value.includes(' ')) yield { path: path.replace(/^(results|rows)\[\]\.((result|error)\.)?/, ''), text: value, holders };
  else if (Array.isArray(value)) for (const one of value) yield* sentencesOf(one, `${path}[]`, holders);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* sentencesOf(one, path === '' ? name : `${path}.${name}`, [value, ...holders]);
}

/** The key as the nearest object around the sentence has it. */
function keyOf({ path, holders }: Sentence): unknown {
  const key = keys.get(path);
  if (key === null) return path;
  for (const holder of holders) {
    const found = key!.split('.').reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], holder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Each path and key with its facts, and the one sentence that was said of them. */
const said = new Map<string, string>();
function judge(answer: unknown): void {
  for (const sentence of sentencesOf(answer)) {
    const { path, text, holders } = sentence;
    if (noSentences.test(path)) continue;
    if (!keys.has(path)) throw new Error(`${path} has no key on the page: ${text}`);
    const key = keyOf(sentence);
    if (key === undefined) throw new Error(`${path} is without its key: ${text}`);
    const { facts } = holders[0] as { facts?: unknown };
    if (facts === undefined && !constant.has(path)) continue;
    const once = JSON.stringify([path, key, facts]);
    const known = said.get(once);
    if (known !== undefined && known !== text && path.endsWith('.text')) throw new Error(`${once} says "${known}" and "${text}"`);
    said.set(once, text);
  }
}
/** Sentences that are made of nothing but their key. */
const constant = new Set(['advice[].text', 'reasons[].why', 'checkIns[].why', 'recoveryRun.forms[].why', 'athletes[].label', 'stopped.why']);

const post = async (path: string, body: object | string): Promise<unknown> =>
  (
    await server.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  ).json();
const get = async (path: string, input: object): Promise<unknown> => (await server.fetch(`${path}?${new URLSearchParams(input as Record<string, string>).toString()}`)).json();
const spread = <T>(all: readonly T[], most: number): readonly T[] => all.filter((_, at) => at % Math.ceil(all.length / most) === 0);

test('recovery, plan, check-ins, log, batch and refusals: each sentence has its key', async () => {
  for (const { input } of spread(accepted, 60)) judge(await get('/v1/recovery', { onDay: 4, ...input }));
  for (const purpose of ['goal', 'b', 'easy'])
    for (const detail of ['full', 'compact']) {
      judge(await get('/v1/before', { distance: 'marathon', date: '2027-04-25', purpose, runDistance: 36, runType: 'long', detail }));
      const races = [
        { date: '2027-04-04', distance: 'marathon' },
        { date: '2027-04-25', distance: 'marathon', purpose },
        { date: 'soon', distance: 10 },
      ];
      judge(await post('/v1/season', { races, detail }));
    }
  for (const { input } of spread(rejected, 60)) judge(await get('/v1/recovery', input));
  for (const { input } of spread(plans, 40)) for (const detail of ['full', 'compact']) judge(await get('/v1/plan', { ...input, detail }));
  for (const { input } of spread(checkIns, 40)) {
    const { distance, type, checkIns: felt, approach } = input as Record<string, unknown>;
    judge(await post('/v1/plan', { run: { distance, type }, checkIns: felt, ...(approach === undefined ? {} : { approach }) }));
  }
  judge(
    await post('/v1/recovery', {
      runs: [
        { distance: 10, type: 'race' },
        { distance: 'x', type: 'race' },
        { distance: 100, type: 'interval' },
      ],
    }),
  );
  judge(await post('/v1/log', 'Datum,Distance,Distance,Type\n2026-05-01,10,11.2,Race\n2026-05-02,12,12,easy\n2026-05-05,x,3,sick\n2026-05-04,30,1,Wettkampf\nTotal,3,3,\n'));
  judge(await post('/v1/log', 'when,what\n1,2\n'));
  expect(said.size).toBeGreaterThan(100);
});

test('a plan that is refused still hears a red flag, whatever is wrong beside it', async () => {
  const run = { distance: 42.195, type: 'race' };
  const asked = [
    { run, checkIns: [{ day: 1, redFlags: ['dark-urine'], soreness: 44 }] },
    {
      run,
      checkIns: [
        { day: 1, flags: 'dark urine' },
        { day: 2, sorenes: 3 },
      ],
    },
    { run: { ...run, distance: 'x' }, checkIns: [{ day: 1, notes: 'dark urine' }] },
    { run: { ...run, dist: 1 }, checkIns: [{ day: 'two', 'dark urine': true }] },
    { run, checkIns: { day: 1, redFlags: 'dark urine' } },
  ];
  for (const body of asked) {
    const answer = await post('/v1/plan', body);
    expect(answer, JSON.stringify(body)).toMatchObject({ status: 400, stopped: { urgency: 'same-day', redFlags: ['dark-urine'], ruleId: 'red-flag' } });
    expect((answer as { stopped: { text: string } }).stopped.text).toContain('See a doctor today');
  }
  expect(await post('/v1/plan', { run, checkIns: [{ day: 1, redFlags: ['no fever'], soreness: 44 }] })).not.toHaveProperty('stopped');
});
