// What to do besides running, and what is only claimed.

import { isBlank, notice, parseRun, recoveryAfter, tellRecovery, terms, type ToldRecovery } from '../../core/index.ts';
import { answer } from './answer.ts';
import { orThrow, settle, single, type Answer, type Cell } from './cells.ts';

const adviceTitles = ['Standing', 'What', 'Basis', 'Certainty', 'Who says so', 'Rule'];

/** A table for one run. Blank for a blank distance or a type without a recovery need. */
export function recoveryAdvice(...args: Cell[]): Answer | Answer[][] {
  const [distance, type, unit, elevationGainM] = args.map((cell) => single(cell));
  if (isBlank(distance)) return '';
  return orThrow(
    answer(parseRun(settle({ distance, type, unit, elevationGainM })), (run): Answer[][] => {
      const recovery = recoveryAfter(run);
      const { advice, warnings, rulesVersion } = tellRecovery(recovery);
      const all = advice.map((one, at) => adviceRow(one, recovery.advice[at]!.against));
      const rows = Object.values(terms.standings).flatMap(({ label }) => all.filter(([standing]) => standing === label));
      return [adviceTitles, ...rows, ...[...warnings.map(({ text }) => text), `Rules ${rulesVersion}. ${notice}`].map((text) => ['note', text, '', '', '', ''])];
    }),
  );
}

type Advice = ToldRecovery['advice'][number];

const adviceRow = ({ standing, text, basis, certainty, sources, ruleId }: Advice, against: readonly string[] = []): Answer[] => [
  terms.standings[standing].label,
  text,
  standing === 'contradicted' ? `${basis} (against)` : basis,
  certainty,
  standing === 'claimed' || standing === 'contradicted' ? sidesOf(standing, sources, against) : sources.map(({ source }) => source).join('; '),
  ruleId,
];

/** Who claims it, and apart from them who measured something else, or argues against it. */
function sidesOf(standing: Advice['standing'], sources: Advice['sources'], against: readonly string[]): string {
  const claims = sources.filter(({ key }) => key?.startsWith('article') && !against.includes(key));
  const others = sources.filter((one) => !claims.includes(one)).map(({ source }) => source);
  const articles = claims.map(({ source }) => source.replace('article ', ''));
  const beside = others.length === 0 ? '' : `; ${standing === 'contradicted' ? 'against it' : 'measured'}: ${others.join('; ')}`;
  return `claimed by ${articles.length === 1 ? 'article' : 'articles'} ${articles.join(', ')}${beside}`;
}
