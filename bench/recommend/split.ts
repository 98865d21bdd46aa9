import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readRecords } from '../../src/library/import/source.js';

/** A reader's titles: those that may be known, and those to be guessed. */
export interface SplitReader {
  readonly id: string;
  readonly known: readonly string[];
  readonly hidden: ReadonlySet<string>;
}

export interface Split {
  readonly readers: readonly SplitReader[];
  readonly kept: number;
  readonly held: number;
}

const reading = z.object({ reader: z.string(), title: z.string() });

/** Which reader has which titles. */
export async function readReadings(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const readings = new Map<string, string[]>();
  for await (const { read } of readRecords(file)) {
    const parsed = reading.safeParse('value' in read ? read.value : null);
    if (!parsed.success) continue;
    const titles = readings.get(parsed.data.reader) ?? [];
    titles.push(parsed.data.title);
    readings.set(parsed.data.reader, titles);
  }
  return readings;
}

/** Holds back the first fifth of each reader's titles by sha1("reader:title"), at least one. */
export function splitReadings(readings: ReadonlyMap<string, readonly string[]>): Split {
  const readers = [...readings].map(([id, titles]): SplitReader => {
    const sorted = titles
      .map((title) => ({ title, hash: sha1(`${id}:${title}`) }))
      .sort((one, other) => (one.hash < other.hash ? -1 : 1))
      .map(({ title }) => title);
    const count = sorted.length < 2 ? 0 : Math.max(1, Math.floor(sorted.length / 5));
    return { id, known: sorted.slice(count), hidden: new Set(sorted.slice(0, count)) };
  });
  return {
    readers,
    kept: readers.reduce((sum, { known }) => sum + known.length, 0),
    held: readers.reduce((sum, { hidden }) => sum + hidden.size, 0),
  };
}

/** The readers with only the first so many of their known titles; those with none are left out. */
export function cutTo({ readers }: Split, length: number | null): readonly SplitReader[] {
  return readers
    .filter(({ known, hidden }) => known.length > 0 && hidden.size > 0)
    .map((reader) => ({ ...reader, known: reader.known.slice(0, length ?? reader.known.length) }));
}

/** The known part as a file that `import ratings` takes. */
export async function writeRatings({ readers }: Split) {
  const folder = await mkdtemp(path.join(tmpdir(), 'wenjin-bench-'));
  const file = path.join(folder, 'ratings.csv');
  const rows = readers.flatMap(({ id, known }) => known.map((title) => `${id},${title}`));
  await writeFile(file, `reader,title\n${rows.join('\n')}\n`);
  return { path: file, remove: () => rm(folder, { recursive: true }) };
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
