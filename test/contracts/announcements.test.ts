import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Announcement,
  AnnouncementChange,
  AnnouncementState,
  AnnouncementStore,
  Ledger,
} from '../../src/announcements/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const variants = { 'zh-CN': { text: '今天闭馆' }, en: { text: 'Closed today' } };
const audience = { roles: ['readers'] } as const;
let drafts = 0;

/** Moves an announcement to a state, as the desk would. */
function to(state: AnnouncementState, over: Partial<AnnouncementChange['next']> = {}) {
  return ({ approver, audience, variants, sendAt }: Announcement): AnnouncementChange => ({
    next: { state, approver, audience, variants, sendAt, ...over },
    event: { type: state, payload: {}, actor: 'staff-2', at: later(1), key: `key-${drafts++}` },
  });
}

function newDraft(announcements: AnnouncementStore, over: Partial<Announcement> = {}) {
  const draft = { author: 'staff-1', audience, variants, at: noon, key: `draft-${drafts++}` };
  return announcements.create({ ...draft, ...over });
}

async function sending(store: AnnouncementStore, over: Partial<Announcement> = {}) {
  const { id } = await newDraft(store, over);
  const next = { approver: 'staff-2', sendAt: later(2) };
  await store.transact(id, `send-${id}`, to('sending', next));
  const announcement = await store.get(id);
  if (announcement === null) throw new Error('it was just made');
  return announcement;
}

forEachDatabase('announcements', (open) => {
  let database: OpenDatabase;
  let store: AnnouncementStore;

  beforeAll(async () => {
    database = await open();
    store = database.storage.announcements;
  });
  afterAll(() => database.close());

  it('begin as a draft, once for a key', async () => {
    const draft = { author: 'staff-1', audience, variants, at: noon, key: 'k1' };
    const made = await store.create(draft);
    expect(made).toMatchObject({ state: 'draft', version: 1, approver: null, variants, audience });
    expect(await store.create(draft)).toEqual(made);
    expect(await store.get(made.id)).toEqual(made);
    const rush = await Promise.all([1, 2, 3].map(() => store.create({ ...draft, key: 'rush' })));
    expect(new Set(rush.map(({ id }) => id)).size).toBe(1);
  });

  it('move step by step, each in the history', async () => {
    const { id } = await newDraft(store);
    const edit = { variants: { en: { text: 'Open again' } } };
    const moved = await store.transact(id, 'm1', (current) => ({
      ...to('draft', edit)(current),
      event: { type: 'edit', payload: { n: 1 }, actor: 'staff-1', at: later(1), key: 'm1' },
    }));
    expect(moved).toMatchObject({ kind: 'done', announcement: { version: 2, ...edit } });
    expect(await store.transact(id, 'm1', to('submitted'))).toMatchObject({ kind: 'repeated' });
    expect(await store.transact(id, 'm2', () => null)).toMatchObject({
      announcement: { version: 2, state: 'draft', ...edit },
    });
    expect(await store.events(id)).toMatchObject([
      { seq: 1, type: 'drafted', actor: 'staff-1' },
      { seq: 2, type: 'edit', payload: { n: 1 }, key: 'm1' },
    ]);
    expect(await store.transact('none', 'm3', to('sent'))).toEqual({ kind: 'missing' });
    const other = await newDraft(store);
    const elsewhere = store.transact(other.id, 'm1', to('submitted'));
    await expect(elsewhere).rejects.toMatchObject({ code: 'key-used-elsewhere' });
  });

  it('are never approved by their author, nor sent unapproved: the database refuses', async () => {
    const { id } = await newDraft(store);
    const own = store.transact(id, 'own', to('approved', { approver: 'staff-1' }));
    await expect(own).rejects.toThrow(/announcement_four_eyes/);
    const sent = store.transact(id, 'none', to('sending'));
    await expect(sent).rejects.toThrow(/announcement_sent_was_approved/);
    expect(await store.get(id)).toMatchObject({ state: 'draft', version: 1 });
    expect(await store.events(id)).toHaveLength(1);
  });

  it('are due when their time has come', async () => {
    const { id } = await store.create({
      ...{ author: 'staff-1', audience, variants, at: later(20), key: 'latest' },
    });
    const next = { approver: 'staff-2', sendAt: later(30) };
    await store.transact(id, 'schedule', to('scheduled', next));
    expect(await store.due(later(29))).toEqual([]);
    expect(await store.due(later(30))).toMatchObject([{ id, state: 'scheduled' }]);
    expect((await store.list(1))[0]?.id).toBe(id);
  });
});

