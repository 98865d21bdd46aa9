import { cp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { AwayError } from '../../src/core/errors.js';
import { claimDatabase } from '../../src/storage/claim.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';
import { openProxy } from '../contracts/proxy.js';
import { openTestStorage, temporaryFolder } from '../setup/storage.js';
import { testSecret } from '../setup/template.js';

const at = new Date('2026-11-24T02:00:00Z');
const options = { dataDir: '', secret: testSecret, clock: systemClock };
const postgres = await postgresUrl();

describe('the embedded database', { timeout: 60_000 }, () => {
  it('finds everything again, with nothing to migrate', async () => {
    const first = await openTestStorage();
    await first.storage.settings.set('kept', ['问津'], at);
    const dataDir = await temporaryFolder();
    await first.storage.close();
    await cp(first.dataDir, dataDir, { recursive: true });
    await first.close();
    const applied: unknown[] = [];
    const log = { info: (facts: object) => applied.push(facts) };
    const again = await openStorage({ ...options, dataDir, log });
    expect(await again.settings.get('kept')).toEqual(['问津']);
    expect(applied).toEqual([]);
    await again.ping(5_000);
    await again.close();
    await again.close();
    await rm(dataDir, { recursive: true });
  });

  it('says that it is away once it is closed', async () => {
    const { storage, close } = await openTestStorage();
    await close();
    await expect(storage.settings.get('x')).rejects.toBeInstanceOf(AwayError);
    await expect(storage.ping(1_000)).rejects.toBeInstanceOf(AwayError);
  });
});

describe('a PostgreSQL that is away', () => {
  let silent: Server | undefined;
  afterAll(() => silent?.close());

  it('because nobody listens, is named at once', async () => {
    const databaseUrl = 'postgresql://nobody@127.0.0.1:1/none';
    await expect(openStorage({ ...options, databaseUrl })).rejects.toBeInstanceOf(AwayError);
  });

  it('because it does not answer, is named within seconds', async () => {
    silent = createServer(() => {});
    const port = await new Promise<number>((resolve) => {
      silent?.listen(0, '127.0.0.1', () => {
        const address = silent?.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const databaseUrl = `postgresql://nobody@127.0.0.1:${port}/none`;
    await expect(openStorage({ ...options, databaseUrl })).rejects.toBeInstanceOf(AwayError);
  });
});

if (postgres.url === null) {
  describe(`PostgreSQL: NOT RUN, ${postgres.why}`, () => {
    it('says why', () => expect(postgres.why).not.toBe(''));
  });
} else {
  const server = postgres.url;
  describe('PostgreSQL', () => {
    it('is migrated once when several processes start together', async () => {
      const database = await openPostgresDatabase(server);
      const applied: object[] = [];
      const log = { info: (facts: object) => applied.push(facts) };
      const open = () => openStorage({ ...options, databaseUrl: database.url, log });
      const storages = await Promise.all([open(), open(), open()]);
      expect(applied).toHaveLength(1);
      await Promise.all(storages.map((storage) => storage.close()));
      await database.drop();
    });

    it('that goes away in the middle is named, and used again when it is back', async () => {
      const database = await openPostgresDatabase(server);
      const proxy = await openProxy(database.url);
      const storage = await openStorage({ ...options, databaseUrl: proxy.url });
      await storage.settings.set('kept', 1, at);
      await proxy.cut();
      await expect(storage.settings.get('kept')).rejects.toBeInstanceOf(AwayError);
      await expect(storage.leases.take('l', 'a', at, at)).rejects.toBeInstanceOf(AwayError);
      await expect(storage.ping(2_000)).rejects.toBeInstanceOf(AwayError);
      await proxy.mend();
      expect(await storage.settings.get('kept')).toBe(1);
      await storage.close();
      await proxy.cut();
      await database.drop();
    });

    it('whose claim was lost to another says so', async () => {
      const database = await openPostgresDatabase(server);
      let lost = () => {};
      const losing = new Promise<void>((resolve) => {
        lost = resolve;
      });
      const proxy = await openProxy(database.url);
      const claim = { databaseUrl: proxy.url, onLost: () => lost(), retryMs: 20 };
      const first = await claimDatabase(claim);
      await proxy.cut();
      const direct = { databaseUrl: database.url, onLost: () => {} };
      const second = await claimed(direct);
      await proxy.mend();
      await losing;
      await Promise.all([first.release(), second.release(), proxy.cut()]);
      await database.drop();
    });

    it('that does not let us in says so', async () => {
      const databaseUrl = new URL(server);
      databaseUrl.pathname = '/wenjin_test_that_is_not_there';
      const opening = openStorage({ ...options, databaseUrl: databaseUrl.href });
      await expect(opening).rejects.toMatchObject({ code: 'database-refused' });
    });

    it('is claimed by one service at a time', async () => {
      const database = await openPostgresDatabase(server);
      const claim = { databaseUrl: database.url, onLost: () => {} };
      const first = await claimDatabase(claim);
      await expect(claimDatabase(claim)).rejects.toMatchObject({ code: 'database-in-use' });
      await first.release();
      const second = await claimDatabase(claim);
      await second.release();
      await database.drop();
    });
  });
}

/** Claims as soon as the server has noticed that the holder is gone. */
async function claimed(options: Parameters<typeof claimDatabase>[0]) {
  for (;;) {
    const claim = await claimDatabase(options).catch(() => null);
    if (claim !== null) return claim;
  }
}
