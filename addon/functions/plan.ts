// The days after a run, one by one, and the recovery run among them.

import { describeRecoveryRun, isBlank, parsePlan, recoveryRunOf, tellRecoveryRunAlone, terms, type ToldPlan } from '../../core/index.ts';
import { refusal } from './refusal.ts';
import { orThrow, overCells, settle, single, type Answer, type Cell } from './cells.ts';
import { spreadsheetZone } from './dates.ts';
import { planned } from './planned.ts';

export const recoveryRun = (...[distance, type, approach, maxHrBpm, unit, elevationGainM, trainingPhase, level]: Cell[]): Answer | Answer[][] =>
  overCells({ distance, type, unit, elevationGainM, approach, maxHrBpm, trainingPhase, level }, (row) => {
    const read = parsePlan(row);
    if (!read.ok) return refusal(read.errors[0]);
    const alone = recoveryRunOf(read.value.run, read.value.options);
    return alone ? describeRecoveryRun(tellRecoveryRunAlone(alone)) : '';
  });

const planTitles = ['Day', 'Date', 'Phase', 'What to do', 'At most', 'Heart rate', 'Why'];

/** A table for one run. Blank for a blank distance or a type without a recovery need. */
export function recoveryPlan(...args: Cell[]): Answer | Answer[][] {
  const [distance, type, date, approach, unit, elevationGainM, trainingPhase, level, seasonEnd] = args.map((cell) => single(cell));
  if (isBlank(distance)) return '';
  const zone = spreadsheetZone();
  const asked = settle({ distance, type, unit, elevationGainM, date, approach, trainingPhase, level, seasonEnd }, undefined, { zone, days: ['date'] });
  const shown = planned(asked, (plan): Answer[][] => {
    const besides = [...plan.warnings, plan.seasonBreak, plan.latestReturn, plan.usualWeek].flatMap((one) => (one ? [one.text] : []));
    const notes = [...besides, `Rules ${plan.rulesVersion}. ${plan.notice}`];
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
  if (phase === 'race-ready' || (phase === 'long' && runMinutes === null)) return 'as usual';
  return [runMinutes ? `${runMinutes} min run` : '', crossMinutes ? `${crossMinutes} min without impact` : ''].filter(Boolean).join(' or ') || 'no training';
}
