import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseAction } from '../../src/moderation/desk.js';
import { runEffects } from '../../src/moderation/run-effects.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { openDesks } from './open-desks.js';

let desks: Awaited<ReturnType<typeof openDesks>>;
beforeAll(async () => {
  desks = await openDesks();
});
afterAll(() => desks.close());
// What was said before an hour ago is no history any more.
beforeEach(() => desks.wait(60));

let keys = 0;
/** A moderator acts on the version they see now, or on one they name. */
async function act(id: string, action: CaseAction, { by = 'ann', version = -1, key = '' } = {}) {
  const seen = version >= 0 ? version : ((await desks.cases.get(id))?.case.version ?? 0);
  const at = desks.world.now;
  return desks.cases.act({ id, version: seen, key: key || `key-${++keys}`, by, at }, action);
}

/** A comment that needs a look, as its case. */
async function flagged(text = '你是白痴吗', rest: Parameters<typeof desks.say>[1] = {}) {
  const { case: one, comment } = await desks.say(text, rest);
  if (!one || !comment) throw new Error('no case');
  return { id: one.id, comment };
}

const remove: CaseAction = { action: 'decide', decision: 'remove' };
const keep: CaseAction = { action: 'decide', decision: 'keep' };

describe('a comment', () => {
  it('is shown when it is harmless, and counts for its topics', async () => {
    const said = await desks.say('我在读《活着》 #世界读书日#');
    expect(said).toMatchObject({ verdict: 'allow', case: null, comment: { state: 'visible' } });
    const uses = await desks.storage.topics.since(new Date(0));
    expect(uses.map(({ term }) => term)).toContain('世界读书日');
  });

  it('waits hidden in the web room when it is doubtful, even a grave one', async () => {
    const said = await desks.say('傻逼');
    expect(said).toMatchObject({ verdict: 'review', case: { state: 'open', version: 1 } });
    expect(said.comment?.state).toBe('hidden');
  });

  it('stays where it was said elsewhere, and is only queued', async () => {
    const { comment } = await flagged('傻逼', { space: 'discord:1' });
    expect(comment).toMatchObject({ state: 'visible', verdict: 'review' });
  });

  it('goes at once where a lead allowed acting', async () => {
    await desks.storage.spaces.ensure({
      id: 'discord:2',
      platform: 'discord',
      name: 'x',
      at: desks.world.now,
    });
    await desks.storage.spaces.update('discord:2', { mayAct: true });
    const { id, comment } = await flagged('傻逼', { space: 'discord:2' });
    expect(comment).toMatchObject({ state: 'hidden', verdict: 'act' });
    expect((await desks.cases.get(id))?.effects).toMatchObject([{ kind: 'comment.remove' }]);
  });

  it('is taken once, however often it is sent', async () => {
    const once = await desks.say('笨蛋，这都不懂', { externalId: 'same' });
    expect(await desks.say('笨蛋，这都不懂', { externalId: 'same' })).toEqual(once);
    const edited = await desks.say('对不起', { externalId: 'same' });
    expect(edited.case?.version).toBe(2);
    expect(edited.comment).toMatchObject({ revision: 2, state: 'hidden' });
  });

  it('can be withdrawn by its author', async () => {
    await desks.say('借书证怎么办理', { externalId: 'mine' });
    expect(await desks.comments.withdraw('web:main', 'mine', desks.world.now)).toBe(true);
    expect(await desks.comments.state('web:main', 'mine')).toBe('removed');
    expect(await desks.comments.withdraw('web:main', 'never', desks.world.now)).toBe(false);
  });

  it('waits in the journal while the database is away, and then enters in order, once', async () => {
    desks.world.away = true;
    const first = await desks.say('你算什么东西', { externalId: 'away' });
    expect(first).toEqual({ verdict: 'review', case: null, queued: true });
    desks.world.away = false;
    expect(await desks.say('对不起大家', { externalId: 'away' })).toMatchObject({ queued: true });
    await desks.comments.drainJournal();
    await desks.comments.drainJournal();
    const comment = await desks.storage.comments.byExternalId('web:main', 'away');
    expect(comment).toMatchObject({ revision: 2, text: '对不起大家', state: 'hidden' });
    expect(await desks.say('对不起大家', { externalId: 'away' })).not.toHaveProperty('queued');
  });

  it('that moderators make among themselves is not kept, also not by way of the journal', async () => {
    const office = { space: 'telegram:-7', spaceName: 'Office' };
    await desks.say('Good morning', office);
    await desks.storage.spaces.update(office.space, { role: 'moderators' });
    const said = { ...office, externalId: 'quoted' };
    expect(await desks.say('你是白痴吗', said)).toEqual({ verdict: 'allow', case: null });
    desks.world.away = true;
    await desks.say('你是白痴吗', said);
    desks.world.away = false;
    await desks.comments.drainJournal();
    expect(await desks.storage.comments.byExternalId(office.space, 'quoted')).toBeNull();
    expect(await desks.storage.spaces.get(office.space)).toMatchObject({ name: 'Office' });
  });
});

