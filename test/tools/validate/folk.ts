// The rules that runners use, at their word, beside what we tell a runner on the same rows.

import { folkRules, type Ground, type Section } from '../folk-rules.ts';
import { constantOf, type Constant } from './null.ts';
import { familyIds, type Family, type RowUsed } from './rows.ts';
import { mean, off, plainDay, score, type Answer, type Score } from './score.ts';

export interface RowScored extends RowUsed {
  /** What the statistical fit says without this row's study; null where too little is left to fit, or the run is a habituated one. */
  readonly fit: Answer | null;
  /** The best constant of all other studies of this clock, by the headline measure and with edges free; null where there are none. */
  readonly constant: number | null;
  readonly constantEdgesFree: number | null;
}

export interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly section: Section;
  /** Where the rule was made for, where it is stretched to, or both; or one family, where it answers in several. */
  readonly on: Ground | 'both' | Family;
  readonly rule: Score;
  /** What we tell a runner to do, which is the like of what the rule says: first easy run, next hard session, race again. In-sample, as the clock and the constant. */
  readonly milestone: Score;
  readonly ladders: Score;
  /** The best constant of these very rows. */
  readonly constant: Constant;
  /** On the rows that the fit answers: fit and constants without the study of each row, and the rule again. */
  readonly leftOut: { readonly fit: Score; readonly constant: Score; readonly rule: Score };
  /** Studies without which the order of milestone and rule, by row, would be another: nearer, level, further. */
  readonly restsOn: readonly string[];
}

export const scoreMilestone = (rows: readonly RowUsed[]): Score => score(rows.map((row) => ({ ...row, answer: plainDay(row.milestone) })));
export const scoreFit = (rows: readonly RowScored[]): Score => score(rows.flatMap((row) => (row.fit ? [{ ...row, answer: row.fit }] : [])));
/** Left-out constants, on the rows that the fit answers. */
export const scoreConstant = (rows: readonly RowScored[]): Score =>
  score(rows.flatMap((row) => (row.fit && row.constant !== null ? [{ ...row, answer: plainDay(row.constant) }] : [])));

interface Answered {
  readonly row: RowScored;
  readonly on: Ground;
  readonly theirs: RowScored;
}

/** Whether the milestone is further than the rule (-1), level with it or nearer (1). */
const order = (some: readonly Answered[]): number =>
  some.length === 0 ? 0 : Math.sign(mean(some.map(({ theirs }) => Math.abs(off(theirs.answer[0], theirs)))) - mean(some.map(({ row }) => Math.abs(off(row.milestone, row)))));

function partsOf(answered: readonly Answered[]): [Comparison['on'], readonly Answered[]][] {
  const grounds = [...new Set(answered.map(({ on }) => on))];
  const inFamilies = familyIds.filter((family) => answered.some(({ row }) => row.family === family));
  return [
    ...grounds.map((ground): [Ground, Answered[]] => [ground, answered.filter(({ on }) => on === ground)]),
    ...(grounds.length > 1 ? [['both', answered] as ['both', readonly Answered[]]] : []),
    ...(inFamilies.length > 1 ? inFamilies.map((family): [Family, Answered[]] => [family, answered.filter(({ row }) => row.family === family)]) : []),
  ];
}

export function compareFolk(rows: readonly RowScored[]): Comparison[] {
  return folkRules.flatMap(({ id, name, section, answer }) => {
    const answered = rows.flatMap((row): Answered[] => {
      const found = row.section === section ? answer(row) : null;
      return found ? [{ row, on: found[0], theirs: { ...row, answer: found[1] } }] : [];
    });
    return partsOf(answered).map(([on, some]): Comparison => {
      const same = some.map(({ row }) => row);
      const restsOn = [...new Set(same.map(({ source }) => source))].filter((source) => order(some.filter(({ row }) => row.source !== source)) !== order(some));
      const ruleOn = (those: readonly Answered[]) => score(those.map(({ theirs }) => theirs));
      const leftOut = { fit: scoreFit(same), constant: scoreConstant(same), rule: ruleOn(some.filter(({ row }) => row.fit)) };
      return { id, name, section, on, rule: ruleOn(some), milestone: scoreMilestone(same), ladders: score(same), constant: constantOf(same), leftOut, restsOn };
    });
  });
}
