// Whether one run leaves time for a race.

import { dayOf } from '../../words/calendar.ts';
import type { Purpose } from '../../words/terms.ts';
import { readDate } from '../../reading/date.ts';
import { bad, good, type Result } from '../../reading/result.ts';
import { dateMissing } from '../../reading/row.ts';
import type { Run } from '../../reading/run.ts';
import { spacing, type Spaced } from '../log/spacing.ts';
import { waitAfter } from './wait.ts';

/**
 * Whether a race on `date` leaves time to recover from this run, whose own date has to be known. Dates are YYYY-MM-DD.
 * Before full recovery and the next hard session (typical) it is too soon, before their late end cautious if it is a goal race; after a race of up to 2 km full recovery decides.
 * A race run easy waits for the next long run: its own size is not known. Source: article 1; the numbers are the ladder's.
 * Errors: `date-missing`, `date-invalid`, `date-ambiguous` of either date.
 */
export function gapBetween(run: Run, date: unknown, purpose: Purpose = 'goal'): Result<Spaced & { readonly days: number }> {
  const race = readDate(date);
  if (!race.ok) return race;
  if (run.date === undefined || race.value === undefined) return dateMissing;
  const days = dayOf(race.value) - dayOf(run.date);
  if (days < 0) return bad('parameter-invalid', 'date', race.value, { is: 'day-from', date: run.date });
  const { least, whole } = waitAfter(run, purpose, null);
  return good({ days, ...spacing(days, least, whole) });
}
