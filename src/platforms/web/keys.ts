import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A key of its own for each purpose, so that one cannot stand in for another. */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`wenjin web ${purpose}`).digest('base64url');
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares secrets in a time that tells nothing about where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
}
