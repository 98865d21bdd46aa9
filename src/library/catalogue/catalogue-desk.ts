import { UserError } from '../../core/errors.js';
import type { CatalogueDesk, FindQuery } from '../desks.js';
import type { TitleRecord, TitleStore } from '../ports.js';
import { toIsbn13 } from './isbn.js';
import { asked, LEAST_SCORE, score, type Wanted } from './rank.js';
import { fold } from './terms.js';
import { type Sought, type WorthyWay, waysToLook } from './ways.js';

/** How many titles the store is asked for before the best are chosen. */
const CANDIDATES = 60;

/** Longer than any title; UTF-16 units. */
const MAX_TEXT = 300;

/** Finds titles by ISBN, or by name, author and subject in words that need not be exact. */
export function createCatalogueDesk(titles: TitleStore): CatalogueDesk {
  return {
    async find(query, limit) {
      const isbn = isbnOf(query);
      const found = isbn ? await titles.byIsbn(isbn) : await findByWords(titles, query, limit);
      return found.filter(ofKind(query)).slice(0, limit);
    },
  };
}

/** An ISBN said as such must be one; a number among the words may be. */
function isbnOf({ isbn, query }: FindQuery): string | null {
  if (isbn !== undefined) {
    const known = toIsbn13(isbn);
    if (!known) throw new UserError('bad-isbn', { isbn: isbn.slice(0, 40) });
    return known;
  }
  return query && query.length < 40 ? toIsbn13(query) : null;
}

/** By the strictest ways that find anything. */
async function findByWords(
  titles: TitleStore,
  query: FindQuery,
  limit: number,
): Promise<readonly TitleRecord[]> {
  const { kind } = query;
  const sought = soughtOf(query);
  if (sought.texts.length === 0) return kind ? titles.ofKind(kind, limit) : [];
  const wanted = wantedOf(query);
  for (const ways of waysToLook(sought)) {
    const found = await titles.byTerms(ways, CANDIDATES);
    const ranked = rank(found, ways, wanted);
    if (ranked.length > 0) return ranked;
  }
  return [];
}

function rank(
  found: Awaited<ReturnType<TitleStore['byTerms']>>,
  ways: readonly WorthyWay[],
  wanted: Wanted,
): readonly TitleRecord[] {
  return found
    .map(({ title, way }) => ({
      title,
      points: Math.max(score(title, wanted), ways[way]?.worth ?? 0),
    }))
    .filter(({ points }) => points >= LEAST_SCORE)
    .toSorted((one, other) => other.points - one.points || inShort(one.title, other.title))
    .map(({ title }) => title);
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
