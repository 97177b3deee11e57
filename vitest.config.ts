import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.test.ts'],
    setupFiles: ['tests/property-seed.ts'],
    // Builds and pages in a browser take their time; no test depends on how long.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
