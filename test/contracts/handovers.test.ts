import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeOf, type Deed } from '../../src/library/handover/change.js';
import type { Handover, HandoverStore, NewHandover } from '../../src/library/handover/ports.js';
import { usualSettings } from '../../src/library/handover/settings.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const opening = (person: string, over: Partial<NewHandover> = {}): NewHandover => ({
  ...{ person, platform: 'telegram', address: `telegram:${person}`, locale: 'zh-CN' },
  ...{ staffedSince: noon, at: noon, errands: () => [] },
  lines: [
    { sender: 'reader', staff: null, text: `我是${person}，想问一件私事`, at: noon, told: false },
  ],
  ...over,
});

const by =
  (deed: Deed, told: string | null = null) =>
  (current: Handover) =>
    changeOf(current, deed, { open: true, settings: usualSettings, told, notices: () => [] });

forEachDatabase('conversations with a person', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let store: HandoverStore;

  beforeAll(async () => {
    database = await open();
    storage = database.storage;
    store = storage.handovers;
  });
  afterAll(() => database.close());

  const opened = async (person: string, over: Partial<NewHandover> = {}) => {
    const made = await store.open(opening(person, over), 500);
    if (!made) throw new Error('there was room');
    return made.handover;
  };

  it('open once a person, whatever two presses at once do', async () => {
    const rush = await Promise.all([1, 2, 3].map(() => store.open(opening('rush'), 500)));
    expect(new Set(rush.map((made) => made?.handover.id)).size).toBe(1);
    expect(rush.filter((made) => made?.fresh)).toHaveLength(1);
    const { id } = await opened('rush');
    expect(await store.get(id)).toMatchObject({ state: 'waiting', version: 1, seq: 1 });
    expect((await store.latest('rush'))?.id).toBe(id);
    expect(await store.latest('nobody')).toBeNull();
    expect(await store.get('not-an-id')).toBeNull();
    expect(await store.messages(id)).toMatchObject([
      { seq: 1, sender: 'reader', text: '我是rush，想问一件私事', deliveredAt: null },
    ]);
  });

  it('are not opened beyond the limit', async () => {
    expect(await store.open(opening('one too many'), 1)).toBeNull();
    expect(await store.latest('one too many')).toBeNull();
  });

  it('are taken by one of two colleagues', async () => {
    const { id } = await opened('two');
    const take = (who: string) =>
      store.transact(id, `take-${who}`, by({ action: 'take', by: who, at: later(1) }, '馆员来了'));
    const results = await Promise.all([take('ann'), take('bo')]);
    expect(results.filter((one) => one.kind === 'done' && one.changed)).toHaveLength(1);
    const holder = (await store.get(id))?.takenBy;
    expect(['ann', 'bo']).toContain(holder);
    expect(await store.get(id)).toMatchObject({ state: 'taken', version: 2, seq: 2 });
  });

  it('take each step once under its key, and no key for two', async () => {
    const { id } = await opened('keys');
    const write = by({ action: 'write', text: '第一句', by: 'reader', at: later(1) });
    expect(await store.transact(id, 'k', write)).toMatchObject({ kind: 'done', changed: true });
    expect(await store.transact(id, 'k', write)).toMatchObject({ kind: 'repeated' });
    expect((await store.messages(id)).map(({ text }) => text)).toEqual([
      '我是keys，想问一件私事',
      '第一句',
    ]);
    const { id: other } = await opened('keys elsewhere');
    await expect(store.transact(other, 'k', write)).rejects.toMatchObject({
      code: 'key-used-elsewhere',
    });
    expect(await store.transact('no-id', 'z', write)).toEqual({ kind: 'missing' });
    expect(await store.transact(id, 'nothing', () => null)).toMatchObject({ changed: false });
  });

  it('write lines, fields and errands together or not at all', async () => {
    const { id } = await opened('whole');
    const broken = (current: Handover) => {
      const change = by({ action: 'take', by: 'ann', at: later(1) }, '来了')(current);
      return change && { ...change, next: { ...change.next, takenBy: null } };
    };
    await expect(store.transact(id, 'broken', broken)).rejects.toThrow(/taken_by_someone/);
    expect(await store.get(id)).toMatchObject({ state: 'waiting', version: 1, seq: 1 });
    expect(await storage.outbox.of(id)).toEqual([]);
    await store.transact(id, 'take', by({ action: 'take', by: 'ann', at: later(1) }, '来了'));
    expect(await storage.outbox.of(id)).toMatchObject([
      { kind: 'handover-message', payload: { handover: id, seq: 2 }, state: 'pending' },
    ]);
  });

  it('list who waits longest first, with what nobody has read', async () => {
    const late = await opened('late', { at: later(-5) });
    const later_ = await opened('later', { at: later(-4) });
    await store.transact(
      later_.id,
      'more',
      by({ action: 'write', text: '还在吗', by: 'reader', at: later(1) }),
    );
    const [first, second] = await store.list(['waiting'], 2);
    expect([first?.id, second?.id]).toEqual([late.id, later_.id]);
    expect(second?.unread).toBe(2);
    const upTo = { senders: ['reader'] as const, upTo: 1 };
    expect(await store.delivered(later_.id, upTo, later(2))).toBe(1);
    expect(await store.delivered(later_.id, upTo, later(3))).toBe(0);
    expect((await store.list(['waiting'], 2))[1]?.unread).toBe(1);
    expect((await store.messages(later_.id))[0]?.deliveredAt).toEqual(later(2));
  });

  it('are kept encrypted, and never changed', async () => {
    const { id } = await opened('sealed');
    const found = JSON.stringify(
      await database.sql(`SELECT encode(cipher, 'escape') AS text
      FROM handover_message WHERE handover_id = '${id}'`),
    );
    expect(found).not.toContain('私事');
    for (const change of [`sender = 'service'`, `cipher = 'x'`, `at = now()`, `seq = 9`]) {
      const spoil = database.sql(
        `UPDATE handover_message SET ${change} WHERE handover_id = '${id}'`,
      );
      await expect(Promise.resolve(spoil)).rejects.toThrow(/append-only/);
    }
  });

  it('know the recent waits at an open desk', async () => {
    const { id } = await opened('waits', { at: later(60), staffedSince: later(60) });
    await store.transact(id, 'waits-take', by({ action: 'take', by: 'ann', at: later(63) }));
    expect((await store.waits(later(62), 5))[0]).toBe(3 * 60_000);
    expect(await store.waits(later(64), 5)).toEqual([]);
  });

  it('go when their time is over: kept until then', async () => {
    const { id } = await opened('purge');
    await store.transact(id, 'purge-end', by({ action: 'end', by: 'reader', at: noon }));
    const { purgeAt } = (await store.get(id)) ?? {};
    if (!purgeAt) throw new Error('a closed one has a time to go');
    expect(purgeAt.getTime() - noon.getTime()).toBe(usualSettings.keepMs);
    expect(await store.purge(new Date(purgeAt.getTime() - 1))).toBe(0);
    expect(await store.purge(purgeAt)).toBe(1);
    expect(await store.get(id)).toBeNull();
    expect(await store.messages(id)).toEqual([]);
  });

  it('are their reader’s: to have a copy of, and to have erased', async () => {
    const { id } = await opened('erase');
    await store.transact(id, 'erase-end', by({ action: 'end', by: 'reader', at: noon }, '再见'));
    await opened('erase', { at: later(1) });
    const kept = await store.exportOf('erase');
    expect(kept).toMatchObject([
      {
        ...{ kind: 'conversation', platform: 'telegram', state: 'closed', closedWhy: 'reader' },
        messages: [
          { sender: 'reader', text: '我是erase，想问一件私事' },
          { sender: 'service', text: '再见' },
        ],
      },
      { state: 'waiting' },
    ]);
    expect(await store.eraseOf('erase')).toBe(2);
    expect(await store.exportOf('erase')).toEqual([]);
    expect(await store.latest('erase')).toBeNull();
    expect(await store.eraseOf('erase')).toBe(0);
    const keys = JSON.stringify(
      await database.sql(`SELECT count(*)::int AS keys FROM handover_key k
        WHERE NOT EXISTS (SELECT 1 FROM handover h WHERE h.id = k.handover_id)`),
    );
    expect(keys).toContain('"keys":0');
  });

  it('are unreadable once the key is dropped', async () => {
    const { id } = await opened('dropped');
    await database.sql(`DELETE FROM handover_key WHERE handover_id = '${id}'`);
    expect((await store.messages(id)).map(({ text }) => text)).toEqual(['']);
  });
});
