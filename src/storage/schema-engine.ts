/// <reference path="./webassembly.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

const require = createRequire(import.meta.url);

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

let loading: Promise<Bindings> | undefined;

/**
 * Prisma's schema engine on a database, from its WebAssembly: no binary, no download. `schema` is
 * the text of `schema.prisma`, needed only for making migrations.
 */
export async function schemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema?: string,
): Promise<SchemaEngine> {
  // Once for the process: the bindings hold one instance, and its timers outlive an engine.
  loading ??= load();
  const { SchemaEngine } = await loading;
  return SchemaEngine.new(
    { datamodels: schema === undefined ? undefined : [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

async function load(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': withRestlessTimers(bindings),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return bindings;
}

/** The engine never clears its 10 s lock timer: unref'd, it does not hold the process at its end. */
function withRestlessTimers(bindings: object): Record<string, unknown> {
  const entries = Object.entries(bindings).map(([name, value]): [string, unknown] =>
    name.startsWith('__wbg_setTimeout_')
      ? [name, (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref()]
      : [name, value],
  );
  return Object.fromEntries(entries);
}
