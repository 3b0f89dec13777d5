// Whole answers in words, for a cell or a line.

import { milestoneOf } from '../answers/milestones.ts';
import { hardSession } from '../rules/milestones.ts';
import { clocks, type Spread } from '../words/terms.ts';
import { runTypes } from '../words/types.ts';
import { citations } from './citations.ts';
import { kilometres, withRange } from './english.ts';
import type { ToldPlan } from './plan.ts';
import type { ToldRecovery } from './tell.ts';

/** this race, these intervals */
const thisOf = (label: string): string => `${label.endsWith('s') ? 'these' : 'this'} ${label}`;

const spreads = { measured: 'measured', argued: 'argued from the studies', default: 'by our convention' } as const satisfies Record<Spread, string>;

/** An answer in words: the days, what limits them, and who says so. */
export function describe(recovery: ToldRecovery): string {
  const { run, recoveryDays, chance, range, clocks: read, milestones, adjustments, warnings, rulesVersion } = recovery;
  const full = read.find(({ id }) => id === 'performance');
  if (!full) return warnings.map(({ text }) => text).join(' ');
  const hard = milestoneOf(milestones, 'hard-session');
  return [
    `${withRange(recoveryDays, range.minDays, range.maxDays)} after ${thisOf(runTypes[run.type].label)} of ${kilometres(run.distanceKm)} until the effort can be repeated.`,
    chance === undefined ? full.chance.text : `Counted for the ${Math.round(chance * 100)} % of runners who have recovered by then, as was asked.`,
    `One runner in ten is there by day ${range.minDays}, nine in ten by day ${range.maxDays} (${spreads[full.spread]}).`,
    `The last clock to run out is ${clocks.performance.label} (${full.basis}, ${full.certainty} certainty, rule ${full.ruleId}): ${full.why}`,
    `Before that: ${read
      .filter(({ id }) => id !== 'performance')
      .map(({ id, days, minDays, maxDays, ruleId }) => `${clocks[id].label} ${withRange(days, minDays, maxDays)} [${ruleId}]`)
      .join(', ')}${hard ? `; next hard session from day ${hard.days} [${hardSession.id}]` : ''}.`,
    ...read.map(({ id, evidence: studies }) => `Studies of ${clocks[id].label}: ${studies.length > 0 ? citations(studies) : 'none of this endpoint'}.`),
    ...adjustments.filter(({ effectDays }) => effectDays !== 0).map(({ ruleId, effectDays, why }) => `${effectDays > 0 ? '+' : ''}${effectDays} [${ruleId}]: ${why}`),
    ...warnings.map(({ text }) => text),
    `Rules ${rulesVersion}.`,
  ].join(' ');
}

/** The recovery run in words: when, how long, how hard, where, when to stop; or why none. */
export function describeRecoveryRun({
  recoveryRun,
  warnings,
  stopped,
  milestones,
  rulesVersion,
}: Pick<ToldPlan, 'recoveryRun' | 'warnings' | 'stopped' | 'milestones' | 'rulesVersion'>): string {
  if (stopped) return stopped.text;
  if (recoveryRun.advised === 'no') {
    const [easy, full] = [milestoneOf(milestones, 'easy-run'), milestoneOf(milestones, 'full')];
    const training = easy && full && easy.days < full.days ? ` Easy running comes back on day ${easy.days}, as training.` : '';
    return [`No run for the sake of recovery.${training}`, recoveryRun.why, ...recoveryRun.forms.map(({ why }) => why), `Rules ${rulesVersion}.`].join(' ');
  }
  const { advised, earliestDay, minutes, heartRate, talkTest, surface, stopRule, perWeek, why, forms } = recoveryRun;
  const contradicted = warnings.filter(({ code }) => code === 'contradicts-trial');
  const bpm = heartRate.fromBpm === undefined ? '' : ` (${heartRate.fromBpm}-${heartRate.toBpm} beats per minute)`;
  return [
    `${advised === 'optional' ? 'Optional' : 'Recovery run'}, from day ${earliestDay}: ${minutes.min}-${minutes.max} min at ${heartRate.fromPercent}-${heartRate.toPercent} % of maximum heart rate${bpm}.`,
    talkTest,
    surface,
    stopRule,
    `${perWeek.min} to ${perWeek.max} a week.`,
    ...(contradicted.length > 0 ? contradicted.map(({ text }) => text) : [why]), // the warning holds the why
    ...forms.map((form) => form.why),
    `Rules ${rulesVersion}.`,
  ].join(' ');
}
