// What a text of several words means: one type of run, or a choice that is for the runner to make. Undefined where it names none.

import { longRepeats, looseLong, noDistance, shortRacePaces, together, walks, sideWords } from '../rules/words.ts';
import { fold } from '../words/fold.ts';
import { once } from '../words/once.ts';
import { runTypes } from '../words/types.ts';
import { isEveryday, setOf, type Heard, type Phrase } from './phrase.ts';
import { kindOfRepeats } from './repeats.ts';
import { entryOf, inflected, strength, ultra, type Meaning, type TypeEntry } from './vocabulary.ts';

type Named = Extract<TypeEntry, { kind: 'named-race' }>;
type Open = Extract<TypeEntry, { kind: 'ambiguous' }>;

const sets = once(() => ({
  walks: setOf(walks),
  long: setOf(longRepeats.words),
  pace: setOf(sideWords.pace),
  between: setOf(sideWords.between),
  noDistance: setOf(noDistance),
  loose: setOf(looseLong),
  shortPace: setOf(shortRacePaces),
}));

const meaningOf = (entry: TypeEntry): Meaning | null => (entry.kind === 'type' ? entry.type : entry.kind === 'run' ? 'run' : entry.kind === 'named-race' ? 'race' : null);
const kindOf = (meaning: Meaning): 'race' | 'training' | 'none' => (meaning === 'run' ? 'training' : runTypes[meaning].kind);
const isNamed = ({ entry }: Heard): boolean => entry.kind === 'named-race';
const isNumbered = ({ entry }: Heard): boolean => entry.kind === 'named-race' && entry.numbered;
const choice = (...choices: readonly Meaning[]): Open => ({ kind: 'ambiguous', choices: [...new Set(choices)] });
const hardTypes: ReadonlySet<Meaning> = new Set(['tempo', 'intervals', 'sprints', 'hills', 'downhill'] as const);
const gentle: ReadonlySet<Meaning> = new Set(['easy', 'recovery', 'long', 'run'] as const);

export function meaningOfPhrase(phrase: Phrase): TypeEntry | undefined {
  const heard = withoutDetails(phrase);
  const other = heard.find(({ entry }) => entry.kind === 'other');
  if (other) return other.entry;
  const paced = phrase.sides.has('pace') || heard.some(({ word, size }) => size === 1 && sets().pace.has(word));
  const ofPace = paced ? racePace(heard) : undefined;
  const atPace = pacedRepeats(phrase, ofPace) ?? ofPace;
  if (atPace) return atPace;

  const known = withoutNumbers(heard);
  if (!known) return choice('run', 'race');
  const words = [...new Set(known.flatMap(({ entry }) => meaningOf(entry) ?? []))];
  const repeats = repeatsMeaning(phrase, words, known);
  if (repeats?.kind === 'ambiguous') return repeats;
  const meanings = raceOnTrails(known, repeats && isPlain(words) ? [meaningOf(repeats)!] : words);
  return (
    notOfSport(phrase, known, meanings) ??
    raceApart(phrase, known, meanings) ??
    openWords(known, meanings) ??
    sideEffects(phrase, known, meanings, paced) ??
    decided(phrase, known, meanings)
  );
}
const isPlain = (meanings: readonly Meaning[]): boolean => meanings.every((one) => one === 'run');

// ---- what is only a detail ------------------------------------------------------------------------------------------

/** Without the rests between repeats (`6x800 off 2 min`, `6x1000 jog 90 s`) and the length of repeats (`VMA longue`). */
function withoutDetails({ heard, repeats, repeatsAt }: Phrase): readonly Heard[] {
  const { between, long } = sets();
  const isBetween = ({ word, at, size, joined }: Heard): boolean =>
    repeatsAt >= 0 && at > repeatsAt && size === 1 && !joined && between.has(word) && (word !== 'easy' || areIntervals(repeats)); // 2x8 km easy
  const ofRepeats = ({ entry }: Heard | undefined = nobody): boolean => (longRepeats.of as readonly (Meaning | null)[]).includes(meaningOf(entry));
  const isLength = (one: Heard, place: number): boolean => {
    const [before, behind] = [heard[place - 1], heard[place + 1]];
    const next = ofRepeats(behind) && behind!.at === one.at + one.size && !behind!.joined;
    const previous = ofRepeats(before) && before!.at + before!.size === one.at && !one.joined;
    return one.size === 1 && inflected(long, one.word) !== undefined && (next || previous);
  };
  return heard.filter((one, place) => !isBetween(one) && !isLength(one, place));
}
const nobody: Heard = { entry: choice(), word: '', at: -1, size: 0, joined: false, part: 0 };

