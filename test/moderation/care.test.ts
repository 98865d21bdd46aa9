import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { careErrands } from '../../src/app/care.js';
import { loadI18n } from '../../src/core/i18n.js';
import type { DecisionKind } from '../../src/moderation/cases/case.js';
import { type Done, type PlatformActions, runEffects } from '../../src/moderation/run-effects.js';
import { openDesks } from './open-desks.js';

let desks: Awaited<ReturnType<typeof openDesks>>;
let pass: () => Promise<void>;
/** What was said, a line each: to whom, and what. */
let said: string[];
/** Whether people take private messages from the service. */
let privately: Done;

beforeAll(async () => {
  desks = await openDesks();
  const { storage, clock } = desks;
  const door: PlatformActions = {
    remove: async () => 'done',
    async notify({ id }, text) {
      if (privately === 'done') said.push(`${id}: ${text}`);
      return privately;
    },
  };
  const carrier = {
    platform: 'discord',
    deliver: async ({ recipient }: { recipient: string }, text: string) => {
      said.push(`${recipient}: ${text}`);
      return { state: 'sent' as const };
    },
  };
  const info = { helpLine: (locale: string) => (locale === 'en' ? 'Line 12356' : '热线 12356') };
  const actions = { discord: door };
  const others = careErrands({
    ...{ storage, clock, i18n: await loadI18n('locales', 'en') },
    services: { info, preferences: storage.preferences } as never,
    doors: { actions, carriers: [carrier] } as never,
  });
  pass = () => runEffects({ ...storage, actions, clock, others });
});
afterAll(() => desks.close());
beforeEach(() => {
  said = [];
  privately = 'done';
  desks.wait(48 * 60);
});

const there = (author: string) => ({ space: 'discord:1', author, authorId: `id-${author}` });
let keys = 0;
async function decide(id: string, decision: DecisionKind) {
  const version = (await desks.cases.get(id))?.case.version ?? 0;
  const step = { id, version, key: `c${++keys}`, by: 'ann', at: desks.world.now };
  return desks.cases.act(step, { action: 'decide', decision });
}

describe('somebody says that they want to die', () => {
  it('and hears a kind answer with the help line, in their language, alone', async () => {
    await desks.say('我真的不想活了', there('lin'));
    await desks.say('I want to die', there('amy'));
    await pass();
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^id-lin: 我们看到了您写的话.*热线 12356/);
    expect(said[1]).toMatch(/^id-amy: We read what you wrote.*Line 12356/);
  });

  it('once in a day, however often they say it, and again later', async () => {
    await desks.say('我不想活了', there('wu'));
    await desks.say('我真的不想活了', there('wu'));
    await desks.say('I want to die', { ...there('wu'), space: 'discord:2' });
    await pass();
    expect(said).toHaveLength(1);
    desks.wait(25 * 60);
    await desks.say('还是不想活了', there('wu'));
    await pass();
    expect(said).toHaveLength(2);
  });

  it('and where no private word reaches them, all are told, without a name or a quotation', async () => {
    privately = 'gone';
    await desks.say('我不想活了', there('gu'));
    await pass();
    expect(said).toEqual([expect.stringMatching(/^discord:1: 如果您正在经历难熬的时候.*12356/)]);
    expect(said[0]).not.toContain('不想活');
  });

  it('is shown, even where doubtful comments wait, and stands first in the queue', async () => {
    const rude = await desks.say('操你妈，你这个傻逼', { author: 'rude' });
    const { comment, verdict, cared, case: one } = await desks.say('我不想活了', { author: 'mo' });
    expect({ verdict, state: comment?.state, cared }).toEqual({
      ...{ verdict: 'review', state: 'visible', cared: true },
    });
    const { cases } = await desks.cases.list({ order: 'priority', states: ['open'], limit: 50 });
    const ids = cases.map(({ id }) => id);
    expect(ids.indexOf(one?.id ?? '')).toBeLessThan(ids.indexOf(rude.case?.id ?? ''));
    const shown = cases.find(({ id }) => id === one?.id);
    expect(shown?.priority.terms).toMatchObject({ care: 6 });
    expect(shown?.dueAt.getTime()).toBe(desks.world.now.getTime() + 3_600_000);
  });

  it('is never acted on by a rule, whatever else was found', async () => {
    await desks.storage.spaces.update('discord:1', { mayAct: true });
    const insulting = await desks.say('操你妈，你这个傻逼', there('zed'));
    expect(insulting.verdict).toBe('act');
    const both = await desks.say('我不想活了，操你妈，你这个傻逼', there('yin'));
    expect(both).toMatchObject({ verdict: 'review', cared: true });
    const view = await desks.cases.get(both.case?.id ?? '');
    expect(view).toMatchObject({ care: 'beside', comment: { state: 'visible' } });
    await desks.storage.spaces.update('discord:1', { mayAct: false });
  });

  it.each(['warn', 'mute', 'ban'] as const)('is not to be punished: %s', async (decision) => {
    const { case: one } = await desks.say('我不想活了', there(`x-${decision}`));
    await expect(decide(one?.id ?? '', decision)).rejects.toMatchObject({
      code: 'care-no-sanction',
    });
  });

  it('and a removal is no strike and blames nobody', async () => {
    const { case: one, comment } = await desks.say('我不想活了', there('hua'));
    expect(await decide(one?.id ?? '', 'remove')).toMatchObject({ ok: true });
    const { case: next } = await desks.say('你是白痴吗', there('hua'));
    const view = await desks.cases.get(next?.id ?? '');
    expect(view?.record.strikes).toEqual([]);
    const [, told] = await desks.storage.outbox
      .of(`discord:1/${comment?.externalId}`)
      .then((rows) => rows.filter(({ kind }) => kind !== 'comment.remove'));
    expect(told).toMatchObject({ kind: 'notify-author', payload: { what: 'gently' } });
  });

  it('in hidden words: only staff are told, at low priority', async () => {
    await pass();
    said = [];
    const { verdict, cared, case: one } = await desks.say('我想紫砂了', there('bo'));
    expect({ verdict, cared }).toEqual({ verdict: 'review', cared: undefined });
    const view = await desks.cases.get(one?.id ?? '');
    expect(view?.case.priority.terms).toMatchObject({ care: 0.3 });
    await pass();
    expect(said).toEqual([]);
  });
});
