import { z } from 'zod';
import type { ReadingListDesk } from './desks.js';
import type { ReadingList, ReadingListStore } from './ports.js';

const texts = z.record(z.string().max(35), z.string().max(300));
const words = z.array(z.string().max(100)).max(20).default([]);
const age = z.int().min(0).max(120).nullable().default(null);

const line = z.strictObject({
  id: z.string().max(64),
  kind: z.enum(['picks', 'list']),
  name: texts,
  note: texts.nullable().default(null),
  subjects: words,
  moods: words,
  ageFrom: age,
  ageTo: age,
  titles: z.array(z.string().max(200)).max(200),
});

/** The lists of a JSON Lines text; throws on the first that is none, as the project's own must be good. */
export function readReadingLists(text: string): readonly ReadingList[] {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  return lines.map((one) => line.parse(JSON.parse(one)));
}

/** `changed` hears of every change, so that recommendations follow. */
export function createReadingListDesk(
  store: ReadingListStore,
  changed: () => Promise<void>,
): ReadingListDesk {
  const once = (list: ReadingList) => ({ ...list, titles: [...new Set(list.titles)] });
  return {
    list: () => store.list(),
    async add(list, at) {
      const added = await store.add(once(list), at);
      if (added) await changed();
      return added;
    },
    async change(list, version, at) {
      const made = await store.change(once(list), version, at);
      if (made) await changed();
      if (made) return made;
      const isThere = (await store.list()).some(({ id }) => id === list.id);
      return isThere ? 'changed' : 'missing';
    },
    async remove(id) {
      const removed = await store.remove(id);
      if (removed) await changed();
      return removed;
    },
  };
}
