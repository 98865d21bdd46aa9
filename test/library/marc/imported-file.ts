import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { ReportLine } from '../../../src/library/import/report.js';
import { importTitles, type TitleImport } from '../../../src/library/import/titles.js';
import { createMemoryTitles } from '../memory-titles.js';

/** Where the files of a test file lie. */
export const folder = await mkdtemp(path.join(tmpdir(), 'marc-'));
export const at = new Date('2026-11-25T00:00:00Z');

/** Imports a file of this name and content: its figures, the lines of its report, what is stored. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  options: Pick<TitleImport, 'format' | 'encoding'> = {},
) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const store = createMemoryTitles();
  const lines: ReportLine[] = [];
  const report = (line: ReportLine) => void lines.push(line);
  const figures = await importTitles(file, { store, at, report, ...options });
  expect(figures.stored + figures.rejected).toBe(figures.read);
  return { figures, lines, titles: await store.all() };
}
