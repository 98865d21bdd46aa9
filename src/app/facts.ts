import path from 'node:path';
import type { Config } from '../config.js';
import { type LibraryFacts, loadFacts } from '../library/facts.js';
import { root } from '../root.js';

const seed = path.join(root, 'prisma', 'seed');

/** Files that come with the project: the sample library and its collection. */
export const samples = {
  library: path.join(seed, 'library.yaml'),
  titles: path.join(seed, 'titles.jsonl'),
  lists: path.join(seed, 'lists.jsonl'),
  classics: path.join(seed, 'classics.jsonl'),
} as const;

/** Where the library's facts stand. */
export function factsFile(config: Config): string {
  return config.libraryFile ? path.resolve(config.libraryFile) : samples.library;
}

/** The library's own facts; throws `UserError` with every problem of the file. */
export function openFacts(config: Config): Promise<LibraryFacts> {
  return loadFacts(factsFile(config));
}
