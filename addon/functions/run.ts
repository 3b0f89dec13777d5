// What is asked of a single run: days, reasons, the date of a milestone.

import { daysTo, describe, parseRun, readWord, recoveryAfter, recoveryDays as daysAfter, tellRecovery, terms } from '../../core/index.ts';
import { answer, refusal } from './answer.ts';
import { orTitleUnit, overCells, type Cell } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

export const recoveryDays = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM, rpe], titleUnit) =>
    answer(parseRun({ distance, type, unit: orTitleUnit(unit, titleUnit), elevationGainM, rpe }), daysAfter),
  );

export const recoveryWhy = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM], titleUnit) =>
    answer(parseRun({ distance, type, unit: orTitleUnit(unit, titleUnit), elevationGainM }), (run) => describe(tellRecovery(recoveryAfter(run)))),
  );

const milestoneIds = Object.keys(terms.milestones) as terms.Milestone[];

export function recoveryDate(date: Cell, distance: Cell, type: Cell, milestone: Cell, ...more: Cell[]) {
  const zone = spreadsheetZone();
  return overCells([distance, type, date, milestone, ...more], ([oneDistance, oneType, oneDate, oneMilestone, unit, elevationGainM], titleUnit) => {
    const given = zone.read(oneDate);
    return answer(parseRun({ distance: oneDistance, type: oneType, date: given, unit: orTitleUnit(unit, titleUnit), elevationGainM }), (run) => {
      if (run.date === undefined) return '';
      const wanted = readWord('parameter-invalid', 'milestone', oneMilestone, milestoneIds);
      if (!wanted.ok) return refusal(wanted.errors[0]);
      return zone.write(run.date, daysTo(wanted.value ?? 'full', run));
    });
  });
}
