import type { Clock } from '../../core/clock.js';
import type { ArrivalStore, ReadershipStore, ReadingListStore, TitleStore } from '../ports.js';
import { createShelf, type Shelf } from './shelf.js';

/** How often other processes' imports are looked for. */
const LOOK_AGAIN_MS = 30_000;

/** What recommending stands on; everything but the titles may be absent. */
export interface ShelfParts {
  readonly titles: Pick<TitleStore, 'all'>;
  readonly readership?: Pick<ReadershipStore, 'all'>;
  readonly lists?: Pick<ReadingListStore, 'list'>;
  readonly arrivals?: ArrivalStore;
  /** The library's zone, for the days on which titles came. */
  readonly timezone?: string;
  /** Changes whenever any of these did, in whatever process. */
  readonly stamp?: () => Promise<unknown>;
  readonly clock?: Clock;
}

/** One shelf for all; after a change elsewhere the old one answers until the new one is ready. */
export function keptFresh(parts: ShelfParts) {
  const { clock, stamp = async () => null } = parts;
  let shelf: Promise<Shelf> | null = null;
  let known: unknown;
  let lookAt = 0;
  const open = async () => {
    known = await stamp();
    return load(parts);
  };
  const renew = async () => {
    if ((await stamp()) === known) return;
    const renewed = await open();
    shelf = Promise.resolve(renewed);
  };
  return {
    get() {
      const now = clock?.now().getTime() ?? 0;
      if (shelf && now >= lookAt && clock) {
        lookAt = now + LOOK_AGAIN_MS;
        // Away for a moment: the shelf as it was answers, and the next look may succeed.
        void renew().catch(() => {});
      }
      if (shelf) return shelf;
      lookAt = now + LOOK_AGAIN_MS;
      const opened = open();
      shelf = opened;
      // What failed is tried anew by the next reader.
      opened.catch(() => {
        if (shelf === opened) shelf = null;
      });
      return opened;
    },
    drop() {
      shelf = null;
    },
  };
}

/** How many of the latest arrivals are told from the rest. */
const ARRIVALS = 500;

async function load({ titles, readership, lists, arrivals, timezone }: ShelfParts) {
  const [records, read, shown, came] = await Promise.all([
    titles.all(),
    readership?.all() ?? [],
    lists?.list() ?? [],
    arrivals?.latest(ARRIVALS) ?? [],
  ]);
  return createShelf(records, { readership: read, lists: shown, arrivals: came, timezone });
}
