import pg from 'pg';
import { UserError } from '../core/errors.js';
import { translated } from './away.js';

export interface DatabaseClaim {
  release(): Promise<void>;
}

export interface ClaimOptions {
  readonly databaseUrl: string;
  /** Another service took the database while our connection was broken: stop. */
  readonly onLost: () => void;
  readonly retryMs?: number;
}

/** "wenjin" in ASCII, as one number: the advisory lock that a lone service holds. */
const lockNumber = 0x77_65_6e_6a_69_6e;

/**
 * Claims a PostgreSQL database for one service, by a session lock on a connection of its own: it
 * ends with the process. Throws `UserError('database-in-use')` when another has it. When the
 * connection breaks (the database was restarted) it is claimed again as soon as it answers.
 */
export async function claimDatabase(options: ClaimOptions): Promise<DatabaseClaim> {
  const { databaseUrl, onLost, retryMs = 2_000 } = options;
  let released = false;
  let timer: NodeJS.Timeout | undefined;
  let client = await claim(databaseUrl).catch((error: unknown) => {
    throw translated(error);
  });

  const again = async () => {
    try {
      client = await claim(databaseUrl);
      if (released) await client.end();
      else watch(client);
    } catch (error) {
      if (error instanceof UserError) onLost();
      else retry();
    }
  };
  const retry = () => {
    if (!released) timer = setTimeout(again, retryMs).unref();
  };
  const watch = (watched: pg.Client) => watched.once('end', retry);

  watch(client);
  return {
    async release() {
      released = true;
      clearTimeout(timer);
      await client.end();
    },
  };
}

async function claim(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: 'wenjin (claim)',
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  // The end of the connection follows an error; unheard it would end the process.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS claimed', [lockNumber]);
  if (rows[0]?.claimed === true) return client;
  await client.end();
  throw new UserError('database-in-use');
}
