/** Waits within this share of each other are told as one: a median of an hour is right to about a minute. */
const ACCURACY = 0.02;

/** How much wider each bucket is than the one before. */
export const GROWTH = (1 + ACCURACY) / (1 - ACCURACY);

/** So many values in a bucket. */
export interface BucketCount {
  readonly bucket: number;
  readonly cases: number;
}

/**
 * The value below which a share of all values lies, within 2 % of the true one; null of none. Bucket
 * `i` holds what is above GROWTH^(i-1) and at most GROWTH^i, so that buckets of many days add up to
 * those of all: Masson, Rim and Lee, "DDSketch: A Fast and Fully-Mergeable Quantile Sketch with
 * Relative-Error Guarantees" (PVLDB 12(12), 2019).
 */
export function quantile(counts: readonly BucketCount[], share: number): number | null {
  const sorted = counts.filter(({ cases }) => cases > 0).toSorted((a, b) => a.bucket - b.bucket);
  const all = sorted.reduce((sum, { cases }) => sum + cases, 0);
  const rank = share * (all - 1);
  let seen = 0;
  for (const { bucket, cases } of sorted) {
    seen += cases;
    if (seen > rank) return (2 * GROWTH ** bucket) / (GROWTH + 1);
  }
  return null;
}

/** The bucket of a value of at least 1; what is less counts as 1. */
export function bucketOf(value: number): number {
  return Math.ceil(Math.log(Math.max(value, 1)) / Math.log(GROWTH));
}
