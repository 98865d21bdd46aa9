import type { Chat, Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SmallHouse } from '../fakes/small-house.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { ann, group } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

/** Groups, their topics and administrators, channels, and places that move or are left. */
describe('Telegram’s places', () => {
  const stage = telegramStage();
  let house: SmallHouse;
  let telegram: FakeTelegram;

  beforeEach(async () => {
    ({ house, telegram } = stage);
    const { spaces } = stage.database.storage;
    await stage.open({ spaces });
  });

  const spaceOf = (id: string) => stage.database.storage.spaces.get(id);
  const textsIn = async (chat: Chat, count: number) =>
    (await telegram.answers(chat.id, count)).map(({ text }) => text ?? '');
  let next = 10_000;
  const happens = (what: object) => telegram.deliver({ update_id: next++, ...what } as Update);
  const spoken = (over: object) => ({
    message: { message_id: next, date: 1, chat: group, from: ann, text: 'hello', ...over },
  });

  it('answers in the topic it was asked in, and beside it when that is closed', async () => {
    const topic = { is_topic_message: true, message_thread_id: 55, text: '/ford' };
    happens(spoken(topic));
    const [call] = await telegram.called('sendMessage', 1);
    expect(call?.payload).toMatchObject({ chat_id: group.id, message_thread_id: 55 });
    const closed = { code: 400, description: 'Bad Request: TOPIC_CLOSED' };
    telegram.faults.push({ method: 'sendMessage', kind: closed });
    happens(spoken(topic));
    const calls = await telegram.called('sendMessage', 3);
    expect(calls[2]?.payload).not.toHaveProperty('message_thread_id');
  });

  it('hears who speaks for a channel, and not the channel’s own posts', async () => {
    const channel = { id: -1009, type: 'channel', title: 'Cheap watches' };
    const from = { id: 136817688, is_bot: true, first_name: 'Channel' };
    happens(spoken({ from, sender_chat: channel, text: 'Buy!' }));
    const own = { id: 777000, is_bot: false, first_name: 'Telegram' };
    const post = { from: own, sender_chat: channel, is_automatic_forward: true, text: 'News' };
    happens(spoken(post));
    happens(spoken({ text: 'hello' }));
    await expect.poll(() => house.received.length, patient).toBe(2);
    expect(house.received.map(({ text, authorName }) => [text, authorName])).toEqual([
      ['Buy!', 'Cheap watches'],
      ['hello', 'Ann Lee'],
    ]);
    expect(house.received[0]?.authorId).toBe('-1009');
  });

  it('hands captions, names of files and polls to moderation', async () => {
    const nothing = { text: undefined };
    const album = { ...nothing, media_group_id: 'a' };
    happens(spoken({ ...album, photo: [{}], caption: 'Our trip' }));
    happens(spoken({ ...album, photo: [{}] }));
    happens(spoken({ ...nothing, document: { file_name: 'free-money.pdf' } }));
    happens(spoken({ ...nothing, poll: { question: 'Tea?', options: [{ text: 'Yes' }] } }));
    await expect
      .poll(() => house.received.map(({ text }) => text), patient)
      .toEqual(['Our trip', 'free-money.pdf', 'Tea?\nYes']);
  });

  it('follows a group that becomes a supergroup, with what was set up for it', async () => {
    const { spaces } = stage.database.storage;
    const old: Chat = { id: -77, type: 'group', title: 'Moderators' };
    const at = house.clock.now();
    await spaces.ensure({ id: 'telegram:-77', platform: 'telegram', name: 'Moderators', at });
    await spaces.update('telegram:-77', { role: 'moderators', locale: 'en' });
    happens(spoken({ chat: old, text: undefined, migrate_to_chat_id: -10077 }));
    await expect
      .poll(() => spaceOf('telegram:-10077'), patient)
      .toMatchObject({ role: 'moderators', locale: 'en' });
    expect(await spaceOf('telegram:-77')).toBeNull();
  });

  it('sends an answer and an announcement after a group that moved meanwhile', async () => {
    const { spaces } = stage.database.storage;
    telegram.says(ann, group, 'so that it exists');
    await expect.poll(() => house.received.length, patient).toBe(1);
    const old: Chat = { id: -78, type: 'group', title: 'Readers' };
    const at = house.clock.now();
    await spaces.ensure({ id: 'telegram:-78', platform: 'telegram', name: 'Readers', at });
    const moved = { code: 400, description: 'Bad Request: upgraded', migrateTo: group.id };
    telegram.faults.push({ method: 'sendMessage', kind: moved });
    telegram.says(ann, old, '/ford');
    expect((await textsIn(group, 1))[0]).toContain('ford');
    expect(await spaceOf('telegram:-78')).toBeNull();
  });

  it('leaves the audience when it was removed or blocked, and is back when it is let in', async () => {
    const { storage } = stage.database;
    const at = house.clock.now();
    await storage.spaces.ensure({ id: 'telegram:-1001', platform: 'telegram', name: 'R', at });
    const left = async () =>
      JSON.stringify(await stage.database.sql('SELECT left_at FROM space')).includes('2026');
    const member = (status: string) => ({
      my_chat_member: { chat: group, from: ann, date: 1, new_chat_member: { status } },
    });
    happens(member('kicked'));
    await expect.poll(left, patient).toBe(true);
    happens(member('member'));
    await expect.poll(left, patient).toBe(false);
    const blocked = { code: 403, description: 'Forbidden: bot was kicked from the supergroup' };
    telegram.faults.push({ method: 'sendMessage', kind: blocked });
    telegram.says(ann, group, '/ford');
    await expect.poll(left, patient).toBe(true);
  });
});
