import { join } from 'node:path';
import { contentPolicy } from '../../host/serve/policy.ts';
import { expect, test } from './fixture.ts';

test('starting opens one window that shows the reader', async ({ open, data }) => {
  const { inside, shown, windows, app, errorBoxes } = await open();
  await expect(inside.getByRole('heading').first()).toBeVisible();
  expect(await inside.title()).toContain('Fathom');
  expect(windows).toHaveLength(1);
  expect(shown.seen.shown).toBe(1);
  expect(errorBoxes).toEqual([]);
  expect(app.seen.paths['userData']).toBe(join(data, 'window'));
});

test('the policy reaches the page as the host wrote it, and nothing breaks it', async ({ open }) => {
  const { inside } = await open();
  const broken: string[] = [];
  inside.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  const response = await inside.reload();
  expect(await response?.headerValue('content-security-policy')).toBe(contentPolicy);
  await expect(inside.getByRole('heading').first()).toBeVisible();
  expect(broken).toEqual([]);
});

test('the page is sandboxed, isolated and without Node', async ({ open }) => {
  const { inside, shown, app } = await open();
  expect(app.seen.sandboxed).toBe(true);
  expect(shown.seen.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(
    await inside.evaluate(() => ['require', 'process', 'ipcRenderer'].filter((name) => name in window)),
  ).toEqual([]);
  const bridge = await inside.evaluate(() => {
    const value = (window as unknown as { fathomBridge: object }).fathomBridge;
    return { keys: Object.keys(value), frozen: Object.isFrozen(value) };
  });
  expect(bridge).toEqual({ keys: ['call', 'onCommand'], frozen: true });
});

test('the developer tools exist only until the app is packaged', async ({ open, start }) => {
  const developing = await open();
  expect(developing.shown.seen.options.webPreferences?.devTools).toBe(true);
  expect(developing.menu.items().some(({ role }) => role === 'toggleDevTools')).toBe(true);
  const packaged = await start({ packaged: true });
  expect((await packaged.window()).seen.options.webPreferences?.devTools).toBe(false);
  expect(packaged.menu.items().some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(
    false,
  );
});

test('starting the app again brings its window forward', async ({ open }) => {
  const { app, shown, windows } = await open();
  shown.seen.minimised = true;
  app.emit('second-instance', {}, ['fathom', '--evil'], '/', null);
  expect(shown.seen).toMatchObject({ minimised: false, focused: 1 });
  expect(windows).toHaveLength(1);
});

test('a second instance goes at once and opens nothing', async ({ start }) => {
  const { app, windows } = await start({ alone: false });
  expect(app.seen).toMatchObject({ quits: 1, isReady: false });
  expect(windows).toEqual([]);
});

test('closing the last window quits where the system expects it', async ({ open }) => {
  const { app } = await open();
  app.emit('window-all-closed');
  expect(app.seen.quits).toBe(process.platform === 'darwin' ? 0 : 1);
});

for (const door of ['remote-debugging-port', 'remote-debugging-pipe'])
  test(`a packaged app that is asked for --${door} ends before it begins`, async ({ start }) => {
    const refused = await start({ packaged: true, switches: [door] });
    expect(refused.app.seen.exitCode).toBe(1);
    expect(refused.windows).toEqual([]);
    const testing = await start({ packaged: true, switches: [door], version: '0.1.0-e2e' });
    expect((await testing.window()).seen.shown).toBeLessThanOrEqual(1);
  });

test('a page whose process ends is started again, but not for ever', async ({ open }) => {
  const { shown, app, errorBoxes } = await open();
  const end = () => shown.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  end();
  end();
  end();
  expect(shown.seen.reloads).toBe(3);
  expect(errorBoxes).toEqual([]);
  end();
  expect(shown.seen.reloads).toBe(3);
  expect(app.seen.exitCode).toBe(1);
  expect(errorBoxes).toHaveLength(1);
});
