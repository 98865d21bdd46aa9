import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { openPostgres } from '../../src/storage/database.js';
import { openPostgresDatabase, postgresUrl } from '../contracts/databases.js';

const server = await postgresUrl();
const without = server.url === null ? ` (NOT RUN, ${server.why})` : '';

it.skipIf(server.url === null)(
  `a snapshot whose connection breaks between two queries fails, and only that${without}`,
  async () => {
    const own = await openPostgresDatabase(server.url ?? '');
    const database = openPostgres(own.url);
    const connected = vi.spyOn(pg.Client.prototype, 'connect');
    try {
      const reading = database.snapshot(async (query) => {
        const client = connected.mock.contexts.at(-1) as pg.Client;
        const [row] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        // Not `once` of node:events: it would hear the error in the database's place.
        const gone = new Promise<void>((resolve) => client.once('end', resolve));
        await database.script(`SELECT pg_terminate_backend(${row?.pid})`);
        await gone;
        return query('SELECT 1');
      });
      await expect(reading).rejects.toThrow();
      const again = database.snapshot((query) => query('SELECT 1 AS one'));
      await expect(again).resolves.toEqual([{ one: 1 }]);
    } finally {
      connected.mockRestore();
      await database.close();
      await own.drop();
    }
  },
);
