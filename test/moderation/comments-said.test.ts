import { describe, expect, it } from 'vitest';
import { moderators } from './moderators.js';

const { desks, flagged } = moderators();

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
