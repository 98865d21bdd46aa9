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

/** Every table that is backed up, those that others refer to first. */
export async function tablesInOrder(query: RunQuery): Promise<readonly Table[]> {
  const columns = await query<{ table: string; name: string; type: string }>(`
    SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum`);
  const references = await query<{ from: string; to: string }>(`
    SELECT source.relname AS "from", target.relname AS "to"
    FROM pg_constraint k
    JOIN pg_class source ON source.oid = k.conrelid
    JOIN pg_class target ON target.oid = k.confrelid
    WHERE k.contype = 'f' AND source.relnamespace = current_schema()::regnamespace
      AND source.oid <> target.oid`);
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of columns.filter(({ table }) => !leftOut.includes(table))) {
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return inOrder([...tables.keys()], references).map((name) => ({
    name,
    columns: tables.get(name) ?? [],
  }));
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Tables whose references are all written already, again and again. */
function inOrder(
  names: readonly string[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const written: string[] = [];
  let waiting = [...names];
  while (waiting.length > 0) {
    const blocked = (name: string) =>
      references.some(({ from, to }) => from === name && waiting.includes(to));
    const free = waiting.filter((name) => !blocked(name));
    if (free.length === 0) throw new Error(`tables refer to each other: ${waiting.join(', ')}`);
    written.push(...free);
    waiting = waiting.filter((name) => !free.includes(name));
  }
  return written;
}
