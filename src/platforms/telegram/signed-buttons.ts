import { type CaseMove, moveOf } from '../cases/move.js';
import { type ButtonIds, createButtonIds, type Pressed } from '../writing/button-ids.js';
import { createSeal, SEAL_LENGTH, type Seal } from '../writing/seal.js';
import { MAX_BUTTON_ID } from './write.js';

/** What a pressed button turns out to be. */
export type Decoded =
  | { readonly kind: 'command'; readonly asked: Pressed }
  | { readonly kind: 'case'; readonly move: CaseMove }
  /** Not made here or for another chat; or of an earlier process, which remembered what it asked. */
  | { readonly kind: 'forged' | 'old' };

export interface SignedButtons {
  readonly seal: Seal;
  /** The buttons of one space. */
  of(space: string): Pick<ButtonIds, 'encode'>;
  decode(space: string, data: string): Decoded;
}

/** Callback data is what a client claims that a button said: at most 64 bytes, sealed for its chat. */
export function createSignedButtons(key: Uint8Array): SignedButtons {
  const seal = createSeal(key);
  const limit = MAX_BUTTON_ID - SEAL_LENGTH;
  const ids = createButtonIds({ limit, measure: Buffer.byteLength });
  return {
    seal,
    of: (space) => ({ encode: (action) => seal.put(space, ids.encode(action)) }),
    decode(space, data) {
      const id = seal.open(space, data);
      if (id === null) return { kind: 'forged' };
      const move = moveOf(id);
      if (move) return { kind: 'case', move };
      const asked = ids.decode(id);
      return asked ? { kind: 'command', asked } : { kind: 'old' };
    },
  };
}
