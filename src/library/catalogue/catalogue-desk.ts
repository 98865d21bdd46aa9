import { UserError } from '../../core/errors.js';
import type { CatalogueDesk, FindQuery } from '../desks.js';
import type { TitleRecord, TitleStore } from '../ports.js';
import { toIsbn13 } from './isbn.js';
import { asked, LEAST_SCORE, score, type Wanted } from './rank.js';
import { fold } from './terms.js';
import { waysToLook } from './ways.js';

/** How many titles the store is asked for before the best are chosen. */
const CANDIDATES = 24;

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

/** By the strictest way that finds anything. */
async function findByWords(
  titles: TitleStore,
  query: FindQuery,
  limit: number,
): Promise<readonly TitleRecord[]> {
  const { kind } = query;
  const wanted = wantedOf(query);
  const texts = Object.values(wanted).flatMap((one: Wanted['any']) => one?.text ?? []);
  if (texts.length === 0) return kind ? titles.ofKind(kind, limit) : [];
  for (const way of waysToLook(texts)) {
    const found = ranked(await titles.byTerms({ ...way, kind }, CANDIDATES), wanted);
    if (found.length > 0) return found;
  }
  return [];
}

function ranked(candidates: readonly TitleRecord[], wanted: Wanted): readonly TitleRecord[] {
  return candidates
    .map((record) => ({ record, points: score(record, wanted) }))
    .filter(({ points }) => points >= LEAST_SCORE)
    .toSorted(
      (one, other) => other.points - one.points || (one.record.id < other.record.id ? -1 : 1),
    )
    .map(({ record }) => record);
}

function wantedOf({ query = '', title = '', author = '' }: FindQuery): Wanted {
  const folded = (text: string) => asked(fold(text.slice(0, MAX_TEXT)));
  return { any: folded(query), title: folded(title), author: folded(author) };
}

function ofKind({ kind }: FindQuery): (record: TitleRecord) => boolean {
  return (record) => kind === undefined || record.kind === kind;
}
