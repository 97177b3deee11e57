import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Milliseconds. Only what never ends fails for its time: a machine may be ten times slower than another. */
const PATIENCE = { test: 15 * 60_000, page: 2 * 60_000 };

/** What takes longest, first: both processors stay busy to the end. Whole builds come before journeys in a browser. */
const LONGEST = [
  'tests/whole-build.test.ts',
  'tests/publication.test.ts',
  'tests/personnes.test.ts',
  'tests/increments.test.ts',
  'tests/faults.test.ts',
  'tests/build.test.ts',
  'tests/browser/langues.test.ts',
  'tests/browser/visage.test.ts',
  'tests/browser/accessibilite.test.ts',
  'tests/publier.test.ts',
  'tests/import-guide.real.test.ts',
  'tests/browser/',
  'tests/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((name) => moduleId.includes(`/${name}`));
      return rank === -1 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: PATIENCE.test,
    hookTimeout: PATIENCE.test,
    expect: { poll: { timeout: PATIENCE.page } },
    provide: { patience: PATIENCE.page },
    // Side by side, whole builds and browsers wait for the disk and for each other.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'programme',
          include: ['{src,scripts}/**/*.test.ts'],
          // Packages and tables are loaded once a worker, not once a file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'ensemble', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'navigateur',
          include: ['tests/browser/*.test.ts'],
          globalSetup: ['tests/browser/share-browser.ts'],
        },
      },
    ],
  },
});
