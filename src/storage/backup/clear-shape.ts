import { UserError } from '../../core/errors.js';
import type { RunQuery, Session } from '../database.js';
import { readMigrations } from '../migrate.js';
import { quoted } from './tables.js';

const made = /CREATE (?:OR REPLACE )?(TABLE|FUNCTION|TYPE) "?([a-z_][a-z0-9_]*)"?/gi;

/**
 * Drops what Wenjin's migrations made in a database, and nothing else. Throws
 * `UserError('restore-foreign-database')` when the tables there are not Wenjin's, or of a newer one.
 */
export async function clearShape({ query, script }: Session): Promise<void> {
  const migrations = await readMigrations();
  const [found] = await query<{ ours: boolean; tables: number }>(`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours, count(*)::int AS tables
    FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`);
  if (!found || found.tables === 0) return;
  const applied = found.ours ? await appliedNames(query) : null;
  const known = new Set(migrations.map(({ name }) => name));
  if (!applied?.every((name) => known.has(name))) throw new UserError('restore-foreign-database');
  const things = migrations.flatMap(({ sql }) =>
    [...sql.matchAll(made)].map(([, kind = '', name = '']) => ({ kind: kind.toUpperCase(), name })),
  );
  const drops = things.map(({ kind, name }) => `DROP ${kind} IF EXISTS ${quoted(name)} CASCADE;`);
  await script([...drops, 'DELETE FROM _prisma_migrations;'].join('\n'));
}

async function appliedNames(query: RunQuery): Promise<readonly string[]> {
  const rows = await query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations',
  );
  return rows.map(({ name }) => name);
}
