import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../../core/errors.js';
import { claimDatabase } from '../claim.js';
import { folderError } from '../data-folder.js';
import { type Database, openPostgres, type RunQuery } from '../database.js';
import { openEmbedded } from '../embedded.js';
import { openDoor } from '../local-door.js';
import { sealFileIn } from '../seal-file.js';
import { makeBackup } from './backup.js';
import { checkBackup } from './read-lines.js';
import { type Restoring, restoreInto, shapeOf } from './restore.js';
import { synced } from './whole-file.js';
import type { Progress } from './write-lines.js';

export interface RestoreOptions {
  readonly file: string;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** Names the secret the service will have; null: none was given or kept yet. */
  readonly fingerprint: string | null;
  readonly at: Date;
  readonly progress: Progress;
}

export interface Restored {
  readonly rows: number;
  readonly takenAt: string;
  /** Where what was there before is kept; null when nothing was. */
  readonly replaced: string | null;
}

const patienceMs = 10_000;
const lookMs = 100;

/**
 * Puts a backup in the place of the database: all of it, or nothing is changed. Throws a
 * `UserError`: `restore-service-runs`, `backup-…` when the file is not whole or not for us,
 * `backup-secret` when another secret sealed it.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { dataDir, databaseUrl, file } = options;
  const door = await openDoor({ dataDir, waitMs: patienceMs }).catch((error: unknown) => {
    const runs = error instanceof UserError && error.code === 'data-folder-in-use';
    throw runs ? new UserError('restore-service-runs') : error;
  });
  try {
    const header = await checkBackup(file);
    await shapeOf({ file, header });
    if (header.secret !== options.fingerprint) throw new UserError('backup-secret', { file });
    const restoring = { file, header, progress: options.progress, at: options.at };
    const put = databaseUrl === undefined ? intoFolder : intoPostgres;
    const restored = await put(restoring, options);
    // It names a seal of the log that was replaced; the next seal writes it anew.
    await rm(sealFileIn(dataDir), { force: true });
    return { takenAt: header.takenAt, ...restored };
  } finally {
    await door.close();
  }
}

type Put = Omit<Restored, 'takenAt'>;

/**
 * A fresh embedded database is made aside and takes the place of the old, which stays beside it. A
 * power cut between the two steps is mended at the next start (`openEmbedded`).
 */
async function intoFolder(restoring: Restoring, { dataDir }: RestoreOptions): Promise<Put> {
  const [place, old, ready, scratch] = ['', '.replaced', '.restored', '.restoring'].map((suffix) =>
    path.join(dataDir, `database${suffix}`),
  ) as [string, string, string, string];
  try {
    await Promise.all(
      [ready, scratch].map((folder) => rm(folder, { recursive: true, force: true })),
    );
    const database = await openEmbedded(scratch);
    const rows = await database
      .session((session) => restoreInto(session, restoring))
      .finally(() => database.close());
    await syncedFolder(path.join(scratch, 'database'));
    await rename(path.join(scratch, 'database'), ready);
    const isOld = existsSync(place);
    if (isOld) await rm(old, { recursive: true, force: true });
    if (isOld) await rename(place, old);
    await rename(ready, place);
    await synced(dataDir).catch(() => {});
    return { rows, replaced: isOld ? old : null };
  } catch (error) {
    throw folderError(error, dataDir);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One transaction; what was there is backed up into the data folder first. */
async function intoPostgres(restoring: Restoring, options: RestoreOptions): Promise<Put> {
  const { databaseUrl = '', dataDir, at } = options;
  const claim = await claimDatabase({ databaseUrl, onLost: () => {} }).catch((error: unknown) => {
    const runs = error instanceof UserError && error.code === 'database-in-use';
    throw runs ? new UserError('restore-service-runs') : error;
  });
  const database = openPostgres(databaseUrl);
  try {
    await database.session(({ query }) => refuseCompany(query));
    const replaced = await keepOld(database, { dataDir, at });
    const rows = await database
      .session((session) => restoreInto(session, restoring))
      .catch(async (error: unknown) => {
        if (replaced !== null) await rm(replaced, { force: true });
        throw error;
      });
    return { rows, replaced };
  } finally {
    await database.close();
    await claim.release();
  }
}

/**
 * Processes that share a database through Redis hold no claim on it; their connections tell. One that
 * has just been closed is seen a little longer.
 */
async function refuseCompany(query: RunQuery): Promise<void> {
  for (let look = 0; look < 20; look++) {
    const others = await query(`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'wenjin'
        AND pid <> pg_backend_pid()`);
    if (others.length === 0) return;
    await pause(lookMs);
  }
  throw new UserError('restore-service-runs');
}

async function keepOld(
  database: Database,
  { dataDir, at }: { dataDir: string; at: Date },
): Promise<string | null> {
  const isUsed = await database.session(async ({ query }) => {
    const [found] = await query<{ used: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL
          AND to_regclass('setting') IS NOT NULL AS used`,
    );
    return found?.used === true;
  });
  if (!isUsed) return null;
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const file = path.join(dataDir, `replaced-${stamp}.wenjin`);
  return (await makeBackup(database, { file, at })).file;
}

async function syncedFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await synced(path.join(entry.parentPath, entry.name));
  }
}