describe('a case', () => {
  it('is decided, undone and decided again; the comment follows', async () => {
    const { id, comment } = await flagged();
    const state = () => desks.comments.state('web:main', comment.externalId);
    expect(await act(id, keep)).toMatchObject({
      ok: true,
      case: { state: 'resolved', version: 2 },
    });
    expect(await state()).toBe('visible');
    expect(await act(id, { action: 'undo' })).toMatchObject({ ok: true, case: { state: 'open' } });
    expect(await state()).toBe('hidden');
    await act(id, { ...remove, reason: 'insult' });
    expect(await state()).toBe('removed');
    const view = await desks.cases.get(id);
    expect(view?.events.map(({ type }) => type)).toEqual([
      'opened',
      'decided',
      'undone',
      'decided',
    ]);
    expect((await desks.storage.cases.verify()).broken).toEqual([]);
  });

  it('lets one of sixteen decide, and tells the others who did', async () => {
    const { id } = await flagged();
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        act(id, at % 2 ? keep : remove, { by: `s${at}`, version: 1 }),
      ),
    );
    const winner = all.filter(({ ok }) => ok);
    expect(winner).toHaveLength(1);
    const losers = all.flatMap((one) => (one.ok ? [] : [one]));
    const decision = (await desks.cases.get(id))?.case.decision;
    for (const loser of losers) {
      expect(loser).toMatchObject({
        code: 'stale',
        winner: { who: `Colleague ${decision?.by}`, what: decision?.kind },
      });
    }
  });

  it('answers a repeated key without doing anything', async () => {
    const { id } = await flagged();
    await act(id, remove, { version: 1, key: 'twice' });
    expect(await act(id, remove, { version: 1, key: 'twice' })).toMatchObject({ ok: true });
    expect((await desks.cases.get(id))?.events).toHaveLength(2);
  });

  it('does not decide on a text that its author changed meanwhile', async () => {
    const { id } = await flagged('笨蛋', { externalId: 'edited' });
    await desks.say('我错了', { externalId: 'edited' });
    expect(await act(id, remove, { version: 1 })).toEqual({
      ...{ ok: false, code: 'text_changed', before: '笨蛋', after: '我错了', revision: 2 },
    });
    const revision = { ...remove, revision: 1 } as const;
    expect(await act(id, revision)).toMatchObject({ code: 'text_changed', before: '笨蛋' });
  });

  it('refuses what cannot be done and writes nothing', async () => {
    const { id } = await flagged();
    expect(await act(id, { action: 'undo' })).toEqual({ ok: false, code: 'not_possible' });
    expect(await act(id, { action: 'claim' })).toMatchObject({ ok: true });
    expect(await act(id, { action: 'claim' }, { by: 'bo' })).toEqual({
      ok: false,
      code: 'claimed',
    });
    expect(await act('no-such-case', keep)).toEqual({ ok: false, code: 'missing' });
    expect((await desks.cases.get(id))?.events).toHaveLength(2);
  });

  it('is handed out one by one, the gravest first', async () => {
    await flagged('去死吧', { author: 'x' });
    const first = await desks.cases.next('ann', desks.world.now);
    const second = await desks.cases.next('bo', desks.world.now);
    expect(first?.id).not.toBe(second?.id);
    expect(first?.priority.value).toBeGreaterThanOrEqual(second?.priority.value ?? 0);
    const listed = await desks.cases.list({ order: 'priority', limit: 50 });
    const values = listed.cases.map(({ priority }) => priority.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect((await desks.cases.count()).claimed).toBe(2);
  });
});

describe('a report', () => {
  it('opens a case by quotation, once for each reader', async () => {
    await desks.say('这里的暖气太热了，谁来管管', { author: 'someone' });
    const report = (comment: string, reporter = 'r1') =>
      desks.reports.report({
        comment,
        space: 'web:main',
        reporter,
        reason: '',
        at: desks.world.now,
      });
    expect(await report('暖氣太熱了')).toEqual({ repeated: false });
    expect(await report('这里的暖气太热了，谁来管管')).toEqual({ repeated: true });
    expect(await report('暖气太热', 'r2')).toEqual({ repeated: false });
    await expect(report('暖气太热', 'someone')).rejects.toThrow('report-own');
    await expect(report('从来没有人说过的话')).rejects.toThrow('report-not-found');
    const { cases } = await desks.cases.list({ order: 'newest', limit: 1 });
    expect(cases[0]?.signals.map(({ tier }) => tier)).toEqual(['report', 'report']);
  });
});

