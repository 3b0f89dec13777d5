// What fits before a race, and a season, as they leave core: the verdicts with their sentences, the rules with their why and who says so.

import type { Before } from '../answers/before/before.ts';
import type { Latest } from '../answers/before/latest.ts';
import type { RacePair, Season, SeasonRace } from '../answers/before/season.ts';
import type { Named } from '../evidence/citation.ts';
import { named } from '../evidence/cited.ts';
import { beforeRules } from '../rules/taper.ts';
import type { Basis, Certainty, Purpose } from '../words/terms.ts';
import { capital, dayCount, notice } from './english.ts';
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
  latest: latest && { ...latest, text: latestText(latest, before.race.purpose) },
  rules: tellRules(before.taper.ruleIds),
  warnings: tellWarnings(before.warnings),
  notice,
});

/** By when a race of each purpose wants what came before it to be over. */
const ends: { readonly [P in Purpose]: string } = {
  goal: 'nine in ten runners have recovered',
  b: 'half of runners have recovered',
  easy: 'a training run of its size is open again',
};

function latestText({ run, daysBefore, date, boundBy, recovery, taper, firstDate, fits }: Latest, purpose: Purpose): string {
  const what = `A ${describeRun(run)}`;
  if (fits === false && boundBy === 'unknown') return `Not known: the log does not tell (sick or injured, or rows that could not be read).`;
  if (fits === false && boundBy === 'habit') return `${what} goes beyond what the log holds: on no day.`;
  if (daysBefore === 1 && fits !== false) return `${what} fits even on the day before the race.`;
  const bound =
    taper.days > recovery.days
      ? `The taper holds none later, though recovery alone would allow it ${dayCount(recovery.days)} before.`
      : `${capital(ends[purpose])} ${dayCount(recovery.days)} after it${taper.days < recovery.days ? '' : ', and the taper holds none later'}.`;
  const least = Math.max(recovery.leastDays, taper.leastDays);
  const shortest = least < daysBefore ? ` The least is ${dayCount(least)}.` : '';
  const late = fits === false ? ` That is over${boundBy === 'unfinished' ? `: an earlier run of the log leaves none before ${firstDate}` : ''}.` : '';
  return `${what} fits until ${date}, ${dayCount(daysBefore)} before the race. ${bound}${shortest}${late}`;
}
const describeRun = ({ distanceKm, type }: Latest['run']): string => describeLoggedRun({ distanceKm, type, date: '' }).replace(/ of $/, '');

// ---- season ---------------------------------------------------------------------------------------------------------

export type ToldSeasonRace = Omit<SeasonRace, 'warnings'> & { readonly label: string; readonly text: string; readonly warnings: readonly ToldWarning[] };
export interface ToldSeason extends Omit<Season, 'races'> {
  readonly races: readonly ToldSeasonRace[];
  readonly rules: readonly ToldRule[];
  readonly notice: string;
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
      text: raceText(race, race.pair && runs.get(race.pair.from)!, cause, nameOf),
      warnings: tellWarnings(race.warnings),
    })),
    rules: tellRules([...races.flatMap(({ taper, race }) => [...taper.ruleIds, `purpose-${race.purpose}`]), 'taper-race', 'free-window', ...(season.athlete ? ['own-peak'] : [])]),
    notice,
  };
}

/** One sentence on how a race stands to what comes before it, and where it could move. */
function raceText(
  { race, verdict, shortByDays, pair, boundBy, firstDate, lastDate, unread }: SeasonRace,
  from: string | null,
  cause: string,
  nameOf: (index: number) => string,
): string {
  if (verdict === null && unread.length > 0) return `Not known: ${unread.map(nameOf).join(', ')} could not be read, and may come before it.`;
  if (verdict === null) return 'Not known: the log does not tell (sick or injured, or rows that could not be read).';
  const after = pair && from ? `${dayCount(pair.days)} after the ${from}` : '';
  if (verdict === 'ok') return pair ? `Fits, ${after}: it asks for ${pair.askedDays} (${asks(pair, race.purpose)}).` : 'Fits: nothing comes before it.';
  const moves = firstDate && lastDate && lastDate < firstDate ? `no day fits as long as the other races stay` : `it fits from ${firstDate}`;
  const short = `${verdict === 'too-soon' ? 'Too soon' : 'Cautious'}: short by ${dayCount(shortByDays)}`;
  if (!pair || boundBy === 'unfinished') return `${short} after ${cause}; ${moves}.`;
  return `${short}, ${after}: it asks for ${pair.askedDays} (${asks(pair, race.purpose)}); ${moves}.`;
}
const asks = ({ boundBy }: RacePair, purpose: Purpose): string => (boundBy === 'taper' ? 'its taper holds no such race later' : `${ends[purpose]} by then`);
