import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../setup/storage.js';
import { type Service, startWenjin, wenjin } from '../setup/wenjin.js';

describe('what the service keeps, as a person keeps it', { timeout: 120_000 }, () => {
  let folder: string;
  let service: Service | undefined;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    await service?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = (home: string) => ({ WENJIN_DATA_DIR: path.join(folder, home) });
  const file = () => path.join(folder, 'all.wenjin');

  it('is backed up while the service runs, with a word about the secret', async () => {
    service = await startWenjin(settings('first'));
    await wenjin(['staff', 'add', 'mo@library.example', '--role', 'lead'], settings('first'));
    const made = await wenjin(['backup', file()], settings('first'));
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ file: file() });
    expect(made.stderr).toContain('WENJIN_SECRET');
    expect(existsSync(file())).toBe(true);
  });

  it('is exported while it runs, with a word about each file in both languages', async () => {
    const folderOut = path.join(folder, 'export');
    const made = await wenjin(['export', folderOut], settings('first'));
    expect(made).toMatchObject({ code: 0, stderr: '' });
    for (const locale of ['en', 'zh-CN']) {
      const readme = await readFile(path.join(folderOut, `README.${locale}.md`), 'utf8');
      for (const { file } of JSON.parse(made.stdout).files) expect(readme).toContain(file);
      expect(readme).not.toContain('export-');
    }
    const again = await wenjin(['export', folderOut], settings('first'));
    expect(again).toMatchObject({ code: 2, stdout: '' });
  });

  it('is not restored under a running service', async () => {
    const refused = await wenjin(['restore', file()], settings('first'));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('still running');
    expect(await service?.stop()).toBe(0);
  });

  it('is restored elsewhere once the secret is there, and the service goes on from it', async () => {
    const early = await wenjin(['restore', file()], settings('second'));
    expect(early.code).toBe(2);
    expect(early.stderr).toContain('WENJIN_SECRET');
    await mkdir(path.join(folder, 'second'), { recursive: true });
    await cp(path.join(folder, 'first', 'secret'), path.join(folder, 'second', 'secret'));
    const restored = await wenjin(['restore', file()], settings('second'));
    expect(restored).toMatchObject({ code: 0 });
    expect(JSON.parse(restored.stdout)).toMatchObject({ replaced: null });
    const listed = await wenjin(['staff', 'list'], settings('second'));
    expect(listed.stdout).toContain('mo@library.example');
    expect((await wenjin(['verify-log'], settings('second'))).code).toBe(0);
    expect((await wenjin(['ask', '几点开门？'], settings('second'))).code).toBe(0);
  });
});
