import { UserError } from '../../core/errors.js';
import { titleTerms } from '../catalogue/terms.js';
import type { IndexedTitle, TitleStore } from '../ports.js';
import { createTally, type ImportFigures, type ImportOptions } from './report.js';
import { type RawRecord, readRecords, type SourceOptions } from './source.js';
import { meaningOf } from './title-columns.js';
import { type Reading, readTitle } from './title-record.js';

export interface TitleImport extends ImportOptions, Pick<SourceOptions, 'format' | 'encoding'> {
  readonly store: Pick<TitleStore, 'put'>;
}

const BATCH = 500;

/**
 * Puts the titles of a file (MARC 21 or CNMARC as ISO 2709 or XML, JSON Lines, CSV, `.gz` of any)
 * into the catalogue, in flat memory. Importing the same again changes nothing.
 * @throws UserError when the file cannot be read, is none of these, or is a table without titles
 */
export async function importTitles(file: string, options: TitleImport): Promise<ImportFigures> {
  const { store, at, progress, format, encoding } = options;
  const tally = createTally(options);
  let batch: IndexedTitle[] = [];
  for await (const { place, read } of readRecords(file, { format, encoding, checkColumns })) {
    const { title, remarks } = readingOf(read);
    await tally.count(place, title !== null, remarks);
    if (title) batch.push({ ...title, terms: titleTerms(title) });
    if (batch.length >= BATCH) {
      await store.put(batch, at);
      batch = [];
    }
  }
  if (batch.length > 0) await store.put(batch, at);
  progress?.(tally.figures().read);
  return tally.figures();
}

function readingOf(read: RawRecord['read']): Reading {
  if ('problem' in read) return refused(read.problem, read.field);
  const { title, remarks } = readTitle(read.value);
  return { title, remarks: [...(read.remarks ?? []), ...remarks] };
}

function refused(reason: string, field = ''): Reading {
  return { title: null, remarks: [{ action: 'rejected', field, reason }] };
}

/** In a table without titles every row would be refused. */
function checkColumns(columns: readonly string[]): void {
  if (columns.some((column) => meaningOf(column) === 'title')) return;
  const found = columns.slice(0, 20).join(', ').slice(0, 200);
  throw new UserError('import-no-titles', { columns: found });
}
