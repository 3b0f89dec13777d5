// The normal distribution, and numbers that only look random: the same for the same seed.

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

const ratio = (over: readonly number[], under: readonly number[], at: number): number =>
  over.reduce((sum, term) => sum * at + term, 0) / under.reduce((sum, term) => sum * at + term, 0);
const middle = {
  over: [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
  under: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const tail = {
  over: [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  under: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};
const tailBelow = 0.02425;
/** The z below which this share lies: Acklam's ratios of polynomials, to nine digits. */
export function quantile(share: number): number {
  if (share > 0.5) return -quantile(1 - share);
  if (share <= 0) return -Infinity;
  if (share < tailBelow) return ratio(tail.over, tail.under, Math.sqrt(-2 * Math.log(share)));
  const from = share - 0.5;
  return from * ratio(middle.over, middle.under, from * from);
}

export interface Random {
  /** Between 0 and 1, never either. */
  readonly uniform: () => number;
  readonly normal: () => number;
  /** A normal that is known to lie between two points. */
  readonly within: (mean: number, sigma: number, from: number, to: number) => number;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const standardWithin = (from: number, to: number): number => {
    if (from > 0) return -standardWithin(-to, -from); // the lower tail keeps its digits
    const below = probability(-Infinity, from);
    return Math.min(to, Math.max(from, quantile(below + (probability(-Infinity, to) - below) * uniform())));
  };
  const within = (mean: number, sigma: number, from: number, to: number): number => mean + sigma * standardWithin((from - mean) / sigma, (to - mean) / sigma);
  return { uniform, normal, within };
}
