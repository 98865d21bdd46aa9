import type { Reply } from '../../core/reply.js';
import { localeFor, type Speaker } from '../conversation.js';
import type { DoorParts } from '../door.js';

/** A sentence for one person alone, in their language. */
export async function told(parts: DoorParts, speaker: Speaker, key: string): Promise<Reply> {
  const locale = await localeFor(parts, speaker);
  return { text: parts.i18n.say(locale, key), visibility: 'private', locale };
}
