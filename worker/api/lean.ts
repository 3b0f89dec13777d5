// Answers as they are sent: each study, each source and each reason once, referred to by its id. Core's answers hold them wherever they are needed.

import { kept, lastOnes, spansOf, type PlanSpan, type Cited, type Named, type ToldPlan, type ToldRule, type ToldRecovery } from '../../core/index.ts';

/** Who says so, and where to find it. */
export interface LeanSource extends Omit<Named, 'key' | 'title'> {
  readonly id: string;
}
/** What was measured. */
export interface LeanStudy extends Pick<Cited, 'finding' | 'population' | 'verified'> {
  readonly id: string;
  readonly sourceId: string;
}
/** In the order in which they are first referred to. */
interface Library {
  readonly sources: readonly LeanSource[];
  readonly studies: readonly LeanStudy[];
}

const sourceOf = ({ key, source, doi, url, locator }: Named): LeanSource => ({
  id: key,
  source,
  ...(doi === undefined ? {} : { doi }),
  ...(url === undefined ? {} : { url }),
  ...(locator === undefined ? {} : { locator }),
});
const studyOf = ({ id, key, finding, population, verified }: Cited): LeanStudy => ({ id, sourceId: key, finding, population, ...(verified === undefined ? {} : { verified }) });
const once = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [...new Map(all.map((one) => [one.id, one])).values()];

const libraryOf = (studies: readonly Cited[]): Library => ({
  sources: once(studies.map(sourceOf)),
  studies: once(studies.map(studyOf)),
});
const ids = (studies: readonly Cited[]): readonly string[] => studies.map(({ id }) => id);

type Advice = Omit<ToldRecovery['advice'][number], 'sources'> & { readonly sourceIds: readonly string[] };
const leanAdvice = ({ sources, ...advice }: ToldRecovery['advice'][number]): Advice => ({ ...advice, sourceIds: sources.map(({ key }) => key) });

// ---- rules ----------------------------------------------------------------------------------------------------------

export type LeanRule = Omit<ToldRule, 'sources'> & { readonly sourceIds: readonly string[] };
/** Rules with what they rest on, each source once. */
export const libraryOfRules = (rules: readonly ToldRule[]): { readonly rules: readonly LeanRule[]; readonly sources: readonly LeanSource[] } => ({
  rules: rules.map(({ sources, ...rule }) => ({ ...rule, sourceIds: sources.map(({ key }) => key) })),
  sources: once(rules.flatMap(({ sources }) => sources.map(sourceOf))),
});

// ---- recovery -------------------------------------------------------------------------------------------------------

type Clock = Omit<ToldRecovery['clocks'][number], 'evidence' | 'context'> & { readonly evidence: readonly string[]; readonly context: readonly string[] };
export interface LeanRecovery extends Omit<ToldRecovery, 'clocks' | 'advice'>, Library {
  readonly clocks: readonly Clock[];
  readonly advice: readonly Advice[];
}

/** Kept for each list, which belongs to a row or a pair of rows. */
const idsOfRow = kept(ids);
function leanClock(clock: ToldRecovery['clocks'][number]): Clock {
  const { id, days, minDays, maxDays, basis, certainty, spread, why, chance, ruleId, counted } = clock;
  return { id, days, minDays, maxDays, basis, certainty, spread, why, chance, ruleId, counted, evidence: idsOfRow(clock.evidence), context: idsOfRow(clock.context) };
}

type OfTheRun = Omit<LeanRecovery, keyof ReturnType<typeof ofItsRules>>;
/** What the run itself decides. */
function ofTheRun(told: ToldRecovery): OfTheRun {
  const { rulesVersion, run, recoveryDays, chance, range, milestones, warnings, shares, adjustments, clocks } = told;
  // as in core, undefined stands for left out
  return { rulesVersion, run, recoveryDays, chance, range, milestones, warnings, shares, adjustments, clocks: clocks.map(leanClock) } as OfTheRun;
}
/** What its rules alone decide. Studies of the context and sources of advice are named alone: what they found stands at /v1/sources. */
const ofItsRules = ({ clocks, advice, notice }: ToldRecovery): Library & Pick<LeanRecovery, 'advice' | 'notice'> => ({
  advice: advice.map(leanAdvice),
  ...libraryOf(clocks.flatMap(({ evidence }) => evidence)),
  notice,
});

export const leanRecovery = (told: ToldRecovery): LeanRecovery => ({ ...ofTheRun(told), ...ofItsRules(told) });

/** Most of an answer, and the same for most runs. */
const jsonOfItsRules = lastOnes(
  (told: ToldRecovery) => JSON.stringify(ofItsRules(told)),
  ({ clocks, advice }) => [...clocks.flatMap(({ evidence }) => idsOfRow(evidence)), ...advice.map(({ ruleId }) => ruleId)].join(),
);

