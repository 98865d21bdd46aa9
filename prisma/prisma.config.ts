import { defineConfig } from 'prisma/config';

// Generating the client needs no engine binary, but the CLI insists on finding one: any existing
// file satisfies it, and nothing is downloaded. Migrations run through the wasm engine instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/wenjin' },
});