forEachDatabase('the ledger', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let store: AnnouncementStore;
  let ledger: Ledger;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
    ({ announcements: store, ledger } = storage);
    for (const [id, locale] of [
      ['web:a', 'en'],
      ['web:b', 'fr'],
      ['tg:c', null],
    ] as const) {
      const platform = id.startsWith('web') ? 'web' : 'telegram';
      await storage.spaces.ensure({ id, platform, name: id, at: noon });
      await storage.spaces.update(id, { locale });
    }
    await storage.spaces.ensure({ id: 'web:mods', platform: 'web', name: 'Mods', at: noon });
    await storage.spaces.update('web:mods', { role: 'moderators' });
  });
  afterAll(() => database.close());

  it('freezes the audience, each with a language there is a text in', async () => {
    const announcement = await sending(store);
    expect(await ledger.freeze(announcement, 'zh-CN', noon)).toBe(3);
    expect(await ledger.freeze(announcement, 'zh-CN', noon)).toBe(3);
    const report = await ledger.report(announcement.id);
    expect(report.map(({ recipient, locale, state }) => [recipient, locale, state])).toEqual([
      ['tg:c', 'zh-CN', 'ready'],
      ['web:a', 'en', 'ready'],
      ['web:b', 'zh-CN', 'ready'],
    ]);
    for (const [narrowed, size] of [
      [{ roles: ['readers'], platforms: ['web'] }, 2],
      [{ roles: ['readers', 'moderators'], languages: ['zh-CN'] }, 2],
      [{ roles: ['partner'] }, 0],
    ] as const) {
      expect(await ledger.freeze({ ...announcement, audience: narrowed }, 'zh-CN', noon)).toBe(
        size,
      );
    }
  });

  it('hands every row to one sender, and keeps the audience from then on', async () => {
    const announcement = await sending(store);
    await ledger.freeze(announcement, 'zh-CN', noon);
    const fence = 1;
    const batches = await Promise.all([1, 2, 3].map(() => ledger.reserve('web', 1, fence, noon)));
    const rows = batches.flat();
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(['web:a', 'web:b']);
    expect(rows.every(({ state }) => state === 'reserved')).toBe(true);
    await storage.spaces.ensure({ id: 'web:late', platform: 'web', name: 'Late', at: noon });
    expect(await ledger.freeze(announcement, 'zh-CN', noon)).toBe(3);
    await storage.spaces.update('web:late', { role: 'partner' });
    for (const [n, row] of rows.entries()) {
      expect(await ledger.attempting(row, fence, noon)).toBe(true);
      expect(await ledger.attempting(row, fence, noon)).toBe(false);
      await ledger.settle(row, { state: 'sent', messageId: `m${n}` }, fence, later(3 + n));
    }
    expect(await ledger.progress(announcement.id)).toEqual({
      ...{ ready: 1, reserved: 0, attempting: 0, sent: 2 },
      ...{ failed: 0, doubtful: 0, skipped: 0 },
    });
    const [received] = await ledger.received('web:a', 5);
    expect(received).toMatchObject({ announcement: announcement.id, text: 'Closed today' });
    expect(await ledger.received('web:mods', 5)).toEqual([]);
  });

  it('lets a replaced sender change nothing: what it had tried is in doubt', async () => {
    const announcement = await sending(store, {
      audience: { roles: ['readers'], platforms: ['web'] },
    });
    await ledger.freeze(announcement, 'zh-CN', noon);
    const [tried, kept] = await ledger.reserve('web', 2, 5, noon);
    if (tried === undefined || kept === undefined) throw new Error('two rows were ready');
    expect(await ledger.attempting(tried, 5, noon)).toBe(true);
    expect(await ledger.recover('web', 6, later(1))).toEqual({ released: 1, doubtful: 1 });
    expect(await ledger.recover('web', 6, later(1))).toEqual({ released: 0, doubtful: 0 });
    expect(await ledger.attempting(kept, 5, later(1))).toBe(false);
    await ledger.settle(tried, { state: 'sent' }, 5, later(1));
    expect(await ledger.reserve('web', 9, 5, later(1))).toEqual([]);
    expect(await ledger.progress(announcement.id)).toMatchObject({
      doubtful: 1,
      ready: 1,
      sent: 0,
    });
    expect(await ledger.reserve('web', 9, 6, later(1))).toMatchObject([
      { recipient: kept.recipient },
    ]);
    await ledger.settle(kept, { state: 'ready', reason: 'slow down' }, 6, later(1));
    expect(await ledger.progress(announcement.id)).toMatchObject({ doubtful: 1, ready: 1 });
  });

  describe('when it is paused', () => {
    it('neither hands out rows nor lets one leave', async () => {
      const announcement = await sending(store, {
        audience: { roles: ['readers'], platforms: ['telegram'] },
      });
      await storage.ledger.freeze(announcement, 'zh-CN', noon);
      const rows = await ledger.reserve('telegram', 9, 1, noon);
      const row = rows.find(({ announcement: id }) => id === announcement.id);
      if (row === undefined) throw new Error('a row was ready');
      await store.transact(announcement.id, `pause-${announcement.id}`, to('paused'));
      expect(await ledger.attempting(row, 1, noon)).toBe(false);
      await ledger.settle(row, { state: 'ready' }, 1, noon);
      const again = await ledger.reserve('telegram', 9, 1, noon);
      expect(again.filter(({ announcement: id }) => id === announcement.id)).toEqual([]);
    });
  });
});
