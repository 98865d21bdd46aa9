import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';
import { openProxy } from '../contracts/proxy.js';
import { temporaryFolder } from '../setup/storage.js';
import { testSecret } from '../setup/template.js';
import { startWenjin } from '../setup/wenjin.js';

const postgres = await postgresUrl();

if (postgres.url === null) {
  it(`stopped while the database answers nothing: NOT RUN, ${postgres.why}`, () => {
    expect(postgres.why).not.toBe('');
  });
} else {
  const { url } = postgres;
  it(
    'stopped while the database answers nothing, the service ends in time and says so',
    {
      timeout: 120_000,
    },
    () => endsInTime(url),
  );
}

async function endsInTime(server: string): Promise<void> {
  const dataDir = await temporaryFolder();
  const database = await openPostgresDatabase(server);
  const between = await openProxy(database.url);
  try {
    const service = await startWenjin({
      ...{ WENJIN_DATA_DIR: dataDir, WENJIN_SECRET: testSecret.toString('utf8') },
      DATABASE_URL: between.url,
    });
    between.stall();
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, 10_000, 'late').unref());
    const code = await Promise.race([service.stop(), late]);
    await service.kill();
    expect(code).toBe(1);
    expect(await service.logged(/could not finish within 9 seconds/)).not.toBe('');
  } finally {
    await between.cut();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
