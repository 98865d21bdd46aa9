import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { mended, type RunScript } from './adapter.js';
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

/** Opens a pool on PostgreSQL. Connects with the first query; a server that is away fails fast. */
export function openPostgres(url: string): Database {
  const pool = createPool(url, { max: 10, query_timeout: answerMs });
  const { adapter, script } = sessionOn(pool);
  const onOne = async <T>(work: (single: pg.Pool) => Promise<T>) => {
    const single = createPool(url, { max: 1, idleTimeoutMillis: 0 });
    return work(single).finally(() => single.end());
  };
  return {
    ...{ kind: 'postgres', adapter, script },
    session: (work) => onOne((single) => work(sessionOn(single))),
    snapshot: (work) => onOne((single) => atOneMoment(single, work)),
    maxWaitMs: connectMs,
    close: () => pool.end(),
  };
}

/** What a pool is asked through; a pool of one connection is a session. */
export function sessionOn(pool: pg.Pool): Session {
  const script: RunScript = (sql) => pool.query(sql);
  const named = { statementNameGenerator: statementName };
  return { adapter: mended(new PrismaPg(pool, named), script), script, query: queryOn(pool) };
}

/** See `Database.snapshot`. */
export async function atOneMoment<T>(
  pool: pg.Pool,
  work: (query: RunQuery) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // One that breaks between two queries would end the process unheard; the next query says so.
  const unheard = () => {};
  client.on('error', unheard);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return await work(queryOn(client));
  } finally {
    const broken = await client.query('ROLLBACK').then(() => undefined, asError);
    client.off('error', unheard);
    client.release(broken);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function queryOn(asked: Pick<pg.ClientBase, 'query'>): RunQuery {
  return async (sql, values = []) => (await asked.query(sql, [...values])).rows;
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
