import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueueFilter } from '../../src/moderation/filters/filter.js';
import type { CaseScope } from '../../src/moderation/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step as taken } from './samples.js';

const filter: QueueFilter = {
  ...{ states: ['open', 'snoozed'], queue: randomUUID(), space: 'web:a', language: 'en' },
  ...{ rule: 'words', waited: 24, due: 'soon', order: 'oldest' },
};
const most = { own: 3, shared: 50 };
const all = { order: 'priority' } as const;
const step = (by: string, key: string = randomUUID()) => ({
  key,
  by,
  leads: false,
  most,
  at: noon,
});
const lead = () => ({ ...step('lead'), leads: true });

forEachDatabase('saved filters', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await open({ clock: { now: () => later(60) } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  const make = async (by: string, words: { name: string; shared?: boolean }) => {
    const made = await storage.filters.make({ shared: false, filter: all, ...words }, step(by));
    return made.ok ? made.saved : expect.fail();
  };
  const namesOf = async (staff: string) =>
    (await storage.filters.of(staff)).map(({ name }) => name);

  it('come back as they were kept, once for a key', async () => {
    const words = { name: 'Everything narrowed', shared: false, filter };
    const made = await storage.filters.make(words, step('ann', 'once'));
    expect(made).toMatchObject({ ok: true, saved: { ...words, owner: 'ann', version: 1 } });
    expect(await storage.filters.make(words, step('ann', 'once'))).toEqual(made);
    expect(await storage.filters.of('ann')).toEqual(made.ok ? [made.saved] : []);
    const stolen = storage.filters.make(words, step('bo', 'once'));
    await expect(stolen).rejects.toThrow('key-used-elsewhere');
  });

  it('are their owner’s alone until they are shared, and told of from then on', async () => {
    const { id } = await make('cleo', { name: 'Mine' });
    const words = { name: 'Ours', shared: true, filter: all };
    expect(await namesOf('dan')).toEqual([]);
    expect(await storage.filters.change({ id, version: 1, words }, lead())).toEqual({
      ...{ ok: false, code: 'missing' },
    });
    await storage.filters.change({ id, version: 1, words }, step('cleo'));
    expect(await namesOf('dan')).toEqual(['Ours']);
    const renamed = { id, version: 2, words: { ...words, name: 'Dan’s' } };
    const refused = { ok: false, code: 'not_yours' };
    expect(await storage.filters.change(renamed, step('dan'))).toEqual(refused);
    expect(await storage.filters.withdraw({ id, version: 2 }, step('dan'))).toEqual(refused);
    const hidden = { ...renamed, words: { ...words, shared: false } };
    expect(await storage.filters.change(hidden, lead())).toEqual(refused);
    expect(await storage.filters.change(renamed, lead())).toMatchObject({ ok: true });
    const late = { id, version: 2 };
    const stale = { ok: false, code: 'stale', winner: { by: 'lead', at: noon } };
    expect(await storage.filters.withdraw(late, step('cleo'))).toEqual(stale);
    expect(await storage.filters.withdraw({ id, version: 3 }, lead())).toMatchObject({ ok: true });
    const { entries } = await storage.audit.page({ subject: id }, { limit: 10 });
    expect(entries.map(({ action, by }) => [action, by])).toEqual([
      ['filter-withdrawn', 'lead'],
      ['filter-changed', 'lead'],
      ['filter-shared', 'cleo'],
    ]);
  });

  it('have names of their own in each list, and are not endless', async () => {
    await make('eva', { name: 'Same' });
    await make('fay', { name: 'Same' });
    await expect(make('eva', { name: 'Same' })).rejects.toThrow('filter-name-taken');
    await make('eva', { name: 'Same', shared: true });
    await expect(make('fay', { name: 'Same', shared: true })).rejects.toThrow('filter-name-taken');
    for (let n = 1; n < most.own; n++) await make('fay', { name: `${n}` });
    await expect(make('fay', { name: 'one more' })).rejects.toThrow('too-many-filters');
  });

  it('of a dismissed colleague go with them; what they shared stays', async () => {
    const by = { by: 'boss', at: noon, origin: null };
    const who = { email: 'gus@library.example' };
    const added = await storage.accounts.change({ ...by, key: 'a', who }, () => ({
      ...{ action: 'staff-added', role: 'moderator' },
    }));
    const { id } = (added.ok && added.account) || expect.fail();
    await make(id, { name: 'Gone' });
    await make(id, { name: 'Stays', shared: true });
    await storage.accounts.change({ ...by, key: 'd', who: { id } }, () => ({
      ...{ action: 'staff-dismissed', role: 'moderator' },
    }));
    expect(await namesOf(id)).toEqual(expect.arrayContaining(['Stays']));
    expect(await namesOf(id)).not.toContain('Gone');
  });

  it('follow a space that gets a new id', async () => {
    const telegram = { platform: 'telegram', name: 'T', at: noon };
    await storage.spaces.ensure({ id: 'telegram:-1', ...telegram });
    const words = { name: 'T', shared: false, filter: { ...all, space: 'telegram:-1' } };
    await storage.filters.make(words, step('hal'));
    await storage.presence.moved('telegram:-1', 'telegram:-100');
    const [moved] = (await storage.filters.of('hal')).filter(({ name }) => name === 'T');
    expect(moved?.filter.space).toBe('telegram:-100');
  });

  it('narrow to what one person wrote, by the indexes that are there', async () => {
    const wrote = async (author: string) => {
      const comment = { externalId: randomUUID(), space: 'web:wrote', author };
      const { case: one } = await storage.comments.take(intake({ comment, open: opened() }));
      return one?.id ?? expect.fail();
    };
    const [first, other, second] = [await wrote('ann'), await wrote('bo'), await wrote('ann')];
    const seen = async (scope: CaseScope) => {
      const { cases } = await storage.cases.list({ order: 'oldest', limit: 9, ...scope });
      return cases.map(({ id }) => id);
    };
    expect(new Set(await seen({ author: 'ann' }))).toEqual(new Set([first, second]));
    expect(await seen({ author: 'bo' })).toEqual([other]);
    expect(await seen({ author: 'an' })).toEqual([]);
    expect(await storage.cases.count({ author: 'ann' })).toMatchObject({ open: 2, resolved: 0 });
    const top: string[] = [];
    const look = (one: { id: string }) => {
      top.push(one.id);
      return null;
    };
    await storage.cases.next(later(1), look, { author: 'bo' });
    expect(top).toEqual([other]);
    const elsewhere = [{ parts: [{ spaces: ['web:else'], languages: [] }] }];
    expect(await seen({ author: 'ann', within: elsewhere })).toEqual([]);
  });

  it('narrow the list, the counts and what is next alike', async () => {
    const rule = randomUUID();
    const flagged = async (externalId: string, minutes: number, more: object = {}) => {
      const change = opened({ at: later(minutes) });
      const comment = { externalId, space: 'web:narrow' };
      const { case: one } = await storage.comments.take(
        intake({
          comment,
          open: (current) => {
            const outcome = change(current);
            return outcome && { ...outcome, next: { ...outcome.next, ...more } };
          },
        }),
      );
      return one?.id ?? expect.fail();
    };
    const own = {
      ...{ rule: 'words', tier: 'literal', span: [0, 1], weight: 0.5 },
      ...{ why: { key: 'words' }, source: { id: rule, version: 1 } },
    };
    const early = await flagged('early', -600);
    const late = await flagged('late', 0, { signals: [own], dueAt: later(90) });
    const done = await flagged('done', 0);
    const decision = { kind: 'keep', by: 'staff-1', at: noon, revision: 1 } as const;
    await storage.cases.transact(
      done,
      null,
      taken('decided', { next: { state: 'resolved', decision } }),
    );
    const within = [{ parts: [{ spaces: ['web:narrow'], languages: [] }] }];
    const seen = async (scope: CaseScope) => {
      const query = { order: 'oldest', limit: 10, within, ...scope } as const;
      const ids = (await storage.cases.list(query)).cases.map(({ id }) => id);
      const counts = Object.values(await storage.cases.count({ within, ...scope }));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
      const tops: string[] = [];
      const look = (one: { id: string }) => {
        tops.push(one.id);
        return null;
      };
      await storage.cases.next(later(1), look, { within, ...scope });
      expect(tops).toEqual(ids.filter((id) => id !== done).slice(0, 1));
      return ids;
    };
    expect(new Set(await seen({}))).toEqual(new Set([early, late, done]));
    expect(new Set(await seen({ rule: 'words' }))).toEqual(new Set([early, late, done]));
    expect(await seen({ rule })).toEqual([late]);
    expect(await seen({ rule: "'; DROP TABLE comment" })).toEqual([]);
    expect(await seen({ openedBefore: later(-60) })).toEqual([early]);
    expect(await seen({ dueBefore: later(60) })).toEqual([early]);
    expect(await seen({ dueBefore: later(120) })).toEqual([early, late]);
    expect(await seen({ dueBefore: later(120), rule })).toEqual([late]);
  });
});
