// Everything that was found as text, for the terminal and for the page. In-sample and left-out figures never share a row.

import { evidence } from '../../../core/index.ts';
import { folkRules, notScored } from '../folk-rules.ts';
import type { Validation } from './all.ts';
import type { Held } from './brackets.ts';
import type { RowScored } from './folk.ts';
import type { Constant } from './null.ts';
import { added, families, reasons, type Family, type RowLeftOut } from './rows.ts';
import { off, type Answer, type Interval, type Means, type Score } from './score.ts';
import { worlds, type Claim } from './simulate.ts';
import { verdict, verdicts } from './won.ts';

export type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;
type Part = readonly [title: string, ...texts: string[]];

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const signed = (days: number): string => `${days > 0 ? '+' : ''}${days.toFixed(2)}`;
const range = ([days, min, max]: Answer): string => `${days} (${min}-${max})`;
const intervalText = ({ after, by }: Interval): string => `${after === null ? '[0' : `(${after}`}, ${by === null ? '…)' : `${by}]`}`;
const pair = ({ byRow, byStudy }: Score, show: (means: Means) => string): string => (byRow && byStudy ? `${show(byRow)} / ${show(byStudy)}` : '');
const distances = (one: Score): string => pair(one, ({ distance }) => distance.toFixed(2));
const edgesFree = (one: Score): string => pair(one, (means) => means.edgesFree.toFixed(2));
const insides = (one: Score): string => pair(one, (means) => percent(means.inside));
const biases = (one: Score): string => pair(one, ({ bias }) => signed(bias));
const overlapped = (one: Score): string => pair(one, ({ overlap }) => percent(overlap));
const size = (one: Score): string[] => [`${one.rows}`, `${one.studies}`];
const constantText = ({ days, score }: Constant): string => (score.byRow ? `${days}: ${distances(score)}` : '');
const constantFree = ({ edgesFree: free }: Constant): string => (free ? `${free.days}: ${free.distance.toFixed(2)}` : '');
const named = (family: string): string => (family in families ? families[family as Family] : family === 'all' ? 'ALL' : family);
const counted = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

const told = ({ folk }: Validation, table: Table): Part => [
  '1. What a runner is told, beside the rules that runners use. In-sample. Each figure by row / by study',
  'Our milestone: the first easy run for soreness, the next hard session for muscle, to race again for performance. Best constant: the one number of days nearest to these very rows, which has seen them as our clocks have. The verdict is that of our milestone against the rule.',
  table(
    [
      'clock',
      'rule',
      'on',
      'rows',
      'studies',
      'its days off',
      'our milestone',
      'verdict',
      'our clock',
      'best constant',
      'edges free: rule',
      'milestone',
      'clock',
      'constant',
      'its bias',
      "milestone's bias",
      'order rests on',
    ],
    folk.map(({ section, name, on, rule, milestone, ladders, constant, restsOn }) => {
      const judged = verdicts[verdict(milestone.byRow?.distance ?? 0, rule.byRow?.distance ?? 0)];
      const scored = [distances(rule), distances(milestone), judged, distances(ladders), constantText(constant)];
      const free = [edgesFree(rule), edgesFree(milestone), edgesFree(ladders), constantFree(constant)];
      return [section, name, named(on), ...size(rule), ...scored, ...free, biases(rule), biases(milestone), restsOn.join(', ')];
    }),
  ),
  table(
    ['rule', 'clock', 'says', 'home', 'stretched', 'on this clock because'],
    folkRules.map((rule) => [`${rule.id} ${rule.name}`, rule.section, rule.says, rule.made, rule.stretched ?? '', rule.why]),
  ),
  table(
    ['not scored', 'because'],
    notScored.map((rule) => [`${rule.id} ${rule.name}`, rule.why]),
  ),
];

