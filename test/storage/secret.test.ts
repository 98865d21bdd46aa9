import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { loadSecret } from '../../src/storage/secret.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate } from '../setup/template.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await temporaryFolder();
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the secret', () => {
  it('is made once, kept, and readable by its owner only', async () => {
    const first = await loadSecret({ dataDir, shared: false });
    expect(await loadSecret({ dataDir, shared: false })).toEqual(first);
    expect(first).toHaveLength(32);
    expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('that is given counts, and nothing is written', async () => {
    const given = 'a secret of at least 32 characters';
    expect(await loadSecret({ dataDir, given, shared: true })).toEqual(Buffer.from(given));
    await expect(readFile(path.join(dataDir, 'secret'))).rejects.toThrow(/ENOENT/);
  });

  it('must be given where processes share it', async () => {
    const refusal = { code: 'secret-needed' };
    await expect(loadSecret({ dataDir, shared: true })).rejects.toMatchObject(refusal);
  });

  it('must be long enough, and whole', async () => {
    const short = loadSecret({ dataDir, given: 'short', shared: false });
    await expect(short).rejects.toMatchObject({ code: 'secret-short' });
    await writeFile(path.join(dataDir, 'secret'), 'abc');
    const damaged = loadSecret({ dataDir, shared: false });
    await expect(damaged).rejects.toMatchObject({ code: 'secret-unreadable' });
  });

  it('belongs to its database: another is refused', { timeout: 60_000 }, async () => {
    await copyTemplate(dataDir);
    const opening = openStorage({ dataDir, secret: Buffer.alloc(32, 8), clock: systemClock });
    await expect(opening).rejects.toMatchObject({ code: 'secret-mismatch' });
  });
});

describe('a data folder that cannot be used', { timeout: 60_000 }, () => {
  it('because a file is in its place', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    const refusal = { code: 'data-folder-not-a-folder', args: { path: file } };
    await expect(loadSecret({ dataDir: file, shared: false })).rejects.toMatchObject(refusal);
    const opening = openStorage({ dataDir: file, secret: Buffer.alloc(32), clock: systemClock });
    await expect(opening).rejects.toMatchObject(refusal);
  });

  it('because its database is a file', async () => {
    await writeFile(path.join(dataDir, 'database'), '');
    const opening = openStorage({ dataDir, secret: Buffer.alloc(32), clock: systemClock });
    await expect(opening).rejects.toMatchObject({ code: 'data-folder-not-a-folder' });
  });

  it('is made with all folders above it when nothing is there', async () => {
    const deep = path.join(dataDir, 'a', 'b');
    await loadSecret({ dataDir: deep, shared: false });
    await mkdir(deep, { recursive: true });
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
  });
});
