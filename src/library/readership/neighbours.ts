import type { ReadingPairs } from './pairs.js';

/** What the model knows of one title; titles are numbers here. */
export interface Neighbourhood {
  readonly title: number;
  /** How many readers liked it. */
  readonly readers: number;
  /** The titles it is likest to, nearest first, and how like, 0..1. */
  readonly neighbours: readonly number[];
  readonly weights: readonly number[];
}

/**
 * How many neighbours a title keeps. Cutting the candidate's own list, not that of the liked title,
 * is what makes the difference: a title much read is near to everything and would crowd out the rest.
 */
const NEIGHBOURS = 20;

/** Added below the cosine, so that two who agree once or twice are no proof. In average readers. */
const SHRINKAGE = 7;

/**
 * Titles that fewer readers share are no neighbours: with one, whoever knows a single book of a
 * reader could read the others off the model. It costs nothing (Book-Crossing, P@10 .0589 with two and
 * .0586 with one; .0457 for the plain cosine without this, shrinkage and weights of readers).
 */
export const FEWEST_SHARED = 2;

/** More titles than a person reads: a class, a robot or another library. They are left out. */
const MOST_OF_ONE_READER = 5_000;

/** Readings looked at between two pauses. */
const SLICE = 200_000;

/**
 * For each title the titles that the same readers liked: item-item cosine with shrinkage (Sarwar et
 * al., WWW 2001), each reader weighing 1/sqrt(number of titles), as one who likes everything says
 * little about two (Breese et al., UAI 1998, "inverse user frequency" for readers). Yields `null` now
 * and then, when the caller may let others work. Time grows with the sum of squares of profiles.
 */
export function* findNeighbours(all: ReadingPairs): Generator<Neighbourhood | null> {
  const weights = readerWeights(all);
  const { starts, list } = readersOfTitles(all);
  const masses = new Float64Array(all.titles);
  for (let title = 0; title < all.titles; title++) {
    for (const reader of list.subarray(starts[title], starts[title + 1])) {
      masses[title] = (masses[title] ?? 0) + (weights[reader] ?? 0);
    }
  }
  const meet = createMeeting(all, weights);
  let work = 0;
  for (let title = 0; title < all.titles; title++) {
    const readers = list.subarray(starts[title], starts[title + 1]);
    if (readers.length < FEWEST_SHARED) continue;
    const { shared, counts, others, steps } = meet(readers);
    const near = createNearest(NEIGHBOURS);
    for (const other of others) {
      if (other === title || (counts[other] ?? 0) < FEWEST_SHARED) continue;
      const size = Math.sqrt((masses[title] ?? 0) * (masses[other] ?? 0));
      near.offer(other, (shared[other] ?? 0) / (size + SHRINKAGE));
    }
    yield { title, readers: readers.length, ...near.found() };
    work += steps;
    if (work < SLICE) continue;
    work = 0;
    yield null;
  }
}

/** Scaled so that the average reading weighs 1. */
function readerWeights({ readers, starts, list }: ReadingPairs): Float64Array {
  const weights = new Float64Array(readers);
  let sum = 0;
  for (let reader = 0; reader < readers; reader++) {
    const count = (starts[reader + 1] ?? 0) - (starts[reader] ?? 0);
    if (count === 0 || count > MOST_OF_ONE_READER) continue;
    weights[reader] = 1 / Math.sqrt(count);
    sum += Math.sqrt(count);
  }
  const scale = sum === 0 ? 0 : list.length / sum;
  return weights.map((weight) => weight * scale);
}

/** The same pairs by title; readers that do not count are left out. */
function readersOfTitles({ readers, titles, starts, list }: ReadingPairs) {
  const isCounted = (reader: number) =>
    (starts[reader + 1] ?? 0) - (starts[reader] ?? 0) <= MOST_OF_ONE_READER;
  const begins = new Uint32Array(titles + 1);
  const each = (visit: (reader: number, title: number) => void) => {
    for (let reader = 0; reader < readers; reader++) {
      if (!isCounted(reader)) continue;
      for (const title of list.subarray(starts[reader], starts[reader + 1])) visit(reader, title);
    }
  };
  each((_reader, title) => {
    begins[title + 1] = (begins[title + 1] ?? 0) + 1;
  });
  for (let title = 0; title < titles; title++) {
    begins[title + 1] = (begins[title + 1] ?? 0) + (begins[title] ?? 0);
  }
  const next = begins.slice();
  const byTitle = new Uint32Array(begins[titles] ?? 0);
  each((reader, title) => {
    const at = next[title] ?? 0;
    byTitle[at] = reader;
    next[title] = at + 1;
  });
  return { starts: begins, list: byTitle };
}

/** Counts, for some readers, what else they have; the arrays are used again by the next call. */
function createMeeting({ titles, starts, list }: ReadingPairs, weights: Float64Array) {
  const shared = new Float64Array(titles);
  const counts = new Uint32Array(titles);
  let others: number[] = [];
  return (readers: Uint32Array) => {
    for (const other of others) {
      shared[other] = 0;
      counts[other] = 0;
    }
    others = [];
    let steps = 0;
    for (const reader of readers) {
      const weight = weights[reader] ?? 0;
      const end = starts[reader + 1] ?? 0;
      steps += end - (starts[reader] ?? 0);
      for (let at = starts[reader] ?? 0; at < end; at++) {
        const other = list[at] ?? 0;
        if (counts[other] === 0) others.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    return { shared, counts, others, steps };
  };
}

/** The best few of many; of equals the one with the smaller number. */
function createNearest(most: number) {
  const neighbours: number[] = [];
  const weights: number[] = [];
  const isBefore = (one: number, weight: number, at: number) => {
    const other = weights[at] ?? 0;
    return weight > other || (weight === other && one < (neighbours[at] ?? 0));
  };
  return {
    offer(one: number, weight: number) {
      let at = neighbours.length;
      if (at === most && !isBefore(one, weight, at - 1)) return;
      while (at > 0 && isBefore(one, weight, at - 1)) at -= 1;
      neighbours.splice(at, 0, one);
      weights.splice(at, 0, weight);
      if (neighbours.length > most) {
        neighbours.pop();
        weights.pop();
      }
    },
    found: () => ({ neighbours, weights }),
  };
}
