// What `npm run generate` writes of the validation: docs/validation.md, the short tables of the README, and what GET /v1/validation serves.

import { markdown } from '../markdown.ts';
import { bracketed, type Validation } from './validate/all.ts';
import type { SectionScore } from './validate/sections.ts';
import type { RowScored } from './validate/folk.ts';
import type { Constant } from './validate/null.ts';
import { milestoneOf, clockOf, type RowLeftOut } from './validate/rows.ts';
import { percent, report } from './validate/report.ts';
import { off, type Score } from './validate/score.ts';
import { worlds } from './validate/simulate.ts';
import { verdict, verdicts } from './validate/won.ts';

// ---- the README ----

const days = ({ byRow }: Score): string => byRow?.distance.toFixed(2) ?? '';
const free = ({ byRow }: Score): string => byRow?.edgesFree.toFixed(2) ?? '';
const constant = ({ days: number, score }: Constant): string => `${days(score)} (${number})`;
const judged = (ours: Score, theirs: Score): string => verdicts[verdict(ours.byRow!.distance, theirs.byRow!.distance)];
/** By the headline, and with edges free where that says otherwise. */
function judgedTwice(ours: Score, theirs: Score, theirsFree: number): string {
  const [counted, mild] = [judged(ours, theirs), verdicts[verdict(ours.byRow!.edgesFree, theirsFree)]];
  return counted === mild ? counted : `${counted}; edges free ${mild}`;
}
const whole = ({ scores }: Validation): SectionScore[] => scores.filter(({ family, section }) => family === 'all' && section !== 'repeated performance');

const atHome = ({ folk }: Validation): Validation['folk'] => folk.filter(({ on, section }) => on === 'home' && bracketed.some((one) => one === section));
function toldTable(found: Validation): string {
  const rows = atHome(found).map(({ name, section, rule, milestone, constant: best }) => [
    name,
    milestoneOf[clockOf[section]],
    String(rule.rows),
    days(rule),
    days(milestone),
    judged(milestone, rule),
    constant(best),
    `${free(rule)} / ${free(milestone)}`,
  ]);
  return markdown(['rule', 'our milestone', 'rows', 'its days off', 'ours', 'ours has', 'best constant (days)', 'edges free: its / ours'], rows);
}

const seenTable = (found: Validation): string =>
  markdown(
    ['clock', 'rows', 'studies', 'our days off', 'best constant (days)', 'ours has', 'inside', 'edges free: ours / constant'],
    whole(found).map(({ section, ladders, constant: best }) => [
      section,
      String(ladders.rows),
      String(ladders.studies),
      days(ladders),
      constant(best),
      judgedTwice(ladders, best.score, best.edgesFree!.distance),
      percent(ladders.byRow!.inside),
      `${free(ladders)} / ${best.edgesFree!.distance.toFixed(2)}`,
    ]),
  );

const unseenTable = (found: Validation): string =>
  markdown(
    ['clock', 'rows', 'a plain fit', 'a constant', 'the fit has', 'edges free: fit / constant'],
    whole(found).map(({ section, leftOut: { fit, constant: best, constantEdgesFree } }) => [
      section,
      String(fit.rows),
      days(fit),
      days(best),
      judgedTwice(fit, best, constantEdgesFree!),
      `${free(fit)} / ${constantEdgesFree!.toFixed(2)}`,
    ]),
  );

const and = (said: readonly string[]): string => said.join(' and ');
const coverage = ({ brackets }: Validation): string =>
  `Coverage of study brackets: our early to late hold about ${and(brackets.map(({ section, known }) => `${percent(known.toTheDay)} (${section})`))} of the brackets that they were drawn from, and are expected to hold ${and(brackets.map(({ newStudy }) => percent(newStudy.toTheDay)))} of those of a new study; one range for everything, the median of ours, would hold ${and(brackets.map(({ oneRange }) => percent(oneRange.newStudy.toTheDay)))} of them. That is of groups; of single runners there are six counts, five of which set our rows.`;
