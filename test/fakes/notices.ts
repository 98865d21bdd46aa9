import type { LibraryFacts } from '../../src/library/facts.js';
import type { NoticeDesk } from '../../src/library/notices/desk.js';
import { createLiveHours, type LiveHours } from '../../src/library/notices/live-hours.js';
import { createNoticeDesk } from '../../src/library/notices/notice-desk.js';
import type { NoticeStore, StoredNotice } from '../../src/library/notices/ports.js';
import { i18n } from '../commands/say.js';

/** Notices in memory, by the same rules as in the database. */
export function memoryNotices(): NoticeStore & { readonly rows: StoredNotice[] } {
  const rows: StoredNotice[] = [];
  const keys = new Map<string, string>();
  return {
    rows,
    list: async () => [...rows],
    async add(decide, at) {
      const added = decide([...rows]).map((notice, index) => ({
        ...{ ...notice, id: `row-${rows.length + index + 1}`, version: 1 },
        ...{ createdAt: at, withdrawn: null },
      }));
      rows.push(...added);
      return added;
    },
    async withdraw({ id, version, key, by, at }) {
      const index = rows.findIndex((row) => row.id === id);
      const row = rows[index];
      if (!row) return { kind: 'missing' };
      if (keys.get(key) === id) return { kind: 'repeated', notice: row };
      if (row.version !== version) return { kind: 'stale', notice: row };
      keys.set(key, id);
      const notice = { ...row, version: 2, withdrawn: { by, at } };
      rows[index] = notice;
      return { kind: 'withdrawn', notice };
    },
  };
}

export interface NoticeHouse {
  readonly store: ReturnType<typeof memoryNotices>;
  readonly hours: LiveHours;
  readonly notices: NoticeDesk;
  /** How often everyone was told to read the notices anew. */
  told(): number;
}

/** A desk for notices on the facts of a library. */
export function noticeHouse(facts: LibraryFacts): NoticeHouse {
  const store = memoryNotices();
  const hours = createLiveHours({ facts, stored: [], officialDays: [] });
  let told = 0;
  const changed = async () => {
    told += 1;
    hours.know({ stored: await store.list() });
  };
  const notices = createNoticeDesk({ store, hours, i18n, changed });
  return { store, hours, notices, told: () => told };
}
