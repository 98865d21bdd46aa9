import { createGzip } from 'node:zlib';
import type { Database } from '../database.js';
import type { BackupMade, BackupWanted } from '../ports.js';
import { writeWhole } from './whole-file.js';
import { type BackupFigures, backupLines } from './write-lines.js';

/** Fast: a database of text shrinks to a sixth at this level already. */
const level = 1;

/** Writes everything the database keeps, as it was at one moment, into one file. */
export async function makeBackup(
  database: Database,
  { file, at, progress = () => {} }: BackupWanted,
): Promise<BackupMade> {
  return database.snapshot(async (query) => {
    let figures: BackupFigures = { rows: 0, tables: 0 };
    async function* pieces() {
      figures = yield* backupLines(query, { kind: database.kind, at, progress });
    }
    const bytes = await writeWhole(file, pieces(), [createGzip({ level })]);
    return { file, ...figures, bytes };
  });
}
