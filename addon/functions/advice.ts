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
      const { advice, rulesVersion } = tellRecovery(recoveryAfter(run));
      const rows = (Object.keys(terms.standings) as terms.Standing[]).flatMap((standing) => advice.filter((one) => one.standing === standing).map(adviceRow));
      return [adviceTitles, ...rows, ['note', `Rules ${rulesVersion}. ${notice}`, '', '', '', '']];
    }),
  );
}

const adviceRow = ({ standing, text, basis, certainty, sources, ruleId }: ToldRecovery['advice'][number]): Answer[] => [
  terms.standings[standing].label,
  text,
  basis,
  certainty,
  sources.map(({ source }) => source).join('; '),
  ruleId,
];
