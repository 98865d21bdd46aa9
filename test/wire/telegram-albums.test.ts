import type { Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommentState } from '../../src/moderation/comment.js';
import type { ChatDoor } from '../../src/platforms/door.js';
import type { SmallHouse } from '../fakes/small-house.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { ann, group } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const patience = { timeout: 15_000 };
const space = `telegram:${group.id}`;
const rights = { can_delete_messages: true, can_restrict_members: true };

/** An album is one post of up to ten messages, of which mostly one has words. */
describe('an album that is taken away', () => {
  const stage = telegramStage();
  const states = new Map<string, CommentState>();
  let house: SmallHouse;
  let telegram: FakeTelegram;
  let door: ChatDoor;

  beforeEach(async () => {
    ({ house, telegram } = stage);
    states.clear();
    telegram.core.memberState.setAdmin(group.id, telegram.bot as never, rights);
    const state: SmallHouse['comments']['state'] = async (where, id) =>
      states.get(id) ?? house.comments.state(where, id);
    door = await stage.open({ comments: { ...house.comments, state } });
  });

  /** Puts a picture into the group, of an album or alone. */
  function posts(content: { readonly caption?: string; readonly album?: string }): Message {
    const { caption, album } = content;
    const update = telegram.core.simulateUserMessage(ann, group, caption ?? '');
    const { text: _none, ...bare } = update.message as Message & { text?: string };
    const message = {
      ...{ ...bare, photo: [{ file_id: 'p' }] },
      ...(caption === undefined ? {} : { caption }),
      ...(album === undefined ? {} : { media_group_id: album }),
    } as never as Message;
    telegram.deliver({ ...update, message } as never);
    return message;
  }

  const there = () => telegram.core.chatState.getAllMessages(group.id).map((one) => one.message_id);
  const known = async (message: Message) =>
    (await stage.database.storage.albums.others(space, String(message.message_id))).length;
  const deletions = () =>
    telegram.calls.filter(({ method }) => method.startsWith('deleteMessage')).length;

  it('goes whole, in two calls, and nothing beside it', async () => {
    const alone = posts({ caption: 'kind words' });
    const first = posts({ caption: 'unkind words', album: '1' });
    const more = [posts({ album: '1' }), posts({ album: '1' })];
    const other = posts({ album: '2' });
    await expect.poll(() => known(first), patience).toBe(2);
    expect(await door.actions.remove(space, String(first.message_id))).toBe('done');
    expect(there()).toEqual([alone.message_id, other.message_id]);
    const [call] = await telegram.called('deleteMessages', 1);
    expect(call?.payload.message_ids).toEqual(more.map(({ message_id }) => message_id));
    expect(deletions()).toBe(2);
  });

  it('goes whole also when it broke off in between', async () => {
    const first = posts({ caption: 'unkind words', album: '1' });
    posts({ album: '1' });
    await expect.poll(() => known(first), patience).toBe(1);
    telegram.faults.push({ method: 'deleteMessages', kind: 'reset' });
    await expect(door.actions.remove(space, String(first.message_id))).rejects.toThrow();
    expect(await door.actions.remove(space, String(first.message_id))).toBe('gone');
    expect(there()).toEqual([]);
  });

  it('takes what comes late with it', async () => {
    const first = posts({ caption: 'unkind words', album: '1' });
    await expect.poll(() => house.received, patience).toHaveLength(1);
    expect(await door.actions.remove(space, String(first.message_id))).toBe('done');
    states.set(String(first.message_id), 'removed');
    posts({ album: '1' });
    await expect.poll(there, patience).toEqual([]);
  });

  it('stays while nobody minds it', async () => {
    const all = [posts({ caption: 'kind words', album: '1' }), posts({ album: '1' })];
    await expect.poll(() => known(all[0] as Message), patience).toBe(1);
    expect(there()).toEqual(all.map(({ message_id }) => message_id));
    expect(deletions()).toBe(0);
  });

  it('is one call where there is one picture', async () => {
    const alone = posts({ caption: 'unkind words' });
    await expect.poll(() => house.received, patience).toHaveLength(1);
    expect(await door.actions.remove(space, String(alone.message_id))).toBe('done');
    expect(deletions()).toBe(1);
  });
});
