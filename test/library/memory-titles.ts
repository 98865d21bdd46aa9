import { shelfKey } from '../../src/core/call-number.js';
import type {
  IndexedTitle,
  PageOfTitles,
  Terms,
  TitleRecord,
  TitleStore,
} from '../../src/library/ports.js';

/** The catalogue's shelves in memory, as slow and obvious as can be. */
export function createMemoryTitles(): TitleStore {
  const titles = new Map<string, IndexedTitle>();
  const inOrder = () =>
    [...titles.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(withoutTerms);
  const onShelf = (callNumber: string, { skip, limit, kind }: PageOfTitles) => {
    const placed = inOrder()
      .filter((title) => !kind || title.kind === kind)
      .flatMap((title) => {
        const places = title.holdings.map((holding) => shelfKey(holding.callNumber));
        const [first] = places.filter((place) => place.startsWith(shelfKey(callNumber))).sort();
        return first === undefined ? [] : [{ title, first }];
      });
    placed.sort((one, other) => (one.first < other.first ? -1 : 1));
    return placed.slice(skip, skip + limit).map(({ title }) => title);
  };
  return {
    async put(some) {
      const before = JSON.stringify([...titles]);
      for (const title of some) titles.set(title.id, title);
      return JSON.stringify([...titles]) === before ? 0 : some.length;
    },
    async byTerms(ways, limit) {
      const found = new Map<string, number>();
      for (const [at, { terms, most }] of ways.entries()) {
        const ids = [...titles.values()].filter((title) => fits(terms, title.terms));
        for (const { id } of ids.slice(0, most)) if (!found.has(id)) found.set(id, at);
      }
      return [...found].slice(0, limit).flatMap(([id, way]) => {
        const title = titles.get(id);
        return title ? [{ title: withoutTerms(title), way }] : [];
      });
    },
    ofKind: async (kind, limit) =>
      inOrder()
        .filter((title) => title.kind === kind)
        .slice(0, limit),
    ofClass: async (letter, page) => onShelf(letter, page),
    byCallNumber: async (callNumber, page) => onShelf(callNumber, page),
    after: async (id, limit) =>
      inOrder()
        .filter((title) => title.id > id)
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

/** Whether a title's terms are as wanted. */
export function fits(wanted: Terms, terms: readonly string[]): boolean {
  if (typeof wanted === 'string') return terms.includes(wanted);
  if ('start' in wanted) return terms.some((term) => term.startsWith(wanted.start));
  if ('all' in wanted)
    return wanted.all.length > 0 && wanted.all.every((each) => fits(each, terms));
  return wanted.any.some((each) => fits(each, terms));
}

function withoutTerms({ terms: _, ...title }: IndexedTitle): TitleRecord {
  return title;
}
