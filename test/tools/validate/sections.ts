// The scores of a section of the validation.

import type { Section } from '../folk-rules.ts';
import type { Constant } from './null.ts';
import type { Family, Reason } from './rows.ts';
import type { Score } from './score.ts';

export interface SectionScore {
  readonly section: Section;
  readonly family: Family | 'all';
  readonly dropped: Readonly<Partial<Record<Reason, number>>>;
  /** In-sample: the ladders were drawn from these rows, and the constant is the best for them. */
  readonly ladders: Score;
  readonly milestone: Score;
  readonly constant: Constant;
  /** Without the study of each row, on the rows that the fit answers. With edges free the constant is another, see `RowScored`. */
  readonly leftOut: { readonly fit: Score; readonly constant: Score; readonly constantEdgesFree: number | null; readonly days: readonly number[] };
}
export interface AddedScore {
  readonly section: Section;
  /** In-sample: the ladders have seen these rows, and the constant is the best for them. */
  readonly ladders: Score;
  readonly constant: Constant;
  /** Made from the 138 rows, without these. */
  readonly fit: Score;
  readonly constantWithout: Score;
}