describe('a reader who reported rightly before', () => {
  it('is believed more than one who did not, and than one of whom nothing is known', async () => {
    const report = async (text: string, reporter: string) => {
      const { comment } = await desks.say(text, { author: 'quiet' });
      const at = desks.world.now;
      const space = 'web:main';
      await desks.reports.report({ comment: comment?.id ?? '', space, reporter, reason: '', at });
      const { cases } = await desks.cases.list({ order: 'newest', limit: 1 });
      return cases[0] ?? expect.fail();
    };
    for (const [reporter, decision] of [
      ['right', remove],
      ['wrong', keep],
    ] as const) {
      for (const round of [1, 2, 3]) {
        desks.wait(60);
        await act((await report(`${reporter} ${round} 到馆时间`, reporter)).id, decision);
      }
    }
    const weights = [];
    for (const reporter of ['wrong', 'nobody', 'right']) {
      desks.wait(60);
      const { signals, priority } = await report(`${reporter} 关于还书`, reporter);
      weights.push([signals[0]?.weight, priority.terms.reports]);
    }
    expect(weights).toEqual([
      [0.12, 0.4],
      [0.3, 1],
      [0.48, 1.6],
    ]);
  });
});

describe('an author', () => {
  const view = async (id: string) => (await desks.cases.get(id)) ?? expect.fail();
  const mute = (minutes: number): CaseAction => ({
    ...{ action: 'decide', decision: 'mute' },
    until: new Date(desks.world.now.getTime() + minutes * 60_000),
  });
  const stateOf = (externalId: string) => desks.comments.state('web:main', externalId);

  it('climbs the ladder by what was decided, and down again by what was undone', async () => {
    const ids: string[] = [];
    const proposals: string[] = [];
    for (const _ of [1, 2, 3]) {
      const { id } = await flagged('你是白痴吗', { author: 'climber' });
      proposals.push((await view(id)).proposal.decision);
      await act(id, remove);
      ids.push(id);
      desks.wait(60);
    }
    expect(proposals).toEqual(['remove', 'warn', 'mute']);
    await act(ids[0] ?? '', { action: 'undo', reason: '看错了' });
    await act(ids[1] ?? '', { action: 'undo', reason: '看错了' });
    const { id } = await flagged('你是白痴吗', { author: 'climber' });
    expect((await view(id)).proposal).toEqual({ decision: 'warn', hours: null, strikes: 2 });
  });

  it('who is muted is held back until the mute ends by itself', async () => {
    const { id } = await flagged('你是白痴吗', { author: 'loud' });
    await act(id, mute(30));
    const said = await desks.say('借书证怎么办 #办证#', {
      author: 'loud',
      externalId: 'while-muted',
    });
    expect(said).toMatchObject({ verdict: 'allow', case: null });
    expect(said.comment).toMatchObject({ state: 'hidden', held: true });
    const seen = async () =>
      (await desks.comments.visible('web:main', 50)).map((c) => c.externalId);
    const terms = async () =>
      (await desks.storage.topics.since(new Date(0))).map((use) => use.term);
    expect(await seen()).not.toContain('while-muted');
    expect(await terms()).not.toContain('办证');
    desks.wait(30);
    expect(await stateOf('while-muted')).toBe('visible');
    expect(await seen()).toContain('while-muted');
    expect(await terms()).toContain('办证');
    const after = await desks.say('谢谢馆员', { author: 'loud' });
    expect(after.comment?.state).toBe('visible');
  });

  it('gets their voice back at once when the mute is undone or overturned', async () => {
    const { id } = await flagged('你是白痴吗', { author: 'wronged' });
    await act(id, mute(600));
    await desks.say('几点开门', { author: 'wronged', externalId: 'silenced' });
    expect(await stateOf('silenced')).toBe('hidden');
    await act(id, { action: 'undo' });
    expect(await stateOf('silenced')).toBe('visible');
  });

  it('stays held back by a shorter sanction when the longer one is undone', async () => {
    const first = await flagged('你是白痴吗', { author: 'twice' });
    const second = await flagged('你是弱智吗', { author: 'twice' });
    await desks.say('早上好', { author: 'twice', externalId: 'before-both' });
    await act(first.id, mute(60));
    desks.wait(1);
    await act(second.id, mute(600));
    desks.wait(1);
    await desks.say('几点开门', { author: 'twice', externalId: 'under-both' });
    await act(second.id, { action: 'undo' });
    expect(await stateOf('under-both')).toBe('hidden');
    expect(await stateOf('before-both')).toBe('visible');
    desks.wait(60);
    expect(await stateOf('under-both')).toBe('visible');
  });

  it('who is banned for good stays held back', async () => {
    const { id } = await flagged('你是白痴吗', { author: 'gone' });
    await desks.cases.get(id);
    for (const _ of Array.from({ length: 8 })) {
      desks.wait(60);
      const other = await flagged('你是白痴吗', { author: 'gone' });
      await act(other.id, remove);
    }
    await act(id, { action: 'decide', decision: 'ban' });
    expect((await view(id)).case.decision?.until).toBeUndefined();
    await desks.say('我又来了', { author: 'gone', externalId: 'ghost' });
    desks.wait(60 * 24 * 365);
    expect(await stateOf('ghost')).toBe('hidden');
  });

  it('is muted outside too, reached by the id that only their comment holds', async () => {
    const there = { space: 'discord:7', author: 'far', authorId: '4711' };
    const { id, comment } = await flagged('傻逼', there);
    await act(id, mute(30));
    const { effects } = await view(id);
    expect(effects.map(({ kind }) => kind)).toEqual(['comment.remove', 'mute', 'notify-author']);
    expect(JSON.stringify(effects)).not.toContain('4711');
    expect(await desks.storage.comments.authorOf(comment.id)).toEqual({
      ...{ space: 'discord:7', person: 'far', platformId: '4711', language: 'zh-CN' },
    });
    const held = await desks.say('大家好', there);
    expect(await desks.storage.outbox.of(`discord:7/${held.comment?.externalId}`)).toMatchObject([
      { kind: 'comment.remove' },
    ]);
  });
});

