// The shapes of the API in zod: requests as a client writes them, answers field by field. They document and test; parseRun decides,
// so the worker itself carries none of this. Each answer is held to core's type by the compiler, and to what is really answered by the tests.
// Requests are closed (`strictObject`: a slip in a name is refused), answers are open (`object`: a client ignores what it does not know).

export { told } from './shapes/kit.ts';
export { compactAnswer, recovery } from './shapes/recovery.ts';
export { problem } from './shapes/problem.ts';
export { before, compactBefore, compactSeason, season } from './shapes/before.ts';
export { batch } from './shapes/batch.ts';
export { log } from './shapes/log.ts';
export { compactPlan, plan } from './shapes/plan.ts';
export { ruleList, oneRule, sourceList, validation } from './shapes/rules.ts';
export { feed, health, mcpMessage, mcpAnswer } from './shapes/service.ts';
export { logBody, batchBody, planBody, beforeBody, seasonBody } from './shapes/requests.ts';
