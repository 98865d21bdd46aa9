import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { AwayError } from '../../src/core/errors.js';
import { openJournal } from '../../src/storage/journal.js';
import { openDoor } from '../../src/storage/local-door.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { loadSecret } from '../../src/storage/secret.js';
import { intake, noon } from '../contracts/samples.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { note } from './note.js';

const options = { secret: testSecret, clock: systemClock };

describe('a data folder that may only be read', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await temporaryFolder();
    await chmod(dataDir, 0o555);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('is named by everyone who wants to write there', async () => {
    const refusal = { code: 'data-folder-not-writable', args: { path: dataDir } };
    await asOrdinaryUser(async () => {
      await expect(openDoor({ dataDir })).rejects.toMatchObject(refusal);
      await expect(loadSecret({ dataDir, shared: false })).rejects.toMatchObject(refusal);
      await expect(openJournal({ dataDir, schema: note })).rejects.toMatchObject(refusal);
      await expect(openStorage({ ...options, dataDir })).rejects.toMatchObject(refusal);
    });
  });
});

const disk = smallDisk(75);
if (disk === null) {
  describe('a full disk: NOT RUN, only root on Linux can mount a small one', () => {
    it('is tried where it can be', () => expect(disk).toBeNull());
  });
} else {
  describe('a full disk', { timeout: 120_000 }, () => {
    afterAll(() => {
      // Lazily: a database that could not be opened leaves its files open until the process ends.
      execFileSync('umount', ['-l', disk]);
      return rm(disk, { recursive: true, force: true });
    });

    it('is named at the first start, which succeeds once there is room', async () => {
      const dataDir = path.join(disk, 'first');
      const ballast = await fill(disk, 60);
      const refusal = { code: 'data-folder-full', args: { path: dataDir } };
      await expect(openStorage({ ...options, dataDir })).rejects.toMatchObject(refusal);
      await rm(ballast);
      const storage = await openStorage({ ...options, dataDir });
      await storage.close();
      await rm(dataDir, { recursive: true });
    });

    it('leaves no half of a backup', async () => {
      const dataDir = await temporaryFolder();
      await copyTemplate(dataDir);
      const storage = await openStorage({ ...options, dataDir });
      const text = Array.from({ length: 3_000 }, () => randomUUID()).join(' ');
      for (let n = 0; n < 20; n++) await storage.settings.set(`big-${n}`, `${n}${text}`, noon);
      const folder = path.join(disk, 'backups');
      await mkdir(folder);
      const file = path.join(folder, 'all.wenjin');
      await writeFile(file, 'an older one');
      const ballast = await fill(disk, 80);
      const refusal = { code: 'file-disk-full', args: { file } };
      await expect(storage.backup({ file, at: noon })).rejects.toMatchObject(refusal);
      expect(await readdir(folder)).toEqual(['all.wenjin']);
      expect(await readFile(file, 'utf8')).toBe('an older one');
      await rm(ballast);
      expect((await storage.backup({ file, at: noon })).bytes).toBeGreaterThan(1_000_000);
      await storage.close();
      await rm(folder, { recursive: true });
      await rm(dataDir, { recursive: true });
    });

    it('acknowledges nothing that it cannot keep, and goes on when there is room', async () => {
      const dataDir = path.join(disk, 'later');
      await mkdir(dataDir);
      await copyTemplate(dataDir);
      const storage = await openStorage({ ...options, dataDir });
      const before = await storage.comments.take(intake({ comment: { externalId: 'before' } }));
      const ballast = await fill(disk, 60);
      const refused = storeUntilRefused((externalId) =>
        storage.comments.take(intake({ comment: { externalId, text: 'x'.repeat(4000) } })),
      );
      await expect(refused).rejects.toBeInstanceOf(AwayError);
      await rm(ballast);
      await storage.comments.take(intake({ comment: { externalId: 'after' } }));
      await storage.close();
      const again = await openStorage({ ...options, dataDir });
      expect(await again.comments.byExternalId('web:main', 'before')).toEqual(before.comment);
      expect(await again.comments.byExternalId('web:main', 'after')).not.toBeNull();
      expect((await again.cases.verify()).broken).toEqual([]);
      await again.close();
    });
  });
}

/** Root may write anywhere: work as nobody for a while. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  await work().finally(() => process.seteuid?.(0));
}

/** A file system of so many megabytes, or null where none can be mounted. */
function smallDisk(megabytes: number): string | null {
  const folder = path.join(tmpdir(), `wenjin-disk-${process.pid}`);
  try {
    execFileSync('mkdir', [folder]);
    const size = `size=${megabytes}m`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

/** Takes all the room there is, at most so many megabytes. */
async function fill(folder: string, megabytes: number): Promise<string> {
  const file = path.join(folder, 'ballast');
  await writeFile(file, Buffer.alloc(megabytes * 1024 * 1024)).catch(() => {});
  return file;
}

async function storeUntilRefused(store: (externalId: string) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 10_000; n++) await store(`n${n}`);
}
