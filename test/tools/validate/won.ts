// What is won and what is lost, one line a comparison: in-sample beside in-sample, left-out beside left-out.

import { sections, type Section } from '../folk-rules.ts';
import type { Comparison } from './folk.ts';
import type { SectionScore } from './sections.ts';
import type { Score } from './score.ts';

export const verdicts = { yes: 'won', level: 'level', no: 'lost' } as const;
export type Verdict = keyof typeof verdicts;
export interface Target {
  readonly target: string;
  readonly met: Verdict;
  readonly found: string;
}

/** Whether ours is nearer than theirs. */
export const verdict = (ours: number, theirs: number): Verdict => (Math.abs(ours - theirs) < 1e-9 ? 'level' : ours < theirs ? 'yes' : 'no');

interface Pair {
  readonly name: string;
  readonly ours: Score;
  readonly theirs: Score;
}

/** One line for all pairs: lost where one is lost, with the figures of what is not won; of a single pair always. */
function line(target: string, pairs: readonly Pair[], by: 'byRow' | 'byStudy'): Target[] {
  const scored = pairs.flatMap(({ name, ours, theirs }) => {
    const [own, other] = [ours[by]?.distance, theirs[by]?.distance];
    return own === undefined || other === undefined ? [] : [{ met: verdict(own, other), said: `${name ? `${name}: ` : ''}${own.toFixed(2)} against ${other.toFixed(2)}` }];
  });
  if (scored.length === 0) return [];
  const met = (['no', 'level'] as const).find((one) => scored.some((pair) => pair.met === one)) ?? 'yes';
  const told = scored.length === 1 ? scored : scored.filter((pair) => pair.met !== 'yes');
  const found = told.map((pair) => (pair.met === 'level' && scored.length > 1 ? `level with ${pair.said}` : pair.said)).join('; ');
  return [{ target: `${target}, by ${by === 'byRow' ? 'row' : 'study'}`, met, found: found || `all ${scored.length}` }];
}

function ofSection(section: Section, { ladders, milestone, constant, leftOut }: SectionScore, folk: readonly Comparison[]): Target[] {
  const grounds = folk.filter((one) => one.section === section && (one.on === 'home' || one.on === 'stretched'));
  const against = (ours: (one: Comparison) => Score, theirs: (one: Comparison) => Score): Pair[] =>
    grounds.map((one) => ({ name: `${one.name}, ${one.on}`, ours: ours(one), theirs: theirs(one) }));
  const comparisons: readonly (readonly [string, readonly Pair[]])[] = [
    [
      'our milestone nearer than each folk rule, in-sample',
      against(
        (one) => one.milestone,
        (one) => one.rule,
      ),
    ],
    [
      'our clock nearer than each folk rule, in-sample',
      against(
        (one) => one.ladders,
        (one) => one.rule,
      ),
    ],
    ['our milestone nearer than the best constant, in-sample', [{ name: '', ours: milestone, theirs: constant.score }]],
    ['our clock nearer than the best constant, in-sample', [{ name: '', ours: ladders, theirs: constant.score }]],
    [
      'a fit nearer than each folk rule, left out',
      against(
        (one) => one.leftOut.fit,
        (one) => one.leftOut.rule,
      ),
    ],
    ['a fit nearer than constants, left out', [{ name: '', ours: leftOut.fit, theirs: leftOut.constant }]],
  ];
  return [
    ...comparisons.flatMap(([target, pairs]) => (['byRow', 'byStudy'] as const).flatMap((by) => line(`${section}: ${target}`, pairs, by))),
    ...edgesFree(`${section}: our clock nearer than the best constant, in-sample`, ladders, constant.edgesFree?.distance),
    ...edgesFree(`${section}: a fit nearer than constants, left out`, leftOut.fit, leftOut.constantEdgesFree),
  ];
}

/** The old way to count, where the constant may be another. */
function edgesFree(target: string, { byRow }: Score, theirs: number | null | undefined): Target[] {
  if (!byRow || theirs === null || theirs === undefined) return [];
  return [{ target: `${target}, edges free, by row`, met: verdict(byRow.edgesFree, theirs), found: `${byRow.edgesFree.toFixed(2)} against ${theirs.toFixed(2)}` }];
}

export const wonAndLost = (scores: readonly SectionScore[], folk: readonly Comparison[]): Target[] =>
  sections.flatMap((section) => {
    const all = scores.find((one) => one.section === section && one.family === 'all');
    return all ? ofSection(section, all, folk) : [];
  });
