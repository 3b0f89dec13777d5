// An answer as it leaves core: every warning with its sentence, every number with its why, every study with its citation.

import type { Log, LogRowError } from '../answers/log/log.ts';
import type { LogRowAnswer } from '../answers/log/athlete.ts';
import type { Gap } from '../answers/log/spacing.ts';
import type { AthleteStatus } from '../answers/log/status.ts';
import { shareDay, type ClockAnswer } from '../answers/clocks.ts';
import type { Plan, PlanDay } from '../answers/plan.ts';
import type { Recovery, RecoverySummary } from '../answers/recovery.ts';
import { standingOf, type ShareAnswer } from '../answers/shares.ts';
import type { RecoveryRunAnswer } from '../answers/recovery-run.ts';
import type { Cited } from '../evidence/citation.ts';
import { cited } from '../evidence/cited.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Column, Table } from '../reading/table.ts';
import { care, type Urgency } from '../rules/check-in.ts';
import { latestReturn } from '../rules/day-plan.ts';
import { forms, longPrescription, prescription } from '../rules/recovery-run.ts';
import type { Hint, Note, RunError, Warning } from '../words/said.ts';
import { statuses } from '../words/terms.ts';
import { capital, errorTitles, expectedTexts, hintTexts, noteTexts, notice, warningTexts } from './english.ts';
import { describeGap } from './log.ts';
import { shareText, sharesText } from './chance.ts';
import { whyOf } from './why.ts';

// TypeScript cannot follow that facts belong to their code
type Sentence = (facts: unknown) => string;

// ---- what is said ---------------------------------------------------------------------------------------------------

/** A warning as it leaves core: its code, its sentence, and the facts that the sentence is made of. */
export type ToldWarning = { readonly code: Warning['code']; readonly text: string; readonly facts: Warning['facts'] };
export const tellWarning = ({ code, facts }: Warning): ToldWarning => ({ code, text: (warningTexts[code] as Sentence)(facts), facts });

const silent: readonly ToldWarning[] = [];
const tellWarnings = (warnings: readonly Warning[]): readonly ToldWarning[] => (warnings.length === 0 ? silent : warnings.map(tellWarning));

export const tellHint = (hint: Hint): string => (hintTexts[hint.is] as Sentence)(hint);
const tellNote = (note: Note): string => (noteTexts[note.is] as Sentence)(note);

/** An error as it leaves core. `facts`: what is accepted and how to mend it, for a client that writes its own sentences. */
export interface ToldError extends Pick<RunError, 'code' | 'parameter' | 'received'> {
  readonly expected: string;
  readonly hint?: string;
  readonly facts: Pick<RunError, 'expected' | 'hint'>;
}
export function tellError({ code, parameter, received, expected, hint }: RunError): ToldError {
  return {
    code,
    parameter,
    received,
    expected: (expectedTexts[expected.is] as Sentence)(expected),
    ...(hint === undefined ? {} : { hint: tellHint(hint) }),
    facts: hint === undefined ? { expected } : { expected, hint },
  };
}

/** One error in a few sentences, the same on every surface: what is wrong, how it may be mended, and last the list of what is accepted. */
export function errorMessage(error: RunError): string {
  const { code, received, expected, hint } = tellError(error);
  const what = received === null ? '' : `: ${typeof received === 'string' ? `"${received}"` : received}`;
  return `${errorTitles[code]}${what}.${hint === undefined ? '' : ` ${hint}`} Expected ${expected}.`;
}

// ---- recovery -------------------------------------------------------------------------------------------------------

const cite = (ids: readonly EvidenceId[]): readonly Cited[] => ids.map((id) => cited[id]);

type Told<T extends { readonly warnings: readonly Warning[] }> = Omit<T, 'warnings'> & { readonly warnings: readonly ToldWarning[] };

/** A share of runners, and in words of whom it speaks. */
export interface ToldShare extends Omit<ShareAnswer, 'clock'> {
  readonly text: string;
}
const tellShare = (answer: ShareAnswer): ToldShare => {
  const { id, day, share, basis, certainty } = answer;
  return { id, day, share, basis, certainty, text: shareText(answer) };
};

export interface ToldClock extends Omit<ClockAnswer, 'because' | 'evidence' | 'context' | 'share'> {
  readonly why: string;
  /** Of the shown day. */
  readonly chance: Omit<ToldShare, 'id'>;
  /** Studies of this endpoint. */
  readonly evidence: readonly Cited[];
  /** Other studies of the same kind of run. */
  readonly context: readonly Cited[];
}
function tellClock(clock: ClockAnswer): ToldClock {
  const { id, days, minDays, maxDays, basis, certainty, spread, because, ruleId, evidence, counted, context, share } = clock;
  const standing = standingOf(clock);
  const text = shareText({ id, day: shareDay(days), share, basis: standing.basis, clock });
  return {
    id,
    days,
    minDays,
    maxDays,
    basis,
    certainty,
    spread,
    why: whyOf(id, because),
    chance: { day: shareDay(days), share, basis: standing.basis, certainty: standing.certainty, text },
    ruleId,
    evidence: cite(evidence),
    counted,
    context: cite(context),
  };
}

export interface ToldRecovery extends Omit<Told<Recovery>, 'clocks' | 'shares'> {
  readonly clocks: readonly ToldClock[];
  readonly shares?: readonly ToldShare[];
  readonly notice: string;
}
export function tellRecovery(recovery: Recovery): ToldRecovery {
  const { shares, warnings, clocks } = recovery;
  const told = { ...recovery, warnings: tellWarnings(warnings), clocks: clocks.map(tellClock), notice };
  return (shares ? { ...told, shares: shares.map(tellShare) } : told) as ToldRecovery; // without shares there are none to tell
}

