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

/** The code that stands in a person's place wherever they are kept. */
const code = /^[0-9a-f]{64}$/;

/**
 * A person as a colleague can name them: `discord:123`, or the code that is kept in their place, with
 * or without a platform before it. Readers of the pages have no other name. Null: it names nobody.
 */
export function personNamed(name: string, hashPerson: HashPerson): PersonKey | null {
  if (code.test(name)) return name as PersonKey;
  const [, before, id = ''] = /^([a-z]+):(\S{1,200})$/.exec(name) ?? [];
  const platform = platforms.find((known) => known === before);
  if (!platform) return null;
  return code.test(id) ? (id as PersonKey) : hashPerson(platform, id);
}
