// Whether two races stand far enough apart.

import { describeGap, gapBetween, isBlank, parseRun, readPurpose } from '../../core/index.ts';
import { answer } from './answer.ts';
import { refusal } from './refusal.ts';
import { overCells, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

/** Whether a race on date_b leaves time to recover from run a. */
export function recoveryGap(...[date, distance, type, secondDate, unit, elevationGainM, purpose]: Cell[]) {
  const zone = spreadsheetZone();
  return overCells(
    { distance, type, unit, elevationGainM, date, secondDate, purpose },
    (row): Answer | Refusal => {
      if (isBlank(row.date) || isBlank(row.secondDate)) return '';
      return answer(parseRun(row), (run) => {
        const asked = readPurpose(row.purpose, 'purposeB');
        if (!asked.ok) return refusal(asked.errors[0]);
        const gap = gapBetween(run, row.secondDate, asked.value);
        return gap.ok ? describeGap(gap.value) : refusal({ ...gap.errors[0], parameter: 'dateB' });
      });
    },
    { zone, days: ['date', 'secondDate'] },
  );
}
