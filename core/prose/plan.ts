// A plan as it leaves core: each day with its sentence and its why, what stops it in words, and days alike as one.

import { stopOf } from '../answers/check-in.ts';
import type { Plan, PlanDay } from '../answers/plan.ts';
import type { RecoveryRunAlone, RecoveryRunAnswer } from '../answers/recovery-run.ts';
import { milestoneOf } from '../answers/milestones.ts';
import type { Cited } from '../evidence/citation.ts';
import { care, jointPain, lateStop } from '../rules/check-in.ts';
import { latestReturn, phases, ramp, seasonEnd, usualWeek } from '../rules/day-plan.ts';
import { forms, longPrescription, prescription } from '../rules/recovery-run.ts';
import { rulesVersion, type Phase } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { sharesText } from './chance.ts';
import { capital, notice } from './english.ts';
import { cite, tellAdvice, tellWarnings, type Told, type ToldAdvice } from './tell.ts';

export interface ToldPlanDay extends Omit<PlanDay, 'detail' | 'longer' | 'limit' | 'why'> {
  readonly does: string;
  /** Of the words in `does` and `limit.intensity`, for whoever writes them anew. */
  readonly doesId: string;
  readonly limit: PlanDay['limit'] & { readonly intensity: string };
  readonly why: string;
}
const [longFrom, longTo] = longPrescription.minutes;

function tellDay({ detail, longer, limit, why, ...day }: PlanDay, ready: string): ToldPlanDay {
  const { runMinutes, crossMinutes, heartRate } = limit;
  const does = longer ? `A recovery run of ${longFrom} to ${longTo} minutes if you feel strong, or rest.` : detail.does;
  return {
    ...day,
    does: day.phase === 'race-ready' ? `${ready} ${does}` : does,
    doesId: longer ? longPrescription.id : detail.id,
    limit: { runMinutes, crossMinutes, intensity: detail.intensity, heartRate },
    why: why.join(' '),
  };
}

const eveText: { readonly [P in Phase]?: string } = {
  quality: ' After a hard session yesterday take an easy day first.',
  long: ' After a long run yesterday take an easy day first.',
};

/** The last day: how many are there, how late the others come, how sure that is, and what comes first. */
function readyText(plan: Plan): string {
  const { milestones, clocks, days, shares, run } = plan;
  const [full, hard] = [milestoneOf(milestones, 'full'), milestoneOf(milestones, 'hard-session')];
  const sure = clocks.find(({ id }) => id === 'performance');
  if (!full || !hard || !sure) return '';
  const last = days.length - 1;
  const isRace = runTypes[run.type].kind === 'race';
  const what = isRace ? 'race again' : 'repeat the session';
  const safe = isRace && full.maxDays > full.days ? ` To be sure, race after day ${full.maxDays}.` : '';
  const first =
    isRace && last > 2 && !days.some(({ phase }) => phase === 'quality') ? ' Begin with one hard session or longer run, then an easy day, and race only once that went well.' : '';
  const eve = eveText[days[last - 1]?.phase ?? 'rest'] ?? '';
  if (!shares) return `Day ${full.days} by what the check-ins say: nobody counted how many runners who felt like this can ${what} by then.${first}${eve}`;
  const range = full.minDays === full.maxDays ? '' : ` (one in ten by day ${full.minDays}; the slow end is day ${full.maxDays})`;
  return `${shareWords(plan)} can ${what} by day ${full.days}${range}: ${sure.basis}, ${sure.certainty} certainty.${safe}${first}${eve}`;
}
const shareWords = ({ chance }: Plan): string => (chance === undefined ? 'Half of runners' : `${Math.round(chance * 100)} of 100 runners`);

