// Every rule under its id and every source with what was measured: the whole traceability, for whoever wants to look a number up.

import { cite, naming, type Cited, type Named } from '../evidence/citation.ts';
import { evidence, type Evidence, type EvidenceId } from '../evidence/timecourses.ts';
import { adjustments, considered } from '../rules/adjustments.ts';
import { advice } from '../rules/advice.ts';
import { comeback, jointPain, lateSign, lateStop, redFlagRule, severalSigns, signs } from '../rules/check-in.ts';
import { afterSession, hardEasy, latestReturn, phases, ramp, seasonEnd, usualWeek } from '../rules/day-plan.ts';
import { inputRules } from '../rules/input.ts';
import type { ToldClock } from './tell.ts';
import { defaultSpread, ladders, raceSized, sessions, unaccustomedDescent, type LadderRow } from '../rules/ladders.ts';
import { logRules } from '../rules/log.ts';
import { beforeRules } from '../rules/taper.ts';
import { easyDayFirst, full, hardSession, longRun, returns } from '../rules/milestones.ts';
import { cappedPrescription, forms, longPrescription, prescription, recoveryRun } from '../rules/recovery-run.ts';
import { formerly, sources, type Citekey, type Source } from '../evidence/sources.ts';
import { clocks, type Basis, type Certainty, type Clock } from '../words/terms.ts';

/** Tables of core/rules, in reading order. */
export const ruleTables = [
  'race',
  'trail-race',
  'stage-race',
  'training',
  'sessions',
  'descents',
  'milestones',
  'adjustments',
  'day-plan',
  'recovery-run',
  'check-in',
  'log',
  'taper',
  'advice',
  'considered',
  'input',
] as const;
export type RuleTable = (typeof ruleTables)[number];

/** A row of days: what each clock takes, unrounded. */
export interface RuleOfDays {
  readonly id: string;
  readonly table: RuleTable;
  /** The effort the row stands for. */
  readonly effortKm: number;
  readonly clocks: readonly Omit<ToldClock, 'ruleId' | 'chance'>[];
}
/** Any other rule: what it does stands in `values`, as in its table. */
export interface RuleOfPolicy {
  readonly id: string;
  readonly table: RuleTable;
  readonly basis: Basis;
  readonly certainty: Certainty | null;
  readonly why: string;
  readonly evidence: readonly Cited[];
  readonly sources: readonly Named[];
  readonly values: { readonly [name: string]: unknown };
}
export type Rule = RuleOfDays | RuleOfPolicy;

const clockIds = Object.keys(clocks) as Clock[];

const ofDays = (table: RuleTable, row: LadderRow): RuleOfDays => ({
  id: row.id,
  table,
  effortKm: row.effortKm,
  clocks: clockIds.map((id) => {
    const { days, spread, basis, certainty, why, evidence: own = [], counted = [], context = [] } = row[id];
    const [minDays, typical, maxDays] = days;
    return { id, days: typical, minDays, maxDays, basis, certainty, spread, why, counted, evidence: own.map(cite), context: context.map(cite) };
  }),
});

interface PolicyRow {
  readonly id: string;
  readonly basis?: Basis;
  readonly certainty?: Certainty;
  readonly why?: string;
  readonly text?: string;
  readonly studies?: readonly EvidenceId[];
  readonly sources?: readonly Citekey[];
}

/** A row without a basis of its own is a convention, as its table says. */
function ofPolicy(table: RuleTable, { id, basis = 'convention', certainty, why, studies = [], sources: keys = [], ...values }: PolicyRow): RuleOfPolicy {
  return { id, table, basis, certainty: certainty ?? null, why: why ?? values.text ?? '', evidence: studies.map(cite), sources: keys.map(naming), values };
}

export const rules = (): readonly Rule[] => [
  ofPolicy('race', defaultSpread),
  ...ladders.race.map((row) => ofDays('race', row)),
  ...ladders['trail-race'].map((row) => ofDays('trail-race', row)),
  ...ladders['stage-race'].map((row) => ofDays('stage-race', row)),
  ...ladders.training.map((row) => ofDays('training', row)),
  ofPolicy('training', raceSized),
  ...(Object.values(sessions) as readonly (readonly LadderRow[])[]).flatMap((rows) => rows.map((row) => ofDays('sessions', row))),
  ...unaccustomedDescent.map((row) => ofDays('descents', row)),
  ...[...returns, longRun, hardSession, easyDayFirst, full].map((row) => ofPolicy('milestones', row)),
  ...adjustments.map(({ atLeast, ...row }) => ofPolicy('adjustments', atLeast ? ({ ...row, atLeast: atLeast.map(({ id }) => id) } as PolicyRow) : row)),
  ...[...phases, ramp, afterSession, hardEasy, usualWeek, latestReturn, seasonEnd].map((row) => ofPolicy('day-plan', row)),
  ...[...recoveryRun, prescription, longPrescription, cappedPrescription, ...forms].map((row) => ofPolicy('recovery-run', row)),
  ...[...signs, severalSigns, jointPain, comeback, lateSign, lateStop, redFlagRule].map((row) => ofPolicy('check-in', row)),
  ...logRules.map((row) => ofPolicy('log', row)),
  ...beforeRules.map((row) => ofPolicy('taper', row)),
  ...advice.map((row) => ofPolicy('advice', row)),
  ...considered.map((row) => ofPolicy('considered', row)),
  ...Object.values(inputRules).map((row) => ofPolicy('input', row)),
];

/** A study, article or rule of thumb, with the time-courses that were read from it. */
export interface SourceEntry extends Source {
  readonly id: Citekey;
  /** Keys under which earlier versions held it. */
  readonly formerly?: readonly string[];
  readonly evidence: readonly (Omit<Evidence, 'source'> & { readonly id: EvidenceId })[];
}

function formerKeys(id: Citekey): { formerly?: string[] } {
  const keys = Object.entries(formerly).flatMap(([key, now]) => (now === id ? [key] : []));
  return keys.length > 0 ? { formerly: keys } : {};
}

export const bibliography = (): readonly SourceEntry[] =>
  (Object.keys(sources) as Citekey[]).map((id) => ({
    id,
    ...formerKeys(id),
    ...(sources[id] as Source),
    evidence: (Object.keys(evidence) as EvidenceId[])
      .filter((row) => evidence[row].source === id)
      .map((row) => {
        const { source: _, ...columns }: Evidence = evidence[row];
        return { id: row, ...columns };
      }),
  }));
