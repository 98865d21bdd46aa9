import { createUnitTest } from '../../text/units.js';

/** A text's likeness in a few numbers: the smallest hashes of its character pairs, ascending. */
export type Sketch = Uint32Array;

/** How many hashes are kept; a short text has fewer and is compared exactly. */
const SIZE = 32;
/** Greater than every hash. */
const ABSENT = 2 ** 32;

/**
 * The bottom-k sketch (Cohen 1997) of a normalised text's distinct character bigrams; blanks and
 * punctuation do not count. Empty for texts of fewer than two letters.
 */
export function sketchOf(text: string): Sketch {
  let [count, before] = [0, NONE];
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue;
    const code = text.charCodeAt(at);
    if (before !== NONE) count = keep(hashPair(before, code), count);
    before = code;
  }
  return smallest.slice(0, count);
}

const isLetter = createUnitTest(/[\p{L}\p{N}]/u);
const NONE = -1;

/** The smallest hashes of the text that is being read, ascending, each once. */
const smallest = new Uint32Array(SIZE);

/** Puts a hash in its place if it is among the smallest; returns how many there are afterwards. */
function keep(hash: number, count: number): number {
  let at = count;
  while (at > 0 && (smallest[at - 1] ?? 0) > hash) at--;
  if (at === SIZE || (at > 0 && smallest[at - 1] === hash)) return count;
  const size = Math.min(count + 1, SIZE);
  for (let place = size - 1; place > at; place--) smallest[place] = smallest[place - 1] ?? ABSENT;
  smallest[at] = hash;
  return size;
}

/**
 * The Jaccard likeness of two texts, 0..1: exact for short ones, else estimated. Likenesses below
 * `least` come out as 0: comparing stops as soon as so much is sure.
 */
export function likeness(a: Sketch, b: Sketch, least = 0): number {
  // A full sketch may have left hashes out: then only the smallest of both together are sure.
  const limit = Math.max(a.length, b.length) === SIZE ? SIZE : a.length + b.length;
  const bearable = (1 - least) * Math.min(limit, Math.min(a.length, b.length) / least);
  let [left, right, shared] = [0, 0, 0];
  while (left < a.length && right < b.length && left + right - shared < limit) {
    const x = a[left] ?? ABSENT;
    const y = b[right] ?? ABSENT;
    if (x === y) shared++;
    if (x <= y) left++;
    if (y <= x) right++;
    // `left + right - shared` hashes were met, each once.
    if (left + right - 2 * shared > bearable) return 0;
  }
  const met = Math.min(limit, a.length + b.length - shared);
  return shared === 0 || met - shared > bearable ? 0 : shared / met;
}

/** Mixes two code units well enough that their order is as good as random (Murmur3's finish). */
function hashPair(first: number, second: number): number {
  let hash = (first << 16) | second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
