// GET and POST /v1/plan, GET /v1/plan.ics: the plan day by day, as JSON, as CSV, as all-day events.

import type { Context } from 'hono';
import {
  addDays,
  dayAndMonth,
  parsePlan,
  planAfter,
  raisedIn,
  spansOf,
  tellPlan,
  tellRaised,
  terms,
  type PlanInput,
  type PlanOptions,
  type Run,
  type ToldPlan,
} from '../../core/index.ts';
import { fieldsProblem, readBody } from '../http/body.ts';
import { replyCalendar, type CalendarEvent } from '../http/calendar.ts';
import { replyCsv, type CsvRow } from '../http/csv.ts';
import { problem, runProblem, runProblemOf, sendProblem, type Problem } from '../http/problem.ts';
import { compactPlan, leanPlan } from './lean.ts';
import { detailOf, runParameters, shareColumns, type Detail } from './recovery.ts';
import { reply, type Asked } from '../http/route.ts';

const options = ['trainingPhase', 'level', 'maxHrBpm', 'seasonEnd'] as const satisfies readonly (keyof PlanInput)[];
/** No `onDay`: a plan has the shares of all its days. */
const runOfPlan = runParameters.filter((name) => name !== 'onDay');
export const planParameters = [...runOfPlan, ...options] as const;

/** A red flag comes first: a plan that is refused for something else says it all the same. */
function withStop(refused: Problem, checkIns: unknown): Problem {
  const stopped = tellRaised(raisedIn(checkIns));
  return stopped ? { ...refused, stopped } : refused;
}

function planOf(c: Context, input: PlanInput, named?: (parameter: string) => string): ToldPlan | Response {
  const asked = parsePlan(input);
  return asked.ok ? tellPlan(planAfter(asked.value.run, asked.value.options)) : sendProblem(withStop(runProblemOf(c, asked.errors, named), input.checkIns));
}

const replyPlan = (asked: Asked, plan: ToldPlan, detail: Detail): Response =>
  asked.format === 'csv' ? csvPlan(asked, plan) : reply(asked, JSON.stringify(detail === 'compact' ? compactPlan(plan) : leanPlan(plan)));

export function getPlan(c: Context, asked: Asked): Response {
  const { detail: wanted, ...query } = asked.query;
  const plan = planOf(c, query);
  if (plan instanceof Response) return plan;
  const detail = detailOf(c, { detail: wanted });
  return detail instanceof Response ? detail : replyPlan(asked, plan, detail);
}

/** The run is told apart from what is asked about it. */
const ofThePlan = ['date', 'approach'] as const;
export const planRunFields = runOfPlan.filter((name) => !(ofThePlan as readonly string[]).includes(name));
const planFields = ['run', ...ofThePlan, ...options, 'checkIns', 'detail'];

export async function postPlan(c: Context, asked: Asked): Promise<Response> {
  const body = await readBody(c, planFields, {}, { field: 'run', names: planRunFields, isList: false });
  if (body instanceof Response) return body;
  const { run, detail: wanted, ...rest } = body;
  const fault = fieldsProblem(c, run, planRunFields, '/run');
  if (fault) return sendProblem(withStop(fault, rest['checkIns']));
  const inRun: readonly string[] = planRunFields;
  const plan = planOf(c, { ...(run as PlanInput), ...rest }, (parameter) => (inRun.includes(parameter) ? `/run/${parameter}` : `/${parameter}`));
  if (plan instanceof Response) return plan;
  const detail = detailOf(c, { detail: wanted ?? undefined }, 'pointer');
  return detail instanceof Response ? detail : replyPlan(asked, plan, detail);
}

export function getPlanCalendar(c: Context, asked: Asked): Response {
  const read = parsePlan(asked.query);
  if (!read.ok) return runProblem(c, read.errors);
  const { run, options: wanted } = read.value;
  const { date } = run;
  if (date === undefined) return problem(c, 'date-missing', { parameter: 'date', received: null, expected: { is: 'day-of-run' } });
  const plan = tellPlan(planAfter(run, wanted));
  const { rulesVersion } = plan;
  return replyCalendar(asked, 'recovery-plan.ics', {
    name: 'Recovery plan',
    product: `recovery-days//rules ${rulesVersion}`,
    stamp: `${rulesVersion.replace('.', '-')}-01`,
    events: eventsOf(plan, date, questionOf(run, wanted, asked.query)),
  });
}

/** What was asked as it was read, so that two spellings of one question give the same events. */
function questionOf(run: Run, wanted: PlanOptions, given: Asked['query']): string {
  const read: Readonly<Record<string, unknown>> = { ...run, ...wanted, distance: run.distanceKm };
  const names = planParameters.filter((name) => name !== 'unit' && (name in given || name === 'distance' || name === 'type'));
  return names
    .map((name) => `${name}=${String(read[name])}`)
    .sort()
    .join('&');
}

/** One event for days that are alike. */
function eventsOf(plan: ToldPlan, date: string, question: string): CalendarEvent[] {
  const { rulesVersion, days, warnings, latestReturn, seasonBreak, usualWeek, notice } = plan;
  const event = (day: number, firstDay: string, lastDay: string, summary: string, said: readonly string[]): CalendarEvent => ({
    uid: `day-${day}.${question}@recovery-days`,
    firstDay,
    lastDay,
    summary: `Recovery: ${summary}`,
    description: [...said, `Rules ${rulesVersion}. ${notice}`].join('\n'),
  });
  const warned = warnings.map(({ text }) => text);
  if (days.length === 0) return [event(0, date, date, 'nothing to plan', warned)]; // a calendar needs an event

  const told = (one: { readonly text: string } | null): string[] => (one ? [one.text] : []);
  return spansOf(plan).map(({ fromDay, toDay, fromDate, toDate, phase, runDays, does, limit, why }) => {
    const most = limit.runMinutes ? `, at most ${limit.runMinutes} min` : '';
    const on = runDays ? `, on ${runDays.map((day) => dayAndMonth(addDays(date, day))).join(', ')}` : '';
    const said = [
      does,
      ...(runDays ? ['On the other days no run: training without impact, or rest.'] : []),
      why,
      ...(fromDay === 0 ? [...warned, ...told(seasonBreak), ...told(latestReturn)] : []),
      ...(toDay === days.length - 1 ? told(usualWeek) : []),
    ];
    return event(fromDay, fromDate!, toDate!, `${terms.phases[phase].label}${most}${on}`, said);
  });
}

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
  ...shareColumns,
  'sharesText',
];

function csvPlan(asked: Asked, { days, shares = [], sharesText, warnings, stopped, rulesVersion }: ToldPlan): Response {
  const codes = [...(stopped ? [`stopped: ${stopped.text}`] : []), ...warnings.map(({ code }) => code)].join(' ');
  return replyCsv(
    asked,
    planColumns,
    // a stopped plan has no days, but says so
    (stopped ? [{}] : days.map((day) => ({ ...csvDay(day), ...csvShares(shares.find((one) => one.day === day.day)) }))).map((row) => ({
      ...row,
      warnings: codes,
      rulesVersion,
      sharesText,
    })),
  );
}

function csvShares(shares: NonNullable<ToldPlan['shares']>[number] | undefined): CsvRow {
  if (!shares) return {};
  const { soreness, muscle, performance, full } = shares;
  return { sorenessShare: soreness, muscleShare: muscle, performanceShare: performance, fullShare: full };
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
