import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatDoor } from '../../src/platforms/door.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { ann, group } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const author = { space: `telegram:${group.id}`, id: String(ann.id) };
const rights = { can_delete_messages: true, can_restrict_members: true };

/** Shown by reading the state back from the server. */
describe('sending somebody out of a group', () => {
  const stage = telegramStage();
  let telegram: FakeTelegram;
  let actions: ChatDoor['actions'];

  beforeEach(async () => {
    ({ telegram } = stage);
    ({ actions } = await stage.open());
    telegram.says(ann, group, 'a comment');
    telegram.core.memberState.setMember(group.id, ann, 'member');
    telegram.core.memberState.setAdmin(group.id, telegram.bot as never, rights);
  });

  const members = () => telegram.core.memberState;
  const state = () => members().getMember(group.id, ann.id);
  const inSeconds = (seconds: number) =>
    Math.floor(stage.house.clock.now().getTime() / 1_000) + seconds;
  const calls = (method: string) => telegram.calls.filter((call) => call.method === method).length;

  it('takes the member out, who may come back', async () => {
    expect(await actions.kick?.(author)).toBe('done');
    expect(state()?.status).toBe('left');
    const [ban] = await telegram.called('banChatMember', 1);
    // Would the service die now, Telegram would let them in again by itself.
    expect(ban?.payload.until_date).toBe(inSeconds(300));
    const [unban] = await telegram.called('unbanChatMember', 1);
    expect(unban?.payload).toMatchObject({ user_id: ann.id, only_if_banned: true });
    expect(await actions.kick?.(author)).toBe('gone');
    expect([calls('banChatMember'), calls('unbanChatMember')]).toEqual([1, 1]);
  });

  it.each([
    ['the ban arrived and its answer did not', 'banChatMember', 'late-reset'],
    ['the ban did not arrive', 'banChatMember', 'reset'],
    ['the lifting did not arrive', 'unbanChatMember', 'reset'],
    ['the lifting arrived and its answer did not', 'unbanChatMember', 'late-reset'],
  ] as const)('ends with nobody banned when it broke off: %s', async (_when, method, kind) => {
    telegram.faults.push({ method, kind });
    await expect(actions.kick?.(author)).rejects.toThrow();
    // The outbox asks again half a minute later, of a new process when the old one died.
    stage.house.later(30);
    const next = await stage.open();
    expect(await next.actions.kick?.(author)).toMatch(/^(done|gone)$/);
    expect(state()?.status).toBe('left');
  });

  it.each([
    ['for good', 0],
    ['until tomorrow', 86_400],
  ] as const)('lets a ban stand that somebody meant, %s', async (_until, seconds) => {
    members().ban(group.id, ann.id, seconds === 0 ? 0 : inSeconds(seconds));
    expect(await actions.kick?.(author)).toBe('gone');
    expect(state()?.status).toBe('kicked');
  });

  it('has nothing to do where they left already', async () => {
    members().leave(group.id, ann.id);
    expect(await actions.kick?.(author)).toBe('gone');
    const missing = { code: 400, description: 'Bad Request: user not found' };
    telegram.faults.push({ method: 'getChatMember', kind: missing });
    expect(await actions.kick?.(author)).toBe('gone');
    expect(calls('banChatMember')).toBe(0);
  });

  it('leaves who is muted muted, should they come back', async () => {
    const until = new Date(inSeconds(3_600) * 1_000);
    await actions.mute?.(author, until);
    expect(await actions.kick?.(author)).toBe('done');
    const [, again] = await telegram.called('restrictChatMember', 2);
    expect(again?.payload).toMatchObject({
      ...{ until_date: until.getTime() / 1_000, use_independent_chat_permissions: true },
      permissions: { can_send_messages: false, can_send_photos: false },
    });
  });

  it('needs no lifting in a small group, which keeps nobody out', async () => {
    const description = 'Bad Request: method is available for supergroup and channel chats only';
    telegram.faults.push({ method: 'unbanChatMember', kind: { code: 400, description } });
    expect(await actions.kick?.(author)).toBe('done');
  });

  it('fails in words without the right, and for a channel', async () => {
    members().setAdmin(group.id, telegram.bot as never, {});
    await expect(actions.kick?.(author)).rejects.toThrow(/rights/i);
    expect(state()?.status).toBe('member');
    await expect(actions.kick?.({ ...author, id: '-1009' })).rejects.toThrow('channel-stays');
    expect(calls('getChatMember')).toBe(1);
  });
});
