import { ChannelType } from 'discord.js';
import type { Chat, User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChatResponse } from '../../src/platforms/web/contract/chat.js';
import type {
  HandoverDetailJson,
  HandoversResponse,
  TalkJson,
} from '../../src/platforms/web/contract/handovers.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { person } from '../setup/people.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Tuesday noon in the library's zone: the desk is staffed. */
const noon = new Date('2026-11-24T04:00:00Z');
const lin: User = { id: 7, is_bot: false, first_name: 'Lin', language_code: 'zh-hans' };
const alone: Chat = { id: 7, type: 'private', first_name: 'Lin' };
const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };
const office: Chat = { id: -1002, type: 'supergroup', title: 'Staff' };
const direct = '1000000000000000099';

/** The whole service, with a reader in each place and a colleague at the API. */
describe('a person takes over', () => {
  let discord: FakeDiscord;
  let telegram: FakeTelegram;
  let house: TestApp;
  let colleague: Record<string, string>;
  let passedMs = 0;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    telegram = await startFakeTelegram();
    const environment = {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    };
    const clock = { now: () => new Date(noon.getTime() + passedMs) };
    house = await startTestApp({ environment, clock });
    const { staff, spaces } = house.app.storage;
    await staff.put({ email: 'ann@library.example', name: '安', role: 'editor', at: noon });
    const token = await house.app.makeToken('ann@library.example', ['handovers:write']);
    colleague = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const id = `telegram:${office.id}`;
    await spaces.ensure({ id, platform: 'telegram', name: 'Staff', at: noon });
    await spaces.update(id, { role: 'moderators', locale: 'en' });
    // Telegram knows a chat once somebody has spoken in it.
    telegram.says(lin, office, 'Good morning.');
  });

  afterAll(async () => {
    await house.stop();
    await telegram.close();
    await discord.close();
  });

  async function json<T>(path: string, body?: object, headers = {}): Promise<T> {
    const response = await fetch(`${house.url}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { 'content-type': 'application/json', ...headers },
    });
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  }

  const chat = (body: object) => json<ChatResponse>('/api/chat', { locale: 'zh-CN', ...body });

  let keys = 0;
  const act = (id: string, action: string, body: object) =>
    json<HandoverDetailJson>(
      `/api/handovers/${id}/${action}`,
      { key: `k${keys++}`, ...body },
      colleague,
    );

  async function waitingOn(platform: string): Promise<HandoverDetailJson> {
    const { handovers } = await json<HandoversResponse>('/api/handovers', undefined, colleague);
    const found = handovers.find((one) => one.platform === platform && one.state === 'waiting');
    if (!found) throw new Error(`nobody waits on ${platform}`);
    return act(found.id, 'take', { version: found.version });
  }

  it('when alice says so: what she writes goes to the person until she ends it', async () => {
    const alice = person(house.app, 'alice');
    const asked = await alice.says('转人工');
    expect(asked).toMatchObject({ command: 'human', reply: { talk: { state: 'waiting' } } });
    expect(asked.reply.text).toContain('已经帮您请馆员了');
    const line = await alice.says('明天几点关门？');
    expect(line).toMatchObject({ command: 'human', reply: { talk: { state: 'waiting' } } });
    expect(line.reply.hours).toBeUndefined();
    const typed = await alice.says('/hours 明天');
    expect(typed).toMatchObject({ command: 'hours' });
    expect(await alice.says('回到机器人')).toMatchObject({ reply: { talk: { state: 'closed' } } });
    expect(await alice.says('明天几点关门？')).toMatchObject({ command: 'hours' });
    const { handovers } = house.app.storage;
    const id = asked.reply.talk?.id ?? '';
    const lines = (await handovers.messages(id)).filter(({ sender }) => sender === 'reader');
    expect(lines.map(({ text }) => text)).toEqual(['明天几点关门？']);
  });

  it('on the page, for the one who asked and nobody else', async () => {
    const { conversation, talkKey } = await chat({ text: '我想找馆员' });
    expect(talkKey).toBeDefined();
    const { id, version } = await waitingOn('web');
    expect(await chat({ text: '古籍怎么看？', conversation })).toMatchObject({
      ...{ command: 'human', reply: { quiet: true } },
    });
    await act(id, 'messages', { version, text: '带身份证到三楼。' });
    const seen = await json<TalkJson>(`/api/talk/${talkKey}`);
    expect(seen.messages.map(({ sender, text }) => [sender, text]).slice(-2)).toEqual([
      ['reader', '古籍怎么看？'],
      ['staff', '带身份证到三楼。'],
    ]);
    expect(await chat({ text: '转人工' })).not.toMatchObject({ talkKey });
    const guessable = await chat({ text: '转人工', conversation: 'test' });
    expect(guessable.talkKey).toBeUndefined();
  });

  it('in a Telegram message, and in the staff’s group without a word of it', async () => {
    telegram.says(lin, group, '@wenjin_bot 转人工');
    const [inPublic] = await telegram.answers(group.id, 1);
    expect(inPublic?.text).toContain('私信');
    telegram.says(lin, alone, '转人工');
    const [asked] = await telegram.answers(alone.id, 1);
    expect(asked?.text).toContain('已经帮您请馆员了');
    const notices = await telegram.answers(office.id, 1);
    expect(notices.at(-1)?.text).toContain('A reader is waiting');

    const { id, version } = await waitingOn('telegram');
    expect((await telegram.answers(alone.id, 2))[1]?.text).toContain('馆员来了');
    telegram.says(lin, alone, '我的卡丢了 <b>');
    await expect
      .poll(async () => {
        const one = await json<HandoverDetailJson>(`/api/handovers/${id}`, undefined, colleague);
        return one.messages.at(-1)?.text;
      })
      .toBe('我的卡丢了 <b>');
    await act(id, 'messages', { version, text: '带身份证到总台 <补办>。' });
    await act(id, 'messages', { version, text: '十分钟就好。' });
    const answers = await telegram.answers(alone.id, 4);
    expect(answers.slice(2).map(({ text }) => text)).toEqual([
      '带身份证到总台 <补办>。',
      '十分钟就好。',
    ]);
    telegram.says(lin, alone, '/hours');
    expect((await telegram.answers(alone.id, 5))[4]?.text).toMatch(/\d\d:\d\d/);
    telegram.says(lin, alone, '结束');
    expect((await telegram.answers(alone.id, 6))[5]?.text).toContain('对话结束');
    await expect
      .poll(async () => (await house.app.storage.outbox.of(id)).map(({ state }) => state))
      .toEqual(['done', 'done', 'done', 'done']);
    const outside = (await telegram.answers(office.id, 1)).map(({ text }) => text);
    expect(new Set(outside.map((text) => text?.split('\n')[0]))).toEqual(
      new Set(['A reader is waiting for a librarian.']),
    );
  });

  it('in a direct message on Discord', async () => {
    const { twin, ann, botId } = discord;
    await twin.prisma.channel.create({ data: { id: direct, type: ChannelType.DM, name: 'Ann' } });
    const own = async () =>
      (await twin.channel(direct).getMessages())
        .filter(({ author }) => author.id === botId)
        .map(({ content }) => content);
    const says = (content: string) => twin.channel(direct).user(ann).sendMessage({ content });
    // Before the bot is listening, Discord tells it nothing.
    await vi.waitFor(
      async () => {
        await says('talk to a person');
        await expect.poll(own, { timeout: 1_500 }).not.toEqual([]);
      },
      { timeout: 30_000 },
    );
    expect((await own())[0]).toContain('I have asked for a librarian');
    const { id, version } = await waitingOn('discord');
    await expect
      .poll(own, { timeout: 10_000 })
      .toContain('A librarian is here now. Just write here.');
    await says('Where are the *old* maps?');
    await expect
      .poll(async () => (await house.app.storage.handovers.messages(id)).at(-1)?.text)
      .toBe('Where are the *old* maps?');
    await act(id, 'messages', { version, text: 'On the *third* floor.' });
    await expect.poll(own, { timeout: 10_000 }).toContain('On the \\*third\\* floor.');
  });

  it('and ends when the reader takes no messages any more, so that the colleague knows', async () => {
    telegram.says({ ...lin, id: 9 }, { ...alone, id: 9 }, '转人工');
    await telegram.answers(9, 1);
    const { handovers, outbox } = house.app.storage;
    const [waiting] = (await handovers.list(['waiting'], 200)).filter(
      ({ address }) => address === 'telegram:9',
    );
    const { id = '', version = 0 } = waiting ?? {};
    // The notice to the staff goes through the same door: it is to get through.
    const sent = async () => (await outbox.of(id)).map(({ state }) => state);
    await expect.poll(sent, { timeout: 10_000 }).toEqual(['done']);
    telegram.faults.push({ method: 'sendMessage', kind: { code: 403 } });
    await act(id, 'take', { version });
    await expect
      .poll(async () => (await handovers.get(id))?.closedWhy, { timeout: 10_000 })
      .toBe('unreachable');
  });

  it('and tells a reader whom nobody answers, in their own chat', async () => {
    telegram.says({ ...lin, id: 8 }, { ...alone, id: 8 }, '转人工');
    await telegram.answers(8, 1);
    passedMs += 5 * 60_000;
    expect((await telegram.answers(8, 2))[1]?.text).toContain('service@library.example');
  });
});
