// `node test/tools/validate.ts`: how near the clocks come to every measured recovery, beside the rules that runners use and a plain statistical fit.
//
// A recovery was never seen, only bracketed: it lies in (after, by], after the last test with a loss and by the first one without. after null: no
// test saw a loss, it may lie anywhere from 0; by null: no test saw the return, it lies anywhere above. A prediction inside is 0 days off, one
// outside as many days as it is from the nearer end, negative where it is too short. All predictions are the whole days that users see.

import { readFileSync } from 'node:fs';
import { fitSimplex } from 'dfoptim';
import { evidence, parseRun, recoveryAfter, terms, type Run } from '../../core/index.ts';
import type { Evidence, EvidenceId } from '../../core/evidence/timecourses.ts';
import { wholeDays } from '../../core/answers/ladder.ts';
import type { Clock } from '../../core/words/terms.ts';
import type { RunType } from '../../core/words/types.ts';
import { folkRules, notScored, sections, type Answer, type Ground, type Section } from './folk-rules.ts';

// ---- intervals and scores ----

export interface Interval {
  readonly after: number | null;
  readonly by: number | null;
}

export const inside = (days: number, { after, by }: Interval): boolean => (after === null || days > after) && (by === null || days <= by);
export const overlaps = (min: number, max: number, { after, by }: Interval): boolean => (after === null || max > after) && (by === null || min <= by);
/** Days from the interval: 0 inside and on its edge, positive where the prediction is too long. */
export const off = (days: number, { after, by }: Interval): number => (by !== null && days > by ? days - by : after !== null && days < after ? days - after : 0);

