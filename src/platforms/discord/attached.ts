import type { AttachmentPayload } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { DoorParts } from '../door.js';
import { picturesOf } from './pictures.js';

/** What goes along with a reply: its picture, and its file. */
export async function attachedTo(
  parts: Pick<DoorParts, 'picture' | 'log'>,
  reply: Reply,
): Promise<readonly AttachmentPayload[]> {
  const { file } = reply;
  const files = file ? [{ attachment: Buffer.from(file.text), name: file.name }] : [];
  return [...(await picturesOf(parts, reply)), ...files];
}
