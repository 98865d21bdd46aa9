import { windowMs } from './count.js';
import type { TopicDesk } from './desk.js';
import { hotList } from './hot-list.js';
import type { HotTopic, TopicStore, Window } from './ports.js';

/** A list this young is given again: many readers ask at once. */
const FRESH_MS = 3_000;
const MAX_TOPICS = 50;

interface Kept {
  readonly at: Date;
  readonly list: Promise<readonly HotTopic[]>;
}

/** The topics' desk, and a way to tell it that comments came or went. */
export interface CountingTopicDesk extends TopicDesk {
  /** The next list is counted anew. */
  forget(): void;
}

/** Hot lists of what readers may see: held topics are for staff. */
export function createTopicDesk({ store }: { readonly store: TopicStore }): CountingTopicDesk {
  const kept = new Map<Window, Kept>();
  const fresh = async (window: Window, at: Date) => {
    const uses = await store.since(new Date(at.getTime() - windowMs[window]));
    const list = hotList(uses, { window, at, top: MAX_TOPICS });
    return list.filter(({ state }) => state === 'published');
  };
  return {
    async list(window, at, limit) {
      const last = kept.get(window);
      const age = last ? Math.abs(at.getTime() - last.at.getTime()) : Number.POSITIVE_INFINITY;
      if (last && age < FRESH_MS) return (await last.list).slice(0, limit);
      const list = fresh(window, at);
      kept.set(window, { at, list });
      // A list that could not be counted is not kept.
      list.catch(() => kept.delete(window));
      return (await list).slice(0, limit);
    },
    forget: () => kept.clear(),
  };
}
