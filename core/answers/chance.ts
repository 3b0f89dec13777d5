// The chance of a day: what share of runners has recovered by then. Between early (1 of 10), typical (half) and late (9 of 10) it is
// log-normal on either side, as the few counts of single runners are.

import type { Days } from '../rules/ladders.ts';

/** Standard normal deviate below which nine in ten lie. */
const nineInTen = 1.2815515655446004;

/** The morning of a day counts half of it, and day 0 has a place too. */
const place = (day: number): number => Math.log(day + 0.5);

/** Share of a normal distribution up to z, by its power series: exact to twelve decimals where a share is shown. */
function normal(z: number): number {
  if (Math.abs(z) > 6) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-15; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The z up to which a share from 0.5 to 0.9 lies: Newton's steps, which do not overshoot from the middle. */
function deviate(share: number): number {
  let z = 0;
  for (let step = 0; step < 8; step++) z += (share - normal(z)) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
  return z;
}

/** Share of runners whose clock has run out by the morning of a day. 0 to 1, unrounded; days as a row has them, unrounded. */
function shareBy([early, typical, late]: Days, day: number): number {
  const from = place(typical);
  const spread = (day < typical ? from - place(early) : place(late) - from) / nineInTen;
  return normal((place(day) - from) / spread);
}

/** The day by which this share (0.5 to 0.9) has recovered, unrounded: 0.5 is typical. */
export function daysFor([, typical, late]: Days, share: number): number {
  const from = place(typical);
  return Math.exp(from + (deviate(share) * (place(late) - from)) / nineInTen) - 0.5;
}

/** As shown: two decimals, 0.01 to 0.99, for nobody is certain. */
export const shownShare = (days: Days, day: number): number => Math.min(0.99, Math.max(0.01, Math.round(shareBy(days, day) * 100) / 100));
