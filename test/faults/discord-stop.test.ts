import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { type Service, startWenjin } from '../setup/wenjin.js';

/** A Discord that takes every call and answers none. */
describe('stopped while Discord answers nothing', { timeout: 60_000 }, () => {
  let dataDir: string;
  let silent: Server;
  let service: Service | undefined;
  let calls = 0;

  beforeEach(async () => {
    dataDir = await temporaryFolder();
    await copyTemplate(dataDir);
    silent = createServer(() => {
      calls += 1;
    });
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  afterEach(async () => {
    await service?.kill();
    silent.closeAllConnections();
    silent.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('the service ends within its grace', async () => {
    const { port } = silent.address() as AddressInfo;
    service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: testSecret.toString('utf8') },
      ...{ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: `http://127.0.0.1:${port}/api` },
    });
    await expect.poll(() => calls, { timeout: 10_000 }).toBeGreaterThan(0);
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, 10_000, 'late').unref());
    expect(await Promise.race([service.stop(), late])).toBe(0);
  });
});
