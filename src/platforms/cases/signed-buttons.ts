import type { Action } from '../../core/reply.js';
import type { DoorParts } from '../door.js';
import {
  type Button,
  type ButtonIdParts,
  createButtonIds,
  type Pressed,
} from '../writing/button-ids.js';
import { faultOf } from '../writing/fault.js';
import { createSeal, SEAL_LENGTH, type Seal } from '../writing/seal.js';
import { type CaseMove, moveOf } from './move.js';

/** What a pressed button turns out to be. */
export type Decoded =
  | { readonly kind: 'command'; readonly asked: Pressed }
  | { readonly kind: 'case'; readonly move: CaseMove }
  /** Not made here or for another place; or what it asked is kept no longer. */
  | { readonly kind: 'forged' | 'old' };

/** The buttons of one door, sealed for the place where they stand. */
export interface SignedButtons {
  readonly seal: Seal;
  /** The buttons under an answer in one space; while they cannot be kept it goes without. */
  under(space: string, actions: readonly Action[] | undefined): Promise<readonly Button[]>;
  /** Rejects when it cannot be looked up just now. */
  decode(space: string, id: string): Promise<Decoded>;
}

type SignedButtonParts = Pick<DoorParts, 'buttonKey' | 'keptButtons' | 'clock' | 'log'>;

/** An id is what a client claims that a button said: at most `limit`, of which the seal is a part. */
export function createSignedButtons(
  { buttonKey, keptButtons: kept, clock, log }: SignedButtonParts,
  { limit, measure }: Pick<ButtonIdParts, 'limit' | 'measure'>,
): SignedButtons {
  const seal = createSeal(buttonKey);
  const ids = createButtonIds({ limit: limit - SEAL_LENGTH, measure, kept, clock });
  return {
    seal,
    async under(space, actions = []) {
      const made = await ids.encode(actions).catch((error: unknown) => {
        log.warn({ fault: faultOf(error) }, 'buttons could not be kept; an answer goes without');
        return [];
      });
      return made.map((button) => ({ ...button, id: seal.put(space, button.id) }));
    },
    async decode(space, sealed) {
      const id = seal.open(space, sealed);
      if (id === null) return { kind: 'forged' };
      const move = moveOf(id);
      if (move) return { kind: 'case', move };
      const asked = await ids.decode(id);
      return asked ? { kind: 'command', asked } : { kind: 'old' };
    },
  };
}
