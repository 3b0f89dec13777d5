// Everything that is found: each evidence row scored, beside folk rules, constants and fits.

import { evidence, terms } from '../../../core/index.ts';
import type { EvidenceId } from '../../../core/evidence/timecourses.ts';
import { sections, type Section } from '../folk-rules.ts';
import { coverageOf, type Coverage } from './brackets.ts';
import { assumptionOfFit, censored, fitLines, predict, type Fit } from './fit.ts';
import { compareFolk, scoreConstant, scoreFit, scoreMilestone, type Comparison, type RowScored } from './folk.ts';
import { bestConstant, constantOf, constantsLeftOut, type Constant } from './null.ts';
import { added, assumptionsOfRows, clockOf, familyIds, habituated, sortRows, type Family, type Reason, type RowLeftOut, type RowUsed, type Sorted } from './rows.ts';
import { mean, offEdgesFree, plainDay, score, type Score } from './score.ts';
import { sharesPredicted, type SharePredicted } from './shares.ts';
import { simulate, type Simulated } from './simulate.ts';
import type { AddedScore, SectionScore } from './sections.ts';
import { wonAndLost, type Target } from './won.ts';

export interface Validation {
  readonly rulesVersion: string;
  readonly assumptions: readonly string[];
  readonly rows: readonly RowScored[];
  readonly leftOut: readonly RowLeftOut[];
  /** Rows of outcomes that are no clock of ours. */
  readonly otherOutcomes: Readonly<Record<string, number>>;
  /** The rows of the second table, apart. */
  readonly added: Sorted<RowScored> & { readonly scores: readonly AddedScore[] };
  /** Both tables, in-sample. */
  readonly together: readonly { readonly section: Section; readonly ladders: Score; readonly constant: Constant }[];
  readonly scores: readonly SectionScore[];
  readonly folk: readonly Comparison[];
  /** The fit to all rows, as a description; predictions come from the refits. */
  readonly fits: Readonly<Partial<Record<Section, Fit>>>;
  readonly misses: readonly RowScored[];
  readonly brackets: readonly ({ readonly section: Section } & Coverage)[];
  readonly counts: readonly SharePredicted[];
  readonly simulated: readonly Simulated[];
  readonly targets: readonly Target[];
}

/** What early and late speak of: two clocks with enough measured returns. Nobody measured the return of `performance` but after 1.5 and 5 km. */
export const bracketed = ['soreness', 'muscle'] as const;

const fitTo = (rows: readonly RowUsed[]): Fit | null => fitLines(rows.filter((row) => !habituated(row)).map(censored));
const fitted = (fit: Fit | null | undefined, row: RowUsed): RowScored['fit'] => (fit && !habituated(row) ? predict(fit, row.family, row.effortKm) : null);

/** Each study of a clock predicted from all others. */
function withoutOwnStudy(rows: readonly RowUsed[]): RowScored[] {
  const [constants, constantsEdgesFree] = [constantsLeftOut(rows), constantsLeftOut(rows, offEdgesFree)];
  return [...Map.groupBy(rows, ({ source }) => source)].flatMap(([source, ofStudy]) => {
    const fit = fitTo(rows.filter((row) => row.source !== source));
    const [constant, constantEdgesFree] = [constants.get(source) ?? null, constantsEdgesFree.get(source) ?? null];
    return ofStudy.map((row) => ({ ...row, fit: fitted(fit, row), constant, constantEdgesFree }));
  });
}

function scoreSection(section: Section, family: Family | 'all', rows: readonly RowScored[], leftOut: readonly RowLeftOut[]): SectionScore[] {
  const here = (row: { section: Section; family: Family }) => row.section === section && (family === 'all' || row.family === family);
  const [some, dropped] = [rows.filter(here), leftOut.filter(here)];
  if (some.length + dropped.length === 0) return [];
  const reasons: Partial<Record<Reason, number>> = {};
  for (const { reason } of dropped) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const answered = some.filter(({ fit }) => fit);
  const constantEdgesFree = answered.length === 0 ? null : mean(answered.map((row) => Math.abs(offEdgesFree(row.constantEdgesFree!, row))));
  const days = [...new Set(answered.map(({ constant }) => constant!))].toSorted((one, other) => one - other);
  const without = { fit: scoreFit(some), constant: scoreConstant(some), constantEdgesFree, days };
  return [{ section, family, dropped: reasons, ladders: score(some), milestone: scoreMilestone(some), constant: constantOf(some), leftOut: without }];
}

/** The second table: fits and constants are those of the first. */
function scoreAdded(ids: readonly EvidenceId[], first: readonly RowScored[], fits: Validation['fits']): Validation['added'] {
  const sorted = sortRows(ids);
  const constants = new Map(sections.map((section) => [section, bestConstant(first.filter((row) => row.section === section))]));
  const rows = sorted.rows.map((row) => {
    const constant = constants.get(row.section)!;
    return { ...row, fit: fitted(fits[row.section], row), constant, constantEdgesFree: constant };
  });
  const scores = sections.flatMap((section) => {
    const some = rows.filter((row) => row.section === section);
    const constantWithout = score(some.map((row) => ({ ...row, answer: plainDay(row.constant) })));
    return some.length === 0 ? [] : [{ section, ladders: score(some), constant: constantOf(some), fit: scoreFit(some), constantWithout }];
  });
  return { ...sorted, rows, scores };
}

function bracketsOf(rows: readonly RowScored[]): Validation['brackets'] {
  return bracketed.flatMap((section) => {
    const some = rows.filter((row) => row.section === section && !habituated(row));
    const found = coverageOf(some.map((row) => ({ ...censored(row), early: row.answer[1], late: row.answer[2] })));
    return found ? [{ section, ...found }] : [];
  });
}

export function validate(): Validation {
  const ids = Object.keys(evidence) as EvidenceId[];
  const { rows: used, leftOut, otherOutcomes } = sortRows(ids.filter((id) => !added.has(id)));
  const of = <Row extends { section: Section }>(all: readonly Row[], section: Section): Row[] => all.filter((row) => row.section === section);

  const rows = sections.flatMap((section) => withoutOwnStudy(of(used, section)));
  const fits = Object.fromEntries(sections.map((section) => [section, fitTo(of(used, section))] as const).filter(([, fit]) => fit)) as Validation['fits'];
  const scores = sections.flatMap((section) => ([...familyIds, 'all'] as const).flatMap((family) => scoreSection(section, family, rows, leftOut)));
  const folk = compareFolk(rows);
  const beside = scoreAdded(
    ids.filter((id) => added.has(id)),
    rows,
    fits,
  );
  const together = sections.map((section) => {
    const both = of([...rows, ...beside.rows], section);
    return { section, ladders: score(both), constant: constantOf(both) };
  });
  return {
    rulesVersion: terms.rulesVersion,
    assumptions: [...assumptionsOfRows(), assumptionOfFit()],
    rows,
    leftOut,
    otherOutcomes,
    added: beside,
    together,
    scores,
    folk,
    fits,
    misses: rows.filter((row) => !row.overlap && clockOf[row.section] !== 'performance'),
    brackets: bracketsOf(rows),
    counts: sharesPredicted(),
    simulated: bracketed.flatMap((section) =>
      simulate(
        section,
        of(rows, section).filter((row) => !habituated(row)),
      ),
    ),
    targets: wonAndLost(scores, folk),
  };
}
