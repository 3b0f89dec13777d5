// What a log says of the days before a race: what is unfinished, and what the runner is used to.

import { bad, good, type Result } from '../../reading/result.ts';
import { readAthlete } from '../../reading/row.ts';
import { nearestOf } from '../../reading/word.ts';
import { habit } from '../../rules/log.ts';
import { fold } from '../../words/fold.ts';
import { dayOf } from '../../words/calendar.ts';
import type { Bound, Status } from '../../words/terms.ts';
import type { LoggedRun } from '../log/entry.ts';
import type { Log } from '../log/log.ts';
import type { Peak } from '../log/weeks.ts';
import { milestoneOf } from '../milestones.ts';

/** Day numbers from which a run of each kind is open again; `late`: the late end of what is unfinished. */
export interface Opens {
  readonly easy: number;
  readonly long: number;
  readonly hard: number;
  readonly race: number;
  readonly late: number;
}
export interface Own {
  readonly athlete: string | null;
  /** The first day that is still to come. */
  readonly from: number;
  readonly allowed: Status;
  /** null while sick or injured, and where rows could not be read: nobody knows. */
  readonly opens: Opens | null;
  readonly causedBy: LoggedRun | null;
  readonly peak: Peak;
  readonly unreadRows: readonly number[];
}

/** Of each athlete of a log, in its order; none of a log in which nothing was done. */
function ownsOf({ asOf, athletes, peaks }: Log): readonly Own[] {
  if (asOf === null) return [];
  return athletes.map(({ athlete, allowed, allowedOn, milestones, causedBy, cautiousUntil, unreadRows }, at) => {
    const from = dayOf(allowedOn ?? asOf);
    const day = (id: Parameters<typeof milestoneOf>[1]): number => dayOf(milestoneOf(milestones!, id)!.date);
    const isKnown = milestones !== null && allowed !== 'check';
    const race = isKnown ? Math.max(day('full'), day('hard-session')) : null;
    return {
      athlete,
      from,
      allowed,
      opens:
        race !== null
          ? {
              easy: day('easy-run'),
              long: day('long-run'),
              hard: day('hard-session'),
              race,
              late: Math.max(race, cautiousUntil === null ? from : dayOf(cautiousUntil)),
            }
          : null,
      causedBy,
      peak: peaks[at]!,
      unreadRows,
    };
  });
}

/** The log of one athlete: the only one, or the one that is named. Errors: `parameter-invalid` of `athlete`. */
export function ownOf(log: Log, athlete: unknown): Result<Own | null> {
  const owns = ownsOf(log);
  const read = readAthlete(athlete);
  if (!read.ok) return read;
  if (owns.length === 0 || (read.value === null && owns.length === 1)) return good(owns[0] ?? null);
  const found = owns.find((own) => fold(own.athlete ?? '') === fold(read.value ?? ''));
  if (found) return good(found);
  const names = owns.flatMap((own) => own.athlete ?? []);
  return bad('parameter-invalid', 'athlete', athlete, { is: 'one-of', words: names.slice(0, mostNames) }, nearestOf(read.value ?? '', names));
}
const mostNames = 20;

/** The longest training run within the habit, effort-km; null where it is not known. */
export const habitOf = (own: Own | null): number | null => (own?.peak.longestEffortKm ? habit.within[0] * own.peak.longestEffortKm : null);

/** What a log binds by: an earlier run, or that it does not tell. */
export const boundOf = ({ opens }: Own): Bound => (opens === null ? 'unknown' : 'unfinished');
