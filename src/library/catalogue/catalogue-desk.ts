import { UserError } from '../../core/errors.js';
import type { CatalogueDesk, Finding, FindQuery } from '../desks.js';
import type { TitleStore } from '../ports.js';
import type { Catalogue } from './catalogue.js';
import { toIsbn13 } from './isbn.js';
import { OutsideError, type OutsideReason } from './outside/outside-error.js';
import { createOwnCatalogue } from './own-catalogue.js';

export interface CatalogueDeskParts {
  /** The library's own system, which is asked first; absent: only the titles kept here. */
  readonly outside?: Catalogue | undefined;
  /** Told why the library's system gave no answer; never what was asked. */
  onAway?(reason: OutsideReason): void;
}

/**
 * Finds titles by ISBN, or by name, author and subject in words that need not be exact: in the
 * library's own system where there is one, and among the titles kept here when it is away or finds
 * nothing (it forgives no slips of the finger).
 */
export function createCatalogueDesk(
  titles: TitleStore,
  { outside, onAway }: CatalogueDeskParts = {},
): CatalogueDesk {
  const own = createOwnCatalogue(titles);
  const ask = async (query: FindQuery, limit: number): Promise<Finding | OutsideReason | null> => {
    // Its records tell no class that all systems agree on, and a kind alone is no question.
    if (!outside || query.class || !hasWords(query)) return null;
    try {
      const found = await outside.find(query, limit);
      const fitting = found.filter(({ kind }) => !query.kind || kind === query.kind);
      return fitting.length === 0 ? null : { titles: fitting, source: 'system', systemAway: false };
    } catch (error) {
      if (error instanceof OutsideError) return error.reason;
      throw error;
    }
  };
  const look: CatalogueDesk['look'] = async (said, limit) => {
    const query = withIsbn(said);
    const answer = await ask(query, limit);
    if (answer !== null && typeof answer !== 'string') return answer;
    if (answer !== null) onAway?.(answer);
    return { titles: await own.find(query, limit), source: 'own', systemAway: answer !== null };
  };
  return { look, find: async (query, limit) => (await look(query, limit)).titles };
}

/** An ISBN said as such must be one; a number among the words may be. */
function withIsbn(said: FindQuery): FindQuery {
  if (said.isbn !== undefined) {
    const isbn = toIsbn13(said.isbn);
    if (!isbn) throw new UserError('bad-isbn', { isbn: said.isbn.slice(0, 40) });
    return { ...said, isbn };
  }
  const isbn = said.query && said.query.length < 40 ? toIsbn13(said.query) : null;
  return isbn ? { ...said, query: undefined, isbn } : said;
}

function hasWords({ isbn, query, title, author }: FindQuery): boolean {
  return [isbn, query, title, author].some((words) => words !== undefined && words.trim() !== '');
}
