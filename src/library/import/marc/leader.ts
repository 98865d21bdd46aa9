/** Bytes of a leader, before the directory (ISO 2709, section 4.2). */
export const LEADER_LENGTH = 24;

const [zero, nine, four, five] = [0x30, 0x39, 0x34, 0x35];

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** A number of so many digits; -1 when there are others among them. */
export function digitsAt(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const byte = bytes[at];
    if (byte === undefined || byte < zero || byte > nine) return -1;
    value = value * 10 + byte - zero;
  }
  return value;
}

/**
 * Whether a record begins here beyond doubt: its length (0-4), the base address (12-16) and the
 * first half of the entry map (20-21, always 45) are as they should be.
 */
export function isLeader(bytes: Uint8Array, at: number): boolean {
  if (!isDigit(bytes[at]) || bytes[at + 20] !== four || bytes[at + 21] !== five) return false;
  return digitsAt(bytes, at, 5) >= 0 && digitsAt(bytes, at + 12, 5) >= 0;
}

/** Whether a record may begin here: two of the three signs are right, and all of it is printable. */
export function mayBeLeader(bytes: Uint8Array, at: number): boolean {
  if (at + LEADER_LENGTH > bytes.length) return false;
  for (let place = at; place < at + LEADER_LENGTH; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  const signs = [
    digitsAt(bytes, at, 5) >= 0,
    digitsAt(bytes, at + 12, 5) >= 0,
    bytes[at + 20] === four && bytes[at + 21] === five,
  ];
  return signs.filter(Boolean).length >= 2;
}

/**
 * Where the next record begins beyond doubt, from `start` on; -1 when nowhere. Directories are
 * nothing but digits; a leader has its status and kind (5-6) among them.
 */
export function findLeader(bytes: Uint8Array, start: number): number {
  for (let at = start; at + LEADER_LENGTH <= bytes.length; at += 1) {
    if (!isDigit(bytes[at + 5]) && !isDigit(bytes[at + 6]) && isLeader(bytes, at)) return at;
  }
  return -1;
}
