import type { IndexedTitle, TitleRecord, TitleStore } from '../../src/library/ports.js';

/** The catalogue's shelves in memory, as slow and obvious as can be. */
export function createMemoryTitles(): TitleStore {
  const titles = new Map<string, IndexedTitle>();
  const inOrder = () =>
    [...titles.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(withoutTerms);
  return {
    async put(some) {
      const before = JSON.stringify([...titles]);
      for (const title of some) titles.set(title.id, title);
      return JSON.stringify([...titles]) === before ? 0 : some.length;
    },
    async byTerms({ sets, prefer, kind }, limit) {
      const termsOf = ({ id }: TitleRecord) => titles.get(id)?.terms ?? [];
      const fits = (title: TitleRecord) =>
        (!kind || title.kind === kind) &&
        sets.some((set) => set.length > 0 && set.every((term) => termsOf(title).includes(term)));
      const liked = (title: TitleRecord) =>
        termsOf(title).filter((term) => prefer.includes(term)).length;
      return inOrder()
        .filter(fits)
        .sort((a, b) => liked(b) - liked(a) || termsOf(a).length - termsOf(b).length)
        .slice(0, limit);
    },
    ofKind: async (kind, limit) =>
      inOrder()
        .filter((title) => title.kind === kind)
        .slice(0, limit),
    byIds: async (ids) => ids.flatMap((id) => inOrder().filter((title) => title.id === id)),
    byIsbn: async (isbn) => inOrder().filter((title) => title.isbn === isbn),
    all: async () => inOrder(),
    count: async () => titles.size,
    async subjects(limit) {
      const counts = new Map<string, number>();
      const all = inOrder().flatMap(({ subjects }) => subjects);
      for (const subject of all) counts.set(subject, (counts.get(subject) ?? 0) + 1);
      const sorted = [...counts].sort(([, one], [, other]) => other - one);
      return sorted.slice(0, limit).map(([subject]) => subject);
    },
  };
}

function withoutTerms({ terms: _, ...title }: IndexedTitle): TitleRecord {
  return title;
}
