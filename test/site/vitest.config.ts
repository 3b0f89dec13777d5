// `npm run test:browser`: what only a browser can show. Apart, so that `npm test` passes on a machine without one.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['test/site/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
