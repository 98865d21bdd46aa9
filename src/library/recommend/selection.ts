import type { ReadershipStore, TitleRecord, TitleStore } from '../ports.js';

/**
 * More titles than this are not compared at once: about 10 kB of memory and 0.1 microseconds a request
 * each. Of a larger catalogue the foremost are recommended; search finds all of it.
 */
const MOST_ON_SHELF = 50_000;

/** Titles read at once. */
const PAGE = 5_000;

/** What the shelf is made from: the whole catalogue, or the foremost titles of a very large one. */
export async function selectTitles(
  titles: Pick<TitleStore, 'all' | 'count' | 'byIds'>,
  readership: Pick<ReadershipStore, 'foremost'>,
  limit = MOST_ON_SHELF,
): Promise<readonly TitleRecord[]> {
  if ((await titles.count()) <= limit) return titles.all();
  const ids = await readership.foremost(limit);
  const selected: TitleRecord[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    selected.push(...(await titles.byIds(ids.slice(start, start + PAGE))));
  }
  return selected;
}
