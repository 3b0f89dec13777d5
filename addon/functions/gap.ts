// Whether two races stand far enough apart.

import { describeGap, gapBetween, isBlank, parseRun, terms } from '../../core/index.ts';
import { refusal } from './answer.ts';
import { orTitleUnit, overCells, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

/** Whether a race on date_b leaves time to recover from run a. */
export function recoveryGap(dateA: Cell, distanceA: Cell, typeA: Cell, dateB: Cell, ...more: Cell[]) {
  const zone = spreadsheetZone();
  return overCells([distanceA, typeA, dateA, dateB, ...more], ([distance, type, firstDate, secondDate, unit, elevationGainM], titleUnit): Answer | Refusal => {
    if (isBlank(distance) || isBlank(firstDate) || isBlank(secondDate)) return '';
    const run = parseRun({ distance, type, date: zone.read(firstDate), unit: orTitleUnit(unit, titleUnit), elevationGainM });
    if (!run.ok) return refusal(run.errors[0]);
    if (terms.runTypes[run.value.type].kind === 'none') return '';
    const gap = gapBetween(run.value, zone.read(secondDate));
    return gap.ok ? describeGap(gap.value) : refusal(gap.errors[0]);
  });
}
