import { createUnitTest } from './units.js';

/** Which n-grams a sentence is cut into, and into how many slots they are hashed. */
export interface NgramOptions {
  /** 2^bits slots; at most 24. */
  readonly bits: number;
  /** Longest run of words, 0 for none; a Chinese character is a word. */
  readonly words: number;
  /** Longest run of characters (UTF-16 units), spaces included. */
  readonly chars: number;
}

/** What one private-use character stands for is one word: masks such as "a date" are kept whole. */
const isOneWord = createUnitTest(/[\p{Script=Han}\ue000-\uf8ff]/u);
const isInWord = createUnitTest(/[\p{Script=Latin}\p{N}'’]/u);

const charSeed = 0x811c9dc5;
const wordSeed = 0x2f0b4a27;

/**
 * The slots of a sentence's word and character n-grams, sorted, each once. The text should be
 * normalised already. Hashing replaces a dictionary (Weinberger et al., "Feature Hashing for Large
 * Scale Multitask Learning", ICML 2009): a model's size does not grow with its language.
 */
export function hashedNgrams(text: string, options: NgramOptions): Uint32Array {
  return unique(ngramSlots(text, options).slice().sort());
}

/** Anything but single blanks between words. */
const untidy = /^\s|\s\s|\s$|[^\S ]/u;

/** Grows with the longest text. */
let buffer = new Uint32Array(4_096);

/**
 * The slot of every n-gram of a text, those that occur again as well: a view of one buffer, good until
 * the next call writes over it.
 */
export function ngramSlots(text: string, { bits, words, chars }: NgramOptions): Uint32Array {
  const padded = ` ${untidy.test(text) ? text.replace(/\s+/gu, ' ').trim() : text} `;
  const most = padded.length * (chars + words);
  if (buffer.length < most) buffer = new Uint32Array(2 * most);
  const shift = 32 - bits;
  let count = 0;
  for (let start = 0; start < padded.length; start++) {
    let hash = charSeed;
    const end = Math.min(start + chars, padded.length);
    for (let at = start; at < end; at++) {
      hash = mix(hash, padded.charCodeAt(at));
      buffer[count++] = slot(hash, shift);
    }
  }
  const saidWords = words === 0 ? 0 : hashWords(padded);
  for (let start = 0; start < saidWords; start++) {
    let hash = wordSeed;
    const end = Math.min(start + words, saidWords);
    for (let at = start; at < end; at++) {
      hash = mix(hash, said[at] ?? 0);
      buffer[count++] = slot(hash, shift);
    }
  }
  return buffer.subarray(0, count);
}

/**
 * Pairs of neighbouring characters, spaces and marks left out: how alike two phrases are. A single
 * character stands for itself.
 */
export function charBigrams(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/[^\p{L}\p{N}]+/gu, '')];
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** Shared over all members of two sets, 0..1. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const member of one) if (other.has(member)) shared++;
  return shared / (one.size + other.size - shared);
}

/** The hashes of a text's words, as many as the longest text had. */
let said = new Int32Array(2_048);

/** Writes the hash of every word of a text into `said`, in order, and says how many there are. */
function hashWords(text: string): number {
  if (said.length < text.length) said = new Int32Array(2 * text.length);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfWord(text, at);
    let hash = wordSeed;
    for (let unit = at; unit < end; unit++) hash = mix(hash, text.charCodeAt(unit));
    if (end > at) said[count++] = hash;
    at = Math.max(end, at + 1);
  }
  return count;
}

/** Where the word ends that begins at a place; the place itself when none does. */
function endOfWord(text: string, at: number): number {
  if (isOneWord(text, at)) return (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
  let end = at;
  while (end < text.length && isInWord(text, end)) end++;
  return end;
}

/** One step of FNV-1a (Fowler, Noll, Vo) over 32 bits. */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** FNV leaves its low bits poorly mixed: the high ones of a Fibonacci product choose the slot. */
function slot(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}

function unique(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const value of sorted) {
    if (kept === 0 || sorted[kept - 1] !== value) sorted[kept++] = value;
  }
  return sorted.slice(0, kept);
}
