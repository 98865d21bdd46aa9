import type { Recommendation } from '../desks.js';
import { popularityWeight } from '../readership/affinity.js';
import type { Finder } from './finder.js';
import type { Shelf, ShelvedTitle } from './shelf.js';

/** How much likeness of content counts for a title that no reader of the model has. */
const UNREAD = 0.3;

/** How much popularity adds where a wish in words decides, and where there is no wish at all. */
const beside = { words: 0.1, nothing: 0.3 } as const;

/** From this share of the most read title's readers on (its square root) a title is "much read". */
const MUCH_READ = 0.3;

/** A title is explained by one of the first so many likes. */
const MOST_EXPLAINING = 50;

export interface Liking {
  readonly finders: readonly Finder[];
  /** Whether the order comes from readers: nothing else may disturb it then. */
  readonly isByReaders: boolean;
}

/**
 * What liked titles point to. Those that the model knows by what their readers liked besides, mixed
 * with popularity; the others by likeness of content. Content says nothing more about titles that
 * have readers (measured), so there it speaks only for those that have none yet.
 */
export function likeFinders(
  shelf: Shelf,
  liked: readonly number[],
  { hasWords }: { readonly hasWords: boolean },
): Liking {
  const { affinity } = shelf;
  const company = affinity.of(liked);
  const popular = (weight: number) => (affinity.isKnown ? [popularFinder(shelf, weight)] : []);
  if (liked.length === 0) {
    return { finders: popular(hasWords ? beside.words : beside.nothing), isByReaders: false };
  }
  const content = contentFinder(shelf, liked, company.known > 0);
  if (company.known === 0)
    return { finders: [content, ...popular(beside.words)], isByReaders: false };
  const readers: Finder = {
    points: (_title, at) => company.nearness[at] ?? 0,
    why(_title, at) {
      const from = shelf.titles[company.strongest(at)];
      return { key: 'readers', args: { title: from?.record.title ?? '' } };
    },
  };
  const weight = hasWords ? beside.words : popularityWeight(company.known);
  return { finders: [readers, content, ...popular(weight)], isByReaders: !hasWords };
}

/** What is much read; quiet, as anything said about the title itself is the better reason. */
export function popularFinder({ affinity }: Shelf, weight: number): Finder {
  return {
    quiet: true,
    points: (_title, at) => weight * affinity.popularity(at),
    why: (_title, at) => ({
      key: affinity.popularity(at) >= MUCH_READ ? 'popular' : 'pick',
      args: {},
    }),
  };
}

function contentFinder(shelf: Shelf, liked: readonly number[], onlyUnread: boolean): Finder {
  const likeness = shelf.index.likeAll(liked);
  const share = (onlyUnread ? UNREAD : 1) / Math.sqrt(liked.length);
  return {
    points: (_title, at) =>
      onlyUnread && shelf.affinity.popularity(at) > 0 ? 0 : share * (likeness[at] ?? 0),
    why: (title, at) => likeWhy(shelf, liked.slice(0, MOST_EXPLAINING), { title, at }),
  };
}

/** The liked title that it is likest to, and the author when they share one. */
function likeWhy(
  { titles, index }: Shelf,
  liked: readonly number[],
  { title, at }: { readonly title: ShelvedTitle; readonly at: number },
): Recommendation['why'] {
  const nearness = liked.map((from) => index.between(from, at));
  const nearest = titles[liked[nearness.indexOf(Math.max(...nearness))] ?? -1];
  const args = { title: nearest?.record.title ?? '' };
  const shared = title.authors.findIndex((author) => nearest?.authors.includes(author));
  const author = title.record.authors[shared];
  return author ? { key: 'like-author', args: { ...args, author } } : { key: 'like', args };
}
