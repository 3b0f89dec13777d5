// A client of the Recovery days API in one file, without dependencies: copy it. Generated from openapi.json by `npm run generate`; do not edit.

/** What the API has against a request: `problem.code` to branch on, `problem.errors` for what was received and what is accepted. */
export class RecoveryProblem extends Error {
  override readonly name = 'RecoveryProblem';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Of one call, beside those of the client. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Sent too, such as X-Request-Id or what a proxy asks for. */
  headers?: { readonly [name: string]: string };
}
/** Of all calls of a client. */
export interface ClientOptions extends CallOptions {
  /** Instead of the global one. */
  fetch?: (url: URL, init: RequestInit) => Promise<Response>;
}

interface Sent {
  query?: object | undefined;
  body?: object | string;
  /** Of the answer, JSON by default. */
  media?: string;
}

/** The problem that an answer is. One that is not the API's own, such as the page of a proxy, has the code `not-from-the-api`, its status, and the first words of it. */
function problemOf({ status, statusText, headers }: Response, text: string): Problem {
  try {
    if (headers.get('Content-Type')?.startsWith('application/problem+json')) return JSON.parse(text) as Problem;
  } catch {
    // cut off on the way
  }
  const title = statusText || `HTTP ${status}`;
  const words = text.replace(/<(head|style|script)\b[^]*?<\/\1>|<[^>]*>/gi, ' ').replace(/\s+/g, ' ').slice(0, 200).trim();
  const requestId = headers.get('X-Request-Id');
  return { type: 'about:blank', title, status, detail: words || title, code: 'not-from-the-api', ...(requestId === null ? {} : { requestId }), errors: [] };
}

