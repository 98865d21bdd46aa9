import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../src/app/facts.js';
import { temporaryFolder } from '../setup/storage.js';
import { type Service, startWenjin } from '../setup/wenjin.js';

describe('a service that is told to read again (SIGHUP)', { timeout: 120_000 }, () => {
  let folder: string;
  let service: Service;
  let sample: string;
  const facts = () => path.join(folder, 'library.yaml');
  const level = () => path.join(folder, 'level');
  const hangUp = () => process.kill(service.pid, 'SIGHUP');

  beforeAll(async () => {
    folder = await temporaryFolder();
    sample = await readFile(samples.library, 'utf8');
    await writeFile(facts(), sample);
    await writeFile(level(), 'warn\n');
    service = await startWenjin({
      WENJIN_DATA_DIR: folder,
      WENJIN_LIBRARY: facts(),
      WENJIN_LOG: '',
      WENJIN_LOG_FILE: level(),
    });
  }, 120_000);
  afterAll(async () => {
    await service.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps the facts in force when the file is wrong, and names every problem with its place', async () => {
    await writeFile(
      facts(),
      sample.replace(/^timezone: .*/m, 'timezone: Mars/Olympus\nmoon: full'),
    );
    hangUp();
    const log = await service.logged(/facts in force stay/);
    const problems = log.split('\n').filter((line) => line.includes('"wrong facts"'));
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.join('\n')).toMatch(/line \d+.*timezone|timezone.*line \d+/i);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  });

  it('takes a mended file, and says more when the log level is another', async () => {
    await writeFile(facts(), sample);
    await writeFile(level(), 'info\n');
    hangUp();
    await service.logged(/facts were read again and are in force/);
    await service.logged(/word lists were read again and are in force/);
  });

  it('goes on with its settings when they are wrong, and names them', async () => {
    await writeFile(level(), 'louder\n');
    hangUp();
    expect(await service.logged(/settings in force stay/)).toMatch(/WENJIN_LOG: wants silent/);
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
  });
});
