import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Files share nothing: each gets its own process and, where it needs one, its own database.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    pool: 'forks',
    // Left to itself, half of a small machine stands idle; each may take half a gigabyte.
    maxWorkers: Math.min(availableParallelism(), 4),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
