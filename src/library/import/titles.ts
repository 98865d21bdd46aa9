import { titleTerms } from '../catalogue/terms.js';
import type { IndexedTitle, TitleStore } from '../ports.js';
import { createTally, type ImportFigures, type ImportOptions, type Remark } from './report.js';
import { readRecords } from './source.js';
import { readTitle } from './title-record.js';

export interface TitleImport extends ImportOptions {
  readonly store: Pick<TitleStore, 'put'>;
}

const BATCH = 500;

/**
 * Puts the titles of a file (JSON Lines or CSV, `.gz` of either) into the catalogue, in flat memory.
 * Importing the same again changes nothing.
 * @throws UserError `no-such-file` when the file cannot be read
 */
export async function importTitles(file: string, options: TitleImport): Promise<ImportFigures> {
  const { store, at, progress } = options;
  const tally = createTally(options);
  let batch: IndexedTitle[] = [];
  for await (const { place, read } of readRecords(file)) {
    const { title, remarks } = 'problem' in read ? refused(read.problem) : readTitle(read.value);
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

function refused(reason: string): { title: null; remarks: readonly Remark[] } {
  return { title: null, remarks: [{ action: 'rejected', field: '', reason }] };
}
