import type { TitleReadership } from '../ports.js';

/** What the readership as a whole says, ready for requests; titles are their places on the shelf. */
export interface Affinity {
  /** Whether readers are known at all. */
  readonly isKnown: boolean;
  /** How much a title is read beside the most read one, 0..1 (the square root of the share). */
  popularity(at: number): number;
  /** What a profile of liked titles points to. */
  of(liked: readonly number[]): Company;
}

export interface Company {
  /** How many of the liked titles the readership knows. */
  readonly known: number;
  /** How near each title is, 0..1; 1 is the nearest of all. */
  readonly nearness: Float64Array;
  /** The liked title that speaks most for a title, or -1. */
  strongest(at: number): number;
}

/**
 * Turns the stored neighbours round: from each title to those that count it among theirs. What names
 * a title that is no longer there is passed over.
 */
export function createAffinity(
  stored: readonly TitleReadership[],
  places: ReadonlyMap<string, number>,
): Affinity {
  const rows = stored.flatMap((row) => {
    const at = places.get(row.title);
    return at === undefined ? [] : [{ ...row, at }];
  });
  const most = rows.reduce((highest, { readers }) => Math.max(highest, readers), 0);
  const popularity = new Float64Array(places.size);
  const pointing: [number, number][][] = Array.from({ length: places.size });
  for (const { at, readers, neighbours, weights } of rows) {
    popularity[at] = Math.sqrt(readers / most);
    for (const [rank, id] of neighbours.entries()) {
      const from = places.get(id);
      if (from === undefined) continue;
      pointing[from] ??= [];
      pointing[from].push([at, weights[rank] ?? 0]);
    }
  }
  return {
    isKnown: most > 0,
    popularity: (at) => popularity[at] ?? 0,
    of: (liked) => companyOf(liked, { pointing, popularity }),
  };
}

interface Known {
  readonly pointing: readonly (readonly (readonly [number, number])[] | undefined)[];
  readonly popularity: Float64Array;
}

function companyOf(liked: readonly number[], { pointing, popularity }: Known): Company {
  const nearness = new Float64Array(popularity.length);
  const most = new Float64Array(popularity.length);
  const strongest = new Int32Array(popularity.length).fill(-1);
  for (const from of liked) {
    for (const [at, weight] of pointing[from] ?? []) {
      nearness[at] = (nearness[at] ?? 0) + weight;
      if (weight <= (most[at] ?? 0)) continue;
      most[at] = weight;
      strongest[at] = from;
    }
  }
  // The liked titles themselves are no candidates: they must not set the scale.
  for (const at of liked) nearness[at] = 0;
  let nearest = 0;
  for (let at = 0; at < nearness.length; at++) nearest = Math.max(nearest, nearness[at] ?? 0);
  for (let at = 0; at < nearness.length && nearest > 0; at++) {
    nearness[at] = (nearness[at] ?? 0) / nearest;
  }
  return {
    known: liked.filter((at) => (popularity[at] ?? 0) > 0).length,
    nearness,
    strongest: (at) => strongest[at] ?? -1,
  };
}

/**
 * How much popularity counts beside nearness (1) for a profile of so many titles. Few likes say
 * little: there popularity carries (measured on Book-Crossing: with one known book no mixture beats it);
 * the longer the profile the less it adds. More weight would hit more often with three known books, and
 * tell everyone of the same few: it stops where a quarter of all titles is still recommended to somebody.
 */
export function popularityWeight(known: number): number {
  return 0.15 + 1.45 / (1 + (known - 1) / 10);
}
