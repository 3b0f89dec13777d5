// What fits before a race, and a season, as they leave core: the verdicts with their sentences, the rules with their why and who says so.

import type { Before, RaceAnswer } from '../answers/before/before.ts';
import type { Latest } from '../answers/before/latest.ts';
import { movesTo, type RacePair, type Season, type SeasonRace } from '../answers/before/season.ts';
import { isTraining } from '../answers/before/wait.ts';
import type { Named } from '../evidence/citation.ts';
import { named } from '../evidence/cited.ts';
import { beforeRules, freeWindow, longInTaper, ownPeak, purposes, raceInTaper } from '../rules/taper.ts';
import type { Basis, Certainty, Purpose } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { capital, dayCount, kilometres, notice } from './english.ts';
import { describeGap, describeLoggedRun } from './log.ts';
import { tellWarnings, type Told, type ToldWarning } from './tell.ts';

/** A rule of tapers and purposes, as an answer cites it. */
export interface ToldRule {
  readonly ruleId: string;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly why: string;
  readonly sources: readonly Named[];
}
const tellRules = (ids: readonly string[]): readonly ToldRule[] =>
  beforeRules
    .filter(({ id }) => ids.includes(id))
    .map(({ id, basis, certainty, why, sources }) => ({ ruleId: id, basis, certainty, why, sources: sources.map((key): Named => named[key]!) }));

// ---- before a race --------------------------------------------------------------------------------------------------

export type ToldLatest = Latest & { readonly text: string };
export interface ToldBefore extends Omit<Told<Before>, 'latest'> {
  readonly latest: ToldLatest | null;
  /** Of the taper and the purpose; those of recovery stand under their ids. */
  readonly rules: readonly ToldRule[];
  readonly notice: string;
}
export const tellBefore = ({ latest, ...before }: Before): ToldBefore => ({
  ...before,
  latest: latest && { ...latest, text: latestText(latest, before.race) },
  rules: tellRules(before.taper.ruleIds),
  warnings: tellWarnings(before.warnings),
  notice,
});

const unknown = 'Not known: the log does not tell (sick or injured, rows that could not be read, or no training run of the last 30 days).';

/** What a race of each purpose wants to be true before it. */
const wants: { readonly [P in Purpose]: string } = {
  goal: 'nine in ten runners have recovered',
  b: 'half of runners have recovered',
  easy: 'a long run is open again',
};
/** A long race that is run easy waits as a B race does. */
const wantOf = ({ purpose, effortKm }: RaceAnswer): string => wants[purpose === 'easy' && !isTraining(purpose, effortKm) ? 'b' : purpose];

function latestText({ run, rpe, daysBefore, date, boundBy, recovery, taper, firstDate, fits, usualEffortKm }: Latest, race: RaceAnswer): string {
  const what = `${kilometres(run.distanceKm)} (${runTypes[run.type].label}${rpe === undefined ? '' : `, RPE ${rpe}`})`;
  if (fits === false && boundBy === 'unknown') return unknown;
  if (fits === false && boundBy === 'habit') return `${capital(what)} goes beyond the training runs of the log: build up to it first.`;
  const late = fits === false ? ` That is over: ${boundBy === 'unfinished' ? 'an earlier run of the log leaves none' : 'there is none'} before ${firstDate}.` : '';
  const usual = usualEffortKm === undefined ? '' : ` Plans for such a race seldom go beyond ${usualEffortKm} km.`;
  if (daysBefore === 1) return `${capital(what)} fits even on the day before the race.${late}${usual}`;
  return `The last day for ${what} is ${date}, ${dayCount(daysBefore)} before the race. ${bindsText(recovery, taper, race)}${usual}${late}`;
}

/** Which of the two binds, and what the other would allow. */
function bindsText(recovery: Latest['recovery'], taper: Latest['taper'], race: RaceAnswer): string {
  const isShorter = taper.leastDays < taper.days && taper.leastDays >= recovery.days;
  const shortest = isShorter ? ` The shortest taper holds it ${dayCount(taper.leastDays)} before.` : '';
  if (taper.days > recovery.days) return `The taper holds none later; recovery alone would allow it ${dayCount(recovery.days)} before.${shortest}`;
  const half = recovery.leastDays < recovery.days ? ` Half of them have ${dayCount(recovery.leastDays)} after it.` : '';
  return `${capital(wantOf(race))} ${dayCount(recovery.days)} after it${taper.days < recovery.days ? '' : ', and the taper holds none later'}.${half}`;
}

