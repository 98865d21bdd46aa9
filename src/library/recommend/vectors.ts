/** What something is about, as weights of terms. */
export type Vector = ReadonlyMap<string, number>;

/** Compares vectors with every document at once. */
export interface VectorIndex {
  /** Cosine likeness, 0..1, of every document by its position. */
  like(vector: Vector): Float64Array;
}

/** The lightest terms of a long text change nothing but take the time. */
const MOST_TERMS = 60;

/** tf-idf with cosine: terms that few documents have weigh more (Salton & Buckley 1988). */
export function createVectorIndex(documents: readonly Vector[]): VectorIndex {
  const documentsWith = new Map<string, number>();
  for (const term of documents.flatMap((document) => [...document.keys()])) {
    documentsWith.set(term, (documentsWith.get(term) ?? 0) + 1);
  }
  const weigh = (vector: Vector): Vector => {
    const weighted = [...vector].map(([term, weight]): [string, number] => {
      const known = documentsWith.get(term) ?? 0;
      return [term, weight * Math.log(1 + documents.length / (1 + known))];
    });
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([term, weight]) => [term, weight / length]));
  };
  const postings = new Map<string, [number, number][]>();
  for (const [position, document] of documents.entries()) {
    for (const [term, weight] of weigh(document)) {
      const list = postings.get(term) ?? [];
      list.push([position, weight]);
      postings.set(term, list);
    }
  }
  return {
    like(vector) {
      const likeness = new Float64Array(documents.length);
      for (const [term, weight] of heaviest(weigh(vector))) {
        for (const [position, other] of postings.get(term) ?? []) {
          likeness[position] = (likeness[position] ?? 0) + weight * other;
        }
      }
      return likeness;
    },
  };
}

function heaviest(vector: Vector): readonly (readonly [string, number])[] {
  return [...vector].toSorted(([, one], [, other]) => other - one).slice(0, MOST_TERMS);
}