const noise = ({ simulated }: Validation): string => {
  const apart = simulated.filter(({ tau }) => tau > 0);
  return `How much an in-sample win is worth: in ${worlds} simulated worlds where the same number of days holds after everything, ladders redrawn to the rows seem nearer than that number in ${and(apart.map(({ section, redrawn }) => `${percent(redrawn.share)} (${section})`))}, and by as much as ours in ${and(apart.map(({ asMuchAsReal }) => percent(asMuchAsReal)))}.`;
};

/** The short tables: what is told beside folk rules, the clocks beside a constant, and a fit without each study. */
export function validationSummary(found: Validation): string {
  const home = atHome(found);
  const beaten = home.filter(({ milestone, constant: seen }) => verdict(milestone.byRow!.distance, seen.score.byRow!.distance) === 'no').length;
  const second = found.added.scores.filter(({ section }) => section === 'soreness' || section === 'muscle');
  return `Mean distance in days from the interval in which recovery of a group was measured: 0 is inside. A day on which a loss was still measured is a miss; edges free, the older count, lets it through. Best constant: the one number of days that is nearest to the same rows.

What we tell a runner, beside the rules that runners use, each only on the runs that it was made for. In-sample: our days were drawn from these rows.

${toldTable(found)}

The clocks, in-sample too:

${seenTable(found)}

Each study left out, which judgement cannot do and a formula can:

${unseenTable(found)}

What is lost: the best constant is nearer than our milestone on ${beaten} of the ${home.length} lines of the first table. From 10 to 15 effort-km up the next hard session moves to the late end, as most runners, not half of them, should be ready; so it lies beyond the group means measured here, further than Garmin's days. A day per 10 km and Higdon's first jog are inside every interval of road soreness. Aerobic markers return long before our \`performance\`, by design. On the second table of evidence, which came later, our clocks are ${and(second.map(({ section, ladders, constant: best }) => `${days(ladders)} (${section}; best constant ${days(best.score)})`))} days off.

${coverage(found)} ${noise(found)}`;
}

// ---- docs/validation.md ----

/** Judged by hand: a fit that is nearer to one row does not outweigh the others of its race. */
const kept: Readonly<Record<string, string>> = {
  'MAR20-65': 'tested at the finish only; 107 km by the same group cost a large loss (MAR20-107)',
  'ACA25-T-KE': 'calf force of the same runners took until day 7 (ACA25-T-PF), and jumps after 20 graded km were not back on day 4 (GRA24-SJ)',
};
const clearly = 1; // day nearer
const fitIsNearer = (row: RowScored): boolean => row.fit !== null && Math.abs(row.off) - Math.abs(off(row.fit[0], row)) >= clearly;

const lost = ({ brackets }: Validation): string => `## What is lost, and why

- **Soreness after road races**: a day per 10 km, Higdon's first jog and a constant of four days are inside every interval, and nobody can be nearer. Our marathon shows day 3, on which the group was still sore: single runners were counted there, and half of them had recovered soon after it.
- **The milestone of hard sessions**: from 15 effort-km on it is the late end (fading in from 10), on purpose, as we take it that those who recover slowly get hurt. The brackets are of groups, so it lies beyond them. Garmin's cap of four days and a constant are nearer to group means; by this yardstick the milestone loses.
- **The first easy run** after sessions does not wait for soreness at all: it is day 1 also after a descent that leaves legs sore for five days. Against soreness that counts as too short.
- **A formula**: without each study in turn the fit is hardly nearer than a constant, and with edges free it is not. It sees a handful of rows a family. On this evidence a formula does no better than a rule of thumb, and what the ladders add was put in by reading, in-sample.
- **Aerobic markers**: a constant is nearer than our \`performance\`, by design. It is the ability to repeat the effort, and aerobic fitness returns long before it.
- **The range**: of a new study early to late are expected to hold ${and(brackets.map(({ section, newStudy, oneRange }) => `${percent(newStudy.toTheDay)} (${section}; one range of ${oneRange.early} to ${oneRange.late} days after everything: ${percent(oneRange.newStudy.toTheDay)})`))}. By this yardstick alone our ranges tell studies hardly better apart than one range for all.
- **The second table**: the ladders had it in view, and a constant is nearer to its few rows of soreness and muscle all the same.`;

