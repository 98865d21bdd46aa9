import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../core/errors.js';
import { errorCode } from '../data-folder.js';

const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
  ENOENT: 'file-no-folder',
  ENOTDIR: 'file-no-folder',
  EACCES: 'file-not-writable',
  EPERM: 'file-not-writable',
  EROFS: 'file-not-writable',
  EISDIR: 'file-is-a-folder',
};

/**
 * Writes a file whole or not at all: under a temporary name beside it, readable by its owner only,
 * brought to the disk, then renamed; an older file of that name is replaced. Returns its size in
 * bytes. Throws `UserError('file-…')` when there is no room, no folder or no right.
 */
export async function writeWhole(
  file: string,
  pieces: AsyncIterable<string>,
  through: readonly Transform[] = [],
): Promise<number> {
  const draft = `${file}.${randomUUID().slice(0, 8)}.partial`;
  try {
    if ((await stat(file).catch(() => null))?.isDirectory()) {
      throw new UserError('file-is-a-folder', { file });
    }
    const out = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await pipeline([Readable.from(pieces), ...through, out]);
    await synced(draft);
    const { size } = await stat(draft);
    await rename(draft, file);
    await synced(path.dirname(file)).catch(() => {});
    return size;
  } catch (error) {
    await rm(draft, { force: true });
    throw fileError(error, file);
  }
}

/** What an error with a file means for the person who named it; unknown ones come back as they are. */
export function fileError(error: unknown, file: string): unknown {
  const isSystems = error instanceof Error && 'syscall' in error;
  const code = isSystems ? codes[errorCode(error) ?? ''] : undefined;
  return code === undefined ? error : new UserError(code, { file });
}

/** Resolves when a file (or a folder's list of names) would outlast a power cut. */
export async function synced(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}
