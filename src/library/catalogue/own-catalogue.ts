import { callNumberIn, classOf } from '../../core/call-number.js';
import type { FindQuery } from '../desks.js';
import type { TitleRecord, TitleStore } from '../ports.js';
import type { Catalogue } from './catalogue.js';
import { asked, LEAST_SCORE, score, type Wanted } from './rank.js';
import { fold } from './terms.js';
import { type Sought, type WorthyWay, waysToLook } from './ways.js';

/** How many titles the store is asked for before the best are chosen. */
const CANDIDATES = 24;

/** Points of 100 with which the best answer is good enough not to look on. */
const GOOD = 50;

/** Longer than any title; UTF-16 units. */
const MAX_TEXT = 300;

/** The titles kept here: by ISBN, by call number, by class, or by words that need not be exact. */
export function createOwnCatalogue(titles: TitleStore): Catalogue {
  return {
    async find(query, limit) {
      const { isbn, kind, class: letter } = query;
      const found = isbn ? await titles.byIsbn(isbn) : null;
      if (found) return found.filter(ofKind(query)).slice(0, limit);
      const shelved = await onShelf(titles, query, limit);
      if (shelved.length > 0) return shelved;
      const byWords = await findByWords(titles, query, limit);
      if (byWords === null && letter) return titles.ofClass(letter, { skip: 0, limit, kind });
      return (byWords ?? []).filter(inClass(letter)).slice(0, limit);
    },
  };
}

/** By call number, where the words are one; what looks like one may be a title after all. */
async function onShelf(
  titles: TitleStore,
  { query, kind }: FindQuery,
  limit: number,
): Promise<readonly TitleRecord[]> {
  const callNumber = query === undefined ? null : callNumberIn(query);
  return callNumber ? titles.byCallNumber(callNumber, { skip: 0, limit, kind }) : [];
}

/** By the strictest ways that find anything; null when there are no words to look for. */
async function findByWords(
  titles: TitleStore,
  query: FindQuery,
  limit: number,
): Promise<readonly TitleRecord[] | null> {
  const { kind, class: letter } = query;
  const sought = soughtOf(query);
  if (sought.texts.length === 0) return kind && !letter ? titles.ofKind(kind, limit) : null;
  const wanted = wantedOf(query);
  let best: readonly Ranked[] = [];
  for (const ways of waysToLook(sought)) {
    const found = await titles.byTerms(ways, Math.max(CANDIDATES, limit));
    best = together(best, rank(found, ways, wanted));
    if ((best[0]?.points ?? 0) >= GOOD) break;
  }
  return best.map(({ title }) => title);
}

interface Ranked {
  readonly title: TitleRecord;
  readonly points: number;
}

function rank(
  found: Awaited<ReturnType<TitleStore['byTerms']>>,
  ways: readonly WorthyWay[],
  wanted: Wanted,
): readonly Ranked[] {
  return found
    .map(({ title, way }) => ({
      title,
      points: Math.max(score(title, wanted), ways[way]?.worth ?? 0),
    }))
    .filter(({ points }) => points >= LEAST_SCORE);
}

/** The best first, each title once. */
function together(some: readonly Ranked[], more: readonly Ranked[]): readonly Ranked[] {
  const known = new Set(some.map(({ title }) => title.id));
  return [...some, ...more.filter(({ title }) => !known.has(title.id))].toSorted(
    (one, other) => other.points - one.points || inShort(one.title, other.title),
  );
}

/** Of titles that fit alike: the shorter name, then the order of ids. */
function inShort(one: TitleRecord, other: TitleRecord): number {
  return one.title.length - other.title.length || (one.id < other.id ? -1 : 1);
}

function soughtOf({ query, title, author, kind }: FindQuery): Sought {
  const texts = [query, title, author].flatMap((text) => folded(text) || []);
  return { texts, anyField: query !== undefined || author !== undefined, kind };
}

function wantedOf({ query, title, author }: FindQuery): Wanted {
  return { any: asked(folded(query)), title: asked(folded(title)), author: asked(folded(author)) };
}

function folded(text = ''): string {
  return fold(text.slice(0, MAX_TEXT));
}

function ofKind({ kind }: FindQuery): (record: TitleRecord) => boolean {
  return (record) => kind === undefined || record.kind === kind;
}

function inClass(letter: string | undefined): (record: TitleRecord) => boolean {
  return ({ holdings }) =>
    letter === undefined || holdings.some(({ callNumber }) => classOf(callNumber) === letter);
}
