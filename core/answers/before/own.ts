// What a log says of the days before a race: what is unfinished, and what the runner is used to.

import { bad, good, type Result } from '../../reading/result.ts';
import { readAthlete } from '../../reading/row.ts';
import { nearestOf } from '../../reading/word.ts';
import { habit } from '../../rules/log.ts';
import { fold } from '../../words/fold.ts';
import { dayOf } from '../../words/calendar.ts';
import type { Bound, Milestone, Status } from '../../words/terms.ts';
import type { LoggedRun } from '../log/entry.ts';
import type { Race } from '../../reading/race.ts';
import { ownPeak } from '../../rules/taper.ts';
import type { Log } from '../log/log.ts';
import type { AthleteStatus } from '../log/status.ts';
import type { Peak } from '../log/weeks.ts';
import { milestoneOf } from '../milestones.ts';
import { taperOf } from './taper.ts';

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
  /** The first day that is still to come; null for a log of which nothing could be read. */
  readonly from: number | null;
  readonly allowed: Status;
  /** null while sick or injured, and where rows could not be read: nobody knows. */
  readonly opens: Opens | null;
  readonly causedBy: LoggedRun | null;
  readonly peakOn: (day: number) => Peak;
  readonly unreadRows: readonly number[];
}

/** Of each athlete of a log, in its order; none of a log in which nothing was done and nothing may hide a run. */
const ownsOf = ({ asOf, athletes, peaks }: Log): readonly Own[] =>
  athletes.flatMap(({ athlete, allowed, allowedOn, milestones, causedBy, cautiousUntil, unreadRows }, at) => {
    const from = allowedOn ?? asOf;
    if (asOf === null && allowed !== 'check') return [];
    const opens = milestones && allowed !== 'check' ? opensOf(milestones, cautiousUntil) : null;
    return [{ athlete, from: from === null ? null : dayOf(from), allowed, opens, causedBy, peakOn: peaks[at]!, unreadRows }];
  });

function opensOf(milestones: NonNullable<AthleteStatus['milestones']>, cautiousUntil: string | null): Opens {
  const day = (id: Milestone): number => dayOf(milestoneOf(milestones, id)!.date);
  const race = Math.max(day('full'), day('hard-session'));
  return { easy: day('easy-run'), long: day('long-run'), hard: day('hard-session'), race, late: cautiousUntil === null ? race : Math.max(race, dayOf(cautiousUntil)) };
}

/** The log of one athlete: the only one, or the one that is named. Errors: `parameter-invalid` of `athlete`. */
export function ownOf(log: Log, athlete: unknown): Result<Own | null> {
  const owns = ownsOf(log);
  const read = readAthlete(athlete);
  if (!read.ok) return read;
  const [first, ...others] = owns;
  if (!first || (others.length === 0 && (read.value === null || first.athlete === null))) return good(first ?? null);
  const found = owns.find((own) => fold(own.athlete ?? '') === fold(read.value ?? ''));
  if (found) return good(found);
  const names = owns.flatMap((own) => own.athlete ?? []);
  return bad('parameter-invalid', 'athlete', athlete, { is: 'one-of', words: names.slice(0, mostNames) }, nearestOf(read.value ?? '', names));
}
const mostNames = 20;

/** The first day of which a log tells nothing any more: beyond four weeks nobody knows. */
export const silentFrom = ({ from }: Own): number => (from === null ? Infinity : from + ownPeak.aheadDays);
export const speaksOf = (own: Own | null, day: number): own is Own => own !== null && day < silentFrom(own);

const lastUsualDay = ({ run, purpose, date }: Race): number => dayOf(date) - taperOf(run, purpose, null).days;

/** What the runner was used to when the taper of a race begins, or on the last day that is over. */
export function peakBefore(race: Race, own: Own): Peak {
  const start = lastUsualDay(race);
  return own.peakOn(own.from === null ? start : Math.min(start, own.from - 1));
}
/** The same as yardstick of that taper; null without a log, or where it begins later than the log speaks of. */
export const yardstickOf = (race: Race, own: Own | null): Peak | null => (speaksOf(own, lastUsualDay(race)) ? peakBefore(race, own) : null);

/** The longest training run within the habit on a day, effort-km; null where the log does not speak of it. */
export const mostOn = (own: Own | null, peak: Peak | null, day: number): number | null => (speaksOf(own, day) && peak ? mostOf(peak) : null);
export const mostOf = ({ longestEffortKm }: Peak): number => habit.within[0] * (longestEffortKm ?? 0);

/** What a log binds by: an earlier run, or that it does not tell. */
export const boundOf = ({ opens }: Own): Bound => (opens === null ? 'unknown' : 'unfinished');
