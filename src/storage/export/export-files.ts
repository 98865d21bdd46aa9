import path from 'node:path';
import { readRows } from '../backup/read-rows.js';
import { writeWhole } from '../backup/whole-file.js';
import type { Database, RunQuery } from '../database.js';
import type { ExportedFile, ExportWanted } from '../ports.js';
import { inNewFolder } from './new-folder.js';
import { type Subject, subjects } from './subjects.js';

/**
 * Writes the subjects as they are at one moment, each a file of JSON Lines, into a new folder that is
 * there whole or not at all.
 */
export async function exportFiles(
  database: Database,
  { folder, texts }: ExportWanted,
): Promise<readonly ExportedFile[]> {
  return inNewFolder(folder, async (draft) => {
    const files = await database.snapshot(async (query) => {
      const written: ExportedFile[] = [];
      for (const subject of subjects) written.push(await writeSubject(query, draft, subject));
      return written;
    });
    for (const [name, text] of Object.entries(texts)) {
      await writeWhole(path.join(draft, name), one(text));
    }
    return files;
  });
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
