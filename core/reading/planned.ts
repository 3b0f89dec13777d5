// Plans beside what was done: a row with a plan and no result is planned.

import type { ColumnRole } from '../words/columns.ts';
import type { Unit } from '../words/distances.ts';
import type { FigureReader } from './figures.ts';
import { distanceUnitOf, type ColumnUnit, type Values } from './header.ts';
import { isRest } from './kind.ts';
import { isBlank } from './result.ts';
import { readType } from './word.ts';

export interface PlannedRow {
  /** Blank where the plan is by time. */
  readonly distance: string | number;
  readonly unit: Unit | undefined;
  readonly type: string | undefined;
}
interface Sheet {
  readonly column: (role: ColumnRole) => Values;
  readonly found: ReadonlyMap<ColumnRole, number>;
  readonly figures: FigureReader;
  readonly headerUnit: (role: ColumnRole) => ColumnUnit | undefined;
}

/** Nobody plans to be ill: such a day was lost, whatever was planned for it. */
function isIllness(type: string): boolean {
  const read = type === '' ? null : readType(type);
  return read?.ok === true && (read.value.type === 'sick' || read.value.type === 'injured');
}

/** Of a row by its place and what was done: its plan, where it was not run. A result of 0 beside a plan was not run either. */
export function plansOf({ column, found, figures, headerUnit }: Sheet): (row: number, done: string | number) => PlannedRow | null {
  const distances = figures(column('plannedDistance'), headerUnit('plannedDistance') === 'm' && 'distance');
  const [durations, plannedDurations, types, plannedTypes] = [column('duration'), column('plannedDuration'), column('type'), column('plannedType')];
  const unit = distanceUnitOf(headerUnit('plannedDistance'));
  const holdsPlans = found.has('plannedDistance') || found.has('plannedDuration');
  return (row, done) => {
    const hasDistance = !isBlank(distances[row]) && Number(distances[row]) !== 0;
    const nothingDone = done === '' || (Number(done) === 0 && hasDistance);
    const type = types[row] ?? '';
    const isDayOff = isRest(type) || isIllness(type) || (isBlank(type) && isRest(plannedTypes[row] ?? ''));
    if (!holdsPlans || !nothingDone || isDayOff || !isBlank(durations[row])) return null;
    const plannedType = isBlank(types[row]) ? plannedTypes[row] : undefined;
    // in a file that holds plans a row without any result is one
    if (!hasDistance && isBlank(plannedDurations[row]) && isBlank(types[row]) && isBlank(plannedType)) return null;
    return { distance: hasDistance ? distances[row]! : '', unit, type: plannedType };
  };
}
