import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { UserError } from '../../core/errors.js';
import { fileError } from '../backup/whole-file.js';
import { errorCode } from '../data-folder.js';

/**
 * Fills a folder that is new or empty, so that it is there whole or not at all: `fill` writes into a
 * draft beside it, readable by its owner only.
 * @throws UserError `export-folder-filled`, `file-…`
 */
export async function inNewFolder<Result>(
  folder: string,
  fill: (draft: string) => Promise<Result>,
): Promise<Result> {
  await refuseFilled(folder);
  const draft = `${folder}.${randomUUID().slice(0, 8)}.partial`;
  try {
    await mkdir(draft, { mode: 0o700 });
    const result = await fill(draft);
    await rmdir(folder).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    await rename(draft, folder);
    return result;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error instanceof UserError && error.args.file
      ? new UserError(error.code, { file: folder })
      : fileError(error, folder);
  }
}

async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    if (errorCode(error) === 'ENOTDIR') return ['a file'];
    throw fileError(error, folder);
  });
  if (names.length > 0) throw new UserError('export-folder-filled', { folder });
}
