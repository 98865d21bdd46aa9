import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaseDesk } from '../../src/moderation/cases/desk.js';
import { createCommentDesk } from '../../src/moderation/comments/desk.js';
import { runEffects } from '../../src/moderation/run-effects.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { createRuleUndoDesk } from '../../src/moderation/staff-rules/undo-desk.js';
import { undoErrands } from '../../src/moderation/staff-rules/undo-run.js';
import type { Storage } from '../../src/storage/ports.js';
import { openRules } from '../moderation/staff-rules/open-rules.js';
import { forEachDatabase, type OpenDatabase } from './databases.js';

const noon = Date.UTC(2026, 10, 24, 4);
const space = 'discord:1';

forEachDatabase('undoing what a rule did', (open) => {
  let database: OpenDatabase;
  let storage: Storage;
  let now = noon;
  const clock = { now: () => new Date(now) };
  beforeAll(async () => {
    database = await open({ clock });
    storage = database.storage;
    await storage.spaces.ensure({ id: space, platform: 'discord', name: space, at: clock.now() });
    const { does, ...settings } = standardSettings('discord');
    const policy = { ...settings, does: { ...does, act: 'remove' as const } };
    const wish = { space, version: 0, key: 'policy', by: 'lead', at: clock.now(), mayAct: true };
    await storage.spaces.setPolicy({ ...wish, policy });
  });
  afterAll(() => database.close());

  const openHouse = async (word: string) => {
    const { comments, cases, spaces, outbox, ruleHits: hits, rules } = storage;
    const own = openRules(storage, clock, () => {});
    const journal = { append: async () => {}, drain: async () => {}, pending: () => false };
    const counter = createCommentDesk({
      ...{ scanner: own.scanner, comments, spaces, journal, topics: () => [], clock },
    });
    const desk = createCaseDesk({
      ...{ cases, comments, outbox, spaces, clock },
      ...{ names: async (id: string) => id, moderates: async () => true },
    });
    const { rule } = await own.desk.make(
      { name: word, kind: 'word', category: 'insult', weight: 0.9, entries: [word], mode: 'live' },
      { key: `make ${word}`, by: 'lead', at: clock.now() },
    );
    const parts = { hits, cases, comments, spaces, outbox, now: clock.now };
    let said = 0;
    return {
      rule,
      cases: desk,
      undo: createRuleUndoDesk({ rules, hits, comments, outbox, now: clock.now }),
      async say(text: string) {
        now += 1_000;
        const externalId = `${word} ${++said}`;
        const comment = { space, externalId, text, author: `author of ${externalId}` };
        const taken = await counter.submit({ ...comment, at: clock.now() });
        if (!taken.case || !taken.comment) throw new Error('nothing was found');
        return { id: taken.case.id, version: taken.case.version, comment: taken.comment };
      },
      state: async (one: { comment: { id: string } }) =>
        (await comments.get(one.comment.id))?.state,
      /** A worker's pass; it may be killed after so many cases. */
      async work(killedAfter = Number.POSITIVE_INFINITY) {
        let done = 0;
        const transact: typeof cases.transact = async (...given) => {
          if (done++ >= killedAfter) throw new Error('killed');
          return cases.transact(...given);
        };
        const others = undoErrands({ ...parts, chunk: 5, cases: { get: cases.get, transact } });
        const doors = { remove: async () => 'done' as const, restore: async () => 'done' as const };
        await runEffects({ outbox, comments, actions: { discord: doors }, clock, others });
      },
    };
  };

  it('gives back what it took, and leaves alone what people decided or hold', async () => {
    const house = await openHouse('呱呱鸭');
    const alone = await house.say('呱呱鸭来了');
    const doubly = await house.say('呱呱鸭 傻逼');
    const decided = await house.say('呱呱鸭第三次');
    const held = await house.say('呱呱鸭第四次');
    const step = { by: 'ann', at: clock.now() };
    const remove = { action: 'decide', decision: 'remove' } as const;
    await house.cases.act({ ...decided, ...step, key: 'decided' }, remove);
    await house.cases.act({ ...held, ...step, key: 'held' }, { action: 'hold' });
    expect(await house.state(alone)).toBe('removed');

    const since = new Date(noon);
    const preview = await house.undo.preview(house.rule.id, since);
    expect(preview?.counts).toMatchObject({ waiting: 2, decided: 1, in_hand: 1, cleared: 0 });
    expect(preview?.samples.map(({ comment }) => comment.text)).toEqual([
      '呱呱鸭 傻逼',
      '呱呱鸭来了',
    ]);
    expect(await house.state(alone)).toBe('removed');

    const wish = { rule: house.rule.id, since, key: 'u1', by: 'lead', at: clock.now() };
    expect(await house.undo.begin(wish)).toMatchObject({ state: 'running', by: 'lead' });
    await house.work();
    const done = await house.undo.begin(wish);
    expect(done).toMatchObject({ state: 'done', counts: { cleared: 1, retracted: 1, waiting: 0 } });
    expect(done?.left.map(({ case: id, fate }) => [id, fate])).toEqual([
      [held.id, 'in_hand'],
      [decided.id, 'decided'],
    ]);
    expect(await house.state(alone)).toBe('visible');
    expect(await house.state(decided)).toBe('removed');
    expect(await storage.cases.get(alone.id)).toMatchObject({ state: 'resolved', decision: null });
    expect(await storage.cases.get(doubly.id)).toMatchObject({ state: 'open' });
    const kinds = (await storage.outbox.of(`${space}/呱呱鸭 1`)).map(({ kind }) => kind);
    expect(kinds).toContain('comment.restore');
    expect((await house.cases.get(alone.id))?.events.at(-1)).toMatchObject({
      ...{ type: 'cleared', actor: 'lead', payload: { rule: house.rule.id, after: 'visible' } },
    });
  });

  it('refuses a key of another undoing, a moment to come, and what is nobody’s to take back', async () => {
    const house = await openHouse('嘎嘎鹅');
    const own = await house.say('嘎嘎鹅');
    const put = { email: 'lead-2@library.example', role: 'lead', at: clock.now() } as const;
    const { id: lead } = await storage.staff.put(put);
    await storage.staff.isReader(lead, own.comment.author, clock.now());
    const since = new Date(noon);
    const wish = { rule: house.rule.id, since, key: 'u1', by: lead, at: clock.now() };
    await expect(house.undo.begin(wish)).rejects.toMatchObject({ code: 'key-used-elsewhere' });
    const late = { ...wish, key: 'u2', since: new Date(now + 1) };
    await expect(house.undo.begin(late)).rejects.toMatchObject({ code: 'undo-since-future' });
    expect(await house.undo.begin({ ...wish, rule: 'no-rule', key: 'u3' })).toBeNull();
    await house.undo.begin({ ...wish, key: 'own' });
    await house.work();
    // The database refuses it: it is the lead's own comment.
    expect(await house.undo.begin({ ...wish, key: 'own' })).toMatchObject({
      ...{ state: 'done', counts: { cleared: 0, in_hand: 1 }, left: [{ case: own.id }] },
    });
    expect(await house.state(own)).toBe('removed');
  });

  it('goes on after a kill, does nothing twice, and every history holds', async () => {
    const house = await openHouse('咕咕鸡');
    const before = await house.say('咕咕鸡在前');
    const since = new Date(now + 1);
    const all = [];
    for (let at = 0; at < 13; at++) all.push(await house.say(`咕咕鸡 ${at}`));
    const wish = { rule: house.rule.id, since, key: 'big', by: 'lead', at: clock.now() };
    for (let pass = 0; pass < 2; pass++) await house.work();
    await house.undo.begin(wish);
    await house.work(4);
    expect(await house.undo.begin(wish)).toMatchObject({
      ...{ state: 'running', counts: { cleared: 4, waiting: 9 } },
    });
    for (let pass = 0; pass < 5; pass++) {
      now += 60_000;
      await house.work();
    }
    expect(await house.undo.begin(wish)).toMatchObject({
      ...{ state: 'done', counts: { cleared: 13, waiting: 0 }, left: [] },
    });
    for (const { id } of all) {
      const types = (await storage.cases.events(id)).map(({ type }) => type);
      expect(types).toEqual(['opened', 'cleared']);
    }
    expect(await house.state(before)).toBe('removed');
    expect((await storage.cases.verify()).broken).toEqual([]);
  });
});