/** `Footing 10 km`: the figure is a detail, but of a race (`Gara 10k`) its name. Null where `10k run` or `all out 5k` may be either. */
function withoutNumbers(heard: readonly Heard[]): readonly Heard[] | null {
  const others = heard.filter((one) => !isNumbered(one));
  if (others.length === heard.length) return heard;
  if (others.some(({ entry }) => kindOf(meaningOf(entry) ?? 'run') === 'race')) return heard;
  const mayBeRaced = others.every(({ entry }) => meaningOf(entry) === 'sprints' || (entry.kind === 'run' && isNumbered(heard[0]!)));
  return mayBeRaced ? null : others;
}

/** The pace of a race is a tempo run: `allure semi`, `Marathontempo`; that of 5 km may be either. */
function racePace(heard: readonly Heard[]): TypeEntry | undefined {
  const others = heard.filter(({ word, entry }) => !sets().pace.has(word) && meaningOf(entry) !== 'tempo');
  const apart = heard
    .filter(({ entry }) => meaningOf(entry) === 'tempo')
    .some(({ word, at, part }) => others.some((one) => one.part !== part || (word === 'tempo' && at < one.at && !isNumbered(one))));
  if (apart) return undefined; // tempo + 10k race
  if (others.length === 0 || !others.every(({ entry }) => meaningOf(entry) === 'race')) return undefined;
  const named = others.filter(isNamed);
  if (named.length === 0) return heard.some(({ entry }) => meaningOf(entry) === 'tempo') ? choice('tempo', 'race') : entryOf('tempo');
  return named.every(({ entry }) => (entry as Named).km >= 10) ? entryOf('tempo') : choice('tempo', 'intervals');
}

/** Short repeats at the pace of a race up to 10 km: `10 x 400 m @ 5k pace`, `6x1000 AS10`. */
function pacedRepeats({ repeats, heard }: Phrase, ofPace: TypeEntry | undefined): TypeEntry | undefined {
  const fast = ofPace ? heard.some(({ entry }) => entry.kind === 'named-race' && entry.km <= 10) : heard.length === 1 && sets().shortPace.has(heard[0]!.word);
  return fast && areIntervals(repeats) ? entryOf('intervals') : undefined;
}
const areIntervals = (repeats: Phrase['repeats']): boolean => repeats.length > 0 && repeats.every((one) => kindOfRepeats(one).type === 'intervals');

/** What the repeats of a text make it; nothing where a word for a hard session says so, or where they are strides. */
function repeatsMeaning({ repeats, ownRepeats }: Phrase, meanings: readonly Meaning[], known: readonly Heard[]): TypeEntry | undefined {
  if (repeats.length === 0 || meanings.some((one) => hardTypes.has(one))) return undefined;
  const ofSport = ownRepeats && meanings.every((one) => one === 'cross-training') && !known.some(isStill);
  if (meanings.includes('cross-training') && (ofSport || repeats.every(({ metres }) => metres === null && ownRepeats))) return undefined;
  const kinds = repeats.map(kindOfRepeats);
  const undecided = kinds.find(({ type }) => type === null);
  const types = [...new Set(kinds.flatMap(({ type }) => type ?? []))];
  const hasPart = known.some(({ entry }) => entry.kind === 'ambiguous' && entry.part);
  if (hasPart && types.length === 0) return undefined; // 6x100 m strides
  if (undecided) return isPlain(meanings) ? choice(...undecided.choices) : choice(...meanings, ...undecided.choices);
  const type = types.length === 1 ? types[0]! : 'intervals'; // of sets of two kinds the shorter: it costs more
  return isPlain(meanings) ? entryOf(type) : choice(...meanings, type);
}

// ---- a run beside another sport, a race beside a run -----------------------------------------------------------------

