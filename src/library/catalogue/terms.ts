import { foldForMatching } from '../../text/script.js';
import type { TitleRecord } from '../ports.js';
import { type Spelling, spellingOf } from './sounds.js';

/** Raise it when `titleTerms` changes: the next start writes every title's terms anew. */
export const TERM_SCHEME = 2;

const ARTICLE = /^(?:the|an?) (?=\S)/;

/** Longer than any name that is typed whole. UTF-16 units. */
const LONGEST_NAME = 120;

/** Longer words hold no words. UTF-16 units. */
const LONGEST_WORD = 60;

/**
 * What a term is of, by its first character; one without a mark is a word or a pair of Chinese
 * characters anywhere in a title's record.
 */
export const marks = {
  /** A whole name: `=红楼梦`. */
  name: '=',
  /** The first word or pair of a name: `^红楼`. */
  start: '^',
  /** A whole author. */
  author: '&',
  /** A whole subject. */
  subject: '#',
  /** A word or short name, and what is left of it without one of its characters. */
  slip: '-',
  /** A whole name in sounds, or its first letters: `@hongloumeng`, `@hlm`. */
  sound: '@',
  /** Two neighbouring syllables of a name: `~honglou`. */
  soundPair: '~',
  kind: '%',
  /** Before another term: the title is one of the sample. */
  sample: '!',
} as const;

/** One title in so many is in the sample. */
const SAMPLE_OF = 32;

/**
 * A text as search compares it: simplified, lower case, accents and punctuation gone, an English
 * article in front dropped.
 */
export function fold(raw: string): string {
  return foldForMatching(raw)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLE, '');
}

/** The words of a folded text: Latin words and numbers whole, Chinese ones run by run. */
export function wordsOf(folded: string): string[] {
  return folded.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
}

/** The terms under which a title is stored and found. */
export function titleTerms(title: Omit<TitleRecord, 'holdings'>): string[] {
  const names = [title.title, ...title.altTitles].map(fold).filter((name) => name !== '');
  const authors = title.authors.map(fold).filter((author) => author !== '');
  const subjects = title.subjects.map(fold).filter((subject) => subject !== '');
  const common = [
    ...names.flatMap((name) => wordsOf(name).slice(0, 1).map(startTerm)),
    ...subjects.map((subject) => marked('subject', subject)),
    ...[...names, ...authors, ...subjects].flatMap(wordTerms),
    `${marks.kind}${title.kind}`,
  ];
  const own = [...names.flatMap(nameTerms), ...authors.flatMap(authorTerms)];
  const sampled = isSampled(title.id) ? common.map(ofSample) : [];
  return [...new Set([...own, ...common, ...sampled])].filter((term) => term !== '');
}

/** The term under which those of the sample stand that have a term. */
export function ofSample(term: string): string {
  return `${marks.sample}${term}`;
}

/** Chosen by nothing but the id (FNV-1a), so that it is the same ones at every import. */
function isSampled(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % SAMPLE_OF === 0;
}

function nameTerms(name: string): string[] {
  const spelling = spellingOf(name);
  return [marked('name', name), ...slipTerms(name), ...(spelling ? soundTerms(spelling) : [])];
}

function authorTerms(author: string): string[] {
  const spelling = spellingOf(author);
  const sounds = spelling?.whole.map((whole) => marked('author', whole)) ?? [];
  return [marked('author', author), ...sounds, ...slipTerms(author)];
}

function soundTerms({ whole, initials, pairs }: Spelling): string[] {
  return [
    ...[...whole, ...initials].map((each) => marked('sound', each)),
    ...pairs.map((pair) => `${marks.soundPair}${pair}`),
  ];
}

/** A term of a folded text as a whole. */
export function marked(kind: keyof typeof marks, folded: string): string {
  return `${marks[kind]}${folded.slice(0, LONGEST_NAME)}`;
}

/** How names begin that begin with this word. */
export function startTerm(word: string): string {
  return marked('start', isHan(word) ? [...word].slice(0, 2).join('') : word);
}

/** The words and pairs of characters of a folded text. */
export function wordTerms(folded: string): string[] {
  return wordsOf(folded).flatMap(wholeTerms);
}

/** What a word has in every title that holds it: itself, or its pairs of characters. */
export function wholeTerms(word: string): string[] {
  return isHan(word) && [...word].length > 1 ? pairs(word) : [word.slice(0, LONGEST_WORD)];
}

/** Characters of a Chinese run that is stored with one of them left out; longer ones have pairs. */
const SHORT_RUN = { least: 3, most: 7 } as const;
const SHORT_WORD = { least: 4, most: 24 } as const;

/** The slip terms of every word of a folded text, and of a short Chinese one as a whole (夜·雨). */
function slipTerms(folded: string): string[] {
  const whole = isHan(folded) ? [folded.replaceAll(' ', '')] : [];
  return [...new Set([...wordsOf(folded), ...whole])].flatMap(slipsOf);
}

/**
 * A word, and what is left of it without each of its characters: two words that share one of these
 * differ by one character replaced, left out, added or swapped with its neighbour (Mor and Fraenkel
 * 1982: deletion neighbourhoods). None for words too short to bear a slip or long enough without.
 */
export function slipsOf(word: string): string[] {
  const letters = [...word];
  const { least, most } = isHan(word) ? SHORT_RUN : SHORT_WORD;
  if (letters.length < least - 1 || letters.length > most) return [];
  const shorter = letters.map((_, at) => letters.toSpliced(at, 1).join(''));
  const own = letters.length < least ? [word] : [word, ...shorter];
  return [...new Set(own)].map((each) => `${marks.slip}${each}`);
}

/** The words and pairs of characters of texts: single characters only where there is little else. */
export function queryTerms(texts: readonly string[]): string[] {
  const han = texts.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = texts.flatMap((text) => wordsOf(fold(text)));
  const singles =
    han <= MAX_HAN_FOR_SINGLES ? words.filter(isHan).flatMap((word) => [...word]) : [];
  return [...new Set([...words.flatMap(wholeTerms), ...singles])];
}

/** So few characters may have no pair in common with what is meant. */
const MAX_HAN_FOR_SINGLES = 4;

export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/** Pairs of neighbouring characters: 三体全集 as 三体, 体全, 全集. */
export function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