const bothOf = (one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | null => (one && other ? AbortSignal.any([one, other]) : (one ?? other ?? null));

/** The API at an address, such as `https://recovery.example`, or below a path: `https://example.org/api/`. */
export function recoveryApi(address: string, client: ClientOptions = {}) {
  const base = address.replace(/\/+$/, '');
  async function ask<Answer>(method: string, path: string, { query = {}, body, media = 'application/json' }: Sent, call: CallOptions = {}): Promise<Answer> {
    const url = new URL(base + path, (globalThis as { location?: { href: string } }).location?.href);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    const sent = body === undefined ? null : typeof body === 'string' ? { type: 'text/csv', text: body } : { type: 'application/json', text: JSON.stringify(body) };
    const response = await (client.fetch ?? fetch)(url, {
      method,
      headers: { ...client.headers, ...call.headers, ...(sent ? { 'Content-Type': sent.type } : {}) },
      body: sent ? sent.text : null,
      signal: bothOf(client.signal, call.signal),
    });
    const text = await response.text();
    try {
      if (response.ok && response.headers.get('Content-Type')?.startsWith(media)) return (media === 'application/json' ? JSON.parse(text) : text) as Answer;
    } catch {
      // cut off on the way
    }
    throw new RecoveryProblem(problemOf(response, text));
  }
  return {
    /** One run: days, range, milestones, three clocks with evidence, shares of runners */
    getRecovery: <D extends 'full' | 'compact' = 'full'>(query: GetRecoveryQuery & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactRecoveryAnswer : Recovery>('GET', '/v1/recovery', { query }, options),
    /** Many runs, each with its own result or error, in order */
    postRecovery: (body: BatchRequest, options?: CallOptions) => ask<Batch>('POST', '/v1/recovery', { body }, options),
    /** The days after a run, one by one, with the share of runners who have recovered by each */
    getPlan: <D extends 'full' | 'compact' = 'full'>(query: GetPlanQuery & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactPlan : Plan>('GET', '/v1/plan', { query }, options),
    /** The same with check-ins: how the body feels may hold or extend the plan */
    postPlan: <D extends 'full' | 'compact' = 'full'>(body: PlanRequest & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactPlan : Plan>('POST', '/v1/plan', { body }, options),
    /** The plan for a calendar; `date` is required */
    getPlanCalendar: (query: GetPlanCalendarQuery, options?: CallOptions) => ask<string>('GET', '/v1/plan.ics', { query, media: 'text/calendar' }, options),
    /** A training log: what was read, per run its milestones with what was carried over, per athlete what is allowed, per race the gap */
    postLog: (body: LogRequest | string, query?: PostLogQuery, options?: CallOptions) => ask<Log>('POST', '/v1/log', { query, body }, options),
    /** What still fits before a race, day by day, and the last day of one run */
    getBefore: <D extends 'full' | 'compact' = 'full'>(query: GetBeforeQuery & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactBefore : Before>('GET', '/v1/before', { query }, options),
    /** The same for one runner: with a log, the runner's own peak week and longest run bind too */
    postBefore: <D extends 'full' | 'compact' = 'full'>(body: BeforeRequest & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactBefore : Before>('POST', '/v1/before', { body }, options),
    /** The races of a season: each pair, each taper, free weeks between them, and where each race could move */
    postSeason: <D extends 'full' | 'compact' = 'full'>(body: SeasonRequest & { detail?: D }, options?: CallOptions) => ask<D extends 'compact' ? CompactSeason : Season>('POST', '/v1/season', { body }, options),
    /** Every rule */
    getRules: (options?: CallOptions) => ask<Rules>('GET', '/v1/rules', {}, options),
    /** One rule, as named by a ruleId; a retired id answers with its successor */
    getRule: (id: string, options?: CallOptions) => ask<OneRule>('GET', `/v1/rules/${encodeURIComponent(id)}`, {}, options),
    /** Every source with the time-courses that were read from it */
    getSources: (options?: CallOptions) => ask<Sources>('GET', '/v1/sources', {}, options),
    /** How near the rules come to what was measured */
    getValidation: (options?: CallOptions) => ask<Validation>('GET', '/v1/validation', {}, options),
  };
}

/** What is wrong; a client may branch on it. Of a problem: that of its first error. */
export type ErrorCode =
  | 'distance-missing'
  | 'distance-not-a-number'
  | 'distance-out-of-range'
  | 'distance-ambiguous'
  | 'distance-type-mismatch'
  | 'type-missing'
  | 'type-unknown'
  | 'type-ambiguous'
  | 'unit-unknown'
  | 'elevation-out-of-range'
  | 'elevation-ambiguous'
  | 'rpe-out-of-range'
  | 'age-out-of-range'
  | 'descents-unknown'
  | 'approach-unknown'
  | 'date-missing'
  | 'date-invalid'
  | 'date-ambiguous'
  | 'parameter-unknown'
  | 'parameter-repeated'
  | 'parameter-invalid'
  | 'body-invalid'
  | 'body-too-large'
  | 'too-many-runs'
  | 'media-type-unsupported'
  | 'not-acceptable'
  | 'not-found'
  | 'method-not-allowed'
  | 'rate-limited'
  | 'origin-refused'
  | 'overloaded'
  | 'internal'
  | (string & {});
/** Version of the rules. Results change only with it. */
export type RulesVersion = string;
/** Run type. `recovery`: Very easy running of at most about 40 minutes between harder days. `easy`: Running at conversation pace, below the first threshold. `long`: The long run of the week, at easy to moderate effort. `tempo`: Sustained running around the second threshold, about 20 to 40 minutes of it. `intervals`: Repeated fast efforts of about one to five minutes with easy recovery between them. `sprints`: Repeated all-out efforts of up to about 30 seconds. `hills`: Uphill repeats with easy recovery on the way down. `downhill`: A run or repeats with mostly steep descent. `race`: A race or time trial on road or track, run near best effort. `trail-race`: A race on trails or in the mountains, of any length, in one go. `stage-race`: A race over several days; the distance is the total. `rest`: A day without training. `cross-training`: Anything trained that is not running: walk, hike, ride, swim, strength. `sick`: A day lost to illness. No countdown applies: see a physician before training again if in doubt. `injured`: A day lost to injury. No countdown applies: the return from injury is not covered by these rules. */
export type RunType =
  | 'recovery'
  | 'easy'
  | 'long'
  | 'tempo'
  | 'intervals'
  | 'sprints'
  | 'hills'
  | 'downhill'
  | 'race'
  | 'trail-race'
  | 'stage-race'
  | 'rest'
  | 'cross-training'
  | 'sick'
  | 'injured'
  | (string & {});
/** Milestone. `easy-run`: The first easy run under the chosen approach. `long-run`: The next long run. `hard-session`: The next quality session: tempo, intervals, hills, sprints. `full`: Able to repeat the effort, or to race again. */
export type MilestoneId = 'easy-run' | 'long-run' | 'hard-session' | 'full' | (string & {});
/** Clock. `soreness`: Acute symptoms gone: muscle soreness and heavy fatigue. `muscle`: Strength and jump back to at least 95 % of before. `performance`: Able to reproduce the effort. */
export type ClockId = 'soreness' | 'muscle' | 'performance' | (string & {});
/** Where a number comes from. `measured`: A study reports when this came back. `inferred`: Derived from measurements; the why gives the step. `convention`: Custom among runners, or our policy. */
export type Basis = 'measured' | 'inferred' | 'convention' | (string & {});
/** How sure a number is, in GRADE's four words. Nothing here is high: the studies are small. */
export type Certainty = 'high' | 'moderate' | 'low' | 'very-low';
/** Where minDays and maxDays come from. `measured`: single runners were counted. `argued`: argued from the studies, as `why` says. `default`: our convention. */
export type Spread = 'measured' | 'argued' | 'default' | (string & {});
/** Whose share. `soreness`: Acute symptoms gone: muscle soreness and heavy fatigue. `muscle`: Strength and jump back to at least 95 % of before. `performance`: Able to reproduce the effort. `full`: All three: the least of their shares. */
export type ChanceOf = 'soreness' | 'muscle' | 'performance' | 'full' | (string & {});
/** What it is worth. `advised`: Do it. `optional`: As you like: credited with 0 days. `claimed`: An article says so, and nobody tested it. Not advised. `contradicted`: An article says so, and trials say otherwise. Not advised. */
export type Standing = 'advised' | 'optional' | 'claimed' | 'contradicted' | (string & {});
/** Approach to recovery runs. `rest-first`: No run before soreness is gone; after long races also not before the muscle is back (article 3). `balanced`: What the trials support (the default). `active`: A recovery run as early as the evidence allows (articles 2, 4 and 5). */
export type Approach = 'rest-first' | 'balanced' | 'active';
/** What a day is for. `rest`: No training. `cross-training`: No run; training without impact is allowed. `easy`: An easy run, up to the limit of the day. `long`: A long run, easy from start to end. `quality`: One hard session; an easy day follows. `race-ready`: Half of runners can repeat the effort, or race. */
export type Phase = 'rest' | 'cross-training' | 'easy' | 'long' | 'quality' | 'race-ready' | (string & {});
/** When a recovery run is advised, and what it looks like; or why none. */
export type RecoveryRun = NoRecoveryRun | SomeRecoveryRun;
/** What an athlete may do; each allows those before it. `rest`: No run. `easy`: An easy run of up to 15 effort-km (19 within habit). `long`: A long run, or an easy one. `hard`: A hard session, a long run, or an easy one. `race`: Anything: nothing that the rules see is unfinished. */
export type Allowed = 'rest' | 'easy' | 'long' | 'hard' | 'race' | (string & {});
/** What an athlete may do; each allows those before it, `check` none. `rest`: No run. `easy`: An easy run of up to 15 effort-km (19 within habit). `long`: A long run, or an easy one. `hard`: A hard session, a long run, or an easy one. `race`: Anything: nothing that the rules see is unfinished. `check`: A row that may hide a run could not be read: look at it first. */
export type Status = 'rest' | 'easy' | 'long' | 'hard' | 'race' | 'check' | (string & {});
/** What the race is for. `goal`: The race that counts: it waits for the late end of what came before, and has the whole taper. `b`: A race on the way: it waits for the typical end, and has half the taper. `easy`: A race run easy, as training: it waits as a long run does, and has no taper but its last two days. */
export type Purpose = 'goal' | 'b' | 'easy' | (string & {});
/** What binds. `recovery`: A longer one would not be recovered from by the race. `taper`: The taper holds no more, though recovery would. `habit`: Longer than the training runs of the log. `usual`: Longer than plans for such a race usually go: custom. `unfinished`: An earlier run of the log is not over by then. `unknown`: The log does not tell: the athlete is sick or injured, rows of the last weeks could not be read, or it holds no training run of the last 30 days. */
export type Bound = 'recovery' | 'taper' | 'habit' | 'usual' | 'unfinished' | 'unknown' | (string & {});
export type Rule = RuleOfDays | RuleOfPolicy;
/** The table of core/rules that holds it. */
export type RuleTable =
  | 'race'
  | 'trail-race'
  | 'stage-race'
  | 'training'
  | 'sessions'
  | 'descents'
  | 'milestones'
  | 'adjustments'
  | 'day-plan'
  | 'recovery-run'
  | 'check-in'
  | 'log'
  | 'taper'
  | 'advice'
  | 'considered'
  | 'input'
  | (string & {});

/** RFC 9457 problem document: what was received, what is accepted, the nearest valid choice. */
export interface Problem {
  /** A page about this code. */
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  /** The X-Request-Id of the request, where this is its whole answer. */
  requestId?: string;
  stopped?: Stop;
  /**
   * @minItems 1
   * @maxItems 20
   */
  errors: Fault[];
}
/** Of a plan that is refused: a red flag among its check-ins, which is heard whatever else is wrong. */
export interface Stop {
  ruleId: string;
  /** How soon, and whom to see. `until-pain-free`: until a check-in with jointPain false. */
  urgency: 'emergency' | 'same-day' | 'physician' | 'until-pain-free' | (string & {});
  redFlags: string[];
  text: string;
  why: string;
}
/** One thing that is wrong with a request, and where: a parameter of the query or a place of the body. */
export interface Fault {
  code: ErrorCode;
  /** The name in the query string. */
  parameter?: string;
  /** JSON pointer into the body. */
  pointer?: string;
  /** As received, long text cut; null where nothing was, or nothing that could be shown. */
  received: string | number | boolean | null;
  expected: string;
  /** The nearest valid choice. */
  hint?: string;
  facts: ErrorFacts;
}
/** What `expected` and `hint` are made of, for a client with words of its own. */
export interface ErrorFacts {
  expected: ExpectedFacts;
  hint?: HintFacts;
}
/** What is accepted. `distance`: none. `distance-within`: above, max. `distance-of`: km, label. `one-distance`: none. `type`: words. `one-of`: words. `unit`: words. `either`: words. `metres`: min, max. `number`: min, max. `years`: min, max. `beats-per-minute`: min, max. `day`: firstYear, lastYear. `day-of-run`: none. `day-of-race`: none. `day-from`: date. `day-between`: from, to. `true-or-false`: none. `name`: letters. `list-of`: words. `check-ins`: most. `days-after`: min, max. `rows`: most. `header`: within. `columns`: most. `unit-in-each-run`: none. `time-zone`: none. `fields`: words. `object`: words. `runs`: none. `races`: most. `runs-with-detail`: most, detail. `brackets-deep`: most. `brackets`: most. `json`: none. `json-rpc`: none. `csv`: none. `csv-text`: none. `csv-columns`: none. `utf8`: none. `bytes`: most. `no-coding`: none. `formats`: words. `one-value`: none. `one-value-in-all`: none. `no-parameters`: none. `address`: none. `rule`: none. `methods`: words. `requests`: most, seconds. `bytes-at-once`: most, seconds. `answer`: none. */
export interface ExpectedFacts {
  is:
    | 'distance'
    | 'distance-within'
    | 'distance-of'
    | 'one-distance'
    | 'type'
    | 'one-of'
    | 'unit'
    | 'either'
    | 'metres'
    | 'number'
    | 'years'
    | 'beats-per-minute'
    | 'day'
    | 'day-of-run'
    | 'day-of-race'
    | 'day-from'
    | 'day-between'
    | 'true-or-false'
    | 'name'
    | 'list-of'
    | 'check-ins'
    | 'days-after'
    | 'rows'
    | 'header'
    | 'columns'
    | 'unit-in-each-run'
    | 'time-zone'
    | 'fields'
    | 'object'
    | 'runs'
    | 'races'
    | 'runs-with-detail'
    | 'brackets-deep'
    | 'brackets'
    | 'json'
    | 'json-rpc'
    | 'csv'
    | 'csv-text'
    | 'csv-columns'
    | 'utf8'
    | 'bytes'
    | 'no-coding'
    | 'formats'
    | 'one-value'
    | 'one-value-in-all'
    | 'no-parameters'
    | 'address'
    | 'rule'
    | 'methods'
    | 'requests'
    | 'bytes-at-once'
    | 'answer'
    | (string & {});
  /** `distance-within`: km. */
  above?: number;
  /** `distance-within`: km. `metres`: at most. `number`: at most. `years`: at most. `beats-per-minute`: at most. `days-after`: at most. */
  max?: number;
  /** `distance-of`: of the named race. */
  km?: number;
  /** `distance-of`: its name. */
  label?: string;
  /** `type`: accepted. `one-of`: accepted. `unit`: accepted. `either`: accepted. `list-of`: accepted. `fields`: accepted. `object`: accepted. `formats`: accepted. `methods`: accepted. */
  words?: string[];
  /** `metres`: at least. `number`: at least. `years`: at least. `beats-per-minute`: at least. `days-after`: at least. */
  min?: number;
  /** `day`: accepted. */
  firstYear?: number;
  /** `day`: accepted. */
  lastYear?: number;
  /** `day-from`: of the run. */
  date?: string;
  /** `day-between`: first day, YYYY-MM-DD. */
  from?: string;
  /** `day-between`: last day, YYYY-MM-DD. */
  to?: string;
  /** `name`: at most. */
  letters?: number;
  /** `check-ins`: at most. `rows`: at most. `columns`: at most. `races`: at most. `runs-with-detail`: at most. `brackets-deep`: at most. `brackets`: at most. `bytes`: at most. `requests`: at most. `bytes-at-once`: at most. */
  most?: number;
  /** `header`: rows from the top. */
  within?: number;
  /** `runs-with-detail`: compact or full. */
  detail?: string;
  /** `requests`: in which. `bytes-at-once`: to wait. */
  seconds?: number;
}
/** How it may be mended. `did-you-mean`: word. `write`: texts. `write-day`: days. `two-meanings`: text, words. `not-raced`: text. `km-done`: text. `day-fraction`: figure, minutes. `miles-or-metres`: figure. `in-metres`: figure. `in-miles`: figure. `in-feet`: feet, metres. `type-or-distance`: label. `swapped`: parameters. `a-date`: none. `a-time`: none. `a-date-made`: none. `in-percent`: percent, figure. `as-a-scale`: field. `total-distance`: none. `ultra-distance`: none. `no-such-day`: none. `no-name`: none. `half-found`: found, header, missing, near. `one-run-a-row`: column. `add-header`: near. `account-unit`: none. `split-log`: none. `quotation`: none. `put-into`: field, names, form. */
export interface HintFacts {
  is:
    | 'did-you-mean'
    | 'write'
    | 'write-day'
    | 'two-meanings'
    | 'not-raced'
    | 'km-done'
    | 'day-fraction'
    | 'miles-or-metres'
    | 'in-metres'
    | 'in-miles'
    | 'in-feet'
    | 'type-or-distance'
    | 'swapped'
    | 'a-date'
    | 'a-time'
    | 'a-date-made'
    | 'in-percent'
    | 'as-a-scale'
    | 'total-distance'
    | 'ultra-distance'
    | 'no-such-day'
    | 'no-name'
    | 'half-found'
    | 'one-run-a-row'
    | 'add-header'
    | 'account-unit'
    | 'split-log'
    | 'quotation'
    | 'put-into'
    | (string & {});
  /** `did-you-mean`: nearest. */
  word?: string;
  /** `write`: each a choice. */
  texts?: string[];
  /** `write-day`: each a choice. */
  days?: string[];
  /** `two-meanings`: as written. `not-raced`: as written. `km-done`: as written. */
  text?: string;
  /** `two-meanings`: accepted. */
  words?: string[];
  /** `day-fraction`: as written. `miles-or-metres`: as written. `in-metres`: as written. `in-miles`: as written. `in-percent`: from 0 to 10. */
  figure?: number;
  /** `day-fraction`: of a day. */
  minutes?: number;
  /** `in-feet`: as written. */
  feet?: string;
  /** `in-feet`: converted. */
  metres?: number;
  /** `type-or-distance`: of the named race. */
  label?: string;
  /** `swapped`: the two that look exchanged. */
  parameters?: string[];
  /** `in-percent`: of the scale. */
  percent?: number;
  /** `as-a-scale`: soreness or fatigue. `put-into`: of the body. */
  field?: string;
  /** `half-found`: date or distance. */
  found?: string;
  /** `half-found`: the column it was found in. */
  header?: string;
  /** `half-found`: distance or date. */
  missing?: string;
  /** `half-found`: the column of this file that it may be, or none. `add-header`: the nearest name of a column, or none. */
  near?: string[];
  /** `one-run-a-row`: what each column stands for: day or name. */
  column?: string;
  /** `put-into`: what belongs there: names of fields, or none for the body as a whole. */
  names?: string[];
  /** `put-into`: how the body is written. */
  form?: string;
}
/** The whole answer of a run. Rest, cross-training, sick and injured give 0 days, no clocks and no milestones. */
export interface Recovery {
  rulesVersion: RulesVersion;
  run: Run;
  /** Whole days until the same effort can be repeated: by half of runners, or by the share that `chance` asked for. */
  recoveryDays: number;
  /** The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them. */
  chance?: number;
  range: Range;
  milestones: Milestone[];
  warnings: Warning[];
  clocks: Clock[];
  /** With `onDay`: of each clock, and of `full`. */
  shares?: Share[];
  adjustments: Adjustment[];
  advice: Advice[];
  /** Who measured it, each once, as `sourceId` of a study names them. */
  sources: SourceReference[];
  /** What was measured, each once, as `evidence` names it. */
  studies: StudyFinding[];
  /** What this is not, in one sentence. */
  notice: string;
}
/** The run as it was read. */
export interface Run {
  distanceKm: number;
  type: RunType;
  elevationGainM: number;
  /** km + metres climbed / 100: the axis of every ladder. */
  effortKm: number;
  /** What was not given but concluded. */
  inferred?: ('type' | 'elevationGainM' | (string & {}))[];
}
/** Of runners, not of group means: one in ten has recovered by `minDays`, half by the typical day, nine in ten by `maxDays`. No confidence interval. The `spread` of the clock `performance` says where it comes from; where that is our convention, it says so. */
export interface Range {
  minDays: number;
  maxDays: number;
}
/** Days after the run; the day of the run is day 0. Read it by its `id`, never by its place. */
export interface Milestone {
  id: MilestoneId;
  /** Of `full`: half of runners, or the share that `chance` asked for. The others are rules over the clocks, and wait for late ends where the slow runners get hurt. */
  days: number;
  /** The same at the early ends of the clocks; of `full`: one runner in ten. */
  minDays: number;
  /** The same at their late ends; of `full`: nine runners in ten. */
  maxDays: number;
  /** When the day of the run is known. */
  date?: string;
}
/** Something to know before trusting the answer. It is still an answer. */
export interface Warning {
  /** What it is about; a client may branch on it. */
  code:
    | 'no-recovery-need'
    | 'read-as-trail-race'
    | 'strength-not-covered'
    | 'looks-like-metres'
    | 'looks-like-miles'
    | 'distance-ignored'
    | 'elevation-assumed'
    | 'climb-implausible'
    | 'population-not-studied'
    | 'beyond-evidence'
    | 'race-sized'
    | 'contradicts-trial'
    | 'season-end-ignored'
    | 'duplicate-row'
    | 'too-early'
    | 'habit-unknown'
    | 'above-plan'
    | 'session-spike'
    | 'after-a-break'
    | 'many-hard-days'
    | 'cell-ignored'
    | 'return-not-studied'
    | 'planned-row'
    | 'future-row'
    | 'countdown-paused'
    | 'race-by-title'
    | 'date-swapped'
    | 'may-be-race'
    | (string & {});
  text: string;
  facts: WarningFacts;
}
/** What the text is made of, for a client with words of its own. `no-recovery-need`: type. `read-as-trail-race`: none. `strength-not-covered`: none. `looks-like-metres`: figure, km. `looks-like-miles`: figure, km. `distance-ignored`: received. `elevation-assumed`: metres, perKm. `climb-implausible`: metres, km. `population-not-studied`: underAge. `beyond-evidence`: effortKm, lastEffortKm. `race-sized`: aboveEffortKm, share. `contradicts-trial`: firstDay, ruleId. `season-end-ignored`: type. `duplicate-row`: copies. `too-early`: allowed, easyKm. `habit-unknown`: none. `above-plan`: km. `session-spike`: longestKm, percent, hazardRatio, from, to. `after-a-break`: days. `many-hard-days`: days, within. `cell-ignored`: column, received. `return-not-studied`: none. `planned-row`: none. `future-row`: asOf. `countdown-paused`: none. `race-by-title`: label, km. `date-swapped`: date, instead. `may-be-race`: nearKm, days, minDays, maxDays. */
export interface WarningFacts {
  /** Run type. `recovery`: Very easy running of at most about 40 minutes between harder days. `easy`: Running at conversation pace, below the first threshold. `long`: The long run of the week, at easy to moderate effort. `tempo`: Sustained running around the second threshold, about 20 to 40 minutes of it. `intervals`: Repeated fast efforts of about one to five minutes with easy recovery between them. `sprints`: Repeated all-out efforts of up to about 30 seconds. `hills`: Uphill repeats with easy recovery on the way down. `downhill`: A run or repeats with mostly steep descent. `race`: A race or time trial on road or track, run near best effort. `trail-race`: A race on trails or in the mountains, of any length, in one go. `stage-race`: A race over several days; the distance is the total. `rest`: A day without training. `cross-training`: Anything trained that is not running: walk, hike, ride, swim, strength. `sick`: A day lost to illness. No countdown applies: see a physician before training again if in doubt. `injured`: A day lost to injury. No countdown applies: the return from injury is not covered by these rules. */
  type?:
    | 'recovery'
    | 'easy'
    | 'long'
    | 'tempo'
    | 'intervals'
    | 'sprints'
    | 'hills'
    | 'downhill'
    | 'race'
    | 'trail-race'
    | 'stage-race'
    | 'rest'
    | 'cross-training'
    | 'sick'
    | 'injured'
    | (string & {});
  /** `looks-like-metres`: as written. `looks-like-miles`: as written. */
  figure?: number;
  /** `looks-like-metres`: as read. `looks-like-miles`: as read. `climb-implausible`: distance. `above-plan`: the plan's longest easy run, km. `race-by-title`: of that race. */
  km?: number;
  /** `distance-ignored`: as written. `cell-ignored`: as written. */
  received?: string;
  /** `elevation-assumed`: assumed climb. `climb-implausible`: climb. */
  metres?: number;
  /** `elevation-assumed`: metres per km. */
  perKm?: number;
  /** `population-not-studied`: years. */
  underAge?: number;
  /** `beyond-evidence`: of the run. */
  effortKm?: number;
  /** `beyond-evidence`: of the last row. */
  lastEffortKm?: number;
  /** `race-sized`: where the rule begins. */
  aboveEffortKm?: number;
  /** `race-sized`: of the days after a race. */
  share?: number;
  /** `contradicts-trial`: first run of the plan, days after the run. */
  firstDay?: number;
  /** `contradicts-trial`: the rule that holds the trials. */
  ruleId?: string;
  /** `duplicate-row`: rows alike. */
  copies?: number;
  /** `too-early`: what the plan allowed on that day. */
  allowed?: 'rest' | 'easy' | 'long' | 'hard' | 'race' | (string & {});
  /** `too-early`: longest easy run, km. */
  easyKm?: number;
  /** `session-spike`: longest run of the 30 days before. */
  longestKm?: number;
  /** `session-spike`: how much longer. */
  percent?: number;
  /** `session-spike`: of injury. */
  hazardRatio?: number;
  /** `session-spike`: 95 % confidence interval. */
  from?: number;
  /** `session-spike`: 95 % confidence interval. */
  to?: number;
  /** `after-a-break`: without a run. `many-hard-days`: hard and race days. `may-be-race`: to full recovery if it was a race. */
  days?: number;
  /** `many-hard-days`: days. */
  within?: number;
  /** `cell-ignored`: what it would have told. */
  column?: string;
  /** `future-row`: day of the status, YYYY-MM-DD. */
  asOf?: string;
  /** `race-by-title`: the race that the title names. */
  label?: string;
  /** `date-swapped`: as read, YYYY-MM-DD. */
  date?: string;
  /** `date-swapped`: day and month the other way, YYYY-MM-DD. */
  instead?: string;
  /** `may-be-race`: usual race distance. */
  nearKm?: number;
  /** `may-be-race`: the early end. */
  minDays?: number;
  /** `may-be-race`: the slow end. */
  maxDays?: number;
}
/** One of the three clocks that a run starts. */
export interface Clock {
  id: ClockId;
  /** Typical: half of runners are there by then. */
  days: number;
  /** Early: one runner in ten. */
  minDays: number;
  /** Late: nine runners in ten. */
  maxDays: number;
  basis: Basis;
  certainty: Certainty;
  spread: Spread;
  chance: Chance;
  why: string;
  /** To be looked up at /v1/rules/{id}. */
  ruleId: string;
  /** Ids of the studies that counted single runners, or printed their standard deviation; none unless `spread` is measured. */
  counted: string[];
  /** Studies of this endpoint, by their ids among `studies`. */
  evidence: string[];
  /** Other studies of the same kind of run, by their ids at /v1/sources. */
  context: string[];
}
/** Share of runners like those studied whose clock has run out by the morning of the shown `days`: inferred or our convention, of low certainty at most. */
export interface Chance {
  day: number;
  share: number;
  basis: Basis;
  certainty: Certainty;
  /** In words: of 10 runners, like whom, so many by which day; and where it is our convention. */
  text: string;
}
/** Share of runners like those studied who have recovered by the morning of a day, with the sentence that says of whom: inferred or our convention, of low certainty at most. */
export interface Share {
  id: ChanceOf;
  day: number;
  share: number;
  basis: Basis;
  certainty: Certainty;
  /** In words: of 10 runners, like whom, so many by which day; and where it is our convention. */
  text: string;
}
/** What changed the days of this run; 0 where it was considered and changed nothing. */
export interface Adjustment {
  ruleId: string;
  /** Change of the typical day, of the clock that it moved most. */
  effectDays: number;
  /** Change of the late end, of the clock whose late end it moved most. */
  effectMaxDays: number;
  why: string;
}
/** What to do besides running, and what is only claimed. */
export interface Advice {
  ruleId: string;
  standing: Standing;
  text: string;
  basis: Basis;
  certainty: Certainty;
  /** At /v1/sources, and with the rule at /v1/rules. */
  sourceIds: string[];
}
export interface SourceReference {
  id: string;
  /** First authors, year, journal; where no author is known, the title. */
  source: string;
  doi?: string;
  url?: string;
  locator?: string;
}
export interface StudyFinding {
  id: string;
  sourceId: string;
  finding: string;
  population: string;
  /** Only where the figure could not be checked. */
  verified?: false;
}
/** With `detail=compact`: the days without the reasons; the rules behind them by id. */
export interface CompactRecoveryAnswer {
  rulesVersion: RulesVersion;
  run: Run;
  /** Whole days until the same effort can be repeated: by half of runners, or by the share that `chance` asked for. */
  recoveryDays: number;
  /** The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them. */
  chance?: number;
  range: Range;
  milestones: Milestone[];
  warnings: Warning[];
  /** With `onDay`. */
  shares?: CompactShare[];
  ruleIds: string[];
}
/** Share of runners like those studied who have recovered by the morning of a day: inferred or our convention, of low certainty at most. */
export interface CompactShare {
  id: ChanceOf;
  day: number;
  share: number;
  basis: Basis;
  certainty: Certainty;
}
export interface GetRecoveryQuery {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** How used the runner is to descents. `usual`: The runner is used to descents like those of this run (the default, except for type downhill). `recent`: A similar descent was run within the last six weeks. `unaccustomed`: The run had more or steeper descent than the runner is used to (the default for type downhill). */
  descents?: 'usual' | 'recent' | 'unaccustomed';
  /** Years, 10 to 100; may be text. */
  age?: number | string;
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date?: string;
  approach?: Approach;
  /** Share of runners like those studied, 0.5 to 0.9 (0.9: nine in ten); may be text. `recoveryDays` and the milestone `full` are then the days by which that share has recovered; by default by which half of them have. */
  chance?: number | string;
  /** Whole days after the run, 0 to 365; may be text. The answer then has `shares`: which share of runners like those studied has recovered by the morning of that day, by each clock and by all three. */
  onDay?: number | string;
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
/** A result or an error per run, in the order of the runs. One bad run never spoils the others. */
export interface Batch {
  rulesVersion: RulesVersion;
  /** @maxItems 1000 */
  results: (BatchResult | BatchError)[];
}
export interface BatchResult {
  /** Place of the run in the request, from 0. */
  index: number;
  result: CompactRecovery | Recovery;
}
/** The days without the reasons; the rules behind them by id. */
export interface CompactRecovery {
  run: Run;
  /** Whole days until the same effort can be repeated: by half of runners, or by the share that `chance` asked for. */
  recoveryDays: number;
  /** The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them. */
  chance?: number;
  range: Range;
  milestones: Milestone[];
  warnings: Warning[];
  /** With `onDay`. */
  shares?: CompactShare[];
  ruleIds: string[];
}
export interface BatchError {
  /** Place of the run in the request, from 0. */
  index: number;
  error: Problem | SameProblem;
}
/** The same error once more: of errors alike 10 are told in full, and 200 in one answer. */
export interface SameProblem {
  code: ErrorCode;
  /** The index of the first row with this error, where it is told; null where too many differ to tell each. */
  sameAs: number | null;
}
export interface BatchRequest {
  /**
   * At most 1000, with `detail` full at most 100. A run that cannot be read has its own error.
   *
   * @maxItems 1000
   */
  runs: RunRequest[];
  /** compact (default): days, range, milestones, shares without their sentences, rule ids. full: the whole answer of each run. */
  detail?: 'compact' | 'full';
}
/** A run as a client writes it. */
export interface RunRequest {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** How used the runner is to descents. `usual`: The runner is used to descents like those of this run (the default, except for type downhill). `recent`: A similar descent was run within the last six weeks. `unaccustomed`: The run had more or steeper descent than the runner is used to (the default for type downhill). */
  descents?: 'usual' | 'recent' | 'unaccustomed';
  /** Years, 10 to 100; may be text. */
  age?: number | string;
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date?: string;
  approach?: Approach;
  /** Share of runners like those studied, 0.5 to 0.9 (0.9: nine in ten); may be text. `recoveryDays` and the milestone `full` are then the days by which that share has recovered; by default by which half of them have. */
  chance?: number | string;
  /** Whole days after the run, 0 to 365; may be text. The answer then has `shares`: which share of runners like those studied has recovered by the morning of that day, by each clock and by all three. */
  onDay?: number | string;
}
/** One entry a day from the run (day 0) to full recovery, or to the next hard session where that comes later. */
export interface Plan {
  rulesVersion: RulesVersion;
  run: Run;
  /** Approach to recovery runs. `rest-first`: No run before soreness is gone; after long races also not before the muscle is back (article 3). `balanced`: What the trials support (the default). `active`: A recovery run as early as the evidence allows (articles 2, 4 and 5). */
  approach: 'rest-first' | 'balanced' | 'active' | (string & {});
  /** Days to full recovery, check-ins included; null while one of them stops the countdown. */
  recoveryDays: number | null;
  /** The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them. */
  chance?: number;
  milestones: Milestone[];
  days: PlanDay[];
  /** Each reason once, as `reasonId` of a day names it. */
  reasons: Reason[];
  recoveryRun: RecoveryRun;
  latestReturn: LatestReturn | null;
  /** With `seasonEnd`, after a race: no run before this day. A choice, which changes no days to full recovery. */
  seasonBreak: SeasonBreak | null;
  /** The week from the last day on, at its upper limits: no 7 days of the plan hold more. */
  usualWeek: UsualWeek | null;
  totals: PlanTotals;
  /** One for each of the days. Left out after a check-in that holds or moves days, and where nothing counts down. */
  shares?: DayShares[];
  /** Of whom the shares speak, or why there are none. */
  sharesText: string;
  /** What the check-ins did. Each effect only ever adds. */
  checkIns: CheckInEffect[];
  /** Days of check-ins with a sign that no longer counted, since the countdown was over by then. */
  overDays: number[];
  /** A red flag, soreness that lasts far too long, or joint pain stops the plan: no days, no dates, only where to turn or what to wait for. */
  stopped: Stop1 | null;
  warnings: Warning[];
  advice: Advice[];
  /** Who measured it, each once, as `sourceId` of a study names them. */
  sources: SourceReference[];
  /** What was measured, each once, as `evidence` names it. */
  studies: StudyFinding[];
  /** What this is not, in one sentence. */
  notice: string;
}
export interface PlanDay {
  day: number;
  date?: string;
  phase: Phase;
  does: string;
  /** Key of the words in `does` (and `intensity`), for a client with words of its own. */
  doesId: string;
  limit: DayLimit;
  basis: Basis;
  certainty: Certainty;
  ruleIds: string[];
  /** Among `reasons`: why the day is as it is. */
  reasonId: string;
}
/** Upper limits; null: as usual. */
export interface DayLimit {
  runMinutes: number | null;
  crossMinutes: number | null;
  intensity: string;
  heartRate: HeartRate | null;
}
/** Share of maximum heart rate; in beats only where maxHrBpm was given. */
export interface HeartRate {
  fromPercent: number;
  toPercent: number;
  fromBpm?: number;
  toBpm?: number;
}
export interface Reason {
  ruleId: string;
  why: string;
}
/** None, and why. */
export interface NoRecoveryRun {
  advised: 'no';
  basis: Basis;
  certainty: Certainty;
  why: string;
  /** What the trials found of each form, advised or not. */
  forms: RecoveryRunForm[];
  /** By their ids among `studies`. */
  evidence: string[];
  ruleIds: string[];
}
export interface RecoveryRunForm {
  ruleId: string;
  /** `hot`: right after the run. `cold`: hours to days later. */
  form: 'hot' | 'cold' | (string & {});
  why: string;
}
/** What it looks like. */
export interface SomeRecoveryRun {
  advised: 'yes' | 'optional';
  earliestDay: number;
  earliestDate?: string;
  minutes: MinutesRange;
  heartRate: HeartRate;
  talkTest: string;
  surface: string;
  stopRule: string;
  perWeek: RunsPerWeek;
  basis: Basis;
  certainty: Certainty;
  why: string;
  /** What the trials found of each form, advised or not. */
  forms: RecoveryRunForm[];
  /** By their ids among `studies`. */
  evidence: string[];
  ruleIds: string[];
}
export interface MinutesRange {
  min: number;
  max: number;
}
export interface RunsPerWeek {
  min: number;
  max: number;
}
export interface LatestReturn {
  day: number;
  date?: string;
  text: string;
  ruleId: string;
}
export interface SeasonBreak {
  firstRunDay: number;
  date?: string;
  text: string;
  ruleId: string;
}
export interface UsualWeek {
  runDays: number;
  runMinutes: number;
  text: string;
  ruleId: string;
}
export interface PlanTotals {
  runDays: number;
  runMinutes: number;
  usualRunDays: number;
  usualRunMinutes: number;
}
/** Share of runners who have recovered by the morning of a day, by each clock; `full` is the least of the three. */
export interface DayShares {
  day: number;
  date?: string;
  soreness: number;
  muscle: number;
  performance: number;
  full: number;
}
export interface CheckInEffect {
  ruleId: string;
  day: number;
  holdEasyDays: number;
  holdHardDays: number;
  extendDays: number;
  basis: Basis;
  certainty: Certainty;
  why: string;
}
/** What stops a plan. */
export interface Stop1 {
  ruleId: string;
  /** How soon, and whom to see. `until-pain-free`: until a check-in with jointPain false. */
  urgency: 'emergency' | 'same-day' | 'physician' | 'until-pain-free' | (string & {});
  redFlags: string[];
  text: string;
  why: string;
}
/** With `detail=compact`: days that are alike as one, without reasons. */
export interface CompactPlan {
  rulesVersion: RulesVersion;
  run: Run;
  /** Approach to recovery runs. `rest-first`: No run before soreness is gone; after long races also not before the muscle is back (article 3). `balanced`: What the trials support (the default). `active`: A recovery run as early as the evidence allows (articles 2, 4 and 5). */
  approach: 'rest-first' | 'balanced' | 'active' | (string & {});
  recoveryDays: number | null;
  /** The share of runners that was asked for: `recoveryDays` and the milestone `full` are the days by which it has recovered. Without it: half of them. */
  chance?: number;
  milestones: Milestone[];
  days: PlanSpan[];
  /** Of a recovery run, advised or optional; null: none. */
  recoveryRunMinutes: MinutesRange | null;
  latestReturnDay: number | null;
  /** With `seasonEnd`: no run before this day. */
  seasonBreakUntilDay: number | null;
  stopped: CompactStop | null;
  warnings: Warning[];
}
/** Days that are alike, or that alternate. Minutes are upper limits; null: as usual. */
export interface PlanSpan {
  fromDay: number;
  toDay: number;
  fromDate?: string;
  toDate?: string;
  phase: Phase;
  /** The days with a run, where the others have none. */
  runDays?: number[];
  does: string;
  /** Key of the words in `does` (and `intensity`), for a client with words of its own. */
  doesId: string;
  runMinutes: number | null;
  crossMinutes: number | null;
}
export interface CompactStop {
  urgency: 'emergency' | 'same-day' | 'physician' | 'until-pain-free' | (string & {});
  text: string;
}
export interface GetPlanQuery {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** How used the runner is to descents. `usual`: The runner is used to descents like those of this run (the default, except for type downhill). `recent`: A similar descent was run within the last six weeks. `unaccustomed`: The run had more or steeper descent than the runner is used to (the default for type downhill). */
  descents?: 'usual' | 'recent' | 'unaccustomed';
  /** Years, 10 to 100; may be text. */
  age?: number | string;
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date?: string;
  approach?: Approach;
  /** Share of runners like those studied, 0.5 to 0.9 (0.9: nine in ten); may be text. `recoveryDays` and the milestone `full` are then the days by which that share has recovered; by default by which half of them have. */
  chance?: number | string;
  /** With level trained or elite, build and peak allow the longer recovery run. */
  trainingPhase?: 'base' | 'build' | 'peak' | 'taper';
  /** Changes the recovery run of strong runners, nothing after races. */
  level?: 'novice' | 'recreational' | 'trained' | 'elite';
  /** Known maximum heart rate in beats per minute, 100 to 240; may be text. */
  maxHrBpm?: number | string;
  /** Whether a season ends with this race: weeks off running, by distance. It changes no days to full recovery. */
  seasonEnd?: boolean | ('true' | 'false' | 'yes' | 'no');
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
export interface PlanRequest {
  run: PlanRun;
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date?: string;
  approach?: Approach;
  /** With level trained or elite, build and peak allow the longer recovery run. */
  trainingPhase?: 'base' | 'build' | 'peak' | 'taper';
  /** Changes the recovery run of strong runners, nothing after races. */
  level?: 'novice' | 'recreational' | 'trained' | 'elite';
  /** Known maximum heart rate in beats per minute, 100 to 240; may be text. */
  maxHrBpm?: number | string;
  /** Whether a season ends with this race: weeks off running, by distance. It changes no days to full recovery. */
  seasonEnd?: boolean | ('true' | 'false' | 'yes' | 'no');
  /** @maxItems 366 */
  checkIns?: CheckIn[];
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
/** The run that the plan follows. */
export interface PlanRun {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** How used the runner is to descents. `usual`: The runner is used to descents like those of this run (the default, except for type downhill). `recent`: A similar descent was run within the last six weeks. `unaccustomed`: The run had more or steeper descent than the runner is used to (the default for type downhill). */
  descents?: 'usual' | 'recent' | 'unaccustomed';
  /** Years, 10 to 100; may be text. */
  age?: number | string;
  /** Share of runners like those studied, 0.5 to 0.9 (0.9: nine in ten); may be text. `recoveryDays` and the milestone `full` are then the days by which that share has recovered; by default by which half of them have. */
  chance?: number | string;
}
/** How the body feels on a day. It can hold or extend the plan, never shorten it. */
export interface CheckIn {
  /** Whole days after the run. */
  day: number;
  /** 0, or from 1 to 10: a figure between 0 and 1 is refused, since spreadsheets hold 40 % as 0.4. */
  soreness?: number;
  /** 0, or from 1 to 10: a figure between 0 and 1 is refused, since spreadsheets hold 40 % as 0.4. */
  fatigue?: number;
  poorSleep?: boolean;
  lowMood?: boolean;
  hrvBelowBaseline?: boolean;
  jointPain?: boolean;
  /**
   * Signs that stop the countdown.
   *
   * @maxItems 50
   */
  redFlags?: (
    | 'chest-symptoms'
    | 'confusion'
    | 'collapse'
    | 'repeated-vomiting'
    | 'dark-urine'
    | 'breathlessness'
    | 'calf-swelling'
    | 'focal-pain'
    | 'bone-pain'
    | 'night-pain'
    | 'fever'
    | 'illness'
  )[];
  /** The same signs in words, as runners write them in seven languages: `slept badly, knee pain`, `kein Fieber`. Beside the fields; where both speak of one sign the worse counts. A word that is not understood is refused. */
  flags?: string | string[];
}
export interface GetPlanCalendarQuery {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** How used the runner is to descents. `usual`: The runner is used to descents like those of this run (the default, except for type downhill). `recent`: A similar descent was run within the last six weeks. `unaccustomed`: The run had more or steeper descent than the runner is used to (the default for type downhill). */
  descents?: 'usual' | 'recent' | 'unaccustomed';
  /** Years, 10 to 100; may be text. */
  age?: number | string;
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date: string;
  approach?: Approach;
  /** Share of runners like those studied, 0.5 to 0.9 (0.9: nine in ten); may be text. `recoveryDays` and the milestone `full` are then the days by which that share has recovered; by default by which half of them have. */
  chance?: number | string;
  /** With level trained or elite, build and peak allow the longer recovery run. */
  trainingPhase?: 'base' | 'build' | 'peak' | 'taper';
  /** Changes the recovery run of strong runners, nothing after races. */
  level?: 'novice' | 'recreational' | 'trained' | 'elite';
  /** Known maximum heart rate in beats per minute, 100 to 240; may be text. */
  maxHrBpm?: number | string;
  /** Whether a season ends with this race: weeks off running, by distance. It changes no days to full recovery. */
  seasonEnd?: boolean | ('true' | 'false' | 'yes' | 'no');
}
/** What was read, per row its milestones or its error, per athlete what is allowed, per race the gap. */
export interface Log {
  rulesVersion: RulesVersion;
  /** The day of the status; null for a log without a done run. */
  asOf: string | null;
  summary: LogSummary;
  /** The kind of export, where it was recognised. */
  source: string | null;
  /** Not with detail `status`. */
  columns?: Column[];
  /** How the log was read, and which columns it does without; first of all where nothing could be read. */
  notes: Note[];
  /**
   * Not with detail `status`.
   *
   * @maxItems 20000
   */
  rows?: (LogRow | LogRowError)[];
  /** Not with detail `rows`. */
  athletes?: AthleteStatus[];
  /** Not with detail `rows`; with `status` without those that are over and were `ok`. */
  gaps?: Gap[];
  /**
   * Plain runs at a usual race distance: were they races? Not with detail `status`.
   *
   * Items: Place of the row in the log, from 0.
   */
  toConfirm?: number[];
  /** What this is not, in one sentence. */
  notice: string;
}
/** What the log holds: whether it was read as meant, before anything is trusted. */
export interface LogSummary {
  rows: number;
  /** Done training runs and races. */
  runs: number;
  races: number;
  otherSports: number;
  /** Rest, sick and injured days. */
  restDays: number;
  /** Planned, or after the day of the status. */
  planned: number;
  refused: number;
  /** Rows that could not be read, by the code of their first error. */
  refusedBy: {
    [k: string]: number;
  };
  athletes: number;
  firstDay: string | null;
  lastDay: string | null;
  columnsFound: string[];
  columnsNotFound: ('type' | 'athlete' | 'elevationGainM' | 'rpe' | 'title' | (string & {}))[];
}
/** A column of a CSV, and as what it was understood. */
export interface Column {
  /** What the column holds. */
  role:
    | 'date'
    | 'distance'
    | 'plannedDistance'
    | 'type'
    | 'category'
    | 'athlete'
    | 'title'
    | 'elevationGainM'
    | 'duration'
    | 'rpe'
    | 'planned'
    | 'unit'
    | 'id'
    | 'start'
    | 'sport'
    | 'plannedDuration'
    | 'plannedType'
    | 'race'
    | 'completed'
    | 'surname'
    | (string & {});
  header: string;
  column: number;
  /** Of the bare numbers in it. */
  unit?: 'km' | 'mi' | 'm' | 'ft' | 's' | 'min' | 'h' | (string & {});
  note?: Note;
}
/** How a log was read. */
export interface Note {
  /** What it is about; a client may branch on it. */
  code:
    | 'nothing-read'
    | 'no-type-column'
    | 'no-athlete-column'
    | 'other-sports'
    | 'unit-of-twin'
    | 'unit-of-header'
    | 'unit-of-export'
    | 'unit-asked'
    | 'unit-of-values'
    | 'unit-default'
    | 'dates-in-utc'
    | 'dates-in-zone'
    | 'duration-unused'
    | 'no-climb-column'
    | 'not-rows'
    | 'date-of-parts'
    | 'two-columns'
    | 'name-is-athlete'
    | 'column-unused'
    | 'marks-unused'
    | 'names-carried'
    | 'dates-swapped'
    | (string & {});
  text: string;
  facts: NoteFacts;
}
/** What the text is made of, for a client with words of its own. `nothing-read`: rows, code. `no-type-column`: none. `no-athlete-column`: none. `other-sports`: sports. `unit-of-twin`: none. `unit-of-header`: none. `unit-of-export`: source. `unit-asked`: none. `unit-of-values`: none. `unit-default`: none. `dates-in-utc`: source. `dates-in-zone`: timeZone. `duration-unused`: none. `no-climb-column`: none. `not-rows`: rows. `date-of-parts`: headers. `two-columns`: header, column, other. `name-is-athlete`: header, athletes. `column-unused`: header. `marks-unused`: header, marks. `names-carried`: rows. `dates-swapped`: dates, rows, order. */
export interface NoteFacts {
  /** `nothing-read`: rows with anything in them. `not-rows`: titles, sums and repeated headers. `names-carried`: without a name of their own. `dates-swapped`: how many. */
  rows?: number;
  /** `nothing-read`: the code of most of their errors. */
  code?: string;
  /** `other-sports`: types that name no run. */
  sports?: string[];
  /** `unit-of-export`: kind of export. `dates-in-utc`: kind of export. */
  source?: string;
  /** `dates-in-zone`: IANA name. */
  timeZone?: string;
  /** `date-of-parts`: columns of day, month and year. */
  headers?: string[];
  /** `two-columns`: name of both. `name-is-athlete`: name of the column. `column-unused`: name of the column. `marks-unused`: name of the column. */
  header?: string;
  /** `two-columns`: place of the one that is read, from 1. */
  column?: number;
  /** `two-columns`: place of the other. */
  other?: number;
  /** `name-is-athlete`: different names in it. */
  athletes?: number;
  /** `marks-unused`: that are neither yes nor no. */
  marks?: string[];
  /** `dates-swapped`: the first of them, YYYY-MM-DD. */
  dates?: string[];
  /** `dates-swapped`: how they were probably read: month or day first. */
  order?: string;
}
export interface LogRow {
  /** Place of the row in the log, from 0. */
  index: number;
  /** Of a CSV: the row of the file, as a spreadsheet counts. */
  row?: number;
  /** As the row gave it. */
  id?: string;
  run: RowRun;
  /** Of a run that was done: how many runs its day has, which count together; absent where it is the only one. */
  runsOfDay?: number;
  /** After the whole day, with what was carried over; of a planned row its own. Empty without a recovery need. */
  milestones: DatedMilestone[];
  /** What was not over when the day began; null where all was. */
  unfinished: Unfinished | null;
  warnings: Warning[];
}
/** The run of a row, as it was read. */
export interface RowRun {
  date: string;
  distanceKm: number;
  type: RunType;
  athlete?: string;
  planned?: true;
  /** What was not given but concluded. */
  inferred?: ('type' | 'elevationGainM' | (string & {}))[];
}
export interface DatedMilestone {
  id: MilestoneId;
  days: number;
  date: string;
}
export interface Unfinished {
  allowed: Allowed;
  daysLeft: DaysLeft;
  /** The long, hard or race run with the latest late end, while that is ahead. */
  causedBy: LoggedRun | null;
}
export interface DaysLeft {
  'easy-run': number;
  'long-run': number;
  'hard-session': number;
  full: number;
}
/** A run of the log; several runs of one type on one day count as one, at the place of the longest. */
export interface LoggedRun {
  /** Place of the row in the log, from 0. */
  index: number;
  date: string;
  distanceKm: number;
  type: RunType;
}
/** A row that could not be read. */
export interface LogRowError {
  /** Place of the row in the log, from 0. */
  index: number;
  /** Of a CSV: the row of the file, as a spreadsheet counts. */
  row?: number;
  /** As the row gave it. */
  id?: string;
  error: Problem | SameProblem;
}
export interface AthleteStatus {
  athlete: string | null;
  allowed: Status;
  /** The same in words, such as "hard session ok". */
  label: string;
  /** The day of which `allowed` speaks: that of the status where nothing was run on it, else the next morning; null for a log without a done run. */
  allowedOn: string | null;
  /** Days from the day of the status, and dates. null while sick or injured, and where no row could be read. */
  milestones: DatedMilestone[] | null;
  /** null while sick or injured, and where no row could be read: no countdown applies. */
  daysLeft: DaysLeft | null;
  /** The late end of `causedBy`: until then some runners are not through. */
  cautiousUntil: string | null;
  /** The long, hard or race run with the latest late end, while that is ahead. */
  causedBy: LoggedRun | null;
  /** The last run that came too early and moved the day of a race further. */
  lengthenedBy: LoggedRun | null;
  /** The last sick or injured day, when nothing was trained since. */
  sickSince?: string;
  recoveryRuns: RecoveryRunCount;
  load: Load;
  /** Rows of this athlete that could not be read, and so are not counted. */
  unread: number;
  /**
   * Those of them that may hide a run of the last 28 days: `allowed` is `check` while there are any. At most 100 are named; of rows without a name, which may be anybody's, the first ten.
   *
   * Items: Place of the row in the log, from 0.
   */
  unreadRows: number[];
  /** Of a CSV: the same as rows of the file, as a spreadsheet counts. */
  unreadFileRows?: number[];
  /** The next planned race or hard session. */
  next: NextRun | null;
}
/** Beside article 5's weekly dose. */
export interface RecoveryRunCount {
  last7Days: number;
  min: number;
  max: number;
}
/** Facts of the days up to the day of the status, without a verdict. */
export interface Load {
  kmLast7Days: number;
  /** Mean of the four weeks before those 7 days; null where the log does not hold them. */
  kmPerWeekBefore: number | null;
  longestKmLast30Days: number;
  /** Days with a hard session or a race. */
  hardDaysLast14: number;
  /** Mean over standard deviation of the daily effort-km of the 7 days; null where all days are alike. */
  monotony: number | null;
}
export interface NextRun {
  /** Place of the row in the log, from 0. */
  index: number;
  date: string;
  distanceKm: number;
  type: RunType;
  /** How far it is from what came before it. `ok`: After the slow end (max) of full recovery. `cautious`: After full recovery (typical), before its late end. `too-soon`: Before full recovery (typical). */
  verdict: 'ok' | 'cautious' | 'too-soon' | (string & {});
  shortByDays: number;
}
export interface Gap {
  athlete: string | null;
  from: LoggedRun | null;
  to: LoggedRun;
  days: number | null;
  /** How far it is from what came before it. `ok`: After the slow end (max) of full recovery. `cautious`: After full recovery (typical), before its late end. `too-soon`: Before full recovery (typical). */
  verdict: 'ok' | 'cautious' | 'too-soon' | (string & {});
  shortByDays: number;
  text: string;
}
export interface LogRequest {
  /**
   * At most 20000, in any order. A row that cannot be read has its own error.
   *
   * @maxItems 20000
   */
  runs: LogRowRequest[];
  /** The day of the status; without it, the last day on which anything but rest was done. */
  asOf?: string;
  /** IANA name: times in UTC are read as days of this zone. Without it a day is the day as written. */
  timeZone?: string;
  /** Unit of bare numbers in rows without one of their own; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** What of the answer is wanted, by default all. `full`: everything. `status`: the summary, per athlete what is allowed, and the gaps ahead or too short; no rows and no columns. `rows`: the summary and the rows. */
  detail?: 'full' | 'status' | 'rows';
}
/** A day of the log. A row of rest, cross-training, sick or injured needs no distance. */
export interface LogRowRequest {
  /** Day of the run, 2000 to 2099; then every milestone has a date. */
  date: string;
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance?: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Whose run it is, at most 100 letters; case and spaces do not matter. */
  athlete?: string | number;
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
  /** Not yet run: never counted as done. */
  planned?: boolean | ('yes' | 'no' | 'x');
  /** Of the activity, at most 80 characters; echoed. The same id is the same run. */
  id?: string | number;
  /** Of the activity; may say that a plain run was a race. */
  title?: string;
  /** Kind of event, as exports write it. */
  category?: string;
  /** Time of day, alone or behind a date: tells one run of a day from another. */
  start?: string;
  /** Seconds, or text: tells one run from another where no start does. */
  duration?: number | string;
}
export interface PostLogQuery {
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** The day of the status; without it, the last day on which anything but rest was done. */
  asOf?: string;
  /** IANA name: times in UTC are read as days of this zone. Without it a day is the day as written. */
  timeZone?: string;
  /** What of the answer is wanted, by default all. `full`: everything. `status`: the summary, per athlete what is allowed, and the gaps ahead or too short; no rows and no columns. `rows`: the summary and the rows. */
  detail?: 'full' | 'status' | 'rows';
}
/** One entry a day from the start of the taper (a week at least) to the day before the race. */
export interface Before {
  rulesVersion: RulesVersion;
  race: Race;
  taper: Taper;
  weeks: TaperWeek[];
  days: BeforeDay[];
  /** Of the run that was asked for. */
  latest: Latest | null;
  /** What the log says; null without one. */
  athlete: OwnLog | null;
  warnings: Warning[];
  rules: TaperRule[];
  sources: SourceReference[];
  /** What this is not, in one sentence. */
  notice: string;
}
/** The race as it was read. */
export interface Race {
  distanceKm: number;
  type: RunType;
  elevationGainM: number;
  /** km + metres climbed / 100: the axis of every ladder. */
  effortKm: number;
  /** What was not given but concluded. */
  inferred?: ('type' | 'elevationGainM' | (string & {}))[];
  date: string;
  purpose: Purpose;
}
export interface Taper {
  /** Its length; 0: none. */
  days: number;
  /** The shortest that is still one. */
  leastDays: number;
  /** The first day that it binds; null: none. */
  fromDate: string | null;
  /** The last hard session, days before the race. */
  lastHardDay: number;
  ruleIds: string[];
}
export interface TaperWeek {
  /** Days before the race. */
  fromDaysToGo: number;
  /** Days before the race. */
  toDaysToGo: number;
  fromDate: string;
  toDate: string;
  volumeShare: number;
  /** Of the peak week of the log, for as many days. */
  km?: number;
}
export interface BeforeDay {
  /** Days before the race. */
  daysToGo: number;
  date: string;
  longestRun: Most;
  longestRace: Most;
  longestTrailRace: Most;
  hard: HardFits;
  /** Of the peak week's kilometres, in the week of this day. */
  volumeShare: number;
}
/** The most that a day holds, in whole km, and what binds it. */
export interface Most {
  km: number;
  boundBy: Bound;
}
/** Whether a hard session of usual size still fits. */
export interface HardFits {
  fits: boolean;
  boundBy: Bound | null;
}
/** The last day on which the run still fits: the later of what recovery and the taper ask for. */
export interface Latest {
  run: Run;
  /** As asked for. */
  rpe?: number;
  /** Days before the race. */
  daysBefore: number;
  date: string;
  boundBy: Bound;
  recovery: RecoveryBefore;
  taper: BoundDays;
  /** Without a log, of a longer run: how far plans for such a race usually go. */
  usualEffortKm?: number;
  /** With a log: the first day on which the run may be run; null: none. */
  firstDate?: string | null;
  /** With a log: whether any day is left for it. */
  fits?: boolean;
  text: string;
}
/** Days that recovery takes: `days` by as many runners as the purpose of the race asks for. */
export interface RecoveryBefore {
  /** Days before the race. */
  days: number;
  /** By half of runners. */
  leastDays: number;
  /** By nine in ten. */
  lateDays: number;
  /** Those of recovery stand at /v1/rules/{id}. */
  ruleIds: string[];
}
/** Days before the race; `leastDays`: with the shortest taper. */
export interface BoundDays {
  /** Days before the race. */
  days: number;
  /** Days before the race. */
  leastDays: number;
  /** Those of recovery stand at /v1/rules/{id}. */
  ruleIds: string[];
}
export interface OwnLog {
  athlete: string | null;
  /** The first day that is still to come; the log speaks of four weeks from it on. null: of no day, as nothing could be read. */
  fromDate: string | null;
  allowed: Status;
  /** Most kilometres of training in any 7 of 35 days; null where the log does not tell. */
  peakWeekKm: number | null;
  /** The longest training run of 30 days, effort-km; null where the log does not tell. */
  longestEffortKm: number | null;
  /** The race itself after what the log holds; null: nobody knows. */
  race: RaceAfterLog | null;
  /** Rows that may hide a run: while there are any, nothing is called open. */
  unreadRows: number[];
}
export interface RaceAfterLog {
  /** Whether what came before leaves time. `ok`: What the race asks for by its purpose is given. `cautious`: Half of runners have recovered, but the race asks for more: for nine in ten, or for its taper. `too-soon`: Half of runners have not recovered. */
  verdict: 'ok' | 'cautious' | 'too-soon' | (string & {});
  shortByDays: number;
  causedBy: LoggedRun | null;
}
/** A rule of tapers or purposes. Its sources are evidence of tapering, never of recovery. */
export interface TaperRule {
  ruleId: string;
  basis: Basis;
  certainty: Certainty;
  why: string;
  /** Among `sources`. */
  sourceIds: string[];
}
/** With `detail=compact`: days that are alike as one, without reasons. */
export interface CompactBefore {
  rulesVersion: RulesVersion;
  race: Race;
  taper: CompactTaper;
  weeks: TaperWeek[];
  days: BeforeSpan[];
  latest: Latest | null;
  athlete: OwnLog | null;
  warnings: Warning[];
}
export interface CompactTaper {
  /** Its length; 0: none. */
  days: number;
  /** The shortest that is still one. */
  leastDays: number;
  /** The first day that it binds; null: none. */
  fromDate: string | null;
  /** The last hard session, days before the race. */
  lastHardDay: number;
}
export interface BeforeSpan {
  /** Days before the race. */
  fromDaysToGo: number;
  /** Days before the race. */
  toDaysToGo: number;
  fromDate: string;
  toDate: string;
  longestRun: Most;
  longestRace: Most;
  longestTrailRace: Most;
  hard: HardFits;
  /** Of the peak week's kilometres, in the week of this day. */
  volumeShare: number;
}
export interface GetBeforeQuery {
  /** km, or in the `unit` of the request; or text: `10k`, `26.2mi`, `half marathon`. More than 0, at most 1,000 km. */
  distance: number | string;
  /** `race`, `trail-race`, `stage-race` or an everyday word for one; a race when left out. */
  type?: string;
  /** Day of the race; it has to be known. */
  date: string;
  /** What it is for, by default `goal`; or an everyday word such as `tune-up`, `Ziel` or `jogged`. `goal`: The race that counts: it waits for the late end of what came before, and has the whole taper. `b`: A race on the way: it waits for the typical end, and has half the taper. `easy`: A race run easy, as training: it waits as a long run does, and has no taper but its last two days. */
  purpose?: string;
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Unit of a distance given as a bare number; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  runDistance?: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  runType?: string;
  /** Metres climbed, 0 to 100000; may be text. */
  runElevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  runRpe?: number | string;
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
export interface BeforeRequest {
  race: RaceRequest;
  run?: RunToFit;
  /**
   * The log of the runner, at most 20000 rows. One that cannot be read is among `unreadRows`; /v1/log says why.
   *
   * @maxItems 20000
   */
  runs?: LogRowRequest[];
  /** The day of the status; without it, the last day on which anything but rest was done. */
  asOf?: string;
  /** IANA name: times in UTC are read as days of this zone. Without it a day is the day as written. */
  timeZone?: string;
  /** Unit of bare numbers, in races, run and rows alike; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Whose log it is, where it holds several. */
  athlete?: string;
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
/** A race that is still to come, as a client writes it. */
export interface RaceRequest {
  /** km, or in the `unit` of the request; or text: `10k`, `26.2mi`, `half marathon`. More than 0, at most 1,000 km. */
  distance: number | string;
  /** `race`, `trail-race`, `stage-race` or an everyday word for one; a race when left out. */
  type?: string;
  /** Day of the race; it has to be known. */
  date: string;
  /** What it is for, by default `goal`; or an everyday word such as `tune-up`, `Ziel` or `jogged`. `goal`: The race that counts: it waits for the late end of what came before, and has the whole taper. `b`: A race on the way: it waits for the typical end, and has half the taper. `easy`: A race run easy, as training: it waits as a long run does, and has no taper but its last two days. */
  purpose?: string;
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
}
/** A run whose last day is asked. */
export interface RunToFit {
  /** km, or in `unit`; or text: `10k`, `5 mi`, `42,2 km`, `26.2mi`, `5000m`, `half marathon`, `marathon`. More than 0, at most 1,000 km; of `rest`, `cross-training`, `sick` and `injured` it may be 0. */
  distance: number | string;
  /** One of `recovery`, `easy`, `long`, `tempo`, `intervals`, `sprints`, `hills`, `downhill`, `race`, `trail-race`, `stage-race`, `rest`, `cross-training`, `sick`, `injured`, or `run`, which is inferred; or an everyday word in English, French, German, Spanish, Italian, Portuguese or Polish. A named race distance needs none. */
  type?: string;
  /** Metres climbed, 0 to 100000; may be text. */
  elevationGainM?: number | string;
  /** Rate of perceived exertion; counts for races, 1 to 10; may be text. */
  rpe?: number | string;
}
/** Every race against every other, and what is free between them. */
export interface Season {
  rulesVersion: RulesVersion;
  blockWeeks: number;
  windows: FreeWindow[];
  /** What the log says; null without one. */
  athlete: SeasonAthlete | null;
  /**
   * By date; those that could not be read behind them.
   *
   * @maxItems 60
   */
  races: (SeasonRace | RaceError)[];
  /** Of neighbours, and of all others that are short. */
  pairs: RacePair[];
  rules: TaperRule[];
  sources: SourceReference[];
  /** What this is not, in one sentence. */
  notice: string;
}
/** Days of free training: half of runners have recovered, and the next taper has not begun. */
export interface FreeWindow {
  fromDate: string;
  /** null: no race comes after it. */
  toDate: string | null;
  days: number | null;
  /** How many blocks of `blockWeeks` it holds. */
  blocks: number | null;
}
export interface SeasonAthlete {
  athlete: string | null;
  fromDate: string | null;
  allowed: Status;
  causedBy: LoggedRun | null;
  unreadRows: number[];
}
export interface SeasonRace {
  /** Place of the race in the request, from 0. */
  index: number;
  race: Race;
  /** null: nobody knows, as the log does not tell or a race that could not be read may come before. */
  verdict: ('ok' | 'cautious' | 'too-soon' | (string & {})) | null;
  shortByDays: number;
  /** The same in words. */
  label: string;
  text: string;
  /** What decides; null: nothing does. */
  boundBy: Bound | null;
  /** The first day to which it could move while all others stay; null: nothing binds, or nobody knows. */
  firstDate: string | null;
  /** The last day to which it could move; null: no race comes after it, or nobody knows. */
  lastDate: string | null;
  /** Places of races that could not be read and may come before it. */
  unread: number[];
  warnings: Warning[];
  /** The pair that decides; null: the log does, or no race comes before. */
  pair: RacePair | null;
  taper: SeasonTaper;
  recovery: RaceRecovery;
}
/** Two races by their places in the request, and the days between them beside those that the later one asks for. */
export interface RacePair {
  from: number;
  to: number;
  days: number;
  /** Whether what came before leaves time. `ok`: What the race asks for by its purpose is given. `cautious`: Half of runners have recovered, but the race asks for more: for nine in ten, or for its taper. `too-soon`: Half of runners have not recovered. */
  verdict: 'ok' | 'cautious' | 'too-soon' | (string & {});
  /** Of `leastDays` where it is too soon, of `askedDays` where it is cautious. */
  shortByDays: number;
  /** By then half of runners have recovered from the earlier one. */
  leastDays: number;
  /** By then nine in ten have. */
  lateDays: number;
  /** Part of them: what the earlier race carries of the ones before it, having come too soon after them. */
  carriedDays: number;
  /** What the later race asks for in full. */
  askedDays: number;
  /** What decides. `recovery`: A longer one would not be recovered from by the race. `taper`: The taper holds no more, though recovery would. */
  boundBy: 'recovery' | 'taper' | (string & {});
  recovery: RecoveryBefore;
  taper: BoundDays;
}
export interface SeasonTaper {
  days: number;
  fromDate: string | null;
  ruleIds: string[];
}
/** Days after it until a race of whatever size: by half of runners, and by nine in ten. */
export interface RaceRecovery {
  days: number;
  maxDays: number;
}
export interface RaceError {
  /** Place of the race in the request, from 0. */
  index: number;
  error: Problem | SameProblem;
}
/** With `detail: compact`: the verdicts and the windows, without reasons. */
export interface CompactSeason {
  rulesVersion: RulesVersion;
  blockWeeks: number;
  windows: FreeWindow[];
  /** What the log says; null without one. */
  athlete: SeasonAthlete | null;
  /** @maxItems 60 */
  races: (CompactSeasonRace | RaceError)[];
}
export interface CompactSeasonRace {
  /** Place of the race in the request, from 0. */
  index: number;
  race: Race;
  /** null: nobody knows, as the log does not tell or a race that could not be read may come before. */
  verdict: ('ok' | 'cautious' | 'too-soon' | (string & {})) | null;
  shortByDays: number;
  /** The same in words. */
  label: string;
  text: string;
  /** What decides; null: nothing does. */
  boundBy: Bound | null;
  /** The first day to which it could move while all others stay; null: nothing binds, or nobody knows. */
  firstDate: string | null;
  /** The last day to which it could move; null: no race comes after it, or nobody knows. */
  lastDate: string | null;
  /** Places of races that could not be read and may come before it. */
  unread: number[];
  warnings: Warning[];
  taperFromDate: string | null;
}
export interface SeasonRequest {
  /**
   * At most 60, in any order. A race that cannot be read has its own error.
   *
   * @maxItems 60
   */
  races: RaceRequest[];
  /**
   * The log of the runner, at most 20000 rows. One that cannot be read is among `unreadRows`; /v1/log says why.
   *
   * @maxItems 20000
   */
  runs?: LogRowRequest[];
  /** The day of the status; without it, the last day on which anything but rest was done. */
  asOf?: string;
  /** IANA name: times in UTC are read as days of this zone. Without it a day is the day as written. */
  timeZone?: string;
  /** Unit of bare numbers, in races, run and rows alike; km by default. */
  unit?: 'km' | 'mi' | 'm';
  /** Whose log it is, where it holds several. */
  athlete?: string;
  /** Weeks of a block of training, 4 by default. */
  blockWeeks?: number;
  /** How much of the answer is wanted. `full`: everything (the default). `compact`: the days without the reasons. */
  detail?: 'full' | 'compact';
}
export interface Rules {
  rulesVersion: RulesVersion;
  rules: Rule[];
}
/** A row of days, unrounded: typical, early (one runner in ten) and late (nine in ten). Between two rows days are read off linearly against log(effortKm). */
export interface RuleOfDays {
  id: string;
  table: RuleTable;
  /** The effort the row stands for. */
  effortKm: number;
  clocks: ClockOfRule[];
}
export interface ClockOfRule {
  id: ClockId;
  days: number;
  minDays: number;
  maxDays: number;
  basis: Basis;
  certainty: Certainty;
  spread: Spread;
  why: string;
  counted: string[];
  evidence: Study[];
  context: Study[];
}
/** One measured time-course. `doi`, `url` or `locator` says where to find it. */
export interface Study {
  id: string;
  /** Of the source, at /v1/sources. */
  key: string;
  /** First authors, year, journal; where no author is known, the title. */
  source: string;
  /** The printed title, where it was seen; the rules and sources give it, an answer leaves it out. */
  title?: string;
  finding: string;
  population: string;
  /** Only where the figure could not be checked. */
  verified?: false;
  doi?: string;
  url?: string;
  locator?: string;
}
/** Any other rule. */
export interface RuleOfPolicy {
  id: string;
  table: RuleTable;
  basis: Basis;
  certainty: Certainty | null;
  why: string;
  evidence: Study[];
  sources: RuleSource[];
  /** The other columns of its table. */
  values: {
    [k: string]: unknown;
  };
}
export interface RuleSource {
  key: string;
  source: string;
  /** The printed title, where it was seen; the rules and sources give it, an answer leaves it out. */
  title?: string;
  doi?: string;
  url?: string;
  locator?: string;
}
/** The rule of that id; of a retired id its successor, under its own. */
export interface OneRule {
  rulesVersion: RulesVersion;
  rule: Rule;
}
export interface Sources {
  rulesVersion: RulesVersion;
  sources: Source[];
}
/** A study, article or rule of thumb, with the time-courses that were read from it. */
export interface Source {
  id: string;
  /** Keys under which earlier versions held it. */
  formerly?: string[];
  authors: string;
  year: number | null;
  title: string | null;
  /** Our own description. */
  about: string;
  journal: string | null;
  /** What was read of it. */
  read: 'full-text' | 'abstract' | 'second-hand' | 'title' | (string & {});
  /** Only where it could not be found again: no rule above very-low certainty rests on it alone. */
  found?: false;
  note?: string;
  doi?: string;
  url?: string;
  locator?: string;
  evidence: TimeCourse[];
}
/** What a study measured after one kind of run. */
export interface TimeCourse {
  id: string;
  type: RunType;
  ran: string;
  distanceKm: number | null;
  elevationGainM: number | null;
  durationH: number | null;
  n: number | null;
  population: string;
  outcome: string;
  outcomeClass: string;
  testDays: number[];
  lastDayImpaired: number | null;
  firstDayBack: number | null;
  finding: string;
  verified: boolean;
  /** Men (M) and women (F) among n, where known. */
  sex?: string;
  /** What the row rests on, where it was noted row by row. */
  whatWasRead?: 'full-text' | 'abstract' | 'second-hand' | (string & {});
  /** How far single runners lie apart, where the text says so. */
  individuals?: string;
}
/** How near the rules come to what was measured. Read `readThis` first. */
export interface Validation {
  rulesVersion: RulesVersion;
  assumptions: string[];
  scores: Scores[];
  folkRules: FolkRule[];
  readThis: string;
  /** Ours against theirs: met yes (won), level, or no (lost). */
  targets: {
    [k: string]: unknown;
  }[];
  misses: string[];
  /** Coverage of study brackets, not of runners: what `minDays` to `maxDays` hold of the known ones and are expected to hold of a new study. */
  studyBrackets: StudyBracket[];
  /** Single runners, where studies counted them, beside the share that the rules predict. */
  counts: RunnersCounted[];
  /** What this validation says of simulated studies in whose world the same number of days holds after everything. */
  nothingToFind: SimulatedWorld[];
  rows: ValidationRow[];
  leftOut: RowLeftOut[];
  added: SecondTable;
  /** Both tables. */
  together: BothTables[];
}
export interface Scores {
  clock: string;
  family: string;
  milestoneInSample: Score;
  laddersInSample: Score;
  constantInSample: Constant;
  fitLeftOut: Score;
  constantLeftOut: Score;
  leftOut: {
    [k: string]: number;
  };
}
/** missed...: a day on which a loss was still measured is a miss, counted to the next whole day. byRow and byStudy let such a day through: their days are those with edges free. */
export interface Score {
  rows: number;
  studies: number;
  byRow: ScoreMeans | null;
  byStudy: ScoreMeans | null;
  missedByRow: MissedDays | null;
  missedByStudy: MissedDays | null;
}
export interface ScoreMeans {
  insideShare: number;
  meanDaysOff: number;
  overlapShare: number;
  biasDays: number;
}
export interface MissedDays {
  meanDays: number;
  biasDays: number;
}
/** The one number of days that is nearest to these very rows. */
export interface Constant {
  days: number;
  score: Score;
}
export interface FolkRule {
  id: string;
  name: string;
  clock: string;
  on: string;
  rule: Score;
  milestoneInSample: Score;
  laddersInSample: Score;
  constantInSample: Constant;
  fitLeftOut: Score;
  constantLeftOut: Score;
}
export interface StudyBracket {
  clock: string;
  rows: number;
  studies: number;
  tau: number;
  sigma: number;
  known: HeldShare;
  newStudy: HeldShare;
  oneRange: OneRange;
  modelRange: number;
}
/** To the day, and with half a day more at either end, as days are rounded to be shown. */
export interface HeldShare {
  toTheDay: number;
  asRounded: number;
}
/** The null model: the medians of `minDays` and `maxDays` for everything. */
export interface OneRange {
  minDays: number;
  maxDays: number;
  known: HeldShare;
  newStudy: HeldShare;
}
export interface RunnersCounted {
  name: string;
  clock: string;
  day: number;
  runners: number | null;
  countedShare: ShareBetween;
  predictedShare: number;
  standing: 'a fit' | 'an upper bound' | (string & {});
  evidence: string[];
}
export interface ShareBetween {
  least: number;
  most: number;
}
export interface SimulatedWorld {
  clock: string;
  world: string;
  trueDay: number;
  today: Claim;
  redrawnInSample: Claim;
  redrawnLeftOut: Claim;
  realDays: number;
  asMuchAsRealShare: number;
}
/** Share of worlds in which it seems nearer than the constant, and by how many days on average. */
export interface Claim {
  share: number;
  days: number;
}
export interface ValidationRow {
  id: string;
  clock: string;
  effortKm: number;
  ruleId: string;
  measured: MeasuredBetween;
  days: number;
  minDays: number;
  maxDays: number;
  milestoneDays: number;
  fitDays: number | null;
  constantDays: number | null;
}
export interface MeasuredBetween {
  afterDay: number | null;
  byDay: number | null;
}
export interface RowLeftOut {
  id: string;
  clock: string;
  reason: string;
}
/** The second table of evidence. The ladders have seen it; fit and `constantWithout` are those of the first table, which have not. */
export interface SecondTable {
  scores: SecondScores[];
  rows: ValidationRow[];
  leftOut: RowLeftOut[];
}
export interface SecondScores {
  clock: string;
  ladders: Score;
  constantInSample: Constant;
  fit: Score;
  constantWithout: Score;
}
export interface BothTables {
  clock: string;
  laddersInSample: Score;
  constantInSample: Constant;
}
