import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommentStore } from '../../src/moderation/ports.js';
import type { Storage } from '../../src/storage/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon, opened, step } from './samples.js';

forEachDatabase('comments', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let comments: CommentStore;

  beforeAll(async () => {
    database = await open();
    ({ storage } = database);
    ({ comments } = storage);
  });
  afterAll(() => database.close());

  it('are kept with their text, and opening a case with its history', async () => {
    const full = { authorName: '读者', url: 'https://example.org/1' };
    const taken = await comments.take(intake({ comment: { externalId: 'first', ...full } }));
    expect(taken.kind).toBe('new');
    expect(taken.comment).toMatchObject({ text: '坏坏的评论', revision: 1, at: noon, ...full });
    expect(taken.case).toMatchObject({ state: 'open', version: 1, seq: 1, language: 'zh' });
    expect(taken.case?.signals).toEqual(intake().scan.signals);
    expect(await comments.get(taken.comment.id)).toEqual(taken.comment);
    expect(await comments.byExternalId('web:main', 'first')).toEqual(taken.comment);
    const [event] = await storage.cases.events(taken.case?.id ?? '');
    expect(event?.payload).toEqual({ score: 0.7, ключ: [1e-7, null, '问津'] });
  });

  it('that come again with the same text change nothing', async () => {
    const first = await comments.take(intake({ comment: { externalId: 'again' } }));
    const second = await comments.take(intake({ comment: { externalId: 'again' } }));
    expect(second).toEqual({ ...first, kind: 'same' });
    expect(await storage.cases.events(first.case?.id ?? '')).toHaveLength(1);
  });

  it('that come ten times at once are one', async () => {
    const at = { comment: { externalId: 'rush' } };
    const taken = await Promise.all(Array.from({ length: 10 }, () => comments.take(intake(at))));
    expect(taken.filter(({ kind }) => kind === 'new')).toHaveLength(1);
    expect(new Set(taken.map(({ comment }) => comment.id)).size).toBe(1);
  });

  it('with another text are a new revision of the same', async () => {
    const first = await comments.take(intake({ comment: { externalId: 'edited' } }));
    const edit = { externalId: 'edited', text: '改过的评论', at: later(5) };
    const change = { language: 'zh', open: opened({ at: later(5) }) };
    const second = await comments.take(intake({ comment: edit, ...change }));
    expect(second.kind).toBe('revision');
    expect(second.comment).toMatchObject({ id: first.comment.id, revision: 2, at: noon });
    expect(second.comment.text).toBe('改过的评论');
    expect(second.case).toMatchObject({ id: first.case?.id, version: 2, seq: 2 });
  });

  it('stay hidden when they are edited', async () => {
    const hidden = { comment: { externalId: 'hidden' }, state: 'hidden' as const };
    await comments.take(intake(hidden));
    const edit = { externalId: 'hidden', text: 'harmless now' };
    const edited = await comments.take(intake({ comment: edit, open: null }));
    expect(edited.comment.state).toBe('hidden');
  });

  it('that nobody minds open no case', async () => {
    const taken = await comments.take(intake({ comment: { externalId: 'kind' }, open: null }));
    expect(taken.case).toBeNull();
  });

  it('are shown newest first, the visible ones of their space', async () => {
    const space = 'web:list';
    for (const minute of [1, 2, 3, 4]) {
      const comment = { space, externalId: `m${minute}`, text: `m${minute}`, at: later(minute) };
      const state = minute === 3 ? 'removed' : 'visible';
      await comments.take(intake({ comment, state, open: null }));
    }
    const shown = await comments.visible(space, 2);
    expect(shown.map(({ text }) => text)).toEqual(['m4', 'm2']);
    const middle = await comments.byExternalId(space, 'm2');
    const around = await comments.context(middle?.id ?? '', 1);
    expect(around.map(({ text }) => text)).toEqual(['m1', 'm3']);
  });

  it('withdrawn by their author stay away, whatever is decided', async () => {
    const comment = { space: 'web:gone', externalId: 'gone' };
    const topics = [{ term: 'tag', label: '#Tag' }];
    const taken = await comments.take(intake({ comment, topics }));
    expect(await comments.withdraw('web:gone', 'gone', later(1))).toBe(true);
    expect(await comments.withdraw('web:gone', 'gone', later(2))).toBe(true);
    expect(await comments.withdraw('web:gone', 'never', later(1))).toBe(false);
    const keep = step('decided', { key: 'keep-gone', commentState: 'visible' });
    await storage.cases.transact(taken.case?.id ?? '', 'keep-gone', keep);
    expect((await comments.get(taken.comment.id))?.state).toBe('removed');
    expect(await storage.topics.since(noon)).not.toContainEqual(
      expect.objectContaining({ space: 'web:gone' }),
    );
  });

  it('can be reported once by each reader', async () => {
    const taken = await comments.take(intake({ comment: { externalId: 'rude' }, open: null }));
    const report = { commentId: taken.comment.id, reason: 'rude', at: later(1), change: opened() };
    const first = await comments.report({ ...report, reporter: 'reader-1' });
    expect(first).toMatchObject({ state: 'open', seq: 1 });
    expect(await comments.report({ ...report, reporter: 'reader-1' })).toBeNull();
    const second = await comments.report({
      ...report,
      reporter: 'reader-2',
      change: (current) => current && step('reported', { moves: false })(current),
    });
    expect(second).toMatchObject({ id: first?.id, version: 1, seq: 2 });
    const nobody = { ...report, commentId: 'no id', reporter: 'reader-3' };
    expect(await comments.report(nobody)).toBeNull();
  });

  it('may hold any text: NUL, half characters, nothing', async () => {
    for (const [n, text] of ['a\0b', '\uD83D', '', '𠮷'.repeat(5000)].entries()) {
      const comment = { externalId: `odd-${n}\0`, text, authorName: 'N\0UL' };
      const taken = await comments.take(intake({ comment }));
      expect(taken.comment.text).toBe(text === '\uD83D' ? '\uFFFD' : text);
      expect((await comments.take(intake({ comment }))).kind).toBe('same');
    }
  });

  it('that are unknown are simply not there', async () => {
    expect(await comments.get('no uuid')).toBeNull();
    expect(await comments.get('01939c3e-0000-7000-8000-000000000000')).toBeNull();
    expect(await comments.context('no uuid', 3)).toEqual([]);
  });

  it('count for topics while they are visible', async () => {
    const comment = { space: 'web:topics', externalId: 't1', at: later(1) };
    const topics = [
      { term: 'b', label: '#B' },
      { term: 'a', label: '#A' },
    ];
    const taken = await comments.take(intake({ comment, topics }));
    const uses = async () =>
      (await storage.topics.since(later(1))).filter(({ space }) => space === 'web:topics');
    const use = { author: 'author-hash', space: 'web:topics', at: later(1) };
    const both = [
      { term: 'a', label: '#A', ...use },
      { term: 'b', label: '#B', ...use },
    ];
    expect(await uses()).toEqual(both);
    const id = taken.case?.id ?? '';
    await storage.cases.transact(id, null, step('decided', { commentState: 'removed' }));
    expect(await uses()).toEqual([]);
    await storage.cases.transact(id, null, step('undone', { commentState: 'visible' }));
    expect(await uses()).toEqual(both);
    const edit = { ...comment, text: 'only one tag now' };
    await comments.take(intake({ comment: edit, topics: topics.slice(1) }));
    expect(await uses()).toEqual(both.slice(0, 1));
    expect(await storage.topics.since(later(2))).toEqual([]);
  });
});
