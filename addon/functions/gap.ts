// Whether two races stand far enough apart.

import { describeGap, gapBetween, isBlank, parseRun, terms } from '../../core/index.ts';
import { refusal } from './answer.ts';
import { overCells, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

/** Whether a race on date_b leaves time to recover from run a. */
export function recoveryGap(dateA: Cell, distanceA: Cell, typeA: Cell, dateB: Cell, ofUnit: Cell, climb: Cell) {
  const zone = spreadsheetZone();
  return overCells(
    [distanceA, typeA, ofUnit, climb, dateA, dateB],
    ([distance, type, unit, elevationGainM, date, secondDate]): Answer | Refusal => {
      if (isBlank(distance) || isBlank(date) || isBlank(secondDate)) return '';
      const run = parseRun({ distance, type, date, unit, elevationGainM });
      if (!run.ok) return refusal(run.errors[0]);
      if (terms.runTypes[run.value.type].kind === 'none') return '';
      const gap = gapBetween(run.value, secondDate);
      return gap.ok ? describeGap(gap.value) : refusal(gap.errors[0]);
    },
    zone,
    2,
  );
}
