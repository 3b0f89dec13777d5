// GET and POST /v1/plan, GET /v1/plan.ics: the plan day by day, as JSON, as CSV, as all-day events.

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Context } from 'hono';
import * as z from 'zod';
import { addDays, parsePlan, planAfter, terms, type Plan, type PlanInput } from '../core/index.ts';
import { readBody } from './body.ts';
import { csvAnswer, type CsvRow } from './csv.ts';
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
  return wanted === 'csv' ? csvPlan(c, plan) : c.json(plan);
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
  const asked = readQuery(c, z.strictObject({ format }));
  if (asked instanceof Response) return asked;
  const body = await readBody(c, planBody);
  if (body instanceof Response) return body;
  const { run, ...options } = body;
  const plan = planOf(c, { ...run, ...options }, (parameter) => (parameter in run || parameter in runFields ? `/run/${parameter}` : `/${parameter}`));
  if (plan instanceof Response) return plan;
  return asked.format === 'csv' ? csvPlan(c, plan) : c.json(plan);
}

export function getPlanCalendar(c: Context): Response {
  const asked = readQuery(c, z.strictObject(planParameters));
  if (asked instanceof Response) return asked;
  if (!asked.date?.trim()) return problem(c, 'date-missing', { parameter: 'date', received: null, expected: 'the day of the run as YYYY-MM-DD' });
  const plan = planOf(c, asked);
  if (plan instanceof Response) return plan;
  return c.body(calendarOf(plan, asked), 200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="recovery-plan.ics"' });
}

/** One all-day event per stretch of days alike. UIDs and stamps come from the question and the rules version, never from a clock: the same question gives the same bytes. */
function calendarOf(plan: Plan, asked: Readonly<Record<string, string | undefined>>): string {
  const { rulesVersion, warnings, notice } = plan;
  const calendar = ical({ name: 'Recovery plan', prodId: { company: 'recovery-days', product: `rules ${rulesVersion}` }, method: ICalCalendarMethod.PUBLISH });
  const [year, month] = rulesVersion.split('.').map(Number);
  const stamp = new Date(Date.UTC(year!, month! - 1, 1));
  const question = Object.entries(asked)
    .flatMap(([name, value]) => (value?.trim() ? [`${name}=${encodeURIComponent(value.trim().toLowerCase())}`] : []))
    .sort()
    .join('&');
  const add = (day: number, from: string, last: string, summary: string, description: readonly string[]) =>
    calendar.createEvent({
      id: `day-${day}.${question}@recovery-days`,
      start: utc(from),
      end: utc(addDays(last, 1)), // the day after: RFC 5545's end is exclusive
      allDay: true,
      stamp,
      transparency: ICalEventTransparency.TRANSPARENT, // a plan does not make anybody busy
      summary,
      description: [...description, `Rules ${rulesVersion}. ${notice}`].join('\n'),
    });

  const stretches: { from: Plan['days'][number]; last: Plan['days'][number] }[] = [];
  for (const day of plan.days) {
    const open = stretches.at(-1);
    if (open && open.from.phase === day.phase && open.from.does === day.does) open.last = day;
    else stretches.push({ from: day, last: day });
  }
  for (const { from, last } of stretches) {
    const { runMinutes } = from.limit;
    const most = runMinutes ? `, at most ${runMinutes} min` : '';
    add(from.day, from.date!, last.date!, `Recovery: ${terms.phases[from.phase].label}${most}`, [
      from.does,
      from.why,
      ...(from.day === 0 ? warnings.map(({ text: said }) => said) : []),
    ]);
  }
  // a calendar needs an event, also where there is nothing to plan
  if (stretches.length === 0)
    add(
      0,
      asked['date']!.trim(),
      asked['date']!.trim(),
      'Recovery: nothing to plan',
      warnings.map(({ text: said }) => said),
    );
  return calendar.toString();
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const planColumns = [
  'day',
  'date',
  'phase',
  'does',
  'runMinutes',
  'crossMinutes',
  'intensity',
  'heartRateFromPercent',
  'heartRateToPercent',
  'heartRateFromBpm',
  'heartRateToBpm',
  'basis',
  'certainty',
  'why',
  'ruleIds',
  'warnings',
  'rulesVersion',
];

function csvPlan(c: Context, { days, warnings, stopped, rulesVersion }: Plan): Response {
  const codes = [...(stopped ? [`stopped: ${stopped.text}`] : []), ...warnings.map(({ code }) => code)].join(' ');
  return csvAnswer(
    c,
    planColumns,
    // a stopped plan has no days, but says so
    (stopped ? [{}] : days.map(csvDay)).map((row) => ({ ...row, warnings: codes, rulesVersion })),
  );
}

function csvDay({ limit: { runMinutes, crossMinutes, intensity, heartRate }, ruleIds, ...day }: Plan['days'][number]): CsvRow {
  const { fromPercent = '', toPercent = '', fromBpm = '', toBpm = '' } = heartRate ?? {};
  return {
    ...day,
    runMinutes: runMinutes ?? '',
    crossMinutes: crossMinutes ?? '',
    intensity,
    heartRateFromPercent: fromPercent,
    heartRateToPercent: toPercent,
    heartRateFromBpm: fromBpm,
    heartRateToBpm: toBpm,
    ruleIds: ruleIds.join(' '),
  };
}
