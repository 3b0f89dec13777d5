// The HTTP API: builds the app and mounts one file a resource. Core decides; nothing is computed here.

import { Hono } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import { terms } from '../core/index.ts';
import { home } from './home.ts';
import { postLog } from './log.ts';
import { getPlan, getPlanCalendar, postPlan } from './plan.ts';
import { problem } from './problem.ts';
import { getRecovery } from './recovery.ts';
import { getValidation } from './validation.ts';

z.config({ jitless: true }); // the Workers runtime forbids code generation, so spare zod the attempt

const app = new Hono();

app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'], allowHeaders: ['Content-Type'], maxAge: 86_400 }));

app.get('/', (c) => c.html(home(new URL(c.req.url).origin)));
app.get('/healthz', (c) => c.json({ status: 'ok', rulesVersion: terms.rulesVersion }));
app.get('/v1/recovery', getRecovery);
app.get('/v1/plan', getPlan);
app.post('/v1/plan', postPlan);
app.get('/v1/plan.ics', getPlanCalendar);
app.post('/v1/log', postLog);
app.get('/v1/validation', getValidation);

app.notFound((c) => {
  const methods = app.routes.filter(({ path, method }) => path === c.req.path && method !== 'ALL').map(({ method }) => method);
  if (methods.length === 0) return problem(c, 'not-found', { received: c.req.path, expected: 'an address listed at /' });
  const allowed = [...new Set([...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'])].join(', ');
  c.header('Allow', allowed);
  return problem(c, 'method-not-allowed', { received: c.req.method, expected: allowed });
});

app.onError((_error, c) => problem(c, 'internal', { received: null, expected: 'an answer' }));

export default app;
