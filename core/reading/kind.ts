// What kind of row it is: a run of some type, a race that only its title names, another sport.

import { exportRuns, foreignRuns, otherSports, raceWords } from '../rules/columns.ts';
import { inputRules } from '../rules/input.ts';
import { namedDistances } from '../words/distances.ts';
import { fold, foldedSet, foldedWords } from '../words/fold.ts';
import { lastOnes, once } from '../words/once.ts';
import { runTypes } from '../words/types.ts';
import { hasNoRecoveryNeed, isKindOfDay, readType, typeEntryOf } from './word.ts';

const words = once(() => ({
  /** Words for running in any of the languages, whatever stands beside them (`Virtueller Lauf`, `Ultra Running`). */
  runs: foldedSet([...exportRuns, ...foreignRuns]),
  foreign: foldedSet(foreignRuns),
  sports: foldedSet(otherSports),
  race: foldedSet(raceWords.race),
  not: foldedSet(raceWords.not),
  training: foldedSet(raceWords.training),
  trail: foldedSet(raceWords.trail),
  obstacles: foldedSet(raceWords.obstacles),
  rest: foldedSet(['rest', ...runTypes.rest.aliases]),
}));

/** The words of a text, those written together apart: `EBikeRide` is three, `trail_running` two. */
export const tokens = (text: string): readonly string[] => tokensOf(text.slice(0, 200));
const tokensOf = lastOnes(foldedWords);
const hasAny = (text: string, of: ReadonlySet<string>): boolean => text !== '' && tokens(text).some((word) => of.has(word));

/** Whether a word for running stands in it, in any of the languages. */
export const namesARun = (text: string): boolean => hasAny(text, words().runs);

/** Whether it does so in a language of which little else is known. */
export const isForeignRun = (text: string): boolean => hasAny(text, words().foreign);

/** Whether it names a kind of training run: more than a run, and no race. */
export function namesASession(text: string): boolean {
  const read = readType(text);
  return read.ok && read.value.type !== 'run' && runTypes[read.value.type].kind === 'training';
}

/** Whether it is the word for another sport. */
export function namesAnotherSport(text: string): boolean {
  const entry = typeEntryOf(text);
  return (entry?.kind === 'type' && entry.type === 'cross-training') || hasAny(text, words().sports);
}

export const isRest = (type: string): boolean => words().rest.has(fold(type));
/** Whether a type names a day without a run: rest, another sport, illness. */
export function namesNoRun(type: string): boolean {
  const read = type === '' ? null : readType(type);
  return (read?.ok === true && hasNoRecoveryNeed(read.value.type)) || (read !== null && !read.ok && namesAnotherSport(type));
}

/** What a title or an event says, each of its words looked at once. */
interface Says {
  readonly all: readonly string[];
  readonly race: boolean;
  /** It is about a race, and was none. */
  readonly not: boolean;
  readonly trail: boolean;
}
const silent: Says = { all: [], race: false, not: false, trail: false };
function saysOf(text: string): Says {
  if (text === '') return silent;
  const all = tokens(text);
  const { race, not, trail } = words();
  const any = (of: ReadonlySet<string>): boolean => all.some((word) => of.has(word));
  return { all, race: any(race) || raceWords.pairs.some((pair) => pair.every((word) => all.includes(word))), not: any(not), trail: any(trail) };
}

export type Named = (typeof namedDistances)[number];
const namedRaces = once(() =>
  namedDistances
    .filter(({ label }) => label !== 'parkrun')
    .flatMap((race) =>
      race.names.map((name) => ({
        race,
        phrase: ` ${name
          .split(/[\s-]+/)
          .map((word) => fold(word))
          .join(' ')} `,
      })),
    ),
);