describe('a space where literal hits delete', () => {
  it('strikes, and takes the strike back when a person keeps the comment', async () => {
    const at = desks.world.now;
    const space = { id: 'web:strict', platform: 'web', name: 'strict', at };
    await desks.storage.spaces.ensure(space);
    const standard = standardSettings('web');
    const policy = { ...standard, does: { ...standard.does, act: 'remove' as const } };
    const step = { space: 'web:strict', version: 0, key: 'p1', by: 'lead', at };
    await desks.storage.spaces.setPolicy({ ...step, mayAct: true, policy });
    const said = { space: 'web:strict', author: 'hasty' };
    const first = await flagged('傻逼', said);
    expect(first.comment).toMatchObject({ state: 'removed', verdict: 'act' });
    const next = await flagged('你是白痴吗', said);
    const record = async () => (await desks.cases.get(next.id))?.record.strikes;
    expect(await record()).toMatchObject([{ by: 'rule', case: first.id }]);
    await act(first.id, keep);
    expect(await record()).toEqual([]);
    expect(await desks.comments.state('web:strict', first.comment.externalId)).toBe('visible');
  });
});

describe('effects', () => {
  it('are tried until done or given up, and a failure is shown', async () => {
    const { id, comment } = await flagged('傻逼', { space: 'telegram:9' });
    await act(id, remove);
    const done: string[] = [];
    const telegram = {
      remove: async (space: string, externalId: string) => {
        done.push(`${space}/${externalId}`);
        if (done.length === 1) throw new Error('slow down');
        return 'done' as const;
      },
    };
    const pass = () => runEffects({ ...desks.storage, actions: { telegram }, clock: desks.clock });
    const effects = async () =>
      (await desks.cases.get(id))?.effects.filter(({ kind }) => kind.startsWith('comment.'));
    await pass();
    expect(await effects()).toMatchObject([
      { state: 'pending', lastError: '{"why":"other","words":"slow down"}' },
    ]);
    desks.wait(1);
    await pass();
    await pass();
    expect(await effects()).toMatchObject([{ state: 'done', attempts: 2 }]);
    const place = `telegram:9/${comment.externalId}`;
    expect(done.filter((one) => one === place)).toEqual([place, place]);
    await act(id, { action: 'undo' });
    await pass();
    expect((await effects())?.[1]).toMatchObject({ kind: 'comment.restore', state: 'failed' });
  });

  it('never takes away again what was given back while it waited', async () => {
    const { id, comment } = await flagged('你是白痴吗', { space: 'discord:7' });
    const done: string[] = [];
    let isAway = true;
    const discord = {
      async remove(_space: string, externalId: string) {
        if (isAway) throw new Error('away');
        done.push(`remove ${externalId}`);
        return 'done' as const;
      },
      async restore(_space: string, externalId: string) {
        done.push(`restore ${externalId}`);
        return 'done' as const;
      },
    };
    const pass = () => runEffects({ ...desks.storage, actions: { discord }, clock: desks.clock });
    await act(id, { action: 'decide', decision: 'remove' });
    await pass();
    await act(id, { action: 'undo' });
    await pass();
    isAway = false;
    desks.wait(5);
    await pass();
    expect(done.filter((line) => line.endsWith(` ${comment.externalId}`))).toEqual([
      `restore ${comment.externalId}`,
    ]);
    const effects = (await desks.cases.get(id))?.effects ?? [];
    expect(effects.filter(({ kind }) => kind.startsWith('comment.'))).toMatchObject([
      { state: 'done' },
      { state: 'done' },
    ]);
  });
});
