// What the route table and the shapes do not say: of each route what it is for, the tags, the description of the document.

import type * as z from 'zod';
import { limits } from '../../core/index.ts';
import { beforeColumns } from '../api/before.ts';
import { mostLogBytes, rowColumns, statusColumns } from '../api/log.ts';
import { mostRuns } from '../api/recovery.ts';
import { seasonColumns } from '../api/season.ts';
import type { RouteId } from '../api/routes.ts';
import { mostBytes } from '../http/body.ts';
import { rateLimit } from '../http/headers.ts';
import { tracking } from '../http/route.ts';
import * as shapes from './shapes.ts';

/**
 * What is not part of the API: pages with their styles and scripts, and files that somebody reads or copies before a program asks for anything.
 * They are routes all the same.
 */
export const unlisted = [
  'GET /',
  'GET /docs',
  'GET /docs/:page',
  'GET /errors/:code',
  'GET /openapi.json',
  'GET /llms.txt',
  'GET /client.ts',
  'GET /style.css',
  'GET /pages.js',
  'GET /swagger-ui.css',
  'GET /swagger-ui.js',
] as const satisfies readonly RouteId[];
export type ListedId = Exclude<RouteId, (typeof unlisted)[number]>;
export const isListed = (id: RouteId): id is ListedId => !(unlisted as readonly RouteId[]).includes(id);

const ofRun = 'Errors name the parameter, what was received and what is accepted.';
const noInput = 'It takes no parameters; an unknown one is refused by name.';
const ofBody = 'Errors point into the body, with what was received and what is accepted.';

