// Whether two races stand far enough apart.

import { describeGap, gapBetween, isBlank, parseRun } from '../../core/index.ts';
import { answer } from './answer.ts';
import { refusal } from './refusal.ts';
import { overCells, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

/** Whether a race on date_b leaves time to recover from run a. */
export function recoveryGap(date: Cell, distance: Cell, type: Cell, secondDate: Cell, unit: Cell, elevationGainM: Cell) {
  const zone = spreadsheetZone();
  return overCells(
    { distance, type, unit, elevationGainM, date, secondDate },
    (row): Answer | Refusal => {
      if (isBlank(row.date) || isBlank(row.secondDate)) return '';
      return answer(parseRun(row), (run) => {
        const gap = gapBetween(run, row.secondDate);
        return gap.ok ? describeGap(gap.value) : refusal(gap.errors[0]);
      });
    },
    { zone, days: ['date', 'secondDate'] },
  );
}
