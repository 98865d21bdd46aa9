import { titleTerms } from '../catalogue/terms.js';
import type { IndexedTitle, TitleStore } from '../ports.js';
import { readRecords } from './source.js';
import { type Remark, readTitle } from './title-record.js';

/** What became of a file of titles. */
export interface ImportReport {
  readonly read: number;
  /** Titles that are in the catalogue now, those repaired included. */
  readonly stored: number;
  readonly repaired: number;
  readonly rejected: number;
  /** What was done and where; the first `MAX_REMARKS` of them, the figures count all. */
  readonly report: readonly (Remark & { readonly place: string })[];
}

export interface ImportOptions {
  readonly store: Pick<TitleStore, 'put'>;
  readonly at: Date;
  /** Told now and then how many records were read. */
  progress?(read: number): void;
}

const BATCH = 500;
const PROGRESS_EVERY = 10_000;
const MAX_REMARKS = 1_000;

/**
 * Puts the titles of a file (JSON Lines or CSV, `.gz` of either) into the catalogue, in flat memory.
 * Importing the same again changes nothing.
 * @throws UserError `no-such-file` when the file cannot be read
 */
export async function importTitles(file: string, options: ImportOptions): Promise<ImportReport> {
  const { store, at, progress } = options;
  const tally = createTally();
  let batch: IndexedTitle[] = [];
  for await (const { place, read } of readRecords(file)) {
    const { title, remarks } = 'problem' in read ? refused(read.problem) : readTitle(read.value);
    tally.count(place, title !== null, remarks);
    if (title) batch.push({ ...title, terms: titleTerms(title) });
    if (batch.length >= BATCH) {
      await store.put(batch, at);
      batch = [];
    }
    if (tally.read() % PROGRESS_EVERY === 0) progress?.(tally.read());
  }
  if (batch.length > 0) await store.put(batch, at);
  progress?.(tally.read());
  return tally.result();
}

function refused(reason: string): { title: null; remarks: readonly Remark[] } {
  return { title: null, remarks: [{ action: 'rejected', field: '', reason }] };
}

interface Tally {
  count(place: string, stored: boolean, remarks: readonly Remark[]): void;
  read(): number;
  result(): ImportReport;
}

/** Counts everything, keeps the first remarks, and names an unknown column once. */
function createTally(): Tally {
  const report: (Remark & { place: string })[] = [];
  const ignored = new Set<string>();
  const counts = { read: 0, stored: 0, repaired: 0, rejected: 0 };
  return {
    count(place, stored, remarks) {
      counts.read += 1;
      counts[stored ? 'stored' : 'rejected'] += 1;
      if (stored && remarks.some(({ action }) => action === 'repaired')) counts.repaired += 1;
      for (const remark of remarks) {
        if (remark.action === 'ignored') {
          if (ignored.has(remark.field) || ignored.size >= MAX_REMARKS) continue;
          ignored.add(remark.field);
        }
        if (report.length < MAX_REMARKS) report.push({ place, ...remark });
      }
    },
    read: () => counts.read,
    result: () => ({ ...counts, report }),
  };
}
