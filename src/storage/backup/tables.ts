import type { RunQuery } from '../database.js';

/** A table as the database knows it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** How the database writes its type: `timestamp(3) with time zone`, `text[]`, ... */
  readonly type: string;
}

/**
 * What a backup does not hold: sign-ins, which would come back to life long after they ended, and the
 * list of migrations, which a restore makes anew.
 */
const leftOut = ['_prisma_migrations', 'staff_session', 'staff_verification'];

/** Every table that is backed up. */
export async function tablesOf(query: RunQuery): Promise<readonly Table[]> {
  const columns = await query<{ table: string; name: string; type: string }>(`
    SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of columns.filter(({ table }) => !leftOut.includes(table))) {
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
