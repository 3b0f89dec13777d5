// The days that a run of a log takes by itself: by its clocks, and by what the athlete is used to.

import type { Run } from '../../reading/run.ts';
import { carryOver, habit } from '../../rules/log.ts';
import { longAgo } from '../../words/calendar.ts';
import type { Milestone, Point } from '../../words/terms.ts';
import { estimate } from '../clocks.ts';
import { fade, wholeDays } from '../ladder.ts';
import { milestonesAt, type DaysAt } from '../milestones.ts';
import { kindOf, type Entry } from './entry.ts';

/** Days, or calendar days. `heats`: of another race, after a race so short that heats and a final lie on successive days. */
export interface Ends {
  readonly easy: number;
  readonly long: number;
  readonly hard: number;
  readonly full: number;
  readonly heats: number;
}
export const eachEnd = ({ easy, long, hard, full, heats }: Ends, change: (end: number, of: keyof Ends) => number): Ends => ({
  easy: change(easy, 'easy'),
  long: change(long, 'long'),
  hard: change(hard, 'hard'),
  full: change(full, 'full'),
  heats: change(heats, 'heats'),
});
/** As calendar days, of days after one. */
export const endsFrom = (day: number, { easy, long, hard, full, heats }: Ends): Ends => ({
  easy: day + easy,
  long: day + long,
  hard: day + hard,
  full: day + full,
  heats: day + heats,
});
export const laterEnds = (one: Ends, other: Ends): Ends =>
  one === other
    ? one
    : {
        easy: Math.max(one.easy, other.easy),
        long: Math.max(one.long, other.long),
        hard: Math.max(one.hard, other.hard),
        full: Math.max(one.full, other.full),
        heats: Math.max(one.heats, other.heats),
      };
export const never: Ends = { easy: longAgo, long: longAgo, hard: longAgo, full: longAgo, heats: longAgo };
/** A race asks for both. */
export const raceEnd = ({ full, hard }: Ends): number => Math.max(full, hard);

export interface Own {
  readonly ends: Ends;
  /** The same at the late points: where even the slow runners are through. */
  readonly lates: Ends;
  /** The day by which they are: full recovery and the hard session. */
  readonly late: number;
}

/** An easy day, however many runs it has. */
const nextDay: Ends = { easy: 1, long: 1, hard: 1, full: 1, heats: 1 };
export const easyDay: Own = { ends: nextDay, lates: nextDay, late: 1 };

/** How far a run lies within the habit, 1 to 0; the habit in effort-km, null where it is not known. */
export const withinHabit = (effortKm: number, habitKm: number | null): number => {
  const [whole, gone] = habit.within;
  return habitKm === null ? 0 : 1 - fade(effortKm, whole * habitKm, gone * habitKm);
};

export const isHeat = ({ run }: Entry): boolean => kindOf({ run }) === 'race' && run.distanceKm <= carryOver.heatsUpToKm;

/** `within`: how far it lies within the habit. */
export function ownOf(entry: Entry, within: number): Own {
  const read = within === 0 ? own(entry) : within === 1 ? habitual(entry) : mixed(own(entry), habitual(entry), within);
  const ends = endsOf(read('typical'), entry);
  const lates = laterEnds(endsOf(read('late'), entry), ends);
  return { ends, lates, late: raceEnd(lates) };
}

type Read = (point: Point) => DaysAt;
const own = ({ run, values }: Entry): Read => milestonesAt(run, values!);
const mixed =
  (from: Read, to: Read, part: number): Read =>
  (point) =>
    between(from(point), to(point), part);

/** A training run that the athlete is used to: a long one counts as one of ordinary plans. */
function habitual(entry: Entry): Read {
  const { run, values } = entry;
  const { countsAsEffortKm, fadesToOwnEffortKm } = habit;
  const counted: Run = run.effortKm <= countsAsEffortKm ? run : { ...run, effortKm: countsAsEffortKm };
  const read = milestonesAt(counted, counted === run ? values! : estimate(counted)!.values);
  const used: Read = (point) => read(point, true);
  const toOwn = fade(run.effortKm, fadesToOwnEffortKm[0], fadesToOwnEffortKm[1]);
  return toOwn === 0 ? used : mixed(used, own(entry), toOwn);
}

function endsOf(days: DaysAt, entry: Entry): Ends {
  const hard = wholeDays(days['hard-session']);
  const full = wholeDays(days.full);
  return { easy: wholeDays(days['easy-run']), long: wholeDays(days['long-run']), hard, full, heats: isHeat(entry) ? full : Math.max(full, hard) };
}

function between(from: DaysAt, to: DaysAt, part: number): DaysAt {
  const at = (of: Milestone): number => from[of] + part * (to[of] - from[of]);
  return { 'easy-run': at('easy-run'), 'long-run': at('long-run'), 'hard-session': at('hard-session'), full: at('full') };
}
