// parseRun: the only gate for a run. Whatever comes in, out comes a Run or coded errors; it never throws.

import { inputRules, limits } from '../rules/input.ts';
import { units, type Unit } from '../words/distances.ts';
import { fold, longestWord } from '../words/fold.ts';
import type { Warning } from '../words/said.ts';
import { approaches, descents, type Approach, type Descents } from '../words/terms.ts';
import type { RunType } from '../words/types.ts';
import { readChance, readDayAfter } from './asked.ts';
import { readDate } from './date.ts';
import { readDistance, type Distance } from './distance.ts';
import { readAmount, speck, tidyNumber } from './number.ts';
import { bad, failed, good, isBlank, shown, type Refused, type Result } from './result.ts';
import { hasNoRecoveryNeed, readType, readUnit, readWord, type TypeRead } from './word.ts';

/** A run as somebody wrote it: each value may be anything. Blank (undefined, null, empty text) counts as not given. */
export interface RunInput {
  /** km as a number (or in `unit`), or text: `10k`, `5 mi`, `42,2 km`, `half marathon`. */
  distance?: unknown;
  type?: unknown;
  unit?: unknown;
  elevationGainM?: unknown;
  /** Rate of perceived exertion, 1-10. Counts for races. */
  rpe?: unknown;
  descents?: unknown;
  /** Years. */
  age?: unknown;
  approach?: unknown;
  /** Day of the run, YYYY-MM-DD. */
  date?: unknown;
  /** Share of runners, 0.5-0.9, by whose recovery the days are counted; half of them if not given. */
  chance?: unknown;
  /** Whole days after the run of which the shares are asked, 0-365. */
  onDay?: unknown;
}

export interface Run {
  readonly distanceKm: number;
  readonly type: RunType;
  readonly elevationGainM: number;
  /** km + metres climbed / 100 */
  readonly effortKm: number;
  /** What was not given but concluded. */
  readonly inferred: readonly ('type' | 'elevationGainM')[];
  readonly descents: Descents;
  readonly approach: Approach;
  readonly rpe?: number;
  readonly age?: number;
  readonly date?: string;
  readonly chance?: number;
  readonly onDay?: number;
  readonly warnings: readonly Warning[];
}

const descentWords = Object.keys(descents) as Descents[];
const approachWords = Object.keys(approaches) as Approach[];

/**
 * Reads a run. Distances are km, climb is metres, age is years, RPE is 1 to 10.
 * Errors: every code of `errorCodes` that names one of RunInput's parameters; all that apply, in the order of the parameters.
 */
export function parseRun(input: RunInput): Result<Run> {
  const unit = readUnit(input.unit);
  const { distance, type, ignored } = distanceAndType(input, unit.ok && unit.value ? unit.value : null);
  const elevation = readAmount('elevation-out-of-range', 'elevationGainM', input.elevationGainM, limits.elevationGainM, 'metres');
  const rpe = readAmount('rpe-out-of-range', 'rpe', input.rpe, limits.rpe);
  const age = readAmount('age-out-of-range', 'age', input.age, limits.age, 'years');
  const descent = readWord('descents-unknown', 'descents', input.descents, descentWords);
  const approach = readWord('approach-unknown', 'approach', input.approach, approachWords);
  const date = readDate(input.date);
  const chance = readChance(input.chance);
  const onDay = readDayAfter('onDay', input.onDay);
  if (!chance.ok || !onDay.ok || !unit.ok || !distance.ok || !type.ok || !elevation.ok || !rpe.ok || !age.ok || !descent.ok || !approach.ok || !date.ok) {
    return failed([distance, type, unit, elevation, rpe, descent, age, date, approach, chance, onDay]);
  }

  const { km } = distance.value;
  const runType = typeOf(type.value, km);
  const climbAssumed = runType === 'trail-race' && elevation.value === undefined;
  const elevationGainM = elevation.value ?? (climbAssumed ? tidyNumber(km * inputRules.assumedClimb.metresPerKm) : 0);
  // written field by field: spreading what was given costs more than the answer, in a column of ten thousand
  const run: { -readonly [Field in keyof Run]: Run[Field] } = {
    distanceKm: km,
    type: runType,
    elevationGainM,
    effortKm: effortOf(km, elevationGainM),
    inferred: inferredOf(type.value.type === 'run' || (isBlank(input.type) && distance.value.words === undefined), climbAssumed),
    descents: descent.value ?? (runType === 'downhill' ? inputRules.descentsDefault.downhill : inputRules.descentsDefault.other),
    approach: approach.value ?? 'balanced',
    warnings: warningsFor({ distance: distance.value, unit: unit.value, runType, says: type.value.says, elevationGainM, climbAssumed, age: age.value, ignored }),
  };
  if (rpe.value !== undefined) run.rpe = rpe.value;
  if (age.value !== undefined) run.age = age.value;
  if (date.value !== undefined) run.date = date.value;
  if (chance.value !== undefined) run.chance = chance.value;
  if (onDay.value !== undefined) run.onDay = onDay.value;
  return good(run);
}

/** km + metres climbed / 100: the axis of every ladder. */
export const effortOf = (km: number, elevationGainM: number): number => (elevationGainM === 0 ? km : tidyNumber(km + elevationGainM / inputRules.effortKm.metresPerKm));

/** A plain run's type is read off its distance; it is never a race. */
export const plainTypeOf = (km: number): RunType => (km <= inputRules.plainRun.easyUpToKm ? 'easy' : 'long');
const typeOf = ({ type }: TypeRead, km: number): RunType => (type === 'run' ? plainTypeOf(km) : type);