const inSample = ({ scores, together }: Validation, table: Table): Part => [
  '2. The clocks, beside one number for everything. In-sample. Each figure by row / by study',
  table(
    ['clock', 'runs', 'rows', 'studies', 'days off', 'best constant', 'our milestone', 'inside', 'range overlaps', 'bias', 'edges free', 'constant, edges free', 'left out'],
    scores.map(({ section, family, ladders, milestone, constant, dropped }) => {
      const scored = [
        distances(ladders),
        constantText(constant),
        distances(milestone),
        insides(ladders),
        overlapped(ladders),
        biases(ladders),
        edgesFree(ladders),
        constantFree(constant),
      ];
      return [section, named(family), ...size(ladders), ...scored, counted(dropped)];
    }),
  ),
  'Both tables of evidence, in-sample too: the ladders have seen the second one as well (12).',
  table(
    ['clock', 'rows', 'studies', 'days off', 'best constant', 'edges free', 'constant, edges free'],
    together.map(({ section, ladders, constant }) => [section, ...size(ladders), distances(ladders), constantText(constant), edgesFree(ladders), constantFree(constant)]),
  ),
];

function leftOut({ scores, folk, fits }: Validation, table: Table): Part {
  const fitScores = scores
    .filter((one) => one.leftOut.fit.rows > 0)
    .map(({ section, family, leftOut: { fit, constant, constantEdgesFree, days } }) => {
      const scored = [distances(fit), distances(constant), insides(fit), overlapped(fit), biases(fit), edgesFree(fit), constantEdgesFree?.toFixed(2) ?? ''];
      return [section, named(family), ...size(fit), ...scored, days.join(', ')];
    });
  const folkScores = folk
    .filter((one) => one.leftOut.fit.rows > 0)
    .map(({ section, name, on, leftOut: { fit, constant, rule } }) => [section, name, named(on), ...size(fit), distances(rule), distances(fit), distances(constant)]);
  const lines = Object.entries(fits).flatMap(([section, { lines: all, sigma }]) =>
    all.map(({ families: of, rows: count, studies, atOne, power }) => {
      const median = power === 0 ? atOne.toFixed(2) : `${atOne.toFixed(3)} x effort-km ^ ${power.toFixed(2)}`;
      return [section, of.map(named).join(' + '), `${count}`, `${studies}`, median, sigma.toFixed(2)];
    }),
  );
  return [
    '3. Each study left out in turn: a plain statistical fit (log-normal, interval-censored, a line a family) beside the best constant of the other studies. Each figure by row / by study',
    table(
      ['clock', 'runs', 'rows', 'studies', 'fit: days off', 'constant: days off', 'fit inside', '10-90 % overlaps', 'bias', 'fit, edges free', 'constant, edges free', 'constants'],
      fitScores,
    ),
    'The rules of runners were fitted to nothing here. On the rows that the fit answers:',
    table(['clock', 'rule', 'on', 'rows', 'studies', 'its days off', 'fit', 'constant'], folkScores),
    `No left-out figure exists for the ladders: a judgement cannot be made again without a study. The fit to all rows:\n\n${table(['clock', 'line of', 'rows', 'studies', 'median days', 'sigma of log days'], lines)}`,
  ];
}

const heldText = ({ toTheDay, asRounded }: Held): string[] => [percent(toTheDay), percent(asRounded)];
const brackets = ({ brackets: all }: Validation, table: Table): Part => [
  '4. Coverage of study brackets',
  'What early to late hold, not of runners but of the brackets of groups, by a hierarchical log-normal model (tau: SD of log days from study to study, sigma: within one). To the day: not before early and not after late; as rounded: half a day more at either end, as days are rounded to be shown. A new study: the model without each study in turn, about its runs. Own 80 % range: what the 10 to 90 % of the model itself are expected to hold of a study left out, near 80 % where the model is right. One range: the medians of our early and late for everything, as the null model. No target: early and late speak of runners, so that nothing says they should hold 80 % here. Sampled: give or take 2 points.',
  'The known brackets, in-sample:',
  table(
    ['clock', 'rows', 'studies', 'tau', 'sigma', 'early to late, to the day', 'as rounded', 'one range', 'holds, to the day', 'as rounded'],
    all.map(({ section, rows, studies, tau, sigma, known, oneRange }) => {
      const shares = [...heldText(known), `${oneRange.early}-${oneRange.late}`, ...heldText(oneRange.known)];
      return [section, `${rows}`, `${studies}`, tau.toFixed(2), sigma.toFixed(2), ...shares];
    }),
  ),
  'A new study, each study left out:',
  table(
    ['clock', 'early to late, to the day', 'as rounded', 'one range', 'holds, to the day', 'as rounded', "the model's own 80 % range holds"],
    all.map(({ section, newStudy, oneRange, ownRange }) => {
      const shares = [...heldText(newStudy), `${oneRange.early}-${oneRange.late}`, ...heldText(oneRange.newStudy)];
      return [section, ...shares, percent(ownRange)];
    }),
  ),
];

