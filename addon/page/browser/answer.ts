// The answer on the page: headline, picture, warnings, the plan span by span. Where a sign stops the plan, nothing of it but where to turn.

import { describeRecoveryRun, drawPlan, listDays, milestoneOf, shortDate, spansOf, terms, type CheckIn, type PlanSpan, type Run, type ToldPlan } from '../../../core/index.ts';
import { drawInto } from './drawn.ts';
import { capital, dayCount, fill, make, one, tell, uncapital } from './make.ts';
import { showAdvice, showReasons } from './reasons.ts';

const on = (date: string | undefined, before = ', on '): string => (date === undefined ? '' : before + shortDate(date));

/** `felt`: the check-in, where one was filled in. */
export function showAnswer(run: Run, plan: ToldPlan, felt: CheckIn | undefined): void {
  showStop(plan.stopped);
  const hasDays = plan.days.length > 0;
  const nothing = plan.warnings.find(({ code }) => code === 'no-recovery-need');
  const { label, kind } = terms.runTypes[run.type];
  const name = kind === 'none' ? capital(label) : `${capital(label)} of ${Math.round(run.distanceKm * 1000) / 1000} km`;
  // a stopped plan shows no date at all, not even that of the run
  tell('summary', `${name}${plan.stopped ? '' : on(run.date, ', ')}`);
  tell('status', plan.stopped ? '' : hasDays ? headline(plan) : (nothing?.text ?? ''));
  fill(
    'warnings',
    [...plan.warnings.filter((warning) => warning !== nothing || plan.stopped).map(({ text }) => text), ...(felt && nothing && !plan.stopped ? [nothingFollows] : [])].map((text) =>
      make('li', text),
    ),
  );
  one('plan-part').hidden = !hasDays;
  one('why-part').hidden = !hasDays;
  one('advice-part').hidden = plan.advice.length === 0;
  if (hasDays) {
    showPlan(plan, felt);
    showReasons(run, plan);
  }
  drawPicture(plan);
  showAdvice(plan.advice);
  tell('notice', `Rules ${plan.rulesVersion}. ${plan.notice}`);
  one('answer').hidden = false;
}

/** What to do before anything else; without a word where nothing stops the plan. */
export function showStop(stopped: ToldPlan['stopped']): void {
  one('stop').hidden = stopped === null;
  fill('stop', stopped === null ? [] : [make('h2', 'The countdown stops'), make('p', stopped.text), make('p', stopped.why, { class: 'hint' })]);
}

export function hideAnswer(): void {
  one('answer').hidden = true;
  tell('status', '');
}

export const drawPicture = (plan: ToldPlan, width?: number): void => drawInto((room) => drawPlan(plan, room), width);

// ---- the headline ---------------------------------------------------------------------------------------------------

function headline({ milestones, chance, checkIns }: ToldPlan): string {
  const full = milestoneOf(milestones, 'full');
  if (!full) return '';
  const when = `Fully recovered after ${dayCount(full.days)}${on(full.date)}`;
  if (checkIns.length > 0) return `${when}, by what you feel: nobody counted runners who felt like this.`;
  const asked = chance === undefined ? '' : `, counted for ${Math.round(chance * 100)} of 100 runners`;
  const range = full.minDays === full.maxDays ? '' : ` One runner in ten by day ${full.minDays}, nine in ten by day ${full.maxDays}.`;
  return `${when}${asked}.${range}`;
}

// ---- the plan -------------------------------------------------------------------------------------------------------

/** Days 4-9, Thu 22 Oct to Tue 27 Oct */
function whenOf({ fromDay, toDay, fromDate, toDate }: PlanSpan): string {
  if (fromDay === toDay) return `Day ${fromDay}${on(fromDate, ', ')}`;
  return `Days ${fromDay}-${toDay}${on(fromDate, ', ')}${on(toDate, ' to ')}`;
}

function mostOf({ phase, limit: { runMinutes, crossMinutes, heartRate } }: PlanSpan): string {
  const minutes = runMinutes || crossMinutes;
  if (phase === 'quality' || phase === 'race-ready' || runMinutes === null || !minutes) return '';
  const beats = heartRate?.fromBpm === undefined ? '' : ` at ${heartRate.fromBpm}-${heartRate.toBpm} beats per minute`;
  const percent = heartRate && beats === '' && runMinutes ? ` at ${heartRate.fromPercent}-${heartRate.toPercent} % of maximum heart rate` : '';
  return ` At most ${minutes} min${beats}${percent}.`;
}

function spanItem(span: PlanSpan): HTMLElement {
  const does = span.runDays === undefined ? span.does : `On ${span.runDays.length === 1 ? 'day' : 'days'} ${span.runDays.join(', ')}: ${uncapital(span.does)}`;
  return make('li', [make('strong', `${whenOf(span)}: ${terms.phases[span.phase].label}.`), ` ${does}${mostOf(span)}`], { class: span.phase });
}

/** The first sentence; its reason stands with the others. */
const firstSentence = (text: string): string => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;

function showPlan(plan: ToldPlan, felt: CheckIn | undefined): void {
  const spans = spansOf(plan);
  fill('plan', spans.map(spanItem));
  const besides = [plan.seasonBreak, plan.latestReturn, plan.usualWeek].flatMap((said) => (said === null ? [] : said.text));
  fill(
    'besides',
    besides.map((text) => make('p', firstSentence(text))),
  );
  fill(
    'plan-why',
    [...reasonsOf(plan), ...besides].map((text) => (typeof text === 'string' ? make('li', text) : text)),
  );
  tell('recovery-run', describeRecoveryRun(plan).replace(/ Rules [\d.]+$/, ''));
  fill(
    'felt',
    whatItDoes(plan, felt).map((text) => make('li', text)),
  );
  one('felt-part').hidden = felt === undefined;
}

const nothingFollows = 'Nothing counts down here, so nothing follows from this check-in.';
const isOver = 'The countdown was over: what you feel then is no longer of this run.';
/** What the check-in does, or that it does nothing, which the sentences beside its questions do not say. */
function whatItDoes({ checkIns, recoveryDays }: ToldPlan, felt: CheckIn | undefined): readonly string[] {
  if (checkIns.length > 0) return checkIns.map(({ why }) => why);
  return ['Nothing in this check-in changes the plan.', ...(felt && recoveryDays !== null && felt.day > recoveryDays ? [isOver] : [])];
}

/** Each reason once, with all the days that it is given for. */
function reasonsOf({ days }: ToldPlan): readonly HTMLElement[] {
  const whys = new Map<string, number[]>();
  for (const { day, why } of days) whys.set(why, [...(whys.get(why) ?? []), day]);
  return [...whys].map(([why, of]) => make('li', [make('strong', `${capital(listDays(of))}:`), ` ${why}`]));
}
