import { foldForMatching } from '../../text/script.js';
import type { TitleRecord } from '../ports.js';

const ARTICLE = /^(?:the|an?) (?=\S)/;

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
  const texts = [title.title, ...title.altTitles, ...title.authors, ...title.subjects];
  const names = [title.title, ...title.altTitles].map(nameTerm);
  return [...new Set([...names, ...termsOf(texts, { singles: true })])];
}

/** A whole name as one term, marked off by `=`: the title itself before those that contain it. */
export function nameTerm(name: string): string {
  return `=${fold(name)}`;
}

/** The terms that a reader's words ask for: single characters only where there is little else. */
export function queryTerms(texts: readonly string[]): string[] {
  const han = texts.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  return termsOf(texts, { singles: han <= MAX_HAN_FOR_SINGLES });
}

/** One wrong character in a title this short leaves no pair of characters right. */
const MAX_HAN_FOR_SINGLES = 4;

function termsOf(texts: readonly string[], { singles }: { singles: boolean }): string[] {
  const terms = new Set<string>();
  for (const word of texts.flatMap((text) => wordsOf(fold(text)))) {
    for (const term of termsOfWord(word, singles)) terms.add(term);
  }
  return [...terms];
}

/** All terms of one folded word. */
export function termsOfWord(word: string, singles = true): string[] {
  return isHan(word) ? hanTerms(word, singles) : latinTerms(word);
}

export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/** Pairs of neighbouring characters: 三体全集 as 三体, 体全, 全集. */
export function pairs(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function hanTerms(word: string, singles: boolean): string[] {
  const found = pairs(word);
  return singles || found.length === 0 ? [...found, ...word] : found;
}

/** A word and, marked off by `~`, its threes of letters, which survive a typing error. */
function latinTerms(word: string): string[] {
  if (word.length < 4) return [word];
  return [word, ...threes(`^${word}$`)];
}

/** The threes of letters of a word that is framed by `^` and `$`, or of a part of one. */
export function threes(framed: string): string[] {
  return Array.from(
    { length: Math.max(framed.length - 2, 0) },
    (_, at) => `~${framed.slice(at, at + 3)}`,
  );
}
