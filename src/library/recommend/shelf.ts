import { toIsbn13 } from '../catalogue/isbn.js';
import { fold, queryTerms } from '../catalogue/terms.js';
import type { TitleRecord } from '../ports.js';
import { createVectorIndex, type Vector, type VectorIndex } from './vectors.js';

/** A title with what recommending looks at, folded once. */
export interface ShelvedTitle {
  readonly record: TitleRecord;
  readonly subjects: readonly string[];
  readonly authors: readonly string[];
  readonly vector: Vector;
  /** What a newer or an available title gains; too little to outweigh a reason. */
  readonly bonus: number;
}

/** All titles, ready to be compared. */
export interface Shelf {
  readonly titles: readonly ShelvedTitle[];
  readonly index: VectorIndex;
  /** The year of the newest title; 0 when none is known. */
  readonly newestYear: number;
  /** The title meant by an id, an ISBN or a name. */
  known(like: string): ShelvedTitle | undefined;
}

/** How much a part of a record says about what a title is like. */
const weights = { subject: 2, author: 3, title: 1, summary: 0.5 } as const;

/** Added to what a title scores by its reasons. */
const NEWNESS = 0.05;
const AVAILABLE = 0.02;
const FIRST_NEW_YEAR = 1950;
const YEARS_OF_NEWNESS = 100;

export function createShelf(records: readonly TitleRecord[]): Shelf {
  const titles = records.map(shelve);
  const byKey = new Map<string, ShelvedTitle>();
  // The first of several with one name is meant; ids and ISBNs go before names.
  const name = (key: string | null, title: ShelvedTitle) => {
    if (key && !byKey.has(key)) byKey.set(key, title);
  };
  for (const title of titles) name(`id ${title.record.id}`, title);
  for (const title of titles) name(title.record.isbn, title);
  for (const title of titles) {
    for (const each of [title.record.title, ...title.record.altTitles]) name(fold(each), title);
  }
  return {
    titles,
    index: createVectorIndex(titles.map(({ vector }) => vector)),
    newestYear: titles.reduce((newest, { record }) => Math.max(newest, record.year ?? 0), 0),
    known: (like) =>
      byKey.get(`id ${like}`) ?? byKey.get(toIsbn13(like) ?? '') ?? byKey.get(fold(like)),
  };
}

function shelve(record: TitleRecord): ShelvedTitle {
  const subjects = record.subjects.map(fold);
  const authors = record.authors.map(fold);
  const vector = new Map<string, number>();
  const add = (terms: readonly string[], weight: number) => {
    for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + weight);
  };
  const summary = Object.values(record.summary ?? {});
  add(
    subjects.map((subject) => `#${subject}`),
    weights.subject,
  );
  add(
    authors.map((author) => `@${author}`),
    weights.author,
  );
  add(textTerms([record.title, ...record.altTitles, ...record.subjects]), weights.title);
  add(textTerms(summary), weights.summary);
  return { record, subjects, authors, vector, bonus: bonusOf(record) };
}

function bonusOf({ year, holdings }: TitleRecord): number {
  const newness = Math.max(0, (year ?? 0) - FIRST_NEW_YEAR) / YEARS_OF_NEWNESS;
  const isHere = holdings.some(({ status }) => status === 'available');
  return NEWNESS * newness + (isHere ? AVAILABLE : 0);
}

/** The words of a text that can be compared: no threes of letters, no single letters. */
export function textTerms(texts: readonly string[]): string[] {
  return queryTerms(texts).filter((term) => !term.startsWith('~') && !stopWords.has(term));
}

const stopWords = new Set(
  'a an and are as at be but by for from had has have he her his i in is it its like me my not of on or she so some something that the their them they this to was what who with book books read reading want would 的 了 是 在 和 有 我 想 看 本 书 一本 我想 想看'.split(
    ' ',
  ),
);
