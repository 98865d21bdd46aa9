import { createHmac } from 'node:crypto';

const ALL = 2 ** 48;

/**
 * Whether a case is among the `percent` of all that are seen twice: always the same answer for the
 * same case, and one that nobody without the key can foresee while they decide it. A larger share
 * holds all of a smaller one.
 */
export function isSampled(key: Uint8Array, caseId: string, percent: number): boolean {
  return placeOf(key, caseId) < percent / 100;
}

/** A place between 0 and 1 for a text, by its keyed hash. */
export function placeOf(key: Uint8Array, text: string): number {
  return createHmac('sha256', key).update(text).digest().readUIntBE(0, 6) / ALL;
}
