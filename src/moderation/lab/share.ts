/** A share that was counted, and between which shares the true one lies (95 %). */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of how many it was counted. */
  readonly of: number;
}

/** The normal quantile that leaves 2.5 % on either side. */
const Z = 1.959964;

/**
 * `part` of `of` with its score interval: Wilson, "Probable inference, the law of succession, and
 * statistical inference" (JASA 1927), which keeps its promise for small counts and shares near 0 or 1
 * (Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", 2001). Null of nothing.
 */
export function shareOf(part: number, of: number): Share | null {
  if (of === 0) return null;
  const value = part / of;
  const square = (Z * Z) / of;
  const middle = (value + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((value * (1 - value)) / of + square / (4 * of))) / (1 + square);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}
