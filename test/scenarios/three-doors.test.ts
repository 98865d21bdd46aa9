import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { fixedClock } from '../../src/core/clock.js';
import type { Reply } from '../../src/core/reply.js';
import type { ChatResponse } from '../../src/platforms/web/contract/chat.js';
import { linesOf, pack, type RenderLine } from '../../src/platforms/writing/lines.js';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord-server.js';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.js';
import { startTestApp, type TestApp } from '../setup/app.js';

/** Tuesday noon in the library's zone. */
const noon = new Date('2026-11-24T04:00:00Z');
const lin: User = { id: 7, is_bot: false, first_name: 'Lin', language_code: 'zh-hans' };
const alone: Chat = { id: 7, type: 'private', first_name: 'Lin' };
const group: Chat = { id: -1001, type: 'supergroup', title: 'Readers' };

const rowsOfButtons = z.array(
  z.object({ components: z.array(z.object({ label: z.string(), custom_id: z.string() })) }),
);

/** The whole service, asked the same through three doors at once. */
describe('one desk, three doors', () => {
  let discord: FakeDiscord;
  let telegram: FakeTelegram;
  let house: TestApp;

  beforeAll(async () => {
    discord = await startFakeDiscord();
    telegram = await startFakeTelegram();
    const environment = {
      ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
      ...{ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    };
    house = await startTestApp({ environment, clock: fixedClock(noon) });
    await connected(discord);
  });

  afterAll(async () => {
    await house.stop();
    await telegram.close();
    await discord.close();
  });

  const ann = () => discord.twin.channel(discord.reading).user(discord.ann);

  async function onDiscord(act: () => Promise<unknown>) {
    const own = async () => {
      const messages = await discord.twin.channel(discord.reading).getMessages();
      return messages.filter(({ author }) => author.id === discord.botId);
    };
    const before = (await own()).length;
    await act();
    await expect.poll(async () => (await own()).length, { timeout: 10_000 }).toBe(before + 1);
    const message = (await own()).at(-1);
    const rows = rowsOfButtons.parse(message?.components ?? []);
    const buttons = rows.flatMap(({ components }) => components);
    const actions = buttons.map(({ label, custom_id: id }) => ({ label, id }));
    const framed = (message?.embeds ?? []).map(({ description = '', fields = [] }) => {
      const parts = fields.map(({ name, value }) => `${name} ${value}`).join('\n');
      return parts === '' ? `\n${description}` : `\n\n${parts}`;
    });
    const said = [message?.content ?? '', ...framed].join('');
    const text = said.replaceAll('**', '').replace(/\\(.)/g, '$1');
    return { id: message?.id ?? '', text, actions };
  }

  async function onTelegram(act: () => void) {
    const before = (await telegram.answers(alone.id, 0)).length;
    act();
    const message = (await telegram.answers(alone.id, before + 1)).at(-1) as Message;
    // Beside a file everything else is sent as text, as the Bot API says.
    const markup: unknown = message.reply_markup;
    const keyboard = typeof markup === 'string' ? JSON.parse(markup) : message.reply_markup;
    const buttons: InlineKeyboardButton[] = keyboard?.inline_keyboard.flat() ?? [];
    const actions = buttons.map((button) => ({
      label: button.text,
      id: 'callback_data' in button ? button.callback_data : '',
    }));
    return { message, text: message.text ?? message.caption ?? '', actions };
  }

  async function onTheWeb(text: string): Promise<Reply> {
    const response = await fetch(`${house.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, locale: 'zh-CN' }),
    });
    expect(response.status).toBe(200);
    return ((await response.json()) as ChatResponse).reply;
  }

  it.each(['今天几点关门？', '怎么办读者卡？', '有《红楼梦》吗？', '今天的经典是什么？'])(
    'answers %s alike everywhere',
    async (question) => {
      const web = await onTheWeb(question);
      const expected = plain(web);
      expect(expected.length).toBeGreaterThan(5);
      const labels = (web.actions ?? []).map(({ label }) => label);
      const content = `<@${discord.botId}> ${question}`;
      const there = await onDiscord(() => ann().sendMessage({ content }));
      const here = await onTelegram(() => telegram.says(lin, alone, question));
      expect({ text: there.text, labels: there.actions.map(({ label }) => label) }).toEqual({
        ...{ text: expected, labels },
      });
      expect({ text: here.text, labels: here.actions.map(({ label }) => label) }).toEqual({
        ...{ text: expected, labels },
      });
    },
  );

  it('follows a button alike', async () => {
    const question = '今天几点关门？';
    const content = `<@${discord.botId}> ${question}`;
    const asked = await onDiscord(() => ann().sendMessage({ content }));
    const [button] = asked.actions;
    // Ann's Discord speaks English, Lin's Telegram Chinese; the sentence decides, a button cannot.
    const customId = button?.id ?? '';
    const pressed = await onDiscord(() => ann().clickButton({ messageId: asked.id, customId }));
    const { message, actions } = await onTelegram(() => telegram.says(lin, alone, question));
    const followed = await onTelegram(() => telegram.presses(lin, message, actions[0]?.id ?? ''));
    expect(times(followed.text).length).toBeGreaterThan(0);
    expect(times(pressed.text)).toEqual(times(followed.text));
  });

  it('takes a comment in a watched space to moderation, from either platform', async () => {
    await ann().sendMessage({ content: '#阅读季 今天在南区读完了一本好书。' });
    telegram.says(lin, group, '#阅读季 我也读完了。');
    const visible = (space: string) => house.app.desks.comments.visible(space, 10);
    await expect
      .poll(async () => (await visible(`discord:${discord.reading}`)).map(({ text }) => text))
      .toContain('#阅读季 今天在南区读完了一本好书。');
    await expect
      .poll(async () => (await visible('telegram:-1001')).map(({ text }) => text))
      .toEqual(['#阅读季 我也读完了。']);
  });
});

/** Waits until the bot is listening: before that, Discord tells it nothing. */
async function connected(discord: FakeDiscord): Promise<void> {
  const office = discord.twin.channel(discord.office);
  const asked = async () => {
    await office.user(discord.ann).sendMessage({ content: `<@${discord.botId}> 你好` });
    await office.waitForBotReply({ timeout: 1_000 });
  };
  await vi.waitFor(asked, { timeout: 20_000 });
}

/** A reply as plain text, the way every door sets it. */
function plain(reply: Reply): string {
  const render: RenderLine = ({ strong, plain }) => [strong, plain].filter(Boolean).join(' ');
  return pack(linesOf(reply), 100_000, render).join('\n');
}

/** What is the same in every language. */
function times(text: string): string[] {
  return text.match(/\d{2}:\d{2}/g) ?? [];
}