interface Reasons {
  readonly why: string;
  readonly evidence: readonly Cited[];
}
type NoRun = Extract<RecoveryRunAnswer, { advised: 'no' }>;
type SomeRun = Exclude<RecoveryRunAnswer, NoRun>;
/** Right after the run, and hours to days later: what the trials found. */
type Forms = { readonly forms: readonly { readonly ruleId: string; readonly form: 'hot' | 'cold'; readonly why: string }[] };
export type ToldRecoveryRun =
  | (Omit<NoRun, keyof Reasons> & Reasons & Forms)
  | (Omit<SomeRun, keyof Reasons> & Reasons & Forms & { readonly talkTest: string; readonly surface: string; readonly stopRule: string });

const toldForms: Forms['forms'] = forms.map(({ id, form, why }) => ({ ruleId: id, form, why }));

/** The same without the days of the plan. */
export const tellRecoveryRunAlone = ({
  milestones,
  warnings,
  recoveryRun,
}: RecoveryRunAlone): Pick<ToldPlan, 'milestones' | 'warnings' | 'recoveryRun' | 'stopped' | 'rulesVersion'> => ({
  milestones,
  warnings: tellWarnings(warnings),
  recoveryRun: tellRecoveryRun(recoveryRun, '', false),
  stopped: null,
  rulesVersion,
});

/** `otherwise`: why there is none, where no rule says so. */
function tellRecoveryRun(run: RecoveryRunAnswer, otherwise: string, isStopped: boolean): ToldRecoveryRun {
  const reasons = { why: run.why.join(' ') || otherwise, evidence: cite(run.evidence), forms: isStopped || run.why.length === 0 ? [] : toldForms };
  if (run.advised === 'no') return { ...run, ...reasons };
  const { talkTest, surface, stopRule } = prescription;
  return { ...run, talkTest, surface, stopRule, ...reasons };
}

type Retold = 'days' | 'recoveryRun' | 'latestReturn' | 'seasonBreak' | 'usualWeek' | 'stopped' | 'shares' | 'clocks' | 'advice';
type WithText<T> = (NonNullable<T> & { readonly text: string }) | null;
export interface ToldPlan extends Omit<Told<Plan>, Retold> {
  readonly shares?: NonNullable<Plan['shares']>;
  /** Of whom the shares speak, or why there are none. */
  readonly sharesText: string;
  readonly days: readonly ToldPlanDay[];
  readonly recoveryRun: ToldRecoveryRun;
  readonly latestReturn: WithText<Plan['latestReturn']>;
  readonly seasonBreak: WithText<Plan['seasonBreak']>;
  readonly usualWeek: WithText<Plan['usualWeek']>;
  readonly stopped: (Pick<NonNullable<Plan['stopped']>, 'ruleId' | 'urgency' | 'why'> & { readonly redFlags: readonly string[]; readonly text: string }) | null;
  readonly advice: readonly ToldAdvice[];
  readonly notice: string;
}

export function tellPlan({ shares, clocks, ...plan }: Plan): ToldPlan {
  const all = { shares, clocks, ...plan };
  const warnings = tellWarnings(plan.warnings);
  const ready = readyText(all);
  return {
    ...plan,
    warnings,
    days: plan.days.map((day) => tellDay(day, ready)),
    ...(shares ? { shares } : {}),
    sharesText: sharesText(all),
    recoveryRun: tellRecoveryRun(plan.recoveryRun, warnings.map(({ text }) => text).join(' '), plan.stopped !== null),
    latestReturn: plan.latestReturn && {
      ...plan.latestReturn,
      text: `You may wait with running until day ${plan.latestReturn.day}; the steps then begin with your first run. ${plan.seasonBreak ? 'Twice the break is our convention.' : `No gain is known from waiting longer. ${latestReturn.why}`}`,
    },
    seasonBreak: plan.seasonBreak && { ...plan.seasonBreak, text: `Season's end: no running before day ${plan.seasonBreak.firstRunDay}. ${seasonEnd.why}` },
    usualWeek: plan.usualWeek && {
      ...plan.usualWeek,
      text: `From the last day on back to your own usual week, counted here as at most ${plan.usualWeek.runDays} days and ${plan.usualWeek.runMinutes} minutes of running. ${usualWeek.why}`,
    },
    stopped: plan.stopped && tellStop(plan.stopped),
    advice: plan.advice.map(tellAdvice),
    notice,
  };
}

