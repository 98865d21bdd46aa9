import { hkdfSync } from 'node:crypto';

/** The keys derived from the installation's secret, one for each purpose. */
export interface Keys {
  /** Hashes of the case and announcement histories. */
  readonly chain: Buffer;
  /** Wraps the keys of comments. */
  readonly wrap: Buffer;
  /** Compares texts without keeping them. */
  readonly texts: Buffer;
  /** Names the secret without telling it: hex. */
  readonly fingerprint: string;
}

/** The storage's own keys. */
export function deriveKeys(secret: Uint8Array): Keys {
  return {
    chain: deriveKey(secret, 'chain'),
    wrap: deriveKey(secret, 'wrap'),
    texts: deriveKey(secret, 'texts'),
    fingerprint: deriveKey(secret, 'fingerprint').toString('hex').slice(0, 32),
  };
}

/** 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869): no key tells anything of another. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'wenjin', `wenjin/${purpose}`, 32));
}
