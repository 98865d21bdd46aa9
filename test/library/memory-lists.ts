import type { ReadingListStore, StoredReadingList } from '../../src/library/ports.js';

/** Reading lists in memory. */
export function createMemoryLists(): ReadingListStore {
  const lists = new Map<string, StoredReadingList>();
  return {
    list: async () => [...lists.values()],
    async add(list) {
      if (lists.has(list.id)) return null;
      lists.set(list.id, { ...list, version: 1 });
      return { ...list, version: 1 };
    },
    async change(list, version) {
      if (lists.get(list.id)?.version !== version) return null;
      lists.set(list.id, { ...list, version: version + 1 });
      return { ...list, version: version + 1 };
    },
    remove: async (id) => lists.delete(id),
  };
}
