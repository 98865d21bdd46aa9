import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { ImpossibleError } from '../../core/refusal.js';
import type { AuthorThere, CommentActions, Done } from '../door.js';
import { pack, plainLines } from '../writing/lines.js';
import { gone, isCode } from './calls.js';
import { whyRefused } from './failure.js';
import { MAX_MESSAGE, render } from './marks.js';
import type { Job, Outbox } from './outbox.js';
import { channelOf } from './read.js';
import { endOf, isOurs, timedOut } from './timeouts.js';

const platform = 'discord';

const channelSchema = z.object({ guild_id: z.string().optional() });
const directSchema = z.object({ id: z.string() });

export interface ActionParts {
  readonly rest: Pick<REST, 'get' | 'post' | 'put' | 'patch' | 'delete'>;
  readonly outbox: Pick<Outbox, 'send'>;
  readonly now: () => Date;
  /** What Discord's audit log shall say: why the bot did it. */
  readonly reason: string;
}

/**
 * What a moderator's decision does in Discord. Doing it again changes nothing; a refusal is thrown
 * in words that a moderator understands.
 */
export function createDiscordActions(parts: ActionParts): CommentActions {
  const { rest, outbox, now, reason } = parts;
  const guilds = new Map<string, string>();
  const act = async (
    job: Job,
    call: () => Promise<unknown>,
    ...absent: number[]
  ): Promise<Done> => {
    try {
      await outbox.send(job, call);
      return 'done';
    } catch (error) {
      if (isCode(error, ...absent)) return 'gone';
      throw whyRefused(error);
    }
  };
  /** Servers stay where channels are: asked once. */
  const guildOf = async (space: string): Promise<string> => {
    const channel = channelOf(space);
    if (channel === null) throw new ImpossibleError({ why: 'no-place', platform });
    const known = guilds.get(channel);
    if (known) return known;
    const there = await inWords(rest.get(Routes.channel(channel)));
    const found = channelSchema.parse(there).guild_id;
    if (!found) throw new ImpossibleError({ why: 'no-members', platform });
    guilds.set(channel, found);
    return found;
  };
  const timeout = async ({ space, id }: AuthorThere, until: Date | null) => {
    const guild = await guildOf(space);
    const body = { communication_disabled_until: until?.toISOString() ?? null };
    const job = { urgency: 'effect', route: `members:${guild}` } as const;
    const call = () => rest.patch(Routes.guildMember(guild, id), { body, reason });
    return act(job, call, gone.member, gone.user);
  };
  /** Until when somebody is timed out; null: they are not, or not there. */
  const timeoutOf = async ({ space, id }: AuthorThere): Promise<Date | null> => {
    const guild = await guildOf(space);
    try {
      const member = timedOut.parse(await rest.get(Routes.guildMember(guild, id)));
      return member.communication_disabled_until;
    } catch (error) {
      if (isCode(error, gone.member, gone.user)) return null;
      throw whyRefused(error);
    }
  };
  const banning = async (space: string) => {
    const guild = await guildOf(space);
    return { guild, job: { urgency: 'effect', route: `bans:${guild}` } as const };
  };
  return {
    async remove(space, externalId) {
      const channel = channelOf(space);
      if (channel === null || !/^\d{5,20}$/.test(externalId)) return 'gone';
      const job = { urgency: 'effect', route: `delete:${channel}` } as const;
      const call = () => rest.delete(Routes.channelMessage(channel, externalId), { reason });
      return act(job, call, gone.message, gone.channel);
    },
    mute: (author, until) => timeout(author, endOf(until, now())),
    async unmute(author, ours) {
      const end = await timeoutOf(author);
      if (end === null || end <= now()) return 'gone';
      // A moderator of the server has set another one meanwhile.
      if (!isOurs(end, ours)) return { instead: { why: 'set-meanwhile', platform } };
      return timeout(author, null);
    },
    async kick({ space, id }) {
      const guild = await guildOf(space);
      const job = { urgency: 'effect', route: `members:${guild}` } as const;
      const call = () => rest.delete(Routes.guildMember(guild, id), { reason });
      return act(job, call, gone.member, gone.user);
    },
    async ban({ space, id }) {
      const { guild, job } = await banning(space);
      return act(job, () => rest.put(Routes.guildBan(guild, id), { body: {}, reason }), gone.user);
    },
    async unban({ space, id }) {
      const { guild, job } = await banning(space);
      return act(
        job,
        () => rest.delete(Routes.guildBan(guild, id), { body: {}, reason }),
        gone.ban,
      );
    },
    async notify({ id }, text) {
      const body = { recipient_id: id };
      const opening = await inWords(rest.post(Routes.userChannels(), { body }));
      const { id: channel } = directSchema.parse(opening);
      const job = { urgency: 'effect', route: `messages:${channel}` } as const;
      for (const content of pack(plainLines(text), MAX_MESSAGE, render)) {
        const message = { content, allowed_mentions: { parse: [] } };
        const call = () => rest.post(Routes.channelMessages(channel), { body: message });
        if ((await act(job, call, gone.closedToUs, gone.notMetAnywhere)) === 'gone') return 'gone';
      }
      return 'done';
    },
  };
}

/** What Discord refuses is said so that a moderator understands it. */
async function inWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw whyRefused(error);
  }
}
