import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatDoor } from '../../src/platforms/door.js';
import { createSeal } from '../../src/platforms/writing/seal.js';
import type { SmallHouse } from '../fakes/small-house.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { alone, ann, group, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

/** The real grammY against Telegram on loopback. */
describe('Telegram, over the wire', () => {
  const stage = telegramStage();
  let house: SmallHouse;
  let telegram: FakeTelegram;
  let door: ChatDoor;

  beforeEach(async () => {
    ({ house, telegram } = stage);
    door = await stage.open();
  });

  const buttonOf = (message: Message | undefined) => {
    const button = message?.reply_markup?.inline_keyboard[0]?.[0];
    return button && 'callback_data' in button ? button.callback_data : '';
  };

  it('answers a command, a free question and a pressed button', async () => {
    telegram.says(lin, alone, '/ford 泗水');
    const [first] = await telegram.answers(alone.id, 1);
    expect(first?.text).toBe('泗水的渡口在东边。\n\n10:00 *ferry*\n\n1. Analects 18 子路问津');
    expect(first?.entities).toContainEqual(expect.objectContaining({ type: 'bold' }));

    telegram.says(lin, alone, '请问渡口在哪里？');
    expect((await telegram.answers(alone.id, 2))[1]?.text).toContain('汝水的渡口在东边。');

    if (first) telegram.presses(lin, first, buttonOf(first));
    expect((await telegram.answers(alone.id, 3))[2]?.text).toContain('沂水的渡口在东边。');
    await telegram.called('answerCallbackQuery', 1);
  });

  it('escapes what would be markup', async () => {
    telegram.says(ann, { ...alone, id: 8 }, 'where is the ford?');
    const [answer] = await telegram.answers(8, 1);
    expect(answer?.text).toContain('<east> & near.');
    const [sent] = await telegram.called('sendMessage', 1);
    expect(sent?.payload.text).toContain('&lt;east&gt; &amp; near.');
  });

  it('listens to who speaks to it in a group, and hands the rest to moderation', async () => {
    telegram.says(ann, group, 'A lovely reading room.');
    telegram.says(ann, group, '@wenjin_bot where is the ford?');
    const [answer] = await telegram.answers(group.id, 1);
    telegram.says(ann, group, 'and the ford of the Si?', answer?.message_id);
    telegram.says(ann, group, '/ford@other_bot');
    telegram.says(ann, group, '/ford@wenjin_bot Yi');
    const answers = await telegram.answers(group.id, 3);
    expect(answers[2]?.text).toContain('Yi');
    expect(house.received).toEqual([
      expect.objectContaining({
        space: 'telegram:-1001',
        text: 'A lovely reading room.',
        author: house.hashPerson('telegram', '8'),
        authorName: 'Ann Lee',
        url: expect.stringMatching(/^https:\/\/t\.me\/c\/1\/\d+$/),
      }),
    ]);
  });

  it('keeps out of spaces that are not for readers', async () => {
    house.roles.set('telegram:-1001', 'moderators');
    telegram.says(ann, group, 'Between us moderators.');
    telegram.says(ann, group, '/ford');
    await telegram.answers(group.id, 1);
    expect(house.received).toEqual([]);
  });

  it('takes each update once, and an edit as a new text', async () => {
    const message = telegram.says(ann, group, 'First thoughts.');
    telegram.deliver({ update_id: 900, edited_message: { ...message, text: 'Second.' } as never });
    telegram.deliver({ update_id: 900, edited_message: { ...message, text: 'Second.' } as never });
    telegram.says(ann, group, '/ford');
    await telegram.answers(group.id, 1);
    expect(house.received.map(({ text }) => text)).toEqual(['First thoughts.', 'Second.']);
    expect(new Set(house.received.map(({ externalId }) => externalId)).size).toBe(1);
  });

  it('says when a button is too old, in the language the person chose', async () => {
    house.chosen.set(house.hashPerson('telegram', '7'), 'en');
    const forgotten = createSeal(house.buttonKey).put('telegram:7', '~of-long-ago');
    telegram.says(lin, alone, '/ford');
    const [message] = await telegram.answers(alone.id, 1);
    if (message) telegram.presses(lin, message, forgotten);
    const [call] = await telegram.called('answerCallbackQuery', 1);
    expect(call?.payload).toMatchObject({ show_alert: true });
    expect(call?.payload.text).toContain('an earlier conversation');
  });

  it('shows readers’ commands in the menu, in each language, and sets them only once', async () => {
    telegram.says(lin, alone, '/ford');
    await telegram.answers(alone.id, 1);
    expect(telegram.menus.get('en')).toEqual([
      { command: 'ford', description: 'Ask where the ford is' },
    ]);
    expect(telegram.menus.get('zh')).toEqual([{ command: 'ford', description: '问津' }]);
    expect(telegram.menus.get('')).toEqual(telegram.menus.get('zh'));
    await door.stop();
    const set = () => telegram.calls.filter(({ method }) => method === 'setMyCommands').length;
    const before = set();
    door = await stage.open();
    telegram.says(lin, alone, '/ford');
    await telegram.answers(alone.id, 2);
    expect(set()).toBe(before);
  });

  it('waits as long as Telegram asks, then answers all the same', async () => {
    telegram.faults.push({ method: 'sendMessage', kind: { code: 429, retryAfter: 0 } });
    telegram.says(lin, alone, '/ford');
    expect(await telegram.answers(alone.id, 1)).toHaveLength(1);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2);
  });

  it('carries an announcement, and knows what became of it', async () => {
    telegram.says(ann, group, 'hello');
    telegram.says(ann, group, '/ford');
    await telegram.answers(group.id, 1);
    const deliver = (recipient: string) =>
      door.carrier.deliver({ recipient } as never, 'Closed <this> Saturday.');
    const sent = await deliver('telegram:-1001');
    expect(sent).toEqual({ state: 'sent', messageId: expect.stringMatching(/^\d+$/) });
    expect((await telegram.answers(group.id, 2))[1]?.text).toBe('Closed <this> Saturday.');
    expect(await deliver('telegram:-404')).toEqual({ state: 'failed', reason: '400' });
    telegram.faults.push({ method: 'sendMessage', kind: { code: 429, retryAfter: 2 } });
    expect(await deliver('telegram:-1001')).toEqual({ state: 'ready', reason: '429' });
    const calls = telegram.calls.length;
    expect(await deliver('telegram:-1001')).toEqual({ state: 'ready', reason: 'waiting' });
    expect(telegram.calls).toHaveLength(calls);
    telegram.faults.push({ method: 'sendMessage', kind: 'reset' });
    await expect
      .poll(() => deliver('telegram:-1001'), { timeout: 15_000 })
      .toEqual({ state: 'doubtful', reason: 'broken-off' });
    await telegram.close();
    expect(await deliver('telegram:-1001')).toEqual({ state: 'ready', reason: 'unreachable' });
  });

  it('removes a comment that moderators decided about', async () => {
    const message = telegram.says(ann, alone, 'hello');
    const id = String(message.message_id);
    expect(await door.actions.remove('telegram:7', id)).toBe('done');
    expect(await door.actions.remove('telegram:7', id)).toBe('gone');
  });

  it('says when another program reads its messages, and stays ready to try again', async () => {
    await expect.poll(() => house.lines).toContain('Telegram: listening');
    await telegram.called('setMyCommands', 6);
    const second = await stage.open();
    await expect.poll(() => house.lines.join()).toContain('Another program reads the messages');
    await second.stop();
  });
});
