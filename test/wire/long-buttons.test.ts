import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { AwayError } from '../../src/core/errors.js';
import type { DoorParts } from '../../src/platforms/door.js';
import type { SmallHouse } from '../fakes/small-house.js';
import { type Answered, discordStage } from './discord-stage.js';
import { alone, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const river = `${'沂'.repeat(100)}水`;
const days = (count: number) => count * 86_400;

/** A desk whose answers have a button that says more than any platform lets one carry. */
function wordy(house: SmallHouse): Pick<DoorParts, 'frontDesk'> {
  const actions = [{ label: '沂水', command: 'ford', options: { river } }];
  return {
    frontDesk: {
      ...house.frontDesk,
      async ask(question) {
        const answer = await house.frontDesk.ask(question);
        return { ...answer, reply: { ...answer.reply, actions } };
      },
    },
  };
}

describe('a button that says a lot, in Telegram', () => {
  const stage = telegramStage();

  const dataOf = (message: Message | undefined) => {
    const button = message?.reply_markup?.inline_keyboard[0]?.[0];
    return button && 'callback_data' in button ? button.callback_data : '';
  };

  /** An answer with the button, from a service that has been closed since. */
  async function answered() {
    const { telegram, house } = stage;
    const before = await stage.open(wordy(house));
    telegram.says(lin, alone, '渡口在哪里？');
    const [message] = await telegram.answers(alone.id, 1);
    await before.stop();
    if (!message) throw new Error('no answer');
    return { message, data: dataOf(message) };
  }

  it('works after a restart', async () => {
    const { message, data } = await answered();
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    await stage.open();
    stage.telegram.presses(lin, message, data);
    expect((await stage.telegram.answers(alone.id, 2))[1]?.text).toContain(river);
  });

  it('says after thirty days that it is too old', async () => {
    const { message, data } = await answered();
    stage.house.later(days(31));
    await stage.open();
    stage.telegram.presses(lin, message, data);
    const [call] = await stage.telegram.called('answerCallbackQuery', 1);
    expect(call?.payload).toMatchObject({ show_alert: true });
    expect(call?.payload.text).toContain('已经失效');
  });
});

describe('a button that says a lot, in Discord', () => {
  const stage = discordStage();
  const ann = () => stage.discord.twin.channel(stage.discord.reading).user(stage.discord.ann);

  async function answered() {
    const before = await stage.listening(wordy(stage.house));
    const content = `<@${stage.discord.botId}> where is the ford?`;
    const message = await stage.answerTo(() => ann().sendMessage({ content }));
    await stage.close(before);
    return message;
  }

  function press(message: Answered) {
    const [row] = message.components ?? [];
    const button = row && 'components' in row ? row.components[0] : undefined;
    const customId = button && 'custom_id' in button ? button.custom_id : '';
    expect(customId).not.toBe('');
    return stage.answerTo(() => ann().clickButton({ messageId: message.id, customId }));
  }

  it('works after a restart', async () => {
    const message = await answered();
    await stage.listening();
    expect((await press(message)).content).toContain(river);
  });

  it('says after thirty days that it is too old', async () => {
    const message = await answered();
    stage.house.later(days(31));
    await stage.listening();
    expect((await press(message)).content).toContain('an earlier conversation');
  });

  it('says so when it cannot be looked up just now', async () => {
    const message = await answered();
    const find = () => Promise.reject(new AwayError('database'));
    await stage.listening({ keptButtons: { ...stage.house.keptButtons, find } });
    const sentence = stage.house.i18n.say('en', 'error-away', { reference: '' });
    expect((await press(message)).content.slice(0, 20)).toBe(sentence.slice(0, 20));
  });
});
