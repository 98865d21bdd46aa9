import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
} from '@prisma/driver-adapter-utils';

/** Runs a script of several statements as it stands. */
export type RunScript = (script: string) => Promise<unknown>;

/**
 * A driver adapter with two mends:
 * - scripts run whole (the adapter cuts them at every `;`, functions in `$$` too);
 * - texts come without NUL, which PostgreSQL cannot keep: it becomes U+FFFD.
 */
export function mended(
  factory: SqlMigrationAwareDriverAdapterFactory,
  runScript: RunScript,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mendAdapter(await factory.connect(), runScript),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function mendAdapter(adapter: SqlDriverAdapter, runScript: RunScript): SqlDriverAdapter {
  return {
    ...mendQueries(adapter),
    executeScript: async (script) => {
      await runScript(script);
    },
    startTransaction: async (isolationLevel) => {
      const transaction = await adapter.startTransaction(isolationLevel);
      return {
        ...mendQueries(transaction),
        options: transaction.options,
        commit: () => transaction.commit(),
        rollback: () => transaction.rollback(),
      };
    },
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  };
}

function mendQueries(queryable: SqlQueryable): SqlQueryable {
  return {
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    queryRaw: (query) => queryable.queryRaw(withoutNul(query)),
    executeRaw: (query) => queryable.executeRaw(withoutNul(query)),
  };
}

function withoutNul(query: SqlQuery): SqlQuery {
  return { ...query, args: query.args.map(replaceNul) };
}

function replaceNul(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(replaceNul);
  return typeof arg === 'string' && arg.includes('\0') ? arg.replaceAll('\0', '\uFFFD') : arg;
}
