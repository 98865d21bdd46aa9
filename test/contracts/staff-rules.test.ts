import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RuleChange, RuleStore } from '../../src/moderation/staff-rules/ports.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';
import { intake, later, noon } from './samples.js';

const insults: RuleChange = {
  ...{ name: '口头禅', kind: 'word', category: 'insult', weight: 0.7, note: '五月的投诉' },
  ...{ mode: 'draft', withdrawn: false, entries: ['草包', '饭桶'] },
};

forEachDatabase('staff’s rules', (open) => {
  let database: OpenDatabase;
  let store: RuleStore;
  let keys = 0;

  beforeAll(async () => {
    database = await open();
    store = database.storage.rules;
  });
  afterAll(() => database.close());

  const step = (id: string | null = null) => {
    keys += 1;
    return { id, key: `k${keys}`, by: 'staff-1', at: later(keys) };
  };
  const make = async (over: Partial<RuleChange> = {}) => {
    const rule = await store.change(step(), () => ({ ...insults, name: `list ${keys}`, ...over }));
    if (!rule) throw new Error('a new rule is there');
    return rule;
  };

  it('are kept with who wrote them, and looked at once they are live or in shadow', async () => {
    const rule = await make({ name: '口头禅' });
    const { withdrawn: _, ...content } = insults;
    expect(rule).toMatchObject({ ...content, version: 1, author: 'staff-1', withdrawnAt: null });
    expect(await store.get(rule.id)).toEqual(rule);
    expect(await store.active()).toEqual([]);
    for (const mode of ['shadow', 'live'] as const) {
      await store.change(step(rule.id), () => ({ ...insults, mode }));
      expect(await store.active()).toMatchObject([{ id: rule.id, mode }]);
    }
    await store.change(step(rule.id), () => ({ ...insults, mode: 'live', withdrawn: true }));
    expect(await store.active()).toEqual([]);
    expect((await store.all()).map(({ id }) => id)).not.toContain(rule.id);
    expect(await store.get(rule.id)).toMatchObject({ version: 4, withdrawnAt: later(keys) });
  });

  it('have a history of differences, out of which every version comes back', async () => {
    const rule = await make();
    const states: Partial<RuleChange>[] = [
      { entries: ['草包', '饭桶', '窝囊废'] },
      { entries: ['窝囊废', '饭桶', '蠢材'], weight: 0.4, mode: 'shadow' },
      { entries: [], withdrawn: true },
    ];
    for (const state of states) {
      await store.change(step(rule.id), () => ({ ...insults, name: rule.name, ...state }));
    }
    const history = await store.history(rule.id);
    expect(history.map(({ version, added, dropped }) => ({ version, added, dropped }))).toEqual([
      { version: 1, added: ['草包', '饭桶'], dropped: [] },
      { version: 2, added: ['窝囊废'], dropped: [] },
      { version: 3, added: ['蠢材'], dropped: ['草包'] },
      { version: 4, added: [], dropped: ['饭桶', '窝囊废', '蠢材'] },
    ]);
    expect(await store.at(rule.id, 3)).toMatchObject({
      ...{ weight: 0.4, mode: 'shadow', withdrawn: false, entries: ['饭桶', '窝囊废', '蠢材'] },
    });
    const last = await store.at(rule.id, 4);
    expect(last?.entries).toEqual((await store.get(rule.id))?.entries);
    expect(await store.at(rule.id, 5)).toBeNull();
    await expect(database.sql('DELETE FROM staff_rule_revision')).rejects.toThrow('append-only');
  });

  it('are changed many at once: all of them, or none', async () => {
    const [one, other] = [await make(), await make()];
    const { id: _, ...all } = step();
    const fresh = { ...insults, name: 'a third' };
    const write = (rule: typeof one, weight: number) => ({
      current: rule,
      next: { ...insults, name: rule.name, weight },
    });
    const written = await store.changeAll(all, () => [
      ...[write(one, 0.2), write(other, 0.3)],
      { current: null, next: fresh },
    ]);
    expect(written.map(({ name, version, weight }) => [name, version, weight])).toEqual([
      ...[
        [one.name, 2, 0.2],
        [other.name, 2, 0.3],
      ],
      ['a third', 1, 0.7],
    ]);
    const again = await store.changeAll(all, () => [write(one, 0.9)]);
    expect(again.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
    expect(await store.get(one.id)).toMatchObject({ version: 2, weight: 0.2 });

    // The second name is taken: what was written before it goes too.
    const { id: __, ...next } = step();
    const taken = { current: null, next: { ...insults, name: other.name } };
    const [changed] = written;
    if (!changed) throw new Error('it was written');
    await expect(store.changeAll(next, () => [write(changed, 0.5), taken])).rejects.toThrow();
    expect(await store.get(one.id)).toMatchObject({ version: 2, weight: 0.2 });
  });

  it('are written once with one key, and by one colleague after the other', async () => {
    const rule = await make();
    const once = step(rule.id);
    await store.change(once, () => ({ ...insults, name: rule.name, weight: 0.1 }));
    const again = await store.change(once, () => ({ ...insults, name: rule.name, weight: 0.9 }));
    expect(again).toMatchObject({ version: 2, weight: 0.1 });
    await expect(store.change({ ...once, id: null }, () => insults)).rejects.toThrow(
      'key-used-elsewhere',
    );
    // Each sees what the one before it did.
    const add = (word: string) =>
      store.change(step(rule.id), (all) => {
        const current = all.find(({ id }) => id === rule.id);
        return current
          ? { ...current, withdrawn: false, entries: [...current.entries, word] }
          : null;
      });
    await Promise.all(['甲', '乙', '丙'].map(add));
    const found = await store.get(rule.id);
    expect(found).toMatchObject({ version: 5 });
    expect(new Set(found?.entries)).toEqual(new Set([...insults.entries, '甲', '乙', '丙']));
  });

  it('change nothing when the decision is to leave them, and are missed when not there', async () => {
    const rule = await make();
    const before = await store.stamp();
    expect(await store.change(step(rule.id), () => null)).toEqual(rule);
    expect(await store.stamp()).toBe(before);
    expect(await store.change(step('no-id'), () => insults)).toBeNull();
    expect(await store.get('no-id')).toBeNull();
    await make();
    expect(await store.stamp()).not.toBe(before);
  });

  it('have names of their own, free again once a rule is taken away', async () => {
    const rule = await make({ name: 'Swearing' });
    await expect(make({ name: 'swearing' })).rejects.toThrow();
    await store.change(step(rule.id), () => ({ ...insults, name: 'Swearing', withdrawn: true }));
    expect(await make({ name: 'swearing' })).toMatchObject({ version: 1 });
  });

  it('keep a list of 60,000 words', async () => {
    const entries = Array.from({ length: 60_000 }, (_, n) => `词${n.toString(36)}`);
    const rule = await make({ entries });
    await store.change(step(rule.id), () => ({
      ...insults,
      name: rule.name,
      entries: [...entries, 'x'],
    }));
    expect((await store.get(rule.id))?.entries).toHaveLength(60_001);
    expect((await store.history(rule.id)).at(-1)?.added).toEqual(['x']);
  });

  it('leave their hits with the comment, once for each version', async () => {
    const { comments, ruleHits } = database.storage;
    const [live, shadow] = [await make(), await make()];
    const hits = [
      { id: live.id, version: 1, mode: 'live' as const },
      { id: shadow.id, version: 2, mode: 'shadow' as const },
    ];
    const first = await comments.take(intake({ hits }));
    await comments.take(intake({ hits }));
    await comments.take(intake({ hits, comment: { text: '又是坏话' } }));
    await comments.take(intake({ hits, comment: { externalId: 'c2' } }));
    expect(await comments.recentTexts(10)).toEqual(['坏坏的评论', '又是坏话']);
    const found = await ruleHits.of(live.id, noon, 10);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(
      expect.objectContaining({ ...hits[0], comment: first.comment.id }),
    );
    expect(await ruleHits.of(live.id, noon, 1)).toHaveLength(1);
    expect(await ruleHits.counts(noon)).toEqual(
      expect.arrayContaining(hits.map((hit) => expect.objectContaining({ ...hit, hits: 2 }))),
    );
    expect(await ruleHits.of('no-id', noon, 10)).toEqual([]);
  });
});
