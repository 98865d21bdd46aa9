import type { TitleStore } from '../ports.js';
import { TERM_SCHEME, titleTerms } from './terms.js';

const KEY = 'catalogue.terms';
const BATCH = 500;

export interface ReindexParts {
  readonly titles: Pick<TitleStore, 'after' | 'put'>;
  readonly settings: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown, at: Date): Promise<void>;
  };
  readonly at: Date;
  /** Told now and then how many titles were done. */
  progress?(done: number): void;
}

/**
 * Writes the search terms of every title anew when an older scheme wrote them (after an upgrade), and
 * returns how many titles that were: 0 when they are up to date. It may be interrupted: the next start
 * goes on after the last title that was done. Two at once do the same work twice, and no harm.
 */
export async function reindexTitles(parts: ReindexParts): Promise<number> {
  const { titles, settings, at, progress } = parts;
  const state = stateOf(await settings.get(KEY));
  if (state.scheme === TERM_SCHEME && state.after === null) return 0;
  let after = state.scheme === TERM_SCHEME ? (state.after ?? '') : '';
  let done = 0;
  for (;;) {
    const some = await titles.after(after, BATCH);
    const last = some.at(-1);
    if (!last) break;
    await titles.put(
      some.map((title) => ({ ...title, terms: titleTerms(title) })),
      at,
    );
    after = last.id;
    done += some.length;
    await settings.set(KEY, { scheme: TERM_SCHEME, after }, at);
    progress?.(done);
  }
  await settings.set(KEY, { scheme: TERM_SCHEME, after: null }, at);
  return done;
}

/** `after` is the last title done, or null when all are. */
function stateOf(kept: unknown): { scheme: number; after: string | null } {
  const { scheme, after } = { scheme: 0, after: null, ...(kept as object | null) };
  return {
    scheme: typeof scheme === 'number' ? scheme : 0,
    after: typeof after === 'string' ? after : null,
  };
}
