// What is asked for the record: every route, every format, every warning that a client may meet, and one error of each status.

import { errorExamples, examples, type Example } from '../../worker/build/examples.ts';

const get = (path: string): Example => ({ method: 'GET', path });

/** Beside the examples of the document. */
const more: readonly Example[] = [
  '/v1/recovery?distance=42.195&type=race',
  '/v1/recovery?distance=30&type=race&rpe=6&age=50&descents=unaccustomed', // between rows, all adjustments
  '/v1/recovery?distance=170&type=trail-race&elevationGainM=10000&age=50',
  '/v1/recovery?distance=600&type=stage-race&elevationGainM=30000', // beyond the evidence
  '/v1/recovery?distance=10.1&type=run', // inferred, and maybe a race
  '/v1/recovery?distance=26.2&type=race', // looks like miles
  '/v1/recovery?distance=50&type=ultra', // read as a trail race, climb assumed
  '/v1/recovery?distance=40&type=long', // of the size of a race
  '/v1/recovery?distance=marathon&approach=active&date=2026-12-20', // against a trial
  '/v1/recovery?distance=10&type=sick',
  '/v1/plan?distance=42.195&type=race&date=2026-10-18&maxHrBpm=190&level=trained&trainingPhase=build',
  '/v1/plan?distance=25&type=long&approach=active&level=elite&trainingPhase=peak',
  '/v1/plan?distance=10&type=rest',
  '/v1/plan.ics?distance=42.195&type=race&date=2026-10-18',
  '/v1/recovery?distance=30&type=race&chance=0.75&onDay=7', // a share between two rows
  '/v1/recovery?distance=8&type=easy&onDay=0', // the least share that is shown
  '/v1/recovery?distance=10&type=race&chance=90', // a percentage
  '/v1/recovery?distance=10&type=race&onDay=400',
  '/v1/plan?distance=10&type=race&onDay=2', // a plan has the shares of all its days
  '/v1/plan?distance=10&type=race&chance=0.9&format=csv',
].map(get);

export const contractRequests: readonly Example[] = [
  ...Object.values(examples).flatMap((one) => Object.values(one)),
  ...more,
  { method: 'POST', path: '/v1/recovery', type: 'application/json', body: { detail: 'full', runs: [{ distance: 5, type: 'race' }] } },
  { method: 'POST', path: '/v1/plan', type: 'application/json', body: { run: { distance: 5, type: 'race', chance: 0.9 }, checkIns: [{ day: 1, lowMood: true }] } }, // no shares, and why
  ...Object.values(errorExamples).filter(({ when, body }) => when === undefined && JSON.stringify(body ?? '').length < 1000),
];
