// Before a race: the last day of a run, the days until the race, the races of a season.

import {
  beforeRace,
  isBlank,
  latestOf,
  limits,
  movesTo,
  parseBefore,
  parseRace,
  readRaces,
  readThousands,
  seasonOf,
  tellBefore,
  tellSeason,
  terms,
  type RaceInput,
  type RunError,
  type ToldSeasonRace,
} from '../../core/index.ts';
import { columnOf, orThrow, isRange, orTitleUnit, overCells, settle, single, titleOf, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone, type Zone } from './dates.ts';
import { dayCells, dayTitles } from './day-before.ts';
import { refusal, refusalAt } from './refusal.ts';

/** What core calls a field of the race and of the run, and what the argument is called. */
const argumentOf: { readonly [parameter: string]: string } = {
  date: 'race_date',
  distance: 'race_distance',
  type: 'race_type',
  elevationGainM: 'race_elevation_gain_m',
  runDistance: 'distance',
  runType: 'type',
  runElevationGainM: 'elevation_gain_m',
  runRpe: 'rpe',
};
const refused = (error: RunError): Refusal => refusalAt(argumentOf[error.parameter] ?? error.parameter, error);

/** The last day on which a run still fits before a race, one cell or a whole column. */
export function recoveryLatest(...[date, raceDistance, raceType, distance, type, purpose, unit, raceClimb, elevationGainM, rpe]: Cell[]) {
  const zone = spreadsheetZone();
  const races = raceCells({ date, distance: raceDistance, type: raceType, climb: raceClimb });
  return overCells(
    { distance, type, unit, elevationGainM, rpe, date, raceDistance: races.distance, raceType, purpose, raceClimb: races.climb, raceUnit: unit },
    (row): Answer | Refusal => {
      if (isBlank(row.date) || isBlank(row.raceDistance)) return '';
      const race = {
        date: row.date,
        distance: row.raceDistance,
        type: row.raceType,
        purpose: row.purpose,
        unit: orTitleUnit(row.raceUnit, races.unit),
        elevationGainM: row.raceClimb,
      };
      const read = parseBefore({
        ...race,
        runDistance: row.distance,
        runType: row.type,
        runElevationGainM: row.elevationGainM,
        runRpe: row.rpe,
        runUnit: isBlank(row.unit) ? 'km' : row.unit,
      });
      if (!read.ok) return refused(read.errors[0]);
      const { race: asked, run } = read.value;
      return run === null || terms.runTypes[run.type].kind === 'none' ? '' : zone.write(latestOf(run, asked).date);
    },
    { zone, days: ['date'] },
  );
}

/** The columns of races: none above their titles, which tell the unit of their distances; climbs read as a column. */
function raceCells({ date, distance, type, climb }: { readonly date: Cell; readonly distance: Cell; readonly type: Cell; readonly climb: Cell }) {
  const climbs = isRange(climb) ? readThousands(climb.flat(), 'climb').map((one) => [one]) : climb;
  if (!isRange(distance)) return { distance, climb: climbs, unit: undefined };
  const at = (cell: Cell, row: number): Cell => (isRange(cell) ? cell[row]?.[0] : cell);
  const { row: title, unit } = titleOf(distance.length, (row) => [at(distance, row), at(type, row), at(date, row)]);
  return { distance: distance.map((line, row) => (row <= title ? line.map(() => '') : line)), climb: climbs, unit };
}

// ---- the days before one race ---------------------------------------------------------------------------------------

/** A table for one race, from the start of its taper. Blank for a blank distance or date. */
export function recoveryBefore(...args: Cell[]): Answer | Answer[][] {
  const [date, distance, type, purpose, unit, elevationGainM] = args.map((cell) => single(cell, 'This function takes one race:'));
  if (isBlank(distance) || isBlank(date)) return '';
  const zone = spreadsheetZone();
  const read = parseRace(settle({ distance, type, unit, elevationGainM, date, purpose }, undefined, { zone, days: ['date'] }));
  if (!read.ok) return orThrow<Answer>(refused(read.errors[0]));
  const before = tellBefore(beforeRace(read.value));
  const notes = [...before.warnings.map(({ text }) => text), ...before.rules.map(({ why }) => why), `Rules ${before.rulesVersion}. ${before.notice}`];
  const blanks = dayTitles.slice(2).map(() => '');
  return [[...dayTitles], ...before.days.map((day) => [zone.write(day.date), day.daysToGo, ...dayCells(day)]), ...notes.map((text) => ['note', text, ...blanks])];
}

// ---- a season -------------------------------------------------------------------------------------------------------

const seasonTitles = ['Verdict', 'Taper from', 'Could move to', 'Why'];
const blankRow = ['', '', '', ''];

/** For each race: whether those before it leave time, when its taper begins, the first day to which it could move, and why. */
export function recoverySeason(...[dates, distances, types, purposes, unit, elevationGainsM]: Cell[]): Answer[][] {
  const zone = spreadsheetZone();
  const rows = Array.isArray(dates) ? dates.length : 1;
  const column = (name: string, cell: Cell): readonly Cell[] => columnOf(name, cell, rows, 'dates');
  const [day, km, type] = [column('dates', dates), column('distances', distances), column('types', types)];
  const [purpose, units, climb] = [column('purposes', purposes), column('unit', unit), column('elevation_gains_m', elevationGainsM)];
  const { row: title, unit: titleUnit } = titleOf(rows, (row) => [km[row], type[row], day[row]]);
  const kept = km.flatMap((one, row) => (row > title && !(isBlank(one) && isBlank(day[row])) ? [row] : []));
  if (kept.length > limits.seasonRaces) throw new Error(`A season has at most ${limits.seasonRaces} races; these are ${kept.length}.`);
  const read = readRaces(
    kept.map((row): RaceInput => ({
      date: zone.read(day[row]),
      distance: km[row],
      type: type[row],
      purpose: purpose[row],
      unit: orTitleUnit(units[row], titleUnit),
      elevationGainM: climb[row],
    })),
  );
  const answers = new Map<number, Answer[]>();
  for (const { index, errors } of read.unread) {
    const { message } = refusal(errors[0]);
    if (!Array.isArray(dates)) throw new Error(message);
    answers.set(kept[index]!, ['', '', '', message]);
  }
  for (const race of tellSeason(seasonOf(read.races, read), (index) => `row ${kept[index]! + 1} of the range`).races) answers.set(kept[race.index]!, raceRow(race, zone));
  return Array.from({ length: rows }, (_, row) => answers.get(row) ?? (row === title ? seasonTitles : blankRow));
}

function raceRow(race: ToldSeasonRace, zone: Zone): Answer[] {
  const { label, taper, text, warnings } = race;
  const day = (date: string | null): Answer => (date === null ? '' : zone.write(date));
  return [label, day(taper.fromDate), day(movesTo(race)), [text, ...warnings.map((warning) => warning.text)].join(' ')];
}
