import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** A fresh key for one comment's texts. */
export function newKey(): Buffer {
  return randomBytes(32);
}

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the cipher text. `place` binds it to its row. */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Uint8Array.from(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made. Throws when the key, the place or a single bit is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer {
  const body = sealed.subarray(ivBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** Compares texts without keeping them: a keyed hash, hex. */
export function textHash(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
