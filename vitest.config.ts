import { defineConfig } from 'vitest/config';

const pure = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // Timeouts tell what hangs from what is slow on a busy machine; none is a measure.
      {
        extends: true,
        test: { name: 'pure', include: pure, exclude: ['**/*.db.test.ts', '**/*.long.test.ts'], testTimeout: 60_000 },
      },
      // Pure too, but longer than anybody waits for before every commit.
      { extends: true, test: { name: 'long', include: ['src/**/*.long.test.ts'], testTimeout: 240_000 } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{src,test}/**/*.db.test.ts'],
          globalSetup: ['test/cluster.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['test/cluster.ts', 'test/pages.ts', 'e2e/city-folder.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
    // A browser waits more than it works: a third worker fills two processors.
    maxWorkers: 3,
  },
});
