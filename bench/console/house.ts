import { openPostgresDatabase, postgresUrl, redisUrl } from '../../test/contracts/databases.js';
import { startTestApp, type TestApp } from '../../test/setup/app.js';
import { testSecret } from '../../test/setup/template.js';

/** A whole service on a PostgreSQL database of its own. */
export interface ConsoleHouse {
  readonly house: TestApp;
  /** The settings with which another process works on the same house. */
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens it; null with a line that says why where no PostgreSQL answers. */
export async function openConsoleHouse(say: (line: string) => void): Promise<ConsoleHouse | null> {
  const server = await postgresUrl();
  if (server.url === null) {
    say(`not measured: ${server.why}`);
    return null;
  }
  const redis = await redisUrl();
  if (redis.url === null) {
    say(`not measured: several processes need Redis, and there is ${redis.why}`);
    return null;
  }
  const database = await openPostgresDatabase(server.url);
  const shared = { DATABASE_URL: database.url, REDIS_URL: redis.url };
  const house = await startTestApp({ environment: shared });
  return {
    house,
    settings: {
      DATABASE_URL: database.url,
      WENJIN_DATA_DIR: house.dataDir,
      WENJIN_SECRET: testSecret.toString('utf8'),
    },
    async close() {
      await house.stop();
      await database.drop();
    },
  };
}

/** What the text of a flagged comment ends with. */
export function numbered(at: number): string {
  return `编号${at * 7919}`;
}

/** Submits comments that the rules flag, and gives their cases' ids and versions. */
export async function flagged(
  house: TestApp,
  count: number,
): Promise<{ id: string; version: number }[]> {
  const made: { id: string; version: number }[] = [];
  for (let at = 0; at < count; at += 1) {
    const taken = await house.app.desks.comments.submit({
      space: 'api:main',
      externalId: `c${at}`,
      author: `author${at}`,
      text: `代开发票，加我好友办理，${numbered(at)}`,
      at: new Date(),
    });
    if (taken.case) made.push({ id: taken.case.id, version: taken.case.version });
  }
  return made;
}