/** The race that a title names and whose distance was run. `800 hm` are metres of climb. */
function namedRace({ all, not }: Says, kmOf: () => number | null): Named | undefined {
  if (not || all.some((word) => words().training.has(word))) return undefined;
  const text = ` ${all.join(' ')} `.replace(/ \d+ hm /g, ' ');
  const named = namedRaces().filter(({ phrase }) => text.includes(phrase));
  const km = named.length === 0 ? null : kmOf();
  return km === null ? undefined : named.find(({ race }) => Math.abs(km - race.km) / race.km <= inputRules.namedDistance.within)?.race;
}

/** What the column of types holds. */
export interface Sports {
  /** The sports of an export: a word that means run or race is a run, and what names no run is another sport. */
  readonly isExport: boolean;
  /** Nothing else stands in it, so that a workout without a distance is no run. */
  readonly isOfSports: boolean;
  /** Of a language that is not known: what names no run may still be one, and is for the row to say. */
  readonly isForeign: boolean;
  /** Titles name the sessions. */
  readonly hasSessions: boolean;
  /** What the numbers of its column of categories mean. */
  readonly codes?: Readonly<Record<string, string>> | undefined;
}
export interface Kind {
  readonly type: string;
  /** Only the title says so. */
  readonly byTitle?: Named;
  /** A plain run on trails. */
  readonly isTrail?: boolean;
  /** It is marked as a race, against its type. */
  readonly orRace?: true;
}

/** A plain run, as some device or somebody wrote it. */
const isPlain = (type: string): boolean => {
  const read = type === '' ? null : readType(type);
  return read?.ok === true && read.value.type === 'run';
};

/** `Workout` is a session of running, or in a column of sports the gym. */
const mayBeGym = (type: string): boolean => {
  const entry = typeEntryOf(type);
  return entry?.kind === 'ambiguous' && entry.choices.includes('cross-training');
};

/** A mark for a race beside a type: a race beats a run of any length; beside a session, or a day without a run, one of the two is a slip. */
export function besideRace(type: string, category: string): Kind {
  const event = saysOf(category);
  const read = !event.race || event.not ? null : readType(type);
  if (!read?.ok || read.value.type === 'run' || read.value.type === 'cross-training') return { type };
  const { kind } = runTypes[read.value.type];
  if (kind === 'race') return { type };
  if (kind === 'training' && isSteady.has(read.value.type)) return { type: event.trail || hasAny(type, words().trail) ? 'trail-race' : 'race' };
  return { type, orRace: true };
}
const isSteady: ReadonlySet<string> = new Set(['easy', 'long', 'recovery']);

/**
 * The kind of a row. In an export the column holds sports: what names no run, in any of the languages, is another sport.
 * A plain run is a race where its event, or its title with nothing that takes it back, says so in words. `kmOf`: its distance, where it can be read.
 */
export function kindOfRow(type: string, title: string, category: string, kmOf: () => number | null, sports: Sports): Kind {
  const isSport = sports.isExport && type !== '' && !isKindOfDay(type);
  if (isSport && hasAny(type, words().obstacles)) return { type: 'race' };
  if (!(isSport && namesARun(type)) && !isPlain(type)) {
    const isOther = isSport ? !sports.isForeign || namesAnotherSport(type) : sports.isOfSports && mayBeGym(type) && kmOf() === null;
    return isOther ? { type: 'cross-training' } : besideRace(type, category);
  }

  const isTrail = hasAny(type, words().trail);
  const [named, event] = [saysOf(title), saysOf(category)];
  const race: Kind = { type: isTrail || named.trail ? 'trail-race' : 'race' };
  const coded = category === '' ? undefined : sports.codes?.[`${Number(category)}`];
  if (coded !== undefined) return coded === 'race' ? race : { type: coded };
  if (!event.not && (event.race || (named.race && !named.not))) return race;
  if (sports.hasSessions && (namesASession(title) || (!sports.isExport && namesNoRun(title)))) return { type: title };
  const byTitle = sports.isExport && !event.not ? namedRace(named, kmOf) : undefined;
  return byTitle ? { ...race, byTitle } : { type: 'run', isTrail };
}
