// What share of runners has recovered by a day: by each clock, and by all three.

import { weaker } from '../words/order.ts';
import { certaintyOrder, type Basis, type Certainty, type Clock, type Milestone } from '../words/terms.ts';
import { shownShare } from './chance.ts';
import type { Run } from '../reading/run.ts';
import { estimate, type ClockAnswer } from './clocks.ts';
import { clockIds, eachClock, type Values } from './ladder.ts';

export type ChanceOf = Clock | Extract<Milestone, 'full'>;
/** 0.01 to 0.99. */
export type Shares = { readonly [C in ChanceOf]: number };

/** Of each clock, and of all three together: the least of them. */
export function sharesOn(values: Values, day: number): Shares {
  const shares = eachClock((clock) => shownShare(values[clock].days, day));
  return { ...shares, full: Math.min(...clockIds.map((clock) => shares[clock])) };
}

/** The share of one clock, or of all, on a day: what fills a column. null without a recovery need. */
export function shareOn(run: Run, day: number, of: ChanceOf = 'full'): number | null {
  const found = estimate(run);
  return found && sharesOn(found.values, day)[of];
}

export interface ShareAnswer {
  readonly id: ChanceOf;
  readonly day: number;
  readonly share: number;
  readonly basis: Basis;
  readonly certainty: Certainty;
  /** The clock that says so: itself, or the last of the three. */
  readonly clock: ClockAnswer;
}

/** How sure a share is: never measured, at most low, and a convention where the clock or its spread is one, or no study stands behind it. */
export const standingOf = ({ basis, certainty, spread, evidence }: ClockAnswer): Pick<ShareAnswer, 'basis' | 'certainty'> => ({
  basis: spread === 'default' || basis === 'convention' || evidence.length === 0 ? 'convention' : 'inferred',
  certainty: weaker(certaintyOrder, [certainty, 'low']),
});

/** The share of each clock and of all on a day. */
export function shareAnswers(values: Values, clocks: readonly ClockAnswer[], day: number): readonly ShareAnswer[] {
  const shares = sharesOn(values, day);
  const last = clocks.reduce((least, clock) => (shares[clock.id] <= shares[least.id] ? clock : least));
  const answer = (id: ChanceOf, clock: ClockAnswer): ShareAnswer => ({ id, day, share: shares[id], ...standingOf(clock), clock });
  return [...clocks.map((clock) => answer(clock.id, clock)), answer('full', last)];
}
