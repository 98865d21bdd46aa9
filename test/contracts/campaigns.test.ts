import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const text = { title: 'My library and I', text: 'Tell us.', rules: 'Be kind.' };

forEachDatabase('campaigns and their stories', (open) => {
  let now = noon;
  let database: OpenDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    ({ storage } = database);
  });
  afterAll(() => database.close());

  const campaign = (slug: string, from = noon, until = days(30)) => ({
    ...{ slug, tag: 'MyLibrary', term: 'mylibrary', texts: { en: text }, host: 'The library' },
    ...{ startsAt: from, endsAt: until, consentVersion: 1 },
  });
  const editor = (key: string = randomUUID(), at = now) => ({ by: 'editor-1', key, at });

  /** A story, and its comment as the moderators have it. */
  async function told(author: string, slug: string, { text = 'Once…', penName = 'Lin' } = {}) {
    const space = `story:${slug}`;
    const kept = await storage.stories.add({
      ...{ campaign: slug, space, author, text, penName, language: 'en', key: randomUUID() },
      ...{ address: 'discord:1', consent: { version: 1, licence: 'l', age: 'self', at: now } },
    });
    const comment = { space, externalId: kept.id, author, text, at: now };
    await storage.comments.take(intake({ comment, state: 'hidden', open: opened({ at: now }) }));
    return kept.id;
  }

  async function decided(id: string, slug: string, kind: 'keep' | 'remove' | null) {
    const comment = await storage.comments.byExternalId(`story:${slug}`, id);
    const cases = await storage.cases.list({ order: 'oldest', limit: 100 });
    const one = cases.cases.find(({ commentId }) => commentId === comment?.id);
    const decision = kind && { kind, by: 'mo', at: now, revision: 1 };
    const next = { state: kind ? 'resolved' : 'open', decision } as const;
    const commentState = { keep: 'visible', remove: 'removed', undo: 'hidden' } as const;
    const change = step(kind ? 'decided' : 'undone', {
      ...{ next, at: now, commentState: commentState[kind ?? 'undo'] },
    });
    await storage.cases.transact(one?.id ?? '', randomUUID(), change);
  }

  const wall = async (slug: string) =>
    (await storage.stories.wall(slug, { limit: 10 })).map(({ id }) => id);

  it('are started once a key, with a line in the audit log', async () => {
    const { campaigns, audit } = storage;
    const first = await campaigns.add(campaign('spring'), editor('start'));
    expect(first).toMatchObject({ kind: 'added', campaign: { slug: 'spring', version: 1 } });
    expect(await campaigns.add(campaign('spring'), editor('start'))).toMatchObject({
      kind: 'repeated',
    });
    expect(await campaigns.add(campaign('spring'), editor())).toEqual({ kind: 'taken' });
    await expect(campaigns.add(campaign('summer'), editor('start'))).rejects.toThrow(
      'key-used-elsewhere',
    );
    expect(await campaigns.get('spring')).toMatchObject({
      texts: { en: text },
      host: 'The library',
    });
    expect(await campaigns.get('summer')).toBeNull();
    const lines = await audit.page({ group: 'campaigns' }, { limit: 10 });
    expect(lines.entries).toMatchObject([
      { action: 'campaign-started', subject: 'spring', by: 'editor-1' },
    ]);
  });

  it('are ended now, or never begin', async () => {
    const { campaigns } = storage;
    await campaigns.add(campaign('winter', days(10), days(20)), editor());
    expect(await campaigns.end('winter', editor('end'))).toMatchObject({
      ...{ startsAt: noon, endsAt: noon, version: 2 },
    });
    expect(await campaigns.end('winter', editor('end'))).toMatchObject({ version: 2 });
    expect(await campaigns.end('winter', editor())).toMatchObject({ version: 2 });
    expect(await campaigns.end('autumn', editor())).toBeNull();
    expect((await campaigns.list()).map(({ slug }) => slug)).toEqual(['spring', 'winter']);
  });

  it('show what a moderator kept, newest first, and nothing else', async () => {
    const kept = await told('lin', 'spring', { text: '从前……' });
    const waiting = await told('ann', 'spring');
    const refused = await told('bob', 'spring');
    expect(await wall('spring')).toEqual([]);
    await decided(kept, 'spring', 'keep');
    await decided(refused, 'spring', 'remove');
    expect(await wall('spring')).toEqual([kept]);
    await decided(waiting, 'spring', 'keep');
    expect(await wall('spring')).toEqual([waiting, kept]);
    const [older] = await storage.stories.wall('spring', { limit: 5, before: waiting });
    expect(older).toMatchObject({ id: kept, text: '从前……', penName: 'Lin', said: 'visible' });
    expect(await storage.stories.wall('spring', { limit: 5, before: 'x' })).toEqual([]);
    await decided(waiting, 'spring', null);
    expect(await wall('spring')).toEqual([kept]);
    expect(await storage.stories.of('bob', 5)).toMatchObject([{ id: refused, said: 'removed' }]);
  });

  it('are counted by what can be seen: stories, comments with the tag, different people', async () => {
    const topics = [{ term: 'mylibrary', label: 'MyLibrary' }];
    const says = (author: string, externalId: string, at = now) =>
      storage.comments.take(
        intake({ comment: { author, externalId, at }, topics, open: null, state: 'visible' }),
      );
    await says('lin', 'c-lin');
    await says('eve', 'c-eve');
    await says('eve', 'c-eve-2');
    await says('old', 'c-before', new Date(noon.getTime() - 1));
    const spring = await storage.campaigns.get('spring');
    if (!spring) throw new Error('no spring');
    const counts = { stories: 1, discussions: 3, participants: 2 };
    expect(await storage.campaigns.counts(spring)).toEqual(counts);
    await storage.comments.withdraw('web:main', 'c-lin', now);
    expect(await storage.campaigns.counts(spring)).toEqual({ ...counts, discussions: 2 });
  });

  it('are handed over later when the service stopped in between', async () => {
    const story = {
      ...{ campaign: 'spring', space: 'story:spring', author: 'zoe', text: 'Lost', key: 'lost' },
      ...{ penName: null, language: 'en', address: null },
      consent: { version: 1, licence: 'l', age: 'parent', at: noon } as const,
    };
    const lost = await storage.stories.add(story);
    expect(await storage.stories.add({ ...story, text: 'Sent twice' })).toEqual(lost);
    expect(await storage.stories.unhanded(noon, 10)).toEqual([]);
    expect(await storage.stories.unhanded(later(1), 10)).toEqual([lost]);
    const comment = { space: 'story:spring', externalId: lost.id, author: 'zoe', text: 'Lost' };
    await storage.comments.take(intake({ comment, state: 'hidden' }));
    expect(await storage.stories.unhanded(later(1), 10)).toEqual([]);
    await storage.stories.withdraw(lost.id, later(2));
    await expect(storage.stories.add(story)).rejects.toThrow('no-such-story');
  });

  it('are withdrawn at once and for good, with their words', async () => {
    const id = await told('una', 'spring', { text: 'words of una' });
    await decided(id, 'spring', 'keep');
    expect(await wall('spring')).toContain(id);
    expect(await storage.stories.withdraw(id, later(5))).toBe(true);
    expect(await storage.stories.withdraw(id, later(6))).toBe(false);
    expect(await storage.stories.withdraw('nothing', later(6))).toBe(false);
    expect(await wall('spring')).not.toContain(id);
    expect(await storage.stories.get(id)).toMatchObject({ text: '', isWithdrawn: true });
    expect((await storage.comments.byExternalId('story:spring', id))?.state).toBe('removed');
    await decided(id, 'spring', 'keep');
    expect(await wall('spring')).not.toContain(id);
    const back = `UPDATE story SET withdrawn_at = NULL WHERE id = '${id}'`;
    await expect(database.sql(back)).rejects.toThrow('refused');
  });

  it('stay when moderation has forgotten their comments; the refused go with them', async () => {
    const before = await wall('spring');
    now = days(91);
    const purging = { at: now, before: days(1), decidedBefore: days(50), limit: 100 };
    expect((await storage.retention.purgeTexts(purging)).texts).toBeGreaterThan(1);
    expect(await storage.stories.dropRefused()).toBe(1);
    expect(await wall('spring')).toEqual(before);
    expect(await storage.stories.of('lin', 1)).toMatchObject([{ text: '从前……' }]);
    expect(await storage.stories.of('bob', 1)).toMatchObject([{ text: '', said: 'removed' }]);
    const [entry] = (await storage.stories.of('lin', 1)) ?? [];
    const comment = await storage.comments.byExternalId('story:spring', entry?.id ?? '');
    expect(comment).toMatchObject({ text: '', state: 'visible' });
  });
});
