import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionErrands } from '../../src/app/decision-errands.js';
import { loadI18n } from '../../src/core/i18n.js';
import { createSigner } from '../../src/core/signer.js';
import { createAppealDesk } from '../../src/moderation/appeals/desk.js';
import type { CaseAction } from '../../src/moderation/desk.js';
import { createPolicyDesk } from '../../src/moderation/policy-desk.js';
import { runEffects } from '../../src/moderation/run-effects.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { openDesks } from './open-desks.js';

const space = 'story:my-library';
const remove: CaseAction = { action: 'decide', decision: 'remove' };
const keep: CaseAction = { action: 'decide', decision: 'keep' };

describe('a story, as moderation sees it', () => {
  let desks: Awaited<ReturnType<typeof openDesks>>;
  let pass: () => Promise<void>;
  let heard: string[] = [];
  let keys = 0;

  beforeAll(async () => {
    desks = await openDesks();
    const { storage, clock } = desks;
    const signer = createSigner(Buffer.alloc(32, 1));
    const actions = {
      discord: {
        ...{ remove: async () => 'done', restore: async () => 'done' },
        notify: async ({ id }: { id: string }, text: string) => {
          heard.push(`${id}: ${text}`);
          return 'done' as const;
        },
      },
    } as never;
    const others = decisionErrands({
      ...{ storage, clock, timezone: 'Asia/Shanghai', address: null, doors: { actions } },
      newsroom: {
        appeals: createAppealDesk({ comments: storage.comments, signer }),
        policies: createPolicyDesk({ spaces: storage.spaces }),
      },
      services: { preferences: storage.preferences },
      i18n: await loadI18n('locales', 'en'),
    });
    pass = () => runEffects({ ...storage, actions, clock, others });
  });
  afterAll(() => desks.close());
  beforeEach(() => {
    desks.wait(60);
    heard = [];
  });

  async function act(id: string, action: CaseAction) {
    const version = (await desks.cases.get(id))?.case.version ?? 0;
    const at = desks.world.now;
    const done = await desks.cases.act({ id, version, key: `s${++keys}`, by: 'mo', at }, action);
    await pass();
    return done;
  }

  async function told(text: string, author = 'ann', authorId?: string) {
    const said = await desks.say(text, { space, author, ...(authorId && { authorId }) });
    const { comment } = said;
    if (!said.case || !comment) throw new Error('no case');
    const { externalId } = comment;
    return { ...said, id: said.case.id, state: () => desks.comments.state(space, externalId) };
  }

  it('waits for a person however harmless it is, and says that this is why', async () => {
    const { verdict, comment, id } = await told('小时候，我在阅览室里写完了作业。');
    expect({ verdict, state: comment?.state }).toEqual({ verdict: 'review', state: 'hidden' });
    const one = (await desks.cases.get(id))?.case;
    expect(one?.signals).toMatchObject([
      { rule: 'story', weight: 0, why: { key: 'story-waits' }, tier: 'behaviour' },
    ]);
    const judged = (await desks.cases.get(id))?.events[0]?.payload.judged;
    expect(judged).toMatchObject({ verdict: 'review', because: { key: 'story' } });
  });

  it('waits also where a lead lets rules act and shows what is doubtful', async () => {
    const at = desks.world.now;
    const { spaces } = desks.storage;
    await spaces.ensure({ id: space, platform: 'story', name: '#x', at });
    const does = { allow: 'show', review: 'queue', act: 'queue' } as const;
    const policy = { ...standardSettings('story'), does };
    const step = { space, version: 0, key: 'policy', by: 'lead', at, mayAct: true, policy };
    expect(await spaces.setPolicy(step)).toMatchObject({ ok: true });
    for (const text of ['A quiet afternoon.', '你是白痴吗', '我真的不想活了，想死。']) {
      expect(await (await told(text, `author of ${text}`)).state()).toBe('hidden');
    }
  });

  it('is shown when it is kept, and its author hears of it', async () => {
    const { id, state } = await told('I learned to read here.', 'ann', 'discord:42');
    expect(await act(id, keep)).toMatchObject({ ok: true });
    expect(await state()).toBe('visible');
    expect(heard).toEqual([
      expect.stringContaining('42: Your story is on the wall now: “I learned to read here.”'),
    ]);
    await act(id, { action: 'undo' });
    expect(await state()).toBe('hidden');
  });

  it('is refused without blame, and its author can appeal', async () => {
    const { id, state } = await told('Nothing to do with the library.', 'bob', 'discord:43');
    await act(id, remove);
    expect(await state()).toBe('removed');
    expect(heard).toEqual([expect.stringContaining('43: Your story is not shown on the wall')]);
    expect(heard[0]).toContain('/appeal');
    const next = await told('Another one.', 'bob');
    expect((await desks.cases.get(next.id))?.record.strikes).toEqual([]);
    const { appeals, world } = desks;
    await appeals.appeal({ author: 'bob', text: 'It is about books.', at: world.now });
    expect((await desks.cases.get(id))?.case.state).toBe('appealed');
  });

  it('counts against its author when a moderator warns', async () => {
    const { id } = await told('你是白痴吗', 'rude');
    await act(id, { action: 'decide', decision: 'warn' });
    const next = await told('Sorry.', 'rude');
    expect((await desks.cases.get(next.id))?.record.strikes).toHaveLength(1);
  });

  it('tells nobody where its author left no address, and says so', async () => {
    const { id } = await told('From the page.', 'web reader');
    await act(id, remove);
    expect(heard).toEqual([]);
    expect((await desks.cases.get(id))?.effects).toMatchObject([
      { kind: 'notify-author', state: 'done', lastError: expect.stringContaining('seen-there') },
    ]);
  });

  it('is no news that it is shown once its author took it back', async () => {
    const { id, comment } = await told('I change my mind.', 'ann', 'discord:42');
    await desks.comments.withdraw(space, comment?.externalId ?? '', desks.world.now);
    await act(id, keep);
    expect(heard).toEqual([]);
    expect(await desks.comments.state(space, comment?.externalId ?? '')).toBe('removed');
  });

  it('makes its wall no place for announcements', async () => {
    const { announcements, ledger, spaces } = desks.storage;
    const at = desks.world.now;
    await spaces.ensure({ id: 'web:hall', platform: 'web', name: 'Hall', at });
    const made = await announcements.create({
      ...{ author: 'editor', variants: { en: { text: 'Closed on Monday.' } }, key: 'news', at },
      audience: { roles: ['readers'] },
    });
    await ledger.freeze(made, 'en', at);
    const recipients = (await ledger.report(made.id)).map(({ recipient }) => recipient);
    expect(recipients).toContain('web:hall');
    expect(recipients).not.toContain(space);
  });
});