const limits = ({ open, all }: { open: number; all: number }): string => `## What this evidence cannot say

- A handful of rows stand in each cell, some cells are empty: no soreness study at 5 or 10 km on the road, none of uphill repeats, one of stage races (n = 4).
- Most studies were read as abstracts; a return that the text only implies counts as a return.
- Test days are few, so intervals are wide, and ${open} of the ${all} intervals of soreness and muscle have no upper end: overlap is a weak test, and says less than it seems after ranges were widened for single studies.
- Figures are group means, while early, typical and late speak of runners. Participants are mostly men, and elite, trained, untrained and sedentary runners stand side by side.
- The best constant of a few rows has seen them, as our clocks have: of two or three rows it says little that it is nearer.
- A treadmill marathon counts as a road race; a trail race without its climb is placed at 40 m per km (the graded 20 km and the 64 km race are).
- Only the default arm of a trial is scored: no run in the days after, unaccustomed descent.
- Only 1.5 and 5 km were raced again. Every other \`performance\` rests on aerobic markers and on structure.
- The ladders were drawn from all of these rows, those of section 12 included. No left-out figure exists for judgement.
- Of section 12, MAC21 and MAC22 are of the laboratory and race of GRA24: some runners may be the same.
- Descent has a dose by distance only, not by gradient: 15 fast minutes at -10 % and 30 minutes at -20 % both stand at 5 km. The sprint studies give neither distance nor number of sprints in a comparable way.`;

export function validationPage(found: Validation): string {
  const some = found.rows.filter(({ section }) => bracketed.some((one) => one === section));
  return `# Validation: the rules against measured time-courses

Generated by \`npm run generate\` from \`test/tools/validate\`; do not edit. \`npm run validate\` prints the same.

${coverage(found)} ${noise(found)}

![Shares of runners, predicted and counted](validation-counts.svg)

![Predictions beside measured brackets, one line a row](validation.svg)

${lost(found)}

${limits({ open: some.filter(({ by }) => by === null).length, all: some.length })}

${report(found, markdown).replace(/^== (.*)$/gm, '## $1')}

## Rows where the fit without their study is at least a day nearer, and why the rule stays

${markdown(
  ['row', 'why the rule stays'],
  some.filter(fitIsNearer).map(({ id }) => [id, kept[id] ?? 'not yet judged']),
)}

## Add a study

One row in \`core/evidence/timecourses.ts\` (and its source in \`core/evidence/sources.ts\`), then \`npm run validate\`: a row with a distance, or with minutes of an easy, long, tempo or downhill run, is scored at once; what is left out is listed with its reason. An arm that ran afterwards, a second bout, a repeated race, a treated arm or a sleep outcome must be named in the sets on top of \`test/tools/validate/rows.ts\`; a count of single runners goes into \`test/tools/counts.ts\`. To land it, name the row in the rule it speaks of (as evidence of the clock, or as its context) and run \`npm run generate\`; a number changes only by hand (CONTRIBUTING.md).
`;
}

// ---- GET /v1/validation ----

const round = (value: number): number => Math.round(value * 1000) / 1000;
const means = (of: Score['byRow']) => of && { insideShare: round(of.inside), meanDaysOff: round(of.edgesFree), overlapShare: round(of.overlap), biasDays: round(of.biasEdgesFree) };
const missed = (of: Score['byRow']) => of && { meanDays: round(of.distance), biasDays: round(of.bias) };
const rounded = ({ rows, studies, byRow, byStudy }: Score) => ({
  rows,
  studies,
  byRow: means(byRow),
  byStudy: means(byStudy),
  missedByRow: missed(byRow),
  missedByStudy: missed(byStudy),
});
const best = ({ days: number, score }: Constant) => ({ days: number, score: rounded(score) });
const held = <Numbers extends object>(numbers: Numbers) => Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, round(value as number)]));
const setAside = ({ id, section, reason }: RowLeftOut) => ({ id, clock: section, reason });
const line = ({ id, section, effortKm, ruleId, after, by, answer: [typical, minDays, maxDays], fit, constant: without, milestone }: RowScored) => ({
  id,
  clock: section,
  effortKm,
  ruleId,
  measured: { afterDay: after, byDay: by },
  days: typical,
  minDays,
  maxDays,
  milestoneDays: milestone,
  fitDays: fit?.[0] ?? null,
  constantDays: without,
});

