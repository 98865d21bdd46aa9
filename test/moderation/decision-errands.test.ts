import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionErrands } from '../../src/app/decision-errands.js';
import { loadI18n } from '../../src/core/i18n.js';
import { ImpossibleError, Refusal } from '../../src/core/refusal.js';
import { createSigner } from '../../src/core/signer.js';
import { createAppealDesk } from '../../src/moderation/appeals/desk.js';
import type { CaseAction } from '../../src/moderation/desk.js';
import { createPolicyDesk } from '../../src/moderation/policy-desk.js';
import type { Reason } from '../../src/moderation/reasons.js';
import { type PlatformActions, runEffects, type Term } from '../../src/moderation/run-effects.js';
import { standardSettings } from '../../src/moderation/space-policy.js';
import { cardOf } from '../../src/platforms/cases/card.js';
import { openDesks } from './open-desks.js';

let desks: Awaited<ReturnType<typeof openDesks>>;
let pass: () => Promise<void>;
/** What the platform was asked for, a line each. */
let asked: string[];

const muted: NonNullable<PlatformActions['mute']> = async ({ id }, until) =>
  note(`mute ${id} until ${until?.toISOString()}`);
const platform: Required<PlatformActions> = {
  remove: async (_space, id) => note(`remove ${id}`),
  restore: async (_space, id) => note(`restore ${id}`),
  mute: muted,
  unmute: async ({ id }) => note(`unmute ${id}`),
  kick: async ({ id }) => note(`kick ${id}`),
  ban: async ({ id }, until) => note(`ban ${id} until ${until?.toISOString() ?? 'ever'}`),
  unban: async ({ id }) => note(`unban ${id}`),
  notify: async ({ id }, text) => note(`tell ${id}: ${text}`),
};
function note(line: string): 'done' {
  asked.push(line);
  return 'done';
}

beforeAll(async () => {
  desks = await openDesks();
  const { storage, clock } = desks;
  const appeals = createAppealDesk({
    comments: storage.comments,
    signer: createSigner(Buffer.alloc(32, 1)),
  });
  const others = decisionErrands({
    ...{ storage, clock, timezone: 'Asia/Shanghai', address: 'https://ask.library.example' },
    newsroom: { appeals, policies: createPolicyDesk({ spaces: storage.spaces }) },
    doors: { actions: { discord: platform, telegram: platform } },
    services: { preferences: storage.preferences },
    i18n: await loadI18n('locales', 'en'),
  });
  const actions = { discord: platform, telegram: platform };
  pass = async () => runEffects({ ...storage, actions, clock, others });
});
afterAll(() => desks.close());
beforeEach(() => {
  desks.wait(60);
  asked = [];
});

let keys = 0;
async function act(id: string, action: CaseAction) {
  const version = (await desks.cases.get(id))?.case.version ?? 0;
  return desks.cases.act(
    { id, version, key: `e${++keys}`, by: 'ann', at: desks.world.now },
    action,
  );
}
async function insult(author: string, text = '你是白痴吗') {
  const said = await desks.say(text, { space: 'discord:1', author, authorId: `id-${author}` });
  return { id: said.case?.id ?? expect.fail(), externalId: said.comment?.externalId ?? '' };
}
/** What follows from a case, as its card tells it. */
async function effectsOnCard(id: string, locale: string): Promise<string | undefined> {
  const view = (await desks.cases.get(id)) ?? expect.fail();
  const i18n = await loadI18n('locales', locale);
  const words = { i18n, locale, names: async (name: string) => name, place: 'Readers' };
  return (await cardOf(view, words)).fields.at(-1)?.value;
}
const later = (minutes: number) => new Date(desks.world.now.getTime() + minutes * 60_000);

