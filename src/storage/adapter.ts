import { setImmediate } from 'node:timers/promises';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
} from '@prisma/driver-adapter-utils';

/** Runs a script of several statements as it stands. */
export type RunScript = (script: string) => Promise<unknown>;

/**
 * A driver adapter with two mends that both databases need:
 * - scripts run whole and are awaited (one adapter cuts them at every `;`, functions in `$$` too;
 *   the other does not wait for them);
 * - texts come without NUL, which PostgreSQL cannot keep: it becomes U+FFFD.
 */
export function mended(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
  breathe: Breathe = async () => {},
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mendAdapter(await factory.connect(), { runScript, breathe }),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/** Called before every query. */
export type Breathe = () => Promise<void>;

/** So long a database inside this process may hold up everything else. */
const HELD_BREATH_MS = 4;

/**
 * For a database that works inside this process: as long as queries wait there, each follows the one
 * before without a turn for the network and for timers. Now and then they get one.
 */
export function createBreathe(): Breathe {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < HELD_BREATH_MS) return;
    await setImmediate();
    last = performance.now();
  };
}

interface Mends {
  readonly runScript: RunScript;
  readonly breathe: Breathe;
}

function mendAdapter(adapter: SqlDriverAdapter, { runScript, breathe }: Mends): SqlDriverAdapter {
  return {
    ...mendQueries(adapter, breathe),
    executeScript: async (script) => {
      await runScript(script);
    },
    startTransaction: async (isolationLevel) => {
      const transaction = await adapter.startTransaction(isolationLevel);
      return {
        ...mendQueries(transaction, breathe),
        options: transaction.options,
        commit: () => transaction.commit(),
        rollback: () => transaction.rollback(),
      };
    },
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  };
}

function mendQueries(queryable: SqlQueryable, breathe: Breathe): SqlQueryable {
  return {
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    async queryRaw(query) {
      await breathe();
      return queryable.queryRaw(withoutNul(query));
    },
    async executeRaw(query) {
      await breathe();
      return queryable.executeRaw(withoutNul(query));
    },
  };
}

function withoutNul(query: SqlQuery): SqlQuery {
  return { ...query, args: query.args.map(replaceNul) };
}

function replaceNul(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(replaceNul);
  return typeof arg === 'string' && arg.includes('\0') ? arg.replaceAll('\0', '\uFFFD') : arg;
}
