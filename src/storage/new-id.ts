import { randomBytes } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): rows made later sort later, those of one millisecond by a counter
 * (section 6.2, method 1), which keeps the order in which this process made them.
 */
export const newId: (at: Date) => string = createIds();

const counterBits = 0x0fff;

function createIds(): (at: Date) => string {
  let time = 0;
  let count = 0;
  return (at) => {
    count = at.getTime() === time ? (count + 1) & counterBits : 0;
    time = at.getTime();
    const bytes = randomBytes(16);
    bytes.writeUIntBE(time, 0, 6);
    bytes.writeUInt16BE(0x7000 | count, 6);
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}

/** Smaller than every id that was made at or after an instant. */
export function firstIdOf(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
