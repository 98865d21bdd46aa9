import { ChannelType, InteractionType } from 'discord.js';
import type { FakeDiscord } from '../../test/fakes/discord-server.js';
import { eveningTalk } from '../../test/faults/evening-talk.js';

/** One thing that happens in Discord: a command that wants its answer, or a comment. */
export interface Happening {
  readonly event: 'INTERACTION_CREATE' | 'MESSAGE_CREATE';
  readonly data: { readonly id: string };
  /** Of a comment: its channel and its text. */
  readonly comment?: { readonly channel: string; readonly text: string };
}

const channels = 20;
/** As many as say something now and then, so that nobody floods. */
const people = 2_000;
const DISCORD_EPOCH = 1_420_070_400_000;
/** View channels, send messages, embed links: what a bot has, and a little more than readers. */
const PERMISSIONS = '19456';

/** Opens the channels in which the evening takes place. */
export function openChannels(discord: FakeDiscord): void {
  for (let n = 0; n < channels; n += 1) discord.happens('CHANNEL_CREATE', channelOf(discord, n));
}

/**
 * One thing of a mix as the one at Telegram's door, made now: about one in seven is a command, each of
 * somebody else; the rest are comments. `roll` says which (0 to 1), `n` keeps all of them apart.
 */
export function happening(discord: FakeDiscord, n: number, roll: number): Happening {
  return roll < 0.15 ? asked(discord, n) : said(discord, n);
}

function asked(discord: FakeDiscord, n: number): Happening {
  const name = n % 2 === 0 ? 'hours' : 'help';
  const guild = discord.twin.guildId;
  const channel = channelOf(discord, n);
  const data = {
    ...{ id: snowflake(n), application_id: discord.botId, token: `token-${n}`, version: 1 },
    ...{ type: InteractionType.ApplicationCommand, data: { id: '9', name, type: 1 } },
    ...{ guild_id: guild, guild: { id: guild, locale: 'en-US', features: [] } },
    ...{ channel_id: channel.id, channel, member: memberOf(n), app_permissions: PERMISSIONS },
    ...{ locale: n % 4 < 2 ? 'zh-CN' : 'en-US', guild_locale: 'en-US', context: 0 },
    ...{ entitlements: [], authorizing_integration_owners: { 0: guild } },
    attachment_size_limit: 10_485_760,
  };
  return { event: 'INTERACTION_CREATE', data };
}

function said(discord: FakeDiscord, n: number): Happening {
  const channel = channelOf(discord, n).id;
  const { user, ...member } = memberOf(n % people);
  const text = eveningTalk(n);
  const data = {
    ...{ id: snowflake(n), channel_id: channel, guild_id: discord.twin.guildId, author: user },
    ...{ member, content: text, timestamp: new Date().toISOString(), edited_timestamp: null },
    ...{ tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [] },
    ...{ embeds: [], pinned: false, type: 0, flags: 0, channel_type: ChannelType.GuildText },
  };
  return { event: 'MESSAGE_CREATE', data, comment: { channel, text } };
}

function channelOf({ twin }: FakeDiscord, n: number) {
  return {
    ...{
      id: `10000000000000001${String(n % channels).padStart(2, '0')}`,
      name: `room-${n % channels}`,
    },
    ...{ type: ChannelType.GuildText, guild_id: twin.guildId, position: n % channels, nsfw: false },
    ...{ permission_overwrites: [], parent_id: null, topic: null, rate_limit_per_user: 0 },
  };
}

function memberOf(n: number) {
  const id = `3${String(n).padStart(18, '0')}`;
  return {
    user: { id, username: `reader${n}`, discriminator: '0', global_name: null, avatar: null },
    ...{ roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
    permissions: '3072',
  };
}

/** As Discord makes them: the time stands in it, and nobody answers an interaction that is old. */
function snowflake(n: number): string {
  return String((BigInt(Date.now() - DISCORD_EPOCH) << 22n) + BigInt(n));
}
