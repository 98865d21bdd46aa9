import type { AttachmentPayload } from 'discord.js';
import type { Reply } from '../../core/reply.js';
import type { DoorParts } from '../door.js';
import { faultOf } from '../writing/fault.js';

/** Discord's longest alternative text. */
const MAX_ALT = 1_024;

/**
 * A reply's picture as an attachment with its alternative text. Without it the words stand alone:
 * a picture never keeps an answer back.
 */
export async function picturesOf(
  { picture, log }: Pick<DoorParts, 'picture' | 'log'>,
  reply: Reply,
): Promise<readonly AttachmentPayload[]> {
  if (!reply.picture || !picture) return [];
  const { path, alt } = reply.picture;
  try {
    const drawn = await picture(path);
    if (!drawn) return [];
    const description = [...alt].slice(0, MAX_ALT).join('');
    return [{ attachment: Buffer.from(drawn), name: 'picture.png', description }];
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'Discord: a picture could not be drawn');
    return [];
  }
}
