import type { z } from 'zod';
import { AwayError } from '../core/errors.js';
import { folderError } from './data-folder.js';
import { openJournalFiles, readLine, recoverJournal, writeMark } from './journal-files.js';

export interface JournalOptions<T> {
  readonly dataDir: string;
  /** What a record must look like when it is read again; instants come back as text. */
  readonly schema: z.ZodType<T>;
  readonly maxBytes?: number;
}

/** Records that wait in a local file until the database is back. */
export interface Journal<T> {
  /** Keeps a record: on disk when it resolves. Throws `AwayError` when the journal is full. */
  append(record: unknown): Promise<void>;
  /**
   * Hands the records to `handle`, in order, and forgets each once it was handled. Stops with the
   * error when `handle` throws `AwayError`; what it refuses otherwise is put aside in
   * `journal.rejected.jsonl`. A crash between handling and forgetting hands one record out again,
   * so `handle` must be idempotent. Drains do not overlap: a second one waits for the first.
   */
  drain(handle: (record: T) => Promise<void>): Promise<Drained>;
  /** Whether records wait. */
  pending(): boolean;
  close(): Promise<void>;
}

export interface Drained {
  readonly handled: number;
  readonly rejected: number;
}

const usualMaxBytes = 64 * 1024 * 1024;

/**
 * Opens the journal of a data folder, made when absent. One process at a time: hold the folder's
 * door first. A line that a crash cut off was never acknowledged and is dropped.
 */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { dataDir, schema, maxBytes = usualMaxBytes } = options;
  const files = await openJournalFiles(dataDir);
  let { size, done } = await recoverJournal(files);
  const writing = createQueue();
  const draining = createQueue();

  async function append(line: Buffer): Promise<void> {
    if (size + line.length > maxBytes) {
      throw new AwayError('database', { cause: new Error('the journal is full') });
    }
    try {
      await files.records.appendFile(line);
      await files.records.datasync();
    } catch (error) {
      await files.records.truncate(size).catch(() => {});
      throw folderError(error, dataDir);
    }
    size += line.length;
  }

  /** Starts the file anew when everything in it was handled. */
  async function forget(upTo: number): Promise<void> {
    done = upTo === size ? 0 : upTo;
    if (done === 0) {
      await files.records.truncate(0);
      size = 0;
    }
    await writeMark(files.mark, done);
  }

  async function drain(handle: (record: T) => Promise<void>): Promise<Drained> {
    const counts = { handled: 0, rejected: 0 };
    while (done < size) {
      const line = await readLine(files.records, done);
      const accepted = await handOut(line, schema, handle);
      if (!accepted) await files.rejected.appendFile(line);
      counts[accepted ? 'handled' : 'rejected'] += 1;
      await writing(() => forget(done + line.length));
    }
    return counts;
  }

  async function close(): Promise<void> {
    await Promise.all([files.records.close(), files.mark.close(), files.rejected.close()]);
  }

  return {
    append: (record) => writing(() => append(Buffer.from(`${JSON.stringify(record)}\n`))),
    drain: (handle) => draining(() => drain(handle)),
    pending: () => done < size,
    close: () => draining(() => writing(close)),
  };
}

/** False when the record is no record, or `handle` refused it for good. */
async function handOut<T>(
  line: Buffer,
  schema: z.ZodType<T>,
  handle: (record: T) => Promise<void>,
): Promise<boolean> {
  try {
    await handle(schema.parse(JSON.parse(line.toString('utf8'))));
    return true;
  } catch (error) {
    if (error instanceof AwayError) throw error;
    return false;
  }
}

/** Runs what it is given one after the other. */
function createQueue(): <R>(work: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
