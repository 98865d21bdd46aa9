import type { TitleRecord } from '../ports.js';
import { isAlike, isWithin } from './similarity.js';
import { fold, isHan, pairs, wordsOf } from './terms.js';

/** How well one text answers another, 0..100: what is exact before what begins so, and so on. */
const grades = { exact: 100, prefix: 85, inside: 75, contains: 65, typo: 64, partial: 50 } as const;

/** All that was typed stands in it, and a letter was left out: likelier than a wrong one. */
const LEFT_OUT = 0.5;

/** A word among others with a slip of the finger. */
const MISTYPED_WORD = 55;

/** Below this a title is not what was meant. */
export const LEAST_SCORE = 30;

/** What a reader looks for; null where nothing was said. */
export interface Wanted {
  readonly any: Asked | null;
  readonly title: Asked | null;
  readonly author: Asked | null;
}

/** A folded text to look for, taken apart once for all titles it is compared with. */
export interface Asked {
  readonly text: string;
  /** Its words and the pairs of its Chinese characters. */
  readonly pieces: readonly string[];
  /** Its words one by one, where it has several. */
  readonly words: readonly Asked[];
}

/** Takes a folded text apart; null when there is nothing in it. */
export function asked(text: string): Asked | null {
  return text === '' ? null : takenApart(text);
}

function takenApart(text: string): Asked {
  const words = wordsOf(text);
  return { text, pieces: pieces(text), words: words.length < 2 ? [] : words.map(takenApart) };
}

/** How well a title answers, 0..100. */
export function score(record: TitleRecord, wanted: Wanted): number {
  const fields = {
    name: fold(record.title),
    names: record.altTitles.map(fold),
    authors: record.authors.map(fold),
    subjects: record.subjects.map(fold),
  };
  const parts: number[] = [];
  if (wanted.title) parts.push(byName(wanted.title, fields));
  if (wanted.author) parts.push(best(wanted.author, fields.authors));
  if (wanted.any) parts.push(anyField(wanted.any, fields));
  return parts.reduce((sum, part) => sum + part, 0) / Math.max(parts.length, 1);
}

interface Fields {
  readonly name: string;
  /** Other names, such as the title of a translation. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  readonly subjects: readonly string[];
}

/** The words as a whole in one field, or each word in its own: "刘慈欣 三体". */
function anyField(wanted: Asked, fields: Fields): number {
  const { name, names, authors, subjects } = fields;
  const whole = (part: Asked) =>
    Math.max(byName(part, fields), best(part, authors) * 0.95, best(part, subjects) * 0.6);
  const { words } = wanted;
  if (words.length === 0) return whole(wanted);
  const nameWords = [name, ...names].flatMap(wordsOf);
  const each = words.map((word) => Math.max(whole(word), wordAmong(word.text, nameWords)));
  const mean = each.reduce((sum, part) => sum + part, 0) / words.length;
  return Math.max(whole(wanted), mean * 0.8);
}

/** Its own name before the names it has elsewhere. */
function byName(wanted: Asked, { name, names }: Fields): number {
  return Math.max(grade(wanted, name), best(wanted, names) * 0.97);
}

function wordAmong(word: string, others: readonly string[]): number {
  return others.some((other) => isAlike(word, other)) ? MISTYPED_WORD : 0;
}

function best(wanted: Asked, texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, grade(wanted, text)), 0);
}

function grade({ text: wanted, pieces: parts }: Asked, text: string): number {
  if (text === '') return 0;
  if (text === wanted) return grades.exact;
  if (startsWithWord(text, wanted)) return grades.prefix + share(wanted, text);
  if (hasWord(text, wanted)) return grades.inside + share(wanted, text);
  // "三体 全集" still means 三体, but a single character in a long question means nothing.
  if (isTelling(text) && hasWord(wanted, text)) return grades.contains + share(text, wanted);
  if (isAlike(wanted, text)) return grades.typo + (isWithin(wanted, text) ? LEFT_OUT : 0);
  const common = overlap(parts, text);
  return common >= 0.5 ? grades.partial * common : 0;
}

/** Up to 9 points: of two that begin alike the shorter is the better answer. */
function share(part: string, whole: string): number {
  return (9 * part.length) / whole.length;
}

function startsWithWord(text: string, start: string): boolean {
  return text.startsWith(start) && (isHan(start) || isBoundary(text, start.length));
}

function hasWord(text: string, part: string): boolean {
  if (isHan(part)) return text.includes(part);
  return ` ${text} `.includes(` ${part} `) || startsWithWord(text, part);
}

/** Half a word may still be being typed. */
function isBoundary(text: string, at: number): boolean {
  return at >= 3 || text[at] === ' ' || text[at] === undefined;
}

function isTelling(text: string): boolean {
  return isHan(text) ? [...text].length >= 2 : text.length >= 4;
}

/** The part of the wanted pieces that a text has. */
function overlap(wanted: readonly string[], text: string): number {
  if (wanted.length < 2) return 0;
  const there = new Set(pieces(text));
  return wanted.filter((piece) => there.has(piece)).length / wanted.length;
}

function pieces(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => (isHan(word) ? pairs(word) : [word]));
}
