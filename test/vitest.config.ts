import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['test/*.test.ts', 'test/{core,api,sheets,house}/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
