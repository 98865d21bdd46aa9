import type {
  Announcement,
  AnnouncementEvent,
  AnnouncementStore,
  Delivery,
  DeliveryState,
  Ledger,
} from '../../src/announcements/ports.js';
import { deliveryStates } from '../../src/announcements/ports.js';
import type { SenderLeases } from '../../src/announcements/sender.js';

/** Announcements in memory, with the same promises as the real tables. */
export function memoryAnnouncements(): AnnouncementStore {
  const kept = new Map<string, Announcement>();
  const events = new Map<string, AnnouncementEvent[]>();
  const keys = new Map<string, string>();
  const append = (id: string, event: Omit<AnnouncementEvent, 'seq'>) => {
    const before = events.get(id) ?? [];
    events.set(id, [...before, { ...event, seq: before.length + 1 }]);
    if (event.key) keys.set(event.key, id);
  };
  const known = (id: string) => kept.get(id) ?? null;
  return {
    async create({ author, audience, variants, at, key }) {
      const before = known(keys.get(key) ?? '');
      if (before) return before;
      const id = `a-${kept.size + 1}`;
      const content = { author, audience, variants, approver: null, sendAt: null };
      const dates = { createdAt: at, updatedAt: at };
      const draft: Announcement = { id, state: 'draft', version: 1, ...content, ...dates };
      kept.set(id, draft);
      append(id, { type: 'drafted', payload: {}, actor: author, at, key });
      return draft;
    },
    get: async (id) => known(id),
    list: async (limit) => [...kept.values()].reverse().slice(0, limit),
    events: async (id) => events.get(id) ?? [],
    async transact(id, key, change) {
      const current = known(id);
      if (!current) return { kind: 'missing' };
      if (keys.has(key)) return { kind: 'repeated', announcement: current };
      const changed = change(current);
      if (!changed) return { kind: 'done', announcement: current };
      const version = current.version + 1;
      const announcement = { ...current, ...changed.next, version, updatedAt: changed.event.at };
      kept.set(id, announcement);
      append(id, changed.event);
      return { kind: 'done', announcement };
    },
    due: async (at) =>
      [...kept.values()].filter(
        ({ state, sendAt }) => state === 'scheduled' && sendAt !== null && sendAt <= at,
      ),
  };
}

interface Row extends Delivery {
  readonly fence: number;
}

/** A space that may be told something. */
export interface FakeSpace {
  readonly id: string;
  readonly platform: string;
  readonly role: 'readers' | 'moderators' | 'editors' | 'partner';
  readonly locale: string | null;
}

/** The ledger in memory. */
export function memoryLedger(spaces: readonly FakeSpace[], store: AnnouncementStore): Ledger {
  const rows = new Map<string, Row>();
  const keyOf = (row: Delivery) => `${row.announcement} ${row.recipient}`;
  const put = (row: Row) => rows.set(keyOf(row), row);
  const of = (id: string) => [...rows.values()].filter((row) => row.announcement === id);
  return {
    async freeze(announcement, fallbackLocale, at) {
      for (const { id, platform, role, locale } of spaces) {
        const row: Row = {
          announcement: announcement.id,
          recipient: id,
          platform,
          locale: locale ?? fallbackLocale,
          state: 'ready',
          messageId: null,
          reason: null,
          updatedAt: at,
          fence: 0,
        };
        const { roles, platforms } = announcement.audience;
        const isMeant = roles.includes(role) && (platforms?.includes(platform) ?? true);
        if (isMeant && !rows.has(keyOf(row))) put(row);
      }
      return of(announcement.id).length;
    },
    async reserve(platform, limit, fence, at) {
      const reserved: Row[] = [];
      for (const row of rows.values()) {
        const announcement = await store.get(row.announcement);
        const free = row.platform === platform && row.state === 'ready';
        if (!free || announcement?.state !== 'sending' || reserved.length >= limit) continue;
        const taken: Row = { ...row, state: 'reserved', fence, updatedAt: at };
        put(taken);
        reserved.push(taken);
      }
      return reserved;
    },
    async attempting(delivery, fence, at) {
      const row = rows.get(keyOf(delivery));
      const announcement = await store.get(delivery.announcement);
      if (announcement?.state !== 'sending') return false;
      if (row?.state !== 'reserved' || row.fence !== fence) return false;
      put({ ...row, state: 'attempting', updatedAt: at });
      return true;
    },
    async settle(delivery, result, fence, at) {
      const row = rows.get(keyOf(delivery));
      if (row?.fence !== fence) return;
      const { state, messageId = null, reason = null } = result;
      put({ ...row, state, messageId, reason, updatedAt: at });
    },
    async recover(platform, fence, at) {
      const older = [...rows.values()].filter(
        (row) => row.platform === platform && row.fence < fence,
      );
      const reserved = older.filter(({ state }) => state === 'reserved');
      const attempted = older.filter(({ state }) => state === 'attempting');
      for (const row of reserved) put({ ...row, state: 'ready', updatedAt: at });
      for (const row of attempted) put({ ...row, state: 'doubtful', fence, updatedAt: at });
      return { released: reserved.length, doubtful: attempted.length };
    },
    async progress(id) {
      const count = (state: DeliveryState) => of(id).filter((row) => row.state === state).length;
      return Object.fromEntries(deliveryStates.map((state) => [state, count(state)])) as Record<
        DeliveryState,
        number
      >;
    },
    report: async (id) => of(id),
    async received(space, limit) {
      const sent = [...rows.values()].filter(
        ({ recipient, state }) => recipient === space && state === 'sent',
      );
      const shown = sent.map(async ({ announcement, locale, updatedAt }) => {
        const text = (await store.get(announcement))?.variants[locale]?.text ?? '';
        return { announcement, locale, text, at: updatedAt };
      });
      return (await Promise.all(shown)).reverse().slice(0, limit);
    },
  };
}

/** Leases in memory: the fence grows with every new holder. */
export function memoryLeases(): SenderLeases {
  const held = new Map<string, { holder: string; fence: number; until: Date }>();
  return {
    async take(name, holder, at, until) {
      const now = held.get(name);
      if (now && now.holder !== holder && now.until > at) return null;
      const fence = now?.holder === holder ? now.fence : (now?.fence ?? 0) + 1;
      held.set(name, { holder, fence, until });
      return fence;
    },
    async release(name, holder) {
      const now = held.get(name);
      if (now?.holder === holder) held.set(name, { ...now, holder: '', until: new Date(0) });
    },
  };
}