const nothing: Run['inferred'] = [];
const inferredOf = (type: boolean, climb: boolean): Run['inferred'] =>
  !type && !climb ? nothing : [...(type ? (['type'] as const) : []), ...(climb ? (['elevationGainM'] as const) : [])];

// ---- distance and type, which explain each other ----------------------------------------------------------------------

interface Both {
  readonly distance: Result<Distance>;
  readonly type: Result<TypeRead>;
  /** What stood in the cell of the distance, where nothing depends on it. */
  readonly ignored: string | null;
}

function distanceAndType(input: RunInput, unit: Unit | null): Both {
  const distance = readDistance(input.distance, unit);
  const given = !isBlank(input.type);
  const type = given ? typeBeside(input.type, distance) : typeFromDistance(input, distance);
  // nothing depends on the distance of a rest day or a swim, whatever stands in its cell
  if (type.ok && hasNoRecoveryNeed(type.value.type) && !distance.ok) {
    return { distance: good({ km: 0, named: false, bare: null }), type, ignored: given && !isBlank(input.distance) ? String(shown(input.distance)) : null };
  }
  if (!distance.ok && areSwapped(input, unit)) return { distance: withSwapped(distance), type: type.ok ? type : withSwapped(type), ignored: null };
  const mismatch = type.ok && distance.ok && type.value.named ? misfit(type.value.named, distance.value, input.distance) : null;
  return { distance, type: mismatch ?? type, ignored: null };
}

/** Each can be read where the other stands. */
const areSwapped = ({ distance, type }: RunInput, unit: Unit | null): boolean => readDistance(type, unit).ok && readType(distance).ok;
const withSwapped = ({ errors: [first] }: Refused): Refused => ({ ok: false, errors: [{ ...first, hint: { is: 'swapped', parameters: ['distance', 'type'] } }] });

/** `10 km easy` beside a type: both have to say the same. */
function typeBeside(type: unknown, distance: Result<Distance>): Result<TypeRead> {
  const words = distance.ok ? distance.value.words : undefined;
  return words === undefined || typeof type !== 'string' ? readType(type) : readType(`${type} + ${words}`);
}

/** A name stands for its race, and a rest day or a letter for other training (S, X) is often written into the column of distances. */
function typeFromDistance(input: RunInput, distance: Result<Distance>): Result<TypeRead> {
  if (distance.ok && distance.value.words !== undefined) return readType(distance.value.words);
  if (distance.ok && distance.value.named) return good({ type: 'race', says: null, named: null });
  const word = distance.ok ? null : readType(isOtherTraining(input.distance) ? 'cross-training' : input.distance);
  return word?.ok && hasNoRecoveryNeed(word.value.type) ? word : readType(input.type);
}

const isOtherTraining = (distance: unknown): boolean =>
  typeof distance === 'string' && distance.length < longestWord && (inputRules.otherTraining.letters as readonly string[]).includes(fold(distance));

/** A type that names its distance, and a distance that is another. */
function misfit({ label, km }: NonNullable<TypeRead['named']>, { km: given, bare }: Distance, received: unknown): Result<never> | null {
  const { within } = inputRules.namedDistance;
  if (Math.abs(given - km) / km <= within + speck) return null;
  const miles = bare !== null && Math.abs(bare * units.mi.km - km) / km <= within;
  return bad('distance-type-mismatch', 'distance', received, { is: 'distance-of', km, label }, miles ? { is: 'in-miles', figure: bare } : { is: 'type-or-distance', label });
}

// ---- what to know before trusting it ----------------------------------------------------------------------------------

interface ReadRun {
  readonly distance: Distance;
  readonly unit: Unit | undefined;
  readonly runType: RunType;
  readonly says: TypeRead['says'];
  readonly elevationGainM: number;
  readonly climbAssumed: boolean;
  readonly age: number | undefined;
  readonly ignored: string | null;
}

function warningsFor({ distance: { km, bare }, unit, runType, says, elevationGainM, climbAssumed, age, ignored }: ReadRun): Warning[] {
  const { looksLikeMiles, looksLikeMetres, assumedClimb, implausibleClimb, notStudied } = inputRules;
  const warnings: Warning[] = [];
  if (hasNoRecoveryNeed(runType)) {
    warnings.push({ code: 'no-recovery-need', facts: { type: runType } });
    if (says === 'strength-not-covered') warnings.push({ code: says, facts: {} });
    if (ignored !== null) warnings.push({ code: 'distance-ignored', facts: { received: ignored } });
  } else {
    if (says === 'read-as-trail-race') warnings.push({ code: says, facts: {} });
    if (bare !== null && (!unit || unit === 'm') && (looksLikeMiles.numbers as readonly number[]).includes(bare))
      warnings.push({ code: 'looks-like-miles', facts: { figure: bare, km } });
    if (bare !== null && !unit && (looksLikeMetres.numbers as readonly number[]).includes(bare)) warnings.push({ code: 'looks-like-metres', facts: { figure: bare, km } });
    if (climbAssumed) warnings.push({ code: 'elevation-assumed', facts: { metres: elevationGainM, perKm: assumedClimb.metresPerKm } });
    if (elevationGainM > implausibleClimb.metresPerKm * km + speck) warnings.push({ code: 'climb-implausible', facts: { metres: elevationGainM, km } });
  }
  if (age !== undefined && age < notStudied.underAge) warnings.push({ code: 'population-not-studied', facts: { underAge: notStudied.underAge } });
  return warnings;
}
