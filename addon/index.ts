// What the custom functions do. Pure: no clock, no network, no service of the spreadsheet.

import { describe, errorMessage, parseRun, recoveryAfter, recoveryDays as daysAfter, terms, type Run } from '../core/index.ts';
import { overCells, type Answer, type Cell, type Refusal } from './cells.ts';

/** The run of one row read into an answer. A row without a distance or without a recovery need stays blank. */
function answer(row: { distance: Cell; type: Cell; unit: Cell; elevationGainM: Cell; rpe?: Cell }, of: (run: Run) => Answer): Answer | Refusal {
  const run = parseRun(row);
  if (!run.ok) {
    const [first] = run.errors;
    return first.code === 'distance-missing' ? '' : { message: errorMessage(first) };
  }
  return terms.runTypes[run.value.type].kind === 'none' ? '' : of(run.value);
}

export const recoveryDays = (...args: Cell[]) => overCells(args, ([distance, type, unit, elevationGainM, rpe]) => answer({ distance, type, unit, elevationGainM, rpe }, daysAfter));

export const recoveryWhy = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM]) => answer({ distance, type, unit, elevationGainM }, (run) => describe(recoveryAfter(run))));

export const recoveryVersion = () => terms.rulesVersion;
