import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a client sends back as a button's id is only what it claims: a sealed id proves that it was
 * made here, and for this place.
 */
export interface Seal {
  put(place: string, id: string): string;
  /** The id; null when it was not made here, or for another place. */
  open(place: string, sealed: string): string | null;
}

/** 48 bits: at the pace of presses a guess takes millions of years. */
export const SEAL_LENGTH = 8;

/** Seals stand in front of ids: HMAC-SHA-256 over place and id, cut to `SEAL_LENGTH` characters. */
export function createSeal(key: Uint8Array): Seal {
  const proof = (place: string, id: string) =>
    createHmac('sha256', key).update(`${place}\n${id}`).digest('base64url').slice(0, SEAL_LENGTH);
  return {
    put: (place, id) => `${proof(place, id)}${id}`,
    open(place, sealed) {
      const [given, id] = [sealed.slice(0, SEAL_LENGTH), sealed.slice(SEAL_LENGTH)];
      const [one, other] = [Buffer.from(given), Buffer.from(proof(place, id))];
      return one.length === other.length && timingSafeEqual(one, other) ? id : null;
    },
  };
}
