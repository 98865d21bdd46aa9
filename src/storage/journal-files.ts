import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { folderError } from './data-folder.js';

/** The journal's files: the records, how far they are handled, and those that were refused. */
export interface JournalFiles {
  readonly records: FileHandle;
  readonly mark: FileHandle;
  readonly rejected: FileHandle;
}

/** How long the records are and up to where they are handled, in bytes. */
export interface JournalExtent {
  readonly size: number;
  readonly done: number;
}

const markBytes = 16;
const chunkBytes = 1 << 16;
const newline = 0x0a;

/** Opens (or makes) the three files in the data folder, readable by their owner only. */
export async function openJournalFiles(dataDir: string): Promise<JournalFiles> {
  const appending = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND;
  const inPlace = constants.O_RDWR | constants.O_CREAT;
  const file = (name: string, flags: number) => open(path.join(dataDir, name), flags, 0o600);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return {
      records: await file('journal.jsonl', appending),
      mark: await file('journal.mark', inPlace),
      rejected: await file('journal.rejected.jsonl', appending),
    };
  } catch (error) {
    throw folderError(error, dataDir);
  }
}

/** Cuts off a line that a crash left unfinished, and reads how far the rest was handled. */
export async function recoverJournal({ records, mark }: JournalFiles): Promise<JournalExtent> {
  const { size: found } = await records.stat();
  const size = await endOfLastLine(records, found);
  if (size < found) await records.truncate(size);
  const { buffer, bytesRead } = await mark.read(Buffer.alloc(markBytes), 0, markBytes, 0);
  const done = Number(buffer.toString('ascii', 0, bytesRead)) || 0;
  // A mark beyond the end is from before the file was emptied.
  return { size, done: done > size ? 0 : done };
}

/** Notes how far the records are handled. */
export async function writeMark(mark: FileHandle, done: number): Promise<void> {
  await mark.write(String(done).padStart(markBytes, '0'), 0, 'ascii');
}

/** One line with its line end, from `start`. */
export async function readLine(records: FileHandle, start: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const { buffer, bytesRead } = await records.read(Buffer.alloc(chunkBytes), 0, chunkBytes, at);
    const part = buffer.subarray(0, bytesRead);
    const end = part.indexOf(newline);
    parts.push(end === -1 ? part : part.subarray(0, end + 1));
    if (end !== -1 || bytesRead === 0) return Buffer.concat(parts);
    at += bytesRead;
  }
}

async function endOfLastLine(records: FileHandle, size: number): Promise<number> {
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - chunkBytes);
    const { buffer } = await records.read(Buffer.alloc(end - start), 0, end - start, start);
    const last = buffer.lastIndexOf(newline);
    if (last !== -1) return start + last + 1;
    end = start;
  }
  return 0;
}
