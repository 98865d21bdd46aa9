import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDoor } from '../../src/storage/local-door.js';
import { fill } from './every-kind-of-value.js';
import { embeddedHome, type Home, kinds, postgres, restore } from './installations.js';
import { noon } from './samples.js';

describe.each(kinds)('restoring on $name', { timeout: 60_000 }, ({ make }) => {
  let target: Home;
  let file: string;
  let before: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    target = await make();
    const storage = await target.open();
    await fill(storage);
    file = path.join(target.dataDir, 'good.wenjin');
    await storage.backup({ file, at: noon });
    await storage.close();
    before = await target.content();
  });
  afterAll(() => target.remove());

  /** A file like the good one, spoilt. */
  async function spoilt(change: (bytes: Buffer) => Buffer): Promise<string> {
    const place = path.join(target.dataDir, 'spoilt.wenjin');
    await writeFile(place, change(await readFile(file)));
    return place;
  }
  const rewritten = (change: (text: string) => string) =>
    spoilt((bytes) => gzipSync(change(gunzipSync(bytes).toString('utf8'))));

  async function refusal(place: string): Promise<unknown> {
    return restore(target, place).then(
      () => 'nothing',
      (refused: unknown) => Object(refused).code,
    );
  }

  afterEach(async () => {
    expect(await target.content()).toEqual(before);
  });

  it('refuses a file that is none of ours, not there, cut off or changed, and changes nothing', async () => {
    expect(await refusal(path.join(target.dataDir, 'nowhere'))).toBe('backup-missing');
    expect(await refusal(target.dataDir)).toBe('backup-missing');
    expect(await refusal(await spoilt(() => Buffer.from('PK hello')))).toBe('backup-foreign');
    expect(await refusal(await spoilt(() => Buffer.alloc(0)))).toBe('backup-truncated');
    expect(await refusal(await spoilt(() => gzipSync('[1]\n')))).toBe('backup-foreign');
    const half = (bytes: Buffer) => bytes.subarray(0, bytes.length - 200);
    expect(await refusal(await spoilt(half))).toBe('backup-truncated');
    const withoutEnd = (text: string) => text.replace(/\{"end".*\n/, '');
    expect(await refusal(await rewritten(withoutEnd))).toBe('backup-truncated');
    const otherWords = (text: string) => text.replace('mo@library', 'me@library');
    expect(await refusal(await rewritten(otherWords))).toBe('backup-damaged');
    const more = (text: string) => `${text}["x"]\n`;
    expect(await refusal(await rewritten(more))).toBe('backup-damaged');
    const bit = (bytes: Buffer) => {
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes;
    };
    expect(['backup-damaged', 'backup-truncated']).toContain(await refusal(await spoilt(bit)));
  });

  it('refuses what a newer version or another secret made', async () => {
    const newer = await rewritten((text) => text.replace('"version":1', '"version":2'));
    expect(await refusal(newer)).toBe('backup-newer');
    const shape = await resealed((text) => text.replace('_first"', '_from_the_future"'));
    expect(await refusal(shape)).toBe('backup-newer');
    const secret = await resealed((text) => text.replace(/"secret":"../, '"secret":"zz'));
    expect(await refusal(secret)).toBe('backup-secret');
  });

  it('leaves all as it was when a row does not fit, with the checksum right', async () => {
    const state = await resealed((text) => text.replace('"visible"', '"purple"'));
    expect(await refusal(state)).toBe('backup-unfit');
    const column = await resealed((text) => text.replace('"updated_at"', '"of_mine"'));
    expect(await refusal(column)).toBe('backup-damaged');
    const left = await readdir(target.dataDir);
    expect(left.filter((name) => /restor|replaced/.test(name))).toEqual([]);
  });

  it('is refused while a service runs', async () => {
    const door = await openDoor({ dataDir: target.dataDir, serve: async () => 0 });
    expect(await refusal(file)).toBe('restore-service-runs');
    await door.close();
  });

  it('keeps what was there before beside it', async () => {
    const { replaced } = await restore(target, file);
    expect(replaced && existsSync(replaced)).toBe(true);
  });

  /** The same change, with a checksum that agrees. */
  async function resealed(change: (text: string) => string): Promise<string> {
    return rewritten((text) => {
      const [body = '', end = ''] = change(text).split(/(?=\{"end":)/);
      const sha256 = createHash('sha256').update(body).digest('hex');
      return body + end.replace(/"sha256":"\w+"/, `"sha256":"${sha256}"`);
    });
  }
});

const without = postgres.url === null ? ` (NOT RUN, ${postgres.why})` : '';

it.skipIf(postgres.url === null)(
  `a database that does not let us in is said to${without}`,
  async () => {
    const source = await embeddedHome();
    const storage = await source.open();
    const file = path.join(source.dataDir, 'all.wenjin');
    await storage.backup({ file, at: noon });
    await storage.close();
    const address = new URL(postgres.url ?? '');
    address.pathname = '/wenjin_test_that_is_not_there';
    const settings = { ...source.settings, DATABASE_URL: address.href };
    const error = restore({ ...source, settings }, file);
    await expect(error).rejects.toMatchObject({ code: 'database-refused' });
    await source.remove();
  },
);

describe('a restore that was cut off in its last step', () => {
  it('is finished by the next start', async () => {
    const source = await embeddedHome();
    const place = path.join(source.dataDir, 'database');
    await rename(place, `${place}.restored`);
    const storage = await source.open();
    await storage.close();
    expect(existsSync(`${place}.restored`)).toBe(false);
    await source.remove();
  });
});