export type ToldSummary = Told<RecoverySummary>;
export const tellSummary = (summary: RecoverySummary): ToldSummary => ({ ...summary, warnings: tellWarnings(summary.warnings) });

// ---- plan -----------------------------------------------------------------------------------------------------------

export interface ToldPlanDay extends Omit<PlanDay, 'detail' | 'longer' | 'limit' | 'why'> {
  readonly does: string;
  readonly limit: PlanDay['limit'] & { readonly intensity: string };
  readonly why: string;
}
const [longFrom, longTo] = longPrescription.minutes;

function tellDay({ detail, longer, limit, why, ...day }: PlanDay): ToldPlanDay {
  const { runMinutes, crossMinutes, heartRate } = limit;
  return {
    ...day,
    does: longer ? `A recovery run of ${longFrom} to ${longTo} minutes if you feel strong, or rest.` : detail.does,
    limit: { runMinutes, crossMinutes, intensity: detail.intensity, heartRate },
    why: why.join(' '),
  };
}

interface Reasons {
  readonly why: string;
  readonly evidence: readonly Cited[];
}
type NoRun = Extract<RecoveryRunAnswer, { advised: 'no' }>;
type SomeRun = Exclude<RecoveryRunAnswer, NoRun>;
export type ToldRecoveryRun =
  | (Omit<NoRun, keyof Reasons> & Reasons)
  | (Omit<SomeRun, keyof Reasons> &
      Reasons & {
        readonly talkTest: string;
        readonly surface: string;
        readonly stopRule: string;
        readonly forms: readonly { readonly ruleId: string; readonly form: 'hot' | 'cold'; readonly why: string }[];
      });

/** `otherwise`: why there is none, where no rule says so. */
function tellRecoveryRun(run: RecoveryRunAnswer, otherwise: string): ToldRecoveryRun {
  const reasons = { why: run.why.join(' ') || otherwise, evidence: cite(run.evidence) };
  if (run.advised === 'no') return { ...run, ...reasons };
  const { talkTest, surface, stopRule } = prescription;
  return { ...run, talkTest, surface, stopRule, forms: forms.map(({ id, form, why }) => ({ ruleId: id, form, why })), ...reasons };
}

export interface ToldPlan extends Omit<Told<Plan>, 'days' | 'recoveryRun' | 'latestReturn' | 'stopped' | 'shares' | 'clocks'> {
  readonly shares?: NonNullable<Plan['shares']>;
  /** Of whom the shares speak, or why there are none. */
  readonly sharesText: string;
  readonly days: readonly ToldPlanDay[];
  readonly recoveryRun: ToldRecoveryRun;
  readonly latestReturn: (NonNullable<Plan['latestReturn']> & { readonly text: string }) | null;
  readonly stopped: { readonly ruleId: string; readonly urgency: Urgency; readonly redFlags: readonly string[]; readonly text: string; readonly why: string } | null;
  readonly notice: string;
}

export function tellPlan({ shares, clocks, ...plan }: Plan): ToldPlan {
  const ofWhom = sharesText({ shares, clocks, ...plan });
  const warnings = tellWarnings(plan.warnings);
  return {
    ...plan,
    warnings,
    days: plan.days.map(tellDay),
    ...(shares ? { shares } : {}),
    sharesText: ofWhom,
    recoveryRun: tellRecoveryRun(plan.recoveryRun, warnings.map(({ text }) => text).join(' ')),
    latestReturn: plan.latestReturn && {
      ...plan.latestReturn,
      text: `You may wait with running until day ${plan.latestReturn.day}; no gain is known from waiting longer. ${latestReturn.why}`,
    },
    stopped: plan.stopped && tellStop(plan.stopped),
    notice,
  };
}

const tellStop = ({ redFlags, urgency, ...stopped }: NonNullable<Plan['stopped']>): NonNullable<ToldPlan['stopped']> => ({
  ...stopped,
  urgency,
  redFlags: redFlags.map(({ id }) => id),
  text: capital(`${redFlags.map(({ label }) => label).join('; ')}: ${care[urgency]}`),
});

// ---- log ------------------------------------------------------------------------------------------------------------

export type ToldGap = Gap & { readonly text: string };
export type ToldRow = Told<LogRowAnswer>;
export type ToldStatus = AthleteStatus & { readonly label: string };
export interface ToldLog extends Omit<Log, 'rows' | 'gaps' | 'notes' | 'athletes'> {
  readonly athletes: readonly ToldStatus[];
  readonly rows: readonly (ToldRow | LogRowError)[];
  readonly gaps: readonly ToldGap[];
  readonly notes: readonly string[];
}

/** Rows that could not be read keep their errors as data: where they stand is for the surface to say. */
export const tellLog = (log: Log): ToldLog => ({
  ...log,
  rows: log.rows.map((row) => ('errors' in row ? row : { ...row, warnings: tellWarnings(row.warnings) })),
  athletes: log.athletes.map((status) => ({ ...status, label: statuses[status.allowed].label })),
  gaps: log.gaps.map((gap) => ({ ...gap, text: describeGap(gap) })),
  notes: log.notes.map(tellNote),
});

export type ToldColumn = Omit<Column, 'note'> & { readonly note?: string };
export interface ToldTable extends Omit<Table, 'columns' | 'notes'> {
  readonly columns: readonly ToldColumn[];
  readonly notes: readonly string[];
}
export const tellTable = (table: Table): ToldTable => ({
  ...table,
  columns: table.columns.map(({ note, ...column }) => (note === undefined ? column : { ...column, note: tellNote(note) })),
  notes: table.notes.map(tellNote),
});
