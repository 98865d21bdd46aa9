import type { TitleRecord } from '../../src/library/ports.js';
import { createVectorIndex } from '../../src/library/recommend/vectors.js';
import type { Recommend } from '../recommend.js';
import type { Split } from './split.js';

/** The neighbours a reader is given by user kNN. */
const K = 80;

/** Anything, but the same at every run. */
export function randomPeer(records: readonly TitleRecord[]): Recommend {
  let state = 20261126;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % records.length;
  };
  return async () => Array.from({ length: 10 }, () => records[next()]?.id ?? '');
}

/** What most readers have and this one does not. */
export function popularPeer({ readers }: Split): Recommend {
  const counts = new Map<string, number>();
  for (const id of readers.flatMap(({ known }) => known)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const order = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return async (liked) => {
    const own = new Set(liked);
    return order
      .slice(0, liked.length + 10)
      .filter((id) => !own.has(id))
      .slice(0, 10);
  };
}

/** User-user cosine with the 80 nearest readers (Herlocker et al., SIGIR 1999). */
export function userPeer({ readers }: Split): Recommend {
  const readersOf = new Map<string, number[]>();
  for (const [at, { known }] of readers.entries()) {
    for (const id of known) {
      const list = readersOf.get(id) ?? [];
      list.push(at);
      readersOf.set(id, list);
    }
  }
  return async (liked) => {
    const shared = new Map<number, number>();
    for (const at of liked.flatMap((id) => readersOf.get(id) ?? [])) {
      shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const near = [...shared]
      .map(([at, count]) => {
        const size = readers[at]?.known.length ?? 1;
        return { at, likeness: count / Math.sqrt(size * liked.length) };
      })
      // The reader as a whole is itself among the readers: it is the one that is wholly like it.
      .filter(({ at, likeness }) => likeness < 1 || readers[at]?.known.length !== liked.length)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, K);
    const scores = new Map<string, number>();
    for (const { at, likeness } of near) {
      for (const id of readers[at]?.known ?? []) scores.set(id, (scores.get(id) ?? 0) + likeness);
    }
    for (const id of liked) scores.delete(id);
    return [...scores]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 10)
      .map(([id]) => id);
  };
}

/** Likeness of title and author alone. */
export function contentPeer(records: readonly TitleRecord[]): Recommend {
  const documents = records.map(({ title, authors }) => {
    const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const terms = [...words, ...authors.map((author) => `@${author.toLowerCase()}`)];
    return new Map(terms.map((term) => [term, 1]));
  });
  const index = createVectorIndex(documents);
  const places = new Map(records.map(({ id }, at) => [id, at]));
  return async (liked) => {
    const own = new Set(liked);
    const likeness = index.likeAll(liked.flatMap((id) => places.get(id) ?? []));
    return [...likeness.keys()]
      .filter((at) => (likeness[at] ?? 0) > 0 && !own.has(records[at]?.id ?? ''))
      .sort((one, other) => (likeness[other] ?? 0) - (likeness[one] ?? 0))
      .slice(0, 10)
      .map((at) => records[at]?.id ?? '');
  };
}
