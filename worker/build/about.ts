// What the route table and the shapes do not say: a summary a route, the tags, the description of the document.

import * as z from 'zod';
import { mostLogBytes, rowColumns, statusColumns } from '../api/log.ts';
import type { RouteId } from '../api/routes.ts';
import { mostBytes } from '../http/body.ts';
import { rateLimit } from '../http/headers.ts';
import { tracking } from '../http/route.ts';
import * as shapes from './shapes.ts';

/** What the tables do not say. Pages for people (/, /style.css) are not part of the API. */
export const about: {
  readonly [R in RouteId]: {
    id: string;
    summary: string;
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
    answers: shapes.recovery,
    compact: shapes.compactAnswer,
  },
  'POST /v1/recovery': { id: 'postRecovery', tag: 'recovery', summary: 'Many runs, each with its own result or error, in order', takes: shapes.batchBody, answers: shapes.batch },
  'GET /v1/plan': {
    id: 'getPlan',
    tag: 'plan',
    summary: 'The days after a run, one by one, with the share of runners who have recovered by each',
    answers: shapes.plan,
    compact: shapes.compactPlan,
  },
  'POST /v1/plan': {
    id: 'postPlan',
    tag: 'plan',
    summary: 'The same with check-ins: how the body feels may hold or extend the plan',
    takes: shapes.planBody,
    answers: shapes.plan,
    compact: shapes.compactPlan,
  },
  'GET /v1/plan.ics': { id: 'getPlanCalendar', tag: 'plan', summary: 'The plan for a calendar; `date` is required' },
  'POST /v1/log': {
    id: 'postLog',
    tag: 'log',
    summary: 'A training log: what was read, per run its milestones with what was carried over, per athlete what is allowed, per race the gap',
    takes: shapes.logBody,
    takesText: { media: 'text/csv', about: 'An export as it is (Strava, Garmin Connect, TrainingPeaks, intervals.icu, garmin-connect-export) or a log typed by hand, in UTF-8.' },
    answers: shapes.log,
    csv: `A row for each of the log: ${rowColumns.join(', ')}. With \`detail=status\` a row for each athlete: ${statusColumns.join(', ')}. Days in \`…Date\` are those of the milestones; \`row\` and \`unreadRows\` count as a spreadsheet does, of JSON from 1.`,
  },
  'GET /v1/before': { id: 'getBefore', tag: 'before', summary: 'x' }, 'POST /v1/before': { id: 'postBefore', tag: 'before', summary: 'x' }, 'POST /v1/season': { id: 'postSeason', tag: 'before', summary: 'x' },
  'POST /mcp': {
    id: 'postMcp',
    tag: 'assistants',
    summary: 'The same as tools: recovery_days, recovery_plan, recovery_log',
    takes: shapes.mcpMessage,
    answers: shapes.mcpAnswer,
    isRpc: true,
  },
  'GET /v1/rules': { id: 'getRules', tag: 'reasons', summary: 'Every rule', answers: shapes.ruleList },
  'GET /v1/rules/:id': {
    id: 'getRule',
    tag: 'reasons',
    summary: 'One rule, as named by a ruleId; a retired id answers with its successor',
    answers: shapes.oneRule,
    missing: '/v1/rules/marathn',
  },
  'GET /v1/sources': { id: 'getSources', tag: 'reasons', summary: 'Every source with the time-courses that were read from it', answers: shapes.sourceList },
  'GET /v1/validation': { id: 'getValidation', tag: 'reasons', summary: 'How near the rules come to what was measured', answers: shapes.validation },
  'GET /openapi.json': { id: 'getOpenapi', tag: 'service', summary: 'This document', answers: z.looseObject({ openapi: z.string() }) },
  'GET /errors/:code': { id: 'getErrorPage', tag: 'service', summary: 'A page about an error code: where `type` of a problem leads', missing: '/errors/type-unknwn' },
  'GET /': { id: 'getHome', tag: 'service', summary: 'What this is, with addresses to try' },
  'GET /docs': { id: 'getDocs', tag: 'service', summary: 'This document as a page, with a form to try every route' },
  'GET /docs/:page': { id: 'getDocsPage', tag: 'service', summary: 'How to integrate, what may change, what did', missing: '/docs/stabilty' },
  'GET /llms.txt': { id: 'getLlms', tag: 'service', summary: 'A short index for language models' },
  'GET /changelog.json': {
    id: 'getChangelog',
    tag: 'service',
    summary: 'Changes of rules and API, as a feed (JSON Feed 1.1)',
    answers: z.looseObject({ version: z.url(), title: z.string(), items: z.array(z.looseObject({ id: z.string(), title: z.string(), content_html: z.string() })) }),
  },
  'GET /client.ts': { id: 'getClient', tag: 'service', summary: 'A typed client in one file' },
  'GET /style.css': { id: 'getStyle', tag: 'service', summary: 'How the pages look' },
  'GET /pages.js': { id: 'getPagesScript', tag: 'service', summary: 'What runs on the pages' },
  'GET /swagger-ui.css': { id: 'getReferenceStyle', tag: 'service', summary: 'Swagger UI, which shows the reference' },
  'GET /swagger-ui.js': { id: 'getReferenceScript', tag: 'service', summary: 'Swagger UI, with its licences' },
  'GET /healthz': { id: 'getHealth', tag: 'service', summary: 'Alive, and with which versions', answers: shapes.health },
};

export const tags = {
  recovery: 'How many days until you can do it again',
  plan: 'What you may do on each day until then',
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
