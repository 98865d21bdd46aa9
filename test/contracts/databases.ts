import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Redis } from 'ioredis';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../src/core/clock.js';
import { openPostgres } from '../../src/storage/database.js';
import { storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { openTestStorage } from '../setup/storage.js';
import { testSecret } from '../setup/template.js';

/** A server the suites may run on, or why there is none. */
export type Reachable =
  | { readonly url: string; readonly why: '' }
  | { readonly url: null; readonly why: string };

export interface OpenDatabase {
  readonly storage: Storage;
  /** Runs SQL beside the stores: to spoil what they must notice. */
  sql(script: string): Promise<unknown>;
  close(): Promise<void>;
}

export type OpenStorage = (options?: { clock?: Clock; sealFile?: string }) => Promise<OpenDatabase>;

const postgres = await postgresUrl();

/**
 * Runs a suite on the embedded database and on PostgreSQL. `open` gives a storage on an empty
 * database of its own, which `close` drops. Where PostgreSQL does not answer, a test says so.
 */
export function forEachDatabase(name: string, suite: (open: OpenStorage) => void): void {
  describe(`${name} (embedded)`, () => suite(openTestStorage));
  if (postgres.url === null) {
    describe(`${name} (PostgreSQL): NOT RUN, ${postgres.why}`, () => {
      it('says why', () => expect(postgres.why).not.toBe(''));
    });
    return;
  }
  const server = postgres.url;
  describe(`${name} (PostgreSQL)`, () => suite((options) => openPostgresStorage(server, options)));
}

export interface PostgresDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty PostgreSQL database of the caller's own, for tests on it alone. */
export async function openPostgresDatabase(server: string): Promise<PostgresDatabase> {
  const name = `wenjin_test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** The PostgreSQL server for tests: WENJIN_TEST_DATABASE_URL, or the local one. */
export async function postgresUrl(): Promise<Reachable> {
  const local = `postgresql://${userInfo().username}@127.0.0.1:5432/postgres`;
  const given = process.env.WENJIN_TEST_DATABASE_URL;
  for (const url of given === undefined ? [local, withUser(local, 'postgres')] : [given]) {
    if (await answers(url)) return { url, why: '' };
  }
  return { url: null, why: `no PostgreSQL at ${given ?? '127.0.0.1:5432'}` };
}

/** The Redis server for tests: WENJIN_TEST_REDIS_URL, or the local one. */
export async function redisUrl(): Promise<Reachable> {
  const url = process.env.WENJIN_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 2000, retryStrategy: null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    await redis.ping();
    return { url, why: '' };
  } catch {
    return { url: null, why: `no Redis at ${url}` };
  } finally {
    redis.disconnect();
  }
}

async function openPostgresStorage(
  server: string,
  { clock = systemClock, sealFile }: Parameters<OpenStorage>[0] = {},
): Promise<OpenDatabase> {
  const database = await openPostgresDatabase(server);
  const opened = openPostgres(database.url);
  const storage = await storageOn(opened, { secret: testSecret, clock, sealFile });
  return {
    storage,
    sql: opened.script,
    async close() {
      await storage.close();
      await database.drop();
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await run(url, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function withUser(url: string, user: string): string {
  const other = new URL(url);
  other.username = user;
  return other.href;
}
