// What is asked of a single run: days, reasons, the date of a milestone.

import { daysTo, describe, parseRun, readWord, recoveryAfter, recoveryDays as daysAfter, tellRecovery, terms } from '../../core/index.ts';
import { answer, refusal } from './answer.ts';
import { overCells, type Cell } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

export const recoveryDays = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM, rpe]) => answer(parseRun({ distance, type, unit, elevationGainM, rpe }), daysAfter));

export const recoveryWhy = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM]) => answer(parseRun({ distance, type, unit, elevationGainM }), (run) => describe(tellRecovery(recoveryAfter(run)))));

const milestoneIds = Object.keys(terms.milestones) as terms.Milestone[];

export function recoveryDate(date: Cell, distance: Cell, type: Cell, milestone: Cell, unit: Cell, climb: Cell) {
  const zone = spreadsheetZone();
  return overCells(
    [distance, type, unit, climb, date, milestone],
    ([oneDistance, oneType, oneUnit, elevationGainM, oneDate, oneMilestone]) =>
      answer(parseRun({ distance: oneDistance, type: oneType, date: oneDate, unit: oneUnit, elevationGainM }), (run) => {
        if (run.date === undefined) return '';
        const wanted = readWord('parameter-invalid', 'milestone', oneMilestone, milestoneIds);
        if (!wanted.ok) return refusal(wanted.errors[0]);
        return zone.write(run.date, daysTo(wanted.value ?? 'full', run));
      }),
    zone,
    1,
  );
}
