import { createHash } from 'node:crypto';
import type { Database, RunQuery } from '../database.js';
import { type BackupHeader, backupVersion } from './backup-lines.js';
import { readRows } from './read-rows.js';
import { quoted, type Table, tablesOf } from './tables.js';

/** Told how many rows are done, now and then. */
export type Progress = (rows: number) => void;

/** The lines of a backup, many at a time; every piece ends with a line end. */
export async function* backupLines(
  query: RunQuery,
  { kind, at, progress }: { kind: Database['kind']; at: Date; progress: Progress },
): AsyncGenerator<string, BackupFigures> {
  const hash = createHash('sha256');
  const hashed = (lines: readonly string[]) => {
    const text = `${lines.join('\n')}\n`;
    hash.update(text);
    return text;
  };
  let rows = 0;
  yield hashed([JSON.stringify(await headerOf(query, kind, at))]);
  const tables = await tablesOf(query);
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => name);
    yield hashed([JSON.stringify({ table: table.name, columns })]);
    for await (const lines of readRows(query, rowsOf(table))) {
      yield hashed(lines);
      rows += lines.length;
      progress(rows);
    }
  }
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') })}\n`;
  return { rows, tables: tables.length };
}

/** How much is in a backup. */
export interface BackupFigures {
  readonly rows: number;
  readonly tables: number;
}

async function headerOf(query: RunQuery, kind: Database['kind'], at: Date): Promise<BackupHeader> {
  const migrations = await query<{ name: string; checksum: string }>(`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`);
  const [kept] = await query<{ secret: string }>(
    `SELECT value #>> '{}' AS secret FROM setting WHERE key = 'secret.fingerprint'`,
  );
  return {
    wenjin: 'backup',
    version: backupVersion,
    takenAt: at.toISOString(),
    kind,
    secret: kept?.secret ?? null,
    migrations: [...migrations],
  };
}

function rowsOf({ name, columns }: Table): string {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  return `SELECT to_json(ARRAY[${texts}])::text AS line FROM ${quoted(name)}`;
}
