import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueueDesk } from '../../src/moderation/queues/desk.js';
import type { NamedQueue } from '../../src/moderation/queues/ports.js';
import type { Sight } from '../../src/moderation/queues/sight.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened } from './samples.js';

const words = {
  ...{ name: 'Chinese', spaces: ['web:a'], languages: ['zh-CN'], places: [], members: [] },
  due: { grave: 2, other: null },
};
const step = (key: string, by = 'lead') => ({ key, by, at: noon });

forEachDatabase('named queues', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await open({ clock: { now: () => noon } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  async function flagged(space: string, language: string) {
    const comment = { space, externalId: `${space} ${language}` };
    const taken = await storage.comments.take(intake({ comment, language, open: opened() }));
    return taken.case?.id ?? expect.fail();
  }

  it('narrow the list, the counts and what is next, by space and language together', async () => {
    const [zh, en] = [await flagged('web:a', 'zh-CN'), await flagged('web:a', 'en')];
    const other = await flagged('web:b', 'zh-CN');
    const seen = async (...within: readonly Sight[][]) => {
      const query = { order: 'oldest', limit: 10, within: within[0] ?? [] } as const;
      const ids = (await storage.cases.list(query)).cases.map(({ id }) => id).sort();
      const { open: count } = await storage.cases.count({ within: within[0] ?? [] });
      expect(count).toBe(ids.length);
      return ids;
    };
    const part = (spaces: string[], languages: string[]) => ({ parts: [{ spaces, languages }] });
    expect(await seen()).toEqual([zh, en, other].sort());
    expect(await seen([part(['web:a'], ['zh-CN'])])).toEqual([zh]);
    expect(await seen([part([], ['zh-CN'])])).toEqual([zh, other].sort());
    expect(await seen([part(['web:a'], [])])).toEqual([zh, en].sort());
    expect(await seen([part([], ['zh-CN']), part(['web:b'], [])])).toEqual([other]);
    expect(await seen([{ parts: [] }])).toEqual([]);
    const all = { spaces: [], languages: [] };
    expect(await seen([{ parts: [all] }])).toHaveLength(3);
    expect(await seen([{ parts: [{ spaces: ['web:b'], languages: [] }, all] }])).toHaveLength(3);
    const claim = () => null;
    const tops: string[] = [];
    const taken = await storage.cases.next(
      later(1),
      (one) => {
        tops.push(one.id);
        return claim();
      },
      { within: [part(['web:b'], ['zh-CN', 'en'])] },
    );
    expect({ taken, tops }).toEqual({ taken: null, tops: [other] });
    expect(
      await storage.cases.next(later(1), () => expect.fail(), { within: [{ parts: [] }] }),
    ).toBeNull();
  });

  it('are made once for a key, changed on the version that was seen, and told of', async () => {
    const made = await storage.queues.make({ ...words, members: ['mei', 'mei'] }, step('m1'));
    if (!made.ok) return expect.fail();
    expect(made.queue).toMatchObject({ ...words, members: ['mei'], version: 1 });
    const again = await storage.queues.make({ ...words, members: ['mei'] }, step('m1'));
    expect(again).toMatchObject({ ok: true, queue: { id: made.queue.id }, touched: [] });
    await expect(storage.queues.make(words, step('m2'))).rejects.toThrow('queue-name-taken');
    const { id } = made.queue;
    const edit = {
      id,
      version: 1,
      words: { ...words, members: ['bo'], due: { grave: null, other: 48 } },
      seeAll: ['mei'],
    };
    const frees = { ok: false, code: 'frees', staff: ['mei'] };
    expect(await storage.queues.change({ ...edit, seeAll: ['bo'] }, step('c0'))).toEqual(frees);
    const changed = await storage.queues.change(edit, step('c1'));
    expect(changed).toMatchObject({
      ...{
        ok: true,
        queue: { version: 2, due: { grave: null, other: 48 } },
        touched: ['mei', 'bo'],
      },
    });
    expect(await storage.queues.change(edit, step('c1'))).toMatchObject({ ok: true, touched: [] });
    expect(await storage.queues.change(edit, step('c2', 'other'))).toEqual({
      ...{ ok: false, code: 'stale', winner: { by: 'lead', at: noon } },
    });
    expect(await storage.queues.sightOf('mei')).toBeNull();
    expect(await storage.queues.sightOf('bo')).toMatchObject({
      parts: [{ spaces: ['web:a'], languages: ['zh-CN'] }],
    });
    const withMembers = await storage.queues.withdraw({ id, version: 2 }, step('w1'));
    expect(withMembers).toEqual({ ok: false, code: 'has_members' });
    await storage.queues.change({ id, version: 2, words, seeAll: ['bo'] }, step('c3'));
    expect(await storage.queues.withdraw({ id, version: 3 }, step('w2'))).toMatchObject({
      ok: true,
    });
    const { entries } = await storage.audit.page({ subject: id }, { limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual([
      ...['queue-withdrawn', 'queue-changed', 'queue-changed', 'queue-made'],
    ]);
  });

  it('let nobody see everything by a slip, not even by two at once', async () => {
    const desk = createQueueDesk({ queues: storage.queues, leads: async (id) => id === 'head' });
    const members = ['ann', 'head'];
    const made = async (name: string) => {
      const set = await desk.make({ ...words, name, members }, step(name));
      return set.ok ? set.queue : expect.fail();
    };
    const [one, other] = [await made('One'), await made('Other')];
    const without = (queue: NamedQueue, seeAll: string[] = []) =>
      desk.change(
        { id: queue.id, version: 1, words: { ...queue, members: [] }, seeAll },
        step(`out ${queue.name} ${seeAll}`),
      );
    const sets = await Promise.all([without(one), without(other)]);
    const frees = { ok: false, code: 'frees', staff: ['ann'] };
    expect(sets.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sets).toContainEqual(frees);
    expect(await desk.sightOf('ann')).not.toBeNull();
    const last = sets[0]?.ok ? other : one;
    expect(await without(last)).toEqual(frees);
    expect(await without(last, ['ann'])).toMatchObject({ ok: true });
    expect(await desk.sightOf('ann')).toBeNull();
  });

  it('bind places in chats, which then get no other cards, also when a start catches up', async () => {
    const desk = createQueueDesk({ queues: storage.queues, leads: async () => false });
    const bound = { ...words, name: 'Cards', places: ['discord:mods'] };
    await desk.make(bound, step('p1'));
    const isShown = (place: string, language: string) =>
      desk.isShownIn(place, { space: 'web:a', language });
    expect(await isShown('discord:mods', 'zh-CN')).toBe(true);
    expect(await isShown('discord:mods', 'en')).toBe(false);
    expect(await isShown('discord:all', 'en')).toBe(true);
    expect(await storage.cards.behind(['discord:mods'], 10)).toHaveLength(1);
    expect(await storage.cards.behind(['discord:all'], 10)).toHaveLength(3);
  });

  it('follow a space that gets a new id', async () => {
    const telegram = { platform: 'telegram', name: 'T', at: noon };
    await storage.spaces.ensure({ id: 'telegram:-1', ...telegram });
    await storage.queues.make({ ...words, name: 'T', spaces: ['telegram:-1'] }, step('t1'));
    await storage.presence.moved('telegram:-1', 'telegram:-100');
    const queue = (await storage.queues.list()).find(({ name }) => name === 'T');
    expect(queue?.spaces).toEqual(['telegram:-100']);
  });
});
