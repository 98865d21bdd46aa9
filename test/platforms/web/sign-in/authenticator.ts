import { createHmac } from 'node:crypto';

const PERIOD_MS = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code an authenticator app shows for what it read: RFC 6238 with its defaults. */
export function codeOf(uri: string, at = Date.now()): string {
  const key = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const shown = new Map<string, Set<string>>();

/** A code that was not taken yet: whoever is in a hurry reads the next one, which holds already. */
export function freshCode(uri: string): string {
  const used = shown.get(uri) ?? new Set();
  shown.set(uri, used);
  const codes = [0, 1].map((steps) => codeOf(uri, Date.now() + steps * PERIOD_MS));
  const code = codes.find((one) => !used.has(one));
  if (code === undefined) throw new Error('both codes that hold now were taken');
  used.add(code);
  return code;
}

function base32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
