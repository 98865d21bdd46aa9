import { createHmac, timingSafeEqual } from 'node:crypto';

const MINUTE_MS = 60_000;

/** Codes that hold for some minutes, each for one purpose. */
export interface Signer {
  make(what: string, at: Date, minutes: number): string;
  holds(what: string, code: string, at: Date): boolean;
}

/** Codes of the form `<minute of the end>.<72 bits of HMAC-SHA-256>`, the minute in base 36. */
export function createSigner(key: Uint8Array): Signer {
  const mac = (what: string, end: string) =>
    createHmac('sha256', key).update(`${what} ${end}`).digest('base64url').slice(0, 12);
  const minuteOf = (at: Date) => Math.floor(at.getTime() / MINUTE_MS);
  return {
    make(what, at, minutes) {
      const end = (minuteOf(at) + minutes).toString(36);
      return `${end}.${mac(what, end)}`;
    },
    holds(what, code, at) {
      const [end = '', proof = ''] = code.split('.');
      const wanted = mac(what, end);
      const isOurs =
        proof.length === wanted.length && timingSafeEqual(Buffer.from(proof), Buffer.from(wanted));
      return isOurs && Number.parseInt(end, 36) >= minuteOf(at);
    },
  };
}
