import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { launch, type Launched, type LaunchPlan } from './double/launch.ts';
import type { WindowDouble } from './double/window-double.ts';

type Plan = Partial<Omit<LaunchPlan, 'browser'>>;

/** The built app. Another folder of the same form can be named, such as the inside of a package. */
export const built = process.env['FATHOM_BUILT'] ?? join(import.meta.dirname, '../../dist');

type Fixtures = {
  /** A data folder of the test's own. */
  readonly data: string;
  /** A folder of the test's own for what can be deleted. */
  readonly cache: string;
  /** Starts the app on the double; whatever it opens is closed after the test. */
  readonly start: (plan?: Plan) => Promise<Launched>;
  /** Starts it and waits for its page. */
  readonly open: (plan?: Plan) => Promise<Launched & { readonly inside: Page; readonly shown: WindowDouble }>;
};

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from these braces.
  // oxlint-disable-next-line no-empty-pattern
  data: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fathom-window-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern
  cache: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fathom-cache-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ browser, data, cache }, use) => {
    const launched: Launched[] = [];
    await use(async (plan = {}) => {
      const one = await launch({ browser, built, data, cache, ...plan });
      launched.push(one);
      return one;
    });
    // The last first, as each gives back the environment that it found.
    for (const one of launched.toReversed()) await one.close();
  },
  open: async ({ start }, use) => {
    await use(async (plan) => {
      const app = await start(plan);
      return { ...app, inside: await app.page(), shown: await app.window() };
    });
  },
});

export { expect } from '@playwright/test';
