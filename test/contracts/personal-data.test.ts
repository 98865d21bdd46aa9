import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalStores } from '../../src/app/personal-stores.js';
import { createCooldowns } from '../../src/core/cooldown.js';
import type { PersonKey } from '../../src/core/person.js';
import { createPrivacyDesk, type PrivacyDesk } from '../../src/core/privacy.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { columns } from './personal-columns.js';
import { intake, later, noon, opened, step } from './samples.js';

const lin = 'a'.repeat(64) as PersonKey;
const other = 'b'.repeat(64) as PersonKey;
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

forEachDatabase('what is kept about a person', (open) => {
  let now = noon;
  let database: OpenDatabase;
  let storage: Storage;
  let desk: PrivacyDesk;
  const cooldowns = createCooldowns();
  const changed: string[] = [];

  beforeAll(async () => {
    database = await open({ clock: { now: () => now } });
    ({ storage } = database);
    desk = createPrivacyDesk({
      stores: personalStores({ storage, cooldowns }),
      erasures: storage.erasures,
      key: Buffer.alloc(32, 3),
      changed: (spaces) => changed.push(...spaces),
    });
  });
  afterAll(() => database.close());

  /** Whether any row of the database has a text in it. */
  async function holds(part: string): Promise<boolean> {
    const tables = Object.keys(columns).filter((name) => name !== '_prisma_migrations');
    const rows = tables.map(
      (name) => `SELECT '${name}' AS t, row_to_json(x)::text AS r FROM ${name} x`,
    );
    return JSON.stringify(await database.sql(rows.join(' UNION ALL '))).includes(part);
  }

  /** A comment by `author`, with everything a comment can have. */
  async function says(author: string, externalId: string, change = opened()) {
    const topics = [{ term: `tag-${externalId}`, label: `#Tag-${externalId}` }];
    const named = {
      ...{ authorName: `Lin ${externalId}`, url: `https://example.org/${externalId}` },
      authorId: `id-of-${externalId}`,
    };
    const comment = { externalId, author, text: `secret words of ${externalId}`, ...named };
    return storage.comments.take(intake({ comment, topics, open: change }));
  }

  /** A conversation with a librarian. */
  async function asksFor(person: string, text: string) {
    const lines = [{ sender: 'reader', staff: null, text, at: noon, told: false } as const];
    const place = { platform: 'telegram', address: `telegram:of-${person}`, locale: 'en' };
    const opening = { person, ...place, staffedSince: noon, at: noon, lines, errands: () => [] };
    await storage.handovers.open(opening, 500);
  }

  /** A story for a campaign. */
  async function tells(author: PersonKey, text: string) {
    const words = { texts: { en: { title: 'Stories', text: 'Tell us.' } }, host: 'the library' };
    const times = { startsAt: noon, endsAt: later(60), consentVersion: 1 };
    const campaign = { slug: 'stories', tag: 'Stories', term: 'stories', ...words, ...times };
    await storage.campaigns.add(campaign, { by: 'editor-1', key: 'campaign', at: noon });
    await storage.stories.add({
      ...{ campaign: 'stories', space: 'story:stories', author, text, language: 'en', key: 'told' },
      ...{ penName: 'Lin of the stories', address: 'telegram:of-her-story' },
      consent: { version: 1, licence: 'a-licence', age: 'parent', at: noon },
    });
  }

  /** An update that could not be worked off. */
  async function sends(person: PersonKey, text: string) {
    const update = { id: 1, lane: 'l', subject: null, person, content: { text } };
    await storage.inbox.keep('telegram:1', [update], noon);
    await storage.inbox.failed('telegram:1', 1, null);
  }

  /** A colleague who linked their chat account. */
  async function isColleague(person: PersonKey) {
    const email = 'lin@library.example';
    const { id } = await storage.staff.put({ email, role: 'moderator', at: noon });
    const code = { staff: id, hash: 'f'.repeat(64) };
    await storage.staffIdentities.offer({ ...code, expiresAt: later(10) });
    await storage.staffIdentities.spend(code, {
      ...{ person, platform: 'telegram', at: noon, address: 'telegram:chat-of-lin' },
    });
  }

  it('is thought about for every column there is', async () => {
    const found = await database.sql(`SELECT table_name || '.' || column_name AS name
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`);
    const names = [...JSON.stringify(found).matchAll(/"name":"(\w+\.\w+)"/g)].map(
      (match) => match[1],
    );
    const known = Object.entries(columns).flatMap(([table, all]) =>
      Object.keys(all).map((column) => `${table}.${column}`),
    );
    expect(new Set(names)).toEqual(new Set(known));
  });

  it('is exported whole, with every place where it is kept', async () => {
    await storage.preferences.setLocale(lin, 'en', noon);
    await says(lin, 'first', () => null);
    const edit = { externalId: 'first', author: lin, text: 'secret words, edited' };
    await storage.comments.take(intake({ comment: edit, open: null }));
    await says(lin, 'flagged');
    await tells(lin, 'a story of her own');
    const theirs = await says(other, 'theirs');
    const report = {
      commentId: theirs.comment.id,
      reporter: lin,
      reason: 'secret grudge',
      at: noon,
    };
    await storage.comments.report({ ...report, change: () => null });
    cooldowns.use('report', lin, { uses: 1, seconds: 600 }, noon);
    await asksFor(lin, 'a private question');
    const { id: staff } = await storage.staff.put({
      email: 'lin@x.example',
      role: 'editor',
      at: noon,
    });
    await storage.staff.isReader(staff, lin, noon);
    await sends(lin, 'an unlucky update');
    await isColleague(lin);

    const { kept, erasureAskedAt } = await desk.exportOf(lin);
    const text = JSON.stringify(kept);
    for (const part of [
      ...['secret words of first', 'secret words, edited', 'secret words of flagged'],
      ...['Lin flagged', 'https://example.org/flagged', '#Tag-flagged', 'secret grudge', '"en"'],
      ...['a private question', 'id-of-flagged', 'knownAsColleagueSince', 'telegram:chat-of-lin'],
      ...['an unlucky update', 'lin@library.example', 'a story of her own', 'a-licence'],
      ...['Lin of the stories', 'telegram:of-her-story', '"parent"'],
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('theirs"}');
    expect(Object.values(kept).every((list) => list.length > 0)).toBe(true);
    expect(erasureAskedAt).toBeNull();
  });

  it('is erased: only what an open case needs stays, and that without text', async () => {
    for (const part of [lin, 'Lin first', 'secret grudge', 'tag-flagged']) {
      expect(await holds(part), part).toBe(true);
    }
    const { erased, kept } = await desk.erase(lin, later(1));
    expect(erased).toMatchObject({
      preferences: 1,
      comments: 1,
      moments: 1,
      updates: 1,
      stories: 1,
    });
    // The flagged comment's case is open, and so is the one of the comment that was reported: until
    // then the colleague who wrote them must not decide on them.
    expect(kept).toBe(3);
    expect(changed).toEqual(expect.arrayContaining(['web:main', 'story:stories']));

    const gone = ['Lin first', 'Lin flagged', 'secret grudge', 'tag-flagged', `telegram:of-${lin}`];
    for (const part of gone) {
      expect(await holds(part), part).toBe(false);
    }
    expect(await holds('Lin theirs')).toBe(true);
    const flagged = await storage.comments.byExternalId('web:main', 'flagged');
    expect(flagged).toMatchObject({ text: '', erased: true, state: 'removed', author: lin });
    const first = await storage.comments.byExternalId('web:main', 'first');
    expect(first?.author).toBe(`erased:${first?.id}`);
    expect(await storage.comments.revisionText(first?.id ?? '', 1)).toBeNull();
    expect((await desk.exportOf(lin)).erasureAskedAt).toEqual(later(1));
  });

  it('leaves the log whole, and the case decidable', async () => {
    expect((await storage.cases.verify()).broken).toEqual([]);
    const { cases } = await storage.cases.list({ order: 'oldest', limit: 10 });
    const comment = await storage.comments.byExternalId('web:main', 'flagged');
    const one = cases.find(({ commentId }) => commentId === comment?.id);
    const decision = { kind: 'warn', by: 'staff-1', at: later(2), revision: 1 } as const;
    const next = { state: 'resolved', decision } as const;
    await storage.cases.transact(one?.id ?? '', 'warned', step('decided', { next, at: later(2) }));
    const another = cases.find(({ commentId }) => commentId !== comment?.id);
    const keep = { state: 'resolved', decision: { ...decision, kind: 'keep' } } as const;
    const kept = step('decided', { next: keep, at: later(2) });
    await storage.cases.transact(another?.id ?? '', 'kept', kept);
    expect((await storage.cases.verify()).broken).toEqual([]);
  });

  it('lets nobody out of a decision by erasing, and is finished when that is over', async () => {
    now = days(13);
    expect(await desk.finish(now)).toBe(0);
    expect(await holds(lin)).toBe(true);
    // What came after the wish to be forgotten is not what was meant.
    const again = { externalId: 'later', author: lin, text: 'back again' };
    await storage.comments.take(intake({ comment: again, open: null }));
    now = days(15);
    expect(await desk.finish(now)).toBe(1);
    expect((await storage.comments.byExternalId('web:main', 'later'))?.author).toBe(lin);
    await desk.erase(lin, now);
    expect(await holds(lin)).toBe(false);
    expect((await storage.cases.verify()).broken).toEqual([]);
  });

  it('does not come back by a late edit from its platform', async () => {
    const edit = { externalId: 'first', author: lin, text: 'secret words again' };
    const taken = await storage.comments.take(intake({ comment: edit, open: null }));
    expect(taken).toMatchObject({ kind: 'same', comment: { text: '', state: 'removed' } });
    expect(await holds(lin)).toBe(false);
  });

  describe('confirming', () => {
    it('is for one person, and for ten minutes', () => {
      const code = desk.confirmation(lin, noon);
      expect(desk.confirms(lin, code, later(9))).toBe(true);
      expect(desk.confirms(lin, code, later(11))).toBe(false);
      expect(desk.confirms(other, code, noon)).toBe(false);
      for (const forged of ['', '.', 'zzzzz.zzzzzzzzzzzz', `zz${code}`]) {
        expect(desk.confirms(lin, forged, noon)).toBe(false);
      }
    });

    it('an export’s address names its person for a quarter of an hour', () => {
      const token = desk.exportAddress(lin, noon).split('/').at(-1) ?? '';
      expect(desk.exporter(token, later(14))).toBe(lin);
      expect(desk.exporter(token, later(16))).toBeNull();
      expect(desk.exporter(token.replace('aaa', 'bbb'), noon)).toBeNull();
      expect(desk.exporter(desk.confirmation(lin, noon), noon)).toBeNull();
    });
  });
});
