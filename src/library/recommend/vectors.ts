/** What something is about, as weights of terms. */
export type Vector = ReadonlyMap<string, number>;

/** Compares vectors with every document at once. */
export interface VectorIndex {
  /** Cosine likeness, 0..1, of every document by its position. */
  like(vector: Vector): Float64Array;
  /** The same for several documents together: the sum of the likenesses to each. */
  likeAll(positions: readonly number[]): Float64Array;
  /** How like one document is to another, 0..1. */
  between(one: number, other: number): number;
}

/** The lightest terms of a long text change nothing but take the time. */
const MOST_TERMS = 60;
const MOST_TERMS_OF_MANY = 240;

interface Postings {
  readonly positions: number[];
  readonly weights: number[];
}

/** tf-idf with cosine: terms that few documents have weigh more (Salton & Buckley 1988). */
export function createVectorIndex(documents: readonly Vector[]): VectorIndex {
  const weigh = createWeigh(documents);
  const weighed = documents.map(weigh);
  const postings = postingsOf(weighed);
  const score = (vector: Vector, mostTerms: number) => {
    const likeness = new Float64Array(documents.length);
    for (const [term, weight] of heaviest(vector, mostTerms)) {
      const { positions, weights } = postings.get(term) ?? { positions: [], weights: [] };
      for (let at = 0; at < positions.length; at++) {
        const position = positions[at] ?? 0;
        likeness[position] = (likeness[position] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    return likeness;
  };
  return {
    like: (vector) => score(weigh(vector), MOST_TERMS),
    likeAll(positions) {
      const sum = new Map<string, number>();
      for (const position of positions) {
        for (const [term, weight] of weighed[position] ?? []) {
          sum.set(term, (sum.get(term) ?? 0) + weight);
        }
      }
      return score(sum, positions.length === 1 ? MOST_TERMS : MOST_TERMS_OF_MANY);
    },
    between(one, other) {
      const terms = weighed[other];
      let likeness = 0;
      for (const [term, weight] of weighed[one] ?? []) likeness += weight * (terms?.get(term) ?? 0);
      return likeness;
    },
  };
}

function createWeigh(documents: readonly Vector[]): (vector: Vector) => Vector {
  const documentsWith = new Map<string, number>();
  for (const document of documents) {
    for (const term of document.keys()) documentsWith.set(term, (documentsWith.get(term) ?? 0) + 1);
  }
  return (vector) => {
    const weighted = [...vector].map(([term, weight]): [string, number] => {
      const known = documentsWith.get(term) ?? 0;
      return [term, weight * Math.log(1 + documents.length / (1 + known))];
    });
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([term, weight]) => [term, weight / length]));
  };
}

function postingsOf(documents: readonly Vector[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [position, document] of documents.entries()) {
    for (const [term, weight] of document) {
      const list = postings.get(term) ?? { positions: [], weights: [] };
      list.positions.push(position);
      list.weights.push(weight);
      postings.set(term, list);
    }
  }
  return postings;
}

function heaviest(vector: Vector, most: number): Iterable<readonly [string, number]> {
  if (vector.size <= most) return vector;
  return [...vector].toSorted(([, one], [, other]) => other - one).slice(0, most);
}
