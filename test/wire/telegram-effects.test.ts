import { beforeEach, describe, expect, it } from 'vitest';
import { ImpossibleError } from '../../src/core/refusal.js';
import type { ChatDoor } from '../../src/platforms/door.js';
import type { FakeTelegram } from '../fakes/telegram-server.js';
import { ann, group, lin } from './telegram-people.js';
import { telegramStage } from './telegram-stage.js';

const author = { space: 'telegram:-1001', id: String(ann.id) };
const rights = { can_delete_messages: true, can_restrict_members: true };

/** What decisions do to people in Telegram: shown by reading the state back from the server. */
describe('Telegram’s effects', () => {
  const stage = telegramStage();
  let telegram: FakeTelegram;
  let actions: ChatDoor['actions'];
  let now: Date;

  beforeEach(async () => {
    ({ telegram } = stage);
    ({ actions } = await stage.open());
    now = stage.house.clock.now();
    telegram.says(ann, group, 'a comment');
    const { memberState } = telegram.core;
    memberState.setMember(group.id, ann, 'member');
    memberState.setAdmin(group.id, telegram.bot as never, rights);
  });

  const state = () => telegram.core.memberState.getMember(group.id, ann.id);
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  /** What the house decided. */
  const ours = (...minutes: number[]) => minutes.map((end) => ({ at: now, until: inMinutes(end) }));

  it('mutes for a while, and undo gives back what everybody may do', async () => {
    expect(await actions.mute?.(author, inMinutes(60))).toBe('done');
    expect(state()).toMatchObject({ status: 'restricted' });
    expect(state()?.restrictedPermissions).toMatchObject({ can_send_messages: false });
    const [call] = await telegram.called('restrictChatMember', 1);
    expect(call?.payload.until_date).toBe(inMinutes(60).getTime() / 1_000);
    expect(await actions.unmute?.(author, ours(60))).toBe('done');
    expect(state()?.restrictedPermissions?.can_send_messages).not.toBe(false);
    await telegram.called('getChat', 1);
  });

  it('never makes a short mute or one of years one for good by mistake', async () => {
    await actions.mute?.(author, inMinutes(0.1));
    await actions.mute?.(author, inMinutes(600 * 1_440));
    const [short, long] = await telegram.called('restrictChatMember', 2);
    expect(Number(short?.payload.until_date) * 1_000 - now.getTime()).toBeGreaterThan(30_000);
    // Beyond Telegram's year it is without an end: the house ends it.
    expect(long?.payload).not.toHaveProperty('until_date');
  });

  it('bans and lets in again, and says so when there is nobody', async () => {
    expect(await actions.ban?.(author, null)).toBe('done');
    expect(state()?.status).toBe('kicked');
    expect(await actions.unban?.(author, [{ at: now, until: null }])).toBe('done');
    expect(state()?.status).not.toBe('kicked');
    const [call] = await telegram.called('unbanChatMember', 1);
    expect(call?.payload).toMatchObject({ only_if_banned: true });
    expect(await actions.ban?.({ ...author, space: 'discord:1' }, null)).toBe('gone');
    const missing = { code: 400, description: 'Bad Request: user not found' };
    telegram.faults.push({ method: 'banChatMember', kind: missing });
    expect(await actions.ban?.(author, null)).toBe('gone');
  });

  describe('that end', () => {
    const seconds = (minutes: number) => inMinutes(minutes).getTime() / 1_000;
    const meanwhile = { instead: { why: 'set-meanwhile', platform: 'telegram' } };
    const members = () => telegram.core.memberState;
    const restricted = (can_send_messages: boolean, until: number) =>
      members().restrict(group.id, ann.id, { can_send_messages }, until);

    it.each([
      ['for longer', false, 90],
      ['for good', false, null],
      ['with more rights', true, 60],
    ] as const)('leave what an administrator set meanwhile: %s', async (_how, may, minutes) => {
      await actions.mute?.(author, inMinutes(60));
      const until = minutes === null ? 0 : seconds(minutes);
      restricted(may, until);
      expect(await actions.unmute?.(author, ours(30, 60))).toEqual(meanwhile);
      expect(state()).toMatchObject({ status: 'restricted', until_date: until });
    });

    it('leave a ban of an administrator alone, a mute’s end and a ban’s', async () => {
      await actions.mute?.(author, inMinutes(60));
      members().ban(group.id, ann.id, 0);
      expect(await actions.unmute?.(author, ours(60))).toEqual(meanwhile);
      expect(await actions.unban?.(author, ours(60))).toEqual(meanwhile);
      expect(state()?.status).toBe('kicked');
    });

    it('have nothing to do where an administrator was faster', async () => {
      await actions.mute?.(author, inMinutes(60));
      members().setMember(group.id, ann, 'member');
      expect(await actions.unmute?.(author, ours(60))).toBe('gone');
      expect(await actions.unban?.(author, ours(60))).toBe('gone');
      expect(telegram.calls.filter(({ method }) => method === 'restrictChatMember')).toHaveLength(
        1,
      );
    });

    it('know their own also where Telegram has another end: after seconds, after years', async () => {
      for (const minutes of [0.1, 600 * 1_440]) {
        await actions.mute?.(author, inMinutes(minutes));
        expect(await actions.unmute?.(author, ours(minutes)), `${minutes}`).toBe('done');
        await actions.ban?.(author, inMinutes(minutes));
        expect(await actions.unban?.(author, ours(minutes)), `${minutes}`).toBe('done');
        members().setMember(group.id, ann, 'member');
      }
    });
  });

  describe('on who spoke in the name of a channel', () => {
    const channel = { id: -1009, type: 'channel', title: 'Cheap books' } as const;
    const out = () => [...telegram.keptOut];

    /** What the channel says, and its author as the house knows them. */
    async function spoken() {
      const message = {
        ...{ message_id: 700, date: 1, chat: group, text: 'Buy here!', sender_chat: channel },
        from: { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' },
      };
      telegram.deliver({ update_id: 7_000, message } as never);
      const found = () => stage.house.received.find(({ externalId }) => externalId === '700');
      await expect.poll(found, { timeout: 15_000 }).toBeDefined();
      const comment = found();
      expect(comment).toMatchObject({ authorId: '-1009', authorName: 'Cheap books' });
      return { space: comment?.space ?? '', id: comment?.authorId ?? '' };
    }

    it.each(['ban', 'mute'] as const)(
      'is to keep that channel out and let it in: %s',
      async (what) => {
        const author = await spoken();
        // Telegram knows no channel that may read and not write, and no end.
        const instead = { instead: { why: 'channel-muted', platform: 'telegram' } };
        const done = what === 'ban' ? 'done' : instead;
        expect(await actions[what]?.(author, inMinutes(60))).toEqual(done);
        expect(out()).toEqual([`${group.id} ${channel.id}`]);
        expect(await actions[what]?.(author, inMinutes(60))).toEqual(done);
        const back = what === 'ban' ? actions.unban : actions.unmute;
        expect(await back?.(author, [])).toBe('done');
        expect(out()).toEqual([]);
        const people = ['banChatMember', 'restrictChatMember', 'unbanChatMember'];
        expect(telegram.calls.filter(({ method }) => people.includes(method))).toEqual([]);
      },
    );

    it('is to take the message away', async () => {
      const said = telegram.says(ann, group, 'Buy here!');
      const { space } = await spoken();
      expect(await actions.remove(space, String(said.message_id))).toBe('done');
    });

    it('cannot be to send it out, and says so at once and for good', async () => {
      const author = await spoken();
      await expect(actions.kick?.(author)).rejects.toThrow(ImpossibleError);
      await expect(actions.kick?.(author)).rejects.toThrow('channel-stays');
      expect(out()).toEqual([]);
    });

    it('fails loudly without the rights, and tells nobody privately', async () => {
      const author = await spoken();
      telegram.core.memberState.setAdmin(group.id, telegram.bot as never, {});
      await expect(actions.ban?.(author, null)).rejects.toThrow(/rights/i);
      expect(await actions.notify?.(author, 'To a channel')).toBe('gone');
    });
  });

  it('fails loudly without the rights, so that it is shown as failed', async () => {
    telegram.core.memberState.setAdmin(group.id, telegram.bot as never, {});
    await expect(actions.ban?.(author, null)).rejects.toThrow(/rights/i);
    expect(state()?.status).toBe('member');
  });

  it('writes to an author who has written to it, and knows when that cannot be', async () => {
    const there = { space: 'telegram:-1001', id: String(lin.id) };
    expect(await actions.notify?.(there, 'Your comment was removed.')).toBe('gone');
    telegram.says(lin, { id: lin.id, type: 'private', first_name: 'Lin' }, '/ford');
    await telegram.answers(lin.id, 1);
    expect(await actions.notify?.(there, 'Your comment was removed.')).toBe('done');
    const blocked = { code: 403, description: 'Forbidden: bot was blocked by the user' };
    telegram.faults.push({ method: 'sendMessage', kind: blocked });
    expect(await actions.notify?.(there, 'Your comment was removed.')).toBe('gone');
    expect(await actions.notify?.({ ...there, id: '-1009' }, 'To a channel')).toBe('gone');
  });
});
