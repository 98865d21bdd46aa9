import {
  type Client,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';
import type { Once } from '../writing/once.js';
import { channelOf, placeOf, read } from './read.js';
import { scan } from './scan.js';
import type { Seen } from './seen.js';

/** Discord gives so many at a time. */
const PAGE = 100;
/** More than this in one channel was not missed but skipped: the rest is past moderating. */
const MOST_PAGES = 20;

interface Catching {
  readonly seen: Seen;
  readonly first: Once;
  /** Whose servers are read. */
  readonly shards: ReadonlySet<number>;
  /** Whether a shard has lost its session once more: what it missed then is read another time. */
  readonly isLost: (shard: number) => boolean;
}

/** So many pages before the last message read are looked through for what was edited meanwhile. */
const EDITED_PAGES = 3;

/**
 * Reads what was said in watched channels while nobody listened, oldest first, each message once.
 * Questions of then are not answered any more. What was edited since it was read is scanned again.
 */
export async function readMissed(
  client: Client,
  parts: DoorParts,
  catching: Catching,
): Promise<void> {
  const { shards, isLost, seen } = catching;
  for (const { id, platform, role } of await parts.spaces.list()) {
    const name = channelOf(id);
    const channel = name === null ? null : textChannel(client, name);
    if (platform !== 'discord' || !channel || !shards.has(channel.guild.shardId)) continue;
    try {
      if (role === 'readers') await readChannel(channel, parts, catching);
      if (!isLost(channel.guild.shardId)) seen.whole(channel.id);
    } catch (error) {
      parts.log.warn(
        { fault: faultOf(error), space: id },
        'Discord: missed messages were not read',
      );
    }
  }
  await seen.keep();
}

/** A channel of a server, as far as it is known. */
export function textChannel(client: Client, id: string): GuildTextBasedChannel | null {
  const channel = client.channels.cache.get(id);
  return channel?.isTextBased() && !channel.isDMBased() ? channel : null;
}

async function readChannel(
  channel: GuildTextBasedChannel,
  parts: DoorParts,
  { seen, first }: Catching,
): Promise<void> {
  const { id } = channel;
  const last = await seen.last(id);
  if (last === null) return;
  const self = channel.guild.members.me;
  const wanted = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
  if (self && !channel.permissionsFor(self).has(wanted)) return;
  await readEdited(channel, parts, last);
  let after = last;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = await pageAfter(channel, after);
    for (const message of messages) {
      if (first(message.id)) await scanOnce(parts, message);
      seen.note(id, message.id);
      after = message.id;
    }
    if (messages.length < PAGE) return;
  }
}

/** Recent messages that are known and were edited: a text that did not change is no news. */
async function readEdited(
  { messages }: Pick<GuildTextBasedChannel, 'messages'>,
  parts: DoorParts,
  last: string,
): Promise<void> {
  let before = String(BigInt(last) + 1n);
  for (let page = 0; page < EDITED_PAGES; page += 1) {
    const found = [...(await messages.fetch({ before, limit: PAGE, cache: false })).values()];
    for (const message of found) {
      if (message.editedTimestamp !== null) await scanAgain(parts, message);
      if (BigInt(message.id) < BigInt(before)) before = message.id;
    }
    if (found.length < PAGE) return;
  }
}

async function scanAgain(parts: DoorParts, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind !== 'comment') return;
  const { space } = placeOf(message.channelId, message.guildId);
  if ((await parts.comments.state(space, message.id)) === null) return;
  await scan(parts, message, reading.text);
}

/** The next messages of a channel, oldest first. */
async function pageAfter(
  { messages }: Pick<GuildTextBasedChannel, 'messages'>,
  after: string,
): Promise<Message[]> {
  const found = await messages.fetch({ after, limit: PAGE, cache: false });
  return [...found.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

async function scanOnce(parts: DoorParts, message: Message): Promise<void> {
  const reading = read(message, message.client.user.id);
  if (reading.kind !== 'comment') return;
  const { space } = placeOf(message.channelId, message.guildId);
  if ((await parts.comments.state(space, message.id)) !== null) return;
  await scan(parts, message, reading.text);
}
