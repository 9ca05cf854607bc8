import { defineConfig } from '@playwright/test';
import { leanArguments, findBrowser } from './scripts/browser.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'],
  outputDir: 'test-results/e2e',
  // One more than the smallest machines have cores: each waits now and then for its page or a file.
  workers: 3,
  fullyParallel: true,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // On a busy machine all of it takes longer; where it comes, nobody waits longer for this.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: leanArguments(),
      ...(browser === null ? {} : { executablePath: browser }),
    },
  },
});
