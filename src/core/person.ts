import { createHmac } from 'node:crypto';

/** The outside worlds a request can come from. */
export const platforms = ['discord', 'telegram', 'web', 'cli', 'api'] as const;
export type Platform = (typeof platforms)[number];

/**
 * A person as the service keeps them: a keyed hash of platform and id, in hex. Who it is cannot be
 * read from it, and the same person always has the same key.
 */
export type PersonKey = string & { readonly brand: 'PersonKey' };

/** Turns a platform's own id of a person into the key that may be stored. */
export type HashPerson = (platform: Platform, id: string) => PersonKey;

/** HMAC-SHA-256 under the service's own key, so that a stolen table names nobody. */
export function createHashPerson(key: Uint8Array): HashPerson {
  return (platform, id) =>
    createHmac('sha256', key).update(`${platform}:${id}`).digest('hex') as PersonKey;
}
