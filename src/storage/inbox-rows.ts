import type { IncomingUpdate } from '../platforms/ports.js';
import type { Keys } from './keys.js';
import { seal, textHash, unseal } from './seal.js';

/** An update of a bot. */
export interface Placed {
  readonly bot: string;
  readonly id: number;
}

/** An update as the inbox keeps it: sealed, its chat and its message as keyed hashes. */
export function rowOf(
  keys: Keys,
  bot: string,
  { id, lane, subject, person, content }: IncomingUpdate,
) {
  return {
    ...{ bot, updateId: id, person, cipher: sealed(keys, { bot, id }, content) },
    lane: textHash(keys.texts, `${bot} ${lane}`),
    subject: subject === null ? null : textHash(keys.texts, `${bot} ${subject}`),
  };
}

/** What an update says, or what answers it, sealed for its place. */
export function sealed(keys: Keys, place: Placed, content: unknown): Uint8Array<ArrayBuffer> {
  return seal(keys.wrap, Buffer.from(JSON.stringify(content), 'utf8'), placeOf(place));
}

/** What was sealed there; null when nothing is left of it. */
export function opened(keys: Keys, place: Placed, cipher: Uint8Array): unknown {
  if (cipher.length === 0) return null;
  return JSON.parse(unseal(keys.wrap, cipher, placeOf(place)).toString('utf8'));
}

function placeOf({ bot, id }: Placed): string {
  return `inbox:${bot}:${id}`;
}
