import { defineConfig } from 'vitest/config';
import { unitReporter } from './scripts/unit-reporter.ts';
import { isLong } from './tests/unit/long.ts';

/** Tests of code that holds nothing between two calls: their files can share a process, and what it has loaded. */
const pure = 'tests/unit/{core,renderer}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    environment: 'node',
    reporters: ['default', unitReporter],
    // Vitest leaves one core to itself, where it has little to do.
    maxWorkers: '100%',
    // Real files and real processes on small machines: slow is not wrong.
    testTimeout: isLong ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [pure], isolate: false } },
      {
        extends: true,
        test: { name: 'machine', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: [pure] },
      },
    ],
  },
});
