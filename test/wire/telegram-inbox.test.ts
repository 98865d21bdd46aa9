import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { AwayError } from '../../src/core/errors.js';
import type { UpdateInbox } from '../../src/platforms/ports.js';
import { incoming } from '../../src/platforms/telegram/intake.js';
import type { SmallHouse } from '../fakes/small-house.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { alone, ann, group, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const bot = 'telegram:123456';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

/** What Telegram brings is kept first and worked off then, whatever goes wrong. */
describe('Telegram’s updates', () => {
  const stage = telegramStage();
  let house: SmallHouse;
  let telegram: FakeTelegram;
  let inbox: UpdateInbox;

  beforeEach(() => {
    ({ house, telegram } = stage);
    ({ inbox } = stage.database.storage);
  });

  const settled = async () => Object.values(await inbox.count(bot));

  it('are acknowledged only when they are kept', async () => {
    let refusals = 1;
    const keepAndTake: UpdateInbox['keepAndTake'] = async (...brought) => {
      if (refusals-- > 0) throw new AwayError('database');
      return inbox.keepAndTake(...brought);
    };
    await stage.open({ inbox: { ...inbox, keepAndTake } });
    telegram.says(lin, alone, '/ford');
    await telegram.answers(alone.id, 1);
    const [first, second] = telegram.offsets;
    expect([first, second]).toEqual([0, 0]);
    expect(house.lines).toContain('Telegram: the database is away. Trying again in 1 s.');
  });

  it('are worked off by the next start when the door closed before', async () => {
    const update = telegram.says(lin, alone, '/ford');
    const door = await stage.open();
    await telegram.answers(alone.id, 1);
    await door.stop();
    await stage.database.sql("UPDATE inbox_update SET state = 'done'");
    const lane = { lane: 'chat 7', subject: null, person: null };
    const message = { ...update, message_id: 99, text: '/ford 沂水' };
    await inbox.keep(
      bot,
      [{ id: 5_000, ...lane, content: { update_id: 5_000, message } }],
      house.clock.now(),
    );
    // A process that was killed held it.
    await inbox.take(bot, {
      ...{ holder: 'another', at: house.clock.now(), until: new Date('2030-01-01'), limit: 9 },
    });
    await stage.open();
    expect((await telegram.answers(alone.id, 2))[1]?.text).toContain('沂水');
  });

  it('keep their order in a chat, and none waits for another chat', async () => {
    await stage.open();
    const rivers = ['泗水', '沂水', '汝水'];
    for (const river of rivers) telegram.says(lin, alone, `/ford ${river}`);
    telegram.says(ann, { ...alone, id: 8 }, '/ford Yi');
    const answers = await telegram.answers(alone.id, 3);
    expect(answers.map(({ text }) => text?.slice(0, 2))).toEqual(rivers);
    await telegram.answers(8, 1);
    await expect.poll(settled, patient).toEqual([0, 0, 0]);
  });

  it('that came out of order never bring an older text back', async () => {
    let arrived = () => {};
    const arrivals = (told: () => void) => {
      arrived = told;
      return () => {};
    };
    await stage.open({ arrivals });
    // As a webhook brings them: several at once, the later one may be first.
    const bring = async (...updates: Update[]) => {
      const kept = updates.map((update) => incoming(update, house.hashPerson));
      await inbox.keep(bot, kept, house.clock.now());
      arrived();
    };
    const base = { message_id: 77, date: 1, chat: group, from: ann };
    const edited = { ...base, text: 'The text as it stands.' };
    await bring({ update_id: 902, edited_message: edited } as unknown as Update);
    await expect.poll(() => house.received.length, patient).toBe(1);
    const original = { ...base, text: 'An older text.' };
    const other = { ...base, message_id: 78, text: 'Another text.' };
    await bring(
      { update_id: 903, message: other } as unknown as Update,
      { update_id: 901, message: original } as unknown as Update,
    );
    await expect.poll(() => house.received.length, patient).toBe(2);
    expect(house.received.map(({ text }) => text)).toEqual([edited.text, other.text]);
    await expect.poll(settled, patient).toEqual([0, 0, 0]);
  });

  it('that never work are set aside with a reference, and the chat goes on', async () => {
    const { submit } = house.comments;
    const comments: SmallHouse['comments'] = {
      ...house.comments,
      async submit(comment) {
        if (comment.text === 'poison') throw new Error('it never works');
        return submit(comment);
      },
    };
    await stage.open({ comments });
    telegram.says(ann, group, 'poison');
    telegram.says(ann, group, 'What a day.');
    await expect
      .poll(
        () => {
          house.later(31);
          return house.lines.join();
        },
        { timeout: 20_000 },
      )
      .toContain('an update never worked and is set aside');
    await expect
      .poll(() => house.received.map(({ text }) => text), patient)
      .toEqual(['What a day.']);
    expect(await inbox.count(bot)).toMatchObject({ aside: 1 });
  });

  it('are answered once, though Telegram fails, hangs up or is busy in between', async () => {
    telegram.faults.push(
      { method: 'sendMessage', kind: { code: 502, description: 'Bad Gateway' } },
      { method: 'sendMessage', kind: 'reset' },
      { method: 'sendMessage', kind: { code: 429, retryAfter: 0 } },
    );
    await stage.open();
    telegram.says(lin, alone, '/ford');
    await expect
      .poll(
        async () => {
          house.later(2);
          return telegram.core.chatState.getAllMessages(alone.id).length;
        },
        { timeout: 10_000 },
      )
      .toBe(2);
    await expect.poll(settled, patient).toEqual([0, 0, 0]);
    expect(await telegram.called('sendMessage', 4)).toHaveLength(4);
  });

  it('that waited for days are worked off: comments are read, questions not answered late', async () => {
    const day = 86_400;
    const message = (id: number, chat: object, text: string) => ({
      ...{ update_id: id, message: { message_id: id, date: 1, chat, from: ann, text } },
    });
    const updates = [
      message(801, group, 'A remark of long ago.'),
      message(802, { ...alone, id: 8 }, '/ford'),
    ].map((update) => incoming(update as never, house.hashPerson));
    await inbox.keep(bot, updates, house.clock.now());
    // Its answer was ready when the process died.
    const third = message(803, { ...alone, id: 9 }, '/ford');
    await inbox.keep(bot, [incoming(third as never, house.hashPerson)], house.clock.now());
    await inbox.answering(bot, 803, { chat: 9, messages: [{ text: 'late' }] });
    house.later(3 * day);
    expect(await inbox.purge(house.clock.now())).toBe(0);

    await stage.open();
    await expect.poll(settled, patient).toEqual([0, 0, 0]);
    expect(house.received.map(({ text }) => text)).toEqual(['A remark of long ago.']);
    expect(telegram.calls.filter(({ method }) => method === 'sendMessage')).toEqual([]);
    telegram.says(ann, { ...alone, id: 8 }, '/ford');
    await telegram.answers(8, 1);
  });

  it('a long answer goes on where it broke off', async () => {
    const text = '问津。'.repeat(2_000);
    const frontDesk = {
      ...house.frontDesk,
      ask: async () => ({
        ...{ command: 'ford', options: {}, confidence: 1 },
        reply: { text, visibility: 'private', locale: 'zh-CN' } as const,
      }),
    };
    await stage.open({ frontDesk });
    telegram.says(lin, alone, '/ford');
    await telegram.answers(alone.id, 1);
    telegram.faults.push({ method: 'sendMessage', kind: { code: 500 } });
    const parts = await telegram.answers(alone.id, 2);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.every((part) => (part.text?.length ?? 0) <= 4_096)).toBe(true);
  });
});
