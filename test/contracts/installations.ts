import { rm } from 'node:fs/promises';
import { openRestore } from '../../src/app/restore.js';
import { loadConfig } from '../../src/config.js';
import { systemClock } from '../../src/core/clock.js';
import { openPostgres } from '../../src/storage/database.js';
import { openEmbedded } from '../../src/storage/embedded.js';
import { storageOn } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/ports.js';
import { temporaryFolder } from '../setup/storage.js';
import { copyTemplate, testSecret } from '../setup/template.js';
import { openPostgresDatabase, postgresUrl } from './databases.js';

/** The server that the second kind of installation stands on, or why there is none. */
export const postgres = await postgresUrl();
/** What every storage of these suites is opened with. */
export const options = { secret: testSecret, clock: systemClock };

/** One installation, whose database is stopped and started around backups. */
export interface Home {
  readonly dataDir: string;
  readonly settings: Readonly<Record<string, string>>;
  open(): Promise<Storage>;
  /** Every row of every table, as texts. */
  content(): Promise<Readonly<Record<string, readonly string[]>>>;
  sql(script: string): Promise<unknown>;
  remove(): Promise<void>;
}

async function home(databaseUrl?: string, drop = async () => {}): Promise<Home> {
  const dataDir = await temporaryFolder();
  const settings = {
    WENJIN_DATA_DIR: dataDir,
    WENJIN_SECRET: testSecret.toString('latin1'),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const database = async () => (databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataDir));
  return {
    dataDir,
    settings,
    open: async () => storageOn(await database(), options),
    async content() {
      const opened = await database();
      const found = await opened.session(async ({ query }) => {
        const tables = await query<{ name: string }>(`
          SELECT relname AS name FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
        const content: Record<string, string[]> = {};
        for (const { name } of tables.filter((table) => !leftOut.includes(table.name))) {
          const rows = await query<{ line: string }>(`SELECT x::text AS line FROM ${name} x`);
          // That it was put back is the one thing a restored database says beyond its backup.
          const lines = rows.map(({ line }) => line).filter((line) => !line.includes(restored));
          content[name] = lines.sort();
        }
        return content;
      });
      await opened.close();
      return found;
    },
    async sql(script) {
      const opened = await database();
      return opened.script(script).finally(() => opened.close());
    },
    async remove() {
      await rm(dataDir, { recursive: true, force: true });
      await drop();
    },
  };
}

const restored = ',cli,restored,';
const leftOut = ['_prisma_migrations', 'staff_session', 'staff_verification'];

/** An installation on the embedded database. */
export async function embeddedHome(): Promise<Home> {
  const made = await home();
  await copyTemplate(made.dataDir);
  return made;
}

async function postgresHome(): Promise<Home> {
  const database = await openPostgresDatabase(postgres.url ?? '');
  return home(database.url, database.drop);
}

/** The kinds of database an installation may stand on, those only that can be reached. */
export const kinds = [
  { name: 'embedded', make: embeddedHome },
  ...(postgres.url === null ? [] : [{ name: 'PostgreSQL', make: postgresHome }]),
];

/** Restores a backup as the command line does. */
export function restore(to: Home, file: string) {
  const config = loadConfig(to.settings, () => '');
  return openRestore(config)(file, () => {});
}
