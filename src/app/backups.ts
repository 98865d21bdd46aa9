import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.js';
import { errorCode, folderError } from '../storage/data-folder.js';
import type { Storage } from '../storage/ports.js';
import type { Metrics } from './metrics.js';

export interface BackupParts {
  readonly config: Pick<Config, 'backup'>;
  readonly storage: Pick<Storage, 'backup' | 'leases' | 'audit'>;
  readonly metrics: Pick<Metrics, 'backedUp'>;
}

export interface Backups {
  /** Takes a backup when one is due, and removes the oldest beyond those that are kept. */
  run(at: Date): Promise<void>;
}

const HOUR_MS = 3_600_000;
const LEASE_MS = HOUR_MS;
const ours = /^backup-(\d{8}T\d{6}Z)\.wenjin$/;
const leftover = /^backup-\d{8}T\d{6}Z\.wenjin\.\w+\.partial$/;

/** The backups that the service takes by itself; of several processes one at a time does. */
export function createBackups({ config, storage, metrics }: BackupParts): Backups {
  const { dir, everyHours, keep } = config.backup;
  const holder = randomUUID();
  return {
    async run(at) {
      if (dir === null) return;
      const newest = await newestBackup(dir);
      if (newest) metrics.backedUp(newest);
      if (newest && at.getTime() - newest.getTime() < everyHours * HOUR_MS) return;
      const until = new Date(at.getTime() + LEASE_MS);
      if ((await storage.leases.take('backup', holder, at, until)) === null) return;
      try {
        await mkdir(dir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
          throw folderError(error, dir);
        });
        const name = `backup-${stampOf(at)}.wenjin`;
        const { rows } = await storage.backup({ file: path.join(dir, name), at });
        const acting = { by: 'system', origin: null, at };
        const after = { file: name, rows };
        await storage.audit.record({ ...acting, action: 'backed-up', subject: null, after });
        metrics.backedUp(at);
        await prune(dir, keep);
      } finally {
        await storage.leases.release('backup', holder);
      }
    },
  };
}

/** When the newest backup in a folder was taken, by its name; null: there is none. */
export async function newestBackup(dir: string): Promise<Date | null> {
  const [newest] = await backupsIn(dir);
  const stamp = ours.exec(newest ?? '')?.[1];
  if (stamp === undefined) return null;
  return new Date(stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** Their names, the newest first. */
async function backupsIn(dir: string): Promise<readonly string[]> {
  const names = await namesIn(dir);
  return names.filter((name) => ours.test(name)).sort((a, b) => (a < b ? 1 : -1));
}

/** What a killed process left half-written goes too. */
async function prune(dir: string, keep: number): Promise<void> {
  const old = (await backupsIn(dir)).slice(keep);
  const halves = (await namesIn(dir)).filter((name) => leftover.test(name));
  for (const name of [...old, ...halves]) await rm(path.join(dir, name), { force: true });
}

async function namesIn(dir: string): Promise<readonly string[]> {
  return readdir(dir).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw folderError(error, dir);
  });
}

function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
