import type { Message } from 'discord.js';
import { comment } from '../conversation.js';
import type { DoorParts } from '../door.js';
import { placeOf, saidIn, speakerOf } from './read.js';

/**
 * Hands a message to moderation. A thread is a place of its own, but what colleagues say in a thread
 * of their channel is no more for readers than the channel is.
 */
export async function scan(parts: DoorParts, message: Message, text: string): Promise<void> {
  if (!(await isUnderReaders(parts, message))) return;
  await comment(parts, speakerOf(message.author), saidIn(message, text));
}

async function isUnderReaders(
  { spaces }: Pick<DoorParts, 'spaces'>,
  { channel, guildId }: Message,
): Promise<boolean> {
  if (!channel.isThread() || channel.parentId === null) return true;
  const above = await spaces.get(placeOf(channel.parentId, guildId).space);
  return above === null || above.role === 'readers';
}
