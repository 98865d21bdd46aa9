import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/** A database inside this process, as far as a connection to it needs one. */
export type Embedded = Pick<PGlite, 'exec' | 'execProtocolRawStream' | 'runExclusive'>;

/** So long the database may hold up everything else in this process. */
const HELD_BREATH_MS = 4;

/** The first byte of the message by which a client hangs up (PostgreSQL's protocol 3.0, "Terminate"). */
const TERMINATE = 'X'.charCodeAt(0);

/**
 * What PostgreSQL's driver takes for a socket to a server: it says what it would say to one, and the
 * embedded database answers in the same protocol. So both databases have one driver, one way to read
 * types and tell failures, and statements that are prepared once.
 *
 * Every connection finds a fresh session, as at a server: what the one before left open is rolled
 * back. One at a time; `sessionSettings` are statements that the session begins with.
 */
export function openConnection(lite: Embedded, sessionSettings: readonly string[]): Duplex {
  const breathe = createBreathe();
  async function run(asked: Buffer): Promise<void> {
    if (asked[0] === TERMINATE) return;
    await breathe();
    const answer: Buffer[] = [];
    // Its memory is used again: a copy. (`execProtocolRaw` would keep every message that it ever gave.)
    const onRawData = (data: Uint8Array) => void answer.push(Buffer.from(data));
    await lite.runExclusive(() => lite.execProtocolRawStream(asked, { onRawData }));
    if (!connection.destroyed) connection.push(Buffer.concat(answer));
  }
  const connection = new Duplex({
    read() {},
    write: (chunk: Buffer, _encoding, done) => void run(chunk).then(() => done(), done),
    // What the driver says in one go is one call of the database.
    writev: (chunks, done) =>
      void run(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done),
    final(done) {
      connection.push(null);
      done();
    },
  });
  const connect = () => {
    beginSession(lite, sessionSettings).then(
      () => connection.emit('connect'),
      (error: Error) => connection.destroy(error),
    );
  };
  const nothing = () => connection;
  return Object.assign(connection, {
    ...{ connect, setNoDelay: nothing, setKeepAlive: nothing, ref: nothing, unref: nothing },
  });
}

async function beginSession(lite: Embedded, settings: readonly string[]): Promise<void> {
  for (const statement of ['ROLLBACK', 'DISCARD ALL', ...settings]) await lite.exec(statement);
}

/**
 * As long as queries wait for a database inside this process, each follows the one before without a
 * turn for the network and for timers. Now and then they get one.
 */
function createBreathe(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < HELD_BREATH_MS) return;
    await setImmediate();
    last = performance.now();
  };
}