const share = ([least, most]: readonly [number, number]): string => (least === most ? percent(least) : `${Math.round(least * 100)}-${percent(most)}`);
const counts = ({ counts: all }: Validation, table: Table): Part => [
  '5. Single runners, where they were counted',
  'a fit: the row was set by these counts, so that agreement proves nothing. an upper bound: one test of several, all of which the clock waits for, so that less is no miss. What chance allows: the 95 % interval of so few runners.',
  table(
    ['count', 'clock', 'counted', 'of', 'what chance allows', 'predicted', 'off, points', 'standing', 'rows', 'how'],
    all.map(({ name, clock, counted: seen, n, chance, predicted, off: points, standing, evidence: ids, how }) => {
      const beside = [share(seen), n === null ? 'not stated' : `${n}`, chance ? share(chance) : ''];
      return [name, clock, ...beside, percent(predicted), `${points > 0 ? '+' : ''}${Math.round(points * 100)}`, standing, ids.join(', '), how];
    }),
  ),
];

const claimText = ({ share: of, days }: Claim): string => `${percent(of)}, ${signed(days)}`;
const simulated = ({ simulated: all }: Validation, table: Table): Part => [
  '6. What this validation says where there is nothing to find',
  `${worlds} worlds each, in which the same number of days holds after everything, with the test days and runners of the real studies. Alike: only runners differ. As far apart as the real ones: studies differ too, as the real ones do around one number. Redrawn ladders: in each kind of run the whole days nearest to the simulated rows, longer never fewer. What they win in-sample is won by having seen the rows. Each: share of worlds in which they seem nearer than the best constant, and the mean difference in days, negative where the constant is nearer.`,
  'In-sample, as sections 1 and 2:',
  table(
    ['clock', 'worlds', 'true day', "today's ladders", 'redrawn ladders', "today's on the real rows", 'worlds in which redrawn ladders seem to win as much'],
    all.map(({ section, world, truth, today, redrawn, real, asMuchAsReal }) => [
      section,
      world,
      `${truth}`,
      claimText(today),
      claimText(redrawn),
      signed(real.today),
      percent(asMuchAsReal),
    ]),
  ),
  'Each study left out, ladders redrawn and constants found without it:',
  table(
    ['clock', 'worlds', 'true day', 'redrawn ladders', 'redrawn on the real rows'],
    all.map(({ section, world, truth, leftOut: without, real }) => [section, world, `${truth}`, claimText(without), signed(real.leftOut)]),
  ),
];

const fitted = (row: RowScored): string[] => (row.fit ? [range(row.fit), signed(off(row.fit[0], row))] : ['', '']);
const runText = (row: RowScored): string[] => [row.descents === 'usual' ? row.type : `${row.type}, ${row.descents}`, row.effortKm.toFixed(1)];
const droppedRow = (row: RowLeftOut): string[] => [row.section, row.id, intervalText(row), row.answer ? range(row.answer) : '', reasons[row.reason]];
const rowHead = ['clock', 'row', 'run', 'effort-km', 'measured', 'ladders', 'off', 'edges free', 'inside', 'overlaps', 'milestone', 'off', 'best constant', 'off', 'rule'];
/** One of the rows that the best constants of each clock have seen. */
const seenRow =
  (constants: readonly { readonly section: string; readonly constant: Constant }[]) =>
  (row: RowScored): string[] => {
    const { days } = constants.find(({ section }) => section === row.section)!.constant;
    const scored = [range(row.answer), signed(row.off), signed(row.offEdgesFree), row.inside ? 'yes' : row.offEdgesFree === 0 ? 'edge' : 'no', row.overlap ? 'yes' : 'NO'];
    return [row.section, row.id, ...runText(row), intervalText(row), ...scored, `${row.milestone}`, signed(off(row.milestone, row)), `${days}`, signed(off(days, row)), row.ruleId];
  };