/** Of a sport without kilometres: `yoga`, `gym`. */
const isStill = ({ entry, word }: Heard): boolean => entry === strength || sets().noDistance.has(word);

/** A distance that is not the sport's (`20k + yoga`, `gym 12k`), or on a day without a run (`sick, ran 20k`): a run stands beside it. */
function notOfSport({ distances, heard }: Phrase, known: readonly Heard[], meanings: readonly Meaning[]): TypeEntry | undefined {
  if (distances.size === 0 || meanings.length === 0 || !meanings.every((one) => kindOf(one) === 'none')) return undefined;
  const alone = [...distances].some((part) => !heard.some((one) => one.part === part && !isNumbered(one)));
  return alone || known.some(isStill) || !meanings.includes('cross-training') ? choice(...meanings, 'run') : undefined;
}

/** A part of the text that alone may be a race: `easy + 10k`, `EF + course 10 km`. */
function raceApart({ heard }: Phrase, known: readonly Heard[], meanings: readonly Meaning[]): TypeEntry | undefined {
  if (meanings.length === 0 || meanings.some((one) => kindOf(one) === 'race')) return undefined;
  const mayBeRaced = (one: Heard): boolean => one.entry.kind === 'run' || isNumbered(one) || isRunOrRace(one);
  const apart = heard.some((one) => isNumbered(one) && heard.some(({ part }) => part !== one.part) && heard.every((other) => other.part !== one.part || mayBeRaced(other)));
  const named = known.some((one) => isRunOrRace(one) && heard.some((other) => isNumbered(other) && other.part === one.part && Math.abs(other.at - one.at) <= 2));
  return apart || named ? choice(...meanings, 'race') : undefined;
}
const isRunOrRace = ({ entry }: Heard): boolean => entry.kind === 'ambiguous' && entry.choices.includes('run') && entry.choices.includes('race');

// ---- words with two meanings, and words beside them -----------------------------------------------------------------

/** Words that may mean either are settled by another that says which; otherwise the choice is the runner's. */
function openWords(known: readonly Heard[], meanings: readonly Meaning[]): TypeEntry | undefined {
  const open = known.flatMap(({ entry }) => (entry.kind === 'ambiguous' ? [entry] : []));
  if (meanings.length === 0) return mostOpen(open);
  const joins = (word: Open): boolean => known.some(({ entry, part }) => entry === word && known.some((other) => other.part !== part && other.entry !== word));
  const left = open.find((word) => {
    const { choices, part } = word;
    if (!part && joins(word)) return true; // Z2/Z3, EF + course: the other says nothing of it
    if (part && choices.includes('recovery') && joins(word) && meanings.every((one) => kindOf(one) === 'race')) return false; // WU + race + CD
    if (part) return !meanings.every((one) => kindOf(one) === 'training');
    if (choices.some((one) => one !== 'run' && kindOf(one) === 'training' && meanings.every((other) => effortOf(other) < effortOf(one)))) return true; // Z2-Z3
    return !meanings.every((one) => choices.includes(one)) && !(choices.includes('run') && meanings.every((one) => one === 'easy' || one === 'recovery'));
  });
  return left && choice(...meanings, ...left.choices);
}

/** Of training: what costs more than what. */
const effortOf = (one: Meaning): number => (kindOf(one) !== 'training' ? 3 : gentle.has(one) ? (one === 'long' ? 1 : 0) : 2);

/** A race on trails is a trail race: `trail marathon`. */
const raceOnTrails = (known: readonly Heard[], meanings: readonly Meaning[]): readonly Meaning[] =>
  meanings.length > 0 &&
  meanings.every((one) => one === 'race') &&
  known.some(({ entry }) => entry.kind === 'ambiguous' && entry.choices.includes('trail-race') && entry.choices.includes('run'))
    ? ['trail-race']
    : meanings;

/** Of several words with two meanings the one that is more than a part of a run. */
const mostOpen = (open: readonly Open[]): Open | undefined => open.find(({ part }) => !part) ?? open[0];

