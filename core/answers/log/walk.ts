// Where the walk over the days of an athlete stands.

import { longAgo } from '../../words/calendar.ts';
import { isAfterRace, rested, type State } from './countdown.ts';
import type { Known } from './day.ts';
import { noRaces, type Before } from './spacing.ts';
import { habitOn, noWeeks, type Weeks } from './weeks.ts';

/** Where the walk stands between two days. */
export interface Walk {
  readonly state: State;
  readonly weeks: Weeks;
  readonly lastDescent: number;
  /** The last sick or injured day without training since. */
  readonly ill: { readonly day: number; readonly type: 'sick' | 'injured' } | null;
  /** No run since a sick or injured day. */
  readonly returns: boolean;
  readonly recoveryRuns: number;
  readonly races: Before;
}
export const noWalk = (): Walk => ({ state: rested, weeks: noWeeks(), lastDescent: longAgo, ill: null, returns: false, recoveryRuns: 0, races: noRaces });

export const knownOn = ({ weeks, state, lastDescent }: Walk, day: number): Known => ({ habitKm: habitOn(weeks, day), afterRace: isAfterRace(state, day), lastDescent });
