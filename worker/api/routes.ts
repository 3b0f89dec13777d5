// The route table: every address of the API in one place. The OpenAPI document, the tests and the bench walk over it.

import { terms } from '../../core/index.ts';
import { beforeParameters, getBefore, postBefore } from './before.ts';
import { document, getDocsPage, getErrorPage, getRule } from './documents.ts';
import { logParameters, postLog } from './log.ts';
import { mcp } from './mcp.ts';
import { getPlan, getPlanCalendar, planParameters, postPlan } from './plan.ts';
import { getRecovery, postRecovery, runParameters } from './recovery.ts';
import { postSeason } from './season.ts';
import { reply, type Route } from '../http/route.ts';
import { apiVersion } from '../http/version.ts';

const byQuestion = { seconds: 86_400, by: 'question' } as const;
const byFile = { seconds: 3600, by: 'file' } as const;

const api = [
  { method: 'GET', path: '/v1/recovery', parameters: [...runParameters, 'detail'], formats: ['json', 'csv'], kept: byQuestion, answer: getRecovery },
  { method: 'POST', path: '/v1/recovery', parameters: [], formats: ['json', 'csv'], answer: postRecovery },
  { method: 'GET', path: '/v1/plan', parameters: [...planParameters, 'detail'], formats: ['json', 'csv'], kept: byQuestion, answer: getPlan },
  { method: 'POST', path: '/v1/plan', parameters: [], formats: ['json', 'csv'], answer: postPlan },
  { method: 'GET', path: '/v1/plan.ics', parameters: planParameters, formats: ['ics'], kept: byQuestion, answer: getPlanCalendar },
  { method: 'POST', path: '/v1/log', parameters: logParameters, formats: ['json', 'csv'], answer: postLog },
  { method: 'GET', path: '/v1/before', parameters: [...beforeParameters, 'detail'], formats: ['json', 'csv'], kept: byQuestion, answer: getBefore },
  { method: 'POST', path: '/v1/before', parameters: [], formats: ['json', 'csv'], answer: postBefore },
  { method: 'POST', path: '/v1/season', parameters: [], formats: ['json', 'csv', 'ics'], answer: postSeason },
  { method: 'GET', path: '/v1/rules', parameters: [], formats: ['json'], kept: byFile, answer: document('v1/rules.json') },
  { method: 'GET', path: '/v1/rules/:id', parameters: [], formats: ['json'], kept: byFile, answer: getRule },
  { method: 'GET', path: '/v1/sources', parameters: [], formats: ['json'], kept: byFile, answer: document('v1/sources.json') },
  { method: 'GET', path: '/v1/validation', parameters: [], formats: ['json'], kept: byFile, answer: document('v1/validation.json') },
  { method: 'GET', path: '/openapi.json', parameters: [], formats: ['json'], kept: byFile, answer: document('openapi.json') },
  { method: 'GET', path: '/errors/:code', parameters: [], formats: ['html'], kept: byFile, answer: getErrorPage },
  { method: 'GET', path: '/', parameters: [], formats: ['html'], kept: byFile, answer: document('index.html') },
  { method: 'GET', path: '/docs', parameters: [], formats: ['html'], kept: byFile, answer: document('docs.html') },
  { method: 'GET', path: '/docs/:page', parameters: [], formats: ['html'], kept: byFile, answer: getDocsPage },
  { method: 'GET', path: '/llms.txt', parameters: [], formats: ['txt'], kept: byFile, answer: document('llms.txt') },
  { method: 'GET', path: '/changelog.json', parameters: [], formats: ['json'], kept: byFile, answer: document('changelog.json') },
  { method: 'GET', path: '/client.ts', parameters: [], formats: ['txt'], kept: byFile, answer: document('client.ts') },
  { method: 'GET', path: '/style.css', parameters: [], formats: ['css'], kept: byFile, answer: document('style.css') },
  { method: 'GET', path: '/pages.js', parameters: [], formats: ['js'], kept: byFile, answer: document('pages.js') },
  { method: 'GET', path: '/swagger-ui.css', parameters: [], formats: ['css'], kept: byFile, answer: document('swagger-ui.css') },
  { method: 'GET', path: '/swagger-ui.js', parameters: [], formats: ['js'], kept: byFile, answer: document('swagger-ui.js') },
  {
    method: 'GET',
    path: '/healthz',
    parameters: [],
    formats: ['json'],
    answer: (_, asked) => reply(asked, JSON.stringify({ status: 'ok', rulesVersion: terms.rulesVersion, apiVersion })),
  },
] as const satisfies readonly Route[];

export const routes = [...api, { method: 'POST', path: '/mcp', parameters: [], formats: ['json'], answer: mcp(api) }] as const satisfies readonly Route[];

type OneRoute = (typeof routes)[number];
/** A route by its method and path. */
export type RouteId = OneRoute extends infer R ? (R extends Route ? `${R['method']} ${R['path']}` : never) : never;