/** What words beside a type take away from it. */
function sideEffects({ sides }: Phrase, known: readonly Heard[], meanings: readonly Meaning[], paced: boolean): TypeEntry | undefined {
  const races = meanings.some((one) => kindOf(one) === 'race');
  if (meanings.length === 0) return undefined;
  if ((sides.has('raced') || sides.has('shared') || (sides.has('ran') && meanings.some((one) => kindOf(one) === 'none'))) && !races) return choice(...meanings, 'race');
  if (sides.has('harder') && meanings.some((one) => gentle.has(one))) return choice(...meanings, 'tempo');
  if (paced && isPlain(meanings)) return choice('run', 'tempo');
  if (sides.has('short') && meanings.includes('long')) return choice(...meanings, 'easy');
  if (meanings.includes('easy') && known.some(({ word }) => sets().loose.has(word))) return choice('easy', 'long'); // fondo suave
  if (sides.has('stages') && races && !meanings.includes('stage-race')) return choice(...meanings, 'stage-race');
  return undefined;
}

// ---- the decision ---------------------------------------------------------------------------------------------------

function decided({ heard, sides, unknown }: Phrase, known: readonly Heard[], meanings: readonly Meaning[]): TypeEntry | undefined {
  if (meanings.length === 0 || sides.has('mixed')) return undefined;
  const kinds = new Set(meanings.map(kindOf));
  if (sides.has('denied') || (sides.has('period') && (kinds.has('race') || known.every(isEveryday)))) return undefined;
  if (kinds.has('race') && kinds.size === 1 && takenBack(sides, known)) return undefined;
  const counted = kinds.size === 1 ? meanings : withoutWalks(known, meanings);
  const meaning = counted.length === 1 ? counted[0]! : combined(counted);
  if (meaning === null) return choice(...counted);
  if (unknown !== 'none') {
    if (meaning === 'run') return choice('run', 'race'); // Great North Run
    const ill = meaning === 'sick' || meaning === 'injured';
    if ((kindOf(meaning) === 'none' && !(ill && unknown === 'behind' && !sides.has('amount'))) || (unknown === 'beside' && known.every(isEveryday))) return undefined;
  }
  const noRun = meaning === 'rest' || meaning === 'sick' || meaning === 'injured';
  if (noRun && (sides.has('where') || sides.has('short') || (meaning === 'rest' && (sides.has('amount') || heard.some(isNumbered))))) return undefined; // off road; 1 min on, 1 min off
  return entryFor(meaning, known);
}

/** Not a race but about one; `half` is one of many halves as soon as anything stands beside it. */
const takenBack = (sides: Phrase['sides'], known: readonly Heard[]): boolean =>
  sides.has('back') ||
  sides.has('session') ||
  sides.has('ran') ||
  ((sides.has('shared') || sides.has('doubled')) && known.some(isNamed)) ||
  (sides.size > (sides.has('amount') ? 1 : 0) && known.every((one) => isNamed(one) && isEveryday(one)));

/** Walking belongs to an easy run; no other sport does. */
function withoutWalks(known: readonly Heard[], meanings: readonly Meaning[]): readonly Meaning[] {
  const others = meanings.filter((one) => one !== 'cross-training');
  const walked = known.every(({ entry, word }) => meaningOf(entry) !== 'cross-training' || sets().walks.has(fold(word)));
  return walked && others.every((one) => one === 'easy' || one === 'recovery' || one === 'run') ? others : meanings;
}

/** Two or more as one; null where they contradict each other. */
function combined(meanings: readonly Meaning[]): Meaning | null {
  const [first, second, ...more] = meanings.filter((one) => one !== 'run' || meanings.some((other) => kindOf(other) !== 'training'));
  if (first === undefined || second === undefined) return first ?? null;
  const both = together.find(([one, other]) => (one === first && other === second) || (one === second && other === first));
  return both ? combined([both[2], ...more.filter((one) => one !== both[2])]) : null;
}

/** The entry of the meaning that says most: the name of the race, the ultra, the gym. */
function entryFor(meaning: Meaning, known: readonly Heard[]): TypeEntry {
  const said = known.map(({ entry }) => entry);
  const named = [...new Set(said.filter((entry): entry is Named => entry.kind === 'named-race'))];
  if (meaning === 'race' && named.length === 1) return named[0]!;
  if (meaning === 'trail-race' && said.includes(ultra)) return ultra;
  return meaning === 'cross-training' && said.includes(strength) ? strength : entryOf(meaning);
}
