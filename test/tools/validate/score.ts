// How far a prediction is from what was measured.
//
// A recovery was never seen, only bracketed: it lies in (after, by], after the last test with a loss and by the first one without. after null: no
// test saw a loss, it may lie anywhere from 0; by null: no test saw the return, it lies anywhere above. Predictions are the whole days that users
// see. One inside is 0 days off. One on or before the last day with a loss is a miss, counted to the next whole day; one that is too long is
// counted to the first test without a loss. `edges free` is how this was counted before: the last day with a loss itself was 0 days off.

export interface Interval {
  readonly after: number | null;
  readonly by: number | null;
}
export type Answer = readonly [days: number, min: number, max: number];

export const inside = (days: number, { after, by }: Interval): boolean => (after === null || days > after) && (by === null || days <= by);
export const overlaps = (min: number, max: number, { after, by }: Interval): boolean => (after === null || max > after) && (by === null || min <= by);

export type Measure = (days: number, interval: Interval) => number;

/** Days off, positive where the prediction is too long. Where no whole day lies in the interval, what is too short counts to its end. */
export const off: Measure = (days, { after, by }) => {
  if (by !== null && days > by) return days - by;
  return after !== null && days <= after ? days - Math.min(Math.floor(after) + 1, by ?? Infinity) : 0;
};
/** The same with the last day with a loss let through. */
export const offEdgesFree: Measure = (days, { after, by }) => (by !== null && days > by ? days - by : after !== null && days < after ? days - after : 0);

export interface Means {
  /** Shares from 0 to 1, days. */
  readonly inside: number;
  readonly distance: number;
  readonly edgesFree: number;
  readonly overlap: number;
  readonly bias: number;
  readonly biasEdgesFree: number;
}
export interface Score {
  readonly rows: number;
  readonly studies: number;
  /** null where nothing was scored. */
  readonly byRow: Means | null;
  /** The rows of a study averaged first: each study counts once. */
  readonly byStudy: Means | null;
}
export interface Prediction extends Interval {
  readonly source: string;
  readonly answer: Answer;
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meansOf = (all: readonly Means[]): Means | null =>
  all.length === 0
    ? null
    : {
        inside: mean(all.map((one) => one.inside)),
        distance: mean(all.map((one) => one.distance)),
        edgesFree: mean(all.map((one) => one.edgesFree)),
        overlap: mean(all.map((one) => one.overlap)),
        bias: mean(all.map((one) => one.bias)),
        biasEdgesFree: mean(all.map((one) => one.biasEdgesFree)),
      };

export function score(predictions: readonly Prediction[]): Score {
  const marked = predictions.map(({ source, answer: [days, min, max], after, by }) => {
    const seen = { after, by };
    const bias = off(days, seen);
    const biasEdgesFree = offEdgesFree(days, seen);
    const held = { inside: Number(inside(days, seen)), overlap: Number(overlaps(min, max, seen)) };
    return { source, ...held, distance: Math.abs(bias), edgesFree: Math.abs(biasEdgesFree), bias, biasEdgesFree };
  });
  const studies = [...Map.groupBy(marked, ({ source }) => source).values()];
  return { rows: marked.length, studies: studies.length, byRow: meansOf(marked), byStudy: meansOf(studies.flatMap((rows) => meansOf(rows) ?? [])) };
}

/** One number for everything: a day without a range. */
export const plainDay = (days: number): Answer => [days, days, days];