export const about: {
  readonly [R in ListedId]: {
    id: string;
    summary: string;
    /** What it is for, its limits, and a sentence on errors. */
    description: string;
    tag: keyof typeof tags;
    answers?: z.ZodType;
    /** The same with detail=compact. */
    compact?: z.ZodType;
    takes?: z.ZodType;
    takesText?: { media: string; about: string };
    /** What stands in the columns of its CSV. */
    csv?: string;
    missing?: string;
    /** Answers as JSON-RPC does: errors of the protocol beside our problems, nothing to a notification. */
    isRpc?: true;
  };
} = {
  'GET /v1/recovery': {
    id: 'getRecovery',
    tag: 'recovery',
    summary: 'One run: days, range, milestones, three clocks with evidence, shares of runners',
    description: `For an app that shows when a runner may do it again, and why. \`distance\` is needed, and \`type\` unless the distance is a named race (\`marathon\`) or says it (\`10 km race\`); without \`date\` there are days and no dates. The same question has the same answer until \`rulesVersion\` or \`apiVersion\` changes, so keep it. ${ofRun}`,
    answers: shapes.recovery,
    compact: shapes.compactAnswer,
  },
  'POST /v1/recovery': {
    id: 'postRecovery',
    tag: 'recovery',
    summary: 'Many runs, each with its own result or error, in order',
    description: `For a whole calendar in one request: at most ${mostRuns.compact} runs, ${mostRuns.full} with \`detail\` full. No run knows of another: for runs of one athlete that follow each other ask /v1/log. A run that cannot be read has its own error, and the answer is 200; only a body that cannot be read is refused.`,
    takes: shapes.batchBody,
    answers: shapes.batch,
  },
  'GET /v1/plan': {
    id: 'getPlan',
    tag: 'plan',
    summary: 'The days after a run, one by one, with the share of runners who have recovered by each',
    description: `For a calendar of what is allowed after one run: phase, upper limits in minutes, heart rate, and the recovery run, or why none. It takes what /v1/recovery takes but \`onDay\`, and cannot know how the runner feels: check-ins go to POST. ${ofRun}`,
    answers: shapes.plan,
    compact: shapes.compactPlan,
  },
  'POST /v1/plan': {
    id: 'postPlan',
    tag: 'plan',
    summary: 'The same with check-ins: how the body feels may hold or extend the plan',
    description: `For a plan that follows the runner: every check-in since the run, at most 366, each time anew, since nothing is stored. They never shorten the plan; a red flag, joint pain or soreness that lasts far too long stops it, and \`recoveryDays\` is null. ${ofBody}`,
    takes: shapes.planBody,
    answers: shapes.plan,
    compact: shapes.compactPlan,
  },
  'GET /v1/plan.ics': {
    id: 'getPlanCalendar',
    tag: 'plan',
    summary: 'The plan for a calendar; `date` is required',
    description: `For an address that a calendar imports: the days of the plan as events of whole days (RFC 5545). The plan without check-ins; ask again for another day. ${ofRun}`,
  },
  'POST /v1/log': {
    id: 'postLog',
    tag: 'log',
    summary: 'A training log: what was read, per run its milestones with what was carried over, per athlete what is allowed, per race the gap',
    description: `For a coach with one athlete or hundreds: at most ${limits.logRows} rows in any order, of past and planned days; \`asOf\` is the day of the status. Ask with \`detail=status\` where the rows are not needed. A row that cannot be read has its own error, and one that may hide a run of the last 28 days makes the athlete's \`allowed\` \`check\`; only a body that cannot be read at all is refused.`,
    takes: shapes.logBody,
    takesText: { media: 'text/csv', about: 'An export as it is (Strava, Garmin Connect, TrainingPeaks, intervals.icu, garmin-connect-export) or a log typed by hand, in UTF-8.' },
    answers: shapes.log,
    csv: `A row for each of the log: ${rowColumns.join(', ')}. With \`detail=status\` a row for each athlete: ${statusColumns.join(', ')}. Days in \`…Date\` are those of the milestones; \`row\` and \`unreadRows\` count as a spreadsheet does, of JSON from 1.`,
  },
  'GET /v1/before': {
    id: 'getBefore',
    tag: 'before',
    summary: 'What still fits before a race, day by day, and the last day of one run',
    description: `For the last weeks before a race: longest run, longest race, hard session or not, and the volume of the week; each bound by recovery (it would not be over by the race) or by the taper, the later of which decides. \`runDistance\`, \`runType\`, \`runElevationGainM\` and \`runRpe\` ask for the last day of that run (\`latest\`). ${ofRun}`,
    answers: shapes.before,
    compact: shapes.compactBefore,
    csv: `A row for each day: ${beforeColumns.join(', ')}. What stands in \`latest…\` is the same in each.`,
  },
  'POST /v1/before': {
    id: 'postBefore',
    tag: 'before',
    summary: "The same for one runner: with a log, the runner's own peak week and longest run bind too",
    description: `For a runner whose log is at hand: nothing is offered before the runs of the log are over, nor beyond what the runner is used to. \`athlete\` says whose log it is, where it holds several. While rows could not be read, or the athlete is sick or injured, nothing is called open. ${ofBody}`,
    takes: shapes.beforeBody,
    answers: shapes.before,
    compact: shapes.compactBefore,
    csv: `As of GET: ${beforeColumns.join(', ')}.`,
  },
  'POST /v1/season': {
    id: 'postSeason',
    tag: 'before',
    summary: 'The races of a season: each pair, each taper, free weeks between them, and where each race could move',
    description: `For planning a season: at most ${limits.seasonRaces} races in any order, each with its purpose. The calendar (\`format=ics\`) has the races, their tapers and the free weeks. A race that cannot be read has its own error, and no race after it is called well; a calendar is then refused. ${ofBody}`,
    takes: shapes.seasonBody,
    answers: shapes.season,
    compact: shapes.compactSeason,
    csv: `A row for each race, by date: ${seasonColumns.join(', ')}.`,
  },
  'POST /mcp': {
    id: 'postMcp',
    tag: 'assistants',
    summary: 'The same as tools of the Model Context Protocol',
    description: `For assistants that speak the Model Context Protocol: one JSON-RPC message, one answer, no session and no stream; a tool asks the routes above, and answers in short unless \`detail\` is full. What is wrong with a run is a result with \`isError\` that holds the problem document; what is wrong with the message is an error of the protocol.`,
    takes: shapes.mcpMessage,
    answers: shapes.mcpAnswer,
    isRpc: true,
  },
  'GET /v1/rules': {
    id: 'getRules',
    tag: 'reasons',
    summary: 'Every rule',
    description: `For whoever checks the numbers, or shows them: all rules with their days unrounded, why they are so, and the studies behind them. Large, and the same until the next release: keep it with its ETag. ${noInput}`,
    answers: shapes.ruleList,
  },
  'GET /v1/rules/:id': {
    id: 'getRule',
    tag: 'reasons',
    summary: 'One rule, as named by a ruleId; a retired id answers with its successor',
    description:
      'For the reason behind a number: an answer names its rules by `ruleId`, and an id once given works as long as /v1 does. An id that never was is 404, with the nearest one that is.',
    answers: shapes.oneRule,
    missing: '/v1/rules/marathn',
  },
  'GET /v1/sources': {
    id: 'getSources',
    tag: 'reasons',
    summary: 'Every source with the time-courses that were read from it',
    description: `For a bibliography: each study, article and rule of thumb with what was read of it, and where to find it. Large, and the same until the next release: keep it with its ETag. ${noInput}`,
    answers: shapes.sourceList,
  },
  'GET /v1/validation': {
    id: 'getValidation',
    tag: 'reasons',
    summary: 'How near the rules come to what was measured',
    description: `For whoever asks whether to trust the numbers: the rules beside folk rules, one number for everything and a statistical fit, on every measured recovery. It was computed when this version was built, and says of studies more than of runners. ${noInput}`,
    answers: shapes.validation,
  },
  'GET /changelog.json': {
    id: 'getChangelog',
    tag: 'service',
    summary: 'Changes of rules and API, as a feed (JSON Feed 1.1)',
    description: `For a reader of feeds, or a program that wants to hear of a change before its numbers do: an item a version, rules first. ${noInput}`,
    answers: shapes.feed,
  },
  'GET /healthz': {
    id: 'getHealth',
    tag: 'service',
    summary: 'Alive, and with which versions',
    description: `For a monitor, and for a client that asks once whether \`rulesVersion\` has changed since it kept its answers. Never kept by a cache. ${noInput}`,
    answers: shapes.health,
  },
};