const unseenHead = ['clock', 'row', 'measured', 'fit', 'off', 'constant', 'off'];
const unseenRow = (row: RowScored): string[] => {
  const constant = row.constant === null ? ['', ''] : [`${row.constant}`, signed(off(row.constant, row))];
  return [row.section, row.id, intervalText(row), ...fitted(row), ...constant];
};

function secondTable({ added: beside }: Validation, table: Table): Part {
  return [
    '12. Beside them: the second table of evidence. Each figure by row / by study',
    'The ladders were drawn with these rows in view, so this is in-sample:',
    table(
      ['clock', 'rows', 'studies', 'days off', 'best constant', 'inside', 'range overlaps', 'bias', 'edges free', 'constant, edges free'],
      beside.scores.map(({ section, ladders, constant }) => {
        const scored = [distances(ladders), constantText(constant), insides(ladders), overlapped(ladders), biases(ladders), edgesFree(ladders), constantFree(constant)];
        return [section, ...size(ladders), ...scored];
      }),
    ),
    'Fit and constant are those of the first table, which have not seen them:',
    table(
      ['clock', 'rows', 'studies', 'fit: days off', 'constant: days off'],
      beside.scores.map(({ section, ladders, fit, constantWithout }) => [section, ...size(ladders), distances(fit), distances(constantWithout)]),
    ),
    table(rowHead, beside.rows.map(seenRow(beside.scores))),
    table(unseenHead, beside.rows.map(unseenRow)),
    table(['left out', 'row', 'measured', 'ladders would say', 'because'], beside.leftOut.map(droppedRow)),
    `No clock of ours: ${counted(beside.otherOutcomes)}.`,
  ];
}

function partsOf(found: Validation, table: Table): Part[] {
  const { rows, misses, targets, leftOut: dropped } = found;
  return [
    told(found, table),
    inSample(found, table),
    leftOut(found, table),
    brackets(found, table),
    counts(found, table),
    simulated(found, table),
    [
      '7. Won and lost',
      'Ours against theirs, in days off.',
      table(
        ['comparison', 'verdict', 'found'],
        targets.map(({ target, met, found: what }) => [target, verdicts[met], what]),
      ),
    ],
    [
      '8. Intervals of soreness and muscle that our range does not meet',
      table(
        ['row', 'clock', 'rule', 'days (range)', 'measured', 'off'],
        misses.map((row) => [row.id, row.section, row.ruleId, range(row.answer), intervalText(row), signed(row.off)]),
      ),
    ],
    ['9. Every row, in-sample (edge: on the last day with a loss, a miss)', table(rowHead, rows.map(seenRow(found.scores.filter(({ family }) => family === 'all'))))],
    ['10. Every row, its study left out', table(unseenHead, rows.map(unseenRow))],
    ['11. Not scored', table(['clock', 'row', 'measured', 'ladders would say', 'because'], dropped.map(droppedRow))],
    secondTable(found, table),
  ];
}

export function report(found: Validation, table: Table): string {
  const { rows, leftOut: dropped, otherOutcomes } = found;
  const head = `Rules ${found.rulesVersion} against ${Object.keys(evidence).length - added.size} rows of evidence: ${rows.length} scored, ${dropped.length} not; no clock of ours: ${counted(otherOutcomes)}. ${added.size} rows of the second table stand beside them (12).`;
  const counting =
    'Days off: mean distance in days from the interval in which recovery was measured, from after the last test with a loss up to the first one without. A day on which a loss was still measured is a miss, counted to the next whole day. Edges free: the older, milder count, in which that day was 0 off.';
  return [
    head,
    '',
    counting,
    '',
    ...found.assumptions.map((line) => `- ${line}`),
    ...partsOf(found, table).map(([title, ...texts]) => `\n== ${title}\n\n${texts.join('\n\n')}`),
  ].join('\n');
}
