import type { Normalised } from '../../text/script.js';
import { createHanUncover, createPhraseUncover } from './masked.js';
import type { WatchedWord } from './words.js';

/** A place of a form where a watched word stands in other letters. */
export interface Respelled {
  readonly start: number;
  readonly end: number;
  readonly entry: WatchedWord;
}

/** Watched English words as they are written to be read and not found. */
export interface Respellings {
  /** Letters and characters behind signs: `sc*mbag`, `f**k`, `王*蛋`. Of a text that only was normalised: folding drops signs. */
  masked(form: Normalised): Respelled[];
  /** Letters that sound or look the same: `phuck`, `basstard`, `idiotz`. */
  alike({ text }: Normalised): Respelled[];
}

/** Shorter words are too easily another one. */
const LEAST_LETTERS = 4;
/** With fewer letters in sight it could be anything. */
const LEAST_SEEN = 2;

const digits: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
};
const mask = /[*#%_]/;
const masks =
  /(?<![\p{L}\p{N}])[a-z]+[*#%_][a-z*#%_]*[a-z]|(?<![\p{L}\p{N}])[a-z]{2,}[*#%_]{1,2}(?![\p{L}\p{N}*#%_])/gu;
const changeable = /ph|vv|([a-z])\1|z(?![a-z])/;

/** Makes ready what the words of a list may look like. */
export function createRespellings(watched: readonly WatchedWord[]): Respellings {
  const single = watched.filter(
    ({ word }) => /^[a-z]+$/.test(word) && word.length >= LEAST_LETTERS,
  );
  // Three letters are enough where one of them is written twice: `ffuk`.
  const short = watched.filter(({ word, kind }) => /^[a-z]{3}$/.test(word) && kind === 'insult');
  const bySkeleton = new Map(
    [...short, ...single].map((entry) => [skeleton(entry.word), entry] as const),
  );
  const asWritten = new Set(single.map(({ word }) => word));
  const uncovers = [createHanUncover(ownOf(watched)), createPhraseUncover(ownOf(watched))];
  const behind = (token: string) => {
    const seen = token.replace(/[^a-z]/g, '').length;
    if (seen < LEAST_SEEN || 2 * seen < token.length) return undefined;
    return single.find(({ word }) => word.length === token.length && fits(token, word));
  };
  return {
    masked(form) {
      const { text } = form;
      const words = mask.test(text) ? placed(lettered(text), masks, behind) : [];
      return [...words, ...uncovers.flatMap((uncover) => uncover(form))];
    },
    alike({ text }) {
      if (!changeable.test(text)) return [];
      return placed(text, /[a-z]{4,}/g, (token) =>
        changeable.test(token) && !asWritten.has(token)
          ? bySkeleton.get(skeleton(token))
          : undefined,
      );
    },
  };
}

/** The same text, unit for unit, with digits in words as letters: `m0therf*cker`. */
function lettered(text: string): string {
  return text.replace(/(?<=[a-z*])[01345@](?=[a-z*])/g, (sign) => digits[sign] ?? sign);
}

/**
 * A list that was brought in from elsewhere may be large: then only what ships is looked for in so many
 * forms.
 */
export function ownOf(watched: readonly WatchedWord[]): readonly WatchedWord[] {
  return watched.length <= MOST_FORMED ? watched : watched.filter(({ list }) => list === undefined);
}
const MOST_FORMED = 4_000;

function placed(
  text: string,
  tokens: RegExp,
  wordOf: (token: string) => WatchedWord | undefined,
): Respelled[] {
  return [...text.matchAll(tokens)].flatMap(({ 0: token, index: start }) => {
    const entry = wordOf(token);
    return entry ? [{ start, end: start + token.length, entry }] : [];
  });
}

/** What different spellings of a word have in common. */
function skeleton(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('vv', 'w')
    .replace(/z$/, 's')
    .replace(/([a-z])\1+/g, '$1');
}

function fits(token: string, word: string): boolean {
  for (let at = 0; at < token.length; at++) {
    if (!mask.test(token.charAt(at)) && token[at] !== word[at]) return false;
  }
  return true;
}
