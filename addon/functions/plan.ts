// The days after a run, one by one, and the recovery run among them.

import { describeRecoveryRun, isBlank, terms, type ToldPlan } from '../../core/index.ts';
import { planned } from './answer.ts';
import { orThrow, overCells, settle, single, type Answer, type Cell } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

export const recoveryRun = (ofDistance: Cell, ofType: Cell, ofApproach: Cell, maxHr: Cell, ofUnit: Cell, climb: Cell) =>
  overCells([ofDistance, ofType, ofUnit, climb, ofApproach, maxHr], ([distance, type, unit, elevationGainM, approach, maxHrBpm]) =>
    planned({ distance, type, approach, maxHrBpm, unit, elevationGainM }, describeRecoveryRun),
  );

const planTitles = ['Day', 'Date', 'Phase', 'What to do', 'At most', 'Heart rate', 'Why'];

/** A table for one run. Blank for a blank distance or a type without a recovery need. */
export function recoveryPlan(...args: Cell[]): Answer | Answer[][] {
  const [oneDistance, oneType, oneDate, approach, oneUnit, climb] = args.map((cell) => single(cell));
  if (isBlank(oneDistance)) return '';
  const zone = spreadsheetZone();
  const [distance, type, unit, elevationGainM, date] = settle([oneDistance, oneType, oneUnit, climb, oneDate], undefined, zone, 1);
  const shown = planned({ distance, type, date, approach, unit, elevationGainM }, (plan): Answer[][] => {
    const notes = [...plan.warnings.map(({ text }) => text), `Rules ${plan.rulesVersion}. ${plan.notice}`];
    return [planTitles, ...plan.days.map((day) => planRow(day, day.date === undefined ? '' : zone.write(day.date))), ...notes.map((text) => ['', '', 'note', text, '', '', ''])];
  });
  return orThrow(shown);
}

function planRow(day: ToldPlan['days'][number], date: Answer): Answer[] {
  const { heartRate } = day.limit;
  return [day.day, date, terms.phases[day.phase].label, day.does, limitOf(day), heartRate ? `${heartRate.fromPercent}-${heartRate.toPercent} % of maximum` : '', day.why];
}

/** The most that a day allows, in words. */
export function limitOf({ phase, limit: { runMinutes, crossMinutes, intensity } }: ToldPlan['days'][number]): string {
  if (phase === 'quality') return intensity;
  return [runMinutes ? `${runMinutes} min run` : '', crossMinutes ? `${crossMinutes} min without impact` : ''].filter(Boolean).join(' or ');
}
