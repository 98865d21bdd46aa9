import { DateTime } from 'luxon';
import { toIsbn13 } from '../catalogue/isbn.js';
import { fold, queryTerms } from '../catalogue/terms.js';
import type { ReadingList, TitleReadership, TitleRecord } from '../ports.js';
import { type Affinity, createAffinity } from '../readership/affinity.js';
import { createVectorIndex, type Vector, type VectorIndex } from './vectors.js';

/** A title with what recommending looks at, folded once. */
export interface ShelvedTitle {
  readonly record: TitleRecord;
  readonly subjects: readonly string[];
  readonly authors: readonly string[];
  /** The same for every edition of one work. */
  readonly work: string;
  /** What a newer or an available title gains; too little to outweigh a reason. */
  readonly bonus: number;
}

/** All titles, ready to be compared. */
export interface Shelf {
  readonly titles: readonly ShelvedTitle[];
  readonly index: VectorIndex;
  readonly affinity: Affinity;
  readonly lists: readonly ReadingList[];
  /** The latest arrivals: how recent beside each other, and on which day if not all came on one. */
  readonly arrivals: ReadonlyMap<string, { readonly points: number; readonly day?: string }>;
  /** The year from which a title is called new. */
  readonly newSince: number;
  placeOf(id: string): number | undefined;
  /** The places of all editions of a title's work, its own among them. */
  editions(at: number): readonly number[];
  /** The place of the title meant by an id, an ISBN or a name. */
  known(like: string): number | undefined;
}

/** What stands on the shelf beside the titles themselves. */
export interface ShelfExtras {
  readonly readership: readonly TitleReadership[];
  readonly lists: readonly ReadingList[];
  /** Latest first. */
  readonly arrivals: readonly { readonly id: string; readonly at: Date }[];
  readonly timezone?: string | undefined;
}

/** A book is called new while it is at most this much older than the newest in the catalogue. */
const YEARS_NEW = 10;

/** How much a part of a record says about what a title is like. */
const weights = { subject: 2, author: 3, title: 1, summary: 0.5 } as const;

/** Added to what a title scores by its reasons. */
const NEWNESS = 0.05;
const AVAILABLE = 0.02;
const FIRST_NEW_YEAR = 1950;
const YEARS_OF_NEWNESS = 100;

/** Puts the titles on the shelf in order of their ids, whatever order the database has for texts. */
export function createShelf(unsorted: readonly TitleRecord[], extras: ShelfExtras): Shelf {
  const records = unsorted.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const titles = records.map(shelve);
  const places = new Map(records.map(({ id }, at) => [id, at]));
  const editions = new Map<string, number[]>();
  for (const [at, { work }] of titles.entries()) {
    const others = editions.get(work);
    if (others) others.push(at);
    else editions.set(work, [at]);
  }
  const newest = records.reduce((latest, { year }) => Math.max(latest, year ?? 0), 0);
  return {
    titles,
    index: createVectorIndex(titles.map(vectorOf)),
    affinity: createAffinity(extras.readership, places),
    lists: extras.lists,
    arrivals: arrivalsOf(
      extras.arrivals.length > 0 ? extras : { ...extras, arrivals: byYear(records) },
    ),
    newSince: newest - YEARS_NEW,
    placeOf: (id) => places.get(id),
    editions: (at) => editions.get(titles[at]?.work ?? '') ?? [],
    known: nameFinder(records, places),
  };
}

/** Ids go before ISBNs, ISBNs before names; the first of several with one name is meant. */
function nameFinder(records: readonly TitleRecord[], places: ReadonlyMap<string, number>) {
  const named = new Map<string, number>();
  const name = (key: string | null, at: number) => {
    if (key && !named.has(key)) named.set(key, at);
  };
  for (const [at, { isbn }] of records.entries()) name(isbn, at);
  for (const [at, { title, altTitles }] of records.entries()) {
    for (const each of [title, ...altTitles]) name(fold(each), at);
  }
  return (like: string) =>
    places.get(like) ?? named.get(toIsbn13(like) ?? '') ?? named.get(fold(like));
}

/** A catalogue that was brought in at once came on one day: then the day says nothing. */
function arrivalsOf({ arrivals, timezone }: ShelfExtras): Shelf['arrivals'] {
  const dayOf = (at: Date) =>
    DateTime.fromJSDate(at, { zone: timezone ?? 'utc' }).toISODate() ?? '';
  const last = arrivals.at(-1);
  const bulk = last ? dayOf(last.at) : '';
  return new Map(
    arrivals.map(({ id, at }, rank) => {
      const [points, day] = [1 - rank / arrivals.length, dayOf(at)];
      return [id, day === bulk ? { points } : { points, day }];
    }),
  );
}

/** Where nothing is known of when titles came: the order of their years. */
function byYear(records: readonly TitleRecord[]): ShelfExtras['arrivals'] {
  const at = new Date(0);
  return records
    .toSorted((one, other) => (other.year ?? -9999) - (one.year ?? -9999))
    .map(({ id }) => ({ id, at }));
}

function shelve(record: TitleRecord): ShelvedTitle {
  const subjects = record.subjects.map(fold);
  const authors = record.authors.map(fold);
  const work = `${fold(record.title)}|${authors[0] ?? record.id}`;
  return { record, subjects, authors, work, bonus: bonusOf(record) };
}

function vectorOf({ record, subjects, authors }: ShelvedTitle): Vector {
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
  return vector;
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
