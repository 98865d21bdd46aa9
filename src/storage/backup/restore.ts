import { UserError } from '../../core/errors.js';
import { errorCode } from '../data-folder.js';
import type { RunQuery, Session } from '../database.js';
import { applyMigrations, checksum, type Migration, readMigrations } from '../migrate.js';
import { newId } from '../new-id.js';
import { type BackupHeader, backupTable, isRow } from './backup-lines.js';
import { clearShape } from './clear-shape.js';
import { readBackup } from './read-lines.js';
import { quoted, type Table, tablesOf } from './tables.js';
import type { Progress } from './write-lines.js';

export interface Restoring {
  readonly file: string;
  /** What `checkBackup` said of it. */
  readonly header: BackupHeader;
  readonly at: Date;
  readonly progress: Progress;
}

const rowsAtOnce = 1_000;

/**
 * Puts a checked backup in the place of everything that Wenjin keeps in a database, in one
 * transaction: the shape it was taken in, its rows, then the shape of today. Returns the rows.
 */
export async function restoreInto(session: Session, restoring: Restoring): Promise<number> {
  const shape = await shapeOf(restoring);
  await session.script('BEGIN');
  try {
    await clearShape(session);
    await applyMigrations(session.adapter, shape.then);
    const rows = await load(session, restoring);
    await applyMigrations(session.adapter, shape.today);
    await noteRestored(session, restoring, rows);
    await session.script('COMMIT');
    await session.script('ANALYZE');
    return rows;
  } catch (error) {
    await session.script('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** The log that is put back says from now on that it was, and as of when. */
async function noteRestored({ query }: Session, { header, at }: Restoring, rows: number) {
  const after = JSON.stringify({ takenAt: header.takenAt, rows });
  await query(
    `INSERT INTO audit_entry (id, at, actor, action, after)
     VALUES ($1::uuid, $2::timestamptz, 'cli', 'restored', $3::jsonb)`,
    [newId(at), at.toISOString(), after],
  );
}

/**
 * The migrations a backup was taken with. Throws `UserError('backup-newer')` when this program does
 * not know one of them as it was.
 */
export async function shapeOf({ file, header }: Pick<Restoring, 'file' | 'header'>): Promise<{
  then: Migration[];
  today: readonly Migration[];
}> {
  const today = await readMigrations();
  const then = header.migrations.map((kept) => {
    const known = today.find(({ name }) => name === kept.name);
    if (!known || checksum(known.sql) !== kept.checksum) {
      throw new UserError('backup-newer', { file });
    }
    return known;
  });
  return { then, today };
}

/**
 * Reads the file again and writes its rows. Triggers that guard histories rest meanwhile, and
 * references between tables are checked at the end, whatever the order.
 */
async function load({ query, script }: Session, { file, progress }: Restoring): Promise<number> {
  const tables = await tablesOf(query);
  const switching = (to: 'DISABLE' | 'ENABLE') =>
    tables.map(({ name }) => `ALTER TABLE ${quoted(name)} ${to} TRIGGER USER;`).join('\n');
  const references = await referencesOf(query);
  await script(switching('DISABLE'));
  await script(references.map(({ drop }) => drop).join('\n'));
  // What migrations themselves put in is in the backup too.
  await script(tables.map(({ name }) => `DELETE FROM ${quoted(name)};`).join('\n'));
  const writer = createRowWriter(query, { file, tables });
  for await (const lines of readBackup(file)) {
    for (const line of lines) {
      if (isRow(line)) await writer.row(line);
      else await writer.table(line);
    }
    progress(writer.rows());
  }
  await writer.flush();
  await continueCounters(query);
  await script(references.map(({ add }) => add).join('\n')).catch((error: unknown) => {
    throw unfit(error, file);
  });
  await script(switching('ENABLE'));
  return writer.rows();
}

/** How each reference between two tables is taken away and put back as it was. */
async function referencesOf(query: RunQuery) {
  return query<{ drop: string; add: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I;', conrelid::regclass, conname) AS "drop",
           format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname,
                  pg_get_constraintdef(oid)) AS "add"
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`);
}

/** Gathers rows of one table and writes many in one statement. */
function createRowWriter(
  query: RunQuery,
  { file, tables }: { file: string; tables: readonly Table[] },
) {
  let insert = '';
  let waiting: string[] = [];
  let rows = 0;
  const flush = async () => {
    if (waiting.length > 0) {
      await query(insert, [`[${waiting.join(',')}]`]).catch((error: unknown) => {
        throw unfit(error, file);
      });
    }
    rows += waiting.length;
    waiting = [];
  };
  return {
    flush,
    rows: () => rows,
    async row(line: string) {
      waiting.push(line);
      if (waiting.length >= rowsAtOnce) await flush();
    },
    async table(line: string) {
      await flush();
      const opened = backupTable.safeParse(JSON.parse(line));
      if (opened.success) insert = insertInto(opened.data, tables, file);
    },
  };
}

/** Only tables and columns that the database has are named in SQL. */
function insertInto(
  { table, columns }: { table: string; columns: readonly string[] },
  tables: readonly Table[],
  file: string,
): string {
  const target = tables.find(({ name }) => name === table);
  const values = columns.map((name, index) => {
    const type = target?.columns.find((column) => column.name === name)?.type;
    if (type === undefined) throw new UserError('backup-damaged', { file });
    return `(r ->> ${index})::${type}`;
  });
  return `
    INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${values.join(', ')} FROM json_array_elements($1::json) AS r`;
}

/** Values and rows that the database refuses (SQLSTATE classes 22 and 23). */
function unfit(error: unknown, file: string): unknown {
  const isRefused = /^2[23]...$/.test(errorCode(error) ?? '');
  return isRefused ? new UserError('backup-unfit', { file }) : error;
}

/** Columns that count by themselves go on after the highest number that came back. */
async function continueCounters(query: RunQuery): Promise<void> {
  const counters = await query<{ table: string; column: string; sequence: string }>(`
    SELECT c.relname AS "table", a.attname AS "column",
           pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
      AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL`);
  for (const { table, column, sequence } of counters) {
    const highest = `SELECT max(${quoted(column)}) FROM ${quoted(table)}`;
    await query(`SELECT setval($1, (${highest})) WHERE (${highest}) IS NOT NULL`, [sequence]);
  }
}
