import { fileURLToPath } from 'node:url';
import { importTitles } from '../../src/library/import/titles.js';
import { createMemoryTitles } from './memory-titles.js';

export const titlesFile = fileURLToPath(new URL('../../prisma/seed/titles.jsonl', import.meta.url));

/** The sample collection, brought in as a new installation does it. */
export async function openCollection() {
  const store = createMemoryTitles();
  const report = await importTitles(titlesFile, { store, at: new Date('2026-11-25T00:00:00Z') });
  return { store, report };
}
