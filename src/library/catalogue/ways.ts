import type { TermQuery } from '../ports.js';
import { forgiven } from './similarity.js';
import { fold, isHan, nameTerm, pairs, termsOfWord, threes, wordsOf } from './terms.js';

/** A set of terms that must all be there. */
type Terms = readonly string[];

/** More combinations than this cost more than they find. */
const MOST_COMBINATIONS = 9;

/** Too common to say what is looked for. */
const stopWords = new Set('the and for with from about book books'.split(' '));

/**
 * How to look for words, the strictest way first; the next is for when one finds nothing:
 * every word as it stands, then with slips of the finger or only some of the words. No way reads
 * the long lists of common terms as long as a rare one stands beside them.
 */
export function waysToLook(texts: readonly string[]): readonly TermQuery[] {
  const words = [...new Set(texts.flatMap((text) => wordsOf(fold(text))))];
  if (words.length === 0) return [];
  const whole = words.flatMap(wholeTerms);
  const anyWord = telling(whole).map((term) => [term]);
  return [
    { sets: [whole], prefer: texts.map(nameTerm) },
    { sets: [...withSlips(words), ...anyWord], prefer: words.flatMap((word) => termsOfWord(word)) },
  ];
}

/** What a word has in every title that holds it: itself, or its pairs of characters. */
function wholeTerms(word: string): Terms {
  return isHan(word) && [...word].length > 1 ? pairs(word) : [word];
}

function telling(terms: Terms): Terms {
  const rare = terms.filter((term) => (isHan(term) || term.length > 2) && !stopWords.has(term));
  return rare.length > 0 ? rare : terms;
}

/** Any word may be mistyped while these are few; else one of them while the others are right. */
function withSlips(words: readonly string[]): readonly Terms[] {
  const parts = words.map(soundParts);
  const count = parts.reduce((product, sets) => product * sets.length, 1);
  if (count <= MOST_COMBINATIONS) return combinations(parts);
  if (words.length > MOST_COMBINATIONS) return [];
  const others = (at: number) =>
    words.flatMap((word, index) => (index === at ? [] : wholeTerms(word)));
  return words.map((_, at) => others(at)).filter((terms) => terms.length > 0);
}

function combinations(parts: readonly (readonly Terms[])[]): readonly Terms[] {
  return parts.reduce<readonly Terms[]>(
    (sets, more) => sets.flatMap((set) => more.map((part) => [...set, ...part])),
    [[]],
  );
}

/**
 * Sets of terms of which a word with slips still has one whole: in a word cut into one part more
 * than it has slips, one part is sound (the pigeonhole principle); and its two ends are sound when
 * neighbours in the middle were swapped.
 */
function soundParts(word: string): readonly Terms[] {
  const letters = [...word];
  const slips = forgiven(word);
  if (slips === 0 || (!isHan(word) && letters.length < 4)) return [wholeTerms(word)];
  if (!isHan(word)) return cutInto(slips + 1, `^${word}$`, threes);
  // Half of three characters is no pair.
  if (letters.length === 3) return [...pairs(word).map((pair) => [pair]), ends(letters)];
  return [...cutInto(slips + 1, word, pairs), ends(letters)];
}

function cutInto(parts: number, word: string, termsOf: (part: string) => Terms): readonly Terms[] {
  const letters = [...word];
  const cut = (part: number) => Math.round((letters.length * part) / parts);
  const sets = Array.from({ length: parts }, (_, part) =>
    termsOf(letters.slice(cut(part), cut(part + 1)).join('')),
  );
  return [...sets, ends(termsOf(word))];
}

function ends(list: Terms): Terms {
  return [...list.slice(0, 1), ...list.slice(-1)];
}
