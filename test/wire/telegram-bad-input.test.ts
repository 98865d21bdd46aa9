import type { Chat, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/platforms/writing/seal.js';
import { startTestApp } from '../setup/app.js';
import { alone, ann, group, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };
const EMOJI = '😀'.repeat(4_096);
const UNKNOWN =
  'Telegram does not know this token. Please check TELEGRAM_TOKEN (BotFather shows it)';

describe('a token that Telegram does not know', () => {
  const stage = telegramStage();
  const said = () => stage.house.lines.join('\n');

  it('is named with the place of the right one, once, and the service goes on', async () => {
    await stage.open({ token: '1:wrong' });
    await expect.poll(said, patient).toContain(UNKNOWN);
    expect(stage.house.lines.filter((line) => line.includes(UNKNOWN))).toHaveLength(1);
  });

  it.each([
    ['one of Discord’s', 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.of-a-bot-in-the-developer-portal'],
    ['half of it', '123456789:'],
    ['words', 'the token of the library'],
  ])('never leaves the house when it can be none: %s', async (_what, token) => {
    const environment = { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: stage.telegram.apiRoot };
    const sentence =
      /^TELEGRAM_TOKEN: wants the token as BotFather gave it.+ of a Discord bot and belongs in DISCORD_TOKEN$/;
    await expect(startTestApp({ environment })).rejects.toThrow(sentence);
    expect(stage.telegram.calls).toEqual([]);
  });

  it('may have been good until now: what waits is kept, and everybody hears what to do', async () => {
    const { telegram } = stage;
    const door = await stage.open();
    await expect.poll(said, patient).toContain('Telegram: listening');
    telegram.weather = () => ({ code: 401, description: 'Unauthorized' });
    telegram.says(lin, group, 'This ends the poll that waits.');
    await expect.poll(said, patient).toContain(UNKNOWN);
    const author = { space: `telegram:${group.id}`, id: String(ann.id) };
    const refusal = { reason: { why: 'token', platform: 'telegram' } };
    await expect(door.actions.ban?.(author, null)).rejects.toMatchObject(refusal);
    await expect(door.actions.remove(author.space, '5')).rejects.toMatchObject(refusal);
    const announced = { announcement: 'a', recipient: author.space } as never;
    const waits = { state: 'ready', reason: '401' };
    expect(await door.carrier.deliver(announced, 'Closed.')).toEqual(waits);
    telegram.weather = () => null;
    expect(await door.carrier.deliver(announced, 'Closed.')).toMatchObject({ state: 'sent' });
  });
});

describe('a group that grants the bot nothing', () => {
  const stage = telegramStage();

  it('is heard all the same; what cannot be done is told to whoever can change it', async () => {
    const { telegram, house } = stage;
    const { actions } = await stage.open();
    const { message_id: id } = telegram.says(ann, group, 'a comment');
    await expect.poll(() => house.received, patient).toHaveLength(1);
    telegram.core.memberState.setMember(group.id, ann, 'member');
    const rights = { reason: { why: 'rights', platform: 'telegram' } };
    const author = { space: `telegram:${group.id}`, id: String(ann.id) };
    await expect(actions.mute?.(author, null)).rejects.toMatchObject(rights);
    await expect(actions.ban?.(author, null)).rejects.toMatchObject(rights);
    await expect(actions.kick?.(author)).rejects.toMatchObject(rights);
    const stays = { code: 400, description: "Bad Request: message can't be deleted" };
    telegram.faults.push({ method: 'deleteMessage', kind: stays });
    await expect(actions.remove(author.space, String(id))).rejects.toMatchObject({
      reason: { why: 'message-stays', words: stays.description },
    });
  });

  it('gets no answer where nobody may write, and the next place gets its own', async () => {
    const { telegram, house } = stage;
    await stage.open();
    const silent = 'Bad Request: not enough rights to send text messages to the chat';
    telegram.faults.push({ method: 'sendMessage', kind: { code: 400, description: silent } });
    telegram.says(ann, group, '/ford');
    await expect.poll(() => house.lines, patient).toContain('Telegram: an answer was refused');
    telegram.says(lin, alone, '/ford');
    expect(await telegram.answers(alone.id, 1)).toHaveLength(1);
  });
});

describe('people and words that nobody expects, in Telegram', () => {
  const stage = telegramStage();
  let next = 20_000;
  /** Leaves numbers free for what people say otherwise. */
  const happens = (update: object) => {
    next += 10;
    stage.telegram.deliver({ update_id: next, ...update } as Update);
  };
  const says = (message: object) =>
    happens({ message: { message_id: next, date: 1, chat: group, from: ann, ...message } });

  it.each([
    ['none', { first_name: '' }],
    ['spaces', { first_name: '   ', last_name: ' ' }],
    ['a deleted account’s', {}],
  ])('are heard and answered with a name of %s', async (_name, names) => {
    await stage.open();
    const from = { id: 9, is_bot: false, ...names };
    says({ from, text: 'A comment.' });
    await expect.poll(() => stage.house.received, patient).toHaveLength(1);
    expect(stage.house.received[0]).not.toHaveProperty('authorName');
    const there: Chat = { id: 9, type: 'private', first_name: '' };
    says({ from, chat: there, text: '/ford' });
    await stage.telegram.called('sendMessage', 1);
  });

  it('are 4,096 emoji as a comment, a question and an inline search', async () => {
    await stage.open();
    says({ text: EMOJI });
    await expect.poll(() => stage.house.received[0]?.text, patient).toBe(EMOJI);
    stage.telegram.says(lin, alone, EMOJI);
    const [answer] = await stage.telegram.answers(alone.id, 1);
    expect(answer?.text).toContain('太长');
    happens({ inline_query: { id: 'q', from: lin, query: EMOJI, offset: '' } });
    await stage.telegram.called('answerInlineQuery', 1);
    expect(stage.house.lines.join('\n')).not.toContain('tried again');
  });
});

describe('callback data that was not made here', () => {
  const stage = telegramStage();

  it('does nothing, however it was forged, and is answered', async () => {
    const { telegram, house } = stage;
    await stage.open();
    telegram.says(lin, alone, '/ford');
    const [shown] = await telegram.answers(alone.id, 1);
    if (!shown) throw new Error('there was no answer');
    const keyboard = shown.reply_markup?.inline_keyboard.flat() ?? [];
    const ours = keyboard.flatMap((one) => ('callback_data' in one ? one.callback_data : []))[0];
    const seal = createSeal(house.buttonKey);
    const changed = `${ours?.startsWith('A') ? 'B' : 'A'}${ours?.slice(1)}`;
    const forged = [
      '',
      '["post",{}]',
      changed,
      seal.put('telegram:8', '["ford",{}]'),
      '\0'.repeat(64),
    ];
    const senseless = ['!r', '~', '["ford"]', '["post'].map((id) => seal.put('telegram:7', id));
    for (const [at, data] of [...forged, ...senseless].entries()) {
      telegram.presses(lin, shown, data);
      const { payload } = (await telegram.called('answerCallbackQuery', at + 1)).at(-1) ?? {};
      const sentence = at < forged.length ? '不是这里发出的' : '之前对话里的';
      expect(payload?.text, JSON.stringify(data)).toContain(sentence);
    }
    expect(await telegram.answers(alone.id, 1)).toHaveLength(1);
  });
});
