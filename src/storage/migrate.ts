import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import type { Database } from './database.js';
import type { PrismaClient } from './generated/client.js';
import { schemaEngine } from './schema-engine.js';

/** One step of the database's shape. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a database to the newest shape, through Prisma's own engine and its ordinary
 * `_prisma_migrations` table. Returns the names of what was applied. An up-to-date database costs
 * one query: the engine is not even loaded.
 */
export async function migrate(
  database: Database,
  prisma: PrismaClient,
): Promise<readonly string[]> {
  const migrations = await readMigrations();
  if (await isCurrent(prisma, migrations)) return [];
  return database.session(({ adapter }) => applyMigrations(adapter, migrations));
}

/** Applies those of the given migrations that a database has not seen yet; returns their names. */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const engine = await schemaEngine(adapter);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/** The folder `prisma/migrations` of this installation, from `src` and from `dist/src` alike. */
export function migrationsFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const folder = ['../..', '../../..']
    .map((up) => path.resolve(here, up, 'prisma/migrations'))
    .find((candidate) => existsSync(candidate));
  if (folder === undefined) throw new Error(`prisma/migrations is not beside ${here}`);
  return folder;
}

/** Every migration on disk, oldest first. */
export async function readMigrations(folder = migrationsFolder()): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

/** The same migrations as the engine wants to be told of them. */
export function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: migrationsFolder(),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

async function isCurrent(prisma: PrismaClient, migrations: readonly Migration[]): Promise<boolean> {
  const [found] = await prisma.$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`;
  if (found?.exists !== true) return false;
  const rows = await prisma.$queryRaw<{ name: string; checksum: string; whole: boolean }[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS whole
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
  const applied = new Map(rows.map((row) => [row.name, row.whole ? row.checksum : '']));
  return (
    applied.size === migrations.length &&
    migrations.every(({ name, sql }) => applied.get(name) === checksum(sql))
  );
}

/** How Prisma's own table names a migration's text: its SHA-256, hex. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
