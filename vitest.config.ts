import { defineConfig } from 'vitest/config';
import { unitReporter } from './scripts/unit-reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: ['default', unitReporter],
    // Real files and real processes on small machines: slow is not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
