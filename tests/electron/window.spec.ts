import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderLock } from '../../host/files/folder-lock.ts';
import { contentPolicy } from '../../host/serve/policy.ts';
import { exampleNote as note } from '../unit/core/annotations/example.ts';
import type { Launched } from './double/launch.ts';
import type { WindowDouble } from './double/window-double.ts';
import { expect, test } from './fixture.ts';

test('starting opens one window that shows the reader', async ({ open, cache }) => {
  const { inside, shown, windows, app, errorBoxes } = await open();
  await expect(inside.getByRole('heading').first()).toBeVisible();
  expect(await inside.title()).toContain('Fathom');
  expect(windows).toHaveLength(1);
  expect(shown.seen.shown).toBe(1);
  expect(errorBoxes).toEqual([]);
  expect(dirname(app.seen.paths['userData'] ?? '')).toBe(cache);
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
  expect(bridge).toEqual({ keys: ['call', 'onCommand', 'onEvent'], frozen: true });
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
  await expect.poll(() => app.seen.hasEnded).toBe(process.platform !== 'darwin');
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

for (const [failure, loads] of [
  ['aborted', 1],
  ['closed', 1],
  ['crashed', 2],
  ['crashed-before', 2],
  ['failed', 2],
] as const)
  test(`a page that is ${failure} while it loads is no reason to end`, async ({ start }) => {
    const { window, app, errorBoxes } = await start({ failures: [failure] });
    const shown = await window();
    await expect.poll(() => shown.seen.loads).toBe(loads);
    if (loads === 2) await expect((await shown.page).getByRole('heading').first()).toBeVisible();
    expect(shown.seen).toMatchObject({ loads, reloads: 0 });
    expect([app.seen.exitCode, errorBoxes]).toEqual([undefined, []]);
  });

test('a page that never comes is one, after some tries', async ({ start }) => {
  const { app, windows, errorBoxes } = await start({ failures: Array(9).fill('failed') });
  await expect.poll(() => app.seen.exitCode).toBe(1);
  expect(windows[0]?.seen.loads).toBe(4);
  expect(errorBoxes).toHaveLength(1);
});

test('a page with something unsaved is left only by who says so', async ({ open }) => {
  const staying = await open({ choice: 0 });
  expect(staying.shown.mayUnload()).toBe(false);
  expect(staying.questions).toMatchObject([
    { message: 'Something is not saved yet', buttons: ['Stay', 'Leave'], defaultId: 0, cancelId: 0 },
  ]);
  const leaving = await open({ choice: 1, languages: ['de'] });
  expect(leaving.shown.mayUnload()).toBe(true);
  expect(leaving.questions).toMatchObject([{ buttons: ['Bleiben', 'Verlassen'] }]);
});

/** Writes a note through the window while another program keeps the notes locked. */
async function writeSlowly({ shown, handlers }: Opened, data: string) {
  const [isLocked, unlock] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = folderLock(join(data, 'notes.lock'))(() => {
    isLocked.resolve();
    return unlock.promise;
  });
  await isLocked.promise;
  const senderFrame = Object.assign(shown.contents.mainFrame, { origin: 'app://reader' });
  const written = handlers.get('fathom:call')?.({ sender: shown.contents, senderFrame }, 'notes.write', note);
  return {
    finish: async () => {
      unlock.resolve();
      await holding;
      return written;
    },
  };
}

type Opened = Pick<Launched, 'handlers'> & { readonly shown: WindowDouble };

test('the app ends only when what was being written is on disk', async ({ open, data }) => {
  const launched = await open();
  const { app } = launched;
  const writing = await writeSlowly(launched, data);
  await launched.shown.close();
  app.app.quit();
  expect(app.seen.hasEnded).toBe(false);
  expect(await writing.finish()).toEqual({ ok: true, value: null });
  await expect.poll(() => app.seen.hasEnded).toBe(true);
  expect(await readFile(join(data, 'notes', `${note.target.work}.jsonld`), 'utf8')).toContain(note.id);
});

test('an app that is started again while it ends stays', async ({ open, data }) => {
  const launched = await open();
  const { app, windows } = launched;
  const writing = await writeSlowly(launched, data);
  app.app.quit();
  app.emit('second-instance', {}, ['fathom'], '/', null);
  expect(windows).toHaveLength(2);
  await writing.finish();
  await windows[1]?.page;
  expect(app.seen).toMatchObject({ quits: 1, hasEnded: false });
});
