import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { mended } from '../src/storage/adapter.js';
import { migrationList, migrationsFolder, readMigrations } from '../src/storage/migrate.js';
import { schemaEngine } from '../src/storage/schema-engine.js';

/**
 * Writes the next migration: what `prisma/schema.prisma` has that the migrations so far have not.
 * Returns its file, or null when nothing differs. What Prisma cannot say (triggers, checks) is then
 * added to the file by hand.
 */
export async function makeMigration(name: string, at: Date): Promise<string | null> {
  const script = await schemaDifference();
  if (script === null) return null;
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const file = path.join(migrationsFolder(), `${stamp}_${name}`, 'migration.sql');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, script, { flag: 'wx' });
  return file;
}

/** The SQL from the migrations, run on an empty database in memory, to the schema; null: equal. */
export async function schemaDifference(): Promise<string | null> {
  const file = path.resolve(migrationsFolder(), '../schema.prisma');
  const schema = await readFile(file, 'utf8');
  return difference(schema, { file, migrations: await readMigrations() });
}

async function difference(
  schema: string,
  from: { file: string; migrations: Awaited<ReturnType<typeof readMigrations>> },
): Promise<string | null> {
  const main = await PGlite.create('memory://');
  const shadow = await PGlite.create('memory://');
  const scratch = mended(new PrismaPGlite(shadow), (script) => shadow.exec(script));
  const factory = {
    ...mended(new PrismaPGlite(main), (script) => main.exec(script)),
    connectToShadowDb: () => scratch.connect(),
  };
  const engine = await schemaEngine(factory, schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(from.migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path: from.file, content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || /^\s*-- This is an empty migration/.test(stdout) ? null : stdout;
  } finally {
    engine.free();
    await Promise.all([main.close(), shadow.close()]);
  }
}
