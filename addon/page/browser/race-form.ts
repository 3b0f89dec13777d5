// What the form before a race holds, as core reads it: the race, and a run before it where one is asked for.

import { beforeRace, errorMessage, isBlank, parseBefore, tellBefore, type RunError, type ToldBefore } from '../../../core/index.ts';
import type { RaceForm } from '../race.ts';
import { textOf, type Mistake } from './fields.ts';
import { one } from './make.ts';

const race = ['distance', 'type', 'unit', 'elevationGainM', 'date', 'purpose'] as const;
const run = ['runDistance', 'runElevationGainM', 'runRpe'] as const;

/** Every value as text: what a formula is written from. The type of a run that nobody asked for is nothing. */
export function formOf(): RaceForm {
  const data = new FormData(one<HTMLFormElement>('form'));
  const given = Object.fromEntries([...race, ...run].map((name) => [name, textOf(data, name)]));
  const isAsked = run.some((name) => !isBlank(given[name]));
  return { ...given, runType: isAsked ? textOf(data, 'runType') : '' };
}

export type Read = { readonly ok: true; readonly before: ToldBefore } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** What core says of the form as it is now; or every mistake. */
export function readForm(): Read {
  const read = parseBefore(formOf());
  if (read.ok) return { ok: true, before: tellBefore(beforeRace(read.value.race, read.value)) };
  return { ok: false, mistakes: read.errors.map(mistakeOf) };
}
/** Distance and day of the race are blank in a form that was just opened. */
const mistakeOf = (error: RunError): Mistake => ({
  field: error.parameter,
  message: errorMessage(error),
  isBlank: (error.code === 'distance-missing' && error.parameter === 'distance') || error.code === 'date-missing',
});
