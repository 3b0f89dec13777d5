// An answer as it leaves core: every warning with its sentence, every number with its why, every study with its citation.

import type { Log, LogRowError } from '../answers/log/log.ts';
import type { LogRowAnswer } from '../answers/log/athlete.ts';
import type { Gap } from '../answers/log/spacing.ts';
import type { AthleteStatus } from '../answers/log/status.ts';
import { shareDay, type ClockAnswer } from '../answers/clocks.ts';
import type { Recovery, RecoverySummary } from '../answers/recovery.ts';
import { standingOf, type ShareAnswer } from '../answers/shares.ts';
import type { Cited, Named } from '../evidence/citation.ts';
import { cited, named } from '../evidence/cited.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import type { Column, Table } from '../reading/table.ts';
import type { AdviceRow } from '../rules/advice.ts';
import type { Hint, Note, RunError, Warning } from '../words/said.ts';
import { kept } from '../words/once.ts';
import { statuses } from '../words/terms.ts';
import { errorTitles, expectedTexts, hintTexts, noteTexts, notice, warningTexts } from './english.ts';
import { describeGap } from './log.ts';
import { shareText } from './chance.ts';
import { whyOf } from './why.ts';

// TypeScript cannot follow that facts belong to their code
type Sentence = (facts: unknown) => string;

// ---- what is said ---------------------------------------------------------------------------------------------------

/** A warning as it leaves core: its code, its sentence, and the facts that the sentence is made of. */
export type ToldWarning = { readonly code: Warning['code']; readonly text: string; readonly facts: Warning['facts'] };
export const tellWarning = ({ code, facts }: Warning): ToldWarning => ({ code, text: (warningTexts[code] as Sentence)(facts), facts });

const silent: readonly ToldWarning[] = [];
export const tellWarnings = (warnings: readonly Warning[]): readonly ToldWarning[] => (warnings.length === 0 ? silent : warnings.map(tellWarning));

export const tellHint = (hint: Hint): string => (hintTexts[hint.is] as Sentence)(hint);
/** What is said of a table, as a warning is: its code, its sentence, its facts. */
export type ToldNote = { readonly code: Note['is']; readonly text: string; readonly facts: Readonly<Record<string, unknown>> };
function tellNote(note: Note): ToldNote {
  const { is: code, ...facts } = note;
  return { code, text: (noteTexts[code] as Sentence)(note), facts };
}

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

/** Kept for each list, which belongs to a row or a pair of rows. */
export const cite = kept((ids: readonly EvidenceId[]): readonly Cited[] => ids.map((id) => cited[id]));

export type Told<T extends { readonly warnings: readonly Warning[] }> = Omit<T, 'warnings'> & { readonly warnings: readonly ToldWarning[] };

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

/** A piece of advice: what it says, what it is worth, and who says so. */
export interface ToldAdvice extends Pick<AdviceRow, 'standing' | 'text' | 'basis' | 'certainty'> {
  readonly ruleId: string;
  readonly sources: readonly Named[];
}
export const tellAdvice = kept(({ id, standing, text, basis, certainty, studies, sources }: AdviceRow): ToldAdvice => {
  // the five articles lie open nowhere: their number is all that leads to them
  const beside = sources.map((key): Named => named[key] ?? { key, source: key.replace(/\d/, ' $&') });
  const all = [...cite(studies), ...beside].map(({ key, source, doi, url, locator }) => ({
    key,
    source,
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    ...(locator === undefined ? {} : { locator }),
  }));
  return { ruleId: id, standing, text, basis, certainty, sources: all.filter((one, at) => all.findIndex(({ source }) => source === one.source) === at) };
});

export interface ToldRecovery extends Omit<Told<Recovery>, 'clocks' | 'shares' | 'advice'> {
  readonly advice: readonly ToldAdvice[];
  readonly clocks: readonly ToldClock[];
  readonly shares?: readonly ToldShare[];
  readonly notice: string;
}
export function tellRecovery(recovery: Recovery): ToldRecovery {
  const { rulesVersion, run, recoveryDays, chance, range, milestones, warnings, clocks, shares, adjustments, advice } = recovery;
  return {
    rulesVersion,
    run,
    recoveryDays,
    chance,
    range,
    milestones,
    warnings: tellWarnings(warnings),
    clocks: clocks.map(tellClock),
    shares: shares?.map(tellShare),
    adjustments,
    advice: advice.map(tellAdvice),
    notice,
  } as ToldRecovery;
}

export type ToldSummary = Told<RecoverySummary>;
export const tellSummary = (summary: RecoverySummary): ToldSummary => ({ ...summary, warnings: tellWarnings(summary.warnings) });

// ---- log ------------------------------------------------------------------------------------------------------------

export type ToldGap = Gap & { readonly text: string };
export type ToldRow = Told<LogRowAnswer>;
export type ToldStatus = AthleteStatus & { readonly label: string };
export interface ToldLog extends Omit<Log, 'rows' | 'gaps' | 'notes' | 'athletes'> {
  readonly athletes: readonly ToldStatus[];
  readonly rows: readonly (ToldRow | LogRowError)[];
  readonly gaps: readonly ToldGap[];
  readonly notes: readonly ToldNote[];
}

/** Rows that could not be read keep their errors as data: where they stand is for the surface to say. */
export const tellLog = (log: Log): ToldLog => ({
  ...log,
  rows: log.rows.map((row) => ('errors' in row ? row : { ...row, warnings: tellWarnings(row.warnings) })),
  athletes: log.athletes.map((status) => ({ ...status, label: statuses[status.allowed].label })),
  gaps: log.gaps.map((gap) => ({ ...gap, text: describeGap(gap) })),
  notes: log.notes.map(tellNote),
});

export type ToldColumn = Omit<Column, 'note'> & { readonly note?: ToldNote };
export interface ToldTable extends Omit<Table, 'columns' | 'notes'> {
  readonly columns: readonly ToldColumn[];
  readonly notes: readonly ToldNote[];
}
export const tellTable = (table: Table): ToldTable => ({
  ...table,
  columns: table.columns.map(({ note, ...column }) => (note === undefined ? column : { ...column, note: tellNote(note) })),
  notes: table.notes.map(tellNote),
});
