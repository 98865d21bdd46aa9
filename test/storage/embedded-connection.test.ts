import type { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openConnection } from '../../src/storage/embedded-connection.js';

/** What lives after everything else was collected, in bytes. */
function living(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('a connection to the embedded database', { timeout: 60_000 }, () => {
  let lite: PGlite;
  let last: Duplex;
  let client: pg.Client;

  beforeAll(async () => {
    lite = await PGlite.create('memory://');
  });
  afterAll(() => lite.close());
  afterEach(() => client.end());

  const connect = async () => {
    client = new pg.Client({
      stream: () => {
        last = openConnection(lite, [`SET TIME ZONE 'Asia/Shanghai'`]);
        return last;
      },
      ...{ user: 'postgres', database: 'postgres', ssl: false },
    });
    client.on('error', () => {});
    await client.connect();
    return client;
  };

  it('answers what a server would, of every size', async () => {
    const long = '问津'.repeat(1_000_000);
    const asking = { text: 'SELECT $1::text AS said, $2::int8 AS n', values: [long, 7] };
    const { rows } = await (await connect()).query(asking);
    expect(rows[0].said === long).toBe(true);
    expect(rows[0].n).toBe('7');
  });

  it('begins its session as it was told', async () => {
    const { rows } = await (await connect()).query('SHOW timezone');
    expect(rows).toEqual([{ TimeZone: 'Asia/Shanghai' }]);
  });

  it('tells what went wrong by its code, and goes on', async () => {
    await connect();
    const failed = client.query({
      name: 'bad',
      text: 'SELECT * FROM nowhere WHERE a = $1',
      values: [1],
    });
    await expect(failed).rejects.toMatchObject({ code: '42P01' });
    await expect(client.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('finds nothing of a connection that broke: no transaction, no statement, no setting', async () => {
    await connect();
    await client.query('BEGIN');
    await client.query('CREATE TABLE half (done int)');
    await client.query(`SET TIME ZONE 'America/New_York'`);
    await client.query({ name: 'kept', text: 'SELECT $1::int', values: [1] });
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    last.destroy(new Error('broke'));
    await ended;

    await connect();
    const { rows } = await client.query(`SELECT to_regclass('half') AS half,
      current_setting('TimeZone') AS zone, (SELECT count(*)::int FROM pg_prepared_statements
        WHERE name <> '') AS kept`);
    expect(rows).toEqual([{ half: null, zone: 'Asia/Shanghai', kept: 0 }]);
  });

  it('keeps nothing of what was answered', async () => {
    await connect();
    const answers = async (count: number) => {
      const text = `SELECT n, repeat('x', 10000) AS said FROM generate_series(1, 10) n`;
      for (let n = 0; n < count; n += 1) await client.query(text);
    };
    await answers(20);
    const before = living();
    await answers(300);
    // 30 MB were said.
    expect(living() - before).toBeLessThan(5 * 2 ** 20);
  });

  it('asks as one what the driver says in one go', async () => {
    const asked = vi.spyOn(lite, 'execProtocolRawStream');
    await connect();
    asked.mockClear();
    await client.query({ name: 'once', text: 'SELECT $1::int', values: [1] });
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});
