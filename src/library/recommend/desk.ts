import type { Recommendation, RecommendationDesk, RecommendQuery } from '../desks.js';
import type { TitleRecord, TitleStore } from '../ports.js';
import { createReasons, type FindReason, type Reason } from './reasons.js';
import { createShelf, type Shelf, type ShelvedTitle } from './shelf.js';

/** How many titles when no number was said. */
const USUAL = 5;
const MAX_TITLES = 50;

/** A list with more of one author is a list of that author. */
const MOST_OF_ONE_AUTHOR = 2;

/** How many are looked at for each title that is wanted, so that enough authors are among them. */
const SPARE = 20;

/** In the asker's own language: between a subject that fits and one that nearly does. */
const OWN_LANGUAGE = 0.08;

/** A book is called new while it is at most this much older than the newest in the catalogue. */
const YEARS_NEW = 10;

/**
 * Recommends titles for a wish: likeness to titles, author, subject, words and mood, each title with
 * the reason that counted most. Without a wish the newest come first. The same wish has the same
 * answer until the catalogue changes; nothing about a reader is kept.
 */
export function createRecommendationDesk(
  titles: TitleStore,
): RecommendationDesk & { refresh(): void } {
  let shelf: Promise<Shelf> | null = null;
  const open = () => {
    shelf ??= titles.all().then(createShelf);
    // What failed is tried anew by the next reader.
    shelf.catch(() => {
      shelf = null;
    });
    return shelf;
  };
  return {
    recommend: async (query) => recommend(await open(), query),
    /** After an import: the next wish sees the new titles. */
    refresh() {
      shelf = null;
    },
  };
}

function recommend(shelf: Shelf, query: RecommendQuery) {
  const asked = (query.like ?? []).map((like) => ({ like, title: shelf.known(like) }));
  const likes = asked.flatMap(({ title }) => title ?? []);
  const unknown = asked.filter(({ title }) => !title).map(({ like }) => like);
  const finders = createReasons(shelf, query, likes);
  const count = Math.min(Math.max(query.n ?? USUAL, 1), MAX_TITLES);
  // Titles that nobody knows say nothing about what to read: no guess is made from them.
  const hasWish = finders.length > 0 || unknown.length > 0;
  const worthy = { suits: suitable(query, likes), needsReason: hasWish, lang: query.lang };
  const found = best(scored(shelf, finders, worthy), count * SPARE);
  const mixed = query.author ? found : withoutCrowds(found);
  const newSince = shelf.newestYear - YEARS_NEW;
  const say = (one: Scored) => toRecommendation(one, finders, { age: query.age, newSince });
  return { titles: mixed.slice(0, count).map(say), unknown };
}

/** A title on the shelf with the sum of what speaks for it. */
interface Scored {
  readonly shelved: ShelvedTitle;
  readonly at: number;
  readonly score: number;
}

interface Worthy {
  suits(title: ShelvedTitle): boolean;
  readonly needsReason: boolean;
  readonly lang: string | undefined;
}

function* scored(
  shelf: Shelf,
  finders: readonly FindReason[],
  { suits, needsReason, lang }: Worthy,
): Generator<Scored> {
  for (const [at, shelved] of shelf.titles.entries()) {
    let points = 0;
    for (const find of finders) points += find(shelved, at)?.points ?? 0;
    if ((needsReason && points === 0) || !suits(shelved)) continue;
    const own = shelved.record.lang === lang ? OWN_LANGUAGE : 0;
    yield { shelved, at, score: points + shelved.bonus + own };
  }
}

/** The best few in order; most titles only have to be compared with the last of them. */
function best(titles: Iterable<Scored>, count: number): readonly Scored[] {
  const found: Scored[] = [];
  for (const title of titles) {
    const last = found[count - 1];
    if (last && !isBefore(title, last)) continue;
    const place = found.findIndex((other) => isBefore(title, other));
    found.splice(place < 0 ? found.length : place, 0, title);
    if (found.length > count) found.pop();
  }
  return found;
}

/** Of equals the one with the smaller id, so that the order never depends on chance. */
function isBefore(one: Scored, other: Scored): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.shelved.record.id < other.shelved.record.id;
}

function withoutCrowds(found: readonly Scored[]): readonly Scored[] {
  const counts = new Map<string, number>();
  return found.filter(({ shelved: { record } }) => {
    const author = record.authors[0] ?? record.id;
    const before = counts.get(author) ?? 0;
    counts.set(author, before + 1);
    return before < MOST_OF_ONE_AUTHOR;
  });
}

interface Wish {
  readonly age: number | undefined;
  /** The year from which a book is called new. */
  readonly newSince: number;
}

function toRecommendation(
  { shelved, at, score }: Scored,
  finders: readonly FindReason[],
  wish: Wish,
): Recommendation {
  const reasons = finders
    .map((find) => find(shelved, at))
    .filter((reason): reason is Reason => reason !== null);
  const strongest = reasons.toSorted((one, other) => other.points - one.points)[0];
  const why = strongest?.why() ?? withoutReason(shelved.record, wish);
  return { title: shelved.record, score: Math.round(score * 1e6) / 1e6, why };
}

function withoutReason({ kind, year }: TitleRecord, wish: Wish): Recommendation['why'] {
  if (wish.age !== undefined) return { key: 'age', args: { age: wish.age } };
  const isNew = kind === 'book' && year !== null && year >= wish.newSince;
  return isNew ? { key: 'new', args: { year: String(year) } } : { key: 'pick', args: {} };
}

/** Never a liked title itself; the kind asked for; nothing for adults to a child. */
function suitable({ kind, age }: RecommendQuery, likes: readonly ShelvedTitle[]) {
  const audiences = audiencesOf(age);
  return (title: ShelvedTitle) =>
    !likes.includes(title) &&
    (kind === undefined || title.record.kind === kind) &&
    audiences.includes(title.record.audience);
}

/** Whom books are for at an age in years. A grown-up may well ask for a child without saying so. */
function audiencesOf(age: number | undefined): readonly TitleRecord['audience'][] {
  if (age === undefined) return ['adult', 'young', 'child'];
  if (age < 10) return ['child'];
  if (age < 13) return ['child', 'young'];
  if (age < 16) return ['young'];
  return age < 20 ? ['young', 'adult'] : ['adult'];
}
