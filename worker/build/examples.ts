// Requests to show and to try: for every answer, and for every code of an error. The document and the pages execute them.

import type { ErrorCode } from '../../core/index.ts';
import type { RouteId } from '../api/routes.ts';

export interface Example {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly accept?: string;
  readonly type?: string;
  /** JSON, or the text of the body as it is. */
  readonly body?: unknown;
  /** What has to go wrong around the request. */
  readonly when?: 'limited' | 'broken' | 'elsewhere' | 'busy';
}

const get = (path: string, more?: Partial<Example>): Example => ({ method: 'GET', path, ...more });
const post = (path: string, body: unknown, more?: Partial<Example>): Example => ({ method: 'POST', path, type: 'application/json', body, ...more });
const tool = (name: string, given: object): Example => post('/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });
const recovery = (query: string): Example => get(`/v1/recovery?${query}`);

/** Of answers, by route. */
export const examples: { readonly [R in RouteId]?: { readonly [name: string]: Example } } = {
  'GET /v1/recovery': {
    easy: recovery('distance=8&type=easy'),
    marathon: recovery('distance=42.195&type=race&date=2026-10-18'),
    compact: recovery('distance=42.195&type=race&date=2026-10-18&detail=compact'),
    chance: recovery('distance=42.195&type=race&chance=0.9'),
    onDay: recovery('distance=10&type=race&onDay=2'),
    csv: recovery('distance=half%20marathon&type=race&format=csv'),
    csvOnDay: recovery('distance=10&type=race&onDay=2&chance=0.75&format=csv'),
  },
  'POST /v1/recovery': {
    runs: post('/v1/recovery', {
      runs: [
        { distance: 10, type: 'race' },
        { distance: '26.2 mi', type: 'Wettkampf', date: '2026-10-18' },
        { distance: 12, type: 'intervall' },
      ],
    }),
    chances: post('/v1/recovery', {
      runs: [
        { distance: 10, type: 'race', chance: 0.9, onDay: 2 },
        { distance: 10, type: 'race', chance: '90 %' },
      ],
    }),
    csv: post('/v1/recovery?format=csv', {
      runs: [
        { distance: 10, type: 'race' },
        { distance: 'ten', type: 'easy' },
      ],
    }),
  },
  'GET /v1/plan': {
    intervals: get('/v1/plan?distance=10&type=intervals&date=2026-10-18'),
    compact: get('/v1/plan?distance=42.195&type=race&date=2026-10-18&detail=compact'),
    chance: get('/v1/plan?distance=5&type=race&chance=0.9'),
    csv: get('/v1/plan?distance=10&type=race&format=csv'),
  },
  'POST /v1/plan': {
    checkIn: post('/v1/plan', { run: { distance: 10, type: 'race' }, date: '2026-10-18', checkIns: [{ day: 2, soreness: 4, poorSleep: true }] }),
    redFlag: post('/v1/plan', { run: { distance: 21.1, type: 'race' }, checkIns: [{ day: 1, redFlags: ['dark-urine'] }] }),
    csv: post('/v1/plan?format=csv', { run: { distance: 5, type: 'race' } }),
  },
  'GET /v1/plan.ics': { race: get('/v1/plan.ics?distance=5&type=race&date=2026-10-18') },
  'POST /v1/log': {
    runs: post('/v1/log', {
      runs: [
        { date: '2026-10-18', distance: 42.195, type: 'race', athlete: 'Anna' },
        { date: '2026-10-21', distance: 8, type: 'easy', athlete: 'Anna' },
        { date: '2026-10-21', distance: '8-10', type: 'easy', athlete: 'Ben' },
        { date: '2026-11-08', distance: 10, type: 'race', athlete: 'Anna', planned: true },
      ],
      asOf: '2026-10-25',
    }),
    status: post('/v1/log', {
      runs: [
        { date: '2026-10-18', distance: 21.1, type: 'race', athlete: 'Ben' },
        { date: '2026-10-20', distance: 'ten', type: 'easy', athlete: 'Ben' },
        { date: '2026-10-24', distance: 10, type: 'intervals', athlete: 'Cleo' },
        { date: '2026-10-26', distance: 8, type: 'tempo', athlete: 'Cleo', planned: true },
      ],
      asOf: '2026-10-25',
      detail: 'status',
    }),
    strava: post(
      '/v1/log',
      'Activity ID,Activity Date,Activity Name,Activity Type,Distance,Distance\n1,"Oct 18, 2026, 8:00:00 AM",Autumn Race,Run,10.02,10021.5\n2,"Oct 20, 2026, 5:00:00 PM",Evening Run,Run,6.00,6003.0\n',
      { type: 'text/csv' },
    ),
    csvOfStatus: post('/v1/log?format=csv&detail=status', { runs: [{ date: '2026-10-18', distance: 10, type: 'race' }], asOf: '2026-10-18' }),
    csv: post(
      '/v1/log?unit=km&format=csv',
      'Activity Type,Date,Favorite,Title,Distance,Total Ascent\nRunning,2026-10-18 08:00:00,false,Long one,"25,30","310"\nPool Swim,2026-10-19 18:00:00,false,Swim,"1.000","--"\n',
      { type: 'text/csv' },
    ),
  },
  'GET /v1/before': {
    marathon: get('/v1/before?distance=marathon&date=2027-04-25'),
    latest: get('/v1/before?distance=marathon&date=2027-04-25&runDistance=36&runType=long&detail=compact'),
    jogged: get('/v1/before?distance=marathon&date=2027-04-25&runDistance=half%20marathon&runRpe=6&detail=compact'),
    csv: get('/v1/before?distance=10&type=race&date=2027-04-25&purpose=b&format=csv'),
  },
  'POST /v1/before': {
    withLog: post('/v1/before', {
      race: { distance: 'half marathon', date: '2026-11-15' },
      run: { distance: 18, type: 'long' },
      runs: [
        { date: '2026-10-11', distance: 16, type: 'long' },
        { date: '2026-10-14', distance: 10, type: 'easy' },
        { date: '2026-10-18', distance: 18, type: 'long' },
        { date: '2026-10-21', distance: 10, type: 'tempo' },
        { date: '2026-10-25', distance: 10, type: 'race' },
      ],
      asOf: '2026-10-25',
      detail: 'compact',
    }),
    csv: post('/v1/before?format=csv', { race: { distance: 5, type: 'race', date: '2027-04-25' }, run: { distance: 8, type: 'intervals' } }),
  },
  'POST /v1/season': {
    spring: post('/v1/season', {
      races: [
        { date: '2027-03-14', distance: 'half marathon', purpose: 'b' },
        { date: '2027-04-04', distance: 'marathon' },
        { date: '2027-04-25', distance: 'marathon', purpose: 'easy' },
        { date: '2027-09-26', distance: 'marathon' },
      ],
    }),
    unread: post('/v1/season', {
      races: [
        { date: '2027-04-04', distance: 'marathon' },
        { date: 'soon', distance: '10k' },
        { date: '2027-04-25', distance: 'marathon' },
      ],
      detail: 'compact',
    }),
    csv: post('/v1/season?format=csv', {
      races: [
        { date: '2027-04-04', distance: 'marathon' },
        { date: '2027-05-16', distance: 10, purpose: 'b' },
      ],
    }),
    calendar: post('/v1/season?format=ics', { races: [{ date: '2027-04-04', distance: 'marathon' }] }),
  },
  'POST /mcp': {
    before: tool('recovery_before', { distance: 'marathon', date: '2027-04-25', runDistance: 36, runType: 'long' }),
    season: tool('recovery_season', {
      races: [
        { date: '2027-04-04', distance: 'marathon' },
        { date: '2027-04-25', distance: 'marathon' },
      ],
    }),
    log: tool('recovery_log', { runs: [{ date: '2026-10-18', distance: 'marathon' }], asOf: '2026-10-21' }),
    days: tool('recovery_days', { distance: 8, type: 'easy' }),
    chance: tool('recovery_days', { distance: 8, type: 'easy', chance: 0.9, onDay: 1 }),
    plan: tool('recovery_plan', { distance: 10, type: 'race', date: '2026-10-18', checkIns: [{ day: 2, soreness: 4, poorSleep: true }] }),
    full: tool('recovery_days', { distance: 8, type: 'easy', detail: 'full' }),
    slip: tool('recovery_days', { distance: 10, type: 'marathn' }),
  },
  'GET /v1/rules/:id': { ladder: get('/v1/rules/race-5'), policy: get('/v1/rules/rpe-hard'), retired: get('/v1/rules/race-1') },
  'GET /healthz': { ok: get('/healthz') },
};

/** Of errors, by code. */
export const errorExamples: { readonly [C in ErrorCode]: Example } = {
  'distance-missing': recovery('type=race'),
  'distance-not-a-number': recovery('distance=abc&type=long'),
  'distance-out-of-range': recovery('distance=5000&type=easy'),
  'distance-ambiguous': recovery('distance=100M&type=race'),
  'distance-type-mismatch': recovery('distance=10&type=marathon'),
  'type-missing': recovery('distance=10'),
  'type-unknown': recovery('distance=10&type=marathn'),
  'type-ambiguous': recovery('distance=10&type=carrera'),
  'unit-unknown': recovery('distance=10&type=race&unit=feet'),
  'elevation-out-of-range': recovery('distance=50&type=trail-race&elevationGainM=-100'),
  'elevation-ambiguous': recovery('distance=50&type=trail-race&elevationGainM=2.500'),
  'rpe-out-of-range': recovery('distance=10&type=race&rpe=11'),
  'age-out-of-range': recovery('distance=10&type=race&age=7'),
  'descents-unknown': recovery('distance=10&type=race&descents=usal'),
  'approach-unknown': recovery('distance=10&type=race&approach=rest-frist'),
  'date-missing': get('/v1/plan.ics?distance=10&type=race'),
  'date-invalid': recovery('distance=10&type=race&date=2026-02-30'),
  'date-ambiguous': recovery('distance=10&type=race&date=03/04/2026'),
  'parameter-unknown': recovery('distance=10&typ=race'),
  'parameter-repeated': recovery('distance=10&type=race&type=easy'),
  'parameter-invalid': recovery('distance=10&type=race&format=xml'),
  'body-invalid': post('/v1/recovery', '{"runs": ['),
  'body-too-large': post('/v1/recovery', ' '.repeat(1_000_001)),
  'too-many-runs': post('/v1/recovery', { detail: 'full', runs: Array.from({ length: 101 }, () => ({ distance: 5, type: 'easy' })) }),
  'media-type-unsupported': post('/v1/recovery', 'distance=10', { type: 'application/x-www-form-urlencoded' }),
  'not-acceptable': { ...recovery('distance=10&type=race'), accept: 'application/xml' },
  'not-found': get('/v1/recover'),
  'method-not-allowed': { method: 'PUT', path: '/v1/recovery' },
  'rate-limited': { ...recovery('distance=10&type=race'), when: 'limited' },
  'origin-refused': { ...post('/mcp', { jsonrpc: '2.0', id: 1, method: 'ping' }), when: 'elsewhere' },
  overloaded: { ...post('/v1/log', ' '.repeat(200_000)), when: 'busy' },
  internal: { ...recovery('distance=10&type=race'), when: 'broken' },
};
