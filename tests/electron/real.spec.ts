import { join } from 'node:path';
import { _electron, expect, type ElectronApplication } from '@playwright/test';
import { contentPolicy } from '../../host/serve/policy.ts';
import { installedElectron } from '../../scripts/find-electron.ts';
import { openDisplay, type Display } from './display.ts';
import { test as base } from './fixture.ts';

// What the double cannot show: the scheme, the sandbox and the session of Electron itself. It runs
// where Electron's program and a display can be had, and says so where not.

const program = installedElectron();
const root = join(import.meta.dirname, '../..');
let display: Display | null = null;

const test = base.extend<{ readonly real: ElectronApplication }>({
  real: async ({ data, cache }, use) => {
    // Set in the terminals of some editors; it would make a bare Node of Electron.
    const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
    const app = await _electron.launch({
      executablePath: program ?? '',
      args: [root],
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      env: {
        ...(inherited as Record<string, string>),
        FATHOM_DATA: data,
        FATHOM_CACHE: cache,
        ...(display?.name && { DISPLAY: display.name }),
      },
    });
    await use(app);
    await app.close();
  },
});

test.beforeAll(async () => {
  if (program !== null) display = await openDisplay();
  const reason =
    program === null
      ? 'Electron’s program is not here; `npx install-electron --no` fetches it'
      : display === null
        ? 'there is no display, and no Xvfb to stand for one'
        : null;
  if (reason !== null) console.log(`Skipped, the tests of the real Electron: ${reason}.`);
  test.skip(reason !== null, reason ?? '');
});

test.afterAll(() => display?.close());

test('the real window shows the reader at its own address, under its policy', async ({ real }) => {
  const page = await real.firstWindow();
  await expect(page.getByRole('heading').first()).toBeVisible();
  const found = await page.evaluate(async () => ({
    address: location.href,
    origin: self.origin,
    secure: isSecureContext,
    policy: (await fetch('./')).headers.get('content-security-policy'),
  }));
  expect(found).toMatchObject({ origin: 'app://reader', secure: true, policy: contentPolicy });
  expect(found.address).toMatch(/^app:\/\/reader\//);
});

test('the real page is sandboxed and its bridge answers', async ({ real }) => {
  const page = await real.firstWindow();
  await page.waitForFunction(() => 'fathomBridge' in window);
  const answer = await page.evaluate(() =>
    (
      window as unknown as { fathomBridge: { call: (name: string, input: unknown) => Promise<unknown> } }
    ).fathomBridge.call('start', null),
  );
  expect(answer).toMatchObject({ ok: true, value: { shell: 'window', pack: { state: 'ready' } } });
  expect(await page.evaluate(() => 'process' in window || 'require' in window)).toBe(false);
});

test('the real session reaches nobody', async ({ real }) => {
  const page = await real.firstWindow();
  await page.waitForFunction(() => 'fathomBridge' in window);
  const outcomes = await real.evaluate(async ({ session }) => {
    const memory = session.fromPartition('reader');
    const outcome = async (address: string) =>
      memory.fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return {
      proxy: await memory.resolveProxy('https://example.org/'),
      far: await outcome('https://example.org/'),
      near: await outcome('http://127.0.0.1/'),
    };
  });
  expect(outcomes).toEqual({ proxy: 'PROXY 127.0.0.1:1', far: 'refused', near: 'refused' });
});

test('the real window cannot be led away', async ({ real }) => {
  const page = await real.firstWindow();
  await page.waitForFunction(() => 'fathomBridge' in window);
  const before = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    window.open('https://example.org/');
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        type Report = { value: { refused: { what: string }[] } };
        const { value } = await (
          window as unknown as { fathomBridge: { call: (name: string, input: null) => Promise<Report> } }
        ).fathomBridge.call('guard.report', null);
        return value.refused.map(({ what }) => what).toSorted();
      }),
    )
    .toEqual(expect.arrayContaining(['navigation', 'window']));
  expect(page.url()).toBe(before);
  expect(real.windows()).toHaveLength(1);
});

test('the real menu reaches the page', async ({ real }) => {
  const page = await real.firstWindow();
  await page.waitForFunction(() => 'fathomBridge' in window);
  await page.evaluate(() => {
    const listening = window as unknown as {
      heardNow: string[];
      fathomBridge: { onCommand: (listener: (name: string) => void) => void };
    };
    listening.heardNow = [];
    listening.fathomBridge.onCommand((name) => listening.heardNow.push(name));
  });
  await real.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quick-box')?.click());
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heardNow: string[] }).heardNow))
    .toEqual(['quick-box']);
});
