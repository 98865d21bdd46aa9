/** Which reader has which titles, by number: what a model is built from and forgotten with it. */
export interface ReadingPairs {
  readonly readers: number;
  readonly titles: number;
  /** The titles of reader `r`, ascending and each once: `list[starts[r]]` to `list[starts[r + 1]]`. */
  readonly starts: Uint32Array;
  readonly list: Uint32Array;
}

export interface PairCollector {
  /** Takes a pair down; a rating that was not given is `NaN`. */
  add(reader: number, title: number, rating: number): void;
  /** The pairs that say "liked", and what was left out. */
  liked(readers: number, titles: number): LikedPairs;
}

export interface LikedPairs {
  readonly pairs: ReadingPairs;
  /** Ratings from here on count as liking; NaN when none was given. */
  readonly threshold: number;
  /** How many ratings were below it. */
  readonly disliked: number;
}

const FIRST_ROOM = 1 << 16;

/**
 * Collects pairs in three typed arrays, 12 bytes a pair: ten million take 120 MB (240 while they
 * grow). Nothing of it outlives the import.
 */
export function createPairCollector(): PairCollector {
  let readers = new Uint32Array(FIRST_ROOM);
  let titles = new Uint32Array(FIRST_ROOM);
  let ratings = new Float32Array(FIRST_ROOM);
  let count = 0;
  const grow = () => {
    readers = larger(readers, new Uint32Array(count * 2));
    titles = larger(titles, new Uint32Array(count * 2));
    ratings = larger(ratings, new Float32Array(count * 2));
  };
  return {
    add(reader, title, rating) {
      if (count === readers.length) grow();
      readers[count] = reader;
      titles[count] = title;
      ratings[count] = rating;
      count += 1;
    },
    liked(readerCount, titleCount) {
      const threshold = likingThreshold(ratings.subarray(0, count));
      const isLiked = (at: number) => !((ratings[at] ?? Number.NaN) < threshold);
      const starts = new Uint32Array(readerCount + 1);
      let disliked = 0;
      for (let at = 0; at < count; at++) {
        if (isLiked(at)) bump(starts, (readers[at] ?? 0) + 1);
        else disliked += 1;
      }
      for (let reader = 0; reader < readerCount; reader++) {
        starts[reader + 1] = (starts[reader + 1] ?? 0) + (starts[reader] ?? 0);
      }
      const list = new Uint32Array(starts[readerCount] ?? 0);
      const next = starts.slice();
      for (let at = 0; at < count; at++) {
        if (isLiked(at)) list[bump(next, readers[at] ?? 0)] = titles[at] ?? 0;
      }
      const pairs = { readers: readerCount, titles: titleCount, ...onceEach(starts, list) };
      return { pairs, threshold, disliked };
    },
  };
}

/**
 * From which rating on a reader is taken to have liked a title: the mean of the file or the middle of
 * the scale that it uses, whichever is lower. No scale has to be known in advance (1 to 5, 1 to 10,
 * thumbs), a generous readership does not turn its fours into dislikes, and a bare list of loans, or
 * one rating given to all, is liking throughout. NaN without ratings.
 */
export function likingThreshold(ratings: Float32Array): number {
  let [count, sum, lowest, highest] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const rating of ratings) {
    if (Number.isNaN(rating)) continue;
    count += 1;
    sum += rating;
    if (rating < lowest) lowest = rating;
    if (rating > highest) highest = rating;
  }
  return count === 0 ? Number.NaN : Math.min(sum / count, (lowest + highest) / 2);
}

function larger<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Counts up one place and gives what stood there. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Sorts each reader's titles and keeps each once, in place. */
function onceEach(starts: Uint32Array, list: Uint32Array): Pick<ReadingPairs, 'starts' | 'list'> {
  const kept = new Uint32Array(starts.length);
  let end = 0;
  for (let reader = 0; reader + 1 < starts.length; reader++) {
    const own = list.subarray(starts[reader], starts[reader + 1]).sort();
    let last = -1;
    for (const title of own) {
      if (title !== last) list[end++] = title;
      last = title;
    }
    kept[reader + 1] = end;
  }
  return { starts: kept, list: list.subarray(0, end) };
}
