// What the sidebar before a race asks of the spreadsheet: a formula into the selected cell, nothing else.

import { errorMessage, isBlank, parseBefore } from '../../core/index.ts';
import { recoveryBefore } from '../functions/before.ts';
import { isoDate } from '../menu/sheet.ts';
import { argument, day, formula, insertFormula, sizeOf, word, type Inserted } from './insert.ts';

/** As the form holds it: every value is text. */
type RaceField = 'distance' | 'type' | 'unit' | 'elevationGainM' | 'date' | 'purpose' | 'runDistance' | 'runType' | 'runElevationGainM' | 'runRpe';
export type RaceForm = Partial<Record<RaceField, string>>;

/** `what`: the last day of the run, or a table of the days before the race. */
export function raceInsert(form: RaceForm, what: string): Inserted {
  const read = parseBefore(form);
  if (!read.ok) return { done: false, message: errorMessage(read.errors[0]) };
  const { distance, type, unit, elevationGainM, date, purpose, runDistance, runType, runElevationGainM, runRpe } = form;
  const race = [day(date), argument(distance), word(type)];
  if (what === 'latest') {
    if (isBlank(runDistance)) return { done: false, message: 'For the last day of a run, fill in the run before the race.' };
    const run = [argument(runDistance), word(runType)];
    const more = [word(purpose), word(unit), argument(elevationGainM), argument(runElevationGainM), argument(runRpe)];
    return insertFormula(formula('LATEST', [...race, ...run, ...more]), [1, 1], { 0: isoDate });
  }
  const table = recoveryBefore(date, distance, type, purpose, unit, elevationGainM);
  return insertFormula(formula('BEFORE', [...race, word(purpose), word(unit), argument(elevationGainM)]), sizeOf(table), { 0: isoDate, 6: '0%' });
}
