import type { AttachmentPayload } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { DoorParts } from '../door.js';
import { picturesOf } from './pictures.js';

/**
 * What goes along with a reply: its picture, where the bot may attach one (without it the words say
 * the same), and its file.
 */
export async function attachedTo(
  parts: Pick<DoorParts, 'picture' | 'log'>,
  reply: Reply,
  mayAttach: boolean,
): Promise<readonly AttachmentPayload[]> {
  const { file } = reply;
  const files = file ? [{ attachment: Buffer.from(file.text), name: file.name }] : [];
  return [...(mayAttach ? await picturesOf(parts, reply) : []), ...files];
}
