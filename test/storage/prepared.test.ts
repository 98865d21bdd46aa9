import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../src/root.js';
import { type Database, openPostgres } from '../../src/storage/database.js';
import { openEmbedded } from '../../src/storage/embedded.js';
import { PrismaClient } from '../../src/storage/generated/client.js';
import { statementName } from '../../src/storage/prepared.js';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';
import { temporaryFolder } from '../setup/storage.js';

const server = await postgresUrl();
const without = server.url === null ? ` (NOT RUN, ${server.why})` : '';

it('a statement has the name that it begins with, and none otherwise', () => {
  expect(statementName({ sql: '\n  /* prepared: end_update */ UPDATE a' })).toBe('end_update');
  expect(statementName({ sql: 'SELECT 1' })).toBe('');
  // What somebody wrote is never at the beginning.
  expect(statementName({ sql: `SELECT '/* prepared: a */'` })).toBe('');
});

it('no two statements have one name', () => {
  const folder = path.join(root, 'src', 'storage');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = files
    .filter((file) => file.endsWith('.ts') && file !== 'prepared.ts')
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(marks)])
    .map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  expect(new Set(names).size).toBe(names.length);
});

const marks = /\/\* prepared: (\w+) \*\//g;

/** A database and what goes away with it. */
type Opened = { readonly database: Database; drop(): Promise<void> };

async function openServers(): Promise<Opened> {
  const { url, drop } = await openPostgresDatabase(server.url ?? '');
  return { database: openPostgres(url), drop };
}

async function openFolders(): Promise<Opened> {
  const dataDir = await temporaryFolder();
  const drop = () => rm(dataDir, { recursive: true, force: true });
  return { database: await openEmbedded(dataDir), drop };
}

function preparesOnce(open: () => Promise<Opened>): void {
  let opened: Opened;
  let prisma: PrismaClient;
  beforeEach(async () => {
    opened = await open();
    prisma = new PrismaClient({ adapter: opened.database.adapter });
  });
  afterEach(async () => {
    await prisma.$disconnect();
    await opened.database.close();
    await opened.drop();
  });

  it('a marked statement is prepared once, however often and with whatever it is asked', async () => {
    const kept = await prisma.$transaction(async (tx) => {
      for (const word of ['a', 'b', null]) {
        await tx.$queryRaw`/* prepared: tried */ SELECT ${word}::text AS word`;
        await tx.$queryRaw`SELECT ${word}::text AS word`;
      }
      return tx.$queryRaw`SELECT name, (generic_plans + custom_plans)::int AS used
        FROM pg_prepared_statements WHERE name <> ''`;
    });
    expect(kept).toEqual([{ name: 'tried', used: 3 }]);
  });
}

describe('on the embedded database', () => preparesOnce(openFolders));
describe.skipIf(server.url === null)(`on PostgreSQL${without}`, () => preparesOnce(openServers));
