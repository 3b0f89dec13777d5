import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/*.test.ts', 'test/{core,api,sheets,house}/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    maxWorkers: '100%', // by default one core is left idle, which is half of two
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
