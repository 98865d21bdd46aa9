import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Clock, systemClock } from '../../src/core/clock.js';
import { openEmbedded } from '../../src/storage/embedded.js';
import { storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { copyTemplate, testSecret } from './template.js';

export interface TestStorage {
  readonly storage: Storage;
  /** The data folder: opening it again with `testSecret` finds what was written. */
  readonly dataDir: string;
  /** Runs SQL beside the stores: to spoil what they must notice. */
  sql(script: string): Promise<unknown>;
  /** Closes the storage and removes the folder. */
  close(): Promise<void>;
}

/**
 * An empty, migrated embedded database of the caller's own, in about half a second. Make one per
 * test file (`beforeAll`), not one per test, and close it in `afterAll`.
 */
export async function openTestStorage({
  clock = systemClock,
  sealFile,
}: {
  clock?: Clock;
  sealFile?: string;
} = {}): Promise<TestStorage> {
  const dataDir = await temporaryFolder();
  await copyTemplate(dataDir);
  const database = await openEmbedded(dataDir);
  const storage = await storageOn(database, { secret: testSecret, clock, sealFile });
  return {
    storage,
    dataDir,
    sql: database.script,
    async close() {
      await storage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A new empty folder under the system's temporary one. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'wenjin-'));
}
