// GET and POST /v1/plan, GET /v1/plan.ics: the plan day by day, as JSON, as CSV, as all-day events.

import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Context } from 'hono';
import * as z from 'zod';
import { parsePlan, planAfter, terms, type Plan, type PlanInput } from '../core/index.ts';
import { readBody } from './body.ts';
import { csvAnswer } from './csv.ts';
import { problem, runProblem } from './problem.ts';
import { format, readQuery, runParameters, text } from './query.ts';

const planParameters = { ...runParameters, trainingPhase: text, level: text, maxHrBpm: text };

function planOf(c: Context, input: PlanInput, named?: (parameter: string) => string): Plan | Response {
  const asked = parsePlan(input);
  return asked.ok ? planAfter(asked.value.run, asked.value.options) : runProblem(c, asked.errors, named);
}

export function getPlan(c: Context): Response {
  const asked = readQuery(c, z.strictObject({ ...planParameters, format }));
  if (asked instanceof Response) return asked;
  const { format: wanted, ...input } = asked;
  const plan = planOf(c, input);
  if (plan instanceof Response) return plan;
  return wanted === 'csv' ? csvAnswer(c, plan.days.map(csvRow)) : c.json(plan);
}

const any = z.unknown().optional();
const { date: _, approach: __, ...runFields } = runParameters;
const planBody = z.strictObject({
  run: z.strictObject(Object.fromEntries(Object.keys(runFields).map((name) => [name, any]))),
  date: any,
  approach: any,
  trainingPhase: any,
  level: any,
  maxHrBpm: any,
  checkIns: any,
});

export async function postPlan(c: Context): Promise<Response> {
  const body = await readBody(c, planBody);
  if (body instanceof Response) return body;
  const { run, ...options } = body;
  const plan = planOf(c, { ...run, ...options }, (parameter) => (parameter in run || parameter in runFields ? `/run/${parameter}` : `/${parameter}`));
  return plan instanceof Response ? plan : c.json(plan);
}

export function getPlanCalendar(c: Context): Response {
  const asked = readQuery(c, z.strictObject(planParameters));
  if (asked instanceof Response) return asked;
  if (!asked.date?.trim()) return problem(c, 'date-missing', { parameter: 'date', received: null, expected: 'the day of the run as YYYY-MM-DD' });
  const plan = planOf(c, asked);
  if (plan instanceof Response) return plan;
  return c.body(calendarOf(plan, asked.date), 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="recovery-plan.ics"' });
}

/** One all-day event per stretch of days with the same phase. UIDs and stamps come from the input and the rules version: the same question gives the same bytes. */
function calendarOf(plan: Plan, date: string): string {
  const { run, approach, rulesVersion } = plan;
  const calendar = ical({ name: 'Recovery plan', prodId: { company: 'recovery-days', product: `rules ${rulesVersion}` }, method: ICalCalendarMethod.PUBLISH });
  const [year, month] = rulesVersion.split('.').map(Number);
  const stamp = new Date(Date.UTC(year!, month! - 1, 1));
  const id = [date, run.type, run.distanceKm, run.elevationGainM, approach].join('-');
  const stretches: { from: Plan['days'][number]; last: Plan['days'][number] }[] = [];
  for (const day of plan.days) {
    const open = stretches.at(-1);
    if (open && day.day > 1 && open.from.phase === day.phase && open.from.does === day.does) open.last = day;
    else stretches.push({ from: day, last: day });
  }
  for (const { from, last } of stretches) {
    calendar.createEvent({
      id: `${id}-day-${from.day}@recovery-days`,
      start: utc(from.date!),
      end: utc(last.date!, 1), // the day after: RFC 5545's end is exclusive
      allDay: true,
      stamp,
      summary: `Recovery: ${terms.phases[from.phase].label}`,
      description: `${from.does}\n${from.why}\nRules ${rulesVersion}. ${plan.notice}`,
    });
  }
  return calendar.toString();
}

const utc = (date: string, later = 0): Date => new Date(Date.parse(`${date}T00:00:00Z`) + later * 86_400_000);

function csvRow({ day, date = '', phase, does, limit, why, ruleIds }: Plan['days'][number]): Record<string, string | number> {
  const { runMinutes, crossMinutes, intensity, heartRate } = limit;
  return {
    day,
    date,
    phase,
    does,
    runMinutes: runMinutes ?? '',
    crossMinutes: crossMinutes ?? '',
    intensity,
    heartRateFromPercent: heartRate?.fromPercent ?? '',
    heartRateToPercent: heartRate?.toPercent ?? '',
    heartRateFromBpm: heartRate?.fromBpm ?? '',
    heartRateToBpm: heartRate?.toBpm ?? '',
    why,
    ruleIds: ruleIds.join(' '),
  };
}