/** What red flags say, whatever else is wrong with a question; null without any. */
export function tellRaised(redFlags: readonly string[]): ToldPlan['stopped'] {
  const stop = redFlags.length > 0 ? stopOf([{ day: 0, redFlags }], null) : null;
  return stop && tellStop(stop);
}

function tellStop({ ruleId, urgency, redFlags, why }: NonNullable<Plan['stopped']>): NonNullable<ToldPlan['stopped']> {
  const texts: readonly string[] = [
    ...(redFlags.length > 0 ? [`${capital(redFlags.map(({ label }) => label).join('; '))}:`] : ruleId === lateStop.id ? [lateStop.text] : []),
    urgency === 'until-pain-free' ? jointPain.text : care[urgency],
  ];
  return { ruleId, urgency, redFlags: redFlags.map(({ id }) => id), text: texts.join(' '), why };
}

// ---- days alike -------------------------------------------------------------------------------------------------------

/** Days of a plan that are alike, or that alternate: one line of the paper that a coach hands out. */
export interface PlanSpan {
  readonly fromDay: number;
  readonly toDay: number;
  readonly fromDate?: string;
  readonly toDate?: string;
  /** The most that one of its days holds. */
  readonly phase: Phase;
  /** The days with a run, where the others have none. */
  readonly runDays?: readonly number[];
  readonly does: string;
  readonly doesId: string;
  readonly limit: ToldPlanDay['limit'];
  readonly why: string;
  readonly ruleIds: readonly string[];
}

const alike = (one: ToldPlanDay, other: ToldPlanDay): boolean =>
  one.phase === other.phase && one.does === other.does && one.limit.runMinutes === other.limit.runMinutes && one.day > 0 === other.day > 0;
const isOff = ({ phase }: ToldPlanDay): boolean => phase === 'rest' || phase === 'cross-training';

/** A day of the ramp behind its first run: easy days with days off between them are one. */
const isOfRamp = ({ phase, ruleIds }: ToldPlanDay): boolean => ruleIds.includes(ramp.id) && phase !== 'long' && !apart.has(ruleIds[0]!);
const apart = new Set(phases.filter(({ when }) => when === 'first-run' || when === 'held').map(({ id }) => id));

/** The days of a plan with those alike as one. */
export function spansOf({ days }: Pick<ToldPlan, 'days'>): readonly PlanSpan[] {
  const spans: ToldPlanDay[][] = [];
  days.forEach((day, at) => {
    const open = spans[spans.length - 1];
    if (open && (alike(open[open.length - 1]!, day) || goesOn(open, days.slice(at)))) open.push(day);
    else spans.push([day]);
  });
  return spans.map(spanOf);
}

/** Whether days of a ramp take in the next one: a run like theirs, or a day off before one. */
function goesOn(open: readonly ToldPlanDay[], rest: readonly ToldPlanDay[]): boolean {
  if (!open.every(isOfRamp) || !isOfRamp(rest[0]!)) return false;
  const [run, next] = [open.find((day) => !isOff(day)), rest.find((day) => !isOfRamp(day) || !isOff(day))];
  return !run || !next || !isOfRamp(next) ? isOff(rest[0]!) || !run : alike(run, next);
}

function spanOf(days: readonly ToldPlanDay[]): PlanSpan {
  const [first, last] = [days[0]!, days[days.length - 1]!];
  const run = days.find((day) => !isOff(day)) ?? first;
  const { phase, does, doesId, limit, why, ruleIds } = run;
  const runDays = days.filter((day) => !isOff(day)).map(({ day }) => day);
  return {
    fromDay: first.day,
    toDay: last.day,
    ...(first.date === undefined ? {} : { fromDate: first.date, toDate: last.date! }),
    phase,
    ...(runDays.length > 0 && runDays.length < days.length ? { runDays } : {}),
    does,
    doesId,
    limit,
    why,
    ruleIds,
  };
}