describe('a decision reaches the author', () => {
  it('who is muted, and hears why, until when, and how to appeal', async () => {
    const { id, externalId } = await insult('lin');
    const until = later(90);
    await act(id, { action: 'decide', decision: 'mute', reason: 'insult', until });
    await pass();
    expect(asked.slice(0, 2)).toEqual([
      `remove ${externalId}`,
      `mute id-lin until ${until.toISOString()}`,
    ]);
    const told = asked[2] ?? '';
    expect(told).toContain(
      'tell id-lin: 您的评论已被图书馆审核员删除，您在那里暂时不能发言：“你是白痴吗”',
    );
    expect(told).toContain('理由：评论侮辱了他人。');
    expect(told).toMatch(/到 2026年.*自动解除/);
    expect(told).toContain('https://ask.library.example/appeals/');
    expect(asked).toHaveLength(3);
  });

  it('who was muted in Telegram may write again at the end, also as a channel', async () => {
    const channel = { space: 'telegram:-5', author: 'books', authorId: '-1009' };
    const said = await desks.say('你是白痴吗', channel);
    const until = later(90);
    await act(said.case?.id ?? expect.fail(), { action: 'decide', decision: 'mute', until });
    await pass();
    expect(asked).toContain(`mute -1009 until ${until.toISOString()}`);
    asked = [];
    desks.wait(89);
    await pass();
    expect(asked).toEqual([]);
    desks.wait(2);
    await pass();
    expect(asked).toEqual(['unmute -1009']);
  });

  it('and at the end the platform hears what was ours, so that it leaves what is not', async () => {
    const { unmute } = platform;
    let told: readonly Term[] = [];
    platform.unmute = async (_author, ours) => {
      told = ours;
      return { instead: { why: 'set-meanwhile', platform: 'telegram' } };
    };
    const said = await desks.say('你是白痴吗', {
      space: 'telegram:-7',
      author: 'min',
      authorId: '77',
    });
    const id = said.case?.id ?? expect.fail();
    const term = { at: desks.world.now, until: later(30) };
    await act(id, { action: 'decide', decision: 'mute', until: term.until });
    await pass();
    desks.wait(31);
    await pass();
    platform.unmute = unmute;
    expect(told).toEqual([term]);
    expect(await effectsOnCard(id, 'en')).toContain(
      'let the author write again: done another way (An administrator there has decided otherwise',
    );
  });

  it('another way where the platform has none, and the card says which', async () => {
    platform.mute = async () => ({ instead: { why: 'channel-muted', platform: 'telegram' } });
    const said = await desks.say('你是白痴吗', {
      space: 'telegram:-6',
      author: 'ads',
      authorId: '-2',
    });
    const id = said.case?.id ?? expect.fail();
    await act(id, { action: 'decide', decision: 'mute', until: later(90) });
    await pass();
    platform.mute = muted;
    const effects = await effectsOnCard(id, 'en');
    expect(effects).toContain(
      'mute the author: done another way (This was said in the name of a channel',
    );
    expect(effects).toContain('take the message away: done\n');
    expect(await effectsOnCard(id, 'zh-CN')).toContain(
      '禁言作者：已用其他办法完成（这是以频道名义说的',
    );
  });

  it('not at all where that can never be, which is said at once', async () => {
    const { kick } = platform;
    platform.kick = async () => {
      throw new ImpossibleError({ why: 'channel-stays', platform: 'telegram' });
    };
    const { id } = await insult('gao');
    await act(id, { action: 'decide', decision: 'kick' });
    await pass();
    platform.kick = kick;
    const effects = (await desks.cases.get(id))?.effects ?? [];
    expect(effects.find((one) => one.kind === 'kick')).toMatchObject({
      ...{ state: 'failed', attempts: 1 },
    });
    expect(await effectsOnCard(id, 'zh-CN')).toContain('请出作者：失败（这是以频道名义说的');
  });

  it('and a platform that refuses is told in one’s own language, its own words behind', async () => {
    const { ban } = platform;
    const words = 'Bad Request: not enough rights to restrict/unrestrict chat member';
    platform.ban = async () => {
      throw new Refusal({ why: 'rights', platform: 'telegram', words });
    };
    const { id } = await insult('shi');
    await act(id, { action: 'decide', decision: 'ban', until: later(90) });
    await pass();
    platform.ban = ban;
    expect(await effectsOnCard(id, 'zh-CN')).toContain(
      `封禁作者：暂未成功（机器人在那里没有这项权限，或级别低于此人。运行“wenjin doctor”会列出该授予什么、在哪里授予。（Telegram原话：“${words}”）），会再试`,
    );
    expect(await effectsOnCard(id, 'en')).toContain(
      'ban the author: did not work yet (The bot lacks the right to do this there',
    );
  });

  it('in the language they chose', async () => {
    await desks.storage.preferences.setLocale('amy', 'en', desks.world.now);
    const { id } = await insult('amy');
    await act(id, { action: 'decide', decision: 'warn', reason: 'mind the house rules' });
    await pass();
    expect(asked.at(-1)).toContain('this is a warning');
    expect(asked.at(-1)).toContain('The reason: mind the house rules');
  });

  it('with the words of the library’s own reason as they were, though it was dropped since', async () => {
    const { id: said } = await insult('bei');
    const settings = standardSettings('discord');
    const own = { key: 'loud-cat', text: { en: 'The loud cat.', 'zh-CN': '那只吵闹的猫。' } };
    const set = async (version: number, reasons: Reason[]) =>
      desks.storage.spaces.setPolicy({
        ...{ space: 'discord:1', version, key: `policy ${version}`, by: 'lead' },
        ...{ at: desks.world.now, mayAct: true, policy: { ...settings, reasons } },
      });
    await set(0, [own]);
    await act(said, { action: 'decide', decision: 'remove', reason: 'loud-cat' });
    await set(1, settings.reasons);
    await pass();
    expect(asked.at(-1)).toContain('理由：那只吵闹的猫。');
  });

  it('and a mute that was undone before it was done is not done', async () => {
    const { id } = await insult('kai');
    await act(id, { action: 'decide', decision: 'mute' });
    await act(id, { action: 'undo' });
    await pass();
    expect(asked.filter((line) => line.startsWith('mute'))).toEqual([]);
    expect(asked.filter((line) => line === 'unmute id-kai')).not.toEqual([]);
    expect(asked.at(-1)).toContain('已经撤销');
  });

  it('who is sent out, after hearing why: outside nobody could write to them', async () => {
    const { id, externalId } = await insult('tan');
    await act(id, { action: 'decide', decision: 'kick', reason: 'insult' });
    await pass();
    expect(asked.map((line) => line.split(':')[0])).toEqual([
      ...[`remove ${externalId}`, 'tell id-tan', 'kick id-tan'],
    ]);
    expect(asked[1]).toContain('您被请出了那里，之后仍可再加入');
  });

  it('and is not sent out when that was undone, or became a warning, before it was done', async () => {
    const { id } = await insult('qiu');
    await act(id, { action: 'decide', decision: 'kick' });
    await act(id, { action: 'undo' });
    await act(id, { action: 'decide', decision: 'warn' });
    await pass();
    expect(asked.filter((line) => line.startsWith('kick'))).toEqual([]);
  });

  it('and nobody is sent out where they could not come back', async () => {
    const said = await desks.say('你是白痴吗', { space: 'web:main', author: 'he' });
    const kick = act(said.case?.id ?? '', { action: 'decide', decision: 'kick' });
    await expect(kick).rejects.toMatchObject({ code: 'kick-not-there' });
  });

  it('who is banned, and let in again at the end, unless another ban runs', async () => {
    const first = await insult('wu');
    const second = await insult('wu', '你这个白痴');
    await act(first.id, { action: 'decide', decision: 'ban', until: later(60) });
    await pass();
    expect(asked.filter((line) => /^(un)?ban/.test(line))).toEqual([
      `ban id-wu until ${later(60).toISOString()}`,
    ]);
    await act(second.id, { action: 'decide', decision: 'ban', until: later(180) });
    const end = later(180);
    asked = [];
    desks.wait(60);
    await pass();
    expect(asked.filter((line) => /^(un)?ban/.test(line))).toEqual(
      Array.from({ length: 2 }, () => `ban id-wu until ${end.toISOString()}`),
    );
    asked = [];
    desks.wait(120);
    await pass();
    expect(asked).toEqual(['unban id-wu']);
  });

  it('and what a platform cannot do is shown as failed, not tried for ever', async () => {
    const { id } = await insult('zoe');
    await act(id, { action: 'decide', decision: 'remove' });
    const { effects } = (await desks.cases.get(id)) ?? expect.fail();
    expect(effects.map(({ kind }) => kind)).toEqual(['comment.remove', 'notify-author']);
    const unknown = await desks.say('你是白痴吗', { space: 'discord:1', author: 'nobody' });
    await act(unknown.case?.id ?? '', { action: 'decide', decision: 'mute' });
    await pass();
    const after = await desks.cases.get(unknown.case?.id ?? '');
    expect(after?.effects.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'comment.remove done',
      'mute failed',
      'notify-author failed',
    ]);
  });
});
