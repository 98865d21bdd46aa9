import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import type { Clock } from '../core/clock.js';
import { importTitles } from '../library/import/titles.js';
import { readReadingLists } from '../library/reading-lists.js';
import type { Storage } from '../storage/ports.js';
import { samples } from './facts.js';

/** A new installation of the sample library gets its sample titles and lists; a library's own gets none. */
export async function seed(config: Config, storage: Storage, clock: Clock): Promise<void> {
  const at = clock.now();
  await storage.spaces.ensure({ id: 'web:main', platform: 'web', name: 'web', at });
  if (config.libraryFile === undefined && (await storage.titles.count()) === 0) {
    await importTitles(samples.titles, { store: storage.titles, at });
    const lists = readReadingLists(await readFile(samples.lists, 'utf8'));
    for (const list of lists) await storage.readingLists.add(list, at);
  }
}
