import { UserError } from '../../core/errors.js';
import type { ImportFigures, ImportOptions } from './report.js';
import { readRecords } from './source.js';

/** One record that could be read. */
export interface Placed {
  readonly place: string;
  readonly value: unknown;
}

/** What is wrong with a record. */
export interface Problem {
  readonly place: string;
  readonly field: string;
  readonly reason: string;
}

/** More than any calendar or list of notices has. */
const MOST_RECORDS = 20_000;

/** Every record of a small file, and those that could not even be read. */
export async function readWhole(
  file: string,
): Promise<{ readonly records: readonly Placed[]; readonly problems: readonly Problem[] }> {
  const records: Placed[] = [];
  const problems: Problem[] = [];
  for await (const { place, read } of readRecords(file)) {
    if ('problem' in read) problems.push({ place, field: '', reason: read.problem });
    else records.push({ place, value: read.value });
    if (records.length + problems.length > MOST_RECORDS) {
      throw new UserError('import-too-long', { max: MOST_RECORDS });
    }
  }
  return { records, problems };
}

/** The figures of a file that is taken whole or not at all, and its problems told one by one. */
export async function settle(
  { report, progress }: ImportOptions,
  { read, problems }: { readonly read: number; readonly problems: readonly Problem[] },
): Promise<ImportFigures> {
  for (const { place, field, reason } of problems) {
    await report?.({ place, action: 'rejected', field, reason });
  }
  const rejected = new Set(problems.map(({ place }) => place)).size;
  if (rejected > 0) {
    const reason = 'nothing of this file was stored: it is taken whole or not at all';
    await report?.({ place: 'file', action: 'ignored', field: '', reason });
  }
  progress?.(read);
  return { read, stored: rejected > 0 ? 0 : read, repaired: 0, rejected };
}
