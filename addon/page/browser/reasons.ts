// Why so many days, and who says so; what helps besides, each piece under what it is worth.

import { definitions, recoveryAfter, shortDate, tellRecovery, terms, type Run, type ToldPlan, type ToldRecovery } from '../../../core/index.ts';
import { citation, citations } from './citation.ts';
import { capital, dayCount, fill, list, make } from './make.ts';

type Clock = ToldRecovery['clocks'][number];
type Study = Clock['evidence'][number];

const withFinding = (study: Study): readonly (string | Node)[] => [citation(study), `: ${study.finding} (${study.population})`];

// ---- why ------------------------------------------------------------------------------------------------------------

/** It speaks of runners. */
const ofRunners = ({ minDays, maxDays }: Clock): string => (minDays === maxDays ? '' : `One runner in ten by day ${minDays}, nine in ten by day ${maxDays}. `);

function clockReasons(clock: Clock): readonly HTMLElement[] {
  const { id, days, basis, certainty, ruleId, why, chance, evidence, context } = clock;
  return [
    make('h3', `${capital(terms.clocks[id].label)}: ${dayCount(days)}`),
    make('p', ofRunners(clock) + why),
    make('p', `${capital(basis)}, ${certainty} certainty, rule ${ruleId}. ${chance.text}`, { class: 'hint' }),
    evidence.length === 0 ? make('p', 'No study of this endpoint.') : list(evidence.map(withFinding)),
    ...(context.length === 0 ? [] : [make('details', [make('summary', `Other studies of such runs (${context.length})`), list(context.map(withFinding))])]),
  ];
}

const range = (min: number, max: number): string => (min === max ? '' : ` (${min} to ${max})`);

export function showReasons(run: Run, plan: ToldPlan): void {
  const { clocks, adjustments } = tellRecovery(recoveryAfter(run));
  const changed = adjustments.filter(({ effectDays, effectMaxDays }) => effectDays !== 0 || effectMaxDays !== 0);
  fill('why', [
    list(
      plan.milestones.map(({ id, days, minDays, maxDays, date }) => [
        `${capital(terms.milestones[id].label)}: day ${days}${range(minDays, maxDays)}${date === undefined ? '' : `, ${shortDate(date)}`}`,
      ]),
    ),
    ...clocks.flatMap(clockReasons),
    ...(changed.length === 0 ? [] : [make('h3', 'Adjusted'), list(changed.map(({ effectDays, why }) => `${effectDays > 0 ? '+' : ''}${effectDays}: ${why}`))]),
    ...(plan.shares === undefined ? [make('p', plan.sharesText, { class: 'hint' })] : []),
  ]);
}

// ---- advice ---------------------------------------------------------------------------------------------------------

/** What it is worth, as a sign beside the words. */
const signs: Readonly<Record<terms.Standing, string>> = { advised: '✓', optional: '○', claimed: '?', contradicted: '✗' };

export function showAdvice(advice: ToldPlan['advice']): void {
  const standings = (Object.keys(signs) as terms.Standing[]).filter((standing) => advice.some((one) => one.standing === standing));
  fill(
    'advice',
    standings.map((standing) =>
      make(
        'section',
        [
          make('h3', [make('span', `${signs[standing]} `, { 'aria-hidden': 'true' }), capital(terms.standings[standing].label)]),
          make('p', definitions.standings[standing], { class: 'hint' }),
          list(advice.filter((one) => one.standing === standing).map(adviceItem)),
        ],
        { class: standing },
      ),
    ),
  );
}

function adviceItem({ text, basis, certainty, sources }: ToldPlan['advice'][number]): readonly (string | Node)[] {
  return [text, make('p', [`${capital(basis)}, ${certainty} certainty.`, ...citations(sources)], { class: 'hint' })];
}