export const tags = {
  recovery: 'How many days until you can do it again',
  plan: 'What you may do on each day until then',
  before: 'What still fits before a race, and which races fit each other',
  log: 'Who may do what today, and which race comes too soon',
  assistants: 'The Model Context Protocol (streamable HTTP, without sessions)',
  reasons: 'Who says so',
  service: 'About this service',
} as const;

export const description = `After this run, how many days until you can do it again, what may you do until then, and who says so?

Day 0 is the day of the run. No key, no cookies, nothing stored. Units stand in the names of fields. Unknown parameters and fields are refused, not ignored.

Start here: [five minutes to integrate](/docs/integrate), [what may change](/docs/stability), [what changed](/docs/changelog).

- **Days** of a clock, and \`recoveryDays\`, are those of runners, not of group means: half are there by the typical day, one in ten by \`minDays\`, nine in ten by \`maxDays\`. \`chance\` asks for another share, \`onDay\` for the shares of a day.
- **Errors** are problem documents (RFC 9457) with a code to branch on, what was received, what is accepted and the nearest valid choice.
- **Caching**: an answer to GET depends on the question, the rules and the version of the API only; its strong ETag holds all three. Send it back in If-None-Match for a 304 before any work.
- **Links**: what is often appended to one (${tracking.map((name) => `\`${name}\``).join(', ')}) is ignored by GET; any other unknown parameter is refused.
- **Request id**: every answer has X-Request-Id, and every problem a \`requestId\`: that of the request where it has one, else one that it is given.
- **Formats**: \`format\` decides, then Accept with its weights. CSV is safe to open in a spreadsheet: text that would run as a formula is quoted.
- **Methods**: HEAD wherever there is GET; OPTIONS everywhere. Any origin may read every answer, errors included.
- **Limits**: about ${rateLimit.requests} requests in ${rateLimit.seconds} seconds from one address, then 429 with Retry-After; RateLimit-Policy says so with every answer. A body may have ${mostBytes / 1e6} MB, a log ${mostLogBytes / 1e6} MB.
- **Stability**: inside /v1 nothing is taken away and nothing new is required. Answers are open: ignore fields that you do not know, have a default for words beyond \`x-extensible-enum\`. Numbers change with \`rulesVersion\` only.

Training information from group averages, not medical advice.`;
