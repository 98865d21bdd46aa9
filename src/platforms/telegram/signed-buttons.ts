import { createHmac, timingSafeEqual } from 'node:crypto';
import { type ButtonIds, createButtonIds, type Pressed } from '../writing/button-ids.js';
import { MAX_BUTTON_ID } from './write.js';

/** The buttons of one chat; `decode` says why it takes one for none of ours. */
export interface ChatButtons extends Pick<ButtonIds, 'encode'> {
  decode(data: string): Pressed | 'forged' | 'old';
}

/** 48 bits: at Telegram's pace of presses a guess takes millions of years. */
const MAC_LENGTH = 8;

/**
 * Callback data is what a client claims that a button said: each carries a proof that it was made
 * here, and for this chat. `<proof><what it asks>`, at most 64 bytes.
 */
export function createSignedButtons(token: string): (chat: number) => ChatButtons {
  const key = createHmac('sha256', token).update('buttons').digest();
  const limit = MAX_BUTTON_ID - MAC_LENGTH;
  const ids = createButtonIds({ limit, measure: Buffer.byteLength });
  const proof = (chat: number, id: string) =>
    createHmac('sha256', key).update(`${chat} ${id}`).digest('base64url').slice(0, MAC_LENGTH);
  return (chat) => ({
    encode(action) {
      const id = ids.encode(action);
      return proof(chat, id) + id;
    },
    decode(data) {
      const id = data.slice(MAC_LENGTH);
      if (!isEqual(data.slice(0, MAC_LENGTH), proof(chat, id))) return 'forged';
      return ids.decode(id) ?? 'old';
    },
  });
}

function isEqual(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
