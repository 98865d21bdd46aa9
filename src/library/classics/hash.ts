/** FNV-1a, 32 bits (Fowler, Noll, Vo), with the last mixing of MurmurHash3: same text, same number. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return finished(hash);
}

/** One number from two, as scattered as either. */
export function mix(a: number, b: number): number {
  return finished(Math.imul(a, 0x9e3779b1) ^ b);
}

/** The place of a hash between 0 and 1. */
export function share(hash: number): number {
  return hash / 0x1_0000_0000;
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
