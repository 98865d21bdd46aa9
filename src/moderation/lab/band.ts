/** Hits of a rule among so many comments. */
export interface Exposure {
  readonly hits: number;
  readonly comments: number;
}

/** Where a rule's hits of the last hour should lie, by what they were before. */
export interface Band {
  /** Hits among the comments of the hour. */
  readonly low: number;
  readonly high: number;
}

export type BandState = 'unknown' | 'within' | 'above' | 'below';

/** What a rule's hit rate is and was. */
export interface Rate {
  readonly state: BandState;
  readonly hour: Exposure;
  /** Null while too little was seen before. */
  readonly band: Band | null;
  /** Hits among 1,000 comments, before the last hour; null when there were none. */
  readonly perThousand: number | null;
}

/** Fewer comments before say too little about how often a rule finds something. */
const LEAST_BEFORE = 200;
/** Fewer hits in an hour are no reason to trouble anybody, whatever is usual. */
const LEAST_HITS = 5;
/** A rule that finds this share of so many comments of the hour finds nearly everything. */
const WIDE = { share: 0.3, comments: 50 };
/**
 * How seldom chance alone may leave the band on either side: a look at every hour of eleven years.
 */
const TAIL = 1e-5;

/**
 * The control limits of a u chart (Montgomery, "Introduction to Statistical Quality Control", 7.3):
 * hits of the last hour against a Poisson count with the rate of the days before. Days differ by more
 * than chance, so counts are taken in units of their own dispersion (quasi-Poisson: Wedderburn 1974;
 * Laney's u' chart, 2002, does the same).
 */
export function rateOf(hour: Exposure, days: readonly Exposure[]): Rate {
  const before = days.reduce(
    (all, { hits, comments }) => ({ hits: all.hits + hits, comments: all.comments + comments }),
    { hits: 0, comments: 0 },
  );
  const perThousand = before.comments === 0 ? null : (1_000 * before.hits) / before.comments;
  const band = before.comments < LEAST_BEFORE ? null : bandOf(hour, before, days);
  return { state: stateOf(hour, band), hour, band, perThousand };
}

function stateOf({ hits, comments }: Exposure, band: Band | null): BandState {
  if (comments >= WIDE.comments && hits >= comments * WIDE.share) {
    if (band === null || hits > band.high) return 'above';
  }
  if (band === null) return 'unknown';
  if (hits >= LEAST_HITS && hits > band.high) return 'above';
  return hits < band.low ? 'below' : 'within';
}

function bandOf({ comments }: Exposure, before: Exposure, days: readonly Exposure[]): Band {
  // Half a hit more: a rule that never found anything has still some rate.
  const rate = (before.hits + 0.5) / before.comments;
  const spread = dispersion(days, rate);
  const expected = (rate * comments) / spread;
  return { low: spread * lowest(expected), high: spread * highest(expected) };
}

/** Pearson's chi-square over its degrees of freedom; 1 is what chance makes, and never less here. */
function dispersion(days: readonly Exposure[], rate: number): number {
  const seen = days.filter(({ comments }) => comments > 0);
  if (seen.length < 2) return 1;
  const square = seen.reduce((sum, { hits, comments }) => {
    const expected = rate * comments;
    return sum + (hits - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, square / (seen.length - 1));
}

/** The smallest count that a Poisson variable exceeds with at most `TAIL`. */
function highest(mean: number): number {
  if (mean > LARGE) return normalLimit(mean, 1);
  let [count, probability, below] = [0, Math.exp(-mean), Math.exp(-mean)];
  while (1 - below > TAIL) {
    count += 1;
    probability *= mean / count;
    below += probability;
  }
  return count;
}

/** The greatest count that it falls below with at most `TAIL`. */
function lowest(mean: number): number {
  if (mean > LARGE) return normalLimit(mean, -1);
  let [count, probability] = [0, Math.exp(-mean)];
  let below = probability;
  while (below <= TAIL) {
    count += 1;
    probability *= mean / count;
    below += probability;
  }
  return count;
}

/**
 * From here on the normal limit is as good, and the sum of the terms is not: e to the power of -709 and
 * less has only a few bits, and a sum that begins with it need never come near 1.
 */
const LARGE = 500;

/** Of a large count. */
function normalLimit(mean: number, side: 1 | -1): number {
  return Math.max(0, mean + side * Z_OF_TAIL * Math.sqrt(mean));
}
const Z_OF_TAIL = 4.2649;
