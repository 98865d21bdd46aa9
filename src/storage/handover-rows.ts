import type { Handover, HandoverFields, HandoverMessage } from '../library/handover/ports.js';
import type {
  HandoverKey,
  HandoverMessage as MessageRow,
  Handover as Row,
} from './generated/client.js';
import { newKey, seal, unseal } from './seal.js';
import { oneOf } from './words.js';

const handoverStates = ['waiting', 'taken', 'closed'] as const;
const closingReasons = ['staff', 'reader', 'silence', 'nobody', 'unreachable'] as const;
const senders = ['reader', 'staff', 'service'] as const;

/** A conversation as the room knows it. */
export function toHandover(row: Row): Handover {
  const { movedBy, movedHow, movedAt, state, closedWhy, ...same } = row;
  return {
    ...same,
    state: oneOf(handoverStates, state),
    closedWhy: closedWhy === null ? null : oneOf(closingReasons, closedWhy),
    moved: { by: movedBy, how: movedHow, at: movedAt },
  };
}

/** What a step wrote, as columns. */
export function columnsOf({ moved, ...fields }: HandoverFields) {
  return { ...fields, movedBy: moved.by, movedHow: moved.how, movedAt: moved.at };
}

/** A line with its text readable; the text is empty once the key was dropped. */
export function toMessage(row: MessageRow, key: Uint8Array | null): HandoverMessage {
  const { handoverId, seq, sender, staff, at, deliveredAt, cipher } = row;
  const text = key === null ? '' : unseal(key, cipher, placeOf(handoverId, seq)).toString('utf8');
  return { seq, sender: oneOf(senders, sender), staff, text, at, deliveredAt };
}

/** One line, encrypted for its place. */
export function sealLine(
  key: Uint8Array,
  text: string,
  place: { readonly id: string; readonly seq: number },
): Uint8Array<ArrayBuffer> {
  return seal(key, Buffer.from(text, 'utf8'), placeOf(place.id, place.seq));
}

/** A new key for one conversation, and the same wrapped by the service's. */
export function makeHandoverKey(
  id: string,
  wrapKey: Uint8Array,
): { readonly key: Buffer; readonly wrapped: Uint8Array<ArrayBuffer> } {
  const key = newKey();
  return { key, wrapped: seal(wrapKey, key, keyPlace(id)) };
}

/** Unwraps a conversation's key; null when it was dropped. */
export function openHandoverKey(secret: HandoverKey | null, wrapKey: Uint8Array): Buffer | null {
  return secret && unseal(wrapKey, secret.wrapped, keyPlace(secret.handoverId));
}

function placeOf(id: string, seq: number): string {
  return `handover:${id}:${seq}`;
}

function keyPlace(id: string): string {
  return `handover:${id}`;
}
