import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../core/errors.js';
import { readRows } from '../backup/read-rows.js';
import { fileError, writeWhole } from '../backup/whole-file.js';
import { errorCode } from '../data-folder.js';
import type { Database, RunQuery } from '../database.js';
import type { ExportedFile, ExportWanted } from '../ports.js';
import { type Subject, subjects } from './subjects.js';

/**
 * Writes the subjects as they are at one moment, each a file of JSON Lines, into a new folder that is
 * there whole or not at all.
 */
export async function exportFiles(
  database: Database,
  { folder, texts }: ExportWanted,
): Promise<readonly ExportedFile[]> {
  await refuseFilled(folder);
  const draft = `${folder}.${randomUUID().slice(0, 8)}.partial`;
  try {
    await mkdir(draft, { mode: 0o700 });
    const files = await database.snapshot(async (query) => {
      const written: ExportedFile[] = [];
      for (const subject of subjects) written.push(await writeSubject(query, draft, subject));
      return written;
    });
    for (const [name, text] of Object.entries(texts)) {
      await writeWhole(path.join(draft, name), one(text));
    }
    await rmdir(folder).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    await rename(draft, folder);
    return files;
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

async function writeSubject(
  query: RunQuery,
  folder: string,
  { name, select }: Subject,
): Promise<ExportedFile> {
  let lines = 0;
  async function* pieces() {
    for await (const read of readRows(query, select)) {
      lines += read.length;
      yield `${read.join('\n')}\n`;
    }
  }
  const file = `${name}.jsonl`;
  await writeWhole(path.join(folder, file), pieces());
  return { file, lines };
}

async function* one(text: string) {
  yield text;
}