// ---- season ---------------------------------------------------------------------------------------------------------

export type ToldSeasonRace = Omit<SeasonRace, 'warnings'> & { readonly label: string; readonly text: string; readonly warnings: readonly ToldWarning[] };
export interface ToldSeason extends Omit<Season, 'races'> {
  readonly races: readonly ToldSeasonRace[];
  readonly rules: readonly ToldRule[];
  readonly notice: string;
}
interface Teller {
  /** What the log holds. */
  readonly cause: string;
  readonly hasLog: boolean;
  /** What the asker calls the place of a race. */
  readonly nameOf: (index: number) => string;
}
/** `nameOf`: what the asker calls the place of a race. */
export function tellSeason({ races, ...season }: Season, nameOf = (index: number): string => `race ${index + 1}`): ToldSeason {
  const runs = new Map(races.map(({ index, race }) => [index, describeLoggedRun(race)]));
  const cause = season.athlete?.causedBy ? `the ${describeLoggedRun(season.athlete.causedBy)}` : 'what the log holds';
  return {
    ...season,
    races: races.map((race) => ({
      ...race,
      label: race.verdict === null ? 'not known' : describeGap({ verdict: race.verdict, shortByDays: race.shortByDays }, race.boundBy === 'taper' ? 'the taper' : undefined),
      text: raceText(race, race.pair && runs.get(race.pair.from)!, { cause, nameOf, hasLog: season.athlete !== null }),
      warnings: tellWarnings(race.warnings),
    })),
    rules: tellRules([
      ...races.flatMap(({ taper, race }) => [...taper.ruleIds, purposes[race.purpose].id]),
      longInTaper.id,
      raceInTaper.id,
      freeWindow.id,
      ...(season.athlete ? [ownPeak.id] : []),
    ]),
    notice,
  };
}

/** One sentence on how a race stands to what comes before it, and where it could move. */
function raceText(one: SeasonRace, from: string | null, told: Teller): string {
  const { race, verdict, shortByDays, pair, firstDate, unread } = one;
  if (verdict === null && unread.length > 0) return `Not known: ${unread.map(told.nameOf).join(', ')} could not be read, and may come before it.`;
  if (verdict === null) return unknown;
  if (verdict === 'ok' && !pair) return told.hasLog ? 'Fits: what the log holds is over by then.' : 'Fits: no race comes before it.';
  const after = pair && from ? `${dayCount(pair.days)} after the ${from}` : `after ${told.cause}`;
  if (verdict === 'ok') return `Fits, ${after}: ${asks(pair!, race)}.`;
  const moves = firstDate === null ? '' : movesTo(one) === null ? '; between its neighbours no day fits' : `; it fits from ${firstDate}`;
  const short = `${verdict === 'too-soon' ? 'Too soon' : 'Cautious'}: short by ${dayCount(shortByDays)}, ${after}`;
  return pair ? `${short}: ${asks(pair, race, verdict === 'too-soon')}${moves}.` : `${short}${moves}.`;
}

/** What the later race asks for, and what that means. Too soon is what half of runners have not recovered for. */
function asks({ boundBy, askedDays, leastDays, lateDays, carriedDays }: RacePair, race: RaceAnswer, isTooSoon = false): string {
  const want = boundBy === 'taper' ? 'its taper holds no such race later' : `${wantOf(race)} by then`;
  const half = isTooSoon && leastDays < askedDays ? `half of runners have recovered ${dayCount(leastDays)} after, and ` : '';
  const late = !isTooSoon && boundBy === 'recovery' && wantOf(race) === wants.b && lateDays > askedDays ? `, nine in ten after ${lateDays}` : '';
  const carried = carriedDays > 0 && (isTooSoon || boundBy === 'recovery') ? `, ${dayCount(carriedDays)} of it carried over from the race before` : '';
  return `${half}this race asks for ${askedDays} (${want}${late}${carried})`;
}
