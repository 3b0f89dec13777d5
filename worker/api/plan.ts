// GET and POST /v1/plan, GET /v1/plan.ics: the plan day by day, as JSON, as CSV, as all-day events.

import type { Context } from 'hono';
import { escape, foldLines } from 'ical-generator';
import { addDays, parsePlan, planAfter, tellPlan, terms, type PlanInput, type ToldPlan } from '../../core/index.ts';
import { fieldsProblem, readBody } from '../http/body.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, sendProblem } from '../http/problem.ts';
import { runParameters } from './recovery.ts';
import { reply, type Asked } from '../http/route.ts';

const options = ['trainingPhase', 'level', 'maxHrBpm'] as const satisfies readonly (keyof PlanInput)[];
export const planParameters = [...runParameters, ...options] as const;

function planOf(c: Context, input: PlanInput, named?: (parameter: string) => string): ToldPlan | Response {
  const asked = parsePlan(input);
  return asked.ok ? tellPlan(planAfter(asked.value.run, asked.value.options)) : runProblem(c, asked.errors, named);
}

const replyPlan = (asked: Asked, plan: ToldPlan): Response => (asked.format === 'csv' ? csvPlan(asked, plan) : reply(asked, JSON.stringify(plan)));

export function getPlan(c: Context, asked: Asked): Response {
  const plan = planOf(c, asked.query);
  return plan instanceof Response ? plan : replyPlan(asked, plan);
}

/** The run is told apart from what is asked about it. */
const ofThePlan = ['date', 'approach'] as const;
const planRunFields = runParameters.filter((name) => !(ofThePlan as readonly string[]).includes(name));
const planFields = ['run', ...ofThePlan, ...options, 'checkIns'];

export async function postPlan(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, planFields);
  if (body instanceof Response) return body;
  const { run, ...rest } = body;
  const fault = fieldsProblem(c, run, planRunFields, '/run');
  if (fault) return sendProblem(fault);
  const inRun: readonly string[] = planRunFields;
  const plan = planOf(c, { ...(run as PlanInput), ...rest }, (parameter) => (inRun.includes(parameter) ? `/run/${parameter}` : `/${parameter}`));
  return plan instanceof Response ? plan : replyPlan(asked, plan);
}

export function getPlanCalendar(c: Context, asked: Asked): Response {
  const { query } = asked;
  const { date } = query;
  if (date === undefined) return problem(c, 'date-missing', { parameter: 'date', received: null, expected: { is: 'day-of-run' } });
  const plan = planOf(c, query);
  if (plan instanceof Response) return plan;
  return reply(asked, calendarOf(plan, query, date.trim()), 200, { 'Content-Disposition': 'attachment; filename="recovery-plan.ics"' });
}

/**
 * One all-day event per stretch of days alike. UIDs and stamps come from the question and the rules version, never from a clock: the same
 * question gives the same bytes. The lines are put down here, since the builder of ical-generator alone is a tenth of the worker.
 */
function calendarOf({ rulesVersion, days, warnings, notice }: ToldPlan, query: Asked['query'], date: string): string {
  const question = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.trim().toLowerCase())}`)
    .sort()
    .join('&');
  const event = (day: number, from: string, last: string, summary: string, description: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:day-${day}.${question}@recovery-days`,
    `DTSTAMP:${rulesVersion.replace('.', '')}01T000000Z`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`, // the day after: RFC 5545's end is exclusive
    `SUMMARY:${escape(summary, false)}`,
    `DESCRIPTION:${escape([...description, `Rules ${rulesVersion}. ${notice}`].join('\n'), false)}`,
    'TRANSP:TRANSPARENT', // a plan does not make anybody busy
    'END:VEVENT',
  ];
  const said = warnings.map(({ text }) => text);

  const stretches: { from: ToldPlan['days'][number]; last: ToldPlan['days'][number] }[] = [];
  for (const day of days) {
    const open = stretches.at(-1);
    if (open && open.from.phase === day.phase && open.from.does === day.does) open.last = day;
    else stretches.push({ from: day, last: day });
  }
  const events = stretches.flatMap(({ from, last }) => {
    const { runMinutes } = from.limit;
    const most = runMinutes ? `, at most ${runMinutes} min` : '';
    return event(from.day, from.date!, last.date!, `Recovery: ${terms.phases[from.phase].label}${most}`, [from.does, from.why, ...(from.day === 0 ? said : [])]);
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//recovery-days//rules ${rulesVersion}//EN`,
    'METHOD:PUBLISH',
    'NAME:Recovery plan',
    'X-WR-CALNAME:Recovery plan',
    // a calendar needs an event, also where there is nothing to plan
    ...(events.length > 0 ? events : event(0, date, date, 'Recovery: nothing to plan', said)),
    'END:VCALENDAR',
  ];
  return `${foldLines(lines.join('\r\n'))}\r\n`;
}

const compact = (date: string): string => date.replaceAll('-', '');

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

function csvPlan(asked: Asked, { days, warnings, stopped, rulesVersion }: ToldPlan): Response {
  const codes = [...(stopped ? [`stopped: ${stopped.text}`] : []), ...warnings.map(({ code }) => code)].join(' ');
  return replyCsv(
    asked,
    planColumns,
    // a stopped plan has no days, but says so
    (stopped ? [{}] : days.map(csvDay)).map((row) => ({ ...row, warnings: codes, rulesVersion })),
  );
}

function csvDay({ limit: { runMinutes, crossMinutes, intensity, heartRate }, ruleIds, ...day }: ToldPlan['days'][number]): CsvRow {
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
