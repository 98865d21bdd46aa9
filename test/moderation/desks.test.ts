import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseAction } from '../../src/moderation/desk.js';
import { runEffects } from '../../src/moderation/run-effects.js';
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
    const effects = async () => (await desks.cases.get(id))?.effects;
    await pass();
    expect(await effects()).toMatchObject([{ state: 'pending', lastError: 'slow down' }]);
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
});
