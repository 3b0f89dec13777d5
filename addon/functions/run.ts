// What is asked of a single run: days, the date of a milestone, the share of runners on a day.

import { daysTo, isBlank, parseRun, readWord, recoveryDays as daysAfter, shareOn, terms } from '../../core/index.ts';
import { answer } from './answer.ts';
import { overCells, type Cell } from './cells.ts';
import { spreadsheetZone } from './dates.ts';
import { refusal, refusalOf } from './refusal.ts';

export const recoveryDays = (distance: Cell, type: Cell, unit: Cell, elevationGainM: Cell, rpe: Cell, chance: Cell, descents: Cell, age: Cell) =>
  overCells({ distance, type, unit, elevationGainM, rpe, chance, descents, age }, (row) => answer(parseRun(row), daysAfter));

const milestoneIds = Object.keys(terms.milestones) as terms.Milestone[];

/** The chance is that of full recovery: beside another milestone it would be passed over unseen. */
export function recoveryDate(...[date, distance, type, milestone, unit, elevationGainM, chance, rpe, descents, age]: Cell[]) {
  const zone = spreadsheetZone();
  return overCells(
    { distance, type, unit, elevationGainM, date, milestone, chance, rpe, descents, age },
    (row) =>
      answer(parseRun(row), (run) => {
        if (run.date === undefined) return '';
        const read = readWord('parameter-invalid', 'milestone', row.milestone, milestoneIds);
        if (!read.ok) return refusal(read.errors[0]);
        const to = read.value ?? 'full';
        if (run.chance !== undefined && to !== 'full') return refusalOf('parameter-invalid', `chance goes with full, not with ${to}`);
        return zone.write(run.date, daysTo(to, run));
      }),
    { zone, days: ['date'] },
  );
}

const chanceIds = ['full', ...(Object.keys(terms.clocks) as terms.Clock[])] as const;

/** Where no day is asked for, nothing is answered. */
export const recoveryChance = (...[distance, type, onDay, clock, unit, elevationGainM, rpe, descents, age]: Cell[]) =>
  overCells({ distance, type, unit, elevationGainM, onDay, clock, rpe, descents, age }, (row) => {
    if (isBlank(row.onDay)) return '';
    return answer(parseRun(row), (run) => {
      const of = readWord('parameter-invalid', 'clock', row.clock, chanceIds);
      return of.ok ? shareOn(run, run.onDay!, of.value)! : refusal(of.errors[0]);
    });
  });
