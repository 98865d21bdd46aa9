import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../src/moderation/desk.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { keep, moderators, remove } from './moderators.js';

const { desks, act, flagged } = moderators();

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