const readThis =
  'In-sample: the ladders were drawn from these rows, and the best constant is the one number of days nearest to them; left out: without the study of each row. Compare in-sample with in-sample, left out with left out. missedByRow and missedByStudy count a day on which a loss was still measured as a miss, byRow and byStudy let it through. The brackets are of groups, minDays to maxDays of runners. What is lost, and what this evidence cannot say: docs/validation.md of the project.';

/** Beside the scores: brackets, counts of single runners, and simulated studies. */
const besideScores = (found: Validation) => ({
  studyBrackets: found.brackets.map(({ section, rows: of, studies, tau, sigma, known, newStudy, oneRange, ownRange }) => ({
    clock: section,
    rows: of,
    studies,
    ...held({ tau, sigma }),
    known: held(known),
    newStudy: held(newStudy),
    oneRange: { minDays: oneRange.early, maxDays: oneRange.late, known: held(oneRange.known), newStudy: held(oneRange.newStudy) },
    ...held({ modelRange: ownRange }),
  })),
  counts: found.counts.map(({ name, clock, day, n, counted: [least, most], predicted, standing, evidence }) => ({
    name,
    clock,
    day,
    runners: n,
    countedShare: held({ least, most }),
    predictedShare: predicted,
    standing,
    evidence,
  })),
  nothingToFind: found.simulated.map(({ section, world, truth, today, redrawn, leftOut: without, real, asMuchAsReal }) => ({
    clock: section,
    world,
    trueDay: truth,
    today: held(today),
    redrawnInSample: held(redrawn),
    redrawnLeftOut: held(without),
    realDays: round(real.today),
    asMuchAsRealShare: round(asMuchAsReal),
  })),
});
const secondTable = ({ scores, rows, leftOut }: Validation['added']) => ({
  scores: scores.map(({ section, ladders, constant: seen, fit, constantWithout }) => ({
    clock: section,
    ladders: rounded(ladders),
    constantInSample: best(seen),
    fit: rounded(fit),
    constantWithout: rounded(constantWithout),
  })),
  rows: rows.map(line),
  leftOut: leftOut.map(setAside),
});
/** Scores and rows, without what belongs to the page. */
export function validationAnswer(found: Validation): object {
  const { rulesVersion, assumptions, scores, folk, targets, misses, rows, leftOut, added, together } = found;
  return {
    rulesVersion,
    assumptions,
    scores: scores.map(({ section, family, ladders, milestone, constant: seen, leftOut: without, dropped }) => ({
      clock: section,
      family,
      laddersInSample: rounded(ladders),
      milestoneInSample: rounded(milestone),
      constantInSample: best(seen),
      fitLeftOut: rounded(without.fit),
      constantLeftOut: rounded(without.constant),
      leftOut: dropped,
    })),
    folkRules: folk.map(({ id, name, section, on, rule, milestone, ladders, constant: seen, leftOut: without }) => ({
      id,
      name,
      clock: section,
      on,
      rule: rounded(rule),
      milestoneInSample: rounded(milestone),
      laddersInSample: rounded(ladders),
      constantInSample: best(seen),
      fitLeftOut: rounded(without.fit),
      constantLeftOut: rounded(without.constant),
    })),
    readThis,
    targets,
    misses: misses.map(({ id }) => id),
    ...besideScores(found),
    rows: rows.map(line),
    leftOut: leftOut.map(setAside),
    added: secondTable(added),
    together: together.map(({ section, ladders, constant: seen }) => ({ clock: section, laddersInSample: rounded(ladders), constantInSample: best(seen) })),
  };
}
