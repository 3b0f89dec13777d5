// A share of runners in words: one denominator, and whom it speaks of.

import type { ClockAnswer } from '../answers/clocks.ts';
import type { Plan } from '../answers/plan.ts';
import { standingOf, type ShareAnswer } from '../answers/shares.ts';
import { cited } from '../evidence/cited.ts';
import type { EvidenceId } from '../evidence/timecourses.ts';
import { clocks } from '../words/terms.ts';

const outOf = 10;
/** Studies named in a sentence; the answer lists all of them. */
const mostNamed = 2;

function about(share: number): string {
  if (share < 0.05) return 'fewer than 1';
  return share >= 0.95 ? 'more than 9' : `about ${Math.round(share * outOf)}`;
}

/** Those who were studied: the counted ones, else those of the clock's evidence. Kept for each list, which belongs to a row. */
function studied({ counted, evidence }: Pick<ClockAnswer, 'counted' | 'evidence'>): string {
  const ids = counted.length > 0 ? counted : evidence;
  const known = named.get(ids);
  if (known !== undefined) return known;
  const groups = [...new Set(ids.map(who))];
  const more = groups.length - mostNamed;
  const text = groups.slice(0, mostNamed).join('; ') + (more > 0 ? `; and ${more} more ${more === 1 ? 'group' : 'groups'}` : '');
  named.set(ids, text);
  return text;
}
const named = new WeakMap<readonly EvidenceId[], string>();
const who = (id: EvidenceId): string => cited[id].population;

/** Of 10 runners like those studied, about 5 by day 14. */
export function shareText({ id, day, share, basis, clock }: Omit<ShareAnswer, 'certainty'>): string {
  const group = studied(clock);
  const what = id === 'full' ? '' : ` (${clocks[id].label})`;
  const standing = basis === 'convention' ? ', by our convention' : '';
  return `Of ${outOf} runners${group === '' ? '' : ' like those studied'}, ${about(share)} by day ${day}${what}${standing}.${group === '' ? '' : ` Studied: ${group}.`}`;
}

/** Of whom the shares of a plan speak, clock by clock, or why there are none. */
export function sharesText({ shares, days, checkIns, clocks: read }: Pick<Plan, 'shares' | 'days' | 'checkIns' | 'clocks'>): string {
  if (days.length === 0) return 'No shares: no countdown applies.';
  if (!shares) return `No shares: nobody counted runners who felt like this (${checkIns.map(({ ruleId }) => ruleId).join(', ')}).`;
  const each = read.map((clock) => {
    const { basis, certainty } = standingOf(clock);
    return `${clocks[clock.id].label}: ${basis}, ${certainty} certainty, ${studied(clock) || 'no study of this run'}`;
  });
  return `Share of runners who have recovered by the morning of each day, by each clock and by all three. ${each.join('. ')}.`;
}
