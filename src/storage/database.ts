import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createBreathe, mended, type RunScript } from './adapter.js';
import { folderError } from './data-folder.js';
import { statementName } from './prepared.js';

/** Asks one connection; rows as objects by column. */
export type RunQuery = <Row extends object>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** One connection of its own, for work that needs the same one from its beginning to its end. */
export interface Session {
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  readonly query: RunQuery;
  readonly script: RunScript;
}

/** One of the two databases, open. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Runs SQL beside Prisma: for upkeep. */
  readonly script: RunScript;
  /** One connection without time limits: for migrations, whose lock belongs to it, and restoring. */
  session<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Everything as it was at one moment, for as long as `work` reads. PostgreSQL serves everybody else
   * meanwhile; on the embedded database, which has one connection, they wait.
   */
  snapshot<T>(work: (query: RunQuery) => Promise<T>): Promise<T>;
  /** How long Prisma may wait for the start of a transaction, in ms. */
  readonly maxWaitMs: number;
  close(): Promise<void>;
}

const connectMs = 3_000;
const answerMs = 10_000;

/**
 * Opens the embedded database in `<dataDir>/database`, made when absent. It has no lock of its
 * own: hold the data folder's door (`local-door.ts`) first.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = path.join(dataDir, 'database');
  const lite = await openOrMake(folder).catch((error: unknown) => {
    throw folderError(error, dataDir);
  });
  // Both adapters read and write instants as if the session were in UTC, so it must be.
  await lite.exec(`SET TIME ZONE 'UTC'`);
  // Nothing gathers statistics here, and without them the planner reads whole tables that its
  // indexes would answer.
  await lite.exec('SET enable_seqscan = off');
  const script: RunScript = (sql) => lite.exec(sql);
  const adapter = mended(new PrismaPGlite(lite), script, createBreathe());
  return {
    kind: 'embedded',
    adapter,
    script,
    session: (work) => work({ adapter, script, query: liteQuery(lite) }),
    snapshot: (work) => lite.transaction((transaction) => work(liteQuery(transaction))),
    // One connection: transactions queue up behind each other.
    maxWaitMs: answerMs,
    close: () => lite.close(),
  };
}

/** Makes the database aside, so that a crash in the making leaves no half of one. */
async function openOrMake(folder: string): Promise<PGlite> {
  // A restore was cut off between putting the old database away and this one in its place.
  if (!existsSync(folder) && existsSync(`${folder}.restored`)) {
    await rename(`${folder}.restored`, folder);
  }
  if (!existsSync(folder)) {
    const draft = `${folder}.new`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const lite = await PGlite.create({ dataDir: draft });
    await lite.close();
    await rename(draft, folder);
  }
  return PGlite.create({ dataDir: folder });
}

/** Opens a pool on PostgreSQL. Connects with the first query; a server that is away fails fast. */
export function openPostgres(url: string): Database {
  const pool = createPool(url, { max: 10, query_timeout: answerMs });
  const script: RunScript = (sql) => pool.query(sql);
  return {
    kind: 'postgres',
    adapter: mended(new PrismaPg(pool, { statementNameGenerator: statementName }), script),
    script,
    session: (work) => withSession(url, work),
    snapshot: (work) =>
      withSession(url, async ({ query, script: run }) => {
        await run('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        return work(query).finally(() => run('ROLLBACK').catch(() => {}));
      }),
    maxWaitMs: connectMs,
    close: () => pool.end(),
  };
}

async function withSession<T>(url: string, work: (session: Session) => Promise<T>): Promise<T> {
  const single = createPool(url, { max: 1, idleTimeoutMillis: 0 });
  const script: RunScript = (sql) => single.query(sql);
  const adapter = mended(new PrismaPg(single), script);
  const query: RunQuery = async (sql, values = []) => (await single.query(sql, [...values])).rows;
  return work({ adapter, query, script }).finally(() => single.end());
}

function liteQuery(lite: Pick<PGlite, 'query'>): RunQuery {
  return async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await lite.query<Row>(sql, [...values])).rows;
}

function createPool(connectionString: string, limits: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    // Nothing asked here runs long enough to be worth compiling, which may take a second.
    options: '-c timezone=UTC -c jit=off',
    application_name: 'wenjin',
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...limits,
  });
  // An idle connection that breaks is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  return pool;
}
