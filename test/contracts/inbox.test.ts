import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PersonKey } from '../../src/core/person.js';
import type { IncomingUpdate, UpdateInbox } from '../../src/platforms/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { later, noon } from './samples.js';

const bot = 'telegram:1';
const lin = 'a'.repeat(64) as PersonKey;

function update(id: number, over: Partial<IncomingUpdate> = {}): IncomingUpdate {
  return { id, lane: 'chat', subject: null, person: lin, content: { text: `no. ${id}` }, ...over };
}

forEachDatabase('the inbox', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let inbox: UpdateInbox;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
    ({ inbox } = storage);
  });
  afterAll(() => database.close());
  afterEach(() => database.sql('TRUNCATE inbox_update'));

  const take = (at = noon, limit = 10) =>
    inbox.take(bot, { holder: 'one', at, until: later(1), limit });
  const idsOf = async (taking: ReturnType<typeof take>) => (await taking).map(({ id }) => id);

  it('keeps every update once', async () => {
    expect(await inbox.keep(bot, [update(1), update(2)], noon)).toBe(2);
    expect(await inbox.keep(bot, [update(2), update(3)], noon)).toBe(1);
    expect(await inbox.keep('telegram:2', [update(1)], noon)).toBe(1);
    expect(await inbox.keep(bot, [], noon)).toBe(0);
    expect(await inbox.count(bot)).toEqual({ waiting: 3, answering: 0, aside: 0 });
  });

  it('gives each lane’s first, to one worker, and the next when it is done', async () => {
    await inbox.keep(bot, [update(1), update(2), update(3, { lane: 'other' })], noon);
    const taken = await Promise.all([take(noon, 1), take(noon, 1), take(noon, 5)]);
    expect(
      taken
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([1, 3]);
    expect(taken.flat().find(({ id }) => id === 1)).toEqual({
      ...{ id: 1, state: 'waiting', content: { text: 'no. 1' } },
      ...{ sent: 0, attempts: 1, overtaken: false, receivedAt: noon },
    });
    await inbox.done(bot, 1);
    expect(await idsOf(take())).toEqual([2]);
  });

  it('lets the next begin while an answer is on its way, and finds the answer again', async () => {
    await inbox.keep(bot, [update(1), update(2)], noon);
    await take();
    await inbox.answering(bot, 1, { messages: ['a', 'b'] });
    expect(await idsOf(take())).toEqual([2]);
    await inbox.sent(bot, 1, 1);
    // Its worker was killed: after its time another has it, and knows what has left.
    await inbox.done(bot, 2);
    expect(await take(later(2))).toMatchObject([
      { id: 1, state: 'answering', content: { messages: ['a', 'b'] }, sent: 1 },
    ]);
    await inbox.done(bot, 1);
    expect(await idsOf(take(later(9)))).toEqual([]);
  });

  it('leaves a chat to the worker whose answer is on its way, until it has left', async () => {
    const other = (at = noon) =>
      inbox.take(bot, { holder: 'another', at, until: later(9), limit: 10 });
    await inbox.keep(bot, [update(1), update(2), update(3, { lane: 'elsewhere' })], noon);
    await take(noon, 1);
    await inbox.answering(bot, 1, { messages: ['a'] });
    expect(await idsOf(other())).toEqual([3]);
    // Its worker was killed: the answer goes first, then what waited behind it.
    expect(await idsOf(other(later(2)))).toEqual([1]);
    expect(await idsOf(take(later(2)))).toEqual([]);
    expect(await idsOf(other(later(2)))).toEqual([2]);
  });

  it('sends two answers of a chat in order, whoever finds them', async () => {
    await inbox.keep(bot, [update(1), update(2)], noon);
    for (const id of [1, 2]) {
      await take();
      await inbox.answering(bot, id, { messages: ['a'] });
    }
    const other = () =>
      inbox.take(bot, { holder: 'another', at: later(2), until: later(9), limit: 1 });
    expect(await idsOf(other())).toEqual([1]);
    expect(await idsOf(other())).toEqual([2]);
  });

  describe('brought by a poll', () => {
    const bring = (updates: readonly IncomingUpdate[], limit = 10) =>
      inbox.keepAndTake(bot, updates, { holder: 'one', at: noon, until: later(1), limit });

    it('is taken at once where nobody waits before it, each once', async () => {
      const brought = await bring([update(2), update(1), update(3, { lane: 'other' })]);
      expect(brought.waits).toBe(true);
      expect(brought.taken).toEqual([
        {
          ...{ id: 1, state: 'waiting', content: { text: 'no. 1' } },
          ...{ sent: 0, attempts: 1, overtaken: false, receivedAt: noon },
        },
        expect.objectContaining({ id: 3, content: { text: 'no. 3' } }),
      ]);
      expect(await idsOf(take())).toEqual([]);
      expect(await inbox.done(bot, 1)).toBe(true);
      expect(await inbox.done(bot, 3)).toBe(false);
      expect(await take()).toMatchObject([{ id: 2, content: { text: 'no. 2' } }]);
    });

    it('waits behind what is worked at, and behind what waits', async () => {
      await bring([update(1)]);
      expect(await bring([update(2)])).toEqual({ taken: [], waits: true });
      await inbox.done(bot, 1);
      expect(await bring([update(3)])).toEqual({ taken: [], waits: true });
      expect(await idsOf(take())).toEqual([2]);
    });

    it('is not taken twice when it is brought again', async () => {
      expect((await bring([update(1)])).taken).toHaveLength(1);
      expect(await bring([update(1)])).toEqual({ taken: [], waits: false });
      await inbox.done(bot, 1);
      expect(await bring([update(1)])).toEqual({ taken: [], waits: false });
      expect(await bring([])).toEqual({ taken: [], waits: false });
    });

    it('is taken up to a limit, the first ones', async () => {
      const lanes = [3, 1, 2].map((id) => update(id, { lane: `chat ${id}` }));
      const { taken, waits } = await bring(lanes, 2);
      expect(taken.map(({ id }) => id)).toEqual([1, 2]);
      expect(waits).toBe(true);
      expect(await idsOf(take())).toEqual([3]);
    });

    it('knows when a later word on the same message was heard first', async () => {
      const same = { subject: 'chat/7' };
      await bring([update(5, same)]);
      await inbox.done(bot, 5);
      expect((await bring([update(4, same)])).taken).toMatchObject([{ id: 4, overtaken: true }]);
    });

    it('is free for another worker when this one is killed', async () => {
      await bring([update(1)]);
      expect(await take(later(1))).toMatchObject([{ id: 1, attempts: 2 }]);
    });
  });

  it('holds what is renewed, and frees all when its only worker starts anew', async () => {
    await inbox.keep(bot, [update(1)], noon);
    await take();
    await inbox.renew(bot, [1], later(5));
    expect(await idsOf(take(later(2)))).toEqual([]);
    await inbox.free(bot, later(2));
    expect(await idsOf(take(later(2)))).toEqual([1]);
  });

  it('tries again in time, and sets aside what never works so that its lane goes on', async () => {
    await inbox.keep(bot, [update(1), update(2)], noon);
    await take();
    await inbox.failed(bot, 1, later(0.5));
    expect(await idsOf(take())).toEqual([]);
    expect(await take(later(0.5))).toMatchObject([{ id: 1, attempts: 2 }]);
    await inbox.failed(bot, 1, null);
    expect(await idsOf(take(later(0.5)))).toEqual([2]);
    expect(await inbox.count(bot)).toEqual({ waiting: 1, answering: 0, aside: 1 });
  });

  it('knows when a later word on the same message was heard first', async () => {
    const same = { subject: 'chat/7' };
    await inbox.keep(bot, [update(5, same)], noon);
    await take();
    await inbox.done(bot, 5);
    await inbox.keep(bot, [update(4, same)], noon);
    expect(await take()).toMatchObject([{ id: 4, overtaken: true }]);
  });

  it('holds an original back while its edit, which came first, is worked at', async () => {
    const same = { subject: 'chat/7' };
    await inbox.keep(bot, [update(5, same)], noon);
    await take();
    await inbox.keep(bot, [update(4, same)], noon);
    expect(await idsOf(take())).toEqual([]);
    await inbox.done(bot, 5);
    expect(await take()).toMatchObject([{ id: 4, overtaken: true }]);
  });

  it('keeps nothing readable, and nothing at all of what is done', async () => {
    await inbox.keep(bot, [update(1, { lane: 'chat 4711', subject: '4711/1' })], noon);
    const rows = async () => JSON.stringify(await database.sql('SELECT * FROM inbox_update'));
    expect(await rows()).not.toMatch(/no\. 1|4711/);
    await inbox.done(bot, 1);
    expect(await rows()).not.toContain(lin);
    expect(await inbox.purge(noon)).toBe(0);
    expect(await inbox.purge(later(1))).toBe(1);
  });

  it('never forgets what waits, however old it is, only what is over', async () => {
    await inbox.keep(
      bot,
      [1, 2, 3, 4].map((id) => update(id, { lane: `${id}` })),
      noon,
    );
    await take();
    await inbox.done(bot, 1);
    await inbox.failed(bot, 2, null);
    await inbox.answering(bot, 3, { messages: ['a'] });
    expect(await inbox.purge(later(99_999))).toBe(2);
    expect(await inbox.count(bot)).toEqual({ waiting: 1, answering: 1, aside: 0 });
    expect(await take(later(99_999))).toMatchObject([
      { id: 3, state: 'answering', receivedAt: noon },
      { id: 4, state: 'waiting', receivedAt: noon, content: { text: 'no. 4' } },
    ]);
  });

  it('lets nobody hide a comment from moderation by erasing it while it waits', async () => {
    await inbox.keep(bot, [update(1)], noon);
    const erasing = { askedAt: later(1), now: later(1) };
    expect(await storage.personalUpdates.eraseOf(lin, erasing)).toEqual({ erased: 0, kept: 1 });
    await take(later(1));
    await inbox.done(bot, 1);
    expect(await storage.personalUpdates.eraseOf(lin, erasing)).toEqual({ erased: 0, kept: 0 });
  });

  describe('presence', () => {
    const space = (id: string) => ({ id, platform: 'telegram', name: 'Readers', at: noon });

    it('what was set up follows a group to its new id', async () => {
      await storage.spaces.ensure(space('telegram:-5'));
      await storage.spaces.update('telegram:-5', { role: 'moderators', locale: 'en' });
      await storage.spaces.ensure(space('telegram:-1005'));
      expect(await storage.presence.moved('telegram:-5', 'telegram:-1005')).toBe(true);
      expect(await storage.spaces.get('telegram:-5')).toBeNull();
      const now = await storage.spaces.get('telegram:-1005');
      expect(now).toMatchObject({ role: 'moderators', locale: 'en' });
      expect(await storage.presence.moved('telegram:-5', 'telegram:-1005')).toBe(false);
    });

    it('a place that was left is in no audience until the service is back', async () => {
      const audience = async (key: string) => {
        const variants = { en: { text: 'Closed.' } };
        const reach = { roles: ['readers'], platforms: ['telegram'] } as const;
        const draft = { variants, audience: reach, author: 's', key, at: noon };
        const { id } = await storage.announcements.create(draft);
        const announcement = await storage.announcements.get(id);
        if (!announcement) throw new Error('it was made a moment ago');
        return storage.ledger.freeze(announcement, 'en', noon);
      };
      await storage.spaces.ensure(space('telegram:-6'));
      expect(await audience('one')).toBe(1);
      await storage.presence.left('telegram:-6', noon);
      expect(await audience('two')).toBe(0);
      await storage.presence.back('telegram:-6');
      expect(await audience('three')).toBe(1);
    });
  });
});
