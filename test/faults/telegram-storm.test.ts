import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { incoming } from '../../src/platforms/telegram/intake.js';
import { telegramStage } from '../wire/telegram-stage.js';
import { brew, chatOf, dice, foul, type Gust, sealedWith } from './telegram-storm.js';

const size = 2_000;
const bot = 'telegram:123456';

/** Half of it polled, half brought by a webhook, several at once. */
describe('a storm over Telegram’s door', () => {
  const stage = telegramStage();

  it(`of ${size} updates: every question once, every comment once`, {
    timeout: 300_000,
  }, async () => {
    const { house, telegram, database } = stage;
    const { inbox } = database.storage;
    const { gusts, arriving } = brew({
      ...{ size, seed: 20_261_126 },
      press: sealedWith(house.buttonKey, (river) => ({ command: 'ford', options: { river } })),
    });
    for (const { update } of gusts) {
      const chat = chatOf(update);
      // The server behind the loopback knows a chat once somebody wrote in it.
      if (chat) telegram.core.chatState.getOrCreate(chat);
    }
    telegram.weather = foul(dice(7), 2);
    let arrived = () => {};
    const arrivals = (told: () => void) => {
      arrived = told;
      return () => {};
    };
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    await stage.open({ clock: systemClock, arrivals });

    const half = Math.floor(arriving.length / 2);
    // A poll never brings what is older than what it has brought.
    const polled = arriving.slice(0, half).sort((one, other) => one.update_id - other.update_id);
    for (const update of polled) telegram.deliver(update);
    const brought = arriving.slice(half);
    for (let at = 0; at < brought.length; at += 8) {
      const batch = brought.slice(at, at + 8).map((update) => incoming(update, house.hashPerson));
      await Promise.all(batch.map((update) => inbox.keep(bot, [update], systemClock.now())));
      arrived();
    }
    const settled = async () => {
      const { waiting, answering, aside } = await inbox.count(bot);
      return { open: waiting + answering, aside };
    };
    const patient = { timeout: 240_000, interval: 250 };
    const questions = gusts.flatMap(({ answer }) => answer ?? []);
    await expect.poll(() => answersBy().size, patient).toBe(questions.length);
    await expect.poll(settled, patient).toEqual({ open: 0, aside: 0 });
    process.off('unhandledRejection', note);

    expect(questions.length).toBeGreaterThan(200);
    expect([...answersBy()].filter(([, count]) => count !== 1)).toEqual([]);
    expect(unspoken(gusts)).toEqual([]);
    const pressed = gusts.filter(({ update }) => update.callback_query);
    const settledAt = new Set(
      telegram.calls.flatMap(({ method, payload }) =>
        method === 'answerCallbackQuery' ? [payload.callback_query_id] : [],
      ),
    );
    expect(pressed.length).toBeGreaterThan(50);
    // A line that broke twice in a row leaves a waiting sign that ends by itself.
    expect(settledAt.size).toBeGreaterThan(pressed.length * 0.9);
    expect(unhandled).toEqual([]);

    /** How often each question's word was answered. */
    function answersBy(): Map<string, number> {
      const found = new Map<string, number>();
      for (const { update, answer } of gusts) {
        const chat = chatOf(update);
        if (!answer || !chat) continue;
        const own = telegram.core.chatState
          .getAllMessages(chat.id)
          .filter(({ from, text }) => from?.id === telegram.bot.id && text?.includes(answer));
        if (own.length > 0) found.set(answer, own.length);
      }
      return found;
    }

    /** Comments that were not heard exactly once, or whose last word was not the newest. */
    function unspoken(all: readonly Gust[]): string[] {
      const heard = new Map<string, string[]>();
      for (const { space, externalId, text } of house.received) {
        const place = `${space.replace('telegram:', '')}/${externalId}`;
        heard.set(place, [...(heard.get(place) ?? []), text]);
      }
      return all.flatMap(({ comment }) => {
        if (!comment) return [];
        const texts = heard.get(comment.message) ?? [];
        const isRight = texts.at(-1) === comment.text && new Set(texts).size === texts.length;
        return isRight ? [] : [`${comment.message}: ${texts.join(' | ')}`];
      });
    }
  });
});
