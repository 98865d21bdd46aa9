import { createHmac } from 'node:crypto';
import { deriveKey, sameSecret } from './keys.js';

/**
 * Keys to single conversations: an id with its HMAC-SHA-256 under a key of the service's own. Who
 * has one may read and write that conversation; nothing needs to be stored for it.
 */
export interface TalkKeys {
  keyFor(id: string): string;
  /** The conversation a key opens; null for a key that is not ours. */
  idOf(key: string): string | null;
}

export function createTalkKeys(secret: string): TalkKeys {
  const own = deriveKey(secret, 'talk with a person');
  const proofOf = (id: string) => createHmac('sha256', own).update(id).digest('base64url');
  return {
    keyFor: (id) => `${id}.${proofOf(id)}`,
    idOf(key) {
      const [id = '', proof = ''] = key.split('.');
      return sameSecret(proof, proofOf(id)) ? id : null;
    },
  };
}