export interface Means {
  /** Shares from 0 to 1, days; null where nothing was scored. */
  readonly inside: number;
  readonly distance: number;
  readonly overlap: number;
  readonly bias: number;
}
export interface Score {
  readonly rows: number;
  readonly studies: number;
  readonly byRow: Means | null;
  /** The rows of a study averaged first: each study counts once. */
  readonly byStudy: Means | null;
}
interface Prediction extends Interval {
  readonly source: string;
  readonly answer: Answer;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meansOf = (all: readonly Means[]): Means | null =>
  all.length === 0
    ? null
    : {
        inside: mean(all.map((one) => one.inside)),
        distance: mean(all.map((one) => one.distance)),
        overlap: mean(all.map((one) => one.overlap)),
        bias: mean(all.map((one) => one.bias)),
      };

export function score(predictions: readonly Prediction[]): Score {
  const marked = predictions.map(({ source, answer: [days, min, max], after, by }) => {
    const bias = off(days, { after, by });
    return { source, inside: Number(inside(days, { after, by })), distance: Math.abs(bias), overlap: Number(overlaps(min, max, { after, by })), bias };
  });
  const studies = [...Map.groupBy(marked, ({ source }) => source).values()];
  return { rows: marked.length, studies: studies.length, byRow: meansOf(marked), byStudy: meansOf(studies.flatMap((rows) => meansOf(rows) ?? [])) };
}

// ---- from a row of evidence to a run and a clock ----

export const families = {
  sessions: 'sessions and long runs',
  downhill: 'downhill',
  road: 'road races',
  trail: 'trail races and ultras',
  stage: 'stage races',
} as const;
export type Family = keyof typeof families;
const familyIds = Object.keys(families) as Family[];
const familyOf = (type: RunType): Family =>
  type === 'race' ? 'road' : type === 'trail-race' ? 'trail' : type === 'stage-race' ? 'stage' : type === 'downhill' ? 'downhill' : 'sessions';

/** Where a study gives minutes alone. VAR-DR ran its 30 min downhill at 10 km/h. */
const kmPerHour: Partial<Record<RunType, number>> = { easy: 10, long: 10, tempo: 13, downhill: 10 };
/** Intervals and sprints without a distance: their days do not depend on it below the first easy row. */
const sessionKm: Partial<Record<RunType, number>> = { intervals: 8, sprints: 8 };
/** A second bout is the habituated run; every other downhill study takes the default, unaccustomed. */
const descents: Partial<Record<EvidenceId, terms.Descents>> = { 'HAQ15-2': 'usual' };
/** Arms that ran in the days after: what follows is the course of another treatment. */
const ranAfterwards = new Set<EvidenceId>(['SHE84-X-T', 'SHE84-X-W', 'MAR21-SJ-RUN']);
const treatedAfterwards = new Set<EvidenceId>(['BOSACT-72', 'BOSCWI-24']);
const racedAgain = new Set<EvidenceId>(['BOS09', 'BOSACT-72', 'BOSCWI-24', 'BIR26-TT']);
const sleepRows = new Set<EvidenceId>(['BAR22-SLEEP']);
const exertionRows = new Set<EvidenceId>(['BIR26-RPE']);

/** Rows of the second table: the ladders scored here were drawn without them, and so are the fits. They are reported beside the others. */
const added: ReadonlySet<string> = new Set(
  readFileSync('test/fixtures/timecourses-2.csv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!)
    .filter((id) => id in evidence),
);

const clockOf: Record<Section, Clock> = { soreness: 'soreness', muscle: 'muscle', 'repeated performance': 'performance', 'aerobic markers': 'performance' };

function sectionOf(id: EvidenceId): Section | null {
  switch (evidence[id].outcomeClass) {
    case 'soreness':
    case 'psychological':
      return 'soreness';
    case 'muscle-function':
      return 'muscle';
    case 'aerobic-performance':
      return racedAgain.has(id) ? 'repeated performance' : 'aerobic markers';
    default:
      return null;
  }
}

function runOf(id: EvidenceId): Run | null {
  const { type, distanceKm, durationH, elevationGainM }: Evidence = evidence[id];
  const pace = kmPerHour[type];
  const distance = distanceKm ?? (durationH !== null && pace !== undefined ? durationH * pace : sessionKm[type]);
  if (distance === undefined) return null;
  const run = parseRun({ distance, type, elevationGainM, descents: descents[id] });
  if (!run.ok) throw new Error(`${id}: ${run.errors[0].code}`);
  return run.value;
}

const reasons = {
  unverified: 'not verified: from memory, or the text was cut off before the figure',
  sleep: 'sleep is neither soreness nor perceived fatigue',
  exertion: 'the effort felt in a repeat is neither soreness nor perceived fatigue',
  'ran afterwards': 'an arm that ran during recovery, not the default',
  treated: 'an arm treated during recovery (active recovery, ice bath), not the default',
  'no day': 'no day of loss or return is stated',
  'finish only': 'tested right after the run only',
  'silent later': 'tested later, but nothing is stated beyond the finish',
  'no distance': 'neither distance nor minutes of one kind of run',
} as const;
export type Reason = keyof typeof reasons;

function reasonToLeaveOut(id: EvidenceId, run: Run | null): Reason | null {
  const { verified, lastDayImpaired, firstDayBack, testDays }: Evidence = evidence[id];
  if (!verified) return 'unverified';
  if (sleepRows.has(id)) return 'sleep';
  if (exertionRows.has(id)) return 'exertion';
  if (ranAfterwards.has(id)) return 'ran afterwards';
  if (treatedAfterwards.has(id)) return 'treated';
  if (lastDayImpaired === null && firstDayBack === null) return 'no day';
  if (firstDayBack === null && testDays.every((day) => day === 0)) return 'finish only'; // no loss at the finish is an answer
  if (lastDayImpaired === 0 && firstDayBack === null) return 'silent later'; // every prediction above 0 would be right
  return run ? null : 'no distance';
}

export interface RowScored extends Interval {
  readonly id: EvidenceId;
  readonly source: string;
  readonly section: Section;
  readonly family: Family;
  readonly type: RunType;
  readonly distanceKm: number;
  readonly effortKm: number;
  readonly descents: terms.Descents;
  /** The rows of the rules that answered. */
  readonly ruleId: string;
  readonly answer: Answer;
  /** What a runner is told to do by this clock: the first easy run for soreness, the next hard session for muscle. */
  readonly milestone: number;
  readonly off: number;
  readonly inside: boolean;
  readonly overlap: boolean;
  /** What the statistical fit says without this row's study; null where too little is left to fit, or the run is a habituated one. */
  readonly fit: Answer | null;
}
export interface RowLeftOut extends Interval {
  readonly id: EvidenceId;
  readonly section: Section;
  readonly family: Family;
  readonly reason: Reason;
  /** What we would have said, for those who would have scored it. */
  readonly answer: Answer | null;
}

const milestoneOf = { soreness: 'easy-run', muscle: 'hard-session', performance: 'full' } as const satisfies Record<Clock, terms.Milestone>;

function ours(run: Run, section: Section): { answer: Answer; ruleId: string; milestone: number } {
  const { clocks, milestones } = recoveryAfter(run);
  const { days, minDays, maxDays, ruleId } = clocks.find(({ id }) => id === clockOf[section])!;
  return { answer: [days, minDays, maxDays], ruleId, milestone: milestones.find(({ id }) => id === milestoneOf[clockOf[section]])!.days };
}

// ---- the statistical fit: log(days) = a + b log(effort-km) + noise, interval-censored, a line a family, one noise for all ----

export interface Censored {
  readonly source: string;
  readonly family: Family;
  readonly x: number; // log of effort-km
  readonly from: number; // log of days; -Infinity: from 0
  readonly to: number; // Infinity: never seen
}
/** What happens below half a day is shown as 0, and its logarithm would rule the fit. */
const resolution = 0.5;

export const censored = ({ source, family, effortKm, after, by }: Omit<RowScored, 'fit'>): Censored => ({
  source,
  family,
  x: Math.log(effortKm),
  from: after !== null && after >= resolution ? Math.log(after) : -Infinity,
  to: by === null ? Infinity : Math.log(Math.max(by, resolution)),
});

/** Where a family has too little for a line of its own, whose rows it is pooled with. */
const nearest: Record<Family, Family> = { sessions: 'road', downhill: 'road', road: 'trail', trail: 'road', stage: 'trail' };
/** Sessions and downhill runs: most distances are our conversions, so days have no slope to show. */
const sloped = new Set<Family>(['road', 'trail', 'stage']);
const boundsNeeded = 2;
const slopeNeeds = { rows: 4, studies: 3, times: 2 } as const;

export interface Pool {
  readonly families: readonly Family[];
  readonly slope: boolean;
  readonly rows: readonly Censored[];
}

/** Something must hold the days from both sides, and more than one row: with a single bound a line swings around it. */
const bounded = (rows: readonly Censored[]): boolean =>
  rows.filter(({ from }) => from > -Infinity).length >= boundsNeeded && rows.filter(({ to }) => to < Infinity).length >= boundsNeeded;

function hasSlope(pool: readonly Family[], rows: readonly Censored[]): boolean {
  if (!pool.some((family) => sloped.has(family))) return false;
  const at = rows.map(({ x }) => x);
  if (rows.length < slopeNeeds.rows || new Set(rows.map(({ source }) => source)).size < slopeNeeds.studies) return false;
  if (Math.max(...at) - Math.min(...at) < Math.log(slopeNeeds.times)) return false;
  // with all lower bounds on one side of some distance and all upper ones on the other, a line would turn ever steeper
  const lower = rows.filter(({ from }) => from > -Infinity).map(({ x }) => x);
  const upper = rows.filter(({ to }) => to < Infinity).map(({ x }) => x);
  return Math.max(...lower) > Math.min(...upper) && Math.max(...upper) > Math.min(...lower);
}

/** The families, each by itself where its rows bound a line, else with its nearest. null: nothing is bounded. */
export function poolsOf(rows: readonly Censored[]): readonly Pool[] | null {
  let groups: Family[][] = familyIds.map((family) => [family]);
  const rowsOf = (group: readonly Family[]) => rows.filter(({ family }) => group.includes(family));
  for (;;) {
    const weak = groups.findLast((group) => !bounded(rowsOf(group)));
    if (!weak) break;
    if (groups.length === 1) return null;
    const others = groups.filter((group) => group !== weak);
    const host = others.find((group) => weak.some((family) => group.includes(nearest[family]))) ?? others[0]!;
    groups = others.map((group) => (group === host ? [...host, ...weak] : group));
  }
  return groups.map((group) => ({ families: group, slope: hasSlope(group, rowsOf(group)), rows: rowsOf(group) }));
}

/** Probability of a standard normal above z, to 1e-7 of itself also far out, where likelihoods live. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const y = z / Math.SQRT2;
  const t = 1 / (1 + y / 2);
  const factors = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  return (t * Math.exp(-y * y + factors.reduceRight((sum, term) => sum * t + term, 0))) / 2;
}
/** Probability of a standard normal between two points. */
export const probability = (from: number, to: number): number => (from > 0 ? upperTail(from) - upperTail(to) : upperTail(-to) - upperTail(-from));

/** Nelder-Mead, begun again where it stopped until that gains nothing: a simplex may collapse short of the lowest point. */
export function minimise(f: (point: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let best = { location: [...start], value: Infinity };
  for (;;) {
    const next = fitSimplex(f, best.location, { deltaNonZero: 0.5, deltaZero: 0.5, tolerance: 1e-8 }, 1000);
    if (!(next.value < best.value - 1e-8)) return best.location;
    best = next;
  }
}

export interface Line {
  readonly families: readonly Family[];
  readonly rows: number;
  readonly studies: number;
  /** Median days at 1 effort-km, and the power of effort-km; 0 where no slope was fitted. */
  readonly atOne: number;
  readonly power: number;
}
export interface Fit {
  readonly lines: readonly Line[];
  /** Standard deviation of log days. */
  readonly sigma: number;
}
const leastSigma = 0.1; // a handful of rows may lie on one line by chance

/** Maximum likelihood. Its logarithm is concave in 1/sigma, a/sigma and b/sigma, so there is one highest point and one start is enough. */
export function fitLines(rows: readonly Censored[]): Fit | null {
  const pools = poolsOf(rows);
  return pools && fitPools(pools);
}

function fitPools(pools: readonly Pool[]): Fit {
  const centres = pools.map((pool) => mean(pool.rows.map(({ x }) => x)));
  const shape = pools.map(({ slope }, pool) => ({ a: pools.slice(0, pool).reduce((sum, before) => sum + (before.slope ? 2 : 1), 1), slope }));
  const precisionOf = (point: readonly number[]): number => Math.min(Math.exp(point[0]!), 1 / leastSigma);
  const deviance = (point: readonly number[]): number => {
    const precision = precisionOf(point);
    return pools.reduce((sum, pool, index) => {
      const { a, slope } = shape[index]!;
      const ofPool = pool.rows.map(({ x, from, to }) => {
        const middle = point[a]! + (slope ? point[a + 1]! * (x - centres[index]!) : 0);
        return -2 * Math.log(Math.max(probability(precision * from - middle, precision * to - middle), 1e-300));
      });
      return sum + ofPool.reduce((all, one) => all + one, 0);
    }, 0);
  };
  const start = [0, ...pools.flatMap(({ slope }) => (slope ? [1, 0.5] : [1]))];
  const found = minimise(deviance, start);
  const precision = precisionOf(found);
  const lines = pools.map((pool, index) => {
    const { a, slope } = shape[index]!;
    const power = slope ? found[a + 1]! / precision : 0;
    return {
      families: pool.families,
      rows: pool.rows.length,
      studies: new Set(pool.rows.map(({ source }) => source)).size,
      atOne: Math.exp(found[a]! / precision - power * centres[index]!),
      power,
    };
  });
  const falling = lines.findIndex(({ power }) => power < 0); // longer is never fewer days
  if (falling !== -1) return fitPools(pools.map((pool, index) => (index === falling ? { ...pool, slope: false } : pool)));
  return { lines, sigma: 1 / precision };
}

const tenth = 1.2815515655446004; // 10 and 90 % of a normal
export function predict({ lines, sigma }: Fit, family: Family, effortKm: number): Answer {
  const { atOne, power } = lines.find((line) => line.families.includes(family))!;
  const median = atOne * effortKm ** power;
  return [wholeDays(median), wholeDays(median * Math.exp(-tenth * sigma)), wholeDays(median * Math.exp(tenth * sigma))];
}

// ---- everything ----

export interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly section: Section;
  /** Where the rule was made for, where it is stretched to, or both; or one family, where it answers in several. */
  readonly on: Ground | 'both' | Family;
  readonly rule: Score;
  readonly ladders: Score;
  readonly fit: Score;
  /** Our milestone, which is the like of what the rule says: first easy run, next hard session. */
  readonly advice: Score;
  /** The rule again, on the rows that the fit answers. */
  readonly ruleOnFitted: Score;
  /** Studies without which the order of ladders and rule, by row, would be another: nearer, level, further. */
  readonly restsOn: readonly string[];
}
export interface Target {
  readonly target: string;
  readonly met: 'yes' | 'level' | 'no';
  readonly found: string;
}
export interface Validation {
  readonly rulesVersion: string;
  readonly assumptions: readonly string[];
  readonly rows: readonly RowScored[];
  readonly leftOut: readonly RowLeftOut[];
  /** Rows of outcomes that are no clock of ours. */
  readonly otherOutcomes: Readonly<Record<string, number>>;
  /** The rows of the second table, apart: neither ladders nor fit have seen them. */
  readonly added: Sorted<RowScored> & { readonly scores: readonly { readonly section: Section; readonly ladders: Score; readonly fit: Score }[] };
  readonly scores: readonly {
    readonly section: Section;
    readonly family: Family | 'all';
    readonly leftOut: Readonly<Partial<Record<Reason, number>>>;
    readonly ladders: Score;
    readonly fit: Score;
  }[];
  readonly folk: readonly Comparison[];
  /** The fit to all rows, as a description; predictions come from the refits. */
  readonly fits: Readonly<Partial<Record<Section, Fit>>>;
  readonly misses: readonly RowScored[];
  readonly fitBetter: readonly { readonly row: RowScored; readonly days: number }[];
  readonly targets: readonly Target[];
}

const clearly = 1; // day nearer
const overlapWanted = 0.9;

type Used = Omit<RowScored, 'fit'>;

interface Sorted<Row> {
  readonly rows: readonly Row[];
  readonly leftOut: readonly RowLeftOut[];
  readonly otherOutcomes: Readonly<Record<string, number>>;
}

/** Each evidence row of a clock: scored, or left out for a reason. */
function sortRows(ids: readonly EvidenceId[]): Sorted<Used> {
  const used: Used[] = [];
  const leftOut: RowLeftOut[] = [];
  const otherOutcomes: Record<string, number> = {};
  for (const id of ids) {
    const { source, outcomeClass, lastDayImpaired: after, firstDayBack: by } = evidence[id];
    const section = sectionOf(id);
    if (!section) {
      otherOutcomes[outcomeClass] = (otherOutcomes[outcomeClass] ?? 0) + 1;
      continue;
    }
    const family = familyOf(evidence[id].type);
    const run = runOf(id);
    const reason = reasonToLeaveOut(id, run);
    const own = run && ours(run, section);
    if (reason) {
      leftOut.push({ id, section, family, reason, after, by, answer: own && own.answer });
      continue;
    }
    const { answer, ruleId, milestone } = own!; // without a reason to leave it out there is a run
    const { type, distanceKm, effortKm, descents: habit } = run!;
    const [days, min, max] = answer;
    const found = { off: off(days, { after, by }), inside: inside(days, { after, by }), overlap: overlaps(min, max, { after, by }) };
    used.push({ id, source, section, family, type, distanceKm, effortKm, descents: habit, after, by, ruleId, answer, milestone, ...found });
  }
  return { rows: used, leftOut, otherOutcomes };
}

const habituated = (row: Used): boolean => row.id in descents; // the fit knows nothing of habits

/** The second table against ladders and fits made without it. */
function scoreAdded(ids: readonly EvidenceId[], fits: Validation['fits']): Validation['added'] {
  const sorted = sortRows(ids);
  const rows = sorted.rows.map((row) => {
    const fit = fits[row.section];
    return { ...row, fit: fit && !habituated(row) ? predict(fit, row.family, row.effortKm) : null };
  });
  const scores = sections.flatMap((section) => {
    const some = rows.filter((row) => row.section === section);
    return some.length === 0 ? [] : [{ section, ladders: scoreOurs(some), fit: scoreFit(some) }];
  });
  return { ...sorted, rows, scores };
}

const scoreOurs = (rows: readonly RowScored[]): Score => score(rows);
const scoreAdvice = (rows: readonly RowScored[]): Score => score(rows.map((row) => ({ ...row, answer: [row.milestone, row.milestone, row.milestone] as const })));
const scoreFit = (rows: readonly RowScored[]): Score => score(rows.flatMap((row) => (row.fit ? [{ ...row, answer: row.fit }] : [])));

function compareFolk(rows: readonly RowScored[]): Comparison[] {
  return folkRules.flatMap(({ id, name, section, answer }) => {
    const answered = rows.flatMap((row) => {
      const found = row.section === section ? answer(row) : null;
      return found ? [{ row, on: found[0], theirs: { ...row, answer: found[1] } }] : [];
    });
    type Answered = typeof answered;
    const grounds = [...new Set(answered.map(({ on }) => on))];
    const inFamilies = familyIds.filter((family) => answered.some(({ row }) => row.family === family));
    const parts: [Comparison['on'], Answered][] = [
      ...grounds.map((ground): [Ground, Answered] => [ground, answered.filter(({ on }) => on === ground)]),
      ...(grounds.length > 1 ? [['both', answered] as [Comparison['on'], Answered]] : []),
      ...(inFamilies.length > 1 ? inFamilies.map((family): [Family, Answered] => [family, answered.filter(({ row }) => row.family === family)]) : []),
    ];
    const order = (some: Answered): number =>
      some.length === 0 ? 0 : Math.sign(mean(some.map(({ theirs }) => Math.abs(off(theirs.answer[0], theirs)))) - mean(some.map(({ row }) => Math.abs(row.off))));
    return parts.map(([on, some]) => {
      const same = some.map(({ row }) => row);
      const restsOn = [...new Set(same.map(({ source }) => source))].filter((source) => order(some.filter(({ row }) => row.source !== source)) !== order(some));
      const ruleOn = (those: Answered) => score(those.map(({ theirs }) => theirs));
      const scored = { rule: ruleOn(some), ladders: scoreOurs(same), fit: scoreFit(same), advice: scoreAdvice(same), ruleOnFitted: ruleOn(some.filter(({ row }) => row.fit)) };
      return { id, name, section, on, ...scored, restsOn };
    });
  });
}

function judge(section: Section, folk: readonly Comparison[], overlap: number): Target[] {
  const grounds = folk.filter((one) => one.section === section && (one.on === 'home' || one.on === 'stretched' || one.on === 'both'));
  const nearer = (whose: 'ladders' | 'fit', by: 'byRow' | 'byStudy', label: string): Target => {
    const theirs = (one: Comparison) => (whose === 'fit' ? one.ruleOnFitted : one.rule)[by]!.distance; // on the same rows
    const gap = (one: Comparison) => one[whose][by]!.distance - theirs(one);
    const say = (some: readonly Comparison[]) => some.map((one) => `${one.name}, ${one.on}: ${one[whose][by]!.distance.toFixed(2)} against its ${theirs(one).toFixed(2)}`);
    const [worse, level] = [grounds.filter((one) => gap(one) > 1e-9), grounds.filter((one) => Math.abs(gap(one)) <= 1e-9)];
    const found = [...say(worse), ...say(level).map((text) => `level with ${text}`)].join('; ');
    return { target: `${section}: ${label}`, met: worse.length > 0 ? 'no' : level.length > 0 ? 'level' : 'yes', found };
  };
  return [
    nearer('ladders', 'byRow', 'ladders (in-sample) nearer than every folk rule, by row'),
    nearer('ladders', 'byStudy', 'ladders (in-sample) nearer than every folk rule, by study'),
    nearer('fit', 'byRow', 'left-out fit nearer than every folk rule, by row'),
    nearer('fit', 'byStudy', 'left-out fit nearer than every folk rule, by study'),
    { target: `${section}: ranges overlap at least ${overlapWanted * 100} % of the intervals`, met: overlap >= overlapWanted ? 'yes' : 'no', found: percent(overlap) },
  ];
}

export function validate(): Validation {
  const ids = Object.keys(evidence) as EvidenceId[];
  const { rows: used, leftOut, otherOutcomes } = sortRows(ids.filter((id) => !added.has(id)));

  const fits: Partial<Record<Section, Fit>> = {};
  const rows: RowScored[] = [];
  for (const section of sections) {
    const ofSection = used.filter((row) => row.section === section);
    const fitTo = (some: readonly Used[]) => fitLines(some.filter((row) => !habituated(row)).map(censored));
    const full = fitTo(ofSection);
    if (full) fits[section] = full;
    for (const [source, ofStudy] of Map.groupBy(ofSection, (row) => row.source)) {
      const without = fitTo(ofSection.filter((row) => row.source !== source));
      rows.push(...ofStudy.map((row) => ({ ...row, fit: without && !habituated(row) ? predict(without, row.family, row.effortKm) : null })));
    }
  }

  const scores = sections.flatMap((section) =>
    ([...familyIds, 'all'] as const).flatMap((family) => {
      const here = (row: { section: Section; family: Family }) => row.section === section && (family === 'all' || row.family === family);
      const [some, dropped] = [rows.filter(here), leftOut.filter(here)];
      if (some.length + dropped.length === 0) return [];
      const counts: Partial<Record<Reason, number>> = {};
      for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1;
      return [{ section, family, leftOut: counts, ladders: scoreOurs(some), fit: scoreFit(some) }];
    }),
  );
  const folk = compareFolk(rows);
  const misses = rows.filter((row) => !row.overlap && clockOf[row.section] !== 'performance');
  const fitBetter = rows.flatMap((row) => {
    const days = row.fit ? Math.abs(row.off) - Math.abs(off(row.fit[0], row)) : 0;
    return days >= clearly ? [{ row, days }] : [];
  });
  const targets = (['soreness', 'muscle'] as const).flatMap((section) =>
    judge(section, folk, scores.find((one) => one.section === section && one.family === 'all')!.ladders.byRow!.overlap),
  );
  const beside = scoreAdded(
    ids.filter((id) => added.has(id)),
    fits,
  );
  return { rulesVersion: terms.rulesVersion, assumptions: assumptions(), rows, leftOut, otherOutcomes, added: beside, scores, folk, fits, misses, fitBetter, targets };
}

function assumptions(): string[] {
  const list = (values: Readonly<Record<string, string | number>>, unit: string) =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${value}${unit}`)
      .join(', ');
  return [
    `Minutes alone are converted: ${list(kmPerHour, ' km/h')}. Sessions with neither: ${list(sessionKm, ' km')}, where only the row of the session counts.`,
    `Descents: ${list(descents, '')} (a second bout); every other run takes its default, so downhill runs are unaccustomed.`,
    'A trail race without climb takes the 40 m per km that users get; any other run without climb is flat.',
    `Fit: what is over within ${resolution} day counts as by ${resolution}. A family needs ${boundsNeeded} rows bounded from below and ${boundsNeeded} from above, or is pooled (${list(nearest, '')}). ` +
      `A slope needs ${slopeNeeds.rows} rows of ${slopeNeeds.studies} studies over ${slopeNeeds.times} x the effort-km, its bounds not apart; sessions and downhill have none, as their distances are mostly conversions; it is never below 0. Sigma is at least ${leastSigma}. A second bout is outside it.`,
  ];
}

// ---- as text ----

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
const signed = (days: number): string => `${days > 0 ? '+' : ''}${days.toFixed(2)}`;
const spread = ([days, min, max]: Answer): string => `${days} (${min}-${max})`;
const intervalText = ({ after, by }: Interval): string => `${after === null ? '[0' : `(${after}`}, ${by === null ? '…)' : `${by}]`}`;
const pair = ({ byRow, byStudy }: Score, show: (means: Means) => string): string => (byRow && byStudy ? `${show(byRow)} / ${show(byStudy)}` : '');
const distances = (one: Score): string => pair(one, ({ distance }) => distance.toFixed(2));
const insides = (one: Score): string => pair(one, (means) => percent(means.inside));
const biases = (one: Score): string => pair(one, ({ bias }) => signed(bias));
const overlapped = (one: Score): string => pair(one, ({ overlap }) => percent(overlap));

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

/** A table for the terminal. */
function aligned(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...body.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

/** Everything as text; a page passes its own way to draw a table. */
export function report(found: Validation, table: Table = aligned): string {
  const { rows, leftOut, otherOutcomes, added: beside, scores, folk, fits } = found;
  const named = (family: string): string => (family in families ? families[family as Family] : family === 'all' ? 'ALL' : family);
  const counts = (all: Readonly<Record<string, number>>): string =>
    Object.entries(all)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  const fitted = (row: RowScored): string[] => (row.fit ? [spread(row.fit), signed(off(row.fit[0], row))] : ['', '']);
  const standing = (row: RowScored): string => (row.inside ? 'yes' : row.off === 0 ? 'edge' : 'no');
  const everyRow = (row: RowScored): string[] => {
    const run = [row.descents === 'usual' ? row.type : `${row.type}, ${row.descents}`, row.effortKm.toFixed(1)];
    return [row.section, row.id, ...run, intervalText(row), spread(row.answer), signed(row.off), standing(row), row.overlap ? 'yes' : 'NO', row.ruleId, ...fitted(row)];
  };
  const droppedRow = (row: RowLeftOut): string[] => [row.section, row.id, intervalText(row), row.answer ? spread(row.answer) : '', reasons[row.reason]];

  const ladderScores = scores.map(({ section, family, ladders, leftOut: dropped }) => {
    const scored = [`${ladders.rows}`, `${ladders.studies}`, insides(ladders), distances(ladders), overlapped(ladders), biases(ladders)];
    return [section, named(family), ...scored, counts(dropped)];
  });
  const folkScores = folk.map(({ section, name, on, rule, ladders, fit, advice, ruleOnFitted, restsOn }) => {
    const onFitted = ruleOnFitted.rows === rule.rows || ruleOnFitted.rows === 0 ? '' : ` (rule there ${distances(ruleOnFitted)})`;
    const scored = [distances(rule), distances(ladders), distances(advice), `${distances(fit)}${onFitted}`, insides(rule), insides(ladders), biases(rule), biases(ladders)];
    return [section, name, named(on), `${rule.rows}`, `${rule.studies}`, ...scored, restsOn.join(', ')];
  });
  const fitScores = scores
    .filter(({ fit }) => fit.rows > 0)
    .map(({ section, family, ladders, fit }) => {
      const scored = [`${fit.rows}`, `${fit.studies}`, insides(fit), distances(fit), overlapped(fit), biases(fit)];
      return [section, named(family), ...scored, distances(ladders)];
    });
  const fitLinesOf = Object.entries(fits).flatMap(([section, { lines, sigma }]) =>
    lines.map(({ families: of, rows: count, studies, atOne, power }) => {
      const median = power === 0 ? atOne.toFixed(2) : `${atOne.toFixed(3)} x effort-km ^ ${power.toFixed(2)}`;
      return [section, of.map(named).join(' + '), `${count}`, `${studies}`, median, sigma.toFixed(2)];
    }),
  );
  const better = found.fitBetter.map(({ row, days }) => [row.id, row.section, intervalText(row), spread(row.answer), signed(row.off), row.ruleId, ...fitted(row), days.toFixed(2)]);

  const parts: readonly (readonly [string, ...string[]])[] = [
    [
      '1. The ladders, in-sample: drawn from these rows. Each figure by row / by study',
      table(['clock', 'runs', 'rows', 'studies', 'inside', 'days off', 'range overlaps', 'bias', 'left out'], ladderScores),
    ],
    [
      '2. Folk rules, each on its own clock, beside ours on the same rows. Each figure by row / by study',
      table(
        [
          'clock',
          'rule',
          'on',
          'rows',
          'studies',
          'its days off',
          'our clock (in-sample)',
          'our milestone',
          'fit (left out)',
          'it inside',
          'ladders inside',
          'its bias',
          'ladders bias',
          'order rests on',
        ],
        folkScores,
      ),
      table(
        ['rule', 'clock', 'says', 'home', 'stretched', 'on this clock because'],
        folkRules.map((rule) => [`${rule.id} ${rule.name}`, rule.section, rule.says, rule.made, rule.stretched ?? '', rule.why]),
      ),
      table(
        ['not scored', 'because'],
        notScored.map((rule) => [`${rule.id} ${rule.name}`, rule.why]),
      ),
    ],
    [
      '3. A plain statistical fit, each study left out in turn: log-normal, interval-censored, a line a family',
      table(['clock', 'runs', 'rows', 'studies', 'inside', 'days off', '10-90 % overlaps', 'bias', 'ladders (in-sample): days off'], fitScores),
      `Fitted to all rows:\n\n${table(['clock', 'line of', 'rows', 'studies', 'median days', 'sigma of log days'], fitLinesOf)}`,
      `Rows where the fit without their study is at least ${clearly} day nearer than the ladders:\n\n${table(['row', 'clock', 'measured', 'ladders', 'off', 'rule', 'fit', 'off', 'nearer by'], better)}`,
    ],
    [
      '4. Calibration: intervals of soreness and muscle that our range does not meet',
      table(
        ['row', 'clock', 'rule', 'days (range)', 'measured', 'off'],
        found.misses.map((row) => [row.id, row.section, row.ruleId, spread(row.answer), intervalText(row), signed(row.off)]),
      ),
    ],
    [
      '5. Targets',
      table(
        ['target', 'met', 'found'],
        found.targets.map(({ target, met, found: what }) => [target, met, what]),
      ),
    ],
    [
      '6. Every row: measured and predicted (edge: on the last day with a loss)',
      table(['clock', 'row', 'run', 'effort-km', 'measured', 'ladders', 'off', 'inside', 'overlaps', 'rule', 'fit (left out)', 'off'], rows.map(everyRow)),
    ],
    ['7. Left out', table(['clock', 'row', 'measured', 'ladders would say', 'because'], leftOut.map(droppedRow))],
    [
      '8. Beside them: studies that neither the ladders nor the fit have seen. Each figure by row / by study',
      table(
        ['clock', 'rows', 'studies', 'ladders inside', 'ladders days off', 'range overlaps', 'ladders bias', 'fit days off'],
        beside.scores.map(({ section, ladders, fit }) => {
          const scored = [insides(ladders), distances(ladders), overlapped(ladders), biases(ladders)];
          return [section, `${ladders.rows}`, `${ladders.studies}`, ...scored, distances(fit)];
        }),
      ),
      table(['clock', 'row', 'run', 'effort-km', 'measured', 'ladders', 'off', 'inside', 'overlaps', 'rule', 'fit', 'off'], beside.rows.map(everyRow)),
      table(['left out', 'row', 'measured', 'ladders would say', 'because'], beside.leftOut.map(droppedRow)),
      `No clock of ours: ${counts(beside.otherOutcomes)}.`,
    ],
  ];
  const head = `Rules ${found.rulesVersion} against ${Object.keys(evidence).length - added.size} rows of evidence: ${rows.length} scored, ${leftOut.length} left out; no clock of ours: ${counts(otherOutcomes)}. ${added.size} rows added since stand beside them (8).`;
  return [head, '', ...found.assumptions.map((line) => `- ${line}`), ...parts.map(([title, ...texts]) => `\n== ${title}\n\n${texts.join('\n\n')}`)].join('\n');
}

if (import.meta.filename === process.argv[1]) console.log(report(validate()));
