import { defineConfig } from 'vitest/config';

// Files share nothing: each gets its own process and, where it needs one, its own database.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/global.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