/** `leanRecovery` as JSON. */
export const recoveryJson = (told: ToldRecovery): string => `${JSON.stringify(ofTheRun(told)).slice(0, -1)},${jsonOfItsRules(told).slice(1)}`;

// ---- plan -----------------------------------------------------------------------------------------------------------

/** Why a day is as it is: the rule, and its sentence once. */
interface Reason {
  readonly ruleId: string;
  readonly why: string;
}
type PlanDay = Omit<ToldPlan['days'][number], 'why'> & { readonly reasonId: string };
/** As `recoveryRun`, which `advised` tells apart, with its studies by their ids. */
type RecoveryRun = ToldPlan['recoveryRun'] extends infer R
  ? R extends { readonly evidence: unknown }
    ? Omit<R, 'evidence'> & { readonly evidence: readonly string[] }
    : never
  : never;
export interface LeanPlan extends Omit<ToldPlan, 'days' | 'advice' | 'recoveryRun'>, Library {
  readonly days: readonly PlanDay[];
  readonly reasons: readonly Reason[];
  readonly recoveryRun: RecoveryRun;
  readonly advice: readonly Advice[];
}

function leanDay({ day, date, phase, does, doesId, limit, basis, certainty, ruleIds }: ToldPlan['days'][number], reasonId: string): PlanDay {
  return { day, ...(date === undefined ? {} : { date }), phase, does, doesId, limit, basis, certainty, ruleIds, reasonId };
}

export function leanPlan({ days, advice, recoveryRun, notice, ...plan }: ToldPlan): LeanPlan {
  const { evidence } = recoveryRun;
  // an early run is argued by the recovery run, whose trials speak against it
  const reasonOf = ({ why, ruleIds }: ToldPlan['days'][number]): string => (why === recoveryRun.why ? recoveryRun.ruleIds[0]! : ruleIds[0]!);
  const reasons = new Map(days.map((day) => [reasonOf(day), day.why]));
  return {
    ...plan,
    days: days.map((day) => leanDay(day, reasonOf(day))),
    reasons: [...reasons].map(([ruleId, why]) => ({ ruleId, why })),
    recoveryRun: { ...recoveryRun, evidence: ids(evidence) },
    advice: advice.map(leanAdvice),
    ...libraryOf(evidence),
    notice,
  };
}

/** Days that are alike as one, and no reasons. */
export interface CompactPlan extends Pick<ToldPlan, 'rulesVersion' | 'run' | 'approach' | 'recoveryDays' | 'chance' | 'milestones' | 'warnings'> {
  readonly days: readonly {
    readonly fromDay: number;
    readonly toDay: number;
    readonly fromDate?: string;
    readonly toDate?: string;
    readonly phase: ToldPlan['days'][number]['phase'];
    readonly runDays?: readonly number[];
    readonly does: string;
    readonly doesId: string;
    readonly runMinutes: number | null;
    readonly crossMinutes: number | null;
  }[];
  /** null where none is advised. */
  readonly recoveryRunMinutes: { readonly min: number; readonly max: number } | null;
  readonly latestReturnDay: number | null;
  /** No run before it, where a break is asked for. */
  readonly seasonBreakUntilDay: number | null;
  readonly stopped: Pick<NonNullable<ToldPlan['stopped']>, 'urgency' | 'text'> | null;
}
function compactSpan({ fromDay, toDay, fromDate, toDate, phase, runDays, does, doesId, limit: { runMinutes, crossMinutes } }: PlanSpan): CompactPlan['days'][number] {
  return {
    fromDay,
    toDay,
    ...(fromDate === undefined || toDate === undefined ? {} : { fromDate, toDate }),
    phase,
    ...(runDays === undefined ? {} : { runDays }),
    does,
    doesId,
    runMinutes,
    crossMinutes,
  };
}
export function compactPlan(plan: ToldPlan): CompactPlan {
  const { rulesVersion, run, approach, recoveryDays, chance, milestones, recoveryRun, latestReturn, stopped, warnings } = plan;
  return {
    rulesVersion,
    run,
    approach,
    recoveryDays,
    ...(chance === undefined ? {} : { chance }),
    milestones,
    days: spansOf(plan).map(compactSpan),
    recoveryRunMinutes: recoveryRun.advised === 'no' ? null : recoveryRun.minutes,
    latestReturnDay: latestReturn && latestReturn.day,
    seasonBreakUntilDay: plan.seasonBreak && plan.seasonBreak.firstRunDay,
    stopped: stopped && { urgency: stopped.urgency, text: stopped.text },
    warnings,
  };
}
