import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { folderError } from './data-folder.js';
import { atOneMoment, type Database, sessionOn } from './database.js';
import { openConnection } from './embedded-connection.js';

/** How long a transaction may wait for those before it. */
const waitMs = 10_000;

const sessionSettings = [
  // The driver's adapter reads and writes instants as if the session were in UTC, so it must be.
  `SET TIME ZONE 'UTC'`,
  // Nothing gathers statistics here, and without them the planner reads whole tables that its
  // indexes would answer.
  'SET enable_seqscan = off',
];

/**
 * Opens the embedded database in `<dataDir>/database`, made when absent. It has no lock of its
 * own: hold the data folder's door (`local-door.ts`) first.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = path.join(dataDir, 'database');
  const lite = await openOrMake(folder).catch((error: unknown) => {
    throw folderError(error, dataDir);
  });
  const pool = embeddedPool(lite);
  const session = sessionOn(pool);
  return {
    ...{ kind: 'embedded', adapter: session.adapter, script: session.script },
    session: (work) => work(session),
    snapshot: (work) => atOneMoment(pool, work),
    maxWaitMs: waitMs,
    async close() {
      await pool.end();
      await lite.close();
    },
  };
}

/** The driver's pool on an embedded database: of one connection, since it has one session. */
function embeddedPool(lite: PGlite): pg.Pool {
  const pool = new pg.Pool({
    stream: () => openConnection(lite, sessionSettings),
    ...{ max: 1, idleTimeoutMillis: 0 },
    // Nothing of the environment (PGUSER, PGSSLMODE, ...), which is about a server, is meant for it.
    ...{ user: 'postgres', database: 'postgres', ssl: false },
  });
  // A connection that breaks is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  return pool;
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
