import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackups } from '../../src/app/backups.js';
import { diagnoseBackups } from '../../src/app/doctor-keeping.js';
import { checkBackup } from '../../src/storage/backup/read-lines.js';
import { openTestStorage, type TestStorage } from '../setup/storage.js';

const night = new Date('2026-11-26T19:00:00Z');
const hours = (count: number) => new Date(night.getTime() + count * 3_600_000);

describe('backups by themselves', { timeout: 60_000 }, () => {
  let test: TestStorage;
  let dir: string;
  const told: Date[] = [];

  beforeAll(async () => {
    test = await openTestStorage();
    dir = path.join(test.dataDir, 'backups');
  });
  afterAll(() => test.close());

  const config = () => ({ backup: { dir, everyHours: 24, keep: 2 } });
  const backups = () =>
    createBackups({
      config: config(),
      storage: test.storage,
      metrics: { backedUp: (at) => void told.push(at) },
    });
  const say = (key: string, args = {}) => `${key} ${JSON.stringify(args)}`;

  it('are taken when one is due, also by a process that has just started', async () => {
    const before = await diagnoseBackups(config(), night, say);
    expect(before).toMatchObject({ healthy: true, lines: [expect.stringMatching(/-none/)] });
    await backups().run(night);
    await backups().run(hours(23));
    expect(await readdir(dir)).toEqual(['backup-20261126T190000Z.wenjin']);
    const header = await checkBackup(path.join(dir, 'backup-20261126T190000Z.wenjin'));
    expect(header.takenAt).toBe(night.toISOString());
    expect(told.at(-1)).toEqual(night);
  });

  it('make room for newer ones, and touch nothing else in the folder', async () => {
    await writeFile(path.join(dir, 'mine.txt'), 'kept');
    await writeFile(path.join(dir, 'backup-20261126T190000Z.wenjin.ab12cd34.partial'), 'half');
    await backups().run(hours(24));
    await backups().run(hours(48));
    expect((await readdir(dir)).sort()).toEqual([
      'backup-20261127T190000Z.wenjin',
      'backup-20261128T190000Z.wenjin',
      'mine.txt',
    ]);
  });

  it('are taken by one process at a time', async () => {
    const until = hours(73);
    await test.storage.leases.take('backup', 'another process', hours(72), until);
    await backups().run(hours(72));
    expect(await readdir(dir)).toHaveLength(3);
    await backups().run(until);
    expect(await readdir(dir)).toContain('backup-20261129T200000Z.wenjin');
  });

  it('that are late are named by the doctor', async () => {
    const fresh = await diagnoseBackups(config(), hours(80), say);
    expect(fresh).toMatchObject({
      healthy: true,
      lines: [expect.stringMatching(/-newest.*"hours":7/)],
    });
    const late = await diagnoseBackups(config(), hours(130), say);
    expect(late).toMatchObject({ healthy: false, lines: [expect.stringMatching(/-late/)] });
  });

  it('can be done without', async () => {
    const off = { backup: { dir: null, everyHours: 24, keep: 2 } };
    await createBackups({
      config: off,
      storage: test.storage,
      metrics: { backedUp: () => {} },
    }).run(hours(200));
    const said = await diagnoseBackups(off, night, say);
    expect(said.lines[0]).toMatch(/-off/);
    await rm(dir, { recursive: true });
  });
});
