import type { Recommendation, RecommendationDesk, RecommendQuery } from '../desks.js';
import type { TitleRecord } from '../ports.js';
import type { Finder } from './finder.js';
import { likeFinders } from './likes.js';
import { askedFinder, suitingFinder } from './lists.js';
import { rank, type Scored } from './rank.js';
import { wordFinders } from './reasons.js';
import type { Shelf } from './shelf.js';
import { keptFresh, type ShelfParts } from './shelf-keeper.js';

/** How many titles when no number was said. */
const USUAL = 5;
const MAX_TITLES = 50;

/**
 * Recommends titles for a wish: what readers of liked titles liked besides, likeness to titles, author,
 * subject, words, mood and lists, each title with the reason that counted most. Without a wish staff
 * picks, then what is much read or new. The same wish has the same answer until the catalogue changes;
 * nothing about a reader is kept.
 */
export function createRecommendationDesk(
  parts: ShelfParts,
): RecommendationDesk & { refresh(): void } {
  const shelf = keptFresh(parts);
  return {
    recommend: async (query) => recommend(await shelf.get(), query),
    /** After an import: the next wish sees the new titles. */
    refresh: shelf.drop,
  };
}

function recommend(shelf: Shelf, query: RecommendQuery) {
  const asked = (query.like ?? []).map((like) => ({ like, at: shelf.known(like) }));
  const liked = [...new Set(asked.flatMap(({ at }) => at ?? []))];
  const unknown = asked.filter(({ at }) => at === undefined).map(({ like }) => like);
  const wish = findersFor(shelf, query, liked);
  // Titles that nobody knows say nothing about what to read: no guess is made from them.
  const needsReason = wish.needsReason || (unknown.length > 0 && liked.length === 0);
  const count = Math.min(Math.max(query.n ?? USUAL, 1), MAX_TITLES);
  const found = rank(shelf, query, { ...wish, needsReason, liked, count });
  const say = (one: Scored) => toRecommendation(one, wish.finders, { shelf, age: query.age });
  return { titles: found.map(say), unknown };
}

function findersFor(shelf: Shelf, query: RecommendQuery, liked: readonly number[]) {
  const words = wordFinders(shelf, query);
  const asked = query.list === undefined ? null : askedFinder(shelf, query);
  if (query.list !== undefined) {
    const finders = asked ? [asked, ...words] : [];
    return { finders, needsReason: true, isByReaders: false, mustHave: asked };
  }
  const liking = likeFinders(shelf, liked, { hasWords: words.length > 0 });
  const list = suitingFinder(shelf, query);
  const finders: Finder[] = [...words, ...(list ? [list] : []), ...liking.finders];
  const needsReason = (words.length > 0 || liked.length > 0) && !liking.isByReaders;
  return { finders, needsReason, isByReaders: liking.isByReaders, mustHave: null };
}

interface Surroundings {
  readonly shelf: Shelf;
  readonly age: number | undefined;
}

function toRecommendation(
  { shelved, at, score }: Scored,
  finders: readonly Finder[],
  around: Surroundings,
): Recommendation {
  let [strongest, most]: [Finder | null, number] = [null, 0];
  for (const finder of finders) {
    const points = finder.points(shelved, at);
    const isLouder = strongest?.quiet && !finder.quiet;
    if (points === 0 || (!isLouder && points <= most)) continue;
    if (finder.quiet && strongest && !strongest.quiet) continue;
    [strongest, most] = [finder, points];
  }
  const why = strongest?.why(shelved, at);
  const told = why && why.key !== 'pick' ? why : withoutReason(shelved.record, around);
  return { title: shelved.record, score: Math.round(score * 1e6) / 1e6, why: told };
}

function withoutReason(
  { kind, year }: TitleRecord,
  { shelf, age }: Surroundings,
): Recommendation['why'] {
  if (age !== undefined) return { key: 'age', args: { age } };
  const isNew = kind === 'book' && year !== null && year >= shelf.newSince;
  return isNew ? { key: 'new', args: { year: String(year) } } : { key: 'pick', args: {} };
}
