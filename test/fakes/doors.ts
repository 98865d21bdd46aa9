import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Action, Reply } from '../../src/core/reply.js';
import type { ChatResponse } from '../../src/platforms/web/contract/chat.js';
import { linesOf, pack, type RenderLine } from '../../src/platforms/writing/lines.js';
import type { FakeDiscord } from './discord-server.js';
import type { FakeTelegram } from './telegram-server.js';

/** What somebody reads, and what they can press. */
export interface Heard {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Where one person says and presses something, and reads the answer. */
export interface Door {
  says(text: string): Promise<Heard>;
  presses(label: string): Promise<Heard>;
}

const lin: User = { id: 7, is_bot: false, first_name: 'Lin', language_code: 'zh-hans' };
const alone: Chat = { id: 7, type: 'private', first_name: 'Lin' };
const part = z.object({
  ...{ label: z.string().optional(), custom_id: z.string() },
  options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
});
const rows = z.array(z.object({ components: z.array(part) }));

export function atDiscord(discord: FakeDiscord): Door {
  const channel = discord.twin.channel(discord.reading);
  const ann = channel.user(discord.ann);
  let last: { readonly id: string; readonly parts: readonly z.output<typeof part>[] };
  const own = async () =>
    (await channel.getMessages()).filter(({ author }) => author.id === discord.botId);
  const heard = async (act: () => Promise<unknown>): Promise<Heard> => {
    // An answer may take the place of the message whose button was pressed.
    const shown = async () => {
      const messages = await own();
      return `${messages.length} ${messages.at(-1)?.content}`;
    };
    const before = await shown();
    await act();
    await expect.poll(shown, { timeout: 10_000 }).not.toBe(before);
    const message = (await own()).at(-1);
    const parts = rows.parse(message?.components ?? []).flatMap(({ components }) => components);
    last = { id: message?.id ?? '', parts };
    const framed = (message?.embeds ?? []).map(({ description = '', fields = [] }) => {
      const lines = fields.map(({ name, value }) => `${name} ${value}`).join('\n');
      return lines === '' ? `\n${description}` : `\n\n${lines}`;
    });
    const text = [message?.content ?? '', ...framed].join('');
    const labels = parts.flatMap(({ label, options }) =>
      options ? options.map((option) => option.label) : [label ?? ''],
    );
    return { text: text.replaceAll('**', '').replace(/\\(.)/g, '$1'), labels };
  };
  return {
    says: (text) => heard(() => ann.sendMessage({ content: `<@${discord.botId}> ${text}` })),
    presses: (label) =>
      heard(() => {
        const { id: messageId, parts } = last;
        const button = parts.find((one) => one.label === label);
        if (button) return ann.clickButton({ messageId, customId: button.custom_id });
        const menu = parts.find(({ options }) => options?.some((one) => one.label === label));
        const values = (menu?.options ?? []).filter((one) => one.label === label);
        const customId = menu?.custom_id ?? '';
        return ann.selectMenu({ messageId, customId, values: values.map(({ value }) => value) });
      }),
  };
}

export function atTelegram(telegram: FakeTelegram): Door {
  let last: { readonly message: Message; readonly buttons: readonly InlineKeyboardButton[] };
  const heard = async (act: () => void): Promise<Heard> => {
    const before = (await telegram.answers(alone.id, 0)).length;
    act();
    const message = (await telegram.answers(alone.id, before + 1)).at(-1) as Message;
    // Beside a file everything else is sent as text, as the Bot API says.
    const markup: unknown = message.reply_markup;
    const keyboard = typeof markup === 'string' ? JSON.parse(markup) : message.reply_markup;
    last = { message, buttons: keyboard?.inline_keyboard.flat() ?? [] };
    const text = message.text ?? message.caption ?? '';
    return { text, labels: last.buttons.map((button) => button.text) };
  };
  return {
    says: (text) => heard(() => void telegram.says(lin, alone, text)),
    presses: (label) =>
      heard(() => {
        const button = last.buttons.find(({ text }) => text === label);
        const data = button && 'callback_data' in button ? button.callback_data : '';
        telegram.presses(lin, last.message, data ?? '');
      }),
  };
}

export function atTheWeb(url: string): Door {
  let conversation: string | undefined;
  let actions: readonly Action[] = [];
  const heard = async (body: object): Promise<Heard> => {
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, locale: 'zh-CN', ...(conversation && { conversation }) }),
    });
    expect(response.status).toBe(200);
    const answer = (await response.json()) as ChatResponse;
    ({ conversation } = answer);
    actions = answer.reply.actions ?? [];
    return { text: plain(answer.reply), labels: actions.map(({ label }) => label) };
  };
  return {
    says: (text) => heard({ text }),
    presses(label) {
      const { command, options } = actions.find((one) => one.label === label) ?? {};
      return heard({ text: label, action: { command, options } });
    },
  };
}

/** A reply as plain text, the way every door sets it. */
function plain(reply: Reply): string {
  const render: RenderLine = ({ strong, plain }) => [strong, plain].filter(Boolean).join(' ');
  return pack(linesOf(reply), 100_000, render).join('\n');
}
